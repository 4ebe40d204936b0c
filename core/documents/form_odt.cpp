#include "core/documents/form_pages.h"
#include "core/documents/form_text.h"
#include "core/documents/odt_package.h"
#include "core/documents/page_font.h"
#include "core/documents/report_pages.h"
#include "core/documents/save_pages.h"

#include <QBuffer>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

Result<void> write_odt(const records::Record& record, const Paper& paper, const PaperHead& head,
                       const QString& file) {
  if (auto font = need_page_font(); !font) return font;
  Result<FileParts> parts;
  if (is_about_file(paper.form)) parts = file_parts(record, head);
  if (!parts) return std::unexpected(parts.error());
  const auto html = fill_form(record, paper, head, *parts);
  if (!html) return std::unexpected(html.error());
  const auto text = form_text(*html);
  QBuffer odt;
  odt.open(QIODevice::ReadWrite);
  QTextDocumentWriter writer(&odt, "odf");
  if (!writer.write(text.get()))
    return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The pages could not be drawn."));
  const auto finished =
      finish_odt(odt.data(), {page_font(), heading_font(), text->defaultFont().pointSizeF()});
  if (!finished) return std::unexpected(finished.error());
  return save_pages(file, *finished);
}

} // namespace fengqiao::documents
