// A chart is a list of bars for mouse, keyboard and screen reader, and a picture on white.
#include "tests/catch.h"
#include "ui/look/theme.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/chart_picture.h"
#include "ui/widgets/even_grid.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QTemporaryDir>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using ui::ChartData;

namespace {

ChartData columns() {
  ChartData data{ChartData::Shape::columns, {u"Jun"_s, u"Jul"_s}, {}, {}};
  data.series.push_back({u"2021"_s, false, {{4, u"2021-06: 4"_s}, {9, u"2021-07: 9"_s}}});
  data.series.push_back({u"2020"_s, true, {{0, u"2020-06: 0"_s}, {2, u"2020-07: 2"_s}}});
  return data;
}

ChartData bars() {
  ChartData data{ChartData::Shape::bars, {u"Labour"_s, u"Debts"_s}, {}, u"one left out"_s};
  data.series.push_back({{}, false, {{7, u"Labour: 7"_s}, {3, u"Debts: 3"_s}}});
  return data;
}

struct Shown {
  explicit Shown(ChartData data) {
    chart.resize(420, 240);
    chart.setAccessibleName(u"Consultations"_s);
    chart.show_data(std::move(data));
    QObject::connect(&chart, &ui::Chart::opened,
                     [this](int series, int at) { opened.emplace_back(series, at); });
    QObject::connect(&chart, &ui::Chart::pointed_at,
                     [this](const QString& words) { told = words; });
  }
  void press(Qt::Key key) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&chart, &event);
  }
  void click(const QPoint& at) {
    QMouseEvent event(QEvent::MouseButtonRelease, at, chart.mapToGlobal(at), Qt::LeftButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&chart, &event);
  }

  ui::Chart chart;
  std::vector<std::pair<int, int>> opened;
  QString told;
};

// How much of the strip is not white.
int ink(const QImage& image, const QRect& strip) {
  int dark = 0;
  for (int y = strip.top(); y <= strip.bottom(); ++y)
    for (int x = strip.left(); x <= strip.right(); ++x)
      if (image.pixel(x, y) != qRgb(255, 255, 255)) ++dark;
  return dark;
}

} // namespace

TEST_CASE("the arrow keys go through all bars of a chart, Enter opens the one they are at") {
  Shown shown(columns());
  REQUIRE(shown.chart.count() == 4);
  shown.press(Qt::Key_Right);
  CHECK(shown.told == u"2021-06: 4");
  shown.press(Qt::Key_Right);
  CHECK(shown.told == u"2020-06: 0");
  shown.press(Qt::Key_Return); // nothing stands behind a bar of nothing
  CHECK(shown.opened.empty());
  shown.press(Qt::Key_End);
  shown.press(Qt::Key_Right); // there is none
  CHECK(shown.told == u"2020-07: 2");
  shown.press(Qt::Key_Space);
  shown.press(Qt::Key_Left);
  shown.press(Qt::Key_Enter);
  shown.press(Qt::Key_Home);
  shown.press(Qt::Key_Enter);
  CHECK(shown.opened == std::vector<std::pair<int, int>>{{1, 1}, {0, 1}, {0, 0}});
}

TEST_CASE("a click anywhere in a bar's room opens it, beside all bars none") {
  Shown shown(bars());
  shown.click(shown.chart.room(1).center());
  shown.click(QPoint(shown.chart.room(0).right() - 2, shown.chart.room(0).top() + 2));
  shown.click(QPoint(shown.chart.width() / 2, shown.chart.height() - 2));
  CHECK(shown.opened == std::vector<std::pair<int, int>>{{0, 1}, {0, 0}});
}

TEST_CASE("longer bars are of larger figures, and every bar lies within the chart") {
  for (const ChartData& data : {columns(), bars()}) {
    ui::ChartDrawing drawing(data, {ui::light_colours(), QApplication::font()}, {0, 0, 400, 200});
    for (const ui::BarPlace& one : drawing.places()) {
      CHECK(QRectF(0, 0, 400, 200).contains(one.bar));
      for (const ui::BarPlace& other : drawing.places()) {
        const auto length = [&](const ui::BarPlace& p) {
          return data.shape == ChartData::Shape::bars ? p.bar.width() : p.bar.height();
        };
        if (drawing.bar(one).value > drawing.bar(other).value) CHECK(length(one) > length(other));
        if (&one != &other) CHECK_FALSE(one.bar.intersects(other.bar));
      }
    }
  }
}

