#include "ui/pages/editors/entry_fields.h"

#include <QCheckBox>
#include <QCoreApplication>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

// One by one: the order in which they are made is the order of the findings.
FieldRows meeting_fields(FormBinder& f, const QString& path, const Access<Session>& at,
                         bool investigation) {
  const auto line = [&](const QString& name, QString Session::*member) {
    return f.line(path + name, [at, member](Record& r) -> QString& { return at(r).*member; });
  };
  FormField* on = f.date(path + u".on"_s, [at](Record& r) -> QDate& { return at(r).on; });
  FormField* begins = line(u".begins"_s, &Session::begins);
  FormField* place = line(u".place"_s, &Session::place);
  FormField* asked = investigation ? line(u".asked"_s, &Session::asked) : nullptr;
  FormField* present = line(u".present"_s, &Session::present);
  FormField* recorder = line(u".recorder"_s, &Session::recorder);
  FormField* notes = f.area(
      path + u".notes"_s, [at](Record& r) -> QString& { return at(r).notes; }, 3);
  FormField* result = line(u".result"_s, &Session::result);
  if (asked) return {{on, begins, place}, {asked, present, recorder}, {notes}, {result}};
  return {{on, begins, place}, {present, recorder}, {notes}, {result}};
}

} // namespace

FieldRows investigation_fields(FormBinder& form, const QString& path, Access<Session> at) {
  return meeting_fields(form, path, at, true);
}

FieldRows session_fields(FormBinder& form, const QString& path, Access<Session> at) {
  return meeting_fields(form, path, at, false);
}

FieldRows instalment_fields(FormBinder& f, const QString& path, Access<Instalment> at) {
  FormField* due = f.date(path + u".due_on"_s, [at](Record& r) -> QDate& { return at(r).due_on; });
  FormField* amount = f.money(
      path + u".amount_cents"_s, [at](Record & r) -> auto& { return at(r).amount; });
  FormField* paid =
      f.date(path + u".paid_on"_s, [at](Record& r) -> QDate& { return at(r).paid_on; });
  return {{due, amount, paid}};
}

FieldRows follow_up_fields(FormBinder& f, const QString& path, Access<FollowUp> at) {
  FormField* on = f.date(path + u".on"_s, [at](Record& r) -> QDate& { return at(r).on; });
  FormField* visitor =
      f.line(path + u".visitor"_s, [at](Record& r) -> QString& { return at(r).visitor; });
  FormField* content = f.term_if_any<Satisfaction>(
      path + u".satisfaction"_s, [at](Record & r) -> auto& { return at(r).satisfaction; });
  content->set_hint(QCoreApplication::translate("EntryFields", "Ask at every follow-up."));
  FormField* found = f.area(
      path + u".found"_s, [at](Record& r) -> QString& { return at(r).found; }, 2);
  QCheckBox* trouble =
      f.check(path + u".new_trouble"_s, [at](Record& r) -> bool& { return at(r).new_trouble; });
  return {{on, visitor, content}, {found}, {trouble}};
}

} // namespace fengqiao::ui
