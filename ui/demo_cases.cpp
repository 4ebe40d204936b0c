#include "ui/demo_cases.h"

#include "core/records/case_file.h"
#include "core/records/checklist.h"
#include "core/records/course.h"

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

// Region 441299, which no one has (domain 8); the check character is right.
QString id_number(QDate birth, int sequence) {
  const QString seventeen =
      u"441299%1%2"_s.arg(birth.toString(u"yyyyMMdd"_s)).arg(sequence, 3, 10, QChar(u'0'));
  return seventeen + IdNumber::check_character(seventeen);
}

} // namespace

Person demo_person(const QString& name, QDate birth, int sequence, const QString& phone) {
  Person p;
  p.name = name;
  p.id_number = Entered<IdNumber>(id_number(birth, sequence));
  p.phone = Entered<Phone>(phone);
  p.address = u"禄步镇白土村"_s;
  return p;
}

QString demo_adviser() {
  return u"李律师"_s;
}

namespace {

const QString adviser = demo_adviser();
const QString mediator = u"陈调解员"_s;
const QString second_mediator = u"黄调解员"_s;

struct Case {
  int days_ago;
  State state;
  DisputeType type;
  Difficulty difficulty;
  QStringView applicant;
  QStringView respondent;
  QStringView facts;
  qint64 yuan; // agreed, 0 = none
};

std::vector<Case> cases() {
  using T = DisputeType;
  using D = Difficulty;
  return {
      {1, State::applied, T::neighbours, D::ordinary, u"邓国强", u"周伟华",
       u"因排水沟改道，雨天积水浸入申请人墙体，双方多次争执。", 0},
      {6, State::investigating, T::forest_land, D::complex, u"莫炳坤", u"莫炳南",
       u"两家对后山林地四至说法不一，均称持有老证。", 0},
      {19, State::mediating, T::housing_plot, D::ordinary, u"陈桂芳", u"李志明",
       u"围墙超出宅基地界线约三十公分，申请人要求拆除。", 0},
      {12, State::mediating, T::labour, D::ordinary, u"欧欣怡", u"粤和陶瓷厂",
       u"拖欠三个月工资共一万四千元。", 0},
      {26, State::performing, T::contract, D::ordinary, u"罗家辉", u"金利果品商行",
       u"收购商付定金后未按约收购砂糖橘，果子落地损失。", 8600},
      {33, State::performed, T::traffic, D::simple, u"区伟文", u"谢国荣",
       u"电动车与摩托车相撞，申请人左手骨折，医疗费未付清。", 12500},
      {41, State::followed_up, T::marriage_family, D::simple, u"何秀英", u"何志强",
       u"母亲要求三名子女按月支付赡养费。", 600},
      {52, State::archived, T::damages, D::ordinary, u"梁少芬", u"梁永坚",
       u"狗咬伤人，双方对医药费和误工费数额有争议。", 2300},
      {60, State::failed, T::village_affairs, D::complex, u"伍德全", u"白土村第三村民小组",
       u"对外嫁女是否参与征地款分配意见不一。", 0},
  };
}

// A case as it was entered, step by step. The first step that would not go is kept and ends it.
class Story {
 public:
  explicit Story(Record begun) : record_(std::move(begun)) {}

  Header& header() { return record_.header; }
  template <typename B>
  B& body() {
    return std::get<B>(record_.body);
  }
  QDate day(int offset) const { return record_.header.occurred_on.addDays(offset); }

  Story& step(State to, int offset, const QString& note = {}) {
    if (fault_) fault_ = take_step(record_, to, entry(offset, note));
    return *this;
  }
  Story& correct(int number, State to, int offset, const QString& why) {
    if (fault_) fault_ = correct_step(record_, number, to, entry(offset, why));
    return *this;
  }
  Result<Record> told() const {
    if (!fault_) return std::unexpected(fault_.error());
    return record_;
  }

