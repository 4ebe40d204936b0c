// The center's problems (RFC 9457, names in core/wire/messages.h) in the user's words.
#pragma once

#include "core/records/error.h"

namespace fengqiao::sync {

// What to do about the problem of this name; serves answers to a whole request as well as
// store::Entry::problem of one record. An unknown name gets a general sentence with the name in it.
Error problem_error(const QString& name);

} // namespace fengqiao::sync
