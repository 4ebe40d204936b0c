// The faces of official pages.
#pragma once

#include "core/records/error.h"

namespace fengqiao::documents {

// The family for titles and table heads: a Hei face (SimHei, WenQuanYi), else page_font().
QString heading_font();

// Errors: not_found (no Chinese font installed; the message names one to install).
Result<void> need_page_font();

} // namespace fengqiao::documents
