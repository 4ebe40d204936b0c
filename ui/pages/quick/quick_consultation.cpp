#include "ui/pages/quick/quick_consultation.h"

#include "ui/models/todays_consultations.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/editors/consultation_editor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

constexpr int saved_shown = 3;
constexpr int saved_width = 170;
constexpr int side_by_side = 780; // the least width for two cards

} // namespace

bool QuickConsultation::fits(const Record& record) {
  if (record.kind() != records::Kind::consultation || record.header.revision != 0) return false;
  Record rest = record;
  const Record empty = records::empty_record(records::Kind::consultation);
  records::Header& header = rest.header;
  header.id = {};
  header.occurred_on = {};
  header.handler.clear();
  header.adviser_service = empty.header.adviser_service;
  header.channel.reset();
  header.minutes = 0;
  header.groups.clear();
  header.campaign.clear();
  records::Consultation& consultation = body(rest);
  consultation.anonymous = false;
  consultation.person = {};
  consultation.category.reset();
  consultation.question.clear();
  consultation.answer.clear();
  consultation.laws_cited.clear();
  return rest == empty;
}

QuickConsultation::QuickConsultation(const PageContext& page_context, const Record& record)
    : ConsultationForm(page_context, record, u"quick_consultation"_s) {
  person_card();
  matter_card();
  build_strip();
  QPushButton* all = button(QT_TRANSLATE_NOOP("RecordEditor", "All fields (F4)"));
  all->setObjectName(u"quick_all_fields"_s);
  add_to_foot(all);
  connect(all, &QPushButton::clicked, this, &QuickConsultation::open_all_fields);
  auto* next = findChild<QPushButton*>(u"editor_save_next"_s);
  name_button(next, QT_TRANSLATE_NOOP("RecordEditor", "Save, then the next"));
  order_.push_back(next);
  begin();
  attachments().set_shy(true);
  show_strip();
}

void QuickConsultation::person_card() {
  FormBinder& f = binder();
  person_ = card(QT_TRANSLATE_NOOP("RecordEditor", "Person"), Column::left);
  who_ = new Chip;
  who_->setObjectName(u"quick_who"_s);
  person_->add_to_head(who_);
  anonymous_ = f.check(u"body.anonymous"_s, [](Record& r) -> bool& { return body(r).anonymous; });
  person_->add_to_head(anonymous_);
  const PersonFields known =
      known_person_fields(person_->body(), u"body.person"_s,
                          [](Record& r) -> records::Person& { return body(r).person; });
  FormField* day =
      f.date(u"occurred_on"_s, [](Record& r) -> QDate& { return r.header.occurred_on; });
  FormField* channel = f.term_if_any<records::Channel>(
      u"channel"_s, [](Record & r) -> auto& { return r.header.channel; });
  FormField* groups = f.groups(
      u"groups"_s, [](Record & r) -> auto& { return r.header.groups; });
  FormField* campaign =
      f.choice(u"campaign"_s, [](Record& r) -> QString& { return r.header.campaign; });
  // The ID number says the birth date; who has none is written with all fields.
  QWidget unused;
  known.born->setParent(&unused);
  f.forget(&unused);
  lay(person_->body(),
      {{known.name, known.id}, {known.phone, known.gender}, {groups}, {day, channel}, {campaign}});
  order_ = {known.name->editor(), known.id->editor(), known.phone->editor()};
}

