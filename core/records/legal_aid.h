// Legal aid 法律援助: the studio takes the application and passes it on (domain 4; Legal Aid Law,
// 2022).
#pragma once

#include "core/records/person.h"

#include <vector>

namespace fengqiao::records {

struct LegalAid {
  Person applicant;
  QString agent;
  QString opponent;
  std::optional<AidMatter> matter;
  QString facts;
  std::optional<Money> income_per_head; // a month; absent = not stated
  int family_members = 0;
  std::optional<Money> standard_applied; // income standard in force on the day
  std::optional<AidExemption> exemption;
  bool commitment = false; // commitment instead of certificate (LAL 41)
  QDate commitment_on;
  QString commitment_version;
  QString papers;        // checklist.h
  bool urgent = false;   // LAL 44
  QDate papers_asked_on; // missing papers are asked for once; the time does not count (LAL 43)
  QDate papers_complete_on;
  QString handed_to; // county agency
  QDate passed_on;
  std::optional<AidDecision> decision;
  QDate decided_on;
  QString refusal_reason;
  bool review_asked = false;
  QString lawyer;
  QDate assigned_on;
  QString result;
  Money recovered;

  bool operator==(const LegalAid&) const = default;
};

template <>
struct Description<LegalAid> {
  static constexpr auto fields = std::tuple{
      field("applicant", "Applicant", "申请人", &LegalAid::applicant),
      field("agent", "Agent", "代理人", &LegalAid::agent, Need::optional, "法定代理人|委托代理人"),
      field("opponent", "Opponent", "对方当事人", &LegalAid::opponent, Need::optional,
            "被申请人|相对人"),
      field("matter", "Matter", "申请事项", &LegalAid::matter, Need::required,
            "援助事项|案由|申请援助事项|事项"),
      field("facts", "Facts", "案情", &LegalAid::facts, Need::optional,
            "案情简介|事实与理由|申请理由"),
      field("income_per_head_cents", "Income per head (yuan)", "月人均收入",
            &LegalAid::income_per_head, Need::optional,
            "人均收入|家庭月人均收入|人均月收入|月人均收入（元）"),
      field("family_members", "Family members", "家庭人口", &LegalAid::family_members,
            Need::optional, "家庭成员数"),
      field("standard_applied_cents", "Standard applied (yuan)", "适用标准（元）",
            &LegalAid::standard_applied, Need::optional, "适用标准|经济困难标准"),
      field("exemption", "Without income check because", "免予审查事由", &LegalAid::exemption),
      field("commitment", "Commitment instead of certificate", "是否承诺制", &LegalAid::commitment,
            Need::optional, "告知承诺|承诺制|是否告知承诺"),
      field("commitment_on", "Commitment signed on", "承诺日期", &LegalAid::commitment_on),
      field("commitment_version", "Version of the form", "承诺书版本",
            &LegalAid::commitment_version),
      field("papers", "Papers", "材料清单", &LegalAid::papers, Need::optional, "提交材料"),
      field("urgent", "Urgent", "紧急", &LegalAid::urgent, Need::optional, "是否紧急"),
      field("papers_asked_on", "Missing papers asked for on", "补正通知日期",
            &LegalAid::papers_asked_on),
      field("papers_complete_on", "Papers complete on", "材料齐全日期",
            &LegalAid::papers_complete_on),
      field("handed_to", "Handed to", "承办单位", &LegalAid::handed_to, Need::optional,
            "转交单位|法律援助机构|转交机构"),
      field("passed_on", "Passed on", "转交日期", &LegalAid::passed_on),
      field("decision", "Decision", "审查结果", &LegalAid::decision, Need::optional,
            "审批结果|审查意见|是否批准|决定"),
      field("decided_on", "Decided on", "决定日期", &LegalAid::decided_on, Need::optional,
            "审批日期|审查日期|批准日期"),
      field("refusal_reason", "Reason for refusal", "不予援助理由", &LegalAid::refusal_reason),
      field("review_asked", "Review asked", "申请异议审查", &LegalAid::review_asked),
      field("lawyer", "Lawyer", "承办律师", &LegalAid::lawyer, Need::optional,
            "援助律师|承办人员|指派律师"),
      field("assigned_on", "Assigned on", "指派日期", &LegalAid::assigned_on),
      field("result", "Result", "办理结果", &LegalAid::result, Need::optional, "结案结果"),
      field("recovered_cents", "Recovered (yuan)", "挽回损失金额", &LegalAid::recovered,
            Need::optional,
            "挽回损失|取得利益|挽回经济损失|挽回损失金额（元）|挽回损失或取得利益")};
};

} // namespace fengqiao::records
