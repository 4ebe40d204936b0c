// Quiet reminders: how much is overdue and due today, counted anew when records change and when the
// day does. No sound, no window.
#pragma once

#include "ui/models/due_list.h"
#include "ui/session.h"

namespace fengqiao::ui {

class Reminder : public QObject {
  Q_OBJECT

 public:
  // The session is open, and stays open as long as this lives.
  explicit Reminder(Session& session, QObject* parent = nullptr);

  void begin(); // counts for the first time
  // Looks whether it is another day than before; called each minute, because a computer that slept
  // over midnight gets no midnight.
  void look_at_clock();
  DueList::Count count() const { return due_->count(); }

 Q_SIGNALS:
  void counted(); // again
  void day_changed();

 private:
  Session& session_;
  DueList* due_;
  QDate day_;
  QTimer clock_;
};

} // namespace fengqiao::ui
