#include "core/exchange/csv_out.h"
#include "core/exchange/ledger_export.h"
#include "core/exchange/ledger_sheet.h"
#include "core/exchange/row_count.h"

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr Language zh = Language::chinese; // official reports are always Chinese

QString tab_name(const Period& period) {
  const QString text = period.text();
  if (text.size() == 4) return u"年报表"_s;
  if (text.contains(u'H')) return u"半年报"_s;
  if (text.contains(u'Q')) return u"季报表"_s;
  return u"月报表"_s;
}

QString span_text(const Report& report, const ReportHead& head) {
  QString out = u"统计期间：%1 至 %2"_s.arg(report.period.first.toString(Qt::ISODate),
                                            report.period.last.toString(Qt::ISODate));
  if (!report.complete) out += u"（统计至 %1，未满期）"_s.arg(head.made_on.toString(Qt::ISODate));
  return out;
}

QString studio_text(const ReportHead& head) {
  return u"填报单位：%1　行政区划代码：%2"_s.arg(head.studio, head.division);
}

QString signature_text(const ReportHead& head) {
  return u"制表人：%1　　审核人：%2　　日期：%3"_s.arg(head.maker, head.checker,
                                                       head.made_on.toString(Qt::ISODate));
}

const QStringList figure_titles{u"项目"_s, u"本期"_s, u"上期"_s, u"去年同期"_s};

bool is_percent(const ReportLine& line) {
  return line.key.endsWith(u"_percent");
}

struct Value {
  double number;
  const QString& shown;
};

std::array<Value, 3> values_of(const ReportLine& line) {
  return {Value{line.value, line.now}, Value{line.value_before, line.before},
          Value{line.value_year_ago, line.year_ago}};
}

struct Share {
  QString name;
  qint64 count;
};

// The period's records of a kind by category, the most frequent first.
std::vector<Share> shares(const Report& report, Kind kind) {
  std::vector<Share> out;
  if (const auto found = report.now.by_category.find(kind); found != report.now.by_category.end())
    for (const auto& [category, count] : found->second)
      out.push_back({category_label(kind, category, zh), count});
  std::ranges::stable_sort(out, std::ranges::greater{}, &Share::count);
  return out;
}

// The sheet of figures, from top to bottom; charts stand right of it.
class FigureSheet {
 public:
  FigureSheet(XlsxOut& out, const Report& report, const ReportHead& head)
      : out_(out), report_(report), head_(head) {}

  void write() {
    SheetSetup setup;
    setup.name = tab_name(report_.period);
    setup.widths = {38, 15, 15, 15, 15, 15, 3};
    setup.frozen_rows = 5;
    setup.grid = false;
    out_.begin_sheet(setup);
    write_head();
    write_figures();
    write_months();
    write_shares(Kind::mediation, u"纠纷类型"_s, u"纠纷类型分布（件）"_s);
    write_shares(Kind::consultation, u"咨询类别"_s, u"咨询类别分布（件）"_s);
    out_.end_sheet();
  }

 private:
  static constexpr int last_column = 5;
  static constexpr int chart_column = 7;

  void write_head() {
    out_.begin_row(30);
    out_.merged(0, last_column, report_title(report_.period, zh), Look::title);
    out_.begin_row();
    out_.text(0, studio_text(head_), Look::note);
    out_.begin_row();
    out_.text(0, span_text(report_, head_), Look::note);
    header_row(figure_titles, 1);
  }

  void header_row(const QStringList& titles, int skip) {
    out_.begin_row(20, skip);
    for (qsizetype i = 0; i < titles.size(); ++i)
      out_.text(static_cast<int>(i), titles[i], Look::header);
  }

  void write_value(int column, const ReportLine& line, const Value& value) {
    if (value.shown == u"–")
      out_.text(column, value.shown, Look::missing);
    else if (is_percent(line))
      out_.number(column, value.number / 100, Look::percent);
    else
      out_.number(column, value.number,
                  line.decimals == 0   ? Look::integer
                  : line.decimals == 1 ? Look::hours
                                       : Look::money);
  }

