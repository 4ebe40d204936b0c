// Platforms of four levels (domain 1), the mediation committees and the mediators of a studio.
#pragma once

#include "core/records/field.h"
#include "core/records/vocabulary.h"

#include <QJsonObject>
#include <QStringList>

#include <span>
#include <vector>

namespace fengqiao::records {

// What a platform is by its work; by code the high-tech zone is a town, by work a center.
enum class PlatformLevel { center, station, studio };

struct Platform {
  QString division; // twelve digits
  PlatformLevel level = PlatformLevel::studio;
  QString name;
  bool demonstration = false;
  bool veterans_window = false;

  bool operator==(const Platform&) const = default;
};

template <>
struct Description<Platform> {
  static constexpr auto fields = std::tuple{
      field("division", "Division", "行政区划代码", &Platform::division, Need::required,
            "区划代码|代码|code"),
      field("level", "Level", "平台层级", &Platform::level, Need::required, "级别|层级"),
      field("name", "Name", "名称", &Platform::name, Need::required, "平台名称|name"),
      field("demonstration", "Demonstration platform", "示范平台", &Platform::demonstration),
      field("veterans_window", "Veterans' window", "退役军人服务窗口", &Platform::veterans_window)};
};

// City and county: center; town: station; village: studio.
PlatformLevel level_of(Level division_level);

// True where a person of these groups is served at the platform's veterans' window.
bool at_veterans_window(const Platform& platform, const std::vector<Group>& groups);

// Where the studio of `division` may send people: centers and stations, those nearest to it first.
std::vector<Platform> receivers(std::span<const Platform> platforms, QStringView division);

// Counts of a directory [Z].
struct PlatformCounts {
  qint64 centers = 0;
  qint64 stations = 0;
  qint64 studios = 0;
  qint64 demonstration_stations = 0;
  qint64 demonstration_studios = 0;
  qint64 veterans_windows = 0;

  qint64 all() const { return centers + stations + studios; }
  void add(const Platform& platform, qint64 count = 1);
  bool operator==(const PlatformCounts&) const = default;
};

PlatformCounts platform_counts(std::span<const Platform> platforms);
// "platforms", "platform_centers", "platform_stations", "platform_studios",
// "demonstration_stations", "demonstration_studios", "veterans_windows".
QJsonObject to_json(const PlatformCounts& counts);

struct Mediator {
  QString name;
  bool full_time = false;
  CommitteeKind committee = CommitteeKind::village;
  QDate since;
  QDate until; // invalid while serving
  bool operator==(const Mediator&) const = default;
};

template <>
struct Description<Mediator> {
  static constexpr auto fields =
      std::tuple{field("name", "Name", "姓名", &Mediator::name, Need::required),
                 field("full_time", "Full-time", "专职", &Mediator::full_time),
                 field("committee", "Committee", "所在调解组织", &Mediator::committee),
                 field("since", "Since", "聘任日期", &Mediator::since),
                 field("until", "Until", "离任日期", &Mediator::until)};
};

struct Committee {
  QString name;
  CommitteeKind kind = CommitteeKind::village;
  int members = 0;
  int women = 0;
  bool operator==(const Committee&) const = default;
};

template <>
struct Description<Committee> {
  static constexpr auto fields =
      std::tuple{field("name", "Name", "名称", &Committee::name, Need::required),
                 field("kind", "Kind", "类别", &Committee::kind, Need::required),
                 field("members", "Members", "委员人数", &Committee::members),
                 field("women", "Women", "女委员人数", &Committee::women)};
};

// What is wrong with a committee (PML 8: three to nine members, women among them); nothing if fine.
std::optional<Message> committee_doubt(const Committee& committee);

// Who serves at one studio, station or center; sent to the center with the records.
struct Roster {
  Platform platform;
  std::vector<Committee> committees;
  std::vector<Mediator> mediators;
  bool operator==(const Roster&) const = default;
};

template <>
struct Description<Roster> {
  static constexpr auto fields =
      std::tuple{field("platform", "Platform", "平台", &Roster::platform),
                 field("committees", "Committees", "调解组织", &Roster::committees),
                 field("mediators", "Mediators", "调解员", &Roster::mediators)};
};

QJsonObject to_json(const Roster& roster);
Result<Roster> roster_from_json(const QJsonObject& object);

// Names of the mediators serving on `day`, in the order of the roster.
QStringList mediators_on(const Roster& roster, QDate day);
// Full-time mediators serving on `day`; a town needs two [Z].
int full_time_mediators(const Roster& roster, QDate day);
constexpr int full_time_mediators_of_a_town = 2;

} // namespace fengqiao::records
