// A label, an editor of any kind, and below it the line that says what is wrong with it and the
// ways out.
#pragma once

#include "core/records/validate.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class FormField : public QWidget {
  Q_OBJECT

 public:
  enum class Side { above, left };
  // Takes the editor over. `path` is the dotted wire path of the field ("body.person.id_number"),
  // empty for a field that no rule speaks of.
  FormField(const QString& label, QWidget* editor, const QString& path = {},
            Side side = Side::above, QWidget* parent = nullptr);

  void set_label(const QString& label); // also the editor's accessible name
  void set_required(bool required);     // a star behind the label
  void set_hint(const QString& hint);   // muted line below, gives way to a finding
  // Something right of the editor: a unit, a button.
  void add_beside(QWidget* widget);
  QWidget* editor() const { return editor_; }
  const QString& path() const { return path_; }
  const QString& label() const { return label_text_; }
  // How wide it has to be for its label and its content to stand on one line.
  int comfortable_width() const;

  // What can be done about a finding, as a button beside its sentence.
  struct Way {
    QString text;
    std::function<void()> run;
  };

  void show_finding(const records::Finding& finding);
  void show_message(const QString& text, Tone tone); // Tone::bad also frames the editor
  void set_ways(std::vector<Way> ways);
  void clear_finding(); // and its ways
  bool has_finding() const { return tone_ != Tone::neutral; }
  Tone tone() const { return tone_; }

 private:
  void show_line();
  void describe();

  QString label_text_;
  QString path_;
  QString hint_;
  QString message_;
  Tone tone_ = Tone::neutral;
  bool required_ = false;
  QWidget* editor_;
  QLabel* label_;
  QLabel* line_;
  QHBoxLayout* row_;
  QVBoxLayout* below_;
  QWidget* ways_part_ = nullptr;
  std::vector<Way> ways_;
  std::vector<QPushButton*> way_buttons_;
};

// Puts each finding at the field of its path (the first one per field, errors before doubts) and
// clears the others. Returns those that belong to none of the fields.
std::vector<records::Finding> show_findings(const std::vector<records::Finding>& findings,
                                            const std::vector<FormField*>& fields);
// The finding that a field of this path shows; null where there is none.
const records::Finding* worst_at(const std::vector<records::Finding>& findings,
                                 const QString& path);

} // namespace fengqiao::ui
