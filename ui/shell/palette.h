// Ctrl+K: one line, and under it what it may mean: commands with their keys, pages, records,
// people. Lies over the workbench; Esc gives the focus back to where it was.
#pragma once

#include "ui/pages/page.h"
#include "ui/shell/palette_fit.h"
#include "ui/shell/palette_list.h"

#include <QPointer>
#include <QTimer>

class QLineEdit;
class QListView;

namespace fengqiao::ui {

class Palette : public QWidget {
  Q_OBJECT

 public:
  static constexpr int most_records = 8;
  static constexpr int most_people = 5;

  // Over `workbench`, hidden until it is opened.
  Palette(Session& session, Shell& shell, QWidget* workbench);

  // What can be done everywhere (pages among it, "page_...") and on the page that is shown.
  void open(const std::vector<Command>& everywhere, const std::vector<Command>& here);
  void close_quietly(); // leaves the focus where it is
  const PaletteModel& model() const { return *model_; }
  QModelIndex current() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Known {
    Command command;
    Findable name;
    bool here = false;
    bool page() const { return command.name.startsWith(QLatin1StringView("page_")); }
  };
  bool take_key(int key);
  void typed();
  void search_records();
  void search_people();
  void show_rows();
  void add_commands(std::vector<PaletteRow>& rows) const;
  void add_all_commands(std::vector<PaletteRow>& rows) const;
  PaletteRow row_of(const Known& known) const;
  PaletteRow row_of(const store::Entry& entry) const;
  PaletteRow row_of(const store::KnownPerson& person) const;
  void move(int way, int rows);
  void choose(int row);
  void run_current();
  void dismiss();
  void place();
  void retranslate();
  QString text() const;

  Session& session_;
  Shell& shell_;
  QFrame* panel_;
  QLineEdit* line_;
  QListView* list_;
  QLabel* none_;
  PaletteModel* model_;
  std::unique_ptr<store::Pinyin> pinyin_;
  std::vector<Known> commands_;
  std::vector<PaletteRow> records_;
  std::vector<PaletteRow> people_;
  QTimer pause_;
  QTimer then_people_;
  QPointer<QWidget> before_;
};

} // namespace fengqiao::ui
