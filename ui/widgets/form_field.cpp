#include "ui/widgets/form_field.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Finding;
using records::Severity;

namespace {

constexpr int least_editor = 92;
constexpr int frame_and_arrow = 44;

} // namespace

FormField::FormField(const QString& label, QWidget* editor, const QString& path, Side side,
                     QWidget* parent)
    : QWidget(parent), path_(path), editor_(editor), label_(new QLabel(this)),
      line_(new QLabel(this)), row_(new QHBoxLayout), below_(new QVBoxLayout) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(space::half);
  grid->setHorizontalSpacing(space::one);
  row_->setSpacing(space::one);
  row_->addWidget(editor, 1);
  below_->setSpacing(2);
  below_->addWidget(line_);
  const int at = side == Side::left ? 1 : 0;
  grid->addWidget(label_, 0, 0, side == Side::left ? Qt::AlignVCenter : Qt::Alignment());
  grid->addLayout(row_, side == Side::left ? 0 : 1, at);
  grid->addLayout(below_, side == Side::left ? 1 : 2, at);
  grid->setColumnStretch(at, 1);
  if (side == Side::left)
    label_->setMinimumWidth(px(112));
  else
    label_->setWordWrap(true);
  label_->setBuddy(editor);
  set_text(label_, Text::muted);
  line_->setWordWrap(true);
  line_->setProperty("finding_line", true);
  line_->setProperty("tone", tone_name(tone_));
  editor_->setProperty("finding", tone_name(tone_));
  line_->hide();
  set_label(label);
}

void FormField::set_label(const QString& label) {
  label_text_ = label;
  label_->setText(required_ ? u"%1 *"_s.arg(label) : label);
  label_->setVisible(!label.isEmpty());
  describe();
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

int FormField::comfortable_width() const {
  int editor = qMax(px(least_editor), editor_->minimumSizeHint().width());
  if (const auto* combo = qobject_cast<QComboBox*>(editor_))
    editor = qMax(editor, combo->fontMetrics().horizontalAdvance(combo->currentText()) +
                              px(frame_and_arrow));
  for (const QPushButton* way : way_buttons_)
    editor = qMax(editor, way->sizeHint().width());
  return qMax(editor, label_->fontMetrics().horizontalAdvance(label_->text()) + 2);
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

void FormField::set_ways(std::vector<Way> ways) {
  const bool same = std::ranges::equal(ways, ways_, {}, &Way::text, &Way::text);
  ways_ = std::move(ways);
  if (same) return; // a button that has the focus keeps it
  if (ways_part_) {
    ways_part_->hide();
    ways_part_->deleteLater(); // the one that was pressed lies inside
    ways_part_ = nullptr;
    way_buttons_.clear();
  }
  if (ways_.empty()) return;
  ways_part_ = new QWidget(this);
  auto* flow = new FlowLayout(ways_part_, space::half);
  for (size_t i = 0; i < ways_.size(); ++i) {
    auto* button = new QPushButton(ways_[i].text, ways_part_);
    button->setObjectName(u"way_out"_s);
    set_button(button, Button::flat);
    button->setAccessibleDescription(u"%1: %2"_s.arg(label_text_, message_));
    connect(button, &QPushButton::clicked, this, [this, i] {
      if (i < ways_.size())
        if (const auto run = ways_[i].run) run();
    });
    flow->addWidget(button);
    way_buttons_.push_back(button);
  }
  below_->addWidget(ways_part_);
}

void FormField::clear_finding() {
  message_.clear();
  tone_ = Tone::neutral;
  show_line();
  set_ways({});
}

void FormField::show_line() {
  const QString& text = message_.isEmpty() ? hint_ : message_;
  line_->setText(text);
  line_->setVisible(!text.isEmpty());
  // Being styled anew is dear, and most fields stay as they are.
  if (const QString tone = tone_name(tone_); editor_->property("finding") != tone) {
    set_style_property(line_, "tone", tone);
    set_style_property(editor_, "finding", tone);
  }
  describe();
}

// A field of several parts hands the focus to one of them: that one is read out.
void FormField::describe() {
  QStringList said;
  if (required_) said << tr("Required");
  for (const QString& text : {message_, hint_})
    if (!text.isEmpty()) said << text;
  for (QWidget* each : {editor_, takes_focus(editor_)}) {
    each->setAccessibleName(label_text_);
    each->setAccessibleDescription(said.join(u". "_s));
  }
}

const Finding* worst_at(const std::vector<Finding>& findings, const QString& path) {
  const Finding* worst = nullptr;
  for (const Finding& finding : findings)
    if (!path.isEmpty() && finding.field == path && (!worst || finding.severity < worst->severity))
      worst = &finding;
  return worst;
}

std::vector<Finding> show_findings(const std::vector<Finding>& findings,
                                   const std::vector<FormField*>& fields) {
  for (FormField* field : fields) {
    if (const Finding* worst = worst_at(findings, field->path()))
      field->show_finding(*worst);
    else
      field->clear_finding();
  }
  std::vector<Finding> left;
  for (const Finding& finding : findings)
    if (std::ranges::none_of(fields, [&](const FormField* field) {
          return !field->path().isEmpty() && field->path() == finding.field;
        }))
      left.push_back(finding);
  return left;
}

} // namespace fengqiao::ui
