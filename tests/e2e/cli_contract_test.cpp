// The contract that users' scripts rely on: words, exit codes, one JSON document on standard
// output.
#include "tests/catch.h"
#include "tests/e2e/programs.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using programs::Ended;
using programs::Studio;

namespace {

const QByteArray two_records = R"([
 {"kind":"consultation","occurred_on":"2021-07-03","channel":"walk-in",
  "body":{"person":{"name":"邓国强","phone":"13800001001"},"category":"neighbours","question":"排水沟改道怎么办"}},
 {"kind":"consultation","occurred_on":"2021-07-04","channel":"phone",
  "body":{"person":{"name":"欧欣怡"},"category":"labour","question":"拖欠工资怎么办"}}])";

QStringList added(const Studio& studio) {
  const Ended done = studio.fengqiao({u"add"_s, u"--json-file"_s, u"-"_s}, two_records);
  INFO(done.err.toStdString());
  REQUIRE(done.code == 0);
  return done.out.split(u'\n', Qt::SkipEmptyParts);
}

QString demo_ledger(const char* name) {
  return QStringLiteral(FENGQIAO_DEMO_LEDGERS) + u'/' + QLatin1StringView(name);
}

qsizetype listed(const Studio& studio, const QStringList& words) {
  return studio.fengqiao(QStringList{u"list"_s, u"--json"_s} + words).array().size();
}

} // namespace

TEST_CASE("records are added, listed, found, shown, deleted and taken back by their ids") {
  const Studio studio;
  const QStringList ids = added(studio);
  REQUIRE(ids.size() == 2);
  CHECK(listed(studio, {}) == 2);
  CHECK(listed(studio, {u"--kind"_s, u"legal-aid"_s}) == 0);
  CHECK(listed(studio, {u"--from"_s, u"2021-07-04"_s, u"--to"_s, u"2021-07-31"_s}) == 1);
  for (const QString& query : {u"dgq"_s, u"国强"_s, u"1001"_s, u"排水沟"_s})
    CHECK(studio.fengqiao({u"search"_s, query, u"--json"_s}).array().at(0)[u"id"_s] == ids[0]);
  const QJsonObject shown = studio.fengqiao({u"show"_s, ids[1], u"--json"_s}).object();
  CHECK(shown[u"body"_s][u"question"_s] == u"拖欠工资怎么办"_s);
  CHECK(studio.fengqiao({u"delete"_s, ids[0]}).code == 0);
  CHECK(listed(studio, {}) == 1);
  CHECK(studio.fengqiao({u"delete"_s, ids[0], u"--undo"_s}).code == 0);
  CHECK(listed(studio, {}) == 2);
  CHECK(studio.fengqiao({u"verify"_s, u"--json"_s}).object()[u"clean"_s] == true);
}

TEST_CASE("photos are attached to a record, listed with their arrival, and written out again") {
  const Studio studio;
  const QString id = added(studio).front();
  const QByteArray scan = "%PDF-1.7 " + QByteArray(200'000, 'x');
  QFile file(studio.file(u"扫描.pdf"_s));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(scan) == scan.size());
  file.close();
  const Ended attached =
      studio.fengqiao({u"attach"_s, id, file.fileName(), file.fileName(), u"--json"_s});
  INFO(attached.err.toStdString());
  CHECK(attached.array().size() == 2);
  const QString folder = studio.file(u"out"_s);
  const QJsonArray files =
      studio.fengqiao({u"files"_s, id, u"--save"_s, folder, u"--json"_s}).array();
  REQUIRE(files.size() == 2);
  CHECK(files[0][u"name"_s] == u"扫描.pdf"_s);
  CHECK(files[0][u"center"_s] == u"pending"_s);
  for (const QString& name : {u"扫描.pdf"_s, u"扫描-2.pdf"_s}) {
    QFile written(folder + u'/' + name);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK((written.readAll() == scan));
  }
  CHECK(studio.fengqiao({u"attach"_s, id, studio.file(u"passphrase"_s)}).code == 1);
  CHECK(studio.fengqiao({u"attach"_s, id}).code == 1);
  CHECK(studio.fengqiao({u"verify"_s, u"--json"_s}).object()[u"clean"_s] == true);
}

