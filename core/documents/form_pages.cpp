#include "core/documents/form_pages.h"

#include "core/documents/form_text.h"
#include "core/documents/page_font.h"
#include "core/documents/report_pages.h"
#include "core/documents/save_pages.h"
#include "core/records/case_file.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

// Pages are laid out once at this fineness and drawn from it onto any device, so that the screen,
// the printer and the PDF break lines and pages alike.
constexpr int fineness = 1200;

constexpr double units(double millimetres) {
  return millimetres * fineness / 25.4;
}

constexpr QSizeF sheet(units(paper_width), units(paper_height));
constexpr QRectF body(units(paper_left), units(paper_top),
                      units(paper_width - paper_left - paper_right),
                      units(paper_height - paper_top - paper_bottom));

QImage measure() {
  QImage image(1, 1, QImage::Format_Mono);
  image.setDotsPerMeterX(qRound(fineness / 0.0254));
  image.setDotsPerMeterY(qRound(fineness / 0.0254));
  return image;
}

} // namespace

struct FormPages::Part {
  QImage device = measure();
  std::unique_ptr<QTextDocument> text;
  Form form = Form::application;
  QString paper;  // its name in the contents
  QString remark; // and its remark
  int pages = 0;
  int first = 1; // number of the first page; 0 = pages carry no number
  int of = 0;    // "of how many"

  void lay_out(const QString& html) {
    text = form_text(html);
    text->documentLayout()->setPaintDevice(&device);
    text->setPageSize(body.size());
    keep_together(*text);
    pages = text->pageCount();
  }
};

FormPages::FormPages() = default;
FormPages::FormPages(FormPages&&) noexcept = default;
FormPages& FormPages::operator=(FormPages&&) noexcept = default;
FormPages::~FormPages() = default;

Result<void> FormPages::add(const Record& record, const Paper& paper, const PaperHead& head,
                            const FileParts& file) {
  const auto html = fill_form(record, paper, head, file);
  if (!html) return std::unexpected(html.error());
  auto part = std::make_unique<Part>();
  part->lay_out(*html);
  part->form = paper.form;
  part->paper = paper_title(record, paper, Language::chinese);
  part->of = part->pages;
  parts_.push_back(std::move(part));
  return {};
}

Result<FormPages> FormPages::of(const Record& record, std::span<const Paper> papers,
                                const PaperHead& head) {
  if (auto font = need_page_font(); !font) return std::unexpected(font.error());
  FormPages pages;
  for (const Paper& paper : papers) {
    if (is_about_file(paper.form)) { // only the whole file knows its page numbers
      auto file = case_file(record, head);
      if (!file) return file;
      for (auto& part : file->parts_)
        if (part && part->form == paper.form) pages.parts_.push_back(std::move(part));
    } else if (auto added = pages.add(record, paper, head); !added)
      return std::unexpected(added.error());
  }
  return pages;
}

Result<void> FormPages::add_enclosure(const Record& record, PaperKind kind, int count,
                                      const QString& remark, const PaperHead& head) {
  const QString name = label(kind, Language::chinese);
  for (int page = 1; page <= count; ++page) {
    FileParts file;
    file.enclosure = name;
    file.enclosure_page = page;
    file.enclosure_pages = count;
    if (auto added = add(record, {Form::enclosure}, head, file); !added) return added;
    parts_.back()->paper = page == 1 ? name : QString(); // the others go on under the first
    parts_.back()->remark = remark;
  }
  return {};
}

Result<void> FormPages::add_file_papers(const Record& record, const PaperHead& head) {
  const auto& m = std::get<Mediation>(record.body);
  const auto listed = records::case_file(m);
  const auto papers = forms_for(record);
  for (const auto& term : terms<PaperKind>()) {
    if (term.value == PaperKind::back_cover) continue; // last of all, and without a number
    const auto entry = std::ranges::find(listed, term.value, &FileEntry::kind);
    const auto noted = std::ranges::find(m.papers, term.value, &FilePaper::kind);
    const QString remark = noted == m.papers.end() ? QString() : noted->remark;
    bool made_here = false;
    for (const FormInfo& form : all_forms())
      made_here = made_here || form.paper == term.value;
    if (!made_here) {
      if (entry == listed.end()) continue;
      if (auto added = add_enclosure(record, term.value, std::max(1, entry->pages), remark, head);
          !added)
        return added;
      continue;
    }
    for (const Paper& paper : papers) {
      if (info(paper.form).paper != term.value || !belongs_in_file(record, paper)) continue;
      if (auto added = add(record, paper, head); !added) return added;
      parts_.back()->remark = remark;
    }
  }
  return {};
}

