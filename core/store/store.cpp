#include "core/store/store.h"

#include "core/records/json.h"
#include "core/store/attachment_files.h"
#include "core/store/directory.h"
#include "core/store/migrations.h"
#include "core/store/restore.h"
#include "core/store/store_impl.h"
#include "core/store/verify.h"
#include "core/store/views.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <limits>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

Result<Worker> make_worker(const Session& session);

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::unexpected<Error> managers_only() {
  return fail(Fault::denied,
              QT_TRANSLATE_NOOP("core", "Only a manager may do this. Ask the studio's manager."));
}

namespace {

Result<std::unique_ptr<QLockFile>> take_lock(const QString& folder) {
  auto lock = std::make_unique<QLockFile>(folder + u"/fengqiao.lock"_s);
  lock->setStaleLockTime(0); // a lock counts as long as its process lives
  if (lock->tryLock(0)) return lock;
  if (lock->error() == QLockFile::PermissionError)
    return fail(
        Fault::storage,
        QT_TRANSLATE_NOOP(
            "core",
            "The store's folder cannot be written. Check its rights, or choose another folder."));
  return fail(Fault::busy,
              QT_TRANSLATE_NOOP(
                  "core", "The store is open in another window or program. Close it there first."));
}

// For a store that is yet to come there.
Result<std::unique_ptr<QLockFile>> make_and_lock(const QString& folder) {
  if (!QDir().mkpath(folder))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {folder});
  return take_lock(folder);
}

Result<std::unique_ptr<Database>> open_database(const QString& folder, Database::Mode mode) {
  const QString file = session::database_file(folder);
  if (mode != Database::Mode::create && !QFile::exists(file))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no store in the folder %1."),
                {folder});
  return Database::open(file, mode);
}

QString stamp(const Clock& clock) {
  return clock.utc().toString(u"yyyyMMdd-HHmmss"_s);
}

} // namespace

bool Store::exists(const QString& folder) {
  return QFile::exists(session::database_file(folder));
}

Result<std::vector<User>> Store::users_of(const QString& folder) {
  auto db = open_database(folder, Database::Mode::read_write);
  if (!db) return std::unexpected(db.error());
  return vault::users(**db);
}

Result<StudioInfo> Store::studio_of(const QString& folder) {
  auto db = open_database(folder, Database::Mode::read_write);
  if (!db) return std::unexpected(db.error());
  return session::studio(**db);
}

Result<Store> Store::create(const QString& folder, const StudioInfo& studio, const QString& user,
                            const QString& passphrase, RecoveryCode& code, OpenOptions options) {
  if (auto division = records::Division::parse(studio.division); !division)
    return std::unexpected(division.error());
  if (passphrase_strength(passphrase) < least_strength)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP(
                    "core", "The passphrase is too easy to guess. Take at least 8 characters, "
                            "for example four words, and not the same one again and again."));
  if (exists(folder))
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP(
            "core", "The folder %1 holds a store already. Unlock it, or choose another folder."),
        {folder});
  auto lock = make_and_lock(folder);
  if (!lock) return std::unexpected(lock.error());
  // Made under another name: a creation that breaks off leaves no half store behind.
  const QString file = session::database_file(folder);
  const QString fresh = file + u".new"_s;
  for (const QString& rest : {fresh, fresh + u"-wal"_s, fresh + u"-shm"_s})
    QFile::remove(rest);
  {
    auto db = Database::open(fresh, Database::Mode::create);
    if (!db) return std::unexpected(db.error());
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    if (auto made = migrate(**db, migrations(), {}); !made) return std::unexpected(made.error());
    const Keys keys(random_secure(32));
    for (const auto& [name, value] : {std::pair(u"studio_division"_s, studio.division),
                                      std::pair(u"studio_name"_s, studio.name),
                                      std::pair(u"studio_case_word"_s, studio.case_word),
                                      std::pair(u"demo"_s, studio.demo ? u"1"_s : u"0"_s)})
      if (auto set = session::set_setting(**db, name, value); !set)
        return std::unexpected(set.error());
    auto first = vault::add_user(**db, keys, user, Role::manager, passphrase, options.cost);
    if (!first) return std::unexpected(first.error());
    auto printed = vault::new_recovery_code(**db, keys);
    if (!printed) return std::unexpected(printed.error());
    code = *printed;
    const auto seq = Audit(**db, keys)
                         .append({0,
                                  options.clock.utc().toMSecsSinceEpoch(),
                                  first->id,
                                  Action::created_store,
                                  {},
                                  0,
                                  {}});
    if (!seq) return std::unexpected(seq.error());
    if (auto one = (*db)->run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
        !one)
      return std::unexpected(one.error());
  }
  if (!QFile::rename(fresh, file))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The file cannot be written: %1. Choose another folder."),
                {file});
  lock->reset();
  return unlock(folder, user, passphrase, std::move(options));
}

