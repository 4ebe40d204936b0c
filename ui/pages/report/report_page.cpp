#include "ui/pages/report/report_page.h"

#include "ui/pages/report/period_picker.h"
#include "ui/pages/report/report_table.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/even_grid.h"
#include "ui/widgets/tile.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

// What stands behind each tile.
constexpr const char* tile_keys[] = {"services_people", "consultations", "disputes",
                                     "legal_aid_applications"};
constexpr int least_tile = 180, least_chart = 340;

} // namespace

ReportPage::ReportPage(const PageContext& page_context) : Page(page_context, u"report"_s) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, space::two, 0, 0);
  column->setSpacing(space::one + space::half);
  column->addWidget(build_head());
  banner_ = new Banner(this);
  banner_->set_closable(true);
  banner_->setObjectName(u"report_banner"_s);
  auto* margin = new QHBoxLayout;
  margin->setContentsMargins(space::three, 0, space::three, 0);
  margin->addWidget(banner_);
  column->addLayout(margin);
  scroll_ = new QScrollArea(this);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* body = new QVBoxLayout(sheet);
  body->setContentsMargins(space::three, 0, space::three, space::two);
  body->setSpacing(space::two);
  build_tiles(body);
  build_charts(body);
  build_lines(body);
  scroll_->setWidget(sheet);
  column->addWidget(scroll_, 1);
  ask_folder_ = [this](const QString& before) {
    return QFileDialog::getExistingDirectory(this, tr("Folder for the report"), before);
  };
  ask_file_ = [this](const QString& suggestion) {
    return QFileDialog::getSaveFileName(this, tr("Save the picture"), suggestion);
  };
}

QWidget* ReportPage::build_head() {
  auto* bar = new QWidget(this);
  bar->setMinimumWidth(1); // else a wide head would keep the window from becoming narrow
  head_ = new QHBoxLayout(bar);
  head_->setContentsMargins(space::three, 0, space::three, 0);
  head_->setSpacing(space::one);
  period_ = new PeriodPicker(store().clock().today(), bar);
  half_open_ = new Chip({}, Tone::warn, bar);
  auto* shown = new QHBoxLayout;
  shown->setSpacing(space::one);
  shown->addWidget(period_);
  shown->addStretch();
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::one);
  buttons->addWidget(half_open_);
  buttons->addStretch();
  const auto add = [&](const QString& name) {
    auto* button = new QPushButton(bar);
    button->setObjectName(name);
    buttons->addWidget(button);
    return button;
  };
  print_ = add(u"report_print"_s);
  print_->setIcon(icon(u"print"_s, colours().accent));
  export_ = add(u"report_export"_s);
  export_menu_ = new QMenu(this);
  export_->setMenu(export_menu_);
  send_ = add(u"report_send"_s);
  send_->setIcon(icon(u"push"_s, colours().on_accent));
  set_button(send_, Button::primary);
  head_->addLayout(shown, 1);
  head_->addLayout(buttons);
  connect(period_, &PeriodPicker::changed, this, &ReportPage::refresh);
  connect(print_, &QPushButton::clicked, this, &ReportPage::preview);
  connect(send_, &QPushButton::clicked, this, [this] { send_to_station(); });
  return bar;
}

void ReportPage::build_tiles(QVBoxLayout* column) {
  auto* tiles = new EvenGrid(px(least_tile), 4);
  for (size_t i = 0; i < std::size(tiles_); ++i) {
    tiles_[i] = new Tile;
    tiles_[i]->setObjectName(u"tile_"_s + QLatin1StringView(tile_keys[i]));
    tiles->addWidget(tiles_[i]);
    connect(tiles_[i], &Tile::clicked, this, [this, i] {
      open_records({QString::fromLatin1(tile_keys[i]), report_.period});
    });
  }
  column->addLayout(tiles);
}

void ReportPage::build_charts(QVBoxLayout* column) {
  auto* charts = new EvenGrid(px(least_chart), 2);
  trend_ = new ChartCard(u"trend"_s);
  categories_ = new ChartCard(u"category"_s);
  channels_ = new ChartCard(u"channel"_s);
  groups_ = new ChartCard(u"group"_s);
  for (ChartCard* card : {trend_, categories_, channels_, groups_}) {
    charts->addWidget(card);
    connect(card, &ChartCard::picked, this, &ReportPage::show_charts);
    connect(card, &ChartCard::opened, this, &ReportPage::open_records);
    connect(card, &ChartCard::picture_wanted, this,
            [this, card](ChartCard::As as) { take_picture(card, as); });
  }
  column->addLayout(charts);
}

