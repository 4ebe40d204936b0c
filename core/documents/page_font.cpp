#include "core/documents/page_font.h"

#include "core/documents/report_pages.h"

#include <QFontDatabase>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

QString first_installed(const QStringList& wanted) {
  const QStringList families = QFontDatabase::families();
  for (const QString& family : wanted)
    if (families.contains(family)) return family;
  return {};
}

} // namespace

// What the forms ask for first ([MF]: FangSong or Song), then free faces with the same text layer.
QString page_font() {
  return first_installed({u"FangSong"_s, u"仿宋"_s, u"FangSong_GB2312"_s, u"仿宋_GB2312"_s,
                          u"STFangsong"_s, u"SimSun"_s, u"宋体"_s, u"NSimSun"_s, u"STSong"_s,
                          u"AR PL UMing CN"_s, u"AR PL UMing"_s, u"WenQuanYi Zen Hei"_s,
                          u"文泉驿正黑"_s, u"WenQuanYi Micro Hei"_s, u"文泉驿微米黑"_s});
}

QString heading_font() {
  const QString hei =
      first_installed({u"SimHei"_s, u"黑体"_s, u"STHeiti"_s, u"WenQuanYi Zen Hei"_s,
                       u"文泉驿正黑"_s, u"WenQuanYi Micro Hei"_s, u"文泉驿微米黑"_s});
  return hei.isEmpty() ? page_font() : hei;
}

Result<void> need_page_font() {
  if (!page_font().isEmpty()) return {};
  return fail(Fault::not_found,
              QT_TRANSLATE_NOOP(
                  "core", "No Chinese font for printing is installed. Install AR PL UMing "
                          "(package fonts-arphic-uming) or WenQuanYi Zen Hei (fonts-wqy-zenhei), "
                          "then try again."));
}

} // namespace fengqiao::documents
