#include "core/records/person.h"
#include "tests/catch.h"

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr auto woman_of_1949 = u"11010519491231002X";

Person born(QDate day) {
  Person person;
  person.birth_date = day;
  return person;
}

using Groups = std::vector<Group>;

} // namespace

TEST_CASE("an age is in full years and rises on the birthday") {
  const Person person = born({2003, 7, 3});
  CHECK(age_on(person, {2021, 7, 2}) == 17);
  CHECK(age_on(person, {2021, 7, 3}) == 18);
  CHECK(age_on(person, {2022, 7, 2}) == 18);
  CHECK(age_on(person, {2003, 7, 3}) == 0);
}

TEST_CASE("who was born on a leap day is a year older on the first of March") {
  const Person person = born({2004, 2, 29});
  CHECK(age_on(person, {2021, 2, 28}) == 16);
  CHECK(age_on(person, {2021, 3, 1}) == 17);
  CHECK(age_on(person, {2024, 2, 29}) == 20);
}

TEST_CASE("without a birth date the ID number tells the age") {
  Person person;
  person.id_number = Entered<IdNumber>(woman_of_1949);
  CHECK(age_on(person, {2021, 12, 30}) == 71);
  CHECK(age_on(person, {2021, 12, 31}) == 72);
  person.birth_date = QDate(1951, 12, 31);
  CHECK(age_on(person, {2021, 12, 31}) == 70);
}

TEST_CASE("there is no age without a birth date, before the birth or without a day") {
  Person doubtful;
  doubtful.id_number = Entered<IdNumber>(u"110105194912310021");
  CHECK(!age_on(doubtful, {2021, 7, 3}));
  CHECK(!age_on({}, {2021, 7, 3}));
  CHECK(!age_on(born({2021, 7, 4}), {2021, 7, 3}));
  CHECK(!age_on(born({1980, 1, 1}), {}));
}

TEST_CASE("a minor is under 18 and the elderly are 60 and over") {
  const QDate day(2021, 7, 3);
  CHECK(groups_by_particulars(born({2003, 7, 4}), day) == Groups{Group::minor});
  CHECK(groups_by_particulars(born({2003, 7, 3}), day).empty());
  CHECK(groups_by_particulars(born({1961, 7, 4}), day).empty());
  CHECK(groups_by_particulars(born({1961, 7, 3}), day) == Groups{Group::elderly});
}

TEST_CASE("a woman is known by her gender, and without it by her ID number") {
  const QDate day(2021, 7, 3);
  Person person;
  CHECK(groups_by_particulars(person, day).empty());
  person.gender = Gender::female;
  CHECK(groups_by_particulars(person, day) == Groups{Group::woman});
  person.gender = Gender::male;
  CHECK(groups_by_particulars(person, day).empty());
  person.gender.reset();
  person.id_number = Entered<IdNumber>(woman_of_1949);
  CHECK(groups_by_particulars(person, day) == Groups{Group::elderly, Group::woman});
  person.gender = Gender::male; // what somebody entered goes before what the number says
  CHECK(groups_by_particulars(person, day) == Groups{Group::elderly});
}
