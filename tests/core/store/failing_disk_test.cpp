#include "tests/core/store/failing_vfs.h"
#include "tests/core/store/studio.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;
using Disk = FailingDisk;
using Action = std::function<bool(store::Store&)>; // whether it says that it is done

namespace {

constexpr Disk::Fault faults[] = {Disk::Fault::full_once, Disk::Fault::stays_full,
                                  Disk::Fault::torn};

// A store of a few records, laid back as it was before each try.
struct Scene {
  Scene() {
    saved = s.save_many(random, 6);
    s.close();
    copy_folder(s.folder(), s.path(u"as it was"_s));
  }
  void lay_back() {
    s.close();
    copy_folder(s.path(u"as it was"_s), s.folder());
    s.open();
  }
  void check_clean_but(const records::RecordId& changed) {
    REQUIRE(damages(*s) == QStringList());
    for (const Record& record : saved)
      if (!(record.header.id == changed)) REQUIRE(must(s->load(record.header.id)) == record);
  }
  // Runs `action` with each of its changes failing in each way. `is_done` checks the store and
  // tells whether the change is in it, wholly: first in the store that goes on when there is room
  // again, then in the one that is opened anew.
  int each_fault(const Action& action, int stride, const std::function<bool()>& is_done) {
    int tries = 0;
    for (const Disk::Fault fault : faults)
      for (int n = 1;; n += stride, ++tries) {
        lay_back();
        disk.fail_at(n, fault);
        const bool done = action(*s);
        const bool failed = disk.has_failed();
        const bool goes_on = fault == Disk::Fault::full_once;
        INFO("fault " << static_cast<int>(fault) << " at change " << n);
        if (goes_on) {
          disk.heal();
          REQUIRE(is_done() == done);
        }
        s.close(); // with the disk still broken: as little is tidied up as in a crash
        disk.heal();
        s.open();
        const bool found = is_done();
        // Where all was written but the last sync, a change may turn up that was told as failed.
        REQUIRE((found == done || (found && !goes_on)));
        if (!failed) break;
      }
    return tries;
  }

  Disk disk;
  Studio s;
  test::RandomRecords random{130};
  std::vector<Record> saved;
};

} // namespace

TEST_CASE("A new record whose save fails at any write is wholly there or wholly not") {
  Scene scene;
  auto& s = scene.s;
  Record given = fresh(scene.random, records::Kind::mediation);
  given.header.remarks = u"独一无二"_s;
  records::complete(given);
  const auto save = [&](store::Store& store) { return store.save(given).has_value(); };
  const int tries = scene.each_fault(save, 1, [&] {
    scene.check_clean_but({});
    const auto found = s->find({.text = u"独一无二"_s});
    REQUIRE(s->list({}).size() == 6 + found.size());
    if (found.empty()) return false;
    REQUIRE(must(s->load(found.at(0))).body == given.body);
    return true;
  });
  CHECK(tries > 9);
}

