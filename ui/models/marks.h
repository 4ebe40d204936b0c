// Which fields of a record wait for correction after somebody edited it. Pure.
#pragma once

#include "core/records/validate.h"

#include <QJsonValue>

namespace fengqiao::ui {

// The path of a field as validate() writes it: a ledger column's "body.parties.applicant.id_number"
// is "body.parties[0].person.id_number" of the first applicant in `record`.
QString field_path(const records::Record& record, const QString& mark_field);

// What stands at a dotted wire path of the record; undefined where nothing does.
QJsonValue value_at(const QJsonObject& record, const QString& path);

// The marks that `after` should carry: a mark of `before` goes when its field was changed and is
// now without doubt; each field in doubt (findings of Severity::doubt) carries one.
std::vector<records::Mark> marks_after(const records::Record& before, const records::Record& after,
                                       const std::vector<records::Finding>& findings);

} // namespace fengqiao::ui
