// The known persons that drop down below a field while somebody types into it. Typing on ignores
// them; the down key and Enter, or a click, choose one.
#pragma once

#include "core/store/people.h"

#include <QPointer>
#include <QTimer>

class QFrame;
class QLineEdit;
class QListWidget;

namespace fengqiao::ui {

class PersonOffer : public QObject {
  Q_OBJECT

 public:
  using Ask = std::function<std::vector<store::KnownPerson>(const QString& typed)>;
  // What a row says, in two lines.
  using Tell = std::function<QStringList(const store::KnownPerson& person)>;

  // Drops down over `page`; lives with `parent`, in which the fields are.
  PersonOffer(QWidget* page, QObject* parent, Ask ask, Tell tell);
  ~PersonOffer() override;
  void watch(QLineEdit* line);
  bool is_open() const;
  QListWidget* list() const { return list_; }

 Q_SIGNALS:
  void chosen(const store::KnownPerson& person, QLineEdit* typed_in);

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool key_pressed(int key);
  void offer();
  void place();
  void choose(int row);
  void close();

  QPointer<QWidget> page_;
  QPointer<QFrame> frame_;
  QListWidget* list_;
  Ask ask_;
  Tell tell_;
  QPointer<QLineEdit> line_; // that was typed in last
  std::vector<store::KnownPerson> offered_;
  QTimer pause_;
};

} // namespace fengqiao::ui
