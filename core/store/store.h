// The door of the room: one open studio store. Everything a screen, a command or the pusher asks of
// the records goes through here.
//
// A Store is used by one thread at a time. Long work in another thread opens its own `Worker` on
// the same files; afterwards the owner calls `refresh()`.
#pragma once

#include "core/records/campaign.h"
#include "core/records/figures.h"
#include "core/records/phrase.h"
#include "core/records/platform.h"
#include "core/records/record.h"
#include "core/records/validate.h"
#include "core/store/clock.h"
#include "core/store/people.h"
#include "core/store/vault.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fengqiao::store {

struct StudioInfo {
  QString division;  // twelve digits
  QString name;      // 禄步镇白土村公共法律服务工作室
  QString case_word; // in mediation numbers: "白" in 〔2021〕白民调字第0012号; may be empty
  bool demo = false; // a throw-away store
  bool operator==(const StudioInfo&) const = default;
};

// How far a record has got on its way to the center.
enum class Arrival {
  pending,  // the center does not have this revision
  arrived,  // acknowledged
  conflict, // the center holds a revision that this store never saw; both are kept
  refused   // the center named a problem; see Entry::problem
};

// One row of a list: the facts, and the readable words out of the unlocked search text.
struct Entry {
  records::RecordId id;
  records::Facts facts;
  int revision = 0;
  int acknowledged = 0;
  Arrival arrival = Arrival::pending;
  QString problem; // the center's, for refused and conflict
  bool deleted = false;
  QString number;
  QString title; // parties, topic; this and the summary are empty where the record is another's and
                 // confidential
  QString summary; // first words of the question, facts, ...
};

// The records that a figure of a report counts (records::stands_behind).
struct Behind {
  QString key; // of the report's line
  records::Period period;
  bool operator==(const Behind&) const = default;
};

// What a list is sorted by. Equal ones stand newest first.
enum class SortBy { date, number, kind, state, title, category, limit, arrival, changed };
struct Order {
  SortBy by = SortBy::date;
  bool descending = true;
  bool operator==(const Order&) const = default;
};

// All given conditions hold. Dates are local days and inclusive.
struct Filter {
  std::optional<records::Kind> kind = {};
  std::optional<records::State> state = {};
  std::optional<int> category = {};
  std::optional<records::Group> group = {};
  std::optional<records::Channel> channel = {};
  QString campaign = {}; // its name; empty = all, and none
  std::optional<Behind> behind = {};
  QDate from = {};
  QDate to = {};
  bool open_only = false;
  bool marked_only = false;  // with fields to correct
  bool pending_only = false; // not yet at the center
  bool deleted = false;      // true: the waste bin instead of the records
  QString text = {};         // search; empty = all
  Order order = {};          // narrows nothing
  bool operator==(const Filter&) const = default;
};

// A list that somebody keeps under a name: what is shown, how it is sorted, which columns.
struct View {
  QString name; // not empty, unique for the user
  Filter filter;
  QStringList columns; // names of the columns shown, in their order; empty = as the window is wide
  bool operator==(const View&) const = default;
};

struct SaveResult {
  records::RecordId id;
  QString number;
  int revision = 0;
};

// A record half written in an editor; sealed in the store.
struct Draft {
  records::RecordId id;
  records::Record record;
  QDateTime saved_at;
};

// A version of a record that clashed with ours: both are kept until somebody has decided.
struct Rival {
  records::RecordId id;
  int revision = 0; // the center's
  bool deleted = false;
  QString device;        // the computer that saved it, or the center's name
  QDateTime received_at; // UTC
  records::Record record;
};

struct Totals {
  qint64 records = 0; // not deleted
  qint64 pending = 0; // not yet acknowledged, deletions included
  qint64 conflicts = 0;
  qint64 refused = 0;
};

// One open time limit. `entry()` has the words of its record, and keeps back those of a
// confidential record of another.
struct Due {
  records::RecordId id;
  records::DeadlineKind kind = records::DeadlineKind::acceptance;
  QDate on;          // local day, inclusive
  bool mine = false; // the user handles the record, or entered it where no handler is named
  bool operator==(const Due&) const = default;
};

// One row of a file to import: the record and the fingerprint that keeps it from coming in twice.
struct Incoming {
  records::Record record;
  QByteArray content; // canonical bytes of what the row says; fingerprinted with a key, not stored
};

