#include "ui/pages/editors/consultation_editor.h"

#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

ConsultationEditor::ConsultationEditor(const PageContext& page_context, const Record& record)
    : ConsultationForm(page_context, record, u"consultation_editor"_s) {
  FormBinder& f = binder();
  Card* person = card(QT_TRANSLATE_NOOP("RecordEditor", "Person"), Column::left);
  person->add_to_head(
      f.check(u"body.anonymous"_s, [](Record& r) -> bool& { return body(r).anonymous; }));
  person_fields(person->body(), u"body.person"_s,
                [](Record& r) -> records::Person& { return body(r).person; });
  lay(person->body(),
      {{f.line(u"body.present"_s, [](Record& r) -> QString& { return body(r).present; })}});

  Card* matter = card(QT_TRANSLATE_NOOP("RecordEditor", "Question and answer"), Column::right);
  matter->add_to_head(keep_phrase_button());
  FormField* category = f.term_if_any<records::ConsultationCategory>(
      u"body.category"_s, [](Record & r) -> auto& { return body(r).category; });
  FormField* question = f.area(
      u"body.question"_s, [](Record& r) -> QString& { return body(r).question; }, 6);
  FormField* answer = f.area(
      u"body.answer"_s, [](Record& r) -> QString& { return body(r).answer; }, 9);
  FormField* laws = f.area(
      u"body.laws_cited"_s, [](Record& r) -> QString& { return body(r).laws_cited; }, 3);
  FormField* next = f.term<records::NextStep>(
      u"body.next_step"_s, [](Record & r) -> auto& { return body(r).next_step; });
  FormField* content = f.term_if_any<records::Satisfaction>(
      u"body.satisfaction"_s, [](Record & r) -> auto& { return body(r).satisfaction; });
  lay(matter->body(),
      {{topic_field()}, {category, content}, {question}, {answer}, {laws}, {next, nullptr}});
  next->set_hint(tr("After saving, the next record opens with the person filled in."));
  service_card(Column::left);
  begin();
}

} // namespace fengqiao::ui
