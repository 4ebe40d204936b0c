#include "core/store/session.h"

#include "core/store/phrase_library.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace fengqiao::store::session {

using namespace Qt::StringLiterals;

QString database_file(const QString& folder) {
  return folder + u"/fengqiao.db"_s;
}

Result<QString> setting(Database& db, const QString& name) {
  Statement s = db.prepare("SELECT value FROM meta WHERE name = ?");
  const auto row = s.bind(name).step();
  if (!row) return std::unexpected(row.error());
  return *row ? s.text(0) : QString();
}

Result<void> set_setting(Database& db, const QString& name, const QString& value) {
  return db
      .prepare("INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = "
               "excluded.value")
      .bind_all(name, value)
      .run();
}

Result<QString> secret(Database& db, const Keys& keys, const QString& name) {
  Statement s = db.prepare("SELECT sealed FROM secret WHERE name = ?");
  const auto row = s.bind(name).step();
  if (!row) return std::unexpected(row.error());
  if (!*row) return QString();
  const auto plain = keys.open(Keys::Use::secret, s.blob_view(0), name.toUtf8());
  if (!plain) return std::unexpected(plain.error());
  return QString::fromUtf8(*plain);
}

Result<void> set_secret(Database& db, const Keys& keys, const QString& name, const QString& value) {
  return db
      .prepare("INSERT INTO secret(name, sealed) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET "
               "sealed = excluded.sealed")
      .bind_all(name, keys.seal(Keys::Use::secret, value.toUtf8(), name.toUtf8()))
      .run();
}

Result<StudioInfo> studio(Database& db) {
  StudioInfo info;
  for (const auto& [name, target] :
       {std::pair(u"studio_division"_s, &info.division), std::pair(u"studio_name"_s, &info.name),
        std::pair(u"studio_case_word"_s, &info.case_word)}) {
    const auto value = setting(db, name);
    if (!value) return std::unexpected(value.error());
    *target = *value;
  }
  const auto demo = setting(db, u"demo"_s);
  info.demo = demo && *demo == u"1";
  return info;
}

Result<records::Policy> policy(Database& db) {
  const auto stored = setting(db, u"policy"_s);
  if (!stored) return std::unexpected(stored.error());
  QByteArray json;
  if (QFile file(u":/fengqiao/policy.json"_s); file.open(QIODevice::ReadOnly))
    json = file.readAll();
  auto defaults = records::Policy::from_json(QJsonDocument::fromJson(json).object());
  if (!defaults || stored->isEmpty()) return defaults;
  const auto own = records::Policy::from_json(QJsonDocument::fromJson(stored->toUtf8()).object());
  if (!own) return own;
  return own->over(*std::move(defaults));
}

Result<std::vector<records::Campaign>> campaigns(Database& db) {
  const auto kept = setting(db, u"campaigns"_s);
  if (!kept) return std::unexpected(kept.error());
  return records::campaigns_from_json(QJsonDocument::fromJson(kept->toUtf8()).array());
}

Result<void> set_campaigns(Database& db, const std::vector<records::Campaign>& campaigns) {
  const QJsonArray list = records::to_json(campaigns);
  if (const auto sound = records::campaigns_from_json(list); !sound)
    return std::unexpected(sound.error());
  return set_setting(db, u"campaigns"_s,
                     QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

Result<records::Roster> roster(const Session& session) {
  const auto kept = secret(*session.db, session.keys, u"roster"_s);
  if (!kept) return std::unexpected(kept.error());
  if (!kept->isEmpty())
    return records::roster_from_json(QJsonDocument::fromJson(kept->toUtf8()).object());
  records::Roster made;
  made.platform.division = session.studio.division;
  made.platform.name = session.studio.name;
  if (const auto division = records::Division::parse(session.studio.division))
    made.platform.level = records::level_of(division->level());
  return made;
}

Result<void> set_roster(Session& session, const records::Roster& roster) {
  const QByteArray json = QJsonDocument(records::to_json(roster)).toJson(QJsonDocument::Compact);
  if (auto kept = set_secret(*session.db, session.keys, u"roster"_s, QString::fromUtf8(json));
      !kept)
    return kept;
  return set_setting(*session.db, u"roster_pending"_s, u"1"_s);
}

Result<std::vector<records::Phrase>> phrases(const Session& session) {
  const auto kept = secret(*session.db, session.keys, u"phrases"_s);
  if (!kept) return std::unexpected(kept.error());
  if (kept->isEmpty()) return starter_phrases();
  return records::phrases_from_json(QJsonDocument::fromJson(kept->toUtf8()).array());
}

Result<void> set_phrases(Session& session, const std::vector<records::Phrase>& phrases) {
  const QJsonArray list = records::to_json(phrases);
  if (const auto sound = records::phrases_from_json(list); !sound)
    return std::unexpected(sound.error());
  return set_secret(*session.db, session.keys, u"phrases"_s,
                    QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

Result<void> note(Session& session, Action action) {
  auto transaction = Transaction::begin(*session.db);
  if (!transaction) return std::unexpected(transaction.error());
  const Writing w = session.writing(action);
  const auto seq = Audit(*session.db, session.keys)
                       .append({0, w.at.toMSecsSinceEpoch(), w.user, action, {}, 0, {}});
  if (!seq) return std::unexpected(seq.error());
  return transaction->commit();
}

records::RecordId new_id(const Clock& clock) {
  std::array<quint8, 10> random{};
  const QByteArray bytes = random_bytes(10);
  std::copy(bytes.begin(), bytes.end(), random.begin());
  return records::RecordId::make(clock.utc().toMSecsSinceEpoch(), random);
}

Result<bool> known(Session& session, const QByteArray& fingerprint) {
  Statement s = session.db->prepare("SELECT 1 FROM record WHERE fingerprint = ?");
  return s.bind(fingerprint).step();
}

Result<ImportCount> import(Session& session, const std::vector<Incoming>& rows,
                           const Progress& progress, const Wrote& wrote) {
  auto transaction = Transaction::begin(*session.db);
  if (!transaction) return std::unexpected(transaction.error());
  RecordWriter writer(*session.db, session.keys, session.policy, session.studio);
  const Writing writing = session.writing(Action::imported);
  std::vector<std::pair<StoredRow, QByteArray>> written;
  ImportCount count;
  const auto total = static_cast<qint64>(rows.size());
  const auto stopped = [&](qint64 done) { return progress && !progress(done, total); };
  const auto cancelled = [] {
    return fail(Fault::cancelled,
                QT_TRANSLATE_NOOP("core", "The import was stopped; nothing was added."));
  };
  qint64 done = 0;
  for (const Incoming& row : rows) {
    if (++done % 64 == 0 && stopped(done)) return cancelled();
    const QByteArray fingerprint = session.keys.fingerprint(row.content);
    const auto came_before = known(session, fingerprint);
    if (!came_before) return std::unexpected(came_before.error());
    count.is_new.push_back(!*came_before);
    if (*came_before) {
      ++count.unchanged;
      continue;
    }
    records::Record record = row.record;
    if (record.header.id.is_null()) record.header.id = new_id(session.options.clock);
    record.header.revision = 0;
    auto stored = writer.write(record, false, writing, fingerprint);
    if (!stored) return std::unexpected(stored.error());
    written.emplace_back(*stored, writer.search_text());
    ++count.added;
  }
  if (stopped(total)) return cancelled(); // the last moment at which nothing is kept
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  for (const auto& [row, text] : written)
    wrote(row, text);
  return count;
}

} // namespace fengqiao::store::session
