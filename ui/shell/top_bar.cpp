#include "ui/shell/top_bar.h"

#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

constexpr int search_least = 110;
constexpr int search_most = 360;

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), search_(new QLineEdit(this)), help_(new QPushButton(this)),
      other_(new QPushButton(this)), dispute_(new QPushButton(this)),
      consultation_(new QPushButton(this)), lock_(new QPushButton(this)), menu_(new QMenu(this)) {
  setObjectName(u"top_bar"_s);
  setProperty("bar", u"top"_s);
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(px(size::top_bar));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::three, 0, space::three, 0);
  row->setSpacing(space::one);
  search_->setObjectName(u"search"_s);
  search_->setMinimumWidth(px(search_least));
  search_->setMaximumWidth(px(search_most));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(u"search"_s, colours().muted), QLineEdit::LeadingPosition);
  row->addWidget(search_, 1);
  row->addStretch();
  for (QPushButton* button : {help_, other_, dispute_, consultation_, lock_})
    row->addWidget(button);
  other_->setObjectName(u"new_other"_s);
  dispute_->setObjectName(u"new_dispute"_s);
  consultation_->setObjectName(u"new_consultation"_s);
  help_->setObjectName(u"help"_s);
  help_->setIcon(icon(u"help"_s, colours().muted));
  for (QPushButton* button : {help_, lock_})
    button->setIconSize({px(18), px(18)});
  set_button(help_, Button::flat);
  lock_->setObjectName(u"lock"_s);
  other_->setMenu(menu_);
  set_button(consultation_, Button::primary);
  lock_->setIcon(icon(u"lock"_s, colours().muted));
  search_pause_.setSingleShot(true);
  search_pause_.setInterval(120);
  connect(search_, &QLineEdit::textEdited, &search_pause_, qOverload<>(&QTimer::start));
  connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) search_pause_.start(); // the clear button
  });
  connect(&search_pause_, &QTimer::timeout, this, [this] { Q_EMIT search_changed(search_text()); });
  connect(search_, &QLineEdit::returnPressed, this, [this] {
    search_pause_.start();
    finish_search();
  });
  connect(dispute_, &QPushButton::clicked, this, [this] { Q_EMIT new_record(Kind::mediation); });
  connect(consultation_, &QPushButton::clicked, this,
          [this] { Q_EMIT new_record(Kind::consultation); });
  connect(lock_, &QPushButton::clicked, this, &TopBar::lock);
  connect(help_, &QPushButton::clicked, this, &TopBar::help_wanted);
}

void TopBar::retranslate(records::Language language) {
  search_->setPlaceholderText(tr("Name, pinyin initials, number, phone…   Ctrl+F"));
  search_->setToolTip(search_->placeholderText()); // a narrow window shortens it
  search_->setAccessibleName(tr("Search the records"));
  other_->setText(tr("Other  "));
  help_->setToolTip(tr("Help for this page (F1)"));
  help_->setAccessibleName(tr("Help for this page"));
  dispute_->setToolTip(tr("New dispute (F3)"));
  dispute_->setAccessibleName(tr("New dispute"));
  consultation_->setToolTip(tr("New consultation (F2)"));
  consultation_->setAccessibleName(tr("New consultation"));
  lock_->setToolTip(tr("Lock the store (Ctrl+L)"));
  lock_->setAccessibleName(tr("Lock"));
  fill_menu(language);
  fit();
}

void TopBar::set_texts(Room room) {
  const bool keys = room == Room::all;
  dispute_->setText(keys ? tr("New dispute  F3") : tr("New dispute"));
  consultation_->setText(keys ? tr("New consultation  F2") : tr("New consultation"));
  lock_->setText(room < Room::small_lock ? tr("Lock") : QString());
  dispute_->setVisible(room < Room::no_dispute);
  if (dispute_in_menu_) dispute_in_menu_->setVisible(room == Room::no_dispute);
}

int TopBar::needed_width() const {
  int width = 2 * space::three + search_->minimumWidth() + space::one;
  for (const QPushButton* button : {help_, other_, dispute_, consultation_, lock_})
    if (button->isVisibleTo(this)) width += button->sizeHint().width() + space::one;
  return width;
}

void TopBar::fit() {
  for (const Room room : {Room::all, Room::no_keys, Room::small_lock, Room::no_dispute}) {
    set_texts(room);
    if (needed_width() <= width()) return;
  }
}

void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void TopBar::fill_menu(records::Language language) {
  menu_->clear();
  dispute_in_menu_ =
      menu_->addAction(tr("New dispute"), this, [this] { Q_EMIT new_record(Kind::mediation); });
  for (const Kind kind :
       {Kind::legal_aid, Kind::legal_education, Kind::legal_opinion, Kind::duty, Kind::referral})
    menu_->addAction(records::label(kind, language), this,
                     [this, kind] { Q_EMIT new_record(kind); });
}

void TopBar::focus_search() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

void TopBar::clear_search() {
  const QSignalBlocker quiet(search_);
  search_->clear();
  search_pause_.stop();
}

void TopBar::finish_search() {
  if (!search_pause_.isActive()) return;
  search_pause_.stop();
  Q_EMIT search_changed(search_text());
}

QString TopBar::search_text() const {
  return search_->text().trimmed();
}

} // namespace fengqiao::ui
