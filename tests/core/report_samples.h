// A small studio's records and report for tests of what is written out.
#pragma once

#include "core/records/policy.h"
#include "core/records/record.h"
#include "core/records/report_lines.h"

namespace samples {

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

inline const QDate today(2021, 8, 2);

inline Record dated(Kind kind, QDate day, int serial) {
  Record record = empty_record(kind);
  record.header.occurred_on = day;
  record.header.division = u"441204103201"_s;
  record.header.number = u"〔2021〕白民调字第%1号"_s.arg(serial, 4, 10, QChar(u'0'));
  record.header.handler = u"李文"_s;
  record.header.channel = Channel::walk_in;
  return record;
}

inline Record consultation(QDate day, int serial) {
  Record record = dated(Kind::consultation, day, serial);
  auto& body = std::get<Consultation>(record.body);
  body.person.name = u"陈桂芳"_s;
  body.person.id_number = Entered<IdNumber>(u"441299196503120024");
  body.person.phone = Entered<Phone>(u"13800138000");
  body.person.address = u"禄步镇白土村"_s;
  body.category = static_cast<ConsultationCategory>(serial % 5);
  body.question = u"土地承包期内能否收回承包地，\n家里老人怎么办？"_s;
  body.answer = u"承包期内发包方不得收回承包地。"_s;
  record.header.channel = serial % 4 == 0 ? Channel::wechat : Channel::walk_in;
  record.header.groups = {Group::woman, Group::elderly};
  record.header.minutes = 35;
  record.header.state = State::closed;
  record.header.closed_on = day;
  complete(record);
  return record;
}

inline Record mediation(QDate day, int serial, bool settled = true) {
  Record record = dated(Kind::mediation, day, serial);
  auto& body = std::get<Mediation>(record.body);
  body.parties = {{Side::applicant, {}, {}}, {Side::respondent, {}, {}}};
  body.parties[0].person.name = u"张国强"_s;
  body.parties[0].person.phone = Entered<Phone>(u"0758-2831234");
  body.parties[1].person.name = u"肇庆市高要区禄步镇白土村第三经济合作社"_s;
  body.type = static_cast<DisputeType>(serial % 7);
  body.difficulty = static_cast<Difficulty>(serial % 3);
  body.facts = u"双方因宅基地界线发生争执。"_s;
  body.accepted_on = day;
  body.outcome = settled ? Outcome::agreed : Outcome::failed;
  record.header.closed_on = day.addDays(6);
  if (settled) {
    body.agreement_form = AgreementForm::written;
    body.agreed_on = day.addDays(6);
    body.agreement_amount = Money::from_cents(1234550 + serial);
    body.performance = Performance::performed;
    body.agreement_terms = u"被申请人于七日内恢复原状。"_s;
  }
  record.header.people = 2;
  record.header.channel.reset();
  complete(record);
  return record;
}

inline Record legal_aid(QDate day, int serial) {
  Record record = dated(Kind::legal_aid, day, serial);
  auto& body = std::get<LegalAid>(record.body);
  body.applicant.name = u"黄秀英"_s;
  body.matter = AidMatter::labour_pay;
  body.passed_on = day;
  body.decision = AidDecision::granted;
  body.decided_on = day.addDays(2);
  body.recovered = Money::from_cents(4800050);
  body.commitment = true;
  record.header.groups = {Group::migrant_worker};
  complete(record);
  return record;
}

inline Record duty(QDate day, int serial, DutyPlace place) {
  Record record = dated(Kind::duty, day, serial);
  auto& body = std::get<Duty>(record.body);
  body.place = place;
  body.begins = u"09:00"_s;
  body.ends = u"11:30"_s;
  body.done = u"接待来访，解答咨询"_s;
  record.header.minutes = 150;
  return record;
}

// July 2021, its month before, and the same month a year ago.
inline std::vector<Record> all() {
  std::vector<Record> out;
  for (int i = 0; i < 23; ++i)
    out.push_back(consultation(QDate(2021, 7, 1).addDays(i), i + 1));
  for (int i = 0; i < 9; ++i)
    out.push_back(consultation(QDate(2021, 6, 1).addDays(i), i + 40));
  for (int i = 0; i < 12; ++i)
    out.push_back(mediation(QDate(2021, 7, 2).addDays(i), i + 1, i != 5));
  out.push_back(mediation({2021, 6, 3}, 30));
  out.push_back(mediation({2020, 7, 3}, 31));
  out.push_back(legal_aid({2021, 7, 5}, 1));
  out.push_back(duty({2021, 7, 6}, 1, DutyPlace::on_site));
  out.push_back(duty({2021, 7, 7}, 2, DutyPlace::online));
  Record lecture = dated(Kind::legal_education, {2021, 7, 9}, 1);
  lecture.header.people = 86;
  std::get<LegalEducation>(lecture.body).topic = u"民法典进乡村"_s;
  std::get<LegalEducation>(lecture.body).form = EducationForm::lecture;
  out.push_back(lecture);
  Record sent = dated(Kind::referral, {2021, 7, 12}, 1);
  auto& body = std::get<Referral>(sent.body);
  body.target = ReferralTarget::e_notary;
  body.person_name = u"林小梅"_s;
  body.matter = u"继承权公证"_s;
  body.completed_on = QDate(2021, 7, 20);
  out.push_back(sent);
  return out;
}

inline std::vector<Record> within(const Period& period) {
  std::vector<Record> out;
  for (Record& record : all())
    if (period.contains(static_cast<qint32>(record.header.occurred_on.toJulianDay())))
      out.push_back(std::move(record));
  return out;
}

inline Report july(QDate day = today) {
  std::vector<Facts> found;
  for (const Record& record : all())
    found.push_back(facts(record, Policy()));
  return report(found, Period::month(2021, 7), day);
}

inline ReportHead head() {
  return {u"禄步镇白土村公共法律服务工作室"_s, u"441204103201"_s, u"李文"_s, u"王主任"_s, today};
}

} // namespace samples
