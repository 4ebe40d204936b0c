// Photos and scans of a record one by one, inside the program: nothing is written to the disk to
// look at them. A PDF document is saved as a copy to be read.
#pragma once

#include "core/store/attachments.h"
#include "ui/pages/page.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace fengqiao::ui {

class PictureView;

class AttachmentViewer : public QDialog {
  Q_OBJECT

 public:
  AttachmentViewer(const PageContext& context, std::vector<store::Attachment> files, size_t at,
                   QWidget* parent = nullptr);

  size_t at() const { return at_; }
  PictureView& view() { return *view_; }
  void go(int step); // to a neighbour; stays at the ends

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build_tools(QBoxLayout* row);
  QToolButton* tool(QBoxLayout* row, const QString& name, const QString& words,
                    std::function<void()> run);
  void load();
  void show_loaded(const QImage& picture);
  void show_message(const QString& heading, const QString& advice);
  void show_scale();
  void print();

  PageContext context_;
  std::vector<store::Attachment> files_;
  size_t at_;
  QLabel* name_;
  QLabel* about_;
  QStackedWidget* stack_;
  PictureView* view_;
  QLabel* heading_;
  QLabel* advice_;
  QLabel* scale_;
  QToolButton* before_;
  QToolButton* next_;
  std::vector<QWidget*> for_pictures_;
  QPushButton* copy_;
};

// A copy outside the store: warns that it is not sealed, asks where to, writes it in another
// thread. `ask` answers instead of the two dialogs, empty = no copy.
using AskCopy = std::function<QString(const QString& name)>;
void save_copy(const PageContext& context, const store::Attachment& file, QWidget* over,
               const AskCopy& ask = {});

} // namespace fengqiao::ui
