#include "core/store/search_text.h"

#include "core/records/describe.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest_words = 100'000; // a bound on what one record may take of the memory
constexpr qsizetype longest_summary = 60;

QString folded(const QString& text) {
  return records::to_half_width(text).toCaseFolded();
}

QString one_line(QString text) {
  text.replace(u'\n', u' ');
  return text.simplified();
}

QString summary_of(const records::Record& record) {
  return std::visit(
      []<typename B>(const B& body) -> QString {
        if constexpr (std::is_same_v<B, records::Consultation>)
          return body.question;
        else if constexpr (std::is_same_v<B, records::Mediation> ||
                           std::is_same_v<B, records::LegalAid>)
          return body.facts;
        else if constexpr (std::is_same_v<B, records::LegalEducation>)
          return body.audience;
        else if constexpr (std::is_same_v<B, records::LegalOpinion>)
          return body.text;
        else if constexpr (std::is_same_v<B, records::Duty>)
          return body.done;
        else
          return body.matter;
      },
      record.body);
}

void add_names(const records::Record& record, Pinyin& pinyin, QStringList& words) {
  const auto add = [&](const QString& name) {
    if (!name.isEmpty()) words << pinyin.of_name(name);
  };
  if (const auto* m = std::get_if<records::Mediation>(&record.body)) {
    for (const records::Party& party : m->parties)
      add(party.person.name);
  } else
    add(records::title(record));
}

const char* find_bytes(const char* from, qsizetype size, const QByteArray& word) {
  // memmem() looks at each byte for so short a word; the first letter of one or two Latin letters
  // or digits is rare enough in Chinese text to be looked for by itself.
  if (word.size() == 2) {
    const char* const end = from + size - 1; // where the second letter may last stand
    while (from < end) {
      const void* at = std::memchr(from, word[0], static_cast<size_t>(end - from));
      if (!at) return nullptr;
      from = static_cast<const char*>(at);
      if (from[1] == word[1]) return from;
      ++from;
    }
    return nullptr;
  }
#if defined(__GLIBC__) || defined(__APPLE__)
  return static_cast<const char*>(
      memmem(from, static_cast<size_t>(size), word.constData(), static_cast<size_t>(word.size())));
#else
  const auto at = QByteArrayView(from, size).indexOf(word);
  return at < 0 ? nullptr : from + at;
#endif
}

} // namespace

QByteArray make_search_text(const records::Record& record, Pinyin& pinyin) {
  QStringList words;
  add_names(record, pinyin, words); // first, so that a long narrative cannot push them out
  for (const records::Line& line : records::lines(record, records::Language::chinese))
    words << line.text;
  const QString summary = one_line(summary_of(record)).left(longest_summary);
  const QString head =
      one_line(record.header.number) + u'\n' + one_line(records::title(record)) + u'\n' + summary;
  return (head + u'\n' + folded(one_line(words.join(u' ')).left(longest_words))).toUtf8();
}

QByteArrayView heading_part(QByteArrayView search_text, HeadingPart part) {
  qsizetype from = 0;
  for (int before = static_cast<int>(part);; --before) {
    const qsizetype end = search_text.indexOf('\n', from);
    if (end < 0) return {};
    if (before == 0) return search_text.sliced(from, end - from);
    from = end + 1;
  }
}

Heading read_heading(QByteArrayView search_text) {
  const auto part = [&](HeadingPart which) {
    return QString::fromUtf8(heading_part(search_text, which));
  };
  return {part(HeadingPart::number), part(HeadingPart::title), part(HeadingPart::summary)};
}

SearchIndex::~SearchIndex() {
  if (!buffer_.isEmpty()) sodium_memzero(buffer_.data(), static_cast<size_t>(buffer_.size()));
}

void SearchIndex::reserve(qsizetype texts, qsizetype bytes) {
  buffer_.reserve(bytes + texts);
  spans_.reserve(static_cast<size_t>(texts));
  in_order_.reserve(static_cast<size_t>(texts));
  begins_.reserve(static_cast<size_t>(texts));
}

void SearchIndex::set(quint32 slot, const QByteArray& search_text) {
  if (slot >= spans_.size()) spans_.resize(slot + 1);
  if (spans_[slot].size > 0) {
    sodium_memzero(buffer_.data() + spans_[slot].begin, static_cast<size_t>(spans_[slot].size));
    dead_ += spans_[slot].size;
  }
  spans_[slot] = {buffer_.size(), search_text.size()};
  begins_.push_back(buffer_.size());
  in_order_.push_back(slot);
  buffer_.append(search_text);
  buffer_.append('\0'); // no query holds it, so no hit runs over two texts
  if (dead_ > buffer_.size() / 2 && dead_ > (1 << 20)) compact();
}

QByteArrayView SearchIndex::text(quint32 slot) const {
  if (slot >= spans_.size()) return {};
  return QByteArrayView(buffer_.constData() + spans_[slot].begin, spans_[slot].size);
}

void SearchIndex::compact() {
  SearchIndex fresh;
  fresh.reserve(static_cast<qsizetype>(spans_.size()), buffer_.size() - dead_);
  for (quint32 slot = 0; slot < spans_.size(); ++slot)
    fresh.set(slot, text(slot).toByteArray());
  std::swap(buffer_, fresh.buffer_);
  std::swap(spans_, fresh.spans_);
  std::swap(in_order_, fresh.in_order_);
  std::swap(begins_, fresh.begins_);
  dead_ = 0;
}

bool SearchIndex::holds(quint32 slot, const QByteArray& word) const {
  const QByteArrayView view = text(slot);
  return find_bytes(view.data(), view.size(), word) != nullptr;
}

std::vector<quint32> SearchIndex::find(const QString& query) const {
  QList<QByteArray> words;
  const QString plain = folded(query).simplified();
  for (const QString& word : plain.split(u' ', Qt::SkipEmptyParts))
    words << word.toUtf8();
  std::vector<quint32> found;
  if (words.isEmpty()) return found;
  // The longest word is the rarest as a rule: it drives the scan.
  std::ranges::sort(words, std::greater(), &QByteArray::size);
  const char* begin = buffer_.constData();
  const char* end = begin + buffer_.size();
  auto next = begins_.begin();
  for (const char* at = begin; at < end;) {
    const char* hit = find_bytes(at, end - at, words.front());
    if (!hit) break;
    // Hits come in order and often close together: a few steps from the last one.
    for (std::ptrdiff_t step = 1; next != begins_.end() && *next <= hit - begin; step *= 2) {
      const auto far = begins_.end() - next > step ? next + step : begins_.end();
      next = far == begins_.end() || *far > hit - begin ? std::upper_bound(next, far, hit - begin)
                                                        : far;
    }
    const quint32 slot = in_order_[static_cast<size_t>(next - begins_.begin() - 1)];
    const bool alive = spans_[slot].begin == *std::prev(next);
    if (alive &&
        std::all_of(words.begin() + 1, words.end(), [&](const auto& w) { return holds(slot, w); }))
      found.push_back(slot);
    at = next == begins_.end() ? end : begin + *next;
  }
  std::ranges::sort(found);
  return found;
}

} // namespace fengqiao::store
