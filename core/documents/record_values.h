// A record's fields as values for a template, by their wire keys. Made from the field descriptions:
// a field that is added there can be printed.
#pragma once

#include "core/documents/fill.h"
#include "core/documents/forms.h"

namespace fengqiao::documents {

// What stands for each type of field:
//   text, number, term  {{facts}}, false where it is empty; {{facts_or_line}} a line to write on
//   day                 {{on}} "2021年7月3日"; {{on_or_line}} room for year, month and day
//   money               {{x_cents}} "1,234.50"; {{x_cents_words}} in capitals
//   term, list of terms also {{satisfaction_boxes}}: "■满意　□基本满意　□不满意"
//   list                its entries without replaced ones, each with {{no}} from 1
// The header is {{header.number}}; the body's fields stand at the top.
Values record_values(const records::Record& record, const PaperHead& head);

// One entry of a mediation's lists, as it stands in the list.
Values entry_values(const records::Session& session);
Values entry_values(const records::FollowUp& follow_up);

// A text that stands at the top by itself, with its _or_line.
void put_text(Values& values, const std::string& key, const QString& text);
void put_day(Values& values, const std::string& key, QDate day);

} // namespace fengqiao::documents
