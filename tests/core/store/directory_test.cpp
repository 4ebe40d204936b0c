#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using records::Platform;
using records::PlatformLevel;

namespace {

const Platform city{u"441200000000"_s, PlatformLevel::center, u"肇庆市"_s, false, false};
const Platform zone{u"441284450000"_s, PlatformLevel::station, u"肇庆高新区"_s, false, false};
const Platform village{u"441204103201"_s, PlatformLevel::studio, u"白土村"_s, false, false};

std::vector<Platform> both(const Platform& a, const Platform& b) {
  return {a, b};
}

} // namespace

TEST_CASE("A table of platforms fills the directory, by division, and again changes nothing") {
  Studio s;
  CHECK(must(s->platforms()).empty());
  const auto first = must(s->take_platforms({village, zone, city}));
  CHECK(first.added == 3);
  CHECK(must(s->platforms()) == std::vector{city, village, zone});
  const auto again = must(s->take_platforms({village, zone, city}));
  CHECK(again.added + again.changed == 0);
  CHECK(again.unchanged == 3);
  s.close();
  s.open();
  CHECK(must(s->platforms()).size() == 3);
}

TEST_CASE("What somebody marked stays when the table comes again; its names are taken over") {
  Studio s;
  must(s->take_platforms({zone, village}));
  Platform center = zone; // a town by code, a center by its work
  center.level = PlatformLevel::center;
  center.veterans_window = true;
  must(s->set_platform(center));
  Platform renamed = zone;
  renamed.name = u"肇庆高新技术产业开发区"_s;
  const auto count = must(s->take_platforms(both(renamed, village)));
  CHECK(count.changed == 1);
  CHECK(count.unchanged == 1);
  const auto kept = must(s->platforms());
  center.name = renamed.name;
  CHECK(kept == both(village, center));
  CHECK(records::platform_counts(kept).centers == 1);
}

TEST_CASE("A table adds marks, and a level that is not the code's own") {
  Studio s;
  must(s->take_platforms({zone, village}));
  Platform center = zone;
  center.level = PlatformLevel::center;
  Platform shown = village;
  shown.demonstration = true;
  must(s->take_platforms({center, shown}));
  CHECK(must(s->platforms()) == both(shown, center));
  must(s->remove_platform(zone.division));
  CHECK(must(s->platforms()) == std::vector{shown});
}

TEST_CASE("A table with an unsound row changes nothing") {
  Studio s;
  must(s->take_platforms({village}));
  CHECK(refused(s->take_platforms({city, {u"4412"_s, PlatformLevel::center, u"肇庆市"_s}}),
                Fault::invalid));
  CHECK(refused(s->take_platforms({city, {zone.division, PlatformLevel::center, u"  "_s}}),
                Fault::invalid));
  CHECK(must(s->platforms()) == std::vector{village});
}

TEST_CASE("Only a manager changes the directory; everyone reads it") {
  Studio s;
  must(s->take_platforms({village}));
  s.add_user(u"李律师"_s, store::Role::adviser);
  s.open(u"李律师"_s);
  CHECK(must(s->platforms()).size() == 1);
  CHECK(refused(s->take_platforms({city}), Fault::denied));
  CHECK(refused(s->set_platform(city), Fault::denied));
  CHECK(refused(s->remove_platform(village.division), Fault::denied));
  CHECK(must(s->platforms()) == std::vector{village});
}
