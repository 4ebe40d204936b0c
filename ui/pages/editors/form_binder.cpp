#include "ui/pages/editors/form_binder.h"

#include "core/records/validate.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/group_picker.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/time_field.h"

#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

// What a complete record of the kind cannot do without, by the rules themselves.
QStringList required_paths(records::Kind kind) {
  QStringList paths;
  Record empty = records::empty_record(kind);
  if (auto* m = std::get_if<records::Mediation>(&empty.body)) m->parties.resize(1);
  for (const records::Finding& finding : records::validate(empty, QDate(2000, 1, 1)))
    if (finding.code == u"required") paths << finding.field;
  return paths;
}

// "body.parties[2].person.name" is required where that of the first party is.
QString of_first(QString path) {
  const qsizetype open = path.indexOf(u'[');
  return open < 0 ? path : path.replace(open, path.indexOf(u']') - open + 1, u"[0]"_s);
}

} // namespace

FormBinder::FormBinder(records::Kind kind, records::Language language, QObject* parent)
    : QObject(parent), kind_(kind), language_(language), required_(required_paths(kind)) {}

QString FormBinder::label(const QString& path) const {
  return records::field_label(kind_, path, language_).section(u" · "_s, -1);
}

void FormBinder::touched(const QString& path) {
  if (showing_) return;
  Q_EMIT field_changed(path);
  Q_EMIT changed();
}

FormField* FormBinder::add(const QString& path, QWidget* editor, Move show, Move take,
                           std::function<bool()> readable) {
  editor->setObjectName(path);
  editor->installEventFilter(this);
  for (QWidget* part : editor->findChildren<QWidget*>())
    part->installEventFilter(this);
  auto* field = new FormField(label(path), editor, path);
  field->set_required(required_.contains(of_first(path)));
  bindings_.push_back(
      {field, nullptr, path, std::move(show), std::move(take), std::move(readable)});
  return field;
}

FormField* FormBinder::add_combo(const QString& path, QComboBox* combo, Move show, Move take) {
  combo->setFocusPolicy(Qt::StrongFocus);
  combo->setMinimumContentsLength(4);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  connect(combo, &QComboBox::currentIndexChanged, this, [this, path] {
    touched(path);
    if (!showing_) Q_EMIT field_left(path);
  });
  return add(path, combo, std::move(show), std::move(take));
}

FormField* FormBinder::add_line(const QString& path, Move show, Move take, QLineEdit* line) {
  connect(line, &QLineEdit::textChanged, this, [this, path] { touched(path); });
  connect(line, &QLineEdit::editingFinished, this, [this, path] { Q_EMIT field_left(path); });
  return add(path, line, std::move(show), std::move(take));
}

FormField* FormBinder::line(const QString& path, Access<QString> at) {
  auto* line = new QLineEdit;
  return add_line(
      path,
      [=](Record& r) {
        if (line->text().trimmed() == at(r)) return;
        line->setText(at(r));
        line->setCursorPosition(0);
      },
      [=](Record& r) { at(r) = line->text().trimmed(); }, line);
}

FormField* FormBinder::id_number(const QString& path,
                                 Access<records::Entered<records::IdNumber>> at) {
  auto* line = new QLineEdit;
  line->setInputMethodHints(Qt::ImhPreferUppercase);
  connect(line, &QLineEdit::textEdited, this, [this, path](const QString& text) {
    // With the last character everything is said; a shorter number of old papers waits for the end.
    constexpr int whole = 18;
    if (text.trimmed().size() == whole && records::IdNumber::parse(text.trimmed()))
      Q_EMIT field_left(path);
  });
  return add_line(
      path, [=](Record& r) { line->setText(at(r).text()); },
      [=](Record& r) { at(r) = records::Entered<records::IdNumber>(line->text()); }, line);
}

FormField* FormBinder::phone(const QString& path, Access<records::Entered<records::Phone>> at) {
  auto* line = new QLineEdit;
  return add_line(
      path, [=](Record& r) { line->setText(at(r).text()); },
      [=](Record& r) { at(r) = records::Entered<records::Phone>(line->text()); }, line);
}

FormField* FormBinder::area(const QString& path, Access<QString> at, int lines) {
  auto* text = new QPlainTextEdit;
  text->setTabChangesFocus(true);
  text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + 20);
  connect(text, &QPlainTextEdit::textChanged, this, [this, path] { touched(path); });
  return add(
      path, text,
      [=](Record& r) {
        // Setting it anew would take the undo history away.
        if (text->toPlainText().trimmed() != at(r)) text->setPlainText(at(r));
      },
      [=](Record& r) { at(r) = text->toPlainText().trimmed(); });
}

