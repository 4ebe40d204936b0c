// The words of the first page that depend on a record or its kind.
#pragma once

#include "core/records/record.h"

#include <QString>

namespace fengqiao::ui {

// "New consultation"
QString new_record_words(records::Kind kind);
QString kind_icon(records::Kind kind);
// "6.5", "8": a tenth of an hour is as fine as a duty is kept.
QString hours_text(qint64 minutes);

} // namespace fengqiao::ui
