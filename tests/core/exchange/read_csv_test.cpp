#include "core/exchange/table.h"
#include "tests/catch.h"
#include "tests/core/exchange/table_cells.h"

#include <unicode/ucnv.h>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace Qt::StringLiterals;

namespace {

QByteArray in_gb18030(const QString& text) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("GB18030", &error);
  QByteArray bytes(text.size() * 4, '\0');
  bytes.truncate(ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                                 reinterpret_cast<const UChar*>(text.utf16()),
                                 static_cast<int32_t>(text.size()), &error));
  ucnv_close(converter);
  REQUIRE(U_SUCCESS(error));
  return bytes;
}

QByteArray in_utf16(const QString& text, bool big_endian) {
  QByteArray bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const QChar c : text) {
    const char high = static_cast<char>(c.unicode() >> 8);
    const char low = static_cast<char>(c.unicode() & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

std::vector<Sheet> csv(const QByteArray& bytes) {
  const auto sheets = parse_csv(bytes);
  REQUIRE(sheets);
  REQUIRE(sheets->size() == 1);
  return *sheets;
}

} // namespace

TEST_CASE("a csv reads the same in every encoding", "[exchange][csv]") {
  const QString text = u"姓名,案由\r\n欧阳𠮷,赡养费、抚养费\r\n"_s;
  const QByteArray utf8 = text.toUtf8();
  for (const QByteArray& bytes :
       {utf8, "\xEF\xBB\xBF" + utf8, in_utf16(text, false), in_utf16(text, true), in_gb18030(text),
        utf8 + "\xEF\xBB\xBF", utf8 + "\x1A"}) {
    const auto sheets = csv(bytes);
    CHECK(sheets.front().rows.size() == 2);
    CHECK(text_at(sheets, 0, 0) == "姓名");
    CHECK(text_at(sheets, 1, 0) == "欧阳𠮷");
    CHECK(text_at(sheets, 1, 1) == "赡养费、抚养费");
  }
}

TEST_CASE("one broken character does not turn a UTF-8 file into GB18030", "[exchange][csv]") {
  const QByteArray line = u"当事人因土地承包发生纠纷,申请村委会调解\n"_s.toUtf8();
  const auto sheets = csv(line + line + line.chopped(2));
  CHECK(text_at(sheets, 0, 0) == "当事人因土地承包发生纠纷");
  CHECK(cell_at(sheets, 2, 1).text.startsWith(u"申请村委会"_s));
}

TEST_CASE("quotes of a csv keep separators, line breaks and quotes", "[exchange][csv]") {
  const auto sheets = csv("a,\"b,1\n\"\"x\"\"\r\ny\",c\n,\"\",\n\n\"p\"q,r\"s, t ");
  CHECK(sheets.front().rows.size() == 4);
  CHECK(text_at(sheets, 0, 1) == "b,1\n\"x\"\ny");
  CHECK(text_at(sheets, 0, 2) == "c");
  CHECK(sheets.front().rows[1].empty());
  CHECK(text_at(sheets, 3, 0) == "pq");
  CHECK(text_at(sheets, 3, 1) == "r\"s");
  CHECK(text_at(sheets, 3, 2) == " t ");
}

TEST_CASE("a quote that never closes is an error that names its row", "[exchange][csv]") {
  const auto sheets = parse_csv("a,b\n1,\"2\n3,4\n");
  REQUIRE_FALSE(sheets);
  CHECK(sheets.error().fault == Fault::damaged);
  CHECK(sheets.error().text().contains(u"row 2"_s));
}

TEST_CASE("the separator of a csv is found by its first lines", "[exchange][csv]") {
  CHECK(text_at(csv("title\na\tb, c\n1\t2, 3\n"), 2, 0) == "1");
  CHECK(text_at(csv("a;b;c\n1;2,5;3\n"), 1, 1) == "2,5");
  CHECK(text_at(csv("a,b;c\n1,2\n"), 0, 1) == "b;c");
  CHECK(text_at(csv("\"a;b;c\",d\n"), 0, 0) == "a;b;c");
}

TEST_CASE("csv files of odd programs read as meant", "[exchange][csv]") {
  CHECK(text_at(csv("a\rb\rc"), 2, 0) == "c");
  CHECK(text_at(csv(QByteArray("a\0b\0,c\n", 7)), 0, 0) == "ab");
  CHECK(text_at(csv("=\"007\",\"=\"\"44129920000114093X\"\"\"\n"), 0, 0) == "007");
  CHECK(text_at(csv("=\"007\",\"=\"\"44129920000114093X\"\"\"\n"), 0, 1) == "44129920000114093X");
  CHECK(csv("").front().rows.empty());
  CHECK_FALSE(cell_at(csv("1,2021-07-30\n"), 0, 1).date); // a csv knows no types
  CHECK_FALSE(cell_at(csv("1,2021-07-30\n"), 0, 0).number);
}

TEST_CASE("bounds hold for csv too", "[exchange][csv]") {
  CHECK_FALSE(parse_csv("a,b,c\n", {.columns = 2}));
  CHECK(parse_csv("a,b,,,\n", {.columns = 2}));
  CHECK_FALSE(parse_csv("a\nb\nc\n", {.cells = 5}));
  CHECK(parse_csv("a\nb\nc\n", {.cells = 6}));
  CHECK_FALSE(parse_csv("aaaa", {.file_bytes = 3}));
  const auto sheets = parse_csv(u"一二三𠮷"_s.toUtf8(), {.cell_characters = 4});
  REQUIRE(sheets);
  CHECK(text_at(*sheets, 0, 0) == "一二三"); // never half a character
}
