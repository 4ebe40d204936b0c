#include "ui/pages/case/case_page.h"

#include "core/records/case_file.h"
#include "core/records/describe.h"
#include "ui/models/case_steps.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/case/case_dialogs.h"
#include "ui/pages/case/time_line_card.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/people/person_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr int side_width = 288;
constexpr int wide_from = 1000, medium_from = 740; // of the page; for px()

} // namespace

CasePage::CasePage(const PageContext& page_context, const RecordId& id)
    : Page(page_context, u"case"_s), id_(id), back_(new QToolButton(this)),
      number_(new QLabel(this)), limit_(new QLabel(this)), edit_(new QPushButton(this)),
      papers_(new QPushButton(this)), papers_menu_(new QMenu(this)), next_(new QPushButton(this)),
      why_not_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  build_head(column);
  build_body(column);
}

void CasePage::build_head(QVBoxLayout* column) {
  auto* bar = new QWidget(this);
  bar->setProperty("bar", u"top"_s);
  bar->setAttribute(Qt::WA_StyledBackground);
  bar->setMinimumHeight(px(size::top_bar));
  auto* head = new QVBoxLayout(bar);
  head->setContentsMargins(space::two, space::one, space::three, space::one);
  head->setSpacing(2);
  build_head_parts(bar);
  head->addLayout(head_);
  head->addWidget(why_not_);
  why_not_->setWordWrap(true);
  why_not_->setAlignment(Qt::AlignRight);
  why_not_->setProperty("finding_line", true);
  set_style_property(why_not_, "tone", tone_name(Tone::warn));
  back_->setObjectName(u"case_back"_s);
  number_->setObjectName(u"case_number"_s);
  limit_->setObjectName(u"case_limit"_s);
  edit_->setObjectName(u"case_edit"_s);
  papers_->setObjectName(u"case_papers"_s);
  next_->setObjectName(u"case_next"_s);
  why_not_->setObjectName(u"case_why_not"_s);
  column->addWidget(bar);
  clash_ = new Banner(this);
  clash_->setObjectName(u"case_clash_banner"_s);
  set_style_property(clash_, "flush", true);
  column->addWidget(clash_);
  connect(back_, &QToolButton::clicked, this, [this] { shell().close_editor(this); });
  connect(edit_, &QPushButton::clicked, this, &CasePage::edit_all);
}

void CasePage::build_head_parts(QWidget* bar) {
  head_ = new QHBoxLayout;
  head_->setSpacing(space::one);
  const auto part = [&] {
    auto* made = new QWidget(bar);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::one);
    return made;
  };
  for (QWidget*& each : head_parts_)
    head_->addWidget(each = part());
  back_->setIcon(icon(u"back"_s, colours().text));
  set_text(number_, Text::title);
  number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* what = static_cast<QHBoxLayout*>(head_parts_[0]->layout());
  what->addWidget(back_);
  what->addWidget(number_);
  for (Chip*& chip : chips_) {
    chip = new Chip({}, Tone::neutral, bar);
    what->addWidget(chip);
  }
  what->addStretch();
  auto* to_do = static_cast<QHBoxLayout*>(head_parts_[1]->layout());
  to_do->addStretch();
  for (QWidget* widget : {static_cast<QWidget*>(limit_), static_cast<QWidget*>(edit_),
                          static_cast<QWidget*>(papers_), static_cast<QWidget*>(next_)})
    to_do->addWidget(widget);
  set_button(next_, Button::primary);
  papers_->setMenu(papers_menu_);
}

