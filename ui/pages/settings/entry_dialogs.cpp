#include "ui/pages/settings/entry_dialogs.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Campaign;
using records::Committee;
using records::Mediator;
using records::Platform;

namespace {

QLineEdit* line_of(const QString& text, const QString& name) {
  auto* line = new QLineEdit(text);
  line->setObjectName(name);
  return line;
}

QSpinBox* count_of(int value, const QString& name) {
  auto* spin = new QSpinBox;
  spin->setRange(0, 99);
  spin->setValue(value);
  spin->setObjectName(name);
  return spin;
}

} // namespace

EntryDialog::EntryDialog(const QString& title, const QString& name, records::Language language,
                         QWidget* parent)
    : FieldDialog(title, tr("Take over"), true, parent), language_(language),
      message_(new QLabel(this)) {
  setObjectName(name);
  message_->setWordWrap(true);
  message_->setProperty("finding_line", true);
}

FormField* EntryDialog::add(const QString& label, QWidget* editor) {
  auto* field = new FormField(label, editor);
  body()->addWidget(field);
  if (!first_) first_ = editor;
  if (auto* line = qobject_cast<QLineEdit*>(editor))
    connect(line, &QLineEdit::textChanged, this, &EntryDialog::check);
  if (auto* spin = qobject_cast<QSpinBox*>(editor))
    connect(spin, &QSpinBox::valueChanged, this, &EntryDialog::check);
  if (auto* combo = qobject_cast<QComboBox*>(editor))
    connect(combo, &QComboBox::currentIndexChanged, this, &EntryDialog::check);
  return field;
}

QCheckBox* EntryDialog::add_box(const QString& label, bool checked) {
  auto* box = new QCheckBox(label);
  box->setChecked(checked);
  body()->addWidget(box);
  return box;
}

DateField* EntryDialog::add_date(const QString& label, const QString& name, QDate date) {
  auto* field = new DateField;
  field->setObjectName(name);
  field->set_date(date);
  add(label, field);
  connect(field, &DateField::changed, this, &EntryDialog::check);
  dates_.push_back(field);
  return field;
}

void EntryDialog::begin() {
  body()->addWidget(message_);
  if (first_) first_->setFocus();
  check();
}

void EntryDialog::check() {
  QString wrong = problem();
  for (const DateField* date : dates_)
    if (!date->is_readable())
      wrong = tr("\"%1\" is no date. Write it as 2021-07-03.").arg(date->text());
  go()->setEnabled(wrong.isEmpty());
  const QString text = wrong.isEmpty() ? doubt() : wrong;
  message_->setText(text);
  message_->setVisible(!text.isEmpty());
  set_style_property(message_, "tone", tone_name(wrong.isEmpty() ? Tone::warn : Tone::neutral));
}

CampaignDialog::CampaignDialog(std::vector<Campaign> others, const Campaign& campaign,
                               bool name_stays, records::Language language, QWidget* parent)
    : EntryDialog(campaign.name.isEmpty() ? tr("Add a campaign") : tr("Change the campaign"),
                  u"campaign_dialog"_s, language, parent),
      others_(std::move(others)), name_(line_of(campaign.name, u"campaign_name"_s)),
      group_(new TermCombo<records::Group>(language, Empty::allowed)) {
  group_->fill(language, tr("Everyone"));
  group_->set_value(campaign.group);
  group_->setObjectName(u"campaign_group"_s);
  FormField* name = add(tr("Name"), name_);
  name_->setReadOnly(name_stays);
  if (name_stays) name->set_hint(tr("Records count toward it by this name."));
  from_ = add_date(tr("First day"), u"campaign_from"_s, campaign.from);
  until_ = add_date(tr("Last day"), u"campaign_until"_s, campaign.until);
  add(tr("For whom"), group_);
  begin();
}

Campaign CampaignDialog::campaign() const {
  return {name_->text().trimmed(), from_->date(), until_->date(), group_->value()};
}

QString CampaignDialog::problem() const {
  auto all = others_;
  all.push_back(campaign());
  const auto sound = records::campaigns_from_json(records::to_json(all));
  return sound ? QString() : sound.error().text();
}

