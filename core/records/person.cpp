#include "core/records/person.h"

namespace fengqiao::records {

std::optional<int> age_on(const Person& person, QDate day) {
  QDate born = person.birth_date;
  if (const auto id = person.id_number.value(); !born.isValid() && id) born = id->birth_date();
  if (!born.isValid() || !day.isValid() || day < born) return std::nullopt;
  const bool had_birthday =
      std::pair(day.month(), day.day()) >= std::pair(born.month(), born.day());
  return day.year() - born.year() - (had_birthday ? 0 : 1);
}

std::vector<Group> groups_by_particulars(const Person& person, QDate day) {
  std::vector<Group> groups;
  if (const auto age = age_on(person, day)) {
    if (*age < 18) groups.push_back(Group::minor);
    if (*age >= 60) groups.push_back(Group::elderly);
  }
  std::optional<Gender> gender = person.gender;
  if (const auto id = person.id_number.value(); !gender && id) gender = id->gender();
  if (gender == Gender::female) groups.push_back(Group::woman);
  return groups;
}

} // namespace fengqiao::records
