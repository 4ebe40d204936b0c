// The checks on one record. Pure: the day is an argument.
#pragma once

#include "core/records/record.h"

#include <vector>

namespace fengqiao::records {

// error: the record cannot be saved so. doubt: kept, but marked for correction. note: worth a look.
enum class Severity { error, doubt, note };

// What was found where. `field` is the dotted wire path from the record ("occurred_on",
// "body.person.id_number", "body.parties[0].person.name"); `code` is stable, for scripts and tests:
// required, id_length, id_characters, id_birth_date, id_checksum, id_old_form, gender_differs,
// birth_date_differs, phone_form, date_future, date_order, date_unreadable, number_range,
// text_long, time_form, unknown_word, steps_broken.
struct Finding {
  QString field;
  QString code;
  Severity severity = Severity::error;
  Message message;

  bool operator==(const Finding&) const = default;
};

// All findings, in the order of the fields. `today` is the local day: dates after it are errors,
// except terms that lie ahead (performance, instalments).
std::vector<Finding> validate(const Record& record, QDate today);

bool has_error(const std::vector<Finding>& findings);

// The finding of an ID number or phone as such, none if it is empty or fine.
std::optional<Finding> check_id_number(const Entered<IdNumber>& number, const QString& field);
std::optional<Finding> check_phone(const Entered<Phone>& phone, const QString& field);

// Label of a dotted path, "Person · ID number", made of the field descriptions.
QString field_label(Kind kind, QStringView path, Language language);

} // namespace fengqiao::records
