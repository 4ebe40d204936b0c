#include "ui/pages/settings/settings_page.h"

#include "ui/pages/settings/campaigns_card.h"
#include "ui/pages/settings/care_card.h"
#include "ui/pages/settings/center_card.h"
#include "ui/pages/settings/directory_card.h"
#include "ui/pages/settings/look_card.h"
#include "ui/pages/settings/phrases_card.h"
#include "ui/pages/settings/policy_card.h"
#include "ui/pages/settings/roster_card.h"
#include "ui/pages/settings/studio_card.h"
#include "ui/pages/settings/users_card.h"

#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const PageContext& context)
    : Page(context, u"settings"_s), heading_(new QLabel(this)),
      sides_(new QBoxLayout(QBoxLayout::LeftToRight)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(scroll);
  auto* plain = new QWidget;
  plain->setProperty("plain", true);
  scroll->setWidget(plain);
  auto* column = new QVBoxLayout(plain);
  column->setContentsMargins(space::three, space::two, space::three, space::three);
  column->setSpacing(space::two);
  set_text(heading_, Text::title);
  column->addWidget(heading_);
  sides_->setSpacing(space::two);
  column->addLayout(sides_);
  column->addStretch();
  const std::vector<SettingsCard*> sides[] = {
      {new StudioCard(context), new LookCard(context), new RosterCard(context),
       new DirectoryCard(context), new CareCard(context)},
      {new UsersCard(context), new CampaignsCard(context), new PolicyCard(context),
       new PhrasesCard(context), new CenterCard(context)}};
  for (const auto& side : sides) {
    auto* cards = new QVBoxLayout;
    cards->setSpacing(space::two);
    for (SettingsCard* card : side) {
      cards->addWidget(card);
      cards_.push_back(card);
    }
    cards->addStretch();
    sides_->addLayout(cards, 1);
  }
}

// The two sides stand one below the other where the window is too narrow for both.
void SettingsPage::fit() {
  constexpr int around = 2 * space::three + space::two;
  int both = space::two + around;
  for (int i = 0; i < sides_->count(); ++i)
    both += sides_->itemAt(i)->minimumSize().width();
  sides_->setDirection(both <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  QMetaObject::invokeMethod(this, &SettingsPage::fit, Qt::QueuedConnection);
}

QString SettingsPage::title() const {
  return tr("Settings");
}

// What the cards' own buttons do, as far as this user has them.
std::vector<Command> SettingsPage::commands() const {
  struct Offered {
    const char* button;
    const char* icon;
    QKeySequence keys;
  };
  const Offered offered[] = {{"backup_now", "backup", Qt::CTRL | Qt::Key_B},
                             {"verify", "check", {}},
                             {"add_user", "user", {}},
                             {"open_center", "center", {}},
                             {"open_directory", "studio", {}},
                             {"open_policy", "info", {}}};
  std::vector<Command> all;
  for (const auto& [name, icon_name, keys] : offered) {
    auto* button = findChild<QPushButton*>(QString::fromLatin1(name));
    if (!button || !button->isVisibleTo(this) || !button->isEnabled()) continue;
    all.push_back({QString::fromLatin1(name), button->text(), keys, QString::fromLatin1(icon_name),
                   [button] { button->click(); }});
  }
  return all;
}

void SettingsPage::refresh() {
  for (SettingsCard* card : cards_)
    card->refresh();
  // Later: what a card has just been given has no size yet.
  QMetaObject::invokeMethod(this, &SettingsPage::fit, Qt::QueuedConnection);
}

void SettingsPage::retranslate() {
  heading_->setText(title());
  for (SettingsCard* card : cards_)
    card->retranslate();
  refresh();
}

} // namespace fengqiao::ui
