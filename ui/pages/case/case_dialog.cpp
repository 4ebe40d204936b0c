#include "ui/pages/case/case_dialog.h"

#include "core/records/validate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

constexpr int dialog_width = 600;
constexpr int around_window = 56; // what the desktop puts around a window

// Nobody types a case's course for nothing.
bool ask_to_discard(QWidget* over) {
  QMessageBox box(QMessageBox::Question, CaseDialog::tr("Not saved yet"),
                  CaseDialog::tr("What is entered here would be lost."), QMessageBox::NoButton,
                  over);
  QPushButton* discard = box.addButton(CaseDialog::tr("Discard"), QMessageBox::DestructiveRole);
  QPushButton* stay = box.addButton(CaseDialog::tr("Go on editing"), QMessageBox::RejectRole);
  set_button(discard, Button::danger);
  set_button(stay, Button::primary);
  box.setDefaultButton(stay);
  box.setEscapeButton(stay);
  box.exec();
  return box.clickedButton() == discard;
}

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
      column_(new QVBoxLayout(this)), area_(new QScrollArea(this)), fields_(new QVBoxLayout),
      hint_(wrapped(this, Text::muted)), message_(wrapped(this, Text::body)),
      ok_(new QPushButton(this)) {
  setObjectName(u"case_dialog"_s);
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(qMin(px(dialog_width), screen()->availableSize().width() - around_window));
  column_->setContentsMargins(space::three, space::two, space::three, space::two);
  column_->setSpacing(space::one + space::half);
  auto* head = new QLabel(title, this);
  set_text(head, Text::title);
  head->setWordWrap(true);
  column_->addWidget(head);
  column_->addWidget(hint_);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  sheet->setLayout(fields_);
  fields_->setContentsMargins(0, 0, space::half, 0);
  fields_->setSpacing(space::one);
  area_->setWidget(sheet);
  area_->setWidgetResizable(true);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setFocusPolicy(Qt::NoFocus);
  column_->addWidget(area_, 1);
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
  connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this,
          &CaseDialog::press_ok);
  ask_discard_ = [this] { return ask_to_discard(this); };
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
  ok_->setDefault(true);
  form_->show(draft_);
  begun_ = current();
  begun_day_ = day();
  check();
  set_reading_order(this);
  if (const auto fields = in_reading_order(area_); !fields.empty()) fields.front()->setFocus();
  open();
}

void CaseDialog::fit() {
  const int width = qMax(minimumWidth(), this->width()) - 2 * space::three;
  const int content = fields_->count() == 0 ? 0 : fields_->totalHeightForWidth(width);
  const int rest = column_->minimumSize().height() - area_->minimumHeight();
  const int room = screen()->availableSize().height() - around_window - rest;
  area_->setMinimumHeight(qBound(0, content, qMax(px(size::control), room)));
}

void CaseDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  fit();
}

bool CaseDialog::has_entries() const {
  return !(current() == begun_) || day() != begun_day_ || !words().isEmpty();
}

void CaseDialog::reject() {
  if (has_entries() && !ask_discard_()) return;
  QDialog::reject();
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
  fit();
}

void CaseDialog::check() {
  QString why;
  if (day_ && !day_->date().isValid()) why = tr("Write the day as 2021-07-03.");
  if (why.isEmpty() && hinder_) why = hinder_(current());
  ok_->setEnabled(why.isEmpty());
  ok_->setAccessibleDescription(why);
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
  fit();
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
