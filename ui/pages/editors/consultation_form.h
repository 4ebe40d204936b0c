// What the two editors of a consultation share: a topic of the library brings question, answer and
// law; an answered one is closed; what was written may become a phrase.
#pragma once

#include "core/store/phrase_library.h"
#include "ui/pages/editors/record_editor.h"

class QLineEdit;

namespace fengqiao::ui {

class Offer;

class ConsultationForm : public RecordEditor {
  Q_OBJECT

 public:
  void retranslate() override;

 protected:
  ConsultationForm(const PageContext& context, const records::Record& record, const QString& name);

  static records::Consultation& body(records::Record& record) {
    return std::get<records::Consultation>(record.body);
  }
  // Finds a phrase while typing; to be laid out once. No field of the record.
  FormField* topic_field();
  QPushButton* keep_phrase_button();
  QLineEdit* topic() const { return topic_; }
  // A phrase stands in the form.
  virtual void phrase_taken() {}

  void before_save(records::Record& record) const override;
  void after_save(const records::Record& record) override;

 private:
  std::vector<QStringList> offered_phrases(const QString& typed);
  void take(int row);
  void keep_as_phrase();
  void read_library();
  void keep_library(const std::vector<records::Phrase>& phrases);

  store::PhraseSearch library_;
  std::vector<size_t> offered_;
  std::optional<records::Phrase> last_; // that was taken
  QStringList taken_;                   // topics
  QLineEdit* topic_ = nullptr;
  FormField* topic_field_ = nullptr;
};

} // namespace fengqiao::ui
