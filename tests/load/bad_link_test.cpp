// A part of the city's year through a link that drops, swallows, cuts, doubles and delays, while
// center and database are restarted under way.
#include "tests/catch.h"
#include "tests/load/bad_link.h"
#include "tests/load/center_process.h"
#include "tests/load/many_studios.h"
#include "tests/test_database.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QThread>

#include <thread>

using namespace fengqiao;
using namespace load;
using namespace Qt::StringLiterals;

namespace {

size_t studio_count() {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("FENGQIAO_STUDIOS", &given);
  return given ? static_cast<size_t>(wanted) : 40;
}

// The seed is printed; FENGQIAO_SEED runs a failed one again.
quint32 seed_of_this_run() {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("FENGQIAO_SEED", &given);
  const quint32 seed =
      given ? static_cast<quint32>(wanted) : QRandomGenerator::global()->generate() & 0x7fffffffu;
  std::printf("bad link: FENGQIAO_SEED=%u\n", seed);
  std::fflush(stdout);
  return seed;
}

qint64 number(center::Ledger& ledger, const QString& sql) {
  auto rows = ledger.rows(sql);
  REQUIRE(rows);
  return rows->at(0).at(0).toLongLong();
}

// Of each photo that the center holds whole.
std::map<QString, QByteArray> checksums(center::Ledger& ledger, const QString& folder) {
  auto rows = ledger.rows(u"SELECT id FROM file WHERE complete = 1"_s);
  REQUIRE(rows);
  std::map<QString, QByteArray> out;
  for (const QVariantList& row : *rows)
    for (QDirIterator it(folder, {row[0].toString() + u'*'}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
      QFile file(it.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      out[row[0].toString()] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
  return out;
}

// Kills the center or crashes the database whenever so many more requests were granted: what is
// refused meanwhile does not count, or nothing would ever get through.
int disturb(CenterProcess& center, const LinkCount& count, const std::atomic<bool>& done) {
  constexpr qint64 between = 60;
  int times = 0;
  for (qint64 next = between; !done;) {
    if (count.granted < next) {
      QThread::msleep(2);
      continue;
    }
    if (++times % 2 == 0 || !restart_postgresql()) {
      center.kill();
      center.start();
    }
    next = count.granted + between;
  }
  return times;
}

} // namespace

TEST_CASE("Through a bad link, with center and database restarted, every revision and photo "
          "arrives once") {
  const QTemporaryDir folder;
  const test::TestDatabase database(folder.path());
  CenterProcess center(folder.path(), database.url());
  center.start();
  const BadLink link(folder.path(), center.port(), {}, seed_of_this_run());
  ManyStudios city;
  const qint64 pending = city.make(studio_count());
  REQUIRE(pending > 500);
  const auto photos = city.attach(3);
  city.enrol(link.url(), [&](const records::Platform& platform) {
    return center.code(platform.division, link.fingerprint());
  });

  std::atomic<bool> done = false;
  Figures pushed;
  {
    const std::jthread pushing([&] {
      pushed = city.push(6);
      done = true;
    });
    CHECK(disturb(center, link.count(), done) >= 2);
  }
  const LinkCount& count = link.count();
  std::printf("%lld requests: %lld dropped, %lld answers swallowed, %lld cut, %lld doubled; "
              "%lld met no center; %lld runs tried again\n",
              static_cast<long long>(count.requests), static_cast<long long>(count.dropped),
              static_cast<long long>(count.swallowed), static_cast<long long>(count.cut),
              static_cast<long long>(count.duplicated), static_cast<long long>(count.refused),
              static_cast<long long>(pushed.failures));
  CHECK(count.dropped + count.swallowed + count.cut + count.duplicated > 0);

  const auto ledger = center.ledger();
  CHECK(number(*ledger, u"SELECT COUNT(*) FROM record"_s) == pending);
  CHECK(number(*ledger, u"SELECT COUNT(*) FROM arrival"_s) == pending);
  CHECK(
      number(*ledger, u"SELECT COUNT(*) FROM (SELECT DISTINCT id, revision FROM arrival) AS a"_s) ==
      pending);
  CHECK(number(*ledger, u"SELECT COUNT(*) FROM conflict"_s) == 0);
  CHECK(checksums(*ledger, center.files()) == photos);
  city.each(2, [&](size_t, store::Worker& worker) {
    if (worker.pending_count() != 0) FAIL("something is left");
  });
}
