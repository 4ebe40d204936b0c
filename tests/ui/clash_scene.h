// A record of the scene that another computer changed as well.
#pragma once

#include "tests/catch.h"
#include "tests/ui/scene.h"

namespace fengqiao::ui_test {

inline void come(Scene& scene, const records::Record& record, int revision, bool deleted = false,
                 const QString& device = QStringLiteral("手提电脑")) {
  auto worker = scene.store().worker();
  REQUIRE(worker);
  const auto taken = worker->take({{record.header.id, revision, deleted, device, record}});
  INFO((taken ? std::string() : taken.error().text().toStdString()));
  REQUIRE(taken);
  REQUIRE(taken->front() == store::Taken::clash);
  REQUIRE(scene.store().refresh());
}

// Saves `first`, lets the center have it, then changes it here by `ours` and there by `theirs`.
inline records::RecordId add_clash(Scene& scene, const records::Record& first,
                                   const std::function<void(records::Record&)>& ours,
                                   const std::function<void(records::Record&)>& theirs,
                                   bool deleted_there = false) {
  const records::RecordId id = scene.add(first);
  auto worker = scene.store().worker();
  REQUIRE(worker);
  REQUIRE(worker->acknowledge({{id, 1, store::Arrival::arrived, {}}}));
  REQUIRE(scene.store().refresh());
  const records::Record common = scene.load(id);
  records::Record mine = common;
  ours(mine);
  scene.add(mine);
  records::Record other = common;
  theirs(other);
  other.header.revision = 2;
  other.header.updated_by = QStringLiteral("陈调解员");
  come(scene, other, 2, deleted_there);
  return id;
}

} // namespace fengqiao::ui_test
