// A studio's year: ledgers in, report out, everything at the center; and nothing readable on the
// disk.
#include "tests/catch.h"
#include "tests/e2e/programs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

#include <set>

using namespace Qt::StringLiterals;
using programs::Center;
using programs::Ended;
using programs::Studio;

namespace {

const QStringList report_keys{u"services_people"_s,
                              u"consultations"_s,
                              u"disputes"_s,
                              u"settled"_s,
                              u"success_rate_percent"_s,
                              u"agreement_yuan"_s,
                              u"legal_aid_cases"_s,
                              u"legal_aid_recovered_yuan"_s,
                              u"online_services"_s,
                              u"online_duty_hours"_s,
                              u"assigned_from_province"_s,
                              u"adviser_services"_s,
                              u"education_events"_s,
                              u"e_notary"_s,
                              u"by_category"_s,
                              u"by_channel"_s,
                              u"by_group"_s,
                              u"by_month"_s};

QStringList demo_ledgers() {
  const QDir folder(QStringLiteral(FENGQIAO_DEMO_LEDGERS));
  QStringList out;
  for (const QString& name : folder.entryList({u"*.xlsx"_s, u"*.xls"_s, u"*.csv"_s}, QDir::Files))
    out << folder.filePath(name);
  return out;
}

// The shared samples where they are there; else the project's own.
bool has_samples() {
  return QFile::exists(QStringLiteral(FENGQIAO_SHARED_DIR "/samples/truth.json"));
}
QString sample(const char* name) {
  return QStringLiteral(FENGQIAO_SHARED_DIR "/samples/") + QLatin1StringView(name);
}

QJsonObject imported(const Studio& studio, const QStringList& files) {
  const Ended done = studio.fengqiao(QStringList{u"import"_s, u"--json"_s} + files);
  INFO(done.err.toStdString());
  REQUIRE(done.code == 0);
  return done.object();
}

int sum(const QJsonObject& import, const QString& key) {
  int out = 0;
  for (const QJsonValue file : import[u"files"_s].toArray())
    out += file[key].toInt();
  return out;
}

QByteArray all_bytes(const QString& folder) {
  QByteArray out;
  for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
       files.hasNext();) {
    QFile file(files.next());
    REQUIRE(file.open(QIODevice::ReadOnly));
    out += file.readAll() + '\n';
  }
  return out;
}

// The names, numbers and texts of every fourth record: each is asked of a program of its own.
std::set<QString> private_texts(const Studio& studio) {
  std::set<QString> out;
  const QJsonArray entries = studio.fengqiao({u"list"_s, u"--json"_s}).array();
  for (qsizetype i = 0; i < entries.size(); i += 4) {
    const QString id = entries[i][u"id"_s].toString();
    const QJsonObject record = studio.fengqiao({u"show"_s, id, u"--json"_s}).object();
    const QJsonObject body = record[u"body"_s].toObject();
    for (const QString& key : {u"question"_s, u"facts"_s, u"answer"_s})
      if (body[key].toString().size() > 3) out.insert(body[key].toString());
    for (const QString& who : {u"person"_s, u"applicant"_s})
      for (const QString& key : {u"name"_s, u"id_number"_s, u"phone"_s, u"address"_s})
        if (const QString text = body[who][key].toString(); text.size() > 1) out.insert(text);
  }
  return out;
}

} // namespace

