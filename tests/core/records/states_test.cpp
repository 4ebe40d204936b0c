#include "core/records/states.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <algorithm>
#include <set>

using namespace fengqiao::records;

namespace {

bool uses(Kind kind, State state) {
  return std::ranges::find(states(kind), state) != states(kind).end();
}

// All states that a record of the kind can come to.
std::set<State> reachable(Kind kind) {
  std::set<State> seen{first_state(kind)};
  for (bool grown = true; grown;) {
    const auto before = seen;
    for (const State from : before)
      for (const State to : next_states(kind, from))
        seen.insert(to);
    grown = seen.size() > before.size();
  }
  return seen;
}

} // namespace

TEST_CASE("every state of a kind can be reached, and no other") {
  for (const Kind kind : test::all_kinds()) {
    INFO(key(kind).toStdString());
    const auto known = states(kind);
    CHECK(reachable(kind) == std::set<State>(known.begin(), known.end()));
    CHECK(known.front() == first_state(kind));
  }
}

TEST_CASE("every state leads to an end in which nobody has to act") {
  for (const Kind kind : test::all_kinds())
    for (const State from : states(kind)) {
      INFO(key(kind).toStdString() + ": " + key(from).toStdString());
      std::set<State> seen{from};
      for (size_t before = 0; before < seen.size();) {
        before = seen.size();
        for (const State state : std::set<State>(seen))
          for (const State to : next_states(kind, state))
            seen.insert(to);
      }
      CHECK(std::ranges::any_of(seen, [&](State state) { return !is_open(kind, state); }));
    }
}

TEST_CASE("no state follows itself in the list of what comes next") {
  for (const Kind kind : test::all_kinds())
    for (const State from : states(kind)) {
      const auto next = next_states(kind, from);
      CHECK(std::ranges::find(next, from) == next.end());
      CHECK(std::set<State>(next.begin(), next.end()).size() == next.size());
      CHECK(may_follow(kind, from, from));
    }
}

TEST_CASE("a dispute goes from application to archive") {
  using enum State;
  const State way[] = {applied,    accepted,  investigating, mediating, agreed,
                       performing, performed, followed_up,   archived};
  for (size_t i = 0; i + 1 < std::size(way); ++i) {
    INFO(key(way[i]).toStdString());
    CHECK(may_follow(Kind::mediation, way[i], way[i + 1]));
  }
  CHECK(next_states(Kind::mediation, archived).empty());
}

TEST_CASE("a dispute that was not accepted is not mediated") {
  const auto next = next_states(Kind::mediation, State::not_accepted);
  REQUIRE(next.size() == 1);
  CHECK(next.front() == State::archived);
  CHECK(!may_follow(Kind::mediation, State::applied, State::mediating));
  CHECK(!may_follow(Kind::mediation, State::applied, State::agreed));
}

TEST_CASE("a party may withdraw as long as the dispute is not ended") {
  using enum State;
  for (const State running : {applied, accepted, investigating, mediating})
    CHECK(may_follow(Kind::mediation, running, withdrawn));
  for (const State ended : {agreed, failed, performed, archived})
    CHECK(!may_follow(Kind::mediation, ended, withdrawn));
}

TEST_CASE("an agreement that is not kept can be urged and performed after all") {
  CHECK(may_follow(Kind::mediation, State::performance_refused, State::performed));
  CHECK(may_follow(Kind::mediation, State::partly_performed, State::performed));
  CHECK(may_follow(Kind::mediation, State::followed_up, State::performing));
}

TEST_CASE("a refused application for legal aid may be passed on again for review") {
  CHECK(may_follow(Kind::legal_aid, State::refused, State::passed_on));
  CHECK(may_follow(Kind::legal_aid, State::refused, State::closed));
  CHECK(!may_follow(Kind::legal_aid, State::refused, State::assigned));
  CHECK(!may_follow(Kind::legal_aid, State::applied, State::granted));
}

TEST_CASE("a referral goes out, arrives and comes back with its result") {
  CHECK(may_follow(Kind::referral, State::open, State::sent));
  CHECK(may_follow(Kind::referral, State::sent, State::received));
  CHECK(may_follow(Kind::referral, State::received, State::returned));
  CHECK(may_follow(Kind::referral, State::returned, State::closed));
  CHECK(!may_follow(Kind::referral, State::closed, State::open));
}

TEST_CASE("a closed consultation can be opened again") {
  CHECK(may_follow(Kind::consultation, State::open, State::closed));
  CHECK(may_follow(Kind::consultation, State::closed, State::open));
}

TEST_CASE("a kind does not know the states of another") {
  CHECK(!uses(Kind::consultation, State::mediating));
  CHECK(next_states(Kind::consultation, State::mediating).empty());
  CHECK(!may_follow(Kind::legal_aid, State::applied, State::accepted));
}

TEST_CASE("a case is open while somebody has to act") {
  using enum State;
  for (const State state : {applied, mediating, agreed, performing, performance_refused})
    CHECK(is_open(Kind::mediation, state));
  for (const State state : {not_accepted, failed, withdrawn, terminated, performed, archived})
    CHECK(!is_open(Kind::mediation, state));
  CHECK(is_open(Kind::legal_aid, granted));
  CHECK(!is_open(Kind::legal_aid, refused));
  CHECK(is_open(Kind::referral, received));
  CHECK(!is_open(Kind::referral, returned));
  CHECK(is_open(Kind::duty, open));
  CHECK(!is_open(Kind::duty, closed));
}
