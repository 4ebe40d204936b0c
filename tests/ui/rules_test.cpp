#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/models/marks.h"

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::State;

TEST_CASE("a ledger's mark on a party's column belongs to the first party of that side") {
  const records::Record record = mediation(u"甲"_s, u"乙"_s, scene_day());
  CHECK(ui::field_path(record, u"body.parties.respondent.id_number"_s) ==
        u"body.parties[1].person.id_number");
  CHECK(ui::field_path(record, u"occurred_on"_s) == u"occurred_on");
}

TEST_CASE("a mark goes when its field is changed, and no other") {
  records::Record before = mediation(u"甲"_s, u"乙"_s, scene_day());
  before.header.marks = {{u"body.type"_s, u"unknown_word"_s, u"宅基纠葛"_s},
                         {u"occurred_on"_s, u"date_unreadable"_s, u"七月"_s}};
  records::Record after = before;
  std::get<records::Mediation>(after.body).type = records::DisputeType::housing_plot;
  const auto marks = ui::marks_after(before, after, {});
  REQUIRE(marks.size() == 1);
  CHECK(marks.front().field == u"occurred_on");
}