void CasePage::build_body(QVBoxLayout* column) {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // keys that its buttons do not take scroll it
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  sheet_ = new QGridLayout(sheet);
  sheet_->setContentsMargins(space::three, space::two, space::three, space::two);
  sheet_->setSpacing(space::two);
  const auto side = [&](QWidget*& part) {
    part = new QWidget(sheet);
    auto* cards = new QVBoxLayout(part);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::two);
    cards->addStretch();
    return cards;
  };
  left_ = side(sides_[0]);
  right_ = side(sides_[1]);
  attachments_ = new AttachmentsCard(context());
  right_->insertWidget(0, attachments_);
  attachments_->show_record(id_, true);
  course_ = new TimeLineCard(sheet);
  course_->setObjectName(u"case_course"_s);
  scroll->setWidget(sheet);
  column->addWidget(scroll, 1);
  connect(course_, &TimeLineCard::correct_wanted, this, [this](const Happening& wrong) {
    open_dialog(correct_dialog(context(), record_, wrong, this));
  });
}

void CasePage::resizeEvent(QResizeEvent* event) {
  arrange();
  arrange_head();
  Page::resizeEvent(event);
}

void CasePage::arrange() {
  const Shape shape = width() >= px(wide_from)     ? Shape::wide
                      : width() >= px(medium_from) ? Shape::medium
                                                   : Shape::narrow;
  if (shape == shape_) return;
  shape_ = shape;
  for (QWidget* part : {sides_[0], sides_[1], static_cast<QWidget*>(course_)})
    sheet_->removeWidget(part);
  const bool beside = shape != Shape::narrow;
  for (QWidget* side : sides_) {
    side->setMinimumWidth(beside ? px(side_width) : 0);
    side->setMaximumWidth(beside ? px(side_width) : QWIDGETSIZE_MAX);
  }
  if (shape == Shape::wide) {
    sheet_->addWidget(sides_[0], 0, 0);
    sheet_->addWidget(course_, 0, 1);
    sheet_->addWidget(sides_[1], 0, 2);
  } else if (shape == Shape::medium) {
    sheet_->addWidget(course_, 0, 0, 2, 1);
    sheet_->addWidget(sides_[0], 0, 1);
    sheet_->addWidget(sides_[1], 1, 1);
  } else {
    sheet_->addWidget(course_, 0, 0, 1, 2);
    sheet_->addWidget(sides_[0], 1, 0);
    sheet_->addWidget(sides_[1], 1, 1);
  }
  for (int column = 0; column < 3; ++column) {
    const bool grows = shape == Shape::wide     ? column == 1
                       : shape == Shape::medium ? column == 0
                                                : column < 2;
    sheet_->setColumnStretch(column, grows ? 1 : 0);
  }
  // Where one side stands below the other, what is left over is under both.
  sheet_->setRowStretch(1, shape == Shape::wide ? 0 : 1);
  set_reading_order(this);
}

// On one line where there is room; else what the case is above what is to be done.
void CasePage::arrange_head() {
  limit_->setWordWrap(false); // as long as it is
  int wanted = 0;
  for (QWidget* part : head_parts_) {
    part->layout()->invalidate();
    wanted += part->layout()->sizeHint().width();
  }
  const bool fits = wanted + space::two + space::three + space::one <= width();
  head_->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  limit_->setWordWrap(!fits);
  static_cast<QHBoxLayout*>(head_parts_[1]->layout())->setStretch(0, fits ? 1 : 0);
  static_cast<QHBoxLayout*>(head_parts_[1]->layout())->setStretch(1, fits ? 0 : 1);
}

QString CasePage::title() const {
  return record_.header.number;
}

void CasePage::refresh() {
  auto loaded = store().load(id_);
  if (!loaded) {
    shell().say(loaded.error().text(), Tone::bad);
    return shell().close_editor(this);
  }
  // What is about to be made anew may have the keyboard, also behind a dialog: it goes to the next
  // step then, not to whatever control of the window comes after.
  const QWidget* focus = window()->focusWidget();
  const bool is_renewed = focus && isAncestorOf(focus) && !attachments_->isAncestorOf(focus) &&
                          std::ranges::none_of(head_parts_, [focus](const QWidget* part) {
                            return part->isAncestorOf(focus);
                          });
  const Policy policy = store().policy();
  record_ = with_wanted_papers(*std::move(loaded), policy);
  const QDate today = store().clock().today();
  const CaseView view{record_, store(), policy, today, language(), known_parties()};
  show_head();
  show_column(left_, left_cards(view, actions()));
  if (!keep_right_) show_column(right_, right_cards(view, actions()));
  course_->show_record(record_, policy, today, language());
  show_foot();
  show_clash_banner(clash_, context(), id_);
  attachments_->refresh();
  arrange_head();
  set_reading_order(this);
  const bool goes_on = next_->isVisibleTo(this) && next_->isEnabled();
  if (is_renewed) (goes_on ? next_ : edit_)->setFocus(Qt::OtherFocusReason);
}

