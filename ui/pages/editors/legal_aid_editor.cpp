#include "ui/pages/editors/legal_aid_editor.h"

#include "core/records/aid_check.h"
#include "ui/models/case_steps.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/chip.h"

#include <QCheckBox>
#include <QPushButton>

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
  Card* need = card(QT_TRANSLATE_NOOP("RecordEditor", "Income check"), Column::right);
  need->add_to_head(income_chip_);
  sentence_ = new QLabel;
  sentence_->setObjectName(u"income_sentence"_s);
  sentence_->setWordWrap(true);
  need->body()->addWidget(sentence_);
  FormField* income = f.money_if_stated(
      u"body.income_per_head_cents"_s, [](Record & r) -> auto& { return body(r).income_per_head; });
  FormField* family = f.number(
      u"body.family_members"_s, [](Record& r) -> int& { return body(r).family_members; }, 0, 99);
  FormField* standard = f.money_if_stated(
      u"body.standard_applied_cents"_s,
      [](Record & r) -> auto& { return body(r).standard_applied; });
  FormField* exemption = f.term_if_any<AidExemption>(
      u"body.exemption"_s, [](Record & r) -> auto& { return body(r).exemption; });
  offer_ = new QPushButton;
  offer_->setObjectName(u"offer_exemption"_s);
  set_button(offer_, Button::flat);
  connect(offer_, &QPushButton::clicked, this,
          [this] { edit([](Record& r) { body(r).exemption = exemption_of(r.header, body(r)); }); });
  QCheckBox* commitment =
      f.check(u"body.commitment"_s, [](Record& r) -> bool& { return body(r).commitment; });
  lay(need->body(), {{income, standard, family}, {exemption}});
  need->body()->addWidget(offer_, 0, Qt::AlignLeft);
  lay(need->body(), {{commitment}});
  FormField* signed_on =
      f.date(u"body.commitment_on"_s, [](Record& r) -> QDate& { return body(r).commitment_on; });
  FormField* version = f.line(u"body.commitment_version"_s,
                              [](Record& r) -> QString& { return body(r).commitment_version; });
  signed_on->set_hint(tr("Told what applies and what follows from a false statement; the signed "
                         "paper is kept."));
  commitment_part_ = new QWidget;
  auto* part = new QVBoxLayout(commitment_part_);
  part->setContentsMargins(0, 0, 0, 0);
  lay(part, {{signed_on, version}});
  need->body()->addWidget(commitment_part_);
}

void LegalAidEditor::way_card() {
  FormBinder& f = binder();
  Card* way = card(QT_TRANSLATE_NOOP("RecordEditor", "Papers and passing on"), Column::right);
  FormField* papers =
      f.checklist(u"body.papers"_s, [](Record& r) -> QString& { return body(r).papers; });
  papers_ = static_cast<Checklist*>(papers->editor());
  FormField* asked = f.date(u"body.papers_asked_on"_s,
                            [](Record& r) -> QDate& { return body(r).papers_asked_on; });
  FormField* complete_on = f.date(u"body.papers_complete_on"_s,
                                  [](Record& r) -> QDate& { return body(r).papers_complete_on; });
  FormField* passed =
      f.date(u"body.passed_on"_s, [](Record& r) -> QDate& { return body(r).passed_on; });
  FormField* agency =
      f.line(u"body.handed_to"_s, [](Record& r) -> QString& { return body(r).handed_to; });
  lay(way->body(), {{papers}, {asked, complete_on}, {passed, agency}});

  Card* decided_card =
      card(QT_TRANSLATE_NOOP("RecordEditor", "Decision and result"), Column::right);
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
  lay(decided_card->body(), {{decision, decided},
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
  papers_->set_wanted(wanted_papers(record, store().policy()));
  show_check(record);
}

void LegalAidEditor::show_check(const Record& record) {
  const auto& aid = std::get<LegalAid>(record.body);
  const AidCheck check = aid_check(record.header, aid, store().policy());
  QStringList said{aid_sentence(check).text()};
  if (check.minors_threshold) said << tr("The threshold for minors applies.");
  if (defence_is_mandatory(record.header, aid))
    said << tr("Defence must be given (Legal Aid Law, article 25).");
  sentence_->setText(said.join(u' '));
  switch (check.verdict) {
  case AidVerdict::exempt_matter:
  case AidVerdict::exempt_group:
    income_chip_->set(tr("No income check"), Tone::info);
    break;
  case AidVerdict::within:
    income_chip_->set(tr("Within the standard"), Tone::good);
    break;
  case AidVerdict::above:
    income_chip_->set(tr("Above the standard"), Tone::warn);
    break;
  case AidVerdict::not_stated:
    income_chip_->set(tr("To be asked"), Tone::neutral);
    break;
  }
  const auto ground = exemption_of(record.header, aid);
  offer_->setVisible(ground && aid.exemption != ground);
  if (ground) offer_->setText(tr("Take the ground: %1").arg(label(*ground, language())));
  commitment_part_->setVisible(aid.commitment);
}

} // namespace fengqiao::ui
