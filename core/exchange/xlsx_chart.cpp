#include "core/exchange/xlsx_chart.h"

#include "core/exchange/xlsx_parts.h"

namespace fengqiao::exchange {

namespace {

QByteArray range(const XlsxChart& chart, int column) {
  const QByteArray last =
      QByteArray::number(chart.first_row + static_cast<int>(chart.names.size()));
  const QByteArray letters = column_letters(column);
  return "'" + xml_text(chart.sheet) + "'!$" + letters + '$' +
         QByteArray::number(chart.first_row + 1) + ":$" + letters + '$' + last;
}

QByteArray point(qsizetype at, const QByteArray& value) {
  return "<c:pt idx=\"" + QByteArray::number(at) + "\"><c:v>" + value + "</c:v></c:pt>";
}

QByteArray count(qsizetype points) {
  return "<c:ptCount val=\"" + QByteArray::number(points) + "\"/>";
}

QByteArray rich_text(const QString& text, int hundredths) {
  const QByteArray face = "sz=\"" + QByteArray::number(hundredths) + "\" b=\"1\"";
  return "<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr " + face +
         "/></a:pPr><a:r><a:rPr lang=\"zh-CN\" " + face + "/><a:t>" + xml_text(text) +
         "</a:t></a:r></a:p></c:rich></c:tx>";
}

QByteArray series_xml(const XlsxChart& chart, const XlsxChart::Series& series, int index) {
  const QByteArray number = QByteArray::number(index);
  QByteArray names;
  for (qsizetype i = 0; i < chart.names.size(); ++i)
    names += point(i, xml_text(chart.names[i]));
  QByteArray values;
  for (size_t i = 0; i < series.values.size(); ++i)
    values += point(static_cast<qsizetype>(i), QByteArray::number(series.values[i]));
  return "<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx><c:v>" +
         xml_text(series.name) + "</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"" +
         series.color +
         "\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"
         "<c:dLbls><c:numFmt formatCode=\"#,##0;;\" sourceLinked=\"0\"/><c:showLegendKey "
         "val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
         "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize "
         "val=\"0\"/></c:dLbls>"
         "<c:cat><c:strRef><c:f>" +
         range(chart, chart.name_column) + "</c:f><c:strCache>" + count(chart.names.size()) +
         names + "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>" +
         range(chart, series.column) + "</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
         count(static_cast<qsizetype>(series.values.size())) + values +
         "</c:numCache></c:numRef></c:val></c:ser>";
}

// The names' axis runs from the top down in a lying chart; the scale then stands at its far end.
QByteArray axes_xml(bool lying) {
  const QByteArray names_side = lying ? "l" : "b";
  const QByteArray scale_side = lying ? "b" : "l";
  return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" +
         QByteArray(lying ? "maxMin" : "minMax") +
         "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + names_side +
         "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
         "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/>"
         "<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset "
         "val=\"100\"/>"
         "<c:noMultiLvlLbl val=\"1\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling>"
         "<c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete "
         "val=\"0\"/><c:axPos val=\"" +
         scale_side +
         "\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr "
         "val=\"D5DBD8\"/></a:solidFill>"
         "</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"
         "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos "
         "val=\"nextTo\"/>"
         "<c:crossAx val=\"1\"/><c:crosses val=\"" +
         QByteArray(lying ? "max" : "autoZero") + "\"/><c:crossBetween val=\"between\"/></c:valAx>";
}

QByteArray anchor(const XlsxChart& chart, int number) {
  constexpr int emu = 9525; // English Metric Units a pixel
  const QByteArray id = QByteArray::number(number);
  return "<xdr:oneCellAnchor><xdr:from><xdr:col>" + QByteArray::number(chart.at_column) +
         "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + QByteArray::number(chart.at_row) +
         "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"" +
         QByteArray::number(chart.width * emu) + "\" cy=\"" +
         QByteArray::number(chart.height * emu) +
         "\"/><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"" +
         QByteArray::number(number + 1) + "\" name=\"Chart " + id +
         "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
         "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData "
         "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart "
         "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId" +
         id +
         "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>";
}

} // namespace

QByteArray chart_part(const XlsxChart& chart) {
  QByteArray series;
  int index = 0;
  for (const XlsxChart::Series& s : chart.series)
    series += series_xml(chart, s, index++);
  const QByteArray legend =
      chart.series.size() < 2
          ? QByteArray()
          : "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>";
  return xml_start +
         "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
         "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:roundedCorners "
         "val=\"0\"/>"
         "<c:chart><c:title>" +
         rich_text(chart.title, 1200) +
         "<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted "
         "val=\"0\"/><c:plotArea><c:layout/><c:barChart>"
         "<c:barDir val=\"" +
         QByteArray(chart.lying ? "bar" : "col") +
         "\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>" + series +
         "<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>" +
         axes_xml(chart.lying) + "</c:plotArea>" + legend +
         "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
}

QByteArray drawing_part(const std::vector<XlsxChart>& charts) {
  QByteArray anchors;
  int number = 0;
  for (const XlsxChart& chart : charts)
    anchors += anchor(chart, ++number);
  return xml_start +
         "<xdr:wsDr "
         "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
         "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
         anchors + "</xdr:wsDr>";
}

} // namespace fengqiao::exchange
