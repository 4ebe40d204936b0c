#include "core/records/repair.h"

#include "core/records/at_path.h"
#include "core/records/course.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Record&)>;

constexpr size_t most_offers = 3;

// The value at `path` where it is a T.
template <typename T>
T* value_at(Record& record, QStringView path) {
  T* out = nullptr;
  visit_at(record, path, [&](auto& value) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, T>) out = &value;
  });
  return out;
}

template <typename T>
void put(Record& record, QStringView path, const T& value) {
  if (T* at = value_at<T>(record, path)) *at = value;
}

qsizetype errors(const std::vector<Finding>& findings) {
  return std::ranges::count(findings, Severity::error, &Finding::severity);
}

// Collects what mends the finding, and nothing that does not.
class Offers {
 public:
  Offers(const Record& record, const Finding& finding, QDate today)
      : record_(record), finding_(finding), today_(today),
        errors_(errors(validate(record, today))) {}

  void add(const char* sentence, QStringList args, const Change& change) {
    if (out_.size() == most_offers) return;
    Record mended = record_;
    change(mended);
    if (mended == record_ ||
        std::ranges::any_of(out_, [&](const Repair& other) { return other.record == mended; }))
      return;
    const auto left = validate(mended, today_);
    const bool gone = std::ranges::none_of(left, [&](const Finding& other) {
      return other.field == finding_.field && other.code == finding_.code;
    });
    if (gone && errors(left) <= errors_)
      out_.push_back({std::move(mended), {sentence, std::move(args)}});
  }
  template <typename T>
  void set(const char* sentence, const QString& shown, const T& value) {
    add(sentence, {shown}, [&](Record& r) { put(r, finding_.field, value); });
  }
  std::vector<Repair> take() { return std::move(out_); }

 private:
  const Record& record_;
  const Finding& finding_;
  QDate today_;
  qsizetype errors_;
  std::vector<Repair> out_;
};

// The field before which `field` may not lie, as validate() has it.
QString earlier_field(const QString& field) {
  static const std::pair<QString, QString> pairs[] = {
      {u"closed_on"_s, u"occurred_on"_s},
      {u"body.accepted_on"_s, u"occurred_on"_s},
      {u"body.agreed_on"_s, u"body.accepted_on"_s},
      {u"body.confirmation_applied_on"_s, u"body.agreed_on"_s},
      {u"body.appraisal_until"_s, u"body.appraisal_from"_s},
      {u"body.passed_on"_s, u"occurred_on"_s},
      {u"body.decided_on"_s, u"body.passed_on"_s},
      {u"body.assigned_on"_s, u"body.decided_on"_s},
      {u"body.received_on"_s, u"body.sent_on"_s},
      {u"body.completed_on"_s, u"body.sent_on"_s}};
  for (const auto& [later, earlier] : pairs)
    if (later == field) return earlier;
  return {};
}

void mend_order(Offers& offers, const Record& record, const QString& field) {
  const QString earlier = earlier_field(field);
  if (earlier.isEmpty()) { // only an agreement can be confirmed
    offers.add(QT_TRANSLATE_NOOP("core", "Take the confirmation out"), {}, [](Record& r) {
      if (auto* m = std::get_if<Mediation>(&r.body)) m->confirmation.reset();
    });
    return;
  }
  Record copy = record;
  const QDate* first = value_at<QDate>(copy, earlier);
  const QDate* second = value_at<QDate>(copy, field);
  if (!first || !second) return;
  offers.add(QT_TRANSLATE_NOOP("core", "Swap the two dates"), {}, [&](Record& r) {
    put(r, earlier, *second);
    put(r, field, *first);
  });
  offers.add(QT_TRANSLATE_NOOP("core", "Clear this date"), {},
             [&](Record& r) { put(r, field, QDate()); });
}

void mend_day(Offers& offers, const Record& record, const Finding& finding, QDate today) {
  Record copy = record;
  const QDate* day = value_at<QDate>(copy, finding.field);
  if (!day) return;
  const auto offer = [&](QDate meant) {
    if (meant.isValid() && meant <= today)
      offers.set(QT_TRANSLATE_NOOP("core", "Change to %1"), meant.toString(Qt::ISODate), meant);
  };
  const bool birth = finding.field.endsWith(u"birth_date");
  if (finding.code == u"date_future") {
    offer(day->addYears(-1)); // in January the year is often the next one too early
    if (!birth) offers.set(QT_TRANSLATE_NOOP("core", "Today"), {}, today);
  } else if (day->year() < 100) {
    offer(day->addYears(2000));
    if (birth) offer(day->addYears(1900));
  }
}

