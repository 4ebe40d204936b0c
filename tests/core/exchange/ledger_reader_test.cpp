#include "core/exchange/ledger_reader.h"
#include "tests/catch.h"
#include "tests/core/exchange/ledger_files.h"

#include <QFile>
#include <QFileInfo>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;
using ledgers::codes;
using ledgers::Rows;

namespace {

const Consultation& consultation(const Ledger& ledger, size_t i) {
  REQUIRE(i < ledger.records.size());
  return std::get<Consultation>(ledger.records[i].record.body);
}

// A consultation ledger with the given rows below its header.
Rows below_header(const Rows& rows) {
  Rows out{{u"日期"_s, u"姓名"_s, u"身份证号"_s, u"咨询类别"_s, u"咨询内容"_s, u"涉及人数"_s}};
  out.insert(out.end(), rows.begin(), rows.end());
  return out;
}

const QStringList plain_row{u"2021-07-03"_s, u"陈桂芳"_s, u"441299196503120024"_s,
                            u"劳动争议"_s,   u"欠薪"_s,   u"1"_s};

QStringList with(int column, const QString& text) {
  QStringList row = plain_row;
  row[column] = text;
  return row;
}

Error refusal(const QString& file) {
  const auto ledger = read_ledger(file, {{}, ledgers::today});
  REQUIRE_FALSE(ledger);
  return ledger.error();
}

} // namespace

TEST_CASE("the header row is found under title rows, and the records under it") {
  const Ledger ledger = ledgers::read(ledgers::consultations());
  CHECK(ledger.kind == Kind::consultation);
  CHECK(ledger.rows == 2);
  CHECK(ledger.unreadable == 0);
  CHECK(ledger.marked == 0);
  REQUIRE(ledger.records.size() == 2);
  CHECK(ledger.records[0].row == 4);
  const Header& header = ledger.records[0].record.header;
  CHECK(header.occurred_on == QDate(2021, 7, 3));
  CHECK(header.channel == Channel::walk_in);
  CHECK(header.handler == u"李文");
  const Consultation& first = consultation(ledger, 0);
  CHECK(first.person.name == u"陈桂芳");
  CHECK(first.person.gender == Gender::female);
  CHECK(first.person.birth_date == QDate(1965, 3, 12)); // of the ID number
  CHECK(first.category == ConsultationCategory::labour);
  CHECK(first.question == u"工资被拖欠三个月");
}

TEST_CASE("totals and notes under the table are left out, and that is said") {
  const Ledger ledger = ledgers::read(ledgers::consultations());
  CHECK(codes(ledger, 6) == QStringList{u"totals_row"_s});
  CHECK(codes(ledger, 7) == QStringList{u"footer_row"_s});
  for (const QString& word :
       {u"合计"_s, u"总 计"_s, u"小计"_s, u"本月合计"_s, u"合计（元）"_s, u"Total"_s}) {
    INFO(word.toStdString());
    const Ledger one = ledgers::read(below_header({plain_row, {word, u"1"_s, u""_s, u"5"_s}}));
    CHECK(one.records.size() == 1);
    CHECK(one.rows == 1);
  }
}

TEST_CASE("a person whose name sounds like a total is no total") {
  const Ledger ledger = ledgers::read(below_header({plain_row, with(1, u"合计"_s)}));
  CHECK(ledger.records.size() == 2);
}

TEST_CASE("columns are known by their synonyms, in any order, with spaces and stars") {
  const Ledger ledger =
      ledgers::read({{u"咨询事项"_s, u"联系 方式"_s, u"类型*"_s, u"来访人"_s, u"公民身份号码"_s,
                      u"登记时间"_s, u"接待律师"_s, u"处理结果"_s, u"来访方式"_s},
                     {u"欠薪"_s, u"13800138000"_s, u"欠薪"_s, u"陈桂芳"_s, u"441299196503120024"_s,
                      u"2021.7.3"_s, u"李文"_s, u"申请仲裁"_s, u"窗口"_s}});
  CHECK(ledger.findings.empty());
  REQUIRE(ledger.records.size() == 1);
  const Record& record = ledger.records[0].record;
  CHECK(record.header.occurred_on == QDate(2021, 7, 3));
  CHECK(record.header.handler == u"李文");
  CHECK(record.header.channel == Channel::walk_in);
  const Consultation& body = consultation(ledger, 0);
  CHECK(body.person.name == u"陈桂芳");
  CHECK(body.person.phone.text() == u"13800138000");
  CHECK(body.person.id_number.text() == u"441299196503120024");
  CHECK(body.category == ConsultationCategory::labour);
  CHECK(body.question == u"欠薪");
  CHECK(body.answer == u"申请仲裁");
}

