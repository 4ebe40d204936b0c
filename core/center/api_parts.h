// Internal to core/center: what the handlers of the routes share, and their list.
#pragma once

#include "core/center/api.h"
#include "core/center/devices.h"

namespace fengqiao::center {

Reply json_reply(const QByteArray& json, const QString& note);
Reply refuse(const wire::Problem& problem);
Reply refuse(const Error& error); // of the database: the note says it, the client is told nothing
// A body that the wire could not read.
Reply unreadable(const Error& error);

// The device of the bearer token. The account first: a stranger's body is not even unpacked.
Answer<Device> sender(const Service& service, const Request& request);
// The body without its gzip, within the bounds of messages.h.
std::expected<QByteArray, Reply> unpacked(const Request& request);

// core/wire/messages.h (api_records.cpp)
Reply enrol_device(const Service& service, const Request& request);
Reply say_hello(const Service& service, const Request& request);
Reply take_records(const Service& service, const Request& request);

// core/wire/feed.h (api_feed.cpp)
Reply give_changes(const Service& service, const Request& request);
Reply give_records(const Service& service, const Request& request);
Reply give_digests(const Service& service, const Request& request);
Reply give_heads(const Service& service, const Request& request);

// core/wire/files.h (api_files.cpp)
Reply describe_files(const Service& service, const Request& request);
Reply begin_file(const Service& service, const Request& request);
Reply stand_of_file(const Service& service, const Request& request);
Reply append_to_file(const Service& service, const Request& request);
Reply remove_file(const Service& service, const Request& request);
Reply give_file(const Service& service, const Request& request);

} // namespace fengqiao::center
