// How fields stand in a form: rows of one, two or three on the same lines.
#pragma once

#include <vector>

class QVBoxLayout;
class QWidget;

namespace fengqiao::ui {

using FieldRows = std::vector<std::vector<QWidget*>>;

// Fields side by side; each row fills the width. A null field leaves its place empty.
void lay_fields(QVBoxLayout* into, const FieldRows& rows);

} // namespace fengqiao::ui
