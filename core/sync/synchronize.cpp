#include "core/sync/visit.h"

namespace fengqiao::sync {

namespace {

Result<SyncReport> run(store::Worker& store, const Report& report, const SyncOptions& options) {
  SyncReport out;
  const auto pulled = pull_once(store, report, options);
  if (!pulled) return std::unexpected(pulled.error());
  out.pulled = *pulled;
  const auto pushed = push_once(store, report, options);
  if (!pushed) return std::unexpected(pushed.error());
  out.pushed = *pushed;
  if (pushed->conflicts > 0) { // both versions are to be seen now, not the next time
    const auto rivals = pull_once(store, report, options);
    if (!rivals) return std::unexpected(rivals.error());
    out.pulled += *rivals;
  }
  const auto files = exchange_files(store, report, options);
  if (!files) return std::unexpected(files.error());
  out.files = *files;
  return out;
}

} // namespace

Result<SyncReport> synchronize(store::Worker& store, const Report& report,
                               const SyncOptions& options) {
  return with_outcome(store, run(store, report, options));
}

} // namespace fengqiao::sync
