// What the user may choose of the look: light or dark, high contrast, the size of the text. Kept on
// this computer, not in the store: it belongs to the screen and the eyes before it.
#pragma once

#include <QString>

#include <optional>

namespace fengqiao::ui {

enum class Scheme { system, light, dark };
enum class TextSize { normal, large, very_large };

struct Appearance {
  Scheme scheme = Scheme::system;
  bool high_contrast = false;
  TextSize text = TextSize::normal;
  bool operator==(const Appearance&) const = default;
};

// "dark, high contrast, very large" in three words, as the settings and the command line write it:
// "dark contrast very_large". What is not understood is left as it is by default.
QString to_text(const Appearance& appearance);
Appearance appearance_from(const QString& text);

// How much longer than in the 100 % design a length is.
double factor(TextSize size);

} // namespace fengqiao::ui