struct ImportCount {
  int added = 0;
  int unchanged = 0;
  std::vector<bool> is_new; // by row
};

// One thing that is wrong with the stored data.
struct Damage {
  QString where; // "record 018f...", "audit 17", "database"
  Message what;
};

struct VerifyReport {
  qint64 records = 0;
  qint64 audit_lines = 0;
  std::vector<Damage> damages;
  bool clean() const { return damages.empty(); }
};

// What a table of platforms did to the directory.
struct DirectoryImport {
  int added = 0;
  int changed = 0;
  int unchanged = 0;
};

// Called with done and total; return false to stop (Fault::cancelled, nothing half-done is kept).
using Progress = std::function<bool(qint64 done, qint64 total)>;

struct OpenOptions {
  Clock clock;
  HashCost cost = HashCost::standard();
};

class Attachments;
class Worker;
enum class Action;

class Store {
 public:
  // Makes a new store in the empty or new folder `folder` with its first user, a manager, and
  // unlocks it. `code` receives the recovery code. Errors: invalid (folder holds a store, weak
  // passphrase, bad division), storage.
  static Result<Store> create(const QString& folder, const StudioInfo& studio, const QString& user,
                              const QString& passphrase, RecoveryCode& code,
                              OpenOptions options = {});
  // Opens and unlocks. Runs migrations that are due, after a verified backup. Errors: not_found,
  // denied, busy (open in another program), damaged, unsupported (a newer program's store; it is
  // not touched).
  static Result<Store> unlock(const QString& folder, const QString& user, const QString& passphrase,
                              OpenOptions options = {});
  static Result<Store> unlock_with_code(const QString& folder, const RecoveryCode& code,
                                        OpenOptions options = {});
  // What the unlock screen shows. Needs no passphrase.
  static Result<std::vector<User>> users_of(const QString& folder);
  static Result<StudioInfo> studio_of(const QString& folder);
  static bool exists(const QString& folder);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store(); // locks: keys and texts are wiped

  const QString& folder() const;
  const User& user() const;
  StudioInfo studio() const;
  const Clock& clock() const;

  // -- records
  // Validates, numbers, seals and commits in one transaction; returns when it is on the disk.
  // `record.header.revision` must be the revision it was loaded with (0 for a new one).
  // Errors: invalid (with the first finding), conflict (saved by somebody meanwhile), storage
  // (nothing changed), denied (confidential record of another handler).
  Result<SaveResult> save(const records::Record& record);
  Result<records::Record> load(const records::RecordId& id) const;
  // The tombstone keeps the body and goes to the center as a new revision; restore() takes it back.
  Result<void> remove(const records::RecordId& id);
  Result<void> restore(const records::RecordId& id);
  // In the filter's order; by date is occurred_on, then the time it was made.
  std::vector<Entry> list(const Filter& filter) const;
  // The same as ids alone, for a table of 100,000 rows that asks entry() for what it shows.
  std::vector<records::RecordId> find(const Filter& filter) const;
  std::optional<Entry> entry(const records::RecordId& id) const;
  // Facts of all records that are not deleted, for figures.
  std::vector<records::Facts> facts() const;
  records::Report report(const records::Period& period) const;
  Totals totals() const;

  // -- what is due
  // The open time limits up to and with `until` (invalid: all), the soonest first; rights that have
  // lapsed are left out, and records whose body does not open (verify names them). The facts say
  // which records have a limit and their bodies which it is: each body is opened once, and again
  // only after it was saved.
  std::vector<Due> due(QDate until = {}) const;
  // Opens at most `bodies` of those that due() would open and says how many are left: for a window
  // that must not stand still while thousands are opened.
  int prepare_due(int bodies) const;

  // -- import: all in one transaction; a row whose content came in before counts as unchanged.
  Result<ImportCount> import(const std::vector<Incoming>& rows, const Progress& progress = {});
  // Which of the rows are new, without writing.
  std::vector<bool> new_rows(const std::vector<Incoming>& rows) const;

  // -- the people behind the records; to be asked and let go
  People people();

