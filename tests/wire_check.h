// Requests and replies against the document of the wire (core/wire/openapi.json), so that neither
// goes its own way: what the document does not say is a fault, and so is what it says otherwise.
#pragma once

#include "core/center/api.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace test {

class WireCheck {
 public:
  WireCheck(); // against the document as it is
  explicit WireCheck(const QJsonObject& document);
  // Fails the test that is running where anything was seen that is not as documented.
  ~WireCheck();
  WireCheck(const WireCheck&) = delete;
  WireCheck& operator=(const WireCheck&) = delete;

  // What is wrong with the two, empty: nothing. Path, method, status, media types, headers and
  // query, the reply's body; the request's body too where it was not refused, item by item.
  QString fault(const fengqiao::center::Request& request, const fengqiao::center::Reply& reply);

  // For ServerOptions::observe. From any thread; what is wrong waits for the end.
  void see(const fengqiao::center::Request& request, const fengqiao::center::Reply& reply);
  // From here on a fault with these words is what the test is about, and none.
  void expect(const QString& words);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace test
