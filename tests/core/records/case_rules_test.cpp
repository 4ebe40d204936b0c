// Case file, subsidy, checklist, time line.
#include "core/records/case_file.h"
#include "core/records/checklist.h"
#include "core/records/subsidy.h"
#include "core/records/time_line.h"
#include "tests/core/random_records.h"
#include "tests/core/records/default_policy.h"

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QDate settled_on(2021, 7, 12);

Record settled(test::RandomRecords& random, const QString& mediator) {
  Record record = empty_record(Kind::mediation);
  record.header.id = random.id();
  record.header.number = u"〔2021〕白民调字第%1号"_s.arg(random.below(9000) + 1000);
  record.header.handler = mediator;
  record.header.occurred_on = QDate(2021, 7, 1);
  record.header.closed_on = settled_on;
  record.header.state = State::followed_up;
  auto& m = std::get<Mediation>(record.body);
  m.outcome = Outcome::agreed;
  m.agreed_on = settled_on;
  m.agreement_form = AgreementForm::written;
  m.sessions = {{.on = settled_on, .notes = u"各让一步"_s}};
  m.follow_ups = {{settled_on.addDays(10), mediator, u"已付清"_s, {}, false}};
  for (const PaperKind kind : missing_papers(m))
    paper_signed(m, kind, settled_on);
  return record;
}

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

bool is_missing(const Mediation& m, PaperKind kind) {
  const auto list = missing_papers(m);
  return std::ranges::find(list, kind) != list.end();
}

std::vector<SubsidySheet> sheets(const std::vector<Record>& records) {
  return subsidy_sheets(records, Period::month(2021, 7), test::default_policy());
}

} // namespace

TEST_CASE("a case file wants its musts, and each outcome its own paper") {
  Mediation m;
  CHECK(is_missing(m, PaperKind::application));
  CHECK(is_missing(m, PaperKind::rights_notice));
  CHECK(is_missing(m, PaperKind::id_copies));
  CHECK_FALSE(is_missing(m, PaperKind::agreement));
  m.outcome = Outcome::agreed;
  m.agreement_form = AgreementForm::written;
  CHECK(is_missing(m, PaperKind::agreement));
  CHECK(is_missing(m, PaperKind::mediation_record));
  m.agreement_form = AgreementForm::oral;
  CHECK_FALSE(is_missing(m, PaperKind::agreement));
  CHECK(is_missing(m, PaperKind::oral_register));
  m.outcome = Outcome::terminated;
  CHECK(is_missing(m, PaperKind::termination_notice));
}

TEST_CASE("an acceptance register stands for an oral application, and begins other cases") {
  Mediation m;
  paper_signed(m, PaperKind::acceptance_register, settled_on);
  CHECK_FALSE(is_missing(m, PaperKind::application));
  Mediation passed_on;
  passed_on.source = CaseSource::police;
  CHECK(is_missing(passed_on, PaperKind::acceptance_register));
  CHECK_FALSE(is_missing(passed_on, PaperKind::application));
}

TEST_CASE("a paper that needs signatures counts when it is signed, others when they are there") {
  Mediation m;
  paper_made(m, PaperKind::application, settled_on, 2);
  CHECK(is_missing(m, PaperKind::application));
  paper_signed(m, PaperKind::application, settled_on.addDays(1));
  CHECK_FALSE(is_missing(m, PaperKind::application));
  CHECK(m.papers.size() == 1);
  CHECK(m.papers[0].on == settled_on);
  CHECK(m.papers[0].pages == 2);
  paper_made(m, PaperKind::id_copies, settled_on, 1);
  CHECK_FALSE(is_missing(m, PaperKind::id_copies));
}

TEST_CASE("a replaced investigation asks for no record in the file") {
  Mediation m;
  m.investigations = {{.on = settled_on}};
  CHECK(is_missing(m, PaperKind::investigation_record));
  m.investigations[0].corrected = u"记错案件"_s;
  CHECK_FALSE(is_missing(m, PaperKind::investigation_record));
}

