#include "ui/shell/reminder.h"

namespace fengqiao::ui {

using namespace std::chrono_literals;

Reminder::Reminder(Session& session, QObject* parent)
    : QObject(parent), session_(session), due_(new DueList(session, this)),
      day_(session.store().clock().today()) {
  connect(due_, &DueList::changed, this, &Reminder::counted);
  connect(&session_, &Session::records_changed, due_, &DueList::refresh);
  connect(&session_, &Session::settings_changed, due_, &DueList::refresh); // the policy is one
  clock_.setTimerType(Qt::VeryCoarseTimer);
  connect(&clock_, &QTimer::timeout, this, &Reminder::look_at_clock);
  clock_.start(1min);
}

void Reminder::begin() {
  due_->refresh();
}

void Reminder::look_at_clock() {
  const QDate today = session_.store().clock().today();
  if (today == day_) return;
  day_ = today;
  due_->refresh();
  Q_EMIT day_changed();
}

} // namespace fengqiao::ui