TEST_CASE(
    "what is wrong is said on standard error, nothing on standard output, and the code is not 0") {
  const Studio studio;
  struct Case {
    QStringList words;
    int code;
  };
  const Case cases[] = {
      {{u"dance"_s}, 2},
      {{u"list"_s, u"--kind"_s, u"dance"_s}, 1},
      {{u"list"_s, u"--dance"_s}, 2},
      {{u"list"_s, u"--from"_s, u"yesterday"_s}, 1},
      {{u"list"_s, u"--behind"_s, u"settled"_s}, 1},
      {{u"list"_s, u"--behind"_s, u"platforms"_s, u"--period"_s, u"2021"_s}, 1},
      {{u"list"_s, u"--behind"_s, u"settled"_s, u"--period"_s, u"soon"_s}, 1},
      {{u"show"_s, u"no-such-record"_s}, 1},
      {{u"import"_s, u"no-such-file.xlsx"_s}, 1},
      {{u"report"_s}, 1},
      {{u"report"_s, u"--month"_s, u"2021-13"_s}, 1},
      {{u"push"_s}, 1},
      {{u"calendar"_s}, 1},
      {{u"deadlines"_s, u"--until"_s, u"soon"_s}, 1},
      {{u"restore"_s, u"no-such-backup"_s}, 1},
      {{u"init"_s, u"--division"_s, u"441204103201"_s, u"--name"_s, u"x"_s, u"--user"_s, u"y"_s},
       1}};
  for (const Case& c : cases) {
    const Ended ended = studio.fengqiao(c.words);
    INFO(c.words.join(u' ').toStdString() << ": " << ended.err.toStdString());
    CHECK(ended.code == c.code);
    CHECK(ended.out.isEmpty());
    CHECK_FALSE(ended.err.isEmpty());
  }
}

TEST_CASE("a wrong passphrase opens nothing") {
  const Studio studio;
  QFile other(studio.file(u"other"_s));
  REQUIRE(other.open(QIODevice::WriteOnly));
  other.write("something else\n");
  other.close();
  const Ended ended = programs::run(
      QStringLiteral(FENGQIAO_PROGRAM),
      {u"--store"_s, studio.store(), u"--passphrase-file"_s, other.fileName(), u"list"_s});
  CHECK(ended.code == 1);
  CHECK(ended.out.isEmpty());
}

TEST_CASE("one bad record among several to add is named, and none of them is added") {
  const Studio studio;
  QByteArray bad = two_records;
  bad.replace("2021-07-04", "2121-07-04");
  const Ended ended = studio.fengqiao({u"add"_s, u"--json-file"_s, u"-"_s}, bad);
  CHECK(ended.code == 1);
  CHECK(ended.err.contains(u"occurred_on"_s));
  CHECK(listed(studio, {}) == 0);
}

TEST_CASE("a preview writes nothing, an import all, and a second one nothing more") {
  const Studio studio;
  const QStringList files{demo_ledger("consultation-ledger-2021-07.xlsx"),
                          demo_ledger("mediation-ledger-2021.xls"),
                          demo_ledger("legal-aid-ledger-2021-gb18030.csv")};
  const auto added_by = [&](const QStringList& words) {
    const Ended done = studio.fengqiao(QStringList{u"import"_s, u"--json"_s} + words + files);
    INFO(done.err.toStdString());
    CHECK(done.code == 0);
    int sum = 0;
    for (const QJsonValue file : done.object()[u"files"_s].toArray())
      sum += file[u"added"_s].toInt();
    return sum;
  };
  CHECK(added_by({u"--dry-run"_s}) == 112);
  CHECK(listed(studio, {}) == 0);
  CHECK(added_by({}) == 112);
  CHECK(added_by({}) == 0);
  CHECK(listed(studio, {u"--kind"_s, u"legal-aid"_s}) == 24);
  CHECK(listed(studio, {u"--kind"_s, u"mediation"_s}) == 40);
  const QJsonObject report =
      studio.fengqiao({u"report"_s, u"--year"_s, u"2021"_s, u"--json"_s}).object();
  for (const QString& figure : {u"consultations"_s, u"settled"_s, u"legal_aid_cases"_s}) {
    const int count = report[figure].toInt();
    CHECK(count > 0);
    CHECK(listed(studio, {u"--behind"_s, figure, u"--period"_s, u"2021"_s}) == count);
  }
}