// The pages so far carry running numbers; the contents say which.
void FormPages::number_as_one() {
  int next = 1;
  for (auto& part : parts_) {
    part->first = next;
    next += part->pages;
    if (part->paper.isEmpty() && !contents_.empty())
      contents_.back().last = next - 1;
    else
      contents_.push_back({part->paper, part->first, next - 1, part->remark});
  }
  for (auto& part : parts_)
    part->of = next - 1;
}

Result<FormPages> FormPages::case_file(const Record& record, const PaperHead& head) {
  if (auto font = need_page_font(); !font) return std::unexpected(font.error());
  if (record.kind() != Kind::mediation)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Only a mediation has a case file to print."));
  FormPages pages;
  if (auto added = pages.add_file_papers(record, head); !added)
    return std::unexpected(added.error());
  pages.number_as_one();
  const FileParts file{pages.contents_, pages.contents_.empty() ? 0 : pages.contents_.back().last};
  for (auto& part : pages.parts_) { // the notes say how many pages there are
    if (part->form != Form::file_notes) continue;
    const auto html = fill_form(record, {part->form}, head, file);
    if (!html) return std::unexpected(html.error());
    part->lay_out(*html);
  }
  auto papers = std::move(pages.parts_);
  pages.parts_.clear();
  const auto add_unnumbered = [&](Form form) {
    auto added = pages.add(record, {form}, head, file);
    if (added) pages.parts_.back()->first = 0;
    return added;
  };
  for (const Form form : {Form::file_cover, Form::file_contents})
    if (auto added = add_unnumbered(form); !added) return std::unexpected(added.error());
  std::ranges::move(papers, std::back_inserter(pages.parts_));
  if (auto added = add_unnumbered(Form::back_cover); !added) return std::unexpected(added.error());
  return pages;
}

int FormPages::count() const {
  int pages = 0;
  for (const auto& part : parts_)
    pages += part->pages;
  return pages;
}

namespace {

void paint_foot(QPainter& painter, const QString& text) {
  QFont font(page_font());
  font.setPixelSize(9 * fineness / 72);
  painter.setFont(font);
  painter.setPen(Qt::black);
  painter.drawText(QRectF(body.left(), body.bottom() + units(5), body.width(), units(8)),
                   Qt::AlignCenter, text);
}

} // namespace

void FormPages::paint(QPainter& painter, int page, double resolution) const {
  auto part = parts_.begin();
  while (part != parts_.end() && page >= (*part)->pages)
    page -= (*part++)->pages;
  if (part == parts_.end()) return;
  const Part& p = **part;
  painter.save();
  painter.scale(resolution / fineness, resolution / fineness);
  if (p.first > 0) paint_foot(painter, u"第 %1 页　共 %2 页"_s.arg(p.first + page).arg(p.of));
  painter.translate(body.left(), body.top() - page * body.height());
  QAbstractTextDocumentLayout::PaintContext context;
  context.palette.setColor(QPalette::Text, Qt::black);
  // Outer borders stand half outside.
  context.clip = QRectF(-units(1), page * body.height(), body.width() + units(2), body.height());
  painter.setClipRect(context.clip);
  p.text->documentLayout()->draw(&painter, context);
  painter.restore();
}

QImage FormPages::image(int page, int width) const {
  QImage image(width, qRound(width * sheet.height() / sheet.width()), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paint(painter, page, width / (paper_width / 25.4));
  return image;
}

bool FormPages::print(QPagedPaintDevice& device) const {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  for (int page = 0; page < count(); ++page) {
    if (page > 0 && !device.newPage()) return false;
    paint(painter, page, painter.device()->logicalDpiX());
  }
  return painter.end();
}

Result<void> FormPages::write_pdf(const QString& file) const {
  QBuffer pdf;
  pdf.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&pdf);
    writer.setResolution(fineness);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({}, QPageLayout::Millimeter);
    writer.setTitle(parts_.empty() ? QString() : parts_.front()->paper);
    writer.setCreator(u"Fengqiao"_s);
    if (!print(writer))
      return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The pages could not be drawn."));
  }
  return save_pages(file, pdf.data());
}

Result<FileParts> file_parts(const Record& record, const PaperHead& head) {
  const auto pages = FormPages::case_file(record, head);
  if (!pages) return std::unexpected(pages.error());
  const auto& contents = pages->contents();
  return FileParts{contents, contents.empty() ? 0 : contents.back().last};
}

Result<int> pages_of(const Record& record, PaperKind kind, const PaperHead& head) {
  std::vector<Paper> papers;
  for (const Paper& paper : forms_for(record))
    if (info(paper.form).paper == kind) papers.push_back(paper);
  const auto pages = FormPages::of(record, papers, head);
  if (!pages) return std::unexpected(pages.error());
  return pages->count();
}

} // namespace fengqiao::documents
