// One chart of the report in its card: what it may show instead, the bar that is pointed at in
// words, and the ways to take it along as a picture.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/report/report_charts.h"
#include "ui/widgets/card.h"

#include <array>

class QButtonGroup;
class QMenu;
class QToolButton;

namespace fengqiao::ui {

class Chart;
class ElidedLabel;
class FlowLayout;

class ChartCard : public Card {
  Q_OBJECT

 public:
  enum class As { png, svg, clipboard };

  // `name` stands in the names of files and objects: "trend".
  explicit ChartCard(const QString& name, QWidget* parent = nullptr);

  const QString& name() const { return name_; }
  // One or the other may be shown; picked() says which. The texts of retranslated picks are
  // replaced.
  void set_picks(const QStringList& texts);
  int pick() const;
  void show_chart(ReportChart chart);
  const ReportChart& chart() const { return chart_; }
  bool is_empty() const { return chart_.data.names.isEmpty(); }
  void retranslate();
  // "Save as a picture (PNG)…" and so on, for the menu and the palette.
  std::vector<Command> commands() const;

 Q_SIGNALS:
  void picked();
  void opened(const store::Behind& behind);
  void picture_wanted(ChartCard::As as);

 private:
  void say(const QString& words);
  QString words_of(As as) const;

  QString name_;
  ReportChart chart_;
  QButtonGroup* picks_;
  FlowLayout* picks_row_;
  QToolButton* take_;
  QMenu* menu_;
  Chart* bars_;
  ElidedLabel* line_; // the bar that is pointed at, else what the chart leaves out
};

} // namespace fengqiao::ui
