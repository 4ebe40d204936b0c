#include "core/sync/intake.h"

#include "core/store/attachments.h"

#include <algorithm>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;
using records::RecordId;
using store::Taken;

namespace {

constexpr size_t fetch_at_once = 50; // the center does not bound the bytes of this answer

const QString this_program = QStringLiteral(FENGQIAO_VERSION);

} // namespace

Intake::Intake(Visit& visit) : visit_(visit) {
  const QStringList kept =
      visit.store().setting(settings::unreadable.toString()).split(u' ', Qt::SkipEmptyParts);
  if (kept.isEmpty()) return;
  by_another_program_ = kept.front() != this_program;
  unreadable_ = std::set(kept.begin() + 1, kept.end());
}

Progress Intake::with_unreadable(Progress progress) const {
  QStringList kept{this_program};
  for (const QString& id : unreadable_)
    kept << id;
  progress.emplace_back(settings::unreadable.toString(),
                        unreadable_.empty() ? QString() : kept.join(u' '));
  return progress;
}

// Nothing where the record is there and cannot be read: it stays at the center, and is remembered.
std::optional<store::Coming> Intake::coming_of(const wire::RecordChange& change) {
  store::Coming coming{change.id, change.revision, change.deleted, change.device,
                       {},        change.digest};
  if (!change.record) return coming;
  const bool sound = *change.record && (*change.record)->header.id == change.id &&
                     (*change.record)->header.revision == change.revision;
  if (!sound) {
    ++report_.unreadable;
    unreadable_.insert(change.id.text());
    return std::nullopt;
  }
  unreadable_.erase(change.id.text());
  coming.record = **change.record;
  return coming;
}

Result<std::vector<Taken>> Intake::take_records(const std::vector<wire::RecordChange>& changes,
                                                const Progress& progress) {
  const auto before = unreadable_;
  std::vector<store::Coming> coming;
  std::vector<Taken> out(changes.size(), Taken::same);
  std::vector<size_t> at;
  for (size_t i = 0; i < changes.size(); ++i) {
    if (auto one = coming_of(changes[i])) {
      coming.push_back(*std::move(one));
      at.push_back(i);
    }
  }
  const auto taken =
      visit_.store().take(coming, unreadable_ == before ? progress : with_unreadable(progress));
  if (!taken) return std::unexpected(taken.error());
  for (size_t i = 0; i < at.size(); ++i) {
    const Taken one = (*taken)[i];
    out[at[i]] = one;
    report_.added += one == Taken::added;
    report_.updated += one == Taken::updated;
    report_.clashes += one == Taken::clash;
  }
  visit_.progress().done += static_cast<qint64>(changes.size());
  return out;
}

Result<void> Intake::take(const std::vector<wire::Change>& changes, const Progress& progress) {
  std::vector<wire::RecordChange> records;
  for (const wire::Change& change : changes) {
    if (const auto* record = std::get_if<wire::RecordChange>(&change))
      records.push_back(*record);
    else if (auto taken = take_other(change); !taken)
      return taken;
  }
  const auto taken = take_records(records, progress);
  if (!taken) return std::unexpected(taken.error());
  std::vector<RecordId> wanted;
  for (size_t i = 0; i < records.size(); ++i)
    if ((*taken)[i] == Taken::wanted) wanted.push_back(records[i].id);
  if (wanted.empty()) return {};
  if (auto fetched = fetch(wanted); !fetched) return std::unexpected(fetched.error());
  const auto kept = visit_.store().take({}, progress);
  if (!kept) return std::unexpected(kept.error());
  return {};
}

Answer<wire::FetchAnswer> Intake::ask(const std::vector<RecordId>& ids) {
  return visit_.read(visit_.post(u"/v1/fetch"_s, wire::to_json(wire::FetchRequest{ids})),
                     &wire::parse_fetch_answer);
}

Result<std::vector<RecordId>> Intake::fetch(const std::vector<RecordId>& ids) {
  std::vector<RecordId> missing;
  size_t at_once = fetch_at_once;
  for (size_t from = 0; from < ids.size();) {
    if (!visit_.tell(u"receiving"_s)) return stopped();
    const std::vector<RecordId> some(
        ids.begin() + static_cast<qsizetype>(from),
        ids.begin() + static_cast<qsizetype>(std::min(from + at_once, ids.size())));
    const auto answer = ask(some);
    if (!answer && answer.error().too_long && some.size() > 1) {
      at_once = some.size() / 2;
      continue;
    }
    if (!answer) return std::unexpected(answer.error().error);
    const auto taken = take_records(answer->records, {});
    if (!taken) return std::unexpected(taken.error());
    for (const RecordId& id : some)
      if (std::ranges::find(answer->records, id, &wire::RecordChange::id) == answer->records.end())
        missing.push_back(id);
    from += some.size();
  }
  return missing;
}

Result<void> Intake::try_unreadable_again() {
  if (!std::exchange(by_another_program_, false)) return {};
  std::vector<RecordId> ids;
  for (const QString& id : unreadable_)
    if (const auto parsed = RecordId::parse(id)) ids.push_back(*parsed);
  const auto missing = fetch(ids);
  if (!missing) return std::unexpected(missing.error());
  for (const RecordId& id : *missing)
    unreadable_.erase(id.text());
  const auto kept = visit_.store().take({}, with_unreadable({}));
  if (!kept) return std::unexpected(kept.error());
  return {};
}

Result<void> Intake::take_other(const wire::Change& change) {
  if (const auto* policy = std::get_if<wire::PolicyChange>(&change)) return take_policy(*policy);
  if (const auto* roster = std::get_if<wire::RosterChange>(&change)) return take_roster(*roster);
  if (const auto* file = std::get_if<wire::FileChange>(&change)) return take_file(*file);
  return {};
}

// A center that was put back gives an older one than before: that was taken back by nobody.
Result<void> Intake::take_policy(const wire::PolicyChange& change) {
  const QString name = settings::policy_set_at.toString();
  const auto before = QDateTime::fromString(visit_.store().setting(name), Qt::ISODateWithMs);
  if (before.isValid() && change.set_at <= before) return {};
  if (auto taken = visit_.store().take_policy(change.policy); !taken) return taken;
  report_.policy = true;
  return visit_.store().set_setting(name, change.set_at.toUTC().toString(Qt::ISODateWithMs));
}

// Its bytes come with the files; one of a size or kind that no record can have never does. Its own,
// too: a store that was put back from a backup may have it no more.
Result<void> Intake::take_file(const wire::FileChange& change) {
  store::Attachment file;
  file.id = change.id;
  file.record = change.record;
  file.name = change.name;
  file.media_type = change.media_type;
  file.size = change.size;
  file.sha256 = change.sha256;
  file.deleted = change.deleted;
  const auto announced = visit_.store().attachments().announce(file);
  return announced || announced.error().fault == Fault::invalid ? Result<void>() : announced;
}

Result<void> Intake::take_roster(const wire::RosterChange& change) {
  if (change.own) return {};
  if (auto taken = visit_.store().take_roster(change.roster); !taken) return taken;
  report_.roster = true;
  return {};
}

} // namespace fengqiao::sync
