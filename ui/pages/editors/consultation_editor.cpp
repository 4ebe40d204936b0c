#include "ui/pages/editors/consultation_editor.h"

#include "core/records/course.h"
#include "ui/widgets/card.h"

#include <QCheckBox>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Consultation;
using records::Record;

namespace {

Consultation& body(Record& record) {
  return std::get<Consultation>(record.body);
}

} // namespace

ConsultationEditor::ConsultationEditor(const PageContext& page_context, const Record& record)
    : RecordEditor(page_context, record, u"consultation_editor"_s) {
  FormBinder& f = binder();
  Card* person = card(QT_TRANSLATE_NOOP("RecordEditor", "Person"), Column::left);
  person->add_to_head(
      f.check(u"body.anonymous"_s, [](Record& r) -> bool& { return body(r).anonymous; }));
  person_fields(person->body(), u"body.person"_s,
                [](Record& r) -> records::Person& { return body(r).person; });
  lay(person->body(),
      {{f.line(u"body.present"_s, [](Record& r) -> QString& { return body(r).present; })}});

  Card* matter = card(QT_TRANSLATE_NOOP("RecordEditor", "Question and answer"), Column::right);
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
  lay(matter->body(), {{category, content}, {question}, {answer}, {laws}, {next, nullptr}});
  next->set_hint(tr("After saving, the next record opens with the person filled in."));
  service_card(Column::left);
  begin();
}

// Most questions are answered on the spot: one that comes in with its answer is dealt with.
void ConsultationEditor::before_save(Record& record) const {
  if (record.header.revision == 0 && record.header.state == records::State::open &&
      !body(record).answer.isEmpty())
    enter_state(record, records::State::closed, record.header.occurred_on);
}

} // namespace fengqiao::ui
