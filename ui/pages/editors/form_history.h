// What was entered into a form, step by step: taken back and done again as a whole, across fields,
// parties added and removed, a state or a person chosen. Typing in one field is one step until the
// field is left or the typing pauses.
#pragma once

#include "core/records/record.h"

#include <QMap>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <vector>

namespace fengqiao::ui {

// A form as it stands.
struct FormState {
  records::Record record;
  QMap<QString, QString> unreadable; // path -> text that is no date or no amount
  bool campaign_said = false;        // somebody chose it, no rule
  bool operator==(const FormState&) const = default;
};

class FormHistory : public QObject {
  Q_OBJECT

 public:
  explicit FormHistory(QObject* parent = nullptr);
  ~FormHistory() override;

  // Forgets everything; this is the beginning.
  void begin(const FormState& state);
  // The user changed something: the field of this path, or more than one field (empty).
  void note(const FormState& state, const QString& path);
  // What rules made of it belongs to the step that led here.
  void follow(const FormState& state);
  // What comes next is a step of its own.
  void end_step() { ended_ = true; }

  void undo();
  void redo();
  bool can_undo() const { return stack_.canUndo(); }
  bool can_redo() const { return stack_.canRedo(); }
  // The field that the next step back or forth is about; empty where it is more than one.
  QString undo_path() const;
  QString redo_path() const;

 Q_SIGNALS:
  // A step was gone back or forth: the form is to show `to`.
  void went(const FormState& from, const FormState& to, const QString& path);
  void changed(); // in what can be undone or redone

 private:
  // The stack counts the steps; what they are stands here: step i leads from states_[i] to
  // states_[i + 1] and changed paths_[i + 1].
  std::vector<FormState> states_;
  QStringList paths_;
  QUndoStack stack_;
  QTimer pause_;
  bool ended_ = true;
};

} // namespace fengqiao::ui