TEST_CASE("the kind of a ledger follows from its columns") {
  const auto kind_of = [](const QStringList& header) { return ledgers::read({header}).kind; };
  CHECK(kind_of({u"日期"_s, u"姓名"_s, u"咨询类别"_s, u"咨询内容"_s}) == Kind::consultation);
  CHECK(kind_of({u"受理日期"_s, u"申请人"_s, u"被申请人"_s, u"纠纷类型"_s}) == Kind::mediation);
  CHECK(kind_of({u"申请日期"_s, u"申请人"_s, u"申请事项"_s, u"审查结果"_s, u"承办单位"_s}) ==
        Kind::legal_aid);
  CHECK(kind_of({u"日期"_s, u"讲座主题"_s, u"宣传形式"_s, u"受众人数"_s, u"主讲人"_s}) ==
        Kind::legal_education);
  CHECK(kind_of({u"日期"_s, u"值班人员"_s, u"值班方式"_s, u"开始时间"_s}) == Kind::duty);
  CHECK(kind_of({u"日期"_s, u"姓名"_s, u"转介去向"_s, u"转介事项"_s}) == Kind::referral);
  CHECK(kind_of({u"日期"_s, u"委托单位"_s, u"服务形式"_s, u"事项"_s, u"意见内容"_s}) ==
        Kind::legal_opinion);
}

TEST_CASE("a doubtful value is kept and marked, its row counts, and the finding says where it is") {
  const Ledger ledger = ledgers::read(
      below_header({with(2, u"441299196503120025"_s), with(0, u"上周三"_s), with(3, u"天气"_s),
                    with(5, u"两三个"_s), with(0, u"2022-03-01"_s)}));
  CHECK(ledger.records.size() == 5);
  CHECK(ledger.marked == 5);
  CHECK(ledger.unreadable == 0);
  CHECK(consultation(ledger, 0).person.id_number.text() == u"441299196503120025");
  CHECK(codes(ledger, 2) == QStringList{u"id_checksum"_s});
  CHECK(codes(ledger, 3) == QStringList{u"date_unreadable"_s});
  CHECK(codes(ledger, 4) == QStringList{u"unknown_word"_s});
  CHECK(codes(ledger, 5) == QStringList{u"number_unreadable"_s});
  CHECK(codes(ledger, 6) == QStringList{u"date_future"_s});
  CHECK(ledger.findings[0].column == u"身份证号");
  CHECK(ledger.findings[0].written == u"441299196503120025");
  CHECK(ledger.findings[4].column == u"日期");
  const Mark mark = ledger.records[1].record.header.marks.at(0);
  CHECK(mark == Mark{u"occurred_on"_s, u"date_unreadable"_s, u"上周三"_s});
}

TEST_CASE("a required field that a row leaves out is marked, not invented") {
  const Ledger ledger = ledgers::read(below_header({with(3, {}), with(0, {})}));
  CHECK(ledger.records.size() == 2);
  CHECK(codes(ledger, 2) == QStringList{u"required"_s});
  CHECK(codes(ledger, 3) == QStringList{u"required"_s});
  CHECK_FALSE(ledger.records[1].record.header.occurred_on.isValid());
}

TEST_CASE("a row with too little for a record is listed as unreadable") {
  const Ledger ledger =
      ledgers::read(below_header({plain_row, {u""_s, u""_s, u""_s, u""_s, u"欠薪"_s}, plain_row}));
  CHECK(ledger.rows == 3);
  CHECK(ledger.unreadable == 1);
  CHECK(ledger.records.size() == 2);
  CHECK(codes(ledger, 3) == QStringList{u"row_unreadable"_s});
}

TEST_CASE("empty rows and a header that is repeated on a new page say nothing") {
  const Rows table = below_header({plain_row, {}, {u""_s, u" "_s}});
  Rows pages = table;
  pages.insert(pages.end(), table.begin(), table.end());
  const Ledger ledger = ledgers::read(pages);
  CHECK(ledger.rows == 2);
  CHECK(ledger.findings.empty());
}

TEST_CASE("a column that nobody knows goes into the remarks, with its title") {
  Rows rows = below_header({plain_row});
  rows[0] << u"天气"_s;
  rows[1] << u"晴"_s;
  const Ledger ledger = ledgers::read(rows);
  CHECK(codes(ledger, 1) == QStringList{u"column_unknown"_s});
  CHECK(ledger.marked == 0);
  CHECK(ledger.records.at(0).record.header.remarks == u"天气：晴");
}

TEST_CASE("a group in the remarks counts, and the remark stays") {
  const Ledger ledger = ledgers::read(ledgers::consultations());
  CHECK(ledger.records.at(1).record.header.groups == std::vector<Group>{Group::elderly});
  CHECK(ledger.records.at(1).record.header.remarks == u"老年人");
}

