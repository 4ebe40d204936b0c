#include "ui/pages/editors/legal_aid_editor.h"

#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"

#include <QCheckBox>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

LegalAid& body(Record& record) {
  return std::get<LegalAid>(record.body);
}

} // namespace

LegalAidEditor::LegalAidEditor(const PageContext& page_context, const Record& record)
    : RecordEditor(page_context, record, u"legal_aid_editor"_s), income_chip_(new Chip) {
  FormBinder& f = binder();
  Card* person = card(QT_TRANSLATE_NOOP("RecordEditor", "Applicant"), Column::left);
  person_fields(person->body(), u"body.applicant"_s,
                [](Record& r) -> Person& { return body(r).applicant; });
  FormField* agent = f.line(u"body.agent"_s, [](Record& r) -> QString& { return body(r).agent; });
  FormField* opponent =
      f.line(u"body.opponent"_s, [](Record& r) -> QString& { return body(r).opponent; });
  lay(person->body(), {{agent, opponent}});

  Card* matter = card(QT_TRANSLATE_NOOP("RecordEditor", "Matter"), Column::right);
  matter->add_to_head(f.check(u"body.urgent"_s, [](Record& r) -> bool& { return body(r).urgent; }));
  FormField* what = f.term_if_any<AidMatter>(
      u"body.matter"_s, [](Record & r) -> auto& { return body(r).matter; });
  FormField* facts = f.area(
      u"body.facts"_s, [](Record& r) -> QString& { return body(r).facts; }, 4);
  lay(matter->body(), {{what}, {facts}});
  need_card();
  way_card();
  service_card(Column::left);
  // The income standard of the day stands in the form from the start.
  preset([this](Record& r) {
    const qint64 cents =
        store().policy().value(PolicyKey::income_standard_cents, r.header.occurred_on);
    if (r.header.revision == 0 && !body(r).standard_applied && cents > 0)
      body(r).standard_applied = Money::from_cents(cents);
  });
  begin();
}

void LegalAidEditor::need_card() {
  FormBinder& f = binder();
  Card* need = card(QT_TRANSLATE_NOOP("RecordEditor", "Means"), Column::right);
  need->add_to_head(income_chip_);
  FormField* income = f.money_if_stated(
      u"body.income_per_head_cents"_s, [](Record & r) -> auto& { return body(r).income_per_head; });
  FormField* family = f.number(
      u"body.family_members"_s, [](Record& r) -> int& { return body(r).family_members; }, 0, 99);
  FormField* standard = f.money_if_stated(
      u"body.standard_applied_cents"_s,
      [](Record & r) -> auto& { return body(r).standard_applied; });
  FormField* exemption = f.term_if_any<AidExemption>(
      u"body.exemption"_s, [](Record & r) -> auto& { return body(r).exemption; });
  QCheckBox* commitment =
      f.check(u"body.commitment"_s, [](Record& r) -> bool& { return body(r).commitment; });
  FormField* signed_on =
      f.date(u"body.commitment_on"_s, [](Record& r) -> QDate& { return body(r).commitment_on; });
  FormField* version = f.line(u"body.commitment_version"_s,
                              [](Record& r) -> QString& { return body(r).commitment_version; });
  lay(need->body(), {{income, standard, family}, {exemption}, {commitment}, {signed_on, version}});
}

void LegalAidEditor::way_card() {
  FormBinder& f = binder();
  Card* way = card(QT_TRANSLATE_NOOP("RecordEditor", "Papers and passing on"), Column::right);
  FormField* papers = f.area(
      u"body.papers"_s, [](Record& r) -> QString& { return body(r).papers; }, 3);
  FormField* complete_on = f.date(u"body.papers_complete_on"_s,
                                  [](Record& r) -> QDate& { return body(r).papers_complete_on; });
  FormField* passed =
      f.date(u"body.passed_on"_s, [](Record& r) -> QDate& { return body(r).passed_on; });
  FormField* agency =
      f.line(u"body.handed_to"_s, [](Record& r) -> QString& { return body(r).handed_to; });
  papers->set_hint(tr("One paper a line."));
  lay(way->body(), {{papers}, {complete_on, passed}, {agency}});

  decision_ = card(QT_TRANSLATE_NOOP("RecordEditor", "Decision and result"), Column::right);
  FormField* decision = f.term_if_any<AidDecision>(
      u"body.decision"_s, [](Record & r) -> auto& { return body(r).decision; });
  FormField* decided =
      f.date(u"body.decided_on"_s, [](Record& r) -> QDate& { return body(r).decided_on; });
  FormField* reason = f.area(
      u"body.refusal_reason"_s, [](Record& r) -> QString& { return body(r).refusal_reason; }, 2);
  QCheckBox* review =
      f.check(u"body.review_asked"_s, [](Record& r) -> bool& { return body(r).review_asked; });
  FormField* lawyer =
      f.line(u"body.lawyer"_s, [](Record& r) -> QString& { return body(r).lawyer; });
  FormField* assigned =
      f.date(u"body.assigned_on"_s, [](Record& r) -> QDate& { return body(r).assigned_on; });
  FormField* result = f.area(
      u"body.result"_s, [](Record& r) -> QString& { return body(r).result; }, 2);
  FormField* recovered = f.money(
      u"body.recovered_cents"_s, [](Record & r) -> auto& { return body(r).recovered; });
  lay(decision_->body(), {{decision, decided},
                          {reason},
                          {review},
                          {lawyer, assigned},
                          {result},
                          {recovered, nullptr}});
}

void LegalAidEditor::complete(Record& record, const QString& path) {
  LegalAid& aid = body(record);
  if (path == u"body.commitment" && aid.commitment && !aid.commitment_on.isValid())
    aid.commitment_on = today();
  if (path == u"body.decision" && aid.decision)
    move_to(record, *aid.decision == AidDecision::granted ? State::granted : State::refused);
}

void LegalAidEditor::rebuild(const Record& record) {
  const auto& aid = std::get<LegalAid>(record.body);
  const bool stated = aid.income_per_head && aid.standard_applied;
  income_chip_->setVisible(stated || aid.exemption);
  if (aid.exemption)
    income_chip_->set(tr("No income check"), Tone::info);
  else if (stated && *aid.income_per_head <= *aid.standard_applied)
    income_chip_->set(tr("Within the standard"), Tone::good);
  else if (stated)
    income_chip_->set(tr("Above the standard"), Tone::warn);
}

} // namespace fengqiao::ui