void CasePage::retranslate() {
  back_->setToolTip(tr("Back"));
  back_->setAccessibleName(tr("Back"));
  edit_->setText(tr("Edit…"));
  edit_->setToolTip(tr("Edit all fields (F4)"));
  papers_->setText(tr("Documents"));
  attachments_->retranslate();
  refresh();
  Q_EMIT title_changed();
}

void CasePage::show_head() {
  number_->setText(record_.header.number);
  show_chips();
  auto limits = deadlines(record_, store().policy(), store().clock().today());
  // A right that may still be used is no limit to worry about.
  std::ranges::sort(limits, [](const Deadline& a, const Deadline& b) {
    return std::pair(is_right(a.kind), a.due) < std::pair(is_right(b.kind), b.due);
  });
  limit_->setVisible(!limits.empty());
  if (!limits.empty()) {
    const Word word = limit_sentence(limits.front(), store().clock().today(), language());
    limit_->setText(u"<span style='color:%1'>%2</span>"_s.arg(colours().tone(word.tone).text.name(),
                                                              word.text.toHtmlEscaped()));
    limit_->setToolTip(limits.front().due.toString(Qt::ISODate));
    limit_->setAccessibleName(word.text);
  }
  const auto offers = step_offers(record_, store().policy());
  next_->setVisible(!offers.empty());
  why_not_->setVisible(!offers.empty() && !offers.front().hindrance.isEmpty());
  next_->disconnect(this);
  if (!offers.empty()) {
    const StepOffer& likely = offers.front();
    next_->setText(step_words(record_.kind(), likely.state));
    next_->setEnabled(likely.hindrance.isEmpty());
    next_->setToolTip(likely.hindrance.isEmpty() ? tr("The next step (Ctrl+Enter)")
                                                 : likely.hindrance);
    next_->setAccessibleDescription(likely.hindrance);
    why_not_->setText(likely.hindrance);
    connect(next_, &QPushButton::clicked, this, [this, to = likely.state] { take(to); });
  }
  show_papers_menu();
}

void CasePage::show_chips() {
  const Word state = state_word(record_.header.state, language());
  chips_[0]->set(state.text, state.tone);
  QString type, degree;
  if (const auto* m = std::get_if<Mediation>(&record_.body)) {
    if (m->type) type = label(*m->type, language());
    degree = label(m->difficulty, language());
  }
  if (const auto* a = std::get_if<LegalAid>(&record_.body); a && a->urgent) degree = tr("Urgent");
  if (record_.kind() != Kind::mediation) type = label(record_.kind(), language());
  const QString texts[2] = {type, degree};
  for (size_t i = 0; i < 2; ++i) {
    chips_[i + 1]->set(texts[i], Tone::neutral);
    chips_[i + 1]->setVisible(!texts[i].isEmpty());
  }
}

void CasePage::show_papers_menu() {
  papers_menu_->clear();
  papers_menu_->addAction(tr("Fill in and print…"), this, [this] { open_papers(context(), id_); });
  const auto* m = std::get_if<Mediation>(&record_.body);
  if (!m) return;
  papers_menu_->addSeparator();
  for (const FileEntry& entry : case_file(*m)) {
    if (entry.state == PaperState::complete) continue;
    papers_menu_->addAction(
        tr("%1: signed…").arg(label(entry.kind, language())), this,
        [this, kind = entry.kind] { open_dialog(paper_dialog(context(), record_, kind, this)); });
  }
}