void mend_by_id(Offers& offers, const Record& record, const Finding& finding) {
  Record copy = record;
  const Person* person = value_at<Person>(copy, finding.field.section(u'.', 0, -2));
  const auto id = person ? person->id_number.value() : fail(Fault::not_found, "");
  if (!id) return;
  if (finding.code == u"gender_differs")
    offers.set(QT_TRANSLATE_NOOP("core", "As the ID number says"), {}, std::optional(id->gender()));
  else
    offers.set(QT_TRANSLATE_NOOP("core", "As the ID number says: %1"),
               id->birth_date().toString(Qt::ISODate), id->birth_date());
}

// Letters that are taken for digits, and strokes between the groups; nothing else is guessed.
QString plain_digits(const QString& text) {
  QString out;
  for (const QChar c : to_half_width(text).toUpper()) {
    if (c == u'O')
      out += u'0';
    else if (c == u'I' || c == u'L')
      out += u'1';
    else if (c.isDigit() || c == u'X')
      out += c;
    else if (!c.isSpace() && c != u'-' && c != u'.' && c != u'_')
      return {};
  }
  return out;
}

void mend_id(Offers& offers, const Record& record, const Finding& finding) {
  Record copy = record;
  const auto* entered = value_at<Entered<IdNumber>>(copy, finding.field);
  if (!entered) return;
  QString number = plain_digits(entered->text());
  if (finding.code == u"id_old_form") {
    number.insert(6, u"19"_s);
    number += IdNumber::check_character(number);
  }
  // The check character speaks for the guess.
  if (number.size() == 18 && IdNumber::read(number))
    offers.set(QT_TRANSLATE_NOOP("core", "Change to %1"), number, Entered<IdNumber>(number));
}

// The one number that stands in the text.
void mend_phone(Offers& offers, const Record& record, const Finding& finding) {
  Record copy = record;
  const auto* entered = value_at<Entered<Phone>>(copy, finding.field);
  if (!entered) return;
  static const QRegularExpression run(u"[0-9][0-9 ()-]{4,}[0-9]"_s);
  QStringList numbers;
  for (auto found = run.globalMatch(to_half_width(entered->text())); found.hasNext();)
    if (const auto phone = Phone::parse(found.next().captured()))
      if (!numbers.contains(phone->text())) numbers << phone->text();
  if (numbers.size() == 1)
    offers.set(QT_TRANSLATE_NOOP("core", "Change to %1"), numbers.front(),
               Entered<Phone>(numbers.front()));
}

void mend_number(Offers& offers, const Record& record, const Finding& finding) {
  Record copy = record;
  visit_at(copy, finding.field, [&](const auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    constexpr const char* words = QT_TRANSLATE_NOOP("core", "Change to %1");
    if constexpr (std::is_same_v<T, int>) offers.set(words, QString::number(-value), -value);
    if constexpr (std::is_same_v<T, Money>)
      offers.set(words, Money::from_cents(-value.cents()).yuan(),
                 Money::from_cents(-value.cents()));
    if constexpr (std::is_same_v<T, std::optional<Money>>)
      if (value)
        offers.set(words, Money::from_cents(-value->cents()).yuan(),
                   std::optional(Money::from_cents(-value->cents())));
  });
}

void fill(Offers& offers, const Finding& finding, QDate today) {
  if (finding.field == u"occurred_on") offers.set(QT_TRANSLATE_NOOP("core", "Today"), {}, today);
  if (finding.field == u"body.person.name")
    offers.add(QT_TRANSLATE_NOOP("core", "No name is given"), {}, [](Record& r) {
      if (auto* c = std::get_if<Consultation>(&r.body)) c->anonymous = true;
    });
  if (finding.field == u"body.confirmation_joint")
    offers.add(QT_TRANSLATE_NOOP("core", "Both sides apply"), {}, [](Record& r) {
      if (auto* m = std::get_if<Mediation>(&r.body)) m->confirmation_joint = true;
    });
}

void mend_times(Offers& offers, const Finding& finding) {
  if (finding.field != u"body.ends") return;
  offers.add(QT_TRANSLATE_NOOP("core", "Swap begin and end"), {}, [](Record& r) {
    if (auto* duty = std::get_if<Duty>(&r.body)) std::swap(duty->begins, duty->ends);
  });
}

} // namespace

std::vector<Repair> repairs(const Record& record, const Finding& finding, QDate today) {
  Offers offers(record, finding, today);
  const QString& code = finding.code;
  if (code == u"required") fill(offers, finding, today);
  if (code == u"date_order") mend_order(offers, record, finding.field);
  if (code == u"date_future" || code == u"date_unreadable")
    mend_day(offers, record, finding, today);
  if (code == u"gender_differs" || code == u"birth_date_differs")
    mend_by_id(offers, record, finding);
  if (code.startsWith(u"id_")) mend_id(offers, record, finding);
  if (code == u"phone_form") mend_phone(offers, record, finding);
  if (code == u"number_range") mend_number(offers, record, finding);
  if (code == u"time_form") mend_times(offers, finding);
  return offers.take();
}

