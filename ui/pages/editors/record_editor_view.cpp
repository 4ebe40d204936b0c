// The visible frame of an editor: head, cards, service card, foot.
#include "core/records/course.h"
#include "core/records/deadlines.h"
#include "core/records/states.h"
#include "ui/models/wording.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/editors/person_mark.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

void RecordEditor::build_head(QVBoxLayout* column) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::three, space::two, space::three, space::one);
  head->setSpacing(space::one);
  title_ = new QLabel(this);
  set_text(title_, Text::title);
  number_ = new QLabel(this);
  set_text(number_, Text::muted);
  number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  state_chip_ = new Chip;
  limit_chip_ = new Chip;
  auto* what = new QWidget(this);
  auto* flow = new FlowLayout(what); // on two lines where one is too short
  for (QWidget* each : {static_cast<QWidget*>(title_), static_cast<QWidget*>(number_),
                        static_cast<QWidget*>(state_chip_), static_cast<QWidget*>(limit_chip_)})
    flow->addWidget(each);
  QSizePolicy grows(QSizePolicy::Expanding, QSizePolicy::Preferred);
  grows.setHeightForWidth(true);
  what->setSizePolicy(grows);
  head->addWidget(what, 1);
  const auto tool = [&](const QString& name) {
    auto* made = new QToolButton(this);
    made->setObjectName(u"editor_"_s + name);
    made->setIcon(icon(name, colours().text));
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the field that is written in alone
    head->addWidget(made, 0, Qt::AlignTop);
    return made;
  };
  undo_ = tool(u"undo"_s);
  redo_ = tool(u"redo"_s);
  connect(undo_, &QToolButton::clicked, this, &RecordEditor::undo);
  connect(redo_, &QToolButton::clicked, this, &RecordEditor::redo);
  // The second of the two keys that people know.
  connect(new QShortcut(Qt::CTRL | Qt::Key_Y, this), &QShortcut::activated, this,
          &RecordEditor::redo);
  column->addLayout(head);
  auto* margin = new QVBoxLayout;
  margin->setContentsMargins(space::three, 0, space::three, 0);
  draft_banner_ = new Banner(this);
  banner_ = new Banner(this);
  clash_banner_ = new Banner(this);
  draft_banner_->setObjectName(u"editor_draft_banner"_s);
  banner_->setObjectName(u"editor_banner"_s);
  clash_banner_->setObjectName(u"editor_clash_banner"_s);
  margin->addWidget(clash_banner_);
  margin->addWidget(draft_banner_);
  margin->addWidget(banner_);
  column->addLayout(margin);
}

void RecordEditor::build_sheet(QVBoxLayout* column) {
  scroll_ = new QScrollArea(this);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus); // its fields have it
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  across_ = new QHBoxLayout(sheet);
  across_->setContentsMargins(space::three, space::one, space::three, space::three);
  across_->setSpacing(space::two);
  for (QVBoxLayout*& part : columns_) {
    part = new QVBoxLayout;
    part->setSpacing(space::two);
    across_->addLayout(part, 1);
  }
  scroll_->setWidget(sheet);
  column->addWidget(scroll_, 1);
}

void RecordEditor::resizeEvent(QResizeEvent* event) {
  constexpr int two_columns = 760;
  const bool narrow = width() < px(two_columns);
  across_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  Page::resizeEvent(event);
}

