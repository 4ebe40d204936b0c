#include "ui/pages/records/record_detail.h"

#include "core/records/deadlines.h"
#include "core/records/describe.h"
#include "core/records/states.h"
#include "ui/models/wording.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* text_label(QWidget* parent, Text role) {
  auto* label = new QLabel(parent);
  set_text(label, role);
  label->setWordWrap(true);
  return label;
}

QFrame* rule(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setProperty("rule", true);
  return line;
}

} // namespace

RecordDetail::RecordDetail(QWidget* parent) : QFrame(parent) {
  set_style_property(this, "card", true);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(1, 1, 1, 1);
  scroll_ = new QScrollArea(this);
  scroll_->setWidgetResizable(true);
  scroll_->setProperty("on_card", true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(scroll_);
  auto* sheet = new QWidget;
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(space::two, space::two, space::two, space::two);
  column->setSpacing(space::one);
  number_ = text_label(sheet, Text::heading);
  number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  who_ = text_label(sheet, Text::body);
  chips_ = new QWidget(sheet);
  auto* flow = new FlowLayout(chips_, space::half);
  state_ = new Chip;
  category_ = new Chip;
  arrival_ = new Chip;
  for (Chip* chip : {state_, category_, arrival_})
    flow->addWidget(chip);
  auto* actions = new QWidget(sheet);
  auto* buttons = new FlowLayout(actions, space::one);
  open_ = new QPushButton(sheet);
  next_ = new QPushButton(sheet);
  next_menu_ = new QMenu(next_);
  next_->setMenu(next_menu_);
  papers_ = new QPushButton(sheet);
  decide_ = new QPushButton(sheet);
  remove_ = new QPushButton(sheet);
  restore_ = new QPushButton(sheet);
  set_button(remove_, Button::danger);
  for (QPushButton* button : {decide_, open_, next_, papers_, restore_, remove_})
    buttons->addWidget(button);
  arrival_text_ = text_label(sheet, Text::small);
  limits_ = text_label(sheet, Text::body);
  limits_->setTextFormat(Qt::RichText);
  show_ids_ = new QPushButton(sheet);
  show_ids_->setCheckable(true);
  set_button(show_ids_, Button::flat);
  lines_ = text_label(sheet, Text::body);
  lines_->setTextFormat(Qt::RichText);
  lines_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  links_ = new QWidget(sheet);
  new QVBoxLayout(links_);
  links_->layout()->setContentsMargins(0, 0, 0, 0);
  links_->layout()->setSpacing(0);
  column->addWidget(number_);
  column->addWidget(who_);
  column->addWidget(chips_);
  column->addWidget(actions);
  column->addWidget(arrival_text_);
  column->addWidget(limits_);
  column->addWidget(links_);
  column->addWidget(rule(sheet));
  column->addWidget(lines_);
  column->addWidget(show_ids_, 0, Qt::AlignLeft);
  column->addStretch();
  scroll_->setWidget(sheet);
  open_->setObjectName(u"detail_open"_s);
  next_->setObjectName(u"detail_next"_s);
  papers_->setObjectName(u"papers"_s);
  decide_->setObjectName(u"detail_decide"_s);
  remove_->setObjectName(u"detail_remove"_s);
  restore_->setObjectName(u"detail_restore"_s);
  show_ids_->setObjectName(u"detail_show_ids"_s);
  connect(open_, &QPushButton::clicked, this, &RecordDetail::open_wanted);
  connect(decide_, &QPushButton::clicked, this, &RecordDetail::decide_wanted);
  connect(papers_, &QPushButton::clicked, this, &RecordDetail::papers_wanted);
  connect(remove_, &QPushButton::clicked, this, &RecordDetail::remove_wanted);
  connect(restore_, &QPushButton::clicked, this, &RecordDetail::restore_wanted);
  connect(show_ids_, &QPushButton::toggled, this, [this](bool on) {
    ids_shown_ = on;
    show_lines();
  });
  scroll_->hide();
}

void RecordDetail::show_record(const store::Store& store, const records::RecordId& id,
                               records::Language language) {
  language_ = language;
  if (!(id == id_)) {
    ids_shown_ = false;
    const QSignalBlocker quiet(show_ids_);
    show_ids_->setChecked(false);
    scroll_->ensureVisible(0, 0);
  }
  id_ = id;
  const auto entry = store.entry(id);
  scroll_->setVisible(entry.has_value());
  if (!entry) return;
  show_head(*entry);
  const auto record = store.load(id);
  record_ = record ? *record : records::empty_record(entry->facts.kind);
  show_actions(*entry);
  next_->setEnabled(record.has_value());
  open_->setEnabled(record.has_value());
  papers_->setEnabled(record.has_value());
  show_limits(store);
  show_links(store);
  if (record)
    show_lines();
  else
    lines_->setText(record.error().text().toHtmlEscaped());
  retranslate();
}

void RecordDetail::show_head(const store::Entry& entry) {
  number_->setText(entry.number);
  who_->setText(entry.title);
  who_->setVisible(!entry.title.isEmpty());
  const Word state = state_word(entry.facts.state, language_);
  state_->set(state.text, state.tone);
  const QString category =
      records::category_label(entry.facts.kind, entry.facts.category, language_);
  const QString kind = records::label(entry.facts.kind, language_);
  category_->set(category.isEmpty() ? kind : u"%1 · %2"_s.arg(kind, category), Tone::neutral);
  const Word arrival = arrival_word(entry.arrival);
  arrival_->set(arrival.text, arrival.tone);
  const QString advice = arrival_advice(entry);
  const QString problem =
      entry.problem.isEmpty() ? QString() : tr("The center says: %1").arg(entry.problem) + u'\n';
  arrival_text_->setText(entry.arrival == store::Arrival::pending ? QString() : problem + advice);
  arrival_text_->setVisible(!arrival_text_->text().isEmpty());
}

void RecordDetail::show_actions(const store::Entry& entry) {
  open_->setVisible(!entry.deleted);
  papers_->setVisible(!entry.deleted);
  remove_->setVisible(!entry.deleted);
  restore_->setVisible(entry.deleted);
  decide_->setVisible(entry.arrival == store::Arrival::conflict);
  next_menu_->clear();
  for (const records::State state : records::next_states(entry.facts.kind, entry.facts.state)) {
    QAction* action = next_menu_->addAction(records::label(state, language_));
    connect(action, &QAction::triggered, this, [this, state] { Q_EMIT state_wanted(state); });
  }
  next_->setVisible(!entry.deleted && !next_menu_->isEmpty());
}

void RecordDetail::show_limits(const store::Store& store) {
  const QDate today = store.clock().today();
  QString html;
  for (const records::Deadline& limit : records::deadlines(record_, store.policy(), today)) {
    const Word left = limit_word(limit.due, today);
    html += u"<div>%1 <span style='color:%2'>%3</span> · <b style='color:%4'>%5</b></div>"_s.arg(
        records::label(limit.kind, language_), colours().muted.name(),
        limit.due.toString(Qt::ISODate), colours().tone(left.tone).text.name(), left.text);
  }
  limits_->setText(html);
  limits_->setVisible(!html.isEmpty());
}

void RecordDetail::show_links(const store::Store& store) {
  while (QLayoutItem* item = links_->layout()->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  for (const records::RecordId& id : record_.header.links) {
    const auto entry = store.entry(id);
    if (!entry || entry->deleted) continue;
    auto* link = new QPushButton(
        tr("Linked: %1 %2").arg(records::label(entry->facts.kind, language_), entry->number),
        links_);
    set_button(link, Button::flat);
    link->setToolTip(entry->title);
    static_cast<QVBoxLayout*>(links_->layout())->addWidget(link, 0, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, [this, id] { Q_EMIT link_wanted(id); });
  }
  links_->setVisible(links_->layout()->count() > 0);
}

// One text, so that it can be read and copied as one.
void RecordDetail::show_lines() {
  QString html = u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
  QString section;
  bool has_ids = false;
  for (const records::Line& line : records::lines(record_, language_)) {
    if (line.path == u"number" || line.path == u"state") continue;
    if (line.section != section) {
      section = line.section;
      if (!section.isEmpty())
        html += u"<tr><td colspan='2'><br><b>%1</b></td></tr>"_s.arg(section.toHtmlEscaped());
    }
    has_ids = has_ids || line.private_number;
    const QString shown =
        line.private_number && !ids_shown_ ? records::mask_id(line.text) : line.text;
    html += u"<tr><td width='%1' style='color:%2; padding-right:8px'>%3</td><td>%4</td></tr>"_s.arg(
        QString::number(language_ == records::Language::chinese ? 104 : 128),
        colours().muted.name(), line.label.toHtmlEscaped(),
        shown.toHtmlEscaped().replace(u'\n', u"<br>"_s));
  }
  lines_->setText(html + u"</table>"_s);
  show_ids_->setVisible(has_ids);
  retranslate();
}

void RecordDetail::retranslate() {
  open_->setText(tr("Open"));
  next_->setText(tr("Next step"));
  papers_->setText(tr("Papers…"));
  decide_->setText(tr("Compare and decide…"));
  remove_->setText(tr("Delete"));
  restore_->setText(tr("Take back"));
  show_ids_->setText(ids_shown_ ? tr("Hide ID numbers") : tr("Show ID numbers"));
}

} // namespace fengqiao::ui
