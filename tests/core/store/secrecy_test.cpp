#include "tests/core/store/studio.h"

#include <QDirIterator>
#include <QFileInfo>

#include <set>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

// Every free text, ID number and phone that stands in a record: what a village must not read.
class Words {
 public:
  template <records::Described T>
  void add(const T& value) {
    records::for_each_field<T>([&](const auto& f) { add(value.*f.member); });
  }
  void add(const QString& text) {
    const bool names_nobody =
        text == info.division || QTime::fromString(text, u"HH:mm"_s).isValid();
    if (text.size() > 1 && !names_nobody) found.insert(text);
  }
  template <typename T>
  void add(const records::Entered<T>& entered) {
    add(entered.text());
  }
  template <typename T>
  void add(const std::vector<T>& list) {
    for (const T& item : list)
      add(item);
  }
  template <typename T>
  requires(!records::Described<T>) void add(const T&) {}

  std::set<QString> found;
};

std::set<QString> words(const std::vector<records::Record>& given) {
  Words all;
  for (const auto& record : given) {
    all.add(record.header);
    std::visit([&](const auto& body) { all.add(body); }, record.body);
    all.found.erase(record.header.campaign); // a fact: it names no person
  }
  return all.found;
}

QStringList files_below(const QString& folder) {
  QStringList out;
  QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (it.hasNext())
    out << it.next();
  return out;
}

// "word in file" for each word that stands in a file below the folder, in any usual encoding.
QStringList leaks(const QString& folder, const std::set<QString>& secret) {
  QStringList out;
  for (const QString& file : files_below(folder)) {
    const QByteArray bytes = read_file(file);
    for (const QString& word : secret) {
      const QByteArray utf16(reinterpret_cast<const char*>(word.utf16()), 2 * word.size());
      const QByteArray utf8 = word.toUtf8();
      const bool json = bytes.contains(QByteArray(utf8).replace('"', "\\\""));
      if (bytes.contains(utf8) || bytes.contains(utf16) || json)
        out << word + u" in "_s + QFileInfo(file).fileName();
    }
  }
  return out;
}

// Records as an editor hands them over, saved, changed, imported, half of them deleted; drafts
// kept.
std::vector<records::Record> fill(Studio& s, int count) {
  test::RandomRecords random(40);
  std::vector<records::Record> given;
  std::vector<store::Incoming> rows;
  for (int i = 0; i < count; ++i) {
    given.push_back(fresh(random));
    const auto id = s.save(given.back()).id;
    if (i % 2 == 0) must(s->remove(id));
    given.push_back(fresh(random));
    rows.push_back({given.back(), records::title(given.back()).toUtf8() + QByteArray::number(i)});
    given.push_back(fresh(random));
    must(s->keep_draft({random.id(), given.back(), *s.now}));
  }
  must(s->import(rows));
  return given;
}

} // namespace

TEST_CASE("The search for leaks finds a word that does stand in a file") {
  Studio s;
  must(s->set_setting(u"probe"_s, u"双方因宅基地界线发生争执。"_s));
  s.close();
  CHECK(leaks(s.folder(), {u"宅基地界线"_s}).size() == 1);
}

TEST_CASE("No word of a record stands in any file of the closed store or its backup") {
  Studio s;
  const auto secret = words(fill(s, 30));
  REQUIRE(secret.size() > 200);
  must(s->set_secret(u"token"_s, u"s3cret-token"_s));
  must(s->backup(s.folder() + u"/backups.db"_s));
  s.close();
  REQUIRE(files_below(s.folder()).size() >= 2);
  CHECK(leaks(s.folder(), secret).join(u'\n').toStdString() == "");
  CHECK(leaks(s.folder(), {u"s3cret-token"_s, passphrase, s.code}).isEmpty());
}

TEST_CASE("No word of a record stands in any file while the store is open, the WAL included") {
  Studio s;
  const auto secret = words(fill(s, 30));
  REQUIRE(QFileInfo(s.file() + u"-wal"_s).size() > 0);
  CHECK(leaks(s.folder(), secret).join(u'\n').toStdString() == "");
  auto worker = must(s->worker());
  must(worker.import({{fresh(*std::make_unique<test::RandomRecords>(41)), "row"}}));
  CHECK(leaks(s.folder(), secret).join(u'\n').toStdString() == "");
}

TEST_CASE("A dropped draft and a replaced secret leave no bytes behind in the closed store") {
  Studio s;
  test::RandomRecords random(42);
  const auto id = random.id();
  must(s->keep_draft({id, fresh(random), *s.now}));
  s.close();
  QByteArray sealed;
  {
    RawFile raw(s.file());
    sealed = raw.blob(u"SELECT sealed FROM draft"_s);
  }
  REQUIRE(read_file(s.file()).contains(sealed.left(64)));
  s.open();
  must(s->drop_draft(id));
  s.close();
  CHECK_FALSE(read_file(s.file()).contains(sealed.left(64)));
}

#ifndef Q_OS_WIN
TEST_CASE("Only the owner of the computer's account may read the store and its backups") {
  Studio s;
  test::RandomRecords random(43);
  s.save_many(random, 1);
  must(s->backup(s.path(u"backup.db"_s)));
  constexpr auto others =
      QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  for (const QString& file : {s.file(), s.file() + u"-wal"_s, s.path(u"backup.db"_s)}) {
    INFO(file.toStdString());
    CHECK((QFile::permissions(file) & others) == QFile::Permissions());
  }
  s.close();
  must(store::Store::restore_backup(s.folder(), s.path(u"backup.db"_s), manager, passphrase,
                                    s.options()));
  CHECK((QFile::permissions(s.file()) & others) == QFile::Permissions());
}
#endif
