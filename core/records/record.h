// One record: the header that all kinds share and a body per kind. Plain values, compared by ==.
#pragma once

#include "core/records/consultation.h"
#include "core/records/header.h"
#include "core/records/legal_aid.h"
#include "core/records/mediation.h"
#include "core/records/services.h"

#include <variant>

namespace fengqiao::records {

// In the order of Kind.
using Body =
    std::variant<Consultation, Mediation, LegalAid, LegalEducation, LegalOpinion, Duty, Referral>;

struct Record {
  Header header;
  Body body;

  Kind kind() const { return static_cast<Kind>(body.index()); }
  bool operator==(const Record&) const = default;
};

// An empty body of the kind, and a record around it in the kind's first state.
Body empty_body(Kind kind);
Record empty_record(Kind kind);

// Who it is about, for lists: "张三", "张三 / 李四", a topic; empty where nobody is named.
QString title(const Record& record);

// The first person of the record, if its kind has one.
const Person* main_person(const Record& record);

// Fills what follows from other fields and is still empty: a missing date from the acceptance, the
// performance's state, birth date and gender from a valid ID number.
void complete(Record& record);

} // namespace fengqiao::records
