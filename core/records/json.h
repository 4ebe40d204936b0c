// Records as JSON: the one wire format of client, center, CLI and the sealed body.
//
// Dates are "2021-07-03" (local day), times "2021-07-03T09:12:00.000Z" (UTC), amounts integers in
// cents (keys end in _cents), terms their wire keys, a field that has no value is left out.
#pragma once

#include "core/records/record.h"

#include <QJsonObject>

namespace fengqiao::records {

enum class UnknownFields { ignore, refuse };

QJsonObject to_json(const Record& record);

// The inverse of to_json. Errors (Fault::invalid) name the field by its dotted path; `refuse` also
// reports names that are no field, so that a typing slip in a script does not lose data.
Result<Record> from_json(const QJsonObject& object, UnknownFields unknown = UnknownFields::ignore);

// Compact UTF-8, keys in a fixed order: equal records give equal bytes.
QByteArray to_bytes(const Record& record);
Result<Record> from_bytes(const QByteArray& utf8);

// A described value of this room that is no record (a campaign, a roster) as JSON and back;
// unknown names are left out.
template <typename T>
QJsonObject described_to_json(const T& value);
template <typename T>
Result<void> read_described(const QJsonObject& object, T& value);

// JSON Schema 2020-12 of one kind's record, generated from the field description.
QJsonObject json_schema(Kind kind);

} // namespace fengqiao::records
