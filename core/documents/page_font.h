// The faces of official pages.
#pragma once

#include <QString>

namespace fengqiao::documents {

// The family for titles and table heads: a Hei face (SimHei, WenQuanYi), else page_font().
QString heading_font();

} // namespace fengqiao::documents
