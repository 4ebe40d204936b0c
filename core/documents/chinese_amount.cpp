#include "core/documents/chinese_amount.h"

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

const QString numerals = u"零壹贰叁肆伍陆柒捌玖"_s;

struct Unit {
  qint64 value;
  QChar word;
};
constexpr Unit units[] = {
    {100'000'000, u'亿'}, {10'000, u'万'}, {1'000, u'仟'}, {100, u'佰'}, {10, u'拾'}};

// Each unit says how many of it there are, which is itself a number: 10001 亿 is 壹万零壹亿.
QString words(qint64 number) {
  for (const Unit& unit : units) {
    if (number < unit.value) continue;
    const qint64 rest = number % unit.value;
    QString out = words(number / unit.value) + unit.word;
    if (rest == 0) return out;
    // One 零 for any number of places that are skipped.
    if (rest < unit.value / 10) out += numerals[0];
    return out + words(rest);
  }
  return numerals[number];
}

} // namespace

Result<QString> chinese_amount(records::Money amount) {
  if (amount.cents() < 0)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "An amount below zero cannot be written in capitals."));
  const qint64 yuan = amount.cents() / 100;
  const qint64 jiao = amount.cents() / 10 % 10;
  const qint64 fen = amount.cents() % 10;
  if (jiao == 0 && fen == 0) return words(yuan) + u"元整"_s;
  QString out = yuan > 0 ? words(yuan) + u'元' : QString();
  if (jiao > 0)
    out += words(jiao) + u'角';
  else if (yuan > 0)
    out += numerals[0];
  if (fen > 0) out += words(fen) + u'分';
  return out;
}

} // namespace fengqiao::documents
