#include "core/records/error.h"

#include <QCoreApplication>

#include <cstring>

namespace fengqiao {

QString Message::text() const {
  const QString sentence = QCoreApplication::translate("core", source);
  QString out;
  // In one pass: what a user wrote may itself hold a %1.
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int place =
        sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : 0;
    if (place >= 1 && place <= args.size()) {
      out += args[place - 1];
      ++i;
    } else
      out += sentence[i];
  }
  return out;
}

bool Message::operator==(const Message& other) const {
  return std::strcmp(source, other.source) == 0 && args == other.args;
}

} // namespace fengqiao
