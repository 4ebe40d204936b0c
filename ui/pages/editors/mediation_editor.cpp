#include "ui/pages/editors/mediation_editor.h"

#include "core/records/states.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"

#include <QCheckBox>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

// Applicants first; nobody's place among their own side changes.
void put_in_order(Record& record) {
  auto& parties = body(record).parties;
  for (const Side side : {Side::applicant, Side::respondent})
    if (std::ranges::none_of(parties, [&](const Party& p) { return p.side == side; }))
      parties.push_back({side, {}, {}});
  std::ranges::stable_sort(parties, {}, &Party::side);
}

std::optional<State> state_after(const Mediation& m, const QString& path) {
  if (path == u"body.outcome" && m.outcome) return records::state_of(*m.outcome, std::nullopt);
  if (path == u"body.performance" && m.performance)
    return records::state_of(Outcome::agreed, m.performance);
  return std::nullopt;
}

} // namespace

MediationEditor::MediationEditor(const PageContext& page_context, const Record& record)
    : RecordEditor(page_context, record, u"mediation_editor"_s) {
  side_cards_[0] = card(QT_TRANSLATE_NOOP("RecordEditor", "Applicant"), Column::left);
  side_cards_[1] = card(QT_TRANSLATE_NOOP("RecordEditor", "Respondent"), Column::left);
  dispute_card();
  committee_card();
  service_card(Column::left);
  meetings_ = card(QT_TRANSLATE_NOOP("RecordEditor", "Investigation and mediation"), Column::right);
  result_cards();
  follow_ups_ = card(QT_TRANSLATE_NOOP("RecordEditor", "Follow-ups"), Column::right);
  preset(put_in_order);
  begin();
}

void MediationEditor::dispute_card() {
  FormBinder& f = binder();
  Card* dispute = card(QT_TRANSLATE_NOOP("RecordEditor", "Dispute"), Column::right);
  FormField* type = f.term_if_any<DisputeType>(
      u"body.type"_s, [](Record & r) -> auto& { return body(r).type; });
  FormField* difficulty = f.term<Difficulty>(
      u"body.difficulty"_s, [](Record & r) -> auto& { return body(r).difficulty; });
  FormField* source = f.term<CaseSource>(
      u"body.source"_s, [](Record & r) -> auto& { return body(r).source; });
  FormField* accepted =
      f.date(u"body.accepted_on"_s, [](Record& r) -> QDate& { return body(r).accepted_on; });
  FormField* from = f.line(u"body.transferred_from"_s,
                           [](Record& r) -> QString& { return body(r).transferred_from; });
  FormField* told =
      f.date(u"body.rights_told_on"_s, [](Record& r) -> QDate& { return body(r).rights_told_on; });
  FormField* facts = f.area(
      u"body.facts"_s, [](Record& r) -> QString& { return body(r).facts; }, 5);
  FormField* request = f.area(
      u"body.request"_s, [](Record& r) -> QString& { return body(r).request; }, 2);
  lay(dispute->body(), {{type, difficulty},
                        {source, accepted},
                        {from, told},
                        {facts},
                        {request},
                        {f.check(u"body.warned_in_advance"_s,
                                 [](Record& r) -> bool& { return body(r).warned_in_advance; })}});
  QCheckBox* extension = f.check(u"body.extension_agreed"_s,
                                 [](Record& r) -> bool& { return body(r).extension_agreed; });
  FormField* until =
      f.date(u"body.extended_until"_s, [](Record& r) -> QDate& { return body(r).extended_until; });
  FormField* appraisal_from =
      f.date(u"body.appraisal_from"_s, [](Record& r) -> QDate& { return body(r).appraisal_from; });
  FormField* appraisal_until = f.date(u"body.appraisal_until"_s,
                                      [](Record& r) -> QDate& { return body(r).appraisal_until; });
  time_ = fold(dispute, QT_TRANSLATE_NOOP("RecordEditor", "More time: extension, appraisal"),
               {{extension, until}, {appraisal_from, appraisal_until}});
}

void MediationEditor::committee_card() {
  FormBinder& f = binder();
  Card* who = card(QT_TRANSLATE_NOOP("RecordEditor", "Committee and mediators"), Column::left);
  FormField* committee =
      f.line(u"body.committee"_s, [](Record& r) -> QString& { return body(r).committee; });
  FormField* kind = f.term_if_any<CommitteeKind>(
      u"body.committee_kind"_s, [](Record & r) -> auto& { return body(r).committee_kind; });
  FormField* others =
      f.line(u"body.co_mediators"_s, [](Record& r) -> QString& { return body(r).co_mediators; });
  FormField* invited =
      f.line(u"body.invited"_s, [](Record& r) -> QString& { return body(r).invited; });
  lay(who->body(), {{committee, kind}, {others, invited}});
}

Fold* MediationEditor::fold(Card* in, const char* title, const FieldRows& rows) {
  auto* part = new Fold;
  lay(part->body(), rows);
  in->body()->addWidget(part);
  name_button(part->head(), title);
  return part;
}