namespace {

using OpenVault = std::function<Result<vault::Opened>(Database&)>;

Result<Session> open_session(const QString& folder, const OpenVault& open_vault,
                             OpenOptions options) {
  auto db = open_database(folder, Database::Mode::read_write);
  if (!db) return std::unexpected(db.error());
  if (auto fine = refuse_newer(**db); !fine) return std::unexpected(fine.error());
  auto opened = open_vault(**db);
  if (!opened) return std::unexpected(opened.error());
  const auto backup_first = [&]() -> Result<void> {
    QDir(folder).mkpath(u"backups"_s);
    return backup_store(**db, opened->keys,
                        folder + u"/backups/before-migration-"_s + stamp(options.clock) + u".db"_s,
                        {}, {});
  };
  if (auto done = migrate(**db, migrations(), backup_first, &opened->keys); !done)
    return std::unexpected(done.error());
  auto studio = session::studio(**db);
  auto policy = session::policy(**db);
  if (!studio || !policy) return std::unexpected(studio ? policy.error() : studio.error());
  return Session{folder,  *std::move(db), std::move(opened->keys), opened->user, std::move(options),
                 *policy, *studio};
}

} // namespace

Result<Store> Store::unlock(const QString& folder, const QString& user, const QString& passphrase,
                            OpenOptions options) {
  return open(
      folder, [&](Database& db) { return vault::open(db, user, passphrase); }, std::move(options));
}

Result<Store> Store::unlock_with_code(const QString& folder, const RecoveryCode& code,
                                      OpenOptions options) {
  return open(
      folder, [&](Database& db) { return vault::open_with_code(db, code); }, std::move(options));
}

Result<Store> Store::open(const QString& folder,
                          const std::function<Result<vault::Opened>(Database&)>& open_vault,
                          OpenOptions options) {
  if (!exists(folder))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no store in the folder %1."),
                {folder});
  auto lock = take_lock(folder);
  if (!lock) return std::unexpected(lock.error());
  auto session = open_session(folder, open_vault, std::move(options));
  if (!session) return std::unexpected(session.error());
  Store store(std::make_unique<Impl>(*std::move(session), *std::move(lock)));
  if (auto noted = session::note(*store.impl_, Action::unlocked); !noted)
    return std::unexpected(noted.error());
  if (auto read = store.refresh(); !read) return std::unexpected(read.error());
  std::ignore = store.attachments().sweep(); // leftovers harm nobody
  return store;
}

const QString& Store::folder() const {
  return impl_->folder;
}
const User& Store::user() const {
  return impl_->user;
}
StudioInfo Store::studio() const {
  return impl_->studio;
}
const Clock& Store::clock() const {
  return impl_->options.clock;
}

Result<void> make_sound(records::Record& record, QDate today) {
  records::complete(record);
  for (const records::Finding& finding : records::validate(record, today))
    if (finding.severity == records::Severity::error)
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1: %2"),
                  {in_both(field_label(record.kind(), finding.field, records::Language::english),
                           field_label(record.kind(), finding.field, records::Language::chinese)),
                   finding.message.text()});
  return {};
}

