#include "core/center/receive.h"

#include "core/center/platforms.h"
#include "core/center/policy.h"
#include "core/center/rosters.h"
#include "core/center/stamp.h"
#include "core/center/stored.h"
#include "core/wire/feed.h"

#include <QJsonArray>

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
    const QVariantList list{Ledger::list_of(ids)};
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

// One push under way. What is to be stored is gathered and written at its end, with one moment.
class Intake {
 public:
  Intake(Ledger& ledger, const Device& device, const QDateTime& now)
      : ledger_(ledger), device_(device), received_at_(stamp(now)) {}

  Result<Received> take(const std::vector<wire::ReadItem>& items,
                        const Result<records::Roster>* roster);

 private:
  Result<wire::PushResult> take(const wire::ReadItem& read);
  Result<wire::PushResult> rule(const Incoming& in);
  Result<void> store();
  Result<wire::RosterResult> take_roster(const Result<records::Roster>& read);
  Result<Moment*> moment();

  Ledger& ledger_;
  const Device& device_;
  QString received_at_;
  Known known_;
  std::vector<Revision> accepted_;
  std::vector<wire::PushResult> results_;
  std::optional<Moment> moment_; // asked for by the first that is written
};

Result<Moment*> Intake::moment() {
  if (!moment_) {
    auto made = Moment::of(ledger_);
    if (!made) return std::unexpected(made.error());
    moment_ = *made;
  }
  return &*moment_;
}

Result<wire::PushResult> Intake::rule(const Incoming& in) {
  const std::optional<Held> held = known_.held(in.id);
  const auto answer = [&](Verdict verdict) {
    return wire::PushResult{in.read.id, in.revision(), verdict, {}, {}};
  };
  switch (judge(held, in.revision(), in.item.based_on, in.device.id, known_.has_arrived(in))) {
  case Ruling::repeated:
    return answer(Verdict::already_had);
  case Ruling::store:
    accepted_.push_back(
        {in.item.record, in.read.sent, in.item.based_on, in.item.deleted, in.digest});
    known_.was_stored(in);
    return answer(Verdict::stored);
  case Ruling::clash:
    break;
  }
  if (auto done = keep_conflict(ledger_, in); !done) return std::unexpected(done.error());
  auto clash = answer(Verdict::conflict);
  clash.problem = u"conflict"_s;
  clash.detail = u"The center holds revision %1."_s.arg(held->revision);
  return clash;
}

Result<wire::PushResult> Intake::take(const wire::ReadItem& read) {
  if (!read.item) {
    const bool kind = read.item.error().fault == Fault::unsupported;
    return invalid(read, kind ? u"unknown-kind"_s : u"bad-record"_s,
                   kind ? u"kind"_s : read.item.error().text());
  }
  // PostgreSQL keeps no U+0000 in a text, and nobody means one.
  if (has_nul(read.sent)) return invalid(read, u"bad-record"_s, u"U+0000"_s);
  if (read.item->record.header.division != device_.division)
    return invalid(read, u"wrong-studio"_s, u"division"_s);
  const Incoming in{read,
                    *read.item,
                    device_,
                    read.id.text(),
                    wire::content_digest(read.sent, read.item->deleted),
                    received_at_};
  // An id of another studio's record: neither shown nor overwritten.
  if (known_.is_of_another(in.id, device_.division))
    return invalid(read, u"wrong-studio"_s, u"id"_s);
  return rule(in);
}

Result<void> Intake::store() {
  if (accepted_.empty()) return {};
  const auto moment = this->moment();
  if (!moment) return std::unexpected(moment.error());
  const auto policy = policy_in_force(ledger_, device_.division);
  if (!policy) return std::unexpected(policy.error());
  const auto refused =
      store_revisions(ledger_, {**moment, *policy, device_.id, received_at_}, accepted_);
  if (!refused) return std::unexpected(refused.error());
  for (wire::PushResult& result : results_)
    if (refused->contains(result.id))
      result = {result.id, result.revision, Verdict::invalid, u"wrong-studio"_s, u"id"_s};
  return {};
}

Result<wire::RosterResult> Intake::take_roster(const Result<records::Roster>& read) {
  if (!read) return wire::RosterResult{false, u"bad-record"_s, read.error().text()};
  if (read->platform.division != device_.division)
    return wire::RosterResult{false, u"wrong-studio"_s, u"division"_s};
  const auto moment = this->moment();
  if (!moment) return std::unexpected(moment.error());
  if (auto kept = put_roster(ledger_, *read, device_.id, received_at_, **moment); !kept)
    return std::unexpected(kept.error());
  if (auto told = tell_platform(ledger_, read->platform); !told)
    return std::unexpected(told.error());
  return wire::RosterResult{};
}

Result<Received> Intake::take(const std::vector<wire::ReadItem>& items,
                              const Result<records::Roster>* roster) {
  // Two pushes of one studio are judged one after the other; those of others go on beside them.
  if (auto turn = ledger_.take_turn(device_.division); !turn) return std::unexpected(turn.error());
  auto known = Known::of(ledger_, items);
  if (!known) return std::unexpected(known.error());
  known_ = *std::move(known);
  results_.reserve(items.size());
  for (const wire::ReadItem& read : items) {
    auto result = take(read);
    if (!result) return std::unexpected(result.error());
    results_.push_back(*std::move(result));
  }
  if (auto stored = store(); !stored) return std::unexpected(stored.error());
  Received out{std::move(results_), {}};
  if (!roster) return out;
  auto result = take_roster(*roster);
  if (!result) return std::unexpected(result.error());
  out.roster = *std::move(result);
  return out;
}

} // namespace

Result<Received> receive(Ledger& ledger, const Device& device, const wire::ReadPush& push,
                         const QDateTime& now) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  auto out = Intake(ledger, device, now).take(push.items, push.roster ? &*push.roster : nullptr);
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
  auto out = Intake(ledger, *device, now).take(file.items, &roster);
  if (!out) return out;
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return out;
}

} // namespace fengqiao::center
