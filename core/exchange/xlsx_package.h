// The zip around an XLSX: finds parts by name, and reads each as XML within bounds.
#pragma once

#include "core/exchange/table.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>
#include <quazip/quazip.h>

#include <functional>
#include <memory>

namespace fengqiao::exchange {

// A line of a .rels part.
struct Relation {
  QString id;
  QString kind;   // the last word of the type: worksheet, sharedStrings, styles, officeDocument
  QString target; // the part's name, relative targets resolved
};

class XlsxPackage {
 public:
  static Result<std::unique_ptr<XlsxPackage>> open(const QString& path, const ReadLimits& limits);

  bool has(const QString& part) const;

  // Calls `read` with the reader on the part's root element. Truncated data, broken XML, a DTD, a
  // wrong checksum or too much of it is an error whatever `read` answers.
  using Read = std::function<Result<void>(QXmlStreamReader&)>;
  Result<void> read_xml(const QString& part, const Read& read);

  // The relations of `part` ("" for the package); none where it has no .rels part.
  Result<std::vector<Relation>> relations(const QString& part);

  const QString& path() const { return path_; }

 private:
  XlsxPackage(const QString& path, const ReadLimits& limits);

  QString path_;
  ReadLimits limits_;
  QuaZip zip_;
  QHash<QString, QString> names_; // by normal form; some writers use "\" or other capitals
  qint64 unpacked_left_;          // over all parts, so that many parts can't do what one may not
};

} // namespace fengqiao::exchange
