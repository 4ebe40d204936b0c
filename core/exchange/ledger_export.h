// Ledgers and reports out: CSV and XLSX.
#pragma once

#include "core/records/record.h"
#include "core/records/report_lines.h"

#include <QString>

#include <functional>
#include <span>

namespace fengqiao::exchange {

using Progress = std::function<bool(qint64 done, qint64 total)>; // false stops (Fault::cancelled)

// A ledger of one kind. CSV is UTF-8 with BOM and CRLF (what Excel and WPS open without asking). A
// text that begins with = + - @, a tab or a control character is written so that no program takes
// it for a formula: XLSX as a string cell, CSV with a leading apostrophe (taken off by our reader).
// Written to a temporary file beside `file` and renamed. Errors: storage, cancelled.
Result<void> write_ledger_csv(const QString& file, records::Kind kind,
                              std::span<const records::Record> records);
Result<void> write_ledger_xlsx(const QString& file, records::Kind kind,
                               std::span<const records::Record> records,
                               const Progress& progress = {});

// The report as a workbook: sheet 月报表 (季报表, 半年报, 年报表 by period) with head, figures
// beside the period before and the same a year ago, breakdowns and a chart; then one ledger sheet
// for each kind that has records. `records` are those of the period.
Result<void> write_report_xlsx(const QString& file, const records::Report& report,
                               const records::ReportHead& head,
                               std::span<const records::Record> records,
                               const Progress& progress = {});
// The figures as rows: item, now, before, a year ago.
Result<void> write_report_csv(const QString& file, const records::Report& report,
                              const records::ReportHead& head);

} // namespace fengqiao::exchange
