#include "core/exchange/ledger_columns.h"

#include "core/records/describe.h"

#include <QRegularExpression>

#include <cmath>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

using Taken = std::optional<Finding>;

Finding doubt(const QString& path, const char* code, const char* sentence, const QString& written) {
  return {path, QString::fromLatin1(code), Severity::doubt, {sentence, {written}}};
}

// ---- one value out of a cell; a doubtful one is kept where the field can hold it

Taken take(QString& value, const Cell& cell, const QString&) {
  value = cell.text.trimmed();
  return {};
}

Taken take(QDate& value, const Cell& cell, const QString& path) {
  const auto day = read_date(cell);
  if (!day)
    return doubt(
        path, "date_unreadable",
        QT_TRANSLATE_NOOP(
            "core",
            "\"%1\" is no date. It was kept as a note for correction; write it as 2021-07-03."),
        cell.text);
  value = *day;
  return {};
}

Taken take(int& value, const Cell& cell, const QString& path) {
  static const QRegularExpression form(u"^([0-9]{1,7})(?:\\.0+)?(?:人|人次|分钟|名|个)?$"_s);
  const auto match = form.match(to_half_width(cell.text).trimmed());
  if (!match.hasMatch())
    return doubt(path, "number_unreadable",
                 QT_TRANSLATE_NOOP(
                     "core", "\"%1\" is no whole number. It was kept as a note for correction."),
                 cell.text);
  value = match.captured(1).toInt();
  return {};
}

Taken take(Money& value, const Cell& cell, const QString& path) {
  static const QStringList nothing{u"无"_s, u"/"_s, u"-"_s, u"—"_s, u"——"_s, u"零"_s};
  if (nothing.contains(cell.text.trimmed())) return {};
  // A number cell may carry the dust of binary fractions: 48000.5 is meant, not 48000.499999.
  const auto money =
      cell.number ? Money::parse(QString::number(*cell.number, 'f', 2)) : Money::parse(cell.text);
  if (!money ||
      (cell.number && std::abs(*cell.number * 100 - std::round(*cell.number * 100)) > 1e-3))
    return doubt(path, "amount_unreadable",
                 QT_TRANSLATE_NOOP(
                     "core", "\"%1\" is no amount in yuan. It was kept as a note for correction."),
                 cell.text);
  value = *money;
  return {};
}

Taken take(bool& value, const Cell& cell, const QString& path) {
  const auto said = read_truth(cell);
  if (!said)
    return doubt(
        path, "unknown_word",
        QT_TRANSLATE_NOOP(
            "core",
            "\"%1\" is neither yes (是) nor no (否). It was kept as a note for correction."),
        cell.text);
  value = *said;
  return {};
}

template <typename E>
requires std::is_enum_v<E> Taken take(E& value, const Cell& cell, const QString& path) {
  const auto found = from_ledger<E>(cell.text);
  if (!found)
    return doubt(
        path, "unknown_word",
        QT_TRANSLATE_NOOP(
            "core",
            "\"%1\" is not in the list of this column. It was kept as a note for correction."),
        cell.text);
  value = *found;
  return {};
}

template <typename T>
Taken take(Entered<T>& value, const Cell& cell, const QString& path) {
  value = Entered<T>(cell.text);
  if constexpr (std::is_same_v<T, IdNumber>)
    return check_id_number(value, path);
  else
    return check_phone(value, path);
}

template <typename T>
Taken take(std::optional<T>& value, const Cell& cell, const QString& path) {
  T inner{};
  if (auto finding = take(inner, cell, path)) return finding;
  value = inner;
  return {};
}

template <typename E>
requires std::is_enum_v<E> Taken take(std::vector<E>& values, const Cell& cell,
                                      const QString& path) {
  static const QRegularExpression between(u"[、,，;；/\\s|]+"_s);
  for (const QString& word : cell.text.split(between, Qt::SkipEmptyParts)) {
    const auto found = from_ledger<E>(word);
    if (!found)
      return doubt(
          path, "unknown_word",
          QT_TRANSLATE_NOOP(
              "core",
              "\"%1\" is not in the list of this column. It was kept as a note for correction."),
          word);
    if (std::ranges::find(values, *found) == values.end()) values.push_back(*found);
  }
  return {};
}

// ---- a value as a cell

template <typename T>
Cell put(const T& value) {
  if (is_empty(value)) return {};
  if constexpr (std::is_same_v<T, QDate>)
    return {value.toString(Qt::ISODate), {}, value};
  else if constexpr (std::is_same_v<T, Money>)
    return {value.yuan(), static_cast<double>(value.cents()) / 100.0, {}};
  else if constexpr (std::is_same_v<T, std::optional<Money>>)
    return {value->yuan(), static_cast<double>(value->cents()) / 100.0, {}};
  else if constexpr (std::is_same_v<T, int>)
    return {QString::number(value), static_cast<double>(value), {}};
  else
    return {shown(value, Language::chinese), {}, {}};
}

