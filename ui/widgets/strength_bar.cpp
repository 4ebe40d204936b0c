#include "ui/widgets/strength_bar.h"

#include "core/store/vault.h"
#include "ui/look/theme.h"
#include "ui/widgets/chip.h"

#include <QEvent>
#include <QHBoxLayout>

namespace fengqiao::ui {

StrengthBar::StrengthBar(QWidget* parent) : QWidget(parent), word_(new QLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::half);
  for (QWidget*& step : steps_) {
    step = new QFrame(this);
    step->setFixedHeight(6);
    step->setProperty("strength_step", true);
    row->addWidget(step, 1);
  }
  row->addSpacing(space::one);
  row->addWidget(word_);
  set_text(word_, Text::small);
  word_->setMinimumWidth(px(120));
  show_strength();
}

void StrengthBar::set_passphrase(const QString& passphrase) {
  strength_ = store::passphrase_strength(passphrase);
  show_strength();
}

void StrengthBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) show_strength();
  QWidget::changeEvent(event);
}

void StrengthBar::show_strength() {
  const Tone tone = strength_ < store::least_strength    ? Tone::bad
                    : strength_ == store::least_strength ? Tone::warn
                                                         : Tone::good;
  for (int i = 0; i < 4; ++i)
    set_style_property(steps_[i], "tone", tone_name(i < strength_ ? tone : Tone::neutral));
  const QString words[] = {QString(), tr("too easy to guess"), tr("acceptable"), tr("good"),
                           tr("strong")};
  word_->setText(words[qBound(0, strength_, 4)]);
  setAccessibleName(word_->text());
}

} // namespace fengqiao::ui
