#include "core/sync/back_off.h"
#include "tests/catch.h"

using fengqiao::sync::back_off;
using std::chrono::milliseconds;

TEST_CASE("The pause doubles with each failure up to half an hour") {
  CHECK(back_off(1, 1.0) == milliseconds(5'000));
  CHECK(back_off(2, 1.0) == milliseconds(10'000));
  CHECK(back_off(3, 1.0) == milliseconds(20'000));
  CHECK(back_off(9, 1.0) == milliseconds(1'280'000));
  CHECK(back_off(10, 1.0) == milliseconds(1'800'000));
  CHECK(back_off(1'000'000, 1.0) == milliseconds(1'800'000));
}

TEST_CASE("The pause is spread over its upper half") {
  CHECK(back_off(1, 0.0) == milliseconds(2'500));
  CHECK(back_off(1, 0.5) == milliseconds(3'750));
  CHECK(back_off(20, 0.0) == milliseconds(900'000));
}

TEST_CASE("A pause of nonsense is still a pause") {
  CHECK(back_off(0, 0.0) == milliseconds(2'500));
  CHECK(back_off(-3, 7.0) == milliseconds(5'000));
}
