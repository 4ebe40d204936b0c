#include "core/center/devices.h"
#include "core/center/secrets.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"

#include <QFile>
#include <QSet>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;

namespace {

QString new_code(desk::Desk& desk, const QString& division = desk::village) {
  const auto code =
      center::issue_code(desk.ledger(), *records::Division::parse(division), desk::noon);
  REQUIRE(code);
  return *code;
}

wire::EnrolRequest asking(const QString& code, const QString& division = desk::village) {
  return {code, u"一号电脑"_s, division, u"白土村工作室"_s};
}

QString refusal(const center::Answer<wire::EnrolAnswer>& answer) {
  return answer ? u"none"_s : answer.error().name;
}

} // namespace

TEST_CASE("A code makes one device of its studio, with a token of 256 bits") {
  desk::Desk desk;
  const auto answer = center::enrol(desk.ledger(), asking(new_code(desk)), desk::noon);
  REQUIRE(answer);
  CHECK(answer->center_id == desk.ledger().center_id());
  CHECK(answer->epoch == desk.ledger().epoch());
  CHECK(QByteArray::fromBase64(answer->token.toLatin1(), QByteArray::Base64UrlEncoding).size() ==
        32);
  const auto known = center::devices(desk.ledger());
  REQUIRE(known);
  REQUIRE(known->size() == 1);
  CHECK(known->front().id == answer->device_id);
  CHECK(known->front().division == desk::village);
  CHECK(known->front().studio_name == u"白土村工作室"_s);
  CHECK(known->front().name == u"一号电脑"_s);
  CHECK(known->front().enrolled_at == desk::noon);
  CHECK_FALSE(known->front().revoked_at.isValid());
}

TEST_CASE("A code serves once") {
  desk::Desk desk;
  const QString code = new_code(desk);
  REQUIRE(center::enrol(desk.ledger(), asking(code), desk::noon));
  const auto again = center::enrol(desk.ledger(), asking(code), desk::noon);
  CHECK(refusal(again) == u"code-unknown"_s);
  CHECK(again.error().status == 403);
  CHECK(center::devices(desk.ledger())->size() == 1);
}

TEST_CASE("Of many that use a code at the same moment one gets in") {
  desk::Desk desk;
  const QString code = new_code(desk);
  std::atomic<int> enrolled = 0;
  std::atomic<int> unknown = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
      threads.emplace_back([&] {
        auto ledger = center::Ledger::open(desk.url());
        if (!ledger) return;
        const auto answer = center::enrol(**ledger, asking(code), desk::noon);
        ++(answer ? enrolled : unknown);
      });
  }
  CHECK(enrolled == 1);
  CHECK(unknown == 5);
  CHECK(center::devices(desk.ledger())->size() == 1);
}

TEST_CASE("A code serves to the last moment of its hours and not after") {
  desk::Desk desk;
  const QDateTime end = desk::noon.addSecs(center::code_hours * 3600);
  const QString late = new_code(desk);
  const auto expired = center::enrol(desk.ledger(), asking(late), end);
  CHECK(refusal(expired) == u"code-expired"_s);
  CHECK(expired.error().status == 403);
  CHECK(center::enrol(desk.ledger(), asking(new_code(desk)), end.addMSecs(-1)));
}

TEST_CASE("A code that was never given is unknown, whatever it looks like") {
  desk::Desk desk;
  new_code(desk);
  desk::Desk elsewhere;
  for (const QString& code :
       {u""_s, u"K7QM"_s, u"' OR 1=1 --"_s, u"密码"_s, QString(4000, u'K'), new_code(elsewhere)})
    CHECK(refusal(center::enrol(desk.ledger(), asking(code), desk::noon)) == u"code-unknown"_s);
  CHECK(center::devices(desk.ledger())->empty());
}

TEST_CASE("A code is taken as a person types it") {
  desk::Desk desk;
  const QString code = u' ' + new_code(desk).toLower() + u' ';
  CHECK(center::enrol(desk.ledger(), asking(code), desk::noon));
}

TEST_CASE("Another studio's code is refused and stays good for its own") {
  desk::Desk desk;
  const QString code = new_code(desk, desk::next_village);
  const auto refused = center::enrol(desk.ledger(), asking(code, desk::village), desk::noon);
  CHECK(refusal(refused) == u"wrong-division"_s);
  CHECK(center::enrol(desk.ledger(), asking(code, desk::next_village), desk::noon));
}

TEST_CASE("A token opens the center to its own device alone") {
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol(desk::next_village);
  CHECK(one.token != two.token);
  CHECK(center::authenticate(desk.ledger(), one.token)->id == one.device.id);
  CHECK(center::authenticate(desk.ledger(), two.token)->division == desk::next_village);
}

