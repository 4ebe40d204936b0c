#include "ui/shell/palette.h"

#include "ui/models/person_words.h"
#include "ui/pages/people/person_page.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto after_typing = 120ms;
constexpr int panel_width = 680;
constexpr int panel_height = 520;
constexpr int rows_of_a_leaf = 8; // Page up and down

PaletteRow heading(const QString& text) {
  return {true, {}, text};
}

void add_section(std::vector<PaletteRow>& rows, const QString& title,
                 const std::vector<PaletteRow>& section) {
  if (section.empty()) return;
  rows.push_back(heading(title));
  rows.insert(rows.end(), section.begin(), section.end());
}

} // namespace

Palette::Palette(Session& session, Shell& shell, QWidget* workbench)
    : QWidget(workbench), session_(session), shell_(shell), panel_(new QFrame(this)),
      line_(new QLineEdit(panel_)), list_(new QListView(panel_)), none_(new QLabel(panel_)),
      model_(new PaletteModel(this)) {
  setObjectName(u"palette"_s);
  panel_->setProperty("offer", true);
  line_->setObjectName(u"palette_line"_s);
  line_->setProperty("find_line", true);
  line_->addAction(icon(u"search"_s, colours().muted), QLineEdit::LeadingPosition);
  line_->installEventFilter(this);
  list_->setObjectName(u"palette_list"_s);
  list_->setModel(model_);
  list_->setItemDelegate(new PaletteDelegate(list_));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  none_->setObjectName(u"palette_none"_s);
  none_->setWordWrap(true);
  none_->setContentsMargins(space::two, space::one, space::two, space::two);
  set_text(none_, Text::muted);
  auto* column = new QVBoxLayout(panel_);
  column->setContentsMargins(1, space::one, 1, space::one);
  column->setSpacing(space::half);
  column->addWidget(line_);
  column->addWidget(list_, 1);
  column->addWidget(none_);
  for (QTimer* timer : {&pause_, &then_people_})
    timer->setSingleShot(true);
  connect(line_, &QLineEdit::textChanged, this, &Palette::typed);
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
    choose(index.row());
    run_current();
  });
  connect(&pause_, &QTimer::timeout, this, &Palette::search_records);
  connect(&then_people_, &QTimer::timeout, this, &Palette::search_people);
  workbench->installEventFilter(this);
  retranslate();
  hide();
}

QString Palette::text() const {
  return line_->text().simplified();
}

QModelIndex Palette::current() const {
  return list_->currentIndex();
}

void Palette::open(const std::vector<Command>& everywhere, const std::vector<Command>& here) {
  if (isVisible()) return dismiss();
  if (!pinyin_) pinyin_ = std::make_unique<store::Pinyin>();
  before_ = window()->focusWidget();
  commands_.clear();
  for (const Command& command : here)
    commands_.push_back({command, findable(command.text, *pinyin_), true});
  for (const Command& command : everywhere)
    if (command.name != u"palette"_s)
      commands_.push_back({command, findable(command.text, *pinyin_), false});
  {
    const QSignalBlocker quiet(line_);
    line_->clear();
  }
  setGeometry(parentWidget()->rect());
  show();
  raise();
  typed();
  line_->setFocus(Qt::ShortcutFocusReason);
}

void Palette::close_quietly() {
  pause_.stop();
  then_people_.stop();
  // Nothing readable of a record stays behind.
  records_.clear();
  people_.clear();
  model_->set_rows({});
  hide();
}

void Palette::dismiss() {
  const QPointer<QWidget> back = before_;
  close_quietly();
  if (back && back->isVisible()) back->setFocus(Qt::OtherFocusReason);
}

// Commands are there at once; the records of a large studio take a moment, and not at each key.
void Palette::typed() {
  records_.clear();
  people_.clear();
  show_rows();
  choose(model_->next_choice(0, 1));
  if (text().isEmpty())
    pause_.start(0ms);
  else
    pause_.start(after_typing);
}

