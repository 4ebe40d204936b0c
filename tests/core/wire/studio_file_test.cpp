#include "core/wire/studio_file.h"
#include "tests/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

wire::StudioFile studio_file() {
  wire::StudioFile file;
  file.roster.platform = {u"441204103201"_s, records::PlatformLevel::studio, u"白土村工作室"_s,
                          true, false};
  file.roster.mediators = {
      {u"何丽华"_s, true, records::CommitteeKind::village, QDate(2019, 3, 1), {}}};
  for (quint8 n = 1; n <= 3; ++n) {
    auto record = records::empty_record(records::Kind::consultation);
    record.header.id = records::RecordId::make(1'625'000'000'000 + n, {n});
    record.header.division = file.roster.platform.division;
    record.header.occurred_on = QDate(2021, 7, n);
    record.header.revision = n;
    file.items.push_back({n - 1, n == 3, record});
  }
  return file;
}

QJsonObject as_object() {
  return QJsonDocument::fromJson(wire::to_json(studio_file())).object();
}

Error error_of(const QJsonObject& object) {
  const auto read = wire::parse_studio_file(QJsonDocument(object).toJson());
  REQUIRE_FALSE(read.has_value());
  return read.error();
}

} // namespace

TEST_CASE("a studio file comes back as it was written") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"441204103201.json"_s);
  const wire::StudioFile file = studio_file();
  REQUIRE(wire::write_studio_file(path, file).has_value());
  const auto read = wire::read_studio_file(path);
  REQUIRE(read.has_value());
  CHECK(read->roster == file.roster);
  REQUIRE(read->items.size() == 3);
  for (size_t i = 0; i < 3; ++i) {
    REQUIRE(read->items[i].item.has_value());
    CHECK(read->items[i].item->record == file.items[i].record);
    CHECK(read->items[i].item->based_on == file.items[i].based_on);
    CHECK(read->items[i].item->deleted == file.items[i].deleted);
  }
  CHECK(QFile(path).permissions().testFlag(QFile::ReadOther) == false);
}

TEST_CASE("what is no studio file says so, and one of a newer program is not guessed at") {
  for (const QByteArray& bytes : {QByteArray(), QByteArray("{"), QByteArray("[]"),
                                  QByteArray("{\"format\":\"something-else\",\"version\":1}")}) {
    const auto read = wire::parse_studio_file(bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().text().contains(u"no studio file"));
  }
  QJsonObject newer = as_object();
  newer.insert(u"version"_s, 2);
  CHECK(error_of(newer).fault == Fault::unsupported);
}

TEST_CASE("a studio file with a member that is missing or wrong names it") {
  for (const QString& member : {u"version"_s, u"roster"_s, u"records"_s}) {
    QJsonObject broken = as_object();
    broken.insert(member, u"?"_s);
    CHECK(error_of(broken).text().contains(member));
  }
  QJsonObject nobody = as_object();
  nobody.insert(u"roster"_s, QJsonObject{{u"platform"_s, QJsonObject{{u"division"_s, u"44"_s}}}});
  CHECK(error_of(nobody).fault == Fault::invalid);
}

TEST_CASE("one broken record in a studio file spoils no other") {
  QJsonObject object = as_object();
  QJsonArray items = object[u"records"_s].toArray();
  items.insert(1, QJsonObject{{u"record"_s, QJsonObject{{u"kind"_s, u"of-tomorrow"_s}}}});
  object.insert(u"records"_s, items);
  const auto read = wire::parse_studio_file(QJsonDocument(object).toJson());
  REQUIRE(read.has_value());
  REQUIRE(read->items.size() == 4);
  CHECK(read->items[0].item.has_value());
  CHECK_FALSE(read->items[1].item.has_value());
  CHECK(read->items[3].item.has_value());
}

TEST_CASE("a file that is not there, or no studio file, is named in the message") {
  const QTemporaryDir folder;
  const auto missing = wire::read_studio_file(folder.filePath(u"nowhere.json"_s));
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().fault == Fault::not_found);
  CHECK(missing.error().text().contains(u"nowhere.json"));
  QFile other(folder.filePath(u"other.json"_s));
  REQUIRE(other.open(QIODevice::WriteOnly));
  other.write("{}");
  other.close();
  CHECK(wire::read_studio_file(other.fileName()).error().text().contains(u"other.json"));
}
