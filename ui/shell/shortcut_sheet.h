// Ctrl+/: every shortcut on one sheet, made of the commands that hold now and of the keys that
// forms know.
#pragma once

#include "ui/pages/page.h"

#include <QDialog>

class QGridLayout;

namespace fengqiao::ui {

class ShortcutSheet : public QDialog {
  Q_OBJECT

 public:
  struct Line {
    QString keys;
    QString text;
  };
  struct Group {
    QString title;
    std::vector<Line> lines;
  };

  ShortcutSheet(const std::vector<Command>& everywhere, const std::vector<Command>& here,
                QWidget* parent = nullptr);
  const std::vector<Group>& groups() const { return groups_; }

 private:
  QWidget* sheet();
  std::vector<Group> groups_;
};

} // namespace fengqiao::ui
