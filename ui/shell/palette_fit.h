// How well something with a name fits what was typed. No widget here.
#pragma once

#include "core/store/pinyin.h"

#include <optional>

namespace fengqiao::ui {

// The better ones first.
enum class Fit {
  beginning, // of the name
  word,      // of a word in it
  pinyin,    // the beginning of its pinyin or initials
  part       // anywhere in the name or its pinyin
};

struct Findable {
  QString text;   // as the user reads it
  QString pinyin; // full and initials; empty where there is no Han character
};

Findable findable(const QString& text, store::Pinyin& pinyin);
// Nothing where it does not fit. Several words have to fit each; the worst of them counts.
std::optional<Fit> fit(const QString& typed, const Findable& what);

} // namespace fengqiao::ui
