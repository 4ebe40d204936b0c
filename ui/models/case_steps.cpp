#include "ui/models/case_steps.h"

#include "core/records/aid_check.h"
#include "core/records/checklist.h"
#include "core/records/states.h"

#include <QCoreApplication>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("CaseSteps", source);
}

// Where a case goes when all goes well.
std::optional<State> likeliest(Kind kind, State from) {
  switch (from) {
  case State::applied:
    return kind == Kind::mediation ? State::accepted : State::materials_complete;
  case State::accepted:
  case State::investigating:
    return State::mediating;
  case State::mediating:
    return State::agreed;
  case State::agreed:
  case State::performing:
  case State::partly_performed:
    return State::performed;
  case State::performed:
  case State::performance_refused:
    return State::followed_up;
  case State::followed_up:
  case State::failed:
    return State::archived;
  case State::withdrawn:
  case State::terminated:
    return kind == Kind::mediation ? State::archived : State::closed;
  case State::not_accepted:
    return State::archived;
  case State::materials_complete:
    return State::passed_on;
  case State::passed_on:
    return State::granted;
  case State::granted:
    return State::assigned;
  case State::open:
    return State::sent;
  case State::sent:
  case State::received:
    return State::returned;
  default:
    return State::closed;
  }
}

// With all that the step's dialog asks for given: what still hinders is to be mended elsewhere.
Record as_if_answered(Record record, State to) {
  const QString given = u"…"_s;
  if (auto* m = std::get_if<Mediation>(&record.body)) {
    m->agreement_terms = m->outcome_reason = given;
    m->other_ways_told_on = record.header.occurred_on;
  }
  if (auto* a = std::get_if<LegalAid>(&record.body)) {
    a->refusal_reason = a->lawyer = given;
    if (to == State::materials_complete || to == State::passed_on)
      a->commitment_on = record.header.occurred_on;
  }
  if (auto* r = std::get_if<Referral>(&record.body)) r->consent = true;
  return record;
}

QString hindrance_text(const Record& record, State to, const Policy& policy) {
  if (const auto why = records::hindrance(as_if_answered(record, to), to)) return why->text();
  const auto* aid = std::get_if<LegalAid>(&record.body);
  if (!aid || to != State::passed_on || aid->urgent) return {}; // LAL 44: urgent cases go first
  const AidCheck check = aid_check(record.header, *aid, policy);
  return check.verdict == AidVerdict::not_stated ? aid_sentence(check).text() : QString();
}

struct StepWord {
  State state;
  const char* text;
};

constexpr StepWord step_word_list[] = {
    {State::accepted, QT_TRANSLATE_NOOP("CaseSteps", "Accept…")},
    {State::not_accepted, QT_TRANSLATE_NOOP("CaseSteps", "Do not accept…")},
    {State::investigating, QT_TRANSLATE_NOOP("CaseSteps", "Investigate…")},
    {State::mediating, QT_TRANSLATE_NOOP("CaseSteps", "Begin mediation…")},
    {State::agreed, QT_TRANSLATE_NOOP("CaseSteps", "Reach an agreement…")},
    {State::failed, QT_TRANSLATE_NOOP("CaseSteps", "Mediation failed…")},
    {State::withdrawn, QT_TRANSLATE_NOOP("CaseSteps", "Withdraw…")},
    {State::terminated, QT_TRANSLATE_NOOP("CaseSteps", "Terminate…")},
    {State::performing, QT_TRANSLATE_NOOP("CaseSteps", "Performance begins…")},
    {State::performed, QT_TRANSLATE_NOOP("CaseSteps", "All performed…")},
    {State::partly_performed, QT_TRANSLATE_NOOP("CaseSteps", "Partly performed…")},
    {State::performance_refused, QT_TRANSLATE_NOOP("CaseSteps", "Performance refused…")},
    {State::followed_up, QT_TRANSLATE_NOOP("CaseSteps", "Follow up…")},
    {State::archived, QT_TRANSLATE_NOOP("CaseSteps", "Archive…")},
    {State::materials_complete, QT_TRANSLATE_NOOP("CaseSteps", "Papers complete…")},
    {State::passed_on, QT_TRANSLATE_NOOP("CaseSteps", "Pass on to the county…")},
    {State::granted, QT_TRANSLATE_NOOP("CaseSteps", "Granted…")},
    {State::refused, QT_TRANSLATE_NOOP("CaseSteps", "Refused…")},
    {State::assigned, QT_TRANSLATE_NOOP("CaseSteps", "Lawyer assigned…")},
    {State::sent, QT_TRANSLATE_NOOP("CaseSteps", "Hand over…")},
    {State::received, QT_TRANSLATE_NOOP("CaseSteps", "Received there…")},
    {State::returned, QT_TRANSLATE_NOOP("CaseSteps", "Result came back…")},
    {State::closed, QT_TRANSLATE_NOOP("CaseSteps", "Close…")}};

// The state in which the limit for this step ran.
std::optional<State> limited_in(Kind kind, State step) {
  switch (step) {
  case State::accepted:
  case State::not_accepted:
    return State::applied;
  case State::agreed:
  case State::failed:
    return State::mediating;
  case State::passed_on:
    return State::applied;
  case State::granted:
  case State::refused:
    return State::passed_on;
  case State::assigned:
    return State::granted;
  case State::archived:
    return kind == Kind::mediation ? std::optional(State::followed_up) : std::nullopt;
  default:
    return std::nullopt;
  }
}

} // namespace

