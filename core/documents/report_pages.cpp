#include "core/documents/report_pages.h"

#include "core/documents/charts.h"
#include "core/documents/page_flow.h"
#include "core/documents/page_font.h"
#include "core/documents/report_ledgers.h"
#include "core/documents/save_pages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr Language zh = Language::chinese; // official reports are always Chinese

void add_head(PageFlow& flow, const Report& report, const ReportHead& head) {
  flow.title(report_title(report.period, zh));
  flow.paragraph(u"填报单位：%1　　行政区划代码：%2"_s.arg(head.studio, head.division));
  QString span = u"统计期间：%1 至 %2"_s.arg(report.period.first.toString(Qt::ISODate),
                                             report.period.last.toString(Qt::ISODate));
  if (!report.complete) span += u"（统计至 %1，未满期）"_s.arg(head.made_on.toString(Qt::ISODate));
  flow.paragraph(span);
  flow.space(2);
}

void add_figures(PageFlow& flow, const Report& report) {
  flow.begin_table({{u"项目"_s, 46},
                    {u"本期"_s, 18, Qt::AlignRight},
                    {u"上期"_s, 18, Qt::AlignRight},
                    {u"去年同期"_s, 18, Qt::AlignRight}},
                   10);
  std::optional<ReportSection> section;
  for (const ReportLine& line : report_lines(report, zh)) {
    if (section != line.section) flow.section_row(section_label(line.section, zh));
    section = line.section;
    flow.row({line.label, line.now, line.before, line.year_ago});
  }
  flow.end_table();
}

void add_months(PageFlow& flow, const std::vector<MonthFigures>& months) {
  QStringList names;
  ChartSeries consultations{u"法律咨询"_s, {}};
  ChartSeries disputes{u"调解结案"_s, {}};
  for (const MonthFigures& m : months) {
    // January carries its year, so that twelve months over two years can be told apart.
    const bool with_year = names.isEmpty() || m.month.month() == 1;
    names << (with_year ? m.month.toString(u"yyyy.M"_s) : m.month.toString(u"M月"_s));
    consultations.values.push_back(m.consultations);
    disputes.values.push_back(m.disputes);
  }
  constexpr double height = 68;
  flow.heading(u"各月法律咨询与调解结案（件）"_s, height);
  flow.drawing(height, [&](QPainter& painter, const QRectF& box, qreal mm) {
    paint_columns(painter, box, mm, names, {consultations, disputes});
  });
}

void add_shares(PageFlow& flow, const Report& report, Kind kind, const QString& title) {
  const auto found = report.now.by_category.find(kind);
  if (found == report.now.by_category.end() || found->second.empty()) return;
  std::vector<std::pair<qint64, int>> ranked; // most frequent first, then in the official order
  for (const auto& [category, count] : found->second)
    ranked.emplace_back(-count, category);
  std::ranges::sort(ranked);
  QStringList names;
  std::vector<qint64> values;
  for (const auto& [count, category] : ranked) {
    names << category_label(kind, category, zh);
    values.push_back(-count);
  }
  const double height = bar_line * static_cast<double>(values.size()) + 1;
  flow.heading(title, height);
  flow.drawing(height, [&](QPainter& painter, const QRectF& box, qreal mm) {
    paint_bars(painter, box, mm, names, values);
  });
}

void add_signature(PageFlow& flow, const ReportHead& head) {
  const auto blank = [](const QString& name) { return name.isEmpty() ? u"＿＿＿＿＿＿"_s : name; };
  flow.space(6);
  flow.paragraph(u"制表人：%1　　　　审核人：%2　　　　日期：%3"_s.arg(
      blank(head.maker), blank(head.checker), head.made_on.toString(u"yyyy年M月d日"_s)));
}

// All pages once. False: stopped.
bool add_pages(PageFlow& flow, const Report& report, const ReportHead& head,
               std::span<const Record> records, const std::function<bool()>& step) {
  flow.set_footer(head.studio + u"　"_s + report_title(report.period, zh));
  add_head(flow, report, head);
  add_figures(flow, report);
  add_signature(flow, head);
  add_months(flow, report.months);
  add_shares(flow, report, Kind::mediation, u"纠纷类型分布（件）"_s);
  add_shares(flow, report, Kind::consultation, u"咨询类别分布（件）"_s);
  if (!records.empty()) flow.new_page();
  if (!add_ledgers(flow, records, step)) return false;
  flow.finish();
  return true;
}

constexpr int resolution = 1200; // of what everything is measured on
constexpr QMarginsF margins(18, 16, 18, 10);
constexpr QSizeF paper(210, 297); // A4, millimetres

