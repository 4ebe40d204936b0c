// What is known of one record, beside the list: limits, way to the center, all filled fields,
// linked records, and what can be done next.
#pragma once

#include "core/store/store.h"
#include "ui/widgets/card.h"

class QMenu;
class QPushButton;
class QScrollArea;

namespace fengqiao::ui {

class Chip;

class RecordDetail : public QFrame {
  Q_OBJECT

 public:
  explicit RecordDetail(QWidget* parent = nullptr);

  // Shows the record `entry` as the store has it; a null id shows nothing.
  void show_record(const store::Store& store, const records::RecordId& id,
                   records::Language language);
  void retranslate();
  // ID numbers in full; masked again with every other record.
  bool shows_ids() const { return ids_shown_; }

 Q_SIGNALS:
  void open_wanted();
  void state_wanted(records::State state);
  void remove_wanted();
  void restore_wanted();
  void papers_wanted();
  void decide_wanted();
  void link_wanted(const records::RecordId& id);

 private:
  void show_head(const store::Entry& entry);
  void show_actions(const store::Entry& entry);
  void show_limits(const store::Store& store);
  void show_links(const store::Store& store);
  void show_lines();

  records::RecordId id_;
  records::Record record_;
  records::Language language_ = records::Language::english;
  bool ids_shown_ = false;
  QScrollArea* scroll_;
  QLabel* number_;
  QLabel* who_;
  QWidget* chips_;
  Chip* state_;
  Chip* category_;
  Chip* arrival_;
  QPushButton* open_;
  QPushButton* next_;
  QPushButton* papers_;
  QPushButton* decide_;
  QPushButton* remove_;
  QPushButton* restore_;
  QMenu* next_menu_;
  QLabel* arrival_text_;
  QLabel* limits_;
  QPushButton* show_ids_;
  QLabel* lines_;
  QWidget* links_;
};

} // namespace fengqiao::ui
