// What is due as a table, in groups under headings or as the first few rows alone. Asks the store
// for an entry when its row is painted, so that thousands of rows cost nothing to scroll.
#pragma once

#include "core/store/store.h"
#include "ui/look/theme.h"

#include <QAbstractTableModel>
#include <QCache>

#include <optional>

namespace fengqiao::ui {

enum class DueGroup { overdue, today, week, later };

// "This week" ends on its Sunday.
DueGroup due_group(QDate due, QDate today);

struct DeadlineFilter {
  std::optional<records::DeadlineKind> kind = {};
  bool mine_only = false;
  bool operator==(const DeadlineFilter&) const = default;
};

class DeadlineModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { limit, what, parties, number, action, column_count };
  static constexpr int tone_role = Qt::UserRole;        // the cell is a chip: its Tone as int
  static constexpr int heading_role = Qt::UserRole + 1; // true: the row is a heading
  static constexpr int button_role = Qt::UserRole + 2;  // true: the cell is a button

  // `store` outlives the model. `most` > 0: the first rows alone, without headings.
  DeadlineModel(const store::Store& store, records::Language language, int most,
                QObject* parent = nullptr);

  void set_due(const std::vector<store::Due>& all, QDate today);
  void set_filter(const DeadlineFilter& filter);
  const DeadlineFilter& filter() const { return filter_; }
  void set_language(records::Language language);

  records::RecordId id_at(int row) const; // null for a heading
  bool is_heading(int row) const;
  std::vector<int> headings() const; // their rows
  int due_count() const { return count_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Row {
    std::optional<store::Due> due; // nothing: a heading
    DueGroup group = DueGroup::overdue;
    int count = 0; // of a heading
  };
  void lay_out();
  const store::Entry* entry(const records::RecordId& id) const;
  QVariant cell(const store::Due& due, int column, int role) const;
  QString heading(const Row& row) const;

  const store::Store& store_;
  records::Language language_;
  int most_;
  DeadlineFilter filter_;
  std::vector<store::Due> all_;
  QDate today_;
  std::vector<Row> rows_;
  int count_ = 0;
  mutable QCache<records::RecordId, store::Entry> shown_;
};

} // namespace fengqiao::ui
