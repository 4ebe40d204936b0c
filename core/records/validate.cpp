#include "core/records/validate.h"

#include "core/records/adviser_duty.h"
#include "core/records/course.h"
#include "core/records/describe.h"
#include "core/records/states.h"

#include <QTime>

#include <set>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

// Dates that may lie ahead: terms, not events.
bool may_lie_ahead(QStringView field) {
  return field.endsWith(u"performance_due_on") || field.endsWith(u"due_on") ||
         field.endsWith(u"extended_until");
}

constexpr qsizetype longest_text = 20'000;

class Checker {
 public:
  Checker(QDate today, std::vector<Finding>& out) : today_(today), out_(out) {}

  template <Described T>
  void walk(const T& value, const QString& path) {
    for_each_field<T>([&](const auto& f) {
      const QString here =
          path.isEmpty() ? QString::fromLatin1(f.key) : path + u'.' + QLatin1StringView(f.key);
      const auto& member = value.*f.member;
      if (f.need == Need::required && is_empty(member) && !skip_.contains(here))
        add(here, "required", Severity::error,
            QT_TRANSLATE_NOOP("core", "This has to be filled in."));
      else
        check(member, here);
    });
  }

  void skip(const QString& path) { skip_.insert(path); }

  void add(const QString& field, const char* code, Severity severity, const char* sentence,
           QStringList args = {}) {
    out_.push_back({field, QString::fromLatin1(code), severity, {sentence, std::move(args)}});
  }

