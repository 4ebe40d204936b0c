// Two versions of one record, both changed without knowing of each other: side by side, field by
// field. Nothing is chosen until somebody chooses; what was decided is saved as a revision above
// both, and both stay in the store.
#pragma once

#include "ui/models/clash.h"
#include "ui/pages/page.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fengqiao::ui {

class Banner;
class Card;
class Chip;
class ClashRow;
class Fold;

class ClashPage : public Page {
  Q_OBJECT

 public:
  // There must be a version that clashes with this record (Store::rival).
  ClashPage(const PageContext& context, const records::RecordId& id);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  const Clash* clash() const { return clash_ ? &*clash_ : nullptr; }
  // False where it was not; why not is shown, and every choice is still there.
  bool save();

 private:
  struct Loaded;
  void build_head(QVBoxLayout* column);
  void build_sheet(QVBoxLayout* column);
  void build_foot(QVBoxLayout* column);
  QWidget* build_side(records::Take side);
  Result<Loaded> load() const;
  void take_in(Loaded now);
  void show_all();
  void show_sides();
  void show_rows();
  void show_choices();
  void show_waiting();
  void choose(const QString& path, records::Take take);
  void choose_side(records::Take side);
  void go_to_next();
  void open_next();
  // Numbers in the place of ids, for a person to read.
  QString with_numbers(QString text) const;

  records::RecordId id_;
  std::optional<Clash> clash_;
  std::vector<records::RecordId> waiting_; // others that clash
  bool numbers_shown_ = false;
  QPushButton* back_;
  QLabel* title_;
  Chip* kind_;
  QPushButton* next_;
  Banner* banner_;
  QScrollArea* scroll_ = nullptr;
  struct Side {
    Card* card;
    QLabel* who;
    QLabel* what;
    QPushButton* take;
  } sides_[2] = {};
  Card* fields_ = nullptr;
  QPushButton* show_numbers_;
  QWidget* rows_part_ = nullptr;
  std::vector<ClashRow*> rows_;
  Card* same_card_ = nullptr;
  Fold* same_ = nullptr;
  QLabel* same_lines_ = nullptr;
  QPushButton* left_;
  QPushButton* later_;
  QPushButton* save_;
};

// Over the page that is shown: this record's versions, or those that wait the longest. Says so
// where none clash.
void open_clash(const PageContext& context, const records::RecordId& id = {});
// The bar that says of a record that another version of it waits; hidden where none does.
void show_clash_banner(Banner* banner, const PageContext& context, const records::RecordId& id);

} // namespace fengqiao::ui
