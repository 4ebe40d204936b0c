#include "core/sync/link.h"
#include "core/sync/settings.h"
#include "core/sync/sync.h"
#include "core/wire/enrol_code.h"
#include "core/wire/messages.h"

#include <array>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

namespace {

Result<void> keep(store::Worker& store, const CenterAccount& account, const QString& token) {
  const auto set = [&](QStringView name, const QString& value) {
    return store.set_setting(name.toString(), value);
  };
  // Without its address there is no account: a crash between two lines leaves none, never a mixed
  // one.
  if (auto done = set(settings::url, {}); !done) return done;
  if (auto done = store.set_secret(settings::token.toString(), token); !done) return done;
  const std::array<std::pair<QStringView, QString>, 5> values{{
      {settings::device, account.device_id},
      {settings::center, account.center_id},
      {settings::epoch, account.epoch},
      {settings::fingerprint, QString::fromLatin1(account.fingerprint.toHex())},
      {settings::last_push_error, {}},
  }};
  for (const auto& [name, value] : values)
    if (auto done = set(name, value); !done) return done;
  return set(settings::url, account.url.toString());
}

} // namespace

std::optional<CenterAccount> account(const store::Worker& store) {
  const auto value = [&](QStringView name) { return store.setting(name.toString()); };
  const QString url = value(settings::url);
  if (url.isEmpty()) return std::nullopt;
  return CenterAccount{QUrl(url), value(settings::device), value(settings::center),
                       value(settings::epoch),
                       QByteArray::fromHex(value(settings::fingerprint).toLatin1())};
}

Result<void> enrol(store::Worker& store, const QUrl& url, QStringView code,
                   const QString& device_name, const QString& division,
                   const QString& studio_name) {
  const auto center = parse_center_url(url.toString());
  if (!center) return std::unexpected(center.error());
  const auto parsed = wire::parse_enrol_code(code);
  if (!parsed) return std::unexpected(parsed.error());
  auto link = Link::open(*center, parsed->fingerprint, {});
  if (!link) return std::unexpected(link.error());
  const wire::EnrolRequest request{parsed->secret, device_name, division, studio_name};
  const auto answer = link->post(u"/v1/enrol"_s, wire::to_json(request));
  if (!answer) return std::unexpected(answer.error().error);
  const auto granted = wire::parse_enrol_answer(*answer);
  if (!granted)
    return fail(
        Fault::unsupported,
        QT_TRANSLATE_NOOP(
            "core",
            "The center's answer cannot be read. Check the address, and update the program."));

  // Another center has nothing yet, and one with a new epoch may have lost something.
  const QString center_before = store.setting(settings::center.toString());
  const bool known = center_before == granted->center_id &&
                     store.setting(settings::epoch.toString()) == granted->epoch;
  if (!center_before.isEmpty() && !known)
    if (auto again = store.send_again(); !again) return again;
  return keep(
      store, {*center, granted->device_id, granted->center_id, granted->epoch, parsed->fingerprint},
      granted->token);
}

} // namespace fengqiao::sync
