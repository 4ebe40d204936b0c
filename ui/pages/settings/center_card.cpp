#include "ui/pages/settings/center_card.h"

#include "ui/models/traffic_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

CenterCard::CenterCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"center_card"_s, parent), chip_(new Chip), state_(new QLabel),
      address_(new QLineEdit), code_(new QLineEdit), address_field_(new FormField({}, address_)),
      code_field_(new FormField({}, code_)), result_(new Banner), enrol_(new QPushButton),
      open_(new QPushButton), another_(new QPushButton) {
  add_to_head(chip_);
  for (QWidget* part : {static_cast<QWidget*>(state_), static_cast<QWidget*>(address_field_),
                        static_cast<QWidget*>(code_field_), static_cast<QWidget*>(result_)})
    body()->addWidget(part);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::one);
  for (QPushButton* button : {open_, enrol_, another_})
    buttons->addWidget(button);
  buttons->addStretch();
  body()->addLayout(buttons);
  state_->setWordWrap(true);
  address_->setObjectName(u"center_address"_s);
  code_->setObjectName(u"enrol_code"_s);
  enrol_->setObjectName(u"enrol"_s);
  open_->setObjectName(u"open_center"_s);
  address_->setPlaceholderText(u"https://"_s);
  set_button(another_, Button::flat);
  connect(enrol_, &QPushButton::clicked, this, &CenterCard::enrol);
  connect(open_, &QPushButton::clicked, this, [this] { shell().open_page(u"center"_s); });
  connect(another_, &QPushButton::clicked, this, [this] {
    again_ = !again_;
    refresh();
  });
  for (QLineEdit* line : {address_, code_})
    connect(line, &QLineEdit::textChanged, this, &CenterCard::refresh);
  connect(&session(), &Session::push_state_changed, this, &CenterCard::refresh);
}

void CenterCard::refresh() {
  if (!session().is_open() || session().is_exclusive()) return;
  show_state();
  const bool enrolled = session().push_state().enrolled;
  const bool fields = session().is_manager() && (!enrolled || again_);
  address_field_->setVisible(fields);
  code_field_->setVisible(fields);
  enrol_->setVisible(fields);
  enrol_->setEnabled(!enrolling_ && !address_->text().trimmed().isEmpty() &&
                     !code_->text().trimmed().isEmpty());
  enrol_->setText(enrolling_ ? tr("Connecting…") : tr("Connect"));
  open_->setVisible(enrolled);
  another_->setVisible(session().is_manager() && enrolled);
  another_->setText(again_ ? tr("Keep this center") : tr("Another center or a new code…"));
}

void CenterCard::show_state() {
  const PushState state = session().push_state();
  QStringList lines;
  if (!state.enrolled) {
    chip_->set(tr("Not connected"), Tone::neutral);
    lines << tr(
        "The records stay on this computer. The county center gives out the address and a code.");
  } else {
    const Word word = traffic_word(state);
    chip_->set(word.text, word.tone);
    lines << sync::status(session().store()).url.toDisplayString();
    lines << traffic_sentence(state, session().store().clock().utc());
    if (is_failing(state)) lines << state.last_error;
  }
  state_->setText(lines.join(u'\n'));
}

void CenterCard::enrol() {
  QString address = address_->text().trimmed();
  if (!address.contains(u"://"_s)) address.prepend(u"https://"_s);
  enrolling_ = true;
  result_->hide();
  refresh();
  session().enrol(QUrl(address), code_->text().trimmed(),
                  [this, guard = QPointer(this)](const Result<void>& enrolled) {
                    if (!guard) return;
                    enrolling_ = false;
                    if (enrolled) {
                      again_ = false;
                      code_->clear();
                      result_->show_message(
                          tr("This computer is connected. What is waiting is being sent."),
                          Tone::good);
                    } else {
                      result_->show_message(enrolled.error().text(), Tone::bad);
                    }
                    refresh();
                  });
}

void CenterCard::retranslate() {
  set_title(tr("County center"));
  address_field_->set_label(tr("Address of the center"));
  code_field_->set_label(tr("Enrolment code"));
  open_->setText(tr("Open the traffic with the center…"));
}

} // namespace fengqiao::ui
