// The programs as a script runs them: words in, standard output, standard error and exit code out.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace programs {

struct Ended {
  int code = -1;
  QString out;
  QString err;

  QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
  QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
};

// Any program; code is -1 where it is not to be had.
Ended run(const QString& program, const QStringList& words, const QByteArray& input = {});

// A studio's store and the client on it.
class Studio {
 public:
  Studio(); // made by `init`
  Ended fengqiao(const QStringList& words, const QByteArray& input = {}) const;
  QString store() const { return folder_.filePath(QStringLiteral("store")); }
  QString file(const QString& name) const { return folder_.filePath(name); }

 private:
  QTemporaryDir folder_;
};

// fengqiao-center on a free port, ended with the object.
class Center {
 public:
  Center();
  ~Center();
  QString url() const { return url_; }
  // The lines of `enrol-code`; the code is the last.
  QString code(const QString& division) const;
  Ended run(const QStringList& words) const; // --database is added

 private:
  QTemporaryDir folder_;
  QProcess server_;
  QString url_;
};

// All sheets of a workbook as LibreOffice reads them, as CSV text by sheet name; empty without it.
QMap<QString, QString> sheets_by_libreoffice(const QString& workbook);

} // namespace programs
