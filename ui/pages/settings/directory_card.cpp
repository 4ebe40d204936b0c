#include "ui/pages/settings/directory_card.h"

#include "ui/pages/directory/directory_page.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

DirectoryCard::DirectoryCard(const PageContext& card_context, QWidget* parent)
    : SettingsCard(card_context, u"directory_card"_s, parent), summary_(new QLabel(this)),
      open_(new QPushButton(this)) {
  summary_->setWordWrap(true);
  body()->addWidget(summary_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addStretch();
  body()->addLayout(buttons);
  open_->setObjectName(u"open_directory"_s);
  connect(open_, &QPushButton::clicked, this,
          [this] { shell().open_over(new DirectoryPage(context())); });
}

void DirectoryCard::refresh() {
  const auto platforms = session().store().platforms();
  if (!platforms) return summary_->setText(platforms.error().text());
  const records::PlatformCounts counts = records::platform_counts(*platforms);
  const QLocale locale;
  summary_->setText(platforms->empty()
                        ? tr("Empty as yet.")
                        : tr("Platforms: %1 (centers: %2, stations: %3, studios: %4).")
                              .arg(locale.toString(counts.all()), locale.toString(counts.centers),
                                   locale.toString(counts.stations),
                                   locale.toString(counts.studios)));
}

void DirectoryCard::retranslate() {
  set_title(tr("Directory of platforms"));
  set_note(tr("Centers, stations and studios with their marks; referrals offer them."));
  open_->setText(tr("Open directory…"));
}

} // namespace fengqiao::ui
