// Rows that drop down below a field while somebody types into it. The keyboard chooses: the arrows
// go through them, Enter takes one, Escape closes them; the focus never leaves the field.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

class QFrame;
class QLineEdit;
class QListWidget;
class QWidget;

namespace fengqiao::ui {

class Offer : public QObject {
  Q_OBJECT

 public:
  // What is offered for what is typed: two lines a row, the first one strong.
  using Ask = std::function<std::vector<QStringList>(const QString& typed)>;
  // Whether Enter takes the first row at once, or typing on ignores the rows until the down key
  // chooses one.
  enum class Enter { takes_first, takes_chosen };

  // Drops down over `page`; lives with `parent`, in which the fields are.
  Offer(QWidget* page, QObject* parent, const QString& name, Enter enter, Ask ask);
  ~Offer() override;
  void watch(QLineEdit* line);
  bool is_open() const;
  QListWidget* list() const { return list_; }

 Q_SIGNALS:
  void chosen(int row, QLineEdit* typed_in);

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool key_pressed(int key);
  // What was typed a moment ago is looked up before a key acts on it.
  void catch_up();
  void offer();
  void place();
  void choose(int row);
  void close();

  QPointer<QWidget> page_;
  QPointer<QFrame> frame_;
  QListWidget* list_;
  Enter enter_;
  Ask ask_;
  QPointer<QLineEdit> line_; // that was typed in last
  QTimer pause_;
};

} // namespace fengqiao::ui
