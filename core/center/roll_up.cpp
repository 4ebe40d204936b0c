#include "core/center/roll_up.h"

#include "core/center/area.h"
#include "core/center/platforms.h"

#include <QStringList>

#include <functional>
#include <map>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::Figures;
using records::Kind;
using records::Period;
namespace fact = records::fact;

namespace {

constexpr auto of_area = "WHERE division >= ? AND division < ? AND deleted = 0 ";

// How many rows carry all of `flags`.
QString with(quint32 flags) {
  return u"SUM(CASE WHEN (flags & %1) = %1 THEN 1 ELSE 0 END)"_s.arg(flags);
}

template <typename E>
QString is(const char* column, E value) {
  return u"%1 = %2"_s.arg(QLatin1StringView(column)).arg(static_cast<int>(value));
}

bool online(int channel) {
  return channel >= 0 && records::is_online(static_cast<records::Channel>(channel));
}

Result<QSqlQuery> over(Ledger& ledger, const QStringList& columns, const QString& where,
                       const Area& area, const QVariantList& days, const QString& group_by) {
  QString sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM record "_s +
                QLatin1StringView(of_area) + where;
  if (!group_by.isEmpty()) sql += u" GROUP BY "_s + group_by;
  return ledger.run(sql, QVariantList{area.from, area.before} + days);
}

QVariantList days(const Period& period) {
  return {period.first.toJulianDay(), period.last.toJulianDay()};
}

constexpr int first_group_column = 15;

const QStringList& received_columns() {
  static const QStringList columns = [] {
    QStringList list{
        u"kind"_s,
        u"channel"_s,
        u"category"_s,
        u"COUNT(*)"_s,
        u"SUM(people)"_s,
        u"SUM(minutes)"_s,
        u"SUM(CASE WHEN (flags & %1) <> 0 THEN minutes ELSE 0 END)"_s.arg(fact::duty_online),
        u"SUM(CASE WHEN %1 THEN 1 ELSE 0 END)"_s.arg(is("origin", records::Origin::province)),
        with(fact::adviser),
        with(fact::satisfied),
        with(fact::dissatisfied),
        with(fact::prevented),
        with(fact::passed_on),
        with(fact::commitment),
        with(fact::warned)};
    for (size_t group = 0; group < records::terms<records::Group>().size(); ++group)
      list << u"SUM((person_groups >> %1) & 1)"_s.arg(group);
    return list;
  }();
  return columns;
}

void add_groups(const QSqlQuery& row, records::Counts& out) {
  const int count = static_cast<int>(records::terms<records::Group>().size());
  for (int group = 0; group < count; ++group)
    if (const qint64 n = row.value(first_group_column + group).toLongLong(); n != 0)
      out[group] += n;
}

// What all kinds but duty share.
void add_received(const QSqlQuery& row, Figures& out) {
  const auto number = [&](int column) { return row.value(column).toLongLong(); };
  const int channel = row.value(1).toInt();
  const int category = row.value(2).toInt();
  const qint64 count = number(3);
  out.records += count;
  (online(channel) ? out.online_services : out.services_people) +=
      online(channel) ? count : number(4);
  if (channel >= 0) out.by_channel[channel] += count;
  if (category >= 0) out.by_category[static_cast<Kind>(row.value(0).toInt())][category] += count;
  out.assigned_from_province += number(7);
  out.adviser_services += number(8);
  out.satisfied += number(9);
  out.dissatisfied += number(10);
  add_groups(row, out.by_group);
}

void add_received_of_kind(const QSqlQuery& row, Figures& out) {
  const auto number = [&](int column) { return row.value(column).toLongLong(); };
  const qint64 count = number(3);
  switch (static_cast<Kind>(row.value(0).toInt())) {
  case Kind::consultation:
    out.consultations += count;
    out.consultation_people += number(4);
    if (const int channel = row.value(1).toInt(); channel >= 0)
      out.consultation_by_channel[channel] += count;
    add_groups(row, out.consultation_by_group);
    break;
  case Kind::mediation:
    out.disputes_received += count;
    out.dispute_people += number(4);
    out.prevented += number(11);
    out.warned += number(14);
    break;
  case Kind::legal_aid:
    out.aid_applications += count;
    out.aid_passed_on += number(12);
    out.aid_commitments += number(13);
    add_groups(row, out.aid_by_group);
    break;
  case Kind::legal_education:
    out.education_events += count;
    out.education_people += number(4);
    if (row.value(2).toInt() == static_cast<int>(records::EducationForm::lecture))
      out.lectures += count;
    break;
  case Kind::legal_opinion:
    out.opinions += count;
    break;
  case Kind::duty:
    out.online_duty_minutes += number(6);
    out.site_duty_minutes += number(5) - number(6);
    break;
  case Kind::referral:
    out.referrals += count;
    break;
  }
}

Result<void> sum_received(Ledger& ledger, const Area& area, const Period& period, Figures& out) {
  auto rows = over(ledger, received_columns(), u"AND occurred >= ? AND occurred <= ?"_s, area,
                   days(period), u"kind, channel, category"_s);
  if (!rows) return std::unexpected(rows.error());
  while (rows->next()) {
    if (static_cast<Kind>(rows->value(0).toInt()) != Kind::duty) add_received(*rows, out);
    add_received_of_kind(*rows, out);
  }
  return {};
}

void add_ended(const QSqlQuery& row, Figures& out) {
  const auto number = [&](int column) { return row.value(column).toLongLong(); };
  const Kind kind = static_cast<Kind>(row.value(0).toInt());
  if (kind == Kind::mediation) {
    const int difficulty = row.value(2).toInt();
    out.disputes += number(3);
    if (difficulty >= 0) out.by_difficulty[difficulty] += number(3);
    out.agreement_cents += number(4);
    out.settled += number(5);
    out.oral += number(6);
    out.written += number(7);
    out.performed += number(8);
    out.confirmed += number(9);
  }
  if (kind == Kind::legal_aid) {
    out.legal_aid_cases += number(10);
    out.aid_refused += number(11);
    out.aid_recovered_cents += number(4);
  }
  if (kind == Kind::referral &&
      row.value(1).toInt() == static_cast<int>(records::ReferralTarget::e_notary))
    out.e_notary += number(12);
}

Result<void> sum_ended(Ledger& ledger, const Area& area, const Period& period, Figures& out) {
  static const QStringList columns{u"kind"_s,
                                   u"category"_s,
                                   u"difficulty"_s,
                                   u"COUNT(*)"_s,
                                   u"SUM(amount_cents)"_s,
                                   with(fact::settled),
                                   with(fact::oral),
                                   with(fact::written),
                                   with(fact::performed),
                                   with(fact::confirmed),
                                   with(fact::granted),
                                   with(fact::refused),
                                   with(fact::completed)};
  // A mediation counts once it was mediated to an end; before that its row says nothing here.
  static const QString ended =
      u"AND ended >= ? AND ended <= ? AND (kind <> %1 OR (flags & %2) <> 0)"_s
          .arg(static_cast<int>(Kind::mediation))
          .arg(fact::ended);
  auto rows = over(ledger, columns, ended, area, days(period), u"kind, category, difficulty"_s);
  if (!rows) return std::unexpected(rows.error());
  while (rows->next())
    add_ended(*rows, out);
  return {};
}

Result<void> count_by(Ledger& ledger, const QString& column, const QString& where, const Area& area,
                      const Period& period, const std::function<void(const QSqlQuery&)>& add) {
  auto rows = over(ledger, {column, u"COUNT(*)"_s}, where, area, days(period), column);
  if (!rows) return std::unexpected(rows.error());
  while (rows->next())
    add(*rows);
  return {};
}

Result<void> sum_sources(Ledger& ledger, const Area& area, const Period& period, Figures& out) {
  const auto into = [](records::Counts& counts) {
    return [&counts](const QSqlQuery& row) {
      counts[row.value(0).toInt()] += row.value(1).toLongLong();
    };
  };
  static const QString received =
      u"AND occurred >= ? AND occurred <= ? AND %1 AND source >= 0"_s.arg(
          is("kind", Kind::mediation));
  static const QString settled =
      u"AND ended >= ? AND ended <= ? AND %1 AND committee >= 0 AND (flags & %2) = %2"_s
          .arg(is("kind", Kind::mediation))
          .arg(fact::ended | fact::settled);
  static const QString campaign =
      u"AND occurred >= ? AND occurred <= ? AND kind <> %1 AND campaign <> ''"_s.arg(
          static_cast<int>(Kind::duty));
  if (auto done = count_by(ledger, u"source"_s, received, area, period, into(out.by_source)); !done)
    return done;
  if (auto done = count_by(ledger, u"committee"_s, settled, area, period, into(out.by_committee));
      !done)
    return done;
  return count_by(ledger, u"campaign"_s, campaign, area, period, [&](const QSqlQuery& row) {
    out.by_campaign[row.value(0).toString()] += row.value(1).toLongLong();
  });
}

Result<void> sum_open(Ledger& ledger, const Area& area, const Period& period, Figures& out) {
  static const QString open = u"AND %1 AND (flags & %2) <> 0 AND occurred <> 0 AND occurred <= ?"_s
                                  .arg(is("kind", Kind::mediation))
                                  .arg(fact::open);
  const qint64 last = period.last.toJulianDay();
  const QString overdue =
      u"COALESCE(SUM(CASE WHEN due <> 0 AND due < %1 THEN 1 ELSE 0 END), 0)"_s.arg(last);
  auto row = over(ledger, {u"COUNT(*)"_s, overdue}, open, area, {last}, {});
  if (!row) return std::unexpected(row.error());
  if (!row->next()) return {};
  out.disputes_open = row->value(0).toLongLong();
  out.disputes_overdue = row->value(1).toLongLong();
  return {};
}

Result<Figures> figures(Ledger& ledger, const Area& area, const Period& period) {
  Figures out;
  for (const auto sum : {&sum_received, &sum_ended, &sum_sources, &sum_open})
    if (auto done = sum(ledger, area, period, out); !done) return std::unexpected(done.error());
  return out;
}

// The day is summed by the database, the month of a day by us: SQL has no common calendar.
int month_slot(qint64 julian_day, const Period& period) {
  const QDate day = QDate::fromJulianDay(julian_day);
  return (day.year() - period.first.year()) * 12 + day.month() - period.first.month();
}

Result<std::vector<records::MonthFigures>> by_month(Ledger& ledger, const Area& area,
                                                    const Period& period) {
  std::vector<records::MonthFigures> out;
  for (QDate month = period.first; month <= period.last; month = month.addMonths(1))
    out.push_back({month});
  auto received = over(
      ledger, {u"occurred"_s, u"kind"_s, u"channel"_s, u"COUNT(*)"_s, u"SUM(people)"_s},
      u"AND occurred >= ? AND occurred <= ? AND kind <> %1"_s.arg(static_cast<int>(Kind::duty)),
      area, days(period), u"occurred, kind, channel"_s);
  if (!received) return std::unexpected(received.error());
  while (received->next()) {
    auto& month = out[static_cast<size_t>(month_slot(received->value(0).toLongLong(), period))];
    if (static_cast<Kind>(received->value(1).toInt()) == Kind::consultation)
      month.consultations += received->value(3).toLongLong();
    if (!online(received->value(2).toInt()))
      month.services_people += received->value(4).toLongLong();
  }
  auto ended =
      over(ledger, {u"ended"_s, with(fact::ended), with(fact::settled), with(fact::granted)},
           u"AND ended >= ? AND ended <= ?"_s, area, days(period), u"ended"_s);
  if (!ended) return std::unexpected(ended.error());
  while (ended->next()) {
    auto& month = out[static_cast<size_t>(month_slot(ended->value(0).toLongLong(), period))];
    month.disputes += ended->value(1).toLongLong();
    month.settled += ended->value(2).toLongLong();
    month.legal_aid_cases += ended->value(3).toLongLong();
  }
  return out;
}

Result<records::Report> sums(Ledger& ledger, const Area& area, const Period& period, QDate today) {
  records::Report out;
  out.period = period;
  out.complete = today > period.last;
  for (const auto& [member, of] : {std::pair(&records::Report::now, period),
                                   std::pair(&records::Report::before, period.previous()),
                                   std::pair(&records::Report::year_ago, period.year_ago())}) {
    auto summed = figures(ledger, area, of);
    if (!summed) return std::unexpected(summed.error());
    out.*member = std::move(*summed);
  }
  const bool one_month =
      period.first.month() == period.last.month() && period.first.year() == period.last.year();
  auto months =
      by_month(ledger, area, one_month ? Period{period.first.addMonths(-11), period.last} : period);
  if (!months) return std::unexpected(months.error());
  out.months = std::move(*months);
  auto platforms = platform_counts(ledger, area);
  if (!platforms) return std::unexpected(platforms.error());
  out.platforms = *platforms;
  return out;
}

} // namespace

Result<records::Report> report(Ledger& ledger, const QString& prefix, const Period& period,
                               QDate today) {
  // One snapshot for all sums, so that the months add up to the year while records come in.
  const auto snapshot = Transaction::begin_reading(ledger);
  if (!snapshot) return std::unexpected(snapshot.error());
  return sums(ledger, Area(prefix), period, today);
}

} // namespace fengqiao::center
