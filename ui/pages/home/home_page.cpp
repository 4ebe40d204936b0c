#include "ui/pages/home/home_page.h"

#include "ui/models/desk.h"
#include "ui/models/due_list.h"
#include "ui/pages/deadlines/deadline_table.h"
#include "ui/pages/home/home_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/even_grid.h"
#include "ui/widgets/gauge_tile.h"
#include "ui/widgets/tile.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

constexpr int rows_shown = 7;
constexpr int right_width = 288;
constexpr int least_left = 560; // for the list of what is due beside the right column
constexpr int least_tile = 140, least_action = 200;

// A card that is there only while it has something to say.
Card* card_for_rows(const QString& name) {
  auto* card = new Card;
  card->setObjectName(name);
  card->body()->setSpacing(space::half);
  card->hide();
  return card;
}

} // namespace

HomePage::HomePage(const PageContext& page_context)
    : Page(page_context, u"home"_s),
      model_(new DeadlineModel(store(), language(), rows_shown, this)),
      due_(new DueList(session(), this)), scroll_(new QScrollArea(this)),
      kinds_(frequent_kinds(store())), services_(new Tile), disputes_(new Tile),
      duty_(new GaugeTile), lectures_(new GaugeTile), pending_(new Tile), across_(new QHBoxLayout),
      all_due_(new QPushButton), stack_(new QStackedWidget), table_(new DeadlineTable(model_)),
      empty_(new EmptyNote), report_(new QPushButton), chart_(new Chart),
      arrival_action_(new QPushButton) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::two);
  build(column);
  scroll_->setWidget(sheet);
  outer->addWidget(scroll_);
  connect_links();
}

void HomePage::build(QVBoxLayout* column) {
  column->addLayout(actions());
  column->addLayout(tiles());
  across_->setSpacing(space::two);
  across_->addWidget(left_column(), 1);
  across_->addWidget(right_column());
  column->addLayout(across_, 1);
}

QLayout* HomePage::actions() {
  auto* grid = new EvenGrid(px(least_action), 3);
  for (size_t i = 0; i < kinds_.size(); ++i) {
    actions_[i] = new QPushButton;
    actions_[i]->setObjectName(u"action_"_s + records::key(kinds_[i]));
    actions_[i]->setProperty("large", true);
    actions_[i]->setIcon(icon(kind_icon(kinds_[i]), colours().accent));
    actions_[i]->setIconSize(QSize(px(20), px(20)));
    grid->addWidget(actions_[i]);
    connect(actions_[i], &QPushButton::clicked, this,
            [this, kind = kinds_[i]] { shell().new_record(records::empty_record(kind)); });
  }
  return grid;
}

QLayout* HomePage::tiles() {
  auto* grid = new EvenGrid(px(least_tile), 5);
  const std::pair<QString, QWidget*> all[] = {{u"tile_services"_s, services_},
                                              {u"tile_disputes"_s, disputes_},
                                              {u"tile_duty"_s, duty_},
                                              {u"tile_lectures"_s, lectures_},
                                              {u"tile_pending"_s, pending_}};
  for (const auto& [name, tile] : all) {
    tile->setObjectName(name);
    grid->addWidget(tile);
  }
  return grid;
}

QWidget* HomePage::due_card() {
  due_card_ = new Card;
  set_button(all_due_, Button::flat);
  all_due_->setObjectName(u"all_deadlines"_s);
  due_card_->add_to_head(all_due_);
  table_->setObjectName(u"home_due"_s);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  due_card_->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(due_card_->layout())->setStretchFactor(due_card_->body(), 1);
  return due_card_;
}

QWidget* HomePage::month_card() {
  month_card_ = new Card;
  set_button(report_, Button::flat);
  report_->setObjectName(u"home_report"_s);
  month_card_->add_to_head(report_);
  chart_->setObjectName(u"home_months"_s);
  chart_->setMaximumHeight(px(280));
  month_card_->body()->addWidget(chart_, 1);
  static_cast<QVBoxLayout*>(month_card_->layout())->setStretchFactor(month_card_->body(), 1);
  return month_card_;
}

