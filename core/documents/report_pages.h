// The periodic report as A4 pages: head, figures with their comparisons, charts, breakdowns,
// ledgers.
#pragma once

#include "core/records/record.h"
#include "core/records/report_lines.h"

#include <QImage>
#include <QString>

#include <functional>
#include <span>
#include <vector>

class QPagedPaintDevice;

namespace fengqiao::documents {

using Progress = std::function<bool(qint64 done, qint64 total)>; // false stops (Fault::cancelled)

// Writes a PDF whose text can be searched and copied (Chinese included: the font is chosen so, see
// page_font). ID numbers are masked. Needs a QGuiApplication. Errors: storage, cancelled,
// not_found (no Chinese font installed; the message names one to install).
Result<void> write_report_pdf(const QString& file, const records::Report& report,
                              const records::ReportHead& head,
                              std::span<const records::Record> records,
                              const Progress& progress = {});

// The same pages onto a device of A4 pages without margins: a QPrinter. Errors: storage (it did not
// begin), cancelled, not_found.
Result<void> print_report(QPagedPaintDevice& device, const records::Report& report,
                          const records::ReportHead& head, std::span<const records::Record> records,
                          const Progress& progress = {});

// The first pages as they will be printed, and how many there are.
struct ReportPictures {
  std::vector<QImage> pages;
  int count = 0;
};
// At most about `most` pages, each `width` pixels wide. Errors: cancelled, not_found.
Result<ReportPictures> report_pictures(const records::Report& report,
                                       const records::ReportHead& head,
                                       std::span<const records::Record> records, int width,
                                       int most, const Progress& progress = {});

// The family for pages: FangSong or SimSun where present, else AR PL UMing, WenQuanYi. Not Noto
// CJK: Qt 6.4 writes Kangxi radicals into the PDF's text layer with it. Empty if none is installed.
QString page_font();

} // namespace fengqiao::documents
