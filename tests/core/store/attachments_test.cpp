#include "core/store/attachments.h"
#include "tests/core/store/studio.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace studio;
using store::Arrival;
using store::Attachment;

namespace {

constexpr qint64 chunk = 64 << 10;
constexpr qint64 sealed_chunk = chunk + 40;

// A photo of `size` bytes that differs from others by `seed` from its first chunk to its last.
QByteArray photo(qsizetype size, int seed = 0) {
  QByteArray out("\xFF\xD8\xFF", 3);
  out.resize(size);
  quint32 state = 2'463'534'242U + static_cast<quint32>(seed);
  for (qsizetype i = 3; i < size; ++i) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    out[i] = static_cast<char>(state);
  }
  return out;
}

struct Scene : Studio {
  Scene() {
    test::RandomRecords random(90);
    record = save(fresh(random, records::Kind::mediation)).id;
    files.emplace((*this)->attachments());
  }
  void open_anew() {
    open();
    files.emplace((*this)->attachments());
  }
  Attachment add(const QByteArray& bytes, const QString& name = u"现场.jpg"_s) {
    *now = now->addSecs(1);
    return must(files->add(record, name, bytes, "small"));
  }
  QString file_of(const Attachment& a) const { return folder() + u"/attachments/"_s + a.id.text(); }
  QStringList on_disk() const {
    return QDir(folder() + u"/attachments"_s).entryList(QDir::Files | QDir::Hidden);
  }
  void change_file(const Attachment& a, const std::function<void(QByteArray&)>& change) const {
    QByteArray bytes = read_file(file_of(a));
    change(bytes);
    QFile out(file_of(a));
    REQUIRE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(out.write(bytes) == bytes.size());
  }
  // Neither the program nor verify takes the file for whole.
  void check_damaged(const Attachment& a) {
    CHECK(refused(files->bytes(a.id), Fault::damaged));
    const QStringList found = damages(**this);
    REQUIRE(found.size() == 1);
    CHECK(found.front().startsWith(u"file "_s + a.id.text()));
  }
  records::RecordId record;
  std::optional<store::Attachments> files;
};

// How Attachments looks from the center's feed.
Attachment announced(const records::RecordId& record, const QByteArray& bytes) {
  Attachment a;
  a.id = *records::RecordId::parse(u"018f0000-0000-7000-8000-000000000001");
  a.record = record;
  a.name = u"别的电脑.jpg"_s;
  a.media_type = u"image/jpeg"_s;
  a.size = bytes.size();
  a.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  return a;
}

// While it lives no file may grow beyond this, as on a disk that is nearly full.
struct SmallDisk {
  explicit SmallDisk(rlim_t most) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{most, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before); }
  rlimit before{};
};

} // namespace

TEST_CASE("An attached file comes back byte for byte, whatever its size is to the chunks") {
  Scene s;
  std::vector<std::pair<Attachment, QByteArray>> added;
  for (const qint64 size : {qint64{3}, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 17}) {
    const QByteArray bytes = photo(size, static_cast<int>(size));
    added.emplace_back(s.add(bytes), bytes);
  }
  s.open_anew();
  for (const auto& [a, bytes] : added)
    CHECK(must(s.files->bytes(a.id)) == bytes);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A part of a file is what stands there, from any offset and of any length") {
  Scene s;
  const QByteArray bytes = photo(3 * chunk + 500);
  const auto a = s.add(bytes);
  for (const qint64 from : {qint64{0}, qint64{1}, chunk - 1, chunk, 2 * chunk + 7, 3 * chunk + 499,
                            3 * chunk + 500, 4 * chunk})
    for (const qint64 length : {qint64{0}, qint64{1}, chunk, 2 * chunk + 3, 10 * chunk})
      CHECK(must(s.files->part(a.id, from, length)) == bytes.mid(from, length));
}

TEST_CASE("A record's files are listed in the order they were added, with what they are") {
  Scene s;
  const auto first = s.add(photo(900, 1), u"C:\\照片\\一.jpg"_s);
  const auto second = s.add("%PDF-1.7 second", u"/home/x/二\n.pdf"_s);
  const auto listed = must(s.files->of(s.record));
  REQUIRE(listed.size() == 2);
  CHECK(listed[0].id == first.id);
  CHECK(listed[0].name == u"一.jpg");
  CHECK(listed[0].media_type == u"image/jpeg");
  CHECK(listed[0].size == 900);
  CHECK(listed[1].name == u"二.pdf");
  CHECK(listed[1].media_type == u"application/pdf");
  CHECK(listed[1].sha256 ==
        QCryptographicHash::hash("%PDF-1.7 second", QCryptographicHash::Sha256));
  CHECK(must(s.files->thumbnail(second.id)) == "small");
  must(s.files->set_thumbnail(second.id, "smaller"));
  CHECK(must(s.files->thumbnail(second.id)) == "smaller");
}