QWidget* HomePage::left_column() {
  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  arrival_card_ = card_for_rows(u"home_not_arrived"_s);
  set_button(arrival_action_, Button::flat);
  arrival_action_->setObjectName(u"home_not_arrived_all"_s);
  arrival_card_->add_to_head(arrival_action_);
  column->addWidget(due_card(), 1);
  column->addWidget(arrival_card_);
  return left;
}

QWidget* HomePage::right_column() {
  right_ = new QWidget;
  auto* column = new QVBoxLayout(right_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  assigned_card_ = card_for_rows(u"home_assigned"_s);
  drafts_card_ = card_for_rows(u"home_drafts"_s);
  column->addWidget(assigned_card_);
  column->addWidget(month_card(), 1);
  column->addWidget(drafts_card_);
  return right_;
}

void HomePage::connect_links() {
  connect(due_, &DueList::changed, this, &HomePage::show_due);
  connect(table_, &DeadlineTable::opened, this,
          [this](const records::RecordId& id) { shell().open_record(id); });
  connect(all_due_, &QPushButton::clicked, this, [this] { shell().open_page(u"deadlines"_s); });
  connect(report_, &QPushButton::clicked, this, [this] { shell().open_page(u"report"_s); });
  connect(chart_, &Chart::opened, this,
          [this](int, int at) { open_behind(u"services_people"_s, first_month_.addMonths(at)); });
  const QDate today = store().clock().today();
  connect(services_, &Tile::clicked, this,
          [this, today] { open_behind(u"services_people"_s, today); });
  connect(disputes_, &Tile::clicked, this, [this, today] { open_behind(u"disputes"_s, today); });
  connect(pending_, &Tile::clicked, this, &HomePage::open_pending);
  connect(arrival_action_, &QPushButton::clicked, this, [this] {
    if (session().push_state().enrolled) return open_pending();
    shell().open_page(u"settings"_s);
  });
  connect(&session(), &Session::push_state_changed, this, [this] {
    if (!session().is_open()) return;
    show_pending();
    show_not_arrived();
  });
}

void HomePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool beside = width() >= px(least_left + right_width) + 2 * space::three + space::two;
  across_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  right_->setMinimumWidth(beside ? px(right_width) : 0);
  right_->setMaximumWidth(beside ? px(right_width) : QWIDGETSIZE_MAX);
}

QString HomePage::title() const {
  return tr("Workbench");
}

void HomePage::open_behind(const QString& key, QDate month) {
  store::Filter filter;
  filter.behind = store::Behind{key, records::Period::month(month.year(), month.month())};
  shell().open_records(filter);
}

void HomePage::open_pending() {
  store::Filter filter;
  filter.pending_only = true;
  shell().open_records(filter);
}

std::vector<Command> HomePage::commands() const {
  auto* self = const_cast<HomePage*>(this);
  return {
      {u"home_not_arrived"_s, tr("Show what is not at the center yet"), {}, u"center"_s, [self] {
         self->open_pending();
       }}};
}

void HomePage::refresh() {
  const auto facts = store().facts();
  show_month(facts);
  show_chart(facts);
  show_duty(facts);
  show_pending();
  show_not_arrived();
  show_assignments(facts);
  show_drafts();
  due_->refresh();
}

void HomePage::retranslate() {
  model_->set_language(language());
  for (size_t i = 0; i < kinds_.size(); ++i) {
    actions_[i]->setText(new_record_words(kinds_[i]));
    actions_[i]->setToolTip(tr("One of the three things that you do most"));
  }
  for (Tile* tile : {services_, disputes_})
    tile->set_link(tr("Open the records behind the figure"));
  pending_->set_link(tr("Show what is not at the center yet"));
  due_card_->set_title(tr("To do next"));
  table_->setAccessibleName(tr("To do next"));
  month_card_->set_title(tr("Served in six months"));
  chart_->setAccessibleName(tr("Served in six months"));
  chart_->set_empty_words(tr("Nothing in this period."));
  report_->setText(tr("Report"));
  table_->retranslate();
  refresh();
}

} // namespace fengqiao::ui
