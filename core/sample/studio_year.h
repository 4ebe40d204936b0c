// Internal to core/sample: the records of one studio's year, adding up to its share.
#pragma once

#include "core/records/course.h"
#include "core/sample/people.h"
#include "core/sample/share.h"

namespace fengqiao::sample {

struct DisputeWords;

class StudioYear {
 public:
  StudioYear(const Place& place, const Share& share, const records::Policy& policy, int year,
             Random random);

  wire::StudioFile take();

 private:
  // studio_year.cpp
  void add_mediators();
  void add_committees();
  void number();
  // services.cpp
  void add_consultations();
  void add_consultation(bool online, qint64 people, bool adviser, bool province);
  void add_education();
  void add_opinions();
  void add_duties();
  void add_duty(records::DutyPlace place, int minutes);
  void add_referrals();
  void add_referral(records::ReferralTarget target, const QString& matter, const QString& receiver,
                    bool online, bool completed);
  // disputes.cpp
  void add_disputes();
  void add_dispute(std::optional<records::Outcome> outcome, int people, bool adviser);
  void describe(records::Record& record, const DisputeWords& words, qint64 yuan);
  void agree(records::Record& record, const QString& terms, qint64 yuan);
  void fail_to_agree(records::Record& record);
  void after_agreement(records::Record& record);
  void confirm(records::Record& record);
  void meet(records::Record& record, const QString& result);
  // aid.cpp
  void add_aid();
  void add_aid_case(bool granted, qint64 recovered_cents);
  void check_income(records::Record& record, bool granted);

  records::Record begun(records::Kind kind, QDate on, const QString& handler);
  void keep(records::Record record);
  // Takes the step on the first working day from `days` after the last one; nothing where that is
  // beyond the year, or a step before it was.
  bool step(records::Record& record, records::State to, int days);
  QDate last_day(const records::Record& record) const;
  QDate any_day(int before_end = 0); // a working day, at least so many days before the year's end
  QDate working_day(QDate day) const;
  QDate year_end() const { return QDate(year_, 12, 31); }
  QString mediator();
  std::vector<int> people_of(qint64 things, qint64 people, int least);

  const Place& place_;
  const Share& share_;
  const records::Policy& policy_;
  int year_;
  Random random_;
  People people_;
  QString adviser_;
  records::Roster roster_;
  std::vector<records::Record> records_;
};

} // namespace fengqiao::sample
