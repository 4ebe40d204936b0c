#include "ui/pages/settings/studio_card.h"

#include <QDir>
#include <QGridLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

StudioCard::StudioCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"studio_card"_s, parent) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::two);
  grid->setVerticalSpacing(space::one);
  grid->setColumnStretch(1, 1);
  for (int i = 0; i < 4; ++i) {
    auto* name = new QLabel(this);
    auto* value = new QLabel(this);
    set_text(name, Text::muted);
    name->setMinimumWidth(px(112));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(name, i, 0, Qt::AlignTop);
    grid->addWidget(value, i, 1);
    rows_.emplace_back(name, value);
  }
  body()->addLayout(grid);
}

void StudioCard::refresh() {
  const store::StudioInfo studio = session().store().studio();
  const QString values[] = {studio.name, studio.division,
                            studio.case_word.isEmpty() ? u"—"_s : studio.case_word,
                            QDir::toNativeSeparators(session().folder())};
  for (size_t i = 0; i < rows_.size(); ++i)
    rows_[i].second->setText(values[i]);
}

void StudioCard::retranslate() {
  set_title(tr("Studio"));
  const QString names[] = {tr("Name"), tr("Division code"), tr("Word in case numbers"),
                           tr("Folder")};
  for (size_t i = 0; i < rows_.size(); ++i)
    rows_[i].first->setText(names[i]);
}

} // namespace fengqiao::ui
