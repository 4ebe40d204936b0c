#include "ui/pages/editors/service_editor.h"

#include "core/records/adviser_duty.h"
#include "core/records/course.h"
#include "core/records/platform.h"
#include "ui/models/case_steps.h"
#include "ui/pages/editors/consultation_editor.h"
#include "ui/pages/editors/legal_aid_editor.h"
#include "ui/pages/editors/mediation_editor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"

#include <QCheckBox>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

template <typename B, typename T>
Access<T> in(T B::*member) {
  return [member](Record& r) -> T& { return std::get<B>(r.body).*member; };
}

} // namespace

ServiceEditor::ServiceEditor(const PageContext& page_context, const Record& record)
    : RecordEditor(page_context, record, key(record.kind()) + u"_editor"_s) {
  switch (record.kind()) {
  case Kind::legal_education:
    education_card();
    break;
  case Kind::legal_opinion:
    opinion_card();
    break;
  case Kind::duty:
    duty_card();
    break;
  default:
    referral_card();
    break;
  }
  service_card(Column::right);
  begin();
}

void ServiceEditor::education_card() {
  using B = LegalEducation;
  FormBinder& f = binder();
  FormField* topic = f.line(u"body.topic"_s, in(&B::topic));
  FormField* form = f.term_if_any<EducationForm>(u"body.form"_s, in(&B::form));
  FormField* place = f.line(u"body.place"_s, in(&B::place));
  FormField* audience = f.line(u"body.audience"_s, in(&B::audience));
  FormField* materials = f.area(u"body.materials"_s, in(&B::materials), 3);
  lay(card(QT_TRANSLATE_NOOP("RecordEditor", "Event"), Column::left)->body(),
      {{topic}, {form, place}, {audience}, {materials}});
}

void ServiceEditor::opinion_card() {
  using B = LegalOpinion;
  FormBinder& f = binder();
  FormField* asked = f.line(u"body.asked_by"_s, in(&B::asked_by));
  FormField* form = f.term_if_any<OpinionForm>(u"body.form"_s, in(&B::form));
  FormField* subject = f.line(u"body.subject"_s, in(&B::subject));
  FormField* text = f.area(u"body.text"_s, in(&B::text), 8);
  FormField* laws = f.area(u"body.laws_cited"_s, in(&B::laws_cited), 2);
  QCheckBox* accepted = f.check(u"body.accepted"_s, in(&B::accepted));
  FormField* outcome = f.area(u"body.outcome"_s, in(&B::outcome), 2);
  lay(card(QT_TRANSLATE_NOOP("RecordEditor", "Opinion"), Column::left)->body(),
      {{asked, form}, {subject}, {text}, {laws}, {accepted}, {outcome}});
}

void ServiceEditor::duty_card() {
  using B = Duty;
  FormBinder& f = binder();
  FormField* place = f.term_if_any<DutyPlace>(u"body.place"_s, in(&B::place));
  FormField* begins = f.time(u"body.begins"_s, in(&B::begins));
  FormField* ends = f.time(u"body.ends"_s, in(&B::ends));
  FormField* done = f.area(u"body.done"_s, in(&B::done), 6);
  begins->set_hint(tr("As 09:00; the minutes follow."));
  lay(card(QT_TRANSLATE_NOOP("RecordEditor", "On duty"), Column::left)->body(),
      {{place, begins, ends}, {done}});
}

void ServiceEditor::referral_card() {
  using B = Referral;
  FormBinder& f = binder();
  FormField* target = f.term_if_any<ReferralTarget>(u"body.target"_s, in(&B::target));
  FormField* receiver = f.line(u"body.receiver"_s, in(&B::receiver));
  QStringList places;
  for (const Platform& place : records::receivers(
           store().platforms().value_or(std::vector<Platform>()), store().studio().division))
    // A table of divisions names the place alone.
    places << (place.name.contains(u"公共法律服务"_s)
                   ? place.name
                   : place.name + label(place.level, Language::chinese));
  f.offer(u"body.receiver"_s, places);
  FormField* name = f.line(u"body.person_name"_s, in(&B::person_name));
  FormField* phone = f.phone(u"body.phone"_s, in(&B::phone));
  QCheckBox* consent = f.check(u"body.consent"_s, in(&B::consent));
  FormField* matter = f.line(u"body.matter"_s, in(&B::matter));
  FormField* papers = f.checklist(u"body.papers"_s, in(&B::papers));
  papers_ = static_cast<Checklist*>(papers->editor());
  FormField* handed = f.area(u"body.handed_over"_s, in(&B::handed_over), 2);
  // Consent stands first: without it nothing may be passed on.
  Card* referral = card(QT_TRANSLATE_NOOP("RecordEditor", "Referral"), Column::left);
  offer_people(referral->body(),
               {u"body"_s, in(&B::identity),
                [](Record& r, const Person& known, const QString& typed_in) {
                  auto& to = std::get<B>(r.body);
                  Person person;
                  person.identity = to.identity;
                  person.name = to.person_name;
                  person.phone = to.phone;
                  fill_person(person, known, typed_in == u"person_name" ? u"name"_s : typed_in);
                  to.identity = person.identity;
                  to.person_name = person.name;
                  to.phone = person.phone;
                }},
               {name, phone});
  FormField* sent = f.date(u"body.sent_on"_s, in(&B::sent_on));
  FormField* received = f.date(u"body.received_on"_s, in(&B::received_on));
  FormField* completed = f.date(u"body.completed_on"_s, in(&B::completed_on));
  FormField* result = f.area(u"body.result"_s, in(&B::result), 2);
  lay(referral->body(), {{consent}, {name, phone}, {target, receiver}, {matter}});
  Card* list = card(QT_TRANSLATE_NOOP("RecordEditor", "Papers to bring"), Column::left);
  list->set_note(tr("Complete before the person leaves: at most one visit."));
  lay(list->body(), {{papers}});
  lay(card(QT_TRANSLATE_NOOP("RecordEditor", "Handing over and result"), Column::right)->body(),
      {{handed}, {sent, received, completed}, {result}});
}

void ServiceEditor::rebuild(const Record& record) {
  if (papers_) papers_->set_wanted(wanted_papers(record, store().policy()));
}

void ServiceEditor::complete(Record& record, const QString& path) {
  auto* duty = std::get_if<Duty>(&record.body);
  if (!duty || (path != u"body.begins" && path != u"body.ends")) return;
  if (const auto minutes = minutes_between(duty->begins, duty->ends))
    record.header.minutes = *minutes;
}

// A lecture or a duty is entered when it is over; an opinion when it was given.
void ServiceEditor::before_save(Record& record) const {
  if (record.header.revision > 0 || record.header.state != State::open ||
      record.kind() == Kind::referral)
    return;
  const auto* opinion = std::get_if<LegalOpinion>(&record.body);
  if (!opinion || !opinion->text.isEmpty())
    enter_state(record, State::closed, record.header.occurred_on);
}

Page* make_editor(const PageContext& context, const Record& record) {
  switch (record.kind()) {
  case Kind::consultation:
    return new ConsultationEditor(context, record);
  case Kind::mediation:
    return new MediationEditor(context, record);
  case Kind::legal_aid:
    return new LegalAidEditor(context, record);
  default:
    return new ServiceEditor(context, record);
  }
}

} // namespace fengqiao::ui
