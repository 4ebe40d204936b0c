// Two versions of one record and what a person has decided of them so far. No widget, no store.
#pragma once

#include "core/records/compare.h"
#include "core/store/store.h"

#include <set>

namespace fengqiao::ui {

// What is to be saved of a clash.
struct Decision {
  records::Record record;
  int seen = 0; // the revision of the version that was looked at
  bool deleted = false;
};

class Clash {
 public:
  Clash(records::Record ours, bool deleted, store::Rival rival);

  const records::Record& ours() const { return ours_; }
  const store::Rival& rival() const { return rival_; }
  bool ours_deleted() const { return ours_deleted_; }
  // One side deletes what the other keeps: then that alone is decided, and the record stays as the
  // chosen side has it.
  bool is_about_deletion() const { return ours_deleted_ != rival_.deleted; }

  // Nothing is decided until somebody does.
  std::optional<records::Take> taken(const QString& path) const;
  void take(const QString& path, records::Take take); // a path that differs; others change nothing
  void take_all(records::Take side);                  // ours or theirs
  std::optional<records::Take> whole_side() const;    // where everything was taken of one
  int count() const; // of what is to be decided; 1 where it is about deletion
  int left() const;  // of it that is not decided yet
  bool has_choice() const { return !takes_.empty() || deletion_.has_value(); }

  // Nothing while something is left.
  std::optional<Decision> decision() const;

  // Other versions than those that were looked at. A choice stands where both sides still say the
  // same there; returns how many fell.
  int renew(records::Record ours, bool deleted, store::Rival rival);

 private:
  std::vector<records::Compared> rows() const;

  records::Record ours_;
  bool ours_deleted_;
  store::Rival rival_;
  std::set<QString> paths_; // that differ
  records::Takes takes_;
  std::optional<records::Take> deletion_; // whose word counts
};

} // namespace fengqiao::ui
