// What each step asks for.
#include "core/records/aid_check.h"
#include "core/records/case_file.h"
#include "ui/models/case_steps.h"
#include "ui/pages/case/case_dialogs.h"
#include "ui/pages/editors/entry_fields.h"
#include "ui/widgets/date_field.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("CaseDialogs", source);
}

template <typename B, typename T>
Access<T> in(T B::*member) {
  return [member](Record& r) -> T& { return std::get<B>(r.body).*member; };
}

void ask_reason(CaseDialog& dialog, bool told_ways) {
  using B = Mediation;
  FormBinder& f = dialog.form();
  FormField* reason = f.area(u"body.outcome_reason"_s, in(&B::outcome_reason), 3);
  dialog.add_rows({{reason}});
  if (!told_ways) return;
  FormField* told = f.date(u"body.other_ways_told_on"_s, in(&B::other_ways_told_on));
  FormField* bodies = f.line(u"body.escalation_told"_s, in(&B::escalation_told));
  told->set_hint(words(QT_TRANSLATE_NOOP("CaseDialogs", "Arbitration, administrative and court "
                                                        "ways.")));
  bodies->set_hint(words(QT_TRANSLATE_NOOP("CaseDialogs", "Where the dispute may escalate.")));
  dialog.add_rows({{told, bodies}});
}

// How the amount is paid in parts; not shown for one that is paid at once.
struct PlanFields {
  QSpinBox* count;
  DateField* first;
  QLabel* lines;

  std::vector<Instalment> plan(Money total) const {
    return first->date().isValid() ? instalment_plan(total, first->date(), count->value())
                                   : std::vector<Instalment>();
  }
  void show(Money total) const {
    QStringList parts;
    for (const Instalment& part : plan(total))
      parts << u"%1  %2"_s.arg(part.due_on.toString(Qt::ISODate), part.amount.yuan());
    constexpr int shown = 6;
    const bool more = parts.size() > shown;
    lines->setText(parts.mid(0, shown).join(u"　"_s) + (more ? u" …"_s : QString()));
    lines->setVisible(!parts.isEmpty());
  }
};

PlanFields add_plan(CaseDialog& dialog, QDate first) {
  PlanFields plan{new QSpinBox, new DateField, new QLabel};
  plan.count->setObjectName(u"instalment_count"_s);
  plan.count->setRange(0, 60);
  plan.first->setObjectName(u"instalment_first"_s);
  plan.first->set_date(first);
  plan.lines->setWordWrap(true);
  set_text(plan.lines, Text::muted);
  dialog.add_rows(
      {{new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "Instalments (0 = at once)")),
                      plan.count),
        new FormField(words(QT_TRANSLATE_NOOP("CaseDialogs", "First instalment due on")),
                      plan.first)}});
  dialog.add_widget(plan.lines);
  return plan;
}

PlanFields ask_agreement(CaseDialog& dialog, QDate today) {
  using B = Mediation;
  FormBinder& f = dialog.form();
  FormField* form = f.term_if_any<AgreementForm>(u"body.agreement_form"_s, in(&B::agreement_form));
  FormField* amount = f.money(u"body.agreement_cents"_s, in(&B::agreement_amount));
  FormField* text = f.area(u"body.agreement_terms"_s, in(&B::agreement_terms), 4);
  FormField* manner = f.line(u"body.performance_manner"_s, in(&B::performance_manner));
  FormField* place = f.line(u"body.performance_place"_s, in(&B::performance_place));
  FormField* due = f.date(u"body.performance_due_on"_s, in(&B::performance_due_on));
  dialog.add_rows({{form, amount}, {text}, {manner, place, due}});
  PlanFields plan = add_plan(dialog, today.addMonths(1));
  const auto show = [plan, &dialog] {
    Record now = empty_record(Kind::mediation);
    dialog.form().take(now);
    plan.show(std::get<Mediation>(now.body).agreement_amount);
  };
  QObject::connect(&f, &FormBinder::changed, plan.lines, show);
  QObject::connect(plan.count, &QSpinBox::valueChanged, plan.lines, show);
  QObject::connect(plan.first, &DateField::changed, plan.lines, show);
  plan.lines->hide();
  return plan;
}

void ask_mediation(CaseDialog& dialog, State to) {
  using B = Mediation;
  FormBinder& f = dialog.form();
  switch (to) {
  case State::accepted: {
    FormField* told = f.date(u"body.rights_told_on"_s, in(&B::rights_told_on));
    FormField* others = f.line(u"body.co_mediators"_s, in(&B::co_mediators));
    dialog.add_rows({{told, others}});
    break;
  }
  case State::not_accepted:
  case State::withdrawn:
  case State::terminated:
    ask_reason(dialog, false);
    break;
  case State::failed:
    ask_reason(dialog, true);
    break;
  case State::partly_performed:
  case State::performance_refused:
    dialog.add_rows({{f.area(u"body.urged"_s, in(&B::urged), 2)}});
    break;
  case State::archived:
    dialog.add_rows({{f.line(u"body.retention"_s, in(&B::retention)), nullptr}});
    break;
  default:
    break;
  }
}

