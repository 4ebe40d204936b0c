#include "ui/widgets/door.h"

#include "ui/look/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/language_combo.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

Door::Door(Session& session, int card_width, QWidget* parent)
    : QWidget(parent), session_(session), brand_(new QLabel(this)), motto_(new QLabel(this)),
      panel_(new QVBoxLayout), help_(new QPushButton(this)),
      language_(new LanguageCombo(session, this)), card_(new Card({}, this)) {
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);

  auto* side = new QWidget(this);
  side->setProperty("rail", true);
  side->setAttribute(Qt::WA_StyledBackground);
  side->setFixedWidth(px(320));
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(space::four, space::four, space::four, space::four);
  column->setSpacing(space::one);
  auto* mark = new QLabel(side);
  mark->setPixmap(QIcon(u":/fengqiao/icons/fengqiao.svg"_s).pixmap(56, 56));
  mark->setProperty("ornament", true);
  column->addWidget(mark);
  brand_->setProperty("brand", true);
  column->addWidget(brand_);
  motto_->setWordWrap(true);
  column->addWidget(motto_);
  column->addSpacing(space::three);
  panel_->setSpacing(space::two);
  column->addLayout(panel_);
  column->addStretch();
  across->addWidget(side);

  auto* right = new QVBoxLayout;
  right->setContentsMargins(space::three, space::two, space::three, space::three);
  auto* above = new QHBoxLayout;
  above->addStretch();
  above->addWidget(help_);
  above->addWidget(language_);
  right->addLayout(above);
  right->addStretch(2);
  help_->setObjectName(u"help"_s);
  help_->setIcon(icon(u"help"_s, colours().accent));
  help_->setIconSize({px(18), px(18)});
  set_button(help_, Button::flat);
  connect(help_, &QPushButton::clicked, this, &Door::help_wanted);
  connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, this, &Door::help_wanted);
  card_->setFixedWidth(px(card_width));
  card_->layout()->setContentsMargins(space::four, space::three, space::four, space::three);
  // In a row of its own, so that its height is that of its own width, not of the window's.
  auto* middle = new QHBoxLayout;
  middle->addStretch();
  middle->addWidget(card_);
  middle->addStretch();
  right->addLayout(middle);
  right->addStretch(3);
  across->addLayout(right, 1);
}

void Door::retranslate_all() {
  brand_->setText(tr("Fengqiao"));
  help_->setText(tr("Help  F1"));
  motto_->setText(tr("Settle disputes where they arise"));
  retranslate();
}

void Door::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate_all();
  QWidget::changeEvent(event);
}

} // namespace fengqiao::ui
