#include "ui/pages/directory/directory_page.h"

#include "core/exchange/platform_table.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/flow_layout.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

DirectoryPage::DirectoryPage(const PageContext& page_context)
    : Page(page_context, u"directory"_s), model_(new PlatformModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  column->addWidget(build_head());
  banner_ = new Banner(this);
  banner_->setObjectName(u"directory_banner"_s);
  banner_->set_closable(true);
  column->addWidget(banner_);
  column->addWidget(build_filters());
  auto* list = new Card;
  list->layout()->setContentsMargins(space::one, space::one, space::one, space::one);
  build_table();
  list->body()->addWidget(table_, 1);
  list->body()->addWidget(empty_, 1);
  static_cast<QVBoxLayout*>(list->layout())->setStretchFactor(list->body(), 1);
  foot_ = build_foot();
  list->body()->addWidget(foot_);
  column->addWidget(list, 1);
  model_->set_editable(session().is_manager());
  connect(model_, &PlatformModel::marked, this, &DirectoryPage::keep);
}

QWidget* DirectoryPage::build_head() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::one);
  back_ = new QPushButton(head);
  back_->setObjectName(u"directory_back"_s);
  back_->setIcon(icon(u"back"_s, colours().muted));
  title_ = new QLabel(head);
  set_text(title_, Text::title);
  import_ = new QPushButton(head);
  import_->setObjectName(u"directory_import"_s);
  set_button(import_, Button::primary);
  row->addWidget(back_);
  row->addWidget(title_);
  row->addStretch();
  row->addWidget(import_);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
  connect(import_, &QPushButton::clicked, this, &DirectoryPage::ask_file);
  return head;
}

QWidget* DirectoryPage::build_filters() {
  auto* filters = new QWidget(this);
  auto* row = new FlowLayout(filters, space::one); // a narrow window has two lines of them
  const auto pick = [this, row](const QString& name) {
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("pick", true);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &DirectoryPage::narrow);
    return button;
  };
  levels_[0] = pick(u"directory_all"_s);
  for (size_t i = 1; i < levels_.size(); ++i)
    levels_[i] = pick(u"directory_"_s + records::key(static_cast<PlatformLevel>(i - 1)));
  for (QPushButton* level : levels_)
    level->setAutoExclusive(true);
  levels_[0]->setChecked(true);
  county_ = new QComboBox(filters);
  county_->setObjectName(u"directory_county"_s);
  county_->setFixedWidth(px(150));
  row->addWidget(county_);
  demonstration_only_ = pick(u"directory_demonstration"_s);
  window_only_ = pick(u"directory_window"_s);
  search_ = new QLineEdit(filters);
  search_->setObjectName(u"directory_search"_s);
  search_->setClearButtonEnabled(true);
  search_->setFixedWidth(px(220));
  row->addWidget(search_);
  counts_ = new QLabel(filters);
  counts_->setObjectName(u"directory_counts"_s);
  set_text(counts_, Text::muted);
  connect(county_, &QComboBox::activated, this, &DirectoryPage::narrow);
  connect(search_, &QLineEdit::textChanged, this, &DirectoryPage::narrow);
  auto* both = new QWidget(this);
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  column->addWidget(filters);
  column->addWidget(counts_);
  return both;
}

void DirectoryPage::build_table() {
  table_ = new QTableView(this);
  table_->setObjectName(u"directory_table"_s);
  table_->setModel(model_);
  table_->setSelectionBehavior(QTableView::SelectRows);
  table_->setSelectionMode(QTableView::SingleSelection);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setDefaultSectionSize(px(36));
  QHeaderView* head = table_->horizontalHeader();
  head->setHighlightSections(false);
  head->setSectionsClickable(false);
  head->setSectionResizeMode(PlatformModel::name, QHeaderView::Stretch);
  const std::pair<PlatformModel::Column, int> widths[] = {{PlatformModel::level, 140},
                                                          {PlatformModel::division, 130},
                                                          {PlatformModel::county, 150},
                                                          {PlatformModel::demonstration, 140},
                                                          {PlatformModel::veterans_window, 140}};
  for (const auto& [column, width] : widths)
    table_->setColumnWidth(column, px(width));
  empty_ = new EmptyNote(this);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &DirectoryPage::show_chosen);
}

