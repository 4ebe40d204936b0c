#include "ui/widgets/banner.h"

#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget* parent)
    : QFrame(parent), text_(new QLabel(this)), action_(new QPushButton(this)),
      close_(new QToolButton(this)) {
  setProperty("banner", true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::two, space::half, space::one, space::half);
  row->setSpacing(space::one);
  row->addWidget(text_, 1);
  row->addWidget(action_);
  row->addWidget(close_);
  text_->setWordWrap(true);
  set_button(action_, Button::flat);
  close_->setIcon(icon(u"close"_s, colours().muted));
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(tr("Close"));
  close_->hide();
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(action_, &QPushButton::clicked, this, [this] {
    if (const auto run = run_) run();
  });
  hide();
}

void Banner::show_message(const QString& text, Tone tone, const QString& action,
                          std::function<void()> run) {
  text_->setText(text);
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  run_ = std::move(run);
  for (QWidget* part : {static_cast<QWidget*>(this), static_cast<QWidget*>(text_)})
    set_style_property(part, "tone", tone_name(tone));
  setAccessibleName(text);
  show();
}

void Banner::set_closable(bool closable) {
  close_->setVisible(closable);
}

} // namespace fengqiao::ui
