// Legal consultation 法律咨询 (domain 2).
#pragma once

#include "core/records/person.h"

namespace fengqiao::records {

struct Consultation {
  bool anonymous = false; // no name, but counted
  Person person;
  QString present; // others present
  std::optional<ConsultationCategory> category;
  QString question;
  QString answer;
  QString laws_cited;
  NextStep next_step = NextStep::none;
  std::optional<Satisfaction> satisfaction;

  bool operator==(const Consultation&) const = default;
};

template <>
struct Description<Consultation> {
  static constexpr auto fields =
      std::tuple{field("anonymous", "Anonymous", "匿名", &Consultation::anonymous),
                 field("person", "Person", "", &Consultation::person),
                 field("present", "Others present", "在场人员", &Consultation::present),
                 field("category", "Category", "咨询类别", &Consultation::category, Need::required,
                       "类别|咨询类型|事项类别|类型"),
                 field("question", "Question", "咨询内容", &Consultation::question, Need::required,
                       "咨询事项|内容|问题|咨询问题|事项"),
                 field("answer", "Answer", "答复意见", &Consultation::answer, Need::optional,
                       "答复|解答|处理意见|处理结果|答复内容|办理结果"),
                 field("laws_cited", "Laws cited", "引用法律", &Consultation::laws_cited,
                       Need::optional, "法律依据"),
                 field("next_step", "Next step", "后续处理", &Consultation::next_step,
                       Need::optional, "下一步"),
                 field("satisfaction", "Satisfaction", "满意度", &Consultation::satisfaction,
                       Need::optional, "满意程度|评价")};
};

} // namespace fengqiao::records
