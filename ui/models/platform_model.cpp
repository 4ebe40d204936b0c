#include "ui/models/platform_model.h"

#include <algorithm>
#include <map>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Platform;

namespace {

constexpr int county_digits = 6;

bool is_mark(int column) {
  return column == PlatformModel::demonstration || column == PlatformModel::veterans_window;
}

} // namespace

void PlatformModel::set_platforms(std::vector<Platform> platforms) {
  beginResetModel();
  all_ = std::move(platforms);
  std::map<QString, QString> names;
  for (const Platform& p : all_) {
    const QString code = p.division.left(county_digits);
    QString& known = names.try_emplace(code, code).first->second;
    if (p.division.endsWith(u"000000")) known = QString(p.name).remove(u"公共法律服务中心"_s);
  }
  counties_.assign(names.begin(), names.end());
  narrow();
  endResetModel();
}

void PlatformModel::put(const Platform& platform) {
  const auto at = std::ranges::find(all_, platform.division, &Platform::division);
  if (at == all_.end()) return;
  *at = platform;
  const auto row = std::ranges::find(rows_, static_cast<size_t>(at - all_.begin()));
  if (row == rows_.end()) return;
  const int shown = static_cast<int>(row - rows_.begin());
  Q_EMIT dataChanged(index(shown, 0), index(shown, column_count - 1));
}

void PlatformModel::set_filter(const PlatformFilter& filter) {
  if (filter == filter_) return;
  beginResetModel();
  filter_ = filter;
  narrow();
  endResetModel();
}

void PlatformModel::set_language(records::Language language) {
  language_ = language;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
  if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

bool PlatformModel::matches(const Platform& p) const {
  return (!filter_.level || p.level == *filter_.level) &&
         (filter_.county.isEmpty() || p.division.startsWith(filter_.county)) &&
         (!filter_.demonstration_only || p.demonstration) &&
         (!filter_.window_only || p.veterans_window) &&
         (filter_.text.isEmpty() || p.name.contains(filter_.text, Qt::CaseInsensitive) ||
          p.division.startsWith(filter_.text));
}

void PlatformModel::narrow() {
  rows_.clear();
  for (size_t i = 0; i < all_.size(); ++i)
    if (matches(all_[i])) rows_.push_back(i);
}

const Platform* PlatformModel::platform_at(int row) const {
  const auto at = static_cast<size_t>(row);
  return row >= 0 && at < rows_.size() ? &all_[rows_[at]] : nullptr;
}

records::PlatformCounts PlatformModel::counts() const {
  records::PlatformCounts counts;
  for (const size_t at : rows_)
    counts.add(all_[at]);
  return counts;
}

std::vector<std::pair<QString, QString>> PlatformModel::counties() const {
  return counties_;
}

QString PlatformModel::county_name(const Platform& platform) const {
  const auto at = std::ranges::lower_bound(counties_, platform.division.left(county_digits), {},
                                           &std::pair<QString, QString>::first);
  return at == counties_.end() ? QString() : at->second;
}

int PlatformModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int PlatformModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QVariant PlatformModel::data(const QModelIndex& index, int role) const {
  const Platform* p = platform_at(index.row());
  if (!p) return {};
  const bool ticked = index.column() == demonstration ? p->demonstration : p->veterans_window;
  if (is_mark(index.column())) {
    if (role == Qt::CheckStateRole) return ticked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole)
      return u"%1, %2: %3"_s.arg(
          p->name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
          ticked ? tr("yes") : tr("no"));
    return {};
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
  case level:
    return records::label(p->level, language_);
  case name:
    return p->name;
  case division:
    return p->division;
  default:
    return county_name(*p);
  }
}

bool PlatformModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const Platform* p = platform_at(index.row());
  if (!p || !editable_ || role != Qt::CheckStateRole || !is_mark(index.column())) return false;
  Platform changed = *p;
  const bool ticked = value.toInt() == Qt::Checked;
  (index.column() == demonstration ? changed.demonstration : changed.veterans_window) = ticked;
  Q_EMIT marked(changed);
  return true;
}

QVariant PlatformModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
  case level:
    return tr("Level");
  case name:
    return tr("Name");
  case division:
    return tr("Division code");
  case county:
    return tr("County");
  case demonstration:
    return tr("Demonstration");
  default:
    return tr("Veterans' window");
  }
}

Qt::ItemFlags PlatformModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags known = QAbstractTableModel::flags(index);
  if (editable_ && is_mark(index.column())) known |= Qt::ItemIsUserCheckable;
  return known;
}

} // namespace fengqiao::ui
