// People's mediation 人民调解 (domain 3; People's Mediation Law, 2011).
#pragma once

#include "core/records/person.h"

#include <vector>

namespace fengqiao::records {

struct Party {
  Side side = Side::applicant;
  Person person;
  QString agent; // with power of attorney

  bool operator==(const Party&) const = default;
};

template <>
struct Description<Party> {
  static constexpr auto fields =
      std::tuple{field("side", "Side", "身份", &Party::side, Need::required),
                 field("person", "Person", "", &Party::person),
                 field("agent", "Agent", "委托代理人", &Party::agent)};
};

// One meeting: an investigation or a mediation session. What was written is never changed: a
// mistake is corrected by a new entry, and the old one says why in `corrected`.
struct Session {
  QDate on = {};
  QString begins = {}; // "09:30"
  QString place = {};
  QString present = {};
  QString asked = {};    // investigation: the person asked
  QString recorder = {}; // who wrote it down
  QString notes = {};
  QString result = {};
  QString corrected = {}; // why a later entry replaces this one; empty = it counts

  bool operator==(const Session&) const = default;
};

template <>
struct Description<Session> {
  static constexpr auto fields =
      std::tuple{field("on", "Date", "日期", &Session::on, Need::required),
                 field("begins", "Time", "时间", &Session::begins),
                 field("place", "Place", "地点", &Session::place),
                 field("present", "Present", "在场人", &Session::present),
                 field("asked", "Person asked", "被调查人", &Session::asked),
                 field("recorder", "Recorder", "记录人", &Session::recorder),
                 field("notes", "Notes", "记录", &Session::notes),
                 field("result", "Result", "结果", &Session::result),
                 field("corrected", "Replaced because", "更正原因", &Session::corrected)};
};

struct Instalment {
  QDate due_on;
  Money amount;
  QDate paid_on; // invalid until paid
  QString remark;

  bool operator==(const Instalment&) const = default;
};

template <>
struct Description<Instalment> {
  static constexpr auto fields =
      std::tuple{field("due_on", "Due on", "应履行日期", &Instalment::due_on, Need::required),
                 field("amount_cents", "Amount (yuan)", "金额（元）", &Instalment::amount),
                 field("paid_on", "Paid on", "实际履行日期", &Instalment::paid_on),
                 field("remark", "Remark", "备注", &Instalment::remark)};
};

struct FollowUp {
  QDate on;
  QString visitor;
  QString found;
  std::optional<Satisfaction> satisfaction;
  bool new_trouble = false;
  QString corrected = {}; // as in Session

  bool operator==(const FollowUp&) const = default;
};

template <>
struct Description<FollowUp> {
  static constexpr auto fields =
      std::tuple{field("on", "Date", "回访日期", &FollowUp::on, Need::required),
                 field("visitor", "Visitor", "回访人", &FollowUp::visitor),
                 field("found", "What was found", "回访情况", &FollowUp::found),
                 field("satisfaction", "Satisfaction", "满意度", &FollowUp::satisfaction),
                 field("new_trouble", "New trouble", "有新矛盾苗头", &FollowUp::new_trouble),
                 field("corrected", "Replaced because", "更正原因", &FollowUp::corrected)};
};

// A paper of the case file, made or received. Papers that must be there: case_file.h.
struct FilePaper {
  PaperKind kind = PaperKind::application;
  QDate on;        // made or received
  QDate signed_on; // by all who must sign; invalid until then
  int pages = 1;
  QString remark;

  bool operator==(const FilePaper&) const = default;
};

template <>
struct Description<FilePaper> {
  static constexpr auto fields =
      std::tuple{field("kind", "Paper", "文书", &FilePaper::kind, Need::required),
                 field("on", "Date", "日期", &FilePaper::on),
                 field("signed_on", "Signed on", "签署日期", &FilePaper::signed_on),
                 field("pages", "Pages", "页数", &FilePaper::pages),
                 field("remark", "Remark", "备注", &FilePaper::remark)};
};

struct Mediation {
  CaseSource source = CaseSource::application;
  QString transferred_from;
  QDate accepted_on;
  std::vector<Party> parties;
  std::optional<DisputeType> type;
  Difficulty difficulty = Difficulty::ordinary;
  QString facts;
  QString request;
  QString committee;
  std::optional<CommitteeKind> committee_kind;
  QString co_mediators; // beside the handler (PML 19); "、" between them
  QDate rights_told_on; // notice of rights and duties [SF]
  QString invited;      // relatives, neighbours, experts (PML 20)
  std::vector<Session> investigations;
  std::vector<Session> sessions;
  bool extension_agreed = false; // both sides consented to more than a month
  QDate extended_until;          // to what day they consented
  QDate appraisal_from;          // time for an appraisal does not count [P]
  QDate appraisal_until;         // the report was there
  std::optional<Outcome> outcome;
  QString outcome_reason;   // of failure, withdrawal, termination, non-acceptance
  QDate other_ways_told_on; // PML 26: told of arbitration, administrative and court ways
  QString escalation_told;  // bodies that were told of a dispute that may escalate (art. 37)
  std::optional<AgreementForm> agreement_form;
  QDate agreed_on;
  QDate effective_on;
  QString agreement_terms;
  Money agreement_amount;
  QString performance_manner;
  QString performance_place;
  QDate performance_due_on;
  std::vector<Instalment> instalments;
  std::optional<Performance> performance;
  QDate performed_on;
  QString urged; // performance urged, and the other side told of the court (art. 39)
  std::optional<Confirmation> confirmation;
  bool confirmation_joint = false; // both sides applied together (PML 33)
  QDate confirmation_applied_on;
  QDate confirmation_decided_on;
  QString confirmation_court;
  std::vector<FollowUp> follow_ups;
  std::vector<Escalation> prevented;
  bool warned_in_advance = false;
  QDate archived_on;
  QString retention; // of the file: short, long, permanent
  std::vector<FilePaper> papers;
  RecordId same_dispute_as; // an earlier case of the same dispute; paid once (subsidy.h)

