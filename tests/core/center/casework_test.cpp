#include "core/center/casework.h"
#include "core/center/conflicts.h"
#include "core/center/platforms.h"
#include "core/center/policy.h"
#include "core/records/json.h"
#include "tests/catch.h"
#include "tests/core/center/feed_reader.h"
#include "tests/core/random_records.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Matter;
using center::Writer;
using desk::revised;
using records::Kind;
using records::Record;
using records::State;

namespace {

const QDate today(2021, 12, 31);
const Writer operator_of_county{u"县中心"_s, today, desk::noon};

Matter dispute() {
  return {Kind::mediation,  desk::village, records::Origin::county, u"排水沟改道"_s,   u"陈桂芳"_s,
          u"13800001001"_s, u"李志明"_s,   u"neighbours"_s,         u"请三日内答复"_s, {}};
}

template <typename T>
T must(Result<T> result) {
  INFO((result ? QString() : result.error().text()).toStdString());
  REQUIRE(result);
  return *std::move(result);
}

Record assigned(desk::Desk& desk, const Matter& matter) {
  return must(
      center::assign(desk.ledger(), must(center::draft(matter, today)), operator_of_county));
}

Fault fault(const Result<Record>& result) {
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().text().isEmpty());
  return result.error().fault;
}

// An application that its studio has passed on to the center.
Record passed_on(const desk::Enrolled& studio) {
  Record record = records::empty_record(Kind::legal_aid);
  record.header.id = test::RandomRecords(3).id();
  record.header.division = studio.device.division;
  record.header.occurred_on = QDate(2021, 12, 20);
  record.header.state = State::passed_on;
  auto& aid = std::get<records::LegalAid>(record.body);
  aid.applicant.name = u"邓国强"_s;
  aid.matter = records::AidMatter::labour_pay;
  aid.passed_on = QDate(2021, 12, 21);
  return record;
}

Record referred(const desk::Enrolled& studio) {
  Record record = records::empty_record(Kind::referral);
  record.header.id = test::RandomRecords(4).id();
  record.header.division = studio.device.division;
  record.header.occurred_on = QDate(2021, 12, 20);
  record.header.state = State::sent;
  auto& referral = std::get<records::Referral>(record.body);
  referral.target = records::ReferralTarget::notary;
  referral.person_name = u"邓国强"_s;
  referral.matter = u"继承公证"_s;
  referral.consent = true;
  referral.sent_on = QDate(2021, 12, 20);
  return record;
}

wire::RecordChange only_change(desk::Reader& reader) {
  auto changes = reader.all();
  REQUIRE(changes.size() == 1);
  return std::get<wire::RecordChange>(changes.front());
}

} // namespace

TEST_CASE("What the center assigns reaches the studio with its kind's deadline, and it goes on") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  const Record record = assigned(desk, dispute());
  CHECK(record.header.revision == 1);
  CHECK(record.header.origin == records::Origin::county);
  CHECK(record.header.number.isEmpty());
  CHECK(record.header.created_by == u"县中心"_s);
  // Three working days to answer; 2021-12-31 is a Friday.
  CHECK(desk.ledger().rows(u"SELECT due FROM record"_s)->front().front().toInt() ==
        QDate(2022, 1, 5).toJulianDay());
  desk::Reader reader(desk.ledger(), studio.device);
  const auto change = only_change(reader);
  CHECK_FALSE(change.own);
  CHECK(change.device == u"center"_s);
  REQUIRE(change.record);
  CHECK(**change.record == record);
  // The studio works on it: no clash.
  auto next = revised(record, 2, 1);
  next.record.header.state = State::accepted;
  CHECK(desk.push(studio.device, next).verdict == wire::Verdict::stored);
}

