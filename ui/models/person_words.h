// How a person reads on a screen: in an offer, a list, a page.
#pragma once

#include "core/store/people.h"

namespace fengqiao::ui {

// "54 years · 4412**********137X · 13822104477": what is known of these, the ID number masked.
QString person_line(const store::KnownPerson& person, QDate today);
// "3 records, the last on 2021-07-03 (Mediation)"
QString records_line(const store::KnownPerson& person, records::Language language);
QString age_words(const store::KnownPerson& person, QDate today); // empty if not known
QString role_words(store::PersonRole role);
// Why two are likely one.
QString likeness_words(store::Likeness why);

} // namespace fengqiao::ui
