#include "core/center/limits.h"
#include "tests/catch.h"

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using center::Limits;

namespace {

const Limits::Time start = Limits::Time() + 1h;
const QString home = u"192.0.2.7"_s;
const QByteArray device = "a token";

// How many of `count` requests get in that come one each `step`.
int admitted(Limits& limits, int count, std::chrono::microseconds step,
             const QByteArray& token = device, const QString& address = home) {
  int in = 0;
  for (int i = 0; i < count; ++i)
    if (!limits.admit(token, address, start + i * step)) ++in;
  return in;
}

Limits with_device(const center::LimitOptions& options = {}) {
  Limits limits(options);
  limits.recognised(device, start);
  return limits;
}

} // namespace

TEST_CASE("A studio that pushes 50,000 records in batches of 200 is never slowed, however fast") {
  Limits limits = with_device();
  CHECK(admitted(limits, 250, 0us) == 250);
}

TEST_CASE("A studio that sends its photos at forty requests a second is never slowed") {
  Limits limits = with_device();
  CHECK(admitted(limits, 20'000, 25ms) == 20'000);
}

TEST_CASE("A million tiny requests are refused but for the burst and what comes back") {
  Limits limits = with_device();
  const int in = admitted(limits, 1'000'000, 10us); // in ten seconds
  CHECK(in >= 1'000 + 490);
  CHECK(in <= 1'000 + 510);
}

TEST_CASE("Who is refused is told when there is room, and then there is") {
  Limits limits = with_device({{2, 0.5}, {1, 1}, 10});
  CHECK_FALSE(limits.admit(device, home, start));
  CHECK_FALSE(limits.admit(device, home, start));
  const auto pause = limits.admit(device, home, start);
  REQUIRE(pause);
  CHECK(*pause == 2s);
  CHECK(limits.admit(device, home, start + *pause - 1ms));
  CHECK_FALSE(limits.admit(device, home, start + *pause));
  CHECK(limits.admit(device, home, start + *pause));
}

TEST_CASE("A bucket holds its burst and not more, however long nobody came") {
  Limits limits = with_device({{3, 1}, {1, 1}, 10});
  int in = 0;
  for (int i = 0; i < 10; ++i)
    if (!limits.admit(device, home, start + 24h)) ++in;
  CHECK(in == 3);
}

TEST_CASE("One device's flood takes nothing from another behind the same address") {
  Limits limits = with_device();
  limits.recognised("another", start);
  CHECK(admitted(limits, 5'000, 0us) == 1'000);
  CHECK_FALSE(limits.admit("another", home, start));
  CHECK_FALSE(limits.admit("not yet known", home, start));
}

TEST_CASE("A guesser's address is shut until it has rested; who is recognised goes on from there") {
  Limits limits = with_device();
  int guesses = 0;
  while (!limits.admit("guess " + QByteArray::number(guesses), home, start)) {
    limits.refused("guess " + QByteArray::number(guesses), home, start);
    REQUIRE(++guesses < 1'000);
  }
  CHECK(guesses == 60);
  CHECK(limits.admit({}, home, start)); // nor without any token
  CHECK_FALSE(limits.admit(device, home, start));
  CHECK_FALSE(limits.admit({}, u"192.0.2.8"_s, start));
  CHECK_FALSE(limits.admit({}, home, start + 1s));
}

TEST_CASE("The studios of a county behind one address may all come for the first time at once") {
  Limits limits({});
  for (int studio = 0; studio < 2'000; ++studio) {
    const QByteArray token = QByteArray::number(studio);
    REQUIRE_FALSE(limits.admit(token, home, start));
    limits.recognised(token, start);
  }
}

TEST_CASE("A recognised device that asks for what is not there pays for itself alone") {
  Limits limits = with_device();
  for (int i = 0; i < 500; ++i)
    limits.refused(device, home, start);
  CHECK_FALSE(limits.admit({}, home, start));
}

TEST_CASE("A token that opens nothing any more pays by address") {
  Limits limits = with_device();
  limits.forget(device);
  for (int i = 0; i < 60; ++i)
    limits.refused(device, home, start);
  CHECK(limits.admit(device, home, start));
}

TEST_CASE("Addresses and devices without end are forgotten in time, those in debt last") {
  center::LimitOptions options;
  options.most_remembered = 100;
  Limits limits(options);
  const QString bad = u"203.0.113.9"_s;
  for (int i = 0; i < 60; ++i)
    limits.refused({}, bad, start);
  for (int i = 0; i < 10'000; ++i) {
    // Each has rested long before the next one comes.
    const auto now = start + i * 1ms;
    limits.refused({}, u"10.0.%1.%2"_s.arg(i / 250).arg(i % 250), now - 2s);
    limits.recognised(QByteArray::number(i), now);
    CHECK(limits.remembered() <= 200);
  }
}

TEST_CASE("Of an IPv6 address its network counts, and IPv4 is the same in either form") {
  CHECK(center::address_group(u"192.0.2.7"_s) == home);
  CHECK(center::address_group(u"::ffff:192.0.2.7"_s) == home);
  CHECK(center::address_group(u"2001:db8:1:2:3:4:5:6"_s) ==
        center::address_group(u"2001:db8:1:2:ffff::1"_s));
  CHECK(center::address_group(u"2001:db8:1:2::1"_s) != center::address_group(u"2001:db8:1:3::1"_s));
  // What a proxy hands on may be anything.
  CHECK(center::address_group(u"张三"_s) == u"unknown"_s);
  CHECK(center::address_group({}) == u"unknown"_s);
}
