// What lists, deadlines, reports and the center need of a record and what names nobody.
#pragma once

#include "core/records/deadlines.h"

#include <cstdint>

namespace fengqiao::records {

// What counted, as a bit set.
namespace fact {
constexpr quint32 ended = 1u << 0;   // mediation: mediated to an end (agreed or failed)
constexpr quint32 settled = 1u << 1; // mediation: agreed
constexpr quint32 written = 1u << 2; // agreement in writing
constexpr quint32 oral = 1u << 3;
constexpr quint32 performed = 1u << 4;
constexpr quint32 confirmed = 1u << 5; // by the court
constexpr quint32 prevented = 1u << 6; // escalation prevented
constexpr quint32 warned = 1u << 7;    // warned in advance
constexpr quint32 granted = 1u << 8;   // legal aid
constexpr quint32 refused = 1u << 9;
constexpr quint32 passed_on = 1u << 10;
constexpr quint32 commitment = 1u << 11;
constexpr quint32 adviser = 1u << 12; // a service of the village legal adviser
constexpr quint32 duty_online = 1u << 13;
constexpr quint32 completed = 1u << 14; // referral with its result
constexpr quint32 satisfied = 1u << 15; // asked, and at least fairly satisfied
constexpr quint32 dissatisfied = 1u << 16;
constexpr quint32 open = 1u << 17; // somebody still has to act
constexpr quint32 confidential = 1u << 18;
} // namespace fact

struct Facts {
  Kind kind = Kind::consultation;
  State state = State::open;
  qint8 channel = -1;  // Channel, -1 = none
  qint8 origin = 0;    // Origin
  qint8 category = -1; // ConsultationCategory, DisputeType, AidMatter, EducationForm, OpinionForm,
                       // DutyPlace or ReferralTarget by kind; -1 = none
  qint8 difficulty = -1;
  qint8 source = -1;    // mediation: CaseSource
  qint8 committee = -1; // mediation: CommitteeKind
  quint32 groups = 0;   // bit n = Group n
  quint32 flags = 0;    // of fact::
  qint32 people = 0;
  qint32 minutes = 0;
  qint64 amount_cents = 0; // mediation: amount agreed; legal aid: recovered
  qint32 occurred = 0;     // Julian day, 0 = none
  qint32 ended = 0; // Julian day on which the outcome counts; = occurred where no end is known
  qint32 due = 0;   // next deadline that is a duty, Julian day, 0 = none
  qint32 marks = 0; // fields to correct
  QString campaign; // its name; names nobody

  bool has(quint32 flag) const { return (flags & flag) != 0; }
  bool operator==(const Facts&) const = default;
};

Facts facts(const Record& record, const Policy& policy);

// Wire key and label of the category, by kind; empty for none.
QString category_key(Kind kind, int category);
QString category_label(Kind kind, int category, Language language);
int category_count(Kind kind);

} // namespace fengqiao::records
