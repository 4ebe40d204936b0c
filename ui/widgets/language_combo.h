// The choice of the screens' language; each language is written in itself.
#pragma once

#include "ui/session.h"

#include <QComboBox>

namespace fengqiao::ui {

class LanguageCombo : public QComboBox {
  Q_OBJECT

 public:
  explicit LanguageCombo(Session& session, QWidget* parent = nullptr);
};

} // namespace fengqiao::ui
