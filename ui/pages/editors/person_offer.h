// The known persons that drop down below a field while somebody types into it. Typing on ignores
// them; the down key and Enter, or a click, choose one.
#pragma once

#include "core/store/people.h"
#include "ui/widgets/offer.h"

namespace fengqiao::ui {

class PersonOffer : public QObject {
  Q_OBJECT

 public:
  using Ask = std::function<std::vector<store::KnownPerson>(const QString& typed)>;
  // What a row says, in two lines.
  using Tell = std::function<QStringList(const store::KnownPerson& person)>;

  // Drops down over `page`; lives with `parent`, in which the fields are.
  PersonOffer(QWidget* page, QObject* parent, Ask ask, Tell tell);
  void watch(QLineEdit* line) { offer_->watch(line); }
  bool is_open() const { return offer_->is_open(); }
  QListWidget* list() const { return offer_->list(); }

 Q_SIGNALS:
  void chosen(const store::KnownPerson& person, QLineEdit* typed_in);

 private:
  std::vector<store::KnownPerson> offered_;
  Offer* offer_;
};

} // namespace fengqiao::ui