TEST_CASE("a settled case with all its papers is paid by its class, as the day's policy says") {
  test::RandomRecords random(41);
  Record record = settled(random, u"李调解员"_s);
  Policy policy = test::default_policy();
  const std::pair<Difficulty, qint64> classes[] = {{Difficulty::simple, 5000},
                                                   {Difficulty::ordinary, 15000},
                                                   {Difficulty::complex, 40000},
                                                   {Difficulty::major, 80000}};
  for (const auto& [difficulty, cents] : classes) {
    body(record).difficulty = difficulty;
    CHECK(subsidy(record, policy).amount == Money::from_cents(cents));
  }
  policy.set(PolicyKey::subsidy_major_cents, settled_on.addDays(1), 1);
  CHECK(subsidy(record, policy).amount == Money::from_cents(80000));
  policy.set(PolicyKey::subsidy_major_cents, settled_on, 100'000);
  CHECK(subsidy(record, policy).amount == Money::from_cents(100'000));
}

TEST_CASE("each reason against the pay is named, and nothing is paid") {
  test::RandomRecords random(42);
  const Record whole = settled(random, u"李调解员"_s);
  const auto reason = [](Record record) {
    const Subsidy s = subsidy(record, test::default_policy());
    CHECK(s.amount == Money());
    CHECK_FALSE(s.counts());
    return refusal_text(s, Language::chinese);
  };
  Record record = whole;
  body(record).outcome = Outcome::failed;
  CHECK(reason(record).contains(u"未达成协议"));
  record = whole;
  body(record).sessions[0].corrected = u"记错"_s;
  CHECK(reason(record).contains(u"无调解记录"));
  record = whole;
  body(record).follow_ups.clear();
  CHECK(reason(record).contains(u"未回访"));
  record = whole;
  std::erase_if(body(record).papers,
                [](const FilePaper& p) { return p.kind == PaperKind::agreement; });
  CHECK(reason(record) == u"缺少材料：人民调解协议书");
  record = whole;
  record.header.handler.clear();
  CHECK(reason(record).contains(u"未填调解员"));
}

TEST_CASE("one dispute is paid once: the case that was settled first") {
  test::RandomRecords random(43);
  Record first = settled(random, u"李调解员"_s);
  Record again = settled(random, u"李调解员"_s);
  body(again).agreed_on = settled_on.addDays(5);
  body(again).same_dispute_as = first.header.id;
  Record third = settled(random, u"李调解员"_s);
  body(third).agreed_on = settled_on.addDays(6);
  body(third).same_dispute_as = again.header.id;
  for (const auto& records : {std::vector{first, again, third}, std::vector{third, again, first}}) {
    const auto all = sheets(records);
    REQUIRE(all.size() == 1);
    CHECK(all[0].counted == 1);
    CHECK(all[0].total == Money::from_cents(15000));
    CHECK(all[0].cases[0].counts());
    CHECK(refusal_text(all[0].cases[1], Language::chinese) == u"同一纠纷已补贴");
  }
}

TEST_CASE("a case whose earlier one failed is paid") {
  test::RandomRecords random(44);
  Record first = settled(random, u"李调解员"_s);
  body(first).outcome = Outcome::failed;
  Record again = settled(random, u"李调解员"_s);
  body(again).same_dispute_as = first.header.id;
  CHECK(sheets({first, again})[0].counted == 1);
}

TEST_CASE("the sheet has one part a mediator, with the cases settled in the month") {
  test::RandomRecords random(45);
  Record before = settled(random, u"李调解员"_s);
  body(before).agreed_on = QDate(2021, 6, 30);
  const auto all = sheets({settled(random, u"王调解员"_s), settled(random, u"李调解员"_s), before,
                           settled(random, u"李调解员"_s)});
  REQUIRE(all.size() == 2);
  for (const SubsidySheet& sheet : all) {
    CHECK(sheet.counted == static_cast<int>(sheet.cases.size()));
    CHECK(sheet.cases.size() == (sheet.mediator == u"李调解员" ? 2 : 1));
  }
}

TEST_CASE("a checklist is text that a person can read, and comes back the same") {
  const std::vector<CheckedPaper> list{{u"身份证"_s, true}, {u"户口簿"_s, false}};
  CHECK(checklist_text(list) == u"☑ 身份证\n☐ 户口簿");
  CHECK(read_checklist(checklist_text(list)) == list);
  CHECK(missing(list) == QStringList{u"户口簿"_s});
  CHECK(read_checklist(u"身份证复印件\n\n 工资条 "_s) ==
        std::vector<CheckedPaper>{{u"身份证复印件"_s, true}, {u"工资条"_s, true}});
}

TEST_CASE("what the county wants is added to a checklist, and what was ticked stays") {
  const auto list =
      with_wanted({{u"身份证"_s, true}, {u"照片"_s, true}}, {u"身份证"_s, u"户口簿"_s});
  CHECK(list ==
        std::vector<CheckedPaper>{{u"身份证"_s, true}, {u"照片"_s, true}, {u"户口簿"_s, false}});
}

TEST_CASE("every way of referral but \"other\" has a list of papers, an inheritance its own") {
  const Policy policy = test::default_policy();
  for (const auto& t : terms<ReferralTarget>()) {
    const auto list_key = checklist_of(t.value, u"委托公证"_s);
    CHECK(list_key.has_value() == (t.value != ReferralTarget::other));
    if (list_key) CHECK_FALSE(policy.papers(*list_key, settled_on).isEmpty());
  }
  const auto inheritance = checklist_of(ReferralTarget::notary, u"房产继承"_s);
  REQUIRE(inheritance == ChecklistKey::notary_inheritance);
  CHECK(policy.papers(*inheritance, settled_on).contains(u"死亡证明"_s));
}

TEST_CASE("the time line has everything that happened in the order of the days") {
  test::RandomRecords random(46);
  Record record = settled(random, u"李调解员"_s);
  body(record).investigations = {{.on = QDate(2021, 7, 5), .notes = u"现场"_s}};
  body(record).instalments = {{QDate(2021, 8, 1), Money::from_cents(50000), QDate(2021, 7, 30), {}},
                              {QDate(2021, 9, 1), Money::from_cents(50000), {}, {}}};
  const auto line = time_line(record);
  CHECK(std::ranges::is_sorted(line, {}, &Happening::on));
  const auto count = [&](HappeningKind kind) {
    return std::ranges::count(line, kind, &Happening::kind);
  };
  CHECK(count(HappeningKind::investigation) == 1);
  CHECK(count(HappeningKind::session) == 1);
  CHECK(count(HappeningKind::follow_up) == 1);
  CHECK(count(HappeningKind::instalment) == 1); // the second is not paid
  CHECK(count(HappeningKind::step) == 3);
}

TEST_CASE("a replaced step stands in the time line with the reason") {
  test::RandomRecords random(47);
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = QDate(2021, 7, 1);
  const Entry first{QDate(2021, 7, 2), u"李"_s, {}, {}};
  REQUIRE(take_step(record, State::materials_complete, first));
  Entry right = first;
  right.on = QDate(2021, 7, 3);
  right.note = u"材料次日才齐"_s;
  REQUIRE(correct_step(record, 2, State::materials_complete, right));
  const auto line = time_line(record);
  REQUIRE(line.size() == 3);
  CHECK(line[1].corrected == u"材料次日才齐");
  CHECK(line[2].corrected.isEmpty());
}