QWidget* DirectoryPage::build_foot() {
  auto* foot = new QWidget(this);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(space::one, 0, space::one, 0);
  row->setSpacing(space::one);
  chosen_ = new QLabel(foot);
  set_text(chosen_, Text::strong);
  level_word_ = new QLabel(foot);
  set_text(level_word_, Text::muted);
  level_ = new TermCombo<PlatformLevel>(language(), Empty::forbidden, foot);
  level_->setObjectName(u"directory_level"_s);
  remove_ = new QPushButton(foot);
  remove_->setObjectName(u"directory_remove"_s);
  row->addWidget(chosen_);
  row->addStretch();
  row->addWidget(level_word_);
  row->addWidget(level_);
  row->addWidget(remove_);
  connect(level_, &QComboBox::activated, this, [this] {
    const Platform* platform = model_->platform_at(table_->currentIndex().row());
    if (!platform) return;
    Platform changed = *platform;
    changed.level = level_->value().value_or(changed.level);
    keep(changed);
  });
  connect(remove_, &QPushButton::clicked, this, &DirectoryPage::remove_chosen);
  return foot;
}

QString DirectoryPage::title() const {
  return tr("Directory of platforms");
}

QString DirectoryPage::message() const {
  return banner_->isVisibleTo(this) ? banner_->text() : QString();
}

void DirectoryPage::refresh() {
  auto platforms = store().platforms();
  if (!platforms) return banner_->show_message(platforms.error().text(), Tone::bad);
  if (*platforms != model_->all()) {
    model_->set_platforms(std::move(*platforms));
    fill_counties();
  }
  show_counts();
  show_chosen();
}

void DirectoryPage::fill_counties() {
  const QString chosen = county_->currentData().toString();
  county_->clear();
  county_->addItem(tr("All counties"), QString());
  for (const auto& [code, name] : model_->counties())
    county_->addItem(name, code);
  county_->setCurrentIndex(qMax(0, county_->findData(chosen)));
}

void DirectoryPage::narrow() {
  PlatformFilter filter;
  for (size_t i = 1; i < levels_.size(); ++i)
    if (levels_[i]->isChecked()) filter.level = static_cast<PlatformLevel>(i - 1);
  filter.county = county_->currentData().toString();
  filter.text = search_->text().trimmed();
  filter.demonstration_only = demonstration_only_->isChecked();
  filter.window_only = window_only_->isChecked();
  model_->set_filter(filter);
  show_counts();
  show_chosen();
}

void DirectoryPage::show_counts() {
  const records::PlatformCounts counts = model_->counts();
  const QLocale locale;
  counts_->setText(
      tr("Platforms: %1 · centers: %2 · stations: %3 (demonstration: %4) · studios: %5 "
         "(demonstration: %6) · veterans' windows: %7")
          .arg(locale.toString(counts.all()), locale.toString(counts.centers),
               locale.toString(counts.stations), locale.toString(counts.demonstration_stations),
               locale.toString(counts.studios), locale.toString(counts.demonstration_studios),
               locale.toString(counts.veterans_windows)));
  const bool none = model_->all().empty();
  counts_->setVisible(!none);
  table_->setVisible(!none);
  empty_->setVisible(none);
  if (!none) return;
  if (session().is_manager())
    empty_->say(u"studio"_s, tr("No platforms yet"),
                tr("Take over a table with the columns code, name and level, as a county hands out "
                   "its divisions (CSV or Excel)."),
                {{tr("Take over a table…"), [this] { ask_file(); }}});
  else
    empty_->say(u"studio"_s, tr("No platforms yet"), tr("The studio's manager takes them over."));
}

