#include "ui/pages/editors/form_layout.h"

#include "ui/look/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace fengqiao::ui {

void lay_fields(QVBoxLayout* into, const FieldRows& rows) {
  // Sixths carry rows of one, two and three fields on the same lines.
  constexpr int sixths = 6;
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::two);
  grid->setVerticalSpacing(space::one + space::half);
  for (int i = 0; i < sixths; ++i) {
    grid->setColumnStretch(i, 1);
    grid->setColumnMinimumWidth(i, 40);
  }
  for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
    const auto& fields = rows[static_cast<size_t>(row)];
    const int span = sixths / static_cast<int>(fields.size());
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
      QWidget* field = fields[static_cast<size_t>(i)];
      if (!field) continue;
      const bool box = qobject_cast<QCheckBox*>(field) != nullptr;
      // Columns are equal whatever stands in them.
      if (!box) field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
      grid->addWidget(field, row, i * span, 1, span,
                      box ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignTop);
    }
  }
  if (into->count() > 0) into->addSpacing(space::half);
  into->addLayout(grid);
}

} // namespace fengqiao::ui
