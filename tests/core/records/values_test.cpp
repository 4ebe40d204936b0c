#include "core/records/values.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

using Flaw = IdNumber::Flaw;

Flaw flaw(QStringView text) {
  const auto read = IdNumber::read(text);
  REQUIRE(!read);
  return read.error();
}

QString phone(QStringView text) {
  const auto parsed = Phone::parse(text);
  return parsed ? parsed->text() : u"refused"_s;
}

std::optional<qint64> cents(QStringView text) {
  const auto parsed = Money::parse(text);
  return parsed ? std::optional(parsed->cents()) : std::nullopt;
}

} // namespace

TEST_CASE("the check character of an ID number is the one of GB 11643") {
  // The examples that the standard itself prints.
  CHECK(IdNumber::check_character(u"11010519491231002") == u'X');
  CHECK(IdNumber::check_character(u"44052418800101001") == u'4');
}

TEST_CASE("an ID number tells birth date and gender") {
  const auto woman = IdNumber::read(u"11010519491231002X");
  REQUIRE(woman);
  CHECK(woman->birth_date() == QDate(1949, 12, 31));
  CHECK(woman->gender() == Gender::female);
  CHECK(!woman->is_old_form());
  const auto man = IdNumber::read(u"440524188001010014");
  REQUIRE(man);
  CHECK(man->birth_date() == QDate(1880, 1, 1));
  CHECK(man->gender() == Gender::male);
}

TEST_CASE("an ID number of 15 digits is of the 1900s and known as old") {
  const auto old = IdNumber::read(u"441299650229123");
  CHECK(!old); // 1965 was no leap year
  const auto number = IdNumber::read(u"441299640229123");
  REQUIRE(number);
  CHECK(number->is_old_form());
  CHECK(number->birth_date() == QDate(1964, 2, 29));
  CHECK(number->gender() == Gender::male);
}

TEST_CASE("an ID number is read as people type it") {
  for (const QStringView typed :
       {u"11010519491231002x", u" 110105 19491231 002X ", u"１１０１０５１９４９１２３１００２Ｘ",
        u"110105\u300019491231002ｘ"}) {
    const auto number = IdNumber::parse(typed);
    REQUIRE(number);
    CHECK(number->text() == u"11010519491231002X");
  }
}

TEST_CASE("an ID number that is none says what is wrong with it") {
  CHECK(flaw(u"") == Flaw::length);
  CHECK(flaw(u"11010519491231002") == Flaw::length);
  CHECK(flaw(u"1101051949123100X2") == Flaw::characters);
  CHECK(flaw(u"11010519491231002Y") == Flaw::characters);
  CHECK(flaw(u"44129964022912X") == Flaw::characters);
  CHECK(flaw(u"110105194902290029") == Flaw::birth_date);
  CHECK(flaw(u"110105184912310029") == Flaw::birth_date);
  CHECK(flaw(u"110105194912310021") == Flaw::checksum);
  CHECK(IdNumber::parse(u"123").error().fault == Fault::invalid);
  CHECK(IdNumber::parse(u"1 2 3").error().text().contains(u"has 3 characters"_s));
}

TEST_CASE("one wrong digit of an ID number is always found") {
  test::RandomRecords random(11643);
  for (int i = 0; i < 200; ++i) {
    QString number = random.id_number();
    REQUIRE(IdNumber::read(number));
    const int at = random.below(17);
    number[at] = QChar(u'0' + (number[at].digitValue() + 1 + random.below(9)) % 10);
    INFO(number.toStdString());
    CHECK(!IdNumber::read(number));
  }
}

TEST_CASE("a masked ID number shows region and tail only") {
  CHECK(IdNumber::read(u"11010519491231002X")->masked() == u"1101**********002X");
  CHECK(mask_id(u"123456789") == u"1234*6789");
  CHECK(mask_id(u"12345678") == u"********");
  CHECK(mask_id(u"") == u"");
}

TEST_CASE("a mobile number is kept in one form") {
  for (const QStringView typed :
       {u"13800138000", u"138 0013 8000", u"138-0013-8000", u"+86 13800138000", u"+86-138-00138000",
        u"008613800138000", u"１３８００１３８０００"}) {
    CHECK(phone(typed) == u"13800138000");
    CHECK(Phone::parse(typed)->is_mobile());
  }
}

TEST_CASE("a landline is kept as area code and number") {
  CHECK(phone(u"0758-2831234") == u"0758-2831234");
  CHECK(phone(u"（0758）2831234") == u"0758-2831234");
  CHECK(phone(u"0758 2831234") == u"0758-2831234");
  CHECK(phone(u"+86 0758-2831234") == u"0758-2831234");
  CHECK(phone(u"0758-2831234转801") == u"0758-2831234-801");
  CHECK(!Phone::parse(u"0758-2831234")->is_mobile());
}

TEST_CASE("an area code of three digits takes none of the number behind it") {
  CHECK(phone(u"020-83331234") == u"020-83331234");
  CHECK(phone(u"02083331234") == u"020-83331234");
  CHECK(phone(u"01065253114") == u"010-65253114");
  CHECK(phone(u"075583331234") == u"0755-83331234");
}

TEST_CASE("what is no telephone number is refused") {
  for (const QStringView typed : {u"", u"12800138000", u"1380013800", u"138001380001", u"2831234",
                                  u"0758-183123", u"0758-28312345678", u"none"}) {
    INFO(typed.toUtf8().constData());
    CHECK(phone(typed) == u"refused");
  }
}

TEST_CASE("an amount is read as ledgers write it") {
  CHECK(cents(u"1,234.50") == 123450);
  CHECK(cents(u"¥1234.5") == 123450);
  CHECK(cents(u"￥１２３４．５") == 123450);
  CHECK(cents(u"1234元") == 123400);
  CHECK(cents(u"人民币1000元整") == 100000);
  CHECK(cents(u"1.2万") == 1200000);
  CHECK(cents(u"0.000001万元") == 1);
  CHECK(cents(u"-5") == -500);
  CHECK(cents(u"12.5000") == 1250);
}

TEST_CASE("what is no amount in yuan and cents is refused") {
  for (const QStringView typed :
       {u"", u"元", u"about 100", u"12.345", u"1.2.3", u"1e5", u"0.0000001万", u"--5",
        u"9000000000000000.01", u"99999999999999999999"}) {
    INFO(typed.toUtf8().constData());
    CHECK(!cents(typed));
  }
}

TEST_CASE("an amount is written in plain notation and read back") {
  CHECK(Money::from_cents(123450).yuan() == u"1234.50");
  CHECK(Money::from_cents(100000).yuan() == u"1000");
  CHECK(Money::from_cents(5).yuan() == u"0.05");
  CHECK(Money::from_cents(-5).yuan() == u"-0.05");
  for (const qint64 amount : {0LL, 1LL, -99LL, 1225500000LL, 900'000'000'000'000'000LL})
    CHECK(cents(Money::from_cents(amount).yuan()) == amount);
}

TEST_CASE("amounts add up to the cent") {
  Money sum;
  for (int i = 0; i < 1000; ++i)
    sum += Money::from_cents(10);
  CHECK(sum + Money::from_cents(1) == Money::from_cents(10001));
  CHECK(sum < Money::from_cents(10001));
}
