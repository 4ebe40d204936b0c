// Internal to core/center: between httplib's requests and responses and those of api.h.
#pragma once

#include "core/center/api.h"

#include <httplib.h>

#include <optional>

namespace fengqiao::center {

QByteArray bytes(const std::string& text);

// Before httplib reads on: it would unpack without a bound, read forms, cut replies by itself, and
// wait for the end of the connection where no length is given.
void tidy(httplib::Request& request);

// How many bytes of body follow the head, where that is said in the one way that nobody can read
// in two: without chunks and with at most one plain Content-Length. Only behind such a body a
// connection may carry a next request. To be asked of a tidy request.
std::optional<qint64> plain_length(const httplib::Request& request);

Request request_of(const httplib::Request& request);
void put(const Reply& reply, httplib::Response& response);

// The value behind "Bearer ", empty where there is none.
QByteArray bearer_of(const httplib::Request& request);
// Who the proxy says that it speaks for; the proxy's own address where it says nothing.
QString forwarded_for(const httplib::Request& request);

// What httplib refused by itself, before a route was asked.
Reply refused_by_library(int status);

} // namespace fengqiao::center
