#include "ui/pages/editors/form_history.h"

namespace fengqiao::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto pause_in_typing = 1500ms;

} // namespace

FormHistory::FormHistory(QObject* parent) : QObject(parent), states_(1), paths_(1) {
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, &FormHistory::end_step);
  connect(&stack_, &QUndoStack::indexChanged, this, &FormHistory::changed);
}

// A stack says that it is emptied when it goes; the form has gone before.
FormHistory::~FormHistory() {
  stack_.disconnect(this);
}

void FormHistory::begin(const FormState& state) {
  states_ = {state};
  paths_ = {QString()};
  ended_ = true;
  stack_.clear();
  Q_EMIT changed();
}

void FormHistory::note(const FormState& state, const QString& path) {
  const int now = stack_.index();
  if (state == states_[static_cast<size_t>(now)]) return;
  const bool goes_on =
      !ended_ && now > 0 && now == stack_.count() && !path.isEmpty() && path == paths_[now];
  if (goes_on)
    states_.back() = state;
  else {
    states_.resize(static_cast<size_t>(now) + 1);
    paths_.resize(now + 1);
    states_.push_back(state);
    paths_.push_back(path);
    stack_.push(new QUndoCommand);
  }
  ended_ = path.isEmpty();
  pause_.start(pause_in_typing);
}

void FormHistory::follow(const FormState& state) {
  states_[static_cast<size_t>(stack_.index())] = state;
}

QString FormHistory::undo_path() const {
  return can_undo() ? paths_[stack_.index()] : QString();
}

QString FormHistory::redo_path() const {
  return can_redo() ? paths_[stack_.index() + 1] : QString();
}

void FormHistory::undo() {
  if (!can_undo()) return;
  const int now = stack_.index();
  const FormState from = states_[static_cast<size_t>(now)];
  const FormState to = states_[static_cast<size_t>(now) - 1];
  ended_ = true;
  stack_.undo();
  Q_EMIT went(from, to, paths_[now]);
}

void FormHistory::redo() {
  if (!can_redo()) return;
  const int now = stack_.index();
  const FormState from = states_[static_cast<size_t>(now)];
  const FormState to = states_[static_cast<size_t>(now) + 1];
  ended_ = true;
  stack_.redo();
  Q_EMIT went(from, to, paths_[now + 1]);
}

} // namespace fengqiao::ui
