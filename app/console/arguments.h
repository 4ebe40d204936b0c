// The words of a command line, sorted into options and the rest.
#pragma once

#include "core/records/error.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace fengqiao::console {

struct Option {
  QString name;          // "store" for --store
  QString value;         // what stands for the value in the help, empty for a switch
  const char* help = ""; // English, marked for the context "cli"
};

// --json, of every command that answers with a document.
Option json_option();

class Arguments {
 public:
  // Options may stand anywhere; "--" ends them. Errors: invalid (unknown option, value missing).
  static Result<Arguments> parse(const QStringList& words, const std::vector<Option>& known);

  bool has(const QString& option) const { return values_.contains(option); }
  // Empty if it was not given.
  QString value(const QString& option) const { return values_.value(option); }
  // Errors: invalid, naming the option that is missing.
  Result<QString> required(const QString& option) const;
  // The day it names; invalid if it was not given. Errors: invalid.
  Result<QDate> day(const QString& option) const;
  const QStringList& rest() const { return rest_; }
  // Exactly `count` words besides the options. Errors: invalid; `what` says what was expected.
  Result<QStringList> exactly(int count, const QString& what) const;

 private:
  QHash<QString, QString> values_;
  QStringList rest_;
};

} // namespace fengqiao::console
