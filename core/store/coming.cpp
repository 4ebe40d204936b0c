#include "core/store/coming.h"

#include "core/records/content.h"
#include "core/records/json.h"
#include "core/store/rivals.h"

#include <QJsonDocument>

#include <algorithm>

namespace fengqiao::store {

using namespace Qt::StringLiterals;
using records::RecordId;

Judgement judge_coming(const std::optional<Here>& here, const Arriving& coming) {
  if (!here) return coming.has_record ? Judgement::add : Judgement::fetch;
  if (coming.stood_here)
    return coming.revision > here->acknowledged ? Judgement::learn : Judgement::nothing;
  if (coming.revision <= here->acknowledged) return Judgement::nothing;
  if (!coming.has_record) return Judgement::fetch;
  if (here->revision <= here->acknowledged) return Judgement::replace;
  if (coming.says_same)
    return coming.revision >= here->revision ? Judgement::replace : Judgement::learn;
  return coming.is_rival ? Judgement::nothing : Judgement::set_aside;
}

bool says_same(const records::Record& a, bool a_deleted, const records::Record& b, bool b_deleted) {
  records::Record other = b;
  other.header.revision = a.header.revision;
  other.header.updated_at = a.header.updated_at;
  other.header.updated_by = a.header.updated_by;
  return a_deleted == b_deleted && a == other;
}

namespace {

// The revisions of one batch, inside one transaction.
class Taking {
 public:
  explicit Taking(Session& session)
      : session_(session), reader_(*session.db, session.keys),
        writer_(*session.db, session.keys, session.policy, session.studio) {}

  Result<Taken> take(const Coming& coming);

 private:
  Result<Arriving> look_at(const Coming& coming, const std::optional<StoredRow>& row);
  Result<bool> is_rival(const Coming& coming) const;
  Result<Taken> write(const Coming& coming, Taken taken);
  Result<Taken> learn(const StoredRow& row, int revision);
  Result<Taken> set_aside(const Coming& coming);
  Result<qint64> owner_of(const records::Record& record);

