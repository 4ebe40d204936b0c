// Templates of the forms: HTML with mustache tags, values, repeated parts and conditions.
#pragma once

#include "core/records/error.h"

#include <kainjow/mustache.hpp>

namespace fengqiao::documents {

// Text is UTF-8. A name that a template asks for must be there: false where it is empty.
using Values = kainjow::mustache::data;

// `html` with the values in it: escaped, line breaks kept. {{>_name}} takes in the file _name.html
// of the forms. Beside the values there are {{#room_N}}...{{/room_N}}, which leave at least N lines
// for what stands in them, to write on by hand; {{#text_N}} indents each paragraph as well. Errors:
// damaged (a tag that does not close, a name that is not among the values).
Result<QString> fill(const QString& html, const Values& values);

// The file of the forms that is built into the program.
Result<QString> form_template(const QString& name);

} // namespace fengqiao::documents