TEST_CASE("A name that is too long for the center keeps its ending") {
  Scene s;
  const auto a = s.add(photo(100), QString(500, u'长') + u".jpg"_s);
  CHECK(a.name.size() == 200);
  CHECK(a.name.endsWith(u"长.jpg"));
}

TEST_CASE("What no record can have is not attached and leaves nothing behind") {
  Scene s;
  CHECK(refused(s.files->add(s.record, u"leer.jpg"_s, {}, {}), Fault::invalid));
  CHECK(refused(s.files->add(s.record, u"a.exe"_s, "MZ program", {}), Fault::invalid));
  CHECK(refused(s.files->add(s.record, u"a.jpg"_s, photo(store::most_attachment_bytes + 1), {}),
                Fault::invalid));
  test::RandomRecords random(91);
  CHECK(refused(s.files->add(random.id(), u"a.jpg"_s, photo(100), {}), Fault::not_found));
  CHECK(s.on_disk().isEmpty());
  CHECK(s.files->count(s.record).all == 0);
}

TEST_CASE("Nothing of an attached file stands readable on the disk") {
  Scene s;
  QByteArray bytes = photo(2 * chunk);
  bytes.replace(chunk - 20, 36, "a name that nobody may read anywhere");
  const auto a = s.add(bytes, u"zhangguoqiang.jpg"_s);
  s.close();
  QByteArray all = read_file(s.file_of(a)) + read_file(s.file());
  if (QFile::exists(s.file() + u"-wal"_s)) all += read_file(s.file() + u"-wal"_s);
  CHECK_FALSE(all.contains("nobody may read"));
  CHECK_FALSE(all.contains("zhangguoqiang"));
  CHECK_FALSE(all.contains("small"));
}

TEST_CASE("Attached files and their folder are for their owner alone") {
  Scene s;
  const auto a = s.add(photo(100));
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK_FALSE(QFile::permissions(s.file_of(a)) & others);
  CHECK_FALSE(QFile::permissions(s.folder() + u"/attachments"_s) & others);
}

TEST_CASE("A bit changed in any chunk is noticed when the file is opened, and by the check") {
  for (const qint64 at : {qint64{0}, qint64{30}, sealed_chunk - 1, sealed_chunk, 2 * sealed_chunk,
                          2 * sealed_chunk + 500}) {
    Scene s;
    const auto a = s.add(photo(2 * chunk + 600));
    s.change_file(a, [at](QByteArray& bytes) { bytes[at] = static_cast<char>(bytes[at] ^ 4); });
    INFO(at);
    s.check_damaged(a);
  }
}

TEST_CASE("A file that was cut, made longer, or whose chunks were moved is noticed") {
  const std::vector<std::function<void(QByteArray&)>> changes{
      [](QByteArray& b) { b.chop(1); },
      [](QByteArray& b) { b.truncate(sealed_chunk); },
      [](QByteArray& b) { b.truncate(2 * sealed_chunk); },
      [](QByteArray& b) { b.clear(); },
      [](QByteArray& b) { b += b.left(sealed_chunk); },
      [](QByteArray& b) { b += 'x'; },
      [](QByteArray& b) {
        const QByteArray first = b.left(sealed_chunk);
        b = b.mid(sealed_chunk, sealed_chunk) + first + b.mid(2 * sealed_chunk);
      },
      [](QByteArray& b) { b.replace(0, sealed_chunk, b.mid(sealed_chunk, sealed_chunk)); }};
  for (const auto& change : changes) {
    Scene s;
    const auto a = s.add(photo(3 * chunk));
    s.change_file(a, change);
    s.check_damaged(a);
  }
}

TEST_CASE("Two files swapped on the disk are both noticed") {
  Scene s;
  const auto a = s.add(photo(chunk + 5, 1));
  const auto b = s.add(photo(chunk + 5, 2));
  REQUIRE(QFile::rename(s.file_of(a), s.path(u"kept"_s)));
  REQUIRE(QFile::rename(s.file_of(b), s.file_of(a)));
  REQUIRE(QFile::rename(s.path(u"kept"_s), s.file_of(b)));
  CHECK(refused(s.files->bytes(a.id), Fault::damaged));
  CHECK(refused(s.files->bytes(b.id), Fault::damaged));
  CHECK(damages(*s).size() == 2);
}

TEST_CASE("A file that is missing is named by the check, and the others open") {
  Scene s;
  const auto a = s.add(photo(10, 1));
  const auto b = s.add(photo(10, 2));
  REQUIRE(QFile::remove(s.file_of(a)));
  CHECK(refused(s.files->bytes(a.id), Fault::not_found));
  CHECK(must(s.files->bytes(b.id)) == photo(10, 2));
  REQUIRE(damages(*s).size() == 1);
}

