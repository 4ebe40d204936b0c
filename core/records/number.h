// Readable record numbers, running per studio, kind and year.
#pragma once

#include "core/records/vocabulary.h"

#include <optional>

namespace fengqiao::records {

struct RunningNumber {
  int year = 0;
  int sequence = 0; // from 1
  bool operator==(const RunningNumber&) const = default;
};

// Mediation: "〔2021〕白民调字第0012号" ([MF]; `word` = "白"), others "咨 2021-0012", "援
// 2021-0012"...
QString format_number(Kind kind, const QString& word, RunningNumber number);

// Year and sequence of a number of ours or of a ledger ("白民调〔2021〕12号", "2021-0012"); nothing
// where no such pair stands in it.
std::optional<RunningNumber> parse_number(QStringView text);

} // namespace fengqiao::records
