#include "core/sample/share.h"

#include <algorithm>

namespace fengqiao::sample {

namespace {

constexpr int least_lecture_people = 6;
constexpr int minutes_a_shift = 30;
constexpr qint64 cents_a_note = 5'000; // amounts are round, as people agree on them

// The sums that follow from the given ones: how a year's services are mixed.
struct Mix {
  qint64 other_disputes, dispute_people, aid_other, e_notary_online, other_referrals, lectures,
      lecture_people, online_education, opinions, consultation_people, consultations,
      online_consultations, adviser_disputes, adviser_consultations;

  explicit Mix(const Sums& s)
      : other_disputes(s.disputes / 60), dispute_people((s.disputes + other_disputes) * 235 / 100),
        aid_other(s.legal_aid_cases / 25), e_notary_online(s.e_notary / 2),
        other_referrals(s.e_notary * 18 / 100), lectures(s.adviser_services * 3 / 100),
        lecture_people(lectures * 12), online_education(s.online_services * 8 / 100),
        opinions(s.adviser_services * 7 / 100),
        consultation_people(s.services_people - dispute_people - s.legal_aid_cases - aid_other -
                            (s.e_notary - e_notary_online) - other_referrals - lecture_people -
                            opinions),
        consultations((consultation_people * 92 + 99) / 100),
        online_consultations(s.online_services - e_notary_online - online_education),
        adviser_disputes(std::min(s.disputes, s.adviser_services * 6 / 100)),
        adviser_consultations(s.adviser_services - lectures - online_education - opinions -
                              adviser_disputes) {}
};

Result<void> check(const Sums& s, const Mix& mix) {
  const auto refuse = [](const char* why) { return fail(Fault::invalid, why); };
  if (s.settled > s.disputes)
    return refuse(QT_TRANSLATE_NOOP("core", "More disputes settled than mediated."));
  if (mix.consultation_people < 0)
    return refuse(QT_TRANSLATE_NOOP("core", "Fewer persons served than the cases have."));
  if (mix.online_consultations < s.assigned_from_province)
    return refuse(QT_TRANSLATE_NOOP("core", "Fewer online services than referrals online and "
                                            "tasks of the province."));
  if (mix.adviser_consultations > mix.consultations + mix.online_consultations)
    return refuse(QT_TRANSLATE_NOOP("core", "More adviser services than there are services."));
  if (s.legal_aid_cases == 0 && s.recovered_cents > 0)
    return refuse(QT_TRANSLATE_NOOP("core", "Money recovered without a legal aid case."));
  return {};
}

class Splitter {
 public:
  Splitter(const Parts& weights, Random& random)
      : weights_(weights), random_(random), out_(weights.size()) {}

  using Member = qint64 Share::*;
  void by_weight(Member member, qint64 total) { put(member, split(total, weights_, random_)); }
  // `least` for each thing counted in `things`, the rest in proportion to them.
  void by_things(Member member, qint64 total, const Parts& things, qint64 least) {
    Parts parts = split(total - least * sum(things), things, random_);
    for (size_t i = 0; i < parts.size(); ++i)
      parts[i] += least * things[i];
    put(member, parts);
  }
  // Takes `count` of what `from` counts and leaves the rest there.
  void part_of(Member member, qint64 count, Member from) {
    const Parts drawn = draw(count, all(from), random_);
    put(member, drawn);
    for (size_t i = 0; i < drawn.size(); ++i)
      out_[i].*from -= drawn[i];
  }
  // Round amounts to whom `things` are counted, some with luck and some without.
  void money(Member member, qint64 cents, Parts things) {
    for (qint64& thing : things)
      thing *= random_.between(40, 160);
    Parts parts = split(cents / cents_a_note, things, random_);
    for (qint64& part : parts)
      part *= cents_a_note;
    const auto taker = std::ranges::find_if(parts, [](qint64 part) { return part > 0; });
    if (taker != parts.end()) *taker += cents % cents_a_note;
    put(member, parts);
  }
  void some_of(Member member, qint64 count, const Parts& room) {
    put(member, draw(count, room, random_));
  }
  Parts all(Member member) const {
    Parts out;
    for (const Share& share : out_)
      out.push_back(share.*member);
    return out;
  }
  Parts all(Member one, Member two) const {
    Parts out = all(one);
    for (size_t i = 0; i < out.size(); ++i)
      out[i] += out_[i].*two;
    return out;
  }
  std::vector<Share> take() { return std::move(out_); }

 private:
  void put(Member member, const Parts& parts) {
    for (size_t i = 0; i < parts.size(); ++i)
      out_[i].*member = parts[i];
  }

  const Parts& weights_;
  Random& random_;
  std::vector<Share> out_;
};

void split_cases(Splitter& to, const Sums& s, const Mix& mix) {
  to.by_weight(&Share::agreed, s.disputes);
  to.part_of(&Share::failed, s.disputes - s.settled, &Share::agreed);
  to.by_weight(&Share::other_disputes, mix.other_disputes);
  Parts disputes = to.all(&Share::agreed, &Share::failed);
  to.some_of(&Share::adviser_disputes, mix.adviser_disputes, disputes);
  const Parts others = to.all(&Share::other_disputes);
  for (size_t i = 0; i < disputes.size(); ++i)
    disputes[i] += others[i];
  to.by_things(&Share::dispute_people, mix.dispute_people, disputes, 2);
  to.by_weight(&Share::aid_granted, s.legal_aid_cases);
  to.by_weight(&Share::aid_other, mix.aid_other);
  to.money(&Share::recovered_cents, s.recovered_cents, to.all(&Share::aid_granted));
  to.by_weight(&Share::e_notary_on_site, s.e_notary);
  to.part_of(&Share::e_notary_online, mix.e_notary_online, &Share::e_notary_on_site);
  to.by_weight(&Share::other_referrals, mix.other_referrals);
}

void split_services(Splitter& to, const Sums& s, const Mix& mix) {
  to.by_weight(&Share::lectures, mix.lectures);
  to.by_things(&Share::lecture_people, mix.lecture_people, to.all(&Share::lectures),
               least_lecture_people);
  to.by_weight(&Share::online_education, mix.online_education);
  to.by_weight(&Share::opinions, mix.opinions);
  to.by_weight(&Share::consultations, mix.consultations);
  to.by_things(&Share::consultation_people, mix.consultation_people, to.all(&Share::consultations),
               1);
  to.by_weight(&Share::online_consultations, mix.online_consultations);
  to.some_of(&Share::adviser_consultations, mix.adviser_consultations,
             to.all(&Share::consultations, &Share::online_consultations));
  to.some_of(&Share::from_province, s.assigned_from_province, to.all(&Share::online_consultations));
  to.by_weight(&Share::online_duty_minutes, s.online_duty_hours * 60 / minutes_a_shift);
}

} // namespace

Result<std::vector<Share>> shares(const Sums& sums, const Parts& weights, Random& random) {
  const Mix mix(sums);
  if (auto sound = check(sums, mix); !sound) return std::unexpected(sound.error());
  Splitter to(weights, random);
  split_cases(to, sums, mix);
  split_services(to, sums, mix);
  std::vector<Share> out = to.take();
  for (Share& share : out)
    share.online_duty_minutes *= minutes_a_shift;
  return out;
}

} // namespace fengqiao::sample
