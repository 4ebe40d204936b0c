#include "core/sample/people.h"

#include "core/sample/words.h"

#include <algorithm>
#include <array>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::Gender;
using records::Group;
using records::Person;

namespace {

constexpr int residents = 60;

} // namespace

People::People(const Place& place, int year, Random& random)
    : place_(place), year_(year), random_(random) {
  residents_.reserve(residents);
  for (int i = 0; i < residents; ++i)
    residents_.push_back(made());
}

QString People::name(Gender gender) {
  const auto given = gender == Gender::male ? given_names_of_men() : given_names_of_women();
  return QString::fromUtf8(random_.pick(surnames())) + QString::fromUtf8(random_.pick(given));
}

QString People::name() {
  return name(random_.percent(55) ? Gender::male : Gender::female);
}

QString People::group() {
  static constexpr std::array numbers{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  return u"第%1村民小组"_s.arg(
      QString::fromUtf8(random_.pick(std::span<const char* const>(numbers))));
}

Person People::made() {
  Person p;
  p.gender = random_.percent(54) ? Gender::male : Gender::female;
  p.name = name(*p.gender);
  // Region 441299, which no one has; the last digit of the serial is odd for a man.
  p.birth_date = QDate(year_ - random_.number(17, 84), 1, 1).addDays(random_.below(365));
  const int serial = random_.number(0, 499) * 2 + (*p.gender == Gender::male ? 1 : 0);
  const QString digits =
      u"441299"_s + p.birth_date.toString(u"yyyyMMdd"_s) + u"%1"_s.arg(serial, 3, 10, QChar(u'0'));
  p.id_number =
      records::Entered<records::IdNumber>(digits + records::IdNumber::check_character(digits));
  static constexpr std::array starts{"133", "135", "137", "138", "139", "150", "159", "180", "189"};
  p.phone = records::Entered<records::Phone>(
      QString::fromUtf8(random_.pick(std::span<const char* const>(starts))) +
      u"0000%1"_s.arg(random_.below(10'000), 4, 10, QChar(u'0')));
  p.address =
      place_.town + place_.village +
      (place_.village.endsWith(u"社区"_s) ? u"%1号"_s.arg(random_.number(1, 180)) : group());
  p.ethnic_group = random_.percent(96) ? u"汉族"_s : u"壮族"_s;
  const int age = year_ - p.birth_date.year();
  p.occupation = age > 62   ? u"退休"_s
                 : age < 21 ? u"学生"_s
                            : QString::fromUtf8(random_.pick(occupations()));
  return p;
}

Person People::resident(Particulars particulars) {
  Person p = random_.pick(std::span<const Person>(residents_));
  if (particulars == Particulars::all) return p;
  p.ethnic_group.clear();
  p.occupation.clear();
  p.birth_date = {}; // stands in the ID number, where there is one
  if (particulars == Particulars::some && random_.percent(60)) return p;
  p.id_number = {};
  p.address.clear();
  return p;
}

QString People::filled(const char* words, qint64 yuan) {
  QString out = QString::fromUtf8(words);
  if (!out.contains(u'{')) return out;
  if (out.contains("{group}"_L1)) out.replace("{group}"_L1, group());
  if (out.contains("{other}"_L1)) out.replace("{other}"_L1, name());
  if (out.contains("{months}"_L1))
    out.replace("{months}"_L1, QString::number(random_.number(2, 9)));
  const qint64 amount = yuan > 0 ? yuan : random_.between(4, 240) * 100;
  return out.replace("{amount}"_L1, QString::number(amount));
}

std::vector<Group> groups_of(const records::Person& person, QDate day, Random& random) {
  std::vector<Group> out = records::groups_by_particulars(person, day);
  const auto add = [&](Group group, int chance) {
    if (random.percent(chance) && std::ranges::find(out, group) == out.end()) out.push_back(group);
  };
  add(Group::migrant_worker, 18);
  add(Group::veteran, 5);
  add(Group::soldier_or_family, 2);
  add(Group::disabled, 4);
  add(Group::minimum_allowance, 5);
  return out;
}

} // namespace fengqiao::sample
