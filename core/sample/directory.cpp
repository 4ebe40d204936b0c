#include "core/sample/directory.h"

#include "core/sample/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

namespace {

constexpr int county_digits = 6;
constexpr int town_digits = 9;

bool is_zone(const Platform& platform) {
  return platform.level == PlatformLevel::station && platform.name.contains(u"开发区"_s);
}

// A unit of the statistics that looks like a residents' committee: a prison, a camp.
bool is_quasi(const Platform& platform) {
  return platform.name.contains(u"类似居委会"_s);
}

QString village_name(QString name) {
  for (const QString& ending : {u"居民委员会"_s, u"村民委员会"_s, u"居委会"_s, u"委会"_s})
    if (name.endsWith(ending) && name.size() > ending.size()) {
      name.chop(ending.size());
      break;
    }
  if (name.endsWith(u'村') || name.endsWith(u"社区"_s)) return name;
  return name + u"社区"_s;
}

QString platform_name(const Platform& platform) {
  return platform.name + records::label(platform.level, records::Language::chinese);
}

// The villages that have no studio of their own, by the rule of city.h.
std::set<QString> without_studio(const std::vector<Platform>& villages,
                                 const std::set<QString>& zones, qint64 count) {
  std::set<QString> out;
  const auto leave_out = [&](auto&& which) {
    for (const Platform& village : villages)
      if (static_cast<qint64>(out.size()) < count && which(village)) out.insert(village.division);
  };
  leave_out(is_quasi);
  leave_out([&](const Platform& v) { return zones.contains(v.division.left(town_digits)); });
  std::map<QString, std::vector<QString>> of_town;
  for (const Platform& village : villages)
    if (!out.contains(village.division))
      of_town[village.division.left(town_digits)].push_back(village.division);
  while (static_cast<qint64>(out.size()) < count) {
    const auto most = std::ranges::max_element(
        of_town, {}, [](const auto& entry) { return entry.second.size(); });
    out.insert(most->second.back());
    most->second.pop_back();
  }
  return out;
}

class Maker {
 public:
  Maker(std::vector<Platform> divisions, const Sums& sums, Random& random)
      : divisions_(std::move(divisions)), sums_(sums), random_(random) {
    std::ranges::sort(divisions_, {}, &Platform::division);
    for (Platform& p : divisions_)
      if (is_zone(p)) {
        p.level = PlatformLevel::center;
        zones_.insert(p.division.left(town_digits));
      }
  }

