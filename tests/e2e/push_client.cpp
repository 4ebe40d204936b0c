// A client process to be killed: push_client FOLDER USER PASSPHRASE BATCH [--memory]. Prints one
// line a batch, with --memory "grown G peak P" in kB, then "sent S left L"; a run that the link or
// the account stops prints "stopped" and ends with 3.
#include "core/sync/sync.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace fengqiao;

namespace {

int failed(const Error& error, int code) {
  std::printf("stopped %d\n", static_cast<int>(error.fault));
  std::fprintf(stderr, "%s\n", error.text().toUtf8().constData());
  return code;
}

// A line of /proc/self/status in kB, or -1.
qint64 memory(const QByteArray& name) {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return -1;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith(name + ':'))
      return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
  return -1;
}

// The peak begins anew with what is used now.
void forget_peak() {
  QFile peak(QStringLiteral("/proc/self/clear_refs"));
  if (peak.open(QIODevice::WriteOnly)) peak.write("5");
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const QStringList args = QCoreApplication::arguments();
  const bool measured = args.size() == 6 && args[5] == QStringLiteral("--memory");
  if (args.size() != 5 && !measured) return 2;
  auto store = store::Store::unlock(args[1], args[2], args[3]);
  if (!store) return failed(store.error(), 4);
  auto worker = store->worker();
  if (!worker) return failed(worker.error(), 4);
  sync::PushOptions options;
  options.batch_items = args[4].toInt();
  qint64 shown = -1;
  forget_peak();
  const qint64 open = memory("VmRSS"); // the store with its words to search in
  const auto report = sync::push(
      *worker,
      [&](const sync::PushProgress& progress) {
        if (progress.done != shown)
          std::printf("done %lld\n", static_cast<long long>(progress.done));
        shown = progress.done;
        std::fflush(stdout);
        return true;
      },
      options);
  if (!report) return failed(report.error(), 3);
  if (measured)
    std::printf("grown %lld peak %lld\n", static_cast<long long>(memory("VmHWM") - open),
                static_cast<long long>(memory("VmHWM")));
  std::printf("sent %lld left %lld\n", static_cast<long long>(report->sent),
              static_cast<long long>(report->left));
  return 0;
}
