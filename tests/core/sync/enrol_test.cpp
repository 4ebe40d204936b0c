#include "core/sync/link.h"
#include "core/wire/enrol_code.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

using namespace Qt::StringLiterals;
using fengqiao::Fault;
using namespace fengqiao;

namespace {

Result<void> enrol(scene::Studio& studio, const QUrl& url, const QString& code,
                   const QString& division = scene::division) {
  return sync::enrol(studio.worker(), url, code, u"白土村电脑"_s, division, u"白土村工作室"_s);
}

QString sentence(const Result<void>& result) {
  return result ? QString() : result.error().text();
}

} // namespace

TEST_CASE("A code enrols once and the account is kept with a sealed token") {
  scene::Center center;
  scene::Studio studio;
  CHECK_FALSE(sync::account(studio.worker()));
  CHECK_FALSE(sync::status(studio.worker()).enrolled);
  const QString code = center.code();
  const auto enrolled = enrol(studio, center.url(), code.toLower());
  INFO(sentence(enrolled).toStdString());
  REQUIRE(enrolled);

  const auto account = sync::account(studio.worker());
  REQUIRE(account);
  CHECK(account->url == center.url());
  CHECK(account->fingerprint == center.fingerprint());
  CHECK(account->center_id == center.ledger()->center_id());
  CHECK(account->epoch == center.ledger()->epoch());
  CHECK_FALSE(account->device_id.isEmpty());
  CHECK(studio.worker().secret(u"center_token"_s)->size() == 43);
  CHECK(studio.worker().setting(u"center_token"_s).isEmpty());
  CHECK(sync::status(studio.store()).enrolled);

  scene::Studio second;
  const auto again = enrol(second, center.url(), code);
  REQUIRE_FALSE(again);
  CHECK(again.error().fault == Fault::denied);
  CHECK_FALSE(sync::account(second.worker()));
}

TEST_CASE("A slip in the code is found without the network") {
  scene::Center center;
  scene::Studio studio;
  QString code = center.code();
  code[2] = code[2] == u'7' ? u'8' : u'7';
  const auto refused = enrol(studio, center.url(), code);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::invalid);
  CHECK(center.requests() == 0);
}

TEST_CASE("An expired code and another studio's code are refused, each with its reason") {
  scene::Center center;
  scene::Studio studio;
  const QString code = center.code();
  const auto other = enrol(studio, center.url(), code, u"441204103202"_s);
  CHECK(sentence(other).contains(u"another studio"_s));
  center.now = [] { return QDateTime::currentDateTimeUtc().addDays(30); };
  const auto late = enrol(studio, center.url(), code);
  CHECK(sentence(late).contains(u"expired"_s));
  CHECK_FALSE(sync::account(studio.worker()));
}

TEST_CASE("A center with another certificate never sees the code") {
  scene::Center center;
  scene::Studio studio;
  const auto code = wire::parse_enrol_code(center.code());
  REQUIRE(code);
  const QString for_another = wire::to_text({code->secret, QByteArray(32, 'x')});
  const auto refused = enrol(studio, center.url(), for_another);
  CHECK(sentence(refused).contains(u"certificate is not the one"_s));
  CHECK(center.requests() == 0);
  CHECK(enrol(studio, center.url(), wire::to_text(*code))); // not used up
}

TEST_CASE("Plain http is refused before anything is sent") {
  scene::Studio studio;
  const auto refused = enrol(studio, QUrl(u"http://127.0.0.1:8080"_s), u"whatever"_s);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::invalid);
  CHECK(sentence(refused).contains(u"http://"_s));
}

TEST_CASE("Enrolling with another center makes everything pending again") {
  scene::Center first;
  scene::Center second;
  scene::Studio studio;
  studio.add(30);
  REQUIRE(enrol(studio, first.url(), first.code()));
  REQUIRE(sync::push(studio.worker()));
  CHECK(studio.pending() == 0);
  REQUIRE(enrol(studio, second.url(), second.code()));
  CHECK(studio.pending() == 30);
  const auto pushed = sync::push(studio.worker());
  REQUIRE(pushed);
  CHECK(pushed->stored == 30);
  CHECK(second.records() == 30);
}

TEST_CASE("A failed enrolment leaves the account that was there") {
  scene::Center center;
  scene::Studio studio;
  REQUIRE(enrol(studio, center.url(), center.code()));
  const auto before = sync::account(studio.worker());
  const QString used = center.code();
  scene::Studio other;
  REQUIRE(enrol(other, center.url(), used));
  REQUIRE_FALSE(enrol(studio, center.url(), used));
  CHECK(sync::account(studio.worker()) == before);
  CHECK(sync::push(studio.worker()));
}
