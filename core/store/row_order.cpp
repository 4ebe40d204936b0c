#include "core/store/row_order.h"

#include <QHash>
#include <QtEndian>

#include <sodium.h>
#include <unicode/coll.h>

#include <algorithm>
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
// they say. A collator takes a microsecond or two for a title, so each character is asked for once.
class WordKeys {
 public:
  WordKeys() {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status)) collator_.reset();
    if (collator_) collator_->setStrength(icu::Collator::PRIMARY);
  }

  void append(QByteArray& to, QStringView words) {
    for (qsizetype i = 0; i < words.size();) {
      if (words[i] >= u'0' && words[i] <= u'9') {
        i = append_number(to, words, i);
        continue;
      }
      const qsizetype units = words[i].isHighSurrogate() && i + 1 < words.size() ? 2 : 1;
      to += weight(words.sliced(i, units));
      i += units;
    }
  }

 private:
  // The zero's weight, so that numbers stand where digits do; then how many digits, then they.
  qsizetype append_number(QByteArray& to, QStringView words, qsizetype from) {
    to += weight(u"0");
    while (from + 1 < words.size() && words[from] == u'0' && words[from + 1].isDigit())
      ++from;
    qsizetype end = from;
    while (end < words.size() && words[end] >= u'0' && words[end] <= u'9')
      ++end;
    to += static_cast<char>(std::min<qsizetype>(end - from, 255));
    for (; from < end; ++from)
      to += static_cast<char>(words[from].unicode());
    return end;
  }

  const QByteArray& weight(QStringView letter) {
    const char32_t code = letter.size() == 2 ? QChar::surrogateToUcs4(letter[0], letter[1])
                                             : static_cast<char32_t>(letter[0].unicode());
    auto found = known_.constFind(code);
    if (found == known_.constEnd()) found = known_.insert(code, asked(letter));
    return *found;
  }

  QByteArray asked(QStringView letter) const {
    if (!collator_) return letter.toUtf8();
    QByteArray key(32, '\0');
    const auto size = collator_->getSortKey(
        reinterpret_cast<const char16_t*>(letter.utf16()), static_cast<int32_t>(letter.size()),
        reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    key.truncate(std::clamp<qsizetype>(size - 1, 0, key.size())); // without its closing zero
    const qsizetype end = key.indexOf('\1');                      // behind the letter's own weight
    return end < 0 ? key : key.left(end);
  }

  std::unique_ptr<icu::Collator> collator_;
  QHash<char32_t, QByteArray> known_;
};

// The first eight bytes of most keys tell them apart already.
struct WordRow {
  quint64 head;
  qsizetype begin;
  qsizetype size;
  quint32 slot;
};

quint64 head_of(const char* key, qsizetype size) {
  char bytes[8] = {};
  std::memcpy(bytes, key, static_cast<size_t>(std::min<qsizetype>(size, 8)));
  return qFromBigEndian<quint64>(bytes);
}

std::vector<quint32> sorted_by_words(const std::vector<quint32>& newest_first, const Order& order,
                                     const std::function<Heading(quint32)>& heading) {
  WordKeys keys;
  QByteArray all; // names in all but their letters: wiped below
  all.reserve(static_cast<qsizetype>(newest_first.size()) * 24);
  std::vector<WordRow> rows;
  std::vector<quint32> out;
  std::vector<quint32> last;
  rows.reserve(newest_first.size());
  out.reserve(newest_first.size());
  for (const quint32 slot : newest_first) {
    const Heading words = heading(slot);
    const qsizetype begin = all.size();
    keys.append(all, order.by == SortBy::number ? words.number : words.title);
    const qsizetype size = all.size() - begin;
    if (size == 0)
      last.push_back(slot);
    else
      rows.push_back({head_of(all.constData() + begin, size), begin, size, slot});
  }
  const auto before = [&all](const WordRow& a, const WordRow& b) {
    if (a.head != b.head) return a.head < b.head;
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
                            const std::function<Heading(quint32)>& heading) {
  if (order.by == SortBy::title || order.by == SortBy::number)
    return sorted_by_words(newest_first, order, heading);
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
