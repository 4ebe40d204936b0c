// What a case page offers and says of a case, out of the rules of core/records. Pure: nothing is
// read and nothing is written here.
#pragma once

#include "core/records/course.h"
#include "core/records/policy.h"
#include "ui/models/wording.h"

#include <optional>
#include <vector>

namespace fengqiao::ui {

// A step that may follow now.
struct StepOffer {
  records::State state = records::State::open;
  QString hindrance; // why it cannot be taken; what its own dialog asks for hinders nobody
};

// The steps that may follow, the likeliest first.
std::vector<StepOffer> step_offers(const records::Record& record, const records::Policy& policy);

// What a button that takes the step says: "Reach an agreement…".
QString step_words(records::Kind kind, records::State state);

// True where the record is one whose course a case page shows.
bool has_case_page(const records::Record& record);

// The record with every paper that its county wants on its list, as long as it has not been handed
// over: what is on no list would hinder nobody.
records::Record with_wanted_papers(records::Record record, const records::Policy& policy);
// The papers wanted of it now; empty once it was handed over.
QStringList wanted_papers(const records::Record& record, const records::Policy& policy);

// Whether the step was taken within the limit that stood before it; nothing where there was none.
std::optional<bool> in_time(const records::Record& record, records::State state, QDate on,
                            const records::Policy& policy);

// "End of mediation: 11 days left"; bad where it is over.
Word limit_sentence(const records::Deadline& limit, QDate today, records::Language language);

// Why the application for judicial confirmation as it stands in `record` would not do: no
// agreement, one side alone, too late (PML 33).
std::optional<Error> confirmation_hindrance(const records::Record& record,
                                            const records::Policy& policy);

// `total` in `count` monthly parts, the first on `first`; the last one takes what does not divide.
std::vector<records::Instalment> instalment_plan(records::Money total, QDate first, int count);

} // namespace fengqiao::ui
