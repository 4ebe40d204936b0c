// Takes the window from stop to stop: waits until a screen is ready, takes its picture, looks it
// over.
#pragma once

#include "ui/shell/main_window_adapter.h"

#include <functional>

namespace fengqiao::tour {

class Guide {
 public:
  // Pictures go to `folder` as zh-01-first-run.png, ...
  Guide(QString folder, records::Language language)
      : folder_(std::move(folder)), language_(language) {}

  void enter(ui::MainWindow& window); // the window that is shown from now on
  ui::MainWindow& window() const { return *window_; }
  ui::MainWindowAdapter hands() const { return ui::MainWindowAdapter(*window_); }
  records::Language language() const { return language_; }

  // Presses, types, opens; a step that cannot be done is a fault.
  void must(bool done, const QString& what);
  // Lets the window work until it is so; a fault after twenty seconds.
  void wait(const QString& what, const std::function<bool()>& so);
  void picture(const QString& name);

  const QStringList& faults() const { return faults_; }
  int pictures() const { return pictures_; }

 private:
  QString after() const;

  QString folder_;
  records::Language language_;
  ui::MainWindow* window_ = nullptr;
  QStringList faults_;
  int pictures_ = 0;
};

} // namespace fengqiao::tour
