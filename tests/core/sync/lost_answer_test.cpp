#include "core/sync/link.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

using namespace Qt::StringLiterals;
using namespace fengqiao;

TEST_CASE("A lost answer leaves all pending, and sending again brings each record exactly once") {
  scene::Center center;
  scene::Line line(center.port());
  scene::Studio studio;
  const QUrl through_line = scene::Center::url_of(line.port());
  REQUIRE(sync::enrol(studio.worker(), through_line, center.code(), u"电脑"_s, scene::division,
                      u"工作室"_s));
  studio.add(60);
  line.to_swallow = 1'000;
  auto link = sync::Link::open(through_line, center.fingerprint(), {});
  REQUIRE(link);
  REQUIRE_FALSE(link->post(u"/v1/records"_s, QByteArray(4'000, ' ')));
  const int once = line.swallowed.exchange(0);
  REQUIRE(once > 0);
  const auto lost = sync::push(studio.worker());
  REQUIRE_FALSE(lost);
  CHECK(lost.error().fault == Fault::network);
  CHECK(lost.error().text().contains(u"broke off"_s));
  CHECK(line.swallowed > once);  // Qt repeats a request by itself; the run did so once more
  CHECK(studio.pending() == 60); // the client does not know
  CHECK(center.records() == 60); // the center has them

  line.to_swallow = 0;
  const auto again = sync::push(studio.worker());
  REQUIRE(again);
  CHECK(again->already_had == 60);
  CHECK(again->stored == 0);
  CHECK(again->left == 0);
  CHECK(center.records() == 60);
}

TEST_CASE("A connection that drops once is tried again at once") {
  scene::Center center;
  scene::Line line(center.port());
  scene::Studio studio;
  REQUIRE(sync::enrol(studio.worker(), scene::Center::url_of(line.port()), center.code(), u"电脑"_s,
                      scene::division, u"工作室"_s));
  studio.add(60);
  line.to_swallow = GENERATE(1, 2, 3);
  const auto report = sync::push(studio.worker());
  REQUIRE(report);
  CHECK(line.to_swallow == 0);
  CHECK(report->already_had == 60);
  CHECK(report->left == 0);
  CHECK(center.records() == 60);
}

TEST_CASE("A record that was changed after its answer was lost is no conflict") {
  scene::Center center;
  scene::Line line(center.port());
  scene::Studio studio;
  REQUIRE(sync::enrol(studio.worker(), scene::Center::url_of(line.port()), center.code(), u"电脑"_s,
                      scene::division, u"工作室"_s));
  studio.add(59);
  const auto id = studio.save(scene::sample(59));
  line.to_swallow = 1'000;
  REQUIRE_FALSE(sync::push(studio.worker()));
  line.to_swallow = 0;
  records::Record record = *studio.store().load(id);
  record.header.remarks = u"补充"_s;
  studio.save(record);
  const auto report = sync::push(studio.worker());
  REQUIRE(report);
  CHECK(report->conflicts == 0);
  CHECK(report->already_had == 59);
  CHECK(report->stored == 1);
  CHECK(center.records() == 60);
}
