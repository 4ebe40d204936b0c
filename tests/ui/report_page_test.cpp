#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/report/report_page.h"

#include <QDir>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

TEST_CASE("the report shows the period's figures, marks a half-open one and writes its files") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  scene.add(consultation(u"欧欣怡"_s, u"工伤"_s, scene_day().addMonths(-1)));
  ui::ReportPage page(scene.context());
  page.retranslate();
  CHECK(page.report().period == records::Period::month(2021, 7));
  CHECK(page.report().now.consultations == 1);
  CHECK_FALSE(page.report().complete);
  page.set_period(records::Period::quarter(2021, 2));
  CHECK(page.report().complete);

  const QString folder = scene.file(u"out"_s);
  REQUIRE(QDir().mkpath(folder));
  page.write({exchange::ReportFormat::csv, exchange::ReportFormat::json}, folder);
  REQUIRE(wait_until([&] { return QDir(folder).entryList(QDir::Files).size() == 2; }));
}
