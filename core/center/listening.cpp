#include "core/center/listening.h"

#include <chrono>
#include <thread>

namespace fengqiao::center {

namespace {

// httplib asks for SO_REUSEPORT, with which a second center would share the port unseen.
void reuse_address(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

} // namespace

Result<int> take_port(httplib::Server& server, const QString& host, int port) {
  server.set_socket_options(&reuse_address);
  const std::string name = host.toStdString();
  const int bound = port == 0                         ? server.bind_to_any_port(name)
                    : server.bind_to_port(name, port) ? port
                                                      : -1;
  if (bound > 0) return bound;
  return fail(
      Fault::busy,
      QT_TRANSLATE_NOOP("core", "%1:%2 cannot be listened on: it is in use or not permitted."),
      {host, QString::number(port)});
}

void wait_until_running(const httplib::Server& server) {
  while (!server.is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

} // namespace fengqiao::center
