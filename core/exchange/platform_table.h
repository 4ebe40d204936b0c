// A county's table of platforms or of administrative divisions, read into a directory, and a
// directory as such a table.
#pragma once

#include "core/records/platform.h"

namespace fengqiao::exchange {

// A row that was left out, by its number in the file from 1.
struct RefusedPlatform {
  int row = 0;
  Message problem;
};

struct PlatformTable {
  std::vector<records::Platform> platforms; // one a division, in the order of the file
  std::vector<RefusedPlatform> refused;
};

// Columns by the description of a platform and its synonyms: 行政区划代码 (code) and 名称 (name)
// must be there; 平台层级 (level), 示范平台 (demonstration) and 退役军人服务窗口 (veterans_window)
// may be; any other column is passed over. A level is a platform's (中心, station) or a division's
// (镇, village); without a platform's level the code says it. Errors: those of read_table; invalid
// (no such columns, no platform in it).
Result<PlatformTable> read_platforms(const QString& file);

// The same table as CSV: division, level, name, demonstration, veterans_window. Errors: storage.
Result<void> write_platforms(const QString& file, std::span<const records::Platform> platforms);

} // namespace fengqiao::exchange
