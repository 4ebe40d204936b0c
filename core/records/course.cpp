#include "core/records/course.h"

#include "core/records/case_file.h"
#include "core/records/checklist.h"
#include "core/records/states.h"

#include <algorithm>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

void fill(QDate& day, QDate with) {
  if (!day.isValid()) day = with;
}

// ---- what a step writes

void enter_mediation(Header& header, Mediation& m, QDate on) {
  const auto ends = [&](Outcome outcome) {
    m.outcome = outcome;
    fill(header.closed_on, on);
  };
  switch (header.state) {
  case State::applied:
  case State::investigating:
  case State::mediating:
    m.outcome.reset(); // it was not meant: what goes on has none
    break;
  case State::accepted:
    m.outcome.reset();
    fill(m.accepted_on, on);
    break;
  case State::not_accepted:
    fill(header.closed_on, on);
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
    fill(m.performed_on, on);
    break;
  case State::partly_performed:
    m.performance = Performance::partly;
    break;
  case State::performance_refused:
    m.performance = Performance::refused;
    break;
  case State::followed_up:
    if (m.follow_ups.empty()) m.follow_ups.push_back({on, header.handler, {}, {}, false, {}});
    break;
  case State::archived:
    fill(m.archived_on, on);
    break;
  default:
    break;
  }
}

void enter_aid(Header& header, LegalAid& a, QDate on) {
  switch (header.state) {
  case State::materials_complete:
    fill(a.papers_complete_on, on);
    break;
  case State::passed_on:
    if (a.decision == AidDecision::refused) { // asked for review: begins again
      a.review_asked = true;
      a.decision.reset();
      a.decided_on = {};
      a.passed_on = on;
      header.closed_on = {};
    }
    fill(a.passed_on, on);
    break;
  case State::granted:
  case State::refused:
    a.decision = header.state == State::granted ? AidDecision::granted : AidDecision::refused;
    fill(a.decided_on, on);
    break;
  case State::assigned:
    fill(a.assigned_on, on);
    break;
  case State::closed:
  case State::withdrawn:
  case State::terminated:
    fill(header.closed_on, on);
    break;
  default:
    break;
  }
}

void enter_referral(Header& header, Referral& r, QDate on) {
  switch (header.state) {
  case State::sent:
    fill(r.sent_on, on);
    break;
  case State::received:
    fill(r.received_on, on);
    break;
  case State::returned:
    fill(r.completed_on, on);
    break;
  case State::closed:
  case State::withdrawn:
    fill(header.closed_on, on);
    break;
  default:
    break;
  }
}

} // namespace

void enter_state(Record& record, State state, QDate on) {
  Header& header = record.header;
  header.state = state;
  if (auto* m = std::get_if<Mediation>(&record.body)) return enter_mediation(header, *m, on);
  if (auto* a = std::get_if<LegalAid>(&record.body)) return enter_aid(header, *a, on);
  if (auto* r = std::get_if<Referral>(&record.body)) return enter_referral(header, *r, on);
  if (state == State::closed) fill(header.closed_on, on);
  if (state == State::open) header.closed_on = {};
}

