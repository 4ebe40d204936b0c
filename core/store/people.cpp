#include "core/store/people.h"

#include "core/store/catalogue.h"
#include "core/store/people_index.h"
#include "core/store/session.h"

#include <algorithm>

namespace fengqiao::store {

using records::RecordId;

namespace {

constexpr size_t most_duplicates = 20;
// Bodies opened for one page; older records only count.
constexpr size_t most_bodies = 60;

std::unexpected<Error> nobody() {
  return fail(Fault::not_found,
              QT_TRANSLATE_NOOP("core", "No record of this person is to be seen any more."));
}

bool is_enough_to_offer(const QString& typed) {
  const QString plain = plain_name(typed);
  const auto is_digit = [](QChar c) { return c.isDigit(); };
  if (std::ranges::any_of(plain, [](QChar c) { return c.unicode() >= 0x2E80; })) return true;
  return plain.size() >= (std::ranges::all_of(plain, is_digit) ? 3 : 2);
}

QDate day(qint32 julian) {
  return julian == 0 ? QDate() : QDate::fromJulianDay(julian);
}

bool is_valid_id(const QString& text) {
  return records::IdNumber::read(text).has_value();
}

void add_other(QStringList& others, const QString& text, const QString& newest) {
  if (!text.isEmpty() && text != newest && !others.contains(text)) others << text;
}

template <typename T>
void fill(T& newest, const T& older) {
  if (newest == T()) newest = older;
}

// What a person's records say, the newest first.
void take_older(records::Person& newest, const records::Person& older) {
  records::for_each_field<records::Person>(
      [&](const auto& f) { fill(newest.*f.member, older.*f.member); });
}

// The newest first; where two are of one day, the one that was entered last.
void sort_newest_first(const PeopleIndex& index, std::vector<quint32>& places) {
  std::ranges::sort(places, [&](quint32 a, quint32 b) {
    const auto& x = index.place(a);
    const auto& y = index.place(b);
    return std::tuple(x.occurred, x.slot, b) > std::tuple(y.occurred, y.slot, a);
  });
}

} // namespace

People::People(Session& session, Catalogue& catalogue, const Viewer& viewer)
    : session_(session), catalogue_(catalogue), user_(viewer.user), manager_(viewer.manager) {}

const PeopleIndex& People::index() const {
  return catalogue_.people();
}

bool People::sees(quint32 at) const {
  const PeopleIndex::Place& place = index().place(at);
  if (place.who == PeopleIndex::none || place.deleted) return false;
  return !place.confidential || Viewer{user_, manager_}.may_see(catalogue_.rows()[place.slot]);
}

std::vector<quint32> People::seen_of(const PersonKey& key) const {
  std::vector<quint32> places;
  const quint32 group = index().group_of(key);
  if (group == PeopleIndex::none) return places;
  index().each_place(group, [&](quint32 at) {
    if (sees(at)) places.push_back(at);
  });
  return places;
}

std::optional<KnownPerson> People::told(const std::vector<quint32>& places) const {
  if (places.empty()) return std::nullopt;
  const PeopleIndex::Place& last = index().place(places.front());
  KnownPerson known;
  known.key = index().key_of(places.front());
  known.last = catalogue_.rows()[last.slot].id;
  known.last_kind = catalogue_.rows()[last.slot].facts.kind;
  known.last_on = day(last.occurred);
  quint32 counted = PeopleIndex::none; // places of one record stand side by side
  for (const quint32 at : places) {
    const PeopleIndex::Words words = index().words(at);
    fill(known.name, words.name);
    fill(known.id_number, words.id_number);
    fill(known.phone, words.phone);
    fill(known.birth_date, day(index().place(at).born));
    if (index().place(at).slot != counted) ++known.records;
    counted = index().place(at).slot;
  }
  return known;
}

void People::take_newer(Ranked& ranked, quint32 at, quint32 left_out) const {
  const PeopleIndex::Place& place = index().place(at);
  const std::pair seen(place.occurred, place.slot);
  if (place.slot == left_out || (ranked.place != PeopleIndex::none && seen <= ranked.newest) ||
      !sees(at))
    return;
  ranked.newest = seen;
  ranked.place = at;
}

std::vector<KnownPerson> People::offered(const QString& typed, int limit,
                                         const RecordId& except) const {
  std::vector<KnownPerson> out;
  if (limit <= 0 || !is_enough_to_offer(typed)) return out;
  const PeopleIndex& people = index();
  const quint32 left_out = catalogue_.slot_of(except).value_or(PeopleIndex::none);
  std::vector<bool> met(people.groups());
  std::vector<Ranked> found;
  for (const quint32 hit : people.matching(typed)) {
    const quint32 group = people.group_of_place(hit);
    if (group == PeopleIndex::none || met[group] || !sees(hit)) continue;
    met[group] = true;
    Ranked ranked{group, {-1, 0}, PeopleIndex::none};
    people.each_place(group, [&](quint32 at) { take_newer(ranked, at, left_out); });
    if (ranked.place != PeopleIndex::none) found.push_back(ranked);
  }
  const auto most = std::min(found.size(), static_cast<size_t>(limit));
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(most),
                            std::greater(), &Ranked::newest);
  for (size_t i = 0; i < most; ++i)
    if (auto person = known(people.key_of(found[i].place), except)) out.push_back(*person);
  return out;
}

