#include "core/store/views.h"
#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using store::Filter;
using store::View;

namespace {

store::Filter random_filter(test::RandomRecords& random) {
  Filter f;
  const records::Record like = random.fresh();
  if (random.one_in(2)) f.kind = like.kind();
  if (random.one_in(2)) f.state = like.header.state;
  if (random.one_in(2)) f.category = random.below(6);
  if (random.one_in(2)) f.channel = like.header.channel;
  if (random.one_in(2) && !like.header.groups.empty()) f.group = like.header.groups.front();
  if (random.one_in(2)) f.from = random.day();
  if (random.one_in(2)) f.to = random.day();
  if (random.one_in(3)) f.campaign = u"根治欠薪冬季行动"_s;
  if (random.one_in(3))
    f.behind = store::Behind{u"settled"_s, records::Period::quarter(2021, 1 + random.below(4))};
  f.open_only = random.one_in(2);
  f.marked_only = random.one_in(2);
  f.pending_only = random.one_in(2);
  f.deleted = random.one_in(2);
  if (random.one_in(2)) f.text = u"张国强 \"zgq\"\n"_s;
  f.order = {static_cast<store::SortBy>(random.below(9)), random.one_in(2)};
  return f;
}

} // namespace

TEST_CASE("A kept list comes back as it was kept, whatever it is narrowed by") {
  Studio s;
  test::RandomRecords random(60);
  for (int round = 0; round < 200; ++round) {
    std::vector<View> views;
    for (int i = 0; i < random.below(4); ++i)
      views.push_back({u"清单 %1"_s.arg(i), random_filter(random),
                       random.one_in(2) ? QStringList{u"title"_s, u"date"_s} : QStringList()});
    REQUIRE(must(store::views_from_json(store::to_json(views))) == views);
    if (round % 20 != 0) continue;
    must(s->set_views(views));
    s.open();
    REQUIRE(must(s->views()) == views);
  }
}

TEST_CASE("A kept list has a name of its own") {
  Studio s;
  must(s->set_views({{u"未结纠纷"_s, {}, {}}}));
  CHECK(refused(s->set_views({{u" "_s, {}, {}}}), Fault::invalid));
  CHECK(refused(s->set_views({{u"甲"_s, {}, {}}, {u"甲"_s, {.open_only = true}, {}}}),
                Fault::invalid));
  CHECK(must(s->views()).size() == 1);
}

TEST_CASE("Kept lists are their user's own, and no word of them stands in the file") {
  Studio s;
  s.add_user(u"另一人"_s, store::Role::adviser);
  const QString word = u"张国强家的宅基地"_s;
  must(s->set_views({{u"关于%1"_s.arg(word), {.text = word}, {}}}));
  s.open(u"另一人"_s);
  CHECK(must(s->views()).empty());
  must(s->set_views({{u"我的"_s, {}, {}}}));
  s.open();
  REQUIRE(must(s->views()).size() == 1);
  CHECK(must(s->views()).front().filter.text == word);
  s.close();
  CHECK_FALSE(read_file(s.file()).contains(word.toUtf8()));
}

TEST_CASE("A kept list of a newer program is told, not misread") {
  QJsonArray json = store::to_json({{u"清单"_s, {.kind = records::Kind::duty}, {}}});
  QJsonObject view = json[0].toObject();
  QJsonObject filter = view.value(u"filter"_s).toObject();
  filter.insert(u"kind"_s, u"horoscope"_s);
  view.insert(u"filter"_s, filter);
  json[0] = view;
  CHECK(refused(store::views_from_json(json), Fault::invalid));
}