  Session& session_;
  RecordReader reader_;
  RecordWriter writer_;
  std::vector<User> users_; // read when the first one is asked for
};

QString digest_of(const Coming& coming) {
  if (!coming.digest.isEmpty() || !coming.record) return coming.digest;
  return records::content_digest(records::to_bytes(*coming.record), coming.deleted);
}

Result<bool> Taking::is_rival(const Coming& coming) const {
  const auto kept = undecided(session_, coming.id);
  if (!kept) return std::unexpected(kept.error());
  return !kept->empty() && kept->front().version.revision == coming.revision &&
         kept->front().version.digest == digest_of(coming);
}

Result<Arriving> Taking::look_at(const Coming& coming, const std::optional<StoredRow>& row) {
  Arriving arriving{coming.revision, coming.record.has_value()};
  if (!row) return arriving;
  const auto stood =
      was_held(*session_.db, session_.keys, coming.id, coming.revision, digest_of(coming));
  if (!stood) return std::unexpected(stood.error());
  arriving.stood_here = *stood;
  if (*stood || !coming.record || row->revision <= row->acknowledged) return arriving;
  // One that does not open says nothing the same.
  const auto ours = reader_.body(coming.id);
  arriving.says_same = ours && says_same(*ours, row->deleted, *coming.record, coming.deleted);
  const auto kept = is_rival(coming);
  if (!kept) return std::unexpected(kept.error());
  arriving.is_rival = *kept;
  return arriving;
}

Result<Taken> Taking::take(const Coming& coming) {
  const auto row = reader_.row(coming.id);
  if (!row) return std::unexpected(row.error());
  const auto arriving = look_at(coming, *row);
  if (!arriving) return std::unexpected(arriving.error());
  const auto here =
      *row ? std::optional(Here{(*row)->revision, (*row)->acknowledged}) : std::optional<Here>();
  switch (judge_coming(here, *arriving)) {
  case Judgement::add:
    return write(coming, Taken::added);
  case Judgement::fetch:
    return Taken::wanted;
  case Judgement::learn:
    return learn(**row, coming.revision);
  case Judgement::replace:
    return write(coming, arriving->says_same ? Taken::same : Taken::updated);
  case Judgement::set_aside:
    return set_aside(coming);
  case Judgement::nothing:
    break;
  }
  // Marked as a clash, but there is nothing to clash with: it goes out again.
  if ((*row)->arrival == Arrival::conflict) return learn(**row, (*row)->acknowledged);
  return Taken::same;
}

Result<Taken> Taking::write(const Coming& coming, Taken taken) {
  const auto owner = owner_of(*coming.record);
  if (!owner) return std::unexpected(owner.error());
  const auto row = writer_.receive({*coming.record, coming.deleted, coming.digest}, *owner,
                                   session_.writing(Action::received));
  if (!row) return std::unexpected(row.error());
  if (auto settled = settle_rivals(*session_.db, coming.id, row->changed); !settled)
    return std::unexpected(settled.error());
  return taken;
}

Result<Taken> Taking::learn(const StoredRow& row, int revision) {
  const auto clashes = has_rival(*session_.db, row.id);
  if (!clashes) return std::unexpected(clashes.error());
  const bool free = row.arrival == Arrival::conflict && !*clashes;
  Statement s =
      session_.db->prepare("UPDATE record SET acknowledged = max(acknowledged, ?), "
                           "arrival = CASE ? WHEN 1 THEN 0 ELSE arrival END WHERE id = ?");
  if (auto done = s.bind_all(qint64{revision}, qint64{free}, row.id.bytes()).run(); !done)
    return std::unexpected(done.error());
  return Taken::same;
}

Result<Taken> Taking::set_aside(const Coming& coming) {
  auto kept =
      keep_aside(session_, {coming.id, coming.revision, false, coming.deleted, coming.device,
                            digest_of(coming), records::to_bytes(*coming.record)});
  if (!kept) return std::unexpected(kept.error());
  Statement s = session_.db->prepare("UPDATE record SET arrival = ?, problem = ? WHERE id = ?");
  if (auto done =
          s.bind_all(static_cast<qint64>(Arrival::conflict), u"conflict"_s, coming.id.bytes())
              .run();
      !done)
    return std::unexpected(done.error());
  return Taken::clash;
}

// Who made it, where that is a user here; else a manager, and not whoever happens to sync: a
// confidential record is for its owner.
Result<qint64> Taking::owner_of(const records::Record& record) {
  if (users_.empty()) {
    auto users = vault::users(*session_.db);
    if (!users) return std::unexpected(users.error());
    users_ = *std::move(users);
    std::ranges::sort(users_, {}, &User::id);
  }
  const auto maker = std::ranges::find(users_, record.header.created_by, &User::name);
  if (maker != users_.end()) return maker->id;
  const auto manager = std::ranges::find_if(
      users_, [](const User& user) { return user.active && user.role == Role::manager; });
  return manager != users_.end() ? manager->id : session_.user.id;
}

} // namespace

Result<std::vector<Taken>> take(Session& session, const std::vector<Coming>& coming,
                                const std::vector<std::pair<QString, QString>>& progress) {
  auto transaction = Transaction::begin(*session.db);
  if (!transaction) return std::unexpected(transaction.error());
  Taking taking(session);
  std::vector<Taken> out;
  out.reserve(coming.size());
  for (const Coming& one : coming) {
    const auto taken = taking.take(one);
    if (!taken) return std::unexpected(taken.error());
    out.push_back(*taken);
  }
  if (std::ranges::find(out, Taken::wanted) == out.end())
    for (const auto& [name, value] : progress)
      if (auto kept = session::set_setting(*session.db, name, value); !kept)
        return std::unexpected(kept.error());
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return out;
}

Result<void> take_policy(Session& session, const records::Policy& policy) {
  const QString json =
      QString::fromUtf8(QJsonDocument(policy.to_json()).toJson(QJsonDocument::Compact));
  const auto before = session::setting(*session.db, u"policy"_s);
  if (!before) return std::unexpected(before.error());
  if (*before == json) return {};
  if (auto set = session::set_setting(*session.db, u"policy"_s, json); !set) return set;
  auto now = session::policy(*session.db);
  if (!now) return std::unexpected(now.error());
  session.policy = *std::move(now);
  return session::note(session, Action::policy_changed);
}

Result<void> take_roster(Session& session, const records::Roster& roster) {
  auto transaction = Transaction::begin(*session.db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto pending = session::setting(*session.db, u"roster_pending"_s);
  if (!pending) return std::unexpected(pending.error());
  if (*pending == u"1") return {};
  const QByteArray json = QJsonDocument(records::to_json(roster)).toJson(QJsonDocument::Compact);
  if (auto set =
          session::set_secret(*session.db, session.keys, u"roster"_s, QString::fromUtf8(json));
      !set)
    return set;
  return transaction->commit();
}

Result<void> walk(Session& session, const std::function<Result<void>(const Stand&)>& visit) {
  constexpr qint64 at_once = 500;
  RecordReader reader(*session.db, session.keys);
  for (QByteArray last("");;) {
    std::vector<RecordId> ids;
    {
      Statement s = session.db->prepare("SELECT id FROM record WHERE id > ? ORDER BY id LIMIT ?");
      s.bind_all(last, at_once);
      for (;;) {
        const auto row = s.step();
        if (!row) return std::unexpected(row.error());
        if (!*row) break;
        last = s.blob(0);
        if (const auto id = RecordId::from_bytes(last)) ids.push_back(*id);
      }
    }
    if (ids.empty()) return {};
    for (const RecordId& id : ids) {
      const auto row = reader.row(id);
      if (!row) return std::unexpected(row.error());
      if (!*row) continue;
      const auto bytes = reader.bytes(**row);
      if (!bytes) continue; // verify names it
      if (auto done = visit({id, (*row)->revision, (*row)->acknowledged,
                             records::content_digest(*bytes, (*row)->deleted)});
          !done)
        return done;
    }
  }
}

Result<void> center_knows(Session& session,
                          const std::vector<std::pair<RecordId, int>>& revisions) {
  auto transaction = Transaction::begin(*session.db);
  if (!transaction) return std::unexpected(transaction.error());
  for (const auto& [id, revision] : revisions) {
    // A clash of which nobody keeps the other side was with what the center has no more.
    Statement s = session.db->prepare(
        "UPDATE record SET acknowledged = ?1, arrival = CASE WHEN arrival = ?2 AND NOT EXISTS "
        "(SELECT 1 FROM rival WHERE rival.id = record.id AND ours = 0 AND decided IS NULL) "
        "THEN 0 ELSE arrival END WHERE id = ?3");
    if (auto done =
            s.bind_all(qint64{revision}, static_cast<qint64>(Arrival::conflict), id.bytes()).run();
        !done)
      return done;
  }
  return transaction->commit();
}

Result<std::vector<RecordId>> without_rival(Session& session) {
  std::vector<RecordId> out;
  Statement s = session.db->prepare(
      "SELECT id FROM record WHERE revision > acknowledged AND arrival = ? AND NOT EXISTS "
      "(SELECT 1 FROM rival WHERE rival.id = record.id AND ours = 0 AND decided IS NULL)");
  s.bind(static_cast<qint64>(Arrival::conflict));
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    if (const auto id = RecordId::from_bytes(s.blob_view(0))) out.push_back(*id);
  }
}

} // namespace fengqiao::store
