#include "core/records/day_defaults.h"
#include "core/records/phrase.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <QJsonObject>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

std::vector<Phrase> random_library(test::RandomRecords& random) {
  std::vector<Phrase> out;
  const int count = random.below(12);
  for (int i = 0; i < count; ++i) {
    Phrase p;
    p.topic = u"%1 %2"_s.arg(i).arg(random.sentence().trimmed());
    if (!random.one_in(4)) p.category = static_cast<ConsultationCategory>(random.below(15));
    if (!random.one_in(4)) p.question = random.sentence();
    if (!random.one_in(4)) p.answer = random.sentence() + u'\n' + random.sentence();
    if (!random.one_in(4)) p.laws = random.sentence();
    p.used = random.below(3) * random.below(100);
    out.push_back(p);
  }
  return out;
}

Result<std::vector<Phrase>> read(const QJsonObject& one, const QJsonObject& other = {}) {
  QJsonArray list{one};
  if (!other.isEmpty()) list.append(other);
  return phrases_from_json(list);
}

Record recorded(std::optional<Channel> channel, int minutes, const std::vector<Group>& groups) {
  Record record = empty_record(Kind::consultation);
  record.header.channel = channel;
  record.header.minutes = minutes;
  record.header.groups = groups;
  record.header.handler = u"李律师"_s;
  return record;
}

} // namespace

TEST_CASE("a library of phrases comes back from its JSON as it was") {
  test::RandomRecords random(20);
  for (int i = 0; i < 200; ++i) {
    const auto library = random_library(random);
    const auto back = phrases_from_json(to_json(library));
    REQUIRE(back);
    REQUIRE(*back == library);
  }
}

TEST_CASE("a phrase without a topic, a topic that stands twice and an unknown category are refused "
          "by name") {
  const auto nameless = read({{u"answer"_s, u"答"_s}});
  REQUIRE_FALSE(nameless);
  CHECK(nameless.error().fault == Fault::invalid);
  const auto blank = read({{u"topic"_s, u"  "_s}});
  REQUIRE_FALSE(blank);
  CHECK(blank.error().text().contains(u"topic"));
  const auto twice = read({{u"topic"_s, u"工伤"_s}}, {{u"topic"_s, u" 工伤 "_s}});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().text().contains(u"工伤"));
  const auto unknown = read({{u"topic"_s, u"工伤"_s}, {u"category"_s, u"weather"_s}});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().fault == Fault::invalid);
  CHECK(unknown.error().text().contains(u"category"));
  CHECK(read({{u"topic"_s, u"工伤"_s}, {u"category"_s, u"labour"_s}}));
}

TEST_CASE("a phrase fills what is empty, stands below what was typed, and gives way to the next") {
  const Phrase first{u"甲"_s, ConsultationCategory::labour, u"问甲"_s, u"答甲"_s, u"法甲"_s};
  const Phrase second{u"乙"_s, ConsultationCategory::debts, u"问乙"_s, u"答乙"_s, {}};
  Consultation body;
  take_phrase(body, first);
  CHECK(body.question == u"问甲");
  CHECK(body.category == ConsultationCategory::labour);
  body.answer += u"，另附说明"_s; // changed by hand: it stays
  take_phrase(body, second, first);
  CHECK(body.question == u"问乙");
  CHECK(body.answer == u"答甲，另附说明\n答乙");
  CHECK(body.laws_cited == u"法甲"); // the second names none
  CHECK(body.category == ConsultationCategory::debts);
  take_phrase(body, second, second);
  CHECK(body.answer == u"答甲，另附说明\n答乙"); // not twice
}

TEST_CASE("a category that somebody chose is not changed by a phrase") {
  Consultation body;
  body.category = ConsultationCategory::other;
  take_phrase(body, {u"甲"_s, ConsultationCategory::labour, u"问"_s, {}, {}});
  CHECK(body.category == ConsultationCategory::other);
}

TEST_CASE("a consultation makes a phrase whose topic is the head of its question") {
  Consultation body;
  body.person.name = u"邓国强"_s;
  body.question = u"工地受伤，老板不认账怎么办？\n第二行"_s;
  body.answer = u"先申请工伤认定"_s;
  const Phrase phrase = phrase_of(body);
  CHECK(phrase.topic == u"工地受伤");
  CHECK(phrase.answer == body.answer);
  CHECK(phrase_of(Consultation()).topic.isEmpty());
}

TEST_CASE("the first consultation of a day begins with nothing, the next with what the last had") {
  Record fresh = empty_record(Kind::consultation);
  take_day_defaults(fresh, {});
  CHECK(fresh == empty_record(Kind::consultation));
  take_day_defaults(fresh, {recorded(Channel::phone, 20, {Group::veteran})});
  CHECK(fresh.header.channel == Channel::phone);
  CHECK(fresh.header.minutes == 20);
  CHECK(fresh.header.handler == u"李律师");
  CHECK(fresh.header.groups.empty()); // one veteran does not make the next one

  Record chosen = empty_record(Kind::consultation);
  chosen.header.channel = Channel::video;
  take_day_defaults(chosen, {recorded(Channel::phone, 20, {})});
  CHECK(chosen.header.channel == Channel::video);
}

TEST_CASE("a group that the last two visitors share is taken over, but for what follows from a "
          "person's age and gender") {
  Record fresh = empty_record(Kind::consultation);
  take_day_defaults(fresh,
                    {recorded(Channel::walk_in, 10, {Group::soldier_or_family, Group::elderly}),
                     recorded(Channel::walk_in, 10, {Group::soldier_or_family, Group::elderly}),
                     recorded(Channel::walk_in, 10, {})});
  CHECK(fresh.header.groups == std::vector{Group::soldier_or_family});
}
