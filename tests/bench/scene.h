// A studio with many records in a folder that is thrown away.
#pragma once

#include "core/store/store.h"
#include "tests/bench/measure.h"
#include "tests/core/random_records.h"

#include <QTemporaryDir>

namespace fengqiao::bench {

struct Scene {
  QTemporaryDir folder;
  std::vector<records::Record> records;
  std::optional<store::Store> store;

  QString file(const QString& name) const { return folder.filePath(name); }
  store::OpenOptions options() const { return {.clock = {}, .cost = store::HashCost::quick()}; }
};

inline const QString division = QStringLiteral("441204103201");
inline const QString user = QStringLiteral("陈明");
inline const QString passphrase = QStringLiteral("禄步白土 2021 枫桥");

// Each fills its part of the table.
void store_part(Scene& scene);
void search_part(Scene& scene);
void push_part(Scene& scene);

} // namespace fengqiao::bench
