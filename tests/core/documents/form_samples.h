// Records with every field filled that a form prints, of invented people.
#pragma once

#include "core/documents/forms.h"

namespace samples {

fengqiao::records::Record full_mediation(); // agreed in writing, two sessions that count of three
fengqiao::records::Record oral_mediation();
fengqiao::records::Record failed_mediation();
fengqiao::records::Record refused_mediation(); // not accepted
fengqiao::records::Record full_aid(bool commitment);
fengqiao::records::Record full_record(fengqiao::records::Kind kind); // the first of its kind

fengqiao::documents::PaperHead paper_head();

} // namespace samples
