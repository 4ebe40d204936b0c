#include "ui/widgets/toast.h"

#include "ui/widgets/chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace fengqiao::ui {

Toast::Toast(QWidget* window)
    : QFrame(window), text_(new QLabel(this)), action_(new QPushButton(this)) {
  setProperty("toast", true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::two, space::one, space::two, space::one);
  row->setSpacing(space::two);
  row->addWidget(text_);
  row->addWidget(action_);
  set_button(action_, Button::flat);
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &QWidget::hide);
  connect(action_, &QPushButton::clicked, this, [this] {
    hide();
    if (const auto run = run_) run();
  });
  window->installEventFilter(this);
  hide();
}

void Toast::say(const QString& text, Tone tone, const QString& action, std::function<void()> run) {
  text_->setText(text);
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  run_ = std::move(run);
  for (QWidget* part : {static_cast<QWidget*>(this), static_cast<QWidget*>(text_)})
    set_style_property(part, "tone", tone_name(tone));
  setAccessibleName(text);
  place();
  show();
  raise();
  timer_.start(static_cast<int>(qBound(qsizetype(4000), text.size() * 120, qsizetype(12000))));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void Toast::place() {
  const QWidget* window = parentWidget();
  text_->setWordWrap(false);
  adjustSize();
  if (const int most = window->width() - 2 * space::four; width() > most) {
    text_->setWordWrap(true);
    resize(most, heightForWidth(most));
  }
  move((window->width() - width()) / 2,
       window->height() - height() - px(size::status_bar) - space::two);
}

} // namespace fengqiao::ui
