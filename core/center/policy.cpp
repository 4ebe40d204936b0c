#include "core/center/policy.h"

#include <QFile>
#include <QJsonDocument>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

const records::Policy& standing_policy() {
  static const records::Policy policy = [] {
    QFile file(u":/fengqiao/policy.json"_s);
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return records::Policy::from_json(QJsonDocument::fromJson(json).object())
        .value_or(records::Policy{});
  }();
  return policy;
}

} // namespace fengqiao::center
