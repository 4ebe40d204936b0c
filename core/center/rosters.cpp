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

} // namespace

Result<void> put_roster(Ledger& ledger, const Roster& roster, const QString& device,
                        const QString& received_at, Moment& moment) {
  const QByteArray body = QJsonDocument(records::to_json(roster)).toJson(QJsonDocument::Compact);
  auto done = ledger.rows(
      u"INSERT INTO roster (division, body, received_at, device, moment, place) "
      "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (division) DO UPDATE SET body = excluded.body, "
      "received_at = excluded.received_at, device = excluded.device, moment = excluded.moment, "
      "place = excluded.place"_s,
      {roster.platform.division, QString::fromUtf8(body), received_at, device, moment.number(),
       moment.next_place()});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<std::vector<Roster>> rosters(Ledger& ledger, const QString& prefix) {
  const Area area(prefix);
  auto rows = ledger.run(
      u"SELECT body FROM roster WHERE division >= ? AND division < ? ORDER BY division"_s,
      {area.from, area.before});
  if (!rows) return std::unexpected(rows.error());
  std::vector<Roster> out;
  while (rows->next()) {
    const auto json = QJsonDocument::fromJson(rows->value(0).toString().toUtf8());
    if (auto roster = records::roster_from_json(json.object())) out.push_back(*std::move(roster));
  }
  return out;
}

Result<std::vector<ShortTown>> towns_short_of_mediators(Ledger& ledger, const QString& prefix,
                                                        QDate day) {
  if (prefix.size() > town_digits) return std::vector<ShortTown>();
  const auto known = rosters(ledger, prefix);
  if (!known) return std::unexpected(known.error());
  const auto directory = platforms(ledger, prefix);
  if (!directory) return std::unexpected(directory.error());
  std::map<QString, ShortTown> towns;
  for (const Roster& roster : *known) {
    const QString& division = roster.platform.division;
    if (is_above_towns(division)) continue;
    const QString town = division.left(town_digits) + u"000"_s;
    towns.try_emplace(town, ShortTown{town, {}, 0}).first->second.full_time +=
        records::full_time_mediators(roster, day);
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
