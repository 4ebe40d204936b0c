// The official papers of one record: what there is, how each looks, print, PDF, ODT, the whole
// file.
#pragma once

#include "ui/pages/page.h"

namespace fengqiao::ui {

// Opens the papers of the record over the page that is shown; says why where it cannot.
void open_papers(const PageContext& context, const records::RecordId& id);

} // namespace fengqiao::ui
