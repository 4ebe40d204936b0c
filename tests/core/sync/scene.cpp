#include "tests/core/sync/scene.h"

#include "core/center/devices.h"
#include "core/center/roll_up.h"
#include "core/records/json.h"
#include "core/wire/enrol_code.h"
#include "tests/catch.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>

namespace scene {

using namespace Qt::StringLiterals;

namespace {

void fill(records::Consultation& body, int number) {
  body.person.name = u"张国强"_s;
  body.category = records::ConsultationCategory::labour;
  body.question = u"第%1号咨询:拖欠工资怎么办"_s.arg(number);
  body.answer = u"可以申请劳动仲裁"_s;
}

void fill(records::Mediation& body, int number) {
  body.type = records::DisputeType::neighbours;
  body.parties = {{records::Side::applicant, {}, {}}, {records::Side::respondent, {}, {}}};
  body.parties[0].person.name = u"李四"_s;
  body.parties[1].person.name = u"王五"_s;
  body.facts = u"第%1号纠纷:排水沟"_s.arg(number);
  body.request = u"恢复原状"_s;
}

void fill(records::LegalEducation& body, int number) {
  body.topic = u"第%1讲:民法典"_s.arg(number);
  body.form = records::EducationForm::lecture;
}

void fill(records::LegalOpinion& body, int number) {
  body.form = records::OpinionForm::review;
  body.subject = u"第%1份合同"_s.arg(number);
}

template <typename Body>
records::Record made(records::Kind kind, int number) {
  records::Record record = records::empty_record(kind);
  fill(std::get<Body>(record.body), number);
  record.header.occurred_on = QDate(2021, 1 + number % 12, 1 + number % 28);
  record.header.channel = records::Channel::walk_in;
  record.header.people = 1 + number % 3;
  record.header.minutes = 30;
  return record;
}

} // namespace

records::Record sample(int number) {
  switch (number % 4) {
  case 0:
    return made<records::Mediation>(records::Kind::mediation, number);
  case 1:
    return made<records::LegalEducation>(records::Kind::legal_education, number);
  case 2:
    return made<records::LegalOpinion>(records::Kind::legal_opinion, number);
  default:
    return made<records::Consultation>(records::Kind::consultation, number);
  }
}

Studio::Studio() {
  store::OpenOptions options;
  options.cost = store::HashCost::quick();
  store::RecoveryCode code;
  auto store = store::Store::create(folder_.path() + u"/store"_s,
                                    {division, u"白土村工作室"_s, u"白"_s, false}, u"陈明"_s,
                                    u"correct horse 42"_s, code, options);
  INFO((store ? QString() : store.error().text()).toStdString());
  REQUIRE(store);
  store_.emplace(*std::move(store));
  auto worker = store_->worker();
  REQUIRE(worker);
  worker_.emplace(*std::move(worker));
}

void Studio::add(int count) {
  std::vector<store::Incoming> rows;
  for (int i = 0; i < count; ++i, ++made_)
    rows.push_back({sample(made_), QByteArray::number(made_)});
  const auto added = store_->import(rows);
  REQUIRE(added);
  REQUIRE(added->added == count);
}

records::RecordId Studio::save(records::Record record) {
  const auto saved = store_->save(record);
  INFO((saved ? QString() : saved.error().text()).toStdString());
  REQUIRE(saved);
  return saved->id;
}

store::Entry Studio::entry(const records::RecordId& id) {
  REQUIRE(store_->refresh());
  const auto found = store_->entry(id);
  REQUIRE(found);
  return *found;
}

Center::Center() : database_(folder_.path()) {
  const auto pair = center::own_pair(folder_.filePath(u"center"_s), u"127.0.0.1"_s);
  REQUIRE(pair);
  tls_ = *pair;
  start();
}

void Center::start() {
  center::ServerOptions options;
  options.database = database_.url();
  options.port = port_;
  if (takes_files) options.files = files_folder();
  options.tls = tls_;
  options.workers = 4;
  // Soon, because a line that swallows an answer waits for the center to close.
  options.kept = std::chrono::milliseconds(500);
  options.now = [this] {
    if (on_request) on_request();
    return now();
  };
  options.log = [this](const QString& line) {
    const std::lock_guard lock(mutex_);
    log_ << line;
  };
  options.observe = [this](const auto& request, const auto& reply) { wire_.see(request, reply); };
  auto server = center::Server::start(options);
  INFO((server ? QString() : server.error().text()).toStdString());
  REQUIRE(server);
  server_ = *std::move(server);
  port_ = server_->port();
}

QUrl Center::url_of(int port) {
  return QUrl(u"https://127.0.0.1:%1"_s.arg(port));
}

QString Center::database_file() const {
  return folder_.filePath(u"center.db"_s);
}

std::unique_ptr<center::Ledger> Center::ledger() const {
  auto ledger = center::Ledger::open(database_.url());
  REQUIRE(ledger);
  return *std::move(ledger);
}

QByteArray Center::fingerprint() const {
  const auto certificate = center::read_certificate(tls_.certificate);
  REQUIRE(certificate);
  return certificate->fingerprint;
}

QString Center::code(const QString& of) {
  const auto secret = center::issue_code(*ledger(), *records::Division::parse(of), now());
  REQUIRE(secret);
  return wire::to_text({*secret, fingerprint()});
}

qint64 Center::records() const {
  const auto report =
      center::report(*ledger(), division, records::Period::year(2021), QDate(2022, 1, 31));
  REQUIRE(report);
  return report->now.records;
}

qint64 Center::requests(const QString& path) const {
  const std::lock_guard lock(mutex_);
  return log_.filter(path).size();
}

void require_sentence(const QString& error) {
  INFO(error.toStdString());
  REQUIRE(error.isEmpty());
}

void enrol(Studio& studio, Center& center) {
  must(sync::enrol(studio.worker(), center.url(), center.code(), u"电脑"_s, division,
                   u"白土村工作室"_s));
}

std::map<QByteArray, QByteArray> all_records(Studio& studio) {
  must(studio.store().refresh());
  std::map<QByteArray, QByteArray> out;
  for (const bool deleted : {false, true}) {
    store::Filter filter;
    filter.deleted = deleted;
    for (const records::RecordId& id : studio.store().find(filter))
      out[id.bytes()] = records::to_bytes(must(studio.store().load(id))) + (deleted ? "-" : "");
  }
  return out;
}

namespace {

// The bytes of a TLS 1.3 handshake and a greeting stay below this, a batch is above.
constexpr qint64 greeting_up = 2'000;

struct Passing {
  qint64 up = 0;
  bool swallowing = false;
};

void pass(Line& line, QTcpSocket* client, int center_port) {
  auto* center = new QTcpSocket(client);
  auto state = std::make_shared<Passing>();
  center->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(center_port));
  QObject::connect(client, &QTcpSocket::readyRead, center, [&line, client, center, state] {
    const QByteArray bytes = client->readAll();
    state->up += bytes.size();
    line.up += bytes.size();
    if (line.cut_after > 0 && state->up > line.cut_after) return client->abort();
    center->write(bytes);
  });
  QObject::connect(center, &QTcpSocket::readyRead, client, [&line, client, center, state] {
    const QByteArray bytes = center->readAll();
    if (line.lose_answer_after > 0 && state->up > line.lose_answer_after) {
      line.lose_answer_after = 0;
      ++line.swallowed;
      return client->abort();
    }
    state->swallowing = state->swallowing || (line.to_swallow > 0 && state->up >= greeting_up);
    if (!state->swallowing && client->isOpen()) client->write(bytes);
  });
  // The center closes after its answer, so by then the work is done.
  QObject::connect(center, &QTcpSocket::disconnected, client, [&line, client, state] {
    if (!state->swallowing) return client->disconnectFromHost();
    ++line.swallowed;
    --line.to_swallow;
    client->abort();
  });
  QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace

Line::Line(int center_port) : thread_(QThread::create([this, center_port] { run(center_port); })) {
  thread_->start();
  port_.wait(0);
}

Line::~Line() {
  QMetaObject::invokeMethod(loop_.load(), &QEventLoop::quit, Qt::QueuedConnection);
  thread_->wait();
}

void Line::run(int center_port) {
  QEventLoop loop;
  QTcpServer server;
  QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
    while (QTcpSocket* client = server.nextPendingConnection())
      pass(*this, client, center_port);
  });
  server.listen(QHostAddress::LocalHost);
  loop_ = &loop;
  port_ = server.serverPort();
  port_.notify_all();
  loop.exec();
}

} // namespace scene
