#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/import/import_page.h"

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using Step = ui::ImportPage::Step;

namespace {

const QByteArray ledger = "日期,姓名,咨询类别,咨询内容,答复意见\r\n"
                          "2021-07-01,邓国强,劳动争议,拖欠工资怎么办,已答复\r\n"
                          "2021-07-02,欧欣怡,不知道的类别,宅基地确权,已答复\r\n";

void read(ui::ImportPage& page, const QString& file) {
  page.retranslate();
  page.read({file});
  REQUIRE(page.step() == Step::reading);
  REQUIRE(wait_until([&] { return page.step() != Step::reading; }));
}

} // namespace

TEST_CASE("the import writes nothing before it is confirmed, and then all of it") {
  Scene scene;
  ui::ImportPage page(scene.context());
  read(page, scene.write(u"台账.csv"_s, ledger));
  INFO(page.message().toStdString());
  REQUIRE(page.step() == Step::preview);
  CHECK(page.summary().added() == 2);
  CHECK(scene.store().find({}).empty());

  page.import();
  REQUIRE(wait_until([&] { return page.step() == Step::result; }));
  CHECK(scene.store().find({}).size() == 2);
  store::Filter marked;
  marked.marked_only = true;
  CHECK(scene.store().find(marked).size() == 1);

  SECTION("the same file again brings nothing") {
    read(page, scene.file(u"台账.csv"_s));
    CHECK(page.summary().added() == 0);
    CHECK(page.summary().files.front().unchanged == 2);
  }
}

TEST_CASE("a file that is no ledger says so and the assistant stays where it was") {
  Scene scene;
  ui::ImportPage page(scene.context());
  read(page, scene.write(u"photo.csv"_s, "hello\r\nworld\r\n"));
  CHECK(page.step() == Step::choose);
  CHECK_FALSE(page.message().isEmpty());
}
