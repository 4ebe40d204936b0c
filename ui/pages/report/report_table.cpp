#include "ui/pages/report/report_table.h"

#include "ui/look/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int key_role = Qt::UserRole;
constexpr int row_height = 34;

} // namespace

ReportTable::ReportTable(QWidget* parent) : QTableWidget(parent) {
  setObjectName(u"report_lines"_s);
  setEditTriggers(NoEditTriggers);
  setSelectionMode(SingleSelection);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  setShowGrid(false);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(px(row_height));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QTableWidget::cellClicked, this, &ReportTable::open);
  connect(this, &QTableWidget::cellEntered, this, &ReportTable::point_at);
}

void ReportTable::show_report(const records::Report& report, records::Language language) {
  const int row = currentRow();
  const int column = currentColumn();
  pointed_at_ = nullptr;
  clear();
  periods_[0] = report.period;
  periods_[1] = report.period.previous();
  periods_[2] = report.period.year_ago();
  setColumnCount(4);
  setHorizontalHeaderLabels({tr("Item"), tr("This period"), tr("Period before"), tr("A year ago")});
  setRowCount(0);
  std::optional<records::ReportSection> section;
  for (const records::ReportLine& line : records::report_lines(report, language)) {
    if (section != line.section) add_section(records::section_label(line.section, language));
    section = line.section;
    add_line(line);
  }
  for (int i = 1; i < 4; ++i) {
    setColumnWidth(i, px(150));
    horizontalHeaderItem(i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  setFixedHeight(rowCount() * px(row_height) + px(40));
  if (behind(row, column)) setCurrentCell(row, column);
}

QTableWidgetItem* ReportTable::put(int row, int column, const QString& text) {
  auto* item = new QTableWidgetItem(text);
  item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  item->setForeground(column > 1 ? colours().muted : colours().text);
  item->setFlags(Qt::NoItemFlags); // the keyboard goes from link to link
  setItem(row, column, item);
  return item;
}

void ReportTable::add_section(const QString& label) {
  const int row = rowCount();
  insertRow(row);
  QFont bold = font();
  bold.setBold(true);
  put(row, 0, label)->setFont(bold);
  for (int column = 1; column < 4; ++column)
    put(row, column, {});
}

void ReportTable::add_line(const records::ReportLine& line) {
  const int row = rowCount();
  insertRow(row);
  put(row, 0, (line.key.contains(u'.') ? u"      "_s : u"   "_s) + line.label);
  const QString figures[] = {line.now, line.before, line.year_ago};
  const bool counts = !records::figure_label(line.key, records::Language::english).isEmpty();
  for (int column = 1; column < 4; ++column) {
    QTableWidgetItem* item = put(row, column, figures[column - 1]);
    if (!counts) continue;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(key_role, line.key);
    if (column == 1) item->setForeground(colours().accent);
    item->setData(
        Qt::AccessibleTextRole,
        tr("%1, %2: %3").arg(line.label, periods_[column - 1].text(), figures[column - 1]));
    item->setData(Qt::AccessibleDescriptionRole, tr("Opens the records behind the figure"));
    item->setToolTip(tr("Open the records behind the figure"));
  }
}

std::optional<store::Behind> ReportTable::behind(int row, int column) const {
  const QTableWidgetItem* cell = item(row, column);
  const QString key = cell ? cell->data(key_role).toString() : QString();
  if (key.isEmpty()) return std::nullopt;
  return store::Behind{key, periods_[column - 1]};
}

int ReportTable::row_of(const QString& key) const {
  for (int row = 0; row < rowCount(); ++row)
    if (const auto found = behind(row, 1); found && found->key == key) return row;
  return -1;
}

void ReportTable::open(int row, int column) {
  if (const auto found = behind(row, column)) Q_EMIT opened(*found);
}

void ReportTable::point_at(int row, int column) {
  const auto underline = [](QTableWidgetItem* cell, bool on) {
    QFont font = cell->font();
    font.setUnderline(on);
    cell->setFont(font);
  };
  if (pointed_at_) underline(pointed_at_, false);
  pointed_at_ = behind(row, column) ? item(row, column) : nullptr;
  if (pointed_at_) underline(pointed_at_, true);
  viewport()->setCursor(pointed_at_ ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ReportTable::leaveEvent(QEvent* event) {
  point_at(-1, -1);
  QTableWidget::leaveEvent(event);
}

void ReportTable::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    return open(currentRow(), currentColumn());
  default:
    QTableWidget::keyPressEvent(event);
  }
}

} // namespace fengqiao::ui
