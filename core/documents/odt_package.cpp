#include "core/documents/odt_package.h"

#include "core/documents/form_text.h"

#include <QBuffer>
#include <QRegularExpression>
#include <quazip.h>
#include <quazipfile.h>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

constexpr double text_width = paper_width - paper_left - paper_right;

QString millimetres(double length) {
  return QString::number(length, 'f', 2) + u"mm"_s;
}

// Each match of `pattern` replaced by what `change` makes of it.
template <typename Change>
QString replaced(const QString& text, const QString& pattern, const Change& change) {
  const QRegularExpression expression(pattern);
  QString out;
  qsizetype from = 0;
  for (auto it = expression.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    out += QStringView(text).mid(from, match.capturedStart() - from);
    out += change(match);
    from = match.capturedEnd();
  }
  return out + text.mid(from);
}

// An office program takes Chinese text's face, size and weight from attributes of their own.
QString with_asian(QString properties) {
  for (const auto& [western, asian] :
       {std::pair{u"fo:font-size"_s, u"style:font-size-asian"_s},
        std::pair{u"fo:font-weight"_s, u"style:font-weight-asian"_s},
        std::pair{u"fo:font-family"_s, u"style:font-family-asian"_s}}) {
    const QRegularExpression attribute(western + u"=\"([^\"]*)\""_s);
    if (const auto match = attribute.match(properties); match.hasMatch())
      properties += u" %1=\"%2\""_s.arg(asian, match.captured(1));
  }
  return properties;
}

// Qt writes "Sans" for any face, percentages where lengths belong, and line heights under a name
// that no program reads.
QString mended(QString content, const OdtLook& look) {
  content = replaced(content, u"<style:text-properties([^>]*?)/>"_s, [&](const auto& match) {
    QString properties = match.captured(1);
    const bool bold = properties.contains(u"font-weight=\"bold\""_s);
    properties.replace(
        QRegularExpression(u"fo:font-family=\"[^\"]*\""_s),
        u"fo:font-family=\"'%1'\""_s.arg(bold ? look.heading_family : look.body_family));
    return u"<style:text-properties"_s + with_asian(properties) + u"/>"_s;
  });
  content.replace(u"style:line-height="_s, u"fo:line-height="_s);
  // A tab before each line break, which itself may break the line.
  content.replace(QRegularExpression(u"<text:tab/>\\s*<text:line-break/>"_s),
                  u"<text:line-break/>"_s);
  // It adds the table's padding to the cell's own.
  content.replace(QRegularExpression(u"fo:padding-(top|bottom)=\"[^\"]*\""_s),
                  u"fo:padding-\\1=\"2.5pt\""_s);
  content.replace(QRegularExpression(u"style:width=\"[^\"]*\""_s),
                  u"style:width=\"%1\" table:align=\"margins\""_s.arg(millimetres(text_width)));
  return replaced(content, u"style:column-width=\"([0-9.]+)%\""_s, [](const auto& match) {
    return u"style:column-width=\"%1\""_s.arg(
        millimetres(text_width * match.captured(1).toDouble() / 100));
  });
}

QString styles(const OdtLook& look) {
  const QString page =
      u"fo:page-width=\"%1\" fo:page-height=\"%2\" fo:margin-left=\"%3\" "
      "fo:margin-right=\"%4\" fo:margin-top=\"%5\" fo:margin-bottom=\"%6\""_s.arg(
          millimetres(paper_width), millimetres(paper_height), millimetres(paper_left),
          millimetres(paper_right), millimetres(paper_top), millimetres(paper_bottom / 2));
  const QString text = u"fo:font-family=\"'%1'\" style:font-family-asian=\"'%1'\" "
                       "fo:font-size=\"%2pt\" style:font-size-asian=\"%2pt\" fo:language=\"zh\" "
                       "fo:country=\"CN\" style:language-asian=\"zh\" style:country-asian=\"CN\""_s
                           .arg(look.body_family)
                           .arg(look.points);
  return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<office:document-styles office:version=\"1.2\""
         " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
         "<office:styles><style:default-style style:family=\"paragraph\">"
         "<style:paragraph-properties style:punctuation-wrap=\"hanging\" "
         "style:line-break=\"strict\"/><style:text-properties %1/></style:default-style>"
         "</office:styles><office:automatic-styles>"
         "<style:style style:name=\"foot\" style:family=\"paragraph\">"
         "<style:paragraph-properties fo:text-align=\"center\"/>"
         "<style:text-properties fo:font-size=\"9pt\" style:font-size-asian=\"9pt\"/>"
         "</style:style><style:page-layout style:name=\"a4\">"
         "<style:page-layout-properties %2/><style:footer-style>"
         "<style:header-footer-properties fo:min-height=\"%3\"/></style:footer-style>"
         "</style:page-layout></office:automatic-styles><office:master-styles>"
         "<style:master-page style:name=\"Standard\" style:page-layout-name=\"a4\">"
         "<style:footer><text:p text:style-name=\"foot\">第 <text:page-number "
         "text:select-page=\"current\">1</text:page-number> 页　共 "
         "<text:page-count>1</text:page-count> 页</text:p></style:footer>"
         "</style:master-page></office:master-styles></office:document-styles>"_s.arg(
             text, page, millimetres(paper_bottom / 2));
}

const QString manifest =
    u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:media-type=\"application/vnd.oasis.opendocument.text\" "
    "manifest:full-path=\"/\"/>"
    "<manifest:file-entry manifest:media-type=\"text/xml\" manifest:full-path=\"content.xml\"/>"
    "<manifest:file-entry manifest:media-type=\"text/xml\" manifest:full-path=\"styles.xml\"/>"
    "</manifest:manifest>"_s;

std::optional<QString> content_of(const QByteArray& odt) {
  QBuffer buffer;
  buffer.setData(odt);
  QuaZip zip(&buffer);
  if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(u"content.xml"_s)) return std::nullopt;
  QuaZipFile part(&zip);
  if (!part.open(QIODevice::ReadOnly)) return std::nullopt;
  return QString::fromUtf8(part.readAll());
}

bool add(QuaZip& zip, const QString& name, const QByteArray& bytes, bool packed = true) {
  QuaZipFile part(&zip);
  // Programs know the file by its first bytes: the type stands there, not packed.
  if (!part.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, packed ? Z_DEFLATED : 0))
    return false;
  part.write(bytes);
  part.close();
  return part.getZipError() == ZIP_OK;
}

} // namespace

Result<QByteArray> finish_odt(const QByteArray& odt, const OdtLook& look) {
  const auto content = content_of(odt);
  QBuffer buffer;
  QuaZip zip(&buffer);
  const bool made = content && zip.open(QuaZip::mdCreate) &&
                    add(zip, u"mimetype"_s, "application/vnd.oasis.opendocument.text", false) &&
                    add(zip, u"content.xml"_s, mended(*content, look).toUtf8()) &&
                    add(zip, u"styles.xml"_s, styles(look).toUtf8()) &&
                    add(zip, u"META-INF/manifest.xml"_s, manifest.toUtf8());
  zip.close();
  if (!made || zip.getZipError() != ZIP_OK)
    return fail(Fault::damaged,
                QT_TRANSLATE_NOOP("core", "The ODT file could not be put together."));
  return buffer.data();
}

} // namespace fengqiao::documents
