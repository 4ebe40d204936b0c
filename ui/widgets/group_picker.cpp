#include "ui/widgets/group_picker.h"

#include "ui/widgets/flow_layout.h"

#include <QPushButton>

#include <algorithm>

namespace fengqiao::ui {

using records::Group;

GroupPicker::GroupPicker(records::Language language, QWidget* parent) : QWidget(parent) {
  auto* flow = new FlowLayout(this);
  for (const auto& term : records::terms<Group>()) {
    auto* chip = new QPushButton(this);
    chip->setCheckable(true);
    chip->setProperty("pick", true);
    chip->setObjectName(QString::fromLatin1(term.key));
    flow->addWidget(chip);
    chips_.push_back(chip);
    connect(chip, &QPushButton::clicked, this, &GroupPicker::changed);
  }
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  set_language(language);
}

std::vector<Group> GroupPicker::groups() const {
  std::vector<Group> chosen;
  for (size_t i = 0; i < chips_.size(); ++i)
    if (chips_[i]->isChecked()) chosen.push_back(records::terms<Group>()[i].value);
  return chosen;
}

void GroupPicker::set_groups(const std::vector<Group>& groups) {
  for (size_t i = 0; i < chips_.size(); ++i)
    chips_[i]->setChecked(std::ranges::find(groups, records::terms<Group>()[i].value) !=
                          groups.end());
}

void GroupPicker::add_groups(const std::vector<Group>& groups) {
  for (size_t i = 0; i < chips_.size(); ++i)
    if (std::ranges::find(groups, records::terms<Group>()[i].value) != groups.end())
      chips_[i]->setChecked(true);
}

void GroupPicker::set_language(records::Language language) {
  for (size_t i = 0; i < chips_.size(); ++i)
    chips_[i]->setText(records::label(records::terms<Group>()[i].value, language));
}

} // namespace fengqiao::ui
