// Photos and scans between real clients and a real center, over a line that cuts.
#include "core/store/attachments.h"
#include "core/sync/sync.h"
#include "core/wire/enrol_code.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using store::Arrival;
using store::Attachment;
using sync::FilesReport;

namespace {

QByteArray photo(qsizetype size, int seed) {
  QByteArray out("\xFF\xD8\xFF", 3);
  out.resize(size);
  quint32 state = 88'675'123U + static_cast<quint32>(seed);
  for (qsizetype i = 3; i < size; ++i) {
    state = state * 1'664'525 + 1'013'904'223;
    out[i] = static_cast<char>(state >> 24);
  }
  return out;
}

QByteArray sha256(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

template <typename T>
T must(Result<T> result) {
  INFO((result ? QString() : result.error().text()).toStdString());
  REQUIRE(result.has_value());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// A computer that is enrolled through the line, with one record that the center has.
struct Computer : scene::Studio {
  Computer(scene::Center& center, int port, const QString& division = scene::division)
      : files(worker().attachments()) {
    must(sync::enrol(worker(), scene::Center::url_of(port), center.code(division), u"电脑"_s,
                     division, u"工作室"_s));
  }
  void push_record() {
    record = save(scene::sample(1));
    must(sync::push(worker()));
  }
  Attachment add(const QByteArray& bytes, const QString& name = u"现场.jpg"_s) {
    return must(files.add(record, name, bytes, {}));
  }
  Result<FilesReport> exchange(const sync::SyncOptions& options = {},
                               const sync::Report& report = {}) {
    return sync::exchange_files(worker(), report, options);
  }
  Attachment find(const Attachment& a) {
    for (const Attachment& one : must(files.of(a.record)))
      if (one.id == a.id) return one;
    FAIL("no such file");
    return {};
  }
  store::Attachments files;
  records::RecordId record;
};

struct Scene {
  Scene() { mine.push_record(); }
  // The file as the center keeps it.
  static QString path(const scene::Center& center, const Attachment& a) {
    return center.files_folder() + u'/' + a.id.text().right(2) + u'/' + a.id.text();
  }
  QByteArray at_center(const Attachment& a) const {
    QFile file(path(center, a));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  scene::Center center;
  scene::Line line{center.port()};
  Computer mine{center, line.port()};
};

sync::SyncOptions in_chunks(qint64 bytes) {
  sync::SyncOptions options;
  options.chunk_bytes = bytes;
  return options;
}

} // namespace

TEST_CASE("A record's files arrive whole, and another computer of the studio takes them") {
  Scene s;
  std::vector<std::pair<Attachment, QByteArray>> added;
  for (const qsizetype size : {300'000, 5, 65'536, 1'200'000}) {
    const QByteArray bytes = photo(size, static_cast<int>(size));
    added.emplace_back(s.mine.add(bytes), bytes);
  }
  const auto sent = must(s.mine.exchange(in_chunks(100'000)));
  CHECK(sent.sent == 4);
  CHECK(sent.left == 0);
  CHECK(sent.bytes == 300'000 + 5 + 65'536 + 1'200'000);
  for (const auto& [a, bytes] : added) {
    CHECK(sha256(s.at_center(a)) == a.sha256);
    CHECK(s.mine.find(a).arrival == Arrival::arrived);
  }
  CHECK(s.mine.files.count(s.mine.record).arrived == 4);

  Computer second(s.center, s.line.port());
  for (const auto& [a, bytes] : added)
    must(second.files.announce(a));
  const auto taken = must(second.exchange(in_chunks(64'000)));
  CHECK(taken.taken == 4);
  CHECK(taken.left == 0);
  for (const auto& [a, bytes] : added)
    CHECK((must(second.files.bytes(a.id)) == bytes));
  CHECK(must(second.store().verify()).clean());
}

TEST_CASE("An exchange with nothing to do asks nobody") {
  Scene s;
  s.mine.add(photo(100, 1));
  must(s.mine.exchange());
  const qint64 before = s.center.requests();
  must(s.mine.exchange());
  CHECK(s.center.requests() == before);
}

TEST_CASE("A file waits until its record has arrived") {
  Scene s;
  s.mine.record = s.mine.save(scene::sample(5));
  const auto a = s.mine.add(photo(100, 1));
  const auto waiting = must(s.mine.exchange());
  CHECK(waiting.sent == 0);
  CHECK(waiting.left == 1);
  CHECK(s.center.requests(u"/v1/files"_s) == 0);
  must(sync::push(s.mine.worker()));
  CHECK(must(s.mine.exchange()).sent == 1);
  CHECK(s.mine.find(a).arrival == Arrival::arrived);
}

TEST_CASE("On a bad line the small ones go, the large ones wait, and without files none does") {
  Scene s;
  const auto large = s.mine.add(photo(400'000, 1));
  const auto small = s.mine.add(photo(4'000, 2));
  sync::SyncOptions options;
  options.files = false;
  CHECK(must(s.mine.exchange(options)).left == 2);
  options.files = true;
  options.most_file_bytes = 100'000;
  const auto done = must(s.mine.exchange(options));
  CHECK(done.sent == 1);
  CHECK(done.left == 1);
  CHECK(s.mine.find(small).arrival == Arrival::arrived);
  CHECK(s.mine.find(large).arrival == Arrival::pending);
  CHECK(s.at_center(large).isEmpty());
}

TEST_CASE("A line that cuts in the middle of a file does not send its beginning again") {
  Scene s;
  const QByteArray bytes = photo(3'000'000, 1);
  const auto a = s.mine.add(bytes);
  s.line.cut_after = 900'000;
  s.line.up = 0;
  const auto done = must(s.mine.exchange(in_chunks(200'000)));
  CHECK(done.sent == 1);
  CHECK((s.at_center(a) == bytes));
  // At most one part is lost a cut, and Qt sends it once more by itself.
  CHECK(s.line.up < 3'000'000 + 6 * 2 * 200'000 + 100'000);
}

TEST_CASE("A run that was stopped in the middle of a file goes on there the next time") {
  Scene s;
  const QByteArray bytes = photo(3'000'000, 1);
  const auto a = s.mine.add(bytes);
  const auto stopped = s.mine.exchange(
      in_chunks(100'000), [](const sync::PushProgress& p) { return p.file_bytes < 2'000'000; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == Fault::cancelled);
  CHECK(s.at_center(a).size() == 2'000'000);
  s.line.up = 0;
  sync::PushProgress last;
  const auto done = must(s.mine.exchange(in_chunks(100'000), [&](const sync::PushProgress& p) {
    last = p;
    return true;
  }));
  CHECK(done.bytes == 1'000'000);
  CHECK(s.line.up < 1'200'000);
  CHECK((s.at_center(a) == bytes));
  CHECK(last.files_done == 1);
  CHECK(last.files_total == 1);
  CHECK(last.file_bytes == 3'000'000);
  CHECK(last.file_bytes_total == 3'000'000);
}

TEST_CASE("A line that is gone for good ends the run, and the file stays pending") {
  Scene s;
  const auto a = s.mine.add(photo(3'000'000, 1));
  s.line.cut_after = 50'000; // less than one part
  const auto failed = s.mine.exchange(in_chunks(200'000));
  REQUIRE_FALSE(failed);
  CHECK(failed.error().fault == Fault::network);
  CHECK(s.mine.find(a).arrival == Arrival::pending);
  s.line.cut_after = 0;
  CHECK(must(s.mine.exchange()).sent == 1);
}

TEST_CASE("A part whose answer was lost is not stored twice") {
  Scene s;
  const QByteArray bytes = photo(1'000'000, 1);
  const auto a = s.mine.add(bytes);
  s.line.lose_answer_after = 450'000;
  CHECK(must(s.mine.exchange(in_chunks(200'000))).sent == 1);
  CHECK(s.line.swallowed == 1);
  CHECK((s.at_center(a) == bytes));
}

TEST_CASE("Of five files the refused one is marked and the others arrive") {
  Scene s;
  std::vector<Attachment> added;
  for (int i = 0; i < 5; ++i)
    added.push_back(s.mine.add(photo(10'000 + i, i)));
  // Somebody else's file has this id.
  REQUIRE(s.center.ledger()->run(
      u"INSERT INTO file (id, record, division, device, name, media_type, size, sha256, "
      "received_at) VALUES (?, ?, ?, '', '', 'image/jpeg', 1, '00', '')"_s,
      {added[2].id.text(), s.mine.record.text(), scene::division}));
  const auto done = must(s.mine.exchange());
  CHECK(done.sent == 4);
  CHECK(done.refused == 1);
  CHECK(done.left == 0);
  CHECK(done.last_problem == u"conflict");
  CHECK(s.mine.files.count(s.mine.record).all == 5);
  CHECK(s.mine.files.count(s.mine.record).arrived == 4);
  CHECK(s.mine.find(added[2]).arrival == Arrival::refused);
  CHECK(s.mine.find(added[2]).problem == u"conflict");
  for (const size_t i : {0U, 1U, 3U, 4U})
    CHECK(sha256(s.at_center(added[i])) == added[i].sha256);
}

TEST_CASE("A file that was spoilt on the center's disk is noticed and sent anew") {
  Scene s;
  const QByteArray bytes = photo(1'000'000, 1);
  const auto a = s.mine.add(bytes);
  std::ignore = s.mine.exchange(in_chunks(100'000),
                                [](const sync::PushProgress& p) { return p.file_bytes < 500'000; });
  {
    QFile file(Scene::path(s.center, a));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(1'000));
    REQUIRE(file.write("spoilt") == 6);
  }
  CHECK(must(s.mine.exchange(in_chunks(100'000))).sent == 1);
  CHECK((s.at_center(a) == bytes));
}

TEST_CASE("A file of another studio is not given, and what was announced of it waits") {
  Scene s;
  const auto a = s.mine.add(photo(1'000, 1));
  must(s.mine.exchange());
  Computer other(s.center, s.line.port(), u"441204103202"_s);
  must(other.files.announce(a));
  const auto done = must(other.exchange());
  CHECK(done.taken == 0);
  CHECK(done.left == 1);
  CHECK(done.last_problem == u"not-found");
}

TEST_CASE("A removed file is removed at the center, one that never was there too") {
  Scene s;
  const auto a = s.mine.add(photo(1'000, 1));
  must(s.mine.exchange());
  const auto b = s.mine.add(photo(1'000, 2));
  must(s.mine.files.remove(a.id));
  must(s.mine.files.remove(b.id));
  CHECK(must(s.mine.exchange()).left == 0);
  CHECK_FALSE(QFile::exists(Scene::path(s.center, a)));
}

TEST_CASE("A download that is cut goes on where it was") {
  Scene s;
  const QByteArray bytes = photo(800'000, 1);
  const auto a = s.mine.add(bytes);
  must(s.mine.exchange());
  Computer second(s.center, s.line.port());
  must(second.files.announce(a));
  s.line.lose_answer_after = 3'000; // in the midst of many small questions
  const auto done = must(second.exchange(in_chunks(20'000)));
  CHECK(s.line.swallowed == 1);
  CHECK(done.taken == 1);
  CHECK(done.bytes == 800'000);
  CHECK((must(second.files.bytes(a.id)) == bytes));
}

TEST_CASE("A download of other bytes than were announced is not kept") {
  Scene s;
  const auto a = s.mine.add(photo(1'000, 1));
  must(s.mine.exchange());
  Computer second(s.center, s.line.port());
  Attachment other = a;
  other.sha256 = sha256("other");
  must(second.files.announce(other));
  const auto done = must(second.exchange());
  CHECK(done.taken == 0);
  CHECK(done.left == 1);
  CHECK(done.last_problem == u"bad-checksum");
}

TEST_CASE("A center that takes no files holds up nothing, and they stay pending") {
  Scene s;
  const auto a = s.mine.add(photo(1'000, 1));
  s.mine.add(photo(1'000, 2));
  s.center.stop();
  s.center.takes_files = false;
  s.center.start();
  const auto done = must(s.mine.exchange());
  CHECK(done.left == 2);
  CHECK(done.last_problem == u"no-files");
  CHECK(s.mine.find(a).arrival == Arrival::pending);
  CHECK(s.center.requests(u"/v1/files"_s) == 1);
}

TEST_CASE("Files that a center lost with its life are sent again, and no others") {
  Scene s;
  const auto lost = s.mine.add(photo(50'000, 1));
  const auto kept = s.mine.add(photo(60'000, 2));
  must(s.mine.exchange());
  const auto ledger = s.center.ledger();
  REQUIRE(ledger->run(u"DELETE FROM file WHERE id = ?"_s, {lost.id.text()}));
  REQUIRE(QFile::remove(Scene::path(s.center, lost)));
  must(ledger->renew_epoch());
  s.center.stop();
  s.center.start();
  must(sync::push(s.mine.worker())); // learns of the new life
  const auto done = must(s.mine.exchange());
  CHECK(done.bytes == 50'000);
  CHECK(done.left == 0);
  CHECK(sha256(s.at_center(lost)) == lost.sha256);
  CHECK(sha256(s.at_center(kept)) == kept.sha256);
}

TEST_CASE(
    "What one computer attaches and removes, another one of the studio has after it synchronized") {
  Scene s;
  const QByteArray bytes = photo(150'000, 1);
  const auto a = s.mine.add(bytes);
  const auto removed = s.mine.add(photo(1'000, 2));
  CHECK(must(sync::synchronize(s.mine.worker())).files.sent == 2);
  Computer second(s.center, s.line.port());
  CHECK(must(sync::synchronize(second.worker())).files.taken == 2);
  must(second.store().refresh());
  const auto there = must(second.files.of(s.mine.record));
  REQUIRE(there.size() == 2);
  CHECK(second.find(a).name == a.name);
  CHECK((must(second.files.bytes(a.id)) == bytes));
  CHECK(second.files.count(s.mine.record).arrived == 2);

  must(second.files.remove(removed.id));
  must(sync::synchronize(second.worker()));
  must(sync::synchronize(s.mine.worker()));
  const auto left = must(s.mine.files.of(s.mine.record));
  REQUIRE(left.size() == 1);
  CHECK(left[0].id == a.id);
  CHECK(must(s.mine.store().verify()).clean());
  CHECK(must(second.store().verify()).clean());
}
