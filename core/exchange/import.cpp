#include "core/exchange/import.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

std::vector<store::Incoming> incoming(const std::vector<Ledger>& ledgers) {
  std::vector<store::Incoming> rows;
  for (const Ledger& ledger : ledgers)
    for (const LedgerRow& row : ledger.records)
      rows.push_back({row.record, row.content});
  return rows;
}

// Which rows were new is told per file by asking row for row in order.
ImportSummary summary_of(std::vector<Ledger> ledgers, const std::vector<bool>& is_new) {
  ImportSummary summary;
  size_t at = 0;
  for (Ledger& ledger : ledgers) {
    ImportedFile file;
    for (size_t i = 0; i < ledger.records.size(); ++i)
      ++(is_new[at++] ? file.added : file.unchanged);
    file.ledger = std::move(ledger);
    summary.files.push_back(std::move(file));
  }
  return summary;
}

const char* severity_key(records::Severity severity) {
  switch (severity) {
  case records::Severity::error:
    return "error";
  case records::Severity::note:
    return "note";
  case records::Severity::doubt:
    break;
  }
  return "doubt";
}

} // namespace

int ImportSummary::added() const {
  int sum = 0;
  for (const ImportedFile& file : files)
    sum += file.added;
  return sum;
}

Result<ImportSummary> preview(const store::Store& store, std::vector<Ledger> ledgers) {
  const std::vector<bool> is_new = store.new_rows(incoming(ledgers));
  return summary_of(std::move(ledgers), is_new);
}

template <typename Target>
Result<ImportSummary> commit(Target& target, std::vector<Ledger> ledgers,
                             const store::Progress& progress) {
  const auto done = target.import(incoming(ledgers), progress);
  if (!done) return std::unexpected(done.error());
  return summary_of(std::move(ledgers), done->is_new);
}

template Result<ImportSummary> commit(store::Store&, std::vector<Ledger>, const store::Progress&);
template Result<ImportSummary> commit(store::Worker&, std::vector<Ledger>, const store::Progress&);

QJsonObject to_json(const ImportSummary& summary) {
  QJsonArray files;
  for (const ImportedFile& file : summary.files) {
    QJsonArray findings;
    for (const LedgerFinding& f : file.ledger.findings)
      findings.append(QJsonObject{{u"row"_s, f.row},
                                  {u"column"_s, f.column},
                                  {u"code"_s, f.code},
                                  {u"severity"_s, QString::fromLatin1(severity_key(f.severity))},
                                  {u"written"_s, f.written},
                                  {u"message"_s, f.message.text()}});
    files.append(QJsonObject{{u"file"_s, file.ledger.file},
                             {u"kind"_s, records::key(file.ledger.kind)},
                             {u"rows"_s, file.ledger.rows},
                             {u"added"_s, file.added},
                             {u"unchanged"_s, file.unchanged},
                             {u"marked"_s, file.ledger.marked},
                             {u"unreadable"_s, file.ledger.unreadable},
                             {u"findings"_s, findings}});
  }
  return {{u"files"_s, files}};
}

} // namespace fengqiao::exchange
