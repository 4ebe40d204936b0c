#include "ui/pages/settings/phrases_card.h"

#include "ui/pages/phrases/phrases_page.h"

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PhrasesCard::PhrasesCard(const PageContext& context, QWidget* parent)
    : OpeningCard(
          context, u"phrases"_s, [](const PageContext& of) -> Page* { return new PhrasesPage(of); },
          parent) {}

void PhrasesCard::refresh() {
  const auto phrases = session().store().phrases();
  say(phrases ? tr("%n phrase(s)", nullptr, static_cast<int>(phrases->size()))
              : phrases.error().text());
}

void PhrasesCard::retranslate() {
  set_words(
      tr("Library of phrases"),
      tr("Questions that come again and again, with answer and law; a few keys take one into a "
         "consultation."),
      tr("Open library…"));
}

} // namespace fengqiao::ui
