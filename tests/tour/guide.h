// Takes the window from stop to stop: waits until a screen is ready, takes its picture, looks it
// over. Called from the script's thread.
#pragma once

#include "core/records/vocabulary.h"
#include "tests/tour/hands.h"
#include "ui/shell/main_window_adapter.h"

#include <QSize>

#include <functional>

namespace fengqiao::tour {

// What this run of the tour looks at.
struct Plan {
  QString folder; // of the pictures
  QSize window{1366, 768};
  ui::Appearance appearance;
  bool tab_round = false; // goes round each new page by Tab
  bool pseudo = false;    // English made longer, with other letters
};

class Guide {
 public:
  // Pictures go to the folder as zh-01-first-run.png, ...
  Guide(Plan plan, records::Language language) : plan_(std::move(plan)), language_(language) {}

  void enter(ui::MainWindow& window); // the window that is shown from now on
  void leave() { hands_.take(window_ = nullptr); }

  const Plan& plan() const { return plan_; }
  records::Language language() const { return language_; }
  void speak(records::Language language) { language_ = language; } // from now on
  Hands& hands() { return hands_; }
  QString page_name() const;            // of what is on top
  int rows(const QString& table) const; // -1: there is no such table

  // A step that cannot be done is a fault.
  bool must(bool done, const QString& what);
  bool click(const QString& name);
  bool write(const QString& field, const QString& text);
  bool open_page(const QString& name); // by its entry in the rail
  // Lets the window work until it is so; a fault after twenty seconds. Asked on the screen.
  bool wait(const QString& what, const std::function<bool()>& so);
  bool wait_for_page(const QString& name);
  bool wait_for_dialog(const QString& name);

  // A picture, and all checks of what is seen on it.
  void picture(const QString& name);
  void scroll_down(); // long pages: the foot as well

  const QStringList& faults() const { return faults_; }
  int pictures() const { return pictures_; }

 private:
  QString after() const;
  void look_over(QWidget& window, const QString& file);

  Plan plan_;
  records::Language language_;
  ui::MainWindow* window_ = nullptr;
  Hands hands_;
  QStringList faults_;
  QStringList rounds_; // pages gone round by Tab already
  int pictures_ = 0;
};

} // namespace fengqiao::tour
