#include "core/exchange/import.h"
#include "core/exchange/ledger_export.h"
#include "core/records/figures.h"
#include "tests/catch.h"
#include "tests/core/exchange/ledger_files.h"
#include "tests/core/random_records.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

class Studio {
 public:
  Studio() {
    store::OpenOptions options;
    options.clock.now = [] { return QDateTime(ledgers::today, QTime(10, 0)).toUTC(); };
    options.cost = store::HashCost::quick();
    store::RecoveryCode code;
    auto made = store::Store::create(folder.filePath(u"store"_s),
                                     {u"441204103201"_s, u"白土村工作室"_s, u"白"_s, false},
                                     u"李律师"_s, u"枫桥测试口令"_s, code, options);
    INFO((made ? std::string() : made.error().text().toStdString()));
    REQUIRE(made);
    store_.emplace(*std::move(made));
  }

  store::Store& store() { return *store_; }

  ImportSummary import(const QStringList& files) {
    auto done = commit(*store_, read(files), {});
    INFO((done ? std::string() : done.error().text().toStdString()));
    REQUIRE(done);
    return *std::move(done);
  }

  ImportSummary look_at(const QStringList& files) {
    auto seen = preview(*store_, read(files));
    REQUIRE(seen);
    return *std::move(seen);
  }

  QTemporaryDir folder;

 private:
  static std::vector<Ledger> read(const QStringList& files) {
    std::vector<Ledger> out;
    for (const QString& file : files)
      out.push_back(ledgers::read_file(file));
    return out;
  }

  std::optional<store::Store> store_;
};

// How many findings of the files carry the code.
qint64 count(const ImportSummary& summary, QStringView code) {
  qint64 found = 0;
  for (const ImportedFile& file : summary.files)
    found += std::ranges::count(file.ledger.findings, code, &LedgerFinding::code);
  return found;
}

QJsonObject truth() {
  QFile file(ledgers::sample(u"truth.json"_s));
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList sample_ledgers() {
  return {ledgers::sample(u"consultation-ledger-2021-07.xlsx"_s),
          ledgers::sample(u"mediation-ledger-2021.xlsx"_s),
          ledgers::sample(u"legal-aid-ledger-2021-gb18030.csv"_s)};
}

} // namespace

TEST_CASE("a preview says what an import will add, and writes nothing") {
  Studio studio;
  const QString file =
      ledgers::write(studio.folder, u"a.csv"_s, ledgers::csv_utf8(ledgers::consultations()));
  CHECK(studio.look_at({file}).added() == 2);
  CHECK(studio.store().totals().records == 0);
  CHECK(studio.import({file}).added() == 2);
  CHECK(studio.store().totals().records == 2);
  const ImportSummary after = studio.look_at({file});
  CHECK(after.added() == 0);
  CHECK(after.files[0].unchanged == 2);
}

TEST_CASE("the same ledger adds nothing a second time, in whatever format it comes") {
  Studio studio;
  const ledgers::Rows rows = ledgers::consultations();
  const QStringList files{ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, rows),
                          ledgers::write(studio.folder, u"utf8.csv"_s, ledgers::csv_utf8(rows)),
                          ledgers::write(studio.folder, u"gb.csv"_s, ledgers::csv_gb18030(rows))};
  const int first = GENERATE(0, 1, 2);
  CHECK(studio.import({files[first]}).added() == 2);
  for (const QString& file : files)
    CHECK(studio.import({file}).added() == 0);
  CHECK(studio.store().totals().records == 2);
}

TEST_CASE("the same ledger twice in one import comes in once, and is told file by file") {
  Studio studio;
  const ledgers::Rows rows = ledgers::consultations();
  const ImportSummary summary =
      studio.import({ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, rows),
                     ledgers::write(studio.folder, u"b.csv"_s, ledgers::csv_utf8(rows))});
  CHECK(summary.files[0].added == 2);
  CHECK(summary.files[1].added == 0);
  CHECK(summary.files[1].unchanged == 2);
}

TEST_CASE("a row that was added to a ledger comes in alone") {
  Studio studio;
  ledgers::Rows rows = ledgers::consultations();
  CHECK(studio.import({ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, rows)}).added() == 2);
  QStringList more = rows[4];
  more[2] = u"区桂胜"_s;
  rows.insert(rows.begin() + 5, more);
  const ImportSummary summary =
      studio.import({ledgers::write_xlsx(studio.folder, u"b.xlsx"_s, rows)});
  CHECK(summary.added() == 1);
  CHECK(summary.files[0].unchanged == 2);
}

