// Filled forms laid out on A4 pages: for the screen, a printer, PDF and ODT.
#pragma once

#include "core/documents/forms.h"

#include <QImage>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace fengqiao::documents {

// Forms on pages. Stays in the thread that made it. Needs a QGuiApplication.
class FormPages {
 public:
  // Each paper counts its own pages in the foot. Errors as fill_form(); not_found (no font for
  // Chinese pages is installed).
  static Result<FormPages> of(const records::Record& record, std::span<const Paper> papers,
                              const PaperHead& head);
  // The whole file of a mediation: cover, contents, the papers in the order of
  // records/case_file.h, back cover. Papers that are not made here (copies of ID, evidence) have
  // sheets that keep their place. The foot counts the pages of the file; cover, contents and back
  // cover are not counted.
  static Result<FormPages> case_file(const records::Record& record, const PaperHead& head);

  FormPages(FormPages&&) noexcept;
  FormPages& operator=(FormPages&&) noexcept;
  ~FormPages();

  int count() const;
  const std::vector<ContentsLine>& contents() const { return contents_; } // of a case file
  // Draws the page (from 0). The painter's unit is made one `resolution`th of an inch from the
  // paper's edge.
  void paint(QPainter& painter, int page, double resolution) const;
  // The page as wide as `width` pixels.
  QImage image(int page, int width) const;
  // Errors: storage.
  Result<void> write_pdf(const QString& file) const;
  // Onto a device with A4 pages and no margins: a QPrinter. False: it did not begin.
  bool print(QPagedPaintDevice& device) const;

 private:
  struct Part;
  FormPages();
  Result<void> add(const records::Record& record, const Paper& paper, const PaperHead& head,
                   const FileParts& file = {});
  Result<void> add_file_papers(const records::Record& record, const PaperHead& head);
  Result<void> add_enclosure(const records::Record& record, records::PaperKind kind, int pages,
                             const QString& remark, const PaperHead& head);
  void number_as_one();

  std::vector<std::unique_ptr<Part>> parts_;
  std::vector<ContentsLine> contents_;
};

// What cover, contents, notes and back cover of the record's file say of it.
Result<FileParts> file_parts(const records::Record& record, const PaperHead& head);

// How many pages the record's papers of this kind have together, for records::paper_made().
Result<int> pages_of(const records::Record& record, records::PaperKind kind, const PaperHead& head);

// One form for further editing, with page numbers in the foot. Errors as FormPages::of(), storage.
Result<void> write_odt(const records::Record& record, const Paper& paper, const PaperHead& head,
                       const QString& file);

} // namespace fengqiao::documents
