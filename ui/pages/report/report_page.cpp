#include "ui/pages/report/report_page.h"

#include "ui/pages/report/period_picker.h"
#include "ui/pages/report/report_charts.h"
#include "ui/pages/report/report_table.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tile.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

// What stands behind each tile.
constexpr const char* tile_keys[] = {"services_people", "consultations", "disputes",
                                     "legal_aid_applications"};

} // namespace

ReportPage::ReportPage(const PageContext& page_context) : Page(page_context, u"report"_s) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, space::two, 0, 0);
  column->setSpacing(space::one + space::half);
  build_head(column);
  scroll_ = new QScrollArea(this);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* body = new QVBoxLayout(sheet);
  body->setContentsMargins(space::three, 0, space::three, space::two);
  body->setSpacing(space::two);
  build_body(body);
  scroll_->setWidget(sheet);
  column->addWidget(scroll_, 1);
}

void ReportPage::build_head(QVBoxLayout* column) {
  period_ = new PeriodPicker(store().clock().today(), this);
  half_open_ = new Chip({}, Tone::warn, this);
  export_ = new QPushButton(this);
  export_->setObjectName(u"report_export"_s);
  export_menu_ = new QMenu(this);
  export_->setMenu(export_menu_);
  banner_ = new Banner(this);
  banner_->set_closable(true);
  banner_->setObjectName(u"report_banner"_s);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::three, 0, space::three, 0);
  row->setSpacing(space::one);
  row->addWidget(period_);
  row->addWidget(half_open_);
  row->addStretch();
  row->addWidget(export_);
  column->addLayout(row);
  auto* margin = new QHBoxLayout;
  margin->setContentsMargins(space::three, 0, space::three, 0);
  margin->addWidget(banner_);
  column->addLayout(margin);
  connect(period_, &PeriodPicker::changed, this, &ReportPage::refresh);
}

void ReportPage::build_body(QVBoxLayout* column) {
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::two);
  for (size_t i = 0; i < std::size(tiles_); ++i) {
    tiles_[i] = new Tile;
    tiles_[i]->setObjectName(u"tile_"_s + QLatin1StringView(tile_keys[i]));
    tiles->addWidget(tiles_[i], 1);
    connect(tiles_[i], &Tile::clicked, this, [this, i] {
      open_records({QString::fromLatin1(tile_keys[i]), report_.period});
    });
  }
  column->addLayout(tiles);
  auto* charts = new QHBoxLayout;
  charts->setSpacing(space::two);
  months_card_ = new Card;
  categories_card_ = new Card;
  for (int i = 0; i < 2; ++i) {
    category_kinds_[i] = new QPushButton;
    category_kinds_[i]->setCheckable(true);
    category_kinds_[i]->setProperty("pick", true);
    categories_card_->add_to_head(category_kinds_[i]);
    connect(category_kinds_[i], &QPushButton::clicked, this, [this, i] {
      category_kind_ = i == 0 ? Kind::consultation : Kind::mediation;
      show_charts();
    });
  }
  charts->addWidget(months_card_, 3);
  charts->addWidget(categories_card_, 2);
  column->addLayout(charts);
  lines_card_ = new Card;
  lines_ = new ReportTable;
  connect(lines_, &ReportTable::opened, this, &ReportPage::open_records);
  connect(lines_, &ReportTable::currentItemChanged, this, &ReportPage::show_cell);
  lines_card_->body()->addWidget(lines_);
  column->addWidget(lines_card_);
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
  delete months_chart_;
  months_chart_ = month_chart(report_, tr("Consultations"), tr("Disputes ended"));
  months_card_->body()->addWidget(months_chart_);
  delete categories_chart_;
  const auto categories = top_categories(report_, category_kind_, language());
  if (categories.empty()) {
    auto* none = new QLabel(tr("Nothing in this period."));
    none->setAlignment(Qt::AlignCenter);
    set_text(none, Text::muted);
    none->setFixedHeight(months_chart_->height());
    categories_chart_ = none;
  } else
    categories_chart_ = category_chart(categories);
  categories_card_->body()->addWidget(categories_chart_);
  category_kinds_[0]->setChecked(category_kind_ == Kind::consultation);
  category_kinds_[1]->setChecked(category_kind_ == Kind::mediation);
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

records::ReportHead ReportPage::head() const {
  const store::StudioInfo studio = store().studio();
  return {studio.name, studio.division, store().user().name, {}, store().clock().today()};
}

void ReportPage::export_as(const Formats& formats) {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"));
  if (!folder.isEmpty()) write(formats, folder);
}

void ReportPage::write(const Formats& formats, const QString& folder) {
  if (job_) return;
  export_->setEnabled(false);
  banner_->show_message(tr("Writing the report…"), Tone::neutral);
  store::Filter filter;
  filter.from = report_.period.first;
  filter.to = report_.period.last;
  new RecordCollector(
      store(), store().find(filter),
      [this, formats, folder](Result<Collected> collected) {
        if (!collected) return written(std::unexpected(collected.error()), folder);
        exchange::ReportFiles files{report_, head(), std::move(collected->records), formats,
                                    folder};
        job_ = session().run<QStringList>(
            this,
            [files = std::move(files)](JobControl& control) {
              return exchange::write_report_files(files, std::ref(control));
            },
            [this, folder](Result<QStringList> names) { written(std::move(names), folder); });
      },
      this);
}

void ReportPage::written(Result<QStringList> files, const QString& folder) {
  job_ = nullptr;
  export_->setEnabled(true);
  if (!files) return banner_->show_message(files.error().text(), Tone::bad);
  QStringList endings;
  for (const QString& name : *files)
    endings << QFileInfo(name).suffix();
  QString text = tr("Written: %1 (%2).")
                     .arg(QFileInfo(files->front()).completeBaseName(), endings.join(u", "_s));
  if (!report_.complete) text += u' ' + tr("The period is not over yet; the report says so.");
  banner_->show_message(text, Tone::good, tr("Open folder"),
                        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void ReportPage::retranslate() {
  period_->retranslate();
  half_open_->set(tr("Not over yet"), Tone::warn);
  export_->setText(tr("Export report"));
  export_menu_->clear();
  using enum exchange::ReportFormat;
  const auto add = [this](const QString& text, const Formats& formats) {
    export_menu_->addAction(text, this, [this, formats] { export_as(formats); });
  };
  add(tr("All four"), {xlsx, pdf, csv, json});
  export_menu_->addSeparator();
  add(tr("Excel workbook (.xlsx)"), {xlsx});
  add(tr("Pages (.pdf)"), {pdf});
  add(tr("Text table (.csv)"), {csv});
  add(tr("For programs (.json)"), {json});
  months_card_->set_title(tr("By month"));
  categories_card_->set_title(tr("By category"));
  category_kinds_[0]->setText(tr("Consultations"));
  category_kinds_[1]->setText(tr("Disputes"));
  lines_card_->set_title(tr("All figures"));
  lines_->setAccessibleName(tr("All figures"));
  for (Tile* tile : tiles_)
    tile->set_link(tr("Open the records behind the figure"));
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
