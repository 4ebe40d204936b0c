// A report as files in a folder, each under the name that the county center expects.
#pragma once

#include "core/exchange/ledger_export.h"

#include <vector>

namespace fengqiao::exchange {

enum class ReportFormat { xlsx, pdf, csv, json };

// "xlsx", "pdf", "csv", "json". Errors: invalid.
Result<ReportFormat> parse_report_format(QStringView text);

// The name of a report's files without their ending, as stations and centers expect it:
// "白土村公共法律服务工作室 2021年7月 月报表".
QString report_name(const records::ReportHead& head, const records::Period& period);

struct ReportFiles {
  records::Report report;
  records::ReportHead head;
  std::vector<records::Record> records; // those of the period
  std::vector<ReportFormat> formats;
  QString folder; // made where it is missing
};

// The names of the files written; each is whole or not there. PDF needs a QGuiApplication.
// Errors: storage, cancelled, not_found (no font for the PDF).
Result<QStringList> write_report_files(const ReportFiles& files, const Progress& progress = {});

} // namespace fengqiao::exchange