TEST_CASE("a screen reader finds the bars of a chart as the items of a list") {
  Shown shown(columns());
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.chart);
  REQUIRE(list);
  CHECK(list->role() == QAccessible::List);
  CHECK(list->text(QAccessible::Name) == u"Consultations");
  REQUIRE(list->childCount() == 4);
  QAccessibleInterface* july = list->child(2);
  REQUIRE(july);
  CHECK(july->role() == QAccessible::ListItem);
  CHECK(july->text(QAccessible::Name) == u"2021-07: 9");
  CHECK(july->parent() == list);
  CHECK(list->indexOfChild(july) == 2);
  REQUIRE(july->actionInterface());
  july->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  CHECK(shown.opened == std::vector<std::pair<int, int>>{{0, 1}});
  shown.chart.show_data(bars());
  CHECK(list->childCount() == 2);
  CHECK_FALSE(july->isValid()); // the chart has fewer bars now
}

TEST_CASE("the picture of a chart is on white and twice as fine, with title and studio in it") {
  const ui::ChartPicture picture{u"Consultations by category"_s, u"白土村工作室 · 2021-07"_s,
                                 bars()};
  const ui::ChartPicture untitled{{}, {}, bars()};
  const QImage image = ui::chart_image(picture);
  CHECK(image.width() == 1440);
  CHECK(image.devicePixelRatio() == 2);
  CHECK(image.pixel(2, 2) == qRgb(255, 255, 255));
  const QRect head(0, 0, image.width(), 2 * (28 + 76));
  CHECK(ink(ui::chart_image(untitled), head) == 0);
  CHECK(ink(image, head) > 1000);
  CHECK(ink(image, image.rect()) > ink(image, head) + 5000); // the bars

  QTemporaryDir folder;
  const QString png = folder.filePath(u"chart.png"_s);
  const QString svg = folder.filePath(u"chart.svg"_s);
  REQUIRE(ui::write_chart(picture, png));
  REQUIRE(ui::write_chart(picture, svg));
  CHECK(QImage(png).size() == image.size());
  QFile drawing(svg);
  REQUIRE(drawing.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(drawing.readAll());
  for (const QString& words : {u"Consultations by category"_s, u"白土村工作室 · 2021-07"_s,
                               u">Labour<"_s, u">one left out<"_s})
    CHECK(text.contains(words));
  CHECK_FALSE(ui::write_chart(picture, folder.filePath(u"none/chart.png"_s)));
}

TEST_CASE("the picture of a chart is the same on a dark screen") {
  const ui::ChartPicture picture{u"Title"_s, u"Studio"_s, columns()};
  const QImage light = ui::chart_image(picture);
  ui::apply_theme(*qApp, ui::appearance_from(u"dark contrast very_large"_s));
  const QImage dark = ui::chart_image(picture);
  ui::apply_theme(*qApp);
  CHECK(light == dark);
}

TEST_CASE("an even grid stands in as few and as even lines as its width allows") {
  QWidget sheet;
  auto* grid = new ui::EvenGrid(100, 5, &sheet);
  std::vector<QLabel*> tiles;
  for (int i = 0; i < 5; ++i) {
    tiles.push_back(new QLabel(u"tile"_s));
    grid->addWidget(tiles.back());
  }
  const auto lines = [&](int width) {
    grid->setGeometry(QRect(0, 0, width, 400));
    std::map<int, int> by_top;
    for (const QLabel* tile : tiles) {
      ++by_top[tile->y()];
      CHECK(tile->x() + tile->width() <= width);
      CHECK(tile->width() >= qMin(width, 100));
    }
    std::vector<int> out;
    for (const auto& [top, count] : by_top)
      out.push_back(count);
    return out;
  };
  CHECK(lines(600) == std::vector{5});
  CHECK(lines(520) == std::vector{3, 2}); // not four and one
  CHECK(lines(240) == std::vector{2, 2, 1});
  CHECK(lines(110) == std::vector{1, 1, 1, 1, 1});
  CHECK(grid->heightForWidth(110) > grid->heightForWidth(600) * 4);
}
