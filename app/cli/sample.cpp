#include "app/cli/commands.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"
#include "core/center/policy.h"
#include "core/exchange/platform_table.h"
#include "core/sample/city.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 usual_seed = 2021;

Result<qint64> number(const console::Arguments& arguments, const QString& option, qint64 otherwise,
                      qint64 least, qint64 most) {
  if (!arguments.has(option)) return otherwise;
  bool whole = false;
  const qint64 value = arguments.value(option).toLongLong(&whole);
  if (!whole || value < least || value > most)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "--%1 takes a number from %2 to %3."),
                {option, QString::number(least), QString::number(most)});
  return value;
}

Result<std::vector<records::Platform>> divisions_of(const console::Arguments& arguments,
                                                    quint64 seed) {
  const QString file = arguments.value(u"divisions"_s);
  if (file.isEmpty()) return sample::invented_divisions(seed);
  auto table = exchange::read_platforms(file);
  if (!table) return std::unexpected(table.error());
  for (const exchange::RefusedPlatform& refused : table->refused)
    console::complain(QCoreApplication::translate("cli", "Row %1: %2")
                          .arg(refused.row)
                          .arg(refused.problem.text()));
  return std::move(table->platforms);
}

QString file_name(const records::Platform& studio) {
  return studio.division + u".json"_s;
}

// A file of another sample in the folder would be loaded with this one.
Result<QDir> folder_for(const QString& path, const sample::City& city) {
  const QDir folder(path);
  std::set<QString> ours;
  for (size_t i = 0; i < city.studios(); ++i)
    ours.insert(file_name(city.studio(i)));
  for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files))
    if (!ours.contains(name))
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "The folder holds other files: %1. Choose an empty "
                                            "one."),
                  {name});
  if (!folder.mkpath(u"."_s))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {path});
  return folder;
}

// Each studio is made by itself, so threads take them in turn. Gives the number of records.
Result<qint64> write_studios(const sample::City& city, const QDir& folder) {
  console::ProgressBar bar(QCoreApplication::translate("cli", "Writing"));
  std::atomic<size_t> next = 0;
  std::atomic<qint64> records = 0;
  std::mutex mutex; // of the two below
  qint64 done = 0;
  Result<void> outcome;
  const auto work = [&] {
    for (size_t i = next++; i < city.studios(); i = next++) {
      const wire::StudioFile file = city.file(i);
      records += static_cast<qint64>(file.items.size());
      auto written = wire::write_studio_file(folder.filePath(file_name(city.studio(i))), file);
      const std::lock_guard lock(mutex);
      if (!written) outcome = std::move(written);
      if (!outcome) return;
      bar(++done, static_cast<qint64>(city.studios()));
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back(work);
    work();
  }
  if (!outcome) return std::unexpected(outcome.error());
  return records.load();
}

Result<sample::City> plan(const console::Arguments& arguments) {
  const auto seed = number(arguments, u"seed"_s, usual_seed, 0, 1'000'000'000);
  if (!seed) return std::unexpected(seed.error());
  sample::Sums sums = sample::Sums::zhaoqing_2021();
  const auto year = number(arguments, u"year"_s, sums.year, 2000, QDate::currentDate().year() - 1);
  if (!year) return std::unexpected(year.error());
  sums.year = static_cast<int>(*year);
  const auto divisions = divisions_of(arguments, static_cast<quint64>(*seed));
  if (!divisions) return std::unexpected(divisions.error());
  return sample::City::plan(*divisions, sums, center::standing_policy(),
                            static_cast<quint64>(*seed));
}

Result<void> run(const console::Arguments& arguments) {
  if (!arguments.has(u"city"_s))
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say what to make: --city."));
  const auto out = arguments.required(u"out"_s);
  if (!out) return std::unexpected(out.error());
  const auto city = plan(arguments);
  if (!city) return std::unexpected(city.error());
  const auto folder = folder_for(*out, *city);
  if (!folder) return std::unexpected(folder.error());
  if (auto written =
          exchange::write_platforms(folder->filePath(u"platforms.csv"_s), city->platforms());
      !written)
    return written;
  const auto records = write_studios(*city, *folder);
  if (!records) return std::unexpected(records.error());
  const auto platforms = static_cast<qint64>(city->platforms().size());
  const auto studios = static_cast<qint64>(city->studios());
  if (arguments.has(u"json"_s))
    console::say(QJsonObject{
        {u"platforms"_s, platforms}, {u"studios"_s, studios}, {u"records"_s, *records}});
  else
    console::say(QCoreApplication::translate(
                     "cli", "%1 records of %2 studios, and a directory of %3 platforms.")
                     .arg(*records)
                     .arg(studios)
                     .arg(platforms));
  return {};
}

} // namespace

console::Command sample() {
  return {
      u"sample"_s,
      {},
      QT_TRANSLATE_NOOP(
          "cli", "invented records of a city's year, one file a studio, for a center to load"),
      {{u"city"_s, {}, QT_TRANSLATE_NOOP("cli", "a whole city, with the sums of Zhaoqing 2021")},
       {u"year"_s, u"2021"_s, QT_TRANSLATE_NOOP("cli", "the year of the records")},
       {u"divisions"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP("cli", "table of the city's divisions; else invented ones")},
       {u"seed"_s, u"NUMBER"_s,
        QT_TRANSLATE_NOOP("cli", "another number gives other records with the same sums")},
       {u"out"_s, u"DIR"_s, QT_TRANSLATE_NOOP("cli", "the folder for all that is made")},
       console::json_option()},
      run};
}

} // namespace fengqiao::cli
