#include "core/wire/feed.h"
#include "core/wire/files.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

const QString digest = wire::content_digest("{}", false);

records::RecordId id(const QString& last) {
  return *records::RecordId::parse(u"018f0000-0000-7000-8000-00000000000"_s + last);
}

wire::Changes sample() {
  records::Record record = records::empty_record(records::Kind::mediation);
  record.header.id = id(u"1"_s);
  record.header.revision = 3;
  wire::Changes out{u"center"_s, u"epoch"_s, u"12.7"_s, true, {}};
  out.changes.emplace_back(
      wire::RecordChange{record.header.id, 3, true, false, u"PC 2"_s, digest, record});
  out.changes.emplace_back(wire::RecordChange{id(u"2"_s), 1, false, true, {}, digest});
  records::Policy policy;
  policy.set(records::PolicyKey::archive_days, QDate(2026, 1, 1), 30);
  out.changes.emplace_back(
      wire::PolicyChange{policy, u"441204"_s, QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)});
  out.changes.emplace_back(wire::RosterChange{false, {{u"441204103201"_s, {}, u"白土"_s}, {}, {}}});
  out.changes.emplace_back(wire::FileChange{id(u"3"_s), id(u"1"_s), false, false, u"现场.jpg"_s,
                                            u"image/jpeg"_s, 12, QByteArray(32, 'x')});
  return out;
}

} // namespace

TEST_CASE("Changes are the same after the way over the wire") {
  const auto json = wire::to_json(sample());
  const auto read = wire::parse_changes(json);
  REQUIRE(read);
  CHECK(read->changes.size() == sample().changes.size());
  CHECK(wire::to_json(*read) == json);
}

TEST_CASE("A kind of change that only a newer center knows is passed over") {
  const auto read = wire::parse_changes(
      R"({"center_id":"c","epoch":"e","cursor":"1.1","changes":[{"type":"weather"}]})");
  REQUIRE(read);
  CHECK(read->changes.empty());
  CHECK(read->cursor == u"1.1"_s);
}

TEST_CASE("A record of a newer program says itself that it cannot be read") {
  const auto read =
      wire::parse_changes(("{\"center_id\":\"c\",\"epoch\":\"e\",\"cursor\":\"\",\"changes\":[{"
                           "\"type\":\"record\",\"id\":\"" +
                           id(u"1"_s).text().toUtf8() + "\",\"revision\":1,\"digest\":\"" +
                           digest.toLatin1() + "\",\"record\":{\"kind\":\"weather\"}}]}"));
  REQUIRE(read);
  REQUIRE(read->changes.size() == 1);
  const auto& change = std::get<wire::RecordChange>(read->changes.front());
  REQUIRE(change.record);
  CHECK_FALSE(change.record->has_value());
}

TEST_CASE("A digest of a range depends on every id, revision and content in it") {
  const std::vector<wire::Head> heads{{id(u"1"_s), 1, digest}, {id(u"2"_s), 4, digest}};
  auto others = heads;
  CHECK(wire::range_digest(others) == wire::range_digest(heads));
  SECTION("revision") {
    others[1].revision = 5;
  }
  SECTION("content") {
    others[0].digest = wire::content_digest("{}", true);
  }
  SECTION("id") {
    others[0].id = id(u"0"_s);
  }
  SECTION("one missing") {
    others.pop_back();
  }
  CHECK(wire::range_digest(others) != wire::range_digest(heads));
}

TEST_CASE("Questions about ranges and records are the same after the way over the wire") {
  const wire::DigestRequest asked{{{{}, id(u"4"_s)}, {id(u"4"_s), {}}}};
  CHECK(wire::parse_digest_request(wire::to_json(asked))->ranges == asked.ranges);
  const wire::DigestAnswer told{u"c"_s, u"e"_s, {{2, digest}, {0, wire::range_digest({})}}};
  CHECK(wire::parse_digest_answer(wire::to_json(told))->ranges == told.ranges);
  const wire::HeadsAnswer heads{u"c"_s, u"e"_s, {{id(u"1"_s), 2, digest}}};
  CHECK(wire::parse_heads_answer(wire::to_json(heads))->heads == heads.heads);
  CHECK(wire::parse_fetch_request(wire::to_json(wire::FetchRequest{{id(u"7"_s)}}))->ids.front() ==
        id(u"7"_s));
}

TEST_CASE("More ranges or ids than a center reads at once are refused") {
  const wire::DigestRequest ranges{std::vector<wire::IdRange>(wire::most_ranges + 1)};
  CHECK_FALSE(wire::parse_digest_request(wire::to_json(ranges)));
  const wire::FetchRequest ids{std::vector<records::RecordId>(wire::most_ids + 1, id(u"1"_s))};
  CHECK_FALSE(wire::parse_fetch_request(wire::to_json(ids)));
}

TEST_CASE("What is said of a file is the same after the way over the wire") {
  const wire::FileHead head{id(u"1"_s),      id(u"2"_s), u"签字, 第 1 页.jpg"_s,
                            u"image/jpeg"_s, 0,          QByteArray(32, '\x7f')};
  const auto read = wire::parse_metadata(wire::to_metadata(head));
  REQUIRE(read);
  CHECK(*read == head);
}

TEST_CASE("A file's type is told by its first bytes and not by its name") {
  CHECK(wire::file_type_of("\xFF\xD8\xFF\xE0..") == u"image/jpeg"_s);
  CHECK(wire::file_type_of("%PDF-1.7") == u"application/pdf"_s);
  CHECK(wire::file_type_of("MZ\x90") == QString());
  auto metadata = wire::to_metadata(
      {id(u"1"_s), id(u"2"_s), u"a.exe"_s, u"application/x-msdownload"_s, 0, QByteArray(32, 'x')});
  CHECK_FALSE(wire::parse_metadata(metadata));
}