TEST_CASE("A row of a file that was changed, put back or taken out is named by the check") {
  for (const QString& sql :
       {u"UPDATE attachment SET size = size + 1"_s, u"UPDATE attachment SET added_at = 1"_s,
        u"UPDATE attachment SET record = randomblob(16)"_s, u"UPDATE attachment SET deleted = 1"_s,
        u"UPDATE attachment SET sealed = thumbnail"_s,
        u"UPDATE attachment SET thumbnail = sealed"_s,
        u"UPDATE attachment SET id = randomblob(16)"_s,
        u"UPDATE attachment SET changed = changed - 1"_s, u"DELETE FROM attachment"_s}) {
    Scene s;
    s.add(photo(10));
    s.close();
    RawFile(s.file()).run(sql);
    s.open_anew();
    INFO(sql.toStdString());
    CHECK_FALSE(damages(*s).isEmpty());
  }
}

TEST_CASE("A removed file is gone from the disk and from the list, and waits to be told") {
  Scene s;
  const auto a = s.add(photo(50, 1));
  const auto b = s.add(photo(20, 2));
  must(s.files->answered(a, Arrival::arrived, {}));
  must(s.files->remove(a.id));
  CHECK(s.on_disk() == QStringList{b.id.text()});
  CHECK(must(s.files->of(s.record)).size() == 1);
  CHECK(refused(s.files->bytes(a.id), Fault::not_found));
  CHECK(refused(s.files->thumbnail(a.id), Fault::not_found));
  CHECK(refused(s.files->remove(a.id), Fault::not_found));
  const auto pending = must(s.files->pending());
  REQUIRE(pending.size() == 2);
  CHECK(pending[0].id == a.id);
  CHECK(pending[0].deleted);
  CHECK(damages(*s).isEmpty());
  s.open_anew();
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A removed file's row that is put back is named by the check") {
  Scene s;
  const auto a = s.add(photo(50));
  s.close();
  RawFile(s.file()).run(u"CREATE TABLE old AS SELECT * FROM attachment"_s);
  QFile::copy(s.file_of(a), s.path(u"kept"_s));
  s.open_anew();
  must(s.files->remove(a.id));
  s.close();
  RawFile(s.file()).run(u"DELETE FROM attachment; INSERT INTO attachment SELECT * FROM old"_s);
  QFile::copy(s.path(u"kept"_s), s.file_of(a));
  s.open_anew();
  CHECK(damages(*s).size() == 1);
}

TEST_CASE("An answer to a file that was removed meanwhile leaves its removal pending") {
  Scene s;
  const auto sent = s.add(photo(50));
  must(s.files->remove(sent.id));
  must(s.files->answered(sent, Arrival::arrived, {}));
  REQUIRE(must(s.files->pending()).size() == 1);
}

TEST_CASE("Counts tell how many files of a record have arrived") {
  Scene s;
  std::vector<Attachment> added;
  for (int i = 0; i < 5; ++i)
    added.push_back(s.add(photo(100 * (5 - i), i)));
  for (int i = 0; i < 3; ++i)
    must(s.files->answered(added[static_cast<size_t>(i)], Arrival::arrived, {}));
  must(s.files->answered(added[3], Arrival::refused, u"quota"_s));
  CHECK(s.files->count(s.record).all == 5);
  CHECK(s.files->count(s.record).arrived == 3);
  CHECK(must(s.files->of(s.record))[3].problem == u"quota");
  REQUIRE(must(s.files->pending()).size() == 1);
  must(s.files->send_again({added[0].id, added[3].id}));
  const auto pending = must(s.files->pending());
  REQUIRE(pending.size() == 3);
  CHECK(pending[0].id == added[4].id); // the smallest first
  CHECK(pending[1].id == added[3].id);
  CHECK(pending[2].id == added[0].id);
}

TEST_CASE("A pending file says whether the center knows its record") {
  Scene s;
  s.add(photo(10));
  CHECK_FALSE(must(s.files->pending())[0].record_arrived);
  auto worker = must(s->worker());
  must(worker.acknowledge({{s.record, 1, Arrival::arrived, {}}}));
  CHECK(must(worker.attachments().pending())[0].record_arrived);
}

TEST_CASE("A center that loses everything is sent the files anew") {
  Scene s;
  const auto a = s.add(photo(10));
  must(s.files->answered(a, Arrival::arrived, {}));
  auto worker = must(s->worker());
  must(worker.send_again());
  CHECK(must(worker.attachments().pending()).size() == 1);
}

