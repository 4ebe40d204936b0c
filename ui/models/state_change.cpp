#include "ui/models/state_change.h"

namespace fengqiao::ui {

using namespace records;

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

} // namespace fengqiao::ui
