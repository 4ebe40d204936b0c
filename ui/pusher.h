// Internal to ui: sends what is pending, when asked and by itself, one run at a time.
#pragma once

#include "ui/session.h"

#include <QTimer>

namespace fengqiao::ui {

class Pusher : public QObject {
  Q_OBJECT

 public:
  explicit Pusher(Session& session);

  PushState state() const;
  void push();
  void stop();
  // A record was written: send it a little later, together with what follows it.
  void push_soon();
  void enrol(const QUrl& url, const QString& code, std::function<void(Result<void>)> done);
  // Reads the store's own figures again.
  void look();

 Q_SIGNALS:
  void changed();

 private:
  void pushed(const Result<sync::PushReport>& report);
  Session& session_;
  QPointer<Job> job_;
  QTimer timer_;
  PushState state_;
  int failures_ = 0;
};

} // namespace fengqiao::ui
