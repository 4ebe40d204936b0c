// The library of phrases: those that come with the program, and the search over a library.
#pragma once

#include "core/records/phrase.h"

#include <vector>

namespace fengqiao::store {

// As they come with the program (resources/phrases.json).
Result<std::vector<records::Phrase>> starter_phrases();

// Finds phrases while somebody types. A copy of the library: made anew when it changes.
class PhraseSearch {
 public:
  PhraseSearch() = default;
  explicit PhraseSearch(std::vector<records::Phrase> phrases);

  const std::vector<records::Phrase>& phrases() const { return phrases_; }
  // At most `limit` places in phrases(): those whose topic, or its pinyin or initials, begins with
  // what is typed; then those whose topic has it; then those that say it anywhere else. Among
  // equals the one that was taken more often comes first, then the library's order. Blanks part
  // words, all of which must be there. Nothing typed finds all.
  std::vector<size_t> find(const QString& typed, int limit) const;

 private:
  struct Words {
    QString topic; // folded, with its pinyin
    QString rest;  // question, answer, laws
  };
  std::vector<records::Phrase> phrases_;
  std::vector<Words> words_;
};

} // namespace fengqiao::store
