#include "ui/models/wording.h"

#include <QCoreApplication>

namespace fengqiao::ui {

using records::State;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("Wording", source);
}

Tone state_tone(State state) {
  switch (state) {
  case State::closed:
  case State::agreed:
  case State::performed:
  case State::followed_up:
  case State::granted:
  case State::assigned:
  case State::returned:
    return Tone::good;
  case State::failed:
  case State::refused:
  case State::performance_refused:
    return Tone::bad;
  case State::open:
  case State::investigating:
  case State::mediating:
  case State::performing:
  case State::partly_performed:
    return Tone::warn;
  case State::applied:
  case State::accepted:
  case State::materials_complete:
  case State::passed_on:
  case State::sent:
  case State::received:
    return Tone::info;
  default:
    return Tone::neutral;
  }
}

} // namespace

Word state_word(State state, records::Language language) {
  return {records::label(state, language), state_tone(state)};
}

Word arrival_word(store::Arrival arrival) {
  switch (arrival) {
  case store::Arrival::arrived:
    return {words(QT_TRANSLATE_NOOP("Wording", "✓ Arrived")), Tone::good};
  case store::Arrival::conflict:
    return {words(QT_TRANSLATE_NOOP("Wording", "Conflict")), Tone::bad};
  case store::Arrival::refused:
    return {words(QT_TRANSLATE_NOOP("Wording", "Sent back")), Tone::bad};
  case store::Arrival::pending:
    break;
  }
  return {words(QT_TRANSLATE_NOOP("Wording", "To be pushed")), Tone::neutral};
}

Word limit_word(QDate due, QDate today) {
  if (!due.isValid()) return {};
  const auto days = static_cast<int>(today.daysTo(due));
  if (days == -1) return {words(QT_TRANSLATE_NOOP("Wording", "1 day over")), Tone::bad};
  if (days < 0) return {words(QT_TRANSLATE_NOOP("Wording", "%1 days over")).arg(-days), Tone::bad};
  if (days == 0) return {words(QT_TRANSLATE_NOOP("Wording", "Today")), Tone::warn};
  if (days == 1) return {words(QT_TRANSLATE_NOOP("Wording", "Tomorrow")), Tone::warn};
  return {words(QT_TRANSLATE_NOOP("Wording", "%1 days left")).arg(days),
          days <= 3 ? Tone::warn : Tone::neutral};
}

QString deadline_action(records::DeadlineKind kind) {
  using records::DeadlineKind;
  switch (kind) {
  case DeadlineKind::acceptance:
    return words(QT_TRANSLATE_NOOP("Wording", "Decide"));
  case DeadlineKind::mediation:
    return words(QT_TRANSLATE_NOOP("Wording", "Mediate"));
  case DeadlineKind::confirmation:
    return words(QT_TRANSLATE_NOOP("Wording", "Apply"));
  case DeadlineKind::follow_up:
    return words(QT_TRANSLATE_NOOP("Wording", "Follow up"));
  case DeadlineKind::archive:
    return words(QT_TRANSLATE_NOOP("Wording", "Archive it"));
  case DeadlineKind::aid_pass_on:
    return words(QT_TRANSLATE_NOOP("Wording", "Pass on"));
  case DeadlineKind::referral_feedback:
    return words(QT_TRANSLATE_NOOP("Wording", "Ask"));
  case DeadlineKind::performance:
  case DeadlineKind::aid_decision:
  case DeadlineKind::aid_assignment:
    break;
  }
  return words(QT_TRANSLATE_NOOP("Wording", "View"));
}

QString arrival_advice(const store::Entry& entry) {
  switch (entry.arrival) {
  case store::Arrival::arrived:
    return {};
  case store::Arrival::pending:
    return words(QT_TRANSLATE_NOOP("Wording", "It goes to the county center with the next push."));
  case store::Arrival::conflict:
    return words(QT_TRANSLATE_NOOP("Wording", "The center holds another version of this record. "
                                              "Both are kept: compare them and decide."));
  case store::Arrival::refused:
    return words(QT_TRANSLATE_NOOP("Wording", "The center sent it back. Open the record, correct "
                                              "what it names and save; it is then pushed again."));
  }
  return {};
}

} // namespace fengqiao::ui
