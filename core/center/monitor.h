// Internal to core/center: the second, plain door for whoever watches over the center. To be bound
// to the loopback or to a network of the operators alone.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <thread>

namespace httplib {
class Server;
}

namespace fengqiao::center {

class Monitor {
 public:
  struct Answers {
    std::function<bool()> is_healthy;
    std::function<QByteArray()> metrics;
  };
  // Listens when it returns. Errors: busy.
  static Result<std::unique_ptr<Monitor>> start(const QString& host, int port, Answers answers);
  ~Monitor();
  int port() const { return port_; }

 private:
  Monitor();
  std::unique_ptr<httplib::Server> server_;
  std::thread listener_;
  int port_ = 0;
};

} // namespace fengqiao::center
