#include "core/center/monitor.h"

#include "core/center/listening.h"

namespace fengqiao::center {

Monitor::Monitor() : server_(std::make_unique<httplib::Server>()) {}

Monitor::~Monitor() {
  if (!listener_.joinable()) return;
  server_->stop();
  listener_.join();
}

Result<std::unique_ptr<Monitor>> Monitor::start(const QString& host, int port, Answers answers) {
  std::unique_ptr<Monitor> monitor(new Monitor);
  httplib::Server& server = *monitor->server_;
  server.new_task_queue = [] { return new httplib::ThreadPool(2); };
  server.set_read_timeout(2);
  server.set_write_timeout(2);
  server.set_keep_alive_max_count(1); // nobody holds one of the two threads
  server.set_payload_max_length(1024);
  server.Get("/healthz", [answers](const auto&, auto& response) {
    const bool healthy = answers.is_healthy();
    response.status = healthy ? 200 : 503;
    response.set_header("Cache-Control", "no-store");
    response.set_content(healthy ? R"({"status":"ok"})" : R"({"status":"no database"})",
                         "application/json");
  });
  server.Get("/metrics", [answers](const auto&, auto& response) {
    response.set_content(answers.metrics().toStdString(),
                         "text/plain; version=0.0.4; charset=utf-8");
  });
  const auto bound = take_port(server, host, port);
  if (!bound) return std::unexpected(bound.error());
  monitor->port_ = *bound;
  monitor->listener_ = std::thread([&server] { server.listen_after_bind(); });
  wait_until_running(server);
  return monitor;
}

} // namespace fengqiao::center
