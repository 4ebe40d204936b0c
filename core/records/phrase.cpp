#include "core/records/phrase.h"

#include "core/records/json.h"

#include <QRegularExpression>

#include <set>

namespace fengqiao::records {

namespace {

constexpr int longest_topic = 20;

void take_text(QString& into, const QString& text, const QString& before) {
  if (text.isEmpty() || into.contains(text)) return;
  if (into.trimmed().isEmpty() || into == before)
    into = text;
  else
    into += u'\n' + text;
}

} // namespace

QJsonArray to_json(const std::vector<Phrase>& phrases) {
  QJsonArray list;
  for (const Phrase& phrase : phrases)
    list.append(described_to_json(phrase));
  return list;
}

Result<std::vector<Phrase>> phrases_from_json(const QJsonArray& json) {
  std::vector<Phrase> out;
  std::set<QString> topics;
  for (const QJsonValue& value : json) {
    Phrase phrase;
    if (auto read = read_described(value.toObject(), phrase); !read)
      return std::unexpected(read.error());
    phrase.topic = phrase.topic.trimmed();
    if (phrase.topic.isEmpty())
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "A phrase needs a topic."));
    if (!topics.insert(phrase.topic).second)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "There are two phrases of the topic \"%1\"."),
                  {phrase.topic});
    out.push_back(phrase);
  }
  return out;
}

void take_phrase(Consultation& into, const Phrase& phrase, const std::optional<Phrase>& before) {
  const Phrase last = before.value_or(Phrase());
  take_text(into.question, phrase.question, last.question);
  take_text(into.answer, phrase.answer, last.answer);
  take_text(into.laws_cited, phrase.laws, last.laws);
  if (phrase.category && (!into.category || into.category == last.category))
    into.category = phrase.category;
}

Phrase phrase_of(const Consultation& consultation) {
  QString topic = consultation.question.section(u'\n', 0, 0).trimmed();
  const qsizetype end = topic.indexOf(QRegularExpression(QStringLiteral("[，。？！；,;?!]")));
  if (end > 0) topic.truncate(end);
  topic.truncate(longest_topic);
  return {topic,
          consultation.category,
          consultation.question,
          consultation.answer,
          consultation.laws_cited,
          0};
}

} // namespace fengqiao::records
