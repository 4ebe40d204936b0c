#include "core/wire/files.h"

#include "core/records/media_type.h"

#include <QHash>
#include <QList>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;
using records::RecordId;

namespace {

constexpr qsizetype longest_name = 200;

std::unexpected<Error> wrong(const char* key) {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "The key \"%1\" of Upload-Metadata is missing or wrong."),
              {QLatin1StringView(key)});
}

// "key base64,key base64" (tus, creation).
QHash<QByteArray, QByteArray> pairs_of(const QByteArray& metadata) {
  QHash<QByteArray, QByteArray> out;
  const QList<QByteArray> pairs = metadata.split(',');
  for (const QByteArray& pair : pairs) {
    const QByteArray trimmed = pair.trimmed();
    const qsizetype space = trimmed.indexOf(' ');
    if (space > 0) out.insert(trimmed.left(space), QByteArray::fromBase64(trimmed.mid(space + 1)));
  }
  return out;
}

} // namespace

bool is_file_type(const QString& media_type) {
  return records::is_media_type(media_type);
}

QString file_type_of(const QByteArray& beginning) {
  return records::media_type_of(beginning);
}

QByteArray to_metadata(const FileHead& head) {
  QByteArray out;
  for (const auto& [key, value] :
       {std::pair("id", head.id.text().toUtf8()), std::pair("record", head.record.text().toUtf8()),
        std::pair("name", head.name.toUtf8()), std::pair("type", head.media_type.toUtf8()),
        std::pair("sha256", head.sha256.toHex())})
    out += (out.isEmpty() ? "" : ",") + QByteArray(key) + ' ' + value.toBase64();
  return out;
}

Result<FileHead> parse_metadata(const QByteArray& metadata) {
  const auto pairs = pairs_of(metadata);
  const auto id = RecordId::parse(QString::fromUtf8(pairs.value("id")));
  if (!id) return wrong("id");
  const auto record = RecordId::parse(QString::fromUtf8(pairs.value("record")));
  if (!record) return wrong("record");
  FileHead head{*id,
                *record,
                QString::fromUtf8(pairs.value("name")),
                QString::fromUtf8(pairs.value("type")),
                0,
                QByteArray::fromHex(pairs.value("sha256"))};
  if (head.name.size() > longest_name || head.name.contains(QChar(0))) return wrong("name");
  if (!is_file_type(head.media_type)) return wrong("type");
  if (head.sha256.size() != 32) return wrong("sha256");
  return head;
}

} // namespace fengqiao::wire
