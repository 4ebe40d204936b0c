#include "tests/core/documents/form_samples.h"

namespace samples {

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

// Region 441299, which no one has.
Entered<IdNumber> id_number(const QString& seventeen) {
  return Entered<IdNumber>(QString(seventeen + IdNumber::check_character(seventeen)));
}

Person person(const QString& name, const QString& seventeen, const QString& phone,
              const QString& address, const QString& occupation) {
  Person p;
  p.name = name;
  p.id_number = id_number(seventeen);
  p.phone = Entered<Phone>(phone);
  p.address = address;
  p.ethnic_group = u"汉族"_s;
  p.occupation = occupation;
  return p;
}

Record begun(Kind kind, const QString& number) {
  Record record = empty_record(kind);
  record.header.number = number;
  record.header.division = u"441204103201"_s;
  record.header.handler = u"何志明"_s;
  record.header.occurred_on = QDate(2021, 7, 2);
  record.header.channel = Channel::walk_in;
  record.header.people = 3;
  record.header.minutes = 135;
  record.header.remarks = u"卷内第二页有涂改一处，已由当事人按指印确认。"_s;
  return record;
}

Person applicant() {
  return person(u"张国强"_s, u"44129919650312003"_s, u"13800138000"_s,
                u"肇庆市高要区禄步镇白土村第三经济合作社十二号"_s, u"务农"_s);
}

Party body() {
  Party party;
  party.side = Side::respondent;
  party.person.name = u"肇庆市高要区白土兴旺农产品专业合作社"_s;
  party.person.legal_representative = u"林小梅"_s;
  party.person.phone = Entered<Phone>(u"0758-2831234");
  party.person.address = u"禄步镇白土村村口晒谷场旁"_s;
  party.agent = u"梁伟文"_s;
  return party;
}

void tell_sessions(Mediation& m) {
  Session asked;
  asked.on = QDate(2021, 7, 4);
  asked.begins = u"09:30"_s;
  asked.place = u"白土村委会调解室"_s;
  asked.present = u"村干部李卫东"_s;
  asked.asked = u"邻居欧阳婉仪（女，汉族，四十六岁）"_s;
  asked.recorder = u"陈秋月"_s;
  asked.notes = u"问：排水沟是什么时候改的？\n答：去年冬天改的，改后雨水往张家墙脚流。"_s;
  asked.result = u"排水沟确实改道。"_s;
  m.investigations = {asked};
  Session wrong = asked;
  wrong.notes = u"写错的一次记录"_s;
  wrong.corrected = u"日期写错"_s;
  Session first;
  first.on = QDate(2021, 7, 6);
  first.begins = u"15:00"_s;
  first.place = u"禄步镇人民调解委员会"_s;
  first.present = u"村民小组长周炳坤"_s;
  first.recorder = u"陈秋月"_s;
  first.notes = u"双方各自陈述。申请人要求恢复原沟，被申请人称费用过高。"_s;
  first.result = u"未达成一致，约定再次调解。"_s;
  Session second = first;
  second.on = QDate(2021, 7, 9);
  second.notes = u"经释明相邻关系的规定，双方同意由被申请人恢复原沟并补偿修墙费用。"_s;
  second.result = u"达成一致。"_s;
  m.sessions = {wrong, first, second};
}

void tell_agreement(Mediation& m) {
  m.outcome = Outcome::agreed;
  m.agreement_form = AgreementForm::written;
  m.agreed_on = QDate(2021, 7, 10);
  m.effective_on = QDate(2021, 7, 11);
  m.agreement_terms = u"一、被申请人恢复原排水沟；\n二、被申请人补偿申请人修墙费用。"_s;
  m.agreement_amount = Money::from_cents(1'234'550);
  m.performance_manner = u"银行转账"_s;
  m.performance_place = u"白土村委会"_s;
  m.performance_due_on = QDate(2021, 9, 30);
  m.instalments = {{{2021, 8, 31}, Money::from_cents(1'000'000), {2021, 8, 30}, {}},
                   {{2021, 9, 30}, Money::from_cents(234'550), {}, {}}};
  m.performance = Performance::performed;
  m.performed_on = QDate(2021, 9, 28);
  m.confirmation = Confirmation::valid;
  m.confirmation_joint = true;
  m.confirmation_applied_on = QDate(2021, 7, 20);
  m.confirmation_decided_on = QDate(2021, 7, 28);
  m.confirmation_court = u"肇庆市高要区人民法院"_s;
  m.follow_ups = {{{2021, 10, 8},
                   u"谭志强"_s,
                   u"款项已付清，排水沟已恢复，两家往来如常。"_s,
                   Satisfaction::fairly_satisfied,
                   false,
                   {}}};
}

} // namespace

Record full_mediation() {
  Record record = begun(Kind::mediation, u"〔2021〕白民调字第0012号"_s);
  record.header.closed_on = QDate(2021, 9, 29);
  auto& m = std::get<Mediation>(record.body);
  m.source = CaseSource::application;
  m.transferred_from = u"禄步派出所"_s;
  m.accepted_on = QDate(2021, 7, 3);
  m.parties = {{Side::applicant, applicant(), {}}, body()};
  m.type = DisputeType::neighbours;
  m.difficulty = Difficulty::complex;
  m.facts = u"去年冬天被申请人把两家之间的排水沟改道，雨季积水浸入申请人墙体，墙脚开裂；"
            u"双方多次争执，经村民小组劝解未果。申请人认为被申请人应当恢复原状、赔偿损失。"_s;
  m.request = u"请求被申请人恢复排水沟原状，赔偿修墙费用。"_s;
  m.committee = u"禄步镇白土村人民调解委员会"_s;
  m.co_mediators = u"陈秋月"_s;
  m.rights_told_on = QDate(2021, 7, 3);
  m.invited = u"退休教师莫炳南"_s;
  m.retention = u"长期"_s;
  m.archived_on = QDate(2021, 10, 12);
  tell_sessions(m);
  tell_agreement(m);
  m.papers = {{PaperKind::id_copies, {2021, 7, 2}, {}, 2, u"复印件"_s},
              {PaperKind::evidence, {2021, 7, 4}, {}, 1, u"现场照片"_s}};
  complete(record);
  record.header.state = State::archived;
  return record;
}

Record oral_mediation() {
  Record record = full_mediation();
  std::get<Mediation>(record.body).agreement_form = AgreementForm::oral;
  return record;
}

Record failed_mediation() {
  Record record = full_mediation();
  auto& m = std::get<Mediation>(record.body);
  m.outcome = Outcome::failed;
  m.outcome_reason = u"双方对修墙费用分歧过大，两次调解未能达成一致。"_s;
  m.other_ways_told_on = QDate(2021, 7, 12);
  m.escalation_told = u"禄步镇综治中心"_s;
  m.agreement_form.reset();
  m.agreement_terms.clear();
  m.agreement_amount = {};
  m.performance.reset();
  m.confirmation.reset();
  m.follow_ups.clear();
  record.header.state = State::failed;
  return record;
}

Record refused_mediation() {
  Record record = full_mediation();
  auto& m = std::get<Mediation>(record.body);
  m.outcome.reset();
  m.outcome_reason = u"该纠纷已由人民法院受理。"_s;
  m.investigations.clear();
  m.sessions.clear();
  m.follow_ups.clear();
  m.confirmation.reset();
  record.header.state = State::not_accepted;
  return record;
}

Record full_aid(bool commitment) {
  Record record = begun(Kind::legal_aid, u"援 2021-0007"_s);
  record.header.groups = {Group::migrant_worker, Group::woman};
  auto& aid = std::get<LegalAid>(record.body);
  aid.applicant = person(u"黄秀英"_s, u"44129919880216004"_s, u"13900139000"_s,
                         u"肇庆市高要区禄步镇白土村八巷三号"_s, u"制衣工"_s);
  aid.agent = u"黄大伟"_s;
  aid.opponent = u"高要宏发制衣厂"_s;
  aid.matter = AidMatter::labour_pay;
  aid.facts = u"自2021年2月起拖欠工资五个月，多次追讨未果。"_s;
  aid.income_per_head = Money::from_cents(130'050);
  aid.family_members = 4;
  aid.standard_applied = Money::from_cents(157'500);
  aid.exemption = AidExemption::migrant_worker_claim;
  aid.commitment = commitment;
  aid.commitment_on = QDate(2021, 7, 3);
  aid.commitment_version = u"2021年版"_s;
  aid.papers = u"☑ 身份证复印件\n☑ 劳动合同\n☐ 工资欠条"_s;
  aid.urgent = true;
  aid.papers_asked_on = QDate(2021, 7, 5);
  aid.papers_complete_on = QDate(2021, 7, 6);
  aid.handed_to = u"高要区法律援助处"_s;
  aid.passed_on = QDate(2021, 7, 7);
  complete(record);
  return record;
}

namespace {

Record full_consultation() {
  Record record = begun(Kind::consultation, u"咨 2021-0031"_s);
  record.header.groups = {Group::elderly};
  auto& c = std::get<Consultation>(record.body);
  c.person = applicant();
  c.present = u"其女儿张小燕"_s;
  c.category = ConsultationCategory::land_forest;
  c.question = u"承包期内村里能不能收回承包地？"_s;
  c.answer = u"承包期内发包方不得收回承包地，可以先申请人民调解。"_s;
  c.laws_cited = u"《中华人民共和国农村土地承包法》第二十七条"_s;
  c.next_step = NextStep::mediation;
  c.satisfaction = Satisfaction::satisfied;
  complete(record);
  return record;
}

Record full_opinion() {
  Record record = begun(Kind::legal_opinion, u"意 2021-0002"_s);
  auto& o = std::get<LegalOpinion>(record.body);
  o.asked_by = u"禄步镇白土村村民委员会"_s;
  o.form = OpinionForm::review;
  o.subject = u"鱼塘发包合同"_s;
  o.text = u"合同约定的承包期限应当经村民会议讨论决定，违约金条款过高，建议调整。"_s;
  o.laws_cited = u"《中华人民共和国民法典》第五百八十五条"_s;
  o.accepted = true;
  o.outcome = u"村委会已修改合同后签订。"_s;
  return record;
}

Record full_education() {
  Record record = begun(Kind::legal_education, u"宣 2021-0003"_s);
  record.header.campaign = u"民法典进乡村"_s;
  auto& e = std::get<LegalEducation>(record.body);
  e.topic = u"农村宅基地与相邻关系"_s;
  e.form = EducationForm::lecture;
  e.place = u"白土村文化室"_s;
  e.audience = u"村民代表"_s;
  e.materials = u"民法典手册八十册"_s;
  return record;
}

Record full_duty() {
  Record record = begun(Kind::duty, u"值 2021-0009"_s);
  auto& d = std::get<Duty>(record.body);
  d.place = DutyPlace::on_site;
  d.begins = u"09:00"_s;
  d.ends = u"11:15"_s;
  d.done = u"接待来访村民三人，审查鱼塘发包合同一份。"_s;
  return record;
}

Record full_referral() {
  Record record = begun(Kind::referral, u"转 2021-0004"_s);
  auto& r = std::get<Referral>(record.body);
  r.target = ReferralTarget::notary;
  r.person_name = u"林小梅"_s;
  r.phone = Entered<Phone>(u"13700137000");
  r.matter = u"继承权公证"_s;
  r.papers = u"☑ 身份证\n☑ 户口簿\n☑ 死亡证明"_s;
  r.consent = true;
  r.receiver = u"肇庆市高要区公证处"_s;
  r.handed_over = u"申请材料一套"_s;
  r.sent_on = QDate(2021, 7, 8);
  r.received_on = QDate(2021, 7, 9);
  r.completed_on = QDate(2021, 7, 21);
  r.result = u"已出具公证书。"_s;
  return record;
}

} // namespace

Record full_record(Kind kind) {
  switch (kind) {
  case Kind::consultation:
    return full_consultation();
  case Kind::mediation:
    return full_mediation();
  case Kind::legal_aid:
    return full_aid(false);
  case Kind::legal_education:
    return full_education();
  case Kind::legal_opinion:
    return full_opinion();
  case Kind::duty:
    return full_duty();
  case Kind::referral:
    return full_referral();
  }
  return {};
}

documents::PaperHead paper_head() {
  return {u"禄步镇白土村公共法律服务工作室"_s, u"谢文静"_s, QDate(2021, 10, 12)};
}

} // namespace samples
