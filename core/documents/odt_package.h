// Makes Qt's ODT a paper that an office program shows as we print it.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

namespace fengqiao::documents {

struct OdtLook {
  QString body_family;
  QString heading_family;
  double points = 12;
};

// `odt` as QTextDocumentWriter made it, with what it leaves out: the faces (also of Chinese text),
// line heights, widths of tables, the page and its margins, page numbers in the foot. Errors:
// damaged (not such a file).
Result<QByteArray> finish_odt(const QByteArray& odt, const OdtLook& look);

} // namespace fengqiao::documents
