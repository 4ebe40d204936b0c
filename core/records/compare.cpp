#include "core/records/compare.h"

#include "core/records/describe.h"
#include "core/records/validate.h"

#include <algorithm>
#include <set>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

// Where a value stands. `rides_on` names the path whose choice it follows; empty: it has its own.
struct Place {
  QString path;
  QString group;
  const char* en;
  const char* zh;
  QString rides_on = {};

  const QString& decided_by() const { return rides_on.isEmpty() ? path : rides_on; }
  QString label(Language language) const {
    return QString::fromUtf8(language == Language::chinese ? zh : en);
  }
};

bool is_bookkeeping(QStringView path) {
  static const std::set<QString> names{u"id"_s,         u"division"_s,   u"revision"_s,
                                       u"created_at"_s, u"created_by"_s, u"updated_at"_s,
                                       u"updated_by"_s, u"marks"_s};
  return names.contains(path.toString());
}

// ---- the way through two versions at once

// Calls visit(place, ours, theirs) for every pair of values that is decided on as one. `Ours` may
// be written to.
template <typename Visit>
class PairWalk {
 public:
  PairWalk(Language language, Visit& visit) : language_(language), visit_(visit) {}

  template <typename Ours, typename Theirs>
  void records(Ours& ours, const Theirs& theirs) {
    state_differs_ = ours.header.state != theirs.header.state;
    fields(ours.header, theirs.header, {}, {});
    std::visit(
        [&](auto& body) {
          using B = std::remove_cvref_t<decltype(body)>;
          fields(body, std::get<B>(theirs.body), u"body"_s, {});
        },
        ours.body);
  }

 private:
  template <typename T, typename U>
  void fields(T& ours, const U& theirs, const QString& path, const QString& group) {
    for_each_field<U>([&](const auto& f) {
      const QString here =
          path.isEmpty() ? QString::fromLatin1(f.key) : path + u'.' + QLatin1StringView(f.key);
      if (is_bookkeeping(here)) return;
      Place place{here, group, f.en, f.zh};
      if (here == u"steps" && state_differs_) place.rides_on = u"state"_s;
      if constexpr (std::is_same_v<U, Person>)
        if (here.endsWith(u".identity")) place = identity(place, ours, theirs);
      value(place, ours.*f.member, theirs.*f.member);
    });
  }

  // Who somebody is goes with the name; on its own it is joining and parting.
  static Place identity(Place place, const Person& ours, const Person& theirs) {
    place.en = "Known person";
    place.zh = "已知当事人";
    if (ours.name != theirs.name) place.rides_on = place.path.section(u'.', 0, -2) + u".name"_s;
    return place;
  }

  template <typename T, typename U>
  void value(const Place& place, T& ours, const U& theirs) {
    if constexpr (Described<U>)
      fields(ours, theirs, place.path,
             place.group.isEmpty() ? place.label(language_) : place.group);
    else if constexpr (std::is_same_v<U, std::vector<Party>>) {
      if (!same_parties(ours, theirs)) return visit_(place, ours, theirs);
      for (size_t i = 0; i < theirs.size(); ++i) {
        const QString side = label(theirs[i].side, language_);
        fields(ours[i], theirs[i], place.path + u'[' + QString::number(i) + u']',
               theirs[i].person.name.isEmpty() ? side : side + u" · "_s + theirs[i].person.name);
      }
    } else
      visit_(place, ours, theirs);
  }

  // Field by field only where it is the same people: half of one and half of another is nobody.
  static bool same_parties(const std::vector<Party>& ours, const std::vector<Party>& theirs) {
    return std::ranges::equal(ours, theirs, [](const Party& a, const Party& b) {
      return a.side == b.side && a.person.name == b.person.name;
    });
  }

  Language language_;
  Visit& visit_;
  bool state_differs_ = false;
};

template <typename Ours, typename Visit>
void walk(Ours& ours, const Record& theirs, Language language, Visit visit) {
  PairWalk<Visit>(language, visit).records(ours, theirs);
}

