#include "app/cli/commands.h"
#include "app/cli/entries.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/store/attachments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString arrival_word(const store::Attachment& file) {
  if (!file.here) return QCoreApplication::translate("cli", "at the center alone");
  switch (file.arrival) {
  case store::Arrival::arrived:
    return QCoreApplication::translate("cli", "arrived");
  case store::Arrival::refused:
  case store::Arrival::conflict:
    return QCoreApplication::translate("cli", "refused (%1)").arg(file.problem);
  case store::Arrival::pending:
    break;
  }
  return QCoreApplication::translate("cli", "waiting");
}

QJsonObject to_json(const store::Attachment& file) {
  return {{u"id"_s, file.id.text()},
          {u"name"_s, file.name},
          {u"type"_s, file.media_type},
          {u"size"_s, file.size},
          {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())},
          {u"added_at"_s, file.added_at.toString(Qt::ISODate)},
          {u"here"_s, file.here},
          {u"center"_s, arrival_key(file.arrival)},
          {u"problem"_s, file.problem}};
}

void say_files(const std::vector<store::Attachment>& files, bool as_json) {
  QJsonArray all;
  std::vector<QStringList> rows;
  for (const store::Attachment& file : files) {
    all.append(to_json(file));
    rows.push_back({file.id.text(), file.name, QString::number(file.size), arrival_word(file)});
  }
  if (as_json)
    console::say(all);
  else
    console::say_table(rows);
}

// "scan.pdf", "scan-2.pdf", ...: nothing that is there is written over.
QString free_name(const QDir& folder, const QString& name) {
  const QFileInfo wanted(name);
  const QString ending = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
  QString free = name;
  for (int i = 2; folder.exists(free); ++i)
    free = wanted.completeBaseName() + u'-' + QString::number(i) + ending;
  return folder.filePath(free);
}

Result<void> save_one(const store::Attachments& attachments, const store::Attachment& file,
                      const QDir& folder) {
  const auto bytes = attachments.bytes(file.id);
  if (!bytes) return std::unexpected(bytes.error());
  QFile out(free_name(folder, file.name.isEmpty() ? file.id.text() : file.name));
  if (out.open(QIODevice::NewOnly) && out.write(*bytes) == bytes->size() && out.flush()) return {};
  out.remove();
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The file cannot be written: %1. Choose another folder."),
              {out.fileName()});
}

Result<void> save_all(const store::Attachments& attachments,
                      const std::vector<store::Attachment>& files, const QString& folder) {
  if (!QDir().mkpath(folder))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {folder});
  for (const store::Attachment& file : files)
    if (file.here)
      if (auto saved = save_one(attachments, file, QDir(folder)); !saved) return saved;
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const auto word = arguments.exactly(1, u"ID"_s);
  if (!word) return std::unexpected(word.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto id = find_record(*store, word->front());
  if (!id) return std::unexpected(id.error());
  const auto attachments = store->attachments();
  const auto files = attachments.of(*id);
  if (!files) return std::unexpected(files.error());
  say_files(*files, arguments.has(u"json"_s));
  if (!arguments.has(u"save"_s)) return {};
  return save_all(attachments, *files, arguments.value(u"save"_s));
}

} // namespace

console::Command files() {
  return {
      u"files"_s,
      u"ID"_s,
      QT_TRANSLATE_NOOP("cli", "list the photos and scans of a record, and whether they arrived"),
      {{u"save"_s, u"DIR"_s, QT_TRANSLATE_NOOP("cli", "write those that are here into a folder")},
       console::json_option()},
      run};
}

} // namespace fengqiao::cli
