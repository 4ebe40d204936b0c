// The small parts that the cards of a case are made of.
#pragma once

#include "core/records/record.h"
#include "ui/pages/case/case_cards.h"

namespace fengqiao::ui {

// The cards' words, by QT_TRANSLATE_NOOP("CaseCards", ...).
QString card_words(const char* source);
// A text that wraps; nothing is added where it is empty.
QLabel* add_text(Card* card, const QString& text, Text role = Text::body);
// "Label  value" on a line of its own; nothing where the value is empty.
void add_line(Card* card, const QString& label, const QString& value);
void add_widgets(Card* card, const std::vector<QWidget*>& row);
// Name, gender, age, masked ID, phone, address, groups; a chip where something has to be asked for.
void add_person(Card* card, const records::Person& person,
                const std::vector<records::Group>& groups, const CaseView& view);
// A way to the person's page where the person came for other matters too.
void add_earlier(Card* card, const records::Person& person, const CaseView& view,
                 const CaseActions& actions);
// The records that this one is linked with.
void add_links(Card* card, const CaseView& view, const CaseActions& actions);

} // namespace fengqiao::ui