  Result<Directory> make() {
    std::vector<Platform> villages;
    std::ranges::copy_if(divisions_, std::back_inserter(villages),
                         [](const Platform& p) { return p.level == PlatformLevel::studio; });
    const auto spare = static_cast<qint64>(villages.size()) - sums_.studios;
    if (sums_.studios < 1 || spare < 0)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "The divisions have %1 villages; %2 studios are asked "
                                            "for."),
                  {QString::number(villages.size()), QString::number(sums_.studios)});
    const auto left_out = without_studio(villages, zones_, spare);
    std::erase_if(divisions_, [&](const Platform& p) { return left_out.contains(p.division); });
    if (auto marked = mark(); !marked) return std::unexpected(marked.error());
    for (const Platform& p : divisions_)
      if (p.level == PlatformLevel::studio)
        if (auto put = put_studio(p); !put) return std::unexpected(put.error());
    place_mediators();
    name_platforms();
    return std::move(out_);
  }

 private:
  Result<void> mark() {
    const auto some = [&](qint64 count, bool Platform::*mark, auto&& may) {
      std::vector<Platform*> able;
      for (Platform& p : divisions_)
        if (may(p.level)) able.push_back(&p);
      random_.shuffle(able);
      if (count > static_cast<qint64>(able.size())) return false;
      for (qint64 i = 0; i < count; ++i)
        able[static_cast<size_t>(i)]->*mark = true;
      return true;
    };
    using enum PlatformLevel;
    const bool done = some(sums_.demonstration_stations, &Platform::demonstration,
                           [](PlatformLevel level) { return level == station; }) &&
                      some(sums_.demonstration_studios, &Platform::demonstration,
                           [](PlatformLevel level) { return level == studio; }) &&
                      some(sums_.veterans_windows, &Platform::veterans_window,
                           [](PlatformLevel level) { return level != studio; });
    if (!done)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "More platforms are to be marked than there are."));
    return {};
  }

  QString name_above(const Platform& platform, int digits) const {
    const QString code = platform.division.left(digits).leftJustified(12, u'0');
    const auto found = std::ranges::lower_bound(divisions_, code, {}, &Platform::division);
    return found != divisions_.end() && found->division == code ? found->name : QString();
  }

  Result<void> put_studio(const Platform& village) {
    Place place;
    place.village = village_name(village.name);
    place.town = name_above(village, town_digits);
    place.county = name_above(village, county_digits);
    if (place.town.isEmpty() || place.county.isEmpty())
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "The village %1 has no town or county in the table."),
                  {village.division});
    place.platform = village;
    place.platform.name = place.town + place.village +
                          records::label(PlatformLevel::studio, records::Language::chinese);
    out_.studios.push_back(std::move(place));
    return {};
  }

  // Each town has two full-time mediators; they serve at its studios.
  void place_mediators() {
    std::map<QString, std::vector<Place*>> of_town;
    for (Place& place : out_.studios)
      of_town[place.platform.division.left(town_digits)].push_back(&place);
    for (auto& [town, places] : of_town)
      for (int i = 0; i < records::full_time_mediators_of_a_town; ++i)
        ++random_.pick(std::span<Place* const>(places))->full_time;
  }

  void name_platforms() {
    auto studio = out_.studios.begin();
    for (Platform& p : divisions_) {
      p.name = p.level == PlatformLevel::studio ? (studio++)->platform.name : platform_name(p);
      out_.platforms.push_back(p);
    }
  }

  std::vector<Platform> divisions_;
  const Sums& sums_;
  Random& random_;
  std::set<QString> zones_;
  Directory out_;
};

} // namespace

Result<Directory> directory(std::vector<Platform> divisions, const Sums& sums, Random& random) {
  return Maker(std::move(divisions), sums, random).make();
}

namespace {

QString code_of(int county, int town = 0, int village = 0) {
  return u"4412%1%2%3"_s.arg(county, 2, 10, QChar(u'0'))
      .arg(town, 3, 10, QChar(u'0'))
      .arg(village, 3, 10, QChar(u'0'));
}

} // namespace

std::vector<Platform> invented_divisions(quint64 seed) {
  constexpr int counties = 8;
  constexpr int towns = 106;
  constexpr int villages = 1'558;
  Random random(seed, u"divisions");
  const auto word = [&] { return QString::fromUtf8(random.pick(place_words())); };
  std::vector<Platform> out{{code_of(0), PlatformLevel::center, word() + u"市"_s}};
  std::set<QString> taken;
  const auto fresh = [&](const QString& ending) {
    QString name = word();
    while (!taken.insert(name + ending).second)
      name = word() + word();
    return name + ending;
  };
  for (int county = 1; county <= counties; ++county)
    out.push_back({code_of(county), PlatformLevel::center, fresh(u"县"_s)});
  for (int town = 0; town < towns; ++town) {
    const int county = 1 + town % counties;
    const int number = 100 + town / counties;
    const QString name = town == towns - 1 ? fresh(u"高新技术产业开发区"_s) : fresh(u"镇"_s);
    out.push_back({code_of(county, number), PlatformLevel::station, name});
    for (int village = town; village < villages; village += towns)
      out.push_back({code_of(county, number, 200 + village / towns), PlatformLevel::studio,
                     word() + (random.percent(20) ? u"社区居委会"_s : u"村委会"_s)});
  }
  std::ranges::sort(out, {}, &Platform::division);
  return out;
}

} // namespace fengqiao::sample