TEST_CASE("Every kind but duty is assigned in a few words, and what is missing is said") {
  desk::Desk desk;
  desk.enrol();
  for (const Kind kind : test::all_kinds()) {
    Matter matter = dispute();
    matter.kind = kind;
    matter.category.clear();
    INFO(records::key(kind).toStdString());
    const auto record = center::draft(matter, today);
    if (kind == Kind::duty) {
      CHECK(fault(record) == Fault::unsupported);
      continue;
    }
    CHECK(center::assign(desk.ledger(), must(record), operator_of_county));
  }
  Matter one_sided = dispute();
  one_sided.opponent.clear();
  CHECK(fault(center::draft(one_sided, today)) == Fault::invalid);
  Matter unknown = dispute();
  unknown.category = u"weather"_s;
  CHECK(fault(center::draft(unknown, today)) == Fault::invalid);
  const auto refused = [&](Matter matter) {
    return fault(
        center::assign(desk.ledger(), must(center::draft(matter, today)), operator_of_county));
  };
  Matter own = dispute();
  own.origin = records::Origin::own;
  CHECK(refused(own) == Fault::invalid);
  Matter nowhere = dispute();
  nowhere.division = u"441204103299"_s;
  CHECK(refused(nowhere) == Fault::not_found);
  Matter nobody = dispute();
  nobody.kind = Kind::legal_aid;
  nobody.category.clear();
  nobody.person.clear();
  CHECK(refused(nobody) == Fault::invalid);
  Matter tomorrow = dispute();
  tomorrow.on = today.addDays(1);
  CHECK(refused(tomorrow) == Fault::invalid);
  // A studio of the directory that has no computer yet finds it when it enrols.
  const records::Platform platform{nowhere.division, records::PlatformLevel::studio, u"新村"_s};
  REQUIRE(center::put_platforms(desk.ledger(), std::span(&platform, 1)));
  CHECK(center::assign(desk.ledger(), must(center::draft(nowhere, today)), operator_of_county));
}

TEST_CASE("A grant and its lawyer are a revision of the center's with both steps") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  const Record record = passed_on(studio);
  desk.push(studio.device, revised(record, 1, 0));
  desk::Reader reader(desk.ledger(), studio.device);
  reader.all();
  const center::AidRuling ruling{records::AidDecision::granted,
                                 {},
                                 QDate(2021, 12, 24),
                                 u"县法律援助处"_s,
                                 u"王律师"_s,
                                 QDate(2021, 12, 27)};
  const Record decided =
      must(center::decide(desk.ledger(), record.header.id, ruling, operator_of_county));
  CHECK(decided.header.revision == 2);
  CHECK(decided.header.state == State::assigned);
  const auto& aid = std::get<records::LegalAid>(decided.body);
  CHECK(aid.decision == records::AidDecision::granted);
  CHECK(aid.decided_on == QDate(2021, 12, 24));
  CHECK(aid.assigned_on == QDate(2021, 12, 27));
  CHECK(aid.lawyer == u"王律师"_s);
  CHECK(aid.handed_to == u"县法律援助处"_s);
  CHECK(decided.header.steps.back().by == u"县中心"_s);
  const auto change = only_change(reader);
  CHECK_FALSE(change.own);
  REQUIRE(change.record);
  CHECK(**change.record == decided);
  // Another lawyer later is a revision as well; nothing at all is none.
  CHECK(must(center::decide(desk.ledger(), record.header.id,
                            center::AidRuling{{}, {}, {}, {}, u"李律师"_s, {}}, operator_of_county))
            .header.revision == 3);
  CHECK(fault(center::decide(desk.ledger(), record.header.id, center::AidRuling(),
                             operator_of_county)) == Fault::invalid);
}

TEST_CASE(
    "A decision needs what the rules ask: a reason, an application passed on, an order of days") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  Record record = passed_on(studio);
  desk.push(studio.device, revised(record, 1, 0));
  const auto refused = [&](const center::AidRuling& ruling) {
    return fault(center::decide(desk.ledger(), record.header.id, ruling, operator_of_county));
  };
  using records::AidDecision;
  CHECK(refused({AidDecision::refused, {}, {}, {}, {}, {}}) == Fault::invalid);
  CHECK(refused({AidDecision::granted, {}, QDate(2021, 12, 1), {}, {}, {}}) == Fault::invalid);
  CHECK(refused({AidDecision::granted, {}, QDate(2022, 2, 1), {}, {}, {}}) == Fault::invalid);
  CHECK(refused({{}, {}, {}, {}, u"王律师"_s, {}}) == Fault::invalid); // not granted yet
  CHECK(desk.count(u"record WHERE revision = 1"_s) == 1);
  const Record no = must(
      center::decide(desk.ledger(), record.header.id,
                     center::AidRuling{AidDecision::refused, u"超过收入标准"_s, {}, {}, {}, {}},
                     operator_of_county));
  CHECK(no.header.state == State::refused);
  CHECK(refused({AidDecision::granted, {}, {}, {}, {}, {}}) ==
        Fault::invalid); // asks a review first
  CHECK(fault(center::decide(desk.ledger(), record.header.id,
                             center::ReferralAnswer{u"公证处"_s, {}, {}, {}},
                             operator_of_county)) == Fault::invalid);
  CHECK(fault(center::decide(desk.ledger(), test::RandomRecords(9).id(),
                             center::AidRuling{AidDecision::granted, {}, {}, {}, {}, {}},
                             operator_of_county)) == Fault::not_found);
  auto gone = revised(no, 3, 2);
  gone.deleted = true;
  desk.push(studio.device, gone);
  CHECK(refused({AidDecision::granted, {}, {}, {}, {}, {}}) == Fault::not_found);
}