TEST_CASE("a marked record is in the store with its marks and its doubtful value") {
  Studio studio;
  ledgers::Rows rows = ledgers::consultations();
  rows[3][4] = u"441299196503120025"_s;
  studio.import({ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, rows)});
  const auto marked = studio.store().find({.marked_only = true});
  REQUIRE(marked.size() == 1);
  const auto record = studio.store().load(marked[0]);
  REQUIRE(record);
  CHECK(record->header.marks.at(0).code == u"id_checksum");
  CHECK(std::get<Consultation>(record->body).person.id_number.text() == u"441299196503120025");
}

TEST_CASE("an import that is stopped half-way keeps nothing") {
  Studio studio;
  const QString file = ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, ledgers::consultations());
  const auto stopped =
      commit(studio.store(), {ledgers::read_file(file)}, [](qint64, qint64) { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == Fault::cancelled);
  CHECK(studio.store().totals().records == 0);
  CHECK(studio.import({file}).added() == 2);
}

TEST_CASE("what a studio exports adds nothing to a studio that has it from another export") {
  Studio studio;
  for (const Kind kind : test::all_kinds()) {
    test::RandomRecords random(11);
    std::vector<Record> records;
    for (int i = 0; i < 20; ++i)
      records.push_back(random.saved(kind));
    INFO(key(kind).toStdString());
    const QString xlsx = studio.folder.filePath(key(kind) + u".xlsx"_s);
    const QString csv = studio.folder.filePath(key(kind) + u".csv"_s);
    REQUIRE(write_ledger_xlsx(xlsx, kind, records));
    REQUIRE(write_ledger_csv(csv, kind, records));
    CHECK(studio.import({xlsx}).added() == 20);
    CHECK(studio.import({csv}).added() == 0);
  }
}

TEST_CASE("the summary as JSON has the keys that scripts rely on") {
  Studio studio;
  ledgers::Rows rows = ledgers::consultations();
  rows[3][4] = u"441299196503120025"_s;
  const QJsonObject json =
      to_json(studio.import({ledgers::write_xlsx(studio.folder, u"a.xlsx"_s, rows)}));
  const QJsonObject file = json[u"files"].toArray().at(0).toObject();
  CHECK(file[u"file"] == u"a.xlsx"_s);
  CHECK(file[u"kind"] == u"consultation"_s);
  CHECK(file[u"rows"] == 2);
  CHECK(file[u"added"] == 2);
  CHECK(file[u"unchanged"] == 0);
  CHECK(file[u"marked"] == 1);
  CHECK(file[u"unreadable"] == 0);
  const QJsonObject finding = file[u"findings"].toArray().at(0).toObject();
  CHECK(finding[u"row"] == 4);
  CHECK(finding[u"column"] == u"身份证号"_s);
  CHECK(finding[u"code"] == u"id_checksum"_s);
  CHECK(finding[u"severity"] == u"doubt"_s);
}

TEST_CASE("the sample ledgers of a real studio give exactly what is known of them") {
  if (ledgers::sample(u"truth.json"_s).isEmpty()) return;
  const QJsonObject known = truth();
  Studio studio;
  const ImportSummary summary = studio.import(sample_ledgers());
  CHECK(summary.files[0].added == known[u"consultations"].toInt());
  CHECK(summary.files[1].added == known[u"mediations"].toInt());
  CHECK(summary.files[2].added == known[u"aid"].toInt());
  qint64 bad_ids = 0;
  for (const QStringView code : {u"id_checksum", u"id_length", u"id_characters", u"id_birth_date"})
    bad_ids += count(summary, code);
  CHECK(bad_ids == known[u"bad_id"].toInt());
  for (const ImportedFile& file : summary.files)
    CHECK(file.ledger.unreadable == 0);

  const QJsonObject year = to_json(studio.store().report(Period::year(2021)));
  CHECK(year[u"consultations"] == known[u"consultations"]);
  CHECK(year[u"disputes"] == known[u"mediations"]);
  CHECK(year[u"settled"] == known[u"mediated"]);
  CHECK(year[u"success_rate_percent"].toDouble() == Approx(99.2));
  CHECK(year[u"agreement_yuan"].toDouble() == Approx(known[u"agreement_yuan"].toDouble()));
  CHECK(year[u"legal_aid_recovered_yuan"].toDouble() ==
        Approx(known[u"aid_recovered_yuan"].toDouble()));
}

TEST_CASE("the sample ledgers add nothing a second time, nor does the old workbook after the new") {
  if (ledgers::sample(u"truth.json"_s).isEmpty()) return;
  Studio studio;
  studio.import(sample_ledgers());
  CHECK(studio.import(sample_ledgers()).added() == 0);
  const ImportSummary old = studio.import({ledgers::sample(u"mediation-ledger-2021.xls"_s)});
  CHECK(old.added() == 0);
  CHECK(old.files[0].unchanged == 120);
}
