#include "core/records/figures.h"

#include <QRegularExpression>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

Period months(int year, int first_month, int count) {
  const QDate first(year, first_month, 1);
  return {first, first.addMonths(count).addDays(-1)};
}

int length_in_months(const Period& p) {
  return (p.last.year() - p.first.year()) * 12 + p.last.month() - p.first.month() + 1;
}

} // namespace

Period Period::month(int year, int month) {
  return months(year, month, 1);
}
Period Period::quarter(int year, int quarter) {
  return months(year, quarter * 3 - 2, 3);
}
Period Period::half_year(int year, int half) {
  return months(year, half * 6 - 5, 6);
}
Period Period::year(int year) {
  return months(year, 1, 12);
}

Result<Period> Period::parse(QStringView text) {
  static const QRegularExpression form(
      u"^((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])|Q([1-4])|H([12]))?$"_s);
  const auto match = form.match(text.trimmed());
  if (!match.hasMatch())
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP("core", "\"%1\" is no period. Write 2021-07, 2021Q3, 2021H1 or 2021."),
        {text.left(40).toString()});
  const int year = match.captured(1).toInt();
  if (!match.captured(2).isEmpty()) return month(year, match.captured(2).toInt());
  if (!match.captured(3).isEmpty()) return quarter(year, match.captured(3).toInt());
  if (!match.captured(4).isEmpty()) return half_year(year, match.captured(4).toInt());
  return Period::year(year);
}

Period Period::previous() const {
  const int count = length_in_months(*this);
  const QDate start = first.addMonths(-count);
  return {start, first.addDays(-1)};
}

Period Period::year_ago() const {
  const QDate start = first.addYears(-1);
  return {start, start.addMonths(length_in_months(*this)).addDays(-1)};
}

QString Period::text() const {
  const QString y = QString::number(first.year());
  switch (length_in_months(*this)) {
  case 1:
    return first.toString(u"yyyy-MM"_s);
  case 3:
    return y + u'Q' + QString::number((first.month() + 2) / 3);
  case 6:
    return y + u'H' + QString::number(first.month() == 1 ? 1 : 2);
  case 12:
    return y;
  default:
    return first.toString(Qt::ISODate) + u".."_s + last.toString(Qt::ISODate);
  }
}

bool Period::contains(qint32 julian_day) const {
  return julian_day >= first.toJulianDay() && julian_day <= last.toJulianDay();
}

} // namespace fengqiao::records
