#include "ui/first_run/first_run.h"

#include "ui/first_run/studio_step.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/language_combo.h"
#include "ui/widgets/passphrase_fields.h"
#include "ui/widgets/recovery_code_panel.h"
#include "ui/widgets/restore_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

FirstRun::FirstRun(Session& session, QWidget* parent)
    : Door(session, 640, parent), welcome_text_(new QLabel), from_backup_(new QPushButton),
      user_(new QLineEdit), user_field_(new FormField({}, user_)), user_note_(new QLabel),
      passphrase_(new PassphraseFields), studio_step_(new StudioStep(session)),
      code_panel_(new RecoveryCodePanel), problem_(new Banner), stack_(new QStackedWidget),
      back_(new QPushButton), next_(new QPushButton) {
  setObjectName(u"first_run"_s);
  for (int i = 0; i < steps; ++i) {
    step_labels_.push_back(new QLabel(this));
    panel()->addWidget(step_labels_.back());
  }
  stack_->setProperty("on_card", true);
  stack_->addWidget(make_welcome());
  stack_->addWidget(studio_step_);
  stack_->addWidget(make_user());
  stack_->addWidget(code_panel_);
  auto* column = card()->body();
  column->setSpacing(space::two);
  column->addWidget(problem_);
  column->addWidget(stack_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(back_);
  buttons->addStretch();
  buttons->addWidget(next_);
  column->addSpacing(space::one);
  column->addLayout(buttons);
  back_->setObjectName(u"first_run_back"_s);
  next_->setObjectName(u"first_run_next"_s);
  set_button(next_, Button::primary);
  next_->setMinimumWidth(px(120));
  connect(back_, &QPushButton::clicked, this, [this] { show_step(step_ - 1); });
  connect(next_, &QPushButton::clicked, this, &FirstRun::forward);
  connect(user_, &QLineEdit::textChanged, this, &FirstRun::update_buttons);
  connect(passphrase_, &PassphraseFields::changed, this, &FirstRun::update_buttons);
  connect(studio_step_, &StudioStep::changed, this, &FirstRun::update_buttons);
  connect(code_panel_, &RecoveryCodePanel::confirmed_changed, this, &FirstRun::update_buttons);
  show_step(welcome);
  retranslate_all();
}

QWidget* FirstRun::make_welcome() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  welcome_text_->setWordWrap(true);
  column->addWidget(welcome_text_);
  column->addWidget(new FormField(u"语言 / Language"_s, new LanguageCombo(session())));
  column->addWidget(from_backup_, 0, Qt::AlignLeft);
  column->addStretch();
  set_button(from_backup_, Button::flat);
  from_backup_->setObjectName(u"from_backup"_s);
  connect(from_backup_, &QPushButton::clicked, this, &FirstRun::take_over);
  return page;
}

QWidget* FirstRun::make_user() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  column->addWidget(user_note_);
  column->addWidget(user_field_);
  column->addWidget(passphrase_);
  column->addStretch();
  user_note_->setWordWrap(true);
  user_->setObjectName(u"first_user"_s);
  user_field_->set_required(true);
  return page;
}

void FirstRun::retranslate() {
  const QString names[steps] = {tr("Welcome"), tr("The studio"), tr("The manager"),
                                tr("Recovery code")};
  for (int i = 0; i < steps; ++i)
    step_labels_[static_cast<size_t>(i)]->setText(u"%1   %2"_s.arg(i + 1).arg(names[i]));
  card()->set_title(names[step_]);
  welcome_text_->setText(tr(
      "This computer has no records yet. Setting up takes two minutes: which studio this is, who "
      "manages it, and a recovery code to print. Everything is kept encrypted on this computer."));
  from_backup_->setText(tr("Take over a backup of this studio…"));
  user_field_->set_label(tr("Your name"));
  user_note_->setText(tr(
      "The first user is the studio's manager, who adds the others later: the legal adviser, the "
      "mediators."));
  update_buttons();
}

void FirstRun::show_step(int step) {
  step_ = step;
  stack_->setCurrentIndex(step);
  // The card is as high as the step needs, not as the highest one.
  for (int i = 0; i < steps; ++i) {
    stack_->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                     i == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    set_style_property(step_labels_[static_cast<size_t>(i)], "step",
                       i < step    ? u"done"_s
                       : i == step ? u"now"_s
                                   : u"ahead"_s);
  }
  problem_->hide();
  retranslate();
}

bool FirstRun::is_complete(int step, bool say) {
  switch (step) {
  case studio:
    return studio_step_->is_complete(say);
  case user:
    return passphrase_->is_good(say) && !user_->text().trimmed().isEmpty();
  case code:
    return code_panel_->is_confirmed();
  default:
    return true;
  }
}

void FirstRun::update_buttons() {
  back_->setText(tr("Back"));
  back_->setVisible(step_ == studio || step_ == user);
  back_->setEnabled(!busy_);
  next_->setText(busy_           ? tr("Setting up…")
                 : step_ == user ? tr("Set up")
                 : step_ == code ? tr("Begin")
                                 : tr("Next"));
  next_->setEnabled(!busy_ && is_complete(step_, false));
}

void FirstRun::forward() {
  if (!is_complete(step_, true)) return;
  if (step_ == user) return create();
  if (step_ == code) return session().enter();
  show_step(step_ + 1);
}

void FirstRun::create() {
  busy_ = true;
  update_buttons();
  session().create_store(studio_step_->studio(), user_->text().trimmed(), passphrase_->passphrase(),
                         [guard = QPointer(this)](Result<store::RecoveryCode> made) {
                           if (guard) guard->created(made);
                         });
}

void FirstRun::created(const Result<store::RecoveryCode>& made) {
  busy_ = false;
  update_buttons();
  if (!made) return problem_->show_message(made.error().text(), Tone::bad);
  passphrase_->clear();
  code_panel_->set_code(*made, studio_step_->studio().name);
  show_step(code);
}

void FirstRun::take_over() {
  auto* dialog = new RestoreDialog(session(), this);
  dialog->open();
}

} // namespace fengqiao::ui
