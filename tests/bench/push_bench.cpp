// Push to a real center over TLS, beside posting the same bytes to a server that only reads them.
#include "core/center/devices.h"
#include "core/center/server.h"
#include "core/sync/sync.h"
#include "core/wire/enrol_code.h"
#include "tests/bench/scene.h"

#include <httplib.h>

#include <cstdio>
#include <thread>

namespace fengqiao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int batch_items = 200;

std::unique_ptr<center::Server> start_center(Scene& scene, store::Worker& worker) {
  const QString file = scene.file(u"center.db"_s);
  const auto pair = center::own_pair(file, u"127.0.0.1"_s);
  must(pair.has_value(), "make a certificate");
  center::ServerOptions options;
  options.database = u"sqlite:"_s + file;
  options.tls = *pair;
  auto server = center::Server::start(options);
  must(server.has_value(), "start the center");
  const auto ledger = center::Ledger::open(options.database);
  const auto certificate = center::read_certificate(pair->certificate);
  must(ledger && certificate, "open the center's database");
  const auto secret = center::issue_code(**ledger, *records::Division::parse(division),
                                         QDateTime::currentDateTimeUtc());
  must(secret.has_value(), "make a code");
  const QUrl url(u"https://127.0.0.1:%1"_s.arg((*server)->port()));
  must(sync::enrol(worker, url, wire::to_text({*secret, certificate->fingerprint}), u"bench"_s,
                   division, u"白土村工作室"_s)
           .has_value(),
       "enrol");
  return *std::move(server);
}

// The same number of requests and bytes over TLS; nothing is unpacked, checked or stored.
double sink_milliseconds(const Scene& scene, qint64 bytes, qint64 requests) {
  const auto pair = center::own_pair(scene.file(u"center.db"_s), u"127.0.0.1"_s);
  must(pair.has_value(), "read the certificate");
  httplib::SSLServer sink(pair->certificate.toLocal8Bit().constData(),
                          pair->key.toLocal8Bit().constData());
  sink.set_tcp_nodelay(true);
  sink.Post("/", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{}", "application/json");
  });
  const int port = sink.bind_to_any_port("127.0.0.1");
  std::thread serving([&] { sink.listen_after_bind(); });
  httplib::SSLClient client("127.0.0.1", port);
  client.set_keep_alive(true);
  client.set_tcp_nodelay(true);
  client.enable_server_certificate_verification(false);
  const std::string body(static_cast<size_t>(bytes / requests), 'x');
  const double time = milliseconds(1, [&] {
    for (qint64 i = 0; i < requests; ++i)
      must(client.Post("/", body, "application/octet-stream") != nullptr, "post to the sink");
  });
  sink.stop();
  serving.join();
  return time;
}

} // namespace

void push_part(Scene& scene) {
  auto worker = scene.store->worker();
  must(worker.has_value(), "take a worker");
  const auto server = start_center(scene, *worker);
  sync::PushReport report;
  const double ours = milliseconds(1, [&] {
    const auto pushed = sync::push(*worker, {}, {.batch_items = batch_items});
    must(pushed.has_value(), "push");
    report = *pushed;
  });
  must(report.stored > 0 && report.left == 0, "all records arrive");
  const qint64 requests = (report.sent + batch_items - 1) / batch_items;
  const double sink = sink_milliseconds(scene, report.bytes, requests);
  say(u"push of %1 records"_s.arg(report.stored), ours, u"posting the same bytes to a sink"_s,
      sink);
  std::printf("%.0f records a second, %.1f MB in %lld requests\n",
              static_cast<double>(report.stored) / ours * 1000,
              static_cast<double>(report.bytes) / 1e6, static_cast<long long>(requests));
}

} // namespace fengqiao::bench
