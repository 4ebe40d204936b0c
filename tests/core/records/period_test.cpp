#include "core/records/figures.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

bool has(const Period& period, QDate day) {
  return period.contains(static_cast<qint32>(day.toJulianDay()));
}

} // namespace

TEST_CASE("a period is read as month, quarter, half-year and year") {
  CHECK(Period::parse(u"2021-07") == Period{{2021, 7, 1}, {2021, 7, 31}});
  CHECK(Period::parse(u"2021Q3") == Period{{2021, 7, 1}, {2021, 9, 30}});
  CHECK(Period::parse(u"2021H1") == Period{{2021, 1, 1}, {2021, 6, 30}});
  CHECK(Period::parse(u"2021") == Period{{2021, 1, 1}, {2021, 12, 31}});
  CHECK(Period::parse(u" 2020-02 ") == Period{{2020, 2, 1}, {2020, 2, 29}});
}

TEST_CASE("what is no period is refused and named") {
  for (const QStringView text : {u"", u"2021-13", u"2021-00", u"2021-7", u"2021Q5", u"2021Q0",
                                 u"2021H3", u"21", u"1821", u"2021-07-03", u"July"}) {
    INFO(text.toUtf8().constData());
    const auto period = Period::parse(text);
    REQUIRE(!period);
    CHECK(period.error().fault == Fault::invalid);
    CHECK(period.error().text().contains(u'"' + text.toString() + u'"'));
  }
}

TEST_CASE("a period is written as it is read") {
  for (const QStringView text :
       {u"2021-01", u"2021-12", u"2021Q1", u"2021Q4", u"2021H1", u"2021H2", u"2021", u"2020-02"}) {
    INFO(text.toUtf8().constData());
    CHECK(Period::parse(text)->text() == text);
  }
}

TEST_CASE("before a period comes one of the same kind, over the turn of the year too") {
  const auto before = [](QStringView text) {
    return Period::parse(text)->previous().text().toStdString();
  };
  CHECK(before(u"2021-07") == "2021-06");
  CHECK(before(u"2021-01") == "2020-12");
  CHECK(before(u"2020-03") == "2020-02");
  CHECK(before(u"2021Q1") == "2020Q4");
  CHECK(before(u"2021H1") == "2020H2");
  CHECK(before(u"2021H2") == "2021H1");
  CHECK(before(u"2021") == "2020");
}

TEST_CASE("a year ago is the whole period of that year, in a leap year too") {
  const auto year_ago = [](QStringView text) { return Period::parse(text)->year_ago(); };
  CHECK(year_ago(u"2021-07") == Period::month(2020, 7));
  CHECK(year_ago(u"2021-02") == Period{{2020, 2, 1}, {2020, 2, 29}});
  CHECK(year_ago(u"2020-02") == Period{{2019, 2, 1}, {2019, 2, 28}});
  CHECK(year_ago(u"2021Q3") == Period::quarter(2020, 3));
  CHECK(year_ago(u"2021") == Period::year(2020));
}

TEST_CASE("the periods of a year join without a gap") {
  for (int month = 2; month <= 12; ++month)
    CHECK(Period::month(2021, month - 1).last.addDays(1) == Period::month(2021, month).first);
  for (int quarter = 2; quarter <= 4; ++quarter)
    CHECK(Period::quarter(2021, quarter - 1).last.addDays(1) ==
          Period::quarter(2021, quarter).first);
  CHECK(Period::half_year(2021, 1).last.addDays(1) == Period::half_year(2021, 2).first);
}

TEST_CASE("both ends belong to a period") {
  const Period july = Period::month(2021, 7);
  CHECK(has(july, {2021, 7, 1}));
  CHECK(has(july, {2021, 7, 31}));
  CHECK(!has(july, {2021, 6, 30}));
  CHECK(!has(july, {2021, 8, 1}));
  CHECK(!july.contains(0));
}
