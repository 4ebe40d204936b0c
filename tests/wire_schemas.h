// Values against the schemas of an OpenAPI document, by a library that is not ours.
#pragma once

#include <QJsonObject>

#include <memory>

namespace test {

class WireSchemas {
 public:
  explicit WireSchemas(const QJsonObject& document);
  ~WireSchemas();

  // Where the value breaks the schema, which may refer to the document's; empty: nowhere. A member
  // that the schema does not list breaks it: the document allows what a later version adds, a test
  // must know what this one says.
  QString fault(const QJsonObject& schema, const QJsonValue& value);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace test
