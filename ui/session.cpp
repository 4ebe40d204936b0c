#include "ui/session.h"

#include "ui/look/theme.h"
#include "ui/network_watch.h"
#include "ui/pusher.h"

#include <QApplication>

#include <utility>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

const QString backup_setting = u"last_backup"_s;

} // namespace

Session::Session(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
  pool_.setMaxThreadCount(2);
}

Session::~Session() {
  for (Job* job : findChildren<Job*>())
    job->cancel();
  pool_.waitForDone();
  pusher_.reset();
}

void Session::records_were_changed() {
  if (pusher_) pusher_->push_soon();
  Q_EMIT records_changed();
}

void Session::settings_were_changed() {
  Q_EMIT settings_changed();
}

void Session::set_language(records::Language language) {
  if (language == translation_.language()) return;
  translation_.set(language);
  Q_EMIT language_changed();
}

void Session::set_appearance(const Appearance& appearance) {
  appearance_ = appearance;
  renew_appearance();
}

void Session::renew_appearance() {
  apply_theme(*qApp, appearance_);
  Q_EMIT appearance_changed();
}

void Session::create_store(const store::StudioInfo& studio, const QString& user,
                           const QString& passphrase, Done<store::RecoveryCode> done) {
  using Made = std::pair<std::shared_ptr<store::Store>, store::RecoveryCode>;
  run<Made>(
      this,
      [folder = folder_, studio, user, passphrase](JobControl&) -> Result<Made> {
        store::RecoveryCode code;
        auto made = store::Store::create(folder, studio, user, passphrase, code);
        if (!made) return std::unexpected(made.error());
        return Made(std::make_shared<store::Store>(std::move(*made)), code);
      },
      [this, done = std::move(done)](Result<Made> made) {
        if (!made) return done(std::unexpected(made.error()));
        store_ = std::make_unique<store::Store>(std::move(*made->first));
        done(made->second);
      });
}

void Session::enter() {
  if (!store_) return;
  ++epoch_;
  if (!network_) set_network(NetworkWatch::of_this_computer());
  pusher_ = std::make_unique<Pusher>(*this);
  connect(pusher_.get(), &Pusher::changed, this, &Session::push_state_changed);
  Q_EMIT opened();
  Q_EMIT push_state_changed();
}

void Session::open(store::Store store) {
  store_ = std::make_unique<store::Store>(std::move(store));
  enter();
}

void Session::take(Result<store::Store> opened_store, const Done<void>& done) {
  if (!opened_store) return done(std::unexpected(opened_store.error()));
  open(std::move(*opened_store));
  done({});
}

void Session::unlock(const QString& user, const QString& passphrase, Done<void> done) {
  run<store::Store>(
      this,
      [folder = folder_, user, passphrase](JobControl&) {
        return store::Store::unlock(folder, user, passphrase);
      },
      [this, done = std::move(done)](Result<store::Store> result) {
        take(std::move(result), done);
      });
}

void Session::unlock_with_code(const QString& code, Done<void> done) {
  run<store::Store>(
      this,
      [folder = folder_, code](JobControl&) {
        return store::Store::unlock_with_code(folder, code);
      },
      [this, done = std::move(done)](Result<store::Store> result) {
        take(std::move(result), done);
      });
}

void Session::restore_backup(const QString& file, const QString& user, const QString& passphrase,
                             Done<void> done) {
  close();
  // A worker that was cancelled may still hold the file for a moment.
  when_idle([this, file, user, passphrase, done = std::move(done)] {
    run<store::Store>(
        this,
        [folder = folder_, file, user, passphrase](JobControl&) {
          return store::Store::restore_backup(folder, file, user, passphrase);
        },
        [this, done](Result<store::Store> result) { take(std::move(result), done); });
  });
}

void Session::when_idle(std::function<void()> next) {
  if (running_ == 0) return next();
  when_idle_ = std::move(next);
}

void Session::lock() {
  QMetaObject::invokeMethod(this, &Session::close, Qt::QueuedConnection);
}

void Session::close() {
  if (!store_) return;
  if (exclusive_) return when_idle([this] { close(); });
  Q_EMIT about_to_lock();
  ++epoch_;
  for (Job* job : findChildren<Job*>())
    job->cancel();
  pusher_.reset();
  // Pages go on locked(), so the store outlives them by this line only.
  Q_EMIT locked();
  store_.reset();
}

Job* Session::new_job() {
  return new Job(this);
}

void Session::start(Job* job, std::function<void()> work, std::function<void()> done) {
  const quint64 epoch = epoch_;
  ++running_;
  pool_.start([this, job, epoch, work = std::move(work), done = std::move(done)] {
    work();
    QMetaObject::invokeMethod(
        job,
        [this, job, epoch, done] {
          if (epoch == epoch_) done();
          Q_EMIT job->finished();
          job->deleteLater();
          if (--running_ == 0 && when_idle_) std::exchange(when_idle_, nullptr)();
        },
        Qt::QueuedConnection);
  });
}

PushState Session::push_state() const {
  return pusher_ ? pusher_->state() : PushState();
}

void Session::push_now() {
  if (pusher_) pusher_->push();
}

void Session::stop_push() {
  if (pusher_) pusher_->stop();
}

sync::PlanSettings Session::plan_settings() const {
  return is_open() ? sync::parse_plan_settings(store_->setting(sync::plan_setting.toString()))
                   : sync::PlanSettings();
}

Result<void> Session::set_plan_settings(const sync::PlanSettings& settings) {
  if (auto kept = store_->set_setting(sync::plan_setting.toString(), sync::to_setting(settings));
      !kept)
    return kept;
  if (pusher_) pusher_->settings_changed();
  return {};
}

sync::Network Session::network() const {
  return network_ ? network_->now() : sync::Network();
}

void Session::set_network(std::unique_ptr<NetworkWatch> network) {
  network_ = std::move(network);
  connect(network_.get(), &NetworkWatch::changed, this, [this] {
    if (pusher_) pusher_->network_changed();
  });
}

void Session::enrol(const QUrl& url, const QString& code, Done<void> done) {
  if (pusher_) pusher_->enrol(url, code, std::move(done));
}

QDateTime Session::last_backup() const {
  return is_open() ? QDateTime::fromString(store_->setting(backup_setting), Qt::ISODate)
                   : QDateTime();
}

Job* Session::backup(const QString& file, QObject* context, Done<void> done) {
  return run_with_worker<void>(
      context,
      [file](store::Worker& worker, JobControl& control) -> Result<void> {
        auto written = worker.backup(file, std::ref(control));
        if (!written) return written;
        return worker.set_setting(backup_setting, worker.clock().utc().toString(Qt::ISODate));
      },
      [this, done = std::move(done)](Result<void> result) {
        Q_EMIT settings_changed();
        if (done) done(std::move(result));
      });
}

} // namespace fengqiao::ui
