#include "core/sync/settings.h"
#include "core/sync/sync.h"

#include <QCoreApplication>

namespace fengqiao::sync {

namespace settings {

namespace {
constexpr QChar separator(0x1F);
}

QString packed(const Message& message) {
  return (QStringList{QString::fromUtf8(message.source)} + message.args).join(separator);
}

QString shown(const QString& packed) {
  if (packed.isEmpty()) return {};
  const QStringList parts = packed.split(separator);
  const QByteArray source = parts.front().toUtf8();
  return Message{source.constData(), parts.mid(1)}.text();
}

} // namespace settings

namespace {

template <typename Store>
Status read_status(const Store& store, qint64 pending) {
  const auto value = [&](QStringView name) { return store.setting(name.toString()); };
  Status status;
  status.url = QUrl(value(settings::url));
  status.enrolled = !status.url.isEmpty();
  status.last_push = QDateTime::fromString(value(settings::last_push), Qt::ISODate);
  status.last_error = settings::shown(value(settings::last_push_error));
  status.pending = pending;
  return status;
}

} // namespace

Status status(const store::Store& store) {
  return read_status(store, store.totals().pending);
}
Status status(const store::Worker& store) {
  return read_status(store, store.pending_count());
}

} // namespace fengqiao::sync