// ---- as text

class Words {
 public:
  Words(Language language, Numbers numbers) : language_(language), numbers_(numbers) {}

  template <typename T>
  QString of(const T& value) const {
    if constexpr (is_vector<T>::value) {
      if constexpr (Described<typename T::value_type>)
        return numbered(value);
      else
        return shown(value, language_);
    } else if constexpr (Described<T>)
      return entry(value);
    else if constexpr (std::is_same_v<T, Entered<IdNumber>>)
      return numbers_ == Numbers::full ? value.text() : mask_id(value.text());
    else
      return is_empty(value) && !std::is_same_v<T, bool> ? QString() : shown(value, language_);
  }

 private:
  template <typename T>
  QString numbered(const std::vector<T>& list) const {
    QStringList lines;
    for (const T& item : list)
      lines << u"%1. "_s.arg(lines.size() + 1) + entry(item);
    return lines.join(u'\n');
  }
  // "Date 2021-07-05; Place ...": its filled fields; flags where they are set.
  template <typename T>
  QString entry(const T& item) const {
    QStringList parts;
    for_each_field<T>([&]<typename F>(const F& f) {
      using Value = std::remove_cvref_t<decltype(item.*f.member)>;
      if constexpr (!std::is_same_v<Value, RecordId>) {
        if (is_empty(item.*f.member)) return;
        const QString name = QString::fromUtf8(language_ == Language::chinese ? f.zh : f.en);
        const QString text = of(item.*f.member);
        parts << (Described<Value> ? text : u"%1 %2"_s.arg(name, text));
      }
    });
    return parts.join(language_ == Language::chinese ? u"；"_s : u"; "_s);
  }

  Language language_;
  Numbers numbers_;
};

template <typename T>
constexpr bool holds_numbers =
    std::is_same_v<T, Entered<IdNumber>> || std::is_same_v<T, std::vector<Party>>;

// ---- lists whose entries stand for themselves

template <typename T>
struct joins : std::false_type {};
template <typename E>
requires std::is_enum_v<E>
struct joins<std::vector<E>> : std::true_type {
};
template <>
struct joins<std::vector<RecordId>> : std::true_type {};
template <>
struct joins<std::vector<Session>> : std::true_type {};
template <>
struct joins<std::vector<FollowUp>> : std::true_type {};

template <typename T>
void join(std::vector<T>& ours, const std::vector<T>& theirs) {
  for (const T& item : theirs) {
    if constexpr (requires { item.corrected; }) {
      // An entry that one side has corrected is the same entry.
      const auto same = std::ranges::find_if(ours, [&](T mine) {
        mine.corrected = item.corrected;
        return mine == item;
      });
      if (same == ours.end())
        ours.push_back(item);
      else if (same->corrected.isEmpty())
        same->corrected = item.corrected;
    } else if (std::ranges::find(ours, item) == ours.end())
      ours.push_back(item);
  }
}

// ---- marks follow the fields that they are about

bool covers(const QString& path, const QString& field) {
  return field.startsWith(path) &&
         (field.size() == path.size() || field[path.size()] == u'.' || field[path.size()] == u'[');
}

class Marks {
 public:
  Marks(const Record& ours, const Record& theirs) : ours_(ours), theirs_(theirs) {
    walk(ours, theirs, Language::english, [this](const Place& place, const auto& a, const auto& b) {
      if (!(a == b)) differing_.push_back(place);
    });
  }

