#include "ui/pages/people/people_page.h"

#include "ui/pages/people/person_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto after_typing = 150ms;
constexpr int search_width = 400;

} // namespace

PeoplePage::PeoplePage(const PageContext& page_context)
    : Page(page_context, u"people"_s), model_(new PersonListModel(store(), language(), this)),
      search_(new QLineEdit(this)), count_(new QLabel(this)), stack_(new QStackedWidget(this)),
      table_(new QTableView(this)), empty_(new EmptyNote(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  auto* head = new QHBoxLayout;
  search_->setObjectName(u"people_search"_s);
  search_->setClearButtonEnabled(true);
  search_->setFixedWidth(px(search_width));
  search_->addAction(icon(u"search"_s, colours().muted), QLineEdit::LeadingPosition);
  search_->installEventFilter(this);
  set_text(count_, Text::muted);
  head->addWidget(search_);
  head->addStretch();
  head->addWidget(count_);
  column->addLayout(head);
  auto* list = new Card;
  list->layout()->setContentsMargins(space::one, space::one, space::one, space::one);
  list->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(list->layout())->setStretchFactor(list->body(), 1);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  column->addWidget(list, 1);
  table_->setObjectName(u"people_table"_s);
  table_->setModel(model_);
  look_like_rows(*table_);
  table_->installEventFilter(this);
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, [this] {
    model_->set_text(search_->text().trimmed());
    show_list();
  });
  connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(after_typing); });
  connect(table_, &QTableView::clicked, this,
          [this](const QModelIndex& index) { open_row(index.row()); });
  setFocusProxy(search_);
}

QString PeoplePage::title() const {
  return tr("People");
}

void PeoplePage::refresh() {
  const store::PersonKey before = model_->key_at(table_->currentIndex().row());
  model_->reload();
  if (const int row = model_->row_of(before); row >= 0)
    table_->setCurrentIndex(model_->index(row, 0));
  show_list();
}

std::vector<Command> PeoplePage::commands() const {
  return {{u"find_person"_s, tr("Find a person"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, u"search"_s,
           [line = search_] {
             line->setFocus(Qt::ShortcutFocusReason);
             line->selectAll();
           }},
          {u"all_people"_s, tr("Show everybody"), {}, u"people"_s, [line = search_] {
             line->clear();
           }}};
}

void PeoplePage::search(const QString& text) {
  search_->setText(text);
}

void PeoplePage::show_list() {
  const int count = model_->rowCount();
  count_->setText(tr("%n person(s)", nullptr, count));
  count_->setVisible(count > 0);
  stack_->setCurrentIndex(count > 0 ? 0 : 1);
  if (count > 0) return;
  if (model_->text().isEmpty())
    empty_->say(u"people"_s, tr("Nobody yet"),
                tr("Whoever is named in a consultation, a dispute, an application for aid or a "
                   "referral stands here."));
  else
    empty_->say(u"search"_s, tr("Nobody found"),
                tr("Try a part of the name, its pinyin or initials, the end of the ID number or "
                   "the phone."),
                {{tr("Show everybody"), [this] { search_->clear(); }}});
}

void PeoplePage::open_row(int row) {
  const store::PersonKey key = model_->key_at(row);
  if (!key.is_null()) shell().open_over(new PersonPage(context(), key));
}

bool PeoplePage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (watched == search_ && key == Qt::Key_Down && model_->rowCount() > 0) {
    table_->setFocus();
    if (!table_->currentIndex().isValid()) table_->setCurrentIndex(model_->index(0, 0));
    return true;
  }
  if (watched == table_ && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
    open_row(table_->currentIndex().row());
    return true;
  }
  return Page::eventFilter(watched, event);
}

void PeoplePage::fit() {
  // The name takes what the others leave; the last ones give way to a narrow window.
  const int widths[] = {px(140), px(124), px(190), px(130), px(120), px(116), px(150)};
  int left = table_->viewport()->width();
  for (int column = 0; column < PersonListModel::column_count; ++column) {
    const bool shown = widths[column] <= left;
    table_->setColumnHidden(column, !shown);
    if (!shown) continue;
    table_->setColumnWidth(column, widths[column]);
    left -= widths[column];
  }
  table_->setColumnWidth(PersonListModel::name, widths[0] + qMax(0, left));
}

void PeoplePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  QMetaObject::invokeMethod(this, &PeoplePage::fit, Qt::QueuedConnection);
}

void PeoplePage::retranslate() {
  search_->setPlaceholderText(tr("Name, pinyin, end of the ID number, phone…"));
  search_->setToolTip(search_->placeholderText()); // a narrow window shortens it
  search_->setAccessibleName(tr("Search people"));
  table_->setAccessibleName(title());
  model_->set_language(language());
  show_list();
  fit();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
