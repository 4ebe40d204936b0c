// Ledgers as studios keep them, written as rows of words, in every format that the program reads.
#pragma once

#include "core/exchange/ledger_reader.h"

#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <vector>

namespace ledgers {

using namespace fengqiao;

using Rows = std::vector<QStringList>;

inline const QDate today(2021, 12, 31);

// A small ledger of consultations: title rows above the header, totals and a note below the table.
Rows consultations();

// One sheet, rows as in a file.
exchange::Sheet sheet(const Rows& rows);
QByteArray csv_utf8(const Rows& rows);
QByteArray csv_gb18030(const Rows& rows);

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes);
// A workbook with inline strings, as openpyxl writes it; `padding` = spaces behind its sheet.
QString write_xlsx(const QTemporaryDir& folder, const QString& name, const Rows& rows,
                   qint64 padding = 0);

// Reading; a failure ends the test.
exchange::Ledger read(const Rows& rows, std::optional<records::Kind> kind = {});
exchange::Ledger read_file(const QString& file, std::optional<records::Kind> kind = {});

// Codes of the findings of one row, in order.
QStringList codes(const exchange::Ledger& ledger, int row);

// A file of ../shared/samples, empty where that folder is not there.
QString sample(const QString& name);

} // namespace ledgers
