// The editor of a legal consultation 法律咨询 with all its fields.
#pragma once

#include "ui/pages/editors/consultation_form.h"

namespace fengqiao::ui {

class ConsultationEditor : public ConsultationForm {
  Q_OBJECT

 public:
  ConsultationEditor(const PageContext& context, const records::Record& record);
};

} // namespace fengqiao::ui
