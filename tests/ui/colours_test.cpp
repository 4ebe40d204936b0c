// Every text of the program stands on its ground with the contrast of WCAG 2.1 AA, in each of the
// four sets of colours.
#include "tests/catch.h"
#include "ui/look/colours.h"
#include "ui/look/style_sheet.h"

#include <string>
#include <vector>

using namespace fengqiao::ui;

namespace {

struct Pair {
  std::string what;
  QColor ink, ground;
  double least = 4.5;
};

void texts_and_fields(const Colours& c, std::vector<Pair>& out) {
  const std::pair<const char*, QColor> grounds[] = {
      {"card", c.card}, {"surface", c.surface}, {"accent_soft", c.accent_soft}, {"field", c.field}};
  for (const auto& [name, ground] : grounds)
    out.push_back({std::string("text on ") + name, c.text, ground});
  out.push_back({"muted on card", c.muted, c.card});
  out.push_back({"muted on surface", c.muted, c.surface});
  out.push_back({"muted on accent_soft (a row chosen)", c.muted, c.accent_soft});
  out.push_back({"placeholder on field", c.placeholder, c.field});
  out.push_back({"accent on card (a flat button)", c.accent, c.card});
  out.push_back({"accent on surface", c.accent, c.surface});
  out.push_back({"accent on accent_soft", c.accent, c.accent_soft});
  out.push_back({"field's border on card", c.field_border, c.card, 3});
  out.push_back({"field's border on surface", c.field_border, c.surface, 3});
  out.push_back({"focus on card", c.accent, c.card, 3});
  out.push_back({"focus on field", c.accent, c.field, 3});
  out.push_back({"focus of a strong button", c.focus_on_accent, c.accent, 3});
}

void strong_parts(const Colours& c, std::vector<Pair>& out) {
  out.push_back({"on_accent on accent", c.on_accent, c.accent});
  out.push_back({"on_accent on accent_hover", c.on_accent, c.accent_hover});
  out.push_back({"on_accent on accent_pressed", c.on_accent, c.accent_pressed});
  out.push_back({"rail's text", c.rail_text, c.rail});
  out.push_back({"rail's text, page shown", c.rail_text, c.rail_active});
  out.push_back({"rail's small text", c.rail_muted, c.rail});
  out.push_back({"badge", c.rail, c.amber});
  out.push_back({"toast", c.on_toast, c.toast});
  out.push_back({"action of a toast", toast_action(c), c.toast});
}

std::vector<Pair> pairs_of(const Colours& c) {
  std::vector<Pair> out;
  texts_and_fields(c, out);
  strong_parts(c, out);
  for (const Tone tone : {Tone::neutral, Tone::good, Tone::warn, Tone::bad, Tone::info}) {
    const std::string name = "tone " + std::to_string(static_cast<int>(tone));
    out.push_back({name + " on its own ground", c.tone(tone).text, c.tone(tone).back});
    out.push_back({name + " on a card (a finding)", c.tone(tone).text, c.card});
    out.push_back({name + " on surface", c.tone(tone).text, c.surface});
    // A flat button in a banner.
    out.push_back({"accent on " + name, c.accent, c.tone(tone).back});
  }
  return out;
}

} // namespace

TEST_CASE("every pair of colours that the style sheet uses has the contrast of WCAG AA") {
  const std::pair<const char*, Colours> sets[] = {
      {"light", light_colours()},
      {"dark", dark_colours()},
      {"light, high contrast", light_contrast_colours()},
      {"dark, high contrast", dark_contrast_colours()}};
  for (const auto& [set, colours] : sets)
    for (const Pair& pair : pairs_of(colours)) {
      INFO(set << ": " << pair.what << ", " << pair.ink.name().toStdString() << " on "
               << pair.ground.name().toStdString() << ": " << contrast(pair.ink, pair.ground));
      CHECK(contrast(pair.ink, pair.ground) >= pair.least);
    }
}

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for a colour on itself") {
  CHECK(contrast(Qt::black, Qt::white) == Approx(21));
  CHECK(contrast(Qt::white, Qt::black) == Approx(21));
  CHECK(contrast(QColor(0x777777u), Qt::white) == Approx(4.48).margin(0.01));
  CHECK(contrast(QColor(0x17635cu), QColor(0x17635cu)) == Approx(1));
}
