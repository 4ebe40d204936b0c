#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/sync/sync.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const store::Totals totals = store->totals();
  const sync::Status status = sync::status(*store);
  const QString last_push =
      status.last_push.isValid() ? status.last_push.toUTC().toString(Qt::ISODate) : QString();
  if (arguments.has(u"json"_s)) {
    console::say(QJsonObject{
        {u"records"_s, totals.records},
        {u"pending"_s, totals.pending},
        {u"conflicts"_s, totals.conflicts},
        {u"refused"_s, totals.refused},
        {u"center"_s, status.enrolled ? QJsonValue(status.url.toString()) : QJsonValue()},
        {u"last_push"_s, last_push.isEmpty() ? QJsonValue() : QJsonValue(last_push)},
        {u"last_error"_s, status.last_error}});
    return {};
  }
  const auto translated = [](const char* text) { return QCoreApplication::translate("cli", text); };
  console::say_table(
      {{translated(QT_TRANSLATE_NOOP("cli", "Records")), QString::number(totals.records)},
       {translated(QT_TRANSLATE_NOOP("cli", "Not yet at the center")),
        QString::number(totals.pending)},
       {translated(QT_TRANSLATE_NOOP("cli", "Conflicts")), QString::number(totals.conflicts)},
       {translated(QT_TRANSLATE_NOOP("cli", "Refused by the center")),
        QString::number(totals.refused)},
       {translated(QT_TRANSLATE_NOOP("cli", "Center")), status.url.toString()},
       {translated(QT_TRANSLATE_NOOP("cli", "Last push")), last_push},
       {translated(QT_TRANSLATE_NOOP("cli", "Last error")), status.last_error}});
  return {};
}

} // namespace

console::Command status() {
  return {u"status"_s,
          {},
          QT_TRANSLATE_NOOP(
              "cli", "how many records there are, and how many the center does not have yet"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::cli
