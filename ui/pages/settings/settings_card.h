// Internal to the settings page: a card that can be refreshed and retranslated.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/card.h"

namespace fengqiao::ui {

class SettingsCard : public Card {
  Q_OBJECT

 public:
  SettingsCard(const PageContext& context, const QString& name, QWidget* parent = nullptr)
      : Card({}, parent), context_(context) {
    setObjectName(name);
  }
  virtual void refresh() {}
  virtual void retranslate() = 0;

 protected:
  Session& session() const { return context_.session; }
  Shell& shell() const { return context_.shell; }
  const PageContext& context() const { return context_; }

 private:
  PageContext context_;
};

} // namespace fengqiao::ui
