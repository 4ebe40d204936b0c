#include "core/records/vocabulary.h"

namespace fengqiao::records {

using namespace Qt::StringLiterals;

#define FENGQIAO_TERMS(E, ...)                                                                     \
  template <>                                                                                      \
  std::span<const Term<E>> terms<E>() {                                                            \
    static constexpr Term<E> list[] = {__VA_ARGS__};                                               \
    return list;                                                                                   \
  }

FENGQIAO_TERMS(Language, {Language::english, "en", "English", "English"},
               {Language::chinese, "zh_CN", "简体中文", "简体中文"})

FENGQIAO_TERMS(Gender, {Gender::male, "male", "Male", "男", "男性|先生|M"},
               {Gender::female, "female", "Female", "女", "女性|女士|F"})

FENGQIAO_TERMS(Level, {Level::province, "province", "Province", "省"},
               {Level::city, "city", "City", "市"},
               {Level::county, "county", "County", "县", "区|县区"},
               {Level::town, "town", "Town", "镇", "乡镇|街道|镇街"},
               {Level::village, "village", "Village", "村", "社区|村居"})

FENGQIAO_TERMS(Kind, {Kind::consultation, "consultation", "Consultation", "法律咨询", "咨询"},
               {Kind::mediation, "mediation", "Mediation", "人民调解", "调解"},
               {Kind::legal_aid, "legal-aid", "Legal aid", "法律援助", "援助"},
               {Kind::legal_education, "legal-education", "Legal education", "法治宣传",
                "普法宣传|法治讲座"},
               {Kind::legal_opinion, "legal-opinion", "Legal opinion", "法律意见", "法律意见书"},
               {Kind::duty, "duty", "Duty", "值班", "坐班"},
               {Kind::referral, "referral", "Referral", "转介", "转办"})

FENGQIAO_TERMS(Channel,
               {Channel::walk_in, "walk-in", "Walk-in", "来访", "现场|窗口|上门来访|当面|到访"},
               {Channel::phone, "phone", "Phone", "来电", "电话|热线|12348|语音"},
               {Channel::network, "network", "Network", "网络", "网上|线上|互联网|网络平台"},
               {Channel::wechat, "wechat", "WeChat", "微信", "微信群"},
               {Channel::video, "video", "Video", "视频", "远程视频"},
               {Channel::home_visit, "home-visit", "Home visit", "上门", "上门服务|入户|走访"})

FENGQIAO_TERMS(Origin, {Origin::own, "own", "Own", "自办", "自收|本所"},
               {Origin::transferred, "transferred", "Transferred", "移送", "转办|委派|委托"},
               {Origin::town, "town", "Assigned by the town", "镇交办", "镇级交办"},
               {Origin::county, "county", "Assigned by the county", "县交办", "县级交办|区交办"},
               {Origin::city, "city", "Assigned by the city", "市交办", "市级交办"},
               {Origin::province, "province", "Assigned by the province", "省交办",
                "省级交办|省平台交办"})

FENGQIAO_TERMS(Group, {Group::veteran, "veteran", "Veteran", "退役军人", "退伍军人|复员军人"},
               {Group::soldier_or_family, "soldier-or-family", "Soldier or family", "军人军属",
                "军人|军属|现役军人"},
               {Group::migrant_worker, "migrant-worker", "Migrant worker", "农民工", "务工人员"},
               {Group::minor, "minor", "Minor", "未成年人", "未成年"},
               {Group::elderly, "elderly", "Elderly", "老年人", "老人"},
               {Group::disabled, "disabled", "Disabled", "残疾人", "残疾"},
               {Group::woman, "woman", "Woman", "妇女"},
               {Group::minimum_allowance, "minimum-allowance", "On minimum living allowance",
                "低保", "低保户|低保对象|最低生活保障"},
               {Group::low_income, "low-income", "Low income", "一般困难群众", "困难群众|低收入"},
               {Group::other, "other", "Other", "其他", "其它|普通群众|一般群众"})

FENGQIAO_TERMS(
    ConsultationCategory,
    {ConsultationCategory::marriage_family, "marriage-family", "Marriage and family", "婚姻家庭",
     "婚姻|家庭"},
    {ConsultationCategory::inheritance, "inheritance", "Inheritance", "继承", "遗产继承"},
    {ConsultationCategory::labour, "labour", "Labour", "劳动争议", "劳动|劳动用工|劳动报酬|欠薪"},
    {ConsultationCategory::damages, "damages", "Damages", "损害赔偿", "侵权|人身损害|交通事故"},
    {ConsultationCategory::debts, "debts", "Debts", "债权债务", "借贷|民间借贷|债务"},
    {ConsultationCategory::contract, "contract", "Contract", "合同"},
    {ConsultationCategory::land_forest, "land-forest", "Land and forest", "土地山林",
     "山林土地|土地|山林|土地承包"},
    {ConsultationCategory::housing_plot, "housing-plot", "Housing plot", "房屋宅基地",
     "宅基地|房屋|房产"},
    {ConsultationCategory::neighbours, "neighbours", "Neighbours", "邻里", "邻里关系|相邻关系"},
    {ConsultationCategory::expropriation, "expropriation", "Expropriation", "征地拆迁",
     "征地|拆迁"},
    {ConsultationCategory::social_security, "social-security", "Social security", "社会保障",
     "社保|优抚"},
    {ConsultationCategory::consumer, "consumer", "Consumer", "消费维权", "消费|消费者权益"},
    {ConsultationCategory::criminal, "criminal", "Criminal", "刑事", "刑事案件"},
    {ConsultationCategory::administrative, "administrative", "Administrative", "行政", "行政争议"},
    {ConsultationCategory::other, "other", "Other", "其他", "其它"})

FENGQIAO_TERMS(NextStep, {NextStep::none, "none", "None", "无", "没有|已办结"},
               {NextStep::mediation, "mediation", "Mediation", "转人民调解", "人民调解|调解"},
               {NextStep::legal_aid, "legal-aid", "Legal aid", "转法律援助", "法律援助|援助"},
               {NextStep::referral, "referral", "Referral", "转介", "转办"})

FENGQIAO_TERMS(Satisfaction,
               {Satisfaction::satisfied, "satisfied", "Satisfied", "满意", "非常满意"},
               {Satisfaction::fairly_satisfied, "fairly-satisfied", "Fairly satisfied", "基本满意",
                "一般"},
               {Satisfaction::dissatisfied, "dissatisfied", "Dissatisfied", "不满意"})

FENGQIAO_TERMS(
    DisputeType,
    {DisputeType::marriage_family, "marriage-family", "Marriage and family", "婚姻家庭",
     "婚姻|家庭"},
    {DisputeType::neighbours, "neighbours", "Neighbours", "邻里", "邻里关系|相邻关系"},
    {DisputeType::housing_plot, "housing-plot", "Housing plot", "房屋宅基地", "宅基地|房屋"},
    {DisputeType::contract, "contract", "Contract", "合同"},
    {DisputeType::business, "business", "Production and business", "生产经营", "经营"},
    {DisputeType::damages, "damages", "Damages", "损害赔偿", "侵权"},
    {DisputeType::forest_land, "forest-land", "Forest and land", "山林土地", "土地山林|山林|土地"},
    {DisputeType::expropriation, "expropriation", "Expropriation", "征地拆迁", "征地|拆迁"},
    {DisputeType::pollution, "pollution", "Pollution", "环境污染", "环保"},
    {DisputeType::labour, "labour", "Labour", "劳动争议", "劳动|劳资"},
    {DisputeType::tourism, "tourism", "Tourism", "旅游"},
    {DisputeType::e_commerce, "e-commerce", "E-commerce", "电子商务", "网购"},
    {DisputeType::other_consumer, "other-consumer", "Other consumer", "其他消费", "消费|消费维权"},
    {DisputeType::medical, "medical", "Medical", "医疗", "医患"},
    {DisputeType::traffic, "traffic", "Traffic accident", "道路交通事故", "交通事故|交通"},
    {DisputeType::property_management, "property-management", "Property management", "物业",
     "物业管理"},
    {DisputeType::village_affairs, "village-affairs", "Village affairs", "村务管理", "村务"},
    {DisputeType::intellectual_property, "intellectual-property", "Intellectual property",
     "知识产权"},
    {DisputeType::internet, "internet", "Internet", "互联网", "网络"},
    {DisputeType::other, "other", "Other", "其他", "其它"})

FENGQIAO_TERMS(Difficulty, {Difficulty::simple, "simple", "Simple", "简易", "简单"},
               {Difficulty::ordinary, "ordinary", "Ordinary", "一般", "普通"},
               {Difficulty::complex, "complex", "Complex", "疑难复杂", "疑难|复杂"},
               {Difficulty::major, "major", "Major", "重大", "重大疑难"})

FENGQIAO_TERMS(
    CaseSource,
    {CaseSource::application, "application", "Application", "当事人申请", "申请|依申请"},
    {CaseSource::own_initiative, "own-initiative", "Own initiative", "主动调解", "主动|依职权"},
    {CaseSource::police, "police", "Passed on by the police", "公安移送", "派出所移送|公安委托"},
    {CaseSource::court, "court", "Passed on by the court", "法院委派", "法院委托|法院移送"},
    {CaseSource::governance_center, "governance-center", "Passed on by the governance center",
     "综治中心移送", "综治中心"},
    {CaseSource::petition_office, "petition-office", "Passed on by the petition office", "信访移送",
     "信访"},
    {CaseSource::other_transfer, "other-transfer", "Passed on by others", "其他移送",
     "移送|委派|委托|其他"})

FENGQIAO_TERMS(Side, {Side::applicant, "applicant", "Applicant", "申请人"},
               {Side::respondent, "respondent", "Respondent", "被申请人"})
FENGQIAO_TERMS(AgreementForm, {AgreementForm::oral, "oral", "Oral", "口头", "口头协议"},
               {AgreementForm::written, "written", "Written", "书面", "书面协议"})
FENGQIAO_TERMS(Outcome, {Outcome::agreed, "agreed", "Agreed", "调解成功", "达成协议|成功|调成|是"},
               {Outcome::failed, "failed", "Failed", "调解不成",
                "调解失败|不成功|未调成|失败|未达成协议|否"},
               {Outcome::withdrawn, "withdrawn", "Withdrawn", "当事人撤回", "撤回|撤销申请"},
               {Outcome::terminated, "terminated", "Terminated", "终止调解", "终止|终结"})
FENGQIAO_TERMS(Performance,
               {Performance::pending, "pending", "Pending", "履行中", "未履行|待履行|正在履行"},
               {Performance::performed, "performed", "Performed", "已履行",
                "履行完毕|全部履行|当场履行"},
               {Performance::partly, "partly", "Partly performed", "部分履行"},
               {Performance::refused, "refused", "Refused", "拒绝履行", "不履行"})
FENGQIAO_TERMS(Confirmation, {Confirmation::applied, "applied", "Applied for", "已申请", "申请中"},
               {Confirmation::valid, "valid", "Confirmed", "确认有效", "已确认|是"},
               {Confirmation::refused, "refused", "Refused", "不予确认", "驳回"})
FENGQIAO_TERMS(Escalation, {Escalation::suicide, "suicide", "Suicide", "自杀", "防止自杀"},
               {Escalation::crime, "crime", "Crime", "民转刑", "刑事案件|防止民转刑"},
               {Escalation::group_petition, "group-petition", "Group petition", "群体性上访",
                "群体上访|集体上访"},
               {Escalation::armed_fight, "armed-fight", "Armed fight", "群体性械斗", "械斗"})

FENGQIAO_TERMS(
    AidMatter,
    {AidMatter::state_compensation, "state-compensation", "State compensation", "国家赔偿",
     "请求国家赔偿"},
    {AidMatter::social_insurance, "social-insurance", "Social insurance or relief",
     "社会保险待遇或社会救助",
     "请求给予社会保险待遇|请求给予社会保险待遇或者社会救助|社会保险|社会救助|最低生活保障待遇"},
    {AidMatter::bereaved_pension, "bereaved-pension", "Pension for the bereaved", "抚恤金",
     "请求发给抚恤金|抚恤金、救济金"},
    {AidMatter::maintenance, "maintenance", "Alimony, maintenance, support",
     "赡养费、抚养费、扶养费",
     "请求给付赡养费、抚养费|请求给付赡养费、抚养费、扶养费|赡养费|抚养费|扶养费"},
    {AidMatter::labour_pay, "labour-pay", "Labour relation or pay", "劳动关系或劳动报酬",
     "请求支付劳动报酬|劳动报酬|请求确认劳动关系或者支付劳动报酬|欠薪|讨薪"},
    {AidMatter::legal_capacity, "legal-capacity", "Legal capacity", "认定民事行为能力",
     "请求认定公民无民事行为能力或者限制民事行为能力"},
    {AidMatter::injury_damages, "injury-damages",
     "Work injury, traffic, food and drug, medical damage",
     "工伤、交通、食品药品、医疗人身损害赔偿",
     "请求工伤事故人身损害赔偿|工伤事故|工伤|交通事故|医疗事故|人身损害赔偿|"
     "请求交通事故人身损害赔偿"},
    {AidMatter::environment, "environment", "Environment", "环境污染、生态破坏损害赔偿",
     "环境污染|生态破坏"},
    {AidMatter::abuse_domestic_violence, "abuse-domestic-violence",
     "Abuse, abandonment, domestic violence", "遭受虐待、遗弃或家庭暴力", "家庭暴力|虐待|遗弃"},
    {AidMatter::heroes_kin, "heroes-kin", "Kin of heroes and martyrs", "英雄烈士近亲属维护人格权益",
     "英烈近亲属"},
    {AidMatter::act_of_courage, "act-of-courage", "Act of courage", "见义勇为",
     "因见义勇为主张权益"},
    {AidMatter::retrial, "retrial", "Retrial after acquittal", "再审改判无罪请求国家赔偿",
     "再审改判"},
    {AidMatter::criminal_defence, "criminal-defence", "Criminal defence", "刑事辩护",
     "刑事案件辩护|刑事"},
    {AidMatter::duty_lawyer, "duty-lawyer", "Duty lawyer", "值班律师法律帮助", "法律帮助|认罪认罚"},
    {AidMatter::other, "other", "Other", "其他", "其它"})

FENGQIAO_TERMS(AidExemption,
               {AidExemption::minor, "minor", "Minor without fixed income",
                "无固定生活来源的未成年人"},
               {AidExemption::elderly_no_income, "elderly-no-income",
                "Elderly without fixed income", "无固定生活来源的老年人"},
               {AidExemption::disabled_no_income, "disabled-no-income",
                "Disabled without fixed income", "无固定生活来源的残疾人"},
               {AidExemption::relief_or_special_care, "relief-or-special-care",
                "On relief or special care", "社会救助、司法救助或优抚对象"},
               {AidExemption::migrant_worker_claim, "migrant-worker-claim",
                "Migrant worker's pay or work injury", "农民工请求劳动报酬或工伤赔偿"},
               {AidExemption::matter_exempt, "matter-exempt", "Matter without income check",
                "事项不受经济困难条件限制"},
               {AidExemption::soldier_or_veteran, "soldier-or-veteran",
                "Soldier, family or veteran", "军人军属、退役军人"},
               {AidExemption::criminal, "criminal", "Criminal case", "刑事案件"})

FENGQIAO_TERMS(AidDecision,
               {AidDecision::granted, "granted", "Granted", "予以援助", "给予援助|批准|同意|是"},
               {AidDecision::refused, "refused", "Refused", "不予援助",
                "不给予援助|不批准|不同意|否"})

FENGQIAO_TERMS(EducationForm,
               {EducationForm::lecture, "lecture", "Lecture", "讲座", "法治讲座|培训"},
               {EducationForm::exhibition, "exhibition", "Exhibition", "展览", "咨询摆摊|宣传栏"},
               {EducationForm::broadcast, "broadcast", "Broadcast", "广播", "村广播"},
               {EducationForm::online, "online", "Online", "线上", "网络|微信"})
FENGQIAO_TERMS(OpinionForm,
               {OpinionForm::opinion, "opinion", "Legal opinion", "法律意见", "法律意见书"},
               {OpinionForm::drafting, "drafting", "Drafting", "起草文书", "起草合同|代写文书"},
               {OpinionForm::review, "review", "Review", "审查文书", "审查合同|合同审查"},
               {OpinionForm::village_rules, "village-rules", "Village rules", "村规民约",
                "修订村规民约"})
FENGQIAO_TERMS(DutyPlace, {DutyPlace::on_site, "on-site", "On site", "现场", "驻村|到村|坐班"},
               {DutyPlace::online, "online", "Online", "线上", "网络|在线"})
FENGQIAO_TERMS(ReferralTarget, {ReferralTarget::notary, "notary", "Notary", "公证", "公证处"},
               {ReferralTarget::e_notary, "e-notary", "E-notary", "电子公证", "网上公证|在线公证"},
               {ReferralTarget::appraisal, "appraisal", "Judicial appraisal", "司法鉴定", "鉴定"},
               {ReferralTarget::arbitration, "arbitration", "Arbitration", "仲裁", "劳动仲裁"},
               {ReferralTarget::lawyer, "lawyer", "Lawyer", "律师", "律师事务所"},
               {ReferralTarget::governance_center, "governance-center", "Governance center",
                "综治中心"},
               {ReferralTarget::court, "court", "Court", "法院", "诉讼|人民法院"},
               {ReferralTarget::other, "other", "Other", "其他", "其它"})

FENGQIAO_TERMS(
    CommitteeKind, {CommitteeKind::village, "village", "Village or community", "村（社区）调委会"},
    {CommitteeKind::town, "town", "Town or street", "镇（街道）调委会", "乡镇调委会"},
    {CommitteeKind::enterprise, "enterprise", "Enterprise", "企事业单位调委会", "企业调委会"},
    {CommitteeKind::marriage_family, "marriage-family", "Marriage and family", "婚姻家庭调委会"},
    {CommitteeKind::intellectual_property, "intellectual-property", "Intellectual property",
     "知识产权调委会"},
    {CommitteeKind::commerce, "commerce", "Commerce", "商事调委会"},
    {CommitteeKind::property_management, "property-management", "Property management",
     "物业调委会"},
    {CommitteeKind::medical, "medical", "Medical", "医疗调委会"},
    {CommitteeKind::traffic, "traffic", "Traffic", "道路交通调委会"},
    {CommitteeKind::labour, "labour", "Labour", "劳动争议调委会"},
    {CommitteeKind::consumer, "consumer", "Consumer", "消费调委会"},
    {CommitteeKind::personal_studio, "personal-studio", "Personal studio", "个人调解工作室"})
FENGQIAO_TERMS(
    PaperKind, {PaperKind::application, "application", "Application", "人民调解申请书"},
    {PaperKind::acceptance_register, "acceptance-register", "Acceptance register",
     "人民调解受理登记表"},
    {PaperKind::rights_notice, "rights-notice", "Notice of rights", "权利义务告知书"},
    {PaperKind::id_copies, "id-copies", "Copies of ID", "当事人身份证明复印件"},
    {PaperKind::power_of_attorney, "power-of-attorney", "Power of attorney", "授权委托书"},
    {PaperKind::investigation_record, "investigation-record", "Investigation record",
     "人民调解调查记录"},
    {PaperKind::evidence, "evidence", "Evidence", "证据材料"},
    {PaperKind::mediation_record, "mediation-record", "Mediation record", "人民调解记录"},
    {PaperKind::agreement, "agreement", "Agreement", "人民调解协议书"},
    {PaperKind::oral_register, "oral-register", "Oral agreement", "人民调解口头协议登记表"},
    {PaperKind::performance_proof, "performance-proof", "Proof of performance", "履行凭证"},
    {PaperKind::follow_up_record, "follow-up-record", "Follow-up record", "人民调解回访记录"},
    {PaperKind::confirmation_papers, "confirmation-papers", "Confirmation papers", "司法确认材料"},
    {PaperKind::non_acceptance_notice, "non-acceptance-notice", "Non-acceptance notice",
     "不予受理告知书"},
    {PaperKind::termination_notice, "termination-notice", "Termination notice", "终止调解告知书"},
    {PaperKind::closing_report, "closing-report", "Closing report", "人民调解结案报告表"},
    {PaperKind::notes, "notes", "Notes on the file", "卷宗情况说明"},
    {PaperKind::back_cover, "back-cover", "Back cover", "封底"})

FENGQIAO_TERMS(State, {State::open, "open", "Open", "办理中", "未办结"},
               {State::closed, "closed", "Closed", "已办结", "办结"},
               {State::applied, "applied", "Applied", "已申请", "申请"},
               {State::accepted, "accepted", "Accepted", "已受理", "受理"},
               {State::not_accepted, "not-accepted", "Not accepted", "不予受理"},
               {State::investigating, "investigating", "Investigating", "调查中", "调查"},
               {State::mediating, "mediating", "Mediating", "调解中", "正在调解"},
               {State::agreed, "agreed", "Agreed", "达成协议", "调解成功|成功|调成"},
               {State::failed, "failed", "Failed", "调解不成", "调解失败|不成功|未调成|失败"},
               {State::withdrawn, "withdrawn", "Withdrawn", "当事人撤回", "撤回|撤销申请"},
               {State::terminated, "terminated", "Terminated", "终止调解", "终止|终结"},
               {State::performing, "performing", "Performing", "履行中"},
               {State::performed, "performed", "Performed", "已履行", "履行完毕"},
               {State::partly_performed, "partly-performed", "Partly performed", "部分履行"},
               {State::performance_refused, "performance-refused", "Performance refused",
                "拒绝履行"},
               {State::followed_up, "followed-up", "Followed up", "已回访", "回访"},
               {State::archived, "archived", "Archived", "已归档", "归档"},
               {State::materials_complete, "materials-complete", "Papers complete", "材料齐全",
                "材料已补齐"},
               {State::passed_on, "passed-on", "Passed on", "已转交", "转交|审查中"},
               {State::granted, "granted", "Granted", "予以援助", "给予援助|已批准"},
               {State::refused, "refused", "Refused", "不予援助", "不批准"},
               {State::assigned, "assigned", "Lawyer assigned", "已指派", "指派"},
               {State::sent, "sent", "Sent", "已转出"},
               {State::received, "received", "Received", "对方已接收"},
               {State::returned, "returned", "Result came back", "已反馈", "反馈"})

#undef FENGQIAO_TERMS

namespace {

QString plain(QStringView word) {
  QString out = to_half_width(word).simplified().toLower();
  for (const QStringView tail : {QStringView(u"纠纷"), QStringView(u"类")})
    if (out.size() > tail.size() && out.endsWith(tail)) out.chop(tail.size());
  return out;
}

} // namespace

bool ledger_word_matches(QStringView word, const char* zh, const char* synonyms, const char* en,
                         const char* wire_key) {
  const QString wanted = plain(word);
  if (wanted.isEmpty()) return false;
  if (wanted == plain(QString::fromUtf8(zh)) || wanted == plain(QString::fromUtf8(en)) ||
      wanted == QLatin1StringView(wire_key))
    return true;
  const QString others = QString::fromUtf8(synonyms);
  for (const QStringView other : QStringView(others).tokenize(u'|', Qt::SkipEmptyParts))
    if (wanted == plain(other)) return true;
  return false;
}

} // namespace fengqiao::records
