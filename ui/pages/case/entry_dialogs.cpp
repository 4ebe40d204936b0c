// Entries beside the steps: meetings, follow-ups, instalments, confirmation, papers; and what puts
// a new entry in the place of a mistaken one.
#include "core/records/case_file.h"
#include "core/records/states.h"
#include "ui/models/case_steps.h"
#include "ui/pages/case/case_dialogs.h"
#include "ui/pages/editors/entry_fields.h"
#include "ui/widgets/date_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QSpinBox>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

using Meeting = records::Session; // not the user's session

QString words(const char* source) {
  return QCoreApplication::translate("CaseDialogs", source);
}

QString keep_word() {
  return words(QT_TRANSLATE_NOOP("CaseDialogs", "Save entry"));
}

QString correct_word() {
  return words(QT_TRANSLATE_NOOP("CaseDialogs", "Correct"));
}

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

std::vector<Meeting>& meetings(Record& record, HappeningKind kind) {
  return kind == HappeningKind::investigation ? body(record).investigations : body(record).sessions;
}

// The fields of the last meeting of the list.
void add_meeting_fields(CaseDialog& dialog, HappeningKind kind, size_t at) {
  const bool investigation = kind == HappeningKind::investigation;
  const QString path =
      (investigation ? u"body.investigations[%1]"_s : u"body.sessions[%1]"_s).arg(at);
  const auto access = [kind, at](Record& r) -> Meeting& { return meetings(r, kind)[at]; };
  dialog.add_rows(investigation ? investigation_fields(dialog.form(), path, access)
                                : session_fields(dialog.form(), path, access));
}

QString empty_meeting(Record now, HappeningKind kind) {
  const Meeting& last = meetings(now, kind).back();
  if (!last.on.isValid()) return words(QT_TRANSLATE_NOOP("CaseDialogs", "Write down the day."));
  return last.notes.isEmpty() && last.result.isEmpty()
             ? words(QT_TRANSLATE_NOOP("CaseDialogs", "Write down what was found or said."))
             : QString();
}

QString empty_visit(const Record& now) {
  const FollowUp& last = std::get<Mediation>(now.body).follow_ups.back();
  if (!last.on.isValid()) return words(QT_TRANSLATE_NOOP("CaseDialogs", "Write down the day."));
  return last.found.isEmpty()
             ? words(QT_TRANSLATE_NOOP("CaseDialogs", "Write down what was found or said."))
             : QString();
}

void add_visit_fields(CaseDialog& dialog, size_t at) {
  dialog.add_rows(
      follow_up_fields(dialog.form(), u"body.follow_ups[%1]"_s.arg(at),
                       [at](Record& r) -> FollowUp& { return body(r).follow_ups[at]; }));
}

QString meeting_title(HappeningKind kind) {
  return kind == HappeningKind::investigation
             ? words(QT_TRANSLATE_NOOP("CaseDialogs", "Investigation"))
             : words(QT_TRANSLATE_NOOP("CaseDialogs", "Mediation session"));
}

void ask_reason(CaseDialog& dialog) {
  dialog.set_hint(words(QT_TRANSLATE_NOOP(
      "CaseDialogs", "The old entry stays readable, struck through, with your reason.")));
  dialog.ask_words(words(QT_TRANSLATE_NOOP("CaseDialogs", "Why the old entry was wrong")));
}

// The last of the list takes the place of entry `index`.
template <typename T>
Result<void> replace(std::vector<T>& list, size_t index, const QString& reason) {
  T instead = list.back();
  list.pop_back();
  return correct_entry(list, index, std::move(instead), reason);
}

CaseDialog* correct_meeting(const PageContext& context, Record draft, const Happening& wrong,
                            QWidget* parent) {
  const HappeningKind kind = wrong.kind;
  auto& list = meetings(draft, kind);
  const auto index = static_cast<size_t>(wrong.index);
  list.push_back(Meeting(list[index]));
  auto* dialog = new CaseDialog(context, draft, meeting_title(kind), parent);
  add_meeting_fields(*dialog, kind, list.size() - 1);
  ask_reason(*dialog);
  dialog->begin(
      correct_word(), [kind](const Record& now) { return empty_meeting(now, kind); },
      [dialog, kind, index](Record& now) {
        return replace(meetings(now, kind), index, dialog->words());
      });
  return dialog;
}

