#include "core/center/rosters.h"

#include "core/center/area.h"
#include "core/center/platforms.h"

#include <QJsonDocument>

#include <map>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::Roster;

namespace {

constexpr int town_digits = 9;

bool is_above_towns(QStringView division) {
  return division.sliced(town_digits - 3, 3) == u"000";
}

QString json_of(const Roster& roster) {
  return QString::fromUtf8(QJsonDocument(records::to_json(roster)).toJson(QJsonDocument::Compact));
}

Result<Roster> roster_of(const QVariant& json) {
  return records::roster_from_json(QJsonDocument::fromJson(json.toString().toUtf8()).object());
}

// What a report counts: since and until when somebody serves full-time, and not who.
Roster facts_of(const Roster& roster) {
  Roster facts{roster.platform, {}, {}};
  for (records::Mediator mediator : roster.mediators) {
    mediator.name.clear();
    if (mediator.full_time) facts.mediators.push_back(std::move(mediator));
  }
  return facts;
}

} // namespace

Result<void> put_roster(Ledger& ledger, const Roster& roster, const QString& device,
                        const QString& received_at, Moment& moment) {
  auto done = ledger.rows(
      u"INSERT INTO roster (division, body, facts, received_at, device, moment, place) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (division) DO UPDATE SET body = excluded.body, "
      "facts = excluded.facts, received_at = excluded.received_at, device = excluded.device, "
      "moment = excluded.moment, place = excluded.place"_s,
      {roster.platform.division, json_of(roster), json_of(facts_of(roster)), received_at, device,
       moment.number(), moment.next_place()});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<void> fill_roster_facts(Ledger& ledger) {
  const auto rows = ledger.rows(u"SELECT division, body FROM roster WHERE facts IS NULL"_s);
  if (!rows) return std::unexpected(rows.error());
  for (const QVariantList& row : *rows) {
    const auto roster = roster_of(row[1]);
    if (!roster) continue; // of a newer program
    auto done = ledger.rows(u"UPDATE roster SET facts = ? WHERE division = ?"_s,
                            {json_of(facts_of(*roster)), row[0]});
    if (!done) return std::unexpected(done.error());
  }
  return {};
}

Result<std::vector<Roster>> rosters(Ledger& ledger, const QString& prefix) {
  const Area area(prefix);
  auto rows = ledger.run(
      u"SELECT body FROM roster WHERE division >= ? AND division < ? ORDER BY division"_s,
      {area.from, area.before});
  if (!rows) return std::unexpected(rows.error());
  std::vector<Roster> out;
  while (rows->next())
    if (auto roster = roster_of(rows->value(0))) out.push_back(*std::move(roster));
  return out;
}

Result<std::vector<ShortTown>> towns_short_of_mediators(Ledger& ledger, const QString& prefix,
                                                        QDate day) {
  if (prefix.size() > town_digits) return std::vector<ShortTown>();
  const Area area(prefix);
  auto known =
      ledger.run(u"SELECT division, facts FROM roster WHERE division >= ? AND division < ? "
                 "AND facts IS NOT NULL"_s,
                 {area.from, area.before});
  if (!known) return std::unexpected(known.error());
  const auto directory = platforms(ledger, prefix);
  if (!directory) return std::unexpected(directory.error());
  std::map<QString, ShortTown> towns;
  while (known->next()) {
    const QString division = known->value(0).toString();
    const auto roster = roster_of(known->value(1));
    if (!roster || is_above_towns(division)) continue;
    const QString town = division.left(town_digits) + u"000"_s;
    towns.try_emplace(town, ShortTown{town, {}, 0}).first->second.full_time +=
        records::full_time_mediators(*roster, day);
  }
  for (const records::Platform& platform : *directory) {
    const auto town = towns.find(platform.division);
    if (town == towns.end()) continue;
    if (platform.level == records::PlatformLevel::center)
      towns.erase(town);
    else
      town->second.name = platform.name;
  }
  std::vector<ShortTown> out;
  for (const auto& [division, town] : towns)
    if (town.full_time < records::full_time_mediators_of_a_town) out.push_back(town);
  return out;
}

} // namespace fengqiao::center
