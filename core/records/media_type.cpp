#include "core/records/media_type.h"

#include <algorithm>
#include <array>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> types = {"image/jpeg"_L1, "image/png"_L1,
                                                    "image/webp"_L1, "application/pdf"_L1};

} // namespace

bool is_media_type(const QString& media_type) {
  return std::ranges::find(types, media_type) != types.end();
}

QString media_type_of(const QByteArray& beginning) {
  if (beginning.startsWith("\xFF\xD8\xFF")) return types[0];
  if (beginning.startsWith("\x89PNG\r\n\x1A\n")) return types[1];
  if (beginning.startsWith("RIFF") && beginning.mid(8, 4) == "WEBP") return types[2];
  if (beginning.startsWith("%PDF-")) return types[3];
  return {};
}

} // namespace fengqiao::records
