#include "core/sample/words.h"

namespace fengqiao::sample {

using records::AidMatter;
using records::DisputeType;
using records::OpinionForm;
using records::ReferralTarget;
using Category = records::ConsultationCategory;

std::span<const ConsultationWords> consultation_words() {
  static constexpr ConsultationWords list[] = {
      {Category::marriage_family, 9, "夫妻分居{months}个月，一方不同意离婚，应当怎样办理？",
       "协议不成可向法院起诉；起诉前建议先由村调委会调解。", "《民法典》第一千零七十九条"},
      {Category::marriage_family, 6, "离婚后孩子由女方带，男方{months}个月未付抚养费。",
       "可要求支付并可申请法律援助起诉；保留转账记录。", "《民法典》第一千零八十五条"},
      {Category::marriage_family, 5, "老人与儿子分开住，儿子不给赡养费怎么办？",
       "成年子女有赡养义务，先调解，不成可起诉并申请法律援助。", "《民法典》第一千零六十七条"},
      {Category::inheritance, 7, "父亲去世未留遗嘱，{group}的老屋兄弟姐妹怎样分？",
       "按法定继承，配偶、子女、父母为第一顺序；可办理继承公证。", "《民法典》第一千一百二十七条"},
      {Category::inheritance, 4, "自己写的遗嘱要不要公证，找谁见证？",
       "自书遗嘱亲笔书写、签名并注明年月日即可；公证更便于日后执行。",
       "《民法典》第一千一百三十四条"},
      {Category::labour, 12, "在厂里做工{months}个月，老板拖欠工资{amount}元。",
       "先向劳动监察投诉并保存考勤、工资条，也可申请劳动仲裁和法律援助。",
       "《劳动合同法》第三十条"},
      {Category::labour, 6, "没有签劳动合同，做满{months}个月被辞退，可以要求什么？",
       "可要求未签合同的二倍工资及经济补偿，应在一年内申请仲裁。", "《劳动合同法》第八十二条"},
      {Category::labour, 5, "在工地受伤，包工头只付了{amount}元医药费。",
       "先申请工伤认定，认定后再谈待遇；材料齐全可代为转交法律援助。", "《工伤保险条例》第十七条"},
      {Category::damages, 8, "摩托车在村口被小车撞，对方保险公司不肯赔误工费。",
       "误工费按误工时间和收入计算，请提供收入证明和医院休假意见。",
       "《民法典》第一千一百七十九条"},
      {Category::damages, 5, "邻居的狗咬伤小孩，花去{amount}元，对方说是小孩逗狗。",
       "饲养人应当承担责任，能证明被侵权人故意或重大过失的可以减轻。",
       "《民法典》第一千二百四十五条"},
      {Category::debts, 9, "借给同村{other}{amount}元，到期不还，只有微信转账记录。",
       "转账记录和聊天可作证据，先发催款，时效三年，可起诉或申请支付令。",
       "《民法典》第六百七十五条"},
      {Category::debts, 5, "替{other}做担保，银行找我还款怎么办？",
       "看担保方式；一般保证可要求先执行主债务人，代偿后可以追偿。", "《民法典》第六百八十七条"},
      {Category::contract, 6, "鱼塘承包合同还有两年，村小组要收回，合法吗？",
       "合同未到期不得单方解除，可先由调委会与村小组协商补充协议。", "《民法典》第五百六十三条"},
      {Category::contract, 4, "卖砂糖桔给收购商，定金{amount}元交了又说不要货。",
       "收受定金一方违约双倍返还，给付一方违约无权要回，请出示合同。", "《民法典》第五百八十七条"},
      {Category::land_forest, 8, "{group}的自留山与邻组界线不清，对方先种了桉树。",
       "先查山林权属证书和四至，协商不成由镇政府处理。", "《农村土地承包法》第五十五条"},
      {Category::land_forest, 5, "外嫁女的承包地能不能收回重新分？",
       "承包期内在新居住地未取得承包地的，不得收回原承包地。", "《农村土地承包法》第三十一条"},
      {Category::housing_plot, 7, "想在{group}旧屋原址建新房，要办什么手续？",
       "一户一宅，先向村小组、村委会申请，由镇政府批准后才可动工。", "《土地管理法》第六十二条"},
      {Category::neighbours, 8, "邻居建房把排水沟改到我家墙边，下雨就浸水。",
       "相邻各方应当方便排水，可要求恢复原状；村调委会可到现场调解。", "《民法典》第二百九十条"},
      {Category::neighbours, 4, "隔壁养鸡臭味大，说了几次都不改。",
       "不得违反规定排放污染物，可先调解，也可向镇里反映。", "《民法典》第二百九十四条"},
      {Category::expropriation, 5, "高速公路征地，青苗补偿款{amount}元一直未到账。",
       "补偿应足额及时支付，可申请公开补偿方案并向镇政府查询。", "《土地管理法》第四十八条"},
      {Category::social_security, 6, "外出务工回来，养老保险怎样接续？",
       "缴费年限累计计算，可在参保地申请转移接续。", "《社会保险法》第十九条"},
      {Category::social_security, 4, "退役军人优抚待遇在哪里办理？",
       "持退役证到镇退役军人服务站登记，本室可协助准备材料。", "《退役军人保障法》"},
      {Category::consumer, 5, "网上买的抽水机是翻新货，卖家不肯退{amount}元。",
       "有欺诈的可要求退一赔三，保留订单和照片，可向平台和12315投诉。",
       "《消费者权益保护法》第五十五条"},
      {Category::criminal, 3, "儿子因打架被拘留，家属能做什么？",
       "可以委托律师会见；积极赔偿、取得谅解可从宽；经济困难可申请法律援助。",
       "《刑事诉讼法》第三十四条"},
      {Category::administrative, 3, "对镇里的行政处罚不服，多长时间内可以申请复议？",
       "知道之日起六十日内申请复议，也可以六个月内直接起诉。", "《行政复议法》第九条"},
      {Category::other, 4, "想了解村务公开的内容和时间。",
       "一般事项至少每季度公布一次，财务收支较多的每月公布。", "《村民委员会组织法》第三十条"}};
  return list;
}

std::span<const DisputeWords> dispute_words() {
  static constexpr DisputeWords list[] = {
      {DisputeType::neighbours, 16,
       "被申请人改建围墙占用共用巷道约半米，申请人农用车不能通过，双方多次争吵。",
       "拆除占用部分，恢复通行。",
       "一、被申请人在约定期限内拆除占用部分；二、双方今后共同维护巷道畅通，互不追究。", 0, 0},
      {DisputeType::neighbours, 10, "被申请人屋檐滴水和排水沟致申请人外墙长期渗水，墙面开裂。",
       "改沟并赔偿修缮费用。",
       "一、被申请人改装檐沟并疏通水沟；二、被申请人一次性补偿申请人修墙费{amount}元。", 300,
       5'000},
      {DisputeType::marriage_family, 14,
       "双方因家庭开支和照顾孩子长期争吵，{months}个月前开始分居，双方家人介入后矛盾加深。",
       "要求对方承担家庭责任。",
       "一、双方同意和好共同生活；二、男方每月交付家庭生活费{amount}元；三、遇事先商量。", 800,
       3'000},
      {DisputeType::marriage_family, 8, "申请人年过七旬独居，三名子女对赡养费和轮流照料意见不一。",
       "子女共同承担赡养责任。",
       "一、三名子女每月共付赡养费{amount}元；二、医药费按份分担；三、每周轮流探望。", 300, 1'800},
      {DisputeType::housing_plot, 9, "双方宅基地相邻，申请人建房放线时被申请人以越界为由阻止施工。",
       "确认界线，停止阻工。",
       "一、以现场共同丈量的界桩为准；二、申请人退让二十厘米；三、被申请人不再阻工。", 0, 0},
      {DisputeType::contract, 8, "申请人承揽被申请人房屋装修，完工后对质量有异议，尾款未付。",
       "支付尾款{amount}元。", "一、申请人返修厨房地面；二、验收后被申请人支付尾款{amount}元。",
       1'500, 30'000},
      {DisputeType::business, 5, "双方合伙收购砂糖桔，因账目不清对亏损分担发生争议。",
       "清算账目，返还投资。", "一、双方确认账目；二、被申请人返还投资款{amount}元，合伙终止。",
       3'000, 60'000},
      {DisputeType::damages, 10, "双方因口角推搡，申请人手臂受伤就医，医药费由谁承担未能谈妥。",
       "赔偿医药费、误工费。", "一、被申请人赔偿医药费、误工费共{amount}元；二、双方互相道歉。",
       500, 12'000},
      {DisputeType::damages, 6, "被申请人的牛进入申请人稻田，损坏禾苗约一亩。", "赔偿青苗损失。",
       "被申请人赔偿青苗损失{amount}元，并加固牛栏。", 200, 3'000},
      {DisputeType::forest_land, 10, "{group}与邻组林地界线不明，一方砍伐杉木后另一方阻拦运输。",
       "确认山界，赔偿林木损失。", "一、以山脊水流为界重新立桩；二、被申请人补偿林木款{amount}元。",
       800, 20'000},
      {DisputeType::expropriation, 4, "征地补偿款在户内如何分配，兄弟二人意见不一。",
       "公平分配补偿款。", "补偿款按承包人口分配，被申请人支付申请人{amount}元。", 5'000, 80'000},
      {DisputeType::labour, 9, "申请人在被申请人处务工{months}个月，工资{amount}元未结清。",
       "支付拖欠工资。", "被申请人分期支付工资{amount}元，逾期一次付清。", 2'000, 40'000},
      {DisputeType::traffic, 9, "双方车辆在村道相撞，交警认定同等责任，赔偿数额谈不拢。",
       "赔偿医疗费、误工费、车损。",
       "一、保险公司在限额内赔付；二、被申请人另行赔偿{amount}元，双方事了。", 1'000, 60'000},
      {DisputeType::medical, 2, "申请人对诊所用药后出现过敏反应的处理不满。", "退还费用并补偿。",
       "被申请人退还诊疗费并补偿共{amount}元，申请人不再追究。", 800, 15'000},
      {DisputeType::property_management, 3, "业主以小区路灯损坏为由拒交物业费{months}个月。",
       "维修路灯，减免费用。", "一、物业限期修复路灯；二、业主补交物业费{amount}元。", 200, 2'400},
      {DisputeType::village_affairs, 4, "村民对集体鱼塘发包程序有意见，要求重新招租。",
       "公开发包程序。", "一、村委会公布招租情况；二、合同到期后公开招租。", 0, 0},
      {DisputeType::other_consumer, 4, "购买的农用水泵使用三天损坏，店主只肯维修。", "退货退款。",
       "店主退还货款{amount}元，收回水泵。", 200, 4'000},
      {DisputeType::e_commerce, 2, "通过直播间购买的果苗成活率低，卖家不予理会。", "赔偿损失。",
       "卖家补寄果苗并赔偿{amount}元。", 200, 6'000},
      {DisputeType::pollution, 2, "养殖场污水流入灌溉渠，影响下游农田。", "停止排放，赔偿损失。",
       "一、养殖场加装沉淀池；二、赔偿受损农户{amount}元。", 1'000, 18'000},
      {DisputeType::other, 3, "双方因祖坟修缮占地发生争执。", "停止占用。",
       "一、按原有范围修缮；二、双方不得再起争端。", 0, 0}};
  return list;
}

std::span<const AidWords> aid_words() {
  static constexpr AidWords list[] = {
      {AidMatter::labour_pay, 30, true, "某建筑劳务公司",
       "申请人在工地做工{months}个月，工资{amount}元经多次催讨未付，有考勤和欠条。"},
      {AidMatter::labour_pay, 14, true, "某五金厂",
       "用人单位停产后未结清工资{amount}元，申请人与工友一同提出申请。"},
      {AidMatter::injury_damages, 16, true, "某陶瓷厂",
       "申请人上班时手部受伤，已认定工伤，对一次性伤残待遇未能协商一致。"},
      {AidMatter::injury_damages, 12, true, "某保险公司",
       "申请人骑车被撞致骨折，住院治疗，保险公司对误工费、护理费拒赔。"},
      {AidMatter::maintenance, 12, true, "申请人之子",
       "申请人年老多病，子女{months}个月未付赡养费，经村委会调解未果。"},
      {AidMatter::maintenance, 10, true, "申请人前夫",
       "离婚后被申请人未按协议支付抚养费，申请人独自抚养一名未成年子女。"},
      {AidMatter::social_insurance, 5, false, "某镇人民政府",
       "申请人对低保待遇停发不服，请求依法恢复。"},
      {AidMatter::bereaved_pension, 3, false, "某工程公司", "申请人之夫因工死亡，请求发给抚恤金。"},
      {AidMatter::abuse_domestic_violence, 5, false, "申请人之夫",
       "申请人多次遭受殴打，有报警回执和伤情照片，请求离婚及人身安全保护。"},
      {AidMatter::legal_capacity, 2, false, "",
       "申请人之弟智力残疾，请求认定为无民事行为能力人并指定监护人。"},
      {AidMatter::criminal_defence, 8, false, "",
       "嫌疑人家庭经济困难，未委托辩护人，家属代为申请。"},
      {AidMatter::duty_lawyer, 5, false, "", "嫌疑人自愿认罪认罚，申请值班律师提供法律帮助。"},
      {AidMatter::environment, 2, false, "某养殖场", "养殖场排污致申请人鱼塘死鱼，请求赔偿。"}};
  return list;
}

std::span<const OpinionWords> opinion_words() {
  static constexpr OpinionWords list[] = {
      {OpinionForm::opinion, 8, "集体鱼塘到期重新发包的法律意见",
       "应经村民代表会议讨论通过，公开招租，合同写明租期、用途和违约责任。",
       "《村民委员会组织法》第二十四条"},
      {OpinionForm::opinion, 5, "外嫁女集体分红资格的法律意见",
       "资格认定不得因性别区别对待，章程与法律相抵触的部分无效。", "《妇女权益保障法》第三十三条"},
      {OpinionForm::drafting, 7, "代拟光伏屋顶租赁合同", "已按示范文本拟定，附屋顶安全责任条款。",
       "《民法典》第七百零三条"},
      {OpinionForm::drafting, 4, "代拟村道建设施工合同", "明确工期、保修期和质保金，约定分期付款。",
       "《民法典》第七百八十八条"},
      {OpinionForm::review, 9, "审查土地流转合同",
       "期限超过承包期剩余年限，建议修改；补充租金递增办法。", "《农村土地承包法》第三十八条"},
      {OpinionForm::review, 5, "审查垃圾清运服务协议", "补充服务标准和解除条件，其余可行。",
       "《民法典》第四百七十条"},
      {OpinionForm::village_rules, 6, "修订村规民约", "删去罚款条款，改为公示批评和信用积分。",
       "《村民委员会组织法》第二十七条"}};
  return list;
}

std::span<const ReferralWords> referral_words() {
  static constexpr ReferralWords list[] = {
      {ReferralTarget::notary, 6, "办理继承公证", "公证处"},
      {ReferralTarget::appraisal, 3, "伤残等级鉴定", "司法鉴定所"},
      {ReferralTarget::arbitration, 5, "劳动争议仲裁", "劳动人事争议仲裁院"},
      {ReferralTarget::lawyer, 5, "委托律师代理诉讼", "律师协会值班室"},
      {ReferralTarget::governance_center, 4, "涉多部门纠纷“一门受理”", "综治中心"},
      {ReferralTarget::court, 4, "申请立案", "人民法院诉讼服务中心"}};
  return list;
}

std::span<const char* const> e_notary_matters() {
  static constexpr const char* list[] = {
      "委托书公证", "出生公证",     "无犯罪记录公证", "驾驶证公证",   "学历公证",
      "声明书公证", "亲属关系公证", "婚姻状况公证",   "文本相符公证", "曾用名公证"};
  return list;
}

std::span<const char* const> lecture_topics() {
  static constexpr const char* list[] = {"民法典与邻里生活",   "农民工讨薪的法律途径",
                                         "防范电信网络诈骗",   "未成年人保护法进校园",
                                         "反家庭暴力法宣讲",   "农村土地承包法律知识",
                                         "退役军人保障法解读", "民间借贷的风险与证据",
                                         "道路交通安全与赔偿", "老年人权益保障与防范养老诈骗",
                                         "村规民约与民主议事", "法律援助申请指引"};
  return list;
}

std::span<const char* const> duty_notes() {
  static constexpr const char* list[] = {
      "接待群众来访，解答婚姻家庭、劳动报酬等咨询。", "审阅村委会合同，协助调解邻里纠纷一宗。",
      "在微信群推送以案说法，回复群众留言。", "通过网络平台值守，解答咨询并指引办理法律援助。",
      "整理台账，回访上月已调解纠纷当事人。"};
  return list;
}

std::span<const char* const> failure_reasons() {
  static constexpr const char* list[] = {"双方对赔偿数额差距过大，经两次调解仍不能达成一致。",
                                         "被申请人不认可事实，拒绝承担责任。",
                                         "一方坚持通过诉讼解决。"};
  return list;
}

std::span<const char* const> withdrawal_reasons() {
  static constexpr const char* list[] = {"双方自行和解，申请人撤回申请。",
                                         "申请人另行委托律师处理，撤回申请。"};
  return list;
}

std::span<const char* const> surnames() {
  static constexpr const char* list[] = {
      "陈", "李", "黄", "梁", "林", "罗", "何", "谢", "张", "吴", "邓", "刘", "欧", "冯", "植",
      "莫", "苏", "伍", "岑", "谭", "麦", "卢", "郑", "叶", "孔", "彭", "钟", "甘", "聂", "龙",
      "徐", "蔡", "江", "周", "严", "区", "程", "温", "赖", "覃", "廖", "高", "杨", "潘", "曾"};
  return list;
}

std::span<const char* const> given_names_of_men() {
  static constexpr const char* list[] = {
      "志强", "建华", "国强", "伟明", "家豪", "文辉", "锦荣", "永成", "海波",
      "俊杰", "德明", "金水", "少雄", "启东", "浩然", "志文", "伟华", "明",
      "勇",   "军",   "杰",   "耀祖", "树根", "火生", "木养", "观寿", "炳坤",
      "国栋", "振宇", "嘉俊", "子轩", "伯钊", "兆基", "汉良", "卫东", "天佑"};
  return list;
}

std::span<const char* const> given_names_of_women() {
  static constexpr const char* list[] = {
      "秀英", "丽华", "美玲", "少芳", "桂兰", "雪梅", "凤仪", "小燕", "欣怡",
      "静",   "惠珍", "银娣", "月娥", "彩霞", "玉莲", "燕芬", "婉婷", "思敏",
      "晓彤", "带娣", "金好", "润金", "结贞", "慧敏", "丽",   "敏",   "佩珊",
      "紫晴", "洁仪", "伟芳", "群娣", "运娇", "艳红", "春梅", "海燕", "嘉欣"};
  return list;
}

std::span<const char* const> occupations() {
  static constexpr const char* list[] = {"务农", "务农", "务工", "务工",   "个体经营", "司机",
                                         "教师", "电工", "店员", "建筑工", "养殖户",   "家政"};
  return list;
}

std::span<const char* const> place_words() {
  static constexpr const char* list[] = {
      "云溪", "石坑", "龙塘", "松岗", "大湾", "金竹", "梅岭", "水东", "白沙",
      "凤楼", "新桥", "莲塘", "马头", "桂林", "长岗", "下坪", "沙田", "榕树",
      "仙泉", "江口", "古楼", "杉木", "铁炉", "麻塘", "文昌", "乐平", "永安",
      "福兴", "和顺", "清河", "东成", "西坑", "南便", "北寨", "上围", "禾仓"};
  return list;
}

} // namespace fengqiao::sample
