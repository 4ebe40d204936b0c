// Internal to core/store: what becomes of the revisions that the center sends.
#pragma once

#include "core/store/session.h"

namespace fengqiao::store {

// How far ours is: pending while the revision is above the acknowledged one.
struct Here {
  int revision = 0;
  int acknowledged = 0;
};

struct Arriving {
  int revision = 0;
  bool has_record = true;  // own ones come without
  bool stood_here = false; // this very version is ours, now or once
  bool says_same = false;  // as ours, but for who saved it when
  bool is_rival = false;   // this very version is kept beside ours already
};

enum class Judgement {
  add,
  fetch,   // its record is needed to go on
  nothing, // known, or older than what is known
  learn,   // the center has a version of ours: acknowledged is raised to it
  replace, // in the place of ours, which loses nothing by it
  set_aside
};

// The rule, in the order in which it is asked:
// - what is not here is taken; nothing here is ever deleted because it is not there;
// - a version that once stood here is an ancestor of ours, whoever sent it: a lost answer, a
//   restored backup. Ours goes on from it;
// - the center's revisions of a record only rise, so one up to the acknowledged one is known;
// - ours that did not change since the center had it gives way;
// - ours that did change gives way where both say the same and theirs is no older, goes on above
//   theirs where it is older, and otherwise stays: theirs is kept beside it until somebody decides.
Judgement judge_coming(const std::optional<Here>& here, const Arriving& coming);

// Both deleted or both not, and equal but for revision and the last saving's who and when.
bool says_same(const records::Record& a, bool a_deleted, const records::Record& b, bool b_deleted);

// The bodies of Worker's functions of these names.
Result<std::vector<Taken>> take(Session& session, const std::vector<Coming>& coming,
                                const std::vector<std::pair<QString, QString>>& progress);
Result<void> take_policy(Session& session, const records::Policy& policy);
Result<void> take_roster(Session& session, const records::Roster& roster);
Result<void> walk(Session& session, const std::function<Result<void>(const Stand&)>& visit);
Result<void> center_knows(Session& session,
                          const std::vector<std::pair<records::RecordId, int>>& revisions);
Result<std::vector<records::RecordId>> without_rival(Session& session);

} // namespace fengqiao::store
