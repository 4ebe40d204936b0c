// The figures of a period, a pure function over facts (domain 7).
#pragma once

#include "core/records/facts.h"
#include "core/records/platform.h"

#include <QJsonObject>

#include <map>
#include <span>
#include <vector>

namespace fengqiao::records {

// Local days, both inclusive.
struct Period {
  QDate first;
  QDate last;

  static Period month(int year, int month);
  static Period quarter(int year, int quarter); // 1..4
  static Period half_year(int year, int half);  // 1..2
  static Period year(int year);
  // "2021-07", "2021Q3", "2021H1", "2021".
  static Result<Period> parse(QStringView text);

  // The period of the same kind before this one, and the same one a year earlier.
  Period previous() const;
  Period year_ago() const;
  // "2021-07", "2021Q3", "2021H1", "2021".
  QString text() const;
  bool contains(qint32 julian_day) const;
  bool operator==(const Period&) const = default;
};

// Counts by category index, channel, group...; index -> count. Only what occurs.
using Counts = std::map<int, qint64>;

struct Figures {
  qint64 services_people = 0; // persons served, all kinds and channels but online
  qint64 records = 0;
  qint64 consultations = 0;
  qint64 consultation_people = 0;
  qint64 disputes_received = 0;
  qint64 disputes = 0; // mediated to an end
  qint64 settled = 0;
  qint64 disputes_open = 0;    // received by the end of the period, still open now
  qint64 disputes_overdue = 0; // of those, past their limit on the period's last day
  qint64 dispute_people = 0;
  qint64 agreement_cents = 0;
  qint64 oral = 0;
  qint64 written = 0;
  qint64 performed = 0;
  qint64 confirmed = 0;
  qint64 prevented = 0;
  qint64 warned = 0; // warned in advance
  qint64 aid_applications = 0;
  qint64 aid_passed_on = 0;
  qint64 legal_aid_cases = 0; // granted
  qint64 aid_refused = 0;
  qint64 aid_commitments = 0;
  qint64 aid_recovered_cents = 0;
  qint64 online_services = 0; // by channel network, WeChat, video
  qint64 online_duty_minutes = 0;
  qint64 site_duty_minutes = 0;
  qint64 assigned_from_province = 0;
  qint64 adviser_services = 0;
  qint64 lectures = 0;
  qint64 opinions = 0;
  qint64 education_events = 0;
  qint64 education_people = 0;
  qint64 referrals = 0;
  qint64 e_notary = 0; // e-notary referrals completed
  qint64 satisfied = 0;
  qint64 dissatisfied = 0;
  std::map<Kind, Counts> by_category;
  Counts by_difficulty; // disputes mediated to an end
  Counts by_source;     // disputes received
  Counts by_committee;  // disputes settled
  Counts by_channel;    // all kinds with a channel
  Counts by_group;      // records that name the group
  Counts consultation_by_channel;
  Counts consultation_by_group;
  Counts aid_by_group;
  std::map<QString, qint64> by_campaign; // records that count toward it

  // Settled of the disputes mediated to an end, in tenths of a percent, rounded half up: 982 = 98.2
  // %. Nothing without a dispute.
  std::optional<int> success_permille() const;

  bool operator==(const Figures&) const = default;
};

Figures figures(std::span<const Facts> facts, const Period& period);

struct MonthFigures {
  QDate month; // its first day
  qint64 services_people = 0;
  qint64 consultations = 0;
  qint64 disputes = 0;
  qint64 settled = 0;
  qint64 legal_aid_cases = 0;
  bool operator==(const MonthFigures&) const = default;
};

// True where the record is one of those that the figure `key` of a report line counts
// ("disputes", "by_channel.phone", "by_category.mediation.labour", "by_campaign.NAME"): what a
// click on the figure opens. False for a key that counts nothing. A rate opens what it is a share
// of.
bool stands_behind(const Facts& facts, QStringView key, const Period& period);

// One entry a month of the period.
std::vector<MonthFigures> by_month(std::span<const Facts> facts, const Period& period);

// The report of a period with its two comparisons.
struct Report {
  Period period;
  bool complete = true; // false: `today` lies within the period ("half-open month")
  Figures now;
  Figures before;
  Figures year_ago;
  std::optional<PlatformCounts> platforms; // at the center, which has a directory
  std::vector<MonthFigures> months; // the period's; for one month the twelve that end with it
};

Report report(std::span<const Facts> facts, const Period& period, QDate today);

// The stable keys of every report, at the client and at the center.
QJsonObject to_json(const Report& report);

} // namespace fengqiao::records