TEST_CASE("A token that is missing, cut short or a device's id opens nothing") {
  desk::Desk desk;
  const auto enrolled = desk.enrol();
  for (const QString& token : {QString(), u""_s, enrolled.token.chopped(1), enrolled.token + u'A',
                               enrolled.device.id, center::hashed(enrolled.token)}) {
    const auto refused = center::authenticate(desk.ledger(), token);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().status == 401);
    CHECK(refused.error().name == u"unauthorized"_s);
  }
}

TEST_CASE("A revoked token is refused with its own reason, the other devices go on") {
  desk::Desk desk;
  const auto lost = desk.enrol();
  const auto kept = desk.enrol();
  REQUIRE(center::revoke(desk.ledger(), lost.device.id, desk::noon));
  const auto refused = center::authenticate(desk.ledger(), lost.token);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().status == 403);
  CHECK(refused.error().name == u"device-revoked"_s);
  CHECK(center::authenticate(desk.ledger(), kept.token));
}

TEST_CASE("To revoke again keeps the first day, an unknown device is said") {
  desk::Desk desk;
  const auto enrolled = desk.enrol();
  REQUIRE(center::revoke(desk.ledger(), enrolled.device.id, desk::noon));
  REQUIRE(center::revoke(desk.ledger(), enrolled.device.id, desk::noon.addDays(9)));
  CHECK(center::devices(desk.ledger())->front().revoked_at == desk::noon);
  const auto unknown = center::revoke(desk.ledger(), u"nobody"_s, desk::noon);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().fault == Fault::not_found);
  CHECK(unknown.error().text().contains(u"nobody"_s));
}

TEST_CASE("Neither codes nor tokens can be read from the database", "[sqlite]") {
  desk::Desk desk;
  const QString code = new_code(desk);
  const auto enrolled = desk.enrol();
  REQUIRE(desk.ledger().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
  QFile file(desk.file());
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  CHECK(bytes.contains(enrolled.device.id.toUtf8()));
  CHECK_FALSE(bytes.contains(enrolled.token.toUtf8()));
  CHECK_FALSE(bytes.contains(code.toUtf8()));
  CHECK_FALSE(bytes.contains(QString(code).remove(u'-').toUtf8()));
}

TEST_CASE("What the database fails with is not told to the client") {
  const auto busy = center::problem_of({Fault::busy, {"The database is busy.", {}}});
  CHECK(busy.status == 503);
  CHECK(busy.name == u"busy"_s);
  const auto failed = center::problem_of({Fault::storage, {"no such table: %1", {u"device"_s}}});
  CHECK(failed.status == 500);
  CHECK(failed.name == u"internal"_s);
  CHECK_FALSE(failed.detail.contains(u"device"_s));
}

TEST_CASE("A thousand codes are all different") {
  desk::Desk desk;
  QSet<QString> codes;
  auto transaction = center::Transaction::begin(desk.ledger());
  REQUIRE(transaction);
  for (int i = 0; i < 1000; ++i)
    codes.insert(new_code(desk));
  REQUIRE(transaction->commit());
  CHECK(codes.size() == 1000);
}

TEST_CASE(
    "Computers of one studio get blocks of numbers of their own; a revoked one's is given on") {
  desk::Desk desk;
  const auto enrolled = [&](const QString& division = desk::village) {
    const auto answer =
        center::enrol(desk.ledger(), asking(new_code(desk, division), division), desk::noon);
    REQUIRE(answer);
    return *answer;
  };
  CHECK(enrolled().number_block == 0);
  const auto second = enrolled();
  CHECK(second.number_block == 1);
  CHECK(enrolled().number_block == 2);
  CHECK(enrolled(desk::next_village).number_block == 0);
  REQUIRE(center::revoke(desk.ledger(), second.device_id, desk::noon));
  CHECK(enrolled().number_block == 1);
  CHECK(enrolled().number_block == 3);
}

TEST_CASE("The center's own device is one, has no token and takes no studio's block of numbers") {
  desk::Desk desk;
  const auto device = center::center_device(desk.ledger(), desk::noon);
  REQUIRE(device);
  CHECK(device->id == center::center_device_id);
  REQUIRE(center::center_device(desk.ledger(), desk::noon.addDays(1)));
  CHECK(center::devices(desk.ledger())->size() == 1);
  CHECK(center::devices(desk.ledger())->front().enrolled_at == desk::noon);
  CHECK_FALSE(center::authenticate(desk.ledger(), u"center"_s));
  CHECK(center::enrol(desk.ledger(), asking(new_code(desk)), desk::noon)->number_block == 0);
}
