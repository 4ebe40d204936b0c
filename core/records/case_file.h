// The papers of a mediation's file 卷宗, in the order in which counties check it (domain 3).
#pragma once

#include "core/records/record.h"

#include <algorithm>
#include <vector>

namespace fengqiao::records {

// True where an entry of the list counts: there is one that no later entry replaced.
template <typename T>
bool any_counts(const std::vector<T>& entries) {
  return std::ranges::any_of(entries, [](const T& entry) { return entry.corrected.isEmpty(); });
}

enum class PaperState { not_begun, made, complete };

// A paper that belongs in the file of this case.
struct FileEntry {
  PaperKind kind;
  bool must = false;
  PaperState state = PaperState::not_begun; // complete: signed, where it needs signatures
  QDate on;
  QDate signed_on;
  int pages = 0;
};

// True where the paper counts only once it is signed.
bool needs_signature(PaperKind kind);

// The papers of the case, musts and those that are there, in the file's order. What is a must
// follows from how the case went: an application or acceptance register, the notice of rights and
// duties, copies of ID, the mediation record once there was a session, the agreement or the oral
// register where one was reached, the notice where it was not accepted or terminated, back cover.
std::vector<FileEntry> case_file(const Mediation& mediation);

// The musts that are not complete.
std::vector<PaperKind> missing_papers(const Mediation& mediation);

// Notes that a paper was made on `day` (printed), or signed; a later call updates the entry.
void paper_made(Mediation& mediation, PaperKind kind, QDate day, int pages);
void paper_signed(Mediation& mediation, PaperKind kind, QDate day);

} // namespace fengqiao::records
