#include "core/records/platform.h"
#include "core/records/values.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

Platform platform(QStringView division, PlatformLevel level) {
  return {division.toString(), level, division.toString(), false, false};
}

} // namespace

TEST_CASE("veterans, soldiers and their families are served at a veterans' window, where there is "
          "one") {
  Platform p = platform(u"441204103201", PlatformLevel::studio);
  CHECK_FALSE(at_veterans_window(p, {Group::veteran}));
  p.veterans_window = true;
  CHECK(at_veterans_window(p, {Group::woman, Group::veteran}));
  CHECK(at_veterans_window(p, {Group::soldier_or_family}));
  CHECK_FALSE(at_veterans_window(p, {Group::woman}));
  CHECK_FALSE(at_veterans_window(p, {}));
}

TEST_CASE("a studio sends people to its own station and center first, and to no other studio") {
  using enum PlatformLevel;
  const std::vector all{
      platform(u"441200000000", center),  platform(u"441202000000", center),
      platform(u"441204000000", center),  platform(u"441204102000", station),
      platform(u"441204103000", station), platform(u"441204103201", studio),
      platform(u"441284450000", center) // the zone: a town by code
  };
  QStringList order;
  for (const Platform& p : receivers(all, u"441204103201"))
    order << p.division;
  CHECK(order == QStringList{u"441204103000"_s, u"441204000000"_s, u"441204102000"_s,
                             u"441200000000"_s, u"441202000000"_s, u"441284450000"_s});
}

TEST_CASE("mediators are offered while they serve") {
  const Roster roster{{},
                      {},
                      {{u"甲"_s, true, CommitteeKind::village, {2020, 1, 1}, {2021, 6, 30}},
                       {u"乙"_s, true, CommitteeKind::village, {2021, 7, 1}, {}},
                       {u"丙"_s, false, CommitteeKind::village, {}, {}}}};
  CHECK(mediators_on(roster, {2021, 6, 30}) == QStringList{u"甲"_s, u"丙"_s});
  CHECK(mediators_on(roster, {2021, 7, 1}) == QStringList{u"乙"_s, u"丙"_s});
}

TEST_CASE("a roster is read back as it was written") {
  const Roster roster{{u"441204103201"_s, PlatformLevel::station, u"白土"_s, true, true},
                      {{u"白土村调委会"_s, CommitteeKind::village, 5, 2}},
                      {{u"甲"_s, true, CommitteeKind::village, {2020, 1, 1}, {}}}};
  CHECK(roster_from_json(to_json(roster)) == roster);
}
