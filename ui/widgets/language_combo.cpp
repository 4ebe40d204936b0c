#include "ui/widgets/language_combo.h"

#include "ui/look/theme.h"

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Language;

LanguageCombo::LanguageCombo(Session& session, QWidget* parent) : QComboBox(parent) {
  setObjectName(u"language"_s);
  setMinimumWidth(px(120));
  addItem(u"简体中文"_s, static_cast<int>(Language::chinese));
  addItem(u"English"_s, static_cast<int>(Language::english));
  setAccessibleName(u"语言 / Language"_s);
  const auto show = [this, &session] {
    setCurrentIndex(findData(static_cast<int>(session.language())));
  };
  show();
  connect(&session, &Session::language_changed, this, show);
  connect(this, &QComboBox::activated, this,
          [this, &session] { session.set_language(static_cast<Language>(currentData().toInt())); });
}

} // namespace fengqiao::ui