 private:
  void check(const QString& text, const QString& path) {
    if (text.size() > longest_text)
      add(path, "text_long", Severity::error,
          QT_TRANSLATE_NOOP("core",
                            "The text is too long: %1 characters, %2 fit. Put the rest into "
                            "another record or an attachment."),
          {QString::number(text.size()), QString::number(longest_text)});
    const bool is_time = path.endsWith(u".begins") || path.endsWith(u".ends");
    if (is_time && !text.isEmpty() && !QTime::fromString(text, u"H:mm"_s).isValid())
      add(path, "time_form", Severity::error,
          QT_TRANSLATE_NOOP("core", "Write the time of day as 09:30."));
  }
  void check(QDate day, const QString& path) {
    if (!day.isValid()) return;
    if (day > today_ && !may_lie_ahead(path))
      add(path, "date_future", Severity::error,
          QT_TRANSLATE_NOOP("core",
                            "%1 lies in the future. Correct the date, or the computer's clock."),
          {day.toString(Qt::ISODate)});
    else if (day.year() < 1900)
      add(path, "date_unreadable", Severity::error,
          QT_TRANSLATE_NOOP("core", "%1 is too long ago. Correct the year."),
          {day.toString(Qt::ISODate)});
  }
  void check(int number, const QString& path) {
    if (number < 0 || (path == u"people" && number > 1'000'000) ||
        (path == u"minutes" && number > 100'000))
      add(path, "number_range", Severity::error,
          QT_TRANSLATE_NOOP("core", "The number %1 cannot be right."), {QString::number(number)});
  }
  void check(Money money, const QString& path) {
    if (money.cents() < 0)
      add(path, "number_range", Severity::error,
          QT_TRANSLATE_NOOP("core", "An amount cannot be below zero."));
  }
  void check(const Entered<IdNumber>& number, const QString& path) {
    if (auto finding = check_id_number(number, path)) out_.push_back(std::move(*finding));
  }
  void check(const Entered<Phone>& phone, const QString& path) {
    if (auto finding = check_phone(phone, path)) out_.push_back(std::move(*finding));
  }
  void check(const Person& person, const QString& path) {
    walk(person, path);
    const auto id = person.id_number.value();
    if (!id) return;
    if (person.gender && *person.gender != id->gender())
      add(path + u".gender"_s, "gender_differs", Severity::note,
          QT_TRANSLATE_NOOP("core",
                            "The ID number says another gender. Compare it with the card."));
    if (person.birth_date.isValid() && person.birth_date != id->birth_date())
      add(path + u".birth_date"_s, "birth_date_differs", Severity::note,
          QT_TRANSLATE_NOOP("core", "The ID number says another birth date: %1."),
          {id->birth_date().toString(Qt::ISODate)});
  }
  template <typename T>
  void check(const std::vector<T>& list, const QString& path) {
    for (size_t i = 0; i < list.size(); ++i)
      check(list[i], path + u'[' + QString::number(i) + u']');
  }
  template <Described T>
  void check(const T& value, const QString& path) {
    walk(value, path);
  }
  template <typename T>
  void check(const std::optional<T>& value, const QString& path) {
    if (value) check(*value, path);
  }
  template <typename T>
  requires(std::is_enum_v<T> || std::is_same_v<T, bool> || std::is_same_v<T, RecordId> ||
           std::is_same_v<T, QDateTime>) void check(const T&, const QString&) {}

  QDate today_;
  std::vector<Finding>& out_;
  std::set<QString> skip_;
};

void check_order(Checker& checker, QDate first, QDate second, const QString& field) {
  if (first.isValid() && second.isValid() && second < first)
    checker.add(field, "date_order", Severity::error,
                QT_TRANSLATE_NOOP(
                    "core", "%1 is before %2, when the matter began. One of the dates is wrong."),
                {second.toString(Qt::ISODate), first.toString(Qt::ISODate)});
}

void check_parties(Checker& checker, const Mediation& m) {
  for (const Side side : {Side::applicant, Side::respondent}) {
    const bool found =
        std::ranges::any_of(m.parties, [&](const Party& p) { return p.side == side; });
    if (!found && !m.parties.empty())
      checker.add(u"body.parties"_s, "required", Severity::error,
                  side == Side::applicant ? QT_TRANSLATE_NOOP("core", "An applicant is missing.")
                                          : QT_TRANSLATE_NOOP("core", "A respondent is missing."));
  }
}

// Both sides together, within the limit (PML 33). The limit itself is policy and not known here:
// deadlines.h.
void check_confirmation(Checker& checker, const Mediation& m) {
  if (!m.confirmation) return;
  if (m.outcome != Outcome::agreed)
    checker.add(u"body.confirmation"_s, "date_order", Severity::error,
                QT_TRANSLATE_NOOP("core", "Only an agreement can be confirmed by the court."));
  else if (!m.confirmation_joint)
    checker.add(u"body.confirmation_joint"_s, "required", Severity::note,
                QT_TRANSLATE_NOOP("core", "Both sides have to apply together (People's Mediation "
                                          "Law, article 33)."));
}

} // namespace

std::vector<Finding> validate(const Record& record, QDate today) {
  std::vector<Finding> out;
  Checker checker(today, out);
  const auto* consultation = std::get_if<Consultation>(&record.body);
  if (consultation && consultation->anonymous) checker.skip(u"body.person.name"_s);
  checker.walk(record.header, {});
  const Header& header = record.header;
  check_order(checker, header.occurred_on, header.closed_on, u"closed_on"_s);
  const auto known = states(record.kind());
  if (std::ranges::find(known, header.state) == known.end())
    checker.add(u"state"_s, "unknown_word", Severity::error,
                QT_TRANSLATE_NOOP("core", "This state does not belong to this kind of record."));
  else if (!steps_agree(record))
    checker.add(u"steps"_s, "steps_broken", Severity::error,
                QT_TRANSLATE_NOOP("core", "The steps do not lead to this state."));
  std::visit([&](const auto& body) { checker.walk(body, u"body"_s); }, record.body);
  if (const auto* m = std::get_if<Mediation>(&record.body)) {
    check_parties(checker, *m);
    check_order(checker, header.occurred_on, m->accepted_on, u"body.accepted_on"_s);
    check_order(checker, m->accepted_on, m->agreed_on, u"body.agreed_on"_s);
    check_order(checker, m->agreed_on, m->confirmation_applied_on,
                u"body.confirmation_applied_on"_s);
    check_order(checker, m->appraisal_from, m->appraisal_until, u"body.appraisal_until"_s);
    check_confirmation(checker, *m);
  }
  if (const auto* a = std::get_if<LegalAid>(&record.body)) {
    check_order(checker, header.occurred_on, a->passed_on, u"body.passed_on"_s);
    check_order(checker, a->passed_on, a->decided_on, u"body.decided_on"_s);
    check_order(checker, a->decided_on, a->assigned_on, u"body.assigned_on"_s);
  }
  if (const auto* r = std::get_if<Referral>(&record.body)) {
    check_order(checker, r->sent_on, r->received_on, u"body.received_on"_s);
    check_order(checker, r->sent_on, r->completed_on, u"body.completed_on"_s);
  }
  if (const auto* d = std::get_if<Duty>(&record.body)) {
    const bool both = !d->begins.isEmpty() && !d->ends.isEmpty();
    if (both && !minutes_between(d->begins, d->ends))
      checker.add(u"body.ends"_s, "time_form", Severity::error,
                  QT_TRANSLATE_NOOP("core", "The end is not after the begin."));
  }
  return out;
}

bool has_error(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings,
                             [](const Finding& f) { return f.severity == Severity::error; });
}

std::optional<Finding> check_id_number(const Entered<IdNumber>& number, const QString& field) {
  if (number.empty()) return std::nullopt;
  const auto id = IdNumber::read(number.text());
  if (id && !id->is_old_form()) return std::nullopt;
  if (id)
    return Finding{
        field,
        u"id_old_form"_s,
        Severity::note,
        {QT_TRANSLATE_NOOP("core", "An old ID number of 15 digits. Ask for the new one."), {}}};
  constexpr const char* codes[] = {"id_length", "id_characters", "id_birth_date", "id_checksum"};
  return Finding{field, QString::fromLatin1(codes[static_cast<int>(id.error())]), Severity::doubt,
                 number.value().error().message};
}

std::optional<Finding> check_phone(const Entered<Phone>& phone, const QString& field) {
  if (phone.empty()) return std::nullopt;
  const auto value = phone.value();
  if (value) return std::nullopt;
  return Finding{field, u"phone_form"_s, Severity::doubt, value.error().message};
}

} // namespace fengqiao::records