CaseDialog* correct_visit(const PageContext& context, Record draft, const Happening& wrong,
                          QWidget* parent) {
  auto& list = body(draft).follow_ups;
  const auto index = static_cast<size_t>(wrong.index);
  list.push_back(FollowUp(list[index]));
  auto* dialog =
      new CaseDialog(context, draft, words(QT_TRANSLATE_NOOP("CaseDialogs", "Follow-up")), parent);
  add_visit_fields(*dialog, list.size() - 1);
  ask_reason(*dialog);
  dialog->begin(correct_word(), empty_visit, [dialog, index](Record& now) {
    return replace(body(now).follow_ups, index, dialog->words());
  });
  return dialog;
}

// The states to which the step could be corrected without breaking the course.
std::vector<State> fitting_states(const Record& record, const Happening& wrong) {
  std::vector<State> out;
  for (const State state : states(record.kind())) {
    Record trial = record;
    if (correct_step(trial, wrong.index, state, {wrong.on, {}, {}, u"…"_s})) out.push_back(state);
  }
  return out;
}

CaseDialog* correct_a_step(const PageContext& context, const Record& draft, const Happening& wrong,
                           QWidget* parent) {
  const Language language = context.session.language();
  auto* dialog = new CaseDialog(context, draft,
                                words(QT_TRANSLATE_NOOP("CaseDialogs", "Correct the step \"%1\""))
                                    .arg(label(wrong.state, language)),
                                parent);
  auto* state = new QComboBox;
  state->setObjectName(u"entry_state"_s);
  for (const State each : fitting_states(draft, wrong))
    state->addItem(label(each, language), static_cast<int>(each));
  state->setCurrentIndex(qMax(0, state->findData(static_cast<int>(wrong.state))));
  dialog->ask_day(words(QT_TRANSLATE_NOOP("CaseDialogs", "Day")), wrong.on);
  dialog->add_rows(
      {{new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "What it was")), state), nullptr}});
  ask_reason(*dialog);
  const int number = wrong.index;
  dialog->begin(correct_word(), {}, [dialog, number, state](Record& now) {
    return correct_step(now, number, static_cast<State>(state->currentData().toInt()),
                        dialog->entry());
  });
  return dialog;
}

// Instalments and the confirmation are one entry each: what stood there goes into the words beside.
CaseDialog* correct_instalment(const PageContext& context, const Record& draft,
                               const Happening& wrong, QWidget* parent) {
  const auto index = static_cast<size_t>(wrong.index);
  auto* dialog = new CaseDialog(context, draft,
                                words(QT_TRANSLATE_NOOP("CaseDialogs", "Instalment paid")), parent);
  dialog->add_rows(
      instalment_fields(dialog->form(), u"body.instalments[%1]"_s.arg(index),
                        [index](Record& r) -> Instalment& { return body(r).instalments[index]; }));
  ask_reason(*dialog);
  const Instalment was = std::get<Mediation>(draft.body).instalments[index];
  dialog->begin(correct_word(), {}, [dialog, index, was](Record& now) -> Result<void> {
    if (dialog->words().isEmpty())
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say why the entry is corrected."));
    QString& remark = body(now).instalments[index].remark;
    const QString kept =
        words(QT_TRANSLATE_NOOP("CaseDialogs", "Before: %1 yuan, paid on %2; %3"))
            .arg(was.amount.yuan(), was.paid_on.toString(Qt::ISODate), dialog->words());
    remark = remark.isEmpty() ? kept : remark + u'\n' + kept;
    return {};
  });
  return dialog;
}

// Mediations that came in before this one and name one of its parties, and what it names already.
std::vector<store::Entry> earlier_cases(const store::Store& store, const Record& record) {
  std::vector<store::Entry> out;
  const auto take = [&](const std::optional<store::Entry>& entry) {
    if (!entry || entry->deleted || entry->facts.kind != Kind::mediation ||
        entry->id == record.header.id)
      return;
    if (std::ranges::find(out, entry->id, &store::Entry::id) == out.end()) out.push_back(*entry);
  };
  const auto& m = std::get<Mediation>(record.body);
  if (!m.same_dispute_as.is_null()) take(store.entry(m.same_dispute_as));
  for (const Party& party : m.parties) {
    if (party.person.name.isEmpty()) continue;
    store::Filter filter;
    filter.kind = Kind::mediation;
    filter.to = record.header.occurred_on;
    filter.text = party.person.name;
    for (const RecordId& id : store.find(filter))
      take(store.entry(id));
  }
  return out;
}

