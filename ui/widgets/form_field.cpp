#include "ui/widgets/form_field.h"

#include "ui/widgets/chip.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Finding;
using records::Severity;

FormField::FormField(const QString& label, QWidget* editor, const QString& path, Side side,
                     QWidget* parent)
    : QWidget(parent), path_(path), editor_(editor), label_(new QLabel(this)),
      line_(new QLabel(this)), row_(new QHBoxLayout) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(space::half);
  grid->setHorizontalSpacing(space::one);
  row_->setSpacing(space::one);
  row_->addWidget(editor, 1);
  const int at = side == Side::left ? 1 : 0;
  grid->addWidget(label_, 0, 0, side == Side::left ? Qt::AlignVCenter : Qt::AlignLeft);
  grid->addLayout(row_, side == Side::left ? 0 : 1, at);
  grid->addWidget(line_, side == Side::left ? 1 : 2, at);
  grid->setColumnStretch(at, 1);
  if (side == Side::left) label_->setMinimumWidth(px(112));
  label_->setBuddy(editor);
  set_text(label_, Text::muted);
  line_->setWordWrap(true);
  line_->setProperty("finding_line", true);
  line_->hide();
  set_label(label);
}

void FormField::set_label(const QString& label) {
  label_text_ = label;
  label_->setText(required_ ? u"%1 *"_s.arg(label) : label);
  label_->setVisible(!label.isEmpty());
  for (QWidget* part = editor_; part; part = part->focusProxy())
    part->setAccessibleName(label); // also of the line in a date or an amount
}

void FormField::set_required(bool required) {
  required_ = required;
  set_label(label_text_);
}

void FormField::set_hint(const QString& hint) {
  hint_ = hint;
  show_line();
}

void FormField::add_beside(QWidget* widget) {
  row_->addWidget(widget);
}

void FormField::show_finding(const Finding& finding) {
  show_message(finding.message.text(), finding.severity == Severity::error   ? Tone::bad
                                       : finding.severity == Severity::doubt ? Tone::warn
                                                                             : Tone::info);
}

void FormField::show_message(const QString& text, Tone tone) {
  message_ = text;
  tone_ = tone;
  show_line();
}

void FormField::clear_finding() {
  message_.clear();
  tone_ = Tone::neutral;
  show_line();
}

void FormField::show_line() {
  const QString& text = message_.isEmpty() ? hint_ : message_;
  line_->setText(text);
  line_->setVisible(!text.isEmpty());
  set_style_property(line_, "tone", tone_name(tone_));
  set_style_property(editor_, "finding", tone_name(tone_));
  editor_->setAccessibleDescription(text);
}

std::vector<Finding> show_findings(const std::vector<Finding>& findings,
                                   const std::vector<FormField*>& fields) {
  std::vector<bool> placed(findings.size(), false);
  for (FormField* field : fields) {
    const Finding* worst = nullptr;
    for (size_t i = 0; i < findings.size(); ++i) {
      if (field->path().isEmpty() || findings[i].field != field->path()) continue;
      placed[i] = true;
      if (!worst || findings[i].severity < worst->severity) worst = &findings[i];
    }
    if (worst)
      field->show_finding(*worst);
    else
      field->clear_finding();
  }
  std::vector<Finding> left;
  for (size_t i = 0; i < findings.size(); ++i)
    if (!placed[i]) left.push_back(findings[i]);
  return left;
}

} // namespace fengqiao::ui
