// The small windows in which a campaign, a platform, a committee or a mediator is entered. What is
// wrong is said in them; the strong button waits until it is right.
#pragma once

#include "core/records/campaign.h"
#include "core/records/platform.h"
#include "ui/pages/settings/user_dialogs.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/term_combo.h"

class QCheckBox;
class QSpinBox;

namespace fengqiao::ui {

class DateField;

class EntryDialog : public FieldDialog {
  Q_OBJECT

 protected:
  EntryDialog(const QString& title, const QString& name, records::Language language,
              QWidget* parent);
  records::Language language() const { return language_; }
  FormField* add(const QString& label, QWidget* editor);
  QCheckBox* add_box(const QString& label, bool checked);
  DateField* add_date(const QString& label, const QString& name, QDate date);
  // To be called at the end of a constructor, when all fields stand.
  void begin();
  // What keeps the entry from being taken; empty if nothing does.
  virtual QString problem() const = 0;
  // What may be doubted; it can be taken all the same.
  virtual QString doubt() const { return {}; }
  void check();

 private:
  records::Language language_;
  std::vector<DateField*> dates_;
  QLabel* message_;
  QWidget* first_ = nullptr; // where typing begins
};

class CampaignDialog : public EntryDialog {
  Q_OBJECT

 public:
  // `others` are those beside it: no name stands twice. Records count toward a campaign by its
  // name, so that it stays once there are any.
  CampaignDialog(std::vector<records::Campaign> others, const records::Campaign& campaign,
                 bool name_stays, records::Language language, QWidget* parent);
  records::Campaign campaign() const;

 protected:
  QString problem() const override;

 private:
  std::vector<records::Campaign> others_;
  QLineEdit* name_;
  DateField* from_;
  DateField* until_;
  TermCombo<records::Group>* group_;
};

class PlatformDialog : public EntryDialog {
  Q_OBJECT

 public:
  PlatformDialog(const records::Platform& platform, records::Language language, QWidget* parent);
  records::Platform platform() const;

 protected:
  QString problem() const override;

 private:
  records::Platform platform_;
  QLineEdit* name_;
  TermCombo<records::PlatformLevel>* level_;
  QCheckBox* demonstration_;
  QCheckBox* window_;
};

class CommitteeDialog : public EntryDialog {
  Q_OBJECT

 public:
  CommitteeDialog(const records::Committee& committee, records::Language language, QWidget* parent);
  records::Committee committee() const;

 protected:
  QString problem() const override;
  QString doubt() const override;

 private:
  QLineEdit* name_;
  TermCombo<records::CommitteeKind>* kind_;
  QSpinBox* members_;
  QSpinBox* women_;
};

class MediatorDialog : public EntryDialog {
  Q_OBJECT

 public:
  MediatorDialog(const records::Mediator& mediator, records::Language language, QWidget* parent);
  records::Mediator mediator() const;

 protected:
  QString problem() const override;

 private:
  QLineEdit* name_;
  TermCombo<records::CommitteeKind>* committee_;
  QCheckBox* full_time_;
  DateField* since_;
  DateField* until_;
};

} // namespace fengqiao::ui