void DirectoryPage::show_chosen() {
  const Platform* platform = model_->platform_at(table_->currentIndex().row());
  foot_->setVisible(platform && session().is_manager());
  if (!platform) return;
  chosen_->setText(platform->name);
  level_->set_value(platform->level);
}

void DirectoryPage::keep(const Platform& platform) {
  if (const auto kept = store().set_platform(platform); !kept)
    return banner_->show_message(kept.error().text(), Tone::bad);
  model_->put(platform);
  show_counts();
  show_chosen();
}

void DirectoryPage::remove_chosen() {
  const int row = table_->currentIndex().row();
  const Platform* chosen = model_->platform_at(row);
  if (!chosen) return;
  const Platform platform = *chosen;
  if (const auto removed = store().remove_platform(platform.division); !removed)
    return banner_->show_message(removed.error().text(), Tone::bad);
  refresh();
  table_->selectRow(qMin(row, model_->rowCount() - 1));
  banner_->show_message(tr("%1 was taken out of the directory.").arg(platform.name), Tone::neutral,
                        tr("Undo"), [this, platform] {
                          banner_->hide();
                          if (const auto kept = store().set_platform(platform); !kept)
                            return banner_->show_message(kept.error().text(), Tone::bad);
                          refresh();
                        });
}

void DirectoryPage::ask_file() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Table of platforms"), {},
                                                    tr("Tables (*.csv *.xlsx *.xls)"));
  if (!file.isEmpty()) import(file);
}

void DirectoryPage::import(const QString& file) {
  if (job_) return;
  import_->setEnabled(false);
  banner_->show_message(tr("Reading the table…"), Tone::neutral);
  job_ = session().run<exchange::PlatformTable>(
      this, [file](JobControl&) { return exchange::read_platforms(file); },
      [this](const Result<exchange::PlatformTable>& table) {
        job_ = nullptr;
        import_->setEnabled(true);
        if (!table) return banner_->show_message(table.error().text(), Tone::bad);
        QStringList left_out;
        for (const auto& row : table->refused)
          left_out << tr("row %1: %2").arg(row.row).arg(row.problem.text());
        take(table->platforms, left_out);
      });
}

void DirectoryPage::take(const std::vector<Platform>& platforms, const QStringList& left_out) {
  const auto count = store().take_platforms(platforms);
  if (!count) return banner_->show_message(count.error().text(), Tone::bad);
  refresh();
  session().settings_were_changed();
  QStringList lines{tr("Taken over: %1 new, %2 changed, %3 as they were.")
                        .arg(count->added)
                        .arg(count->changed)
                        .arg(count->unchanged)};
  constexpr qsizetype shown = 5;
  if (!left_out.isEmpty())
    lines << tr("%n row(s) left out:", nullptr, static_cast<int>(left_out.size()));
  lines << left_out.first(qMin(shown, left_out.size()));
  banner_->show_message(lines.join(u'\n'), left_out.isEmpty() ? Tone::good : Tone::warn);
}

void DirectoryPage::retranslate() {
  title_->setText(title());
  back_->setText(tr("Back"));
  import_->setText(tr("Take over a table…"));
  import_->setVisible(session().is_manager());
  levels_[0]->setText(tr("All"));
  const QString names[] = {tr("Centers"), tr("Stations"), tr("Studios")};
  for (size_t i = 1; i < levels_.size(); ++i)
    levels_[i]->setText(names[i - 1]);
  demonstration_only_->setText(tr("Demonstration"));
  window_only_->setText(tr("Veterans' window"));
  county_->setAccessibleName(tr("County"));
  search_->setPlaceholderText(tr("Name or code"));
  search_->setAccessibleName(tr("Search the directory"));
  level_word_->setText(tr("Level"));
  level_->setAccessibleName(tr("Level of the chosen platform"));
  level_->fill(language());
  remove_->setText(tr("Take out"));
  table_->setAccessibleName(title());
  model_->set_language(language());
  fill_counties();
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
