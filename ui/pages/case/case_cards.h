// The cards beside a case's time line: who and what on the left, papers and what follows from them
// on the right.
#pragma once

#include "core/store/store.h"
#include "ui/widgets/card.h"

#include <functional>

namespace fengqiao::ui {

// What the cards let a person do.
struct CaseActions {
  std::function<void(records::PaperKind)> sign;
  std::function<void(const QString&)> set_papers; // of a checklist
  std::function<void()> ask_for_papers;
  std::function<void()> consent;
  std::function<void()> same_dispute;
  std::function<void(const records::RecordId&)> open;
};

struct CaseView {
  const records::Record& record;
  const store::Store& store;
  const records::Policy& policy;
  QDate today;
  records::Language language;
};

std::vector<Card*> left_cards(const CaseView& view, const CaseActions& actions);
std::vector<Card*> right_cards(const CaseView& view, const CaseActions& actions);

} // namespace fengqiao::ui
