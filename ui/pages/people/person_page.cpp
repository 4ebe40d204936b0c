#include "ui/pages/people/person_page.h"

#include "core/records/describe.h"
#include "ui/models/person_words.h"
#include "ui/models/wording.h"
#include "ui/pages/people/join_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::PersonKey;

namespace {

constexpr int side_width = 372;

enum Column { on, role, kind, number, summary, state, column_count };

void empty_out(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater(); // the button that was pressed may lie inside
    }
    delete item;
  }
}

QString html_line(const QString& label, const QString& text, records::Language language) {
  return u"<tr><td width='%1' style='color:%2; padding-right:8px'>%3</td><td>%4</td></tr>"_s.arg(
      QString::number(language == records::Language::chinese ? 84 : 118), colours().muted.name(),
      label.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

PersonPage::PersonPage(const PageContext& page_context, const PersonKey& key)
    : Page(page_context, u"person"_s), key_(key) {
  ask_join_ = [this](const store::PersonPage& a, const store::PersonPage& b) {
    return ask_to_join(this, a, b, language());
  };
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  build_head(column);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  build_records();
  across->addWidget(build_side());
  across->addWidget(records_, 1);
  column->addLayout(across, 1);
  refresh();
}

void PersonPage::build_head(QVBoxLayout* column) {
  auto* head = new QHBoxLayout;
  head->setSpacing(space::one);
  back_ = new QPushButton(this);
  back_->setObjectName(u"person_back"_s);
  back_->setIcon(icon(u"back"_s, colours().accent));
  set_button(back_, Button::flat);
  name_ = new QLabel(this);
  name_->setTextFormat(Qt::PlainText);
  set_text(name_, Text::title);
  about_ = new QLabel(this);
  set_text(about_, Text::muted);
  chips_ = new QWidget(this);
  auto* chips = new QHBoxLayout(chips_);
  chips->setContentsMargins(0, 0, 0, 0);
  chips->setSpacing(space::half);
  head->addWidget(back_);
  head->addWidget(name_);
  head->addWidget(about_);
  head->addWidget(chips_);
  head->addStretch();
  column->addLayout(head);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
}

QWidget* PersonPage::build_side() {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFixedWidth(px(side_width));
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* side = new QVBoxLayout(sheet);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(space::two);
  for (Card** each : {&particulars_, &duplicates_, &joined_}) {
    *each = new Card;
    side->addWidget(*each);
  }
  side->addStretch();
  lines_ = new QLabel;
  lines_->setObjectName(u"person_lines"_s);
  lines_->setWordWrap(true);
  lines_->setTextFormat(Qt::RichText);
  lines_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  show_ids_ = new QPushButton;
  show_ids_->setObjectName(u"person_show_ids"_s);
  show_ids_->setCheckable(true);
  set_button(show_ids_, Button::flat);
  particulars_->body()->addWidget(lines_);
  particulars_->body()->addWidget(show_ids_, 0, Qt::AlignLeft);
  connect(show_ids_, &QPushButton::toggled, this, [this](bool shown) {
    ids_shown_ = shown;
    show_particulars();
  });
  scroll->setWidget(sheet);
  return scroll;
}

void PersonPage::build_records() {
  records_ = new Card;
  table_ = new QTableWidget(0, column_count);
  table_->setObjectName(u"person_records"_s);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  look_like_rows(*table_);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->installEventFilter(this);
  records_->body()->addWidget(table_, 1);
  static_cast<QVBoxLayout*>(records_->layout())->setStretchFactor(records_->body(), 1);
  connect(table_, &QTableWidget::cellClicked, this, &PersonPage::open_row);
}

QString PersonPage::title() const {
  return shown_.known.name.isEmpty() ? tr("Person") : shown_.known.name;
}

void PersonPage::refresh() {
  auto page = store().people().page(key_);
  if (!page) {
    // Its records were deleted meanwhile, or are another's now.
    shown_ = {};
    shown_.known.name = page.error().text();
  } else
    shown_ = *std::move(page);
  show_head();
  show_particulars();
  show_duplicates();
  show_joined();
  show_records();
}

void PersonPage::show_head() {
  name_->setText(shown_.known.name);
  QStringList about;
  if (shown_.newest.gender) about << records::label(*shown_.newest.gender, language());
  about << age_words(shown_.known, store().clock().today());
  about.removeAll(QString());
  about_->setText(about.join(u" · "_s));
  empty_out(chips_->layout());
  for (const records::Group group : shown_.groups)
    chips_->layout()->addWidget(new Chip(records::label(group, language()), Tone::info));
}

void PersonPage::show_particulars() {
  QString html = u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
  bool has_id = false;
  const auto others = [&](const QStringList& texts) {
    if (!texts.isEmpty()) html += html_line(tr("Earlier"), texts.join(u"、"_s), language());
  };
  records::for_each_field<records::Person>([&](const auto& f) {
    using T = std::remove_cvref_t<decltype(shown_.newest.*f.member)>;
    if constexpr (!std::is_same_v<T, records::RecordId>) {
      const T& value = shown_.newest.*f.member;
      QString text = records::shown(value, language());
      if constexpr (std::is_same_v<T, records::Entered<records::IdNumber>>) {
        has_id = !value.empty();
        if (!ids_shown_) text = records::mask_id(text);
      }
      const char* label = language() == records::Language::chinese ? f.zh : f.en;
      if (!records::is_empty(value)) html += html_line(QString::fromUtf8(label), text, language());
      const QString key = QString::fromLatin1(f.key);
      if (key == u"name") others(shown_.other_names);
      if (key == u"phone") others(shown_.other_phones);
      if (key == u"address") others(shown_.other_addresses);
    }
  });
  lines_->setText(html + u"</table>"_s);
  show_ids_->setVisible(has_id);
  show_ids_->setText(ids_shown_ ? tr("Hide ID numbers") : tr("Show ID numbers"));
}

void PersonPage::person_row(Card* in, const store::KnownPerson& person, const QString& note,
                            QPushButton* act) {
  auto* row = new QWidget;
  auto* lines = new QVBoxLayout(row);
  lines->setContentsMargins(0, 0, 0, space::half);
  lines->setSpacing(2);
  const auto label = [](const QString& text, Text role) {
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    set_text(made, role);
    return made;
  };
  auto* head = new QHBoxLayout;
  head->setSpacing(space::one);
  head->addWidget(label(person.name, Text::strong), 1);
  if (!note.isEmpty()) head->addWidget(new Chip(note, Tone::warn));
  head->addWidget(act);
  lines->addLayout(head);
  lines->addWidget(label(person_line(person, store().clock().today()), Text::small));
  lines->addWidget(label(records_line(person, language()), Text::small));
  in->body()->addWidget(row);
}

void PersonPage::show_duplicates() {
  empty_out(duplicates_->body());
  const auto found = store().people().likely_duplicates(key_);
  duplicates_->setVisible(!found.empty());
  for (const store::LikelyDuplicate& duplicate : found) {
    auto* act = new QPushButton(tr("Join…"));
    act->setObjectName(u"person_join"_s);
    connect(act, &QPushButton::clicked, this,
            [this, other = duplicate.person.key] { join(other); });
    person_row(duplicates_, duplicate.person, likeness_words(duplicate.why), act);
  }
}

void PersonPage::show_joined() {
  empty_out(joined_->body());
  int count = 0;
  for (const store::KnownPerson& each : shown_.joined) {
    if (each.key == key_) continue;
    ++count;
    auto* act = new QPushButton(tr("Part"));
    act->setObjectName(u"person_part"_s);
    connect(act, &QPushButton::clicked, this, [this, other = each.key] { part(other); });
    person_row(joined_, each, {}, act);
  }
  joined_->setVisible(count > 0);
}

void PersonPage::show_records() {
  table_->setRowCount(0);
  table_->setRowCount(static_cast<int>(shown_.appearances.size()));
  for (int row = 0; row < table_->rowCount(); ++row) {
    const store::Appearance& seen = shown_.appearances[static_cast<size_t>(row)];
    const auto entry = store().entry(seen.record);
    if (!entry) continue;
    const Word word = state_word(entry->facts.state, language());
    const QString texts[] = {seen.on.toString(Qt::ISODate),
                             role_words(seen.role),
                             records::label(entry->facts.kind, language()),
                             entry->number,
                             entry->summary,
                             word.text};
    for (int column = 0; column < column_count; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setToolTip(texts[column]);
      if (column == state) item->setData(ChipDelegate::tone_role, static_cast<int>(word.tone));
      if (column == role) item->setData(ChipDelegate::tone_role, static_cast<int>(Tone::neutral));
      table_->setItem(row, column, item);
    }
  }
  records_->set_title(tr("%n record(s)", nullptr, shown_.known.records));
}

void PersonPage::open_row(int row) {
  if (row >= 0 && row < static_cast<int>(shown_.appearances.size()))
    shell().open_record(shown_.appearances[static_cast<size_t>(row)].record);
}

void PersonPage::join(const PersonKey& other) {
  const auto theirs = store().people().page(other);
  if (!theirs) return shell().say(theirs.error().text(), Tone::bad);
  if (!ask_join_(shown_, *theirs)) return;
  if (const auto joined = store().people().join(key_, other); !joined)
    return shell().say(joined.error().text(), Tone::bad);
  refresh();
  shell().say(tr("Joined: one person with %n record(s).", nullptr, shown_.known.records),
              Tone::good);
}

void PersonPage::part(const PersonKey& other) {
  if (const auto parted = store().people().part(key_, other); !parted)
    return shell().say(parted.error().text(), Tone::bad);
  refresh();
  shell().say(tr("Parted: they are two persons again."), Tone::good);
}

bool PersonPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      open_row(table_->currentRow());
      return true;
    }
  }
  return Page::eventFilter(watched, event);
}

