#include "core/records/figures.h"
#include "tests/catch.h"

#include <QJsonArray>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

qint32 day(int year, int month, int day_of_month) {
  return static_cast<qint32>(QDate(year, month, day_of_month).toJulianDay());
}

template <typename E>
Facts service(Kind kind, E category) {
  Facts f;
  f.kind = kind;
  f.category = static_cast<qint8>(category);
  f.people = 1;
  f.occurred = f.ended = day(2021, 7, 5);
  return f;
}

Figures july(const std::vector<Facts>& facts) {
  return figures(facts, Period::month(2021, 7));
}

} // namespace

TEST_CASE("duty counts as minutes on site or online, and serves nobody in person") {
  Facts site = service(Kind::duty, DutyPlace::on_site);
  site.minutes = 480;
  Facts online = service(Kind::duty, DutyPlace::online);
  online.minutes = 90;
  online.flags = fact::duty_online;
  const Figures f = july({site, online});
  CHECK(f.site_duty_minutes == 480);
  CHECK(f.online_duty_minutes == 90);
  CHECK(f.services_people == 0);
  CHECK(f.records == 0);
}

TEST_CASE("a lecture is one form of legal education") {
  Facts lecture = service(Kind::legal_education, EducationForm::lecture);
  lecture.people = 40;
  Facts exhibition = service(Kind::legal_education, EducationForm::exhibition);
  exhibition.people = 60;
  const Figures f = july({lecture, exhibition});
  CHECK(f.lectures == 1);
  CHECK(f.education_events == 2);
  CHECK(f.education_people == 100);
}

TEST_CASE("an e-notary referral counts when it is completed") {
  Facts sent = service(Kind::referral, ReferralTarget::e_notary);
  Facts completed = sent;
  completed.flags = fact::completed;
  Facts court = service(Kind::referral, ReferralTarget::court);
  court.flags = fact::completed;
  const Figures f = july({sent, completed, court});
  CHECK(f.referrals == 3);
  CHECK(f.e_notary == 1);
}

TEST_CASE("origin, adviser and satisfaction are counted over all kinds") {
  Facts f = service(Kind::legal_opinion, OpinionForm::review);
  f.origin = static_cast<qint8>(Origin::province);
  f.flags = fact::adviser | fact::satisfied;
  Facts other = service(Kind::consultation, ConsultationCategory::debts);
  other.flags = fact::dissatisfied;
  other.origin = static_cast<qint8>(Origin::city);
  const Figures sum = july({f, other});
  CHECK(sum.opinions == 1);
  CHECK(sum.assigned_from_province == 1);
  CHECK(sum.adviser_services == 1);
  CHECK(sum.satisfied == 1);
  CHECK(sum.dissatisfied == 1);
}

TEST_CASE("a record of several groups counts once in each") {
  Facts f = service(Kind::consultation, ConsultationCategory::labour);
  f.groups =
      1u << static_cast<unsigned>(Group::veteran) | 1u << static_cast<unsigned>(Group::other);
  const Figures sum = july({f, f});
  CHECK(sum.by_group ==
        Counts{{static_cast<int>(Group::veteran), 2}, {static_cast<int>(Group::other), 2}});
  CHECK(sum.by_category.at(Kind::consultation) ==
        Counts{{static_cast<int>(ConsultationCategory::labour), 2}});
  CHECK(sum.aid_by_group.empty());
}

TEST_CASE("a year has one entry a month, and the months add up to the year") {
  std::vector<Facts> facts;
  for (int i = 0; i < 500; ++i) {
    Facts f = service(i % 2 == 0 ? Kind::consultation : Kind::mediation, 0);
    f.occurred = day(2020, 12, 15) + i;
    f.ended = f.occurred + i % 45;
    if (f.kind == Kind::mediation) f.flags = fact::ended | (i % 3 == 0 ? 0 : fact::settled);
    facts.push_back(f);
  }
  const auto months = by_month(facts, Period::year(2021));
  REQUIRE(months.size() == 12);
  for (int i = 0; i < 12; ++i) {
    const Figures month = figures(facts, Period::month(2021, i + 1));
    const MonthFigures& entry = months[static_cast<size_t>(i)];
    CHECK(entry == MonthFigures{QDate(2021, i + 1, 1), month.services_people, month.consultations,
                                month.disputes, month.settled, month.legal_aid_cases});
    CHECK(month.consultations > 0);
    CHECK(month.disputes > 0);
  }
}

TEST_CASE("a month without records is there with zeros") {
  const auto months = by_month({}, Period::quarter(2021, 3));
  REQUIRE(months.size() == 3);
  CHECK(months[1] == MonthFigures{QDate(2021, 8, 1)});
}

TEST_CASE("a report sets a period beside the one before and the one a year ago") {
  std::vector<Facts> facts(6, service(Kind::consultation, ConsultationCategory::debts));
  for (int i : {1, 2})
    facts[static_cast<size_t>(i)].occurred = day(2021, 6, 30);
  facts[3].occurred = day(2020, 7, 31);
  const Report r = report(facts, Period::month(2021, 7), QDate(2021, 8, 1));
  CHECK(r.now.consultations == 3);
  CHECK(r.before.consultations == 2);
  CHECK(r.year_ago.consultations == 1);
  REQUIRE(r.months.size() == 12);
  CHECK(r.months.front().month == QDate(2020, 8, 1));
  CHECK(r.months.back().consultations == 3);
}

TEST_CASE("a report is complete from the day after its period") {
  const Period july = Period::month(2021, 7);
  CHECK(!report({}, july, QDate(2021, 7, 31)).complete);
  CHECK(report({}, july, QDate(2021, 8, 1)).complete);
}

TEST_CASE("a report's JSON carries amounts in yuan, hours with a decimal and no rate of nothing") {
  Report r = report({}, Period::month(2021, 7), QDate(2021, 8, 2));
  CHECK(to_json(r)[u"success_rate_percent"_s].isNull());
  r.now.disputes = 11'020;
  r.now.settled = 10'819;
  r.now.aid_recovered_cents = 1'225'500'050;
  r.now.online_duty_minutes = 95;
  const QJsonObject json = to_json(r);
  CHECK(json[u"success_rate_percent"_s].toDouble() == 98.2);
  CHECK(json[u"legal_aid_recovered_yuan"_s].toDouble() == 12'255'000.5);
  CHECK(json[u"online_duty_hours"_s].toDouble() == 1.6);
  CHECK(json[u"period"_s] == u"2021-07"_s);
  CHECK(json[u"to"_s] == u"2021-07-31"_s);
  CHECK(json[u"by_month"_s].toArray().size() == 12);
}