  // -- versions that clash (core/store/rivals.cpp)
  // Undecided, the newest first; those of confidential records for their owner and managers.
  Result<std::vector<Rival>> rivals() const;
  Result<std::optional<Rival>> rival(const records::RecordId& id) const;
  // Saves `decided`, whatever was taken of which version, as a revision above both; `seen` is the
  // revision of the rival that was looked at. It carries the revision of ours as it was looked at,
  // or the rival's where that was taken whole. Our version and the rival stay in the store, marked
  // as decided. Errors: those of save; conflict also where another rival came meanwhile; not_found.
  Result<SaveResult> decide(const records::Record& decided, int seen, bool deleted = false);

  // -- photos and scans; to be asked and let go (core/store/attachments.h)
  Attachments attachments() const;

  // -- drafts; one of a confidential record is told to who wrote it and to managers
  Result<void> keep_draft(const Draft& draft);
  Result<void> drop_draft(const records::RecordId& id);
  Result<std::vector<Draft>> drafts() const;

  // -- policy and settings. Settings are readable without a key, secrets are sealed.
  records::Policy policy() const;
  Result<void> set_policy(const records::Policy& policy);
  Result<std::vector<records::Campaign>> campaigns() const;
  Result<void> set_campaigns(const std::vector<records::Campaign>& campaigns); // manager only
  // Platform, committees and mediators of this studio, sealed; made of the studio's name and
  // division until it is set. A change goes to the center with the next push.
  Result<records::Roster> roster() const;
  Result<void> set_roster(const records::Roster& roster); // manager only
  // -- the directory of platforms: no personal data, not sealed. Changes by managers only.
  // By division.
  Result<std::vector<records::Platform>> platforms() const;
  // Adds what is new and takes names over, in one transaction. A platform that is known keeps its
  // marks and the level that somebody gave it; a table can add marks, and a level that is not the
  // code's own. Errors: invalid (a division or a name is missing), denied, storage.
  Result<DirectoryImport> take_platforms(const std::vector<records::Platform>& platforms);
  // Sets one platform as it stands here. Errors as above.
  Result<void> set_platform(const records::Platform& platform);
  Result<void> remove_platform(const QString& division);

  // Kept lists of this user, sealed (a search text may be a name).
  Result<std::vector<View>> views() const;
  Result<void>
  set_views(const std::vector<View>& views); // invalid: a name is empty or stands twice
  // The studio's library of phrases, sealed, everybody's to change; the one that comes with the
  // program (resources/phrases.json) until it is set.
  Result<std::vector<records::Phrase>> phrases() const;
  Result<void> set_phrases(const std::vector<records::Phrase>& phrases);

  QString setting(const QString& name) const;
  Result<void> set_setting(const QString& name, const QString& value);
  Result<QString> secret(const QString& name) const; // empty if never set
  Result<void> set_secret(const QString& name, const QString& value);

  // -- users (manager only: denied otherwise; the own passphrase may be changed by everyone)
  Result<std::vector<User>> users() const;
  Result<User> add_user(const QString& name, Role role, const QString& passphrase);
  Result<void> change_passphrase(qint64 user, const QString& passphrase);
  Result<void> set_user_active(qint64 user, bool active);
  Result<RecoveryCode> new_recovery_code();

  // -- care
  Result<VerifyReport> verify(const Progress& progress = {}) const;
  // A consistent copy in one file, read back and verified before the call returns. Errors: invalid
  // (the store's own file), damaged (the store is), storage, cancelled.
  Result<void> backup(const QString& file, const Progress& progress = {}) const;
  // Replaces the store in `folder` by a verified backup; the old one is kept beside it as
  // "fengqiao.before-restore-<time>.db". The passphrase must be one of the backup's user.
  static Result<Store> restore_backup(const QString& folder, const QString& file,
                                      const QString& user, const QString& passphrase,
                                      OpenOptions options = {});

  // A second connection for a worker thread; it has its own copy of the keys.
  Result<Worker> worker() const;
  // Takes in what workers wrote (acknowledgements, imports). Cheap where nothing changed.
  Result<void> refresh();

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  static Result<Store> open(const QString& folder,
                            const std::function<Result<vault::Opened>(Database&)>& open_vault,
                            OpenOptions options);
  Result<SaveResult> write(records::Record& record, bool deleted, Action action);
  Result<void> set_deleted(const records::RecordId& id, bool deleted, Action action);
  std::unique_ptr<Impl> impl_;
};

// One pending record as it goes over the wire.
struct Outgoing {
  records::RecordId id;
  int revision = 0;
  int acknowledged = 0; // the revision that the center has, 0 = none
  bool deleted = false;
  records::Record record;
};