void set_up(QPdfWriter& writer, const QString& title) {
  writer.setResolution(resolution);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(margins, QPageLayout::Millimeter);
  writer.setTitle(title);
  writer.setCreator(u"Fengqiao"_s);
}

// Tells of each record in both passes; false: stopped.
std::function<bool()> steps(std::span<const Record> records, const Progress& progress) {
  return [total = 2 * static_cast<qint64>(records.size()), done = qint64{0}, &progress]() mutable {
    ++done;
    return !progress || (done % 64 != 0 && done != total) || progress(done, total);
  };
}

std::unexpected<Error> stopped() {
  return fail(Fault::cancelled,
              QT_TRANSLATE_NOOP("core", "Writing was stopped; no file was made."));
}

// The report, measured page by page in a first pass; drawn in a second as often as one likes.
class Pages {
 public:
  Pages(QIODevice& device, const Report& report, const ReportHead& head,
        std::span<const Record> records)
      : writer_(&device), report_(report), head_(head), records_(records) {
    set_up(writer_, head.studio + u' ' + report_title(report.period, zh));
  }

  bool measure(const std::function<bool()>& step) {
    PageFlow flow(writer_, plan_, nullptr);
    return add_pages(flow, report_, head_, records_, step);
  }
  bool draw(QPainter& painter, const std::function<bool()>& step,
            std::function<void()> next_page = {}) {
    PageFlow flow(writer_, plan_, &painter, std::move(next_page));
    return add_pages(flow, report_, head_, records_, step);
  }
  QPdfWriter& writer() { return writer_; }
  int count() const { return plan_.pages; }

 private:
  QPdfWriter writer_;
  PagePlan plan_;
  const Report& report_;
  const ReportHead& head_;
  std::span<const Record> records_;
};

// For a painter whose page has no margins and `dots` to an inch.
void set_up(QPainter& painter, double dots) {
  const double millimetre = dots / 25.4;
  painter.translate(margins.left() * millimetre, margins.top() * millimetre);
  painter.scale(dots / resolution, dots / resolution);
}

} // namespace

Result<void> write_report_pdf(const QString& file, const Report& report, const ReportHead& head,
                              std::span<const Record> records, const Progress& progress) {
  if (auto font = need_page_font(); !font) return font;
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return not_written(out);
  const auto step = steps(records, progress);
  // Made in memory first: Qt's PDF writer does not look at what the disk answers.
  QBuffer pdf;
  pdf.open(QIODevice::WriteOnly);
  {
    Pages pages(pdf, report, head, records);
    if (!pages.measure(std::ref(step))) return stopped();
    QPainter painter(&pages.writer());
    if (!pages.draw(painter, std::ref(step))) return stopped();
  }
  return finish_file(out, pdf.data());
}

Result<void> print_report(QPagedPaintDevice& device, const Report& report, const ReportHead& head,
                          std::span<const Record> records, const Progress& progress) {
  if (auto font = need_page_font(); !font) return font;
  const auto step = steps(records, progress);
  QBuffer measure;
  measure.open(QIODevice::WriteOnly);
  Pages pages(measure, report, head, records);
  if (!pages.measure(std::ref(step))) return stopped();
  QPainter painter;
  if (!painter.begin(&device))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The printer did not take the pages. Look whether it is "
                                          "switched on and has paper."));
  set_up(painter, device.logicalDpiX());
  if (!pages.draw(painter, std::ref(step), [&] { device.newPage(); })) return stopped();
  return {};
}

Result<ReportPictures> report_pictures(const Report& report, const ReportHead& head,
                                       std::span<const Record> records, int width, int most,
                                       const Progress& progress) {
  if (auto font = need_page_font(); !font) return std::unexpected(font.error());
  const auto step = steps(records, progress);
  QBuffer measure;
  measure.open(QIODevice::WriteOnly);
  Pages pages(measure, report, head, records);
  if (!pages.measure(std::ref(step))) return stopped();
  ReportPictures out{{}, pages.count()};
  QImage page(width, qRound(width * paper.height() / paper.width()), QImage::Format_RGB32);
  QPainter painter;
  const auto begin = [&] {
    page.fill(Qt::white);
    painter.begin(&page);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    set_up(painter, width / paper.width() * 25.4);
  };
  const auto end = [&] {
    painter.end();
    out.pages.push_back(page.copy());
  };
  const auto enough = [&] { return static_cast<int>(out.pages.size()) >= most; };
  begin();
  const bool whole = pages.draw(
      painter, [&] { return !enough() && step(); },
      [&] {
        end();
        begin();
      });
  if (!whole && !enough()) return stopped();
  end();
  if (static_cast<int>(out.pages.size()) > most && !whole) out.pages.pop_back(); // half drawn
  return out;
}

} // namespace fengqiao::documents
