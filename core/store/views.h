// Kept lists as JSON, and where a user's are kept.
#pragma once

#include "core/store/session.h"

#include <QJsonArray>

namespace fengqiao::store {

// What is not set is left out; terms by their wire keys.
QJsonArray to_json(const std::vector<View>& views);
// Errors: invalid where a name is empty or stands twice, or a term is not known.
Result<std::vector<View>> views_from_json(const QJsonArray& json);

// Of the session's user; none until they are set.
Result<std::vector<View>> read_views(const Session& session);
Result<void> write_views(const Session& session, const std::vector<View>& views);

} // namespace fengqiao::store
