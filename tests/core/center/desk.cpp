#include "tests/core/center/desk.h"

#include "tests/catch.h"

namespace desk {

using namespace Qt::StringLiterals;

Desk::Desk() : database_(folder_.path()) {
  auto ledger = center::Ledger::open(url());
  INFO((ledger ? QString() : ledger.error().text()).toStdString());
  REQUIRE(ledger);
  ledger_ = *std::move(ledger);
}

QString Desk::file() const {
  return folder_.filePath(u"center.db"_s);
}

Enrolled Desk::enrol(const QString& division) {
  const auto parsed = records::Division::parse(division);
  REQUIRE(parsed);
  const auto code = center::issue_code(*ledger_, *parsed, noon);
  REQUIRE(code);
  const auto answer =
      center::enrol(*ledger_, {*code, u"一号电脑"_s, division, u"白土村工作室"_s}, noon);
  REQUIRE(answer);
  const auto device = center::authenticate(*ledger_, answer->token);
  REQUIRE(device);
  return {*device, answer->token};
}

std::vector<wire::PushResult> Desk::push_body(const center::Device& device,
                                              const QByteArray& json) {
  const auto push = wire::parse_push_request(json);
  INFO((push ? QString() : push.error().text()).toStdString());
  REQUIRE(push);
  const auto received = center::receive(*ledger_, device, *push, noon);
  INFO((received ? QString() : received.error().text()).toStdString());
  REQUIRE(received);
  REQUIRE(received->results.size() == push->items.size());
  return received->results;
}

std::vector<wire::PushResult> Desk::push(const center::Device& device,
                                         const std::vector<wire::PushItem>& items) {
  return push_body(device, wire::to_json(wire::PushRequest{items}));
}

wire::PushResult Desk::push(const center::Device& device, const wire::PushItem& item) {
  return push(device, std::vector{item}).front();
}

wire::RosterResult Desk::push(const center::Device& device, const records::Roster& roster) {
  const auto push = wire::parse_push_request(wire::to_json(wire::PushRequest{{}, roster}));
  REQUIRE(push);
  const auto received = center::receive(*ledger_, device, *push, noon);
  REQUIRE(received);
  REQUIRE(received->roster);
  return *received->roster;
}

qint64 Desk::count(const QString& sql, const QVariantList& values) {
  auto row = ledger_->run(u"SELECT COUNT(*) FROM "_s + sql, values);
  INFO((row ? QString() : row.error().text()).toStdString());
  REQUIRE(row);
  REQUIRE(row->next());
  return row->value(0).toLongLong();
}

QStringList Desk::state() {
  auto rows =
      ledger_->run(u"SELECT id, revision, based_on, device, deleted, kind, occurred, ended, "
                   "flags, people, digest, body FROM record ORDER BY id"_s);
  REQUIRE(rows);
  QStringList out;
  while (rows->next()) {
    QStringList row;
    for (int column = 0; column < 12; ++column)
      row << rows->value(column).toString();
    out << row.join(u'|');
  }
  return out;
}

wire::PushItem revised(records::Record record, int revision, int based_on, const QString& remarks) {
  record.header.division = village;
  record.header.revision = revision;
  record.header.remarks = remarks;
  return {based_on, false, std::move(record)};
}

} // namespace desk
