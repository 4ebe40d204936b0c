// The unlocked store in memory: facts and search texts of every record. Lists, filters, search and
// figures run on it without touching the disk.
#pragma once

#include "core/store/people_index.h"
#include "core/store/record_rows.h"
#include "core/store/search_text.h"

#include <QHash>

namespace fengqiao::store {

// Who looks. A confidential record is for its owner and the managers: others see that it exists.
struct Viewer {
  qint64 user = 0;
  bool manager = false;
  bool operator==(const Viewer&) const = default;
  bool may_see(const StoredRow& row) const {
    return manager || row.owner == user || !row.facts.has(records::fact::confidential);
  }
};

class Catalogue {
 public:
  // Takes in every row changed after what it has, and all acknowledgements.
  Result<void> refresh(Database& db, const Keys& keys);
  // `search_text` as RecordWriter made it: the words, and behind them the persons.
  void put(const StoredRow& row, const QByteArray& search_text);
  Result<void> read_joins(Database& db, const Keys& keys);

  // Ids of the matching records in the filter's order (row_order.h). The words of a record that the
  // viewer may not see are neither searched nor told, and it is not sorted by them.
  std::vector<records::RecordId> find(const Filter& filter, const Viewer& viewer) const;
  std::optional<Entry> entry(const records::RecordId& id, const Viewer& viewer) const;
  std::vector<records::Facts> facts() const;
  const std::vector<StoredRow>& rows() const { return rows_; }
  std::optional<quint32> slot_of(const records::RecordId& id) const;
  Totals totals() const;
  const PeopleIndex& people() const { return people_; }

 private:
  bool matches(const StoredRow& row, const Filter& filter) const;
  const std::vector<quint32>& newest_first() const;
  const std::vector<quint32>& in_order(const Order& order, const Viewer& viewer) const;

  std::vector<StoredRow> rows_; // by slot
  QHash<records::RecordId, quint32> slots_;
  SearchIndex index_;
  PeopleIndex people_;
  qint64 seen_ = 0; // line of the audit trail up to which every row is here
  mutable std::vector<quint32> newest_first_;
  mutable std::vector<quint32> moved_; // slots that may stand elsewhere in it now
  // The order that was asked for last, as long as nothing changed.
  struct Sorted {
    Order order;
    Viewer viewer;
    std::vector<quint32> slots;
  };
  mutable std::optional<Sorted> sorted_;
};

} // namespace fengqiao::store
