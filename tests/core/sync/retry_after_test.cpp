// A center that is busy says when to come again (Retry-After), and the caller of a push hears it.
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <httplib.h>

#include <thread>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

// Answers everything with 503 and what it is told to say.
class BusyCenter {
 public:
  explicit BusyCenter(const QString& file)
      : pair_(*center::own_pair(file, u"127.0.0.1"_s)),
        server_(pair_.certificate.toLocal8Bit().constData(), pair_.key.toLocal8Bit().constData()) {
    server_.Get(".*", [this](const httplib::Request&, httplib::Response& response) {
      response.status = 503;
      if (!says.empty()) response.set_header("Retry-After", says);
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    serving_ = std::thread([this] { server_.listen_after_bind(); });
  }
  ~BusyCenter() {
    server_.stop();
    serving_.join();
  }
  QUrl url() const { return scene::Center::url_of(port_); }
  QByteArray fingerprint() const {
    return center::read_certificate(pair_.certificate)->fingerprint;
  }
  std::string says;

 private:
  center::TlsPair pair_;
  httplib::SSLServer server_;
  int port_ = 0;
  std::thread serving_;
};

} // namespace

TEST_CASE("What the center says of its patience is heard by whoever pushes") {
  const QTemporaryDir folder;
  BusyCenter busy(folder.filePath(u"busy"_s));
  scene::Center center;
  scene::Studio studio;
  store::Worker& worker = studio.worker();
  REQUIRE(
      sync::enrol(worker, center.url(), center.code(), u"电脑"_s, scene::division, u"工作室"_s));
  REQUIRE(worker.set_setting(u"center_url"_s, busy.url().toString()));
  REQUIRE(
      worker.set_setting(u"center_fingerprint"_s, QString::fromLatin1(busy.fingerprint().toHex())));
  seconds heard{0};
  sync::PushOptions options;
  options.asked_to_wait = [&](seconds wait) { heard = wait; };
  const auto push_to_one_that_says = [&](const std::string& words) {
    busy.says = words;
    heard = seconds(0);
    const auto refused = sync::push(worker, {}, options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::busy);
    return heard;
  };
  CHECK(push_to_one_that_says("120") == seconds(120));
  CHECK(push_to_one_that_says({}) == seconds(0));
  CHECK(push_to_one_that_says("soon") == seconds(0));
  CHECK(push_to_one_that_says("-5") == seconds(0));
}
