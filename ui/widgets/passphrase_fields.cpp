#include "ui/widgets/passphrase_fields.h"

#include "core/store/vault.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/strength_bar.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PassphraseFields::PassphraseFields(QWidget* parent)
    : QWidget(parent), first_(new QLineEdit(this)), second_(new QLineEdit(this)),
      strength_(new StrengthBar(this)), first_field_(new FormField({}, first_)),
      second_field_(new FormField({}, second_)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  column->addWidget(first_field_);
  column->addWidget(strength_);
  column->addWidget(second_field_);
  first_->setObjectName(u"new_passphrase"_s);
  second_->setObjectName(u"new_passphrase_again"_s);
  for (QLineEdit* line : {first_, second_}) {
    line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::textChanged, this, [this] {
      strength_->set_passphrase(passphrase());
      first_field_->clear_finding();
      second_field_->clear_finding();
      Q_EMIT changed();
    });
  }
  connect(second_, &QLineEdit::editingFinished, this, [this] {
    if (!second_->text().isEmpty()) is_good(true);
  });
  retranslate();
}

QString PassphraseFields::passphrase() const {
  return first_->text();
}

bool PassphraseFields::is_good(bool say) {
  const bool strong = strength_->strength() >= store::least_strength;
  const bool same = first_->text() == second_->text();
  if (say && !strong)
    first_field_->show_message(tr("At least 8 characters, for example four words."), Tone::bad);
  if (say && strong && !same)
    second_field_->show_message(tr("The two are not the same."), Tone::bad);
  return strong && same;
}

void PassphraseFields::clear() {
  first_->clear();
  second_->clear();
}

void PassphraseFields::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void PassphraseFields::retranslate() {
  first_field_->set_label(tr("Passphrase"));
  first_field_->set_hint(
      tr("At least 8 characters; four words that belong to no saying are easy to keep in mind."));
  second_field_->set_label(tr("Passphrase again"));
}

} // namespace fengqiao::ui