void MediationEditor::result_cards() {
  FormBinder& f = binder();
  Card* result = card(QT_TRANSLATE_NOOP("RecordEditor", "Outcome"), Column::right);
  FormField* outcome = f.term_if_any<Outcome>(
      u"body.outcome"_s, [](Record & r) -> auto& { return body(r).outcome; });
  FormField* told = f.date(u"body.other_ways_told_on"_s,
                           [](Record& r) -> QDate& { return body(r).other_ways_told_on; });
  FormField* reason = f.area(
      u"body.outcome_reason"_s, [](Record& r) -> QString& { return body(r).outcome_reason; }, 2);
  lay(result->body(), {{outcome, told}, {reason}});
  told->set_hint(tr("Where no agreement was reached: arbitration, administrative and court ways."));
  FormField* bodies = f.line(u"body.escalation_told"_s,
                             [](Record& r) -> QString& { return body(r).escalation_told; });
  FormField* retention =
      f.line(u"body.retention"_s, [](Record& r) -> QString& { return body(r).retention; });
  risk_ = fold(result, QT_TRANSLATE_NOOP("RecordEditor", "Risk of escalation, retention"),
               {{bodies}, {retention, nullptr}});
  agreement_card();
}

void MediationEditor::agreement_card() {
  FormBinder& f = binder();
  agreement_ = card(QT_TRANSLATE_NOOP("RecordEditor", "Agreement and performance"), Column::right);
  FormField* form = f.term_if_any<AgreementForm>(
      u"body.agreement_form"_s, [](Record & r) -> auto& { return body(r).agreement_form; });
  FormField* amount = f.money(
      u"body.agreement_cents"_s, [](Record & r) -> auto& { return body(r).agreement_amount; });
  FormField* agreed =
      f.date(u"body.agreed_on"_s, [](Record& r) -> QDate& { return body(r).agreed_on; });
  FormField* effective =
      f.date(u"body.effective_on"_s, [](Record& r) -> QDate& { return body(r).effective_on; });
  FormField* terms_text = f.area(
      u"body.agreement_terms"_s, [](Record& r) -> QString& { return body(r).agreement_terms; }, 4);
  FormField* manner = f.line(u"body.performance_manner"_s,
                             [](Record& r) -> QString& { return body(r).performance_manner; });
  FormField* place = f.line(u"body.performance_place"_s,
                            [](Record& r) -> QString& { return body(r).performance_place; });
  FormField* due = f.date(u"body.performance_due_on"_s,
                          [](Record& r) -> QDate& { return body(r).performance_due_on; });
  FormField* performed = f.term_if_any<Performance>(
      u"body.performance"_s, [](Record & r) -> auto& { return body(r).performance; });
  FormField* performed_on =
      f.date(u"body.performed_on"_s, [](Record& r) -> QDate& { return body(r).performed_on; });
  FormField* urged = f.area(
      u"body.urged"_s, [](Record& r) -> QString& { return body(r).urged; }, 2);
  lay(agreement_->body(), {{form, amount},
                           {agreed, effective},
                           {terms_text},
                           {manner, place},
                           {due},
                           {performed, performed_on},
                           {urged}});
  confirmation_fields();
}

void MediationEditor::confirmation_fields() {
  FormBinder& f = binder();
  QCheckBox* joint = f.check(u"body.confirmation_joint"_s,
                             [](Record& r) -> bool& { return body(r).confirmation_joint; });
  FormField* confirmation = f.term_if_any<Confirmation>(
      u"body.confirmation"_s, [](Record & r) -> auto& { return body(r).confirmation; });
  FormField* applied = f.date(u"body.confirmation_applied_on"_s,
                              [](Record& r) -> QDate& { return body(r).confirmation_applied_on; });
  FormField* decided = f.date(u"body.confirmation_decided_on"_s,
                              [](Record& r) -> QDate& { return body(r).confirmation_decided_on; });
  FormField* court = f.line(u"body.confirmation_court"_s,
                            [](Record& r) -> QString& { return body(r).confirmation_court; });
  confirmation_ = fold(agreement_, QT_TRANSLATE_NOOP("RecordEditor", "Judicial confirmation"),
                       {{joint}, {applied, decided}, {confirmation, court}});
}

void MediationEditor::complete(Record& record, const QString& path) {
  const auto state = state_after(body(record), path);
  if (!state) return;
  Record before = record;
  const auto& kept = std::get<Mediation>(stored_record().body);
  body(before).outcome = kept.outcome;
  body(before).performance = kept.performance;
  move_to(record, *state, before);
}

void MediationEditor::rebuild(const Record& record) {
  const auto& m = std::get<Mediation>(record.body);
  std::vector<Side> sides;
  for (const Party& party : m.parties)
    sides.push_back(party.side);
  if (sides != sides_ || !side_parts_[0]) {
    sides_ = sides;
    rebuild_parties(m);
  }
  // A save makes what was new one that is kept.
  const std::vector<size_t> lengths{m.investigations.size(), m.sessions.size(),
                                    m.instalments.size(), m.follow_ups.size(),
                                    static_cast<size_t>(stored_record().header.revision)};
  if (lengths != lengths_) {
    lengths_ = lengths;
    rebuild_lists(m);
  }
  // What is filled in is never hidden.
  if (m.extension_agreed || m.appraisal_from.isValid()) time_->set_open(true);
  if (!m.escalation_told.isEmpty() || !m.retention.isEmpty()) risk_->set_open(true);
  if (m.confirmation || m.confirmation_joint) confirmation_->set_open(true);
  agreement_->setVisible(m.outcome == Outcome::agreed);
  follow_ups_->setVisible(m.outcome == Outcome::agreed || !m.follow_ups.empty());
}

} // namespace fengqiao::ui
