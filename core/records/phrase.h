// What an adviser answers again and again: a topic with question, answer and law, taken into a
// consultation by a few keys and changed there.
#pragma once

#include "core/records/consultation.h"
#include "core/records/error.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace fengqiao::records {

struct Phrase {
  QString topic; // "工伤认定申请期限"; found by any part, pinyin and initials; not empty, unique
  std::optional<ConsultationCategory> category = {};
  QString question;
  QString answer;
  QString laws; // 《工伤保险条例》第十七条
  int used = 0; // how often it was taken: the more, the earlier it is offered
  bool operator==(const Phrase&) const = default;
};

template <>
struct Description<Phrase> {
  static constexpr auto fields =
      std::tuple{field("topic", "Topic", "事项", &Phrase::topic, Need::required),
                 field("category", "Category", "咨询类别", &Phrase::category),
                 field("question", "Question", "咨询内容", &Phrase::question),
                 field("answer", "Answer", "答复意见", &Phrase::answer),
                 field("laws", "Laws", "法律依据", &Phrase::laws),
                 field("used", "Times used", "使用次数", &Phrase::used)};
};

QJsonArray to_json(const std::vector<Phrase>& phrases);
// Errors: invalid where a topic is missing or stands twice, or a category is not known.
Result<std::vector<Phrase>> phrases_from_json(const QJsonArray& json);

// Writes the phrase into the consultation. What was typed there stays, with the phrase below it;
// what came from `before`, the phrase that was taken last, and was not changed since gives way.
void take_phrase(Consultation& into, const Phrase& phrase,
                 const std::optional<Phrase>& before = {});

// The phrase that a consultation would make, without who asked.
Phrase phrase_of(const Consultation& consultation);

} // namespace fengqiao::records