  void write_figures() {
    std::optional<ReportSection> section;
    for (const ReportLine& line : report_lines(report_, zh)) {
      if (section != line.section) {
        out_.begin_row();
        out_.merged(0, 3, section_label(line.section, zh), Look::section);
      }
      section = line.section;
      out_.begin_row();
      out_.text(0, line.label, Look::label);
      int column = 0;
      for (const Value& value : values_of(line))
        write_value(++column, line, value);
    }
    out_.begin_row(0, 1);
    out_.text(0, signature_text(head_), Look::note);
  }

  void write_months() {
    header_row(
        {u"月份"_s, u"现场服务人次"_s, u"法律咨询"_s, u"调解结案"_s, u"调解成功"_s, u"法律援助"_s},
        1);
    XlsxChart chart = new_chart(u"各月法律咨询与调解结案（件）"_s);
    chart.series = {{u"法律咨询"_s, "2F7D6B", 2, {}}, {u"调解结案"_s, "D98E32", 3, {}}};
    for (const MonthFigures& m : report_.months) {
      out_.begin_row();
      chart.names << m.month.toString(u"yyyy-MM"_s);
      out_.text(0, chart.names.back(), Look::label);
      int column = 0;
      for (const qint64 count :
           {m.services_people, m.consultations, m.disputes, m.settled, m.legal_aid_cases})
        out_.number(++column, static_cast<double>(count), Look::integer);
      chart.series[0].values.push_back(m.consultations);
      chart.series[1].values.push_back(m.disputes);
    }
    place(std::move(chart), 320);
  }

  void write_shares(Kind kind, const QString& column_title, const QString& chart_title) {
    const auto all = shares(report_, kind);
    if (all.empty()) return;
    header_row({column_title, u"件数"_s}, 1);
    XlsxChart chart = new_chart(chart_title);
    chart.lying = true;
    chart.series = {{u"件数"_s, "2F7D6B", 1, {}}};
    for (const Share& share : all) {
      out_.begin_row();
      out_.text(0, share.name, Look::label);
      out_.number(1, static_cast<double>(share.count), Look::integer);
      chart.names << share.name;
      chart.series[0].values.push_back(share.count);
    }
    place(std::move(chart), 120 + 28 * static_cast<int>(all.size()));
  }

  // Of the rows below the one that was written last.
  XlsxChart new_chart(const QString& title) const {
    XlsxChart chart;
    chart.title = title;
    chart.sheet = tab_name(report_.period);
    chart.first_row = out_.row() + 1;
    return chart;
  }

  void place(XlsxChart chart, int height) {
    chart.at_row = chart_row_;
    chart.at_column = chart_column;
    chart.height = height;
    out_.add_chart(std::move(chart));
    constexpr int row_pixels = 20;
    chart_row_ += height / row_pixels + 2;
  }

  XlsxOut& out_;
  const Report& report_;
  const ReportHead& head_;
  int chart_row_ = 4;
};

} // namespace

Result<void> write_report_xlsx(const QString& file, const Report& report, const ReportHead& head,
                               std::span<const Record> all, const Progress& progress) {
  auto out = XlsxOut::create(file);
  if (!out) return std::unexpected(out.error());
  FigureSheet(**out, report, head).write();
  RowCount count(static_cast<qint64>(all.size()), progress);
  for (const auto& kind : terms<Kind>()) {
    const auto rows = of_kind(all, kind.value);
    if (rows.empty()) continue;
    auto written =
        add_ledger_sheet(**out, kind.value, rows, Columns::filled, [&] { return count.step(); });
    if (!written) return written;
  }
  return (*out)->finish();
}

Result<void> write_report_csv(const QString& file, const Report& report, const ReportHead& head) {
  auto out = CsvOut::create(file);
  if (!out) return std::unexpected(out.error());
  CsvOut& csv = **out;
  for (const QString& text : {report_title(report.period, zh), studio_text(head),
                              span_text(report, head), signature_text(head)}) {
    csv.text(text);
    csv.end_row();
  }
  for (const QString& title : figure_titles)
    csv.text(title);
  csv.end_row();
  for (const ReportLine& line : report_lines(report, zh)) {
    csv.text(line.label);
    for (const Value& value : values_of(line))
      csv.plain(value.shown == u"–" ? QString()
                                    : QString::number(value.number, 'f', line.decimals) +
                                          (is_percent(line) ? u"%"_s : QString()));
    csv.end_row();
  }
  return csv.finish();
}

} // namespace fengqiao::exchange
