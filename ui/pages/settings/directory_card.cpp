#include "ui/pages/settings/directory_card.h"

#include "ui/pages/directory/directory_page.h"

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

DirectoryCard::DirectoryCard(const PageContext& context, QWidget* parent)
    : OpeningCard(
          context, u"directory"_s,
          [](const PageContext& of) -> Page* { return new DirectoryPage(of); }, parent) {}

void DirectoryCard::refresh() {
  const auto platforms = session().store().platforms();
  if (!platforms) return say(platforms.error().text());
  const records::PlatformCounts counts = records::platform_counts(*platforms);
  const QLocale locale;
  say(platforms->empty()
          ? tr("Empty as yet.")
          : tr("Platforms: %1 (centers: %2, stations: %3, studios: %4).")
                .arg(locale.toString(counts.all()), locale.toString(counts.centers),
                     locale.toString(counts.stations), locale.toString(counts.studios)));
}

void DirectoryCard::retranslate() {
  set_words(tr("Directory of platforms"),
            tr("Centers, stations and studios with their marks; referrals offer them."),
            tr("Open directory…"));
}

} // namespace fengqiao::ui
