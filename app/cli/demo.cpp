#include "app/cli/commands.h"
#include "app/cli/report_of.h"
#include "app/console/terminal.h"
#include "core/center/devices.h"
#include "core/center/roll_up.h"
#include "core/center/server.h"
#include "core/exchange/import.h"
#include "core/records/json.h"
#include "core/sync/sync.h"
#include "core/wire/enrol_code.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

const QString division = u"441204103201"_s;
const QString passphrase = u"枫桥演示口令2021"_s; // of a throw-away store of invented people
const records::Period year = records::Period::year(2021);

QString translated(const char* text) {
  return QCoreApplication::translate("cli", text);
}

// The ledgers that the program carries, as files: an import reads files.
Result<QStringList> unpack_ledgers(const QString& folder) {
  const QDir carried(u":/fengqiao/demo"_s);
  if (!QDir().mkpath(folder))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {folder});
  QStringList files;
  for (const QString& name : carried.entryList(QDir::Files, QDir::Name)) {
    const QString file = folder + u'/' + name;
    QFile::remove(file);
    if (!QFile::copy(carried.filePath(name), file))
      return fail(
          Fault::storage,
          QT_TRANSLATE_NOOP("core", "The file cannot be written: %1. Choose another folder."),
          {file});
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                    QFile::ReadOther);
    files << file;
  }
  return files;
}

Result<store::Store> make_store(const QString& out) {
  const QString folder = out + u"/store"_s;
  if (store::Store::exists(folder)) return store::Store::unlock(folder, u"管理员"_s, passphrase);
  store::RecoveryCode code;
  return store::Store::create(
      folder, {division, u"禄步镇白土村公共法律服务工作室"_s, u"白"_s, true}, u"管理员"_s,
      passphrase, code, {.clock = {}, .cost = store::HashCost::quick()});
}

Result<void> import_ledgers(store::Store& store, const QString& out) {
  const auto files = unpack_ledgers(out + u"/ledgers"_s);
  if (!files) return std::unexpected(files.error());
  std::vector<exchange::Ledger> ledgers;
  for (const QString& file : *files) {
    auto ledger = exchange::read_ledger(file, {{}, store.clock().today()});
    if (!ledger) return std::unexpected(ledger.error());
    ledgers.push_back(*std::move(ledger));
  }
  const auto summary = exchange::commit(store, std::move(ledgers));
  if (!summary) return std::unexpected(summary.error());
  std::vector<QStringList> rows{{translated(QT_TRANSLATE_NOOP("cli", "Imported ledger")),
                                 translated("Rows"), translated("Added"), translated("Unchanged"),
                                 translated("To correct")}};
  for (const auto& f : summary->files)
    rows.push_back({f.ledger.file, QString::number(f.ledger.rows), QString::number(f.added),
                    QString::number(f.unchanged), QString::number(f.ledger.marked)});
  console::say_table(rows);
  return {};
}

records::Record consultation() {
  records::Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = QDate(2021, 7, 30);
  record.header.channel = records::Channel::walk_in;
  record.header.handler = u"李律师"_s;
  record.header.adviser_service = true;
  auto& body = std::get<records::Consultation>(record.body);
  body.person.name = u"邓国强"_s;
  body.category = records::ConsultationCategory::neighbours;
  body.question = u"邻居排水沟改道，雨水浸墙，应当找谁处理？"_s;
  body.answer = u"应当恢复原状，可由村调委会到现场调解。"_s;
  body.next_step = records::NextStep::mediation;
  return record;
}

records::Record dispute(const records::RecordId& from) {
  records::Record record = records::empty_record(records::Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 30);
  record.header.handler = u"何调解员"_s;
  record.header.people = 2;
  record.header.links = {from};
  auto& body = std::get<records::Mediation>(record.body);
  body.parties = {{records::Side::applicant, {}, {}}, {records::Side::respondent, {}, {}}};
  body.parties[0].person.name = u"邓国强"_s;
  body.parties[1].person.name = u"周伟华"_s;
  body.type = records::DisputeType::neighbours;
  body.facts = u"因排水沟改道，雨天积水浸入申请人墙体，双方多次争执。"_s;
  body.accepted_on = QDate(2021, 7, 31);
  record.header.state = records::State::mediating;
  return record;
}

Result<void> record_two(store::Store& store) {
  std::vector<QStringList> rows{{translated(QT_TRANSLATE_NOOP("cli", "Recorded offline")), {}}};
  const auto first = store.save(consultation());
  if (!first) return std::unexpected(first.error());
  const auto second = store.save(dispute(first->id));
  if (!second) return std::unexpected(second.error());
  rows.push_back({first->number, translated(QT_TRANSLATE_NOOP("cli", "consultation"))});
  rows.push_back({second->number, translated(QT_TRANSLATE_NOOP("cli", "dispute, led to by it"))});
  console::say_table(rows);
  return {};
}

Result<void> write_reports(const store::Store& store, const QString& out) {
  for (const records::Period& period : {records::Period::month(2021, 7), year}) {
    auto files = report_files(store, period, out + u"/reports"_s);
    if (!files) return std::unexpected(files.error());
    using enum exchange::ReportFormat;
    files->formats = {xlsx, pdf, csv, json};
    const auto names = exchange::write_report_files(*files);
    if (!names) return std::unexpected(names.error());
    for (const QString& name : *names)
      console::say(translated(QT_TRANSLATE_NOOP("cli", "Reported: %1")).arg(name));
  }
  return {};
}