std::vector<PersonKey> People::find(const QString& text) const {
  const PeopleIndex& people = index();
  std::vector<bool> met(people.groups());
  std::vector<Ranked> found;
  const auto take = [&](quint32 hit) {
    const quint32 group = people.group_of_place(hit);
    if (group == PeopleIndex::none || met[group] || !sees(hit)) return;
    met[group] = true;
    Ranked ranked{group, {-1, 0}, PeopleIndex::none};
    people.each_place(group, [&](quint32 at) { take_newer(ranked, at, PeopleIndex::none); });
    found.push_back(ranked);
  };
  if (text.trimmed().isEmpty())
    for (quint32 at = 0; at < people.size(); ++at)
      take(at);
  else
    for (const quint32 hit : people.matching(text))
      take(hit);
  std::ranges::sort(found, std::greater(), &Ranked::newest);
  std::vector<PersonKey> out;
  out.reserve(found.size());
  for (const Ranked& ranked : found)
    out.push_back(people.key_of(ranked.place));
  return out;
}

std::optional<KnownPerson> People::known(const PersonKey& key, const RecordId& except) const {
  std::vector<quint32> places = seen_of(key);
  std::erase_if(places, [&](quint32 at) {
    return !except.is_null() && catalogue_.rows()[index().place(at).slot].id == except;
  });
  sort_newest_first(index(), places);
  return told(places);
}

void People::take_particulars(const std::vector<quint32>& places, PersonPage& page) const {
  const RecordReader reader(*session_.db, session_.keys);
  std::vector<records::Person> people;
  for (size_t i = 0; i < std::min(places.size(), most_bodies); ++i) {
    const PeopleIndex::Place& place = index().place(places[i]);
    const auto record = reader.body(catalogue_.rows()[place.slot].id);
    if (!record) continue; // damaged; verify names it, and the other records still tell
    const auto placed = people_in(*record);
    if (place.nth < placed.size()) people.push_back(placed[place.nth].person);
    if (place.role == PersonRole::consulted || place.role == PersonRole::aid_applicant)
      for (const records::Group group : record->header.groups) {
        const bool by_age = group == records::Group::minor || group == records::Group::elderly;
        if (!by_age && std::ranges::find(page.groups, group) == page.groups.end())
          page.groups.push_back(group);
      }
  }
  for (const records::Person& person : people)
    take_older(page.newest, person);
  page.newest.identity = page.known.key;
  for (const records::Person& person : people) {
    add_other(page.other_names, person.name, page.newest.name);
    add_other(page.other_phones, person.phone.text(), page.newest.phone.text());
    add_other(page.other_addresses, person.address, page.newest.address);
  }
  for (const records::Group group :
       records::groups_by_particulars(page.newest, session_.options.clock.today()))
    if (std::ranges::find(page.groups, group) == page.groups.end()) page.groups.push_back(group);
  std::ranges::sort(page.groups);
}