std::optional<Repair> step_repair(const Record& record, const Record& before) {
  const State to = record.header.state;
  const auto* referral = std::get_if<Referral>(&record.body);
  if (!referral || referral->consent || to != State::sent || before.header.state == to)
    return std::nullopt;
  Record mended = record;
  std::get<Referral>(mended.body).consent = true;
  return Repair{std::move(mended), {QT_TRANSLATE_NOOP("core", "The person consents"), {}}};
}

// ---- what was probably meant by a text

namespace {

int digit_of(QChar c) {
  if (c.isDigit()) return c.digitValue();
  static const QString figures = u"零一二三四五六七八九"_s;
  if (c == u'〇') return 0;
  if (c == u'两') return 2;
  return static_cast<int>(figures.indexOf(c));
}

qint64 unit_of(QChar c) {
  switch (c.unicode()) {
  case u'十':
    return 10;
  case u'百':
    return 100;
  case u'千':
    return 1000;
  case u'万':
    return 10'000;
  case u'亿':
    return 100'000'000;
  default:
    return 0;
  }
}

// "一万二千", "3万5千", "十二"; the last figure after 万 or 千 may stand for the next unit:
// "三万五".
std::optional<qint64> counted(QStringView text) {
  qint64 total = 0, part = 0, number = 0, last_unit = 0, big_unit = 0;
  bool figure = false, after_zero = false;
  for (const QChar c : text) {
    if (const qint64 unit = unit_of(c)) {
      if (unit >= 10'000) {
        if (part + number == 0 || (big_unit != 0 && unit >= big_unit)) return std::nullopt;
        total += (part + number) * unit;
        part = 0;
        big_unit = unit;
      } else
        part += (figure ? number : 1) * unit;
      number = 0;
      figure = after_zero = false;
      last_unit = unit;
      continue;
    }
    const int digit = digit_of(c);
    if (digit < 0) return std::nullopt;
    after_zero = after_zero || digit == 0;
    number = c.isDigit() ? number * 10 + digit : digit;
    figure = true;
    if (number > 1'000'000'000) return std::nullopt;
  }
  if (!figure && last_unit == 0) return std::nullopt;
  const bool short_form = figure && last_unit >= 100 && number < 10 && !after_zero;
  return total + part + (short_form ? number * last_unit / 10 : number);
}

} // namespace

std::optional<Money> likely_amount(QStringView text) {
  QString plain = to_half_width(text);
  plain.removeIf([](QChar c) { return c.isSpace(); });
  static const QRegularExpression around(
      u"大约|约|左右|人民币|共计|合计|共|计|余|多|圆|RMB|rmb|CNY|yuan"_s);
  plain.remove(around);
  if (plain.endsWith(u'块') || plain.endsWith(u'元')) plain.chop(1);
  if (plain.isEmpty()) return std::nullopt;
  if (const auto read = Money::parse(plain)) return *read;
  if (const auto yuan = counted(plain)) return Money::from_cents(*yuan * 100);
  return std::nullopt;
}

std::optional<QDate> likely_date(QStringView text, QDate today) {
  QString plain = to_half_width(text);
  plain.removeIf([](QChar c) { return c.isSpace(); });
  static const std::pair<QString, int> words[] = {
      {u"今天"_s, 0},  {u"今日"_s, 0},  {u"today"_s, 0},     {u"昨天"_s, -1},
      {u"昨日"_s, -1}, {u"前天"_s, -2}, {u"yesterday"_s, -1}};
  for (const auto& [word, days] : words)
    if (plain.compare(word, Qt::CaseInsensitive) == 0) return today.addDays(days);
  static const QRegularExpression parts(
      u"^(?:([0-9〇零一二三四五六七八九]{2,4})[-年./])?([0-9一二三四五六七八九十]{1,3})[-月./]"
      u"([0-9一二三四五六七八九十]{1,3})[日号]?$"_s);
  const auto match = parts.match(plain);
  if (!match.hasMatch()) return std::nullopt;
  int year = today.year();
  if (const QString written = match.captured(1); !written.isEmpty()) {
    year = 0;
    for (const QChar c : written)
      year = year * 10 + digit_of(c);
    if (written.size() == 2) year += 2000;
    if (written.size() == 3) return std::nullopt;
  }
  const auto month = counted(match.captured(2));
  const auto day = counted(match.captured(3));
  const QDate meant(year, static_cast<int>(month.value_or(0)), static_cast<int>(day.value_or(0)));
  return meant.isValid() ? std::optional(meant) : std::nullopt;
}

} // namespace fengqiao::records
