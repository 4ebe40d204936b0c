#include "core/exchange/formula_guard.h"
#include "core/exchange/sheet_builder.h"
#include "core/exchange/source_file.h"
#include "core/exchange/table.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <tuple>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

QString from_gb18030(const QByteArray& bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("GB18030", &error),
                                                                     &ucnv_close);
  QString text(bytes.size(), Qt::Uninitialized); // never more units than bytes
  const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()),
                                       static_cast<int32_t>(text.size()), bytes.constData(),
                                       static_cast<int32_t>(bytes.size()), &error);
  text.truncate(U_SUCCESS(error) ? length : 0);
  return text;
}

// UTF-8 if nearly all that is not ASCII reads as such: a file with one broken character is still
// UTF-8, and Chinese text in GB18030 hardly ever reads as UTF-8.
QString from_unmarked(const QByteArray& bytes) {
  const QString text = QString::fromUtf8(bytes);
  qsizetype broken = 0;
  qsizetype foreign = 0;
  for (const QChar c : text) {
    if (c == QChar::ReplacementCharacter)
      ++broken;
    else if (c > u'\x7f')
      ++foreign;
  }
  return broken == 0 || foreign > 20 * broken ? text : from_gb18030(bytes);
}

QString decoded(const QByteArray& bytes) {
  QString text;
  if (bytes.startsWith("\xFF\xFE"))
    text = QStringDecoder(QStringDecoder::Utf16LE)(bytes.sliced(2));
  else if (bytes.startsWith("\xFE\xFF"))
    text = QStringDecoder(QStringDecoder::Utf16BE)(bytes.sliced(2));
  else if (bytes.startsWith("\xEF\xBB\xBF"))
    text = QString::fromUtf8(bytes.sliced(3));
  else
    text = from_unmarked(bytes);
  text.remove(QChar::Null);
  // Old programs end a text file with Ctrl-Z; files put together from pieces have marks at the end.
  while (text.endsWith(QChar::ByteOrderMark) || text.endsWith(u'\x1a'))
    text.chop(1);
  if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
  return text;
}

// The separator that stands equally often in most of the first lines; a ledger's title has none.
QChar separator_of(QStringView text) {
  constexpr std::array<char16_t, 3> candidates{u'\t', u',', u';'}; // the first wins a draw
  constexpr qsizetype lines_to_see = 30;
  std::array<std::vector<int>, 3> counts;
  std::array<int, 3> in_line{};
  bool quoted = false;
  const auto end_line = [&] {
    for (size_t i = 0; i < candidates.size(); ++i) {
      if (in_line[i] > 0) counts[i].push_back(in_line[i]);
    }
    in_line = {};
  };
  qsizetype lines = 0;
  for (const QChar c : text) {
    if (c == u'"')
      quoted = !quoted;
    else if (!quoted && (c == u'\n' || c == u'\r')) {
      end_line();
      if (++lines == lines_to_see) break;
    } else if (const auto at = std::ranges::find(candidates, c.unicode());
               !quoted && at != candidates.end())
      ++in_line[at - candidates.begin()];
  }
  end_line();

  size_t best = 1; // the comma
  std::tuple<qsizetype, int> best_score{0, 0};
  for (size_t i = 0; i < candidates.size(); ++i) {
    for (const int count : counts[i]) {
      const std::tuple<qsizetype, int> score{std::ranges::count(counts[i], count), count};
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
  }
  return candidates[best];
}

// The text of a field without what was put around it for spreadsheet programs: ="441299..." keeps
// an ID from turning into a number, our own apostrophe keeps a text from turning into a formula.
QString meant(const QString& field) {
  if (field.size() >= 3 && field.startsWith("=\""_L1) && field.endsWith(u'"'))
    return field.sliced(2, field.size() - 3);
  return unguarded(field);
}

class CsvParser {
 public:
  CsvParser(QStringView text, SheetBuilder& builder)
      : text_(text), separator_(separator_of(text)), builder_(builder) {}

  Result<void> parse() {
    while (at_ < text_.size()) {
      auto field = next_field();
      if (!field) return std::unexpected(field.error());
      auto put = builder_.put(row_, column_, Cell{meant(*field), {}, {}});
      if (!put) return put;
      end_field();
    }
    return {};
  }

 private:
  bool at_end_of_field() const {
    return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == u'\n' ||
           text_[at_] == u'\r';
  }

  // What follows a closing quote, against the rules, belongs to the field: "甲"乙 is 甲乙.
  Result<QString> next_field() {
    QString field;
    if (at_ < text_.size() && text_[at_] == u'"') {
      auto quoted = next_quoted();
      if (!quoted) return quoted;
      field = std::move(*quoted);
    }
    const qsizetype from = at_;
    while (!at_end_of_field())
      ++at_;
    return field += text_.sliced(from, at_ - from);
  }

  Result<QString> next_quoted() {
    QString field;
    qsizetype from = at_ + 1;
    for (;;) {
      const qsizetype quote = text_.indexOf(u'"', from);
      if (quote < 0)
        // Reading on would swallow every row that follows into one cell.
        return fail(Fault::damaged,
                    QT_TRANSLATE_NOOP("core", "A quotation mark opens in row %1, column %2 and "
                                              "never closes. Open the file in the spreadsheet "
                                              "program, correct that cell and save it again."),
                    {QString::number(row_ + 1), QString::number(column_ + 1)});
      field += text_.sliced(from, quote - from);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != u'"') return field;
      field += u'"';
      from = at_ + 1;
    }
  }

  void end_field() {
    if (at_ >= text_.size()) return;
    const QChar c = text_[at_++];
    if (c == separator_) {
      ++column_;
      return;
    }
    if (c == u'\r' && at_ < text_.size() && text_[at_] == u'\n') ++at_;
    ++row_;
    column_ = 0;
  }

  QStringView text_;
  QChar separator_;
  SheetBuilder& builder_;
  qsizetype at_ = 0;
  qint64 row_ = 0;
  qint64 column_ = 0;
};

} // namespace

Result<std::vector<Sheet>> parse_csv(const QByteArray& bytes, const ReadLimits& limits) {
  // ICU counts in 32 bits.
  if (bytes.size() > std::min<qint64>(limits.file_bytes, std::numeric_limits<int32_t>::max()))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This text is larger than %1 MB. Divide the ledger into "
                                          "smaller files and read them one by one."),
                {QString::number(limits.file_bytes >> 20)});
  const QString text = decoded(bytes);
  SheetBuilder builder(limits);
  builder.begin_sheet({});
  if (auto done = CsvParser(text, builder).parse(); !done) return std::unexpected(done.error());
  return builder.take();
}

Result<std::vector<Sheet>> read_csv(const QString& path, const ReadLimits& limits) {
  const auto bytes = read_source(path, limits);
  if (!bytes) return std::unexpected(bytes.error());
  auto sheets = parse_csv(*bytes, limits);
  if (sheets) sheets->front().name = QFileInfo(path).completeBaseName();
  return sheets;
}

} // namespace fengqiao::exchange
