#include "core/exchange/xlsx_out.h"

#include "core/exchange/save.h"

#include <quazip/quazipnewinfo.h>

#include <cmath>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cell_characters = 32'767; // Excel's own limit
constexpr qsizetype buffer_size = 1 << 18;

QString fitting(QString text) {
  if (text.size() <= cell_characters) return text;
  qsizetype end = cell_characters - 1;
  if (text[end - 1].isHighSurrogate()) --end;
  return text.first(end) + u'…';
}

QByteArray number_text(double value) {
  if (!std::isfinite(value)) value = 0;
  return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray columns_xml(const std::vector<double>& widths) {
  QByteArray out;
  for (size_t i = 0; i < widths.size(); ++i) {
    const QByteArray at = QByteArray::number(i + 1);
    out += "<col min=\"" + at + "\" max=\"" + at + "\" width=\"" + number_text(widths[i] + 0.7) +
           "\" customWidth=\"1\"/>";
  }
  return widths.empty() ? out : "<cols>" + out + "</cols>";
}

QByteArray view_xml(const SheetSetup& setup, bool first) {
  QByteArray pane;
  if (setup.frozen_rows > 0 || setup.frozen_columns > 0) {
    const bool both = setup.frozen_rows > 0 && setup.frozen_columns > 0;
    pane = "<pane";
    if (setup.frozen_columns > 0)
      pane += " xSplit=\"" + QByteArray::number(setup.frozen_columns) + "\"";
    if (setup.frozen_rows > 0) pane += " ySplit=\"" + QByteArray::number(setup.frozen_rows) + "\"";
    pane += " topLeftCell=\"" + column_letters(setup.frozen_columns) +
            QByteArray::number(setup.frozen_rows + 1) + "\" activePane=\"" +
            (both                    ? "bottomRight"
             : setup.frozen_rows > 0 ? "bottomLeft"
                                     : "topRight") +
            "\" state=\"frozen\"/>";
  }
  return "<sheetViews><sheetView workbookViewId=\"0\"" +
         QByteArray(setup.grid ? "" : " showGridLines=\"0\"") +
         (first ? " tabSelected=\"1\"" : "") + ">" + pane + "</sheetView></sheetViews>";
}

} // namespace

int display_width(QStringView text) {
  int width = 0;
  for (const QChar c : text)
    width += c.unicode() >= 0x2E80 ? 2 : 1;
  return width;
}

XlsxOut::XlsxOut(const QString& file) : file_(file), zip_(&file_) {}

XlsxOut::~XlsxOut() {
  part_.reset();
  if (zip_.isOpen()) zip_.close();
}

Result<std::unique_ptr<XlsxOut>> XlsxOut::create(const QString& file) {
  std::unique_ptr<XlsxOut> out(new XlsxOut(file));
  if (!out->file_.open(QIODevice::WriteOnly)) return no_storage(out->file_);
  // It names people: for its owner alone until somebody passes it on.
  out->file_.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  out->zip_.setAutoClose(false); // closing a QSaveFile throws it away
  out->zip_.setUtf8Enabled(true);
  if (!out->zip_.open(QuaZip::mdCreate)) return no_storage(out->file_);
  return out;
}

// ---- parts of the zip

void XlsxOut::begin_part(const QString& name) {
  part_ = std::make_unique<QuaZipFile>(&zip_);
  if (!failed_ && !part_->open(QIODevice::WriteOnly, QuaZipNewInfo(name))) failed_ = true;
}

void XlsxOut::put(const QByteArray& bytes) {
  buffer_ += bytes;
  if (buffer_.size() < buffer_size) return;
  if (!failed_ && part_->write(buffer_) != buffer_.size()) failed_ = true;
  buffer_.clear();
}

void XlsxOut::end_part() {
  if (!failed_ && part_->write(buffer_) != buffer_.size()) failed_ = true;
  buffer_.clear();
  if (part_->isOpen()) part_->close();
  if (part_->getZipError() != ZIP_OK) failed_ = true;
  part_.reset();
}

void XlsxOut::add_part(const QString& name, const QByteArray& bytes) {
  begin_part(name);
  put(bytes);
  end_part();
}

// ---- sheets

void XlsxOut::begin_sheet(const SheetSetup& setup) {
  sheets_.push_back({setup.name, setup.repeat_first_row, {}});
  merges_.clear();
  merge_count_ = 0;
  fit_page_width_ = setup.fit_page_width;
  row_ = -1;
  row_open_ = false;
  charts_before_ = charts_.size();
  begin_part(u"xl/worksheets/sheet%1.xml"_s.arg(sheets_.size()));
  put(xml_start +
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<sheetPr><pageSetUpPr fitToPage=\"" +
      QByteArray(setup.fit_page_width ? "1" : "0") + "\"/></sheetPr>" +
      view_xml(setup, sheets_.size() == 1) + "<sheetFormatPr defaultRowHeight=\"15\"/>" +
      columns_xml(setup.widths) + "<sheetData>");
}

void XlsxOut::end_row() {
  if (row_open_) put("</row>");
  row_open_ = false;
}

