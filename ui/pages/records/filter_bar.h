// What the records are narrowed down by: kinds, state, group, campaign, dates, the four short cuts,
// and the figure of a report that they stand behind. Can be folded where there is no room for it.
#pragma once

#include "core/store/store.h"
#include "ui/look/theme.h"
#include "ui/widgets/term_combo.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class DateField;
class FlowLayout;

class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(QWidget* parent = nullptr);

  store::Filter filter() const { return filter_; }
  // Shows and takes over; emits changed().
  void set_filter(const store::Filter& filter);
  void set_text(const QString& text);
  // Those to choose from; the choice is shown only where there are any.
  void set_campaigns(const std::vector<records::Campaign>& campaigns);
  void retranslate(records::Language language);
  // Right of the kinds; stays to be seen when the bar is folded.
  void add_at_end(QWidget* widget);
  bool is_narrowed() const;
  // How many conditions hold, whichever they are.
  int conditions() const;
  // Folded, only what hides behind no other button is shown: what stands at the end, the search.
  void set_folded(bool folded);
  bool is_folded() const { return folded_; }

 Q_SIGNALS:
  void changed();

 private:
  QPushButton* pick(const QString& name);
  QPushButton* removable(const QString& name); // a pressed chip with a cross
  QWidget* build_kinds();
  QWidget* build_conditions();
  void show_chips();
  static void fit(QComboBox* choice);
  void fill_campaigns();
  void show_filter();
  void fill_states();
  void take();

  store::Filter filter_;
  records::Language language_ = records::Language::english;
  std::vector<QPushButton*> kinds_; // the first is "all"
  QStringList campaigns_;
  QPushButton* behind_;
  QComboBox* state_;
  TermCombo<records::Group>* group_;
  QComboBox* campaign_;
  DateField* from_;
  QLabel* to_word_;
  DateField* to_;
  QPushButton* open_only_;
  QPushButton* marked_only_;
  QPushButton* pending_only_;
  QPushButton* bin_;
  QPushButton* search_;
  FlowLayout* first_;
  QWidget* conditions_;
  bool folded_ = false;
};

} // namespace fengqiao::ui
