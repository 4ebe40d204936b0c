// The papers that a record has, each with how far it has got.
#pragma once

#include "core/documents/forms.h"
#include "core/records/case_file.h"

#include <QListWidget>

namespace fengqiao::ui {

class PaperList : public QListWidget {
  Q_OBJECT

 public:
  explicit PaperList(QWidget* parent = nullptr);

  // Keeps the paper chosen where the record still has it.
  void show_papers(const records::Record& record, records::Language language);
  const documents::Paper* chosen() const;
  void choose(documents::Form form);

 Q_SIGNALS:
  void paper_chosen();

 private:
  std::vector<documents::Paper> papers_;
};

// How far the paper has got; nothing for papers that are not kept count of.
std::optional<records::PaperState> state_of_paper(const records::Record& record,
                                                  const documents::Paper& paper);

} // namespace fengqiao::ui
