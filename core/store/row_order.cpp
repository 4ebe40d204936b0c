#include "core/store/row_order.h"

#include <QtEndian>

#include <sodium.h>
#include <unicode/coll.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace fengqiao::store {

namespace {

constexpr qint64 nothing = std::numeric_limits<qint64>::max(); // stands last either way

qint64 number_key(const StoredRow& row, SortBy by) {
  const records::Facts& f = row.facts;
  switch (by) {
  case SortBy::date:
    return f.occurred;
  case SortBy::kind:
    return static_cast<qint64>(f.kind);
  case SortBy::state:
    return static_cast<qint64>(f.state);
  case SortBy::category: // each kind has categories of its own
    return f.category < 0 ? nothing : static_cast<qint64>(f.kind) * 256 + f.category;
  case SortBy::limit:
    return f.due == 0 ? nothing : f.due;
  case SortBy::arrival:
    return row.arrival == Arrival::pending && row.acknowledged >= row.revision
               ? static_cast<qint64>(Arrival::arrived)
               : static_cast<qint64>(row.arrival);
  case SortBy::changed:
    return row.changed;
  case SortBy::number:
  case SortBy::title:
    break;
  }
  return nothing;
}

// Keys of words that compare byte by byte as a reader of Chinese sorts: by pinyin, numbers by what
// they say. A collator takes a microsecond or two for a title, so each letter is asked for once.
class WordKeys {
 public:
  WordKeys() : known_(0x10000) {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status)) collator_.reset();
    if (collator_) collator_->setStrength(icu::Collator::PRIMARY);
  }

  ~WordKeys() { sodium_memzero(key_.data(), key_.size()); }

  // Good until the next one. Of a very long title the beginning tells.
  QByteArrayView of(QByteArrayView words) {
    const auto* text = reinterpret_cast<const uint8_t*>(words.data());
    const auto size = static_cast<int32_t>(std::min(words.size(), most_words));
    end_ = key_.data();
    for (int32_t i = 0; i < size;) {
      if (is_digit(text[i])) {
        i = put_number(text, i, size);
        continue;
      }
      UChar32 letter = 0;
      U8_NEXT(text, i, size, letter);
      if (letter >= 0) put_letter(letter);
    }
    return {key_.data(), end_ - key_.data()};
  }

 private:
  static constexpr qsizetype most_words = 500, most_of_a_byte = 8; // a digit: its weight and length

  struct Weight { // a letter's primary weight is one to four bytes
    bool asked = false;
    quint8 size = 0;
    char bytes[6] = {};
  };

  static bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

  void put(const Weight& weight) {
    std::memcpy(end_, weight.bytes, weight.size);
    end_ += weight.size;
  }

  void put_letter(UChar32 letter) {
    if (letter > 0xFFFF) return put(asked(letter));
    Weight& weight = known_[static_cast<size_t>(letter)];
    if (!weight.asked) weight = asked(letter);
    put(weight);
  }

  // The zero's weight, so that numbers stand where digits do; then how many digits, then they.
  int32_t put_number(const uint8_t* text, int32_t from, int32_t size) {
    put_letter('0');
    while (from + 1 < size && text[from] == '0' && is_digit(text[from + 1]))
      ++from;
    int32_t end = from;
    while (end < size && is_digit(text[end]))
      ++end;
    *end_++ = static_cast<char>(std::min(end - from, 255));
    std::memcpy(end_, text + from, static_cast<size_t>(end - from));
    end_ += end - from;
    return end;
  }

  Weight asked(UChar32 letter) const {
    uint8_t key[16] = {};
    const icu::UnicodeString text(letter);
    const int32_t size = collator_ ? collator_->getSortKey(text, key, sizeof key) : 0;
    Weight weight{.asked = true};
    for (int32_t i = 0; i + 1 < size && i < 6 && key[i] > 1; ++i)
      weight.bytes[weight.size++] = static_cast<char>(key[i]);
    return weight;
  }

  std::unique_ptr<icu::Collator> collator_;
  std::vector<Weight> known_;
  std::array<char, most_words* most_of_a_byte> key_ = {};
  char* end_ = nullptr;
};

// The first sixteen bytes of most keys tell them apart already.
struct WordRow {
  quint64 head;
  quint64 next;
  qsizetype begin;
  qsizetype size;
  quint32 slot;
};

// Eight bytes of the key from `at` on, as a number that compares like them.
quint64 bytes_at(qsizetype at, QByteArrayView key) {
  char bytes[8] = {};
  if (at < key.size())
    std::memcpy(bytes, key.data() + at,
                static_cast<size_t>(std::min<qsizetype>(key.size() - at, 8)));
  return qFromBigEndian<quint64>(bytes);
}

std::vector<quint32>
sorted_by_words(const std::vector<quint32>& newest_first, const Order& order,
                const std::function<QByteArrayView(quint32, HeadingPart)>& words) {
  const HeadingPart part = order.by == SortBy::number ? HeadingPart::number : HeadingPart::title;
  WordKeys keys;
  QByteArray all; // names in all but their letters: wiped below
  all.reserve(static_cast<qsizetype>(newest_first.size()) * 64);
  std::vector<WordRow> rows;
  std::vector<quint32> out;
  std::vector<quint32> last;
  rows.reserve(newest_first.size());
  out.reserve(newest_first.size());
  for (const quint32 slot : newest_first) {
    const qsizetype begin = all.size();
    const QByteArrayView key = keys.of(words(slot, part));
    all.append(key);
    const qsizetype size = all.size() - begin;
    if (size == 0)
      last.push_back(slot);
    else
      rows.push_back({bytes_at(0, key), bytes_at(8, key), begin, size, slot});
  }
  const auto before = [&all](const WordRow& a, const WordRow& b) {
    if (a.head != b.head) return a.head < b.head;
    if (a.next != b.next) return a.next < b.next;
    const int way = std::memcmp(all.constData() + a.begin, all.constData() + b.begin,
                                static_cast<size_t>(std::min(a.size, b.size)));
    return way != 0 ? way < 0 : a.size < b.size;
  };
  if (order.descending)
    std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) { return before(b, a); });
  else
    std::ranges::stable_sort(rows, before);
  for (const WordRow& row : rows)
    out.push_back(row.slot);
  out.insert(out.end(), last.begin(), last.end());
  if (!all.isEmpty()) sodium_memzero(all.data(), static_cast<size_t>(all.size()));
  return out;
}

} // namespace

std::vector<quint32> sorted(const std::vector<quint32>& newest_first,
                            const std::vector<StoredRow>& rows, const Order& order,
                            const std::function<QByteArrayView(quint32, HeadingPart)>& words) {
  if (order.by == SortBy::title || order.by == SortBy::number)
    return sorted_by_words(newest_first, order, words);
  std::vector<std::pair<qint64, quint32>> keyed;
  keyed.reserve(newest_first.size());
  for (const quint32 slot : newest_first) {
    const qint64 key = number_key(rows[slot], order.by);
    keyed.emplace_back(order.descending && key != nothing ? -key : key, slot);
  }
  std::ranges::stable_sort(keyed, {}, &std::pair<qint64, quint32>::first);
  std::vector<quint32> out;
  out.reserve(keyed.size());
  for (const auto& [key, slot] : keyed)
    out.push_back(slot);
  return out;
}

} // namespace fengqiao::store
