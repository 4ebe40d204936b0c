// Internal to core/sync: takes into the store what the center tells, and counts it. Pulling and
// comparing share it.
#pragma once

#include "core/sync/visit.h"
#include "core/wire/feed.h"

#include <set>

namespace fengqiao::sync {

using Progress = std::vector<std::pair<QString, QString>>; // settings: name and value

class Intake {
 public:
  explicit Intake(Visit& visit);

  // One page, and how far it got: on the disk together. What has to be fetched is fetched first.
  Result<void> take(const std::vector<wire::Change>& changes, const Progress& progress);
  // Asks for these records and takes what the center has of them; ids that it has not are given.
  Result<std::vector<records::RecordId>> fetch(const std::vector<records::RecordId>& ids);
  // Records that this program could not read when it was older, once it is another.
  Result<void> try_unreadable_again();

  const PullReport& report() const { return report_; }
  void count_lost(qint64 lost) { report_.lost += lost; }

 private:
  Result<std::vector<store::Taken>> take_records(const std::vector<wire::RecordChange>& changes,
                                                 const Progress& progress);
  std::optional<store::Coming> coming_of(const wire::RecordChange& change);
  Result<void> take_other(const wire::Change& change);
  Result<void> take_policy(const wire::PolicyChange& change);
  Result<void> take_file(const wire::FileChange& change);
  Result<void> take_roster(const wire::RosterChange& change);
  Progress with_unreadable(Progress progress) const;
  Answer<wire::FetchAnswer> ask(const std::vector<records::RecordId>& ids);

  Visit& visit_;
  PullReport report_;
  std::set<QString> unreadable_; // ids
  bool by_another_program_ = false;
};

} // namespace fengqiao::sync