void Palette::search_records() {
  store::Filter filter;
  filter.text = text();
  if (filter.text.isEmpty()) filter.order = {store::SortBy::changed, true};
  records_.clear();
  for (const records::RecordId& id : session_.store().find(filter)) {
    if (const auto entry = session_.store().entry(id)) records_.push_back(row_of(*entry));
    if (records_.size() == most_records) break;
  }
  show_rows();
  if (!text().isEmpty()) then_people_.start(0ms);
}

void Palette::search_people() {
  people_.clear();
  for (const store::KnownPerson& person : session_.store().people().offered(text(), most_people))
    people_.push_back(row_of(person));
  show_rows();
}

PaletteRow Palette::row_of(const Known& known) const {
  const QKeySequence& keys = known.command.keys;
  return {false,
          known.command.icon.isEmpty() ? u"command"_s : known.command.icon,
          known.command.text,
          {},
          keys.toString(QKeySequence::NativeText),
          {},
          known.command.run};
}

PaletteRow Palette::row_of(const store::Entry& entry) const {
  const records::Language language = session_.language();
  const QString kind = records::label(entry.facts.kind, language);
  QStringList detail{kind};
  if (entry.facts.occurred)
    detail << QDate::fromJulianDay(entry.facts.occurred).toString(Qt::ISODate);
  const bool anonymous = entry.facts.kind == records::Kind::consultation;
  const QString title = !entry.title.isEmpty() ? entry.title : anonymous ? tr("Anonymous") : kind;
  return {false,
          u"records"_s,
          entry.number.isEmpty() ? title : entry.number + u"  "_s + title,
          detail.join(u" · "_s),
          {},
          state_word(entry.facts.state, language),
          [this, id = entry.id] { shell_.open_record(id); }};
}

PaletteRow Palette::row_of(const store::KnownPerson& person) const {
  return {false,
          u"user"_s,
          person.name,
          person_line(person, session_.store().clock().today()),
          {},
          {},
          [this, key = person.key] {
            shell_.open_over(new PersonPage(PageContext{session_, shell_}, key));
          }};
}

void Palette::add_commands(std::vector<PaletteRow>& rows) const {
  std::vector<std::pair<Fit, PaletteRow>> commands, pages;
  for (const Known& known : commands_)
    if (const auto fits = fit(text(), known.name))
      (known.page() ? pages : commands).emplace_back(*fits, row_of(known));
  const auto section = [&rows](const QString& title, auto& found) {
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<PaletteRow> sorted;
    for (auto& [fits, row] : found)
      sorted.push_back(std::move(row));
    add_section(rows, title, sorted);
  };
  section(tr("Commands"), commands);
  section(tr("Pages"), pages);
}

// Nothing typed: what one may want here first, then everything there is.
void Palette::add_all_commands(std::vector<PaletteRow>& rows) const {
  std::vector<PaletteRow> here, everywhere, pages;
  for (const Known& known : commands_)
    (known.here ? here : known.page() ? pages : everywhere).push_back(row_of(known));
  add_section(rows, tr("On this page"), here);
  add_section(rows, tr("Recent records"), records_);
  add_section(rows, tr("Commands"), everywhere);
  add_section(rows, tr("Pages"), pages);
}

void Palette::show_rows() {
  // What stands above stays where it is when more is found, so the row stays too; where nothing is
  // typed the recent records come in between.
  const QModelIndex before = current();
  const QString chosen =
      before.isValid() ? before.data(Qt::AccessibleTextRole).toString() : QString();
  const int first = model_->next_choice(0, 1);
  const bool moved = before.isValid() && before.row() != first;
  std::vector<PaletteRow> rows;
  if (text().isEmpty()) {
    add_all_commands(rows);
  } else {
    add_commands(rows);
    add_section(rows, tr("Records"), records_);
    add_section(rows, tr("People"), people_);
  }
  model_->set_rows(std::move(rows));
  const bool searching = pause_.isActive() || then_people_.isActive();
  none_->setText(searching ? tr("Searching…")
                           : tr("Nothing found. Try a part of a name, its pinyin initials, a "
                                "number, or what you want to do."));
  none_->setVisible(model_->rowCount() == 0);
  list_->setVisible(model_->rowCount() > 0);
  int row = model_->next_choice(0, 1);
  for (int i = 0; moved && i < model_->rowCount(); ++i)
    if (model_->index(i).data(Qt::AccessibleTextRole).toString() == chosen) row = i;
  choose(row);
  place();
}

