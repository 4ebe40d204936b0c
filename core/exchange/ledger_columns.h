// The columns of each kind's ledger, made from the field description. One list serves reading and
// writing, so that a ledger which the program wrote comes back as it was.
#pragma once

#include "core/exchange/table.h"
#include "core/records/validate.h"

#include <functional>

namespace fengqiao::exchange {

enum class ColumnType { text, date, number, money };

struct LedgerColumn {
  QString path; // dotted wire path, "body.person.id_number"; party columns
                // "body.parties.applicant.name"
  QString name; // Chinese column title, as ledgers have it
  QStringList synonyms;
  ColumnType type = ColumnType::text;
  // The record's value as a cell; empty cell where there is none.
  std::function<Cell(const records::Record&)> get;
  // Puts the cell into the record. A doubtful value is kept as far as the field can hold it, and
  // returned as a finding (path, code, severity) for the mark. Empty cells are not passed in.
  std::function<std::optional<records::Finding>(records::Record&, const Cell&)> set;
};

const std::vector<LedgerColumn>& ledger_columns(records::Kind kind);

// A cell as a day: cell date, 2021-07-03, 2021.7.3, 2021/7/3, 2021年7月3日, 20210703, full-width
// digits, with a time of day behind it; a plain number within 1990..2100 as a spreadsheet serial.
std::optional<QDate> read_date(const Cell& cell);

// 是, 有, √, yes, 1 ... or 否, 无, ×, no, 0, a dash; nothing for any other word.
std::optional<bool> read_truth(const Cell& cell);

} // namespace fengqiao::exchange
