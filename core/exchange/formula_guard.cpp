#include "core/exchange/formula_guard.h"

namespace fengqiao::exchange {

namespace {

bool may_be_formula(QStringView text) {
  while (text.startsWith(u'\''))
    text = text.sliced(1);
  if (text.isEmpty()) return false;
  const QChar first = text.front();
  return first < u' ' || first == QChar(0x7f) || QStringView(u"=+-@＝＋－＠").contains(first);
}

} // namespace

QString guarded(const QString& text) {
  return may_be_formula(text) ? u'\'' + text : text;
}

QString unguarded(const QString& text) {
  return text.startsWith(u'\'') && may_be_formula(text) ? text.sliced(1) : text;
}

} // namespace fengqiao::exchange
