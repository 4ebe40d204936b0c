// Applications for legal aid, from the studio to the county's decision and the end of the case.
#include "core/records/aid_check.h"
#include "core/records/checklist.h"
#include "core/sample/studio_year.h"
#include "core/sample/words.h"

#include <algorithm>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::LegalAid;
using records::Record;
using records::State;

namespace {

constexpr int longest_decision = 24; // from the application
constexpr int longest_case = 130;    // until money is recovered
constexpr qint64 cents_a_note = 5'000;

} // namespace

// A part of the cases brings all the money, in uneven amounts.
void StudioYear::add_aid() {
  const qint64 earning =
      share_.recovered_cents == 0
          ? 0
          : std::clamp<qint64>(share_.aid_granted * 45 / 100, 1, share_.aid_granted);
  Parts weights;
  for (qint64 i = 0; i < earning; ++i)
    weights.push_back(random_.between(5, 100));
  Parts notes = split(share_.recovered_cents / cents_a_note, weights, random_);
  for (qint64 i = 0; i < share_.aid_granted; ++i) {
    qint64 cents = i < earning ? notes[static_cast<size_t>(i)] * cents_a_note : 0;
    if (i == 0) cents += share_.recovered_cents % cents_a_note;
    add_aid_case(true, cents);
  }
  for (qint64 i = 0; i < share_.aid_other; ++i)
    add_aid_case(false, 0);
}

void StudioYear::add_aid_case(bool granted, qint64 recovered_cents) {
  const QDate came = any_day(recovered_cents > 0 ? longest_case : longest_decision);
  Record record = begun(records::Kind::legal_aid, came, mediator());
  records::Header& h = record.header;
  h.channel = random_.percent(88) ? records::Channel::walk_in : records::Channel::phone;
  h.minutes = random_.number(4, 12) * 10;
  auto& a = std::get<LegalAid>(record.body);
  const AidWords* words = &random_.pick_weighted(aid_words());
  while (recovered_cents > 0 && !words->earns)
    words = &random_.pick_weighted(aid_words());
  a.applicant = people_.resident(Particulars::all);
  h.groups = groups_of(a.applicant, came, random_);
  a.matter = words->matter;
  a.opponent = QString::fromUtf8(words->opponent);
  a.facts = people_.filled(words->facts);
  a.handed_to = place_.county + u"法律援助处"_s;
  check_income(record, granted);
  step(record, State::materials_complete, random_.number(0, 3));
  step(record, State::passed_on, random_.number(0, 2));
  if (granted) {
    step(record, State::granted, random_.number(1, 6));
    a.lawyer = people_.name();
    if (step(record, State::assigned, random_.number(0, 3)) &&
        (recovered_cents > 0 || random_.percent(60))) {
      a.result = recovered_cents > 0 ? u"调解结案，款项已到账。"_s : u"已办结。"_s;
      step(record, State::closed, random_.number(25, 90));
    }
    a.recovered = records::Money::from_cents(recovered_cents);
  } else if (random_.percent(60)) {
    a.refusal_reason = u"家庭人均收入超过经济困难标准。"_s;
    step(record, State::refused, random_.number(1, 6));
  } else if (random_.percent(50))
    step(record, State::withdrawn, random_.number(1, 6));
  keep(std::move(record));
}

// The check as the county's policy has it on the day: exempt, or an income that fits the decision.
void StudioYear::check_income(Record& record, bool granted) {
  const records::Header& h = record.header;
  auto& a = std::get<LegalAid>(record.body);
  std::vector<records::CheckedPaper> papers;
  for (const QString& name : policy_.papers(records::ChecklistKey::legal_aid, h.occurred_on))
    papers.push_back({name, true});
  a.papers = records::checklist_text(papers);
  a.family_members = random_.number(1, 6);
  if (granted) a.exemption = records::exemption_of(h, a);
  const records::AidCheck check = records::aid_check(h, a, policy_);
  a.standard_applied = check.standard;
  if (granted && check.verdict != records::AidVerdict::not_stated) return;
  const qint64 standard = std::max<qint64>(check.standard.cents(), 100'000);
  a.income_per_head =
      records::Money::from_cents(granted ? random_.between(20, standard / 1'000) * 1'000
                                         : standard + random_.between(1, 90) * 1'000);
  a.commitment = random_.percent(60);
  if (!a.commitment) return;
  a.commitment_on = h.occurred_on;
  a.commitment_version = u"2021版"_s;
}

} // namespace fengqiao::sample
