#include "core/records/adviser_duty.h"

#include <QTime>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

AdviserGauges adviser_gauges(std::span<const Facts> facts, const Policy& policy, QDate today) {
  const Period month = Period::month(today.year(), today.month());
  const Period quarter = Period::quarter(today.year(), (today.month() + 2) / 3);
  AdviserGauges out;
  out.minutes_wanted = policy.value(PolicyKey::duty_minutes_a_month, today);
  out.lectures_wanted = policy.value(PolicyKey::lectures_a_quarter, today);
  out.days_left_in_month = static_cast<int>(today.daysTo(month.last)) + 1;
  out.days_left_in_quarter = static_cast<int>(today.daysTo(quarter.last)) + 1;
  for (const Facts& f : facts) {
    if (f.kind == Kind::duty && month.contains(f.occurred)) {
      out.minutes += f.minutes;
      if (!f.has(fact::duty_online)) out.minutes_on_site += f.minutes;
    }
    if (f.kind == Kind::legal_education && quarter.contains(f.occurred) &&
        f.category == static_cast<int>(EducationForm::lecture))
      ++out.lectures;
  }
  return out;
}

std::optional<int> minutes_between(const QString& begins, const QString& ends) {
  const QTime from = QTime::fromString(begins.trimmed(), u"H:mm"_s);
  const QTime to = QTime::fromString(ends.trimmed(), u"H:mm"_s);
  if (!from.isValid() || !to.isValid() || to <= from) return std::nullopt;
  return from.secsTo(to) / 60;
}

} // namespace fengqiao::records
