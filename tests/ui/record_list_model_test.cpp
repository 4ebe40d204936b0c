#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/models/record_list_model.h"

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using ui::RecordListModel;

TEST_CASE("the list shows what the store knows, newest first, in the language of the screen") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"拖欠工资怎么办"_s, scene_day().addDays(-1)));
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day()));
  RecordListModel model(scene.store(), records::Language::chinese);
  model.reload();
  const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
  REQUIRE(model.rowCount() == 2);
  CHECK(text(0, RecordListModel::title) == u"莫炳坤 / 莫炳南");
  CHECK(text(0, RecordListModel::state) == u"已申请");
  CHECK(text(1, RecordListModel::kind) == u"法律咨询");
  CHECK(text(1, RecordListModel::date) == u"2021-07-14");
  CHECK(text(1, RecordListModel::summary).contains(u"拖欠工资"));
  CHECK(model.index(0, RecordListModel::state).data(RecordListModel::tone_role).isValid());
  CHECK_FALSE(model.index(0, RecordListModel::title).data(RecordListModel::tone_role).isValid());
  model.set_language(records::Language::english);
  CHECK(text(1, RecordListModel::kind) == u"Consultation");
}

TEST_CASE("search and filters narrow the list") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"拖欠工资怎么办"_s, scene_day()));
  scene.add(consultation(u"欧欣怡"_s, u"宅基地确权"_s, scene_day()));
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day()));
  RecordListModel model(scene.store(), records::Language::chinese);
  model.reload();
  store::Filter filter;
  filter.text = u"dgq"_s; // pinyin initials
  model.set_filter(filter);
  REQUIRE(model.rowCount() == 1);
  CHECK(model.index(0, RecordListModel::title).data().toString() == u"邓国强");
  filter = {};
  filter.kind = records::Kind::mediation;
  model.set_filter(filter);
  CHECK(model.rowCount() == 1);
  CHECK(model.row_of(model.id_at(0)) == 0);
  CHECK(model.id_at(7).is_null());
}