Result<SaveResult> Store::save(const records::Record& given) {
  records::Record record = given;
  if (auto sound = make_sound(record, clock().today()); !sound)
    return std::unexpected(sound.error());
  if (record.header.id.is_null()) record.header.id = session::new_id(clock());
  return write(record, false, Action::saved);
}

Result<SaveResult> Store::write(records::Record& record, bool deleted, Action action) {
  auto transaction = Transaction::begin(*impl_->db);
  if (!transaction) return std::unexpected(transaction.error());
  RecordReader reader(*impl_->db, impl_->keys);
  const auto stored = reader.row(record.header.id);
  if (!stored) return std::unexpected(stored.error());
  if (*stored && !impl_->viewer().may_see(**stored)) return managers_only();
  RecordWriter& writer = impl_->writer();
  auto row = writer.write(record, deleted, impl_->writing(action));
  if (!row) return std::unexpected(row.error());
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  impl_->catalogue.put(*row, writer.search_text());
  return SaveResult{row->id, record.header.number, row->revision};
}

Result<records::Record> Store::load(const records::RecordId& id) const {
  RecordReader reader(*impl_->db, impl_->keys);
  const auto row = reader.row(id);
  if (!row) return std::unexpected(row.error());
  if (*row && !impl_->viewer().may_see(**row))
    return fail(
        Fault::denied,
        QT_TRANSLATE_NOOP("core",
                          "This record is confidential: its handler and the manager may open it."));
  return reader.body(id);
}

Result<void> Store::set_deleted(const records::RecordId& id, bool deleted, Action action) {
  auto record = load(id);
  if (!record) return std::unexpected(record.error());
  const auto now = entry(id);
  if (now && now->deleted == deleted) return {};
  auto written = write(*record, deleted, action);
  if (!written) return std::unexpected(written.error());
  return {};
}

Result<void> Store::remove(const records::RecordId& id) {
  return set_deleted(id, true, Action::removed);
}
Result<void> Store::restore(const records::RecordId& id) {
  return set_deleted(id, false, Action::restored);
}

std::vector<records::RecordId> Store::find(const Filter& filter) const {
  return impl_->catalogue.find(filter, impl_->viewer());
}

std::vector<Entry> Store::list(const Filter& filter) const {
  std::vector<Entry> out;
  for (const records::RecordId& id : find(filter))
    if (auto found = entry(id)) out.push_back(*std::move(found));
  return out;
}

std::optional<Entry> Store::entry(const records::RecordId& id) const {
  return impl_->catalogue.entry(id, impl_->viewer());
}
std::vector<records::Facts> Store::facts() const {
  return impl_->catalogue.facts();
}

records::Report Store::report(const records::Period& period) const {
  return records::report(facts(), period, clock().today());
}

Totals Store::totals() const {
  return impl_->catalogue.totals();
}

std::vector<Due> Store::due(QDate until) const {
  prepare_due(std::numeric_limits<int>::max());
  return impl_->due_book.list(impl_->catalogue, impl_->user, until, clock().today());
}

int Store::prepare_due(int bodies) const {
  return impl_->due_book.learn(impl_->catalogue, RecordReader(*impl_->db, impl_->keys),
                               impl_->policy, bodies);
}

Result<ImportCount> Store::import(const std::vector<Incoming>& rows, const Progress& progress) {
  return session::import(
      *impl_, rows, progress,
      [this](const StoredRow& row, const QByteArray& text) { impl_->catalogue.put(row, text); });
}

std::vector<bool> Store::new_rows(const std::vector<Incoming>& rows) const {
  std::vector<bool> out;
  QSet<QByteArray> seen;
  for (const Incoming& row : rows) {
    const QByteArray fingerprint = impl_->keys.fingerprint(row.content);
    out.push_back(!seen.contains(fingerprint) &&
                  !session::known(*impl_, fingerprint).value_or(false));
    seen.insert(fingerprint);
  }
  return out;
}

