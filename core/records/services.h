// The adviser's other services and referrals (domain 5 and 6): legal education, legal opinion,
// duty, referral.
#pragma once

#include "core/records/field.h"
#include "core/records/vocabulary.h"

namespace fengqiao::records {

// 法治宣传. The number of people is the header's.
struct LegalEducation {
  QString topic;
  std::optional<EducationForm> form;
  QString place;
  QString audience;
  QString materials; // handed out

  bool operator==(const LegalEducation&) const = default;
};

template <>
struct Description<LegalEducation> {
  static constexpr auto fields = std::tuple{
      field("topic", "Topic", "主题", &LegalEducation::topic, Need::required, "宣传主题|讲座主题"),
      field("form", "Form", "形式", &LegalEducation::form, Need::required, "宣传形式"),
      field("place", "Place", "地点", &LegalEducation::place),
      field("audience", "Audience", "受众", &LegalEducation::audience, Need::optional, "宣传对象"),
      field("materials", "Material handed out", "发放资料", &LegalEducation::materials)};
};

// 法律意见, drafting and reviewing for the village committee.
struct LegalOpinion {
  QString asked_by;
  std::optional<OpinionForm> form;
  QString subject;
  QString text;
  QString laws_cited;
  bool accepted = false;
  QString outcome;

  bool operator==(const LegalOpinion&) const = default;
};

template <>
struct Description<LegalOpinion> {
  static constexpr auto fields =
      std::tuple{field("asked_by", "Asked by", "委托单位", &LegalOpinion::asked_by, Need::required),
                 field("form", "Form", "服务形式", &LegalOpinion::form, Need::required),
                 field("subject", "Subject", "事项", &LegalOpinion::subject, Need::required),
                 field("text", "Text", "意见内容", &LegalOpinion::text),
                 field("laws_cited", "Laws cited", "引用法律", &LegalOpinion::laws_cited),
                 field("accepted", "Accepted", "是否采纳", &LegalOpinion::accepted),
                 field("outcome", "What came of it", "办理结果", &LegalOpinion::outcome)};
};

// 值班. Begin and end are local times of the header's day; the header's minutes are the duty's
// length.
struct Duty {
  std::optional<DutyPlace> place;
  QString begins; // "09:00"; validate.h
  QString ends;
  QString done;

  bool operator==(const Duty&) const = default;
};

template <>
struct Description<Duty> {
  static constexpr auto fields =
      std::tuple{field("place", "Place", "值班方式", &Duty::place, Need::required, "值班地点"),
                 field("begins", "Begins", "开始时间", &Duty::begins),
                 field("ends", "Ends", "结束时间", &Duty::ends),
                 field("done", "What was done", "工作内容", &Duty::done)};
};

// 转介. Personal data go on only with consent ([PIPL]).
struct Referral {
  std::optional<ReferralTarget> target;
  QString person_name;
  Entered<Phone> phone;
  RecordId identity; // as in Person
  QString matter;
  QString papers; // checklist.h; complete before the person leaves: "at most one visit" [Z]
  bool consent = false;
  QString receiver;
  QString handed_over; // what was handed over
  QDate sent_on;
  QDate received_on;
  QDate completed_on;
  QString result;

  bool operator==(const Referral&) const = default;
};

template <>
struct Description<Referral> {
  static constexpr auto fields = std::tuple{
      field("target", "Referred to", "转介去向", &Referral::target, Need::required, "转介单位类别"),
      field("person_name", "Name", "姓名", &Referral::person_name, Need::required, "当事人"),
      field("phone", "Phone", "联系电话", &Referral::phone, Need::optional, "电话"),
      field("identity", "Identity", "", &Referral::identity),
      field("matter", "Matter", "事项", &Referral::matter, Need::required, "转介事项"),
      field("papers", "Papers", "材料清单", &Referral::papers),
      field("consent", "Consent to pass data on", "同意提供个人信息", &Referral::consent),
      field("receiver", "Receiver", "接收单位", &Referral::receiver),
      field("handed_over", "Handed over", "移交内容", &Referral::handed_over),
      field("sent_on", "Sent on", "转出日期", &Referral::sent_on),
      field("received_on", "Received on", "接收日期", &Referral::received_on),
      field("completed_on", "Completed on", "办结日期", &Referral::completed_on),
      field("result", "Result", "反馈结果", &Referral::result)};
};

} // namespace fengqiao::records
