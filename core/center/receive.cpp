#include "core/center/receive.h"

#include "core/center/platforms.h"
#include "core/center/policy.h"
#include "core/center/rosters.h"
#include "core/records/facts.h"
#include "core/wire/feed.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <set>
#include <tuple>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using wire::Verdict;

Ruling judge(const std::optional<Held>& held, int revision, int based_on, const QString& device,
             bool arrived) {
  if (arrived) return Ruling::repeated;
  if (!held || based_on >= held->revision) return Ruling::store;
  const bool own_answer_lost =
      device == held->device && revision > held->revision && based_on >= held->based_on;
  return own_answer_lost ? Ruling::store : Ruling::clash;
}

namespace {

// One item on its way in, with what every statement needs of it.
struct Incoming {
  const wire::ReadItem& read;
  const wire::PushItem& item;
  const Device& device;
  QString id;
  QString digest;
  QString received_at;

  int revision() const { return item.record.header.revision; }
  QString body() const { return QString::fromUtf8(read.sent); }
};

// What the center holds of the ids of one push: asked in two statements instead of two a record,
// and kept up while the items are stored.
class Known {
 public:
  static Result<Known> of(Ledger& ledger, const std::vector<wire::ReadItem>& items) {
    QJsonArray ids;
    for (const wire::ReadItem& read : items)
      if (read.item) ids.append(read.id.text());
    const QVariantList list{QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))};
    const QString among = u" WHERE id IN "_s + ledger.each_of_json();
    const auto held =
        ledger.rows(u"SELECT id, revision, based_on, device, division FROM record"_s + among, list);
    if (!held) return std::unexpected(held.error());
    const auto arrived = ledger.rows(u"SELECT id, revision, digest FROM arrival"_s + among, list);
    if (!arrived) return std::unexpected(arrived.error());
    Known known;
    for (const QVariantList& row : *held)
      known.held_[row[0].toString()] = {{row[1].toInt(), row[2].toInt(), row[3].toString()},
                                        row[4].toString()};
    for (const QVariantList& row : *arrived)
      known.arrived_.emplace(row[0].toString(), row[1].toInt(), row[2].toString());
    return known;
  }

  std::optional<Held> held(const QString& id) const {
    const auto found = held_.find(id);
    return found == held_.end() ? std::nullopt : std::optional(found->second.first);
  }
  bool is_of_another(const QString& id, const QString& division) const {
    const auto found = held_.find(id);
    return found != held_.end() && found->second.second != division;
  }
  bool has_arrived(const Incoming& in) const {
    return arrived_.contains({in.id, in.revision(), in.digest});
  }
  void was_stored(const Incoming& in) {
    held_[in.id] = {{in.revision(), in.item.based_on, in.device.id}, in.device.division};
    arrived_.emplace(in.id, in.revision(), in.digest);
  }

 private:
  std::map<QString, std::pair<Held, QString>> held_; // and the division
  std::set<std::tuple<QString, int, QString>> arrived_;
};

Result<void> keep_conflict(Ledger& ledger, const Incoming& in) {
  auto done = ledger.run(
      u"INSERT INTO conflict (id, revision, device, based_on, deleted, digest, body, received_at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
      {in.id, in.revision(), in.device.id, in.item.based_on, in.item.deleted ? 1 : 0, in.digest,
       in.body(), in.received_at});
  if (!done) return std::unexpected(done.error());
  return {};
}

const QString upsert =
    u"INSERT INTO record (id, division, device, kind, state, channel, origin, category, "
    u"difficulty, "
    "person_groups, flags, people, minutes, amount_cents, occurred, ended, due, marks, deleted, "
    "revision, based_on, digest, body, received_at, source, committee, campaign) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET device = excluded.device, kind = excluded.kind, "
    "state = excluded.state, channel = excluded.channel, origin = excluded.origin, "
    "category = excluded.category, difficulty = excluded.difficulty, "
    "person_groups = excluded.person_groups, flags = excluded.flags, people = excluded.people, "
    "minutes = excluded.minutes, amount_cents = excluded.amount_cents, occurred = "
    "excluded.occurred, "
    "ended = excluded.ended, due = excluded.due, marks = excluded.marks, deleted = "
    "excluded.deleted, "
    "revision = excluded.revision, based_on = excluded.based_on, digest = excluded.digest, "
    "body = excluded.body, received_at = excluded.received_at, source = excluded.source, "
    "committee = excluded.committee, campaign = excluded.campaign "
    // Another studio may have brought the same id since it was looked for.
    "WHERE record.division = excluded.division RETURNING revision"_s;

// False: the id is another studio's by now.
Result<bool> store(Ledger& ledger, const Incoming& in) {
  const records::Facts f = records::facts(in.item.record, standing_policy());
  auto done = ledger.rows(upsert, {in.id,
                                   in.device.division,
                                   in.device.id,
                                   static_cast<int>(f.kind),
                                   static_cast<int>(f.state),
                                   int{f.channel},
                                   int{f.origin},
                                   int{f.category},
                                   int{f.difficulty},
                                   qint64{f.groups},
                                   qint64{f.flags},
                                   f.people,
                                   f.minutes,
                                   f.amount_cents,
                                   f.occurred,
                                   f.ended,
                                   f.due,
                                   f.marks,
                                   in.item.deleted ? 1 : 0,
                                   in.revision(),
                                   in.item.based_on,
                                   in.digest,
                                   in.body(),
                                   in.received_at,
                                   int{f.source},
                                   int{f.committee},
                                   f.campaign.isNull() ? u""_s : f.campaign}); // null = NULL
  if (!done) return std::unexpected(done.error());
  if (done->empty()) return false;
  auto noted = ledger.rows(u"INSERT INTO arrival (id, revision, digest, device, received_at) "
                           "VALUES (?, ?, ?, ?, ?)"_s,
                           {in.id, in.revision(), in.digest, in.device.id, in.received_at});
  if (!noted) return std::unexpected(noted.error());
  return true;
}

