// What a record can be found by, and the in-memory index over all of them.
#pragma once

#include "core/records/record.h"
#include "core/store/pinyin.h"

#include <QByteArray>

#include <vector>

namespace fengqiao::store {

// The readable head of a record in lists, and the words that search looks through. One UTF-8 text,
// so that unlock opens one seal per record: number, title, summary, words; '\n' between them.
QByteArray make_search_text(const records::Record& record, Pinyin& pinyin);

struct Heading {
  QString number;
  QString title;
  QString summary;
};
Heading read_heading(QByteArrayView search_text);
// One part of it as it stands there, in UTF-8: for many in a row.
enum class HeadingPart { number, title, summary };
QByteArrayView heading_part(QByteArrayView search_text, HeadingPart part);

// All texts in one buffer; a query is a plain scan (8 ms over 60 MB), which also finds one or two
// characters, as Chinese names need. Slots are given by the caller (its row numbers).
class SearchIndex {
 public:
  SearchIndex() = default;
  SearchIndex(SearchIndex&&) = default;
  SearchIndex& operator=(SearchIndex&&) = default;
  ~SearchIndex(); // wipes the texts

  void reserve(qsizetype texts, qsizetype bytes);
  // Sets or replaces the text of a slot; slots are dense from 0.
  void set(quint32 slot, const QByteArray& search_text);
  QByteArrayView text(quint32 slot) const;
  // Slots whose text holds every word of the query (case-folded, full-width folded, blanks part
  // words). Ascending. An empty query finds nothing.
  std::vector<quint32> find(const QString& query) const;
  qsizetype bytes() const { return buffer_.size(); }

 private:
  struct Span {
    qsizetype begin = 0;
    qsizetype size = 0;
  };
  void compact();
  bool holds(quint32 slot, const QByteArray& word) const;
  QByteArray buffer_;
  std::vector<Span> spans_;       // by slot
  std::vector<quint32> in_order_; // slot of each text in the buffer, dead ones included
  std::vector<qsizetype> begins_; // their begins, ascending
  qsizetype dead_ = 0;
};

} // namespace fengqiao::store