// A real center over TLS on a port of this computer, for as long as the demonstration lasts.
struct LocalCenter {
  QString database;
  std::unique_ptr<center::Server> server;
  wire::EnrolCode code;
};

Result<LocalCenter> start_center(const QString& out) {
  LocalCenter local;
  local.database = u"sqlite:"_s + out + u"/center.db"_s;
  const auto pair = center::own_pair(out + u"/center.db"_s, u"127.0.0.1"_s);
  if (!pair) return std::unexpected(pair.error());
  const auto certificate = center::read_certificate(pair->certificate);
  if (!certificate) return std::unexpected(certificate.error());
  center::ServerOptions options;
  options.database = local.database;
  options.tls = *pair;
  auto server = center::Server::start(options);
  if (!server) return std::unexpected(server.error());
  local.server = *std::move(server);
  const auto ledger = center::Ledger::open(local.database);
  if (!ledger) return std::unexpected(ledger.error());
  const auto secret = center::issue_code(**ledger, *records::Division::parse(division),
                                         QDateTime::currentDateTimeUtc());
  if (!secret) return std::unexpected(secret.error());
  local.code = {*secret, certificate->fingerprint};
  return local;
}

Result<sync::PushReport> push_to(const store::Store& store, const LocalCenter& local) {
  auto worker = store.worker();
  if (!worker) return std::unexpected(worker.error());
  const QUrl url(u"https://127.0.0.1:%1"_s.arg(local.server->port()));
  const auto enrolled = sync::enrol(*worker, url, wire::to_text(local.code), u"demo"_s, division,
                                    store.studio().name);
  if (!enrolled) return std::unexpected(enrolled.error());
  return sync::push(*worker);
}

// Both sides count for themselves, and must agree.
Result<void> compare(const store::Store& store, const QString& database) {
  const auto ledger = center::Ledger::open(database);
  if (!ledger) return std::unexpected(ledger.error());
  const auto theirs = center::report(**ledger, u"4412"_s, year, store.clock().today());
  if (!theirs) return std::unexpected(theirs.error());
  const records::Report ours = store.report(year);
  const auto percent = [](const records::Figures& f) {
    return f.success_permille() ? QString::number(*f.success_permille() / 10.0, 'f', 1) : u"–"_s;
  };
  const auto row = [](const char* label, qint64 here, qint64 there) {
    return QStringList{translated(label), QString::number(here), QString::number(there)};
  };
  const records::Figures &a = ours.now, &b = theirs->now;
  console::say_table(
      {{translated(QT_TRANSLATE_NOOP("cli", "Figures of 2021")),
        translated(QT_TRANSLATE_NOOP("cli", "Studio")),
        translated(QT_TRANSLATE_NOOP("cli", "County center"))},
       row(QT_TRANSLATE_NOOP("cli", "Records"), a.records, b.records),
       row(QT_TRANSLATE_NOOP("cli", "Consultations"), a.consultations, b.consultations),
       row(QT_TRANSLATE_NOOP("cli", "Disputes mediated to an end"), a.disputes, b.disputes),
       row(QT_TRANSLATE_NOOP("cli", "Settled"), a.settled, b.settled),
       {translated(QT_TRANSLATE_NOOP("cli", "Success rate, percent")), percent(a), percent(b)},
       row(QT_TRANSLATE_NOOP("cli", "Legal aid granted"), a.legal_aid_cases, b.legal_aid_cases)});
  if (!(a == b))
    return fail(Fault::conflict,
                QT_TRANSLATE_NOOP(
                    "core", "The center's figures differ from the studio's. Please report this."));
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const auto named = arguments.required(u"out"_s);
  if (!named) return std::unexpected(named.error());
  const QString out = QDir(*named).absolutePath();
  auto store = make_store(out);
  if (!store) return std::unexpected(store.error());
  if (auto done = import_ledgers(*store, out); !done) return done;
  if (auto done = record_two(*store); !done) return done;
  if (auto done = write_reports(*store, out); !done) return done;
  const auto local = start_center(out);
  if (!local) return std::unexpected(local.error());
  const auto pushed = push_to(*store, *local);
  if (!pushed) return std::unexpected(pushed.error());
  console::say(
      translated(QT_TRANSLATE_NOOP("cli", "Received by the center: %1 records, %2 still here."))
          .arg(pushed->stored)
          .arg(pushed->left));
  if (auto done = compare(*store, local->database); !done) return done;
  console::say(translated(QT_TRANSLATE_NOOP("cli", "All of it is in %1"))
                   .arg(QDir::toNativeSeparators(out)));
  return {};
}

} // namespace

console::Command demo() {
  return {u"demo"_s,
          {},
          QT_TRANSLATE_NOOP(
              "cli", "the whole job with a local center: ledgers in, records, reports, push"),
          {{u"out"_s, u"DIR"_s, QT_TRANSLATE_NOOP("cli", "the folder for all that is made")}},
          run};
}

} // namespace fengqiao::cli