void CasePage::show_column(QVBoxLayout* column, const std::vector<Card*>& cards) {
  const int staying = column == right_ ? 2 : 1; // the stretch, and the photos
  while (column->count() > staying) {
    const std::unique_ptr<QLayoutItem> item(column->takeAt(0));
    item->widget()->hide();
    item->widget()->deleteLater(); // what led here may lie inside
  }
  for (size_t i = 0; i < cards.size(); ++i)
    column->insertWidget(static_cast<int>(i), cards[i]);
}

std::vector<QPushButton*> CasePage::entry_buttons() {
  std::vector<QPushButton*> out;
  const auto* m = std::get_if<Mediation>(&record_.body);
  if (!m) return out;
  const auto add = [&](const QString& name, const QString& text, auto open) {
    auto* button = new QPushButton(icon(u"plus"_s, colours().accent), text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, open] { open_dialog(open()); });
    out.push_back(button);
  };
  const State state = record_.header.state;
  if (state == State::accepted || state == State::investigating || state == State::mediating) {
    add(u"case_add_investigation"_s, tr("Investigation"),
        [this] { return meeting_dialog(context(), record_, HappeningKind::investigation, this); });
    add(u"case_add_session"_s, tr("Mediation session"),
        [this] { return meeting_dialog(context(), record_, HappeningKind::session, this); });
  }
  if (m->outcome != Outcome::agreed || state == State::archived) return out;
  if (std::ranges::any_of(m->instalments,
                          [](const Instalment& part) { return !part.paid_on.isValid(); }))
    add(u"case_add_instalment"_s, tr("Instalment paid"),
        [this] { return instalment_dialog(context(), record_, this); });
  add(u"case_add_follow_up"_s, tr("Follow-up"),
      [this] { return follow_up_dialog(context(), record_, this); });
  if (!m->confirmation || *m->confirmation == Confirmation::applied)
    add(u"case_add_confirmation"_s, tr("Judicial confirmation"),
        [this] { return confirmation_dialog(context(), record_, this); });
  return out;
}

// What can be entered beside the likeliest step: entries, the other steps, and why some cannot be.
void CasePage::show_foot() {
  if (foot_) {
    foot_->hide();
    foot_->deleteLater();
  }
  foot_ = new QWidget;
  auto* column = new QVBoxLayout(foot_);
  column->setContentsMargins(0, space::half, 0, 0);
  column->setSpacing(space::one);
  auto* buttons = new QWidget(foot_);
  auto* flow = new FlowLayout(buttons);
  for (QPushButton* button : entry_buttons())
    flow->addWidget(button);
  const auto offers = step_offers(record_, store().policy());
  QStringList reasons; // the likeliest step's stands beside its button already
  for (size_t i = 1; i < offers.size(); ++i) {
    const StepOffer& offer = offers[i];
    auto* button = new QPushButton(step_words(record_.kind(), offer.state));
    button->setObjectName(u"case_step_"_s + key(offer.state));
    button->setEnabled(offer.hindrance.isEmpty());
    button->setToolTip(offer.hindrance);
    button->setAccessibleDescription(offer.hindrance);
    if (!offer.hindrance.isEmpty() && offer.hindrance != offers.front().hindrance)
      reasons << tr("%1: %2", "a step and what hinders it")
                     .arg(step_words(record_.kind(), offer.state).remove(u'…'), offer.hindrance);
    connect(button, &QPushButton::clicked, this, [this, to = offer.state] { take(to); });
    flow->addWidget(button);
  }
  column->addWidget(buttons);
  if (!reasons.isEmpty()) {
    auto* why = new QLabel(reasons.join(u'\n'));
    why->setObjectName(u"case_reasons"_s);
    why->setWordWrap(true);
    set_text(why, Text::muted);
    column->addWidget(why);
  }
  course_->foot()->addWidget(foot_);
}

