#include "core/store/directory.h"

#include <QHash>

namespace fengqiao::store::directory {

using namespace Qt::StringLiterals;
using records::Platform;

namespace {

// With the code in its canonical form and no space around the name.
Result<Platform> sound(Platform platform) {
  const auto division = records::Division::parse(platform.division);
  if (!division) return std::unexpected(division.error());
  platform.division = division->code();
  platform.name = platform.name.trimmed();
  if (platform.name.isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The platform %1 needs a name."),
                {platform.division});
  return platform;
}

records::PlatformLevel level_by_code(const QString& division) {
  const auto parsed = records::Division::parse(division);
  return parsed ? records::level_of(parsed->level()) : records::PlatformLevel::studio;
}

// What a table says of a platform that is known already.
Platform merged(const Platform& known, const Platform& said) {
  Platform out = known;
  out.name = said.name;
  if (said.level != level_by_code(said.division)) out.level = said.level;
  out.demonstration |= said.demonstration;
  out.veterans_window |= said.veterans_window;
  return out;
}

Result<void> write(Database& db, const Platform& platform) {
  return db
      .prepare("INSERT INTO platform(division, level, name, demonstration, veterans_window) "
               "VALUES(?, ?, ?, ?, ?) ON CONFLICT(division) DO UPDATE SET level = excluded.level, "
               "name = excluded.name, demonstration = excluded.demonstration, "
               "veterans_window = excluded.veterans_window")
      .bind_all(platform.division, static_cast<qint64>(platform.level), platform.name,
                static_cast<qint64>(platform.demonstration),
                static_cast<qint64>(platform.veterans_window))
      .run();
}

} // namespace

Result<std::vector<Platform>> platforms(Database& db) {
  std::vector<Platform> out;
  Statement s = db.prepare("SELECT division, level, name, demonstration, veterans_window FROM "
                           "platform ORDER BY division");
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    out.push_back({s.text(0), static_cast<records::PlatformLevel>(s.integer(1)), s.text(2),
                   s.integer(3) != 0, s.integer(4) != 0});
  }
}

Result<DirectoryImport> take(Database& db, const std::vector<Platform>& said) {
  auto transaction = Transaction::begin(db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto kept = platforms(db);
  if (!kept) return std::unexpected(kept.error());
  QHash<QString, Platform> known;
  known.reserve(static_cast<qsizetype>(kept->size()));
  for (const Platform& platform : *kept)
    known.insert(platform.division, platform);
  DirectoryImport count;
  for (const Platform& each : said) {
    auto platform = sound(each);
    if (!platform) return std::unexpected(platform.error());
    const auto before = known.constFind(platform->division);
    const bool is_new = before == known.constEnd();
    if (!is_new) platform = merged(*before, *platform);
    if (!is_new && *before == *platform) {
      ++count.unchanged;
      continue;
    }
    if (auto written = write(db, *platform); !written) return std::unexpected(written.error());
    ++(is_new ? count.added : count.changed);
    known.insert(platform->division, *platform);
  }
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return count;
}

Result<void> put(Database& db, const Platform& platform) {
  const auto checked = sound(platform);
  if (!checked) return std::unexpected(checked.error());
  return write(db, *checked);
}

Result<void> remove(Database& db, const QString& division) {
  return db.prepare("DELETE FROM platform WHERE division = ?").bind(division).run();
}

} // namespace fengqiao::store::directory
