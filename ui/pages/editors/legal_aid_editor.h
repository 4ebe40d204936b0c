// The editor of a legal aid application 法律援助: the studio takes it and passes it on.
#pragma once

#include "ui/pages/editors/record_editor.h"

namespace fengqiao::ui {

class Checklist;

class LegalAidEditor : public RecordEditor {
  Q_OBJECT

 public:
  LegalAidEditor(const PageContext& context, const records::Record& record);

 protected:
  void rebuild(const records::Record& record) override;
  void complete(records::Record& record, const QString& path) override;

 private:
  void need_card();
  void way_card();
  void show_check(const records::Record& record);
  Chip* income_chip_;
  QLabel* sentence_ = nullptr;
  QPushButton* offer_ = nullptr; // the ground that follows from matter, groups and age
  QWidget* commitment_part_ = nullptr;
  Checklist* papers_ = nullptr;
};

} // namespace fengqiao::ui
