// Who may open the records. The manager adds and ends users; everyone may change the own
// passphrase.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class UsersCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit UsersCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QWidget* make_row(const store::User& user);
  void add_user();
  void change_passphrase(const store::User& user);
  void set_active(const store::User& user, bool active);
  void new_code();
  // Runs what hashes a passphrase outside the window, under a modal wait.
  template <typename T>
  void change(const QString& waiting, std::function<Result<T>(store::Store&)> work,
              std::function<void(T)> done);

  QVBoxLayout* list_;
  QPushButton* add_;
  QPushButton* code_;
};

} // namespace fengqiao::ui
