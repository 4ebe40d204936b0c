#include "ui/models/person_words.h"

#include <QCoreApplication>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source, int count = -1) {
  return QCoreApplication::translate("PersonWords", source, nullptr, count);
}

} // namespace

QString age_words(const store::KnownPerson& person, QDate today) {
  records::Person born;
  born.birth_date = person.birth_date;
  const auto age = records::age_on(born, today);
  return age ? words(QT_TRANSLATE_NOOP("PersonWords", "%1 years old")).arg(*age) : QString();
}

QString person_line(const store::KnownPerson& person, QDate today) {
  QStringList parts{age_words(person, today), records::mask_id(person.id_number), person.phone};
  parts.removeAll(QString());
  return parts.join(u" · "_s);
}

QString records_line(const store::KnownPerson& person, records::Language language) {
  return words(QT_TRANSLATE_N_NOOP("PersonWords", "%n record(s), the last on %1: %2"),
               person.records)
      .arg(person.last_on.toString(Qt::ISODate), records::label(person.last_kind, language));
}

QString role_words(store::PersonRole role) {
  switch (role) {
  case store::PersonRole::consulted:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Asked for advice"));
  case store::PersonRole::applicant:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Applicant"));
  case store::PersonRole::respondent:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Respondent"));
  case store::PersonRole::aid_applicant:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Applicant for aid"));
  case store::PersonRole::referred:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Referred"));
  }
  return {};
}

QString likeness_words(store::Likeness why) {
  switch (why) {
  case store::Likeness::id_number:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Same ID number"));
  case store::Likeness::name_and_phone:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Same name and phone"));
  case store::Likeness::name_and_birth_date:
    return words(QT_TRANSLATE_NOOP("PersonWords", "Same name and birth date"));
  }
  return {};
}

} // namespace fengqiao::ui
