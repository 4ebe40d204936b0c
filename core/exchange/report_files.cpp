#include "core/exchange/report_files.h"

#include "core/documents/report_pages.h"
#include "core/exchange/save.h"

#include <QDir>
#include <QJsonDocument>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<ReportFormat, QStringView> endings[] = {{ReportFormat::xlsx, u"xlsx"},
                                                            {ReportFormat::pdf, u"pdf"},
                                                            {ReportFormat::csv, u"csv"},
                                                            {ReportFormat::json, u"json"}};

QStringView ending(ReportFormat format) {
  for (const auto& [known, text] : endings)
    if (known == format) return text;
  return {};
}

// Without what some file system does not take in a name.
QString plain_name(QString name) {
  for (const QChar c : u"/\\:*?\"<>|"_s)
    name.remove(c);
  return name.simplified();
}

Result<void> write_json(const QString& name, const records::Report& report) {
  QSaveFile file(name);
  if (!file.open(QIODevice::WriteOnly)) return no_storage(file);
  const QByteArray json = QJsonDocument(records::to_json(report)).toJson();
  return save(file, file.write(json) == json.size());
}

Result<void> write(ReportFormat format, const QString& name, const ReportFiles& files,
                   const Progress& progress) {
  switch (format) {
  case ReportFormat::xlsx:
    return write_report_xlsx(name, files.report, files.head, files.records, progress);
  case ReportFormat::pdf:
    return documents::write_report_pdf(name, files.report, files.head, files.records, progress);
  case ReportFormat::csv:
    return write_report_csv(name, files.report, files.head);
  case ReportFormat::json:
    break;
  }
  return write_json(name, files.report);
}

} // namespace

Result<ReportFormat> parse_report_format(QStringView text) {
  for (const auto& [format, known] : endings)
    if (text.trimmed().compare(known, Qt::CaseInsensitive) == 0) return format;
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "There is no format \"%1\". Choose among xlsx, pdf, csv and json."),
      {text.toString()});
}

QString report_name(const records::ReportHead& head, const records::Period& period) {
  return plain_name(head.studio + u' ' + records::report_title(period, records::Language::chinese));
}

Result<QStringList> write_report_files(const ReportFiles& files, const Progress& progress) {
  if (!QDir().mkpath(files.folder))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {files.folder});
  const QString stem = report_name(files.head, files.report.period);
  QStringList names;
  for (const ReportFormat format : files.formats) {
    const QString name = stem + u'.' + ending(format).toString();
    if (auto done = write(format, files.folder + u'/' + name, files, progress); !done)
      return std::unexpected(done.error());
    names << name;
  }
  return names;
}

} // namespace fengqiao::exchange
