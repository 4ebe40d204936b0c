// The editor of a legal consultation 法律咨询.
#pragma once

#include "ui/pages/editors/record_editor.h"

namespace fengqiao::ui {

class ConsultationEditor : public RecordEditor {
  Q_OBJECT

 public:
  ConsultationEditor(const PageContext& context, const records::Record& record);

 protected:
  void before_save(records::Record& record) const override;
};

} // namespace fengqiao::ui
