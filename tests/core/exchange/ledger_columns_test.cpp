#include "core/exchange/ledger_columns.h"
#include "tests/catch.h"

#include <QHash>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const LedgerColumn& column(Kind kind, QStringView path) {
  for (const LedgerColumn& c : ledger_columns(kind))
    if (c.path == path) return c;
  FAIL(path.toString().toStdString());
  return ledger_columns(kind).front();
}

Cell text(const QString& words) {
  return {words, {}, {}};
}
Cell number(double value) {
  return {QString::number(value), value, {}};
}

// The code of the finding that setting the cell gives, "" where it is taken without doubt.
std::string code_of(Kind kind, QStringView path, const Cell& cell) {
  Record record = empty_record(kind);
  const auto finding = column(kind, path).set(record, cell);
  if (finding) CHECK(finding->severity == Severity::doubt);
  return finding ? finding->code.toStdString() : std::string();
}

Money amount_of(const Cell& cell) {
  Record record = empty_record(Kind::mediation);
  CHECK_FALSE(column(Kind::mediation, u"body.agreement_cents").set(record, cell));
  return std::get<Mediation>(record.body).agreement_amount;
}

} // namespace

TEST_CASE("a date is read in every style that ledgers are written in") {
  for (const QString& style :
       {u"2021-07-03"_s, u"2021-7-3"_s, u"2021.7.3"_s, u"2021.07.03"_s, u"2021/7/3"_s,
        u"2021/07/03"_s, u"2021年7月3日"_s, u"2021 年 7 月 3 日"_s, u"2021年07月03日"_s,
        u"２０２１年７月３日"_s, u"２０２１－０７－０３"_s, u"２０２１．７．３"_s, u"2021。7。3"_s,
        u"20210703"_s, u"2021-07-03 09:12"_s, u"2021-07-03T09:12:00"_s, u" 2021-07-03 "_s,
        u"2021年7月3号"_s, u"44380"_s}) {
    INFO(style.toStdString());
    CHECK(read_date(text(style)) == QDate(2021, 7, 3));
  }
  CHECK(read_date({u"whatever is shown"_s, {}, QDate(2021, 7, 3)}) == QDate(2021, 7, 3));
  CHECK(read_date(number(44380)) == QDate(2021, 7, 3));
  CHECK(read_date(number(44380.75)) == QDate(2021, 7, 3));
}

TEST_CASE("what is no date is not guessed at") {
  for (const QString& style :
       {u""_s, u"7月3日"_s, u"2021-13-01"_s, u"2021-02-30"_s, u"2021年7月"_s, u"上周"_s,
        u"03/07/2021"_s, u"20211301"_s, u"12"_s, u"441299"_s, u"13800138000"_s, u"2021-07-031"_s}) {
    INFO(style.toStdString());
    CHECK_FALSE(read_date(text(style)));
  }
}

TEST_CASE("no two columns of a kind answer to the same title") {
  for (const auto& kind : terms<Kind>()) {
    QHash<QString, QString> seen;
    for (const LedgerColumn& c : ledger_columns(kind.value)) {
      INFO(kind.key << ' ' << c.path.toStdString() << ' ' << c.name.toStdString());
      CHECK_FALSE(c.name.isEmpty());
      CHECK_FALSE(seen.contains(c.name));
      seen.insert(c.name, c.path);
    }
  }
}

TEST_CASE("every term of a list comes back from the word that a ledger shows for it") {
  for (const auto& kind : terms<Kind>())
    for (const LedgerColumn& c : ledger_columns(kind.value)) {
      Record record = empty_record(kind.value);
      const Cell shown = c.get(record);
      if (shown.empty()) continue;
      INFO(kind.key << ' ' << c.path.toStdString() << ' ' << shown.text.toStdString());
      Record back = empty_record(kind.value);
      CHECK_FALSE(c.set(back, shown));
      CHECK(c.get(back).text == shown.text);
    }
  for (const auto& state : terms<State>()) {
    Record record = empty_record(Kind::mediation);
    record.header.state = state.value;
    const LedgerColumn& c = column(Kind::mediation, u"state");
    Record back = empty_record(Kind::mediation);
    CHECK_FALSE(c.set(back, c.get(record)));
    CHECK(back.header.state == state.value);
  }
}

