#include "ui/pages/records/left_dialog.h"

#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

LeftDialog::LeftDialog(const QString& title, const std::vector<NotDone>& left, QWidget* parent)
    : QDialog(parent) {
  setObjectName(u"left_dialog"_s);
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  resize(px(560), px(400));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::two);
  auto* head = new QLabel(title, this);
  set_text(head, Text::title);
  head->setWordWrap(true);
  auto* list = new QListWidget(this);
  list->setObjectName(u"left_list"_s);
  list->setAccessibleName(title);
  list->setWordWrap(true);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  for (const NotDone& one : left)
    list->addItem(u"%1\n%2"_s.arg(one.number, one.why));
  auto* foot = new QHBoxLayout;
  auto* open = new QPushButton(tr("Open the record"), this);
  auto* close = new QPushButton(tr("Close"), this);
  open->setObjectName(u"left_open"_s);
  set_button(close, Button::primary);
  foot->addStretch();
  foot->addWidget(open);
  foot->addWidget(close);
  column->addWidget(head);
  column->addWidget(list, 1);
  column->addLayout(foot);
  const auto open_current = [this, list, left] {
    const int row = list->currentRow();
    if (row < 0) return;
    const records::RecordId id = left[static_cast<size_t>(row)].id;
    accept();
    Q_EMIT opened(id);
  };
  list->setCurrentRow(0);
  connect(list, &QListWidget::itemActivated, this, open_current);
  connect(open, &QPushButton::clicked, this, open_current);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace fengqiao::ui
