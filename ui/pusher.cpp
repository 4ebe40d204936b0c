#include "ui/pusher.h"

#include "core/store/attachments.h"
#include "ui/models/lately.h"

#include <QRandomGenerator>
#include <QSysInfo>

#include <algorithm>
#include <mutex>
#include <utility>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sync::Step;
using sync::Why;

namespace {

constexpr auto after_opening = 5s;
constexpr auto after_the_store_is_free = 5s;
constexpr auto between_looks = 100ms;
constexpr auto before_counting = 1s;
// A computer that slept, or whose clock was put right, finds its plan again soon.
constexpr std::chrono::milliseconds longest_wait = 60s;

} // namespace

struct Pusher::Traffic {
  std::mutex mutex;
  sync::PushProgress progress;
  std::chrono::seconds retry_after{0};
};

Pusher::Pusher(Session& session) : session_(session) {
  timer_.setSingleShot(true);
  watch_.setInterval(between_looks);
  count_.setSingleShot(true);
  connect(&count_, &QTimer::timeout, this, &Pusher::count_files);
  connect(&timer_, &QTimer::timeout, this, &Pusher::review);
  connect(&watch_, &QTimer::timeout, this, &Pusher::watch);
  look();
  state_.plan = sync::plan(situation_);
  told_ = state_;
  if (!state_.enrolled) return;
  timer_.start(after_opening);
  count_.start(0ms);
}

void Pusher::look() {
  const store::Store& store = session_.store();
  const sync::Status status = sync::status(store);
  const store::Totals totals = store.totals();
  state_.enrolled = status.enrolled;
  state_.pending = status.pending;
  state_.conflicts = totals.conflicts;
  state_.refused = totals.refused;
  state_.last_push = status.last_push;
  state_.last_error = status.last_error;
  situation_.enrolled = status.enrolled;
  situation_.records = status.pending;
  situation_.files = state_.files_pending;
  situation_.settings = session_.plan_settings();
  situation_.network = session_.network();
  situation_.now = store.clock().utc();
}

// In another thread: of many photos it takes its time.
void Pusher::count_files() {
  if (job_ || !state_.enrolled || session_.is_exclusive()) return; // a run says it at its end
  session_.run_with_worker<qint64>(
      this,
      [](store::Worker& worker, JobControl&) -> Result<qint64> {
        const store::Attachments files = worker.attachments();
        const auto pending = files.pending();
        if (!pending) return std::unexpected(pending.error());
        const auto missing = files.missing();
        if (!missing) return std::unexpected(missing.error());
        return static_cast<qint64>(pending->size() + missing->size());
      },
      [this](Result<qint64> count) {
        if (job_ || !count || *count == state_.files_pending) return;
        state_.files_pending = *count;
        review();
      });
}

void Pusher::review() {
  if (!session_.is_open()) return;
  if (session_.is_exclusive()) return timer_.start(after_the_store_is_free);
  look();
  const sync::Plan plan = sync::plan(situation_);
  if (job_) return review_run(plan);
  situation_.asked = situation_.asked && plan.step == Step::go;
  state_.plan = plan;
  if (plan.step == Step::go) return go(plan);
  if (plan.step == Step::wait) {
    const auto wait = plan.until.isValid()
                          ? std::chrono::milliseconds(situation_.now.msecsTo(plan.until))
                          : longest_wait;
    timer_.start(std::clamp<std::chrono::milliseconds>(wait, between_looks, longest_wait));
  } else {
    timer_.stop();
  }
  if (state_ != told_) {
    told_ = state_;
    Q_EMIT changed();
  }
}

// What goes has to stop where its time is over, or where photos would go over a line that became
// metered; it is resumed where it was.
void Pusher::review_run(const sync::Plan& plan) {
  const bool out_of_time =
      plan.why == Why::outside_schedule || plan.why == Why::metered || plan.why == Why::paused;
  if ((out_of_time && !run_was_asked_) || (run_.files && !plan.files)) return interrupt();
  timer_.start(longest_wait);
}

void Pusher::interrupt() {
  interrupted_ = true;
  job_->cancel();
}

void Pusher::push() {
  if (job_) return;
  situation_.asked = true;
  review();
}

void Pusher::stop() {
  if (job_) job_->cancel();
}