template <typename T>
constexpr ColumnType type_of() {
  if constexpr (std::is_same_v<T, QDate>)
    return ColumnType::date;
  else if constexpr (std::is_same_v<T, Money> || std::is_same_v<T, std::optional<Money>>)
    return ColumnType::money;
  else if constexpr (std::is_same_v<T, int>)
    return ColumnType::number;
  else
    return ColumnType::text;
}

// What a ledger holds in one cell: no lists of sub-records, ids or bookkeeping.
template <typename T>
constexpr bool fits_a_cell() {
  if constexpr (is_vector<T>::value)
    return std::is_enum_v<typename T::value_type>;
  else
    return !Described<T> && !std::is_same_v<T, RecordId> && !std::is_same_v<T, QDateTime>;
}

bool left_out(QLatin1StringView key) {
  return key == QLatin1StringView("division") || key == QLatin1StringView("revision") ||
         key == QLatin1StringView("created_by") || key == QLatin1StringView("updated_by");
}

QStringList names(const char* words) {
  return QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts);
}

// A column for one field; `reach` finds the owner in the record (null where there is none yet and
// the record is const).
template <typename Owner, typename F, typename Reach>
LedgerColumn column(const F& f, const QString& path, Reach reach) {
  using Value = std::remove_cvref_t<decltype(std::declval<Owner>().*f.member)>;
  LedgerColumn out;
  out.path = path;
  out.name = QString::fromUtf8(f.zh);
  out.synonyms = names(f.synonyms);
  out.type = type_of<Value>();
  out.get = [member = f.member, reach](const Record& record) {
    const Owner* owner = reach(const_cast<Record&>(record), false);
    return owner ? put(owner->*member) : Cell{};
  };
  out.set = [member = f.member, reach, path](Record& record, const Cell& cell) -> Taken {
    return take(reach(record, true)->*member, cell, path);
  };
  return out;
}

// Ledgers title the name of a person by the role: 申请人 rather than 姓名.
void call_by_role(std::vector<LedgerColumn>& columns, const QString& path, const QString& role) {
  if (role.isEmpty()) return;
  for (LedgerColumn& column : columns)
    if (column.path == path) {
      column.synonyms << column.name << role + column.name;
      column.name = role;
    }
}

template <Described Owner, typename Reach>
void add_columns(std::vector<LedgerColumn>& out, const QString& prefix, Reach reach) {
  for_each_field<Owner>([&]<typename F>(const F& f) {
    using Value = std::remove_cvref_t<decltype(std::declval<Owner>().*f.member)>;
    const QLatin1StringView key(f.key);
    const QString path = prefix.isEmpty() ? QString(key) : prefix + u'.' + key;
    if constexpr (Described<Value>) {
      add_columns<Value>(out, path, [reach, member = f.member](Record& r, bool make) -> Value* {
        Owner* owner = reach(r, make);
        return owner ? &(owner->*member) : nullptr;
      });
      call_by_role(out, path + u".name"_s, QString::fromUtf8(f.zh));
    } else if constexpr (fits_a_cell<Value>())
      if (!left_out(key)) out.push_back(column<Owner>(f, path, reach));
  });
}

// Parties of a ledger stand in columns of their side: 申请人, 申请人身份证号, 被申请人, ... Several
// of one side share a cell, 、 between the names; their particulars belong to the first.
Party* first_party(Record& record, Side side, bool make) {
  auto& parties = std::get<Mediation>(record.body).parties;
  for (Party& party : parties)
    if (party.side == side) return &party;
  if (!make) return nullptr;
  parties.push_back({side, {}, {}});
  return &parties.back();
}

LedgerColumn party_names(Side side, const QString& side_name, QStringList synonyms) {
  LedgerColumn out;
  out.path = u"body.parties."_s + key(side) + u".name"_s;
  out.name = side_name;
  out.synonyms = std::move(synonyms);
  out.get = [side](const Record& record) {
    QStringList found;
    for (const Party& party : std::get<Mediation>(record.body).parties)
      if (party.side == side) found << party.person.name;
    return Cell{found.join(u"、"_s), {}, {}};
  };
  out.set = [side](Record& record, const Cell& cell) -> Taken {
    static const QRegularExpression between(u"[、,，;；\\n]+"_s);
    const QStringList all = cell.text.split(between, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < all.size(); ++i) {
      if (i == 0)
        first_party(record, side, true)->person.name = all[i].trimmed();
      else
        std::get<Mediation>(record.body).parties.push_back({side, {}, {}}),
            std::get<Mediation>(record.body).parties.back().person.name = all[i].trimmed();
    }
    return {};
  };
  return out;
}

