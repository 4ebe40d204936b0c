// Legal aid's income check, the adviser's duty, campaigns, platforms and people of a studio.
#include "core/records/adviser_duty.h"
#include "core/records/aid_check.h"
#include "core/records/campaign.h"
#include "core/records/platform.h"
#include "core/records/validate.h"
#include "tests/core/records/default_policy.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

struct Aid {
  Header header;
  LegalAid body;
  Aid(QDate day, std::optional<qint64> cents) {
    header.occurred_on = day;
    body.matter = AidMatter::labour_pay;
    if (cents) body.income_per_head = Money::from_cents(*cents);
  }
  AidCheck check() const { return aid_check(header, body, test::default_policy()); }
};

Facts duty(QDate day, qint32 minutes, bool online) {
  Facts f;
  f.kind = Kind::duty;
  f.occurred = static_cast<qint32>(day.toJulianDay());
  f.minutes = static_cast<quint32>(minutes);
  if (online) f.flags = fact::duty_online;
  return f;
}

Facts lecture(QDate day) {
  Facts f;
  f.kind = Kind::legal_education;
  f.category = static_cast<qint8>(EducationForm::lecture);
  f.occurred = static_cast<qint32>(day.toJulianDay());
  return f;
}

} // namespace

TEST_CASE("the income is held against the standard of the day: 1,448, from July 2021 1,575 yuan") {
  CHECK(Aid(QDate(2021, 6, 30), 144'800).check().verdict == AidVerdict::within);
  CHECK(Aid(QDate(2021, 6, 30), 144'801).check().verdict == AidVerdict::above);
  CHECK(Aid(QDate(2021, 7, 1), 157'500).check().verdict == AidVerdict::within);
  CHECK(Aid(QDate(2021, 7, 1), 157'501).check().verdict == AidVerdict::above);
  CHECK(Aid(QDate(2021, 7, 1), {}).check().verdict == AidVerdict::not_stated);
}

TEST_CASE("a minor's threshold is lower: more income is let pass") {
  Aid aid(QDate(2021, 7, 1), 200'000);
  CHECK(aid.check().verdict == AidVerdict::above);
  aid.body.applicant.birth_date = QDate(2005, 1, 1);
  CHECK(aid.check().verdict == AidVerdict::within);
  CHECK(aid.check().minors_threshold);
  CHECK(aid.check().standard == Money::from_cents(315'000));
}

TEST_CASE("a commitment stands for the certificate, and a ground for the check") {
  Aid aid(QDate(2021, 7, 1), 100'000);
  CHECK(aid.check().proof == AidProof::certificate);
  aid.body.commitment = true;
  CHECK(aid.check().proof == AidProof::commitment);
  aid.body.income_per_head = Money::from_cents(900'000);
  aid.body.exemption = AidExemption::relief_or_special_care;
  CHECK(aid.check().verdict == AidVerdict::exempt_group);
  CHECK(aid.check().proof == AidProof::ground);
}

TEST_CASE("criminal cases and the matters of article 32 are not checked") {
  for (const AidMatter matter :
       {AidMatter::criminal_defence, AidMatter::duty_lawyer, AidMatter::abuse_domestic_violence,
        AidMatter::heroes_kin, AidMatter::act_of_courage, AidMatter::retrial}) {
    Aid aid(QDate(2021, 7, 1), 900'000);
    aid.body.matter = matter;
    CHECK(aid.check().verdict == AidVerdict::exempt_matter);
    CHECK(aid.check().may_pass());
  }
}

TEST_CASE("the ground is offered from matter, groups and age") {
  Aid aid(QDate(2021, 7, 1), {});
  CHECK(exemption_of(aid.header, aid.body) == std::nullopt);
  aid.header.groups = {Group::migrant_worker};
  CHECK(exemption_of(aid.header, aid.body) == AidExemption::migrant_worker_claim);
  aid.body.matter = AidMatter::maintenance;
  CHECK(exemption_of(aid.header, aid.body) == std::nullopt);
  aid.header.groups = {Group::elderly};
  CHECK(exemption_of(aid.header, aid.body) == AidExemption::elderly_no_income);
  aid.body.income_per_head = Money::from_cents(100);
  CHECK(exemption_of(aid.header, aid.body) == std::nullopt);
  aid.header.groups = {Group::veteran};
  CHECK(exemption_of(aid.header, aid.body) == AidExemption::soldier_or_veteran);
  aid.body.matter = AidMatter::duty_lawyer;
  CHECK(exemption_of(aid.header, aid.body) == AidExemption::criminal);
}

TEST_CASE("defence must be given to a minor and to a disabled person") {
  Aid aid(QDate(2021, 7, 1), {});
  aid.header.groups = {Group::disabled};
  CHECK_FALSE(defence_is_mandatory(aid.header, aid.body));
  aid.body.matter = AidMatter::criminal_defence;
  CHECK(defence_is_mandatory(aid.header, aid.body));
}

TEST_CASE("duty hours count in their month and lectures in their quarter") {
  const Facts all[] = {duty(QDate(2021, 8, 2), 240, false), duty(QDate(2021, 8, 9), 60, true),
                       duty(QDate(2021, 7, 31), 480, false), lecture(QDate(2021, 7, 1)),
                       lecture(QDate(2021, 6, 30))};
  const AdviserGauges g = adviser_gauges(all, test::default_policy(), QDate(2021, 8, 20));
  CHECK(g.minutes == 300);
  CHECK(g.minutes_on_site == 240);
  CHECK(g.minutes_wanted == 480);
  CHECK(g.lectures == 1);
  CHECK(g.lectures_wanted == 1);
  CHECK(g.days_left_in_month == 12);
  CHECK(g.days_left_in_quarter == 42);
}

TEST_CASE("a duty's minutes are those between begin and end") {
  CHECK(minutes_between(u"09:00"_s, u"11:30"_s) == 150);
  CHECK(minutes_between(u"9:00"_s, u"9:01"_s) == 1);
  CHECK(minutes_between(u"11:30"_s, u"09:00"_s) == std::nullopt);
  CHECK(minutes_between(u"09:00"_s, u"09:00"_s) == std::nullopt);
  CHECK(minutes_between(u"25:00"_s, u"26:00"_s) == std::nullopt);
  Record record = empty_record(Kind::duty);
  std::get<Duty>(record.body).begins = u"09:00"_s;
  std::get<Duty>(record.body).ends = u"11:30"_s;
  complete(record);
  CHECK(record.header.minutes == 150);
  std::get<Duty>(record.body).ends = u"08:00"_s;
  record.header.occurred_on = QDate(2021, 7, 1);
  std::get<Duty>(record.body).place = DutyPlace::on_site;
  const auto findings = validate(record, QDate(2021, 7, 1));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == u"time_form");
  CHECK(findings[0].field == u"body.ends");
}

TEST_CASE("a campaign is offered in its days and to its group") {
  const std::vector<Campaign> all{
      {u"根治欠薪"_s, QDate(2021, 11, 1), QDate(2022, 1, 31), Group::migrant_worker},
      {u"宪法宣传周"_s, QDate(2021, 12, 1), QDate(2021, 12, 7), std::nullopt}};
  Header header;
  header.occurred_on = QDate(2021, 12, 1);
  REQUIRE(campaigns_for(all, header).size() == 1);
  header.groups = {Group::migrant_worker};
  CHECK(campaigns_for(all, header).size() == 2);
  header.occurred_on = QDate(2021, 12, 8);
  REQUIRE(campaigns_for(all, header).size() == 1);
  CHECK(campaigns_for(all, header)[0].name == u"根治欠薪");
}

TEST_CASE("campaigns come back from JSON as they were; unsound ones are refused") {
  const std::vector<Campaign> all{
      {u"根治欠薪"_s, QDate(2021, 11, 1), QDate(2022, 1, 31), Group::migrant_worker},
      {u"宪法宣传周"_s, QDate(2021, 12, 1), QDate(2021, 12, 7), std::nullopt}};
  const auto read = campaigns_from_json(to_json(all));
  REQUIRE(read.has_value());
  CHECK(*read == all);
  CHECK_FALSE(campaigns_from_json(to_json({all[0], all[0]})));
  CHECK_FALSE(campaigns_from_json(
      to_json({{u"x"_s, QDate(2021, 12, 7), QDate(2021, 12, 1), std::nullopt}})));
  CHECK_FALSE(campaigns_from_json(to_json({{u" "_s, QDate(2021, 12, 1), QDate(2021, 12, 7), {}}})));
}

TEST_CASE("platforms are counted by what they are, not by their code") {
  std::vector<Platform> all{
      {u"441200000000"_s, PlatformLevel::center, u"市中心"_s, false, true},
      {u"441284450000"_s, PlatformLevel::center, u"高新区中心"_s, false, false},
      {u"441204103000"_s, PlatformLevel::station, u"禄步站"_s, true, true},
      {u"441204103201"_s, PlatformLevel::studio, u"白土室"_s, true, false}};
  const PlatformCounts counts = platform_counts(all);
  CHECK(counts.all() == 4);
  CHECK(counts.centers == 2);
  CHECK(counts.demonstration_stations == 1);
  CHECK(counts.demonstration_studios == 1);
  CHECK(counts.veterans_windows == 2);
}

TEST_CASE("a committee has three to nine members, women among them") {
  const auto doubt = [](int members, int women, CommitteeKind kind = CommitteeKind::village) {
    return committee_doubt({u"调委会"_s, kind, members, women}).has_value();
  };
  CHECK(doubt(2, 1));
  CHECK(doubt(10, 1));
  CHECK(doubt(3, 0));
  CHECK_FALSE(doubt(3, 1));
  CHECK_FALSE(doubt(9, 1));
  CHECK_FALSE(doubt(1, 0, CommitteeKind::personal_studio));
}

TEST_CASE("full-time mediators are those who serve on the day") {
  Roster roster;
  roster.mediators = {{u"甲"_s, true, CommitteeKind::town, QDate(2020, 1, 1), {}},
                      {u"乙"_s, true, CommitteeKind::town, QDate(2020, 1, 1), QDate(2021, 6, 30)},
                      {u"丙"_s, false, CommitteeKind::town, {}, {}},
                      {u"丁"_s, true, CommitteeKind::town, QDate(2021, 8, 1), {}}};
  CHECK(full_time_mediators(roster, QDate(2021, 6, 30)) == 2);
  CHECK(full_time_mediators(roster, QDate(2021, 7, 1)) == 1);
  CHECK(full_time_mediators(roster, QDate(2021, 8, 1)) == 2);
  const auto read = roster_from_json(to_json(roster));
  REQUIRE(read.has_value());
  CHECK(read->mediators == roster.mediators);
}
