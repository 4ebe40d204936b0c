#include "core/records/describe.h"
#include "tests/core/store/studio.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;
using store::Filter;

namespace {

Record mediation(const QString& left, const QString& right, const QString& facts) {
  Record record = records::empty_record(records::Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& m = std::get<records::Mediation>(record.body);
  m.type = records::DisputeType::neighbours;
  m.parties.resize(2);
  m.parties[0].person.name = left;
  m.parties[1].side = records::Side::respondent;
  m.parties[1].person.name = right;
  m.facts = facts;
  return record;
}

// One mediation among others that share no word with it.
struct Scene : Studio {
  Scene() {
    Record record = mediation(u"张国强"_s, u"区小燕"_s, u"因排水沟堵塞发生争执，多次协商未果"_s);
    auto& person = std::get<records::Mediation>(record.body).parties[0].person;
    person.id_number = records::Entered<records::IdNumber>(id_number);
    person.phone = records::Entered<records::Phone>(u"138 0013 8000"_s);
    id = save(record).id;
    save(mediation(u"李桂芳"_s, u"陈伟"_s, u"宅基地界线不清"_s));
    save(mediation(u"黄志明"_s, u"梁秀英"_s, u"借款五千元未还"_s));
  }
  bool finds(const QString& text) {
    return (*this)->find({.text = text}) == std::vector{records::RecordId(id)};
  }
  const QString id_number = [] {
    const QString digits = u"44129919850612311"_s;
    return digits + records::IdNumber::check_character(digits);
  }();
  records::RecordId id;
};

QString searchable(const Record& record) {
  QString text = record.header.number + u'\n' + records::title(record);
  for (const records::Line& line : records::lines(record, records::Language::chinese))
    text += u'\n' + line.text;
  return text;
}

bool is_han(const QString& text) {
  return std::ranges::all_of(text, [](QChar c) { return c >= u'\u4E00' && c <= u'\u9FFF'; });
}

} // namespace

TEST_CASE("A record is found by one, two or four characters of a name or a narrative") {
  Scene s;
  for (const QString& text :
       {u"张"_s, u"强"_s, u"国强"_s, u"张国强"_s, u"沟"_s, u"排水"_s, u"排水沟堵"_s, u"协商未果"_s})
    CHECK(s.finds(text));
  CHECK(s->find({.text = u"张国强强"_s}).empty());
}

TEST_CASE("A name is found by its pinyin, a part of it, and its initials") {
  Scene s;
  for (const QString& text : {u"zhangguoqiang"_s, u"guoqiang"_s, u"zgq"_s, u"ZGQ"_s, u"Zhang"_s})
    CHECK(s.finds(text));
}

TEST_CASE("A surname with a reading of its own is found in both readings") {
  Scene s;
  for (const QString& text : {u"ouxiaoyan"_s, u"oxy"_s, u"quxiaoyan"_s, u"qxy"_s})
    CHECK(s.finds(text));
}

TEST_CASE("A person is found by the tail of the ID number and by the phone") {
  Scene s;
  for (const QString& text : {s.id_number, s.id_number.last(4), s.id_number.last(6),
                              u"13800138000"_s, u"1380013"_s, u"8000"_s})
    CHECK(s.finds(text));
}

TEST_CASE("An ID number that ends in X is found however the X is typed") {
  Studio s;
  QString digits = u"44129919850612300"_s;
  while (records::IdNumber::check_character(digits) != u'X')
    digits = QString::number(digits.toLongLong() + 1);
  Record record = mediation(u"张三"_s, u"李四"_s, u"界线"_s);
  std::get<records::Mediation>(record.body).parties[0].person.id_number =
      records::Entered<records::IdNumber>(digits + u'x');
  s.save(record);
  for (const QString& tail : {digits.last(3) + u'X', digits.last(3) + u'x'})
    CHECK(s->find({.text = tail}).size() == 1);
}

TEST_CASE("A record is found by its number") {
  Scene s;
  for (const QString& text : {u"〔2021〕白民调字第0001号"_s, u"0001号"_s})
    CHECK(s.finds(text));
}

TEST_CASE("Full-width letters and digits find what half-width ones do") {
  Scene s;
  for (const QString& text : {u"ｚｇｑ"_s, u"１３８００１３８０００"_s, u"张国强　ZGQ"_s})
    CHECK(s.finds(text));
}

TEST_CASE("Several words must all stand in the record, in any order") {
  Scene s;
  CHECK(s.finds(u"排水沟 张国强"_s));
  CHECK(s.finds(u"  zgq   堵塞 区 "_s));
  CHECK(s->find({.text = u"排水沟 李桂芳"_s}).empty());
}

TEST_CASE("Blanks alone search for nothing and list everything") {
  Scene s;
  for (const QString& text : {u""_s, u"  "_s, u"　"_s})
    CHECK(s->find({.text = text}).size() == 3);
}

TEST_CASE("Signs that mean something to a database are plain characters in a search") {
  Studio s;
  s.save(mediation(u"张三"_s, u"O'Brien"_s, u"欠款 100% 未还_分期"_s));
  s.save(mediation(u"王五"_s, u"赵六"_s, u"欠款 1000 元"_s));
  for (const QString& text : {u"100%"_s, u"o'brien"_s, u"还_分"_s})
    CHECK(s->find({.text = text}).size() == 1);
  for (const QString& text : {u"%"_s + u"%"_s, u"*"_s, u"张_"_s, u"\" OR 1"_s})
    CHECK(s->find({.text = text}).empty());
}

TEST_CASE("A search is narrowed by the filter's other conditions") {
  Scene s;
  CHECK(s->find({.kind = records::Kind::mediation, .text = u"张国强"_s}).size() == 1);
  CHECK(s->find({.kind = records::Kind::duty, .text = u"张国强"_s}).empty());
  CHECK(s->find({.from = QDate(2021, 7, 4), .text = u"张国强"_s}).empty());
  CHECK(s->find({.to = QDate(2021, 7, 3), .text = u"张国强"_s}).size() == 1);
  CHECK(s->find({.deleted = true, .text = u"张国强"_s}).empty());
}

TEST_CASE("A search follows saves, deletions and recoveries at once and after the next unlock") {
  Scene s;
  Record record = must(s->load(s.id));
  std::get<records::Mediation>(record.body).facts = u"改为噪音扰民"_s;
  s.save(record);
  for (int round = 0; round < 2; ++round) {
    CHECK(s.finds(u"噪音"_s));
    CHECK(s->find({.text = u"排水沟"_s}).empty());
    s.open();
  }
  must(s->remove(s.id));
  for (int round = 0; round < 2; ++round) {
    CHECK(s->find({.text = u"噪音"_s}).empty());
    CHECK(s->find({.deleted = true, .text = u"噪音"_s}).size() == 1);
    s.open();
  }
  must(s->restore(s.id));
  CHECK(s.finds(u"噪音"_s));
  CHECK(s->find({.deleted = true, .text = u"噪音"_s}).empty());
}

TEST_CASE("A search finds exactly the records that hold the words, over many changes") {
  Studio s;
  test::RandomRecords random(60);
  auto saved = s.save_many(random, 120);
  for (int i = 0; i < 200; ++i) { // so that texts move in the index
    Record& record = saved[static_cast<size_t>(random.below(120))];
    record.header.remarks = random.sentence();
    record = must(s->load(s.save(record).id));
  }
  for (int i = 0; i < 400; ++i) {
    const QString text = searchable(saved[static_cast<size_t>(random.below(120))]);
    const int size = std::array{1, 2, 4}[static_cast<size_t>(random.below(3))];
    const QString query = text.mid(random.below(static_cast<int>(text.size())), size);
    if (query.size() < size || !is_han(query)) continue;
    INFO(query.toStdString());
    const auto found = s->find({.text = query});
    for (const Record& record : saved)
      REQUIRE((std::ranges::count(found, record.header.id) == 1) ==
              searchable(record).contains(query));
  }
}
