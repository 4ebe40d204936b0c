// The fields of a form, each tied to its place in the record: labelled from the record's own field
// description, shown from a record, taken back into one. Editors lay them out.
#pragma once

#include "core/records/record.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/term_combo.h"

#include <QMap>
#include <QObject>

#include <functional>

class QCheckBox;
class QLineEdit;

namespace fengqiao::ui {

class GroupPicker;

// Where in a record a field's value stands.
template <typename T>
using Access = std::function<T&(records::Record&)>;

class FormBinder : public QObject {
  Q_OBJECT

 public:
  FormBinder(records::Kind kind, records::Language language, QObject* parent);

  // Each makes a field for the dotted path; its objectName is the path.
  FormField* line(const QString& path, Access<QString> at);
  FormField* area(const QString& path, Access<QString> at, int lines);
  FormField* id_number(const QString& path, Access<records::Entered<records::IdNumber>> at);
  FormField* phone(const QString& path, Access<records::Entered<records::Phone>> at);
  FormField* date(const QString& path, Access<QDate> at);
  FormField* time(const QString& path, Access<QString> at);
  FormField* money(const QString& path, Access<records::Money> at);
  FormField* money_if_stated(const QString& path, Access<std::optional<records::Money>> at);
  FormField* number(const QString& path, Access<int> at, int least, int most);
  // A choice among words that are no closed list; set_choices() says which. What the record holds
  // is a choice as well.
  FormField* choice(const QString& path, Access<QString> at);
  void set_choices(const QString& path, const QStringList& words);
  // Lets a line of this path offer words, under an arrow and while typing; any other may be typed.
  void offer(const QString& path, const QStringList& words);
  FormField* groups(const QString& path, Access<std::vector<records::Group>> at);
  // A list of papers with ticks.
  FormField* checklist(const QString& path, Access<QString> at);
  // Its own words stand beside the box.
  QCheckBox* check(const QString& path, Access<bool> at);
  template <typename E>
  FormField* term(const QString& path, Access<E> at) {
    auto* combo = new TermCombo<E>(language_, Empty::forbidden);
    fill_on_retranslate(combo);
    return add_combo(
        path, combo, [combo, at](records::Record& r) { combo->set_value(at(r)); },
        [combo, at](records::Record& r) { at(r) = combo->value().value_or(at(r)); });
  }
  template <typename E>
  FormField* term_if_any(const QString& path, Access<std::optional<E>> at) {
    auto* combo = new TermCombo<E>(language_, Empty::allowed);
    fill_on_retranslate(combo);
    return add_combo(
        path, combo, [combo, at](records::Record& r) { combo->set_value(at(r)); },
        [combo, at](records::Record& r) { at(r) = combo->value(); });
  }

  void show(const records::Record& record);
  // The field or box of this path alone; no signal.
  void show_one(const QString& path, const records::Record& record);
  void take(records::Record& record) const;
  // Fields whose text is no date or no amount; each says so itself.
  std::vector<FormField*> unreadable() const;
  // Their texts by path, and such texts put back.
  QMap<QString, QString> unreadable_texts() const;
  void show_texts(const QMap<QString, QString>& texts);
  std::vector<FormField*> fields() const;
  FormField* field(const QString& path) const;
  // The field's editor, or the box, of this path; null where there is none.
  QWidget* control(const QString& path) const;
  // Leaves the keys for undo and redo to the form: fields do not undo by themselves.
  void set_undone_by_form() { undone_by_form_ = true; }
  // Forgets the fields inside `part`, which is about to be deleted.
  void forget(const QWidget* part);
  void set_language(records::Language language);
  records::Language language() const { return language_; }

 Q_SIGNALS:
  void changed();                          // by the user
  void field_changed(const QString& path); // the same, of one field; before changed()
  void field_left(const QString& path);    // typing there is over

 private:
  using Move = std::function<void(records::Record&)>;
  struct Binding {
    FormField* field = nullptr; // or
    QCheckBox* box = nullptr;
    QString path;
    Move show;
    Move take;
    std::function<bool()> readable;
  };
  FormField* add(const QString& path, QWidget* editor, Move show, Move take,
                 std::function<bool()> readable = {});
  FormField* add_combo(const QString& path, QComboBox* combo, Move show, Move take);
  FormField* add_line(const QString& path, Move show, Move take, QLineEdit* line);
  template <typename E>
  void fill_on_retranslate(TermCombo<E>* combo) {
    refills_.push_back({combo, [combo](records::Language language) { combo->fill(language); }});
  }
  QString label(const QString& path) const;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void touched(const QString& path);

  records::Kind kind_;
  records::Language language_;
  QStringList required_;
  std::vector<Binding> bindings_;
  struct Refill {
    QWidget* widget;
    std::function<void(records::Language)> run;
  };
  std::vector<Refill> refills_;
  bool showing_ = false;
  bool undone_by_form_ = false;
};

} // namespace fengqiao::ui
