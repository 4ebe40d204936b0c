#include "core/exchange/ledger_reader.h"

#include "core/records/json.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

QString plain_title(const QString& title) {
  QString out = to_half_width(title).toLower();
  out.removeIf([](QChar c) { return c.isSpace() || c == u'*' || c == u':' || c == u'_'; });
  return out;
}

struct Mapped {
  int cell = 0; // index in the row
  const LedgerColumn* column = nullptr;
  QString title; // as in the file
};

struct HeaderRow {
  Kind kind = Kind::consultation;
  size_t row = 0;
  std::vector<Mapped> columns;
  std::vector<QString> unknown; // titles that no column takes
  int score = 0;
};

const LedgerColumn* column_of(Kind kind, const QString& title, const std::vector<Mapped>& taken) {
  const QString wanted = plain_title(title);
  const auto free = [&](const LedgerColumn& c) {
    return std::ranges::none_of(taken, [&](const Mapped& m) { return m.column == &c; });
  };
  for (const LedgerColumn& c : ledger_columns(kind))
    if (plain_title(c.name) == wanted && free(c)) return &c;
  for (const LedgerColumn& c : ledger_columns(kind))
    for (const QString& s : c.synonyms)
      if (plain_title(s) == wanted && free(c)) return &c;
  return nullptr;
}

bool is_serial(const QString& title) {
  static const QStringList names{u"序号"_s, u"编号"_s, u"no."_s, u"no"_s, u"行号"_s};
  return names.contains(plain_title(title));
}

// The fields that tell one kind's ledger from another's.
bool tells_kind(const LedgerColumn& column) {
  return column.path.startsWith(u"body.");
}

HeaderRow map_row(Kind kind, const std::vector<Cell>& cells, size_t row) {
  HeaderRow header{kind, row, {}, {}, 0};
  for (size_t i = 0; i < cells.size(); ++i) {
    const QString title = cells[i].text.trimmed();
    if (title.isEmpty()) continue;
    if (i == 0 && is_serial(title)) {
      header.score += 1;
      continue;
    }
    if (const LedgerColumn* column = column_of(kind, title, header.columns)) {
      header.columns.push_back({static_cast<int>(i), column, title});
      header.score += tells_kind(*column) ? 3 : 2;
    } else if (!is_serial(title))
      header.unknown.push_back(title);
  }
  return header;
}

bool required_columns_found(const HeaderRow& header) {
  const auto has = [&](QStringView path) {
    return std::ranges::any_of(header.columns,
                               [&](const Mapped& m) { return m.column->path == path; });
  };
  switch (header.kind) {
  case Kind::consultation:
    return has(u"body.category") || has(u"body.question");
  case Kind::mediation:
    return has(u"body.parties.applicant.name");
  case Kind::legal_aid:
    return has(u"body.applicant.name");
  case Kind::legal_education:
    return has(u"body.topic");
  case Kind::legal_opinion:
    return has(u"body.subject");
  case Kind::duty:
    return has(u"body.place");
  case Kind::referral:
    return has(u"body.target");
  }
  return false;
}

std::optional<HeaderRow> find_header(const Sheet& sheet, const LedgerOptions& options) {
  std::optional<HeaderRow> best;
  constexpr size_t deepest = 30; // title rows above the header
  for (size_t row = 0; row < std::min(sheet.rows.size(), deepest); ++row)
    for (const auto& t : terms<Kind>()) {
      if (options.kind && *options.kind != t.value) continue;
      HeaderRow header = map_row(t.value, sheet.rows[row], row);
      // Unknown titles weigh against a kind: a mediation ledger also has 申请人 and 申请日期.
      header.score -= static_cast<int>(header.unknown.size());
      if (header.columns.size() < 3 || !required_columns_found(header)) continue;
      if (!best || header.score > best->score) best = std::move(header);
    }
  return best;
}

bool is_totals_row(const std::vector<Cell>& cells) {
  static const QStringList words{u"合计"_s, u"总计"_s,  u"小计"_s,    u"共计"_s,
                                 u"累计"_s, u"total"_s, u"本月合计"_s};
  for (const Cell& cell : cells) {
    const QString text = plain_title(cell.text);
    if (text.isEmpty()) continue;
    return std::ranges::any_of(
        words, [&](const QString& w) { return text == w || text.startsWith(w + u'('); });
  }
  return false;
}

