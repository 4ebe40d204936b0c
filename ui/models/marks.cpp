#include "ui/models/marks.h"

#include "core/records/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Mark;

QString field_path(const records::Record& record, const QString& mark_field) {
  const auto* mediation = std::get_if<records::Mediation>(&record.body);
  if (!mediation || !mark_field.startsWith(u"body.parties.")) return mark_field;
  const QString side = mark_field.section(u'.', 2, 2);
  for (size_t i = 0; i < mediation->parties.size(); ++i)
    if (records::key(mediation->parties[i].side) == side)
      return u"body.parties[%1].person.%2"_s.arg(i).arg(mark_field.section(u'.', 3));
  return u"body.parties"_s;
}

QJsonValue value_at(const QJsonObject& record, const QString& path) {
  QJsonValue at = record;
  for (const QString& part : path.split(u'.')) {
    const qsizetype bracket = part.indexOf(u'[');
    at = at.toObject().value(bracket < 0 ? part : part.left(bracket));
    if (bracket >= 0) at = at.toArray().at(QStringView(part).mid(bracket + 1).chopped(1).toInt());
  }
  return at;
}

std::vector<Mark> marks_after(const records::Record& before, const records::Record& after,
                              const std::vector<records::Finding>& findings) {
  const QJsonObject old_values = records::to_json(before);
  const QJsonObject new_values = records::to_json(after);
  const auto doubt_at = [&](const QString& path) {
    return std::ranges::find_if(findings, [&](const records::Finding& f) {
      return f.severity == records::Severity::doubt && f.field == path;
    });
  };
  std::vector<Mark> marks;
  for (const Mark& mark : before.header.marks) {
    const QString path = field_path(before, mark.field);
    const bool corrected = value_at(old_values, path) != value_at(new_values, path);
    if (!corrected) marks.push_back(mark);
  }
  for (const records::Finding& finding : findings) {
    if (doubt_at(finding.field) == findings.end()) continue;
    const bool marked = std::ranges::any_of(
        marks, [&](const Mark& m) { return field_path(before, m.field) == finding.field; });
    if (!marked) marks.push_back({finding.field, finding.code, {}});
  }
  return marks;
}

} // namespace fengqiao::ui