void QuickConsultation::matter_card() {
  FormBinder& f = binder();
  Card* matter = card(QT_TRANSLATE_NOOP("RecordEditor", "Question and answer"), Column::right);
  matter->add_to_head(keep_phrase_button());
  FormField* topic = topic_field();
  FormField* category = f.term_if_any<records::ConsultationCategory>(
      u"body.category"_s, [](Record & r) -> auto& { return body(r).category; });
  FormField* question = f.area(
      u"body.question"_s, [](Record& r) -> QString& { return body(r).question; }, 2);
  FormField* answer = f.area(
      u"body.answer"_s, [](Record& r) -> QString& { return body(r).answer; }, 4);
  FormField* laws =
      f.line(u"body.laws_cited"_s, [](Record& r) -> QString& { return body(r).laws_cited; });
  FormField* minutes = f.number(
      u"minutes"_s, [](Record& r) -> int& { return r.header.minutes; }, 0, 100'000);
  lay(matter->body(), {{topic, category}, {question}, {answer}, {laws, minutes}});
  for (QWidget* area : {question->editor(), answer->editor()})
    area->installEventFilter(this);
  order_.insert(order_.end(),
                {topic->editor(), question->editor(), answer->editor(), minutes->editor()});
}

void QuickConsultation::build_strip() {
  auto* around = new QWidget(this);
  auto* row = new QHBoxLayout(around);
  row->setContentsMargins(space::three, 0, space::three, space::half);
  strip_ = new QWidget(around);
  strip_->setObjectName(u"quick_saved"_s);
  new FlowLayout(strip_);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  strip_->setSizePolicy(policy);
  row->addWidget(strip_);
  add_above_foot(around);
}

void QuickConsultation::rebuild(const Record& record) {
  const records::Person& person = std::get<records::Consultation>(record.body).person;
  QStringList words;
  if (person.gender) words << records::label(*person.gender, language());
  if (const auto age = records::age_on(person, record.header.occurred_on))
    words << tr("%n year(s) old", nullptr, *age);
  who_->set(words.join(u" · "_s), Tone::info);
  who_->setVisible(!words.isEmpty());
}

void QuickConsultation::person_chosen(const QString&) {
  topic()->setFocus();
}

void QuickConsultation::phrase_taken() {
  auto* question = static_cast<QPlainTextEdit*>(binder().field(u"body.question"_s)->editor());
  question->setFocus();
  question->moveCursor(QTextCursor::End);
}

void QuickConsultation::go_on_from(const QWidget* field) {
  const auto at = std::ranges::find_if(
      order_, [field](const QWidget* each) { return each == field || each->isAncestorOf(field); });
  if (at != order_.end() && at + 1 != order_.end())
    (*(at + 1))->setFocus(Qt::TabFocusReason);
  else if (at == order_.end())
    focusNextChild();
}

bool QuickConsultation::enter_pressed(const QKeyEvent& event) {
  if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) return false;
  const auto with = event.modifiers() & ~Qt::KeypadModifier;
  if (with == Qt::ControlModifier || with == (Qt::ControlModifier | Qt::ShiftModifier)) {
    with == Qt::ControlModifier ? save_and_close() : save_and_next();
    return true;
  }
  if (with != Qt::NoModifier) return false;
  const QWidget* field = focusWidget();
  if (!field || qobject_cast<const QAbstractButton*>(field)) return false;
  go_on_from(field);
  return true;
}

void QuickConsultation::keyPressEvent(QKeyEvent* event) {
  if (auto* pressed = qobject_cast<QPushButton*>(focusWidget());
      pressed && !(event->modifiers() & ~Qt::KeypadModifier) &&
      (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
    return pressed->isCheckable() ? topic()->setFocus() : pressed->click();
  if (!enter_pressed(*event)) ConsultationForm::keyPressEvent(event);
}

// In a narrow window, or with very large text, the cards stand one below the other.
void QuickConsultation::resizeEvent(QResizeEvent* event) {
  ConsultationForm::resizeEvent(event);
  auto* cards = static_cast<QBoxLayout*>(person_->parentWidget()->layout());
  const auto wanted =
      width() < px(side_by_side) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (cards->direction() == wanted) return;
  cards->setDirection(wanted);
  show_strip();
}

// A text of several lines would take Enter for itself; Shift+Enter still begins a line there.
bool QuickConsultation::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && enter_pressed(*static_cast<QKeyEvent*>(event)))
    return true;
  return ConsultationForm::eventFilter(watched, event);
}

