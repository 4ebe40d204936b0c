// F1: what the page is for, what is done on it most, its keys. A panel at the right of the window
// that leaves the page usable; Esc closes it.
#pragma once

#include "ui/pages/page.h"

#include <QPointer>

class QPushButton;
class QTextBrowser;
class QToolButton;

namespace fengqiao::ui {

// The help of a page by its objectName (resources/help/<page>.<language>.md) as Markdown; empty
// where none was written.
QString help_text(const QString& page, records::Language language);

class HelpPanel : public QFrame {
  Q_OBJECT

 public:
  // Over `window`, at its right; shown at once.
  explicit HelpPanel(QWidget* window);
  ~HelpPanel() override;

  // `commands` are listed at the foot. The offers are buttons: none where there is no workbench.
  void show_page(const QString& page, records::Language language,
                 const std::vector<Command>& commands, bool offers);
  QString page() const { return page_; }
  QString text() const;
  // Closes it and gives the focus back to where it was.
  void dismiss();

 Q_SIGNALS:
  void sheet_wanted();
  void introduction_wanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  QString page_;
  QLabel* title_;
  QToolButton* close_;
  QTextBrowser* text_;
  QPushButton* sheet_;
  QPushButton* introduction_;
  QPointer<QWidget> before_;
};

} // namespace fengqiao::ui