void Pusher::push_soon() {
  if (!situation_.changed_at.isValid()) situation_.changed_at = session_.store().clock().utc();
  situation_.stopped_at = {};
  count_.start(before_counting);
  review();
}

void Pusher::at_once() {
  situation_.last_run = {};
  situation_.stopped_at = {};
  review();
}

void Pusher::settings_changed() {
  if (job_ && session_.plan_settings().is_paused(session_.store().clock().utc())) interrupt();
  at_once();
  Q_EMIT changed();
}

void Pusher::network_changed() {
  // With another network the earlier failure says nothing any more.
  if (situation_.failure && situation_.failure->fault == Fault::network &&
      session_.network().reachable != sync::Known::no)
    situation_.failure.reset();
  at_once();
}

void Pusher::go(const sync::Plan& plan) {
  run_ = plan;
  run_was_asked_ = std::exchange(situation_.asked, false);
  interrupted_ = false;
  situation_.changed_at = {};
  situation_.stopped_at = {};
  traffic_ = std::make_shared<Traffic>();
  state_.done = state_.bytes = state_.files_done = state_.files_total = state_.file_bytes = 0;
  state_.total = state_.pending;
  state_.pushing = true;
  job_ = session_.run_with_worker<sync::SyncReport>(
      this,
      [plan, traffic = traffic_](store::Worker& worker,
                                 JobControl& control) -> Result<sync::SyncReport> {
        sync::SyncOptions options = sync::options_of(plan);
        options.asked_to_wait = [traffic](std::chrono::seconds wait) {
          const std::scoped_lock lock(traffic->mutex);
          traffic->retry_after = wait;
        };
        const auto progress = [&](const sync::PushProgress& p) {
          const std::scoped_lock lock(traffic->mutex);
          traffic->progress = p;
          return control(p.done, p.total);
        };
        return sync::synchronize(worker, progress, options);
      },
      [this](const Result<sync::SyncReport>& report) { ended(report); });
  watch_.start();
  const auto left = situation_.now.msecsTo(plan.until);
  timer_.start(plan.until.isValid() ? std::min(std::chrono::milliseconds(left), longest_wait)
                                    : longest_wait);
  watch();
}

void Pusher::watch() {
  {
    const std::scoped_lock lock(traffic_->mutex);
    const sync::PushProgress& p = traffic_->progress;
    state_.stage = p.state;
    // Each part of a run counts its own; what an earlier one counted stays in sight.
    if (p.total > 0) {
      state_.done = p.done;
      state_.total = p.total;
      state_.bytes = p.bytes;
    }
    if (p.files_total > 0) {
      state_.files_done = p.files_done;
      state_.files_total = p.files_total;
      state_.file_bytes = p.file_bytes;
    }
  }
  if (state_ == told_) return;
  told_ = state_;
  Q_EMIT changed();
}

void Pusher::ended(const Result<sync::SyncReport>& report) {
  job_ = nullptr;
  watch_.stop();
  state_.pushing = false;
  const auto taken = session_.store().refresh();
  const QDateTime now = session_.store().clock().utc();
  if (report) {
    situation_.failure.reset();
    situation_.last_run = now;
    state_.files_pending = report->files.left;
  } else if (report.error().fault != Fault::cancelled) {
    const int before = situation_.failure ? situation_.failure->in_a_row : 0;
    const std::scoped_lock lock(traffic_->mutex);
    situation_.failure = {report.error().fault, now, before + 1, traffic_->retry_after,
                          QRandomGenerator::global()->generateDouble()};
  } else if (interrupted_) {
    situation_.last_run = {};
  } else {
    situation_.stopped_at = now;
  }
  if (report)
    tell(*report);
  else
    count_.start(before_counting);
  review();
  if (!taken) state_.last_error = taken.error().text();
  told_ = state_;
  Q_EMIT changed();
  Q_EMIT session_.records_changed();
}

void Pusher::tell(const sync::SyncReport& report) {
  if (const auto came = came_of(report, session_.store().clock().utc()))
    keep_came(session_.store(), *came);
  if (report.pulled.policy || report.pulled.roster) Q_EMIT session_.settings_changed();
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
        if (enrolled) {
          situation_.failure.reset();
          push();
        }
        look();
        Q_EMIT changed();
        if (done) done(std::move(enrolled));
      });
}

} // namespace fengqiao::ui
