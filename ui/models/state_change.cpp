#include "ui/models/state_change.h"

#include "core/records/states.h"

namespace fengqiao::ui {

using namespace records;

namespace {

void fill(QDate& day, QDate today) {
  if (!day.isValid()) day = today;
}

void change_mediation(Header& header, Mediation& m, QDate today) {
  const auto ends = [&](Outcome outcome) {
    if (!m.outcome) m.outcome = outcome;
    fill(header.closed_on, today);
  };
  switch (header.state) {
  case State::applied:
  case State::investigating:
  case State::mediating:
    m.outcome.reset(); // it was not meant: what goes on has none
    break;
  case State::accepted:
    m.outcome.reset();
    fill(m.accepted_on, today);
    break;
  case State::not_accepted:
    fill(header.closed_on, today);
    break;
  case State::agreed:
    ends(Outcome::agreed);
    fill(m.agreed_on, header.closed_on);
    fill(m.effective_on, m.agreed_on);
    if (!m.agreement_form) m.agreement_form = AgreementForm::written;
    if (!m.performance) m.performance = Performance::pending;
    break;
  case State::failed:
    ends(Outcome::failed);
    break;
  case State::withdrawn:
    ends(Outcome::withdrawn);
    break;
  case State::terminated:
    ends(Outcome::terminated);
    break;
  case State::performing:
    m.performance = Performance::pending;
    break;
  case State::performed:
    m.performance = Performance::performed;
    fill(m.performed_on, today);
    break;
  case State::partly_performed:
    m.performance = Performance::partly;
    break;
  case State::performance_refused:
    m.performance = Performance::refused;
    break;
  case State::followed_up:
    if (m.follow_ups.empty()) m.follow_ups.push_back({today, header.handler, {}, {}, false});
    break;
  case State::archived:
    fill(m.archived_on, today);
    break;
  default:
    break;
  }
}

void change_aid(Header& header, LegalAid& a, QDate today) {
  switch (header.state) {
  case State::materials_complete:
    fill(a.papers_complete_on, today);
    break;
  case State::passed_on:
    fill(a.passed_on, today);
    break;
  case State::granted:
  case State::refused:
    a.decision = header.state == State::granted ? AidDecision::granted : AidDecision::refused;
    fill(a.decided_on, today);
    break;
  case State::assigned:
    fill(a.assigned_on, today);
    break;
  case State::closed:
  case State::withdrawn:
  case State::terminated:
    fill(header.closed_on, today);
    break;
  default:
    break;
  }
}

void change_referral(Header& header, Referral& r, QDate today) {
  switch (header.state) {
  case State::sent:
    fill(r.sent_on, today);
    break;
  case State::received:
    fill(r.received_on, today);
    break;
  case State::returned:
    fill(r.completed_on, today);
    break;
  case State::closed:
  case State::withdrawn:
    fill(header.closed_on, today);
    break;
  default:
    break;
  }
}

} // namespace

void change_state(Record& record, State state, QDate today) {
  Header& header = record.header;
  header.state = state;
  if (auto* m = std::get_if<Mediation>(&record.body)) return change_mediation(header, *m, today);
  if (auto* a = std::get_if<LegalAid>(&record.body)) return change_aid(header, *a, today);
  if (auto* r = std::get_if<Referral>(&record.body)) return change_referral(header, *r, today);
  if (state == State::closed) fill(header.closed_on, today);
  if (state == State::open) header.closed_on = {};
}

bool needs_editor(Kind kind, State state) {
  switch (state) {
  case State::agreed:
  case State::failed:
  case State::not_accepted:
  case State::withdrawn:
  case State::terminated:
  case State::followed_up:
  case State::performance_refused:
  case State::partly_performed:
  case State::passed_on:
  case State::refused:
  case State::assigned:
  case State::returned:
    return true;
  case State::closed:
    return kind == Kind::legal_aid;
  default:
    return false;
  }
}

std::optional<Record> next_record(const Record& record, QDate today) {
  const auto* c = std::get_if<Consultation>(&record.body);
  if (!c || c->next_step == NextStep::none) return std::nullopt;
  const Kind kind = c->next_step == NextStep::mediation   ? Kind::mediation
                    : c->next_step == NextStep::legal_aid ? Kind::legal_aid
                                                          : Kind::referral;
  Record next = empty_record(kind);
  next.header.handler = record.header.handler;
  next.header.adviser_service = record.header.adviser_service;
  next.header.channel = record.header.channel;
  next.header.origin = record.header.origin;
  next.header.groups = record.header.groups;
  next.header.occurred_on = today;
  next.header.links = {record.header.id};
  if (auto* m = std::get_if<Mediation>(&next.body)) {
    m->parties.push_back({Side::applicant, c->person, {}});
    m->facts = c->question;
    if (c->category)
      if (const auto type = from_key<DisputeType>(key(*c->category))) m->type = type;
  }
  if (auto* a = std::get_if<LegalAid>(&next.body)) {
    a->applicant = c->person;
    a->facts = c->question;
  }
  if (auto* r = std::get_if<Referral>(&next.body)) {
    r->person_name = c->person.name;
    r->phone = c->person.phone;
    r->matter = c->question.section(u'\n', 0, 0).left(60);
  }
  return next;
}

} // namespace fengqiao::ui
