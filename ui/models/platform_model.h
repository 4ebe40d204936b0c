// The directory of platforms as a table that can be narrowed down; marks are ticked in it.
#pragma once

#include "core/records/platform.h"

#include <QAbstractTableModel>

namespace fengqiao::ui {

struct PlatformFilter {
  std::optional<records::PlatformLevel> level = {};
  QString county = {}; // first six digits of the code; empty = all
  QString text = {};   // in name or code
  bool demonstration_only = false;
  bool window_only = false;
  bool operator==(const PlatformFilter&) const = default;
};

class PlatformModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { level, name, division, county, demonstration, veterans_window, column_count };

  using QAbstractTableModel::QAbstractTableModel;

  void set_platforms(std::vector<records::Platform> platforms);
  // Replaces the one of the same division where it stands.
  void put(const records::Platform& platform);
  void set_filter(const PlatformFilter& filter);
  const PlatformFilter& filter() const { return filter_; }
  void set_language(records::Language language);
  void set_editable(bool editable) { editable_ = editable; }

  const records::Platform* platform_at(int row) const;
  const std::vector<records::Platform>& all() const { return all_; }
  // Of what the filter leaves.
  records::PlatformCounts counts() const;
  // The counties that occur, by code, with the name of their own platform where there is one.
  std::vector<std::pair<QString, QString>> counties() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  // A tick was set or taken away; whoever keeps the directory keeps it and calls put().
  void marked(const records::Platform& platform);

 private:
  void narrow();
  bool matches(const records::Platform& platform) const;
  QString county_name(const records::Platform& platform) const;

  std::vector<records::Platform> all_;
  std::vector<size_t> rows_; // into all_
  std::vector<std::pair<QString, QString>> counties_;
  PlatformFilter filter_;
  records::Language language_ = records::Language::english;
  bool editable_ = false;
};

} // namespace fengqiao::ui
