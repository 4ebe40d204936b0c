#include "core/documents/chinese_amount.h"
#include "tests/catch.h"

#include <limits>
#include <random>

using namespace fengqiao;
using namespace fengqiao::documents;
using namespace Qt::StringLiterals;

namespace {

QString capitals(qint64 cents) {
  const auto text = chinese_amount(records::Money::from_cents(cents));
  REQUIRE(text);
  return *text;
}

// What a clerk does who reads the capitals: adds up from the left, a great unit takes all before
// it.
qint64 read_yuan(const QString& text) {
  const QString numerals = u"零壹贰叁肆伍陆柒捌玖"_s;
  qint64 above = 0, section = 0, digit = 0;
  for (const QChar c : text) {
    if (const auto n = numerals.indexOf(c); n >= 0)
      digit = n;
    else if (c == u'亿')
      above = (above + section + digit) * 100'000'000, section = digit = 0;
    else if (c == u'万')
      above += (section + digit) * 10'000, section = digit = 0;
    else {
      const qint64 unit = c == u'仟' ? 1000 : c == u'佰' ? 100 : 10;
      section += digit * unit;
      digit = 0;
    }
  }
  return above + section + digit;
}

qint64 read(QString text) {
  qint64 cents = 0;
  const QString numerals = u"零壹贰叁肆伍陆柒捌玖"_s;
  if (text.endsWith(u'分')) {
    cents += numerals.indexOf(text[text.size() - 2]);
    text.chop(2);
  }
  if (text.endsWith(u'角')) {
    cents += 10 * numerals.indexOf(text[text.size() - 2]);
    text.chop(2);
  }
  if (const auto at = text.indexOf(u'元'); at >= 0) cents += 100 * read_yuan(text.left(at));
  return cents;
}

} // namespace

TEST_CASE("amounts are written in capitals as agreements ask for it") {
  CHECK(capitals(123'450) == u"壹仟贰佰叁拾肆元伍角");
  CHECK(capitals(100'000) == u"壹仟元整");
  CHECK(capitals(1'005'000) == u"壹万零伍拾元整");
  CHECK(capitals(5) == u"伍分");
  CHECK(capitals(50) == u"伍角");
  CHECK(capitals(55) == u"伍角伍分");
  CHECK(capitals(10'000'000'000) == u"壹亿元整");
  CHECK(capitals(0) == u"零元整");
  CHECK(capitals(100) == u"壹元整");
  CHECK(capitals(1'000) == u"壹拾元整");
  CHECK(capitals(1'805) == u"壹拾捌元零伍分");
}

TEST_CASE("skipped places are one zero in capitals, however many there are") {
  CHECK(capitals(100'100) == u"壹仟零壹元整");
  CHECK(capitals(101'000) == u"壹仟零壹拾元整");
  CHECK(capitals(10'050'000) == u"壹拾万零伍佰元整");
  CHECK(capitals(10'500'000) == u"壹拾万伍仟元整");
  CHECK(capitals(10'000'000'100) == u"壹亿零壹元整");
  CHECK(capitals(10'010'000'100) == u"壹亿零壹拾万零壹元整");
  CHECK(capitals(2'000'020'002'000'200) == u"贰拾万零贰亿零贰万零贰元整");
  CHECK(capitals(100'000'000'000'000) == u"壹万亿元整");
  CHECK(capitals(100'010'000'000'000) == u"壹万零壹亿元整");
}

TEST_CASE("an amount below zero has no capitals") {
  const auto refused = chinese_amount(records::Money::from_cents(-1));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::invalid);
}

TEST_CASE("whoever reads the capitals comes back to the amount, and no two zeros stand together") {
  std::mt19937_64 random(20210715);
  const qint64 most = 900'000'000'000'000'000; // 9 quadrillion yuan, what Money holds
  for (int i = 0; i < 20'000; ++i) {
    // As many short amounts as long ones, and many with runs of zeros.
    qint64 cents = static_cast<qint64>(random() % static_cast<quint64>(most));
    for (auto cuts = random() % 18; cuts > 0; --cuts)
      cents /= 10;
    if (i % 2 == 0)
      for (qint64 place = 1; place < most / 10; place *= 10)
        if (random() % 2 == 0) cents -= cents / place % 10 * place;
    const QString text = capitals(cents);
    INFO(cents << ' ' << text.toStdString());
    REQUIRE(read(text) == cents);
    REQUIRE_FALSE(text.contains(u"零零"_s));
    REQUIRE((cents == 0 || !text.startsWith(u'零')));
    REQUIRE(text.contains(u"零元"_s) == (cents == 0));
  }
}
