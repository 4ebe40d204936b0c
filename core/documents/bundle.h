// The papers of several records one behind the other, for a printer or in one PDF.
#pragma once

#include "core/documents/forms.h"

#include <functional>

class QPagedPaintDevice;

namespace fengqiao::documents {

using Progress = std::function<bool(qint64 done, qint64 total)>; // records; false stops

// What a bundle holds of a record: of a mediation the papers that belong in its file, of the other
// kinds all.
std::vector<Paper> bundled_papers(const records::Record& record);

// One record at a time is laid out, so that a thousand need no more memory than one. Gives the
// number of pages. Errors: cancelled, storage, and those of FormPages::of(). A PDF is written whole
// or not at all; a printer has taken what went before.
Result<int> write_bundle_pdf(const QString& file, std::span<const records::Record> records,
                             const PaperHead& head, const Progress& progress = {});
Result<int> print_bundle(QPagedPaintDevice& device, std::span<const records::Record> records,
                         const PaperHead& head, const Progress& progress = {});

} // namespace fengqiao::documents
