#include "core/store/attachments.h"
#include "tests/core/store/studio.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace studio;
using store::Attachment;
using store::Store;

namespace {

// A store with two files at a backup, and a third one since.
struct Scene : Studio {
  Scene() {
    test::RandomRecords random(95);
    record = save(fresh(random, records::Kind::mediation)).id;
    for (int i = 0; i < 3; ++i) {
      *now = now->addSecs(1);
      if (i == 2) must((*this)->backup(backup));
      bytes.push_back("%PDF-1.7 " + QByteArray(90'000, static_cast<char>('a' + i)));
      added.push_back(must((*this)->attachments().add(record, u"扫描.pdf"_s, bytes.back(), {})));
    }
  }
  QString copy_of(int i) const {
    return backup + u".files/"_s + added[static_cast<size_t>(i)].id.text();
  }
  QString own(int i) const {
    return folder() + u"/attachments/"_s + added[static_cast<size_t>(i)].id.text();
  }
  Result<Store> restore(const QString& to) {
    *now = now->addSecs(60);
    return Store::restore_backup(to, backup, manager, passphrase, options());
  }
  void check_has(const Store& store, int i) const {
    CHECK(must(store.attachments().bytes(added[static_cast<size_t>(i)].id)) ==
          bytes[static_cast<size_t>(i)]);
  }
  const QString backup = path(u"backup.db"_s);
  records::RecordId record;
  std::vector<QByteArray> bytes;
  std::vector<Attachment> added;
};

} // namespace

TEST_CASE("A backup takes the attached files along, and they come back on another computer") {
  Scene s;
  CHECK(QFile::exists(s.copy_of(0)));
  CHECK_FALSE(QFile::exists(s.copy_of(2)));
  auto restored = must(s.restore(s.path(u"new"_s)));
  s.check_has(restored, 0);
  s.check_has(restored, 1);
  CHECK(must(restored.attachments().of(s.record)).size() == 2);
  CHECK(damages(restored).isEmpty());
}

TEST_CASE("The next backup of the same name brings what is new and drops what was removed") {
  Scene s;
  const QDateTime first_written = QFileInfo(s.copy_of(0)).lastModified();
  must(s->attachments().remove(s.added[1].id));
  must(s->backup(s.backup));
  CHECK(QFile::exists(s.copy_of(2)));
  CHECK_FALSE(QFile::exists(s.copy_of(1)));
  CHECK(QFileInfo(s.copy_of(0)).lastModified() == first_written);
}

TEST_CASE("A restore keeps the files of the store that is replaced beside it") {
  Scene s;
  s.close();
  auto restored = must(s.restore(s.folder()));
  s.check_has(restored, 0);
  CHECK_FALSE(QFile::exists(s.own(2)));
  const QStringList kept = QDir(s.folder()).entryList({u"fengqiao.before-restore-*.db"_s});
  REQUIRE(kept.size() == 1);
  auto old = must(Store::restore_backup(s.path(u"old"_s), s.folder() + u'/' + kept.front(), manager,
                                        passphrase, s.options()));
  s.check_has(old, 2);
  CHECK(damages(old).isEmpty());
}

TEST_CASE("A backup without its files gives the records back, and the files are to be fetched") {
  Scene s;
  QDir(s.backup + u".files"_s).removeRecursively();
  auto restored = must(s.restore(s.path(u"new"_s)));
  CHECK(damages(restored).isEmpty());
  CHECK(must(restored.attachments().missing()).size() == 2);
  must(restored.attachments().keep(s.added[0].id, s.bytes[0]));
  s.check_has(restored, 0);
}

TEST_CASE("A backup of a store with a damaged file is written, says so, and keeps an older copy") {
  Scene s;
  const QByteArray whole = read_file(s.copy_of(0));
  for (const int i : {0, 2}) {
    QFile file(s.own(i));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write("x") == 1);
  }
  const auto done = s->backup(s.backup);
  REQUIRE(refused(done, Fault::damaged));
  CHECK(done.error().text().contains(u"1"));
  CHECK(read_file(s.copy_of(0)) == whole);
  s.close();
  auto restored = must(s.restore(s.path(u"new"_s)));
  s.check_has(restored, 0);
  s.check_has(restored, 1);
  CHECK(must(restored.attachments().missing()).size() == 1);
}

TEST_CASE("A damaged copy beside the backup is replaced by the next backup") {
  Scene s;
  const QByteArray whole = read_file(s.copy_of(0));
  {
    QFile file(s.copy_of(0));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write("x") == 1);
  }
  must(s->backup(s.backup));
  CHECK(read_file(s.copy_of(0)) == whole);
}
