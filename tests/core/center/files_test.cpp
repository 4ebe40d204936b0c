// Photos and scans by raw requests, as any client of tus 1.0.0 would send them.
#include "core/center/feed.h"
#include "core/center/files.h"
#include "core/wire/files.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"
#include "tests/core/random_records.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <thread>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using desk::next_village;
using desk::village;
using door::Seen;

namespace {

using Headers = httplib::Headers;

QByteArray photo(qsizetype size, char filling = 'x') {
  return (QByteArray("\xFF\xD8\xFF", 3) + QByteArray(size - 3, filling));
}

QByteArray sha256(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// A center that takes files, with a studio of two computers, a record, and another studio.
struct Scene {
  Scene() {
    record = push(mine, village);
    foreign_record = push(other, next_village);
  }
  records::RecordId push(const desk::Enrolled& by, const QString& division) {
    auto item = desk::revised(random.saved(), 1, 0);
    item.record.header.division = division;
    REQUIRE(door.desk().push(by.device, item).verdict == wire::Verdict::stored);
    return item.record.header.id;
  }
  wire::FileHead head(const QByteArray& bytes) {
    return {random.id(), record, u"现场.jpg"_s, u"image/jpeg"_s, bytes.size(), sha256(bytes)};
  }
  Seen send(const std::string& method, const std::string& path, const QString& token,
            Headers headers = {}, const QByteArray& body = {}) const {
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.headers = door::bearer(token);
    if (!headers.contains("Tus-Resumable")) request.headers.emplace("Tus-Resumable", "1.0.0");
    request.headers.merge(headers);
    request.body = body.toStdString();
    return door.send(request);
  }
  Seen create(const wire::FileHead& head, const desk::Enrolled& by) const {
    return send("POST", "/v1/files", by.token,
                {{"Upload-Length", std::to_string(head.size)},
                 {"Upload-Metadata", wire::to_metadata(head).toStdString()}});
  }
  Seen create(const wire::FileHead& head) const { return create(head, mine); }
  static std::string path(const wire::FileHead& head) {
    return "/v1/files/" + head.id.text().toStdString();
  }
  Seen patch(const wire::FileHead& head, qint64 offset, const QByteArray& bytes,
             Headers headers = {}) const {
    if (!headers.contains("Content-Type"))
      headers.emplace("Content-Type", "application/offset+octet-stream");
    headers.emplace("Upload-Offset", std::to_string(offset));
    return send("PATCH", path(head), mine.token, headers, bytes);
  }
  wire::FileHead upload(const QByteArray& bytes) {
    const auto made = head(bytes);
    REQUIRE(create(made).status == 201);
    REQUIRE(patch(made, 0, bytes).status == 204);
    return made;
  }
  Seen head_of(const wire::FileHead& head, const QString& token) const {
    return send("HEAD", path(head), token);
  }
  qint64 offset(const wire::FileHead& head) const {
    const Seen seen = head_of(head, mine.token);
    REQUIRE(seen.status == 200);
    return number(seen, "Upload-Offset");
  }
  static qint64 number(const Seen& seen, const char* name) {
    const auto found = seen.headers.find(name);
    return found == seen.headers.end() ? -1 : std::stoll(found->second);
  }
  std::vector<wire::FileChange> told(const desk::Enrolled& to) {
    const auto changes = center::changes(door.desk().ledger(), to.device, {}, 100);
    REQUIRE(changes);
    std::vector<wire::FileChange> out;
    for (const wire::Change& change : changes->changes)
      if (const auto* file = std::get_if<wire::FileChange>(&change)) out.push_back(*file);
    return out;
  }
  QStringList on_disk() const {
    QStringList out;
    for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
      out << each.next();
    return out;
  }

  QTemporaryDir kept;
  const QString folder = kept.filePath(u"files"_s);
  door::Door door{[this](center::ServerOptions& options) { options.files = folder; }};
  test::RandomRecords random{5};
  desk::Enrolled mine = door.desk().enrol();
  desk::Enrolled second = door.desk().enrol();
  desk::Enrolled other = door.desk().enrol(next_village);
  records::RecordId record;
  records::RecordId foreign_record;
};

} // namespace

TEST_CASE("A file is sent in parts, told to the studio's other computer, and taken back") {
  Scene s;
  const QByteArray bytes = photo(300'000);
  const auto head = s.head(bytes);
  const Seen made = s.create(head);
  REQUIRE(made.status == 201);
  CHECK(made.headers.find("Location")->second == Scene::path(head));
  CHECK(made.headers.find("Tus-Resumable")->second == "1.0.0");
  CHECK(s.offset(head) == 0);
  const Seen first = s.patch(head, 0, bytes.left(100'000));
  CHECK(first.status == 204);
  CHECK(Scene::number(first, "Upload-Offset") == 100'000);
  CHECK(s.offset(head) == 100'000);
  CHECK(Scene::number(s.head_of(head, s.mine.token), "Upload-Length") == 300'000);
  CHECK(s.told(s.second).empty()); // not before it is whole
  CHECK(s.send("GET", Scene::path(head), s.second.token).problem().name == u"not-found");
  CHECK(s.patch(head, 100'000, bytes.mid(100'000)).status == 204);
  const auto told = s.told(s.second);
  REQUIRE(told.size() == 1);
  CHECK(told[0].id == head.id);
  CHECK(told[0].record == s.record);
  CHECK(told[0].sha256 == sha256(bytes));
  CHECK_FALSE(told[0].own);
  CHECK(s.told(s.mine)[0].own);
  const Seen back = s.send("GET", Scene::path(head), s.second.token);
  CHECK(back.status == 200);
  CHECK(back.type == "image/jpeg");
  CHECK((back.body == bytes));
}

TEST_CASE("A range of a file is what stands there") {
  Scene s;
  QByteArray bytes = photo(50'000);
  for (qsizetype i = 3; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(i * 7);
  const auto head = s.upload(bytes);
  const auto get = [&](const std::string& range) {
    return s.send("GET", Scene::path(head), s.mine.token, {{"Range", range}});
  };
  CHECK(get("bytes=49000-").body == bytes.mid(49'000));
  const Seen middle = get("bytes=1000-1999");
  CHECK(middle.status == 206);
  CHECK(middle.body == bytes.mid(1'000, 1'000));
  CHECK(middle.headers.find("Content-Range")->second == "bytes 1000-1999/50000");
  CHECK(get("bytes=49999-60000").body == bytes.right(1));
  CHECK(get("bytes=50000-").status == 416);
  CHECK((get("bytes=-100").body == bytes)); // a form that is not taken
}

TEST_CASE("What the center takes is told to who asks for its options") {
  Scene s;
  const Seen seen = s.send("OPTIONS", "/v1/files", {});
  CHECK(seen.status == 204);
  CHECK(seen.headers.find("Tus-Version")->second == "1.0.0");
  CHECK(seen.headers.find("Tus-Extension")->second == "creation,checksum,termination");
  CHECK(Scene::number(seen, "Tus-Max-Size") == wire::most_file_size);
  CHECK(seen.headers.find("Tus-Checksum-Algorithm")->second == "sha256");
}

TEST_CASE("A file is begun twice as once, and goes on where it was") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.head(bytes);
  REQUIRE(s.create(head).status == 201);
  REQUIRE(s.patch(head, 0, bytes.left(400)).status == 204);
  const Seen again = s.create(head);
  CHECK(again.status == 201);
  CHECK(Scene::number(again, "Upload-Offset") == 400);
  REQUIRE(s.patch(head, 400, bytes.mid(400)).status == 204);
  CHECK(Scene::number(s.create(head), "Upload-Offset") == 1'000);
  auto another = head;
  another.sha256 = sha256("another");
  CHECK(s.create(another).problem().name == u"conflict");
  CHECK(s.told(s.second).size() == 1);
}

TEST_CASE("A part that comes twice is refused with where the file is, and changes nothing") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.head(bytes);
  REQUIRE(s.create(head).status == 201);
  REQUIRE(s.patch(head, 0, bytes.left(400)).status == 204);
  for (const qint64 wrong : {0, 399, 401}) {
    const Seen seen = s.patch(head, wrong, bytes.mid(wrong, 100));
    CHECK(seen.status == 409);
    CHECK(seen.problem().name == u"wrong-offset");
  }
  CHECK(s.offset(head) == 400);
  CHECK(s.patch(head, 400, bytes.mid(400)).status == 204);
  CHECK(s.patch(head, 400, bytes.mid(400)).status == 409);
  CHECK((s.send("GET", Scene::path(head), s.mine.token).body == bytes));
}

TEST_CASE("Bytes that are not what their checksum says are not kept") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.head(bytes);
  REQUIRE(s.create(head).status == 201);
  const auto sum = [](const QByteArray& of) {
    return Headers{{"Upload-Checksum", "sha256 " + sha256(of).toBase64().toStdString()}};
  };
  const Seen wrong = s.patch(head, 0, bytes.left(400), sum("else"));
  CHECK(wrong.status == 460);
  CHECK(wrong.problem().name == u"bad-checksum");
  CHECK(s.offset(head) == 0);
  CHECK(s.patch(head, 0, bytes.left(400), {{"Upload-Checksum", "md5 AAAA"}}).status == 400);
  CHECK(s.patch(head, 0, bytes.left(400), {{"Upload-Checksum", "sha256 ????"}}).status == 400);
  CHECK(s.patch(head, 0, bytes.left(400), sum(bytes.left(400))).status == 204);
}

TEST_CASE("A file that ends as another one begins anew and is not told") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.head(bytes);
  REQUIRE(s.create(head).status == 201);
  REQUIRE(s.patch(head, 0, bytes.left(400)).status == 204);
  const Seen wrong = s.patch(head, 400, QByteArray(600, 'y'));
  CHECK(wrong.status == 460);
  CHECK(wrong.problem().name == u"bad-checksum");
  CHECK(s.offset(head) == 0);
  CHECK(s.told(s.second).empty());
  CHECK(s.patch(head, 0, bytes).status == 204);
  CHECK(s.told(s.second).size() == 1);
}

TEST_CASE("A file that is not of its type is refused with its first bytes, and forgotten") {
  Scene s;
  const QByteArray program = "MZ" + QByteArray(998, 'x');
  const auto head = s.head(program);
  REQUIRE(s.create(head).status == 201);
  const Seen whole = s.patch(head, 0, program.left(100));
  CHECK(whole.status == 415);
  CHECK(whole.problem().name == u"bad-type");
  CHECK(s.head_of(head, s.mine.token).status == 404);
  CHECK(s.on_disk().isEmpty());
  // Also where they come drop by drop.
  const auto slow = s.head(program);
  REQUIRE(s.create(slow).status == 201);
  REQUIRE(s.patch(slow, 0, program.left(1)).status == 204);
  CHECK(s.patch(slow, 1, program.mid(1)).problem().name == u"bad-type");
  CHECK(s.on_disk().isEmpty());
}

TEST_CASE("What is not said as tus 1.0.0 wants it is refused with its problem") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  auto head = s.head(bytes);
  const auto named = [](const Seen& seen, int status, const QString& name) {
    INFO(name.toStdString());
    CHECK(seen.status == status);
    CHECK(seen.problem().name == name);
  };
  const auto old = s.send("POST", "/v1/files", s.mine.token, {{"Tus-Resumable", "0.2.2"}});
  named(old, 412, u"bad-json"_s);
  CHECK(old.headers.find("Tus-Version")->second == "1.0.0");
  named(s.send("POST", "/v1/files", s.mine.token), 400, u"bad-json"_s);
  named(s.send("POST", "/v1/files", s.mine.token, {{"Upload-Length", "9"}}), 400, u"bad-json"_s);
  head.size = wire::most_file_size + 1;
  named(s.create(head), 413, u"too-large"_s);
  head.size = 0;
  named(s.create(head), 415, u"bad-type"_s);
  head.size = bytes.size();
  head.media_type = u"text/html"_s;
  named(s.create(head), 415, u"bad-type"_s);
  head.media_type = u"image/jpeg"_s;
  head.record = s.random.id();
  named(s.create(head), 409, u"no-record"_s);
  head.record = s.record;
  REQUIRE(s.create(head).status == 201);
  named(s.patch(head, 0, bytes, {{"Content-Type", "image/jpeg"}}), 415, u"bad-type"_s);
  named(s.send("PATCH", Scene::path(head), s.mine.token,
               {{"Content-Type", "application/offset+octet-stream"}}, bytes),
        400, u"bad-json"_s);
  named(s.patch(head, 0, photo(1'001)), 413, u"too-large"_s);
  named(s.send("DELETE", "/v1/files/no-id", s.mine.token), 404, u"not-found"_s);
  CHECK(s.send("HEAD", Scene::path(s.head(bytes)), s.mine.token).status == 404);
  const auto big = s.head(photo(5 << 20));
  REQUIRE(s.create(big).status == 201);
  named(s.patch(big, 0, photo((4 << 20) + 1)), 413, u"too-large"_s);
}

TEST_CASE("Another studio's files are refused where they are sent, and not there where asked for") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  auto head = s.head(bytes);
  head.record = s.foreign_record;
  CHECK(s.create(head).problem().name == u"wrong-studio");
  const auto theirs = s.upload(bytes);
  CHECK(s.create(theirs, s.other).problem().name == u"wrong-studio");
  for (const char* method : {"GET", "DELETE"})
    CHECK(s.send(method, Scene::path(theirs), s.other.token).problem().name == u"not-found");
  CHECK(s.head_of(theirs, s.other.token).status == 404);
  CHECK(s.send("PATCH", Scene::path(theirs), s.other.token,
               {{"Content-Type", "application/offset+octet-stream"}, {"Upload-Offset", "1000"}},
               "x")
            .problem()
            .name == u"not-found");
  CHECK(s.told(s.other).empty());
  CHECK(s.send("GET", Scene::path(theirs), {}).problem().name == u"unauthorized");
  CHECK((s.send("GET", Scene::path(theirs), s.mine.token).body == bytes));
}

TEST_CASE("A removed file is gone, told to the one who sent it, and does not come back") {
  Scene s;
  const auto head = s.upload(photo(1'000));
  const auto remove = [&] { return s.send("DELETE", Scene::path(head), s.second.token).status; };
  CHECK(remove() == 204);
  CHECK(remove() == 204);
  CHECK(s.on_disk().isEmpty());
  const auto told = s.told(s.mine);
  REQUIRE(told.size() == 1);
  CHECK(told[0].deleted);
  CHECK_FALSE(told[0].own);
  CHECK(s.send("GET", Scene::path(head), s.mine.token).status == 404);
  CHECK(s.create(head).problem().name == u"gone");
}

TEST_CASE("Many parts for the same place at once are stored once") {
  Scene s;
  const QByteArray bytes = photo(200'000);
  const auto head = s.head(bytes);
  REQUIRE(s.create(head).status == 201);
  std::atomic<int> stored = 0;
  std::atomic<int> refused = 0;
  {
    std::vector<std::jthread> senders;
    for (int i = 0; i < 4; ++i)
      senders.emplace_back([&] {
        const int status = s.patch(head, 0, bytes.left(150'000)).status;
        stored += status == 204;
        refused += status == 409;
      });
  }
  CHECK(stored == 1);
  CHECK(refused == 3);
  CHECK(s.offset(head) == 150'000);
  CHECK(s.patch(head, 150'000, bytes.mid(150'000)).status == 204);
  CHECK((s.send("GET", Scene::path(head), s.mine.token).body == bytes));
}

TEST_CASE("A file whose last answer was never noted is finished by the next question") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.upload(bytes);
  REQUIRE(s.door.desk().ledger().run(u"UPDATE file SET complete = 0, moment = 0"_s));
  CHECK(s.told(s.second).empty());
  CHECK(s.offset(head) == 1'000);
  CHECK(s.told(s.second).size() == 1);
}

TEST_CASE("A file that the center lost is sent anew by its own computer") {
  Scene s;
  const QByteArray bytes = photo(1'000);
  const auto head = s.upload(bytes);
  REQUIRE(s.on_disk().size() == 1);
  REQUIRE(QFile::remove(s.on_disk().front()));
  CHECK(s.send("GET", Scene::path(head), s.second.token).problem().name == u"not-found");
  CHECK(Scene::number(s.create(head), "Upload-Offset") == 0);
  CHECK(s.patch(head, 0, bytes).status == 204);
  CHECK((s.send("GET", Scene::path(head), s.second.token).body == bytes));
}

TEST_CASE("A studio's files are bounded together, and another studio's room is its own") {
  Scene s;
  auto head = s.head(photo(100));
  REQUIRE(s.create(head).status == 201);
  REQUIRE(
      s.door.desk().ledger().run(u"UPDATE file SET size = ?"_s, {center::most_studio_bytes - 50}));
  const auto more = s.head(photo(100));
  const Seen seen = s.create(more);
  CHECK(seen.status == 507);
  CHECK(seen.problem().name == u"quota");
  auto theirs = more;
  theirs.record = s.foreign_record;
  CHECK(s.create(theirs, s.other).status == 201);
}

TEST_CASE("Files at the center are for its own user alone, and not named in the log") {
  Scene s;
  s.upload(photo(100));
  REQUIRE(s.on_disk().size() == 1);
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK_FALSE(QFile::permissions(s.on_disk().front()) & others);
  CHECK_FALSE(s.door.log().contains(u"现场"));
}

TEST_CASE("A center without a folder for files says so") {
  door::Door door;
  const auto device = door.desk().enrol();
  httplib::Request request;
  request.method = "POST";
  request.path = "/v1/files";
  request.headers = door::bearer(device.token);
  request.headers.emplace("Tus-Resumable", "1.0.0");
  const Seen seen = door.send(request);
  CHECK(seen.status == 501);
  CHECK(seen.problem().name == u"no-files");
}

TEST_CASE("A request that announces no body is answered at once") {
  Scene s;
  const auto head = s.upload(photo(100));
  door::Raw raw(s.door.server());
  raw.write("DELETE " + QByteArray::fromStdString(Scene::path(head)) +
            " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nAuthorization: Bearer " +
            s.mine.token.toLatin1() + "\r\n\r\n");
  CHECK(raw.read_to_end().startsWith("HTTP/1.1 204"));
}
