// One entry of a list in a card: its name, chips, at the end what can be done with it; below it a
// muted line, and what is doubtful.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class EntryRow : public QWidget {
  Q_OBJECT

 public:
  explicit EntryRow(const QString& name, QWidget* parent = nullptr);

  void add_chip(const QString& text, Tone tone = Tone::neutral);
  void set_note(const QString& text);
  void set_doubt(const QString& text);
  // A flat button; its accessible name says of what.
  QPushButton* add_action(const QString& text);

 private:
  QString name_;
  QHBoxLayout* line_;
  QVBoxLayout* column_;
  int chips_ = 0;
};

// Takes the rows of an earlier refresh away; deleted later, for one of them may have asked for it.
void clear_rows(QLayout* list);

} // namespace fengqiao::ui
