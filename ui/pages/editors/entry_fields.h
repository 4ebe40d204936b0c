// The fields of one entry of a mediation's lists, laid out the same in the editor and in the
// dialogs of a case page.
#pragma once

#include "ui/pages/editors/form_binder.h"
#include "ui/pages/editors/form_layout.h"

namespace fengqiao::ui {

// `path` is the entry's own, "body.sessions[0]".
FieldRows investigation_fields(FormBinder& form, const QString& path, Access<records::Session> at);
FieldRows session_fields(FormBinder& form, const QString& path, Access<records::Session> at);
FieldRows instalment_fields(FormBinder& form, const QString& path, Access<records::Instalment> at);
FieldRows follow_up_fields(FormBinder& form, const QString& path, Access<records::FollowUp> at);

} // namespace fengqiao::ui
