#include "ui/pages/report/chart_card.h"

#include "ui/widgets/chart.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<ChartCard::As, const char*> ways[] = {
    {ChartCard::As::png, "png"}, {ChartCard::As::svg, "svg"}, {ChartCard::As::clipboard, "copy"}};

} // namespace

ChartCard::ChartCard(const QString& name, QWidget* parent)
    : Card({}, parent), name_(name), picks_(new QButtonGroup(this)), take_(new QToolButton(this)),
      menu_(new QMenu(this)), bars_(new Chart(this)), line_(new ElidedLabel({}, this)) {
  setObjectName(u"chart_"_s + name);
  bars_->setObjectName(u"bars_"_s + name);
  take_->setObjectName(u"take_"_s + name);
  take_->setIcon(icon(u"export"_s, colours().muted));
  take_->setPopupMode(QToolButton::InstantPopup);
  take_->setMenu(menu_);
  set_style_property(take_, "no_arrow", true);
  add_to_head(take_);
  picks_row_ = new FlowLayout;
  body()->addLayout(picks_row_);
  body()->addWidget(bars_, 1);
  set_text(line_, Text::small);
  body()->addWidget(line_);
  static_cast<QVBoxLayout*>(layout())->setStretchFactor(body(), 1);
  bars_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(bars_, &QWidget::customContextMenuRequested, this,
          [this](const QPoint& at) { menu_->popup(bars_->mapToGlobal(at)); });
  connect(bars_, &Chart::pointed_at, this, &ChartCard::say);
  connect(bars_, &Chart::opened, this, [this](int series, int at) {
    Q_EMIT opened(chart_.behind[static_cast<size_t>(series)][static_cast<size_t>(at)]);
  });
  connect(picks_, &QButtonGroup::idClicked, this, &ChartCard::picked);
}

void ChartCard::set_picks(const QStringList& texts) {
  for (int i = 0; i < texts.size(); ++i) {
    if (!picks_->button(i)) {
      auto* pick = new QPushButton(this);
      pick->setObjectName(u"%1_pick_%2"_s.arg(name_).arg(i));
      pick->setCheckable(true);
      pick->setProperty("pick", true);
      pick->setChecked(i == 0);
      picks_->addButton(pick, i);
      picks_row_->addWidget(pick);
    }
    picks_->button(i)->setText(texts[i]);
  }
}

int ChartCard::pick() const {
  return qMax(0, picks_->checkedId());
}

void ChartCard::show_chart(ReportChart chart) {
  chart_ = std::move(chart);
  set_title(chart_.title);
  bars_->setAccessibleName(chart_.title);
  bars_->show_data(chart_.data);
  take_->setEnabled(!is_empty());
  say({});
}

void ChartCard::say(const QString& words) {
  line_->set_text(words.isEmpty() ? chart_.data.note : words);
}

QString ChartCard::words_of(As as) const {
  switch (as) {
  case As::png:
    return tr("Save as a picture (PNG)…");
  case As::svg:
    return tr("Save as a drawing (SVG)…");
  case As::clipboard:
    break;
  }
  return tr("Copy the picture");
}

void ChartCard::retranslate() {
  take_->setToolTip(tr("Take the chart along as a picture"));
  take_->setAccessibleName(take_->toolTip());
  bars_->set_empty_words(tr("Nothing in this period."));
  menu_->clear();
  for (const auto& [as, word] : ways)
    menu_->addAction(words_of(as), this, [this, as = as] { Q_EMIT picture_wanted(as); })
        ->setObjectName(u"%1_%2"_s.arg(name_, QLatin1StringView(word)));
}

std::vector<Command> ChartCard::commands() const {
  std::vector<Command> all;
  if (is_empty()) return all;
  auto* self = const_cast<ChartCard*>(this);
  for (const auto& [as, word] : ways)
    all.push_back(
        {u"chart_%1_%2"_s.arg(name_, QLatin1StringView(word)),
         tr("%1: %2", "name of a chart, what to do with it").arg(chart_.title, words_of(as)),
         {},
         u"export"_s,
         [self, as = as] { Q_EMIT self->picture_wanted(as); }});
  return all;
}

} // namespace fengqiao::ui
