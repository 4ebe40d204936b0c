#include "core/records/policy.h"
#include "tests/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

Policy income_standard() {
  Policy policy;
  policy.set(PolicyKey::income_standard_cents, QDate(2000, 1, 1), 144'800);
  policy.set(PolicyKey::income_standard_cents, QDate(2021, 7, 1), 157'500);
  return policy;
}

Result<Policy> read(const char* json) {
  return Policy::from_json(QJsonDocument::fromJson(json).object());
}

} // namespace

TEST_CASE("the income standard rises from 1448 to 1575 yuan on its day") {
  const Policy policy = income_standard();
  const auto on = [&](QDate day) { return policy.value(PolicyKey::income_standard_cents, day); };
  CHECK(on(QDate(2021, 6, 30)) == 144'800);
  CHECK(on(QDate(2021, 7, 1)) == 157'500);
  CHECK(on(QDate(2035, 1, 1)) == 157'500);
}

TEST_CASE("before the first day of a value its earliest one holds") {
  CHECK(income_standard().value(PolicyKey::income_standard_cents, QDate(1999, 12, 31)) == 144'800);
}

TEST_CASE("a value that is not set is zero") {
  CHECK(income_standard().value(PolicyKey::archive_days, QDate(2021, 7, 1)) == 0);
}

TEST_CASE("values may be set in any order, and a second one of a day replaces the first") {
  Policy policy;
  policy.set(PolicyKey::income_standard_cents, QDate(2021, 7, 1), 1);
  policy.set(PolicyKey::income_standard_cents, QDate(2021, 7, 1), 157'500);
  policy.set(PolicyKey::income_standard_cents, QDate(2000, 1, 1), 144'800);
  CHECK(policy == income_standard());
}

TEST_CASE("a policy comes back from JSON as it was") {
  Policy policy = income_standard();
  int value = 0;
  for (const auto& term : terms<PolicyKey>())
    policy.set(term.value, QDate(2022, 1, 1), ++value);
  CHECK(Policy::from_json(policy.to_json()) == policy);
}

TEST_CASE("a policy's JSON has a list of dated values under each key") {
  const QJsonObject json = income_standard().to_json();
  CHECK(json.keys() == QStringList{u"income_standard_cents"_s});
  const QJsonValue second = json[u"income_standard_cents"_s].toArray().at(1);
  CHECK(second[u"from"_s] == u"2021-07-01"_s);
  CHECK(second[u"value"_s] == 157'500);
}

TEST_CASE("a policy key of a newer program is passed over") {
  const auto policy = read(R"({"of_tomorrow": [{"from": "2030-01-01", "value": 1}],
                               "archive_days": [{"from": "2000-01-01", "value": 30}]})");
  REQUIRE(policy);
  CHECK(policy->value(PolicyKey::archive_days, QDate(2021, 1, 1)) == 30);
}

TEST_CASE("a policy value needs a date and a whole number") {
  for (const char* json : {R"({"archive_days": [{"from": "2000-02-30", "value": 30}]})",
                           R"({"archive_days": [{"value": 30}]})",
                           R"({"archive_days": [{"from": "2000-01-01", "value": "30"}]})",
                           R"({"archive_days": [{"from": "2000-01-01"}]})",
                           R"({"archive_days": [{"from": "2000-01-01", "value": 30.5}]})",
                           R"({"archive_days": 30})"}) {
    INFO(json);
    const auto policy = read(json);
    REQUIRE(!policy);
    CHECK(policy.error().fault == Fault::invalid);
    CHECK(policy.error().text().contains(u"archive_days"_s));
  }
}

TEST_CASE("all dated values of a key are known, and one is taken back; the last one stays") {
  Policy policy = income_standard();
  CHECK(policy.values(PolicyKey::income_standard_cents).size() == 2);
  CHECK(policy.values(PolicyKey::archive_days).empty());
  policy.take_back(PolicyKey::income_standard_cents, {2021, 7, 1});
  CHECK(policy.value(PolicyKey::income_standard_cents, {2021, 8, 1}) == 144'800);
  policy.take_back(PolicyKey::income_standard_cents,
                   policy.values(PolicyKey::income_standard_cents).begin()->first);
  CHECK(policy.values(PolicyKey::income_standard_cents).size() == 1);
  policy.set_papers(ChecklistKey::notary, {2021, 1, 1}, {u"身份证"_s});
  policy.set_papers(ChecklistKey::notary, {2021, 7, 1}, {u"身份证"_s, u"户口簿"_s});
  CHECK(policy.paper_lists(ChecklistKey::notary).size() == 2);
  policy.take_back(ChecklistKey::notary, {2021, 7, 1});
  CHECK(policy.papers(ChecklistKey::notary, {2021, 8, 1}) == QStringList{u"身份证"_s});
}

TEST_CASE("every policy key says in what it is counted as its name does") {
  for (const auto& term : terms<PolicyKey>()) {
    const QString name = QString::fromLatin1(term.key);
    INFO(term.key);
    CHECK(name.endsWith(u"_cents") == (unit_of(term.value) == PolicyUnit::cents));
    CHECK(name.endsWith(u"_working_days") == (unit_of(term.value) == PolicyUnit::working_days));
    CHECK(name.endsWith(u"_percent") == (unit_of(term.value) == PolicyUnit::percent));
    CHECK(name.contains(u"minutes") == (unit_of(term.value) == PolicyUnit::minutes));
  }
}