namespace {

// ---- what a corrected step takes back

bool before_end(State state) {
  return state == State::applied || state == State::accepted || state == State::investigating ||
         state == State::mediating;
}

void leave_mediation(Header& header, Mediation& m, State from, State to) {
  const bool ended = !before_end(from);
  if (ended && before_end(to)) {
    header.closed_on = {};
    m.outcome.reset();
    m.performance.reset();
    m.agreed_on = m.effective_on = m.performed_on = {};
    m.agreement_form.reset();
  }
  if (from == State::performed) m.performed_on = {};
  if (from == State::archived) m.archived_on = {};
  if (to == State::agreed || to == State::performing) m.performance = Performance::pending;
  if (to == State::applied) m.accepted_on = {};
}

void leave_aid(Header& header, LegalAid& a, State from, State to) {
  const auto is_before = [&](State other) {
    const auto order = states(Kind::legal_aid);
    return std::ranges::find(order, to) < std::ranges::find(order, other);
  };
  if (from == State::granted || from == State::refused || from == State::assigned)
    if (is_before(State::granted)) a.decision.reset(), a.decided_on = {};
  if (is_before(State::assigned)) a.assigned_on = {};
  if (is_before(State::passed_on)) a.passed_on = {};
  if (is_before(State::materials_complete)) a.papers_complete_on = {};
  if (is_open(Kind::legal_aid, to)) header.closed_on = {};
}

void leave_referral(Header& header, Referral& r, State to) {
  if (to == State::open) r.sent_on = r.received_on = r.completed_on = {};
  if (to == State::sent) r.received_on = r.completed_on = {};
  if (to == State::received) r.completed_on = {};
  if (is_open(Kind::referral, to)) header.closed_on = {};
}

// A day that this step wrote and nobody changed follows the correction.
void move_days(Record& record, QDate was, QDate is) {
  const auto move = [&](QDate& day) {
    if (day == was) day = is;
  };
  switch (record.header.state) {
  case State::accepted:
    if (auto* m = std::get_if<Mediation>(&record.body)) move(m->accepted_on);
    break;
  case State::agreed:
  case State::failed:
  case State::withdrawn:
  case State::terminated:
  case State::not_accepted:
    move(record.header.closed_on);
    if (auto* m = std::get_if<Mediation>(&record.body)) move(m->agreed_on), move(m->effective_on);
    break;
  case State::performed:
    if (auto* m = std::get_if<Mediation>(&record.body)) move(m->performed_on);
    break;
  case State::archived:
    if (auto* m = std::get_if<Mediation>(&record.body)) move(m->archived_on);
    break;
  case State::materials_complete:
  case State::passed_on:
  case State::granted:
  case State::refused:
  case State::assigned:
  case State::closed:
    if (auto* a = std::get_if<LegalAid>(&record.body))
      move(a->papers_complete_on), move(a->passed_on), move(a->decided_on), move(a->assigned_on);
    move(record.header.closed_on);
    break;
  case State::sent:
  case State::received:
  case State::returned:
    if (auto* r = std::get_if<Referral>(&record.body))
      move(r->sent_on), move(r->received_on), move(r->completed_on);
    break;
  default:
    break;
  }
}

// ---- what stands before a step

template <typename E>
QString word(E value) {
  return in_both(label(value, Language::english), label(value, Language::chinese));
}

Error hinder(const char* sentence, QStringList args = {}) {
  return Error{Fault::invalid, {sentence, std::move(args)}};
}

std::optional<Error> hinders(const Mediation& m, State to) {
  switch (to) {
  case State::accepted: {
    const auto named = [&](Side side) {
      return std::ranges::any_of(m.parties, [&](const Party& p) {
        return p.side == side && !p.person.name.trimmed().isEmpty();
      });
    };
    if (!named(Side::applicant) || !named(Side::respondent))
      return hinder(QT_TRANSLATE_NOOP("core", "Name both sides before the case is accepted."));
    break;
  }
  case State::agreed:
    if (m.agreement_terms.trimmed().isEmpty())
      return hinder(QT_TRANSLATE_NOOP("core", "Write down what was agreed first."));
    break;
  case State::not_accepted:
  case State::failed:
  case State::withdrawn:
  case State::terminated:
    if (m.outcome_reason.trimmed().isEmpty())
      return hinder(QT_TRANSLATE_NOOP("core", "State the reason first."));
    if (to == State::failed && !m.other_ways_told_on.isValid())
      return hinder(QT_TRANSLATE_NOOP(
          "core", "Tell the parties of arbitration, administrative and court ways, and note the "
                  "day (People's Mediation Law, article 26)."));
    break;
  case State::performed:
    if (std::ranges::any_of(m.instalments,
                            [](const Instalment& i) { return !i.paid_on.isValid(); }))
      return hinder(QT_TRANSLATE_NOOP("core", "An instalment is still unpaid. Note the day on "
                                              "which it was paid, or choose partly performed."));
    break;
  case State::archived: {
    const auto missing = missing_papers(m);
    if (!missing.empty() && m.outcome == Outcome::agreed) {
      QStringList en, zh;
      for (const PaperKind kind : missing) {
        en << label(kind, Language::english);
        zh << label(kind, Language::chinese);
      }
      return hinder(QT_TRANSLATE_NOOP("core", "The file is not complete. Missing: %1."),
                    {in_both(en.join(u", "_s), zh.join(u'、'))});
    }
    break;
  }
  default:
    break;
  }
  return std::nullopt;
}

std::optional<Error> hinders(const LegalAid& a, State to) {
  switch (to) {
  case State::materials_complete:
  case State::passed_on:
    if (const auto gaps = missing(read_checklist(a.papers)); !gaps.isEmpty())
      return hinder(QT_TRANSLATE_NOOP("core", "Papers are missing: %1."), {gaps.join(u'、')});
    if (a.commitment && !a.commitment_on.isValid())
      return hinder(
          QT_TRANSLATE_NOOP("core", "Note the day on which the commitment was signed on paper."));
    break;
  case State::refused:
    if (a.refusal_reason.trimmed().isEmpty())
      return hinder(QT_TRANSLATE_NOOP("core", "State the reason first."));
    break;
  case State::assigned:
    if (a.lawyer.trimmed().isEmpty())
      return hinder(QT_TRANSLATE_NOOP("core", "Name the lawyer first."));
    break;
  default:
    break;
  }
  return std::nullopt;
}

std::optional<Error> hinders(const Referral& r, State to) {
  if (to != State::sent) return std::nullopt;
  if (!r.consent)
    return hinder(QT_TRANSLATE_NOOP(
        "core", "The person has to consent before data are passed on. Tick the consent."));
  if (const auto gaps = missing(read_checklist(r.papers)); !gaps.isEmpty())
    return hinder(QT_TRANSLATE_NOOP("core", "Papers are missing: %1."), {gaps.join(u'、')});
  return std::nullopt;
}

template <typename Body>
std::optional<Error> hinders(const Body&, State) {
  return std::nullopt;
}

// Steps that a record without any would have, made of its dates.
std::vector<Step> made_up(const Record& record) {
  std::vector<Step> out;
  const Header& h = record.header;
  const auto put = [&](State state, QDate on) {
    if (on.isValid() || out.empty())
      out.push_back({static_cast<int>(out.size()) + 1, 0, state, on, {}, {}, {}});
  };
  put(first_state(record.kind()), h.occurred_on);
  if (const auto* m = std::get_if<Mediation>(&record.body)) {
    put(State::accepted, m->accepted_on);
    if (m->outcome) {
      const State end = state_of(*m->outcome, std::nullopt);
      put(end, m->agreed_on.isValid() ? m->agreed_on : h.closed_on);
    }
    if (m->performance == Performance::performed) put(State::performed, m->performed_on);
    put(State::archived, m->archived_on);
  }
  if (const auto* a = std::get_if<LegalAid>(&record.body)) {
    put(State::materials_complete, a->papers_complete_on);
    put(State::passed_on, a->passed_on);
    if (a->decision)
      put(*a->decision == AidDecision::granted ? State::granted : State::refused, a->decided_on);
    put(State::assigned, a->assigned_on);
  }
  if (const auto* r = std::get_if<Referral>(&record.body)) {
    put(State::sent, r->sent_on);
    put(State::received, r->received_on);
    put(State::returned, r->completed_on);
  }
  if (out.back().state != h.state) {
    const QDate last = h.closed_on.isValid() ? h.closed_on : out.back().on;
    out.push_back({static_cast<int>(out.size()) + 1, 0, h.state, last, {}, {}, {}});
  }
  return out;
}

// The first pair of steps that may not follow each other.
std::optional<std::pair<State, State>> broken(Kind kind, const std::vector<Step>& steps) {
  for (size_t i = 1; i < steps.size(); ++i)
    if (!may_follow(kind, steps[i - 1].state, steps[i].state))
      return std::pair(steps[i - 1].state, steps[i].state);
  return std::nullopt;
}

std::vector<Step> counting(const std::vector<Step>& all) {
  std::vector<Step> out;
  for (const Step& step : all) {
    if (step.corrects == 0) {
      out.push_back(step);
      continue;
    }
    // A correction may itself have been corrected: the place is that of the first one.
    const auto place = std::ranges::find(out, step.corrects, &Step::number);
    if (place != out.end()) *place = step;
  }
  return out;
}

} // namespace

