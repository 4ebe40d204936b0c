// The editors of the short kinds: legal education, legal opinion, duty, referral.
#pragma once

#include "ui/pages/editors/record_editor.h"

namespace fengqiao::ui {

class Checklist;

class ServiceEditor : public RecordEditor {
  Q_OBJECT

 public:
  ServiceEditor(const PageContext& context, const records::Record& record);

 protected:
  void rebuild(const records::Record& record) override;
  void complete(records::Record& record, const QString& path) override;
  void before_save(records::Record& record) const override;

 private:
  void education_card();
  void opinion_card();
  void duty_card();
  void referral_card();
  Checklist* papers_ = nullptr; // of a referral
};

} // namespace fengqiao::ui