TEST_CASE("an amount is read as yuan, with separators, units and full-width digits") {
  CHECK(amount_of(text(u"1,234.50"_s)).cents() == 123450);
  CHECK(amount_of(text(u"１２３４．５元"_s)).cents() == 123450);
  CHECK(amount_of(text(u"¥1234.5"_s)).cents() == 123450);
  CHECK(amount_of(text(u"1.2万"_s)).cents() == 1'200'000);
  CHECK(amount_of(number(48000.499999999)).cents() == 4'800'050);
  CHECK(amount_of(number(0.1 + 0.2)).cents() == 30);
  CHECK(amount_of(text(u"无"_s)).cents() == 0);
  CHECK(amount_of(text(u"——"_s)).cents() == 0);
}

TEST_CASE("a value that cannot be taken is told, with the code of what is wrong") {
  CHECK(code_of(Kind::consultation, u"occurred_on", text(u"上周三"_s)) == "date_unreadable");
  CHECK(code_of(Kind::consultation, u"people", text(u"两三个"_s)) == "number_unreadable");
  CHECK(code_of(Kind::consultation, u"people", text(u"3人"_s)).empty());
  CHECK(code_of(Kind::consultation, u"people", text(u"３ "_s)).empty());
  CHECK(code_of(Kind::mediation, u"body.agreement_cents", text(u"几千块"_s)) ==
        "amount_unreadable");
  CHECK(code_of(Kind::mediation, u"body.agreement_cents", number(1.005)) == "amount_unreadable");
  CHECK(code_of(Kind::consultation, u"body.category", text(u"天气"_s)) == "unknown_word");
  CHECK(code_of(Kind::legal_aid, u"body.commitment", text(u"也许"_s)) == "unknown_word");
  CHECK(code_of(Kind::consultation, u"groups", text(u"老年人、外星人"_s)) == "unknown_word");
  CHECK(code_of(Kind::consultation, u"body.person.id_number", text(u"441299196503120025"_s)) ==
        "id_checksum");
  CHECK(code_of(Kind::consultation, u"body.person.phone", text(u"12345"_s)) == "phone_form");
}

TEST_CASE("a wrong ID number stays in the record as it was written") {
  Record record = empty_record(Kind::consultation);
  column(Kind::consultation, u"body.person.id_number").set(record, text(u" 441299196503120025 "_s));
  CHECK(std::get<Consultation>(record.body).person.id_number.text() == u"441299196503120025");
}

TEST_CASE("several groups share a cell, each is taken once") {
  Record record = empty_record(Kind::consultation);
  CHECK_FALSE(
      column(Kind::consultation, u"groups").set(record, text(u"老年人、妇女，老人/残疾"_s)));
  CHECK(record.header.groups == std::vector<Group>{Group::elderly, Group::woman, Group::disabled});
}

TEST_CASE("several parties of one side share a cell, the particulars are the first one's") {
  Record record = empty_record(Kind::mediation);
  column(Kind::mediation, u"body.parties.applicant.name").set(record, text(u"张三、李四;王五"_s));
  column(Kind::mediation, u"body.parties.applicant.phone").set(record, text(u"13800138000"_s));
  column(Kind::mediation, u"body.parties.respondent.name").set(record, text(u"赵六"_s));
  const auto& parties = std::get<Mediation>(record.body).parties;
  REQUIRE(parties.size() == 4);
  CHECK(parties[0].person.phone.text() == u"13800138000");
  CHECK(parties[2].person.name == u"王五");
  CHECK(parties[2].person.phone.empty());
  CHECK(parties[3].side == Side::respondent);
  CHECK(column(Kind::mediation, u"body.parties.applicant.name").get(record).text ==
        u"张三、李四、王五");
}
