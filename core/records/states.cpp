#include "core/records/states.h"

#include <algorithm>
#include <array>

namespace fengqiao::records {

namespace {

using enum State;

struct Step {
  State from;
  std::array<State, 6> to;
  int count;
};

template <typename... S>
constexpr Step step(State from, S... to) {
  return {from, {to...}, sizeof...(to)};
}

constexpr Step simple_steps[] = {step(open, closed), step(closed, open)};

constexpr Step mediation_steps[] = {
    step(applied, accepted, not_accepted, withdrawn),
    step(accepted, investigating, mediating, agreed, withdrawn, terminated),
    step(investigating, mediating, withdrawn, terminated),
    step(mediating, investigating, agreed, failed, withdrawn, terminated),
    step(agreed, performing, performed, partly_performed, performance_refused),
    step(performing, performed, partly_performed, performance_refused),
    step(partly_performed, performing, performed, performance_refused, followed_up),
    step(performed, followed_up),
    step(performance_refused, performing, performed, partly_performed, followed_up),
    step(followed_up, performing, archived),
    step(failed, archived),
    step(withdrawn, archived),
    step(terminated, archived),
    step(not_accepted, archived),
    step(archived)};

constexpr Step aid_steps[] = {step(applied, materials_complete, passed_on, withdrawn),
                              step(materials_complete, passed_on, withdrawn),
                              step(passed_on, granted, refused, withdrawn),
                              step(granted, assigned, terminated),
                              step(refused, passed_on, closed), // review asked: passed on again
                              step(assigned, closed, terminated),
                              step(withdrawn, closed),
                              step(terminated, closed),
                              step(closed)};

constexpr Step referral_steps[] = {step(open, sent, withdrawn),
                                   step(sent, received, returned, withdrawn),
                                   step(received, returned, withdrawn),
                                   step(returned, closed),
                                   step(withdrawn, closed),
                                   step(closed)};

std::span<const Step> steps(Kind kind) {
  switch (kind) {
  case Kind::mediation:
    return mediation_steps;
  case Kind::legal_aid:
    return aid_steps;
  case Kind::referral:
    return referral_steps;
  default:
    return simple_steps;
  }
}

} // namespace

State first_state(Kind kind) {
  return steps(kind).front().from;
}

std::span<const State> states(Kind kind) {
  static constexpr State simple[] = {open, closed};
  static constexpr State mediation[] = {
      applied,   accepted,    not_accepted, investigating, mediating,        agreed,
      failed,    withdrawn,   terminated,   performing,    partly_performed, performance_refused,
      performed, followed_up, archived};
  static constexpr State aid[] = {applied,  materials_complete, passed_on,  granted, refused,
                                  assigned, withdrawn,          terminated, closed};
  static constexpr State referral[] = {open, sent, received, returned, withdrawn, closed};
  switch (kind) {
  case Kind::mediation:
    return mediation;
  case Kind::legal_aid:
    return aid;
  case Kind::referral:
    return referral;
  default:
    return simple;
  }
}

std::span<const State> next_states(Kind kind, State from) {
  for (const Step& s : steps(kind))
    if (s.from == from) return std::span(s.to).first(static_cast<size_t>(s.count));
  return {};
}

bool may_follow(Kind kind, State from, State to) {
  if (from == to) return true;
  const auto next = next_states(kind, from);
  return std::ranges::find(next, to) != next.end();
}

bool is_open(Kind kind, State state) {
  switch (kind) {
  case Kind::mediation:
    return state != archived && state != performed && state != followed_up && state != failed &&
           state != withdrawn && state != terminated && state != not_accepted;
  case Kind::legal_aid:
    return state != closed && state != refused && state != withdrawn && state != terminated;
  case Kind::referral:
    return state != closed && state != returned && state != withdrawn;
  default:
    return state != closed;
  }
}

State state_of(Outcome outcome, std::optional<Performance> performance) {
  if (outcome == Outcome::failed) return State::failed;
  if (outcome == Outcome::withdrawn) return State::withdrawn;
  if (outcome == Outcome::terminated) return State::terminated;
  if (!performance) return State::agreed;
  switch (*performance) {
  case Performance::performed:
    return State::performed;
  case Performance::partly:
    return State::partly_performed;
  case Performance::refused:
    return State::performance_refused;
  case Performance::pending:
    return State::performing;
  }
  return State::agreed;
}

} // namespace fengqiao::records
