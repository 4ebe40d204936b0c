#include "app/console/arguments.h"

#include <algorithm>

namespace fengqiao::console {

using namespace Qt::StringLiterals;

Option json_option() {
  return {u"json"_s, {}, QT_TRANSLATE_NOOP("cli", "print one JSON document")};
}

Result<Arguments> Arguments::parse(const QStringList& words, const std::vector<Option>& known) {
  Arguments out;
  bool options_ended = false;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString& word = words[i];
    if (options_ended || !word.startsWith(u"--"_s)) {
      out.rest_ << word;
      continue;
    }
    if (word == u"--") {
      options_ended = true;
      continue;
    }
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const auto option = std::ranges::find(known, name, &Option::name);
    if (option == known.end())
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "There is no option %1. --help lists what there is."),
                  {word});
    if (option->value.isEmpty()) {
      out.values_.insert(name, u"1"_s);
    } else if (equals >= 0) {
      out.values_.insert(name, word.mid(equals + 1));
    } else if (i + 1 < words.size()) {
      out.values_.insert(name, words[++i]);
    } else {
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The option %1 needs a value: %2."),
                  {word, option->value});
    }
  }
  return out;
}

Result<QString> Arguments::required(const QString& option) const {
  if (value(option).isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The option --%1 is missing. --help says what it takes."),
                {option});
  return value(option);
}

Result<QDate> Arguments::day(const QString& option) const {
  if (!has(option)) return QDate();
  const QDate day = QDate::fromString(value(option), Qt::ISODate);
  if (!day.isValid())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no date. Write it as 2021-07-03."),
                {value(option)});
  return day;
}

Result<QStringList> Arguments::exactly(int count, const QString& what) const {
  if (rest_.size() != count)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Expected: %1. --help says more."),
                {what});
  return rest_;
}

} // namespace fengqiao::console
