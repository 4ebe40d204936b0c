// A card that says in a line or two how things stand and opens the page where they are changed.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class OpeningCard : public SettingsCard {
  Q_OBJECT

 protected:
  // `page` names the card ("policy_card") and its button ("open_policy").
  OpeningCard(const PageContext& context, const QString& page,
              std::function<Page*(const PageContext&)> make, QWidget* parent);

  void say(const QString& summary) { summary_->setText(summary); }
  void set_words(const QString& title, const QString& note, const QString& button);

 private:
  QLabel* summary_;
  QPushButton* open_;
};

} // namespace fengqiao::ui