void RecordEditor::build_foot(QVBoxLayout* column) {
  auto* foot = new QWidget(this);
  foot->setProperty("bar", u"status"_s);
  foot->setAttribute(Qt::WA_StyledBackground);
  auto* row = foot_ = new QHBoxLayout(foot);
  row->setContentsMargins(space::three, space::one, space::three, space::one);
  row->setSpacing(space::one);
  draft_note_ = new QLabel(foot);
  draft_note_->setObjectName(u"editor_draft_note"_s);
  draft_note_->setWordWrap(true);
  findings_ = new QPushButton(foot);
  findings_->setObjectName(u"editor_findings"_s);
  findings_->setIcon(icon(u"warning"_s, colours().warn.text));
  set_button(findings_, Button::flat);
  findings_->hide();
  row->addWidget(findings_);
  row->addWidget(draft_note_, 1);
  QPushButton* close = button(QT_TRANSLATE_NOOP("RecordEditor", "Close"));
  QPushButton* next = button(QT_TRANSLATE_NOOP("RecordEditor", "Save and next"));
  QPushButton* keep = button(QT_TRANSLATE_NOOP("RecordEditor", "Save"));
  close->setObjectName(u"editor_cancel"_s);
  next->setObjectName(u"editor_save_next"_s);
  keep->setObjectName(u"editor_save"_s);
  set_button(keep, Button::primary);
  for (QPushButton* each : {close, next, keep})
    row->addWidget(each);
  column->addWidget(foot);
  connect(findings_, &QPushButton::clicked, this, [this] { go_to_finding(true); });
  connect(close, &QPushButton::clicked, this, &RecordEditor::leave_if_allowed);
  connect(keep, &QPushButton::clicked, this, &RecordEditor::save_and_close);
  connect(next, &QPushButton::clicked, this, &RecordEditor::save_and_next);
}

void RecordEditor::save_and_close() {
  if (!save()) return;
  auto next_one = records::next_record(record_, today());
  if (next_one) hand_on_person(*next_one);
  const bool begins = next_one && record_.header.links.empty();
  leave([&target = shell(), next_one, begins] {
    if (begins) target.new_record(*next_one);
  });
}

void RecordEditor::add_above_foot(QWidget* widget) {
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->insertWidget(column->count() - 1, widget);
}

void RecordEditor::add_to_foot(QWidget* widget) {
  foot_->insertWidget(2, widget); // behind the draft's note and the gap
}

void RecordEditor::save_and_next() {
  if (!save()) return;
  Record next = records::empty_record(record_.kind());
  leave([&target = shell(), next] { target.new_record(next); });
}

// The form goes on from what is saved now. What lies before a save is not taken back any more: its
// steps stand in the record.
void RecordEditor::save_and_stay() {
  if (!save()) return;
  if (auto now = store().load(record_.header.id)) record_ = *std::move(now);
  stored_ = record_;
  first_state_ = record_.header.state;
  given_changes_ = asked_to_save_ = done_ = false;
  draft_banner_->hide();
  show_record();
  baseline_ = current();
  fill_states();
  check();
  history_->begin(form_state());
  Q_EMIT title_changed();
}

Card* RecordEditor::card(const char* text, Column column) {
  auto* made = new Card;
  columns_[static_cast<int>(column)]->addWidget(made);
  set_card_title(made, text);
  return made;
}

void RecordEditor::set_card_title(Card* which, const char* text) {
  texts_.emplace_back(which, text);
  which->set_title(QCoreApplication::translate("RecordEditor", text));
}

QPushButton* RecordEditor::button(const char* text, const QString& icon_name) {
  auto* made = new QPushButton;
  if (!icon_name.isEmpty()) made->setIcon(icon(icon_name, colours().accent));
  name_button(made, text);
  return made;
}

void RecordEditor::name_button(QPushButton* which, const char* text) {
  texts_.emplace_back(which, text);
  which->setText(QCoreApplication::translate("RecordEditor", text));
}

void RecordEditor::forget_parts_in(const QWidget* part) {
  std::erase_if(texts_, [&](const auto& text) { return part->isAncestorOf(text.first); });
  for (const Offered& gone : offered_)
    if (part->isAncestorOf(gone.mark))
      std::erase_if(people_, [&](const Someone& someone) { return someone.path == gone.path; });
  std::erase_if(offered_, [&](const Offered& each) { return part->isAncestorOf(each.mark); });
}

void RecordEditor::lay(QVBoxLayout* into, const FieldRows& rows) {
  lay_fields(into, rows);
}

