// One case as a whole: a stored mediation, legal aid application or referral with its parties, its
// course, its papers, its limit and its next step.
#pragma once

#include "core/records/time_line.h"
#include "ui/pages/case/case_cards.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QGridLayout;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace fengqiao::ui {

class AttachmentsCard;
class Banner;
class CaseDialog;
class Chip;
class TimeLineCard;

class CasePage : public Page {
  Q_OBJECT

 public:
  // The record must be there and be one with a case page (models/case_steps.h).
  CasePage(const PageContext& context, const records::RecordId& id);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;
  bool take_files(const QStringList& files) override; // photos and scans
  QString drop_advice(const QStringList& files) const override;
  const records::Record& record() const { return record_; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  // How the parts stand: side by side; the course beside one column; the course above the sides.
  enum class Shape { wide, medium, narrow };
  void arrange();
  void arrange_head();
  void build_head(QVBoxLayout* column);
  void build_head_parts(QWidget* bar);
  void build_body(QVBoxLayout* column);
  void show_head();
  void show_chips();
  void show_papers_menu();
  void show_column(QVBoxLayout* column, const std::vector<Card*>& cards);
  void show_foot();
  std::vector<QPushButton*> entry_buttons();
  CaseActions actions();
  std::vector<KnownParty> known_parties();
  void take(records::State to);
  void edit_all();
  void open_dialog(CaseDialog* dialog);
  // Writes a small change at once: a tick, a consent.
  void change(const std::function<void(records::Record&)>& write, bool keep_right = false);

  records::RecordId id_;
  records::Record record_; // with the papers that are wanted of it
  bool keep_right_ = false;
  QToolButton* back_;
  QLabel* number_;
  Chip* chips_[3];
  QLabel* limit_;
  QPushButton* edit_;
  QPushButton* papers_;
  QMenu* papers_menu_;
  QPushButton* next_;
  QLabel* why_not_;
  QBoxLayout* head_ = nullptr;
  QWidget* head_parts_[2] = {}; // what it is; what is to be done
  QGridLayout* sheet_ = nullptr;
  QWidget* sides_[2] = {};
  std::optional<Shape> shape_;
  QVBoxLayout* left_ = nullptr;
  QVBoxLayout* right_ = nullptr;
  TimeLineCard* course_ = nullptr;
  QWidget* foot_ = nullptr;
  Banner* clash_ = nullptr;
  AttachmentsCard* attachments_ = nullptr; // below the right cards, which are made anew
};

// The page on which a stored record is read: its case page where its kind has one, else its editor.
Page* make_record_page(const PageContext& context, const records::Record& record);

} // namespace fengqiao::ui
