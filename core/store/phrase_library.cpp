#include "core/store/phrase_library.h"

#include "core/store/pinyin.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString& text) {
  return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

} // namespace

Result<std::vector<records::Phrase>> starter_phrases() {
  QFile file(u":/fengqiao/phrases.json"_s);
  if (!file.open(QIODevice::ReadOnly)) return std::vector<records::Phrase>();
  return records::phrases_from_json(QJsonDocument::fromJson(file.readAll()).array());
}

PhraseSearch::PhraseSearch(std::vector<records::Phrase> phrases) : phrases_(std::move(phrases)) {
  Pinyin pinyin;
  for (const records::Phrase& phrase : phrases_)
    words_.push_back({folded(phrase.topic) + u' ' + pinyin.of_name(phrase.topic),
                      folded(phrase.question + u' ' + phrase.answer + u' ' + phrase.laws)});
}

std::vector<size_t> PhraseSearch::find(const QString& typed, int limit) const {
  enum Rank { begins, inside, elsewhere, nowhere };
  const QStringList asked = folded(typed).split(u' ', Qt::SkipEmptyParts);
  const auto rank_of = [&](const Words& words) {
    Rank worst = begins;
    for (const QString& word : asked) {
      const bool first = words.topic.startsWith(word) || words.topic.contains(u' ' + word);
      worst = std::max(worst, first                        ? begins
                              : words.topic.contains(word) ? inside
                              : words.rest.contains(word)  ? elsewhere
                                                           : nowhere);
    }
    return worst;
  };
  std::vector<std::pair<Rank, size_t>> found;
  for (size_t i = 0; i < phrases_.size(); ++i)
    if (const Rank rank = rank_of(words_[i]); rank != nowhere) found.emplace_back(rank, i);
  std::ranges::stable_sort(found, [&](const auto& a, const auto& b) {
    return std::pair(a.first, -phrases_[a.second].used) <
           std::pair(b.first, -phrases_[b.second].used);
  });
  std::vector<size_t> out;
  for (size_t i = 0; i < found.size() && static_cast<int>(i) < limit; ++i)
    out.push_back(found[i].second);
  return out;
}

} // namespace fengqiao::store
