#include "tests/core/store/studio.h"

#include <QDir>

#ifndef Q_OS_WIN
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace studio;
using store::Store;

TEST_CASE("A store that is open is busy for a second opener, and free when it is closed") {
  Studio s;
  CHECK(refused(s.unlock(), Fault::busy));
  CHECK(refused(Store::unlock_with_code(s.folder(), s.code, s.options()), Fault::busy));
  s.close();
  CHECK(s.unlock());
  CHECK(s.unlock());
}

TEST_CASE("The unlock screen can list the users of a store that is open elsewhere") {
  Studio s;
  CHECK(must(Store::users_of(s.folder())).size() == 1);
  CHECK(must(Store::studio_of(s.folder())) == info);
}

TEST_CASE("A refused unlock does not hold the store") {
  Studio s;
  s.close();
  CHECK_FALSE(s.unlock(manager, u"some other words 8"_s));
  CHECK(s.unlock());
}

TEST_CASE("A store that moved to another place keeps its hold") {
  Studio s;
  s.close();
  auto first = must(s.unlock());
  Store second = std::move(first);
  CHECK(refused(s.unlock(), Fault::busy));
}

#ifndef Q_OS_WIN
TEST_CASE("A program that died with the store open leaves its last save and no lock behind") {
  Studio s;
  test::RandomRecords random(120);
  const auto record = fresh(random);
  s.close();
  const pid_t child = fork();
  if (child == 0) {
    auto store = s.unlock();
    _exit(store && store->save(record) ? 0 : 1); // no destructor runs
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  REQUIRE(QDir(s.folder()).exists(u"fengqiao.lock"_s));
  s.open();
  const auto found = s->find({});
  REQUIRE(found.size() == 1);
  auto expected = record;
  records::complete(expected);
  CHECK(must(s->load(found[0])).body == expected.body);
  CHECK(damages(*s).isEmpty());
}
#endif
