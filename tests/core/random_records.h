// Seeded random records for property tests of every room: the same seed gives the same records on
// every machine. Every field that is described gets filled now and then, so that a new field is
// tested without another word here.
#pragma once

#include "core/records/record.h"

#include <random>
#include <vector>

namespace test {

// All kinds, in order.
std::vector<fengqiao::records::Kind> all_kinds();

class RandomRecords {
 public:
  explicit RandomRecords(quint32 seed) : engine_(seed) {}

  // No date of a record is after this day, and validate(record, today()) finds nothing.
  static QDate today() { return {2021, 12, 31}; }

  // As an editor hands it to the store: without id, number, revision, links and times.
  fengqiao::records::Record fresh(fengqiao::records::Kind kind);
  fengqiao::records::Record fresh() { return fresh(any_kind()); }

  // As the store gives it back: with all of these, of the studio 441204103201.
  fengqiao::records::Record saved(fengqiao::records::Kind kind);
  fengqiao::records::Record saved() { return saved(any_kind()); }

  std::vector<fengqiao::records::Record> many_saved(int count);

  fengqiao::records::Kind any_kind();
  fengqiao::records::RecordId id();
  QString name();      // of a person
  QString id_number(); // valid, of the region 441299, which no one has
  QString phone();
  QString sentence();
  QDate day(); // of 2020 or 2021

  // 0 to count - 1; from the engine alone, because the standard's distributions differ by library.
  int below(int count) { return static_cast<int>(engine_() % static_cast<quint32>(count)); }
  bool one_in(int count) { return below(count) == 0; }

 private:
  std::mt19937 engine_;
  int serial_ = 0;
};

} // namespace test
