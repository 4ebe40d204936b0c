#include "core/records/error.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>

namespace fengqiao {

namespace {

constexpr QChar between_languages(0x1F); // unit separator; nobody types it

QString in_language(const QString& arg) {
  const qsizetype at = arg.indexOf(between_languages);
  if (at < 0) return arg;
  return QLocale().language() == QLocale::Chinese ? arg.mid(at + 1) : arg.left(at);
}

} // namespace

QString in_both(const QString& english, const QString& chinese) {
  return english + between_languages + chinese;
}

QString Message::text() const {
  const QString sentence = QCoreApplication::translate("core", source);
  QString out;
  // In one pass: what a user wrote may itself hold a %1.
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int place =
        sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : 0;
    if (place >= 1 && place <= args.size()) {
      out += in_language(args[place - 1]);
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
