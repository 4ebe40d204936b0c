// What the form's fields do together: undo and redo, findings with their ways out, the keys.
#include "core/records/describe.h"
#include "core/records/repair.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

// The first field that differs, as the record's lines have it; empty where none does.
QString first_difference(const Record& a, const Record& b, records::Language language) {
  QMap<QString, QString> before;
  for (const records::Line& line : records::lines(a, language))
    before[line.path] = line.text;
  for (const records::Line& line : records::lines(b, language)) {
    if (before.value(line.path) != line.text) return line.path;
    before.remove(line.path);
  }
  return before.isEmpty() ? QString() : before.firstKey();
}

} // namespace

// ---- undo

FormState RecordEditor::form_state() const {
  return {current(), form_->unreadable_texts(), campaign_said_};
}

void RecordEditor::show_state(const FormState& from, const FormState& to, const QString& path) {
  record_ = to.record;
  campaign_said_ = to.campaign_said;
  touched_.clear(); // nothing follows from a field that was set back
  show_record();
  form_->show_texts(to.unreadable);
  for (Someone& someone : people_)
    someone.last_id = someone.at(record_).id_number.text();
  check();
  changed_somehow();
  focus_on(path.isEmpty() ? first_difference(from.record, to.record, language()) : path);
}

void RecordEditor::show_undo() {
  const auto label = [this](const QString& path) {
    return path.isEmpty() ? QString() : records::field_label(record_.kind(), path, language());
  };
  const auto show = [&](QToolButton* button, const QString& verb, const QString& path,
                        const QKeySequence& keys) {
    const QString what = label(path);
    const QString words = what.isEmpty() ? verb : u"%1: %2"_s.arg(verb, what);
    button->setAccessibleName(words);
    button->setToolTip(u"%1 (%2)"_s.arg(words, keys.toString(QKeySequence::NativeText)));
  };
  show(undo_, tr("Undo"), history_->undo_path(), Qt::CTRL | Qt::Key_Z);
  show(redo_, tr("Redo"), history_->redo_path(), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
  undo_->setEnabled(history_->can_undo());
  redo_->setEnabled(history_->can_redo());
}

// The field of this path, else the nearest that stands in the form: of a party that went away, the
// one that is left.
void RecordEditor::focus_on(const QString& path) {
  QWidget* control = path == u"state" ? state_ : form_->control(path);
  for (QString part = path; !control && part.contains(u'.');) {
    part = part.section(u'.', 0, -2);
    for (const FormField* field : form_->fields())
      if (!control && field->path().startsWith(part)) control = field->editor();
  }
  if (!control) return;
  for (QWidget* around = control->parentWidget(); around && around != this;
       around = around->parentWidget())
    if (auto* fold = qobject_cast<Fold*>(around)) fold->set_open(true);
  takes_focus(control)->setFocus(Qt::OtherFocusReason);
  scroll_->ensureWidgetVisible(control, 0, px(64));
}

// ---- findings

void RecordEditor::offer_ways(const std::vector<records::Finding>& findings) {
  const Record now = current();
  for (FormField* field : form_->fields()) {
    const records::Finding* worst = worst_at(findings, field->path());
    std::vector<FormField::Way> ways;
    if (worst)
      for (records::Repair& way : records::repairs(now, *worst, today()))
        ways.push_back(
            {way.offer.text(), [this, mended = std::move(way.record), path = field->path()] {
               edit([&](Record& record) { record = mended; });
               check();
               focus_on(path);
             }});
    field->set_ways(std::move(ways));
  }
}

// A text that is no date and no amount may still say what was meant.
void RecordEditor::offer_readings(FormField* field) {
  std::vector<FormField::Way> ways;
  if (auto* day = qobject_cast<DateField*>(field->editor())) {
    if (const auto meant = records::likely_date(day->text(), today()))
      ways.push_back({tr("Change to %1").arg(meant->toString(Qt::ISODate)), [this, day, meant] {
                        day->set_date(*meant);
                        check();
                        takes_focus(day)->setFocus();
                      }});
  } else if (auto* amount = qobject_cast<MoneyField*>(field->editor())) {
    if (const auto meant = records::likely_amount(amount->text()))
      ways.push_back({tr("Change to %1 yuan").arg(meant->yuan()), [this, amount, meant] {
                        amount->set_money(*meant);
                        check();
                        takes_focus(amount)->setFocus();
                      }});
  }
  ways.push_back({tr("Clear"), [this, path = field->path()] {
                    form_->show_texts({{path, QString()}});
                    history_->note(form_state(), path);
                    changed_somehow();
                    check();
                    focus_on(path);
                  }});
  field->set_ways(std::move(ways));
}

// As the eye meets them: down the left column, then down the right one.
std::vector<FormField*> RecordEditor::fields_with_findings() const {
  std::vector<FormField*> out;
  const auto fields = form_->fields();
  for (const QWidget* control : in_reading_order(scroll_))
    for (FormField* field : fields)
      if (field->has_finding() && field->isVisibleTo(this) &&
          takes_focus(field->editor()) == control)
        out.push_back(field);
  return out;
}

void RecordEditor::go_to_finding(bool forward) {
  const auto found = fields_with_findings();
  if (found.empty()) return;
  const auto order = in_reading_order(scroll_);
  const auto place = [&](const QWidget* control) {
    return std::ranges::find(order, control) - order.begin();
  };
  const QWidget* now = QApplication::focusWidget();
  const auto here =
      now && isAncestorOf(now) && std::ranges::find(order, now) != order.end() ? place(now) : -1;
  FormField* to = forward ? found.front() : found.back();
  for (FormField* field : found) {
    const auto at = place(takes_focus(field->editor()));
    if (forward && at > here) {
      to = field;
      break;
    }
    if (!forward && here >= 0 && at < here) to = field;
  }
  focus_on(to->path());
}

void RecordEditor::show_finding_count() {
  const auto fields = form_->fields();
  const auto count = [&](auto tone_is) {
    return static_cast<int>(std::ranges::count_if(fields, [&](const FormField* field) {
      return field->isVisibleTo(this) && tone_is(field->tone());
    }));
  };
  const int bad = count([](Tone tone) { return tone == Tone::bad; });
  const int other = count([](Tone tone) { return tone != Tone::bad && tone != Tone::neutral; });
  QStringList said;
  if (bad > 0) said << tr("%n field(s) to mend", nullptr, bad);
  if (other > 0) said << tr("%n field(s) to look at", nullptr, other);
  findings_->setText(said.join(u" · "_s));
  findings_->setToolTip(tr("To the next one (F8)"));
  findings_->setVisible(!said.isEmpty());
}

// ---- keys

std::vector<Command> RecordEditor::commands() const {
  auto* self = const_cast<RecordEditor*>(this);
  std::vector<Command> all{
      {u"save"_s, tr("Save"), Qt::CTRL | Qt::Key_S, u"save"_s, [self] { self->save_and_stay(); }},
      {u"save_and_close"_s, tr("Save and close"), Qt::CTRL | Qt::Key_Return, u"save"_s,
       [self] { self->save_and_close(); }},
      {u"save_and_next"_s, tr("Save and next"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return, u"plus"_s,
       [self] { self->save_and_next(); }},
      {u"undo"_s, tr("Undo"), Qt::CTRL | Qt::Key_Z, u"undo"_s, [self] { self->undo(); }},
      {u"redo"_s, tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, u"redo"_s,
       [self] { self->redo(); }},
      {u"next_finding"_s, tr("Next field to mend"), Qt::Key_F8, u"warning"_s,
       [self] { self->go_to_finding(true); }},
      {u"previous_finding"_s, tr("Previous field to mend"), Qt::SHIFT | Qt::Key_F8, u"warning"_s,
       [self] { self->go_to_finding(false); }},
      {u"leave"_s, tr("Leave; what is not saved stays a draft"), Qt::Key_Escape, u"back"_s,
       [self] { self->leave_if_allowed(); }}};
  std::ranges::move(attachments_->commands(), std::back_inserter(all));
  return all;
}

} // namespace fengqiao::ui