TEST_CASE("what is due is listed for scripts, and written as a calendar that names nobody") {
  const Studio studio;
  const QByteArray dispute = R"([{"kind":"mediation","occurred_on":"2021-07-05","state":"applied",
    "body":{"source":"application","type":"neighbours","facts":"排水沟改道",
            "parties":[{"side":"applicant","person":{"name":"陈桂芳"}},
                       {"side":"respondent","person":{"name":"李志明"}}]}}])";
  const Ended done = studio.fengqiao({u"add"_s, u"--json-file"_s, u"-"_s}, dispute);
  INFO(done.err.toStdString());
  REQUIRE(done.code == 0);
  const QJsonArray due = studio.fengqiao({u"deadlines"_s, u"--json"_s}).array();
  REQUIRE(due.size() == 1);
  CHECK(due[0][u"due"_s] == u"2021-07-08"_s);
  CHECK(due[0][u"deadline"_s] == u"acceptance"_s);
  CHECK(due[0][u"title"_s] == u"陈桂芳 / 李志明"_s);
  CHECK(due[0][u"days_left"_s].toInt() < 0);
  CHECK(studio.fengqiao({u"deadlines"_s, u"--until"_s, u"2021-07-07"_s}).out.isEmpty());
  for (const bool names : {false, true}) {
    const QString file = studio.file(u"due.ics"_s);
    const QStringList words{u"calendar"_s, u"--out"_s, file};
    CHECK(studio.fengqiao(names ? words + QStringList{u"--with-names"_s} : words).code == 0);
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll().replace("\r\n ", ""); // unfolded
    CHECK(bytes.count("BEGIN:VEVENT") == 1);
    CHECK(bytes.contains("DTSTART;VALUE=DATE:20210708"));
    CHECK(bytes.contains(u"陈桂芳"_s.toUtf8()) == names);
  }
}

TEST_CASE("a backup brings back what was lost, and the store that it replaces is kept") {
  const Studio studio;
  const QStringList ids = added(studio);
  const QString backup = studio.file(u"studio.backup"_s);
  CHECK(studio.fengqiao({u"backup"_s, backup}).code == 0);
  CHECK(studio.fengqiao({u"delete"_s, ids[0]}).code == 0);
  const Ended restored = studio.fengqiao({u"restore"_s, backup});
  INFO(restored.err.toStdString());
  CHECK(restored.code == 0);
  CHECK(listed(studio, {}) == 2);
  CHECK(studio.fengqiao({u"verify"_s}).code == 0);
}

TEST_CASE("the schema names what a shown record has") {
  const Ended schema = programs::run(QStringLiteral(FENGQIAO_PROGRAM), {u"schema"_s});
  REQUIRE(schema.code == 0);
  CHECK(schema.object()[u"$schema"_s] == u"https://json-schema.org/draft/2020-12/schema"_s);
  const Ended one = programs::run(QStringLiteral(FENGQIAO_PROGRAM),
                                  {u"schema"_s, u"--kind"_s, u"consultation"_s});
  REQUIRE(one.code == 0);
  for (const QString& word : {u"occurred_on"_s, u"id_number"_s, u"question"_s})
    CHECK(one.out.contains(u'"' + word + u'"'));
}

TEST_CASE("messages come in the language that is asked for") {
  const Studio studio;
  const Ended chinese = studio.fengqiao({u"--language"_s, u"zh_CN"_s, u"search"_s});
  CHECK(chinese.code == 1);
  CHECK(chinese.err.contains(u"请说明要查找什么"_s));
}

