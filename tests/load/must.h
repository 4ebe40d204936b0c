// What a load needs to go on: ends the program with a word where it is not so.
#pragma once

#include "core/records/error.h"

#include <cstdio>
#include <cstdlib>

namespace load {

[[noreturn]] inline void give_up(const char* what, const QString& why = {}) {
  std::fprintf(stderr, "%s: %s\n", what, why.toUtf8().constData());
  std::exit(1);
}

inline void must(bool done, const char* what) {
  if (!done) give_up(what, QStringLiteral("failed"));
}

template <typename T>
T must(fengqiao::Result<T> result, const char* what) {
  if (!result) give_up(what, result.error().text());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

} // namespace load
