#include "ui/pages/editors/person_offer.h"

#include <QLineEdit>

namespace fengqiao::ui {

PersonOffer::PersonOffer(QWidget* page, QObject* parent, Ask ask, Tell tell)
    : QObject(parent),
      offer_(new Offer(page, this, QStringLiteral("person_offer"), Offer::Enter::takes_chosen,
                       [this, ask = std::move(ask), tell = std::move(tell)](const QString& typed) {
                         offered_ = ask(typed);
                         std::vector<QStringList> rows;
                         for (const store::KnownPerson& person : offered_)
                           rows.push_back(tell(person));
                         return rows;
                       })) {
  connect(offer_, &Offer::chosen, this, [this](int row, QLineEdit* typed_in) {
    const store::KnownPerson person = offered_[static_cast<size_t>(row)];
    Q_EMIT chosen(person, typed_in);
  });
}

} // namespace fengqiao::ui
