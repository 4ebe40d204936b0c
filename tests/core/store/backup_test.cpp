#include "tests/core/store/studio.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace studio;
using store::Store;

namespace {

// A store with a backup of its first five records, and three more since.
struct Scene : Studio {
  Scene() {
    test::RandomRecords random(80);
    backed_up = save_many(random, 5);
    must((*this)->backup(backup));
    *now = now->addSecs(60);
    later = save_many(random, 3);
  }
  Result<Store> restore(const QString& from, const QString& with = passphrase) {
    *now = now->addSecs(60);
    return Store::restore_backup(folder(), from, manager, with, options());
  }
  // All eight are there and sound, as if nobody had tried anything.
  void check_untouched() {
    open();
    for (const auto& list : {backed_up, later})
      for (const auto& record : list)
        CHECK(must((*this)->load(record.header.id)) == record);
    CHECK((*this)->totals().records == 8);
    CHECK(damages(**this).isEmpty());
    CHECK(QDir(folder()).entryList({u"*incoming*"_s}).isEmpty());
  }
  const QString backup = path(u"backup.db"_s);
  std::vector<records::Record> backed_up;
  std::vector<records::Record> later;
};

void overwrite(const QString& file, qint64 at, const QByteArray& bytes) {
  QFile out(file);
  REQUIRE(out.open(QIODevice::ReadWrite));
  REQUIRE(out.seek(at));
  REQUIRE(out.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A backup is one file that holds everything, into another folder, too") {
  Scene s;
  CHECK(QDir(s.path({})).entryList({u"backup.db?*"_s}).isEmpty());
  auto restored = must(
      Store::restore_backup(s.path(u"new/computer"_s), s.backup, manager, passphrase, s.options()));
  for (const auto& record : s.backed_up)
    CHECK(must(restored.load(record.header.id)) == record);
  CHECK(restored.list({}).size() == 5);
  CHECK(restored.studio() == info);
  CHECK(damages(restored).isEmpty());
}

TEST_CASE("A restore puts the backup in the store's place and keeps the store beside it") {
  Scene s;
  s.close();
  {
    auto restored = must(s.restore(s.backup));
    CHECK(restored.totals().records == 5);
    CHECK(damages(restored).isEmpty());
  }
  const QStringList kept = QDir(s.folder()).entryList({u"fengqiao.before-restore-*.db"_s});
  REQUIRE(kept.size() == 1);
  auto old = must(Store::restore_backup(s.path(u"old"_s), s.folder() + u'/' + kept.front(), manager,
                                        passphrase, s.options()));
  CHECK(old.totals().records == 8);
  CHECK(must(old.load(s.later[2].header.id)) == s.later[2]);
}

TEST_CASE("Numbers and saves go on after a restore") {
  Scene s;
  s.close();
  auto restored = must(s.restore(s.backup));
  records::Record record = s.backed_up[0];
  record.header.remarks = u"after"_s;
  CHECK(must(restored.save(record)).revision == record.header.revision + 1);
  CHECK(damages(restored).isEmpty());
}

TEST_CASE("A backup cut short is refused and the store is untouched") {
  Scene s;
  s.close();
  QFile file(s.backup);
  for (const qint64 size : {file.size() - 4096, file.size() / 2, qint64{100}, qint64{0}}) {
    REQUIRE(file.resize(size));
    INFO(size);
    CHECK_FALSE(s.restore(s.backup));
  }
  s.check_untouched();
}

TEST_CASE("A backup in which a fact was changed is refused as damaged and the store is untouched") {
  Scene s;
  s.close();
  RawFile(s.backup).run(u"UPDATE record SET people = people + 1 WHERE row = 2"_s);
  CHECK(refused(s.restore(s.backup), Fault::damaged));
  s.check_untouched();
}

TEST_CASE("A file that is no backup is refused and the store is untouched") {
  Scene s;
  s.close();
  overwrite(s.path(u"text.db"_s), 0, QByteArray(10'000, 'x'));
  CHECK(refused(s.restore(s.path(u"text.db"_s)), Fault::damaged));
  CHECK(refused(s.restore(s.path(u"missing.db"_s)), Fault::not_found));
  s.check_untouched();
}

TEST_CASE("A restore with a wrong passphrase is refused and the store is untouched") {
  Scene s;
  s.close();
  CHECK(refused(s.restore(s.backup, u"some other words 8"_s), Fault::denied));
  s.check_untouched();
}

TEST_CASE("A restore while the store is open is refused and the store is untouched") {
  Scene s;
  CHECK(refused(s.restore(s.backup), Fault::busy));
  s.check_untouched();
}

TEST_CASE("A restore twice in one second loses neither of the stores before") {
  Scene s;
  s.close();
  must(s.restore(s.backup));
  *s.now = s.now->addSecs(-60);
  must(s.restore(s.backup));
  CHECK(QDir(s.folder()).entryList({u"fengqiao.before-restore-*.db"_s}).size() == 2);
}

TEST_CASE("A byte changed anywhere in a backup is refused or touches no record") {
  Scene s;
  const QByteArray whole = read_file(s.backup);
  test::RandomRecords random(81);
  const QString changed = s.path(u"changed.db"_s);
  int refusals = 0;
  for (int i = 0; i < 100; ++i) {
    QByteArray bytes = whole;
    const int at = random.below(static_cast<int>(bytes.size()));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    QFile::remove(changed);
    overwrite(changed, 0, bytes);
    const QString folder = s.path(u"try%1"_s.arg(i));
    const auto restored = Store::restore_backup(folder, changed, manager, passphrase, s.options());
    if (!restored) {
      ++refusals;
      continue;
    }
    INFO(at);
    for (const auto& record : s.backed_up)
      REQUIRE(must(restored->load(record.header.id)) == record);
  }
  CHECK(refusals > 3);
}

TEST_CASE("A damaged store gives no backup and leaves the older backup alone") {
  Scene s;
  s.close();
  RawFile(s.file()).run(u"UPDATE record SET people = people + 1 WHERE row = 2"_s);
  const QByteArray before = read_file(s.backup);
  s.open();
  CHECK(refused(s->backup(s.backup), Fault::damaged));
  CHECK(read_file(s.backup) == before);
  CHECK(QDir(s.path({})).entryList({u"backup.db*"_s}) == QStringList{u"backup.db"_s});
}

TEST_CASE("A newer backup replaces an older one of the same name") {
  Scene s;
  must(s->backup(s.backup));
  s.close();
  CHECK(must(s.restore(s.backup)).totals().records == 8);
}

TEST_CASE("A backup over the store's own file is refused and the store goes on") {
  Scene s;
  for (const QString& own : {s.file(), s.folder() + u"/../store/fengqiao.db"_s})
    CHECK(refused(s->backup(own), Fault::invalid));
  s.check_untouched();
}

TEST_CASE("A backup into a folder that is not there is refused with a reason") {
  Scene s;
  CHECK(refused(s->backup(s.path(u"none/backup.db"_s)), Fault::storage));
}

TEST_CASE("A backup that is stopped writes no file") {
  Studio s;
  std::vector<store::Incoming> rows;
  test::RandomRecords random(82);
  for (int i = 0; i < 1'500; ++i)
    rows.push_back({fresh(random), QByteArray::number(i)});
  must(s->import(rows));
  const QString file = s.path(u"stopped.db"_s);
  CHECK(refused(s->backup(file, [](qint64, qint64) { return false; }), Fault::cancelled));
  CHECK(QDir(s.path({})).entryList({u"stopped*"_s}).isEmpty());
}

TEST_CASE("Records saved by the other connection while the backup runs leave it consistent") {
  Scene s;
  auto worker = must(s->worker());
  test::RandomRecords random(83);
  std::vector<store::Incoming> rows;
  for (int i = 0; i < 1'500; ++i)
    rows.push_back({fresh(random), QByteArray::number(i)});
  must(worker.import(rows));
  int calls = 0;
  const auto save_between = [&](qint64, qint64) {
    if (++calls == 1) must(worker.import({{fresh(random), "between"}}));
    return true;
  };
  must(s->backup(s.backup, save_between));
  REQUIRE(calls > 1);
  s.close();
  auto restored = must(s.restore(s.backup));
  CHECK(restored.totals().records >= 1'508);
  CHECK(damages(restored).isEmpty());
}
