#include "ui/widgets/checklist.h"

#include "ui/look/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using records::CheckedPaper;

Checklist::Checklist(QWidget* parent)
    : QWidget(parent), boxes_(new QVBoxLayout), own_(new QLineEdit(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::half);
  boxes_->setSpacing(0);
  column->addLayout(boxes_);
  column->addWidget(own_);
  own_->setObjectName(QStringLiteral("checklist_own"));
  connect(own_, &QLineEdit::returnPressed, this, &Checklist::add_own);
  connect(own_, &QLineEdit::editingFinished, this, &Checklist::add_own);
  retranslate();
}

void Checklist::set_text(const QString& text) {
  auto list = records::with_wanted(records::read_checklist(text), wanted_);
  if (list == list_) return;
  list_ = std::move(list);
  show_list();
}

QString Checklist::text() const {
  return records::checklist_text(list_);
}

void Checklist::set_wanted(const QStringList& wanted) {
  if (wanted == wanted_) return;
  std::erase_if(list_, [&](const CheckedPaper& paper) {
    return !paper.there && wanted_.contains(paper.name) && !wanted.contains(paper.name);
  });
  wanted_ = wanted;
  list_ = records::with_wanted(std::move(list_), wanted_);
  show_list();
}

void Checklist::set_fixed(bool fixed) {
  fixed_ = fixed;
  own_->setVisible(!fixed);
  show_list();
}

void Checklist::show_list() {
  // Boxes are used again: the one that was just clicked must outlive its click.
  while (boxes_->count() > static_cast<int>(list_.size())) {
    const std::unique_ptr<QLayoutItem> item(boxes_->takeAt(boxes_->count() - 1));
    item->widget()->hide();
    item->widget()->deleteLater();
  }
  for (size_t i = 0; i < list_.size(); ++i) {
    if (static_cast<int>(i) == boxes_->count()) {
      auto* fresh = new QCheckBox(this);
      fresh->setObjectName(QStringLiteral("paper_%1").arg(i));
      connect(fresh, &QCheckBox::clicked, this, [this, i](bool on) {
        list_[i].there = on;
        Q_EMIT changed();
      });
      boxes_->addWidget(fresh);
    }
    auto* box = static_cast<QCheckBox*>(boxes_->itemAt(static_cast<int>(i))->widget());
    // A box does not wrap its words; what does not fit stands in the tool tip.
    box->setText(list_[i].name);
    box->setToolTip(list_[i].name);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->setChecked(list_[i].there);
    // Off, it would be grey and hard to read.
    box->setAttribute(Qt::WA_TransparentForMouseEvents, fixed_);
    box->setFocusPolicy(fixed_ ? Qt::NoFocus : Qt::StrongFocus);
  }
}

void Checklist::add_own() {
  const QString name = own_->text().trimmed();
  if (name.isEmpty()) return;
  own_->clear();
  if (std::ranges::find(list_, name, &CheckedPaper::name) != list_.end()) return;
  list_.push_back({name, true});
  show_list();
  Q_EMIT changed();
}

void Checklist::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void Checklist::retranslate() {
  own_->setPlaceholderText(tr("Another paper, then Enter"));
  own_->setAccessibleName(own_->placeholderText());
}

} // namespace fengqiao::ui
