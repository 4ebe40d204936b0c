#include "core/documents/bundle.h"

#include "core/documents/form_pages.h"
#include "core/documents/save_pages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

constexpr int dots_per_inch = 1200; // as single papers are written

std::unexpected<Error> not_drawn() {
  return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The pages could not be drawn."));
}

// Draws the record's pages behind the `before` ones that the device has; gives how many there are
// now.
Result<int> draw(QPainter& painter, QPagedPaintDevice& device, const records::Record& record,
                 const PaperHead& head, int before) {
  const auto papers = bundled_papers(record);
  const auto pages = FormPages::of(record, papers, head);
  if (!pages) return std::unexpected(pages.error());
  for (int page = 0; page < pages->count(); ++page) {
    if (before + page > 0 && !device.newPage()) return not_drawn();
    pages->paint(painter, page, device.logicalDpiX());
  }
  return before + pages->count();
}

} // namespace

std::vector<Paper> bundled_papers(const records::Record& record) {
  const auto papers = forms_for(record);
  if (record.kind() != records::Kind::mediation) return papers;
  std::vector<Paper> of_file;
  for (const Paper& paper : papers)
    if (!is_about_file(paper.form) && belongs_in_file(record, paper)) of_file.push_back(paper);
  return of_file;
}

Result<int> print_bundle(QPagedPaintDevice& device, std::span<const records::Record> records,
                         const PaperHead& head, const Progress& progress) {
  QPainter painter;
  if (!painter.begin(&device)) return not_drawn();
  int pages = 0;
  const auto total = static_cast<qint64>(records.size());
  for (size_t i = 0; i < records.size(); ++i) {
    if (progress && !progress(static_cast<qint64>(i), total))
      return fail(Fault::cancelled, QT_TRANSLATE_NOOP("core", "Printing was stopped."));
    const auto drawn = draw(painter, device, records[i], head, pages);
    if (!drawn) return drawn;
    pages = *drawn;
  }
  if (pages == 0)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "None of these records has papers yet."));
  if (!painter.end()) return not_drawn();
  return pages;
}

Result<int> write_bundle_pdf(const QString& file, std::span<const records::Record> records,
                             const PaperHead& head, const Progress& progress) {
  QBuffer pdf;
  pdf.open(QIODevice::WriteOnly);
  int pages = 0;
  {
    QPdfWriter writer(&pdf);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({}, QPageLayout::Millimeter);
    writer.setTitle(head.studio);
    writer.setCreator(u"Fengqiao"_s);
    const auto printed = print_bundle(writer, records, head, progress);
    if (!printed) return printed;
    pages = *printed;
  }
  if (auto saved = save_pages(file, pdf.data()); !saved) return std::unexpected(saved.error());
  return pages;
}

} // namespace fengqiao::documents
