#include "core/sample/random.h"
#include "tests/catch.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;
using fengqiao::sample::Parts;
using fengqiao::sample::Random;
using fengqiao::sample::sum;

TEST_CASE("a total is split without a remainder, in proportion to the weights") {
  Random random(7);
  for (const qint64 total : {qint64{0}, qint64{1}, qint64{13}, qint64{1'225'500'000}}) {
    const Parts weights{0, 30, 170, 55, 1};
    const Parts parts = fengqiao::sample::split(total, weights, random);
    CHECK(sum(parts) == total);
    CHECK(parts[0] == 0);
    for (size_t i = 0; i < weights.size(); ++i) {
      CHECK(parts[i] >= total * weights[i] / 256);
      CHECK(parts[i] <= total * weights[i] / 256 + 1);
    }
  }
  CHECK(fengqiao::sample::split(5, {0, 0}, random) == Parts{0, 0});
  CHECK(fengqiao::sample::split(5, {}, random).empty());
}

TEST_CASE("no place gives more than it has room for") {
  Random random(7);
  const Parts room{0, 3, 100, 1};
  for (const qint64 count : {0, 50, 104}) {
    const Parts drawn = fengqiao::sample::draw(count, room, random);
    CHECK(sum(drawn) == count);
    for (size_t i = 0; i < room.size(); ++i)
      CHECK(drawn[i] <= room[i]);
  }
  CHECK(fengqiao::sample::draw(500, room, random) == room);
}

TEST_CASE("the same seed and name give the same chance, another name another one") {
  const auto first = [](quint64 seed, const QString& name) { return Random(seed, name).next(); };
  CHECK(first(1, u"441204103201"_s) == first(1, u"441204103201"_s));
  CHECK(first(1, u"441204103201"_s) != first(2, u"441204103201"_s));
  CHECK(first(1, u"441204103201"_s) != first(1, u"441204103202"_s));
}