void PersonPage::fit() {
  const bool chinese = language() == records::Language::chinese;
  const int widths[] = {px(104), px(chinese ? 96 : 136), px(chinese ? 84 : 132), px(200),
                        px(120), px(chinese ? 84 : 130)};
  int left = table_->viewport()->width();
  for (const int column : {on, role, state, number, kind, summary}) {
    const bool shown = widths[column] <= left;
    table_->setColumnHidden(column, !shown);
    if (!shown) continue;
    table_->setColumnWidth(column, widths[column]);
    left -= widths[column];
  }
  const int last = table_->isColumnHidden(summary) ? number : summary;
  table_->setColumnWidth(last, widths[last] + qMax(0, left));
}

void PersonPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  QMetaObject::invokeMethod(this, &PersonPage::fit, Qt::QueuedConnection);
}

void PersonPage::retranslate() {
  back_->setText(tr("Back"));
  particulars_->set_title(tr("Particulars"));
  duplicates_->set_title(tr("Likely the same person"));
  joined_->set_title(tr("Joined with"));
  table_->setAccessibleName(tr("Records"));
  table_->setHorizontalHeaderLabels(
      {tr("Date"), tr("As"), tr("Kind"), tr("Number"), tr("What about"), tr("State")});
  refresh();
  fit();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