void XlsxOut::begin_row(double height_points, int skip) {
  end_row();
  row_ += 1 + skip;
  row_open_ = true;
  QByteArray start = "<row r=\"" + QByteArray::number(row_ + 1) + "\"";
  if (height_points > 0) start += " ht=\"" + number_text(height_points) + "\"";
  put(start + ">");
}

void XlsxOut::cell_start(int column, Look look) {
  put("<c r=\"" + column_letters(column) + QByteArray::number(row_ + 1) + "\" s=\"" +
      QByteArray::number(static_cast<int>(look)) + "\"");
}

int XlsxOut::shared(const QString& text) {
  const auto known = text_index_.constFind(text);
  if (known != text_index_.constEnd()) return *known;
  const int index = static_cast<int>(texts_.size());
  text_index_.insert(text, index);
  texts_.push_back(text);
  return index;
}

void XlsxOut::text(int column, const QString& text, Look look) {
  // Programs before 2010 show "####" for a text format over 255 characters.
  if (look == Look::text && text.size() > 255) look = Look::long_text;
  cell_start(column, look);
  put(" t=\"s\"><v>" + QByteArray::number(shared(fitting(text))) + "</v></c>");
}

void XlsxOut::number(int column, double value, Look look) {
  cell_start(column, look);
  put("><v>" + number_text(value) + "</v></c>");
}

void XlsxOut::date(int column, QDate day) {
  if (day < QDate(1900, 3, 1) || day > QDate(9999, 12, 31))
    return text(column, day.toString(Qt::ISODate), Look::text);
  number(column, static_cast<double>(QDate(1899, 12, 30).daysTo(day)), Look::date);
}

void XlsxOut::merged(int first, int last, const QString& value, Look look) {
  text(first, value, look);
  for (int column = first + 1; column <= last; ++column) {
    cell_start(column, look); // its border
    put("/>");
  }
  const QByteArray at = QByteArray::number(row_ + 1);
  merges_ +=
      "<mergeCell ref=\"" + column_letters(first) + at + ":" + column_letters(last) + at + "\"/>";
  ++merge_count_;
}

void XlsxOut::end_sheet(int filter_columns) {
  end_row();
  put("</sheetData>");
  if (filter_columns > 0) {
    sheets_.back().filter =
        "A1:" + column_letters(filter_columns - 1) + QByteArray::number(std::max(1, row_ + 1));
    put("<autoFilter ref=\"" + sheets_.back().filter + "\"/>");
  }
  if (merge_count_ > 0)
    put("<mergeCells count=\"" + QByteArray::number(merge_count_) + "\">" + merges_ +
        "</mergeCells>");
  put("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
      "footer=\"0.3\"/>"
      "<pageSetup paperSize=\"9\" orientation=\"landscape\"" +
      QByteArray(fit_page_width_ ? " fitToHeight=\"0\"" : "") +
      "/>"
      "<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>");
  const bool drawing = charts_.size() > charts_before_;
  if (drawing) put("<drawing r:id=\"rId1\"/>");
  put("</worksheet>");
  end_part();
  if (!drawing) return;
  chart_sheet_ = static_cast<int>(sheets_.size());
  add_part(u"xl/worksheets/_rels/sheet%1.xml.rels"_s.arg(chart_sheet_),
           relations_part("drawing", {"../drawings/drawing1.xml"}));
}

// ---- the end

void XlsxOut::add_shared_strings() {
  begin_part(u"xl/sharedStrings.xml"_s);
  put(xml_start +
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"" +
      QByteArray::number(texts_.size()) + "\">");
  for (const QString& text : texts_)
    put("<si><t xml:space=\"preserve\">" + xml_text(text) + "</t></si>");
  put("</sst>");
  end_part();
}

void XlsxOut::add_charts() {
  if (charts_.empty()) return;
  QByteArrayList targets;
  for (size_t i = 0; i < charts_.size(); ++i) {
    add_part(u"xl/charts/chart%1.xml"_s.arg(i + 1), chart_part(charts_[i]));
    targets << "../charts/chart" + QByteArray::number(i + 1) + ".xml";
  }
  add_part(u"xl/drawings/drawing1.xml"_s, drawing_part(charts_));
  add_part(u"xl/drawings/_rels/drawing1.xml.rels"_s, relations_part("chart", targets));
}

Result<void> XlsxOut::finish() {
  const int sheets = static_cast<int>(sheets_.size());
  add_shared_strings();
  add_charts();
  add_part(u"xl/styles.xml"_s, styles_part());
  add_part(u"xl/workbook.xml"_s, workbook_part(sheets_));
  add_part(u"xl/_rels/workbook.xml.rels"_s, workbook_relations(sheets));
  add_part(u"_rels/.rels"_s, package_relations());
  add_part(u"[Content_Types].xml"_s, content_types(sheets, static_cast<int>(charts_.size())));
  zip_.close();
  if (zip_.getZipError() != ZIP_OK) failed_ = true;
  return save(file_, !failed_);
}

} // namespace fengqiao::exchange
