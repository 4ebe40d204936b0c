// The policy that the program carries, read from the tree: what a county has before it changes
// anything.
#pragma once

#include "core/records/policy.h"
#include "tests/catch.h"

#include <QFile>
#include <QJsonDocument>

namespace test {

inline fengqiao::records::Policy default_policy() {
  QFile file(QStringLiteral(FENGQIAO_POLICY_FILE));
  REQUIRE(file.open(QIODevice::ReadOnly));
  auto policy =
      fengqiao::records::Policy::from_json(QJsonDocument::fromJson(file.readAll()).object());
  REQUIRE(policy.has_value());
  return *policy;
}

} // namespace test
