// What is done in one go: consultations, education, opinions, duty, referrals.
#include "core/records/checklist.h"
#include "core/sample/studio_year.h"
#include "core/sample/words.h"

#include <algorithm>
#include <array>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::Channel;
using records::Kind;
using records::Record;
using records::State;

namespace {

// `count` of `all`, at random.
std::vector<bool> some(qint64 count, qint64 all, Random& random) {
  std::vector<bool> out(static_cast<size_t>(all), false);
  std::fill_n(out.begin(), std::min(count, all), true);
  for (size_t i = out.size(); i > 1; --i) {
    const auto other = static_cast<size_t>(random.below(static_cast<qint64>(i)));
    const bool kept = out[other];
    out[other] = out[i - 1];
    out[i - 1] = kept;
  }
  return out;
}

Channel on_site(Random& random) {
  if (random.percent(62)) return Channel::walk_in;
  return random.percent(65) ? Channel::phone : Channel::home_visit;
}

Channel online(Random& random) {
  if (random.percent(45)) return Channel::wechat;
  return random.percent(75) ? Channel::network : Channel::video;
}

std::optional<records::Satisfaction> asked(Random& random) {
  if (!random.percent(45)) return std::nullopt;
  if (random.percent(88)) return records::Satisfaction::satisfied;
  return random.percent(85) ? records::Satisfaction::fairly_satisfied
                            : records::Satisfaction::dissatisfied;
}

} // namespace

void StudioYear::add_consultations() {
  const qint64 on_place = share_.consultations;
  const qint64 all = on_place + share_.online_consultations;
  const auto people = people_of(on_place, share_.consultation_people, 1);
  const auto adviser = some(share_.adviser_consultations, all, random_);
  const auto province = some(share_.from_province, share_.online_consultations, random_);
  for (qint64 i = 0; i < all; ++i) {
    const auto at = static_cast<size_t>(i);
    const bool is_online = i >= on_place;
    add_consultation(is_online, is_online ? 1 : people[at], adviser[at],
                     is_online && province[static_cast<size_t>(i - on_place)]);
  }
}

void StudioYear::add_consultation(bool is_online, qint64 people, bool by_adviser, bool province) {
  Record record = begun(Kind::consultation, any_day(), by_adviser ? adviser_ : mediator());
  records::Header& h = record.header;
  h.adviser_service = by_adviser;
  h.channel = is_online ? online(random_) : on_site(random_);
  h.people = static_cast<int>(people);
  h.minutes = random_.number(2, 12) * 5;
  if (province) h.origin = records::Origin::province;
  auto& c = std::get<records::Consultation>(record.body);
  c.anonymous = !province && random_.percent(4);
  if (!c.anonymous) {
    c.person = people_.resident(Particulars::some);
    h.groups = groups_of(c.person, h.occurred_on, random_);
  }
  const auto& words = random_.pick_weighted(consultation_words());
  c.category = words.category;
  c.question = people_.filled(words.question);
  c.answer = QString::fromUtf8(words.answer);
  c.laws_cited = QString::fromUtf8(words.laws);
  c.satisfaction = asked(random_);
  step(record, State::closed, 0);
  keep(std::move(record));
}

void StudioYear::add_education() {
  const auto people = people_of(share_.lectures, share_.lecture_people, 4);
  const qint64 all = share_.lectures + share_.online_education;
  for (qint64 i = 0; i < all; ++i) {
    const bool is_online = i >= share_.lectures;
    Record record = begun(Kind::legal_education, any_day(), adviser_);
    records::Header& h = record.header;
    h.adviser_service = true;
    if (is_online) h.channel = Channel::wechat;
    h.people = is_online ? random_.number(20, 180) : people[static_cast<size_t>(i)];
    h.minutes = random_.number(3, 9) * 10;
    auto& e = std::get<records::LegalEducation>(record.body);
    e.topic = QString::fromUtf8(random_.pick(lecture_topics()));
    e.form = is_online ? records::EducationForm::online : records::EducationForm::lecture;
    e.place = is_online ? place_.village + u"法律顾问微信群"_s : place_.village + u"文化室"_s;
    e.audience = random_.percent(50) ? u"村民"_s : u"村组干部、人民调解员"_s;
    if (!is_online) e.materials = u"宣传册%1份"_s.arg(random_.number(2, 12) * 10);
    step(record, State::closed, 0);
    keep(std::move(record));
  }
}

