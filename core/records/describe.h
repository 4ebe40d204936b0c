// A record as labelled lines of text, made of the field descriptions: detail views, papers, search.
#pragma once

#include "core/records/record.h"

#include <QLocale>

namespace fengqiao::records {

inline bool is_empty(const QString& v) {
  return v.trimmed().isEmpty();
}
inline bool is_empty(QDate v) {
  return !v.isValid();
}
inline bool is_empty(const QDateTime& v) {
  return !v.isValid();
}
inline bool is_empty(const RecordId& v) {
  return v.is_null();
}
inline bool is_empty(Money v) {
  return v.cents() == 0;
}
inline bool is_empty(int v) {
  return v == 0;
}
inline bool is_empty(bool v) {
  return !v;
}
template <typename T>
bool is_empty(const Entered<T>& v) {
  return v.empty();
}
template <typename T>
bool is_empty(const std::optional<T>& v) {
  return !v;
}
template <typename T>
bool is_empty(const std::vector<T>& v) {
  return v.empty();
}
template <typename E>
requires std::is_enum_v<E>
bool is_empty(E) {
  return false;
}
template <Described T>
bool is_empty(const T& v) {
  bool empty = true;
  for_each_field<T>([&](const auto& f) { empty = empty && is_empty(v.*f.member); });
  return empty;
}

// One value as text for a person: a date as 2021-07-03, money in yuan, a term in the language.
inline QString shown(const QString& v, Language) {
  return v;
}
inline QString shown(QDate v, Language) {
  return v.toString(Qt::ISODate);
}
inline QString shown(const QDateTime& v, Language) {
  return v.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}
inline QString shown(const RecordId& v, Language) {
  return v.text();
}
inline QString shown(Money v, Language) {
  return v.yuan();
}
inline QString shown(int v, Language) {
  return QString::number(v);
}
inline QString shown(bool v, Language language) {
  return language == Language::chinese ? (v ? QStringLiteral("是") : QStringLiteral("否"))
                                       : (v ? QStringLiteral("Yes") : QStringLiteral("No"));
}
template <typename T>
QString shown(const Entered<T>& v, Language) {
  return v.text();
}
template <typename E>
requires std::is_enum_v<E> QString shown(E v, Language language) {
  return label(v, language);
}
template <typename T>
QString shown(const std::optional<T>& v, Language language) {
  return v ? shown(*v, language) : QString();
}
template <typename T>
requires(!Described<T>) QString shown(const std::vector<T>& v, Language language) {
  QStringList words;
  for (const T& item : v)
    words << shown(item, language);
  return words.join(language == Language::chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

// One line of a record. `section` is the label of the part it stands in (a party, a session), empty
// for the record itself; `private_number` marks ID numbers, which screens mask by default.
struct Line {
  QString path;
  QString section;
  QString label;
  QString text;
  bool private_number = false;
};

// All filled fields that a person would read, header first; ids and bookkeeping are left out.
std::vector<Line> lines(const Record& record, Language language);

} // namespace fengqiao::records
