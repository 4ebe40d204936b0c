#include "app/center/writer.h"

#include "app/console/terminal.h"

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

console::Option by_option() {
  return {u"by"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "in whose name; else \"center\"")};
}

center::Writer writer_of(const console::Arguments& arguments) {
  const QString name = arguments.value(u"by"_s);
  return {name.isEmpty() ? u"center"_s : name, QDate::currentDate(),
          QDateTime::currentDateTimeUtc()};
}

void say_record(const records::Record& record, const console::Arguments& arguments) {
  const records::Header& header = record.header;
  if (!arguments.has(u"json"_s)) return console::say(header.id.text());
  console::say(QJsonObject{{u"id"_s, header.id.text()},
                           {u"division"_s, header.division},
                           {u"kind"_s, records::key(record.kind())},
                           {u"state"_s, records::key(header.state)},
                           {u"revision"_s, header.revision}});
}

} // namespace fengqiao::center_program