FormField* FormBinder::date(const QString& path, Access<QDate> at) {
  auto* day = new DateField;
  connect(day, &DateField::changed, this, [this, path] { touched(path); });
  connect(day->line(), &QLineEdit::editingFinished, this,
          [this, path] { Q_EMIT field_left(path); });
  return add(
      path, day, [=](Record& r) { day->set_date(at(r)); }, [=](Record& r) { at(r) = day->date(); },
      [=] { return day->is_readable(); });
}

FormField* FormBinder::time(const QString& path, Access<QString> at) {
  auto* time = new TimeField;
  return add_line(
      path, [=](Record& r) { time->set_time(at(r)); }, [=](Record& r) { at(r) = time->time(); },
      time);
}

FormField* FormBinder::money(const QString& path, Access<records::Money> at) {
  auto* amount = new MoneyField;
  connect(amount, &MoneyField::changed, this, [this, path] { touched(path); });
  return add(
      path, amount, [=](Record& r) { amount->set_money_or_empty(at(r)); },
      [=](Record& r) { at(r) = amount->money_or_zero(); }, [=] { return amount->is_readable(); });
}

FormField* FormBinder::money_if_stated(const QString& path,
                                       Access<std::optional<records::Money>> at) {
  auto* amount = new MoneyField;
  connect(amount, &MoneyField::changed, this, [this, path] { touched(path); });
  return add(
      path, amount, [=](Record& r) { amount->set_money(at(r)); },
      [=](Record& r) { at(r) = amount->money(); }, [=] { return amount->is_readable(); });
}

FormField* FormBinder::number(const QString& path, Access<int> at, int least, int most) {
  auto* spin = new QSpinBox;
  spin->setRange(least, most);
  spin->setFocusPolicy(Qt::StrongFocus);
  connect(spin, &QSpinBox::valueChanged, this, [this, path] { touched(path); });
  return add(
      path, spin, [=](Record& r) { spin->setValue(at(r)); },
      [=](Record& r) { at(r) = spin->value(); });
}

namespace {

void choose_word(QComboBox* combo, const QString& word) {
  if (combo->findData(word) < 0) combo->addItem(word, word);
  combo->setCurrentIndex(combo->findData(word));
}

} // namespace

FormField* FormBinder::choice(const QString& path, Access<QString> at) {
  auto* combo = new QComboBox;
  combo->addItem(QString(), QString());
  return add_combo(
      path, combo, [=](Record& r) { choose_word(combo, at(r)); },
      [=](Record& r) { at(r) = combo->currentData().toString(); });
}

void FormBinder::set_choices(const QString& path, const QStringList& words) {
  FormField* made = field(path);
  auto* combo = made ? qobject_cast<QComboBox*>(made->editor()) : nullptr;
  if (!combo) return;
  const QSignalBlocker quiet(combo);
  const QString chosen = combo->currentData().toString();
  combo->clear();
  combo->addItem(QString(), QString());
  for (const QString& word : words)
    combo->addItem(word, word);
  choose_word(combo, chosen);
}

void FormBinder::offer(const QString& path, const QStringList& words) {
  FormField* made = field(path);
  auto* line = made ? qobject_cast<QLineEdit*>(made->editor()) : nullptr;
  if (!line || words.isEmpty()) return;
  auto* completer = new QCompleter(words, line);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setMaxVisibleItems(12);
  line->setCompleter(completer);
  const QAction* open =
      line->addAction(icon(u"chevron-down-muted"_s, colours().muted), QLineEdit::TrailingPosition);
  connect(open, &QAction::triggered, completer, [completer] {
    completer->setCompletionPrefix({});
    completer->complete();
  });
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
          [this, path] { Q_EMIT field_left(path); });
}

FormField* FormBinder::groups(const QString& path, Access<std::vector<records::Group>> at) {
  auto* picker = new GroupPicker(language_);
  refills_.push_back(
      {picker, [picker](records::Language language) { picker->set_language(language); }});
  connect(picker, &GroupPicker::changed, this, [this, path] { touched(path); });
  return add(
      path, picker, [=](Record& r) { picker->set_groups(at(r)); },
      [=](Record& r) { at(r) = picker->groups(); });
}

