#include "core/exchange/import.h"

#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("cli", text);
}

void say_findings(const exchange::ImportSummary& summary) {
  std::vector<QStringList> rows{{translated(QT_TRANSLATE_NOOP("cli", "File")),
                                 translated(QT_TRANSLATE_NOOP("cli", "Rows")),
                                 translated(QT_TRANSLATE_NOOP("cli", "Added")),
                                 translated(QT_TRANSLATE_NOOP("cli", "Unchanged")),
                                 translated(QT_TRANSLATE_NOOP("cli", "To correct")),
                                 translated(QT_TRANSLATE_NOOP("cli", "Unreadable"))}};
  for (const exchange::ImportedFile& f : summary.files)
    rows.push_back({f.ledger.file, QString::number(f.ledger.rows), QString::number(f.added),
                    QString::number(f.unchanged), QString::number(f.ledger.marked),
                    QString::number(f.ledger.unreadable)});
  console::say_table(rows);
  for (const exchange::ImportedFile& f : summary.files)
    for (const exchange::LedgerFinding& finding : f.ledger.findings)
      console::say(translated(QT_TRANSLATE_NOOP("cli", "%1, row %2, %3: %4"))
                       .arg(f.ledger.file, QString::number(finding.row), finding.column,
                            finding.message.text()));
}

Result<std::vector<exchange::Ledger>> read_all(const QStringList& files,
                                               std::optional<records::Kind> kind, QDate today) {
  std::vector<exchange::Ledger> ledgers;
  console::ProgressBar bar(translated(QT_TRANSLATE_NOOP("cli", "Reading")));
  for (const QString& file : files) {
    auto ledger = exchange::read_ledger(file, {kind, today});
    if (!ledger) return std::unexpected(ledger.error());
    ledgers.push_back(*std::move(ledger));
    bar(static_cast<qint64>(ledgers.size()), files.size());
  }
  return ledgers;
}

Result<void> run(const console::Arguments& arguments) {
  if (arguments.rest().isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Name at least one ledger file."));
  const auto kind = kind_of(arguments);
  if (!kind) return std::unexpected(kind.error());
  auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  auto ledgers = read_all(arguments.rest(), *kind, store->clock().today());
  if (!ledgers) return std::unexpected(ledgers.error());
  const bool dry = arguments.has(u"dry-run"_s);
  console::ProgressBar bar(translated(QT_TRANSLATE_NOOP("cli", "Importing")));
  const auto summary = dry ? exchange::preview(*store, *std::move(ledgers))
                           : exchange::commit(*store, *std::move(ledgers), std::ref(bar));
  if (!summary) return std::unexpected(summary.error());
  if (arguments.has(u"json"_s)) {
    console::say(exchange::to_json(*summary));
    return {};
  }
  say_findings(*summary);
  if (dry)
    console::complain(
        translated(QT_TRANSLATE_NOOP("cli", "Nothing was written: this was a preview.")));
  return {};
}

} // namespace

console::Command import() {
  return {u"import"_s,
          u"FILE..."_s,
          QT_TRANSLATE_NOOP("cli", "take in ledgers (xlsx, xls, csv), all of them or none"),
          {kind_option(),
           {u"dry-run"_s, {}, QT_TRANSLATE_NOOP("cli", "only show what would be taken in")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
