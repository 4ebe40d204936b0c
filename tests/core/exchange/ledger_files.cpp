#include "tests/core/exchange/ledger_files.h"

#include "tests/catch.h"

#include <QFile>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <unicode/ucnv.h>

namespace ledgers {

using namespace Qt::StringLiterals;

namespace {

QString csv_text(const Rows& rows) {
  QString text;
  for (const QStringList& row : rows) {
    QStringList fields;
    for (QString field : row)
      fields << u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    text += fields.join(u',') + u"\r\n"_s;
  }
  return text;
}

QByteArray sheet_xml(const Rows& rows) {
  QString xml;
  for (size_t row = 0; row < rows.size(); ++row) {
    xml += u"<row r=\"%1\">"_s.arg(row + 1);
    for (const QString& text : rows[row])
      xml += u"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"_s + text.toHtmlEscaped() +
             u"</t></is></c>"_s;
    xml += u"</row>"_s;
  }
  return "<worksheet><sheetData>" + xml.toUtf8() + "</sheetData></worksheet>";
}

void add_part(QuaZip& zip, const QString& name, const QByteArray& bytes, qint64 padding = 0) {
  QuaZipFile file(&zip);
  REQUIRE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, Z_DEFLATED, 1));
  REQUIRE(file.write(bytes) == bytes.size());
  const QByteArray spaces(16 << 20, ' ');
  for (qint64 written = 0; written < padding; written += spaces.size())
    REQUIRE(file.write(spaces) == spaces.size());
  file.close();
}

exchange::Ledger taken(Result<exchange::Ledger> ledger) {
  INFO((ledger ? std::string() : ledger.error().text().toStdString()));
  REQUIRE(ledger);
  return *std::move(ledger);
}

} // namespace

Rows consultations() {
  return {{u"禄步镇白土村法律咨询登记台账"_s},
          {u"2021年7月"_s},
          {u"序号"_s, u"日期"_s, u"姓名"_s, u"性别"_s, u"身份证号"_s, u"联系电话"_s, u"咨询方式"_s,
           u"咨询类别"_s, u"咨询内容"_s, u"答复意见"_s, u"接待人"_s, u"备注"_s},
          {u"1"_s, u"2021-07-03"_s, u"陈桂芳"_s, u"女"_s, u"441299196503120024"_s, u"13800138000"_s,
           u"来访"_s, u"劳动争议"_s, u"工资被拖欠三个月"_s, u"可以申请劳动仲裁"_s, u"李文"_s,
           u""_s},
          {u"2"_s, u"2021年7月5日"_s, u"黄秀英"_s, u"女"_s, u""_s, u"0758-2831234"_s, u"来电"_s,
           u"继承"_s, u"房屋怎样继承"_s, u""_s, u"李文"_s, u"老年人"_s},
          {u"合计"_s, u""_s, u"2"_s},
          {u"填表人：李文"_s}};
}

exchange::Sheet sheet(const Rows& rows) {
  exchange::Sheet out;
  for (const QStringList& row : rows) {
    auto& cells = out.rows.emplace_back();
    for (const QString& text : row)
      cells.push_back({text, {}, {}});
  }
  return out;
}

QByteArray csv_utf8(const Rows& rows) {
  return csv_text(rows).toUtf8();
}

QByteArray csv_gb18030(const Rows& rows) {
  const QString text = csv_text(rows);
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("GB18030", &error);
  QByteArray out(text.size() * 4 + 4, '\0');
  const int32_t length = ucnv_fromUChars(converter, out.data(), static_cast<int32_t>(out.size()),
                                         reinterpret_cast<const UChar*>(text.constData()),
                                         static_cast<int32_t>(text.size()), &error);
  ucnv_close(converter);
  REQUIRE(U_SUCCESS(error));
  return out.first(length);
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
  QFile file(folder.filePath(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
  return file.fileName();
}

QString write_xlsx(const QTemporaryDir& folder, const QString& name, const Rows& rows,
                   qint64 padding) {
  const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const QString path = folder.filePath(name);
  QuaZip zip(path);
  REQUIRE(zip.open(QuaZip::mdCreate));
  add_part(zip, u"_rels/.rels"_s,
           "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  add_part(zip, u"xl/workbook.xml"_s,
           "<workbook xmlns:r=\"" + office +
               "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  add_part(zip, u"xl/_rels/workbook.xml.rels"_s,
           "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
               "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
  add_part(zip, u"xl/worksheets/sheet1.xml"_s, sheet_xml(rows), padding);
  zip.close();
  return path;
}

exchange::Ledger read(const Rows& rows, std::optional<records::Kind> kind) {
  return taken(exchange::read_sheets({sheet(rows)}, u"台账.xlsx"_s, {kind, today}));
}

exchange::Ledger read_file(const QString& file, std::optional<records::Kind> kind) {
  return taken(exchange::read_ledger(file, {kind, today}));
}

QStringList codes(const exchange::Ledger& ledger, int row) {
  QStringList out;
  for (const exchange::LedgerFinding& finding : ledger.findings)
    if (finding.row == row) out << finding.code;
  return out;
}

QString sample(const QString& name) {
  const QString file = QStringLiteral(FENGQIAO_SHARED_DIR "/samples/") + name;
  return QFile::exists(file) ? file : QString();
}

} // namespace ledgers
