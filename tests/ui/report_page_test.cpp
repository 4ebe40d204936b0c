#include "core/documents/report_pages.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/papers/page_view.h"
#include "ui/pages/report/report_page.h"
#include "ui/widgets/chart.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QPdfWriter>
#include <QPushButton>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

struct June {
  June() {
    records::Record asked = consultation(u"邓国强"_s, u"赡养费"_s, QDate(2021, 6, 3));
    asked.header.channel = records::Channel::phone;
    asked.header.groups = {records::Group::elderly};
    phone = scene.add(asked);
    asked.header.channel = records::Channel::walk_in;
    asked.header.groups = {records::Group::woman};
    asked.header.occurred_on = QDate(2020, 6, 9);
    year_ago = scene.add(asked);
    scene.add(mediation(u"冯海燕"_s, u"苏永昌"_s, QDate(2021, 6, 20)));
    page = std::make_unique<ui::ReportPage>(scene.context());
    page->retranslate();
    page->resize(1190, 680);
    page->set_period(records::Period::month(2021, 6));
  }

  ui::Chart* bars(const QString& name) {
    auto* chart = page->findChild<ui::Chart*>(u"bars_"_s + name);
    REQUIRE(chart);
    return chart;
  }
  // Opens the bar with these words and says which records it asks for.
  std::vector<records::RecordId> behind(const QString& chart, const QString& words) {
    for (int i = 0; i < bars(chart)->count(); ++i)
      if (bars(chart)->words(i) == words) {
        bars(chart)->open(i);
        REQUIRE(!scene.shell.filters.empty());
        return scene.store().find(scene.shell.filters.back());
      }
    FAIL("no bar: " << words.toStdString());
    return {};
  }
  QStringList files(const QString& folder) {
    return QDir(scene.file(folder)).entryList(QDir::Files, QDir::Name);
  }

  Scene scene;
  records::RecordId phone, year_ago;
  std::unique_ptr<ui::ReportPage> page;
};

bool have_font() {
  if (!documents::page_font().isEmpty()) return true;
  WARN("skipped: no Chinese font for pages is installed (fonts-arphic-uming, fonts-wqy-zenhei)");
  return false;
}

} // namespace

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

TEST_CASE("a bar of each chart opens the records that it counts") {
  June june;
  using Ids = std::vector<records::RecordId>;
  CHECK(june.behind(u"channel"_s, u"Phone, 2021-06: 1"_s) == Ids{june.phone});
  CHECK(june.behind(u"group"_s, u"Elderly, 2021-06: 1"_s) == Ids{june.phone});
  CHECK(june.behind(u"category"_s, u"Labour, 2021-06: 1"_s) == Ids{june.phone});
  june.page->findChild<QPushButton*>(u"trend_pick_1"_s)->click();
  CHECK(june.behind(u"trend"_s, u"2021-06: 1"_s) == Ids{june.phone});
  CHECK(june.behind(u"trend"_s, u"2020-06: 1"_s) == Ids{june.year_ago});
  june.page->findChild<QPushButton*>(u"category_pick_1"_s)->click();
  CHECK(june.bars(u"category"_s)->words(0) == u"Neighbours, 2021-06: 1");
  for (const QString& name : {u"trend"_s, u"category"_s, u"channel"_s, u"group"_s})
    CHECK_FALSE(june.bars(name)->accessibleName().isEmpty());
}

TEST_CASE("a trend stands beside the same months a year ago") {
  June june;
  const auto trend = [&] { return june.bars(u"trend"_s)->data(); };
  REQUIRE(trend().series.size() == 2);
  CHECK(trend().names.size() == 12);
  CHECK(trend().series[0].name == u"2020-07 – 2021-06");
  CHECK(trend().series[1].name == u"2019-07 – 2020-06");
  CHECK(trend().series[1].outlined);
  CHECK(trend().series[0].bars.back().marked);
  june.page->set_period(records::Period::quarter(2021, 2));
  CHECK(trend().names.size() == 3);
  CHECK(trend().series[1].name == u"2020-04 – 2020-06");
  CHECK_FALSE(trend().series[0].bars.back().marked);
}

TEST_CASE("a period without records has no bars, and no pictures to take") {
  June june;
  june.page->set_period(records::Period::month(2018, 1));
  CHECK(june.bars(u"channel"_s)->count() == 0);
  CHECK(june.bars(u"channel"_s)->accessibleDescription() == u"Nothing in this period.");
  CHECK(june.bars(u"channel"_s)->focusPolicy() == Qt::NoFocus);
  for (const ui::Command& command : june.page->commands())
    CHECK_FALSE(command.name.startsWith(u"chart_channel"));
}

