#include "core/sample/city.h"

#include "core/sample/studio_year.h"

namespace fengqiao::sample {

Sums Sums::zhaoqing_2021() {
  Sums s;
  s.year = 2021;
  s.services_people = 72'000;
  s.online_services = 11'400;
  s.online_duty_hours = 9'120;
  s.assigned_from_province = 69;
  s.adviser_services = 27'500;
  s.disputes = 11'020;
  s.settled = 10'819;
  s.legal_aid_cases = 7'178;
  s.recovered_cents = 1'225'500'000;
  s.e_notary = 5'110;
  s.studios = 1'549;
  s.demonstration_stations = 40;
  s.demonstration_studios = 184;
  s.veterans_windows = 113;
  return s;
}

struct City::Plan {
  int year;
  quint64 seed;
  records::Policy policy;
  Directory directory;
  std::vector<Share> shares;
};

City::City(std::unique_ptr<const Plan> plan) : plan_(std::move(plan)) {}
City::City(City&&) noexcept = default;
City& City::operator=(City&&) noexcept = default;
City::~City() = default;

Result<City> City::plan(const std::vector<records::Platform>& divisions, const Sums& sums,
                        const records::Policy& policy, quint64 seed) {
  Random random(seed, u"city");
  auto made = directory(divisions, sums, random);
  if (!made) return std::unexpected(made.error());
  Parts busy; // a demonstration studio has more to do
  for (const Place& place : made->studios)
    busy.push_back(random.between(30, 170) * (place.platform.demonstration ? 2 : 1));
  auto split_up = shares(sums, busy, random);
  if (!split_up) return std::unexpected(split_up.error());
  return City(std::make_unique<const Plan>(
      Plan{sums.year, seed, policy, *std::move(made), *std::move(split_up)}));
}

const std::vector<records::Platform>& City::platforms() const {
  return plan_->directory.platforms;
}

size_t City::studios() const {
  return plan_->directory.studios.size();
}

const records::Platform& City::studio(size_t index) const {
  return plan_->directory.studios[index].platform;
}

wire::StudioFile City::file(size_t index) const {
  const Place& place = plan_->directory.studios[index];
  return StudioYear(place, plan_->shares[index], plan_->policy, plan_->year,
                    Random(plan_->seed, place.platform.division))
      .take();
}

} // namespace fengqiao::sample
