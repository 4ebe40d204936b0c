// Internal to core/sample: invented people of one place, and words with their gaps filled.
#pragma once

#include "core/records/person.h"
#include "core/sample/directory.h"

namespace fengqiao::sample {

// How much of a person a record takes down.
enum class Particulars { name, some, all };

class People {
 public:
  People(const Place& place, int year, Random& random);

  QString name(records::Gender gender);
  QString name();
  // One of those who live here; the same people come again.
  records::Person resident(Particulars particulars);
  QString group(); // "第三村民小组"
  // Words with {group}, {amount}, {months} and {other} filled.
  QString filled(const char* words, qint64 yuan = 0);

 private:
  records::Person made();

  const Place& place_;
  int year_;
  Random& random_;
  std::vector<records::Person> residents_;
};

// The groups that follow from a person's particulars, and some that do not.
std::vector<records::Group> groups_of(const records::Person& person, QDate day, Random& random);

} // namespace fengqiao::sample
