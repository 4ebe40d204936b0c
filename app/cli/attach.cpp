#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/store/attachments.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> read(const QString& name) {
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "The file %1 cannot be read."), {name});
  return file.read(store::most_attachment_bytes + 1); // the store says what is too large
}

Result<store::Attachment> attach_one(store::Attachments& attachments, const records::RecordId& id,
                                     const QString& name) {
  const auto bytes = read(name);
  if (!bytes) return std::unexpected(bytes.error());
  auto added = attachments.add(id, QFileInfo(name).fileName(), *bytes, {});
  if (!added)
    return fail(added.error().fault, QT_TRANSLATE_NOOP("core", "%1: %2"),
                {name, added.error().text()});
  return added;
}

Result<void> run(const console::Arguments& arguments) {
  const QStringList& words = arguments.rest();
  if (words.size() < 2)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name the record and at least one file."));
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto id = find_record(*store, words.front());
  if (!id) return std::unexpected(id.error());
  auto attachments = store->attachments();
  QJsonArray ids;
  for (const QString& name : words.mid(1)) {
    const auto added = attach_one(attachments, *id, name);
    if (!added) return std::unexpected(added.error());
    ids.append(added->id.text());
  }
  if (arguments.has(u"json"_s))
    console::say(ids);
  else
    console::complain(QCoreApplication::translate("cli", "Attached: %1.").arg(ids.size()));
  return {};
}

} // namespace

console::Command attach() {
  return {u"attach"_s,
          u"ID FILE..."_s,
          QT_TRANSLATE_NOOP("cli", "attach photos and scans to a record (JPEG, PNG, WebP, PDF)"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::cli
