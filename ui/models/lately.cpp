#include "ui/models/lately.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

const QString setting = u"center_lately"_s;

QJsonObject packed(const Came& came) {
  return {{u"at"_s, came.at.toUTC().toString(Qt::ISODate)},
          {u"added"_s, came.added},
          {u"updated"_s, came.updated},
          {u"clashes"_s, came.clashes},
          {u"lost"_s, came.lost},
          {u"files"_s, came.files},
          {u"policy"_s, came.policy},
          {u"roster"_s, came.roster}};
}

Came unpacked(const QJsonObject& object) {
  const auto count = [&](const QString& name) { return qMax(0LL, object[name].toInteger()); };
  return {QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODate).toUTC(),
          count(u"added"_s),
          count(u"updated"_s),
          count(u"clashes"_s),
          count(u"lost"_s),
          count(u"files"_s),
          object[u"policy"_s].toBool(),
          object[u"roster"_s].toBool()};
}

} // namespace

std::optional<Came> came_of(const sync::SyncReport& report, const QDateTime& now) {
  const sync::PullReport& pulled = report.pulled;
  const Came came{now,         pulled.added,       pulled.updated, pulled.clashes,
                  pulled.lost, report.files.taken, pulled.policy,  pulled.roster};
  const Came nothing{.at = now};
  return came == nothing ? std::nullopt : std::optional(came);
}

std::vector<Came> came_lately(const store::Store& store) {
  std::vector<Came> all;
  const auto kept = QJsonDocument::fromJson(store.setting(setting).toUtf8()).array();
  for (const QJsonValue& value : kept)
    if (const Came came = unpacked(value.toObject()); came.at.isValid() && all.size() < most_came)
      all.push_back(came);
  return all;
}

void keep_came(store::Store& store, const Came& came) {
  QJsonArray kept{packed(came)};
  for (const Came& earlier : came_lately(store))
    if (kept.size() < most_came) kept.append(packed(earlier));
  [[maybe_unused]] const auto written = store.set_setting(
      setting, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace fengqiao::ui
