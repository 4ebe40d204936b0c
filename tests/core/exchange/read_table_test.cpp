#include "core/exchange/table.h"
#include "tests/catch.h"
#include "tests/core/exchange/table_cells.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <map>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace Qt::StringLiterals;

namespace {

struct Files {
  QTemporaryDir dir;

  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(dir.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
  }

  QString zip(const QString& name, const std::map<QString, QByteArray>& parts) const {
    const QString path = dir.filePath(name);
    QuaZip zip(path);
    REQUIRE(zip.open(QuaZip::mdCreate));
    for (const auto& [part, bytes] : parts) {
      QuaZipFile file(&zip);
      REQUIRE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(part)));
      REQUIRE(file.write(bytes) == bytes.size());
      file.close();
    }
    zip.close();
    return path;
  }
};

constexpr auto main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr auto office_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The parts of a workbook with one sheet; a test puts in or changes what it is about.
struct Workbook {
  QByteArray rows;    // inside <sheetData>
  QByteArray texts;   // inside <sst>
  QByteArray formats; // inside <numFmts>
  QByteArray styles;  // inside <cellXfs>
  QByteArray properties = "<workbookPr/>";

  std::map<QString, QByteArray> parts() const {
    const QByteArray space = QByteArray("xmlns=\"") + main_space + "\"";
    const QByteArray type = QByteArray("Type=\"") + office_space;
    return {
        {u"_rels/.rels"_s, "<Relationships><Relationship Id=\"rId1\" " + type +
                               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {u"xl/workbook.xml"_s, "<workbook " + space + " xmlns:r=\"" + office_space + "\">" +
                                   properties +
                                   "<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>"
                                   "</sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships>"
         "<Relationship Id=\"rId1\" " +
             type + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" " +
             type + "/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rId3\" " + type +
             "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
        {u"xl/styles.xml"_s, "<styleSheet " + space + "><numFmts>" + formats +
                                 "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                 "<cellXfs><xf numFmtId=\"0\"/>" +
                                 styles +
                                 "</cellXfs><dxfs><dxf><numFmt numFmtId=\"0\" "
                                 "formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>"},
        {u"xl/sharedStrings.xml"_s, "<sst " + space + ">" + texts + "</sst>"},
        {u"xl/worksheets/sheet1.xml"_s,
         "<worksheet " + space + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
  }
};

std::vector<Sheet> read(const QString& path, const ReadLimits& limits = {}) {
  const auto sheets = read_table(path, limits);
  INFO((sheets ? std::string() : sheets.error().text().toStdString()));
  REQUIRE(sheets);
  return *sheets;
}

std::vector<Sheet> read(const Workbook& book) {
  const Files files;
  return read(files.zip(u"book.xlsx"_s, book.parts()));
}

Error error_of(const QString& path, const ReadLimits& limits = {}) {
  const auto sheets = read_table(path, limits);
  REQUIRE_FALSE(sheets);
  return sheets.error();
}

// The cell that one number becomes under one number format.
Cell formatted(const QByteArray& value, const QByteArray& code, const QByteArray& id = "200") {
  Workbook book;
  book.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row>";
  if (!code.isEmpty())
    book.formats = "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>";
  book.styles = "<xf numFmtId=\"" + id + "\"/>";
  return cell_at(read(book), 0, 0);
}

QString fixture(const QString& name) {
  return QStringLiteral(FENGQIAO_FIXTURES_DIR "/") + name;
}

QByteArray bytes_of(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void check_same(const std::vector<Sheet>& left, const std::vector<Sheet>& right) {
  REQUIRE(left.size() == right.size());
  for (size_t sheet = 0; sheet < left.size(); ++sheet) {
    CHECK(left[sheet].name.toStdString() == right[sheet].name.toStdString());
    REQUIRE(left[sheet].rows.size() == right[sheet].rows.size());
    for (size_t row = 0; row < left[sheet].rows.size(); ++row) {
      const size_t width = std::max(left[sheet].rows[row].size(), right[sheet].rows[row].size());
      for (size_t column = 0; column < width; ++column) {
        INFO("sheet " << sheet << " row " << row << " column " << column);
        CHECK(text_at(left, row, column, sheet) == text_at(right, row, column, sheet));
        CHECK((cell_at(left, row, column, sheet).date == cell_at(right, row, column, sheet).date));
      }
    }
  }
}

} // namespace

TEST_CASE("shared, rich and inline strings of an xlsx read as their text", "[exchange][xlsx]") {
  Workbook book;
  book.texts = "<si><t>申请人</t></si>"
               "<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space=\"preserve\">三 </t></r>"
               "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr fontId=\"1\"/></si>"
               "<si><t>一_x000D_\n二_x005F_x0041_</t></si>";
  book.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
              "<c r=\"C1\" t=\"inlineStr\"><is><r><t>李</t></r><r><t>四</t></r></is></c>"
              "<c r=\"D1\" t=\"s\"><v>2</v></c></row>";
  const auto sheets = read(book);
  CHECK(sheets.front().name == u"台账"_s);
  CHECK(text_at(sheets, 0, 0) == "申请人");
  CHECK(text_at(sheets, 0, 1) == "张三 ");
  CHECK(text_at(sheets, 0, 2) == "李四");
  CHECK(text_at(sheets, 0, 3) == "一\n二_x0041_");
}

TEST_CASE("formulas of an xlsx read as the value that was last shown", "[exchange][xlsx]") {
  Workbook book;
  book.rows = "<row><c t=\"str\"><f>A&amp;B</f><v>甲乙</v></c><c><f>1/8</f><v>0.125</v></c>"
              "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
              "<c t=\"d\"><v>2021-07-30T00:00:00</v></c></row>";
  const auto sheets = read(book);
  CHECK(text_at(sheets, 0, 0) == "甲乙");
  CHECK(cell_at(sheets, 0, 1).number == 0.125);
  CHECK(text_at(sheets, 0, 2) == "TRUE");
  CHECK(text_at(sheets, 0, 3) == "FALSE");
  CHECK(text_at(sheets, 0, 4) == "#DIV/0!");
  CHECK((cell_at(sheets, 0, 5).date == QDate(2021, 7, 30)));
}

TEST_CASE("cells and rows without a reference follow the one before", "[exchange][xlsx]") {
  Workbook book;
  book.rows = "<row/><row><c><v>1</v></c><c/><c><v>3</v></c></row>"
              "<row r=\"5\"><c r=\"B5\"><v>4</v></c><c><v>5</v></c><c r=\"AA5\"><v>6</v></c></row>"
              "<row><c s=\"0\" r=\"XFD6\"/></row>";
  const auto sheets = read(book);
  CHECK(sheets.front().rows.size() == 5); // a cell that only has a style takes no place
  CHECK(text_at(sheets, 1, 0) == "1");
  CHECK(text_at(sheets, 1, 1).empty());
  CHECK(text_at(sheets, 1, 2) == "3");
  CHECK(text_at(sheets, 4, 1) == "4");
  CHECK(text_at(sheets, 4, 2) == "5");
  CHECK(text_at(sheets, 4, 26) == "6");
}

TEST_CASE("a number is a date by its number format", "[exchange][xlsx]") {
  for (const char* code :
       {"yyyy-mm-dd", "yyyy\\-mm\\-dd", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
        "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "yyyy\\年m\\月d\\日", "m/d",
        "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;", "[Red]d-mmm", "YYYY/M/D"}) {
    INFO(code);
    const Cell cell = formatted("44407", code);
    CHECK((cell.date == QDate(2021, 7, 30)));
    CHECK(cell.text == u"2021-07-30"_s);
    CHECK_FALSE(cell.number);
  }
  for (const char* code :
       {"General", "0.00", "#,##0", "h:mm", "h:mm AM/PM", "[h]:mm:ss", "mm:ss.0", "0.00E+00",
        "&quot;day &quot;0", "[Red]0", "0\\d", "#,##0_m", "0 [$Mdl]", "@", "0;&quot;yyyy&quot;"}) {
    INFO(code);
    const Cell cell = formatted("44407", code);
    CHECK_FALSE(cell.date);
    CHECK(cell.number == 44407);
    CHECK(cell.text == u"44407"_s);
  }
  for (const char* id : {"14", "17", "22", "27", "31", "36", "50", "57", "58"}) {
    INFO(id);
    CHECK((formatted("44407", "", id).date == QDate(2021, 7, 30)));
  }
  for (const char* id : {"0", "1", "9", "13", "20", "21", "37", "45", "46", "49"}) {
    INFO(id);
    CHECK_FALSE(formatted("44407", "", id).date);
  }
}

TEST_CASE("a date keeps its time only where the format shows one", "[exchange][xlsx]") {
  CHECK(formatted("44378.6041666667", "yyyy-mm-dd hh:mm").text == u"2021-07-01 14:30:00"_s);
  CHECK(formatted("44378.6041666667", "yyyy-mm-dd").text == u"2021-07-01"_s);
  CHECK(formatted("44377.999999999", "yyyy-mm-dd hh:mm").text == u"2021-07-01"_s);
  CHECK(formatted("0.5", "yyyy-mm-dd").number == 0.5); // no day at all
  CHECK(formatted("0.5", "h:mm").number == 0.5);
}

TEST_CASE("serial dates count from 1900, with its false leap day, or from 1904",
          "[exchange][xlsx]") {
  CHECK((formatted("1", "yyyy-m-d").date == QDate(1900, 1, 1)));
  CHECK((formatted("59", "yyyy-m-d").date == QDate(1900, 2, 28)));
  CHECK_FALSE(formatted("60", "yyyy-m-d").date);
  CHECK((formatted("61", "yyyy-m-d").date == QDate(1900, 3, 1)));
  CHECK((formatted("2958465", "yyyy-m-d").date == QDate(9999, 12, 31)));
  CHECK_FALSE(formatted("2958466", "yyyy-m-d").date);
  CHECK_FALSE(formatted("1E300", "yyyy-m-d").date);

  Workbook book;
  book.properties = "<workbookPr date1904=\"1\"/>";
  book.rows = "<row><c s=\"1\"><v>42945</v></c></row>";
  book.styles = "<xf numFmtId=\"14\"/>";
  CHECK((cell_at(read(book), 0, 0).date == QDate(2021, 7, 30)));
}

TEST_CASE("numbers read in plain notation", "[exchange][xlsx]") {
  const std::map<std::string, std::string> texts{
      {"1165709", "1165709"},
      {"3.0", "3"},
      {"1.1000000000000001", "1.1"},
      {"0.1", "0.1"},
      {"-2.50", "-2.5"},
      {"-0", "0"},
      {"1E-3", "0.001"},
      {"1.2E+6", "1200000"},
      {"1234567.891", "1234567.891"},
      {"441299198311135968", "441299198311135968"}, // the file still has all digits
      {"4.41299198311136E+017", "441299198311136000"},
      {"13800138000", "13800138000"},
  };
  for (const auto& [value, text] : texts)
    CHECK(formatted(QByteArray::fromStdString(value), "General").text.toStdString() == text);
}

TEST_CASE("sheets come in the workbook's order, without hidden ones and charts",
          "[exchange][xlsx]") {
  auto parts = Workbook{}.parts();
  const QByteArray type = QByteArray(" Type=\"") + office_space;
  parts[u"xl/workbook.xml"_s] =
      QByteArray("<workbook xmlns:q=\"") + office_space +
      "\"><sheets><sheet name=\"b\" q:id=\"r2\"/><sheet name=\"h\" state=\"hidden\" q:id=\"r3\"/>"
      "<sheet name=\"v\" state=\"veryHidden\" q:id=\"r3\"/><sheet name=\"c\" q:id=\"r4\"/>"
      "<sheet name=\"a\" state=\"visible\" q:id=\"r1\"/></sheets></workbook>";
  parts[u"xl/_rels/workbook.xml.rels"_s] =
      "<Relationships><Relationship Id=\"r1\"" + type +
      "/worksheet\" Target=\"/xl/worksheets/one.xml\"/><Relationship Id=\"r2\"" + type +
      "/worksheet\" Target=\"../xl/worksheets/Two.xml\"/><Relationship Id=\"r3\"" + type +
      "/worksheet\" Target=\"gone.xml\"/><Relationship Id=\"r4\"" + type +
      "/chartsheet\" Target=\"chart.xml\"/></Relationships>";
  const QByteArray sheet = "<worksheet><sheetData><row><c><v>%</v></c></row></sheetData>"
                           "</worksheet>";
  parts[u"xl/worksheets/one.xml"_s] = QByteArray(sheet).replace('%', '1');
  parts[u"xl\\worksheets\\two.xml"_s] = QByteArray(sheet).replace('%', '2');
  const Files files;
  const auto sheets = read(files.zip(u"book.xlsx"_s, parts));
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].name == u"b"_s);
  CHECK(text_at(sheets, 0, 0, 0) == "2");
  CHECK(sheets[1].name == u"a"_s);
  CHECK(text_at(sheets, 0, 0, 1) == "1");
}

TEST_CASE("strict and prefixed xlsx files read like others", "[exchange][xlsx]") {
  Workbook book;
  book.rows = "<row><c t=\"s\"><v>0</v></c></row>";
  book.texts = "<si><t>甲</t></si>";
  auto parts = book.parts();
  for (auto& [name, bytes] : parts) {
    bytes.replace(main_space, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    bytes.replace(office_space, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }
  parts[u"xl/sharedStrings.xml"_s] = "<x:sst xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/"
                                     "main\"><x:si><x:t>乙</x:t></x:si></x:sst>";
  const Files files;
  CHECK(text_at(read(files.zip(u"strict.xlsx"_s, parts)), 0, 0) == "乙");
}

TEST_CASE("an xlsx that could harm the computer is refused", "[exchange][xlsx]") {
  const Files files;
  Workbook book;
  book.rows = "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>";
  auto parts = book.parts();
  auto& sheet = parts[u"xl/worksheets/sheet1.xml"_s];
  SECTION("entities that unfold") {
    sheet.prepend("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
    CHECK(error_of(files.zip(u"bomb.xlsx"_s, parts)).fault == Fault::invalid);
  }
  SECTION("entities that nobody declared") {
    CHECK(error_of(files.zip(u"bomb.xlsx"_s, parts)).fault == Fault::damaged);
  }
  SECTION("a part that unpacks to more than the bound") {
    sheet = "<worksheet>" + QByteArray(3 << 20, ' ') + "</worksheet>";
    const QString path = files.zip(u"bomb.xlsx"_s, parts);
    CHECK(QFileInfo(path).size() < 10'000);
    CHECK(error_of(path, {.unpacked_bytes = 1 << 20}).fault == Fault::invalid);
    CHECK(read(path).front().rows.empty());
  }
  SECTION("more cells than the bound, also as gaps") {
    sheet = "<worksheet><sheetData><row r=\"1000\"><c><v>1</v></c></row></sheetData></worksheet>";
    const QString path = files.zip(u"cells.xlsx"_s, parts);
    CHECK(error_of(path, {.cells = 1000}).fault == Fault::invalid);
    CHECK(read(path, {.cells = 1001}).front().rows.size() == 1000);
  }
  SECTION("more columns than the bound") {
    sheet = "<worksheet><sheetData><row><c r=\"C1\"><v>1</v></c></row></sheetData></worksheet>";
    const QString path = files.zip(u"columns.xlsx"_s, parts);
    CHECK(error_of(path, {.columns = 2}).fault == Fault::invalid);
    CHECK(text_at(read(path, {.columns = 3}), 0, 2) == "1");
  }
  SECTION("a file over the bound") {
    CHECK(error_of(files.zip(u"big.xlsx"_s, parts), {.file_bytes = 100}).fault == Fault::invalid);
  }
}

TEST_CASE("a damaged xlsx is an error, wherever the damage is", "[exchange][xlsx]") {
  const Files files;
  Workbook book;
  book.texts = "<si><t>甲</t></si>";
  for (int row = 0; row < 200; ++row)
    book.rows +=
        "<row><c t=\"s\"><v>0</v></c><c><v>" + QByteArray::number(row * 7919) + "</v></c></row>";
  SECTION("cut off") {
    const QByteArray whole = bytes_of(files.zip(u"whole.xlsx"_s, book.parts()));
    for (const qsizetype length : {4LL, 30LL, 1000LL, whole.size() / 2, whole.size() - 23}) {
      INFO(length);
      CHECK(error_of(files.write(u"cut.xlsx"_s, whole.left(length))).fault == Fault::damaged);
    }
  }
  SECTION("any byte changed never ends in a crash") {
    const QByteArray whole = bytes_of(files.zip(u"whole.xlsx"_s, book.parts()));
    for (qsizetype at = 4; at < whole.size(); at += 13) {
      QByteArray changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ 0x55);
      (void)read_table(files.write(u"changed.xlsx"_s, changed));
    }
  }
  SECTION("a text that is not there") {
    book.rows = "<row><c t=\"s\"><v>1</v></c></row>";
    CHECK(error_of(files.zip(u"text.xlsx"_s, book.parts())).fault == Fault::damaged);
  }
  SECTION("elements left open") {
    auto parts = book.parts();
    parts[u"xl/worksheets/sheet1.xml"_s].chop(5);
    CHECK(error_of(files.zip(u"open.xlsx"_s, parts)).fault == Fault::damaged);
  }
  SECTION("a sheet that is not there") {
    auto parts = book.parts();
    parts.erase(u"xl/worksheets/sheet1.xml"_s);
    CHECK(error_of(files.zip(u"sheet.xlsx"_s, parts)).fault == Fault::damaged);
  }
  SECTION("a cell beyond any sheet") {
    for (const char* place : {"A0", "A1048577", "XFE1", "ZZZZZ1", "12"}) {
      INFO(place);
      book.rows = QByteArray("<row><c r=\"") + place + "\"><v>1</v></c></row>";
      CHECK(error_of(files.zip(u"cell.xlsx"_s, book.parts())).fault == Fault::damaged);
    }
  }
}

TEST_CASE("the kind of a file is found by what is in it", "[exchange]") {
  const Files files;
  SECTION("an xlsx named xls, a text named xls, an xls named csv") {
    Workbook book;
    book.rows = "<row><c><v>7</v></c></row>";
    CHECK(text_at(read(files.zip(u"book.xls"_s, book.parts())), 0, 0) == "7");
    CHECK(text_at(read(files.write(u"export.xls"_s, "a\tb\n1\t2\n")), 1, 1) == "2");
    const QByteArray xls = bytes_of(fixture(u"small-ledger.xls"_s));
    CHECK(read(files.write(u"ledger.csv"_s, xls)).size() == 2);
  }
  SECTION("what is no ledger says what to do") {
    CHECK(error_of(files.dir.filePath(u"gone.xlsx"_s)).fault == Fault::not_found);
    CHECK(error_of(files.dir.path()).fault == Fault::invalid);
    CHECK(error_of(files.zip(u"photos.zip"_s, {{u"a.jpg"_s, "x"}})).fault == Fault::invalid);
    CHECK(error_of(files.write(u"scan.pdf"_s, "%PDF-1.4")).fault == Fault::invalid);
    CHECK(error_of(files.write(u"page.xls"_s, "\n<html><table>")).fault == Fault::unsupported);
    CHECK(error_of(files.write(u"empty.xlsx"_s, "")).fault == Fault::damaged);
    CHECK(error_of(files.zip(u"a.ods"_s, {{u"content.xml"_s, "<a/>"}})).fault ==
          Fault::unsupported);
    const Error error = error_of(files.write(u"noise.xls"_s, QByteArray("\1\0\2\0", 4)));
    CHECK(error.fault == Fault::damaged);
    CHECK(error.text().contains(u"noise.xls"_s));
    CHECK_FALSE(error.text().contains(files.dir.path()));
  }
}

TEST_CASE("one ledger reads alike from xls and xlsx as LibreOffice writes them", "[exchange]") {
  const auto xlsx = read(fixture(u"small-ledger.xlsx"_s));
  const auto xls = read(fixture(u"small-ledger.xls"_s));
  REQUIRE(xls.size() == 2); // the third is hidden
  CHECK(xls[0].name == u"台账"_s);
  CHECK(xls[1].name == u"第二页"_s);
  CHECK(text_at(xls, 0, 0) == "调解台账（测试）");
  CHECK((cell_at(xls, 2, 1).date == QDate(2021, 7, 30)));
  CHECK((cell_at(xls, 3, 1).date == QDate(2021, 7, 9)));
  CHECK(text_at(xls, 2, 3) == "441299198311135968");
  CHECK(text_at(xls, 2, 5) == "第一行\n第二行");
  CHECK(text_at(xls, 4, 1) == "2021-07-01 14:30:00");
  CHECK(text_at(xls, 4, 2) == "欧阳𠮷");
  CHECK(text_at(xls, 4, 3) == "甲乙"); // a formula
  CHECK(cell_at(xls, 4, 4).number == 0.125);
  CHECK(text_at(xls, 6, 3) == "441299198311136000"); // an ID spoilt by being a number
  CHECK(text_at(xls, 7, 5) == "#DIV/0!");
  CHECK((cell_at(xls, 2, 2, 1).date == QDate(2021, 12, 31)));
  check_same(xls, xlsx);
}

TEST_CASE("an xls may use the East Asian date formats that are built in", "[exchange][xls]") {
  QByteArray xls = bytes_of(fixture(u"small-ledger.xls"_s));
  // Every format but 164, "General", becomes number 31, which has no code in the file.
  const QByteArray cell_format("\xE0\x00\x14\x00", 4);
  for (qsizetype at = xls.indexOf(cell_format); at >= 0; at = xls.indexOf(cell_format, at + 1)) {
    if (static_cast<quint8>(xls[at + 6]) > 164) {
      xls[at + 6] = 31;
      xls[at + 7] = 0;
    }
  }
  const Files files;
  const auto sheets = read(files.write(u"east.xls"_s, xls));
  for (const size_t row : {2, 3, 4, 6})
    CHECK(cell_at(sheets, row, 1).date);
  CHECK(text_at(sheets, 4, 1) == "2021-07-01");
  CHECK_FALSE(cell_at(sheets, 7, 1).date); // a time of day has no day
  CHECK(cell_at(sheets, 2, 0).number == 1);
}

TEST_CASE("an xls with a password says so", "[exchange][xls]") {
  const Files files;
  QByteArray xls = bytes_of(fixture(u"small-ledger.xls"_s));
  SECTION("of the old kind, in the records") {
    // The record that names the code page is turned into one that begins encryption.
    const qsizetype at = xls.indexOf(QByteArray("\x42\x00\x02\x00", 4));
    REQUIRE(at > 0);
    xls[at] = 0x2F;
  }
  SECTION("of the new kind, an encrypted xlsx in a compound file") {
    const auto wide = [](const QString& name) {
      return QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    };
    const qsizetype at = xls.indexOf(wide(u"Workbook"_s));
    REQUIRE(at > 0);
    xls.replace(at, 32, wide(u"EncryptedPackage"_s));
    xls[at + 64] = 34;
  }
  const Error error = error_of(files.write(u"secret.xls"_s, xls));
  CHECK(error.fault == Fault::unsupported);
  CHECK(error.text().contains(u"password"_s));
}

TEST_CASE("a damaged xls is an error and never a crash", "[exchange][xls]") {
  const Files files;
  const QByteArray whole = bytes_of(fixture(u"small-ledger.xls"_s));
  for (const qsizetype length : {8LL, 100LL, 512LL, 1024LL, 3000LL}) {
    INFO(length);
    CHECK(error_of(files.write(u"cut.xls"_s, whole.left(length))).fault == Fault::damaged);
  }
}

TEST_CASE("the county's mediation ledgers of 2021 are the same in both formats", "[exchange]") {
  const QString folder = QStringLiteral(FENGQIAO_SHARED_DIR "/samples/");
  if (!QFileInfo::exists(folder)) return;
  const auto xls = read(folder + u"mediation-ledger-2021.xls"_s);
  const auto xlsx = read(folder + u"mediation-ledger-2021.xlsx"_s);
  check_same(xls, xlsx);
  CHECK(xlsx.front().rows.size() == 122);
  CHECK((cell_at(xlsx, 6, 13).date == QDate(2021, 6, 23)));
  CHECK(text_at(xlsx, 2, 2) == "2021-09-12");
  CHECK_FALSE(cell_at(xlsx, 2, 2).date); // typed as text by its author
  CHECK(read(folder + u"consultation-ledger-2021-07.xlsx"_s).front().rows.size() >= 123);
  const auto aid = read(folder + u"legal-aid-ledger-2021-gb18030.csv"_s);
  CHECK(aid.front().name == u"legal-aid-ledger-2021-gb18030"_s);
  CHECK(aid.front().rows.size() == 121);
  CHECK(text_at(aid, 1, 1) == "区桂胜");
}