PlatformDialog::PlatformDialog(const Platform& platform, records::Language language,
                               QWidget* parent)
    : EntryDialog(tr("The platform"), u"platform_dialog"_s, language, parent), platform_(platform),
      name_(line_of(platform.name, u"platform_name"_s)),
      level_(new TermCombo<records::PlatformLevel>(language, Empty::forbidden)) {
  level_->set_value(platform.level);
  level_->setObjectName(u"platform_level"_s);
  add(tr("Name"), name_);
  add(tr("What it is by its work"), level_);
  demonstration_ = add_box(tr("Demonstration platform"), platform.demonstration);
  window_ = add_box(tr("Veterans' window"), platform.veterans_window);
  demonstration_->setObjectName(u"platform_demonstration"_s);
  window_->setObjectName(u"platform_window"_s);
  begin();
}

Platform PlatformDialog::platform() const {
  return {platform_.division, level_->value().value_or(platform_.level), name_->text().trimmed(),
          demonstration_->isChecked(), window_->isChecked()};
}

QString PlatformDialog::problem() const {
  return name_->text().trimmed().isEmpty() ? tr("It needs a name.") : QString();
}

CommitteeDialog::CommitteeDialog(const Committee& committee, records::Language language,
                                 QWidget* parent)
    : EntryDialog(committee.name.isEmpty() ? tr("Add a committee") : tr("Change the committee"),
                  u"committee_dialog"_s, language, parent),
      name_(line_of(committee.name, u"committee_name"_s)),
      kind_(new TermCombo<records::CommitteeKind>(language, Empty::forbidden)),
      members_(count_of(committee.members, u"committee_members"_s)),
      women_(count_of(committee.women, u"committee_women"_s)) {
  kind_->set_value(committee.kind);
  kind_->setObjectName(u"committee_kind"_s);
  add(tr("Name"), name_);
  add(tr("Kind"), kind_);
  add(tr("Members"), members_);
  add(tr("Women among them"), women_);
  begin();
}

Committee CommitteeDialog::committee() const {
  return {name_->text().trimmed(), kind_->value().value_or(records::CommitteeKind::village),
          members_->value(), women_->value()};
}

QString CommitteeDialog::problem() const {
  if (name_->text().trimmed().isEmpty()) return tr("It needs a name.");
  if (women_->value() > members_->value()) return tr("There are more women than members.");
  return {};
}

QString CommitteeDialog::doubt() const {
  const auto doubted = records::committee_doubt(committee());
  return doubted ? doubted->text() : QString();
}

MediatorDialog::MediatorDialog(const Mediator& mediator, records::Language language,
                               QWidget* parent)
    : EntryDialog(mediator.name.isEmpty() ? tr("Add a mediator") : tr("Change the mediator"),
                  u"mediator_dialog"_s, language, parent),
      name_(line_of(mediator.name, u"mediator_name"_s)),
      committee_(new TermCombo<records::CommitteeKind>(language, Empty::forbidden)) {
  committee_->set_value(mediator.committee);
  committee_->setObjectName(u"mediator_committee"_s);
  add(tr("Mediator's name"), name_);
  add(tr("Committee"), committee_);
  full_time_ = add_box(tr("Full-time"), mediator.full_time);
  full_time_->setObjectName(u"mediator_full_time"_s);
  since_ = add_date(tr("Since"), u"mediator_since"_s, mediator.since);
  until_ = add_date(tr("Until (empty while serving)"), u"mediator_until"_s, mediator.until);
  begin();
}

Mediator MediatorDialog::mediator() const {
  return {name_->text().trimmed(), full_time_->isChecked(),
          committee_->value().value_or(records::CommitteeKind::village), since_->date(),
          until_->date()};
}

QString MediatorDialog::problem() const {
  const Mediator m = mediator();
  if (m.name.isEmpty()) return tr("A mediator needs a name.");
  if (m.since.isValid() && m.until.isValid() && m.until < m.since)
    return tr("The last day is before the first.");
  return {};
}

} // namespace fengqiao::ui