TEST_CASE("The answer to a referral is written, at once or in two steps") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  const Record record = referred(studio);
  desk.push(studio.device, revised(record, 1, 0));
  const auto decide = [&](const center::ReferralAnswer& answer) {
    return must(center::decide(desk.ledger(), record.header.id, answer, operator_of_county));
  };
  CHECK(decide({u"肇庆公证处"_s, QDate(2021, 12, 22), {}, {}}).header.state == State::received);
  const Record returned = decide({{}, {}, QDate(2021, 12, 29), u"已出具公证书"_s});
  CHECK(returned.header.revision == 3);
  CHECK(returned.header.state == State::returned);
  const auto& referral = std::get<records::Referral>(returned.body);
  CHECK(referral.receiver == u"肇庆公证处"_s);
  CHECK(referral.received_on == QDate(2021, 12, 22));
  CHECK(referral.completed_on == QDate(2021, 12, 29));
  CHECK(referral.result == u"已出具公证书"_s);
}

TEST_CASE("A studio that changed a record without knowing of the decision clashes; both are kept") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  const Record record = passed_on(studio);
  desk.push(studio.device, revised(record, 1, 0));
  // The decision is based on what is stored by then.
  desk.push(studio.device, revised(record, 2, 1, u"补充"_s));
  const Record decided = must(center::decide(
      desk.ledger(), record.header.id,
      center::AidRuling{records::AidDecision::granted, {}, {}, {}, {}, {}}, operator_of_county));
  CHECK(decided.header.revision == 3);
  CHECK(decided.header.remarks == u"补充"_s);
  CHECK(center::clashes(desk.ledger(), {})->empty());
  CHECK(desk.push(studio.device, revised(record, 3, 2, u"离线修改"_s)).verdict ==
        wire::Verdict::conflict);
  auto found = must(center::clashes(desk.ledger(), u"441204"_s));
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == record.header.id.text());
  CHECK(found[0].device == studio.device.id);
  CHECK(found[0].stored_device == center::center_device_id);
  CHECK(found[0].stored_revision == 3);
  CHECK(center::clashes(desk.ledger(), u"441205"_s)->empty());
  // Its studio decides: the version above both knows of the center's.
  const auto push =
      wire::parse_push_request(wire::to_json(wire::PushRequest{{revised(decided, 4, 3)}}));
  REQUIRE(center::receive(desk.ledger(), studio.device, *push, desk::noon.addSecs(60)));
  CHECK(center::clashes(desk.ledger(), {})->empty());
  CHECK(center::clashes(desk.ledger(), {}, true)->size() == 1);
}

TEST_CASE("What only a newer program knows of a record stays in it when the center decides") {
  desk::Desk desk;
  const auto studio = desk.enrol();
  const Record record = passed_on(studio);
  QByteArray json = wire::to_json(wire::PushRequest{{revised(record, 1, 0)}});
  json.replace("\"record\":{", "\"record\":{\"weather\":\"rain\",");
  json.replace("\"body\":{", "\"body\":{\"moon\":\"full\",");
  REQUIRE(desk.push_body(studio.device, json).front().verdict == wire::Verdict::stored);
  must(center::decide(desk.ledger(), record.header.id,
                      center::AidRuling{records::AidDecision::granted, {}, {}, {}, {}, {}},
                      operator_of_county));
  const auto kept = QJsonDocument::fromJson(
      desk.ledger().rows(u"SELECT body FROM record"_s)->front().front().toString().toUtf8());
  CHECK(kept[u"weather"_s] == u"rain"_s);
  CHECK(kept[u"body"_s][u"moon"_s] == u"full"_s);
  CHECK(kept[u"body"_s][u"decision"_s] == u"granted"_s);
}