 private:
  Entry entry(int offset, const QString& note) const {
    return {day(offset), record_.header.handler, QDateTime(day(offset), QTime(16, 0)).toUTC(),
            note};
  }
  Record record_;
  Result<void> fault_;
};

// As they stand in the other records of the demonstration; an odd sequence is a man's.
struct Known {
  QStringView name;
  QDate birth;
  int sequence;
  QStringView phone;
};

Person known_person(QStringView name) {
  static const Known all[] = {{u"邓国强", {1967, 3, 12}, 131, u"13800001001"},
                              {u"莫炳坤", {1958, 4, 9}, 303, u"13800001021"},
                              {u"陈桂芳", {1971, 9, 15}, 304, u"13800001022"},
                              {u"欧欣怡", {1995, 8, 2}, 242, u"13800001002"},
                              {u"罗家辉", {1978, 7, 7}, 185, u"13800001012"},
                              {u"区伟文", {1985, 2, 14}, 173, u"13800001011"},
                              {u"何秀英", {1949, 10, 1}, 222, u"13800001010"},
                              {u"梁少芬", {1958, 6, 6}, 226, u"13800001005"},
                              {u"伍德全", {1963, 8, 18}, 197, u"13800001014"},
                              {u"周伟华", {1974, 1, 20}, 311, u""},
                              {u"莫炳南", {1961, 12, 2}, 313, u"13800001023"},
                              {u"李志明", {1969, 5, 27}, 315, u"13800001024"},
                              {u"谢国荣", {1982, 10, 11}, 317, u"13800001025"},
                              {u"何志强", {1975, 3, 8}, 319, u"13800001026"},
                              {u"梁永坚", {1966, 6, 30}, 321, u"13800001027"}};
  for (const Known& known : all)
    if (known.name == name)
      return demo_person(name.toString(), known.birth, known.sequence, known.phone.toString());
  Person body; // a factory, a shop, a villagers' group
  body.name = name.toString();
  body.legal_representative = u"黎国栋"_s;
  body.phone = Entered<Phone>(u"0758-8410066");
  return body;
}

Record begun(const Case& c, QDate today, int sequence) {
  Record record = empty_record(Kind::mediation);
  Header& header = record.header;
  header.occurred_on = today.addDays(-c.days_ago);
  header.handler = sequence % 3 == 0 ? second_mediator : mediator;
  header.channel = Channel::walk_in;
  header.people = 2;
  header.minutes = 120;
  auto& body = std::get<Mediation>(record.body);
  body.type = c.type;
  body.difficulty = c.difficulty;
  body.facts = c.facts.toString();
  body.request = u"请求调解处理，明确双方责任。"_s;
  body.committee = u"白土村人民调解委员会"_s;
  body.committee_kind = CommitteeKind::village;
  body.parties = {{Side::applicant, known_person(c.applicant), {}},
                  {Side::respondent, known_person(c.respondent), {}}};
  return record;
}

void signed_papers(Mediation& m, std::initializer_list<PaperKind> kinds, QDate on) {
  for (const PaperKind kind : kinds) {
    paper_made(m, kind, on, 1);
    if (needs_signature(kind)) paper_signed(m, kind, on);
  }
}

void accept(Story& story, const Case& c) {
  auto& m = story.body<Mediation>();
  m.rights_told_on = story.day(1);
  m.co_mediators = u"周副主任"_s;
  if (c.type == DisputeType::housing_plot)
    // Entered for the wrong day at first, and put right.
    story.step(State::accepted, 3, u"双方同意调解"_s)
        .correct(2, State::accepted, 1, u"受理日期登记错误，应为申请次日"_s);
  else
    story.step(State::accepted, 1, u"双方同意调解，已告知权利义务"_s);
  signed_papers(m, {PaperKind::application, PaperKind::rights_notice}, story.day(1));
}

void investigate(Story& story, const Case& c) {
  story.step(State::investigating, 3);
  auto& m = story.body<Mediation>();
  m.investigations = {{.on = story.day(3),
                       .begins = u"09:30"_s,
                       .place = u"现场"_s,
                       .present = u"双方、村干部"_s,
                       .asked = c.applicant.toString(),
                       .recorder = mediator,
                       .notes = u"到现场查看，听取双方意见。"_s}};
  paper_made(m, PaperKind::investigation_record, story.day(3), 2);
}

void mediate(Story& story, const Case& c) {
  story.step(State::mediating, 6);
  auto& m = story.body<Mediation>();
  paper_signed(m, PaperKind::investigation_record, story.day(6));
  Session first{.on = story.day(6),
                .begins = u"15:00"_s,
                .place = u"村公共法律服务工作室"_s,
                .present = u"双方当事人"_s,
                .recorder = mediator,
                .notes = u"讲清法律规定，双方各让一步。"_s};
  if (c.type == DisputeType::housing_plot) {
    Session right = first;
    right.present = u"双方当事人、村小组长"_s;
    right.notes = u"双方同意请人复测界线，费用平分。"_s;
    first.corrected = u"漏记到场的村小组长"_s;
    m.sessions = {first, right};
  } else
    m.sessions = {first};
  paper_made(m, PaperKind::mediation_record, story.day(6), 2);
}

void agree(Story& story, const Case& c) {
  auto& m = story.body<Mediation>();
  m.agreement_form = AgreementForm::written;
  m.agreement_terms =
      u"双方自愿达成协议：被申请人支付申请人%1元，双方就此事再无争议。"_s.arg(c.yuan);
  m.agreement_amount = Money::from_cents(c.yuan * 100);
  m.performance_manner = u"银行转账"_s;
  m.performance_due_on = story.day(19);
  if (c.state == State::performing) { // in three parts, the first one paid
    m.performance_due_on = story.day(69);
    for (const int offset : {19, 44, 69})
      m.instalments.push_back({story.day(offset), Money::from_cents(c.yuan * 100 / 3), {}, {}});
    m.instalments.back().amount = Money::from_cents(c.yuan * 100 - 2 * (c.yuan * 100 / 3));
    m.instalments.front().paid_on = story.day(18);
  }
  story.step(State::agreed, 9, u"双方签名捺印，协议当日生效"_s);
  signed_papers(m, {PaperKind::mediation_record, PaperKind::agreement}, story.day(9));
}

void perform(Story& story, const Case& c) {
  auto& m = story.body<Mediation>();
  if (c.state == State::performing) {
    story.step(State::performing, 10, u"按协议分三期支付"_s);
    return;
  }
  if (c.type == DisputeType::traffic) { // confirmed by the court, both sides together
    m.confirmation = Confirmation::valid;
    m.confirmation_joint = true;
    m.confirmation_applied_on = story.day(12);
    m.confirmation_decided_on = story.day(20);
    m.confirmation_court = u"高要区人民法院"_s;
    signed_papers(m, {PaperKind::confirmation_papers}, story.day(20));
  }
  story.step(State::performed, 21, u"款项已付清"_s);
  signed_papers(m, {PaperKind::performance_proof}, story.day(21));
  if (c.state == State::performed) return;
  m.follow_ups = {{story.day(26),
                   mediator,
                   u"款项已付清，双方来往如常。"_s,
                   Satisfaction::satisfied,
                   false,
                   {}}};
  story.step(State::followed_up, 26);
  signed_papers(m, {PaperKind::follow_up_record}, story.day(26));
  if (c.state != State::archived) return;
  signed_papers(m, {PaperKind::id_copies, PaperKind::back_cover}, story.day(30));
  m.retention = u"长期"_s;
  story.step(State::archived, 30);
}

Result<Record> mediation(const Case& c, QDate today, int sequence) {
  Story story(begun(c, today, sequence));
  if (c.state == State::applied) return story.told();
  accept(story, c);
  investigate(story, c);
  if (c.state == State::investigating) return story.told();
  mediate(story, c);
  if (c.state == State::failed) {
    auto& m = story.body<Mediation>();
    m.outcome_reason = u"双方分歧过大"_s;
    m.other_ways_told_on = story.day(21);
    story.step(State::failed, 21, u"已书面告知可申请行政处理或起诉"_s);
  }
  if (c.yuan == 0) return story.told();
  agree(story, c);
  perform(story, c);
  return story.told();
}

// All papers of the list ticked but the last `open` ones.
QString ticked(const Policy& policy, ChecklistKey which, QDate day, int open) {
  auto list = with_wanted({}, policy.papers(which, day));
  for (size_t i = 0; i + static_cast<size_t>(open) < list.size(); ++i)
    list[i].there = true;
  return checklist_text(list);
}

Record wage_claim(QDate today, const Policy& policy) {
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = today.addDays(-1);
  record.header.handler = adviser;
  record.header.groups = {Group::migrant_worker};
  auto& body = std::get<LegalAid>(record.body);
  body.applicant = demo_person(u"欧欣怡"_s, QDate(1995, 8, 2), 242, u"13800001002"_s);
  body.matter = AidMatter::labour_pay;
  body.opponent = u"粤和陶瓷厂"_s;
  body.facts = u"拖欠三个月工资共一万四千元。"_s;
  body.exemption = AidExemption::migrant_worker_claim;
  record.header.campaign = u"根治欠薪专项行动"_s;
  body.papers = ticked(policy, ChecklistKey::legal_aid, record.header.occurred_on, 1);
  return record;
}

// Commitment instead of a certificate; with the county agency.
Result<Record> maintenance_claim(QDate today, const Policy& policy) {
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = today.addDays(-7);
  record.header.handler = adviser;
  record.header.groups = {Group::elderly, Group::woman};
  auto& body = std::get<LegalAid>(record.body);
  body.applicant = demo_person(u"何秀英"_s, QDate(1949, 10, 1), 222, u"13800001010"_s);
  body.matter = AidMatter::maintenance;
  body.opponent = u"何志强"_s;
  body.facts = u"次子一年多未付赡养费，调解后仍不履行。"_s;
  body.income_per_head = Money::from_cents(98000);
  body.family_members = 1;
  const QDate day = record.header.occurred_on;
  body.standard_applied = Money::from_cents(policy.value(PolicyKey::income_standard_cents, day));
  body.commitment = true;
  body.commitment_on = day;
  body.commitment_version = u"2021版"_s;
  body.papers = ticked(policy, ChecklistKey::legal_aid, day, 0);
  body.handed_to = u"高要区法律援助处"_s;
  Story story(record);
  story.step(State::materials_complete, 1, u"材料一次备齐"_s)
      .step(State::passed_on, 2, u"随转交单送达"_s);
  return story.told();
}

Record open_referral(QDate today, const Policy& policy) {
  Record record = empty_record(Kind::referral);
  record.header.occurred_on = today.addDays(-1);
  record.header.handler = adviser;
  auto& to = std::get<Referral>(record.body);
  to.target = ReferralTarget::notary;
  to.person_name = u"黄志明"_s;
  to.phone = Entered<Phone>(u"13800001006");
  to.matter = u"房屋继承公证"_s;
  to.receiver = u"高要公证处"_s;
  to.papers = ticked(policy, ChecklistKey::notary_inheritance, record.header.occurred_on, 2);
  return record;
}

Result<Record> sent_referral(QDate today, const Policy& policy) {
  Record record = empty_record(Kind::referral);
  record.header.occurred_on = today.addDays(-7);
  record.header.handler = adviser;
  auto& to = std::get<Referral>(record.body);
  to.target = ReferralTarget::e_notary;
  to.person_name = u"苏永昌"_s;
  to.phone = Entered<Phone>(u"13800001004");
  to.matter = u"继承公证"_s;
  to.consent = true;
  to.papers = ticked(policy, ChecklistKey::e_notary, record.header.occurred_on, 0);
  to.receiver = u"肇庆公证处（远程）"_s;
  to.handed_over = u"身份证、户口簿、死亡证明扫描件共六页"_s;
  Story story(record);
  story.step(State::sent, 0, u"视频连线前材料已备齐"_s).step(State::received, 2, u"公证员已接收"_s);
  return story.told();
}

} // namespace

std::vector<Result<Record>> demo_cases(QDate today, const Policy& policy) {
  std::vector<Result<Record>> told;
  int sequence = 0;
  for (const Case& c : cases())
    told.push_back(mediation(c, today, ++sequence));
  told.push_back(wage_claim(today, policy));
  told.push_back(maintenance_claim(today, policy));
  told.push_back(sent_referral(today, policy));
  told.push_back(open_referral(today, policy));
  return told;
}

} // namespace fengqiao::ui
