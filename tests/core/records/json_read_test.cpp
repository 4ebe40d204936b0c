#include "core/records/json.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

Result<Record> read(const char* json, UnknownFields unknown = UnknownFields::ignore) {
  return from_json(QJsonDocument::fromJson(json).object(), unknown);
}

// The dotted path that the error names, and what was expected there.
std::string complaint(const char* json) {
  const auto record = read(json);
  if (record) return "none";
  CHECK(record.error().fault == Fault::invalid);
  return record.error().message.args.join(u": "_s).toStdString();
}

} // namespace

TEST_CASE("a field that has no value is left out of the JSON") {
  const QJsonObject json = to_json(empty_record(Kind::duty));
  CHECK(json.keys() == QStringList{u"body"_s, u"kind"_s, u"minutes"_s, u"origin"_s, u"people"_s,
                                   u"revision"_s, u"state"_s});
  CHECK(json[u"body"].toObject().isEmpty());
}

TEST_CASE("dates, times, amounts and words are written in their wire forms") {
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = QDate(2021, 7, 3);
  record.header.created_at = QDateTime({2021, 7, 3}, {17, 12, 0, 5}, Qt::OffsetFromUTC, 8 * 3600);
  auto& body = std::get<LegalAid>(record.body);
  body.matter = AidMatter::labour_pay;
  body.recovered = Money::from_cents(123450);
  body.income_per_head = Money();
  const QJsonObject json = to_json(record);
  CHECK(json[u"kind"] == u"legal-aid"_s);
  CHECK(json[u"occurred_on"] == u"2021-07-03"_s);
  CHECK(json[u"created_at"] == u"2021-07-03T09:12:00.005Z"_s);
  CHECK(json[u"body"][u"matter"] == u"labour-pay"_s);
  CHECK(json[u"body"][u"recovered_cents"] == 123450);
  CHECK(json[u"body"][u"income_per_head_cents"] == 0); // stated: none, which is not "not stated"
}

TEST_CASE("equal records give equal bytes, and bytes the same record") {
  test::RandomRecords random(11);
  for (const Record& record : random.many_saved(200)) {
    const QByteArray bytes = to_bytes(record);
    const auto back = from_bytes(bytes);
    REQUIRE(back);
    CHECK(*back == record);
    CHECK(to_bytes(*back) == bytes);
    CHECK(!bytes.contains('\n'));
  }
}

