// The standards and time limits of the county, each with its values and the days from which they
// hold, and the lists of papers. Managers add and take back values; everyone reads them.
#pragma once

#include "core/records/policy.h"
#include "ui/pages/page.h"

class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;
class EntryRow;

class PolicyPage : public Page {
  Q_OBJECT

 public:
  explicit PolicyPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

 private:
  struct Part {
    Card* card;
    QVBoxLayout* rows;
    std::vector<records::PolicyKey> keys; // none: the lists of papers
  };
  Part make_part(QVBoxLayout* column, std::vector<records::PolicyKey> keys);
  void add_value(QVBoxLayout* rows, records::PolicyKey key);
  void add_papers(QVBoxLayout* rows, records::ChecklistKey key);
  void add_history(QVBoxLayout* rows, const QString& text, const std::function<void()>& take_back);
  void edit_value(records::PolicyKey key);
  void edit_papers(records::ChecklistKey key);
  void keep(const records::Policy& policy);
  QDate today() const { return store().clock().today(); }

  records::Policy policy_;
  QPushButton* back_;
  QLabel* title_;
  std::vector<Part> parts_;
};

} // namespace fengqiao::ui
