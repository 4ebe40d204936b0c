#include "core/records/platform.h"

#include "core/records/json.h"

#include <algorithm>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

template <>
std::span<const Term<PlatformLevel>> terms<PlatformLevel>() {
  using enum PlatformLevel;
  static constexpr Term<PlatformLevel> list[] = {
      {center, "center", "Center", "公共法律服务中心", "中心"},
      {station, "station", "Station", "公共法律服务站", "站|工作站"},
      {studio, "studio", "Studio", "公共法律服务工作室", "工作室|室"}};
  return list;
}

PlatformLevel level_of(Level division_level) {
  switch (division_level) {
  case Level::province:
  case Level::city:
  case Level::county:
    return PlatformLevel::center;
  case Level::town:
    return PlatformLevel::station;
  case Level::village:
    break;
  }
  return PlatformLevel::studio;
}

bool at_veterans_window(const Platform& platform, const std::vector<Group>& groups) {
  return platform.veterans_window && std::ranges::any_of(groups, [](Group group) {
           return group == Group::veteran || group == Group::soldier_or_family;
         });
}

std::vector<Platform> receivers(std::span<const Platform> platforms, QStringView division) {
  std::vector<Platform> out;
  std::ranges::copy_if(platforms, std::back_inserter(out), [](const Platform& platform) {
    return platform.level != PlatformLevel::studio;
  });
  // Town, county, city, province: how much of the code they share.
  const auto distance = [division](const Platform& platform) {
    int steps = 0;
    for (const int digits : {9, 6, 4, 2}) {
      if (platform.division.startsWith(division.left(digits))) return steps;
      ++steps;
    }
    return steps;
  };
  std::ranges::stable_sort(out, {}, distance);
  return out;
}

void PlatformCounts::add(const Platform& platform, qint64 count) {
  switch (platform.level) {
  case PlatformLevel::center:
    centers += count;
    break;
  case PlatformLevel::station:
    stations += count;
    demonstration_stations += platform.demonstration ? count : 0;
    break;
  case PlatformLevel::studio:
    studios += count;
    demonstration_studios += platform.demonstration ? count : 0;
    break;
  }
  veterans_windows += platform.veterans_window ? count : 0;
}

PlatformCounts platform_counts(std::span<const Platform> platforms) {
  PlatformCounts counts;
  for (const Platform& platform : platforms)
    counts.add(platform);
  return counts;
}

QJsonObject to_json(const PlatformCounts& counts) {
  return {{u"platforms"_s, counts.all()},
          {u"platform_centers"_s, counts.centers},
          {u"platform_stations"_s, counts.stations},
          {u"platform_studios"_s, counts.studios},
          {u"demonstration_stations"_s, counts.demonstration_stations},
          {u"demonstration_studios"_s, counts.demonstration_studios},
          {u"veterans_windows"_s, counts.veterans_windows}};
}

std::optional<Message> committee_doubt(const Committee& committee) {
  if (committee.kind == CommitteeKind::personal_studio || committee.members == 0)
    return std::nullopt;
  if (committee.members < 3 || committee.members > 9)
    return Message{QT_TRANSLATE_NOOP("core",
                                     "A mediation committee has three to nine members (People's "
                                     "Mediation Law, article 8)."),
                   {}};
  if (committee.women == 0)
    return Message{QT_TRANSLATE_NOOP("core", "A mediation committee has women among its members "
                                             "(People's Mediation Law, article 8)."),
                   {}};
  return std::nullopt;
}

QJsonObject to_json(const Roster& roster) {
  return described_to_json(roster);
}

Result<Roster> roster_from_json(const QJsonObject& object) {
  Roster roster;
  if (auto read = read_described(object, roster); !read) return std::unexpected(read.error());
  return roster;
}

namespace {

bool serves(const Mediator& m, QDate day) {
  return (!m.since.isValid() || m.since <= day) && (!m.until.isValid() || day <= m.until);
}

} // namespace

QStringList mediators_on(const Roster& roster, QDate day) {
  QStringList names;
  for (const Mediator& m : roster.mediators)
    if (serves(m, day)) names << m.name;
  return names;
}

int full_time_mediators(const Roster& roster, QDate day) {
  return static_cast<int>(std::ranges::count_if(
      roster.mediators, [&](const Mediator& m) { return m.full_time && serves(m, day); }));
}

} // namespace fengqiao::records
