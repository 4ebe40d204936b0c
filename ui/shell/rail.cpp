#include "ui/shell/rail.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

Rail::Rail(const std::vector<RailEntry>& entries, QWidget* parent)
    : QWidget(parent), entries_(entries), brand_(new QLabel(this)), studio_(new QLabel(this)) {
  setObjectName(u"rail"_s);
  setProperty("rail", true);
  setAttribute(Qt::WA_StyledBackground);
  setFixedWidth(px(size::rail));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, space::three);
  column->setSpacing(0);
  brand_->setProperty("brand", true);
  brand_->setContentsMargins(20, 0, 0, 0);
  brand_->setFixedHeight(px(60));
  column->addWidget(brand_);
  for (const RailEntry& entry : entries_) {
    auto* button = new QToolButton(this);
    button->setObjectName(u"rail_"_s + entry.name);
    button->setProperty("rail_entry", true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setIcon(icon(entry.icon, colours().rail_text));
    button->setIconSize({px(20), px(20)});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this,
            [this, name = entry.name] { Q_EMIT chosen(name); });
    column->addWidget(button);
    buttons_.push_back(button);
    auto* badge = new QLabel(button);
    badge->setObjectName(u"badge_"_s + entry.name);
    badge->setProperty("badge", true);
    badge->setAlignment(Qt::AlignCenter);
    badge->setAttribute(Qt::WA_TransparentForMouseEvents);
    badge->hide();
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(0, 0, space::two, 0);
    inside->addStretch();
    inside->addWidget(badge);
    badges_.push_back(badge);
  }
  column->addStretch();
  studio_->setWordWrap(true);
  studio_->setContentsMargins(20, 0, space::one, 0);
  column->addWidget(studio_);
  retranslate();
}

// In a low window with large text the entries move together; else they would lie over each other.
void Rail::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  constexpr int entry = 41 + 8; // as the style sheet has it, with its padding
  const int wanted = brand_->height() + static_cast<int>(buttons_.size()) * px(entry) +
                     studio_->heightForWidth(width()) + space::three;
  for (QToolButton* button : buttons_)
    set_style_property(button, "tight", wanted > height());
}

void Rail::set_studio(const QString& name) {
  // A village's studio breaks best before its second half.
  QString text = name;
  const qsizetype cut = text.indexOf(u"公共法律服务"_s);
  if (cut > 0) text.insert(cut, u'\n');
  studio_->setText(text);
}

void Rail::set_current(const QString& page) {
  for (size_t i = 0; i < entries_.size(); ++i)
    buttons_[i]->setChecked(entries_[i].name == page);
}

void Rail::set_badge(const QString& page, int count, const QString& words) {
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].name != page) continue;
    badges_[i]->setText(count > 99 ? u"99+"_s : QString::number(count));
    badges_[i]->setVisible(count > 0);
    buttons_[i]->setToolTip(count > 0 ? words : QString());
    buttons_[i]->setAccessibleDescription(count > 0 ? words : QString());
  }
}

void Rail::retranslate() {
  brand_->setText(tr("Fengqiao"));
  setAccessibleName(tr("Pages"));
  for (size_t i = 0; i < entries_.size(); ++i)
    buttons_[i]->setText(u" "_s + entries_[i].title());
}

} // namespace fengqiao::ui
