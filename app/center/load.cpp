#include "app/center/commands.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"
#include "core/center/platforms.h"
#include "core/center/receive.h"
#include "core/exchange/platform_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <future>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

struct Loaded {
  qint64 platforms = 0;
  qint64 files = 0;
  qint64 stored = 0;
  qint64 already_had = 0;
  qint64 conflicts = 0;
  qint64 invalid = 0;
  std::vector<QStringList> problems; // file, what is wrong with it
  double seconds = 0;

  qint64 records() const { return stored + already_had + conflicts + invalid; }
  qint64 a_second() const {
    return seconds > 0 ? static_cast<qint64>(static_cast<double>(records()) / seconds) : 0;
  }
};

struct Files {
  QStringList directories; // tables of platforms
  QStringList studios;
};

Result<Files> files_of(const QString& path) {
  const QFileInfo info(path);
  Files out;
  if (info.isDir()) {
    const QDir folder(path);
    for (const QString& name : folder.entryList({u"*.csv"_s, u"*.xlsx"_s}, QDir::Files, QDir::Name))
      out.directories << folder.filePath(name);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
      out.studios << folder.filePath(name);
  } else if (info.exists())
    out.studios << path;
  if (out.directories.isEmpty() && out.studios.isEmpty())
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There are no studio files in %1."),
                {path});
  return out;
}

void load_directory(center::Ledger& ledger, const QString& file, Loaded& out) {
  const QString name = QFileInfo(file).fileName();
  const auto table = exchange::read_platforms(file);
  if (!table) return out.problems.push_back({name, table.error().text()});
  for (const exchange::RefusedPlatform& refused : table->refused)
    out.problems.push_back({u"%1:%2"_s.arg(name).arg(refused.row), refused.problem.text()});
  if (auto put = center::put_platforms(ledger, table->platforms); !put)
    return out.problems.push_back({name, put.error().text()});
  out.platforms += static_cast<qint64>(table->platforms.size());
}

void count(const wire::PushResult& result, const QString& name, Loaded& out) {
  switch (result.verdict) {
  case wire::Verdict::stored:
    ++out.stored;
    return;
  case wire::Verdict::already_had:
    ++out.already_had;
    return;
  case wire::Verdict::conflict:
    ++out.conflicts;
    break;
  case wire::Verdict::invalid:
    ++out.invalid;
    break;
  }
  out.problems.push_back({name, result.id.text() + u": "_s + result.detail});
}

void load_studio(center::Ledger& ledger, const QString& file,
                 const Result<wire::ReadStudioFile>& read, Loaded& out) {
  const QString name = QFileInfo(file).fileName();
  if (!read) return out.problems.push_back({name, read.error().text()});
  const auto received = center::receive_file(ledger, *read, QDateTime::currentDateTimeUtc());
  if (!received) return out.problems.push_back({name, received.error().text()});
  ++out.files;
  for (const wire::PushResult& result : received->results)
    count(result, name, out);
}

// The next file is read while the last one is written down.
void load_studios(center::Ledger& ledger, const QStringList& files, Loaded& out) {
  console::ProgressBar bar(QCoreApplication::translate("cli", "Loading"));
  const auto begin_to_read = [&](qsizetype i) {
    return std::async(std::launch::async, [file = files.value(i)] {
      return file.isEmpty() ? Result<wire::ReadStudioFile>() : wire::read_studio_file(file);
    });
  };
  auto next = begin_to_read(0);
  for (qsizetype i = 0; i < files.size(); ++i) {
    const auto read = next.get();
    next = begin_to_read(i + 1);
    load_studio(ledger, files[i], read, out);
    bar(i + 1, files.size());
  }
}

void say(const Loaded& loaded, bool as_json) {
  if (!as_json)
    return console::say(QCoreApplication::translate(
                            "cli", "Platforms %1, files %2; records stored %3, already there %4, "
                                   "conflicts %5, refused %6; %7 records a second.")
                            .arg(loaded.platforms)
                            .arg(loaded.files)
                            .arg(loaded.stored)
                            .arg(loaded.already_had)
                            .arg(loaded.conflicts)
                            .arg(loaded.invalid)
                            .arg(loaded.a_second()));
  QJsonArray problems;
  for (const QStringList& problem : loaded.problems)
    problems.append(QJsonObject{{u"file"_s, problem[0]}, {u"problem"_s, problem[1]}});
  console::say(QJsonObject{{u"platforms"_s, loaded.platforms},
                           {u"files"_s, loaded.files},
                           {u"records"_s, loaded.records()},
                           {u"stored"_s, loaded.stored},
                           {u"already_had"_s, loaded.already_had},
                           {u"conflicts"_s, loaded.conflicts},
                           {u"refused"_s, loaded.invalid},
                           {u"problems"_s, problems},
                           {u"seconds"_s, loaded.seconds},
                           {u"records_a_second"_s, loaded.a_second()}});
}

Result<void> run(const console::Arguments& arguments) {
  const auto words = arguments.exactly(1, u"DIR"_s);
  if (!words) return std::unexpected(words.error());
  const auto files = files_of(words->front());
  if (!files) return std::unexpected(files.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  Loaded loaded;
  QElapsedTimer timer;
  timer.start();
  for (const QString& file : files->directories)
    load_directory(**ledger, file, loaded);
  load_studios(**ledger, files->studios, loaded);
  loaded.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
  say(loaded, arguments.has(u"json"_s));
  if (loaded.problems.empty()) return {};
  // All that is sound is in; a script must still not take it for the whole.
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "%1 things were not taken in. The first: %2"),
              {QString::number(loaded.problems.size()), loaded.problems.front().join(u": "_s)});
}

} // namespace

console::Command load() {
  return {u"load"_s,
          u"DIR"_s,
          QT_TRANSLATE_NOOP("cli", "take in studio files and tables of platforms, as from a push"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::center_program