// U+0000 in compact JSON: its escape, unless the backslash of that is itself an escaped one.
bool has_nul(const QByteArray& json) {
  for (qsizetype at = json.indexOf("\\u0000"); at >= 0; at = json.indexOf("\\u0000", at + 1)) {
    qsizetype begin = at;
    while (begin > 0 && json[begin - 1] == '\\')
      --begin;
    if ((at - begin) % 2 == 0) return true;
  }
  return false;
}

wire::PushResult invalid(const wire::ReadItem& read, const QString& problem,
                         const QString& detail) {
  return {read.id, read.revision, Verdict::invalid, problem, detail};
}

Result<wire::PushResult> rule(Ledger& ledger, Known& known, const Incoming& in) {
  const std::optional<Held> held = known.held(in.id);
  const auto answer = [&](Verdict verdict) {
    return wire::PushResult{in.read.id, in.revision(), verdict, {}, {}};
  };
  switch (judge(held, in.revision(), in.item.based_on, in.device.id, known.has_arrived(in))) {
  case Ruling::repeated:
    return answer(Verdict::already_had);
  case Ruling::store: {
    const auto stored = store(ledger, in);
    if (!stored) return std::unexpected(stored.error());
    if (!*stored) return invalid(in.read, u"wrong-studio"_s, u"id"_s);
    known.was_stored(in);
    return answer(Verdict::stored);
  }
  case Ruling::clash:
    break;
  }
  if (auto done = keep_conflict(ledger, in); !done) return std::unexpected(done.error());
  auto clash = answer(Verdict::conflict);
  clash.problem = u"conflict"_s;
  clash.detail = u"The center holds revision %1."_s.arg(held->revision);
  return clash;
}

Result<wire::PushResult> take(Ledger& ledger, Known& known, const Device& device,
                              const wire::ReadItem& read, const QString& received_at) {
  if (!read.item) {
    const bool kind = read.item.error().fault == Fault::unsupported;
    return invalid(read, kind ? u"unknown-kind"_s : u"bad-record"_s,
                   kind ? u"kind"_s : read.item.error().text());
  }
  // PostgreSQL keeps no U+0000 in a text, and nobody means one.
  if (has_nul(read.sent)) return invalid(read, u"bad-record"_s, u"U+0000"_s);
  if (read.item->record.header.division != device.division)
    return invalid(read, u"wrong-studio"_s, u"division"_s);
  const Incoming in{read,
                    *read.item,
                    device,
                    read.id.text(),
                    wire::content_digest(read.sent, read.item->deleted),
                    received_at};
  // An id of another studio's record: neither shown nor overwritten.
  if (known.is_of_another(in.id, device.division)) return invalid(read, u"wrong-studio"_s, u"id"_s);
  return rule(ledger, known, in);
}

Result<wire::RosterResult> take_roster(Ledger& ledger, const Device& device,
                                       const Result<records::Roster>& read,
                                       const QString& received_at) {
  if (!read) return wire::RosterResult{false, u"bad-record"_s, read.error().text()};
  if (read->platform.division != device.division)
    return wire::RosterResult{false, u"wrong-studio"_s, u"division"_s};
  if (auto kept = put_roster(ledger, *read, received_at); !kept)
    return std::unexpected(kept.error());
  if (auto told = tell_platform(ledger, read->platform); !told)
    return std::unexpected(told.error());
  return wire::RosterResult{};
}

Result<Received> take_all(Ledger& ledger, const Device& device,
                          const std::vector<wire::ReadItem>& items,
                          const Result<records::Roster>* roster, const QDateTime& now) {
  const QString received_at = now.toUTC().toString(Qt::ISODateWithMs);
  Received out;
  out.results.reserve(items.size());
  // Two pushes of one studio are judged one after the other; those of others go on beside them.
  if (auto turn = ledger.take_turn(device.division); !turn) return std::unexpected(turn.error());
  auto known = Known::of(ledger, items);
  if (!known) return std::unexpected(known.error());
  for (const wire::ReadItem& read : items) {
    auto result = take(ledger, *known, device, read, received_at);
    if (!result) return std::unexpected(result.error());
    out.results.push_back(std::move(*result));
  }
  if (!roster) return out;
  auto result = take_roster(ledger, device, *roster, received_at);
  if (!result) return std::unexpected(result.error());
  out.roster = std::move(*result);
  return out;
}

} // namespace

Result<Received> receive(Ledger& ledger, const Device& device, const wire::ReadPush& push,
                         const QDateTime& now) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  auto out = take_all(ledger, device, push.items, push.roster ? &*push.roster : nullptr, now);
  if (!out) return out;
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return out;
}

Result<Received> receive_file(Ledger& ledger, const wire::ReadStudioFile& file,
                              const QDateTime& now) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  const auto device = file_device(ledger, file.roster.platform, now);
  if (!device) return std::unexpected(device.error());
  const Result<records::Roster> roster = file.roster;
  auto out = take_all(ledger, *device, file.items, &roster, now);
  if (!out) return out;
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return out;
}

} // namespace fengqiao::center
