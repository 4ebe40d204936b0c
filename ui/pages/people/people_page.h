// Everybody who came to the studio: search while typing, the list, and from there a person's page.
#pragma once

#include "ui/models/person_list_model.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace fengqiao::ui {

class EmptyNote;

class PeoplePage : public Page {
  Q_OBJECT

 public:
  explicit PeoplePage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;
  void search(const QString& text) override;
  const PersonListModel& model() const { return *model_; }

 private:
  void show_list();
  void open_row(int row);
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void fit();

  PersonListModel* model_;
  QLineEdit* search_;
  QLabel* count_;
  QStackedWidget* stack_;
  QTableView* table_;
  EmptyNote* empty_;
  QTimer pause_;
};

} // namespace fengqiao::ui
