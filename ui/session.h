// What is open and who is here. Made once by main and passed to the window and its pages; owns the
// store, the language and all work that runs outside the window's thread.
#pragma once

#include "core/store/store.h"
#include "core/sync/plan.h"
#include "core/sync/sync.h"
#include "ui/job.h"
#include "ui/look/appearance.h"
#include "ui/translation.h"

#include <QPointer>
#include <QThreadPool>

#include <optional>

namespace fengqiao::ui {

// What passes between this studio and its center, and why it waits.
struct PushState {
  bool enrolled = false;
  bool pushing = false;
  qint64 pending = 0;   // records, refused and clashing ones included
  qint64 conflicts = 0; // of these
  qint64 refused = 0;
  qint64 files_pending = 0; // photos and scans, both ways
  // Of the run that is under way.
  QString stage; // PushProgress::state
  qint64 done = 0;
  qint64 total = 0;
  qint64 bytes = 0;
  qint64 files_done = 0;
  qint64 files_total = 0;
  qint64 file_bytes = 0;
  QDateTime last_push; // UTC
  QString last_error;  // of the last run, empty if it went well
  sync::Plan plan;     // what comes next, or why not
  bool operator==(const PushState&) const = default;
};

class NetworkWatch;
class Pusher;

class Session : public QObject {
  Q_OBJECT

 public:
  // `folder` is the studio's store, which may not exist yet.
  explicit Session(QString folder, QObject* parent = nullptr);
  ~Session() override; // stops what runs and waits for it

  const QString& folder() const { return folder_; }
  bool has_store() const { return store::Store::exists(folder_); }

  // -- the open store. store() may be called only while is_open().
  bool is_open() const { return store_ != nullptr; }
  store::Store& store() const { return *store_; }
  bool is_manager() const { return is_open() && store_->user().role == store::Role::manager; }
  // To be called by whoever wrote to the store: tells the pages, and the pusher.
  void records_were_changed();
  void settings_were_changed();

  // -- the language of the screens; changes at once
  records::Language language() const { return translation_.language(); }
  void set_language(records::Language language);

  // -- the look; the window makes its pages anew
  const Appearance& appearance() const { return appearance_; }
  void set_appearance(const Appearance& appearance);
  // Applies the same choice again: the computer's own look may have changed.
  void renew_appearance();

  // -- opening and locking; `done` is called in the window's thread
  template <typename T>
  using Done = std::function<void(Result<T>)>;
  void create_store(const store::StudioInfo& studio, const QString& user, const QString& passphrase,
                    Done<store::RecoveryCode> done);
  // After create_store: the store is made, but shown only now, when the recovery code is written
  // down.
  void enter();
  void unlock(const QString& user, const QString& passphrase, Done<void> done);
  void unlock_with_code(const QString& code, Done<void> done);
  // Replaces the store in the folder by a backup and opens it. Closes the one that is open first.
  void restore_backup(const QString& file, const QString& user, const QString& passphrase,
                      Done<void> done);
  void open(store::Store store);
  // Pages are asked to keep drafts, work that runs is cancelled, then the keys go. Takes effect
  // when control returns to the event loop, so that a button on a page may call it.
  void lock();

  // -- long work. `work` runs in another thread and must own all that it touches (a Worker,
  // copies); `done` gets its result in the window's thread, unless `context` is gone or the store
  // was locked meanwhile. The job is good for progress and cancel.
  template <typename T>
  Job* run(QObject* context, std::function<Result<T>(JobControl&)> work, Done<T> done) {
    Job* job = new_job();
    auto result = std::make_shared<std::optional<Result<T>>>();
    const auto control = job->control();
    start(
        job, [work = std::move(work), control, result] { result->emplace(work(*control)); },
        [context = QPointer<QObject>(context), result, done = std::move(done)] {
          if (context && done) done(std::move(**result));
        });
    return job;
  }
  // The same with a second connection to the store; taking it is part of the call.
  template <typename T>
  Job* run_with_worker(QObject* context, std::function<Result<T>(store::Worker&, JobControl&)> work,
                       Done<T> done) {
    auto worker = std::make_shared<Result<store::Worker>>(store_->worker());
    return run<T>(
        context,
        [worker, work = std::move(work)](JobControl& control) -> Result<T> {
          if (!*worker) return std::unexpected(worker->error());
          return work(**worker, control);
        },
        std::move(done));
  }

  // For what only the Store itself can do and takes long (a passphrase's hash): the caller shows a
  // modal wait() and touches nothing until `done`; sending and locking wait as well.
  template <typename T>
  Job* run_on_store(QObject* context, std::function<Result<T>(store::Store&)> work, Done<T> done) {
    exclusive_ = true;
    return run<T>(
        this, [this, work = std::move(work)](JobControl&) { return work(*store_); },
        [this, context = QPointer<QObject>(context), done = std::move(done)](Result<T> result) {
          exclusive_ = false;
          if (context && done) done(std::move(result));
        });
  }
  bool is_exclusive() const { return exclusive_; }

  // -- the way to the center
  PushState push_state() const;
  void push_now();  // whatever the plan says; how it stands afterwards is in push_state().plan
  void stop_push(); // this run; the next save or look goes on
  // When it goes by itself, kept in the store. A pause stops what runs.
  sync::PlanSettings plan_settings() const;
  Result<void> set_plan_settings(const sync::PlanSettings& settings);
  sync::Network network() const;
  void set_network(std::unique_ptr<NetworkWatch> network); // for tests
  void enrol(const QUrl& url, const QString& code, Done<void> done);

  QDateTime last_backup() const; // UTC, invalid = never
  Job* backup(const QString& file, QObject* context, Done<void> done);

 Q_SIGNALS:
  void opened();
  void about_to_lock();
  void locked();
  void records_changed();
  void settings_changed();
  void language_changed();
  void appearance_changed();
  void push_state_changed();

 private:
  void close();
  Job* new_job();
  void start(Job* job, std::function<void()> work, std::function<void()> done);
  // Calls `next` as soon as no job runs any more.
  void when_idle(std::function<void()> next);
  void take(Result<store::Store> opened, const Done<void>& done);

  QString folder_;
  Translation translation_;
  Appearance appearance_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<NetworkWatch> network_; // from the first opening on
  std::unique_ptr<Pusher> pusher_;
  QThreadPool pool_;
  int running_ = 0;
  bool exclusive_ = false;
  std::function<void()> when_idle_;
  quint64 epoch_ = 0; // counts openings and lockings: a job of an earlier one is not listened to
};

} // namespace fengqiao::ui
