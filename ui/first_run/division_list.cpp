#include "ui/first_run/division_list.h"

#include "core/exchange/table.h"

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Division;
using records::Level;

Result<DivisionList> DivisionList::read(const QString& file) {
  const auto sheets = exchange::read_csv(file);
  if (!sheets) return std::unexpected(sheets.error());
  DivisionList list;
  for (const auto& row : sheets->front().rows) {
    if (row.size() < 2) continue;
    const auto division = Division::parse(row[0].text);
    if (!division) continue; // the head, a note
    list.by_code_.insert(division->code(), static_cast<qsizetype>(list.entries_.size()));
    list.entries_.push_back({division->code(), row[1].text.trimmed(), division->level()});
  }
  if (list.entries_.empty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "No divisions were found in the file. It needs the columns "
                                  "code, name, name_en, level, parent."));
  return list;
}

std::vector<DivisionEntry> DivisionList::of_level(Level level) const {
  std::vector<DivisionEntry> found;
  std::ranges::copy_if(entries_, std::back_inserter(found),
                       [&](const auto& e) { return e.level == level; });
  return found;
}

QString DivisionList::parent(const QString& code) const {
  const auto division = Division::parse(code);
  if (!division) return {};
  static constexpr int digits[] = {0, 2, 4, 6, 9};
  const QString prefix = code.left(digits[static_cast<int>(division->level())]);
  return prefix.isEmpty() ? QString() : prefix.leftJustified(12, u'0');
}

std::vector<DivisionEntry> DivisionList::below(const QString& code) const {
  std::vector<DivisionEntry> found;
  std::ranges::copy_if(entries_, std::back_inserter(found),
                       [&](const auto& e) { return parent(e.code) == code; });
  return found;
}

const DivisionEntry* DivisionList::find(const QString& code) const {
  const auto at = by_code_.constFind(code);
  return at == by_code_.cend() ? nullptr : &entries_[static_cast<size_t>(*at)];
}

namespace {

// "禄步镇圩镇社区居委会" in 禄步镇 -> "圩镇社区".
QString short_village(const QString& town, QString village) {
  if (village.startsWith(town)) village.remove(0, town.size());
  const std::pair<QString, QString> endings[] = {
      {u"村民委员会"_s, u"村"_s},   {u"村委会"_s, u"村"_s},       {u"社区居民委员会"_s, u"社区"_s},
      {u"社区居委会"_s, u"社区"_s}, {u"居民委员会"_s, u"社区"_s}, {u"居委会"_s, u"社区"_s}};
  for (const auto& [ending, instead] : endings)
    if (village.endsWith(ending)) return village.chopped(ending.size()) + instead;
  return village;
}

} // namespace

QString suggested_studio_name(const QString& town, const QString& village) {
  return town + short_village(town, village) + u"公共法律服务工作室"_s;
}

QString suggested_case_word(const QString& town, const QString& village) {
  return short_village(town, village).left(1);
}

} // namespace fengqiao::ui