void add_party_columns(std::vector<LedgerColumn>& out) {
  for (const Side side : {Side::applicant, Side::respondent}) {
    const QString name = label(side, Language::chinese);
    const QStringList others = side == Side::applicant
                                   ? QStringList{u"甲方"_s, u"申请方"_s, u"当事人"_s}
                                   : QStringList{u"乙方"_s, u"被申请方"_s, u"对方当事人"_s};
    out.push_back(
        party_names(side, name, others + QStringList{name + u"姓名"_s, name + u"名称"_s}));
    std::vector<LedgerColumn> person;
    add_columns<Person>(person, u"body.parties."_s + key(side),
                        [side](Record& r, bool make) -> Person* {
                          Party* party = first_party(r, side, make);
                          return party ? &party->person : nullptr;
                        });
    for (LedgerColumn& c : person) {
      if (c.path.endsWith(u".name")) continue;
      QStringList synonyms;
      for (const QString& s : std::as_const(c.synonyms))
        synonyms << name + s;
      c.synonyms = synonyms;
      c.name = name + c.name;
      out.push_back(std::move(c));
    }
  }
}

// What a kind's ledger calls a header field, beside its common name.
void rename(std::vector<LedgerColumn>& columns, Kind kind) {
  struct Name {
    Kind kind;
    const char* path;
    const char* zh;
  };
  static constexpr Name list[] = {
      {Kind::consultation, "channel", "咨询方式"}, {Kind::consultation, "handler", "接待人"},
      {Kind::mediation, "number", "案件编号"},     {Kind::mediation, "occurred_on", "申请日期"},
      {Kind::mediation, "handler", "调解员"},      {Kind::legal_aid, "occurred_on", "申请日期"},
      {Kind::duty, "handler", "值班人员"},         {Kind::legal_education, "handler", "主讲人"}};
  for (LedgerColumn& column : columns)
    for (const Name& n : list)
      if (n.kind == kind && column.path == QLatin1StringView(n.path)) {
        column.synonyms << column.name;
        column.name = QString::fromUtf8(n.zh);
      }
}

std::vector<LedgerColumn> make_columns(Kind kind) {
  std::vector<LedgerColumn> out;
  add_columns<Header>(out, {}, [](Record& r, bool) { return &r.header; });
  const Body body = empty_body(kind);
  std::visit(
      [&]<typename B>(const B&) {
        if constexpr (std::is_same_v<B, Mediation>) add_party_columns(out);
        add_columns<B>(out, u"body"_s, [](Record& r, bool) { return &std::get<B>(r.body); });
      },
      body);
  rename(out, kind);
  return out;
}

} // namespace

const std::vector<LedgerColumn>& ledger_columns(Kind kind) {
  static const std::vector<std::vector<LedgerColumn>> all = [] {
    std::vector<std::vector<LedgerColumn>> made;
    for (const auto& t : terms<Kind>())
      made.push_back(make_columns(t.value));
    return made;
  }();
  return all[static_cast<size_t>(kind)];
}

std::optional<QDate> read_date(const Cell& cell) {
  if (cell.date) return cell.date;
  static const QRegularExpression form(
      u"^((?:18|19|20)[0-9]{2})\\s*[-./年\\\\]\\s*([0-9]{1,2})\\s*[-./月\\\\]\\s*([0-9]{1,2})\\s*[日号]?(?:[\\sT].*)?$"_s);
  static const QRegularExpression compact(u"^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$"_s);
  const QString text = to_half_width(cell.text).trimmed().replace(u'。', u'.');
  for (const QRegularExpression& shape : {form, compact}) {
    const auto match = shape.match(text);
    if (!match.hasMatch()) continue;
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).toInt());
    if (day.isValid()) return day;
    return std::nullopt;
  }
  // Serial days of a spreadsheet whose date style got lost: 1990-01-01 .. 2099-12-31.
  bool ok = false;
  const double serial = cell.number ? *cell.number : text.toDouble(&ok);
  if ((cell.number || ok) && serial >= 32874 && serial < 73051)
    return QDate(1899, 12, 30).addDays(static_cast<qint64>(serial));
  return std::nullopt;
}

std::optional<bool> read_truth(const Cell& cell) {
  static const QStringList yes{u"是"_s,  u"有"_s,   u"√"_s, u"✓"_s,      u"y"_s,
                               u"yes"_s, u"true"_s, u"1"_s, u"已采纳"_s, u"采纳"_s};
  static const QStringList no{u"否"_s,    u"无"_s, u"×"_s,      u"n"_s, u"no"_s,
                              u"false"_s, u"0"_s,  u"未采纳"_s, u"/"_s, u"-"_s};
  const QString word = to_half_width(cell.text).trimmed().toLower();
  if (yes.contains(word)) return true;
  if (no.contains(word)) return false;
  return std::nullopt;
}

} // namespace fengqiao::exchange
