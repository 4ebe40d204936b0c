// Which parts of two texts differ, for a person who reads both side by side. Pure.
#pragma once

#include <QStringView>

#include <vector>

namespace fengqiao::ui {

struct Span {
  qsizetype from = 0;
  qsizetype length = 0;
  bool operator==(const Span&) const = default;
};

struct TextDifference {
  std::vector<Span> ours, theirs; // in order, none empty, none touching
};

// Whole words, numbers and single Chinese characters. Short stretches that happen to be alike
// between two that differ count as different: a text full of holes is harder to read. Texts too
// long to be compared at once differ from the first difference to the last.
TextDifference text_difference(QStringView ours, QStringView theirs);

} // namespace fengqiao::ui
