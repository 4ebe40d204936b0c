#include "core/records/compare.h"
#include "core/records/course.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <algorithm>
#include <set>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

// `record` as it would be if the bookkeeping of `books` were its own.
Record with_books_of(Record record, const Record& books) {
  Header& h = record.header;
  const Header& b = books.header;
  h.id = b.id;
  h.division = b.division;
  h.revision = b.revision;
  h.created_at = b.created_at;
  h.created_by = b.created_by;
  h.updated_at = b.updated_at;
  h.updated_by = b.updated_by;
  return record;
}

Takes all(const Record& ours, const Record& theirs, Take take) {
  Takes takes;
  for (const Compared& row : differences(ours, theirs, Language::english))
    takes[row.path] = take;
  return takes;
}

std::optional<Compared> row(const Record& ours, const Record& theirs, QStringView path,
                            Numbers numbers = Numbers::masked) {
  for (const Compared& each : compare(ours, theirs, Language::english, numbers))
    if (each.path == path) return each;
  return std::nullopt;
}

// Two records of one kind: strangers, or one that was changed here and there.
std::pair<Record, Record> two_versions(test::RandomRecords& random) {
  const Kind kind = random.any_kind();
  Record ours = random.saved(kind);
  if (random.one_in(2)) return {ours, random.saved(kind)};
  Record theirs = ours;
  const Record other = random.saved(kind);
  Takes some;
  for (const Compared& each : differences(ours, other, Language::english))
    if (random.one_in(3)) some[each.path] = Take::theirs;
  return {ours, merged(theirs, other, some)};
}

Record dispute() {
  Record record = empty_record(Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<Mediation>(record.body);
  body.parties.resize(2);
  body.parties[0].person.name = u"张三"_s;
  body.parties[0].person.id_number = Entered<IdNumber>(u"11010519491231002X");
  body.parties[1].side = Side::respondent;
  body.parties[1].person.name = u"李四"_s;
  body.sessions = {{.on = QDate(2021, 7, 5), .place = u"村委会"_s}};
  return record;
}

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

} // namespace

TEST_CASE("nothing taken is our version, everything taken is theirs but for the bookkeeping") {
  test::RandomRecords random(501);
  for (int i = 0; i < 400; ++i) {
    const auto [ours, theirs] = two_versions(random);
    INFO(i << " " << key(ours.kind()).toStdString());
    CHECK(merged(ours, theirs, {}) == ours);
    CHECK(merged(ours, theirs, all(ours, theirs, Take::ours)) == ours);
    CHECK(merged(ours, theirs, all(ours, theirs, Take::theirs)) == with_books_of(theirs, ours));
  }
}

TEST_CASE("what was decided differs from the other side only where that side was not taken") {
  test::RandomRecords random(502);
  for (int i = 0; i < 200; ++i) {
    const auto [ours, theirs] = two_versions(random);
    const Record taken = merged(ours, theirs, all(ours, theirs, Take::theirs));
    CHECK(differences(taken, theirs, Language::english).empty());
    Takes some;
    std::set<QString> left;
    for (const Compared& each : differences(ours, theirs, Language::english))
      if (random.one_in(2))
        some[each.path] = Take::theirs;
      else
        left.insert(each.path);
    const Record between = merged(ours, theirs, some);
    for (const Compared& each : differences(between, theirs, Language::english)) {
      INFO(i << " " << each.path.toStdString());
      // A party is told by name: with the name taken, the two are compared as a whole again.
      CHECK((left.contains(each.path) || each.path.startsWith(u"body.parties")));
    }
  }
}

TEST_CASE("two versions differ in the same fields whichever is ours") {
  test::RandomRecords random(503);
  for (int i = 0; i < 200; ++i) {
    const auto [ours, theirs] = two_versions(random);
    const auto here = differences(ours, theirs, Language::english);
    const auto there = differences(theirs, ours, Language::english);
    REQUIRE(here.size() == there.size());
    for (size_t at = 0; at < here.size(); ++at) {
      CHECK(here[at].path == there[at].path);
      CHECK(here[at].ours == there[at].theirs);
    }
  }
}

TEST_CASE("a path that does not differ, or that is none, changes nothing") {
  test::RandomRecords random(504);
  for (int i = 0; i < 100; ++i) {
    const Record ours = random.saved();
    Record theirs = ours;
    theirs.header.revision += 3;
    theirs.header.updated_by = u"别人"_s;
    theirs.header.remarks += u"！"_s;
    Takes takes{{u"body.no_such_field"_s, Take::theirs}, {u"revision"_s, Take::theirs}};
    for (const Compared& each : compare(ours, theirs, Language::chinese))
      if (!each.differs) takes[each.path] = Take::theirs;
    CHECK(merged(ours, theirs, takes) == ours);
    const auto rows = differences(ours, theirs, Language::chinese);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().path == u"remarks");
    CHECK(rows.front().label == u"备注");
  }
}