TEST_CASE("the samples give exactly what is true of them") {
  if (!has_samples()) return;
  QFile file(sample("truth.json"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
  const Studio studio;
  const QJsonObject first = imported(studio, {sample("consultation-ledger-2021-07.xlsx"),
                                              sample("mediation-ledger-2021.xlsx"),
                                              sample("legal-aid-ledger-2021-gb18030.csv")});
  const QJsonArray files = first[u"files"_s].toArray();
  CHECK(files[0][u"added"_s] == truth[u"consultations"_s]);
  CHECK(files[0][u"marked"_s] == truth[u"bad_id"_s]);
  CHECK(files[1][u"added"_s] == truth[u"mediations"_s]);
  CHECK(files[2][u"added"_s] == truth[u"aid"_s]);
  CHECK(files[2][u"kind"_s] == u"legal-aid"_s);
  CHECK(sum(imported(studio, {sample("consultation-ledger-2021-07.xlsx"),
                              sample("legal-aid-ledger-2021-gb18030.csv")}),
            u"added"_s) == 0);
  CHECK(sum(imported(studio, {sample("mediation-ledger-2021.xls")}), u"added"_s) == 0);

  const QJsonObject year =
      studio.fengqiao({u"report"_s, u"--year"_s, u"2021"_s, u"--json"_s}).object();
  CHECK(year[u"disputes"_s] == 120);
  CHECK(year[u"settled"_s] == truth[u"mediated"_s]);
  CHECK(year[u"success_rate_percent"_s] == 99.2);
  CHECK(year[u"agreement_yuan"_s] == truth[u"agreement_yuan"_s]);
  CHECK(year[u"legal_aid_recovered_yuan"_s] == truth[u"aid_recovered_yuan"_s]);
}

TEST_CASE(
    "a report has every key of the contract, and its files open elsewhere with the same figures") {
  const Studio studio;
  imported(studio, demo_ledgers());
  const Ended done =
      studio.fengqiao({u"report"_s, u"--year"_s, u"2021"_s, u"--json"_s, u"--format"_s,
                       u"xlsx,pdf,csv,json"_s, u"--out"_s, studio.file(u"out"_s)});
  INFO(done.err.toStdString());
  REQUIRE(done.code == 0);
  const QJsonObject year = done.object();
  for (const QString& key : report_keys) {
    INFO(key.toStdString());
    CHECK(year.contains(key));
  }
  CHECK(year[u"disputes"_s] == 40);
  CHECK(year[u"settled"_s] == 39);
  CHECK(year[u"success_rate_percent"_s] == 97.5);

  const QDir out(studio.file(u"out"_s));
  const QStringList names = out.entryList(QDir::Files);
  REQUIRE(names.size() == 4);
  for (const QString& name : names) {
    if (name.endsWith(u".xlsx")) {
      const auto sheets = programs::sheets_by_libreoffice(out.filePath(name));
      if (sheets.isEmpty()) WARN("LibreOffice is not here: the workbook was not opened");
      if (!sheets.isEmpty()) CHECK(sheets.values().join(u'\n').contains(u"97.5"));
    }
    if (name.endsWith(u".pdf")) {
      const Ended text = programs::run(u"pdftotext"_s, {u"-layout"_s, out.filePath(name), u"-"_s});
      if (text.code != 0) WARN("pdftotext is not here: the pages were not read back");
      if (text.code == 0) {
        CHECK(text.out.contains(u"人民调解"));
        CHECK(text.out.contains(u"公共法律服务工作室"));
        CHECK(text.out.contains(u"97.5"));
      }
    }
  }
}

TEST_CASE("after a push the center counts what the studio counts, and nothing is pending") {
  const Studio studio;
  const Center center;
  imported(studio, demo_ledgers());
  const Ended enrolled =
      studio.fengqiao({u"enrol"_s, center.url(), center.code(u"441204103201"_s)});
  INFO(enrolled.err.toStdString());
  REQUIRE(enrolled.code == 0);
  CHECK(studio.fengqiao({u"status"_s, u"--json"_s}).object()[u"pending"_s] == 112);
  const Ended pushed = studio.fengqiao({u"push"_s, u"--json"_s});
  INFO(pushed.err.toStdString());
  REQUIRE(pushed.code == 0);
  CHECK(pushed.object()[u"stored"_s] == 112);
  const QJsonObject status = studio.fengqiao({u"status"_s, u"--json"_s}).object();
  CHECK(status[u"records"_s] == 112);
  CHECK(status[u"pending"_s] == 0);
  CHECK(status[u"last_push"_s].isString());

  const QJsonObject ours =
      studio.fengqiao({u"report"_s, u"--year"_s, u"2021"_s, u"--json"_s}).object();
  for (const QString& division : {u"4412"_s, u"441204"_s, u"441204103"_s, u"441204103201"_s}) {
    INFO(division.toStdString());
    const QJsonObject theirs =
        center.run({u"report"_s, u"--division"_s, division, u"--year"_s, u"2021"_s, u"--json"_s})
            .object();
    for (const QString& key : report_keys) {
      INFO(key.toStdString());
      CHECK(theirs[key] == ours[key]);
    }
  }
  CHECK(center.run({u"report"_s, u"--division"_s, u"4413"_s, u"--year"_s, u"2021"_s, u"--json"_s})
            .object()[u"disputes"_s] == 0);
}

TEST_CASE("a code enrols once, and only the center that made it") {
  const Studio studio, other;
  const Center center, stranger;
  const QString code = center.code(u"441204103201"_s);
  CHECK(studio.fengqiao({u"enrol"_s, stranger.url(), code}).code == 1);
  CHECK(studio.fengqiao({u"enrol"_s, center.url(), code}).code == 0);
  CHECK(other.fengqiao({u"enrol"_s, center.url(), code}).code == 1);
}

TEST_CASE("no name, number or narrative stands readable in any file of the store or its backup") {
  const Studio studio;
  QDir().mkpath(studio.file(u"kept"_s));
  imported(studio, demo_ledgers());
  REQUIRE(studio.fengqiao({u"backup"_s, studio.file(u"kept/backup"_s)}).code == 0);
  const std::set<QString> texts = private_texts(studio);
  REQUIRE(texts.size() > 40);
  const QByteArray bytes = all_bytes(studio.store()) + all_bytes(studio.file(u"kept"_s));
  for (const QString& text : texts) {
    INFO(text.toStdString());
    CHECK_FALSE(bytes.contains(text.toUtf8()));
  }
}
