#include "core/sync/link.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslConfiguration>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using fengqiao::Fault;
using fengqiao::sync::Link;
using fengqiao::sync::LinkOptions;
using fengqiao::sync::parse_center_url;

namespace {

// Trusts one certificate as if a public authority had signed it.
class Trusting {
 public:
  explicit Trusting(const QByteArray& fingerprint_of, const QString& pem_folder)
      : before_(QSslConfiguration::defaultConfiguration()) {
    QSslConfiguration trusting = before_;
    for (const QSslCertificate& certificate :
         QSslCertificate::fromPath(pem_folder, QSsl::Pem, QSslCertificate::PatternSyntax::Wildcard))
      if (certificate.digest(QCryptographicHash::Sha256) == fingerprint_of)
        trusting.addCaCertificate(certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
  }
  ~Trusting() { QSslConfiguration::setDefaultConfiguration(before_); }

 private:
  QSslConfiguration before_;
};

} // namespace

TEST_CASE("Plain http is refused with a reason, an address without a scheme gets https") {
  const auto refused = parse_center_url(u"http://center.example:8080");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text().contains(u"http://"_s));
  CHECK(parse_center_url(u" center.example:8443/ ")->toString() ==
        u"https://center.example:8443"_s);
  CHECK(parse_center_url(u"https://center.example/fengqiao/")->toString() ==
        u"https://center.example/fengqiao"_s);
  for (const QString& wrong : {u""_s, u"https://"_s, u"ftp://center.example"_s,
                               u"https://a:b@center.example"_s, u"中心 电话"_s})
    CHECK_FALSE(parse_center_url(wrong));
  CHECK_FALSE(Link::open(QUrl(u"http://127.0.0.1:1"_s), {}, {}));
}

TEST_CASE("A token or fingerprint that is none opens no link") {
  const QUrl url(u"https://127.0.0.1:1"_s);
  CHECK_FALSE(Link::open(url, {}, u"abc\r\nX-Evil: 1"_s));
  CHECK_FALSE(Link::open(url, QByteArray("short"), {}));
}

TEST_CASE("The pinned certificate is taken, another one is refused before anything is sent") {
  scene::Center center;
  auto good = Link::open(center.url(), center.fingerprint(), u"nobody"_s);
  REQUIRE(good);
  const auto answered = good->get(u"/v1/hello"_s);
  REQUIRE_FALSE(answered);
  CHECK(answered.error().problem == u"unauthorized"_s);
  CHECK(answered.error().error.fault == Fault::denied);
  CHECK(center.requests() == 1);

  auto wrong = Link::open(center.url(), QByteArray(32, 'x'), u"nobody"_s);
  REQUIRE(wrong);
  const auto refused = wrong->get(u"/v1/hello"_s);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().error.text().contains(u"certificate is not the one"_s));
  CHECK_FALSE(refused.error().dropped);
  CHECK(center.requests() == 1);
}

TEST_CASE("A certificate that the system trusts is still refused if it is not the pinned one") {
  scene::Center center;
  const Trusting trusting(center.fingerprint(),
                          QFileInfo(center.database_file()).path() + u"/*.cert.pem"_s);
  auto trusted = Link::open(center.url(), {}, {});
  CHECK(trusted->get(u"/v1/hello"_s).error().problem == u"unauthorized"_s);
  REQUIRE(center.requests() == 1);
  auto pinned = Link::open(center.url(), QByteArray(32, 'x'), {});
  CHECK(pinned->get(u"/v1/hello"_s).error().error.text().contains(u"certificate is not the one"_s));
  CHECK(pinned->post(u"/v1/enrol"_s, "{}")
            .error()
            .error.text()
            .contains(u"certificate is not the one"_s));
  CHECK(center.requests() == 1);
}

TEST_CASE("Without a pin a self-signed certificate is not trusted") {
  scene::Center center;
  auto link = Link::open(center.url(), {}, {});
  const auto refused = link->get(u"/v1/hello"_s);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().error.text().contains(u"does not trust"_s));
  CHECK(center.requests() == 0);
}

TEST_CASE("Nobody at the address, and a center that keeps silent, are told apart") {
  QTcpServer silent;
  REQUIRE(silent.listen(QHostAddress::LocalHost));
  LinkOptions options;
  options.timeout = std::chrono::milliseconds(300);
  auto waiting = Link::open(scene::Center::url_of(silent.serverPort()), {}, {}, options);
  CHECK(waiting->get(u"/v1/hello"_s).error().error.text().contains(u"in time"_s));
  const int port = silent.serverPort();
  silent.close();
  auto nobody = Link::open(scene::Center::url_of(port), {}, {}, options);
  CHECK(nobody->get(u"/v1/hello"_s).error().error.text().contains(u"Nobody answers"_s));
}

TEST_CASE("A request that waits can be stopped") {
  QTcpServer silent;
  REQUIRE(silent.listen(QHostAddress::LocalHost));
  int asked = 0;
  LinkOptions options;
  options.keep_going = [&] { return ++asked < 3; };
  auto link = Link::open(scene::Center::url_of(silent.serverPort()), {}, {}, options);
  const auto stopped = link->get(u"/v1/hello"_s);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().error.fault == Fault::cancelled);
  CHECK(asked == 3);
}

TEST_CASE("An unknown path is no center") {
  scene::Center center;
  auto link = Link::open(center.url(), center.fingerprint(), {});
  const auto answer = link->get(u"/v1/nothing"_s);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().problem == u"not-found"_s);
}

TEST_CASE("How long the center wants to be left alone is told with its refusal") {
  scene::Center center;
  auto link = Link::open(center.url(), center.fingerprint(), u"nobody"_s);
  REQUIRE(link);
  for (int i = 0; i < 200; ++i) { // more than a stranger may ask
    const auto refused = link->ask({"DELETE", u"/v1/files/x"_s, {{"Tus-Resumable", "1.0.0"}}, {}});
    REQUIRE_FALSE(refused);
    if (refused.error().problem == u"unauthorized") continue;
    CHECK(refused.error().problem == u"slow-down");
    CHECK(refused.error().retry_after >= std::chrono::seconds(1));
    return;
  }
  FAIL("a stranger is never told to slow down");
}
