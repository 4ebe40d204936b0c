#include "core/records/values.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

TEST_CASE("a division code tells its level and its significant digits") {
  struct Example {
    QStringView code;
    Level level;
    QStringView prefix;
  };
  for (const auto& [code, level, prefix] : {
           Example{u"440000000000", Level::province, u"44"},
           Example{u"441200000000", Level::city, u"4412"},
           Example{u"441000000000", Level::city, u"4410"},
           Example{u"441204000000", Level::county, u"441204"},
           Example{u"441204100000", Level::town, u"441204100"},
           Example{u"441204103000", Level::town, u"441204103"},
           Example{u"441204103200", Level::village, u"441204103200"},
           Example{u"441284450000", Level::town, u"441284450"},
       }) {
    INFO(code.toUtf8().constData());
    const auto division = Division::parse(code);
    REQUIRE(division);
    CHECK(division->level() == level);
    CHECK(division->prefix() == prefix);
  }
}

TEST_CASE("a division holds what lies in it and itself, and nothing beside it") {
  const Division county = *Division::parse(u"441204000000");
  CHECK(county.contains(county));
  CHECK(county.contains(*Division::parse(u"441204103201")));
  CHECK(!county.contains(*Division::parse(u"441223103201")));
  CHECK(!county.contains(*Division::parse(u"441200000000")));
}

TEST_CASE("a division code with a gap or of another length is refused") {
  for (const QStringView code : {u"", u"4412", u"441204000201", u"440004000000", u"001204103201",
                                 u"44120410320X", u"4412041032011"}) {
    INFO(code.toUtf8().constData());
    const auto division = Division::parse(code);
    REQUIRE(!division);
    CHECK(division.error().fault == Fault::invalid);
  }
}

TEST_CASE("a prefix for sums is as long as a level, or a whole code cut to its level") {
  CHECK(parse_division_prefix(u"44") == u"44"_s);
  CHECK(parse_division_prefix(u" 4412 ") == u"4412"_s);
  CHECK(parse_division_prefix(u"441204103") == u"441204103"_s);
  CHECK(parse_division_prefix(u"441204000000") == u"441204"_s);
  CHECK(!parse_division_prefix(u""));
  CHECK(!parse_division_prefix(u"441"));
  CHECK(!parse_division_prefix(u"44x2"));
  CHECK(!parse_division_prefix(u"441204000201"));
}

TEST_CASE("record ids sort by the time they were made") {
  std::array<quint8, 10> high{}, low{};
  high.fill(0xFF);
  const RecordId earlier = RecordId::make(1'625'270'400'000, high);
  const RecordId later = RecordId::make(1'625'270'400'001, low);
  CHECK(earlier < later);
  CHECK(!(later < earlier));
  CHECK(earlier.text() < later.text());
}

TEST_CASE("a record id is a UUID of version 7 and comes back from text and bytes") {
  std::array<quint8, 10> random{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const RecordId id = RecordId::make(0x017A6B3C4D5E, random);
  CHECK(id.text() == u"017a6b3c-4d5e-7102-8304-05060708090a");
  CHECK(RecordId::parse(id.text()) == id);
  CHECK(RecordId::from_bytes(id.bytes()) == id);
}

TEST_CASE("a null id is none and is read from nothing") {
  CHECK(RecordId().is_null());
  CHECK(!RecordId::parse(u""));
  CHECK(!RecordId::parse(u"12"));
  CHECK(!RecordId::parse(u"00000000-0000-0000-0000-000000000000"));
  CHECK(!RecordId::from_bytes(QByteArray(15, 'x')));
}

TEST_CASE("an entered value keeps what was written, valid or not") {
  CHECK(Entered<Phone>(u"+86 138 0013 8000").text() == u"13800138000");
  const Entered<Phone> doubtful(u" 1380013 ");
  CHECK(doubtful.text() == u"1380013");
  CHECK(!doubtful.value());
  CHECK(!doubtful.empty());
  CHECK(Entered<IdNumber>(u"  ").empty());
}
