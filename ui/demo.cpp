#include "ui/demo.h"

#include "ui/demo_cases.h"

#include <vector>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

const QString adviser = demo_adviser();
const QString mediator = u"陈调解员"_s;
const QString wages_campaign = u"根治欠薪专项行动"_s;
const QString code_campaign = u"民法典宣传"_s;

struct Question {
  int days_ago;
  QStringView name;
  QDate birth;
  int sequence;
  QStringView phone;
  Channel channel;
  ConsultationCategory category;
  int minutes;
  QStringView question;
  QStringView answer;
};

std::vector<Question> questions() {
  using C = ConsultationCategory;
  return {
      {0,
       u"邓国强",
       {1967, 3, 12},
       131,
       u"13800001001",
       Channel::walk_in,
       C::neighbours,
       30,
       u"邻居改了排水沟，下雨水就浸到我家墙脚，怎么办？",
       u"不动产权利人应当为相邻权利人用水、排水提供必要的便利，建议先由村调委会现场查看、调解。"},
      {1,
       u"欧欣怡",
       {1995, 8, 2},
       242,
       u"13800001002",
       Channel::phone,
       C::labour,
       20,
       u"工厂拖欠三个月工资，没有签书面合同，能要回来吗？",
       u"可凭工资转账记录、工友证言证明劳动关系，可申请法律援助。"},
      {2,
       u"冯海燕",
       {1980, 11, 23},
       324,
       u"13800001003",
       Channel::wechat,
       C::marriage_family,
       25,
       u"离婚后对方不付抚养费怎么办？",
       u"可凭调解书或判决书向法院申请强制执行。"},
      {3,
       u"苏永昌",
       {1951, 1, 30},
       115,
       u"13800001004",
       Channel::walk_in,
       C::inheritance,
       40,
       u"老屋没有遗嘱，几个子女怎么分？",
       u"按法定继承，第一顺序继承人一般均等，可协商多分给尽主要赡养义务的人。"},
      {4,
       u"梁少芬",
       {1958, 6, 6},
       226,
       u"13800001005",
       Channel::home_visit,
       C::social_security,
       30,
       u"高龄津贴停发了，去哪里问？",
       u"到镇公共服务办核对资格认证，可协助线上认证。"},
      {6,
       u"黄志明",
       {1988, 4, 17},
       137,
       u"13800001006",
       Channel::walk_in,
       C::land_forest,
       45,
       u"外出打工几年，承包地给别人种了，还能收回吗？",
       u"承包期内承包权仍属原承包户，看流转有没有约定期限。"},
      {8,
       u"谭丽珍",
       {1990, 9, 9},
       348,
       u"13800001007",
       Channel::video,
       C::debts,
       20,
       u"借给亲戚三万元只有微信记录，能起诉吗？",
       u"微信记录、转账凭证可以作为证据，注意三年诉讼时效。"},
      {9,
       u"温建华",
       {1972, 12, 1},
       159,
       u"13800001008",
       Channel::walk_in,
       C::housing_plot,
       35,
       u"分户后可以再申请宅基地吗？",
       u"一户一宅，符合分户条件的可向村集体申请，报镇政府审批。"},
      {11,
       u"孔繁星",
       {2001, 5, 5},
       161,
       u"13800001009",
       Channel::network,
       C::consumer,
       15,
       u"网购的肥料是假的，商家不退款。",
       u"保留实物和订单，向平台和市场监管部门投诉，可主张惩罚性赔偿。"},
      {13,
       u"何秀英",
       {1949, 10, 1},
       222,
       u"",
       Channel::walk_in,
       C::marriage_family,
       30,
       u"儿子不给赡养费，自己不想打官司。",
       u"可以申请调解，由村调委会约子女到场协商。"},
      {20,
       u"区伟文",
       {1985, 2, 14},
       173,
       u"13800001011",
       Channel::phone,
       C::damages,
       20,
       u"骑电动车被撞，对方全责，保险公司拖着不赔。",
       u"备齐事故认定书、病历和票据，可先申请调解。"},
      {27,
       u"罗家辉",
       {1978, 7, 7},
       185,
       u"13800001012",
       Channel::walk_in,
       C::contract,
       25,
       u"砂糖橘收购商只付了定金，过后不来收。",
       u"对方违约不得要求返还定金，可主张继续履行或赔偿损失。"},
      {34,
       u"陆妙玲",
       {1993, 3, 3},
       286,
       u"13800001013",
       Channel::wechat,
       C::labour,
       15,
       u"怀孕期间被辞退。",
       u"用人单位不得因怀孕解除劳动合同，可申请仲裁。"},
      {48,
       u"伍德全",
       {1963, 8, 18},
       197,
       u"13800001014",
       Channel::walk_in,
       C::expropriation,
       50,
       u"征地补偿款分配方案没有公示。",
       u"村民有权要求公开，可向镇政府申请查处。"},
  };
}

Result<void> add(store::Store& store, Record record) {
  complete(record);
  const auto saved = store.save(record);
  if (!saved) return std::unexpected(saved.error());
  return {};
}