// Notes under the table: 填表人, 制表人, 备注: ... in the first cell and little else.
bool is_footer(const std::vector<Cell>& cells, size_t expected) {
  static const QStringList words{u"填表人"_s, u"制表人"_s, u"审核人"_s,    u"注:"_s,
                                 u"备注:"_s,  u"说明:"_s,  u"单位负责人"_s};
  const auto filled =
      std::ranges::count_if(cells, [](const Cell& c) { return !c.text.trimmed().isEmpty(); });
  if (filled == 0 || static_cast<size_t>(filled) * 2 > expected) return false;
  for (const Cell& cell : cells) {
    const QString text = to_half_width(cell.text).simplified();
    if (text.isEmpty()) continue;
    return std::ranges::any_of(words, [&](const QString& w) { return text.startsWith(w); });
  }
  return false;
}

class SheetReader {
 public:
  SheetReader(const Sheet& sheet, HeaderRow header, const LedgerOptions& options, Ledger& out)
      : sheet_(sheet), header_(std::move(header)), options_(options), out_(out) {}

  void read() {
    for (const QString& title : header_.unknown)
      note(static_cast<int>(header_.row) + 1, title, "column_unknown",
           QT_TRANSLATE_NOOP("core",
                             "The column \"%1\" is not known; its texts go into the remarks."),
           title);
    for (size_t row = header_.row + 1; row < sheet_.rows.size(); ++row)
      read_row(row);
  }

 private:
  const Cell* cell(const std::vector<Cell>& cells, int index) const {
    if (static_cast<size_t>(index) >= cells.size()) return nullptr;
    const Cell& found = cells[static_cast<size_t>(index)];
    return found.text.trimmed().isEmpty() ? nullptr : &found;
  }

  void note(int row, const QString& column, const char* code, const char* sentence,
            const QString& written) {
    out_.findings.push_back({row,
                             column,
                             QString::fromLatin1(code),
                             Severity::note,
                             written,
                             {sentence, written.isEmpty() ? QStringList() : QStringList{written}}});
  }

  bool repeats_header(const std::vector<Cell>& cells) const {
    return std::ranges::all_of(header_.columns, [&](const Mapped& m) {
      const Cell* c = cell(cells, m.cell);
      return c && c->text.trimmed() == m.title;
    });
  }

  void read_row(size_t index) {
    const std::vector<Cell>& cells = sheet_.rows[index];
    const bool blank =
        std::ranges::all_of(cells, [](const Cell& c) { return c.text.trimmed().isEmpty(); });
    const int row = static_cast<int>(index) + 1;
    if (blank || repeats_header(cells)) return;
    if (is_totals_row(cells)) {
      note(row, {}, "totals_row", QT_TRANSLATE_NOOP("core", "A row of totals; it was left out."),
           {});
      return;
    }
    if (is_footer(cells, header_.columns.size())) {
      note(row, {}, "footer_row",
           QT_TRANSLATE_NOOP("core", "A note under the table; it was left out."), {});
      return;
    }
    ++out_.rows;
    take_row(cells, row);
  }

  void take_row(const std::vector<Cell>& cells, int row) {
    LedgerRow taken{row, empty_record(header_.kind), {}};
    std::vector<Finding> doubts;
    QHash<QString, QString> titles; // path -> title in the file
    int filled = 0;
    for (const Mapped& m : header_.columns) {
      const Cell* c = cell(cells, m.cell);
      titles.insert(m.column->path, m.title);
      if (!c) continue;
      ++filled;
      if (auto finding = m.column->set(taken.record, *c)) {
        mark(taken.record, *finding, c->text);
        report(row, m.title, *finding, c->text);
      }
    }
    if (filled == 0 || (filled == 1 && header_.columns.size() > 3)) {
      ++out_.unreadable;
      out_.findings.push_back(
          {row,
           {},
           u"row_unreadable"_s,
           Severity::error,
           {},
           {QT_TRANSLATE_NOOP("core",
                              "This row has too little in it for a record; it was not taken. "
                              "Complete it in the file and import again."),
            {}}});
      return;
    }
    keep_unknown(cells, taken.record);
    finish(taken.record);
    check(taken.record, row, titles);
    taken.content = content_of(taken.record);
    if (!taken.record.header.marks.empty()) ++out_.marked;
    out_.records.push_back(std::move(taken));
  }

