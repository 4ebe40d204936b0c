#include "tests/load/many_studios.h"

#include "core/center/policy.h"
#include "core/exchange/platform_table.h"
#include "core/store/attachments.h"
#include "tests/load/must.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <atomic>
#include <cmath>
#include <thread>

namespace load {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 2021;
const QString user = u"管理员"_s;
const QString passphrase = u"correct horse 42"_s;

sample::City plan() {
  const QString table = QStringLiteral(FENGQIAO_SHARED_DIR) + u"/data/zhaoqing-divisions.csv"_s;
  const auto divisions = QFile::exists(table)
                             ? must(exchange::read_platforms(table), "read the divisions").platforms
                             : sample::invented_divisions(seed);
  return must(
      sample::City::plan(divisions, sample::Sums::zhaoqing_2021(), center::standing_policy(), seed),
      "plan the city");
}

} // namespace

double Figures::percentile(double part) const {
  if (request_ms.empty()) return 0;
  const auto at = static_cast<size_t>(std::floor(part * static_cast<double>(request_ms.size())));
  return request_ms[std::min(at, request_ms.size() - 1)];
}

ManyStudios::ManyStudios() : city_(plan()) {}

void ManyStudios::in_threads(int threads, const std::function<void(size_t)>& work) {
  std::atomic<size_t> next = 0;
  std::vector<std::jthread> all;
  for (int i = 0; i < threads; ++i)
    all.emplace_back([&] {
      for (size_t index = next++; index < made_; index = next++)
        work(index);
    });
}

void ManyStudios::with_studio(size_t index,
                              const std::function<void(store::Store&, store::Worker&)>& work) {
  auto store = must(store::Store::unlock(folder(index), user, passphrase), "unlock a store");
  auto worker = must(store.worker(), "take a worker");
  work(store, worker);
}

qint64 ManyStudios::fill(size_t index) {
  const records::Platform& platform = city_.studio(index);
  store::OpenOptions options;
  options.cost = store::HashCost::quick();
  store::RecoveryCode recovery;
  auto store =
      must(store::Store::create(folder(index), {platform.division, platform.name, u"白"_s, false},
                                user, passphrase, recovery, options),
           "make a store");
  wire::StudioFile file = city_.file(index);
  std::vector<store::Incoming> rows;
  for (wire::PushItem& item : file.items) {
    item.record.header.revision = 0;
    rows.push_back({std::move(item.record), QByteArray::number(rows.size())});
  }
  must(store.import(rows), "fill a store");
  must(store.set_roster(file.roster), "set a roster");
  return store.totals().pending;
}

qint64 ManyStudios::make(size_t count) {
  made_ = std::min(count, city_.studios());
  std::atomic<qint64> pending = 0;
  in_threads(2, [&](size_t index) { pending += fill(index); });
  return pending;
}

std::map<QString, QByteArray> ManyStudios::attach(int photos) {
  std::map<QString, QByteArray> out;
  QRandomGenerator random(seed);
  for (size_t index = 0; index < made_; ++index)
    with_studio(index, [&](store::Store& store, store::Worker& worker) {
      const std::vector<records::RecordId> records = store.find({});
      for (int i = 0; i < photos; ++i) {
        QByteArray bytes(random.bounded(1'000, 300'000), Qt::Uninitialized);
        for (char& byte : bytes)
          byte = static_cast<char>(random.generate());
        bytes.replace(0, 4, "\xFF\xD8\xFF\xE0"); // what a JPEG begins with
        const auto added =
            must(worker.attachments().add(records[static_cast<size_t>(i) % records.size()],
                                          u"现场%1.jpg"_s.arg(i), bytes, {}),
                 "add a photo");
        out.emplace(added.id.text(), added.sha256);
      }
    });
  return out;
}

void ManyStudios::enrol(const QUrl& url, const Code& code) {
  each(4, [&](size_t index, store::Worker& worker) {
    const records::Platform& platform = city_.studio(index);
    // A lost answer uses the code up: a new one is asked for, as a studio would.
    for (int tries = 0;; ++tries) {
      const auto done =
          sync::enrol(worker, url, code(platform), u"电脑"_s, platform.division, platform.name);
      if (done) return;
      if (tries == 20) give_up("enrol", done.error().text());
    }
  });
}

// True when nothing is left.
bool ManyStudios::push_once(store::Worker& worker, Figures& figures) {
  QElapsedTimer timer;
  qint64 seen = 0;
  std::vector<double> waited;
  const auto watch = [&](const sync::PushProgress& progress) {
    if (progress.state != u"sending"_s) return true;
    if (timer.isValid() && progress.done == seen) return true;
    if (timer.isValid()) waited.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    seen = progress.done;
    timer.start();
    return true;
  };
  const auto done = sync::synchronize(worker, watch);
  const std::lock_guard lock(mutex_);
  figures.request_ms.insert(figures.request_ms.end(), waited.begin(), waited.end());
  if (!done) {
    ++figures.failures;
    const Fault fault = done.error().fault;
    if (fault != Fault::network && fault != Fault::busy && fault != Fault::unsupported)
      give_up("push", done.error().text());
    return false;
  }
  figures.records += done->pushed.stored + done->pushed.already_had;
  figures.packed_bytes += done->pushed.bytes;
  figures.files += done->files.sent;
  return done->pushed.left == 0 && done->files.left == 0;
}

Figures ManyStudios::push(int threads) {
  Figures figures;
  QElapsedTimer timer;
  timer.start();
  each(threads, [&](size_t, store::Worker& worker) {
    while (!push_once(worker, figures)) {
    }
  });
  figures.seconds = static_cast<double>(timer.elapsed()) / 1000;
  std::ranges::sort(figures.request_ms);
  return figures;
}

void ManyStudios::each(int threads, const std::function<void(size_t, store::Worker&)>& work) {
  in_threads(threads, [&](size_t index) {
    with_studio(index, [&](store::Store&, store::Worker& worker) { work(index, worker); });
  });
}

} // namespace load
