#include "core/records/error.h"

#include <QCoreApplication>

#include <cstring>

namespace fengqiao {

QString Message::text() const {
  QString sentence = QCoreApplication::translate("core", source);
  for (const QString& arg : args)
    sentence = sentence.arg(arg);
  return sentence;
}

bool Message::operator==(const Message& other) const {
  return std::strcmp(source, other.source) == 0 && args == other.args;
}

} // namespace fengqiao
