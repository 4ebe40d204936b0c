#include "ui/pages/home/home_words.h"

#include <QCoreApplication>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("HomeWords", source);
}

} // namespace

QString new_record_words(Kind kind) {
  switch (kind) {
  case Kind::mediation:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New dispute"));
  case Kind::legal_aid:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New application for legal aid"));
  case Kind::legal_education:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New lecture or event"));
  case Kind::legal_opinion:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New legal opinion"));
  case Kind::duty:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New duty"));
  case Kind::referral:
    return words(QT_TRANSLATE_NOOP("HomeWords", "New referral"));
  case Kind::consultation:
    break;
  }
  return words(QT_TRANSLATE_NOOP("HomeWords", "New consultation"));
}

QString kind_icon(Kind kind) {
  switch (kind) {
  case Kind::mediation:
    return u"mediation"_s;
  case Kind::legal_aid:
    return u"aid"_s;
  case Kind::legal_education:
    return u"people"_s;
  case Kind::legal_opinion:
    return u"edit"_s;
  case Kind::duty:
    return u"calendar"_s;
  case Kind::referral:
    return u"export"_s;
  case Kind::consultation:
    break;
  }
  return u"user"_s;
}

QString hours_text(qint64 minutes) {
  const QString text = QString::number(static_cast<double>(minutes) / 60, 'f', 1);
  return text.endsWith(u".0"_s) ? text.chopped(2) : text;
}

} // namespace fengqiao::ui