std::vector<KnownParty> CasePage::known_parties() {
  std::vector<KnownParty> out;
  store::People people = store().people();
  for (const store::PlacedPerson& placed : store::people_in(record_))
    if (auto known = people.known(placed.key, id_); known && known->records > 0)
      out.push_back({placed.person, *std::move(known)});
  return out;
}

CaseActions CasePage::actions() {
  CaseActions all;
  all.open_person = [this](const store::PersonKey& key) {
    shell().open_over(new PersonPage(context(), key));
  };
  all.sign = [this](PaperKind kind) { open_dialog(paper_dialog(context(), record_, kind, this)); };
  all.open = [this](const RecordId& id) { shell().open_record(id); };
  all.set_papers = [this](const QString& text) {
    change(
        [&](Record& record) {
          if (auto* a = std::get_if<LegalAid>(&record.body)) a->papers = text;
          if (auto* r = std::get_if<Referral>(&record.body)) r->papers = text;
        },
        true);
  };
  all.ask_for_papers = [this] {
    change([this](Record& record) {
      std::get<LegalAid>(record.body).papers_asked_on = store().clock().today();
    });
  };
  all.same_dispute = [this] { open_dialog(same_dispute_dialog(context(), record_, this)); };
  all.consent = [this] {
    change([](Record& record) { std::get<Referral>(record.body).consent = true; });
  };
  return all;
}

void CasePage::edit_all() {
  if (const auto stored = store().load(id_)) shell().new_record(*stored);
}

bool CasePage::take_files(const QStringList& files) {
  return attachments_->take_files(files);
}

QString CasePage::drop_advice(const QStringList& files) const {
  return attachments_->drop_advice(files);
}

std::vector<Command> CasePage::commands() const {
  auto* self = const_cast<CasePage*>(this);
  const auto press = [self](const QString& name) {
    return [self, name] {
      auto* button = self->findChild<QPushButton*>(name);
      if (button && button->isEnabled()) button->click();
    };
  };
  std::vector<Command> all{
      {u"case_next"_s, tr("The next step of the case"), Qt::CTRL | Qt::Key_Return, u"check"_s,
       press(u"case_next"_s)},
      {u"case_papers"_s, tr("Papers: fill in and print"), Qt::CTRL | Qt::Key_P, u"print"_s,
       [self] { open_papers(self->context(), self->id_); }},
      {u"case_edit"_s, tr("Edit all fields"), Qt::Key_F4, u"edit"_s, [self] { self->edit_all(); }},
      {u"leave"_s, tr("Back"), Qt::Key_Escape, u"back"_s,
       [self] { self->shell().close_editor(self); }}};
  std::ranges::move(attachments_->commands(), std::back_inserter(all));
  // What can be entered now stands as a button on the page already.
  for (const QPushButton* button :
       foot_ ? foot_->findChildren<QPushButton*>() : QList<QPushButton*>())
    if (button->isEnabled())
      all.push_back(
          {button->objectName(), button->text(), {}, u"plus"_s, press(button->objectName())});
  return all;
}

void CasePage::take(State to) {
  open_dialog(step_dialog(context(), record_, to, this));
}

void CasePage::open_dialog(CaseDialog* dialog) {
  connect(dialog, &CaseDialog::saved, this, [this](const QString& number) {
    session().records_were_changed();
    refresh();
    shell().say(tr("Saved: %1").arg(number), Tone::good);
  });
}

void CasePage::change(const std::function<void(Record&)>& write, bool keep_right) {
  Record changed = record_;
  write(changed);
  const auto result = store().save(changed);
  if (!result) shell().say(result.error().text(), Tone::bad);
  keep_right_ = keep_right && result.has_value(); // the box that was ticked keeps the keyboard
  session().records_were_changed();
  refresh();
  keep_right_ = false;
}

Page* make_record_page(const PageContext& context, const Record& record) {
  if (!has_case_page(record)) return make_editor(context, record);
  return new CasePage(context, record.header.id);
}

} // namespace fengqiao::ui