TEST_CASE(
    "the center's operator assigns, decides, sets a policy and sees what it did by commands") {
  const programs::Center center;
  const QString division = u"441204103201"_s;
  const auto run = [&](const QStringList& words) {
    const Ended ended = center.run(words);
    INFO(words.join(u' ').toStdString() << ": " << ended.err.toStdString());
    CHECK(ended.code == 0);
    return ended;
  };
  const auto refused = [&](const QStringList& words) {
    const Ended ended = center.run(words);
    INFO(words.join(u' ').toStdString() << ": " << ended.out.toStdString());
    CHECK(ended.code == 1);
    CHECK(ended.out.isEmpty());
    CHECK_FALSE(ended.err.isEmpty());
  };
  const QStringList matter{u"assign"_s,   u"--division"_s, division,    u"--kind"_s,
                           u"referral"_s, u"--category"_s, u"notary"_s, u"--subject"_s,
                           u"继承公证"_s, u"--person"_s,   u"邓国强"_s, u"--origin"_s};
  // Nobody is there who would fetch it.
  refused(matter + QStringList{u"county"_s});
  run({u"platforms"_s, u"mark"_s, u"--division"_s, division, u"--name"_s, u"白土村"_s});
  refused(matter + QStringList{u"own"_s});
  refused(matter + QStringList{u"king"_s});
  const QJsonObject assigned = run(matter + QStringList{u"county"_s, u"--json"_s}).object();
  CHECK(assigned[u"revision"_s] == 1);
  CHECK(assigned[u"state"_s] == u"open"_s);
  const QString id = assigned[u"id"_s].toString();
  // It was never sent: nothing can have come of it.
  refused({u"decide"_s, id, u"--result"_s, u"已出具"_s});
  refused({u"decide"_s, id, u"--granted"_s});
  refused({u"decide"_s, id});
  refused({u"decide"_s, u"no-record"_s, u"--granted"_s});
  const QJsonObject noted =
      run({u"decide"_s, id, u"--receiver"_s, u"公证处"_s, u"--json"_s}).object();
  CHECK(noted[u"revision"_s] == 2);

  const QJsonArray codes = run({u"enrol-code"_s, u"--all-below"_s, u"4412"_s, u"--json"_s}).array();
  REQUIRE(codes.size() == 1);
  CHECK(codes[0][u"division"_s] == division);
  CHECK(run({u"enrol-code"_s, u"--all-below"_s, u"4413"_s, u"--json"_s}).array().isEmpty());
  refused({u"enrol-code"_s, u"--all-below"_s, u"4412"_s, u"--division"_s, division});

  const QTemporaryDir folder;
  QFile file(folder.filePath(u"policy.json"_s));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(R"({"archive_days":[{"from":"2021-01-01","value":45}]})");
  file.close();
  run({u"policy"_s, u"set"_s, file.fileName(), u"--division"_s, u"441204"_s});
  refused({u"policy"_s, u"set"_s, file.fileName(), u"--division"_s, u"44120"_s});
  refused({u"policy"_s, u"set"_s, folder.path(), u"--division"_s, u"441204"_s});
  CHECK(run({u"policy"_s, u"list"_s, u"--json"_s}).array()[0][u"division"_s] == u"441204"_s);
  CHECK(run({u"policy"_s, u"show"_s, u"--division"_s, division})
            .object()[u"archive_days"_s][0][u"value"_s] == 45);

  CHECK(run({u"conflicts"_s, u"--json"_s}).out.simplified() == u"[ ]"_s);
  CHECK(run({u"devices"_s, u"--division"_s, u"441204"_s, u"--json"_s}).array().isEmpty());
  CHECK(run({u"devices"_s, u"--json"_s}).array()[0][u"id"_s] == u"center"_s);
}

TEST_CASE("the center's report is a table, JSON and a workbook, of a village as of a city") {
  const programs::Center center;
  const QTemporaryDir folder;
  struct Case {
    QString division;
    QStringList period;
  };
  const Case cases[] = {{u"441204103201"_s, {u"--month"_s, u"2021-07"_s}},
                        {u"441204103"_s, {u"--quarter"_s, u"2021Q3"_s}},
                        {u"441204"_s, {u"--year"_s, u"2021"_s}},
                        {u"4412"_s, {u"--half-year"_s, u"2021H1"_s}}};
  for (const Case& c : cases) {
    const QString book = folder.filePath(c.division + u".xlsx"_s);
    const Ended ended = center.run(
        QStringList{u"report"_s, u"--division"_s, c.division, u"--json"_s, u"--xlsx"_s, book} +
        c.period);
    INFO(ended.err.toStdString());
    CHECK(ended.code == 0);
    CHECK(ended.object()[u"division"_s] == c.division);
    QFile file(book);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(2) == "PK");
  }
  CHECK(center.run({u"report"_s, u"--division"_s, u"4412"_s, u"--year"_s, u"2021"_s}).out.size() >
        100);
  CHECK(center
            .run({u"report"_s, u"--division"_s, u"4412"_s, u"--year"_s, u"2021"_s, u"--xlsx"_s,
                  folder.path()})
            .code == 1);
}

TEST_CASE("after a backup was put back the center begins a new epoch when it is told") {
  const programs::Center center;
  const QString first = center.run({u"restored"_s}).out.trimmed();
  const QString second = center.run({u"restored"_s}).out.trimmed();
  CHECK(first.size() == 36);
  CHECK(second.size() == 36);
  CHECK(first != second);
}
