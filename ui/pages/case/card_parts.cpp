#include "ui/pages/case/card_parts.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

QString card_words(const char* source) {
  return QCoreApplication::translate("CaseCards", source);
}

namespace {

void add_or_ask(Card* card, const QString& text, const QString& missing) {
  auto* label = new QLabel(text.isEmpty() ? missing : text);
  set_text(label, text.isEmpty() ? Text::muted : Text::body);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (!text.isEmpty()) return card->body()->addWidget(label);
  add_widgets(
      card, {label, new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "Ask for it")), Tone::bad)});
}

QString spaced(const QString& phone) {
  if (phone.size() != 11 || phone.contains(u'-')) return phone;
  return u"%1 %2 %3"_s.arg(phone.left(3), phone.mid(3, 4), phone.mid(7));
}

} // namespace

QLabel* add_text(Card* card, const QString& text, Text role) {
  if (text.trimmed().isEmpty()) return nullptr;
  auto* label = new QLabel(text.trimmed());
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  set_text(label, role);
  card->body()->addWidget(label);
  return label;
}

void add_line(Card* card, const QString& label, const QString& value) {
  if (value.trimmed().isEmpty()) return;
  auto* line = new QLabel(u"<span style='color:%1'>%2</span>　%3"_s.arg(
      colours().muted.name(), label.toHtmlEscaped(), value.trimmed().toHtmlEscaped()));
  line->setTextFormat(Qt::RichText);
  line->setWordWrap(true);
  line->setTextInteractionFlags(Qt::TextSelectableByMouse);
  card->body()->addWidget(line);
}

void add_widgets(Card* card, const std::vector<QWidget*>& widgets) {
  auto* row = new QHBoxLayout;
  row->setSpacing(space::one);
  for (QWidget* widget : widgets)
    row->addWidget(widget);
  row->addStretch();
  card->body()->addLayout(row);
}

void add_person(Card* card, const Person& person, const std::vector<Group>& groups,
                const CaseView& view) {
  QStringList particulars;
  if (person.gender) particulars << label(*person.gender, view.language);
  if (const auto age = age_on(person, view.record.header.occurred_on))
    particulars << card_words(QT_TRANSLATE_NOOP("CaseCards", "aged %1")).arg(*age);
  auto* name = new QLabel(u"<b>%1</b>　%2"_s.arg(person.name.toHtmlEscaped(),
                                                 particulars.join(u"　"_s).toHtmlEscaped()));
  name->setTextFormat(Qt::RichText);
  name->setWordWrap(true);
  card->body()->addWidget(name);
  if (person.legal_representative.isEmpty())
    add_or_ask(card, person.id_number.empty() ? QString() : mask_id(person.id_number.text()),
               card_words(QT_TRANSLATE_NOOP("CaseCards", "no ID number")));
  else
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "represented by")),
             person.legal_representative);
  add_or_ask(card, spaced(person.phone.text()),
             card_words(QT_TRANSLATE_NOOP("CaseCards", "no phone number")));
  add_text(card, person.address, Text::muted);
  std::vector<Group> all = groups;
  for (const Group group : groups_by_particulars(person, view.record.header.occurred_on))
    if (std::ranges::find(all, group) == all.end()) all.push_back(group);
  if (all.empty()) return;
  auto* chips = new QWidget;
  auto* flow = new FlowLayout(chips, space::half);
  for (const Group group : all)
    flow->addWidget(new Chip(label(group, view.language), Tone::info));
  card->body()->addWidget(chips);
}

void add_earlier(Card* card, const Person& person, const CaseView& view,
                 const CaseActions& actions) {
  const auto party = std::ranges::find(view.known, person, &KnownParty::person);
  if (party == view.known.end()) return;
  auto* link = new QPushButton(QCoreApplication::translate("CaseCards", "%n other record(s)",
                                                           nullptr, party->known.records));
  link->setObjectName(u"other_records"_s);
  set_button(link, Button::flat);
  QObject::connect(link, &QPushButton::clicked, card,
                   [open = actions.open_person, key = party->known.key] { open(key); });
  card->body()->addWidget(link, 0, Qt::AlignLeft);
}

void add_links(Card* card, const CaseView& view, const CaseActions& actions) {
  for (const RecordId& id : view.record.header.links) {
    const auto entry = view.store.entry(id);
    if (!entry || entry->deleted) continue;
    auto* link = new QPushButton(card_words(QT_TRANSLATE_NOOP("CaseCards", "Linked: %1"))
                                     .arg(label(entry->facts.kind, view.language)));
    set_button(link, Button::flat);
    link->setToolTip(u"%1 %2"_s.arg(entry->number, entry->title));
    QObject::connect(link, &QPushButton::clicked, card, [open = actions.open, id] { open(id); });
    card->body()->addWidget(link, 0, Qt::AlignLeft);
  }
}

} // namespace fengqiao::ui