std::vector<Step> course(const Record& record) {
  return record.header.steps.empty() ? made_up(record) : counting(record.header.steps);
}

std::vector<State> open_steps(const Record& record) {
  const auto next = next_states(record.kind(), record.header.state);
  return {next.begin(), next.end()};
}

namespace {

std::optional<Error> hindrance_from(State from, const Record& record, State to) {
  if (from == to || !may_follow(record.kind(), from, to))
    return hinder(QT_TRANSLATE_NOOP("core", "\"%2\" cannot follow \"%1\"."),
                  {word(from), word(to)});
  return std::visit([&](const auto& body) { return hinders(body, to); }, record.body);
}

// Appends the step to `steps`; an error leaves them as they are.
Result<void> append(std::vector<Step>& steps, State to, const Entry& entry) {
  const QDate last = counting(steps).back().on;
  if (last.isValid() && entry.on < last)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1 is before the last step of %2."),
                {entry.on.toString(Qt::ISODate), last.toString(Qt::ISODate)});
  steps.push_back(
      {static_cast<int>(steps.size()) + 1, 0, to, entry.on, entry.by, entry.at, entry.note});
  return {};
}

std::vector<Step> steps_of(const Record& record) {
  return record.header.steps.empty() ? made_up(record) : record.header.steps;
}

} // namespace