void add_confirmation_fields(CaseDialog& dialog) {
  FormBinder& f = dialog.form();
  QCheckBox* joint = f.check(u"body.confirmation_joint"_s,
                             [](Record& r) -> bool& { return body(r).confirmation_joint; });
  FormField* applied = f.date(u"body.confirmation_applied_on"_s,
                              [](Record& r) -> QDate& { return body(r).confirmation_applied_on; });
  FormField* court = f.line(u"body.confirmation_court"_s,
                            [](Record& r) -> QString& { return body(r).confirmation_court; });
  FormField* decision = f.term_if_any<Confirmation>(
      u"body.confirmation"_s, [](Record & r) -> auto& { return body(r).confirmation; });
  FormField* decided = f.date(u"body.confirmation_decided_on"_s,
                              [](Record& r) -> QDate& { return body(r).confirmation_decided_on; });
  dialog.add_rows({{joint}, {applied, court}, {decision, decided}});
}

CaseDialog* correct_confirmation(const PageContext& context, const Record& draft, QWidget* parent) {
  auto* dialog = new CaseDialog(
      context, draft, words(QT_TRANSLATE_NOOP("CaseDialogs", "Judicial confirmation")), parent);
  add_confirmation_fields(*dialog);
  ask_reason(*dialog);
  const auto& was = std::get<Mediation>(draft.body);
  const QString before = u"%1 %2"_s
                             .arg(was.confirmation_applied_on.toString(Qt::ISODate),
                                  was.confirmation_decided_on.toString(Qt::ISODate))
                             .trimmed();
  dialog->begin(correct_word(), {}, [dialog, before](Record& now) -> Result<void> {
    if (dialog->words().isEmpty())
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say why the entry is corrected."));
    QString& remarks = now.header.remarks;
    const QString kept =
        words(QT_TRANSLATE_NOOP("CaseDialogs", "Judicial confirmation before: %1; %2"))
            .arg(before, dialog->words());
    remarks = remarks.isEmpty() ? kept : remarks + u'\n' + kept;
    return {};
  });
  return dialog;
}

} // namespace

CaseDialog* meeting_dialog(const PageContext& context, const Record& record, HappeningKind kind,
                           QWidget* parent) {
  Record draft = record;
  const store::Store& store = context.session.store();
  meetings(draft, kind).push_back({.on = store.clock().today(), .recorder = store.user().name});
  auto* dialog = new CaseDialog(context, draft, meeting_title(kind), parent);
  add_meeting_fields(*dialog, kind, meetings(draft, kind).size() - 1);
  dialog->begin(
      keep_word(), [kind](const Record& now) { return empty_meeting(now, kind); },
      [](Record&) -> Result<void> { return {}; });
  return dialog;
}

CaseDialog* follow_up_dialog(const PageContext& context, const Record& record, QWidget* parent) {
  Record draft = record;
  auto& visits = body(draft).follow_ups;
  visits.push_back(
      {context.session.store().clock().today(), record.header.handler, {}, {}, false, {}});
  auto* dialog =
      new CaseDialog(context, draft, words(QT_TRANSLATE_NOOP("CaseDialogs", "Follow-up")), parent);
  add_visit_fields(*dialog, visits.size() - 1);
  dialog->begin(keep_word(), empty_visit, [](Record&) -> Result<void> { return {}; });
  return dialog;
}

CaseDialog* instalment_dialog(const PageContext& context, const Record& record, QWidget* parent) {
  auto* dialog = new CaseDialog(context, record,
                                words(QT_TRANSLATE_NOOP("CaseDialogs", "Instalment paid")), parent);
  auto* which = new QComboBox;
  which->setObjectName(u"entry_instalment"_s);
  const auto& parts = std::get<Mediation>(record.body).instalments;
  for (size_t i = 0; i < parts.size(); ++i)
    if (!parts[i].paid_on.isValid())
      which->addItem(words(QT_TRANSLATE_NOOP("CaseDialogs", "due %1: %2 yuan"))
                         .arg(parts[i].due_on.toString(Qt::ISODate), parts[i].amount.yuan()),
                     static_cast<int>(i));
  dialog->add_rows(
      {{new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "Which instalment")), which)}});
  dialog->ask_day(words(QT_TRANSLATE_NOOP("CaseDialogs", "Paid on")),
                  context.session.store().clock().today());
  dialog->ask_words(words(QT_TRANSLATE_NOOP("CaseDialogs", "Remark")));
  dialog->begin(keep_word(), {}, [dialog, which](Record& now) -> Result<void> {
    auto& all = body(now).instalments;
    const auto at = static_cast<size_t>(which->currentData().toInt());
    if (which->currentIndex() < 0 || at >= all.size())
      return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "No instalment is unpaid."));
    all[at].paid_on = dialog->day();
    if (!dialog->words().isEmpty()) all[at].remark = dialog->words();
    return {};
  });
  return dialog;
}

