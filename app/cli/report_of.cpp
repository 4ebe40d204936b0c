#include "app/cli/report_of.h"

namespace fengqiao::cli {

Result<exchange::ReportFiles> report_files(const store::Store& store, const records::Period& period,
                                           const QString& folder) {
  exchange::ReportFiles files;
  files.report = store.report(period);
  const store::StudioInfo studio = store.studio();
  files.head = {studio.name, studio.division, store.user().name, {}, store.clock().today()};
  files.folder = folder;
  store::Filter filter;
  filter.from = period.first;
  filter.to = period.last;
  for (const records::RecordId& id : store.find(filter)) {
    auto record = store.load(id);
    if (record)
      files.records.push_back(*std::move(record));
    else if (record.error().fault != Fault::denied)
      return std::unexpected(record.error());
  }
  return files;
}

} // namespace fengqiao::cli
