#include "ui/pages/settings/settings_page.h"

#include "ui/pages/settings/care_card.h"
#include "ui/pages/settings/center_card.h"
#include "ui/pages/settings/studio_card.h"
#include "ui/pages/settings/users_card.h"

#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const PageContext& context)
    : Page(context, u"settings"_s), heading_(new QLabel(this)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  outer->addWidget(scroll);
  auto* plain = new QWidget;
  plain->setProperty("plain", true);
  scroll->setWidget(plain);
  auto* column = new QVBoxLayout(plain);
  column->setContentsMargins(space::three, space::two, space::three, space::three);
  column->setSpacing(space::two);
  set_text(heading_, Text::title);
  column->addWidget(heading_);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  column->addLayout(across);
  column->addStretch();
  cards_ = {new StudioCard(context), new CareCard(context), new UsersCard(context),
            new CenterCard(context)};
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  for (QVBoxLayout* side : {left, right})
    side->setSpacing(space::two);
  left->addWidget(cards_[0]);
  left->addWidget(cards_[1]);
  left->addStretch();
  right->addWidget(cards_[2]);
  right->addWidget(cards_[3]);
  right->addStretch();
  across->addLayout(left, 1);
  across->addLayout(right, 1);
}

QString SettingsPage::title() const {
  return tr("Settings");
}

void SettingsPage::refresh() {
  for (SettingsCard* card : cards_)
    card->refresh();
}

void SettingsPage::retranslate() {
  heading_->setText(title());
  for (SettingsCard* card : cards_)
    card->retranslate();
  refresh();
}

} // namespace fengqiao::ui
