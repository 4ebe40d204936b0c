#include "ui/pusher.h"

#include "core/sync/back_off.h"

#include <QRandomGenerator>
#include <QSysInfo>

namespace fengqiao::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto after_a_save = 20s;
constexpr auto after_opening = 5s;

} // namespace

Pusher::Pusher(Session& session) : session_(session) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Pusher::push);
  look();
  if (state_.enrolled && state_.pending > 0) timer_.start(after_opening);
}

PushState Pusher::state() const {
  return state_;
}

void Pusher::look() {
  const PushState before = state_;
  const sync::Status now = sync::status(session_.store());
  state_.enrolled = now.enrolled;
  state_.pending = now.pending;
  state_.last_push = now.last_push;
  state_.last_error = now.last_error;
  if (!(state_ == before)) Q_EMIT changed();
}

void Pusher::push_soon() {
  look();
  if (state_.enrolled && !job_ && failures_ == 0) timer_.start(after_a_save);
}

void Pusher::push() {
  if (job_ || !session_.is_open()) return;
  if (session_.is_exclusive()) return timer_.start(after_opening);
  look();
  if (!state_.enrolled) return;
  timer_.stop();
  state_.pushing = true;
  state_.done = 0;
  state_.total = state_.pending;
  Q_EMIT changed();
  job_ = session_.run_with_worker<sync::PushReport>(
      this,
      [](store::Worker& worker, JobControl& control) {
        return sync::push(worker,
                          [&](const sync::PushProgress& p) { return control(p.done, p.total); });
      },
      [this](Result<sync::PushReport> report) { pushed(report); });
  connect(job_, &Job::progressed, this, [this](qint64 done, qint64 total) {
    state_.done = done;
    state_.total = total;
    Q_EMIT changed();
  });
}

void Pusher::stop() {
  timer_.stop();
  if (job_) job_->cancel();
}

void Pusher::pushed(const Result<sync::PushReport>& report) {
  job_ = nullptr;
  state_.pushing = false;
  if (auto taken = session_.store().refresh(); !taken) state_.last_error = taken.error().text();
  look();
  if (report) {
    failures_ = 0;
    if (report->left > 0) timer_.start(after_a_save);
  } else if (report.error().fault != Fault::cancelled && report.error().fault != Fault::denied) {
    // Denied stays denied until somebody enrols this computer again.
    timer_.start(sync::back_off(++failures_, QRandomGenerator::global()->generateDouble()));
  }
  Q_EMIT changed();
  Q_EMIT session_.records_changed();
}

void Pusher::enrol(const QUrl& url, const QString& code, std::function<void(Result<void>)> done) {
  const store::StudioInfo studio = session_.store().studio();
  session_.run_with_worker<void>(
      this,
      [url, code, studio](store::Worker& worker, JobControl&) {
        return sync::enrol(worker, url, code, QSysInfo::machineHostName(), studio.division,
                           studio.name);
      },
      [this, done = std::move(done)](Result<void> enrolled) {
        failures_ = 0;
        look();
        Q_EMIT changed();
        if (enrolled) push();
        if (done) done(std::move(enrolled));
      });
}

} // namespace fengqiao::ui