  // Groups are often written into the remarks: 退役军人, 老年人. They count, and the remark stays.
  void finish(Record& record) {
    Header& header = record.header;
    if (header.groups.empty()) {
      if (const auto group = from_ledger<Group>(header.remarks); group && *group != Group::other)
        header.groups.push_back(*group);
    }
    header.adviser_service = header.adviser_service || header.handler.contains(u"法律顾问");
    auto* consultation = std::get_if<Consultation>(&record.body);
    if (consultation && consultation->person.name.isEmpty()) consultation->anonymous = true;
    if (consultation &&
        (consultation->person.name == u"匿名" || consultation->person.name == u"不详")) {
      consultation->anonymous = true;
      consultation->person.name.clear();
    }
    if (consultation && header.state == State::open && !consultation->answer.isEmpty()) {
      header.state = State::closed;
      if (!header.closed_on.isValid()) header.closed_on = header.occurred_on;
    }
    // A ledger of settled cases has no word for the state; what it says of the outcome decides.
    complete(record);
  }

  void keep_unknown(const std::vector<Cell>& cells, Record& record) {
    for (const QString& title : header_.unknown)
      for (size_t i = 0; i < sheet_.rows[header_.row].size(); ++i)
        if (sheet_.rows[header_.row][i].text.trimmed() == title)
          if (const Cell* c = cell(cells, static_cast<int>(i)))
            record.header.remarks += (record.header.remarks.isEmpty() ? QString() : u"；"_s) +
                                     title + u"："_s + c->text.trimmed();
  }

  void mark(Record& record, const Finding& finding, const QString& written) {
    if (finding.severity != Severity::note)
      record.header.marks.push_back({finding.field, finding.code, written});
  }

  void report(int row, const QString& column, const Finding& finding, const QString& written) {
    out_.findings.push_back(
        {row, column, finding.code, finding.severity, written, finding.message});
  }

  // The record's own checks: in a ledger an error is a doubt, for the row is kept.
  void check(Record& record, int row, const QHash<QString, QString>& titles) {
    for (Finding finding : validate(record, options_.today)) {
      const bool marked = std::ranges::any_of(
          record.header.marks, [&](const Mark& m) { return same_field(m.field, finding.field); });
      if (marked || finding.code == u"id_old_form") continue;
      // An ID number or phone was reported with its column when its cell was read.
      if (finding.code.startsWith(u"id_") || finding.code == u"phone_form") continue;
      if (finding.severity == Severity::error) finding.severity = Severity::doubt;
      const QString column =
          titles.value(finding.field, field_label(record.kind(), finding.field, Language::chinese));
      mark(record, finding, {});
      report(row, column, finding, {});
    }
  }

  // "body.parties.applicant.id_number" of a column is "body.parties[0].person.id_number" of a
  // check.
  static bool same_field(const QString& a, const QString& b) {
    return a == b || (a.startsWith(u"body.parties") && b.startsWith(u"body.parties") &&
                      a.section(u'.', -1) == b.section(u'.', -1));
  }

  static QByteArray content_of(Record record) {
    record.header.marks.clear();
    return to_bytes(record);
  }

  const Sheet& sheet_;
  HeaderRow header_;
  const LedgerOptions& options_;
  Ledger& out_;
};

// Two rows that say the same are two records; the second's content says that it is the second.
void number_repeats(Ledger& ledger) {
  QHash<QByteArray, int> seen;
  for (LedgerRow& row : ledger.records) {
    const int before = seen[row.content]++;
    if (before > 0) row.content += "#" + QByteArray::number(before + 1);
  }
}

} // namespace

Result<Ledger> read_sheets(const std::vector<Sheet>& sheets, const QString& name,
                           const LedgerOptions& options) {
  Ledger ledger;
  ledger.file = name;
  LedgerOptions same_kind = options;
  bool found = false;
  for (const Sheet& sheet : sheets) {
    auto header = find_header(sheet, same_kind);
    if (!header) continue;
    // One file is one kind of ledger; a workbook's months follow its first sheet.
    ledger.kind = header->kind;
    same_kind.kind = header->kind;
    found = true;
    SheetReader(sheet, *std::move(header), options, ledger).read();
  }
  if (!found)
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP(
            "core",
            "No ledger was found in %1. A header row with column names such as 日期, 姓名, "
            "咨询类别 (consultation), 申请人, 被申请人 (mediation) or 申请事项 (legal aid) is "
            "needed. Check that it is the right file, or say the kind."),
        {name});
  number_repeats(ledger);
  return ledger;
}

Result<Ledger> read_ledger(const QString& file, const LedgerOptions& options) {
  const auto sheets = read_table(file);
  if (!sheets) return std::unexpected(sheets.error());
  return read_sheets(*sheets, QFileInfo(file).fileName(), options);
}

} // namespace fengqiao::exchange
