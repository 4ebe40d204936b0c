#include "core/records/figures.h"
#include "tests/catch.h"

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

qint32 day(int month, int day_of_month) {
  return static_cast<qint32>(QDate(2021, month, day_of_month).toJulianDay());
}

Facts service(Kind kind, qint32 on) {
  Facts f;
  f.kind = kind;
  f.people = 1;
  f.occurred = f.ended = on;
  return f;
}

Facts dispute(qint32 received, qint32 ended, bool settled) {
  Facts f = service(Kind::mediation, received);
  f.ended = ended;
  f.flags = settled ? fact::ended | fact::settled : fact::ended;
  return f;
}

Figures july(std::span<const Facts> facts) {
  return figures(facts, Period::month(2021, 7));
}
Figures july(const Facts& one) {
  return july(std::span(&one, 1));
}

} // namespace

TEST_CASE("the city's disputes of 2021 give its success rate") {
  std::vector<Facts> facts;
  for (int i = 0; i < 11'020; ++i)
    facts.push_back(dispute(day(1 + i % 12, 5), day(1 + i % 12, 20), i < 10'819));
  const Figures year = figures(facts, Period::year(2021));
  CHECK(year.disputes == 11'020);
  CHECK(year.settled == 10'819);
  CHECK(year.success_permille() == 982);
}

TEST_CASE("a success rate is rounded half up to a tenth of a percent") {
  const auto rate = [](qint64 settled, qint64 disputes) {
    Figures f;
    f.settled = settled;
    f.disputes = disputes;
    return f.success_permille();
  };
  CHECK(rate(1, 1) == 1000);
  CHECK(rate(0, 5) == 0);
  CHECK(rate(2, 3) == 667);
  CHECK(rate(1, 3) == 333);
  CHECK(rate(1, 2000) == 1);
  CHECK(rate(1, 2001) == 0);
  CHECK(!rate(0, 0));
}

TEST_CASE("no records give no figures and no rate") {
  CHECK(july(std::span<const Facts>()) == Figures{});
  CHECK(!july(std::span<const Facts>()).success_permille());
}

TEST_CASE("the first and the last day belong to the period, the days beside it do not") {
  const std::vector facts{
      service(Kind::consultation, day(6, 30)), service(Kind::consultation, day(7, 1)),
      service(Kind::consultation, day(7, 31)), service(Kind::consultation, day(8, 1))};
  CHECK(july(facts).consultations == 2);
}

TEST_CASE("a dispute is received in one month and counted as mediated in the month it ended") {
  const Facts f = dispute(day(6, 30), day(7, 2), true);
  const Figures june = figures(std::span(&f, 1), Period::month(2021, 6));
  CHECK(june.disputes_received == 1);
  CHECK(june.disputes == 0);
  CHECK(july(f).disputes_received == 0);
  CHECK(july(f).disputes == 1);
  CHECK(july(f).settled == 1);
}

TEST_CASE("a dispute that is still open counts neither as mediated nor as settled") {
  Facts f = service(Kind::mediation, day(7, 5));
  f.flags = fact::open;
  CHECK(july(f).disputes == 0);
  CHECK(july(f).disputes_open == 1);
  CHECK(!july(f).success_permille());
}

TEST_CASE("open disputes are those received by the last day of the period") {
  Facts f = service(Kind::mediation, day(7, 31));
  f.flags = fact::open;
  CHECK(july(f).disputes_open == 1);
  f.occurred = day(8, 1);
  CHECK(july(f).disputes_open == 0);
}

TEST_CASE("an open dispute is overdue from the day after its limit") {
  Facts f = service(Kind::mediation, day(6, 5));
  f.flags = fact::open;
  f.due = day(7, 31);
  CHECK(july(f).disputes_overdue == 0);
  f.due = day(7, 30);
  CHECK(july(f).disputes_overdue == 1);
  f.due = 0;
  CHECK(july(f).disputes_overdue == 0);
  CHECK(july(f).disputes_open == 1);
}

TEST_CASE("services in persons leave out the network platform, which has a count of its own") {
  Facts site = service(Kind::consultation, day(7, 5));
  site.people = 3;
  site.channel = static_cast<qint8>(Channel::phone);
  Facts online = site;
  online.channel = static_cast<qint8>(Channel::wechat);
  const Figures f = july(std::vector{site, online});
  CHECK(f.services_people == 3);
  CHECK(f.online_services == 1);
  CHECK(f.consultations == 2);
  CHECK(f.consultation_people == 6);
  CHECK(f.by_channel ==
        Counts{{static_cast<int>(Channel::phone), 1}, {static_cast<int>(Channel::wechat), 1}});
}

TEST_CASE("amounts, forms and performance are summed over disputes that ended") {
  Facts first = dispute(day(7, 1), day(7, 2), true);
  first.amount_cents = 150'000;
  first.difficulty = static_cast<qint8>(Difficulty::complex);
  first.flags |= fact::written | fact::performed | fact::confirmed;
  Facts second = dispute(day(7, 1), day(7, 3), true);
  second.amount_cents = 50;
  second.flags |= fact::oral;
  Facts later = first;
  later.ended = day(8, 1);
  const Figures f = july(std::vector{first, second, later});
  CHECK(f.agreement_cents == 150'050);
  CHECK(f.written == 1);
  CHECK(f.oral == 1);
  CHECK(f.performed == 1);
  CHECK(f.confirmed == 1);
  CHECK(f.by_difficulty == Counts{{static_cast<int>(Difficulty::complex), 1}});
}

TEST_CASE("legal aid is applied for in one month and granted in another") {
  Facts f = service(Kind::legal_aid, day(6, 28));
  f.ended = day(7, 5);
  f.flags = fact::granted | fact::passed_on | fact::commitment;
  f.groups = 1u << static_cast<unsigned>(Group::migrant_worker);
  f.amount_cents = 1'225'500'000;
  const Figures june = figures(std::span(&f, 1), Period::month(2021, 6));
  CHECK(june.aid_applications == 1);
  CHECK(june.aid_passed_on == 1);
  CHECK(june.aid_commitments == 1);
  CHECK(june.aid_by_group == Counts{{static_cast<int>(Group::migrant_worker), 1}});
  CHECK(june.legal_aid_cases == 0);
  CHECK(july(f).legal_aid_cases == 1);
  CHECK(july(f).aid_recovered_cents == 1'225'500'000);
  CHECK(july(f).aid_applications == 0);
}
