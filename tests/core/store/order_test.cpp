#include "tests/core/store/studio.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace studio;
using records::RecordId;
using store::Entry;
using store::Order;
using store::SortBy;

namespace {

RecordId consultation(Studio& s, const QString& name, QDate day = QDate(2021, 3, 1)) {
  records::Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = day;
  auto& c = std::get<records::Consultation>(record.body);
  c.person.name = name;
  c.anonymous = name.isEmpty();
  c.category = records::ConsultationCategory::labour;
  c.question = u"问"_s;
  return s.save(record).id;
}

QStringList titles(const Studio& s, Order order) {
  QStringList out;
  for (const Entry& entry : const_cast<Studio&>(s)->list({.order = order}))
    out << entry.title;
  return out;
}

struct Key {
  SortBy by;
  std::function<qint64(const Entry&)> of; // what it is sorted by
  std::function<bool(const Entry&)> none = [](const Entry&) { return false; }; // stands last
};

const std::vector<Key>& keys() {
  static const std::vector<Key> all{
      {SortBy::date, [](const Entry& e) { return qint64(e.facts.occurred); }},
      {SortBy::kind, [](const Entry& e) { return qint64(e.facts.kind); }},
      {SortBy::state, [](const Entry& e) { return qint64(e.facts.state); }},
      {SortBy::category,
       [](const Entry& e) { return qint64(e.facts.kind) * 1000 + e.facts.category; },
       [](const Entry& e) { return e.facts.category < 0; }},
      {SortBy::limit, [](const Entry& e) { return qint64(e.facts.due); },
       [](const Entry& e) { return e.facts.due == 0; }},
      {SortBy::arrival, [](const Entry& e) { return qint64(e.arrival); }}};
  return all;
}

} // namespace

TEST_CASE("A list is sorted by each column either way, equal ones newest first") {
  Studio s;
  test::RandomRecords random(61);
  const auto saved = s.save_many(random, 200);
  auto worker = must(s->worker());
  std::vector<store::Acknowledgement> answers;
  for (size_t i = 0; i < saved.size(); i += 3)
    answers.push_back({saved[i].header.id, 1,
                       i % 2 ? store::Arrival::arrived : store::Arrival::conflict, u"x"_s});
  must(worker.acknowledge(answers));
  must(s->refresh());
  const std::vector<Entry> newest_first = s->list({});
  for (const Key& key : keys())
    for (const bool descending : {false, true}) {
      std::vector<Entry> expected = newest_first;
      std::ranges::stable_sort(expected, [&](const Entry& a, const Entry& b) {
        if (key.none(a) || key.none(b)) return !key.none(a) && key.none(b);
        return descending ? key.of(a) > key.of(b) : key.of(a) < key.of(b);
      });
      std::vector<RecordId> ids;
      for (const Entry& entry : expected)
        ids.push_back(entry.id);
      INFO(static_cast<int>(key.by) << (descending ? " descending" : " ascending"));
      if (key.by == SortBy::date && descending) REQUIRE(s->find({}) == ids);
      REQUIRE(s->find({.order = {key.by, descending}}) == ids);
    }
}

TEST_CASE("A record whose day is changed takes its new place among the others") {
  Studio s;
  test::RandomRecords random(62);
  const auto saved = s.save_many(random, 100);
  REQUIRE(s->find({}).size() == 100);
  for (int round = 0; round < 20; ++round) {
    records::Record record = must(s->load(saved[static_cast<size_t>(random.below(100))].header.id));
    record.header.occurred_on = record.header.occurred_on.addDays(-random.below(100));
    if (!s->save(record)) continue; // another of its days forbids it
    std::vector<Entry> now = s->list({});
    std::ranges::sort(now, [](const Entry& a, const Entry& b) {
      return std::pair(a.facts.occurred, a.id.bytes()) > std::pair(b.facts.occurred, b.id.bytes());
    });
    std::vector<RecordId> ids;
    for (const Entry& entry : now)
      ids.push_back(entry.id);
    REQUIRE(s->find({}) == ids);
  }
}

TEST_CASE("Names are sorted as they are spoken, those without a name stand last") {
  Studio s;
  for (const QString& name : {u"张国强"_s, u"安小红"_s, u""_s, u"梁伟"_s, u"李四"_s, u"梁"_s})
    consultation(s, name);
  const QStringList up{u"安小红"_s, u"李四"_s, u"梁"_s, u"梁伟"_s, u"张国强"_s};
  CHECK(titles(s, {SortBy::title, false}) == up + QStringList{QString()});
  CHECK(titles(s, {SortBy::title, true}) ==
        QStringList(up.rbegin(), up.rend()) + QStringList{QString()});
}

TEST_CASE("Of one name the newest stands first, whichever way the list is sorted") {
  Studio s;
  const auto old = consultation(s, u"梁伟"_s, QDate(2021, 1, 1));
  const auto fresh = consultation(s, u"梁伟"_s, QDate(2021, 3, 1));
  const auto between = consultation(s, u"梁伟"_s, QDate(2021, 2, 1));
  for (const bool descending : {false, true})
    CHECK(s->find({.order = {SortBy::title, descending}}) ==
          std::vector<RecordId>{fresh, between, old});
}

TEST_CASE("Numbers are sorted by what they count to") {
  Studio s;
  std::vector<RecordId> ids;
  for (int i = 0; i < 12; ++i)
    ids.push_back(consultation(s, u"梁伟"_s, QDate(2021, 3, 1).addDays(-i)));
  CHECK(s->find({.order = {SortBy::number, false}}) == ids);
  std::ranges::reverse(ids);
  CHECK(s->find({.order = {SortBy::number, true}}) == ids);
}

TEST_CASE("What was changed last can stand first, also after a search") {
  Studio s;
  const auto first = consultation(s, u"梁伟"_s);
  const auto second = consultation(s, u"梁国强"_s);
  const auto other = consultation(s, u"陈明"_s);
  CHECK(s->find({.order = {SortBy::changed, true}}) == std::vector<RecordId>{other, second, first});
  s.save(must(s->load(first)));
  CHECK(s->find({.order = {SortBy::changed, true}}).front() == first);
  CHECK(s->find({.text = u"梁"_s, .order = {SortBy::changed, true}}) ==
        std::vector<RecordId>{first, second});
  CHECK(s->find({.text = u"梁"_s, .order = {SortBy::title, false}}) ==
        std::vector<RecordId>{second, first});
}

TEST_CASE("The place in a list does not tell the name of a confidential record of another") {
  Studio s;
  s.add_user(u"另一人"_s, store::Role::adviser);
  records::Record secret = records::empty_record(records::Kind::consultation);
  secret.header.occurred_on = QDate(2021, 3, 2);
  secret.header.confidential = true;
  auto& c = std::get<records::Consultation>(secret.body);
  c.person.name = u"安小红"_s;
  c.category = records::ConsultationCategory::labour;
  c.question = u"问"_s;
  const auto hidden = s.save(secret).id;
  const auto shown = consultation(s, u"张国强"_s);
  CHECK(s->find({.order = {SortBy::title, false}}) == std::vector<RecordId>{hidden, shown});
  s.open(u"另一人"_s);
  CHECK(s->find({.order = {SortBy::title, false}}) == std::vector<RecordId>{shown, hidden});
}
