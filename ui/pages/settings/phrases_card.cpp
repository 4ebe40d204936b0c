#include "ui/pages/settings/phrases_card.h"

#include "ui/pages/phrases/phrases_page.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PhrasesCard::PhrasesCard(const PageContext& card_context, QWidget* parent)
    : SettingsCard(card_context, u"phrases_card"_s, parent), summary_(new QLabel(this)),
      open_(new QPushButton(this)) {
  summary_->setWordWrap(true);
  body()->addWidget(summary_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addStretch();
  body()->addLayout(buttons);
  open_->setObjectName(u"open_phrases"_s);
  connect(open_, &QPushButton::clicked, this,
          [this] { shell().open_over(new PhrasesPage(context())); });
}

void PhrasesCard::refresh() {
  const auto phrases = session().store().phrases();
  summary_->setText(phrases ? tr("%n phrase(s)", nullptr, static_cast<int>(phrases->size()))
                            : phrases.error().text());
}

void PhrasesCard::retranslate() {
  set_title(tr("Library of phrases"));
  set_note(
      tr("Questions that come again and again, with answer and law; a few keys take one into a "
         "consultation."));
  open_->setText(tr("Open library…"));
}

} // namespace fengqiao::ui
