#include "ui/shell/shortcut_sheet.h"

#include "ui/widgets/card.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sheet_width = 860;
constexpr int sheet_height = 640;

QString written(const QKeySequence& keys) {
  return keys.toString(QKeySequence::NativeText);
}

std::vector<ShortcutSheet::Line> lines_of(const std::vector<Command>& commands) {
  std::vector<ShortcutSheet::Line> lines;
  for (const Command& command : commands)
    if (!command.keys.isEmpty()) lines.push_back({written(command.keys), command.text});
  return lines;
}

Card* card_of(const ShortcutSheet::Group& group) {
  auto* card = new Card(group.title);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::two);
  grid->setVerticalSpacing(space::one);
  grid->setColumnStretch(1, 1);
  for (int row = 0; row < static_cast<int>(group.lines.size()); ++row) {
    const auto& [keys, text] = group.lines[static_cast<size_t>(row)];
    auto* cap = new QLabel(keys);
    cap->setProperty("key", true);
    cap->setAlignment(Qt::AlignCenter);
    auto* words = new QLabel(text);
    words->setWordWrap(true);
    grid->addWidget(cap, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(words, row, 1);
  }
  card->body()->addLayout(grid);
  return card;
}

} // namespace

ShortcutSheet::ShortcutSheet(const std::vector<Command>& everywhere,
                             const std::vector<Command>& here, QWidget* parent)
    : QDialog(parent) {
  setObjectName(u"shortcut_sheet"_s);
  setWindowTitle(tr("All shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  // What every form and list knows by itself, whatever page it stands on.
  // The keys as they are printed on the keyboards here, not as Qt translates them.
  const std::vector<Line> in_forms{
      {u"Tab"_s, tr("To the next field")},
      {u"Shift+Tab"_s, tr("To the field before")},
      {tr("Space"), tr("Tick, press the button that is marked")},
      {u"↑ ↓"_s, tr("To the row or choice above or below")},
      {u"Enter"_s, tr("Take what is marked, open the row")},
      {written(QKeySequence(QKeySequence::Undo)), tr("Undo what was typed")},
      {written(QKeySequence(QKeySequence::Save)), tr("Save the form")},
      {u"Esc"_s, tr("Close what lies on top: palette, help, dialog")}};
  groups_.push_back({tr("Everywhere"), lines_of(everywhere)});
  if (auto lines = lines_of(here); !lines.empty()) groups_.push_back({tr("On this page"), lines});
  groups_.push_back({tr("In forms and lists"), in_forms});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, space::two);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setAccessibleName(windowTitle());
  scroll->setWidget(sheet());
  column->addWidget(scroll, 1);
  auto* buttons = new QDialogButtonBox;
  auto* close = new QPushButton(tr("Close"));
  buttons->addButton(close, QDialogButtonBox::RejectRole);
  buttons->setContentsMargins(space::two, 0, space::two, 0);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  const QSize most = parent ? parent->size() - QSize(space::four, space::four) * 2
                            : QSize(px(sheet_width), px(sheet_height));
  resize(QSize(px(sheet_width), px(sheet_height)).boundedTo(most));
}

// The long list at the left, the short ones at the right.
QWidget* ShortcutSheet::sheet() {
  auto* plain = new QWidget;
  plain->setProperty("plain", true);
  auto* across = new QHBoxLayout(plain);
  across->setContentsMargins(space::two, space::two, space::two, space::one);
  across->setSpacing(space::two);
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  for (QVBoxLayout* side : {left, right}) {
    side->setSpacing(space::two);
    across->addLayout(side, 1);
  }
  for (size_t i = 0; i < groups_.size(); ++i)
    (i == 0 ? left : right)->addWidget(card_of(groups_[i]));
  left->addStretch();
  right->addStretch();
  return plain;
}

} // namespace fengqiao::ui
