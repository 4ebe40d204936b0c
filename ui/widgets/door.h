// The frame of the screens in front of the store: the program's dark panel on the left, one calm
// card on the right, the choice of language above it.
#pragma once

#include "ui/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;

class Door : public QWidget {
  Q_OBJECT

 public:
  Door(Session& session, int card_width, QWidget* parent = nullptr);

 Q_SIGNALS:
  void help_wanted(); // by F1 or the button above the card

 protected:
  Session& session() const { return session_; }
  QVBoxLayout* panel() const { return panel_; } // of the dark side, under the program's name
  Card* card() const { return card_; }
  virtual void retranslate() = 0;
  void retranslate_all();
  void changeEvent(QEvent* event) override;

 private:
  Session& session_;
  QLabel* brand_;
  QLabel* motto_;
  QVBoxLayout* panel_;
  QPushButton* help_;
  QComboBox* language_;
  Card* card_;
};

} // namespace fengqiao::ui
