#include "ui/pages/settings/opening_card.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

OpeningCard::OpeningCard(const PageContext& card_context, const QString& page,
                         std::function<Page*(const PageContext&)> make, QWidget* parent)
    : SettingsCard(card_context, page + u"_card"_s, parent), summary_(new QLabel(this)),
      open_(new QPushButton(this)) {
  summary_->setWordWrap(true);
  body()->addWidget(summary_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addStretch();
  body()->addLayout(buttons);
  open_->setObjectName(u"open_"_s + page);
  connect(open_, &QPushButton::clicked, this,
          [this, make = std::move(make)] { shell().open_over(make(context())); });
}

void OpeningCard::set_words(const QString& title, const QString& note, const QString& button) {
  set_title(title);
  set_note(note);
  open_->setText(button);
}

} // namespace fengqiao::ui
