// A policy value in words, and the small windows in which a new one is entered.
#pragma once

#include "core/records/policy.h"
#include "ui/pages/settings/entry_dialogs.h"

class QPlainTextEdit;

namespace fengqiao::ui {

// "1,575 yuan", "30 days", "8 hours".
QString policy_value(records::PolicyKey key, qint64 value);

class PolicyValueDialog : public EntryDialog {
  Q_OBJECT

 public:
  PolicyValueDialog(records::PolicyKey key, QDate from, qint64 value, records::Language language,
                    QWidget* parent);
  QDate from() const;
  qint64 value() const;

 protected:
  QString problem() const override;

 private:
  std::optional<qint64> read() const;
  records::PolicyKey key_;
  DateField* from_;
  QLineEdit* value_;
};

class PapersDialog : public EntryDialog {
  Q_OBJECT

 public:
  PapersDialog(records::ChecklistKey key, QDate from, const QStringList& papers,
               records::Language language, QWidget* parent);
  QDate from() const;
  QStringList papers() const; // one a line

 protected:
  QString problem() const override;

 private:
  DateField* from_;
  QPlainTextEdit* papers_;
};

} // namespace fengqiao::ui
