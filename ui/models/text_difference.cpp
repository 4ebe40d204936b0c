#include "ui/models/text_difference.h"

#include <algorithm>

namespace fengqiao::ui {

namespace {

constexpr size_t most_cells = 1'000'000; // of the table below: a few milliseconds
constexpr qsizetype least_alike = 3;     // characters that stay plain between two differences

bool is_word_part(QChar c) {
  return c.isLetterOrNumber() && c.script() != QChar::Script_Han;
}

// One word, number, Chinese character, sign or space each.
std::vector<Span> tokens(QStringView text) {
  std::vector<Span> out;
  for (qsizetype at = 0; at < text.size();) {
    qsizetype end = at + 1;
    if (text[at].isHighSurrogate() && end < text.size())
      ++end;
    else if (is_word_part(text[at]))
      while (end < text.size() && is_word_part(text[end]))
        ++end;
    out.push_back({at, end - at});
    at = end;
  }
  return out;
}

QStringView part(QStringView text, const Span& span) {
  return text.mid(span.from, span.length);
}

// Tokens as they lie side by side: which of each are alike.
class Alignment {
 public:
  Alignment(QStringView ours, QStringView theirs)
      : ours_(ours), theirs_(theirs), a_(tokens(ours)), b_(tokens(theirs)) {
    size_t first = 0;
    while (first < a_.size() && first < b_.size() && alike(first, first))
      ++first;
    size_t a_end = a_.size(), b_end = b_.size();
    while (a_end > first && b_end > first && alike(a_end - 1, b_end - 1))
      --a_end, --b_end;
    const size_t rows = a_end - first, columns = b_end - first;
    if (rows * columns <= most_cells) find_alike(first, rows, columns);
    // What lies outside is alike from both ends.
    begin_ = first;
    a_end_ = a_end;
    b_end_ = b_end;
  }

  TextDifference difference() const {
    TextDifference out;
    size_t a = begin_, b = begin_;
    for (size_t i = 0; i <= alike_.size(); ++i) {
      const auto [next_a, next_b] = i < alike_.size() ? alike_[i] : std::pair(a_end_, b_end_);
      mark(out.ours, a_, a, next_a);
      mark(out.theirs, b_, b, next_b);
      a = next_a + 1;
      b = next_b + 1;
    }
    close_gaps(out.ours);
    close_gaps(out.theirs);
    return out;
  }

 private:
  bool alike(size_t a, size_t b) const { return part(ours_, a_[a]) == part(theirs_, b_[b]); }

  // The longest common subsequence of the middle.
  void find_alike(size_t first, size_t rows, size_t columns) {
    std::vector<quint16> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t r, size_t c) -> quint16& { return length[r * (columns + 1) + c]; };
    for (size_t r = rows; r-- > 0;)
      for (size_t c = columns; c-- > 0;)
        at(r, c) = alike(first + r, first + c) ? static_cast<quint16>(at(r + 1, c + 1) + 1)
                                               : std::max(at(r + 1, c), at(r, c + 1));
    for (size_t r = 0, c = 0; r < rows && c < columns;) {
      if (alike(first + r, first + c))
        alike_.emplace_back(first + r++, first + c++);
      else if (at(r + 1, c) >= at(r, c + 1))
        ++r;
      else
        ++c;
    }
  }

  static void mark(std::vector<Span>& out, const std::vector<Span>& of, size_t from, size_t to) {
    if (from >= to) return;
    const Span& last = of[to - 1];
    out.push_back({of[from].from, last.from + last.length - of[from].from});
  }

  static void close_gaps(std::vector<Span>& spans) {
    std::vector<Span> out;
    for (const Span& span : spans) {
      if (!out.empty() && span.from - (out.back().from + out.back().length) < least_alike)
        out.back().length = span.from + span.length - out.back().from;
      else
        out.push_back(span);
    }
    spans = std::move(out);
  }

  QStringView ours_, theirs_;
  std::vector<Span> a_, b_;
  std::vector<std::pair<size_t, size_t>> alike_;
  size_t begin_ = 0, a_end_ = 0, b_end_ = 0;
};

} // namespace

TextDifference text_difference(QStringView ours, QStringView theirs) {
  return Alignment(ours, theirs).difference();
}

} // namespace fengqiao::ui
