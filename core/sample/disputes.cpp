// Disputes on their way, from the application to the archive.
#include "core/records/case_file.h"
#include "core/sample/studio_year.h"
#include "core/sample/words.h"

#include <algorithm>
#include <array>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::CaseSource;
using records::Difficulty;
using records::Mediation;
using records::Outcome;
using records::Record;
using records::State;

namespace {

// The longest way from an application to its end, so that all of it is within the year.
constexpr int longest_mediation = 26;

Difficulty difficulty(Random& random) {
  if (random.percent(40)) return Difficulty::simple;
  if (random.percent(80)) return Difficulty::ordinary;
  return random.percent(85) ? Difficulty::complex : Difficulty::major;
}

CaseSource source(Random& random) {
  if (random.percent(62)) return CaseSource::application;
  if (random.percent(55)) return CaseSource::own_initiative;
  static constexpr std::array transfers{CaseSource::police, CaseSource::court,
                                        CaseSource::governance_center, CaseSource::petition_office,
                                        CaseSource::other_transfer};
  return random.pick(std::span<const CaseSource>(transfers));
}

// Who passed it on, behind the county's name.
QString sender(CaseSource source) {
  switch (source) {
  case CaseSource::police:
    return u"公安派出所"_s;
  case CaseSource::court:
    return u"人民法院"_s;
  case CaseSource::governance_center:
    return u"综治中心"_s;
  case CaseSource::petition_office:
    return u"信访局"_s;
  default:
    return u"妇女联合会"_s;
  }
}

std::vector<records::Party> parties(People& people, int count) {
  std::vector<records::Party> out;
  for (int i = 0; i < count; ++i) {
    const auto is_there = [&](const QString& name) {
      return std::ranges::any_of(out,
                                 [&](const records::Party& p) { return p.person.name == name; });
    };
    const Particulars particulars = i < 2 ? Particulars::all : Particulars::name;
    records::Person person = people.resident(particulars);
    while (is_there(person.name)) // nobody quarrels with himself
      person = people.resident(particulars);
    out.push_back({i % 2 == 0 ? records::Side::applicant : records::Side::respondent, person, {}});
  }
  return out;
}

// The papers that a complete file has, made and signed on the day.
void complete_file(Mediation& m, QDate day, Random& random) {
  for (const records::PaperKind kind : records::missing_papers(m)) {
    records::paper_made(m, kind, day, random.number(1, 3));
    if (records::needs_signature(kind)) records::paper_signed(m, kind, day);
  }
}

} // namespace

void StudioYear::add_disputes() {
  const qint64 ended = share_.agreed + share_.failed;
  const qint64 all = ended + share_.other_disputes;
  auto people = people_of(all, share_.dispute_people, 2);
  std::vector<qint64> order(static_cast<size_t>(all));
  for (qint64 i = 0; i < all; ++i)
    order[static_cast<size_t>(i)] = i;
  random_.shuffle(order); // the adviser is not always in the same ones
  qint64 with_adviser = share_.adviser_disputes;
  for (const qint64 i : order) {
    std::optional<Outcome> outcome = i < share_.agreed     ? std::optional(Outcome::agreed)
                                     : i < ended           ? std::optional(Outcome::failed)
                                     : random_.percent(40) ? std::optional(Outcome::withdrawn)
                                                           : std::nullopt;
    const bool adviser = i < ended && with_adviser-- > 0;
    add_dispute(outcome, people[static_cast<size_t>(i)], adviser);
  }
}

void StudioYear::describe(Record& record, const DisputeWords& words, qint64 yuan) {
  records::Header& h = record.header;
  h.channel = random_.percent(90) ? records::Channel::walk_in : records::Channel::home_visit;
  h.minutes = random_.number(6, 30) * 10;
  auto& m = std::get<Mediation>(record.body);
  m.source = source(random_);
  if (m.source > CaseSource::own_initiative) m.transferred_from = place_.county + sender(m.source);
  m.parties = parties(people_, std::clamp(h.people, 2, 4));
  h.groups = groups_of(m.parties.front().person, h.occurred_on, random_);
  m.type = words.type;
  m.difficulty = difficulty(random_);
  m.facts = people_.filled(words.facts, yuan);
  m.request = people_.filled(words.request, yuan);
  m.committee = roster_.committees.front().name;
  m.committee_kind = roster_.committees.front().kind;
  if (h.adviser_service) m.co_mediators = adviser_;
  m.warned_in_advance = random_.percent(5);
  if (random_.percent(1))
    m.prevented = {random_.percent(60) ? records::Escalation::crime
                                       : records::Escalation::group_petition};
}