void StudioYear::add_opinions() {
  for (qint64 i = 0; i < share_.opinions; ++i) {
    Record record = begun(Kind::legal_opinion, any_day(10), adviser_);
    record.header.adviser_service = true;
    record.header.minutes = random_.number(4, 18) * 10;
    auto& o = std::get<records::LegalOpinion>(record.body);
    const auto& words = random_.pick_weighted(opinion_words());
    o.asked_by = place_.village + (place_.village.endsWith(u"社区"_s) ? u"居委会"_s : u"委会"_s);
    o.form = words.form;
    o.subject = QString::fromUtf8(words.subject);
    o.text = QString::fromUtf8(words.text);
    o.laws_cited = QString::fromUtf8(words.laws);
    o.accepted = random_.percent(85);
    o.outcome = o.accepted ? u"已采纳"_s : u"留作参考"_s;
    step(record, State::closed, random_.number(0, 5));
    keep(std::move(record));
  }
}

void StudioYear::add_duties() {
  for (qint64 left = share_.online_duty_minutes; left > 0;) {
    const int minutes = static_cast<int>(std::min<qint64>(left, random_.number(3, 6) * 30));
    add_duty(records::DutyPlace::online, minutes);
    left -= minutes;
  }
  for (int i = random_.number(2, 5); i > 0; --i)
    add_duty(records::DutyPlace::on_site, random_.number(4, 8) * 60);
}

void StudioYear::add_duty(records::DutyPlace place, int minutes) {
  Record record = begun(Kind::duty, any_day(), adviser_);
  record.header.minutes = minutes;
  auto& d = std::get<records::Duty>(record.body);
  d.place = place;
  const QTime begins(place == records::DutyPlace::online ? random_.number(17, 20) : 9, 0);
  d.begins = begins.toString(u"HH:mm"_s);
  d.ends = begins.addSecs(minutes * 60).toString(u"HH:mm"_s);
  d.done = QString::fromUtf8(random_.pick(duty_notes()));
  step(record, State::closed, 0);
  keep(std::move(record));
}

void StudioYear::add_referrals() {
  const qint64 matters = share_.e_notary_on_site + share_.e_notary_online;
  for (qint64 i = 0; i < matters; ++i)
    add_referral(records::ReferralTarget::e_notary,
                 QString::fromUtf8(random_.pick(e_notary_matters())), u"公证处"_s,
                 i >= share_.e_notary_on_site, true);
  for (qint64 i = 0; i < share_.other_referrals; ++i) {
    const auto& words = random_.pick_weighted(referral_words());
    add_referral(words.target, QString::fromUtf8(words.matter), QString::fromUtf8(words.receiver),
                 false, random_.percent(85));
  }
}

void StudioYear::add_referral(records::ReferralTarget target, const QString& matter,
                              const QString& receiver, bool is_online, bool completed) {
  Record record = begun(Kind::referral, any_day(completed ? 14 : 0), mediator());
  records::Header& h = record.header;
  h.channel = is_online ? online(random_) : Channel::walk_in;
  h.minutes = random_.number(2, 6) * 5;
  auto& r = std::get<records::Referral>(record.body);
  const records::Person person = people_.resident(Particulars::some);
  h.groups = groups_of(person, h.occurred_on, random_);
  r.target = target;
  r.person_name = person.name;
  r.phone = person.phone;
  r.matter = matter;
  r.consent = true;
  r.receiver = place_.county + receiver;
  if (const auto key = records::checklist_of(target, matter)) {
    std::vector<records::CheckedPaper> papers;
    for (const QString& name : policy_.papers(*key, h.occurred_on))
      papers.push_back({name, true});
    r.papers = records::checklist_text(papers);
  }
  step(record, State::sent, 0);
  if (completed) {
    step(record, State::received, random_.number(0, 2));
    r.result = u"已办结"_s;
    step(record, State::returned, random_.number(1, 6));
    step(record, State::closed, 0);
  } else if (random_.percent(50))
    step(record, State::received, random_.number(0, 2));
  keep(std::move(record));
}

} // namespace fengqiao::sample