TEST_CASE("A changed record whose save fails at any write is wholly the new or wholly the old") {
  Scene scene;
  auto& s = scene.s;
  Record changed = scene.saved[2];
  changed.header.remarks = QString(8'000, u'改'); // over several pages
  const auto save = [&](store::Store& store) { return store.save(changed).has_value(); };
  const int tries = scene.each_fault(save, 1, [&] {
    scene.check_clean_but(changed.header.id);
    const Record now = must(s->load(changed.header.id));
    const bool done = now.header.revision == 2;
    REQUIRE(now.header.remarks == (done ? changed : scene.saved[2]).header.remarks);
    REQUIRE(s->find({.text = u"改改改"_s}).size() == (done ? 1 : 0));
    return done;
  });
  CHECK(tries > 9);
}

TEST_CASE("A deletion that fails at any write leaves the record deleted or not, never between") {
  Scene scene;
  const auto id = scene.saved[1].header.id;
  const auto remove = [&](store::Store& store) { return store.remove(id).has_value(); };
  scene.each_fault(remove, 1, [&] {
    scene.check_clean_but(id);
    const bool done = scene.s->entry(id)->deleted;
    REQUIRE(scene.s->find({.deleted = true}).size() == (done ? 1 : 0));
    REQUIRE(scene.s->find({}).size() == (done ? 5 : 6));
    return done;
  });
}

TEST_CASE("An import that fails at any write adds all rows or none") {
  Scene scene;
  std::vector<store::Incoming> rows;
  for (int i = 0; i < 60; ++i)
    rows.push_back({fresh(scene.random), QByteArray::number(i)});
  const auto import = [&](store::Store& store) { return store.import(rows).has_value(); };
  const int tries = scene.each_fault(import, 17, [&] {
    scene.check_clean_but({});
    const qint64 count = scene.s->totals().records;
    REQUIRE((count == 6 || count == 66));
    return count == 66;
  });
  CHECK(tries > 9);
}

TEST_CASE("A store that cannot be tidied up when it closes has every save that was confirmed") {
  Scene scene;
  const auto id = scene.saved[0].header.id;
  for (const Disk::Fault fault : faults)
    for (int n = 1; n < 1'000; ++n) {
      scene.lay_back();
      scene.s.save(scene.saved[0]);
      scene.disk.fail_at(n, fault);
      scene.s.close();
      const bool failed = scene.disk.has_failed();
      scene.disk.heal();
      scene.s.open();
      scene.check_clean_but(id);
      REQUIRE(must(scene.s->load(id)).header.revision == 2);
      if (!failed) break;
    }
}

TEST_CASE("A backup that fails at any write leaves the older backup and the store alone") {
  Scene scene;
  const QString file = scene.s.path(u"backup.db"_s);
  scene.s.open();
  must(scene.s->backup(file));
  const QByteArray before = read_file(file);
  bool done = false;
  const auto backup = [&](store::Store& store) {
    done = store.backup(file).has_value();
    scene.disk.heal();
    REQUIRE(QDir(scene.s.path({})).entryList({u"backup.db?*"_s}) == QStringList());
    if (read_file(file) == before) return done;
    // The copy was whole, though noting it down may have failed.
    must(store::Store::restore_backup(scene.s.path(u"other"_s), file, manager, passphrase,
                                      scene.s.options()));
    return done;
  };
  const int tries = scene.each_fault(backup, 7, [&] {
    scene.check_clean_but({});
    return done;
  });
  CHECK(tries > 9);
}

TEST_CASE("A full disk is named as such, and the next save works when there is room") {
  Scene scene;
  scene.s.open();
  scene.disk.fail_at(1, Disk::Fault::stays_full);
  const auto refusal = scene.s->save(scene.saved[0]);
  REQUIRE(refused(refusal, Fault::storage));
  CHECK(refusal.error().text().contains(u"The disk is full"));
  scene.disk.heal();
  CHECK(scene.s->save(scene.saved[0]));
  CHECK(damages(*scene.s).isEmpty());
}

TEST_CASE("A save is on the disk before it returns: each one waits for a sync") {
  Scene scene;
  scene.s.open();
  for (const Record& record : scene.saved) {
    const int before = scene.disk.syncs();
    scene.s.save(record);
    CHECK(scene.disk.syncs() > before);
  }
}

TEST_CASE("A store that cannot be made for want of room is made at the next try") {
  Disk disk;
  Studio s;
  const QString folder = s.path(u"new"_s);
  for (int n = 1; n < 200; n += 5) {
    store::RecoveryCode code;
    disk.fail_at(n, Disk::Fault::stays_full);
    const bool made =
        store::Store::create(folder, info, manager, passphrase, code, s.options()).has_value();
    disk.heal();
    const bool usable = store::Store::exists(folder);
    INFO(n);
    REQUIRE((!made || usable));
    if (usable) {
      REQUIRE(store::Store::unlock(folder, manager, passphrase, s.options()));
      REQUIRE(QDir(folder).removeRecursively());
    }
    CHECK(store::Store::create(folder, info, manager, passphrase, code, s.options()));
    REQUIRE(QDir(folder).removeRecursively());
  }
}
