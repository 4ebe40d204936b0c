// A city's year of invented records: one file a studio, whose figures add up to given sums.
//
// The sums are constraints of the plan, split over the studios and over their records by seeded
// chance; nothing else is steered, and no figure is written down anywhere but in the records.
#pragma once

#include "core/records/platform.h"
#include "core/records/policy.h"
#include "core/wire/studio_file.h"

#include <memory>

namespace fengqiao::sample {

// What the records of the year and the directory have to add up to (domain 7).
struct Sums {
  int year = 2021;
  qint64 services_people = 0;
  qint64 online_services = 0;
  qint64 online_duty_hours = 0;
  qint64 assigned_from_province = 0;
  qint64 adviser_services = 0;
  qint64 disputes = 0; // mediated to an end
  qint64 settled = 0;
  qint64 legal_aid_cases = 0;
  qint64 recovered_cents = 0;
  qint64 e_notary = 0;
  qint64 studios = 0;
  qint64 demonstration_stations = 0;
  qint64 demonstration_studios = 0;
  qint64 veterans_windows = 0; // at centers and stations

  // The city's own account of 2021 [Z].
  static Sums zhaoqing_2021();
};

// As many divisions as Zhaoqing has, with invented names: 1 city, 8 counties, 106 towns, one of
// them a high-tech zone, 1,558 villages. Each as the platform that its code says.
std::vector<records::Platform> invented_divisions(quint64 seed);

class City {
 public:
  // `divisions`: a city with its counties, towns and villages, as exchange::read_platforms gives
  // them. A town whose name says development zone (开发区) works as a center. Where there are more
  // villages than studios, those without one are: first the quasi-committees (类似居委会, such as a
  // prison's), then those of a zone, then the last of the town that has the most.
  // `policy`: income standards and lists of papers. Errors: invalid (the divisions or sums do not
  // go together; the message says which).
  static Result<City> plan(const std::vector<records::Platform>& divisions, const Sums& sums,
                           const records::Policy& policy, quint64 seed);
  City(City&&) noexcept;
  City& operator=(City&&) noexcept;
  ~City();

  // Centers, stations and studios with their marks, by division.
  const std::vector<records::Platform>& platforms() const;
  size_t studios() const;
  const records::Platform& studio(size_t index) const;
  // The studio's roster and records, by day; every record is valid and in revision 1. Always the
  // same for the same plan; may be called from several threads.
  wire::StudioFile file(size_t index) const;

 private:
  struct Plan;
  explicit City(std::unique_ptr<const Plan> plan);
  std::unique_ptr<const Plan> plan_;
};

} // namespace fengqiao::sample
