#include "ui/pages/case/case_dialog.h"

#include "core/records/validate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

constexpr int dialog_width = 600;

QLabel* wrapped(QWidget* parent, Text role) {
  auto* label = new QLabel(parent);
  set_text(label, role);
  label->setWordWrap(true);
  label->hide();
  return label;
}

} // namespace

CaseDialog::CaseDialog(const PageContext& context, const Record& draft, const QString& title,
                       QWidget* parent)
    : QDialog(parent), context_(context), draft_(draft),
      form_(new FormBinder(draft.kind(), context.session.language(), this)),
      column_(new QVBoxLayout(this)), fields_(new QVBoxLayout), hint_(wrapped(this, Text::muted)),
      message_(wrapped(this, Text::body)), ok_(new QPushButton(this)) {
  setObjectName(u"case_dialog"_s);
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(px(dialog_width));
  column_->setContentsMargins(space::three, space::two, space::three, space::two);
  column_->setSpacing(space::one + space::half);
  auto* head = new QLabel(title, this);
  set_text(head, Text::title);
  column_->addWidget(head);
  column_->addWidget(hint_);
  fields_->setSpacing(space::one);
  column_->addLayout(fields_);
  message_->setObjectName(u"case_dialog_message"_s);
  message_->setProperty("finding_line", true);
  column_->addWidget(message_);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(u"case_dialog_cancel"_s);
  ok_->setObjectName(u"case_dialog_ok"_s);
  set_button(ok_, Button::primary);
  foot->addStretch();
  foot->addWidget(cancel);
  foot->addWidget(ok_);
  column_->addLayout(foot);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(ok_, &QPushButton::clicked, this, &CaseDialog::press_ok);
  connect(form_, &FormBinder::changed, this, &CaseDialog::check);
}

void CaseDialog::add_rows(const FieldRows& rows) {
  lay_fields(fields_, rows);
}

void CaseDialog::add_widget(QWidget* widget) {
  fields_->addWidget(widget);
}

void CaseDialog::ask_day(const QString& label, QDate day) {
  day_ = new DateField;
  day_->setObjectName(u"entry_day"_s);
  day_->set_date(day);
  connect(day_, &DateField::changed, this, &CaseDialog::check);
  add_rows({{new FormField(label, day_), nullptr}});
}

void CaseDialog::ask_words(const QString& label) {
  words_ = new QPlainTextEdit;
  words_->setObjectName(u"entry_words"_s);
  words_->setTabChangesFocus(true);
  words_->setFixedHeight(2 * words_->fontMetrics().lineSpacing() + 20);
  connect(words_, &QPlainTextEdit::textChanged, this, &CaseDialog::check);
  add_rows({{new FormField(label, words_)}});
}

void CaseDialog::set_hint(const QString& hint) {
  hint_->setText(hint);
  hint_->setVisible(!hint.isEmpty());
}

void CaseDialog::begin(const QString& ok, Hinder hinder, Apply apply) {
  hinder_ = std::move(hinder);
  apply_ = std::move(apply);
  ok_->setText(ok);
  form_->show(draft_);
  check();
  open();
}

QDate CaseDialog::day() const {
  return day_ ? day_->date() : context_.session.store().clock().today();
}

QString CaseDialog::words() const {
  return words_ ? words_->toPlainText().trimmed() : QString();
}

records::Entry CaseDialog::entry() const {
  const store::Store& store = context_.session.store();
  return {day(), store.user().name, store.clock().utc(), words()};
}

Record CaseDialog::current() const {
  Record now = draft_;
  form_->take(now);
  return now;
}

void CaseDialog::show_message(const QString& text, Tone tone) {
  message_->setText(text);
  message_->setVisible(!text.isEmpty());
  set_style_property(message_, "tone", tone_name(tone));
}

void CaseDialog::check() {
  QString why;
  if (day_ && !day_->date().isValid()) why = tr("Write the day as 2021-07-03.");
  if (why.isEmpty() && hinder_) why = hinder_(current());
  ok_->setEnabled(why.isEmpty());
  show_message(why, Tone::warn);
}

bool CaseDialog::show_findings_of(const Record& record) {
  const auto unreadable = form_->unreadable();
  for (FormField* field : unreadable)
    field->show_message(
        tr("This cannot be read. Write a date as 2021-07-03, an amount as 1234.50."), Tone::bad);
  if (!unreadable.empty()) return true;
  const auto findings = records::validate(record, context_.session.store().clock().today());
  const auto left = show_findings(findings, form_->fields());
  for (const records::Finding& finding : left)
    if (finding.severity == records::Severity::error)
      show_message(u"%1: %2"_s.arg(records::field_label(record.kind(), finding.field,
                                                        context_.session.language()),
                                   finding.message.text()),
                   Tone::bad);
  return records::has_error(findings);
}

void CaseDialog::press_ok() {
  check();
  if (!ok_->isEnabled()) return;
  Record record = current();
  if (!form_->unreadable().empty()) return static_cast<void>(show_findings_of(record));
  if (const auto applied = apply_(record); !applied)
    return show_message(applied.error().text(), Tone::bad);
  if (show_findings_of(record)) return;
  const auto result = context_.session.store().save(record);
  if (!result) return show_message(result.error().text(), Tone::bad);
  // Told before the dialog is on its way out: the page may open the next one.
  Q_EMIT saved(result->number);
  accept();
}

} // namespace fengqiao::ui
