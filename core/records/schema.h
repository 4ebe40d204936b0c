// JSON Schema 2020-12 of what goes over the wire beside the records (json_schema() in json.h), from
// the same descriptions that write and read it.
#pragma once

#include <QJsonObject>

namespace fengqiao::records {

QJsonObject roster_schema(); // to_json(const Roster&)
QJsonObject policy_schema(); // Policy::to_json()

} // namespace fengqiao::records
