#include "core/center/platforms.h"

#include "core/center/area.h"

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

namespace {

const QString insert =
    u"INSERT INTO platform (division, level, name, demonstration, veterans_window) "
    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (division) DO UPDATE SET name = excluded.name"_s;

QVariantList values(const Platform& p) {
  return {p.division, static_cast<int>(p.level), p.name.isNull() ? u""_s : p.name,
          p.demonstration ? 1 : 0, p.veterans_window ? 1 : 0};
}

Result<void> done(const Result<std::vector<QVariantList>>& ran) {
  if (!ran) return std::unexpected(ran.error());
  return {};
}

} // namespace

Result<void> put_platforms(Ledger& ledger, std::span<const Platform> all) {
  static const QString upsert =
      insert + u", level = excluded.level, demonstration = excluded.demonstration, "
               "veterans_window = excluded.veterans_window"_s;
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  for (const Platform& platform : all)
    if (auto put = done(ledger.rows(upsert, values(platform))); !put) return put;
  return transaction->commit();
}

Result<void> tell_platform(Ledger& ledger, const Platform& platform) {
  return done(ledger.rows(insert, values(platform)));
}

Result<std::vector<Platform>> platforms(Ledger& ledger, const QString& prefix) {
  const Area area(prefix);
  auto rows = ledger.run(u"SELECT division, level, name, demonstration, veterans_window FROM "
                         "platform WHERE division >= ? AND division < ? ORDER BY division"_s,
                         {area.from, area.before});
  if (!rows) return std::unexpected(rows.error());
  std::vector<Platform> out;
  while (rows->next())
    out.push_back({rows->value(0).toString(), static_cast<PlatformLevel>(rows->value(1).toInt()),
                   rows->value(2).toString(), rows->value(3).toInt() != 0,
                   rows->value(4).toInt() != 0});
  return out;
}

Result<records::PlatformCounts> platform_counts(Ledger& ledger, const QString& prefix) {
  return platform_counts(ledger, Area(prefix));
}

Result<records::PlatformCounts> platform_counts(Ledger& ledger, const Area& area) {
  auto rows = ledger.run(u"SELECT level, demonstration, veterans_window, COUNT(*) FROM platform "
                         "WHERE division >= ? AND division < ? "
                         "GROUP BY level, demonstration, veterans_window"_s,
                         {area.from, area.before});
  if (!rows) return std::unexpected(rows.error());
  records::PlatformCounts counts;
  while (rows->next())
    counts.add({{},
                static_cast<PlatformLevel>(rows->value(0).toInt()),
                {},
                rows->value(1).toInt() != 0,
                rows->value(2).toInt() != 0},
               rows->value(3).toLongLong());
  return counts;
}

} // namespace fengqiao::center