People Store::people() {
  return {*impl_, impl_->catalogue, impl_->viewer()};
}

Attachments Store::attachments() const {
  return Attachments(*impl_);
}

Result<void> Store::keep_draft(const Draft& draft) {
  const QByteArray id = draft.id.bytes();
  return impl_->db
      ->prepare("INSERT INTO draft(id, saved_at, sealed, owner) VALUES(?, ?, ?, ?) ON CONFLICT(id) "
                "DO UPDATE SET "
                "saved_at = excluded.saved_at, sealed = excluded.sealed, owner = excluded.owner")
      .bind_all(id, clock().utc().toMSecsSinceEpoch(),
                impl_->keys.seal(Keys::Use::draft, records::to_bytes(draft.record), id),
                impl_->user.id)
      .run();
}

Result<void> Store::drop_draft(const records::RecordId& id) {
  return impl_->db->prepare("DELETE FROM draft WHERE id = ?").bind(id.bytes()).run();
}

Result<std::vector<Draft>> Store::drafts() const {
  std::vector<Draft> out;
  Statement s =
      impl_->db->prepare("SELECT id, saved_at, sealed, owner FROM draft ORDER BY saved_at DESC");
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    const QByteArray id = s.blob(0);
    const auto plain = impl_->keys.open(Keys::Use::draft, s.blob_view(2), id);
    auto record = plain ? records::from_bytes(*plain)
                        : Result<records::Record>(std::unexpected(plain.error()));
    if (!record) continue; // a damaged draft must not keep the others away
    if (record->header.confidential && !impl_->manager() && s.integer(3) != impl_->user.id)
      continue;
    out.push_back({records::RecordId::from_bytes(id).value_or(records::RecordId()),
                   *std::move(record), QDateTime::fromMSecsSinceEpoch(s.integer(1), Qt::UTC)});
  }
}

records::Policy Store::policy() const {
  return impl_->policy;
}

Result<void> Store::set_policy(const records::Policy& policy) {
  if (!impl_->manager()) return managers_only();
  const QByteArray json = QJsonDocument(policy.to_json()).toJson(QJsonDocument::Compact);
  if (auto set = set_setting(u"policy"_s, QString::fromUtf8(json)); !set) return set;
  impl_->policy = policy;
  impl_->due_book.forget();
  return session::note(*impl_, Action::policy_changed);
}

Result<std::vector<records::Campaign>> Store::campaigns() const {
  return session::campaigns(*impl_->db);
}
Result<void> Store::set_campaigns(const std::vector<records::Campaign>& campaigns) {
  return impl_->manager() ? session::set_campaigns(*impl_->db, campaigns) : managers_only();
}
Result<records::Roster> Store::roster() const {
  return session::roster(*impl_);
}
Result<void> Store::set_roster(const records::Roster& roster) {
  return impl_->manager() ? session::set_roster(*impl_, roster) : managers_only();
}

Result<std::vector<records::Phrase>> Store::phrases() const {
  return session::phrases(*impl_);
}
Result<void> Store::set_phrases(const std::vector<records::Phrase>& phrases) {
  return session::set_phrases(*impl_, phrases);
}

Result<std::vector<records::Platform>> Store::platforms() const {
  return directory::platforms(*impl_->db);
}
Result<DirectoryImport> Store::take_platforms(const std::vector<records::Platform>& platforms) {
  if (!impl_->manager()) return managers_only();
  return directory::take(*impl_->db, platforms);
}
Result<void> Store::set_platform(const records::Platform& platform) {
  return impl_->manager() ? directory::put(*impl_->db, platform) : managers_only();
}
Result<void> Store::remove_platform(const QString& division) {
  return impl_->manager() ? directory::remove(*impl_->db, division) : managers_only();
}

