// The divisions of a region out of a CSV with the columns code, name, name_en, level, parent, as a
// county hands it out. No file of places is part of the program: it would be old.
#pragma once

#include "core/records/values.h"

#include <QHash>

#include <vector>

namespace fengqiao::ui {

struct DivisionEntry {
  QString code;
  QString name;
  records::Level level = records::Level::village;
};

class DivisionList {
 public:
  DivisionList() = default;
  // Errors: those of reading a CSV; invalid where it holds no divisions.
  static Result<DivisionList> read(const QString& file);

  bool empty() const { return entries_.empty(); }
  std::vector<DivisionEntry> counties() const { return of_level(records::Level::county); }
  // Those right below `code`, in the order of the file.
  std::vector<DivisionEntry> below(const QString& code) const;
  const DivisionEntry* find(const QString& code) const;
  QString parent(const QString& code) const;

 private:
  std::vector<DivisionEntry> of_level(records::Level level) const;
  std::vector<DivisionEntry> entries_;
  QHash<QString, qsizetype> by_code_;
};

// "禄步镇" and "白土村委会" -> "禄步镇白土村公共法律服务工作室".
QString suggested_studio_name(const QString& town, const QString& village);
// "白土村委会" -> "白".
QString suggested_case_word(const QString& town, const QString& village);

} // namespace fengqiao::ui
