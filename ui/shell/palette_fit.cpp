#include "ui/shell/palette_fit.h"

#include <QStringList>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

bool begins_a_word(const QString& text, const QString& typed) {
  for (qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
       at = text.indexOf(typed, at + 1, Qt::CaseInsensitive))
    if (at == 0 || !text[at - 1].isLetterOrNumber()) return true;
  return false;
}

std::optional<Fit> fit_as_one(const QString& typed, const Findable& what) {
  if (what.text.startsWith(typed, Qt::CaseInsensitive)) return Fit::beginning;
  if (begins_a_word(what.text, typed)) return Fit::word;
  if (begins_a_word(what.pinyin, typed)) return Fit::pinyin;
  if (what.text.contains(typed, Qt::CaseInsensitive) ||
      what.pinyin.contains(typed, Qt::CaseInsensitive))
    return Fit::part;
  return std::nullopt;
}

} // namespace

Findable findable(const QString& text, store::Pinyin& pinyin) {
  return {text, pinyin.of_name(text)};
}

std::optional<Fit> fit(const QString& typed, const Findable& what) {
  const QString wanted = typed.simplified();
  if (wanted.isEmpty()) return Fit::beginning;
  if (const auto whole = fit_as_one(wanted, what)) return whole;
  if (!wanted.contains(u' ')) return std::nullopt;
  Fit worst = Fit::beginning;
  for (const QString& word : wanted.split(u' ')) {
    const auto one = fit_as_one(word, what);
    if (!one) return std::nullopt;
    worst = std::max(worst, *one);
  }
  return worst;
}

} // namespace fengqiao::ui
