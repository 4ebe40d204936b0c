// The editor of a mediation 人民调解: parties on two sides, the way to an outcome, the agreement
// and what became of it.
#pragma once

#include "ui/pages/editors/record_editor.h"

namespace fengqiao::ui {

class Fold;

class MediationEditor : public RecordEditor {
  Q_OBJECT

 public:
  MediationEditor(const PageContext& context, const records::Record& record);

 protected:
  void rebuild(const records::Record& record) override;
  void complete(records::Record& record, const QString& path) override;

 private:
  void dispute_card();
  void committee_card();
  void agreement_card();
  void confirmation_fields();
  void result_cards();
  void rebuild_parties(const records::Mediation& mediation);
  void rebuild_lists(const records::Mediation& mediation);
  void party_block(QVBoxLayout* into, size_t index, bool removable);
  // Empties a part of the form for building it anew.
  QVBoxLayout* fresh(QWidget*& holder, Card* in);
  QWidget* entry_frame(QVBoxLayout* into, const std::function<void(records::Record&)>& remove,
                       const FieldRows& rows);
  // One that is kept already: read here, corrected on the case page.
  bool is_kept(size_t index, size_t kept) const;
  void entry(QVBoxLayout* into, const QString& corrected, bool is_kept_entry,
             const std::function<void(records::Record&)>& remove, const FieldRows& rows);
  void rebuild_instalments(const records::Mediation& mediation);
  QPushButton* adder(const char* text, const std::function<void(records::Record&)>& add);
  static void add_row(QVBoxLayout* into, const std::vector<QPushButton*>& adders);

  // A part of a card that is closed until it is needed.
  Fold* fold(Card* in, const char* title, const FieldRows& rows);

  std::vector<records::Side> sides_; // as built
  std::vector<size_t> lengths_;      // of the lists, as built
  Card* side_cards_[2] = {};
  QWidget* side_parts_[2] = {};
  Card* meetings_ = nullptr;
  QWidget* meetings_part_ = nullptr;
  Card* agreement_ = nullptr;
  QWidget* instalments_part_ = nullptr;
  Card* follow_ups_ = nullptr;
  QWidget* follow_ups_part_ = nullptr;
  Fold* time_ = nullptr;
  Fold* risk_ = nullptr;
  Fold* confirmation_ = nullptr;
};

} // namespace fengqiao::ui
