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

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  // What the buttons say, from everything to the least; a narrow window with large text gets less.
  enum class Room { all, no_keys, small_lock, no_dispute };
  void set_texts(Room room);
  int needed_width() const;
  void fit();
  void fill_menu(records::Language language);
  QLineEdit* search_;
  QTimer search_pause_;
  QPushButton* help_;
  QPushButton* other_;
  QPushButton* dispute_;
  QPushButton* consultation_;
  QPushButton* lock_;
  QMenu* menu_;
  QAction* dispute_in_menu_ = nullptr; // where its button has no room
};

} // namespace fengqiao::ui
