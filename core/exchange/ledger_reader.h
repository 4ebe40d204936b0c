// A ledger as a studio keeps it, read into records: the header row found under title rows, columns
// by known names and synonyms, totals rows skipped, a finding for everything that is not plain.
#pragma once

#include "core/exchange/ledger_columns.h"

#include <QDate>

#include <vector>

namespace fengqiao::exchange {

// `row` is the file's row from 1, 0 = the whole file; `column` the ledger's own column title.
struct LedgerFinding {
  int row = 0;
  QString column;
  QString code;
  records::Severity severity = records::Severity::doubt;
  QString written; // as it stands in the file
  Message message; // what it is and what was done
};

struct LedgerRow {
  int row = 0;
  records::Record record;
  QByteArray content; // canonical bytes, equal for the same row of the same ledger in any format
};

struct Ledger {
  QString file; // name without folder
  records::Kind kind = records::Kind::consultation;
  int rows = 0;       // rows with content below the header, totals left out
  int marked = 0;     // records with something to correct
  int unreadable = 0; // rows that gave no record; each has a finding
  std::vector<LedgerRow> records;
  std::vector<LedgerFinding> findings;
};

struct LedgerOptions {
  std::optional<records::Kind> kind; // else by the columns and titles
  QDate today;                       // dates after it are doubtful
};

// Errors: those of read_table; invalid where no sheet has a header row of a known ledger (the
// message lists what was looked for).
Result<Ledger> read_ledger(const QString& file, const LedgerOptions& options);
Result<Ledger> read_sheets(const std::vector<Sheet>& sheets, const QString& name,
                           const LedgerOptions& options);

} // namespace fengqiao::exchange