Result<PersonPage> People::page(const PersonKey& key) const {
  std::vector<quint32> places = seen_of(key);
  sort_newest_first(index(), places);
  const auto known = told(places);
  if (!known) return nobody();
  PersonPage page;
  page.known = *known;
  take_particulars(places, page);
  std::vector<PersonKey> keys;
  for (const quint32 at : places) {
    const PeopleIndex::Place& place = index().place(at);
    const PersonKey& own = index().key_of(at);
    page.appearances.push_back(
        {catalogue_.rows()[place.slot].id, place.role, own, day(place.occurred)});
    if (std::ranges::find(keys, own) == keys.end()) keys.push_back(own);
  }
  if (keys.size() < 2) return page;
  for (const PersonKey& own : keys) {
    std::vector<quint32> of_key;
    std::ranges::copy_if(places, std::back_inserter(of_key),
                         [&](quint32 at) { return index().key_of(at) == own; });
    if (auto alone = told(of_key)) page.joined.push_back(*std::move(alone));
  }
  return page;
}

std::vector<LikelyDuplicate> People::likely_duplicates(const PersonKey& key) const {
  const std::vector<quint32> own = seen_of(key);
  const quint32 own_group = index().group_of(key);
  struct Seen {
    QStringList ids, names, phones;
    std::vector<qint32> births;
  };
  const auto gather = [&](const std::vector<quint32>& places) {
    Seen seen;
    for (const quint32 at : places) {
      const PeopleIndex::Words words = index().words(at);
      if (is_valid_id(words.id_number)) add_other(seen.ids, words.id_number, {});
      add_other(seen.names, plain_name(words.name), {});
      add_other(seen.phones, words.phone, {});
      if (const qint32 born = index().place(at).born; born != 0) seen.births.push_back(born);
    }
    return seen;
  };
  const auto meet = [](const auto& a, const auto& b) {
    return std::ranges::any_of(
        a, [&](const auto& each) { return std::ranges::find(b, each) != b.end(); });
  };
  const Seen mine = gather(own);
  std::vector<LikelyDuplicate> out;
  std::vector<quint32> met{own_group, PeopleIndex::none};
  QStringList looked_for = mine.ids;
  for (const quint32 at : own)
    add_other(looked_for, index().words(at).name, {});
  for (const QString& text : looked_for)
    for (const quint32 hit : index().matching(text)) {
      const quint32 group = index().group_of_place(hit);
      if (std::ranges::find(met, group) != met.end() || !sees(hit)) continue;
      met.push_back(group);
      std::vector<quint32> places = seen_of(index().key_of(hit));
      const Seen theirs = gather(places);
      const bool same_id = meet(mine.ids, theirs.ids);
      if (!same_id && !mine.ids.isEmpty() && !theirs.ids.isEmpty()) continue;
      const bool same_name = meet(mine.names, theirs.names);
      const bool same_phone = same_name && meet(mine.phones, theirs.phones);
      if (!same_id && !same_phone && !(same_name && meet(mine.births, theirs.births))) continue;
      sort_newest_first(index(), places);
      out.push_back({*told(places), same_id      ? Likeness::id_number
                                    : same_phone ? Likeness::name_and_phone
                                                 : Likeness::name_and_birth_date});
      if (out.size() == most_duplicates) return out;
    }
  return out;
}

