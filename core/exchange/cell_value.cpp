#include "core/exchange/cell_value.h"

#include <QTime>

#include <cmath>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int seconds_a_day = 24 * 60 * 60;
constexpr double last_serial = 2'958'465; // 9999-12-31

// The code's letters in lower case, without what is only shown: quoted text, escaped characters,
// fillers, [colours, conditions, locales, elapsed times], AM/PM. Only the first section counts,
// the others are for negative numbers and text.
QString bare_code(QStringView code) {
  QString bare;
  for (qsizetype i = 0; i < code.size(); ++i) {
    const QChar c = code[i];
    if (c == u';') break;
    if (c == u'\\' || c == u'_' || c == u'*') {
      ++i;
    } else if (c == u'"' || c == u'[') {
      const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
      if (end < 0) break;
      i = end;
    } else {
      bare += c.toLower();
    }
  }
  return bare.remove("am/pm"_L1).remove("a/p"_L1).remove("general"_L1).remove("standard"_L1);
}

struct Moment {
  QDate date;
  QTime time;
};

std::optional<Moment> moment_of(double serial, bool from_1904) {
  // Below 1 there is no day, only a time. Excel's day 60 is 29 February 1900, which never was.
  if (!(serial >= 1) || serial >= last_serial + 1) return {};
  auto day = static_cast<qint64>(std::floor(serial));
  auto second = static_cast<int>(std::lround((serial - std::floor(serial)) * seconds_a_day));
  if (second == seconds_a_day) {
    ++day;
    second = 0;
  }
  if (!from_1904 && day == 60) return {};
  const QDate zero = from_1904  ? QDate(1904, 1, 1)
                     : day < 60 ? QDate(1899, 12, 31)
                                : QDate(1899, 12, 30);
  return Moment{zero.addDays(day), QTime(0, 0).addSecs(second)};
}

} // namespace

Shows shows_by_code(QStringView code) {
  const QString bare = bare_code(code);
  // "#" and "?" are places for digits; "0" is too, but also stands for parts of a second.
  if (bare.contains(u'#') || bare.contains(u'?')) return Shows::number;
  const bool time = bare.contains(u'h') || bare.contains(u's');
  const bool month = bare.contains(u'm') && !time && !bare.contains(u'0'); // else minutes
  if (bare.contains(u'y') || bare.contains(u'd') || month)
    return time ? Shows::date_time : Shows::date;
  return Shows::number;
}

Shows shows_by_builtin(int id) {
  if (id == 22) return Shows::date_time;
  // 27 to 36 and 50 to 58 are the East Asian dates, with times among them that differ by country:
  // there the value decides (below 1 it has no day).
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return Shows::date;
  return Shows::number; // 18 to 21 and 45 to 47 are times of day
}

QString plain_number(double value) {
  if (!std::isfinite(value)) return {};
  if (value == 0) return u"0"_s; // also for -0
  const QString scientific = QString::number(std::abs(value), 'e', 14);
  const qsizetype e = scientific.indexOf(u'e');
  const int exponent = scientific.mid(e + 1).toInt();
  QString digits = scientific.left(e).remove(u'.');
  while (digits.endsWith(u'0'))
    digits.chop(1);

  QString text;
  if (exponent < 0)
    text = "0."_L1 + QString(-exponent - 1, u'0') + digits;
  else if (digits.size() <= exponent + 1)
    text = digits.leftJustified(exponent + 1, u'0');
  else
    text = digits.left(exponent + 1) + u'.' + digits.mid(exponent + 1);
  return value < 0 ? u'-' + text : text;
}

Cell date_cell(QDate date, QTime time) {
  Cell cell;
  cell.text = date.toString(Qt::ISODate);
  if (time.isValid() && time != QTime(0, 0)) cell.text += u' ' + time.toString(u"HH:mm:ss"_s);
  cell.date = date;
  return cell;
}

Cell number_cell(double value, Shows shows, bool from_1904) {
  if (shows != Shows::number) {
    if (const auto moment = moment_of(value, from_1904))
      return date_cell(moment->date, shows == Shows::date_time ? moment->time : QTime());
  }
  return Cell{plain_number(value), value, {}};
}

} // namespace fengqiao::exchange