Result<void> add_questions(store::Store& store, QDate today) {
  for (const Question& q : questions()) {
    Record record = empty_record(Kind::consultation);
    record.header.occurred_on = today.addDays(-q.days_ago);
    record.header.channel = q.channel;
    record.header.handler = adviser;
    record.header.adviser_service = true;
    record.header.minutes = q.minutes;
    record.header.state = q.days_ago > 5 ? State::closed : State::open;
    if (q.days_ago > 5) record.header.closed_on = record.header.occurred_on;
    auto& body = std::get<Consultation>(record.body);
    body.person = demo_person(q.name.toString(), q.birth, q.sequence, q.phone.toString());
    body.category = q.category;
    body.question = q.question.toString();
    body.answer = q.answer.toString();
    if (q.days_ago > 8) body.satisfaction = Satisfaction::satisfied;
    if (q.days_ago == 1) record.header.groups = {Group::migrant_worker, Group::woman};
    if (q.days_ago == 0) record.header.groups = {Group::veteran};
    if (auto added = add(store, record); !added) return added;
  }
  return {};
}

std::vector<Record> services(QDate today) {
  std::vector<Record> all;
  for (const int days : {2, 9, 16, 30}) {
    Record duty = empty_record(Kind::duty);
    duty.header.occurred_on = today.addDays(-days);
    duty.header.handler = adviser;
    duty.header.adviser_service = true;
    duty.header.minutes = 150;
    auto& body = std::get<Duty>(duty.body);
    body.place = days == 9 ? DutyPlace::online : DutyPlace::on_site;
    body.begins = u"09:00"_s;
    body.ends = u"11:30"_s;
    body.done = u"接待来访，整理台账。"_s;
    all.push_back(duty);
  }
  Record lecture = empty_record(Kind::legal_education);
  lecture.header.occurred_on = today.addDays(-15);
  lecture.header.handler = adviser;
  lecture.header.adviser_service = true;
  lecture.header.people = 46;
  lecture.header.campaign = code_campaign;
  auto& talk = std::get<LegalEducation>(lecture.body);
  talk.topic = u"民法典与邻里相处"_s;
  talk.form = EducationForm::lecture;
  talk.place = u"白土村文化室"_s;
  all.push_back(lecture);
  Record opinion = empty_record(Kind::legal_opinion);
  opinion.header.occurred_on = today.addDays(-10);
  opinion.header.handler = adviser;
  opinion.header.adviser_service = true;
  auto& text = std::get<LegalOpinion>(opinion.body);
  text.asked_by = u"白土村民委员会"_s;
  text.form = OpinionForm::village_rules;
  text.subject = u"村规民约修订"_s;
  text.text = u"删去罚款条款，改为劝导和公示。"_s;
  all.push_back(opinion);
  return all;
}

Result<void> set_up_studio(store::Store& store, QDate today) {
  if (auto set = store.set_campaigns(
          {{wages_campaign, today.addDays(-40), today.addDays(50), Group::migrant_worker},
           {code_campaign, today.addDays(-60), today.addDays(-1), std::nullopt}});
      !set)
    return set;
  auto roster = store.roster();
  if (!roster) return std::unexpected(roster.error());
  roster->platform.veterans_window = true;
  roster->committees = {{u"白土村人民调解委员会"_s, CommitteeKind::village, 5, 2}};
  roster->mediators = {{mediator, false, CommitteeKind::village, {2019, 3, 1}, {}},
                       {u"莫桂芳"_s, true, CommitteeKind::village, {2021, 1, 1}, {}}};
  if (auto set = store.set_roster(*roster); !set) return set;
  using enum PlatformLevel;
  const auto taken = store.take_platforms(
      {{u"441200000000"_s, center, u"肇庆市公共法律服务中心"_s, false, true},
       {u"441204000000"_s, center, u"高要区公共法律服务中心"_s, false, true},
       {u"441204103000"_s, station, u"禄步镇公共法律服务站"_s, true, true},
       {u"441204103201"_s, studio, u"禄步镇白土村公共法律服务工作室"_s, false, true}});
  return taken ? Result<void>() : std::unexpected(taken.error());
}

Result<void> fill_demo(store::Store& store) {
  const QDate today = store.clock().today();
  if (auto set = set_up_studio(store, today); !set) return set;
  if (auto added = add_questions(store, today); !added) return added;
  for (const Result<Record>& record : demo_cases(today, store.policy())) {
    if (!record) return std::unexpected(record.error());
    if (auto added = add(store, *record); !added) return added;
  }
  for (const Record& service : services(today))
    if (auto added = add(store, service); !added) return added;
  return {};
}

} // namespace

QString demo_user() {
  return u"管理员"_s;
}

QString demo_passphrase() {
  return u"枫桥演示口令"_s;
}

Result<store::Store> make_demo(const QString& folder) {
  const store::StudioInfo studio{u"441204103201"_s, u"禄步镇白土村公共法律服务工作室"_s, u"白"_s,
                                 true};
  store::RecoveryCode code;
  auto made = store::Store::create(folder, studio, demo_user(), demo_passphrase(), code,
                                   {.clock = {}, .cost = store::HashCost::quick()});
  if (!made) return made;
  if (auto filled = fill_demo(*made); !filled) return std::unexpected(filled.error());
  return made;
}

} // namespace fengqiao::ui
