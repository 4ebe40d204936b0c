// One person: particulars, every record, who is likely the same, and who was joined.
#pragma once

#include "ui/pages/page.h"

class QPushButton;
class QScrollArea;
class QTableWidget;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;

class PersonPage : public Page {
  Q_OBJECT

 public:
  PersonPage(const PageContext& context, const store::PersonKey& key);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

  // Who answers whether two are one; asks the user side by side by default.
  using AskJoin = std::function<bool(const store::PersonPage&, const store::PersonPage&)>;
  void set_ask_join(AskJoin ask) { ask_join_ = std::move(ask); }
  void join(const store::PersonKey& other);
  void part(const store::PersonKey& other);

 private:
  void build_head(QVBoxLayout* column);
  QWidget* build_side();
  void build_records();
  void show_head();
  void show_particulars();
  void show_duplicates();
  void show_joined();
  void show_records();
  void open_row(int row);
  void person_row(Card* in, const store::KnownPerson& person, const QString& note,
                  QPushButton* act);
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void fit();

  store::PersonKey key_;
  store::PersonPage shown_;
  bool ids_shown_ = false;
  AskJoin ask_join_;
  QPushButton* back_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* about_ = nullptr;
  QWidget* chips_ = nullptr;
  Card* particulars_ = nullptr;
  QLabel* lines_ = nullptr;
  QPushButton* show_ids_ = nullptr;
  Card* duplicates_ = nullptr;
  Card* joined_ = nullptr;
  Card* records_ = nullptr;
  QTableWidget* table_ = nullptr;
};

} // namespace fengqiao::ui
