// The small window in which one phrase of the library is written or changed.
#pragma once

#include "core/records/phrase.h"
#include "ui/pages/settings/entry_dialogs.h"

class QPlainTextEdit;

namespace fengqiao::ui {

class PhraseDialog : public EntryDialog {
  Q_OBJECT

 public:
  // `others` are those beside it: no topic stands twice.
  PhraseDialog(const QString& title, std::vector<records::Phrase> others,
               const records::Phrase& phrase, records::Language language, QWidget* parent);
  records::Phrase phrase() const;

 protected:
  QString problem() const override;
  QString doubt() const override;

 private:
  QPlainTextEdit* area(const QString& label, const QString& name, const QString& text, int lines);
  std::vector<records::Phrase> others_;
  records::Phrase phrase_;
  QLineEdit* topic_;
  TermCombo<records::ConsultationCategory>* category_;
  QPlainTextEdit* question_;
  QPlainTextEdit* answer_;
  QPlainTextEdit* laws_;
};

} // namespace fengqiao::ui
