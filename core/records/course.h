// The course of a case: the step that is taken next, the rules that stand before it, and what a
// step writes into the record. Pure: day and time are arguments.
#pragma once

#include "core/records/deadlines.h"

#include <vector>

namespace fengqiao::records {

// Who takes a step and when.
struct Entry {
  QDate on;     // local day on which it happened
  QString by;   // who enters it
  QDateTime at; // UTC
  QString note; // may be empty
};

// The states that may follow now, in the order of a case's life.
std::vector<State> open_steps(const Record& record);

// Why the record cannot go to `to` now; nothing where it can. Beside the order of states:
// acceptance needs both sides' names; an agreement its terms; a refusal, failure, withdrawal or
// termination its reason; the file of an agreement is archived when its musts are there
// (case_file.h); legal aid is passed on with its papers complete; a referral leaves with the
// person's consent [PIPL] and all papers on the list ("at most one visit" [Z]).
std::optional<Error> hindrance(const Record& record, State to);

// Takes the step: appends it and fills the dates and outcomes that follow from it. The record is
// unchanged on an error: invalid (hindrance, or a day before the last step's).
Result<void> take_step(Record& record, State to, const Entry& entry);

// Takes the record to a state without asking and without noting it, with the dates and outcomes
// that follow filled in where they are empty: for an editor, where the rest is written before it is
// saved. Nothing else that is filled in is changed, but an
// outcome goes where the case goes on.
void enter_state(Record& record, State to, QDate on);

// Notes the step from `before` to where `record` stands, if it has moved; what an editor calls on
// saving. Errors as take_step; the record is then unchanged.
Result<void> note_step(Record& record, const Record& before, const Entry& entry);

// Replaces step `number` by a new one and sets the record to where the corrected course ends. The
// old step stays in the list. Errors: not_found, invalid (the corrected course would break the
// order of states; no reason in `entry.note`). The record is then unchanged.
Result<void> correct_step(Record& record, int number, State to, const Entry& entry);

// The steps that count, in order: each corrected step in the place of the one it replaces. Made up
// from the record's dates where it has no steps (imported ledgers).
std::vector<Step> course(const Record& record);

// True where the steps are numbered 1, 2, ..., each may follow the one before and the last one is
// the record's state; or there are none.
bool steps_agree(const Record& record);

// Appends a new entry in the place of entry `index`, which keeps its words and says why.
// Errors: not_found, invalid (no reason).
template <typename T>
Result<void> correct_entry(std::vector<T>& entries, size_t index, T instead,
                           const QString& reason) {
  if (index >= entries.size() || !entries[index].corrected.isEmpty())
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "This entry was already replaced, or is not there."));
  if (reason.trimmed().isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say why the entry is corrected."));
  entries[index].corrected = reason.trimmed();
  entries.push_back(std::move(instead));
  return {};
}

// The record that a consultation's next step begins: person, groups and words taken over, linked.
std::optional<Record> next_record(const Record& record, QDate today);

} // namespace fengqiao::records
