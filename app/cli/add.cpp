#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/records/json.h"

#include <QFile>
#include <QJsonDocument>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> read_all(const QString& name) {
  QFile file(name);
  const bool open =
      name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!open)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "The file %1 cannot be read."), {name});
  return file.readAll();
}

Result<std::vector<records::Record>> parse(const QByteArray& utf8) {
  QJsonParseError problem;
  const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
  if (document.isNull())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The file is no JSON: %1 (at byte %2)."),
                {problem.errorString(), QString::number(problem.offset)});
  const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
  std::vector<records::Record> all;
  for (const QJsonValue item : items) {
    auto record = records::from_json(item.toObject(), records::UnknownFields::refuse);
    if (!record)
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Record %1: %2 Nothing was added."),
                  {QString::number(all.size() + 1), record.error().text()});
    all.push_back(*std::move(record));
  }
  return all;
}

// All are looked at before the first is saved.
Result<void> check(const std::vector<records::Record>& all, QDate today) {
  for (size_t i = 0; i < all.size(); ++i) {
    records::Record record = all[i];
    records::complete(record);
    for (const records::Finding& finding : records::validate(record, today))
      if (finding.severity == records::Severity::error)
        return fail(Fault::invalid,
                    QT_TRANSLATE_NOOP("core", "Record %1, field %2: %3 Nothing was added."),
                    {QString::number(i + 1), finding.field, finding.message.text()});
  }
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const auto file = arguments.required(u"json-file"_s);
  if (!file) return std::unexpected(file.error());
  const auto bytes = read_all(*file);
  if (!bytes) return std::unexpected(bytes.error());
  const auto all = parse(*bytes);
  if (!all) return std::unexpected(all.error());
  auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  if (auto fine = check(*all, store->clock().today()); !fine) return fine;
  QJsonArray saved_ids;
  for (const records::Record& record : *all) {
    const auto saved = store->save(record);
    if (!saved)
      return fail(saved.error().fault,
                  QT_TRANSLATE_NOOP("core", "Record %1: %2 The ones before it were added."),
                  {QString::number(saved_ids.size() + 1), saved.error().text()});
    saved_ids.append(QJsonObject{{u"id"_s, saved->id.text()},
                                 {u"number"_s, saved->number},
                                 {u"revision"_s, saved->revision}});
    if (!arguments.has(u"json"_s)) console::say(saved->id.text());
  }
  if (arguments.has(u"json"_s)) console::say(saved_ids);
  return {};
}

} // namespace

console::Command add() {
  return {u"add"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "save one record or an array of them from JSON; prints the ids"),
          {{u"json-file"_s, u"FILE"_s,
            QT_TRANSLATE_NOOP("cli", "the records in the wire format; - = standard input")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