FormField* FormBinder::checklist(const QString& path, Access<QString> at) {
  auto* list = new Checklist;
  connect(list, &Checklist::changed, this, [this, path] {
    touched(path);
    if (!showing_) Q_EMIT field_left(path);
  });
  return add(
      path, list, [=](Record& r) { list->set_text(at(r)); },
      [=](Record& r) { at(r) = list->text(); });
}

QCheckBox* FormBinder::check(const QString& path, Access<bool> at) {
  auto* box = new QCheckBox(label(path));
  box->setObjectName(path);
  connect(box, &QCheckBox::toggled, this, [this, path] {
    touched(path);
    if (!showing_) Q_EMIT field_left(path);
  });
  bindings_.push_back({nullptr,
                       box,
                       path,
                       [=](Record& r) { box->setChecked(at(r)); },
                       [=](Record& r) { at(r) = box->isChecked(); },
                       {}});
  return box;
}

void FormBinder::show(const Record& record) {
  Record copy = record;
  showing_ = true;
  for (const Binding& binding : bindings_)
    binding.show(copy);
  showing_ = false;
}

void FormBinder::show_one(const QString& path, const Record& record) {
  Record copy = record;
  showing_ = true;
  for (const Binding& binding : bindings_)
    if (binding.path == path) binding.show(copy);
  showing_ = false;
}

void FormBinder::take(Record& record) const {
  for (const Binding& binding : bindings_)
    binding.take(record);
}

std::vector<FormField*> FormBinder::unreadable() const {
  std::vector<FormField*> out;
  for (const Binding& binding : bindings_)
    if (binding.readable && !binding.readable()) out.push_back(binding.field);
  return out;
}

namespace {

QLineEdit* line_of(const FormField* field) {
  auto* line = qobject_cast<QLineEdit*>(field->editor());
  return line ? line : field->editor()->findChild<QLineEdit*>();
}

} // namespace

QMap<QString, QString> FormBinder::unreadable_texts() const {
  QMap<QString, QString> texts;
  for (const FormField* field : unreadable())
    if (const QLineEdit* line = line_of(field)) texts[field->path()] = line->text().trimmed();
  return texts;
}

void FormBinder::show_texts(const QMap<QString, QString>& texts) {
  showing_ = true;
  for (auto text = texts.begin(); text != texts.end(); ++text)
    if (const FormField* made = field(text.key()))
      if (QLineEdit* line = line_of(made)) line->setText(text.value());
  showing_ = false;
}

std::vector<FormField*> FormBinder::fields() const {
  std::vector<FormField*> out;
  for (const Binding& binding : bindings_)
    if (binding.field) out.push_back(binding.field);
  return out;
}

FormField* FormBinder::field(const QString& path) const {
  const auto at = std::ranges::find(bindings_, path, &Binding::path);
  return at == bindings_.end() ? nullptr : at->field;
}

QWidget* FormBinder::control(const QString& path) const {
  const auto at = std::ranges::find(bindings_, path, &Binding::path);
  if (at == bindings_.end()) return nullptr;
  return at->field ? at->field->editor() : at->box;
}

void FormBinder::forget(const QWidget* part) {
  std::erase_if(bindings_, [&](const Binding& b) {
    return part->isAncestorOf(b.field ? static_cast<QWidget*>(b.field)
                                      : static_cast<QWidget*>(b.box));
  });
  std::erase_if(refills_, [&](const Refill& refill) { return part->isAncestorOf(refill.widget); });
}

void FormBinder::set_language(records::Language language) {
  language_ = language;
  for (const Refill& refill : refills_)
    refill.run(language);
  for (const Binding& binding : bindings_) {
    if (binding.field) binding.field->set_label(label(binding.path));
    if (binding.box) binding.box->setText(label(binding.path));
  }
}

namespace {

bool is_undo_key(const QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto* key = static_cast<const QKeyEvent*>(event);
  return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
         key->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z) ||
         key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
}

} // namespace

bool FormBinder::eventFilter(QObject* watched, QEvent* event) {
  if (undone_by_form_ && is_undo_key(event)) {
    event->ignore(); // not the field's own: the shortcut of the window gets it
    return true;
  }
  // A wheel that scrolls the form must not turn what the pointer happens to pass.
  const bool turns = qobject_cast<QComboBox*>(watched) || qobject_cast<QSpinBox*>(watched);
  if (event->type() == QEvent::Wheel && turns && !static_cast<QWidget*>(watched)->hasFocus()) {
    event->ignore();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

} // namespace fengqiao::ui
