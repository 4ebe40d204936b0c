// What an adviser answers again and again: a topic with question, answer and law, taken into a
// consultation by a few keys and changed there.
#pragma once

#include "core/records/error.h"
#include "core/records/vocabulary.h"

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

QJsonArray to_json(const std::vector<Phrase>& phrases);
// Errors: invalid where a topic is missing or stands twice, or a category is not known.
Result<std::vector<Phrase>> phrases_from_json(const QJsonArray& json);

} // namespace fengqiao::records
