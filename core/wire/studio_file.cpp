#include "core/wire/studio_file.h"

#include "core/wire/json_reader.h"
#include "core/wire/push_items.h"

#include <QFileInfo>
#include <QSaveFile>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView format("fengqiao-studio-file");
constexpr int newest_version = 1;

// A file that is no studio file at all is told apart from one with a slip in it.
Result<void> check_kind(JsonReader& in) {
  if (in.error() || in.value("format"_L1) != QJsonValue(QString(format)))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This is no studio file. `fengqiao sample` writes some; "
                                          "a ledger is read by `fengqiao import`."));
  if (in.value("version"_L1).toInteger() > newest_version)
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core", "A newer program wrote this studio file. Update this "
                                          "one."));
  in.number("version"_L1, 1, 0);
  if (!in.value("roster"_L1).isObject()) in.wrong("roster"_L1);
  if (!in.value("records"_L1).isArray()) in.wrong("records"_L1);
  if (in.error()) return std::unexpected(*in.error());
  return {};
}

} // namespace

QByteArray to_json(const StudioFile& file) {
  return compact({{u"format"_s, QString(format)},
                  {u"version"_s, newest_version},
                  {u"roster"_s, records::to_json(file.roster)},
                  {u"records"_s, items_json(file.items)}});
}

Result<ReadStudioFile> parse_studio_file(const QByteArray& utf8) {
  JsonReader in(utf8);
  if (auto known = check_kind(in); !known) return std::unexpected(known.error());
  auto roster = records::roster_from_json(in.value("roster"_L1).toObject());
  if (!roster) return std::unexpected(roster.error());
  const auto division = records::Division::parse(roster->platform.division);
  if (!division) return std::unexpected(division.error());
  return ReadStudioFile{*std::move(roster), read_items(in.value("records"_L1).toArray())};
}

Result<void> write_studio_file(const QString& path, const StudioFile& file) {
  QSaveFile out(path);
  const QByteArray json = to_json(file);
  const bool whole = out.open(QIODevice::WriteOnly) &&
                     out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                     out.write(json) == json.size() && out.flush();
  if (!whole || !out.commit())
    return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The file %1 cannot be made: %2."),
                {path, out.errorString()});
  return {};
}

Result<ReadStudioFile> read_studio_file(const QString& path) {
  const QString name = QFileInfo(path).fileName();
  QFile in(path);
  if (!in.open(QIODevice::ReadOnly))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "The file %1 cannot be read: %2."),
                {name, in.errorString()});
  if (in.size() > most_file_bytes)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The file %1 is larger than %2 MB."),
                {name, QString::number(most_file_bytes >> 20)});
  auto file = parse_studio_file(in.readAll());
  if (!file)
    return fail(file.error().fault, QT_TRANSLATE_NOOP("core", "%1: %2"),
                {name, file.error().text()});
  return file;
}

} // namespace fengqiao::wire
