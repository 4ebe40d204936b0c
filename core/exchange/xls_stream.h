// The stream of records inside an XLS: the compound file (OLE2) around it, unpacked.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace fengqiao::exchange {

struct XlsStream {
  QByteArray records;  // the stream "Workbook" or "Book"; empty where there is none
  QStringList streams; // the names of all streams
};

// Reads the compound file in `bytes`; what is broken in it reads as an empty stream. Never larger
// than `bytes` itself.
XlsStream open_xls_stream(const QByteArray& bytes);

} // namespace fengqiao::exchange
