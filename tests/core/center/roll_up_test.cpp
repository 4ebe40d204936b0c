// The center's sums are written in SQL, the studio's in C++: both have to be the same figures.
#include "core/center/policy.h"
#include "core/center/roll_up.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::Period;

namespace {

// Neighbours on every level, and on both sides of a 9, after which a prefix's range ends.
const QStringList villages = {u"441204103201"_s, u"441204103202"_s, u"441204104201"_s,
                              u"441205001001"_s, u"441299001001"_s, u"441302001001"_s,
                              u"450102001001"_s};

const QStringList prefixes = {u"44"_s,     u"4412"_s,      u"4413"_s,         u"441204"_s,
                              u"441299"_s, u"441204103"_s, u"441204103201"_s, u"450102001001"_s};

class County {
 public:
  explicit County(quint32 seed) : random_(seed) {
    for (const QString& village : villages)
      fill(village, 60 + random_.below(40));
  }

  center::Ledger& ledger() { return desk_.ledger(); }

  // Of the records that are not deleted, in the division and below.
  std::vector<records::Facts> facts(const QString& prefix) const {
    std::vector<records::Facts> out;
    for (const records::Record& record : kept_)
      if (record.header.division.startsWith(prefix))
        out.push_back(records::facts(record, center::standing_policy()));
    return out;
  }

 private:
  void fill(const QString& village, int count) {
    std::vector<wire::PushItem> items;
    for (records::Record& record : random_.many_saved(count)) {
      record.header.division = village;
      wire::PushItem item{record.header.revision - 1, random_.one_in(10), std::move(record)};
      if (!item.deleted) kept_.push_back(item.record);
      items.push_back(std::move(item));
    }
    for (const auto& result : desk_.push(desk_.enrol(village).device, items))
      REQUIRE(result.verdict == wire::Verdict::stored);
  }

  test::RandomRecords random_;
  desk::Desk desk_;
  std::vector<records::Record> kept_;
};

std::string text(const records::Report& report) {
  return QJsonDocument(records::to_json(report)).toJson().toStdString();
}

// A center also says what its directory has: here nothing.
records::Report studio_report(const std::vector<records::Facts>& facts, const Period& period,
                              QDate today) {
  records::Report out = records::report(facts, period, today);
  out.platforms = records::PlatformCounts{};
  return out;
}

void check_same(const records::Report& ours, const records::Report& theirs) {
  CHECK(text(ours) == text(theirs)); // first, because it says where they differ
  CHECK(ours.period == theirs.period);
  CHECK(ours.complete == theirs.complete);
  CHECK((ours.now == theirs.now));
  CHECK((ours.before == theirs.before));
  CHECK((ours.year_ago == theirs.year_ago));
  CHECK((ours.months == theirs.months));
}

} // namespace

TEST_CASE("The center's report is the studio's over the same records, for every level and period") {
  const quint32 seed = GENERATE(1u, 2u, 3u);
  County county(seed);
  for (const QString& prefix : prefixes) {
    const auto facts = county.facts(prefix);
    for (const Period& period :
         {Period::month(2021, 7), Period::month(2021, 1), Period::month(2020, 2),
          Period::quarter(2021, 1), Period::quarter(2021, 4), Period::half_year(2021, 2),
          Period::year(2020), Period::year(2021), Period::year(2022)}) {
      INFO("seed " << seed << ", " << prefix.toStdString() << ", " << period.text().toStdString());
      const auto report = center::report(county.ledger(), prefix, period, QDate(2021, 12, 31));
      REQUIRE(report);
      check_same(studio_report(facts, period, QDate(2021, 12, 31)), *report);
    }
  }
}

TEST_CASE("The random records put a number into every figure that is compared") {
  County county(1);
  const auto report =
      center::report(county.ledger(), u"44"_s, Period::year(2021), QDate(2022, 1, 1));
  REQUIRE(report);
  const records::Figures& now = report->now;
  for (const qint64 figure : {now.services_people,   now.records,
                              now.consultations,     now.disputes_received,
                              now.disputes,          now.settled,
                              now.disputes_open,     now.disputes_overdue,
                              now.agreement_cents,   now.oral,
                              now.written,           now.performed,
                              now.confirmed,         now.prevented,
                              now.aid_passed_on,     now.legal_aid_cases,
                              now.aid_refused,       now.aid_commitments,
                              now.online_services,   now.online_duty_minutes,
                              now.site_duty_minutes, now.adviser_services,
                              now.lectures,          now.opinions,
                              now.education_people,  now.referrals,
                              now.e_notary,          now.satisfied,
                              now.dissatisfied,      now.assigned_from_province})
    CHECK(figure > 0);
  CHECK(now.by_category.size() ==
        6); // all kinds but duty, whose places are no category of a report
  CHECK_FALSE(now.by_difficulty.empty());
  CHECK_FALSE(now.by_channel.empty());
  CHECK_FALSE(now.by_group.empty());
  CHECK_FALSE(now.aid_by_group.empty());
}

TEST_CASE("A report of a period that is not over says so") {
  County county(2);
  const Period july = Period::month(2021, 7);
  for (const QDate today : {QDate(2021, 7, 1), QDate(2021, 7, 31), QDate(2021, 8, 1)}) {
    const auto report = center::report(county.ledger(), u"441204"_s, july, today);
    REQUIRE(report);
    CHECK(report->complete == (today.month() == 8));
  }
}

TEST_CASE("A division without records has a report of nothing") {
  desk::Desk desk;
  const Period year = Period::year(2021);
  const auto report = center::report(desk.ledger(), u"44"_s, year, QDate(2022, 1, 1));
  REQUIRE(report);
  check_same(studio_report({}, year, QDate(2022, 1, 1)), *report);
  CHECK_FALSE(report->now.success_permille());
}