TEST_CASE("A file that the center announces is missing until it is kept, and then is whole") {
  Scene s;
  const QByteArray bytes = photo(chunk + 9, 4);
  const auto a = announced(s.record, bytes);
  must(s.files->announce(a));
  must(s.files->announce(a));
  const auto missing = must(s.files->missing());
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].name == a.name);
  CHECK_FALSE(must(s.files->of(s.record))[0].here);
  CHECK(refused(s.files->bytes(a.id), Fault::not_found));
  CHECK(damages(*s).isEmpty());
  CHECK(refused(s.files->keep(a.id, photo(chunk + 9, 5)), Fault::damaged));
  CHECK(s.on_disk().isEmpty());
  must(s.files->keep(a.id, bytes));
  must(s.files->keep(a.id, bytes));
  CHECK(must(s.files->missing()).empty());
  CHECK(must(s.files->bytes(a.id)) == bytes);
  CHECK(must(s.files->pending()).empty());
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A file that was removed on another computer is removed here") {
  Scene s;
  const auto a = s.add(photo(10));
  must(s.files->answered(a, Arrival::arrived, {}));
  Attachment gone = a;
  gone.deleted = true;
  must(s.files->announce(gone));
  CHECK(must(s.files->of(s.record)).empty());
  CHECK(s.on_disk().isEmpty());
  CHECK(must(s.files->pending()).empty());
  must(s.files->announce(a)); // an old page of the feed
  CHECK(must(s.files->of(s.record)).empty());
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("An announced file of no possible size or type is refused") {
  Scene s;
  auto a = announced(s.record, photo(10));
  a.size = store::most_attachment_bytes + 1;
  CHECK(refused(s.files->announce(a), Fault::invalid));
  a = announced(s.record, photo(10));
  a.media_type = u"text/html"_s;
  CHECK(refused(s.files->announce(a), Fault::invalid));
}

TEST_CASE("What an interrupted add left is taken away when the store is unlocked") {
  Scene s;
  const auto a = s.add(photo(10));
  s.close();
  test::RandomRecords random(92);
  QFile::copy(s.file_of(a), s.file_of(a) + u".part"_s);
  QFile::copy(s.file_of(a), s.folder() + u"/attachments/"_s + random.id().text());
  QFile::copy(s.file_of(a), s.folder() + u"/attachments/not ours.txt"_s);
  s.open_anew();
  QStringList expected{a.id.text(), u"not ours.txt"_s};
  CHECK(s.on_disk() == expected);
}

TEST_CASE("Files of a confidential record are for its handler and the managers") {
  Scene s;
  s.add_user(u"李法"_s, store::Role::adviser);
  s.add_user(u"陈调"_s, store::Role::mediator);
  s.open(u"李法"_s);
  test::RandomRecords random(93);
  auto record = fresh(random, records::Kind::consultation);
  record.header.confidential = true;
  const auto id = s.save(record).id;
  const auto a = must(s->attachments().add(id, u"a.jpg"_s, photo(10), "t"));
  s.open(u"陈调"_s);
  auto files = s->attachments();
  CHECK(refused(files.of(id), Fault::denied));
  CHECK(refused(files.add(id, u"b.jpg"_s, photo(10), {}), Fault::denied));
  CHECK(refused(files.bytes(a.id), Fault::denied));
  CHECK(refused(files.thumbnail(a.id), Fault::denied));
  CHECK(refused(files.set_thumbnail(a.id, "x"), Fault::denied));
  CHECK(refused(files.remove(a.id), Fault::denied));
  CHECK(refused(must(s->worker()).attachments().bytes(a.id), Fault::denied));
  // Whoever is here may bring it to the center.
  CHECK(must(files.part(a.id, 0, 100)) == photo(10));
  s.open(manager);
  CHECK(must(s->attachments().bytes(a.id)) == photo(10));
}

TEST_CASE(
    "A full disk keeps nothing of the file, and the next one is attached when there is room") {
  Scene s;
  const auto before = s.add(photo(100, 1));
  {
    const SmallDisk disk(2 << 20);
    const auto failed = s.files->add(s.record, u"b.jpg"_s, photo(5 << 20), {});
    CHECK(refused(failed, Fault::storage));
  }
  CHECK(s.on_disk() == QStringList{before.id.text()});
  CHECK(must(s.files->of(s.record)).size() == 1);
  CHECK(damages(*s).isEmpty());
  s.add(photo(5 << 20));
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A file of the largest size is attached and opened in bounded time") {
  Scene s;
  const QByteArray bytes = photo(store::most_attachment_bytes);
  QElapsedTimer timer;
  timer.start();
  const auto a = s.add(bytes);
  CHECK(must(s.files->bytes(a.id)) == bytes);
  CHECK(timer.elapsed() < 10'000);
  timer.restart();
  CHECK(must(s.files->part(a.id, bytes.size() - 100, 100)) == bytes.right(100));
  CHECK(timer.elapsed() < 500); // by its seal alone, not by all that stands before it
}
