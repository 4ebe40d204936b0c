// Two versions of one record side by side, and one made of both. Pure; everything is made of the
// field descriptions, so a field that is added there is compared and merged too.
//
// What is decided on is a field of the record, of a person or of a party that both versions have;
// other lists are one value each. What makes no sense apart goes together: the steps with the state
// they lead to, who somebody is with the name, a mark with the field it is about. Bookkeeping (id,
// division, revision, created, updated) is no matter of choice and stays ours.
#pragma once

#include "core/records/record.h"

#include <map>

namespace fengqiao::records {

// One field of two versions, as text for a person.
struct Compared {
  QString path;  // dotted wire path: "remarks", "body.parties[0].person.phone", "body.sessions"
  QString group; // the part it stands in (a party, a person), empty for the record itself
  QString label;
  QString ours, theirs; // empty: no value
  bool differs = false;
  bool can_join = false;       // lists whose entries can stand together
  bool private_number = false; // holds ID numbers

  bool operator==(const Compared&) const = default;
};

// ID numbers in a text are masked unless somebody asked for them.
enum class Numbers { masked, full };

// Every field that has a value in one of them, in the order of the descriptions; none where the
// records are of different kinds.
std::vector<Compared> compare(const Record& ours, const Record& theirs, Language language,
                              Numbers numbers = Numbers::masked);
// Those alone that differ.
std::vector<Compared> differences(const Record& ours, const Record& theirs, Language language,
                                  Numbers numbers = Numbers::masked);

// What was decided of a field. `both`: our entries, then those that only they have; the same as
// `ours` where the field cannot be joined.
enum class Take { ours, theirs, both };
using Takes = std::map<QString, Take>; // by path

// Our version with what was decided; a path that is not named, or does not differ, stays ours.
Record merged(const Record& ours, const Record& theirs, const Takes& takes);

} // namespace fengqiao::records