CaseDialog* confirmation_dialog(const PageContext& context, const Record& record, QWidget* parent) {
  const store::Store& store = context.session.store();
  Record draft = record;
  Mediation& m = body(draft);
  if (!m.confirmation) {
    m.confirmation = Confirmation::applied;
    m.confirmation_applied_on = store.clock().today();
  }
  auto* dialog = new CaseDialog(
      context, draft, words(QT_TRANSLATE_NOOP("CaseDialogs", "Judicial confirmation")), parent);
  add_confirmation_fields(*dialog);
  for (const Deadline& limit : deadlines(record, store.policy()))
    if (limit.kind == DeadlineKind::confirmation)
      dialog->set_hint(words(QT_TRANSLATE_NOOP("CaseDialogs", "Both sides together, by %1."))
                           .arg(limit.due.toString(Qt::ISODate)));
  dialog->begin(
      keep_word(),
      [policy = store.policy()](const Record& now) {
        const auto why = confirmation_hindrance(now, policy);
        return why ? why->text() : QString();
      },
      [](Record&) -> Result<void> { return {}; });
  return dialog;
}

CaseDialog* paper_dialog(const PageContext& context, const Record& record, PaperKind kind,
                         QWidget* parent) {
  auto* dialog = new CaseDialog(context, record, label(kind, context.session.language()), parent);
  const bool by_hand = needs_signature(kind);
  dialog->ask_day(by_hand ? words(QT_TRANSLATE_NOOP("CaseDialogs", "Signed by all on"))
                          : words(QT_TRANSLATE_NOOP("CaseDialogs", "Put into the file on")),
                  context.session.store().clock().today());
  auto* pages = new QSpinBox;
  pages->setObjectName(u"entry_pages"_s);
  pages->setRange(1, 999);
  for (const FileEntry& entry : case_file(std::get<Mediation>(record.body)))
    if (entry.kind == kind) pages->setValue(qMax(1, entry.pages));
  dialog->add_rows(
      {{new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "Pages")), pages), nullptr}});
  dialog->begin(keep_word(), {}, [dialog, kind, pages, by_hand](Record& now) -> Result<void> {
    Mediation& m = body(now);
    QDate made = dialog->day();
    for (const FilePaper& paper : m.papers)
      if (paper.kind == kind && paper.on.isValid()) made = paper.on;
    paper_made(m, kind, made, pages->value());
    if (by_hand) paper_signed(m, kind, dialog->day());
    return {};
  });
  return dialog;
}

CaseDialog* same_dispute_dialog(const PageContext& context, const Record& record, QWidget* parent) {
  auto* dialog = new CaseDialog(
      context, record, words(QT_TRANSLATE_NOOP("CaseDialogs", "Same dispute as an earlier case")),
      parent);
  auto* which = new QComboBox;
  which->setObjectName(u"entry_same_dispute"_s);
  which->addItem(words(QT_TRANSLATE_NOOP("CaseDialogs", "none")), QString());
  for (const store::Entry& entry : earlier_cases(context.session.store(), record))
    which->addItem(u"%1  %2"_s.arg(entry.number, entry.title), entry.id.text());
  const RecordId now = std::get<Mediation>(record.body).same_dispute_as;
  if (!now.is_null()) which->setCurrentIndex(qMax(0, which->findData(now.text())));
  dialog->set_hint(words(QT_TRANSLATE_NOOP(
      "CaseDialogs", "Earlier cases with one of these parties. One dispute is paid for once.")));
  dialog->add_rows(
      {{new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "Earlier case")), which)}});
  dialog->begin(keep_word(), {}, [which](Record& changed) -> Result<void> {
    const QString chosen = which->currentData().toString();
    body(changed).same_dispute_as =
        chosen.isEmpty() ? RecordId() : RecordId::parse(chosen).value_or(RecordId());
    return {};
  });
  return dialog;
}

CaseDialog* correct_dialog(const PageContext& context, const Record& record, const Happening& wrong,
                           QWidget* parent) {
  switch (wrong.kind) {
  case HappeningKind::investigation:
  case HappeningKind::session:
    return correct_meeting(context, record, wrong, parent);
  case HappeningKind::follow_up:
    return correct_visit(context, record, wrong, parent);
  case HappeningKind::instalment:
    return correct_instalment(context, record, wrong, parent);
  case HappeningKind::confirmation:
    return correct_confirmation(context, record, parent);
  case HappeningKind::step:
  case HappeningKind::paper:
    break;
  }
  return correct_a_step(context, record, wrong, parent);
}

} // namespace fengqiao::ui
