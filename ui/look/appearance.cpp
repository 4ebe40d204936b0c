#include "ui/look/appearance.h"

#include <QStringList>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

QString to_text(const Appearance& appearance) {
  static const char* const schemes[] = {"system", "light", "dark"};
  static const char* const sizes[] = {"normal", "large", "very_large"};
  QStringList words{QString::fromLatin1(schemes[static_cast<int>(appearance.scheme)])};
  if (appearance.high_contrast) words << u"contrast"_s;
  words << QString::fromLatin1(sizes[static_cast<int>(appearance.text)]);
  return words.join(u' ');
}

Appearance appearance_from(const QString& text) {
  Appearance out;
  for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
    if (word == u"light"_s) out.scheme = Scheme::light;
    if (word == u"dark"_s) out.scheme = Scheme::dark;
    if (word == u"contrast"_s) out.high_contrast = true;
    if (word == u"large"_s) out.text = TextSize::large;
    if (word == u"very_large"_s) out.text = TextSize::very_large;
  }
  return out;
}

double factor(TextSize size) {
  switch (size) {
  case TextSize::large:
    return 8.0 / 7; // 16 px for the text of the body
  case TextSize::very_large:
    return 19.0 / 14;
  case TextSize::normal:
    break;
  }
  return 1;
}

} // namespace fengqiao::ui