void StudioYear::add_dispute(std::optional<Outcome> outcome, int people, bool adviser) {
  const QDate came = outcome ? any_day(longest_mediation)
                             : working_day(year_end().addDays(-random_.between(0, 20)));
  Record record = begun(records::Kind::mediation, came, mediator());
  record.header.people = people;
  record.header.adviser_service = adviser;
  const DisputeWords& words = random_.pick_weighted(dispute_words());
  const qint64 yuan =
      words.most_yuan > 0 ? random_.between(words.least_yuan / 50, words.most_yuan / 50) * 50 : 0;
  describe(record, words, yuan + yuan * random_.between(0, 8) / 500 * 50); // asked for
  step(record, State::accepted, random_.number(0, 2));
  auto& m = std::get<Mediation>(record.body);
  m.rights_told_on = last_day(record);
  if (outcome == Outcome::agreed)
    agree(record, people_.filled(words.terms, yuan), yuan);
  else if (outcome == Outcome::failed)
    fail_to_agree(record);
  else if (outcome == Outcome::withdrawn) {
    m.outcome_reason = QString::fromUtf8(random_.pick(withdrawal_reasons()));
    step(record, State::withdrawn, random_.number(0, 5));
  } else
    step(record, State::mediating, random_.number(0, 3));
  keep(std::move(record));
}

void StudioYear::meet(Record& record, const QString& result) {
  auto& m = std::get<Mediation>(record.body);
  if (m.difficulty != Difficulty::simple && random_.percent(60)) {
    step(record, State::investigating, random_.number(0, 3));
    records::Session& visit = m.investigations.emplace_back();
    visit.on = last_day(record);
    visit.begins = u"09:30"_s;
    visit.place = m.parties.back().person.address;
    visit.asked = m.parties.back().person.name;
    visit.recorder = record.header.handler;
    visit.notes = u"到现场查看，听取双方及邻近村民陈述，情况与申请基本一致。"_s;
  }
  step(record, State::mediating, random_.number(0, 3));
  records::Session& session = m.sessions.emplace_back();
  session.on = last_day(record);
  session.begins = random_.percent(50) ? u"10:00"_s : u"15:00"_s;
  session.place = place_.village + u"公共法律服务工作室"_s;
  session.present = m.co_mediators;
  session.recorder = record.header.handler;
  session.notes = u"调解员说明权利义务，双方陈述，调解员依法依理劝说。"_s;
  session.result = result;
}

void StudioYear::fail_to_agree(Record& record) {
  auto& m = std::get<Mediation>(record.body);
  meet(record, u"双方未能达成一致。"_s);
  m.outcome_reason = QString::fromUtf8(random_.pick(failure_reasons()));
  m.other_ways_told_on = last_day(record);
  step(record, State::failed, random_.number(0, 8));
  m.other_ways_told_on = last_day(record);
  if (random_.percent(70)) {
    complete_file(m, last_day(record), random_);
    step(record, State::archived, random_.number(3, 20));
  }
}

void StudioYear::agree(Record& record, const QString& terms, qint64 yuan) {
  auto& m = std::get<Mediation>(record.body);
  meet(record, u"双方达成协议。"_s);
  m.agreement_amount = records::Money::from_cents(yuan * 100);
  m.agreement_terms = terms;
  const bool oral = yuan < 2'000 && random_.percent(45);
  m.agreement_form = oral ? records::AgreementForm::oral : records::AgreementForm::written;
  m.performance_manner = yuan == 0 ? u"自行履行"_s : random_.percent(60) ? u"转账"_s : u"现金"_s;
  step(record, State::agreed, random_.number(0, 6));
  m.performance_due_on = m.agreed_on.addDays(random_.number(0, 4) * 7);
  if (!oral && random_.percent(4)) confirm(record);
  after_agreement(record);
}

void StudioYear::confirm(Record& record) {
  auto& m = std::get<Mediation>(record.body);
  const QDate applied = m.agreed_on.addDays(random_.number(1, 12));
  if (applied > year_end()) return;
  m.confirmation = records::Confirmation::applied;
  m.confirmation_joint = true;
  m.confirmation_applied_on = applied;
  m.confirmation_court = place_.county + u"人民法院"_s;
  const QDate decided = applied.addDays(random_.number(3, 12));
  if (decided > year_end()) return;
  m.confirmation = records::Confirmation::valid;
  m.confirmation_decided_on = decided;
}

// As far as the year goes, and not in every case to the last step.
void StudioYear::after_agreement(Record& record) {
  auto& m = std::get<Mediation>(record.body);
  const QDate agreed = last_day(record);
  complete_file(m, agreed, random_);
  const bool late = agreed.daysTo(year_end()) < 50;
  if (late && random_.percent(20)) return;
  step(record, State::performing, 0);
  if (random_.percent(late ? 10 : 1)) return void(step(record, State::partly_performed, 20));
  const auto term = static_cast<int>(agreed.daysTo(m.performance_due_on));
  if (!step(record, State::performed, random_.number(0, std::max(term, 1)))) return;
  if (random_.percent(8)) return;
  const QDate before = last_day(record);
  const QDate visit = working_day(before.addDays(random_.number(3, 14)));
  if (visit < before || before.addDays(14) > year_end()) return;
  m.follow_ups.push_back({visit, record.header.handler, u"协议已履行，双方关系恢复正常。"_s,
                          random_.percent(93) ? records::Satisfaction::satisfied
                                              : records::Satisfaction::fairly_satisfied});
  step(record, State::followed_up, static_cast<int>(before.daysTo(visit)));
  complete_file(m, last_day(record), random_);
  if (random_.percent(80)) step(record, State::archived, random_.number(2, 15));
}

} // namespace fengqiao::sample