TEST_CASE("the largest amount comes back to the cent") {
  Record record = empty_record(Kind::mediation);
  auto& amount = std::get<Mediation>(record.body).agreement_amount;
  amount = Money::from_cents(899'999'999'999'999'999);
  CHECK(from_bytes(to_bytes(record)) == record);
}

TEST_CASE("bytes that are no JSON object are damaged") {
  for (const char* bytes : {"", "{", "[1]", "null", "\"text\"", "{\"kind\":"}) {
    INFO(bytes);
    const auto record = from_bytes(bytes);
    REQUIRE(!record);
    CHECK(record.error().fault == Fault::damaged);
  }
}

TEST_CASE("a kind that this program does not know is unsupported, not invalid") {
  for (const char* json : {R"({"kind":"exorcism"})", R"({"kind":7})", "{}"}) {
    const auto record = read(json);
    REQUIRE(!record);
    CHECK(record.error().fault == Fault::unsupported);
  }
  CHECK(read(R"({"kind":"exorcism"})").error().text().contains(u"\"exorcism\""));
}

TEST_CASE("a record without a body has an empty one, and a null is no value") {
  CHECK(read(R"({"kind":"mediation"})") == empty_record(Kind::mediation));
  CHECK(read(R"({"kind":"duty","occurred_on":null,"body":{"done":null}})") ==
        empty_record(Kind::duty));
}

TEST_CASE("a field that cannot be read is named by its path with what is expected") {
  CHECK(complaint(R"({"kind":"duty","people":"2"})") == "people: a whole number");
  CHECK(complaint(R"({"kind":"duty","people":1.5})") == "people: a whole number");
  CHECK(complaint(R"({"kind":"duty","people":2000000000})") == "people: a whole number");
  CHECK(complaint(R"({"kind":"duty","remarks":5})") == "remarks: text");
  CHECK(complaint(R"({"kind":"duty","confidential":1})") == "confidential: true or false");
  CHECK(complaint(R"({"kind":"duty","id":"12"})") == "id: a UUID");
  CHECK(complaint(R"({"kind":"duty","links":["12"]})") == "links[0]: a UUID");
  CHECK(complaint(R"({"kind":"duty","groups":"minor"})") == "groups: a list");
  CHECK(complaint(R"({"kind":"duty","body":[]})") == "body: an object");
  CHECK(complaint(R"({"kind":"duty","state":"asleep"})") ==
        "state: a word of the list in `fengqiao schema`");
  CHECK(complaint(R"({"kind":"mediation","body":{"parties":[{},{"person":{"name":1}}]}})") ==
        "body.parties[1].person.name: text");
}

TEST_CASE("a date is one day of the calendar and no time") {
  for (const char* json :
       {R"({"kind":"duty","occurred_on":"2021-02-30"})",
        R"({"kind":"duty","occurred_on":"2021-7-3"})",
        R"({"kind":"duty","occurred_on":"2021-07-03T00:00"})",
        R"({"kind":"duty","occurred_on":20210703})", R"({"kind":"duty","occurred_on":""})"}) {
    INFO(json);
    CHECK(complaint(json) == "occurred_on: a date as 2021-07-03");
  }
}

TEST_CASE("a time is read with any offset and kept in UTC") {
  const auto record = read(R"({"kind":"duty","created_at":"2021-07-03T17:12:00.000+08:00"})");
  REQUIRE(record);
  CHECK(record->header.created_at == QDateTime({2021, 7, 3}, {9, 12}, Qt::UTC));
  CHECK(record->header.created_at.timeSpec() == Qt::UTC);
  CHECK(complaint(R"({"kind":"duty","created_at":"yesterday"})") ==
        "created_at: a time as 2021-07-03T09:12:00.000Z");
}

TEST_CASE("an amount is a whole number of cents within the range") {
  const char* expected = "body.recovered_cents: an amount in cents, a whole number";
  for (const char* json : {R"({"kind":"legal-aid","body":{"recovered_cents":12.5}})",
                           R"({"kind":"legal-aid","body":{"recovered_cents":"1250"}})",
                           R"({"kind":"legal-aid","body":{"recovered_cents":1e18}})"}) {
    INFO(json);
    CHECK(complaint(json) == expected);
  }
}

TEST_CASE("a doubtful ID number or telephone is read as it was written") {
  const auto record =
      read(R"({"kind":"consultation","body":{"person":{"id_number":"4412x","phone":"2831234"}}})");
  REQUIRE(record);
  const Person& person = std::get<Consultation>(record->body).person;
  CHECK(person.id_number.text() == u"4412x");
  CHECK(person.phone.text() == u"2831234");
  CHECK(from_json(to_json(*record)) == record);
}

TEST_CASE("a name that is no field is let pass, or named where a slip must not lose data") {
  const char* in_header = R"({"kind":"duty","ocurred_on":"2021-07-03"})";
  const char* in_body = R"({"kind":"mediation","body":{"parties":[{"person":{"nmae":"张三"}}]}})";
  CHECK(read(in_header) == empty_record(Kind::duty));
  CHECK(read(in_body));
  const auto refused = [](const char* json) {
    return read(json, UnknownFields::refuse).error().message.args.join(u' ').toStdString();
  };
  CHECK(refused(in_header) == "ocurred_on");
  CHECK(refused(in_body) == "body.parties[0].person.nmae");
}