Result<std::vector<View>> Store::views() const {
  return read_views(*impl_);
}
Result<void> Store::set_views(const std::vector<View>& views) {
  return write_views(*impl_, views);
}

QString Store::setting(const QString& name) const {
  return session::setting(*impl_->db, name).value_or(QString());
}
Result<void> Store::set_setting(const QString& name, const QString& value) {
  return session::set_setting(*impl_->db, name, value);
}
Result<QString> Store::secret(const QString& name) const {
  return session::secret(*impl_->db, impl_->keys, name);
}
Result<void> Store::set_secret(const QString& name, const QString& value) {
  return session::set_secret(*impl_->db, impl_->keys, name, value);
}

Result<std::vector<User>> Store::users() const {
  return vault::users(*impl_->db);
}

Result<User> Store::add_user(const QString& name, Role role, const QString& passphrase) {
  if (!impl_->manager()) return managers_only();
  auto user = vault::add_user(*impl_->db, impl_->keys, name, role, passphrase, impl_->options.cost);
  if (!user) return user;
  if (auto noted = session::note(*impl_, Action::user_added); !noted)
    return std::unexpected(noted.error());
  return user;
}

Result<void> Store::change_passphrase(qint64 user, const QString& passphrase) {
  if (!impl_->manager() && user != impl_->user.id) return managers_only();
  if (auto done =
          vault::change_passphrase(*impl_->db, impl_->keys, user, passphrase, impl_->options.cost);
      !done)
    return done;
  return session::note(*impl_, Action::passphrase_changed);
}

Result<void> Store::set_user_active(qint64 user, bool active) {
  if (!impl_->manager()) return managers_only();
  if (auto done = vault::set_active(*impl_->db, user, active); !done) return done;
  return session::note(*impl_, Action::user_changed);
}

Result<RecoveryCode> Store::new_recovery_code() {
  if (!impl_->manager()) return managers_only();
  auto code = vault::new_recovery_code(*impl_->db, impl_->keys);
  if (!code) return code;
  if (auto noted = session::note(*impl_, Action::recovery_code); !noted)
    return std::unexpected(noted.error());
  return code;
}

Result<VerifyReport> Store::verify(const Progress& progress) const {
  return verify_store(*impl_->db, impl_->keys, progress,
                      attachment_files::folder_of_store(impl_->folder));
}

Result<void> Store::backup(const QString& file, const Progress& progress) const {
  if (auto done = backup_store(*impl_->db, impl_->keys, file, progress,
                               attachment_files::folder_of_store(impl_->folder));
      !done)
    return done;
  if (auto set =
          session::set_setting(*impl_->db, u"last_backup"_s, clock().utc().toString(Qt::ISODate));
      !set)
    return set;
  return session::note(*impl_, Action::backed_up);
}

Result<Worker> Store::worker() const {
  return make_worker(*impl_);
}

Result<void> Store::refresh() {
  auto policy = session::policy(*impl_->db);
  if (!policy) return std::unexpected(policy.error());
  if (*policy != impl_->policy) { // the center's came
    impl_->policy = *std::move(policy);
    impl_->due_book.forget();
  }
  return impl_->catalogue.refresh(*impl_->db, impl_->keys);
}

Result<Store> Store::restore_backup(const QString& folder, const QString& file, const QString& user,
                                    const QString& passphrase, OpenOptions options) {
  if (!QFile::exists(file))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no file %1."), {file});
  auto lock = make_and_lock(folder);
  if (!lock) return std::unexpected(lock.error());
  if (auto done = put_back(folder, file, user, passphrase, options.clock); !done)
    return std::unexpected(done.error());
  lock->reset();
  auto store = unlock(folder, user, passphrase, std::move(options));
  if (!store) return store;
  if (auto noted = session::note(*store->impl_, Action::restored_backup); !noted)
    return std::unexpected(noted.error());
  return store;
}

} // namespace fengqiao::store
