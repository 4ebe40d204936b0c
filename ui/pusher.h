// Internal to ui: exchanges with the center, by plan and when asked, one run at a time.
#pragma once

#include "ui/session.h"

#include <QTimer>

namespace fengqiao::ui {

class Pusher : public QObject {
  Q_OBJECT

 public:
  explicit Pusher(Session& session);

  PushState state() const { return state_; }
  // Somebody asked: now, if the center has not said otherwise.
  void push();
  void stop();
  // A record was written: it goes a little later, together with what follows it.
  void push_soon();
  void settings_changed();
  void network_changed();
  void enrol(const QUrl& url, const QString& code, std::function<void(Result<void>)> done);

 Q_SIGNALS:
  void changed();

 private:
  struct Traffic; // what a run tells from its thread
  void look();    // reads the store's own figures
  void count_files();
  void review(); // asks the plan, and does what it says
  void review_run(const sync::Plan& plan);
  void go(const sync::Plan& plan);
  void watch();
  void ended(const Result<sync::SyncReport>& report);
  void tell(const sync::SyncReport& report);
  void interrupt();
  void at_once(); // what held it up has changed

  Session& session_;
  QPointer<Job> job_;
  QTimer timer_; // to the next review
  QTimer watch_; // looks at what the run has told
  QTimer count_; // photos, when no save has followed for a moment
  PushState state_;
  PushState told_;
  sync::Situation situation_;
  sync::Plan run_; // the plan of the run under way
  bool run_was_asked_ = false;
  bool interrupted_ = false; // by the plan, not by the user
  std::shared_ptr<Traffic> traffic_;
};

} // namespace fengqiao::ui
