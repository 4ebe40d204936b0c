// The records of a filter as a table. Holds ids alone and asks the store for an entry when its row
// is painted, so that 100,000 rows cost nothing to scroll.
#pragma once

#include "core/store/store.h"
#include "ui/look/theme.h"
#include "ui/widgets/chip_delegate.h"

#include <QAbstractTableModel>
#include <QCache>

namespace fengqiao::ui {

class RecordListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    state,
    number,
    date,
    kind,
    title,
    summary,
    category,
    limit,
    arrival,
    marks,
    column_count
  };
  static constexpr int tone_role = ChipDelegate::tone_role;

  // `store` outlives the model, which is empty until the first set_filter() or reload().
  RecordListModel(const store::Store& store, records::Language language, QObject* parent = nullptr);

  // The column's name in kept lists, and back.
  static QString name_of(int column);
  static std::optional<Column> named(const QString& name);
  // What the list is sorted by under this column's head; nothing where it cannot be.
  static std::optional<store::SortBy> sort_of(int column);

  void set_filter(const store::Filter& filter);
  const store::Filter& filter() const { return filter_; }
  // Asks the store again: a record was saved, an acknowledgement came in. Where the same records
  // stand in the same order the model is not reset.
  void reload();
  void set_language(records::Language language);

  records::RecordId id_at(int row) const;
  int row_of(const records::RecordId& id) const; // -1 if the filter leaves it out
  const std::vector<records::RecordId>& ids() const { return ids_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const store::Entry* entry(int row) const;
  struct Cell {
    QString text;
    std::optional<Tone> tone; // set: shown as a chip
  };
  Cell cell(const store::Entry& entry, int column) const;

  const store::Store& store_;
  records::Language language_;
  store::Filter filter_;
  QDate today_;
  std::vector<records::RecordId> ids_;
  mutable QCache<int, store::Entry> shown_;
};

} // namespace fengqiao::ui
