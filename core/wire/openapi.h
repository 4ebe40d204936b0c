// The wire as a document, for who writes a receiver or a client of another make: OpenAPI 3.1.
#pragma once

#include <QJsonObject>

namespace fengqiao::wire {

// core/wire/openapi.json, which is written by hand, with the schemas of records, roster and policy
// from the description of their fields in the places that it leaves for them. Whole in itself.
QJsonObject openapi();

} // namespace fengqiao::wire
