// The lists that are kept under a name: those of the program, and the user's own.
#pragma once

#include "ui/pages/page.h"

#include <QPushButton>

class QMenu;

namespace fengqiao::ui {

class ViewMenu : public QPushButton {
  Q_OBJECT

 public:
  ViewMenu(const PageContext& context, QWidget* parent);

  // What the list shows now: the menu keeps it, and says whether it is one of those kept.
  void show_list(const store::Filter& filter, const QStringList& columns);
  void retranslate();

  // The program's lists first.
  std::vector<store::View> all() const;
  void take(const store::View& view);
  // Asks for a name and keeps what is shown.
  void keep();
  void rename();
  void remove();
  // The kept list that is shown, or that was taken and changed since; empty where there is none.
  const QString& current() const { return current_; }
  bool is_changed() const;

  // The name, where it is to be asked for; an empty answer is none. A window asks by default.
  using AskName = std::function<QString(const QStringList& taken, const QString& name)>;
  void set_ask_name(AskName ask) { ask_name_ = std::move(ask); }

 Q_SIGNALS:
  void taken(const store::View& view);

 private:
  std::vector<store::View> built_in() const;
  void fill_menu();
  void show_name();
  void keep_changes();
  bool write(const std::vector<store::View>& own);
  const store::View* own(const QString& name) const;

  PageContext context_;
  QMenu* menu_;
  AskName ask_name_;
  std::vector<store::View> own_;
  store::Filter filter_;
  QStringList columns_;
  QString current_;
};

} // namespace fengqiao::ui