TEST_CASE("a joined list holds every entry of both sides once") {
  Record ours = dispute(), theirs = dispute();
  body(ours).sessions.push_back({.on = QDate(2021, 7, 9), .place = u"祠堂"_s});
  body(theirs).sessions.push_back({.on = QDate(2021, 7, 8), .place = u"张家"_s});
  body(theirs).sessions[0].corrected = u"日期登错"_s;
  REQUIRE(row(ours, theirs, u"body.sessions")->can_join);
  Record both = merged(ours, theirs, {{u"body.sessions"_s, Take::both}});
  const auto& sessions = body(both).sessions;
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].corrected == u"日期登错"); // one side's correction of the same entry counts
  CHECK(sessions[1].place == u"祠堂");
  CHECK(sessions[2].place == u"张家");
  // What is no list of entries stays ours.
  theirs.header.remarks = u"另记"_s;
  CHECK(merged(ours, theirs, {{u"remarks"_s, Take::both}}).header.remarks.isEmpty());
}

TEST_CASE("parties of the same names are compared field by field, others as one") {
  Record ours = dispute(), theirs = dispute();
  body(ours).parties[0].person.phone = Entered<Phone>(u"13800000001");
  body(theirs).parties[1].person.address = u"白土村三组"_s;
  auto rows = differences(ours, theirs, Language::chinese);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].path == u"body.parties[0].person.phone");
  CHECK(rows[0].label == u"联系电话");
  CHECK(rows[0].group.contains(u"张三"_s));
  CHECK(rows[0].theirs.isEmpty());
  Record mixed = merged(ours, theirs, {{rows[1].path, Take::theirs}});
  CHECK(body(mixed).parties[0].person.phone.text() == u"13800000001");
  CHECK(body(mixed).parties[1].person.address == u"白土村三组");
  body(theirs).parties[1].person.name = u"王五"_s;
  rows = differences(ours, theirs, Language::chinese);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].path == u"body.parties");
  CHECK(rows[0].ours.count(u'\n') == 1);
}

TEST_CASE("ID numbers are masked until they are asked for") {
  Record ours = dispute(), theirs = dispute();
  body(theirs).parties[0].person.id_number = Entered<IdNumber>(u"11010519491231011X");
  const QString path = u"body.parties[0].person.id_number"_s;
  CHECK(row(ours, theirs, path)->private_number);
  CHECK_FALSE(row(ours, theirs, path)->ours.contains(u"19491231"_s));
  CHECK(row(ours, theirs, path, Numbers::full)->theirs == u"11010519491231011X");
  body(theirs).parties.resize(1); // as a whole list too
  CHECK_FALSE(row(ours, theirs, u"body.parties")->ours.contains(u"19491231"_s));
}

TEST_CASE("the steps go with the state that they lead to") {
  Record ours = dispute(), theirs = dispute();
  body(ours).outcome_reason = body(theirs).outcome_reason = u"自行和解"_s;
  const Entry entry{QDate(2021, 7, 4), u"陈调解员"_s, {}, {}};
  REQUIRE(take_step(theirs, State::withdrawn, entry));
  const auto rows = differences(ours, theirs, Language::english);
  CHECK(std::ranges::none_of(rows, [](const Compared& each) { return each.path == u"steps"; }));
  CHECK(row(ours, theirs, u"state")->theirs.contains(u"陈调解员"_s));
  const Record taken = merged(ours, theirs, {{u"state"_s, Take::theirs}});
  CHECK(taken.header.steps == theirs.header.steps);
  CHECK(steps_agree(taken));
  CHECK(steps_agree(merged(ours, theirs, {{u"steps"_s, Take::theirs}})));
}

TEST_CASE("a mark goes with the field it is about") {
  Record ours = dispute(), theirs = dispute();
  const Mark on_phone{u"body.parties[0].person.phone"_s, u"phone_form"_s, u"1380"_s};
  const Mark on_date{u"occurred_on"_s, u"date_order"_s, u"7月3日"_s};
  body(ours).parties[0].person.phone = Entered<Phone>(u"1380");
  body(theirs).parties[0].person.phone = Entered<Phone>(u"13800000001");
  ours.header.marks = {on_phone, on_date};
  theirs.header.marks = {on_date};
  REQUIRE(differences(ours, theirs, Language::english).size() == 1);
  CHECK(merged(ours, theirs, {{on_phone.field, Take::theirs}}).header.marks ==
        std::vector<Mark>{on_date});
  // A mark on a field that is the same on both sides is decided on by itself.
  theirs.header.marks.clear();
  CHECK(row(ours, theirs, u"marks")->ours.contains(u"7月3日"_s));
  CHECK(merged(ours, theirs, {{u"marks"_s, Take::theirs}}).header.marks ==
        std::vector<Mark>{on_phone});
}

TEST_CASE("who somebody is goes with the name") {
  Record ours = dispute(), theirs = dispute();
  test::RandomRecords random(505);
  Record a = random.saved(Kind::consultation);
  std::get<Consultation>(a.body).anonymous = false;
  Record b = a;
  std::get<Consultation>(b.body).person.identity = random.id();
  CHECK(row(a, b, u"body.person.identity"));
  std::get<Consultation>(b.body).person.name = u"欧阳修"_s;
  CHECK_FALSE(row(a, b, u"body.person.identity"));
  const Record taken = merged(a, b, {{u"body.person.name"_s, Take::theirs}});
  CHECK(std::get<Consultation>(taken.body).person.identity ==
        std::get<Consultation>(b.body).person.identity);
}

TEST_CASE("records of different kinds have nothing to compare") {
  test::RandomRecords random(506);
  const Record ours = random.saved(Kind::duty), theirs = random.saved(Kind::referral);
  CHECK(compare(ours, theirs, Language::english).empty());
  CHECK(merged(ours, theirs, {{u"remarks"_s, Take::theirs}}) == ours);
}