  bool operator==(const Mediation&) const = default;
};

template <>
struct Description<Mediation> {
  static constexpr auto fields = std::tuple{
      field("source", "Source", "案件来源", &Mediation::source, Need::required, "来源|纠纷来源"),
      field("transferred_from", "Passed on by", "移送单位", &Mediation::transferred_from),
      field("accepted_on", "Accepted on", "受理日期", &Mediation::accepted_on, Need::optional,
            "受理时间|立案日期|收案日期"),
      field("parties", "Parties", "当事人", &Mediation::parties, Need::required),
      field("type", "Dispute type", "纠纷类型", &Mediation::type, Need::required,
            "纠纷类别|案件类型|类型|类别"),
      field("difficulty", "Difficulty", "难易程度", &Mediation::difficulty, Need::optional,
            "案件难度|难度"),
      field("facts", "Facts", "纠纷简要情况", &Mediation::facts, Need::required,
            "纠纷事实|案情|简要案情|基本案情|纠纷情况|纠纷简况|纠纷主要情况|案件简介"),
      field("request", "Request", "申请事项", &Mediation::request, Need::optional, "诉求|调解请求"),
      field("committee", "Committee", "调解委员会", &Mediation::committee, Need::optional,
            "调委会|调解组织"),
      field("committee_kind", "Kind of committee", "调解组织类别", &Mediation::committee_kind),
      field("co_mediators", "Co-mediators", "共同调解员", &Mediation::co_mediators),
      field("rights_told_on", "Rights and duties told on", "权利义务告知日期",
            &Mediation::rights_told_on),
      field("invited", "Invited", "邀请参与人", &Mediation::invited),
      field("investigations", "Investigations", "调查记录", &Mediation::investigations),
      field("sessions", "Sessions", "调解记录", &Mediation::sessions),
      field("extension_agreed", "Extension agreed", "双方同意延期", &Mediation::extension_agreed),
      field("extended_until", "Extended until", "延期至", &Mediation::extended_until),
      field("appraisal_from", "Appraisal from", "鉴定开始日期", &Mediation::appraisal_from),
      field("appraisal_until", "Appraisal until", "鉴定结束日期", &Mediation::appraisal_until),
      field("outcome", "Outcome", "调解结果", &Mediation::outcome, Need::optional,
            "结果|调处结果|处理结果"),
      field("outcome_reason", "Reason", "原因说明", &Mediation::outcome_reason),
      field("other_ways_told_on", "Told of other ways on", "告知其他途径日期",
            &Mediation::other_ways_told_on),
      field("escalation_told", "Bodies told of the risk", "激化风险通报单位",
            &Mediation::escalation_told),
      field("agreement_form", "Form of agreement", "协议形式", &Mediation::agreement_form,
            Need::optional, "协议类型|协议方式"),
      field("agreed_on", "Agreed on", "协议日期", &Mediation::agreed_on, Need::optional,
            "达成协议日期|签订日期"),
      field("effective_on", "In force on", "协议生效日期", &Mediation::effective_on, Need::optional,
            "生效日期"),
      field("agreement_terms", "Agreed terms", "协议内容", &Mediation::agreement_terms,
            Need::optional, "协议事项|调解协议内容"),
      field("agreement_cents", "Amount agreed (yuan)", "协议金额（元）",
            &Mediation::agreement_amount, Need::optional,
            "协议金额|涉案金额|涉及金额|标的金额|金额|协议涉及金额"),
      field("performance_manner", "Manner of performance", "履行方式",
            &Mediation::performance_manner),
      field("performance_place", "Place of performance", "履行地点", &Mediation::performance_place),
      field("performance_due_on", "To be performed by", "履行期限", &Mediation::performance_due_on,
            Need::optional, "履行时限"),
      field("instalments", "Instalments", "分期履行", &Mediation::instalments),
      field("performance", "Performance", "履行情况", &Mediation::performance, Need::optional,
            "协议履行情况|是否履行"),
      field("performed_on", "Performed on", "履行完毕日期", &Mediation::performed_on),
      field("urged", "Performance urged", "督促履行情况", &Mediation::urged),
      field("confirmation", "Judicial confirmation", "司法确认", &Mediation::confirmation,
            Need::optional, "司法确认情况"),
      field("confirmation_joint", "Both sides applied", "双方共同申请",
            &Mediation::confirmation_joint),
      field("confirmation_applied_on", "Confirmation applied for on", "申请司法确认日期",
            &Mediation::confirmation_applied_on),
      field("confirmation_decided_on", "Confirmation decided on", "司法确认日期",
            &Mediation::confirmation_decided_on),
      field("confirmation_court", "Court", "确认法院", &Mediation::confirmation_court),
      field("follow_ups", "Follow-ups", "回访记录", &Mediation::follow_ups),
      field("prevented", "Escalation prevented", "防止激化", &Mediation::prevented),
      field("warned_in_advance", "Warned in advance", "预警预防", &Mediation::warned_in_advance),
      field("archived_on", "Archived on", "归档日期", &Mediation::archived_on),
      field("retention", "Retention", "保管期限", &Mediation::retention),
      field("papers", "Papers of the file", "卷内文书", &Mediation::papers),
      field("same_dispute_as", "Same dispute as", "同一纠纷", &Mediation::same_dispute_as)};
};

} // namespace fengqiao::records