void Palette::move(int way, int rows) {
  int row = current().row();
  for (int i = 0; i < rows; ++i) {
    const int next = model_->next_choice(row + way, way);
    if (next < 0) break;
    row = next;
  }
  choose(row);
}

void Palette::choose(int row) {
  const QModelIndex index = model_->index(row);
  list_->setCurrentIndex(index);
  if (!index.isValid()) return;
  // The heading above the first row comes into view with it.
  if (model_->next_choice(0, 1) == row)
    list_->scrollToTop();
  else
    list_->scrollTo(index);
  line_->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
  QAccessibleEvent said(list_, QAccessible::Focus);
  said.setChild(row);
  QAccessible::updateAccessibility(&said);
}

void Palette::run_current() {
  if (pause_.isActive()) { // what was typed last has not been looked for yet
    pause_.stop();
    search_records();
  }
  if (then_people_.isActive()) {
    then_people_.stop();
    search_people();
  }
  const QModelIndex index = current();
  if (!index.isValid()) return;
  const auto run = model_->row(index).run;
  dismiss(); // first: a command may ask where the focus is
  if (run) run();
}

bool Palette::take_key(int key) {
  switch (key) {
  case Qt::Key_Escape:
    dismiss();
    return true;
  case Qt::Key_Down:
  case Qt::Key_Tab:
    move(1, 1);
    return true;
  case Qt::Key_Up:
  case Qt::Key_Backtab:
    move(-1, 1);
    return true;
  case Qt::Key_PageDown:
    move(1, rows_of_a_leaf);
    return true;
  case Qt::Key_PageUp:
    move(-1, rows_of_a_leaf);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    run_current();
    return true;
  default:
    return false;
  }
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) {
    setGeometry(parentWidget()->rect());
    place();
  }
  if (watched != line_) return QWidget::eventFilter(watched, event);
  // A shortcut of the page below must not take these.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return) event->accept();
    return false;
  }
  if (event->type() == QEvent::KeyPress && take_key(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return QWidget::eventFilter(watched, event);
}

void Palette::place() {
  if (!isVisible()) return;
  const int wide = qMin(px(panel_width), width() - 2 * space::four);
  const int top = qMin(px(size::top_bar), height() / 8);
  int rows = 0;
  for (int i = 0; i < model_->rowCount(); ++i)
    rows += list_->sizeHintForRow(i);
  int wanted = line_->sizeHint().height() + 2 * space::one + 2 * space::half + 2 + rows;
  if (none_->isVisibleTo(panel_)) wanted += none_->heightForWidth(wide - 2);
  const int most = qMin(px(panel_height), height() - top - space::four);
  panel_->setGeometry((width() - wide) / 2, top, wide, qMin(wanted, most));
}

void Palette::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), QColor(0, 0, 0, 90));
}

void Palette::mousePressEvent(QMouseEvent*) {
  dismiss();
}

void Palette::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    close_quietly(); // its rows are in the language before
    retranslate();
  }
  QWidget::changeEvent(event);
}

void Palette::retranslate() {
  line_->setPlaceholderText(tr("What do you want to do or find?"));
  line_->setAccessibleName(tr("Find a command, a page, a record or a person"));
  list_->setAccessibleName(tr("What was found"));
}

} // namespace fengqiao::ui
