// Export, then import: what the columns of a ledger hold comes back, for random records of all
// kinds.
#include "core/exchange/ledger_export.h"
#include "core/exchange/ledger_reader.h"
#include "tests/catch.h"
#include "tests/core/exchange/ledger_files.h"
#include "tests/core/random_records.h"

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr int records_of_a_kind = 60;

// What a reader concludes from a row besides its cells; an export needs no column for that.
Record concluded(Record record) {
  auto* consultation = std::get_if<Consultation>(&record.body);
  if (consultation) {
    consultation->anonymous = consultation->anonymous || consultation->person.name.isEmpty();
    if (record.header.state == State::open && !consultation->answer.trimmed().isEmpty()) {
      record.header.state = State::closed;
      if (!record.header.closed_on.isValid()) record.header.closed_on = record.header.occurred_on;
    }
  }
  complete(record);
  return record;
}

// What every column of the kind says of the record; space around a text is lost.
QString told(const Record& record) {
  QStringList out;
  for (const LedgerColumn& column : ledger_columns(record.kind()))
    out << column.name + u'=' + column.get(record).text.trimmed();
  return out.join(u'\n');
}

std::vector<Record> random_records(Kind kind, quint32 seed) {
  test::RandomRecords random(seed);
  std::vector<Record> out;
  for (int i = 0; i < records_of_a_kind; ++i)
    out.push_back(random.saved(kind));
  return out;
}

QString written(const QTemporaryDir& folder, Kind kind, const QString& suffix,
                const std::vector<Record>& records) {
  const QString file = folder.filePath(key(kind) + suffix);
  const auto done = suffix == u".csv" ? write_ledger_csv(file, kind, records)
                                      : write_ledger_xlsx(file, kind, records);
  REQUIRE(done);
  return file;
}

} // namespace

TEST_CASE("random records of every kind come back from a ledger that was written") {
  const QTemporaryDir folder;
  const quint32 seed = GENERATE(1u, 2u, 3u);
  for (const Kind kind : test::all_kinds()) {
    const auto records = random_records(kind, seed);
    for (const QString& suffix : {u".xlsx"_s, u".csv"_s}) {
      INFO(key(kind).toStdString() << suffix.toStdString() << " seed " << seed);
      const Ledger ledger = ledgers::read_file(written(folder, kind, suffix, records), kind);
      CHECK(ledger.unreadable == 0);
      REQUIRE(ledger.records.size() == records.size());
      for (size_t i = 0; i < records.size(); ++i) {
        INFO(i);
        CHECK(ledger.records[i].record.header.marks.empty());
        REQUIRE(told(ledger.records[i].record).toStdString() ==
                told(concluded(records[i])).toStdString());
      }
    }
  }
}

TEST_CASE("the kind of a ledger that was written needs not be said") {
  const QTemporaryDir folder;
  for (const Kind kind : test::all_kinds()) {
    INFO(key(kind).toStdString());
    CHECK(ledgers::read_file(written(folder, kind, u".csv"_s, random_records(kind, 7))).kind ==
          kind);
  }
}

TEST_CASE("a ledger's rows have the same content in every format that it is written in") {
  const QTemporaryDir folder;
  for (const Kind kind : test::all_kinds()) {
    const auto records = random_records(kind, 5);
    const Ledger csv = ledgers::read_file(written(folder, kind, u".csv"_s, records), kind);
    const Ledger xlsx = ledgers::read_file(written(folder, kind, u".xlsx"_s, records), kind);
    REQUIRE(csv.records.size() == xlsx.records.size());
    for (size_t i = 0; i < csv.records.size(); ++i) {
      INFO(key(kind).toStdString() << ' ' << i);
      CHECK(csv.records[i].content.toStdString() == xlsx.records[i].content.toStdString());
    }
  }
}