std::optional<Error> hindrance(const Record& record, State to) {
  return hindrance_from(record.header.state, record, to);
}

Result<void> take_step(Record& record, State to, const Entry& entry) {
  if (auto why = hindrance(record, to)) return std::unexpected(*why);
  auto steps = steps_of(record);
  if (auto added = append(steps, to, entry); !added) return added;
  record.header.steps = std::move(steps);
  enter_state(record, to, entry.on);
  return {};
}

Result<void> note_step(Record& record, const Record& before, const Entry& entry) {
  const State from = before.header.state;
  const State to = record.header.state;
  if (from == to) return {};
  if (auto why = hindrance_from(from, record, to)) return std::unexpected(*why);
  auto steps = steps_of(before);
  if (auto added = append(steps, to, entry); !added) return added;
  record.header.steps = std::move(steps);
  return {};
}

bool steps_agree(const Record& record) {
  const auto& steps = record.header.steps;
  if (steps.empty()) return true;
  for (size_t i = 0; i < steps.size(); ++i)
    if (steps[i].number != static_cast<int>(i) + 1 || steps[i].corrects >= steps[i].number)
      return false;
  const auto now = counting(steps);
  return now.back().state == record.header.state && !broken(record.kind(), now);
}

Result<void> correct_step(Record& record, int number, State to, const Entry& entry) {
  if (entry.note.trimmed().isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say why the entry is corrected."));
  auto steps = steps_of(record);
  const auto before = counting(steps);
  const auto old = std::ranges::find(before, number, &Step::number);
  if (old == before.end())
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "This entry was already replaced, or is not there."));
  const Step was = *old;
  steps.push_back({static_cast<int>(steps.size()) + 1, number, to, entry.on, entry.by, entry.at,
                   entry.note.trimmed()});
  const auto after = counting(steps);
  if (after.front().state != first_state(record.kind()) && number == after.front().number)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "A case begins with its application."));
  if (const auto pair = broken(record.kind(), after))
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "\"%2\" cannot follow \"%1\"."),
                {word(pair->first), word(pair->second)});
  for (size_t i = 1; i < after.size(); ++i)
    if (after[i].on.isValid() && after[i - 1].on.isValid() && after[i].on < after[i - 1].on)
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1 is before the last step of %2."),
                  {after[i].on.toString(Qt::ISODate), after[i - 1].on.toString(Qt::ISODate)});
  Header& header = record.header;
  const State ended = header.state;
  const State now = after.back().state;
  if (now != ended) {
    if (auto* m = std::get_if<Mediation>(&record.body)) leave_mediation(header, *m, ended, now);
    if (auto* a = std::get_if<LegalAid>(&record.body)) leave_aid(header, *a, ended, now);
    if (auto* r = std::get_if<Referral>(&record.body)) leave_referral(header, *r, now);
    header.state = now;
  } else if (to == was.state && was.on.isValid()) {
    const State kept = header.state;
    header.state = to; // days are those of the corrected step, not of the last
    move_days(record, was.on, entry.on);
    header.state = kept;
  }
  header.steps = std::move(steps);
  enter_state(record, now, after.back().on);
  return {};
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
  next.header.campaign = record.header.campaign;
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
    r->identity = c->person.identity;
    r->matter = c->question.section(u'\n', 0, 0).left(60);
  }
  return next;
}

} // namespace fengqiao::records
