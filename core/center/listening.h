// Internal to core/center: how a port is taken.
#pragma once

#include "core/records/error.h"

#include <httplib.h>

namespace fengqiao::center {

// The port that is listened on; 0 takes any free one. Errors: busy.
Result<int> take_port(httplib::Server& server, const QString& host, int port);
// httplib's stop() before that would be lost.
void wait_until_running(const httplib::Server& server);

} // namespace fengqiao::center
