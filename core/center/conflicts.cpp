#include "core/center/conflicts.h"

#include "core/center/area.h"
#include "core/center/stamp.h"

namespace fengqiao::center {

using namespace Qt::StringLiterals;

Result<std::vector<Clash>> clashes(Ledger& ledger, const QString& prefix, bool all) {
  const Area area(prefix.isEmpty() ? u"0"_s : prefix);
  const auto rows = ledger.rows(
      u"SELECT c.id, r.division, c.revision, c.device, c.received_at, r.revision, r.device, "
      "CASE WHEN EXISTS (SELECT 1 FROM arrival AS a WHERE a.id = c.id AND a.device = c.device AND "
      "a.revision > c.revision AND a.received_at > c.received_at) THEN 1 ELSE 0 END "
      "FROM conflict AS c JOIN record AS r ON r.id = c.id "
      "WHERE r.division >= ? AND r.division < ? ORDER BY c.received_at DESC, c.id, c.revision"_s,
      {area.from, prefix.isEmpty() ? u":"_s : area.before}); // ':' sorts behind all digits
  if (!rows) return std::unexpected(rows.error());
  std::vector<Clash> out;
  for (const QVariantList& row : *rows) {
    const bool decided = row[7].toInt() != 0;
    if (decided && !all) continue;
    out.push_back({row[0].toString(), row[1].toString(), row[2].toInt(), row[3].toString(),
                   time_of(row[4]), row[5].toInt(), row[6].toString(), decided});
  }
  return out;
}

} // namespace fengqiao::center