TEST_CASE("an anonymous consultation needs no name") {
  const Ledger ledger = ledgers::read(below_header({with(1, u"匿名"_s), with(1, {})}));
  CHECK(ledger.marked == 0);
  CHECK(consultation(ledger, 0).anonymous);
  CHECK(consultation(ledger, 0).person.name.isEmpty());
  CHECK(consultation(ledger, 1).anonymous);
}

TEST_CASE("two rows that say the same are two records, whatever else stands between them") {
  const Ledger ledger = ledgers::read(below_header({plain_row, with(1, u"李四"_s), plain_row}));
  REQUIRE(ledger.records.size() == 3);
  CHECK(ledger.records[0].content != ledger.records[2].content);
  const Ledger again = ledgers::read(below_header({plain_row, plain_row}));
  CHECK(again.records[1].content == ledger.records[2].content);
}

TEST_CASE("the sheets of a workbook's months are one ledger") {
  const Sheet july = ledgers::sheet(below_header({plain_row}));
  const Sheet august = ledgers::sheet(below_header({with(0, u"2021-08-03"_s), plain_row}));
  const auto ledger =
      read_sheets({ledgers::sheet({{u"说明"_s}}), july, august}, u"a"_s, {{}, ledgers::today});
  REQUIRE(ledger);
  CHECK(ledger->records.size() == 3);
}

TEST_CASE("a file without a ledger is refused with what was looked for") {
  const QTemporaryDir folder;
  for (const QByteArray& bytes :
       {QByteArray("a,b,c\n1,2,3\n"), QByteArray(""), QByteArray("\n\n")}) {
    const Error error = refusal(ledgers::write(folder, u"a.csv"_s, bytes));
    CHECK(error.fault == Fault::invalid);
    CHECK(error.text().contains(u"a.csv"_s));
    CHECK(error.text().contains(u"咨询类别"_s));
  }
  const auto other = read_sheets({ledgers::sheet(ledgers::consultations())}, u"a"_s,
                                 {Kind::mediation, ledgers::today});
  CHECK_FALSE(other);
}

TEST_CASE("a cell of endless text is kept as far as a spreadsheet could hold it, and marked") {
  const QTemporaryDir folder;
  const QString endless(1 << 20, u'长');
  const Ledger ledger = ledgers::read_file(ledgers::write(
      folder, u"a.csv"_s, ledgers::csv_utf8(below_header({with(4, endless), plain_row}))));
  CHECK(ledger.records.size() == 2);
  CHECK(ledger.marked == 1);
  CHECK(codes(ledger, 2) == QStringList{u"text_long"_s});
  CHECK(consultation(ledger, 0).question.size() == ReadLimits{}.cell_characters);
}

TEST_CASE("a table of two thousand columns is refused and says why") {
  const QTemporaryDir folder;
  Rows rows = ledgers::consultations();
  for (int i = 0; i < 2000; ++i)
    rows[2] << u"列%1"_s.arg(i);
  for (const QString& file : {ledgers::write(folder, u"a.csv"_s, ledgers::csv_utf8(rows)),
                              ledgers::write_xlsx(folder, u"a.xlsx"_s, rows)}) {
    const Error error = refusal(file);
    CHECK(error.fault == Fault::invalid);
    CHECK(error.text().contains(u"column"_s));
  }
}

TEST_CASE("a workbook that unpacks to more than the bound is refused and says so") {
  const QTemporaryDir folder;
  const QString file = ledgers::write_xlsx(folder, u"bomb.xlsx"_s, ledgers::consultations(),
                                           ReadLimits{}.unpacked_bytes);
  CHECK(QFileInfo(file).size() < ReadLimits{}.file_bytes);
  const Error error = refusal(file);
  CHECK(error.fault == Fault::invalid);
  CHECK(error.text().contains(u"bomb.xlsx"_s));
}

TEST_CASE("a workbook that is cut off anywhere is an error, never half a ledger") {
  const QTemporaryDir folder;
  QFile whole(ledgers::write_xlsx(folder, u"whole.xlsx"_s, ledgers::consultations()));
  REQUIRE(whole.open(QIODevice::ReadOnly));
  const QByteArray bytes = whole.readAll();
  for (qsizetype size = 0; size < bytes.size(); size += 37) {
    INFO(size);
    const Error error = refusal(ledgers::write(folder, u"cut.xlsx"_s, bytes.first(size)));
    CHECK((error.fault == Fault::damaged || error.fault == Fault::invalid));
    CHECK_FALSE(error.text().isEmpty());
  }
}
