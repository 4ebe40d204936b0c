// The bar above the pages: search, the two things that are done most, lock.
#pragma once

#include "core/records/vocabulary.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace fengqiao::ui {

class TopBar : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(QWidget* parent = nullptr);

  void retranslate(records::Language language);
  void focus_search();
  void clear_search();
  QString search_text() const;
  // Says now what the last keys have not said yet: before something opens over the records.
  void finish_search();

 Q_SIGNALS:
  void search_changed(const QString& text); // a moment after the last key
  void new_record(records::Kind kind);
  void lock();
  void help_wanted();

 private:
  void fill_menu(records::Language language);
  QLineEdit* search_;
  QTimer search_pause_;
  QPushButton* help_;
  QPushButton* other_;
  QPushButton* dispute_;
  QPushButton* consultation_;
  QPushButton* lock_;
  QMenu* menu_;
};

} // namespace fengqiao::ui
