// What the records are narrowed down by: kinds, state, dates, and the four short cuts.
#pragma once

#include "core/store/store.h"
#include "ui/look/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace fengqiao::ui {

class DateField;

class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(QWidget* parent = nullptr);

  store::Filter filter() const { return filter_; }
  // Shows and takes over; emits changed().
  void set_filter(const store::Filter& filter);
  void set_text(const QString& text);
  void retranslate(records::Language language);
  // Right of the short cuts.
  void add_at_end(QWidget* widget);
  bool is_narrowed() const { return !(filter_ == store::Filter()); }

 Q_SIGNALS:
  void changed();

 private:
  QPushButton* pick(const QString& name);
  void show_filter();
  void fill_states();
  void take();

  store::Filter filter_;
  records::Language language_ = records::Language::english;
  std::vector<QPushButton*> kinds_; // the first is "all"
  QComboBox* state_;
  DateField* from_;
  QLabel* to_word_;
  DateField* to_;
  QPushButton* open_only_;
  QPushButton* marked_only_;
  QPushButton* pending_only_;
  QPushButton* bin_;
  QPushButton* search_;
  QHBoxLayout* first_;
};

} // namespace fengqiao::ui
