#include "ui/pages/case/case_page.h"
#include "ui/pages/center/center_page.h"
#include "ui/pages/deadlines/deadlines_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/page.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/quick/quick_consultation.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/subsidy/subsidy_page.h"

#include <QCoreApplication>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

// The rail's words stand here, so that the rail can show a page that was never made.
QString rail_title(const char* source) {
  return QCoreApplication::translate("Rail", source);
}

} // namespace

// In the order of the rail; the first one is shown when the store opens.
PageRegistry all_pages() {
  PageRegistry pages;
  pages.rail.push_back({u"home"_s, u"desk"_s,
                        [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Workbench")); },
                        [](const PageContext& context) -> Page* { return new HomePage(context); }});
  pages.rail.push_back(
      {u"records"_s, u"records"_s, [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Records")); },
       [](const PageContext& context) -> Page* { return new RecordsPage(context); }});
  pages.rail.push_back(
      {u"people"_s, u"people"_s, [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "People")); },
       [](const PageContext& context) -> Page* { return new PeoplePage(context); }});
  pages.rail.push_back(
      {u"deadlines"_s, u"calendar"_s,
       [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Deadlines")); },
       [](const PageContext& context) -> Page* { return new DeadlinesPage(context); }});
  pages.rail.push_back(
      {u"import"_s, u"import"_s, [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Import")); },
       [](const PageContext& context) -> Page* { return new ImportPage(context); }});
  pages.rail.push_back(
      {u"report"_s, u"report"_s, [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Report")); },
       [](const PageContext& context) -> Page* { return new ReportPage(context); }});
  pages.rail.push_back(
      {u"subsidy"_s, u"subsidy"_s,
       [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Pay per case")); },
       [](const PageContext& context) -> Page* { return new SubsidyPage(context); }});
  pages.rail.push_back(
      {u"center"_s, u"center"_s,
       [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "County center")); },
       [](const PageContext& context) -> Page* { return new CenterPage(context); }});
  pages.rail.push_back(
      {u"settings"_s, u"settings"_s,
       [] { return rail_title(QT_TRANSLATE_NOOP("Rail", "Settings")); },
       [](const PageContext& context) -> Page* { return new SettingsPage(context); }});
  pages.editor = make_entry;
  pages.record = make_record_page;
  return pages;
}

} // namespace fengqiao::ui
