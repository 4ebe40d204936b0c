// The monthly sheet of pay per settled case 以案定补, out of a store and into files.
#pragma once

#include "core/records/report_lines.h"
#include "core/records/subsidy.h"
#include "core/store/store.h"

#include <QJsonArray>

#include <span>

namespace fengqiao::exchange {

// The mediations that were settled in the period, by their facts: no seal is opened.
std::vector<records::RecordId> settled_cases(const store::Store& store,
                                             const records::Period& period);

// Adds the earlier cases of the same disputes, which decide whether a case was paid before. Those
// that the user may not open are left out. Errors: damaged, storage.
Result<std::vector<records::Record>> with_earlier_cases(const store::Store& store,
                                                        std::vector<records::Record> cases);

// Both, and the sheets. `left_out` counts the confidential cases of others.
struct SubsidyResult {
  std::vector<records::SubsidySheet> sheets;
  int left_out = 0;
};
Result<SubsidyResult> subsidy_of(const store::Store& store, const records::Period& period);

// A workbook: a sheet of totals, then one a mediator with a line a case and the reason where it
// does not count. Always Chinese, as it is handed in. Errors: storage.
Result<void> write_subsidy_xlsx(const QString& file, std::span<const records::SubsidySheet> sheets,
                                const records::Period& period, const records::ReportHead& head);

QJsonArray to_json(std::span<const records::SubsidySheet> sheets);

} // namespace fengqiao::exchange