// What came of a revision that the center sent.
enum class Taken {
  added,   // was not here
  updated, // ours was older and unchanged
  same,    // is here already, or something newer that came from it
  clash,   // ours was changed as well: kept beside it
  wanted   // we sent it ourselves once and have it no more; its record has to be fetched
};

// A revision of a record as the center sends it; without its record where this device sent it.
struct Coming {
  records::RecordId id;
  int revision = 0;
  bool deleted = false;
  QString device;
  std::optional<records::Record> record = {};
  QString digest = {}; // records::content_digest as the center has it; empty: of the record here
};

// A record here, for a comparison with the center.
struct Stand {
  records::RecordId id;
  int revision = 0;
  int acknowledged = 0;
  QString digest; // records::content_digest
};

struct Acknowledgement {
  records::RecordId id;
  int revision = 0;
  Arrival arrival = Arrival::arrived;
  QString problem; // the center's problem type, for refused and conflict
};

// What the pusher needs of the store, on its own connection; movable to another thread.
class Worker {
 public:
  Worker(Worker&&) noexcept;
  Worker& operator=(Worker&&) noexcept;
  ~Worker();

  // Pending records in the order of their last change, at most `count` and about `bytes`; records
  // that the center refused in this revision are left out. `after_row` (0 at first) continues
  // behind what the last call gave, in `last_row`.
  Result<std::vector<Outgoing>> pending(int count, qint64 bytes, qint64 after_row,
                                        qint64& last_row) const;
  qint64 pending_count() const;
  // Durable before it returns; a lower revision than the acknowledged one changes nothing.
  Result<void> acknowledge(const std::vector<Acknowledgement>& answers);
  // Makes pending again what was acknowledged: the center was replaced. A record still counts as
  // known there in the revision before, so that it is no conflict. A roster that was ever set is
  // pending again too.
  Result<void> send_again();
  Result<void> send_roster_again();
  // Takes what the center sends, all in one transaction with the settings that say how far it got
  // (name and value; they wait where any record is wanted). A record that is pending here as well
  // is never overwritten: the center's version is kept as its rival, unless both say the same. What
  // was taken is known again: any of it may come twice. One by one, in the same order. The rule is
  // judge_coming() in coming.h.
  Result<std::vector<Taken>> take(const std::vector<Coming>& coming,
                                  const std::vector<std::pair<QString, QString>>& progress = {});
  // The center's policy and roster in the place of ours; a roster that is pending here stays.
  Result<void> take_policy(const records::Policy& policy);
  Result<void> take_roster(const records::Roster& roster);
  // Every record here in the order of its id, for a comparison with the center; bodies that do not
  // open are left out. Calls `visit` with no statement open.
  Result<void> walk(const std::function<Result<void>(const Stand&)>& visit) const;
  // Whether this very version stands here, or once did. Then ours came from it.
  Result<bool> stood_here(const records::RecordId& id, int revision, const QString& digest) const;
  // These records as they would be sent, those that do not open left out.
  Result<std::vector<Outgoing>> outgoing(const std::vector<records::RecordId>& ids) const;
  // Records that the center refused as a clash and whose other version is not here yet.
  Result<std::vector<records::RecordId>> without_rival() const;
  // The center knows these records in these revisions (0: not at all), whatever it said before:
  // what is above is pending again.
  Result<void> center_knows(const std::vector<std::pair<records::RecordId, int>>& revisions);
  Attachments attachments() const;
  // The studio's roster where it was set and the center has not answered it yet.
  Result<std::optional<records::Roster>> pending_roster() const;
  // The center answered this roster; one that was set meanwhile stays pending.
  Result<void> roster_answered(const records::Roster& sent);

  QString setting(const QString& name) const;
  Result<void> set_setting(const QString& name, const QString& value);
  Result<QString> secret(const QString& name) const;
  Result<void> set_secret(const QString& name, const QString& value);
  Result<ImportCount> import(const std::vector<Incoming>& rows, const Progress& progress = {});
  Result<VerifyReport> verify(const Progress& progress = {}) const;
  Result<void> backup(const QString& file, const Progress& progress = {}) const;
  const Clock& clock() const;

 private:
  friend Result<Worker> make_worker(const struct Session& session);
  struct Impl;
  explicit Worker(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::store