namespace {

// A join in the store: sealed, because the keys of old records follow from the names in them.
Result<void> write_join(Session& session, const PersonKey& a, const PersonKey& b) {
  const QByteArray id = session::new_id(session.options.clock).bytes();
  const QByteArray sealed = session.keys.seal(Keys::Use::person, a.bytes() + b.bytes(), id);
  const auto seq = Audit(*session.db, session.keys)
                       .append({0,
                                session.options.clock.utc().toMSecsSinceEpoch(),
                                session.user.id,
                                Action::people_joined,
                                {},
                                0,
                                digest(sealed)});
  if (!seq) return std::unexpected(seq.error());
  return session.db->prepare("INSERT INTO person_join(id, sealed, joined) VALUES(?, ?, ?)")
      .bind_all(id, sealed, *seq)
      .run();
}

// The row stays: who said what when can be read afterwards.
Result<void> undo_join(Session& session, const RecordId& id) {
  QByteArray sealed;
  {
    Statement s = session.db->prepare("SELECT sealed FROM person_join WHERE id = ?");
    const auto row = s.bind(id.bytes()).step();
    if (!row) return std::unexpected(row.error());
    if (*row) sealed = s.blob(0);
  }
  const auto seq = Audit(*session.db, session.keys)
                       .append({0,
                                session.options.clock.utc().toMSecsSinceEpoch(),
                                session.user.id,
                                Action::people_parted,
                                {},
                                0,
                                digest(sealed)});
  if (!seq) return std::unexpected(seq.error());
  return session.db->prepare("UPDATE person_join SET parted = ? WHERE id = ?")
      .bind_all(*seq, id.bytes())
      .run();
}

// Who stays one with `from` by the joins that are left.
std::vector<PersonKey> reached(const PersonKey& from, const std::vector<PersonJoin>& joins) {
  std::vector<PersonKey> out{from};
  for (size_t i = 0; i < out.size(); ++i)
    for (const PersonJoin& join : joins)
      for (const auto& [here, there] : {std::pair(join.a, join.b), std::pair(join.b, join.a)})
        if (here == out[i] && std::ranges::find(out, there) == out.end()) out.push_back(there);
  return out;
}

} // namespace

Result<void> People::join(const PersonKey& a, const PersonKey& b) {
  if (seen_of(a).empty() || seen_of(b).empty()) return nobody();
  if (index().group_of(a) == index().group_of(b)) return {};
  auto transaction = Transaction::begin(*session_.db);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto written = write_join(session_, a, b); !written) return written;
  if (auto kept = transaction->commit(); !kept) return kept;
  return catalogue_.read_joins(*session_.db, session_.keys);
}

Result<void> People::part(const PersonKey& staying, const PersonKey& leaving) {
  std::vector<PersonJoin> left = index().joins();
  std::vector<PersonKey> neighbours;
  auto transaction = Transaction::begin(*session_.db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto before = reached(staying, left);
  if (staying == leaving || std::ranges::find(before, leaving) == before.end())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "These records themselves say that they are of one person. Open "
                                  "the record that is wrong and take the person back there."));
  for (const PersonJoin& join : index().joins()) {
    if (!(join.a == leaving) && !(join.b == leaving)) continue;
    if (auto undone = undo_join(session_, join.id); !undone) return undone;
    neighbours.push_back(join.a == leaving ? join.b : join.a);
  }
  std::erase_if(left, [&](const PersonJoin& j) { return j.a == leaving || j.b == leaving; });
  // Whoever was one with `staying` through the one that leaves stays so.
  for (const PersonKey& neighbour : neighbours) {
    const auto together = reached(staying, left);
    if (std::ranges::find(together, neighbour) != together.end()) continue;
    if (auto written = write_join(session_, staying, neighbour); !written) return written;
    left.push_back({{}, staying, neighbour});
  }
  if (auto kept = transaction->commit(); !kept) return kept;
  return catalogue_.read_joins(*session_.db, session_.keys);
}

} // namespace fengqiao::store