  // The path whose choice a mark follows: that of its field where it differs, else the marks' own.
  QString decided_by(const Mark& mark) const {
    for (const Place& place : differing_)
      if (covers(place.path, mark.field)) return place.decided_by();
    return u"marks"_s;
  }
  bool differ_by_themselves() const { return !(own(ours_) == own(theirs_)); }
  QString text(const Record& of, Language language) const {
    QStringList lines;
    for (const Mark& mark : own(of))
      lines << u"%1: %2"_s.arg(field_label(of.kind(), mark.field, language), mark.written);
    return lines.join(u'\n');
  }
  std::vector<Mark> merged(const Takes& takes) const {
    const auto taken = [&](const Mark& mark) {
      const auto take = takes.find(decided_by(mark));
      return take != takes.end() && take->second == Take::theirs;
    };
    std::vector<Mark> out;
    for (const Mark& mark : ours_.header.marks)
      if (!taken(mark)) out.push_back(mark);
    for (const Mark& mark : theirs_.header.marks)
      if (taken(mark)) out.push_back(mark);
    return out;
  }

 private:
  std::vector<Mark> own(const Record& record) const {
    std::vector<Mark> out;
    for (const Mark& mark : record.header.marks)
      if (decided_by(mark) == u"marks") out.push_back(mark);
    return out;
  }

  const Record& ours_;
  const Record& theirs_;
  std::vector<Place> differing_;
};

QString known_text(const RecordId& identity, Language language) {
  if (identity.is_null()) return {};
  return (language == Language::chinese ? u"已关联 "_s : u"joined "_s) + identity.text().right(6);
}

Compared marks_row(const Marks& marks, const Record& ours, const Record& theirs,
                   Language language) {
  Compared row;
  row.path = u"marks"_s;
  row.label = field_label(ours.kind(), row.path, language);
  row.ours = marks.text(ours, language);
  row.theirs = marks.text(theirs, language);
  row.differs = true;
  return row;
}

// The steps are read with the state that they lead to.
void add_steps(Compared& state, const Record& ours, const Record& theirs, const Words& words) {
  if (ours.header.steps == theirs.header.steps) return;
  const auto with = [&](const QString& text, const Record& record) {
    return (text + u'\n' + words.of(record.header.steps)).trimmed();
  };
  state.ours = with(state.ours, ours);
  state.theirs = with(state.theirs, theirs);
}

} // namespace

std::vector<Compared> compare(const Record& ours, const Record& theirs, Language language,
                              Numbers numbers) {
  std::vector<Compared> rows;
  if (ours.kind() != theirs.kind()) return rows;
  const Words words(language, numbers);
  walk(ours, theirs, language, [&]<typename T>(const Place& place, const T& a, const T& b) {
    const bool differs = !(a == b);
    if (!place.rides_on.isEmpty() || (!differs && is_empty(a))) return;
    Compared row{place.path, place.group, place.label(language), words.of(a), words.of(b)};
    row.differs = differs;
    row.can_join = joins<T>::value;
    row.private_number = holds_numbers<T>;
    if constexpr (std::is_same_v<T, RecordId>)
      if (place.path.endsWith(u".identity")) {
        if (!differs) return; // nobody reads it
        row.ours = known_text(a, language);
        row.theirs = known_text(b, language);
      }
    if (place.path == u"state" && differs) add_steps(row, ours, theirs, words);
    rows.push_back(std::move(row));
  });
  const Marks marks(ours, theirs);
  if (marks.differ_by_themselves()) rows.push_back(marks_row(marks, ours, theirs, language));
  return rows;
}

std::vector<Compared> differences(const Record& ours, const Record& theirs, Language language,
                                  Numbers numbers) {
  auto rows = compare(ours, theirs, language, numbers);
  std::erase_if(rows, [](const Compared& row) { return !row.differs; });
  return rows;
}

Record merged(const Record& ours, const Record& theirs, const Takes& takes) {
  Record out = ours;
  if (ours.kind() != theirs.kind()) return out;
  walk(out, theirs, Language::english,
       [&]<typename T>(const Place& place, T& mine, const T& other) {
         const auto take = takes.find(place.decided_by());
         if (take == takes.end() || take->second == Take::ours) return;
         if (take->second == Take::theirs)
           mine = other;
         else if constexpr (joins<T>::value)
           join(mine, other);
       });
  out.header.marks = Marks(ours, theirs).merged(takes);
  return out;
}

} // namespace fengqiao::records
