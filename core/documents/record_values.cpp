#include "core/documents/record_values.h"

#include "core/documents/chinese_amount.h"
#include "core/records/describe.h"

#include <algorithm>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr Language zh = Language::chinese;

QString line() {
  return QString(8, u'＿');
}

// Any text of the record may come from a ledger of another system.
QString clean(QString text) {
  text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n');
  return text.trimmed();
}

void put_flag(Values& values, const std::string& key, bool set) {
  values.set(key, Values(set));
}

QString money_figures(Money money) {
  QString text = money.yuan();
  for (auto at = (text.contains(u'.') ? text.indexOf(u'.') : text.size()) - 3; at > 0; at -= 3)
    if (text[at - 1].isDigit()) text.insert(at, u',');
  return text;
}

void put_money(Values& values, const std::string& key, std::optional<Money> money) {
  put_text(values, key, money ? money_figures(*money) : QString());
  const auto words = money ? chinese_amount(*money) : QString();
  put_text(values, key + "_words", words ? *words : QString());
}

template <typename E>
QString boxes(const std::vector<E>& set) {
  QStringList out;
  for (const auto& term : terms<E>())
    out << (std::ranges::find(set, term.value) == set.end() ? u'□' : u'■') +
               QString::fromUtf8(term.zh);
  return out.join(u'\u3000');
}

template <Described T>
Values object_of(const T& value);

template <typename T>
bool is_replaced(const T& entry) {
  if constexpr (requires { entry.corrected; }) return !entry.corrected.isEmpty();
  return false;
}

template <typename T>
void put(Values& values, const std::string& key, const T& value) {
  if constexpr (std::is_same_v<T, QDate>)
    put_day(values, key, value);
  else if constexpr (std::is_same_v<T, bool>)
    put_flag(values, key, value);
  else if constexpr (std::is_same_v<T, Money>)
    put_money(values, key, value.cents() == 0 ? std::optional<Money>() : value);
  else if constexpr (std::is_same_v<T, std::optional<Money>>)
    put_money(values, key, value);
  else if constexpr (std::is_same_v<T, int>)
    put_text(values, key, value == 0 ? QString() : QString::number(value));
  else if constexpr (Described<T>)
    values.set(key, object_of(value));
  else
    put_text(values, key, shown(value, zh));
}

template <typename E>
requires std::is_enum_v<E>
void put(Values& values, const std::string& key, const std::optional<E>& value) {
  put_text(values, key, value ? label(*value, zh) : QString());
  values.set(key + "_boxes",
             boxes(value ? std::vector<E>{*value} : std::vector<E>{}).toStdString());
}

template <typename E>
requires std::is_enum_v<E>
void put(Values& values, const std::string& key, const E& value) {
  put(values, key, std::optional<E>(value));
}

template <typename T>
void put(Values& values, const std::string& key, const std::vector<T>& list) {
  if constexpr (Described<T>) {
    Values out(Values::type::list);
    int no = 0;
    for (const T& entry : list) {
      if (is_replaced(entry)) continue;
      Values one = object_of(entry);
      put_text(one, "no", QString::number(++no));
      out << one;
    }
    values.set(key, out);
  } else {
    put_text(values, key, shown(list, zh));
    if constexpr (std::is_enum_v<T>) values.set(key + "_boxes", boxes(list).toStdString());
  }
}

template <Described T>
Values object_of(const T& value) {
  Values out;
  for_each_field<T>([&](const auto& f) { put(out, f.key, value.*f.member); });
  return out;
}

// ---- what a paper says in other words than the fields

void put_person(Values& values, const Person& person, QDate day) {
  Values out = object_of(person);
  const auto age = age_on(person, day);
  put_text(out, "age", age ? QString::number(*age) : QString());
  put_flag(out, "is_body", !person.legal_representative.trimmed().isEmpty());
  values.set("person", out);
}

Values party_values(const Party& party, QDate day) {
  Values out = object_of(party);
  put_person(out, party.person, day);
  return out;
}

void put_parties(Values& values, const Mediation& m, QDate day) {
  Values all(Values::type::list);
  for (const auto& [side, key] :
       {std::pair{Side::applicant, "applicants"}, std::pair{Side::respondent, "respondents"}}) {
    Values these(Values::type::list);
    QStringList names;
    for (const Party& party : m.parties) {
      if (party.side != side) continue;
      these << party_values(party, day);
      all << party_values(party, day);
      if (!party.person.name.trimmed().isEmpty()) names << party.person.name.trimmed();
    }
    values.set(key, these);
    put_text(values, std::string(key) + "_names", names.join(u'、'));
  }
  values.set("parties", all);
}

void put_mediation(Values& values, const Record& record, const Mediation& m) {
  put_parties(values, m, record.header.occurred_on);
  QStringList mediators;
  for (const QString& name : (record.header.handler + u'、' + m.co_mediators).split(u'、'))
    if (!name.trimmed().isEmpty() && !mediators.contains(name.trimmed()))
      mediators << name.trimmed();
  put_text(values, "mediators", mediators.join(u'、'));
  const bool oral = m.agreement_form == AgreementForm::oral;
  put_flag(values, "is_oral", oral);
  put_flag(values, "is_agreed", m.outcome == Outcome::agreed);
  put_flag(values, "is_withdrawn", m.outcome == Outcome::withdrawn);
  put_flag(values, "has_instalments", !m.instalments.empty());
  put_flag(values, "is_transferred", !m.transferred_from.trimmed().isEmpty());
  put_day(values, "in_force_on", m.effective_on.isValid() ? m.effective_on : m.agreed_on);
}

void put_aid(Values& values, const Record& record, const LegalAid& aid) {
  Values holder;
  put_person(holder, aid.applicant, record.header.occurred_on);
  values.set("applicant", *holder.get("person"));
}

} // namespace

Values entry_values(const Session& session) {
  return object_of(session);
}

Values entry_values(const FollowUp& follow_up) {
  return object_of(follow_up);
}

void put_text(Values& values, const std::string& key, const QString& text) {
  const QString shown = clean(text);
  values.set(key, shown.isEmpty() ? Values(false) : Values(shown.toStdString()));
  values.set(key + "_or_line", (shown.isEmpty() ? line() : shown).toStdString());
}

void put_day(Values& values, const std::string& key, QDate day) {
  const QString shown = day.isValid() ? day.toString(u"yyyy年M月d日"_s) : QString();
  put_text(values, key, shown);
  values.set(key + "_or_line",
             (shown.isEmpty() ? u"　　　　年　　月　　日"_s : shown).toStdString());
}

Values record_values(const Record& record, const PaperHead& head) {
  Values values = std::visit([](const auto& body) { return object_of(body); }, record.body);
  Values header = object_of(record.header);
  put_text(header, "hours",
           record.header.minutes == 0 ? QString()
                                      : QString::number(record.header.minutes / 60.0, 'g', 4));
  values.set("header", header);
  if (const auto* m = std::get_if<Mediation>(&record.body)) put_mediation(values, record, *m);
  if (const auto* aid = std::get_if<LegalAid>(&record.body)) put_aid(values, record, *aid);
  if (const auto* c = std::get_if<Consultation>(&record.body))
    put_person(values, c->person, record.header.occurred_on);
  put_text(values, "studio", head.studio);
  put_text(values, "maker", head.maker);
  put_day(values, "today", head.day);
  return values;
}

} // namespace fengqiao::documents
