#include "core/wire/messages.h"
#include "tests/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

records::Record record(quint8 n) {
  auto r = records::empty_record(records::Kind::consultation);
  r.header.id = records::RecordId::make(1'625'000'000'000 + n, {n});
  r.header.division = u"441204103201"_s;
  r.header.occurred_on = QDate(2021, 7, 3);
  r.header.revision = 3;
  std::get<records::Consultation>(r.body).question = u"宅基地如何确权？"_s;
  return r;
}

QByteArray bytes(const QJsonObject& object) {
  return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("a push with all its items comes back as it went") {
  const wire::PushRequest request{{{2, false, record(1)}, {0, true, record(2)}}};
  const auto read = wire::parse_push_request(wire::to_json(request));
  REQUIRE(read);
  REQUIRE(read->items.size() == 2);
  CHECK_FALSE(read->roster);
  for (size_t i = 0; i < 2; ++i) {
    const auto& item = read->items[i];
    REQUIRE(item.item);
    CHECK(item.item->record == request.items[i].record);
    CHECK(item.item->based_on == request.items[i].based_on);
    CHECK(item.item->deleted == request.items[i].deleted);
    CHECK(item.id == request.items[i].record.header.id);
    CHECK(item.revision == 3);
  }
}

TEST_CASE("an item that cannot be read does not spoil the rest and keeps its id") {
  QJsonObject bad_field = records::to_json(record(2));
  bad_field.insert(u"occurred_on"_s, u"yesterday"_s);
  QJsonObject bad_kind = records::to_json(record(3));
  bad_kind.insert(u"kind"_s, u"of-tomorrow"_s);
  QJsonArray items{QJsonObject{{u"record"_s, records::to_json(record(1))}},
                   QJsonObject{{u"record"_s, bad_field}},
                   QJsonObject{{u"record"_s, bad_kind}},
                   QJsonObject{{u"record"_s, 7}},
                   u"text"_s,
                   QJsonObject{{u"record"_s, records::to_json(record(4))}, {u"based_on"_s, -1}},
                   QJsonObject{{u"record"_s, records::to_json(record(5))}, {u"based_on"_s, 3}},
                   QJsonObject{{u"record"_s, records::to_json(record(6))}}};
  const auto read = wire::parse_push_request(bytes({{u"items"_s, items}}));
  REQUIRE(read);
  REQUIRE(read->items.size() == 8);
  CHECK(read->items[0].item);
  CHECK(read->items[7].item);
  for (size_t i = 1; i < 7; ++i)
    CHECK_FALSE(read->items[i].item);
  CHECK(read->items[1].id == record(2).header.id);
  CHECK(read->items[1].item.error().text().contains(u"occurred_on"_s));
  CHECK(read->items[2].item.error().fault == Fault::unsupported);
  CHECK(read->items[3].id.is_null());
}

TEST_CASE("fields of a newer program are kept in what was sent") {
  QJsonObject newer = records::to_json(record(1));
  newer.insert(u"of_tomorrow"_s, u"kept"_s);
  const auto read = wire::parse_push_request(
      bytes({{u"items"_s, QJsonArray{QJsonObject{{u"record"_s, newer}}}}}));
  REQUIRE(read);
  CHECK(read->items.front().item);
  CHECK(QJsonDocument::fromJson(read->items.front().sent).object() == newer);
}

TEST_CASE("a roster goes with a push, and what it was answered comes back") {
  records::Roster roster;
  roster.platform = {u"441204103201"_s, records::PlatformLevel::studio, u"白土村工作室"_s, true,
                     false};
  roster.committees = {{u"白土村调委会"_s, records::CommitteeKind::village, 5, 2}};
  roster.mediators = {{u"何丽华"_s, true, records::CommitteeKind::town, QDate(2019, 3, 1), {}}};
  const auto read = wire::parse_push_request(wire::to_json(wire::PushRequest{{}, roster}));
  REQUIRE(read);
  CHECK(read->items.empty());
  REQUIRE(read->roster);
  REQUIRE(read->roster->has_value());
  CHECK(read->roster->value() == roster);

  for (const wire::RosterResult& result :
       {wire::RosterResult{}, wire::RosterResult{false, u"wrong-studio"_s, u"division"_s}}) {
    const auto answer =
        wire::parse_push_answer(wire::to_json(wire::PushAnswer{u"c"_s, u"e"_s, {}, result}));
    REQUIRE(answer);
    REQUIRE(answer->roster);
    CHECK(answer->roster->stored == result.stored);
    CHECK(answer->roster->problem == result.problem);
    CHECK(answer->roster->detail == result.detail);
  }
}

TEST_CASE("a roster that cannot be read does not spoil the records beside it") {
  const auto read = wire::parse_push_request(
      bytes({{u"items"_s, QJsonArray{QJsonObject{{u"record"_s, records::to_json(record(1))}}}},
             {u"roster"_s, QJsonObject{{u"platform"_s, 7}}}}));
  REQUIRE(read);
  REQUIRE(read->items.size() == 1);
  CHECK(read->items.front().item);
  REQUIRE(read->roster);
  CHECK_FALSE(read->roster->has_value());
}

TEST_CASE("what is no push, or too long a push, is refused as a whole") {
  CHECK(wire::parse_push_request("{").error().fault == Fault::invalid);
  CHECK(wire::parse_push_request("[]").error().fault == Fault::invalid);
  CHECK(wire::parse_push_request("{\"items\":{}}").error().fault == Fault::invalid);
  QJsonArray many;
  for (int i = 0; i <= wire::most_items; ++i)
    many.append(QJsonObject());
  CHECK(wire::parse_push_request(bytes({{u"items"_s, many}})).error().fault == Fault::unsupported);
}

TEST_CASE("an answer to a push comes back as it went") {
  using wire::Verdict;
  const wire::PushAnswer answer{u"c"_s,
                                u"e"_s,
                                {{record(1).header.id, 3, Verdict::stored, {}, {}},
                                 {record(2).header.id, 3, Verdict::already_had, {}, {}},
                                 {record(3).header.id, 4, Verdict::conflict, u"conflict"_s,
                                  u"The center holds revision 5."_s},
                                 {{}, 0, Verdict::invalid, u"bad-record"_s, u"occurred_on"_s}}};
  const auto read = wire::parse_push_answer(wire::to_json(answer));
  REQUIRE(read);
  CHECK(read->center_id == u"c"_s);
  CHECK(read->epoch == u"e"_s);
  REQUIRE(read->results.size() == 4);
  for (size_t i = 0; i < 4; ++i) {
    CHECK(read->results[i].id == answer.results[i].id);
    CHECK(read->results[i].revision == answer.results[i].revision);
    CHECK(read->results[i].verdict == answer.results[i].verdict);
    CHECK(read->results[i].problem == answer.results[i].problem);
    CHECK(read->results[i].detail == answer.results[i].detail);
  }
}

TEST_CASE("the small messages come back as they went") {
  const auto request = wire::parse_enrol_request(wire::to_json(
      wire::EnrolRequest{u"K7QM"_s, u"工作室电脑"_s, u"441204103201"_s, u"某某村"_s}));
  REQUIRE(request);
  CHECK(request->device_name == u"工作室电脑"_s);
  CHECK(request->studio_name == u"某某村"_s);
  const auto answer =
      wire::parse_enrol_answer(wire::to_json(wire::EnrolAnswer{u"d"_s, u"t"_s, u"c"_s, u"e"_s}));
  REQUIRE(answer);
  CHECK(answer->token == u"t"_s);
  const auto hello =
      wire::parse_hello(wire::to_json(wire::Hello{u"c"_s, u"e"_s, u"441204103201"_s, 1}));
  REQUIRE(hello);
  CHECK(hello->division == u"441204103201"_s);
  const auto problem =
      wire::parse_problem(wire::to_json(wire::Problem{413, u"too-large"_s, u"Send less."_s}));
  REQUIRE(problem);
  CHECK(problem->name == u"too-large"_s);
  CHECK(problem->status == 413);
}

TEST_CASE("a message that misses a member names it") {
  const auto hello = wire::parse_hello("{\"center_id\":\"c\"}");
  REQUIRE_FALSE(hello);
  CHECK(hello.error().text().contains(u"epoch"_s));
  CHECK_FALSE(wire::parse_enrol_answer("not json"));
  CHECK_FALSE(wire::parse_problem("{\"type\":\"about:blank\",\"status\":404}"));
  CHECK_FALSE(wire::parse_push_answer(
      "{\"center_id\":\"c\",\"epoch\":\"e\",\"results\":[{\"verdict\":\"?\"}]}"));
}