std::vector<Command> QuickConsultation::commands() const {
  auto* self = const_cast<QuickConsultation*>(this);
  std::vector<Command> all = ConsultationForm::commands();
  all.push_back({u"quick_all_fields"_s, tr("All fields"), Qt::Key_F4, u"edit"_s,
                 [self] { self->open_all_fields(); }});
  all.push_back({u"quick_anonymous"_s, tr("Anonymous, or not"), Qt::Key_F6, u"user"_s,
                 [self] { self->anonymous_->toggle(); }});
  return all;
}

void QuickConsultation::open_all_fields() {
  finish_typing();
  // What was only begun with is no entry: the editor presets it again.
  const Record now =
      is_changed() ? hand_over() : records::empty_record(records::Kind::consultation);
  auto files = std::make_shared<std::vector<NewFile>>(attachments().hand_over());
  leave([&session = session(), &target = shell(), now, files] {
    auto* editor = new ConsultationEditor({session, target}, now);
    editor->attachments().take_waiting(std::move(*files));
    target.open_over(editor);
  });
}

void QuickConsultation::refresh() {
  show_strip();
}

void QuickConsultation::show_strip() {
  while (QLayoutItem* item = strip_->layout()->takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  const auto saved = todays_consultations(store(), width() < px(side_by_side) ? 1 : saved_shown);
  auto* word = new QLabel(
      saved.empty() ? tr("Enter: next field · Ctrl+Enter: save · Ctrl+Shift+Enter: save and next")
                    : tr("Saved today:"),
      strip_);
  word->setMinimumHeight(px(size::control));
  set_text(word, Text::muted);
  strip_->layout()->addWidget(word);
  for (const Record& record : saved) {
    const records::RecordId id = record.header.id;
    const auto& consultation = std::get<records::Consultation>(record.body);
    const QString words = u"%1 %2 %3"_s.arg(
        record.header.created_at.toLocalTime().toString(u"HH:mm"_s),
        consultation.person.name.isEmpty() ? tr("Anonymous") : consultation.person.name,
        consultation.question);
    auto* open =
        new QPushButton(fontMetrics().elidedText(words, Qt::ElideRight, px(saved_width)), strip_);
    open->setToolTip(u"%1\n%2"_s.arg(record.header.number, words));
    open->setAccessibleName(tr("Open %1").arg(words));
    open->setObjectName(u"quick_saved_open"_s);
    set_button(open, Button::flat);
    auto* back = new QToolButton(strip_);
    back->setIcon(icon(u"undo"_s, colours().accent));
    back->setToolTip(tr("Take back %1").arg(record.header.number));
    back->setAccessibleName(back->toolTip());
    back->setObjectName(u"quick_saved_undo"_s);
    back->setMinimumSize(px(size::control), px(size::control));
    strip_->layout()->addWidget(open);
    strip_->layout()->addWidget(back);
    connect(open, &QPushButton::clicked, this, [this, id] { shell().open_record(id); });
    connect(back, &QToolButton::clicked, this,
            [this, id, number = record.header.number] { take_back(id, number); });
  }
}

void QuickConsultation::take_back(const records::RecordId& id, const QString& number) {
  if (const auto removed = store().remove(id); !removed)
    return shell().say(removed.error().text(), Tone::bad);
  session().records_were_changed();
  show_strip();
  shell().say(tr("Taken back: %1").arg(number), Tone::neutral, tr("Restore"),
              [&session = session(), &target = shell(), id] {
                if (const auto restored = session.store().restore(id); !restored)
                  return target.say(restored.error().text(), Tone::bad);
                session.records_were_changed();
              });
}

void QuickConsultation::retranslate() {
  ConsultationForm::retranslate();
  findChild<QPushButton*>(u"editor_save"_s)->setToolTip(u"Ctrl+Enter"_s);
  findChild<QPushButton*>(u"editor_save_next"_s)->setToolTip(u"Ctrl+Shift+Enter"_s);
  show_strip();
}

Page* make_entry(const PageContext& context, const Record& record) {
  if (QuickConsultation::fits(record)) return new QuickConsultation(context, record);
  return make_editor(context, record);
}

} // namespace fengqiao::ui
