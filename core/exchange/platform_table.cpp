#include "core/exchange/platform_table.h"

#include "core/exchange/csv_out.h"
#include "core/exchange/ledger_columns.h"
#include "core/exchange/source_file.h"
#include "core/exchange/table.h"
#include "core/records/describe.h"

#include <algorithm>
#include <array>
#include <set>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

namespace {

using Row = std::vector<Cell>;

// Where each field of a platform stands in the file's rows, in the order of its description.
constexpr size_t field_count = std::tuple_size_v<decltype(records::Description<Platform>::fields)>;
using Columns = std::array<int, field_count>;
constexpr int absent = -1;

QString plain(const QString& title) {
  QString out = records::to_half_width(title).toLower();
  out.removeIf([](QChar c) { return c.isSpace() || c == u'*' || c == u':'; });
  return out;
}

template <typename F>
bool is_titled(const F& field, const QString& title) {
  QStringList names = QString::fromUtf8(field.synonyms).split(u'|', Qt::SkipEmptyParts);
  names << QLatin1StringView(field.key) << QLatin1StringView(field.en)
        << QString::fromUtf8(field.zh);
  return std::ranges::any_of(names, [&](const QString& name) { return plain(name) == title; });
}

// The columns of a header row; nothing where it is none.
std::optional<Columns> columns_of(const Row& row) {
  Columns columns;
  columns.fill(absent);
  bool whole = true;
  size_t at = 0;
  records::for_each_field<Platform>([&](const auto& field) {
    const auto found = std::ranges::find_if(
        row, [&](const Cell& cell) { return is_titled(field, plain(cell.text)); });
    if (found != row.end()) columns[at] = static_cast<int>(found - row.begin());
    const bool follows_from_code = QLatin1StringView(field.key) == "level"_L1;
    const bool needed = field.need == records::Need::required && !follows_from_code;
    whole = whole && (columns[at] != absent || !needed);
    ++at;
  });
  return whole ? std::optional(columns) : std::nullopt;
}

Result<void> take(QString& value, const Cell& cell) {
  value = cell.text.trimmed();
  return {};
}

Result<void> take(bool& value, const Cell& cell) {
  const auto said = read_truth(cell);
  if (!said)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is neither yes (是) nor no (否)."), {cell.text});
  value = *said;
  return {};
}

// A division's level says nothing that its code does not.
Result<void> take(PlatformLevel& value, const Cell& cell) {
  if (const auto level = records::from_ledger<PlatformLevel>(cell.text))
    value = *level;
  else if (!records::from_ledger<records::Level>(cell.text))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no level of a platform. Write center (中心), "
                                          "station (站) or studio (工作室)."),
                {cell.text});
  return {};
}

Result<Platform> platform_of(const Row& row, const Columns& columns) {
  const auto cell = [&](int column) {
    const auto at = static_cast<size_t>(column);
    return column != absent && at < row.size() ? row[at] : Cell{};
  };
  const auto division = records::Division::parse(cell(columns.front()).text);
  if (!division) return std::unexpected(division.error());
  Platform platform;
  platform.level = records::level_of(division->level());
  Result<void> taken;
  size_t at = 0;
  records::for_each_field<Platform>([&](const auto& field) {
    const Cell written = cell(columns[at++]);
    if (taken && !written.empty()) taken = take(platform.*field.member, written);
  });
  if (!taken) return std::unexpected(taken.error());
  platform.division = division->code();
  if (platform.name.isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The name is missing."));
  return platform;
}

class TableReader {
 public:
  void read(const Sheet& sheet) {
    std::optional<Columns> columns;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
      const Row& row = sheet.rows[i];
      if (!columns)
        columns = columns_of(row);
      else if (!std::ranges::all_of(row, &Cell::empty))
        put(static_cast<int>(i) + 1, platform_of(row, *columns));
    }
  }
  PlatformTable take() { return std::move(table_); }

 private:
  void put(int row, Result<Platform> platform) {
    if (!platform)
      table_.refused.push_back({row, platform.error().message});
    else if (!seen_.insert(platform->division).second)
      table_.refused.push_back(
          {row, {QT_TRANSLATE_NOOP("core", "%1 stands above already."), {platform->division}}});
    else
      table_.platforms.push_back(*std::move(platform));
  }

  PlatformTable table_;
  std::set<QString> seen_;
};

} // namespace

Result<PlatformTable> read_platforms(const QString& file) {
  const auto sheets = read_table(file);
  if (!sheets) return std::unexpected(sheets.error());
  TableReader reader;
  for (const Sheet& sheet : *sheets)
    reader.read(sheet);
  PlatformTable table = reader.take();
  if (table.platforms.empty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "There are no platforms in %1. The table needs the "
                                          "columns 行政区划代码 (code) and 名称 (name)."),
                {source_name(file)});
  return table;
}

Result<void> write_platforms(const QString& file, std::span<const Platform> platforms) {
  auto out = CsvOut::create(file);
  if (!out) return std::unexpected(out.error());
  records::for_each_field<Platform>(
      [&](const auto& field) { (*out)->plain(QString::fromLatin1(field.key)); });
  (*out)->end_row();
  for (const Platform& platform : platforms) {
    (*out)->plain(platform.division);
    (*out)->plain(records::key(platform.level));
    (*out)->text(platform.name);
    for (const bool mark : {platform.demonstration, platform.veterans_window})
      (*out)->plain(mark ? u"1"_s : u"0"_s);
    (*out)->end_row();
  }
  return (*out)->finish();
}

} // namespace fengqiao::exchange
