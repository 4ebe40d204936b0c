#include "core/sync/link.h"
#include "core/sync/settings.h"
#include "core/sync/sync.h"
#include "core/wire/enrol_code.h"
#include "core/wire/messages.h"

#include <array>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

namespace {

// What the store knew of the center before.
struct Before {
  QString center;
  QString epoch;
};

// Another center has nothing yet of ours, and one with a new epoch may have lost something: the
// next run compares, because no epoch is known until then.
QString known_epoch(const Before& before, const wire::EnrolAnswer& granted) {
  if (before.center.isEmpty()) return granted.epoch;
  return before.center == granted.center_id ? before.epoch : QString();
}

Result<void> forget_center(store::Worker& store) {
  for (const QStringView name : {settings::cursor, settings::policy_set_at, settings::unreadable})
    if (auto done = store.set_setting(name.toString(), {}); !done) return done;
  return store.send_again();
}

Result<void> keep(store::Worker& store, const CenterAccount& account,
                  const wire::EnrolAnswer& granted) {
  const auto set = [&](QStringView name, const QString& value) {
    return store.set_setting(name.toString(), value);
  };
  // Without its address there is no account: a crash between two lines leaves none, never a mixed
  // one.
  if (auto done = set(settings::url, {}); !done) return done;
  if (auto done = store.set_secret(settings::token.toString(), granted.token); !done) return done;
  const std::array<std::pair<QStringView, QString>, 6> values{{
      {settings::device, account.device_id},
      {settings::center, account.center_id},
      {settings::epoch, account.epoch},
      {settings::fingerprint, QString::fromLatin1(account.fingerprint.toHex())},
      {settings::number_block, QString::number(granted.number_block)},
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

  const Before before{store.setting(settings::center.toString()),
                      store.setting(settings::epoch.toString())};
  if (!before.center.isEmpty() && before.center != granted->center_id)
    if (auto forgotten = forget_center(store); !forgotten) return forgotten;
  return keep(store,
              {*center, granted->device_id, granted->center_id, known_epoch(before, *granted),
               parsed->fingerprint},
              *granted);
}

} // namespace fengqiao::sync