void ReportPage::build_lines(QVBoxLayout* column) {
  lines_card_ = new Card;
  lines_ = new ReportTable;
  connect(lines_, &ReportTable::opened, this, &ReportPage::open_records);
  connect(lines_, &ReportTable::currentItemChanged, this, &ReportPage::show_cell);
  lines_card_->body()->addWidget(lines_);
  column->addWidget(lines_card_);
}

void ReportPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  // The buttons stand beside the period where both have room, else below it.
  head_->setDirection(QBoxLayout::LeftToRight);
  if (head_->sizeHint().width() > width()) head_->setDirection(QBoxLayout::TopToBottom);
}

QString ReportPage::title() const {
  return tr("Report");
}

QString ReportPage::message() const {
  return banner_->isVisibleTo(this) ? banner_->text() : QString();
}

void ReportPage::set_period(const records::Period& period) {
  period_->set_period(period);
}

void ReportPage::refresh() {
  report_ = store().report(period_->period());
  half_open_->setVisible(!report_.complete);
  show_tiles();
  show_charts();
  lines_->show_report(report_, language());
}

void ReportPage::show_tiles() {
  const records::Figures& now = report_.now;
  const QLocale locale;
  const auto against = [&](qint64 value, qint64 before) {
    const qint64 more = value - before;
    const QString change = more > 0 ? u"+%1"_s.arg(locale.toString(more)) : locale.toString(more);
    return tr("against the period before: %1").arg(change);
  };
  const auto tone = [](qint64 value, qint64 before) {
    return value > before ? Tone::good : Tone::neutral;
  };
  tiles_[0]->show_figure(tr("Services (persons)"), locale.toString(now.services_people),
                         against(now.services_people, report_.before.services_people),
                         tone(now.services_people, report_.before.services_people));
  tiles_[1]->show_figure(tr("Consultations"), locale.toString(now.consultations),
                         against(now.consultations, report_.before.consultations),
                         tone(now.consultations, report_.before.consultations));
  const auto rate = now.success_permille();
  tiles_[2]->show_figure(
      tr("Disputes (settled / ended)"),
      u"%1 / %2"_s.arg(locale.toString(now.settled), locale.toString(now.disputes)),
      rate ? tr("success rate %1 %").arg(locale.toString(*rate / 10.0, 'f', 1))
           : tr("none ended yet"),
      rate ? Tone::good : Tone::neutral);
  tiles_[3]->show_figure(
      tr("Legal aid (granted / applied)"),
      u"%1 / %2"_s.arg(locale.toString(now.legal_aid_cases), locale.toString(now.aid_applications)),
      tr("recovered: %1 yuan")
          .arg(locale.toString(static_cast<double>(now.aid_recovered_cents) / 100, 'f', 0)));
}

void ReportPage::show_charts() {
  trend_->show_chart(trend_chart(report_,
                                 records::by_month(store().facts(), trend_year_ago(report_)),
                                 static_cast<Trend>(trend_->pick())));
  const Kind kind = categories_->pick() == 0 ? Kind::consultation : Kind::mediation;
  categories_->show_chart(category_chart(report_, kind, language()));
  channels_->show_chart(channel_chart(report_, language()));
  groups_->show_chart(group_chart(report_, language()));
}

void ReportPage::open_records(const store::Behind& behind) {
  store::Filter filter;
  filter.behind = behind;
  shell().open_records(filter);
}

// The table shows all its lines; the page scrolls under the keyboard.
void ReportPage::show_cell() {
  const QTableWidgetItem* cell = lines_->currentItem();
  if (!cell || !lines_->hasFocus()) return;
  const QPoint at =
      lines_->viewport()->mapTo(scroll_->widget(), lines_->visualItemRect(cell).center());
  scroll_->ensureVisible(at.x(), at.y(), 0, 80);
}

void ReportPage::retranslate() {
  period_->retranslate();
  half_open_->set(tr("Not over yet"), Tone::warn);
  print_->setText(tr("Print…"));
  print_->setToolTip(tr("See the pages, and print them (Ctrl+P)"));
  export_->setText(tr("Export report"));
  send_->setText(tr("Send to the station"));
  send_->setToolTip(tr("Workbook and pages, in one folder, under the names that the station "
                       "expects"));
  fill_export_menu();
  trend_->set_picks({tr("Persons served"), tr("Consultations"), tr("Disputes")});
  categories_->set_picks({tr("Consultations"), tr("Disputes")});
  for (ChartCard* card : {trend_, categories_, channels_, groups_})
    card->retranslate();
  lines_card_->set_title(tr("All figures"));
  lines_->setAccessibleName(tr("All figures"));
  for (Tile* tile : tiles_)
    tile->set_link(tr("Open the records behind the figure"));
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
