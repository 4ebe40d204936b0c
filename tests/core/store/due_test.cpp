#include "tests/core/store/studio.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace studio;
using records::DeadlineKind;
using records::Record;
using records::State;
using store::Due;
using store::Role;

namespace {

const QDate today = test::RandomRecords::today(); // 2021-12-31, a Friday

Record dispute(State state, QDate day) {
  Record record = records::empty_record(records::Kind::mediation);
  record.header.state = state;
  record.header.occurred_on = day;
  auto& m = std::get<records::Mediation>(record.body);
  m.parties = {{records::Side::applicant, {}, {}}, {records::Side::respondent, {}, {}}};
  m.parties[0].person.name = u"陈桂芳"_s;
  m.parties[1].person.name = u"李志明"_s;
  m.type = records::DisputeType::neighbours;
  m.facts = u"因排水沟改道发生争执"_s;
  return record;
}

// Agreed on the day; both the performance and the right to judicial confirmation are open.
Record agreed(QDate day) {
  Record record = dispute(State::agreed, day);
  auto& m = std::get<records::Mediation>(record.body);
  m.outcome = records::Outcome::agreed;
  m.agreement_form = records::AgreementForm::written;
  m.agreement_terms = u"李志明十日内清理排水沟"_s;
  m.accepted_on = m.agreed_on = m.effective_on = day;
  m.performance_due_on = day.addDays(10);
  return record;
}

std::vector<std::pair<DeadlineKind, QDate>> kinds(const std::vector<Due>& all) {
  std::vector<std::pair<DeadlineKind, QDate>> out;
  for (const Due& due : all)
    out.emplace_back(due.kind, due.on);
  return out;
}

} // namespace

TEST_CASE("What is due is named with its day, the soonest first, up to the day that is asked for") {
  Studio s;
  s.save(agreed(QDate(2021, 12, 15)));
  s.save(dispute(State::applied, QDate(2021, 12, 29)));
  const std::vector<std::pair<DeadlineKind, QDate>> all{
      {DeadlineKind::performance, QDate(2021, 12, 25)},
      {DeadlineKind::acceptance, QDate(2022, 1, 3)},
      {DeadlineKind::confirmation, QDate(2022, 1, 14)}};
  CHECK(kinds(s->due()) == all);
  CHECK(kinds(s->due(QDate(2022, 1, 3))) == std::vector(all.begin(), all.begin() + 2));
  CHECK(kinds(s->due(QDate(2022, 1, 2))) == std::vector(all.begin(), all.begin() + 1));
  CHECK(s->due(QDate(2021, 12, 24)).empty());
}

TEST_CASE("A right is listed to its last day, a duty until it is done") {
  Studio s;
  const auto saved = s.save(agreed(QDate(2021, 12, 1)));
  *s.now = QDateTime(QDate(2021, 12, 31), QTime(12, 0));
  CHECK(kinds(s->due()).back().first == DeadlineKind::confirmation);
  *s.now = QDateTime(QDate(2022, 1, 1), QTime(12, 0));
  CHECK(kinds(s->due()) == std::vector{std::pair(DeadlineKind::performance, QDate(2021, 12, 11))});
  Record done = must(s->load(saved.id));
  done.header.state = State::archived;
  s.save(done);
  CHECK(s->due().empty());
}

TEST_CASE("The list is what the rules say of every record, after saving, deleting and reopening") {
  Studio s;
  test::RandomRecords random(31);
  auto saved = s.save_many(random, 300);
  for (size_t i = 0; i < saved.size(); i += 7)
    must(s->remove(saved[i].header.id));
  const auto expected = [&] {
    std::vector<Due> out;
    for (const store::Entry& entry : s->list({}))
      for (const auto& limit : records::deadlines(must(s->load(entry.id)), s->policy(), today))
        out.push_back({entry.id, limit.kind, limit.due, false});
    std::ranges::sort(out, {}, [](const Due& d) { return std::tuple(d.on, d.kind, d.id); });
    return out;
  };
  const auto told = [&] {
    auto out = s->due();
    for (Due& due : out)
      due.mine = false;
    return out;
  };
  REQUIRE(expected().size() > 30);
  CHECK(told() == expected());
  for (size_t i = 1; i < saved.size(); i += 7) {
    const Record changed = must(s->load(saved[i].header.id));
    s.save(changed);
  }
  CHECK(told() == expected());
  s.open();
  CHECK(told() == expected());
}

TEST_CASE("No record has a right in a state in which none is looked for") {
  test::RandomRecords random(32);
  const Studio studio;
  int rights = 0;
  for (int i = 0; i < 2'000; ++i) {
    const Record record = random.saved();
    for (const auto& limit : records::deadlines(record, {}))
      if (records::is_right(limit.kind)) {
        ++rights;
        CHECK(records::may_have_right(record.kind(), record.header.state));
      }
  }
  CHECK(rights > 5);
}

TEST_CASE("The bodies are opened in portions, and each only once") {
  Studio s;
  for (int i = 0; i < 5; ++i)
    s.save(dispute(State::applied, QDate(2021, 12, 20)));
  CHECK(s->prepare_due(2) == 3);
  CHECK(s->prepare_due(2) == 1);
  CHECK(s->prepare_due(2) == 0);
  const Record changed = must(s->load(s->due().front().id));
  s.save(changed);
  CHECK(s->prepare_due(0) == 1);
  CHECK(s->due().size() == 5);
  CHECK(s->prepare_due(0) == 0);
}

TEST_CASE("A new policy moves what is due") {
  Studio s;
  s.save(dispute(State::applied, QDate(2021, 12, 29)));
  CHECK(s->due().front().on == QDate(2022, 1, 3));
  records::Policy policy = s->policy();
  policy.set(records::PolicyKey::acceptance_working_days, QDate(2021, 1, 1), 5);
  must(s->set_policy(policy));
  CHECK(s->due().front().on == QDate(2022, 1, 5));
}

TEST_CASE("A confidential record of another is due without its names, and is not mine") {
  Studio s;
  s.add_user(u"李法"_s, Role::adviser);
  s.add_user(u"陈调"_s, Role::mediator);
  s.open(u"李法"_s);
  Record record = dispute(State::applied, QDate(2021, 12, 29));
  record.header.confidential = true;
  s.save(record);
  REQUIRE(s->due().size() == 1);
  CHECK(s->due().front().mine);
  s.open(u"陈调"_s);
  REQUIRE(s->due().size() == 1);
  CHECK_FALSE(s->due().front().mine);
  const auto entry = s->entry(s->due().front().id);
  REQUIRE(entry);
  CHECK(entry->title.isEmpty());
  CHECK_FALSE(entry->number.isEmpty());
}

TEST_CASE("A record belongs to the handler whom it names, whoever entered it") {
  Studio s;
  s.add_user(u"陈调"_s, Role::mediator);
  Record record = dispute(State::applied, QDate(2021, 12, 29));
  record.header.handler = u"陈调"_s;
  s.save(record);
  CHECK_FALSE(s->due().front().mine);
  s.open(u"陈调"_s);
  CHECK(s->due().front().mine);
}

TEST_CASE("A body that does not open leaves the others in the list") {
  Studio s;
  const auto broken = s.save(dispute(State::applied, QDate(2021, 12, 28)));
  s.save(dispute(State::applied, QDate(2021, 12, 29)));
  s.close();
  RawFile(s.file()).run(u"UPDATE record SET body = zeroblob(64) WHERE row = 1"_s);
  s.open();
  REQUIRE(s->due().size() == 1);
  CHECK(s->due().front().id != broken.id);
}
