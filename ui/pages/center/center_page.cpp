#include "ui/pages/center/center_page.h"

#include "ui/pages/center/left_card.h"
#include "ui/pages/center/plan_card.h"
#include "ui/pages/center/traffic_card.h"
#include "ui/widgets/empty_note.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int right_width = 320;
constexpr int least_left = 440;

} // namespace

CenterPage::CenterPage(const PageContext& page_context)
    : Page(page_context, u"center"_s), stack_(new QStackedWidget(this)), empty_(new EmptyNote),
      heading_(new QLabel), address_(new QLabel), settings_(new QPushButton) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(stack_);
  stack_->addWidget(empty_);
  stack_->addWidget(make_sheet());
  connect(settings_, &QPushButton::clicked, this, [this] { shell().open_page(u"settings"_s); });
  connect(&session(), &Session::push_state_changed, this, [this] {
    if (!session().is_open()) return;
    // Enrolled while the page stands, or not any more.
    if ((stack_->currentIndex() == 1) != session().push_state().enrolled) refresh();
  });
}

QWidget* CenterPage::make_sheet() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(space::three, space::two, space::three, space::three);
  column->setSpacing(space::two);
  auto* head = new QHBoxLayout;
  head->setSpacing(space::two);
  set_text(heading_, Text::title);
  set_text(address_, Text::muted);
  set_button(settings_, Button::flat);
  settings_->setObjectName(u"center_settings"_s);
  head->addWidget(heading_);
  head->addWidget(address_, 1);
  head->addWidget(settings_);
  column->addLayout(head);
  sides_ = new QBoxLayout(QBoxLayout::LeftToRight);
  sides_->setSpacing(space::two);
  right_ = new QWidget;
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout(right_);
  right->setContentsMargins(0, 0, 0, 0);
  cards_ = {new TrafficCard(context()), new LeftCard(context()), new LatelyCard(context()),
            new PlanCard(context())};
  for (QVBoxLayout* side : {left, right})
    side->setSpacing(space::two);
  for (size_t i = 0; i < cards_.size(); ++i)
    (i < 3 ? left : right)->addWidget(cards_[i]);
  left->addStretch();
  right->addStretch();
  sides_->addLayout(left, 1);
  sides_->addWidget(right_);
  column->addLayout(sides_);
  column->addStretch();
  scroll->setWidget(sheet);
  return scroll;
}

void CenterPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool beside = width() >= px(least_left + right_width) + 2 * space::three + space::two;
  sides_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  right_->setMinimumWidth(beside ? px(right_width) : 0);
  right_->setMaximumWidth(beside ? px(right_width) : QWIDGETSIZE_MAX);
}

QString CenterPage::title() const {
  return tr("County center");
}

void CenterPage::refresh() {
  const bool enrolled = session().push_state().enrolled;
  stack_->setCurrentIndex(enrolled ? 1 : 0);
  if (!enrolled) return show_empty();
  address_->setText(sync::status(store()).url.toDisplayString());
  for (SettingsCard* card : cards_)
    card->refresh();
}

void CenterPage::show_empty() {
  if (session().is_manager())
    return empty_->say(u"center"_s, tr("Not connected to a county center"),
                       tr("The records stay on this computer. The county center gives out its "
                          "address and a code; with them everything goes there by itself."),
                       {{tr("Connect…"), [this] { shell().open_page(u"settings"_s); }}});
  empty_->say(u"center"_s, tr("Not connected to a county center"),
              tr("The records stay on this computer. The studio's manager can connect it, with the "
                 "address and a code of the county center."));
}

void CenterPage::retranslate() {
  heading_->setText(title());
  settings_->setText(tr("Address and enrolment…"));
  for (SettingsCard* card : cards_)
    card->retranslate();
  refresh();
}

} // namespace fengqiao::ui
