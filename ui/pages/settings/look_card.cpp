#include "ui/pages/settings/look_card.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/language_combo.h"

#include <QCheckBox>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

LookCard::LookCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"look_card"_s, parent),
      language_(new FormField({}, new LanguageCombo(session()), {}, FormField::Side::left)),
      scheme_(new QComboBox(this)),
      scheme_field_(new FormField({}, scheme_, {}, FormField::Side::left)),
      text_(new QComboBox(this)), text_field_(new FormField({}, text_, {}, FormField::Side::left)),
      contrast_(new QCheckBox(this)), introduction_(new QPushButton(this)) {
  scheme_->setObjectName(u"look_scheme"_s);
  text_->setObjectName(u"look_text"_s);
  contrast_->setObjectName(u"look_contrast"_s);
  for (QWidget* part : {static_cast<QWidget*>(language_), static_cast<QWidget*>(scheme_field_),
                        static_cast<QWidget*>(text_field_), static_cast<QWidget*>(contrast_)})
    body()->addWidget(part);
  body()->addWidget(introduction_, 0, Qt::AlignLeft);
  introduction_->setObjectName(u"repeat_introduction"_s);
  connect(introduction_, &QPushButton::clicked, this, [this] { shell().show_introduction(); });
  connect(scheme_, &QComboBox::activated, this, &LookCard::take);
  connect(text_, &QComboBox::activated, this, &LookCard::take);
  connect(contrast_, &QCheckBox::clicked, this, &LookCard::take);
}

void LookCard::refresh() {
  const Appearance& now = session().appearance();
  scheme_->setCurrentIndex(static_cast<int>(now.scheme));
  text_->setCurrentIndex(static_cast<int>(now.text));
  contrast_->setChecked(now.high_contrast);
}

void LookCard::retranslate() {
  set_title(tr("Screen"));
  language_->set_label(tr("Language"));
  scheme_field_->set_label(tr("Colours"));
  text_field_->set_label(tr("Text size"));
  scheme_->clear();
  scheme_->addItems({tr("As the computer"), tr("Light"), tr("Dark")});
  text_->clear();
  text_->addItems({tr("Normal"), tr("Large"), tr("Very large")});
  contrast_->setText(tr("High contrast"));
  introduction_->setText(tr("Introduction to the window"));
  refresh();
}

void LookCard::take() {
  session().set_appearance({static_cast<Scheme>(scheme_->currentIndex()), contrast_->isChecked(),
                            static_cast<TextSize>(text_->currentIndex())});
}

} // namespace fengqiao::ui