TEST_CASE("a chart is saved under studio, period and chart, as picture, drawing and copy") {
  June june;
  QStringList suggested;
  june.page->set_ask_file([&](const QString& name) {
    suggested << name;
    return june.scene.file(name);
  });
  const auto run = [&](const QString& name) {
    const auto all = june.page->commands();
    const auto found = std::ranges::find(all, name, &ui::Command::name);
    REQUIRE(found != all.end());
    found->run();
  };
  run(u"chart_channel_png"_s);
  run(u"chart_trend_svg"_s);
  CHECK(suggested ==
        QStringList{u"白土村公共法律服务工作室-2021-06-Services by channel.png"_s,
                    u"白土村公共法律服务工作室-2021-06-Persons served by month.svg"_s});
  CHECK(QImage(june.scene.file(suggested[0])).width() == 1440);
  QFile drawing(june.scene.file(suggested[1]));
  REQUIRE(drawing.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(drawing.readAll());
  CHECK(text.contains(u"Persons served by month"));
  CHECK(text.contains(u"白土村公共法律服务工作室 · 2021-06"));
  run(u"chart_group_copy"_s);
  CHECK(QApplication::clipboard()->image().width() == 1440);
  CHECK(june.scene.shell.said.size() == 3);
}

TEST_CASE(
    "what goes to the station is a workbook and pages under their names, in their own folder") {
  if (!have_font()) return;
  June june;
  int asked = 0;
  const QString under = june.scene.file(u"station"_s);
  REQUIRE(QDir().mkpath(under));
  june.page->set_ask_folder([&](const QString&) {
    ++asked;
    return under;
  });
  const QString name = u"白土村公共法律服务工作室 2021年6月 月报表"_s;
  june.page->send_to_station();
  REQUIRE(wait_until([&] { return june.page->message().contains(u"Ready for the station"); }));
  CHECK(june.files(u"station"_s).isEmpty());
  CHECK(june.files(u"station/"_s + name) == QStringList{name + u".pdf"_s, name + u".xlsx"_s});

  // Sent again: the first stays as it was sent, and nobody is asked for the folder a second time.
  june.page->send_to_station();
  REQUIRE(wait_until(
      [&] { return QDir(under).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 2; }));
  REQUIRE(wait_until([&] { return june.files(u"station/"_s + name + u" (2)"_s).size() == 2; }));
  CHECK(asked == 1);
  CHECK(june.scene.store().setting(u"station_folder"_s) == under);
  REQUIRE(wait_until([&] { return june.page->message().contains(u"Ready for the station"); }));
}

TEST_CASE("a period that is not over is not sent without a warning") {
  if (!have_font()) return;
  June june;
  const QString under = june.scene.file(u"station"_s);
  REQUIRE(QDir().mkpath(under));
  june.page->set_ask_folder([&](const QString&) { return under; });
  june.page->set_period(records::Period::month(2021, 7));
  june.page->send_to_station();
  CHECK(june.page->message().contains(u"not over"));
  CHECK(QDir(under).isEmpty());
  for (auto* button : june.page->findChildren<QPushButton*>())
    if (button->text() == u"Send all the same") button->click();
  REQUIRE(wait_until([&] { return june.page->message().contains(u"Ready for the station"); }));
  CHECK(june.page->message().contains(u"the report says so"));
}

TEST_CASE("nothing is written where no folder is chosen") {
  June june;
  june.page->set_ask_folder([](const QString&) { return QString(); });
  june.page->send_to_station();
  CHECK(june.page->message().isEmpty());
  CHECK(june.scene.store().setting(u"station_folder"_s).isEmpty());
}

TEST_CASE("the pages of the report are seen before they are printed") {
  if (!have_font()) return;
  June june;
  june.page->preview();
  REQUIRE(wait_until([&] { return june.scene.shell.over.size() == 1; }));
  auto* preview = qobject_cast<ui::ReportPreview*>(june.scene.shell.over.front().get());
  REQUIRE(preview);
  preview->retranslate();
  preview->resize(1190, 680);
  auto* view = preview->findChild<ui::PageView*>();
  REQUIRE(wait_until([&] { return view->pages() > 1; }));
  const auto commands = preview->commands();
  REQUIRE(commands.size() == 1);
  CHECK(commands.front().keys == QKeySequence(Qt::CTRL | Qt::Key_P));

  const QString file = june.scene.file(u"printed.pdf"_s);
  auto printer = std::make_shared<QPdfWriter>(file);
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setPageMargins(QMarginsF());
  preview->print_to(printer);
  printer.reset();
  REQUIRE(wait_until([&] { return june.scene.shell.said.contains(u"Sent to the printer."_s); }));
  CHECK(QFile(file).size() > 2000);
  june.scene.shell.over.clear();
}