void RecordEditor::service_card(Column column) {
  using records::Header;
  Card* made = card(QT_TRANSLATE_NOOP("RecordEditor", "Service"), column);
  state_ = new QComboBox;
  state_->setObjectName(u"state"_s);
  state_field_ =
      new FormField(records::field_label(record_.kind(), u"state", language()), state_, u"state"_s);
  connect(state_, &QComboBox::activated, this, [this] {
    edit([this](Record& record) {
      move_to(record, static_cast<records::State>(state_->currentData().toInt()));
    });
    check();
  });
  FormBinder& f = binder();
  FormField* handler = f.line(u"handler"_s, [](Record& r) -> QString& { return r.header.handler; });
  f.offer(u"handler"_s, records::mediators_on(roster_, today()));
  FormField* minutes = f.number(
      u"minutes"_s, [](Record& r) -> int& { return r.header.minutes; }, 0, 100'000);
  FormField* people = f.number(
      u"people"_s, [](Record& r) -> int& { return r.header.people; }, 0, 1'000'000);
  FormField* campaign =
      f.choice(u"campaign"_s, [](Record& r) -> QString& { return r.header.campaign; });
  window_chip_ = new Chip;
  made->add_to_head(window_chip_);
  lay(made->body(),
      {{state_field_,
        f.date(u"occurred_on"_s, [](Record& r) -> QDate& { return r.header.occurred_on; }),
        f.date(u"closed_on"_s, [](Record& r) -> QDate& { return r.header.closed_on; })},
       {f.term_if_any<records::Channel>(
            u"channel"_s, [](Record & r) -> auto& { return r.header.channel; }),
        f.term<records::Origin>(
            u"origin"_s, [](Record & r) -> auto& { return r.header.origin; }),
        handler},
       {people, minutes},
       {campaign},
       {f.groups(
           u"groups"_s, [](Record & r) -> auto& { return r.header.groups; })},
       {f.area(
           u"remarks"_s, [](Record& r) -> QString& { return r.header.remarks; }, 2)},
       {f.check(u"adviser_service"_s, [](Record& r) -> bool& { return r.header.adviser_service; }),
        f.check(u"confidential"_s, [](Record& r) -> bool& { return r.header.confidential; })}});
}

void RecordEditor::suggest_campaign() {
  Record now = current();
  if (campaign_said_ || now.header.revision > 0 || !form_->field(u"campaign"_s)) return;
  const QString one = records::suggested_campaign(campaigns_, now.header);
  if (one == now.header.campaign) return;
  now.header.campaign = one;
  form_->show_one(u"campaign"_s, now);
}

void RecordEditor::offer_campaigns() {
  FormField* field = form_->field(u"campaign"_s);
  if (!field) return;
  suggest_campaign();
  const records::Header now = current().header;
  QStringList names;
  for (const records::Campaign& each : records::campaigns_for(campaigns_, now))
    names << each.name;
  form_->set_choices(u"campaign"_s, names);
  field->setVisible(!names.isEmpty() || !now.campaign.isEmpty());
}

RecordEditor::PersonFields RecordEditor::known_person_fields(QVBoxLayout* into, const QString& path,
                                                             Access<records::Person> at) {
  std::erase_if(people_, [&](const Someone& s) { return s.path == path; });
  people_.push_back({path, at, at(record_).id_number.text()});
  FormBinder& f = binder();
  const auto in = [&](const char* field) { return path + u'.' + QLatin1StringView(field); };
  // One by one: the order in which they are made is the order of the findings.
  PersonFields made{};
  made.name = f.line(in("name"), [at](Record& r) -> QString& { return at(r).name; });
  made.phone = f.phone(
      in("phone"), [at](Record & r) -> auto& { return at(r).phone; });
  made.id = f.id_number(
      in("id_number"), [at](Record & r) -> auto& { return at(r).id_number; });
  made.born = f.date(in("birth_date"), [at](Record& r) -> QDate& { return at(r).birth_date; });
  made.gender = f.term_if_any<records::Gender>(
      in("gender"), [at](Record & r) -> auto& { return at(r).gender; });
  Offered offered;
  offered.path = path;
  offered.identity = [at](Record & r) -> auto& {
    return at(r).identity;
  };
  offered.fill = [at](Record& r, const records::Person& known, const QString& typed_in) {
    fill_person(at(r), known, typed_in);
  };
  offer_people(into, std::move(offered), {made.name, made.id, made.phone});
  return made;
}

void RecordEditor::person_fields(QVBoxLayout* into, const QString& path,
                                 Access<records::Person> at) {
  const PersonFields known = known_person_fields(into, path, at);
  FormBinder& f = binder();
  const auto in = [&](const char* field) { return path + u'.' + QLatin1StringView(field); };
  FormField* ethnic =
      f.line(in("ethnic_group"), [at](Record& r) -> QString& { return at(r).ethnic_group; });
  FormField* work =
      f.line(in("occupation"), [at](Record& r) -> QString& { return at(r).occupation; });
  FormField* address = f.line(in("address"), [at](Record& r) -> QString& { return at(r).address; });
  lay(into,
      {{known.name, known.phone}, {known.id, known.born}, {known.gender, ethnic, work}, {address}});
}

void RecordEditor::fill_states() {
  if (!state_) return;
  const QSignalBlocker quiet(state_);
  state_->clear();
  const auto add = [this](records::State state) {
    state_->addItem(records::label(state, language()), static_cast<int>(state));
  };
  add(first_state_);
  for (const records::State state : records::next_states(record_.kind(), first_state_))
    add(state);
  state_->setCurrentIndex(qMax(0, state_->findData(static_cast<int>(record_.header.state))));
}

void RecordEditor::show_head() {
  const Record now = current();
  const QString kind = records::label(now.kind(), language());
  title_->setText(now.header.revision > 0 ? kind : tr("New: %1").arg(kind));
  number_->setText(now.header.number);
  number_->setVisible(!now.header.number.isEmpty());
  const Word state = state_word(now.header.state, language());
  state_chip_->set(state.text, state.tone);
  if (state_)
    state_->setCurrentIndex(qMax(0, state_->findData(static_cast<int>(now.header.state))));
  if (window_chip_) {
    window_chip_->setVisible(records::at_veterans_window(roster_.platform, now.header.groups));
    window_chip_->set(tr("Veterans' window"), Tone::info);
  }
  show_limit(records::deadlines(now, store().policy(), today()));
}

// The nearest limit; the others stand in its tool tip.
void RecordEditor::show_limit(std::vector<records::Deadline> limits) {
  std::ranges::sort(limits, {}, &records::Deadline::due);
  QStringList all;
  for (const records::Deadline& limit : limits)
    all << u"%1: %2"_s.arg(records::label(limit.kind, language()),
                           limit_word(limit.due, today()).text);
  limit_chip_->setVisible(!all.isEmpty());
  if (all.isEmpty()) return;
  limit_chip_->set(all.front(), limit_word(limits.front().due, today()).tone);
  limit_chip_->setToolTip(all.join(u'\n'));
}

// Whether another version came from the center meanwhile; what is written stays as it is.
void RecordEditor::refresh() {
  show_clash_banner(clash_banner_, context(), record_.header.id);
  attachments_->refresh();
}

bool RecordEditor::take_files(const QStringList& files) {
  return attachments_->take_files(files);
}

QString RecordEditor::drop_advice(const QStringList& files) const {
  return attachments_->drop_advice(files);
}

void RecordEditor::retranslate() {
  form_->set_language(language());
  if (state_field_)
    state_field_->set_label(records::field_label(record_.kind(), u"state", language()));
  fill_states();
  for (const auto& [widget, text] : texts_) {
    const QString words = QCoreApplication::translate("RecordEditor", text);
    if (auto* made = qobject_cast<Card*>(widget)) made->set_title(words);
    if (auto* pressed = qobject_cast<QPushButton*>(widget)) pressed->setText(words);
  }
  check();
  show_undo();
  attachments_->retranslate();
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
