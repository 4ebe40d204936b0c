// A client process to be killed: push_client FOLDER USER PASSPHRASE BATCH. Prints one line a batch,
// then "sent S left L"; a run that the link or the account stops prints "stopped" and ends with 3.
#include "core/sync/sync.h"

#include <QCoreApplication>

#include <cstdio>

using namespace fengqiao;

namespace {

int failed(const Error& error, int code) {
  std::printf("stopped %d\n", static_cast<int>(error.fault));
  std::fprintf(stderr, "%s\n", error.text().toUtf8().constData());
  return code;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const QStringList args = QCoreApplication::arguments();
  if (args.size() != 5) return 2;
  auto store = store::Store::unlock(args[1], args[2], args[3]);
  if (!store) return failed(store.error(), 4);
  auto worker = store->worker();
  if (!worker) return failed(worker.error(), 4);
  sync::PushOptions options;
  options.batch_items = args[4].toInt();
  qint64 shown = -1;
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
  std::printf("sent %lld left %lld\n", static_cast<long long>(report->sent),
              static_cast<long long>(report->left));
  return 0;
}
