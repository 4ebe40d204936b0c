#include "core/records/number.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

TEST_CASE("a mediation's number has the form of the official papers") {
  CHECK(format_number(Kind::mediation, u"白"_s, {2021, 12}) == u"〔2021〕白民调字第0012号");
}

TEST_CASE("other kinds are numbered by a word, year and sequence") {
  CHECK(format_number(Kind::consultation, u"白"_s, {2021, 7}) == u"咨 2021-0007");
  CHECK(format_number(Kind::legal_aid, u"白"_s, {2021, 12345}) == u"援 2021-12345");
}

TEST_CASE("a number of every kind is read back as it was made") {
  for (const Kind kind : test::all_kinds())
    for (const int sequence : {1, 99, 9999, 10000, 999999}) {
      const RunningNumber number{2021, sequence};
      CHECK(parse_number(format_number(kind, u"白"_s, number)) == number);
    }
}

TEST_CASE("two kinds never share a number") {
  for (const Kind one : test::all_kinds())
    for (const Kind other : test::all_kinds())
      if (one != other)
        CHECK(format_number(one, u"白"_s, {2021, 1}) != format_number(other, u"白"_s, {2021, 1}));
}

TEST_CASE("a ledger's numbers are read in the forms that are in use") {
  for (const QStringView written :
       {u"白民调〔2021〕12号", u"2021-0012", u"(2021)人调字第012号",
        u"（２０２１）白民调字第１２号 ", u"白民调字[2021]第12号", u"2021年第12号"}) {
    INFO(written.toUtf8().constData());
    CHECK(parse_number(written) == RunningNumber{2021, 12});
  }
}

TEST_CASE("what holds no year and sequence is no number") {
  for (const QStringView written :
       {u"", u"12", u"2021", u"白民调字第0012号", u"1821-0012", u"2021-0000"}) {
    INFO(written.toUtf8().constData());
    CHECK(!parse_number(written));
  }
}