std::vector<StepOffer> step_offers(const Record& record, const Policy& policy) {
  std::vector<StepOffer> offers;
  for (const State state : open_steps(record))
    offers.push_back({state, hindrance_text(record, state, policy)});
  const auto first = likeliest(record.kind(), record.header.state);
  const auto at =
      std::ranges::find_if(offers, [&](const StepOffer& o) { return o.state == first; });
  if (at != offers.end()) std::rotate(offers.begin(), at, at + 1);
  return offers;
}

QString step_words(Kind kind, State state) {
  if (kind == Kind::referral && state == State::withdrawn)
    return words(QT_TRANSLATE_NOOP("CaseSteps", "Call off…"));
  for (const StepWord& word : step_word_list)
    if (word.state == state) return words(word.text);
  return {};
}

bool has_case_page(const Record& record) {
  const Kind kind = record.kind();
  return record.header.revision > 0 &&
         (kind == Kind::mediation || kind == Kind::legal_aid || kind == Kind::referral);
}

QStringList wanted_papers(const Record& record, const Policy& policy) {
  const State state = record.header.state;
  const QDate day = record.header.occurred_on;
  if (record.kind() == Kind::legal_aid &&
      (state == State::applied || state == State::materials_complete))
    return policy.papers(ChecklistKey::legal_aid, day);
  const auto* r = std::get_if<Referral>(&record.body);
  if (!r || state != State::open || !r->target) return {};
  const auto list = checklist_of(*r->target, r->matter);
  return list ? policy.papers(*list, day) : QStringList();
}

Record with_wanted_papers(Record record, const Policy& policy) {
  const QStringList wanted = wanted_papers(record, policy);
  QString* papers = nullptr;
  if (auto* a = std::get_if<LegalAid>(&record.body)) papers = &a->papers;
  if (auto* r = std::get_if<Referral>(&record.body)) papers = &r->papers;
  if (papers && !wanted.isEmpty())
    *papers = checklist_text(with_wanted(read_checklist(*papers), wanted));
  return record;
}

std::optional<bool> in_time(const Record& record, State state, QDate on, const Policy& policy) {
  const auto before = limited_in(record.kind(), state);
  if (!before || !on.isValid()) return std::nullopt;
  Record then = record;
  then.header.state = *before;
  for (const Deadline& limit : deadlines(then, policy))
    if (!is_right(limit.kind)) return on <= limit.due;
  return std::nullopt;
}

Word limit_sentence(const Deadline& limit, QDate today, Language language) {
  const QString what = label(limit.kind, language);
  const int days = static_cast<int>(today.daysTo(limit.due));
  const auto counted = [&](const char* source, int n) {
    return QCoreApplication::translate("CaseSteps", source, nullptr, n).arg(what);
  };
  const Tone tone = limit_word(limit.due, today).tone;
  if (days < 0)
    return {counted(QT_TRANSLATE_N_NOOP("CaseSteps", "%1: %n day(s) over"), -days), tone};
  if (days == 0) return {words(QT_TRANSLATE_NOOP("CaseSteps", "%1: ends today")).arg(what), tone};
  return {counted(QT_TRANSLATE_N_NOOP("CaseSteps", "%1: %n day(s) left"), days), tone};
}

std::optional<Error> confirmation_hindrance(const Record& record, const Policy& policy) {
  const auto* m = std::get_if<Mediation>(&record.body);
  const auto hinder = [](const char* sentence, QStringList args = {}) {
    return Error{Fault::invalid, {sentence, std::move(args)}};
  };
  if (!m || m->outcome != Outcome::agreed)
    return hinder(QT_TRANSLATE_NOOP("core", "Only an agreement can be confirmed by the court."));
  if (!m->confirmation_applied_on.isValid())
    return hinder(QT_TRANSLATE_NOOP("core", "Note the day on which both sides applied."));
  if (!m->confirmation_joint)
    return hinder(QT_TRANSLATE_NOOP("core", "Both sides have to apply together (People's Mediation "
                                            "Law, article 33)."));
  const QDate since = m->effective_on.isValid() ? m->effective_on : m->agreed_on;
  const QDate last = since.addDays(policy.value(PolicyKey::confirmation_days, since));
  if (since.isValid() && m->confirmation_applied_on > last)
    return hinder(QT_TRANSLATE_NOOP("core", "The time for applying ended on %1."),
                  {last.toString(Qt::ISODate)});
  if (m->confirmation_decided_on.isValid() &&
      m->confirmation_decided_on < m->confirmation_applied_on)
    return hinder(QT_TRANSLATE_NOOP("core", "The court cannot decide before it was asked."));
  return std::nullopt;
}

std::vector<Instalment> instalment_plan(Money total, QDate first, int count) {
  std::vector<Instalment> plan;
  const qint64 part = count > 0 ? total.cents() / count / 100 * 100 : 0; // whole yuan
  for (int i = 0; i < count; ++i) {
    const qint64 cents = i + 1 < count ? part : total.cents() - part * (count - 1);
    plan.push_back({first.addMonths(i), Money::from_cents(cents), {}, {}});
  }
  return plan;
}

} // namespace fengqiao::ui