void ask_aid(CaseDialog& dialog, const LegalAid& aid, State to) {
  using B = LegalAid;
  FormBinder& f = dialog.form();
  switch (to) {
  case State::materials_complete:
  case State::passed_on:
    if (aid.commitment && !aid.commitment_on.isValid())
      dialog.add_rows({{f.date(u"body.commitment_on"_s, in(&B::commitment_on)), nullptr}});
    if (to == State::passed_on) dialog.add_rows({{f.line(u"body.handed_to"_s, in(&B::handed_to))}});
    break;
  case State::refused:
    dialog.add_rows({{f.area(u"body.refusal_reason"_s, in(&B::refusal_reason), 3)}});
    break;
  case State::assigned:
    dialog.add_rows({{f.line(u"body.lawyer"_s, in(&B::lawyer)), nullptr}});
    break;
  case State::closed: {
    FormField* result = f.area(u"body.result"_s, in(&B::result), 3);
    FormField* recovered = f.money(u"body.recovered_cents"_s, in(&B::recovered));
    dialog.add_rows({{result}, {recovered, nullptr}});
    break;
  }
  default:
    break;
  }
}

void ask_referral(CaseDialog& dialog, State to) {
  using B = Referral;
  FormBinder& f = dialog.form();
  if (to == State::sent) {
    QCheckBox* consent = f.check(u"body.consent"_s, in(&B::consent));
    FormField* receiver = f.line(u"body.receiver"_s, in(&B::receiver));
    FormField* handed = f.area(u"body.handed_over"_s, in(&B::handed_over), 2);
    dialog.add_rows({{consent}, {receiver}, {handed}});
  } else if (to == State::received)
    dialog.add_rows({{f.line(u"body.receiver"_s, in(&B::receiver))}});
  else if (to == State::returned)
    dialog.add_rows({{f.area(u"body.result"_s, in(&B::result), 3)}});
}

QString hindered(const Record& now, State to) {
  const auto why = hindrance(now, to);
  return why ? why->text() : QString();
}

QString without_dots(QString text) {
  return text.remove(u'…');
}

// A follow-up is an entry of its own; the step has its day.
CaseDialog* first_follow_up(const PageContext& context, Record draft, QDate today,
                            QWidget* parent) {
  auto& visits = std::get<Mediation>(draft.body).follow_ups;
  const size_t at = visits.size();
  visits.push_back({today, draft.header.handler, {}, {}, false, {}});
  const QString title = without_dots(step_words(Kind::mediation, State::followed_up));
  auto* dialog = new CaseDialog(context, draft, title, parent);
  dialog->add_rows(follow_up_fields(
      dialog->form(), u"body.follow_ups[%1]"_s.arg(at), [at](Record & r) -> auto& {
        return std::get<Mediation>(r.body).follow_ups[at];
      }));
  dialog->begin(
      title, [](const Record& now) { return hindered(now, State::followed_up); },
      [dialog, at](Record& record) {
        Entry entry = dialog->entry();
        entry.on = std::get<Mediation>(record.body).follow_ups[at].on;
        return take_step(record, State::followed_up, entry);
      });
  return dialog;
}

} // namespace

CaseDialog* step_dialog(const PageContext& context, const Record& record, State to,
                        QWidget* parent) {
  const QDate today = context.session.store().clock().today();
  Record draft = record;
  auto* m = std::get_if<Mediation>(&draft.body);
  if (m && to == State::followed_up && !any_counts(m->follow_ups))
    return first_follow_up(context, draft, today, parent);
  if (m && to == State::accepted && !m->rights_told_on.isValid()) m->rights_told_on = today;
  if (m && to == State::agreed && !m->agreement_form) m->agreement_form = AgreementForm::written;
  const QString title = without_dots(step_words(record.kind(), to));
  auto* dialog = new CaseDialog(context, draft, title, parent);
  std::optional<PlanFields> plan;
  if (m && to == State::agreed)
    plan = ask_agreement(*dialog, today);
  else if (m)
    ask_mediation(*dialog, to);
  if (const auto* a = std::get_if<LegalAid>(&draft.body)) {
    ask_aid(*dialog, *a, to);
    if (to == State::passed_on)
      dialog->set_hint(
          aid_sentence(aid_check(draft.header, *a, context.session.store().policy())).text());
  }
  if (std::holds_alternative<Referral>(draft.body)) ask_referral(*dialog, to);
  dialog->ask_day(words(QT_TRANSLATE_NOOP("CaseDialogs", "Day")), today);
  dialog->ask_words(words(QT_TRANSLATE_NOOP("CaseDialogs", "Words for the time line")));
  dialog->begin(
      title, [to](const Record& now) { return hindered(now, to); },
      [dialog, to, plan](Record& now) -> Result<void> {
        if (plan && plan->count->value() > 0) {
          auto& body = std::get<Mediation>(now.body);
          body.instalments = plan->plan(body.agreement_amount);
          if (body.instalments.empty() || body.agreement_amount.cents() == 0)
            return fail(Fault::invalid,
                        QT_TRANSLATE_NOOP("core", "Instalments need an amount and a first day."));
          body.performance_due_on = body.instalments.back().due_on;
        }
        return take_step(now, to, dialog->entry());
      });
  return dialog;
}

} // namespace fengqiao::ui
