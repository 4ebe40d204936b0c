#include "core/store/people_index.h"

#include "core/store/database.h"
#include "core/store/record_rows.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace fengqiao::store {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

// Version 8 of RFC 9562: of our own making, never the same as a UUIDv7.
PersonKey own_key(const records::RecordId& record, const QString& name, int nth_of_name) {
  QByteArray bytes =
      digest(record.bytes() + static_cast<char>(nth_of_name) + plain_name(name).toUtf8()).left(16);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x80);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  return *PersonKey::from_bytes(bytes);
}

QDate born(const records::Person& person) {
  if (person.birth_date.isValid()) return person.birth_date;
  const auto id = person.id_number.value();
  return id ? id->birth_date() : QDate();
}

// One line of the text; nothing in it may look like the text's own signs.
QString line(QString text) {
  for (QChar& c : text)
    if (c.unicode() < 0x20) c = u' ';
  return text.simplified();
}

// Beside what stands in the text as written.
QString words_of(const records::Person& person, Pinyin& pinyin) {
  QStringList words{pinyin.of_name(person.name)};
  const auto add = [&](const QString& word, const QString& written) {
    if (word != written && !words.contains(word)) words << word;
  };
  const auto folded = [](const QString& text) {
    return records::to_half_width(text).toCaseFolded();
  };
  add(folded(person.name), person.name);
  add(plain_name(person.name), person.name);
  add(folded(person.id_number.text()), person.id_number.text());
  return line(words.join(u' '));
}

// The lines of a person's text before the words that are searched.
enum Line { role_line, key_line, born_line, searched };

} // namespace

QString plain_name(const QString& name) {
  return records::to_half_width(name).toCaseFolded().remove(u' ');
}

std::vector<PlacedPerson> people_in(const Record& record) {
  std::vector<PlacedPerson> out;
  const auto add = [&](const QString& path, PersonRole role, const records::Person& person) {
    if (!plain_name(person.name).isEmpty()) out.push_back({path, role, person, person.identity});
  };
  if (const auto* c = std::get_if<records::Consultation>(&record.body)) {
    if (!c->anonymous) add(u"body.person"_s, PersonRole::consulted, c->person);
  } else if (const auto* m = std::get_if<records::Mediation>(&record.body)) {
    for (size_t i = 0; i < m->parties.size(); ++i)
      add(u"body.parties[%1].person"_s.arg(i),
          m->parties[i].side == records::Side::applicant ? PersonRole::applicant
                                                         : PersonRole::respondent,
          m->parties[i].person);
  } else if (const auto* a = std::get_if<records::LegalAid>(&record.body)) {
    add(u"body.applicant"_s, PersonRole::aid_applicant, a->applicant);
  } else if (const auto* r = std::get_if<records::Referral>(&record.body)) {
    records::Person person;
    person.identity = r->identity;
    person.name = r->person_name;
    person.phone = r->phone;
    add(u"body"_s, PersonRole::referred, person);
  }
  for (auto placed = out.begin(); placed != out.end(); ++placed) {
    if (!placed->key.is_null()) continue;
    const auto same_name = std::count_if(out.begin(), placed, [&](const PlacedPerson& before) {
      return plain_name(before.person.name) == plain_name(placed->person.name);
    });
    placed->key = own_key(record.header.id, placed->person.name, static_cast<int>(same_name));
  }
  return out;
}

QByteArray make_people_text(const Record& record, Pinyin& pinyin) {
  QByteArray out;
  auto people = people_in(record);
  if (people.size() > 255) people.resize(255); // nth is a byte; no case has as many parties
  for (const PlacedPerson& placed : people) {
    const records::Person& p = placed.person;
    const QDate day = born(p);
    out += '\0' + QByteArray::number(static_cast<int>(placed.role)) + '\n' +
           placed.key.bytes().toHex() + '\n' +
           QByteArray::number(day.isValid() ? day.toJulianDay() : 0) + '\n' +
           QStringList{line(p.name), line(p.id_number.text()), line(p.phone.text()),
                       words_of(p, pinyin)}
               .join(u'\n')
               .toUtf8();
  }
  return out;
}

void PeopleIndex::reserve(qsizetype records) {
  const auto count = static_cast<size_t>(records);
  places_.reserve(count + count / 4);
  keys_.reserve(count + count / 4);
  heads_.reserve(count + count / 4);
  whos_.reserve(records + records / 4);
  ranges_.reserve(count);
  texts_.reserve(records + records / 4, records * 80);
}

quint32 PeopleIndex::who_has(const PersonKey& key) {
  const auto found = whos_.constFind(key);
  if (found != whos_.constEnd()) return *found;
  const auto who = static_cast<quint32>(keys_.size());
  whos_.insert(key, who);
  keys_.push_back(key);
  heads_.push_back(none);
  stale_ = true;
  return who;
}

void PeopleIndex::vacate(quint32 at) {
  Place& place = places_[at];
  if (place.who == none) return;
  quint32* link = &heads_[place.who];
  while (*link != at)
    link = &places_[*link].next;
  *link = place.next;
  place.who = none;
  texts_.set(at, {});
}

void PeopleIndex::occupy(quint32 at, QByteArrayView text) {
  std::array<QByteArrayView, searched> lines;
  for (QByteArrayView& each : lines) {
    const qsizetype end = text.indexOf('\n');
    if (end < 0) return;
    each = text.first(end);
    text = text.sliced(end + 1);
  }
  const auto key = PersonKey::from_bytes(QByteArray::fromHex(lines[key_line].toByteArray()));
  if (!key) return;
  const quint32 who = who_has(*key);
  Place& place = places_[at];
  place.role = static_cast<PersonRole>(lines[role_line].toInt());
  place.born = lines[born_line].toInt();
  place.who = who;
  place.next = std::exchange(heads_[who], at);
  texts_.set(at, QByteArray::fromRawData(text.data(), text.size()));
}

void PeopleIndex::put(quint32 slot, const StoredRow& row, QByteArrayView text) {
  if (slot >= ranges_.size()) ranges_.resize(slot + 1);
  Range& range = ranges_[slot];
  for (quint32 i = 0; i < range.count; ++i)
    vacate(range.first + i);
  const auto count = static_cast<quint32>(std::ranges::count(text, '\0'));
  if (count > range.count) {
    range = {size(), count};
    places_.resize(places_.size() + count);
  }
  for (quint32 nth = 0; nth < count; ++nth) {
    text = text.sliced(1);
    const qsizetype end = text.indexOf('\0');
    Place& place = places_[range.first + nth];
    place.slot = slot;
    place.occurred = row.facts.occurred;
    place.nth = static_cast<quint8>(nth);
    place.deleted = row.deleted;
    place.confidential = row.facts.has(records::fact::confidential);
    occupy(range.first + nth, end < 0 ? text : text.first(end));
    if (end >= 0) text = text.sliced(end);
  }
}

PeopleIndex::Words PeopleIndex::words(quint32 place) const {
  Words words;
  QByteArrayView text = texts_.text(place);
  for (QString* each : {&words.name, &words.id_number, &words.phone}) {
    const qsizetype end = text.indexOf('\n');
    if (end < 0) break;
    *each = QString::fromUtf8(text.first(end));
    text = text.sliced(end + 1);
  }
  return words;
}

void PeopleIndex::set_joins(std::vector<PersonJoin> joins) {
  joins_ = std::move(joins);
  stale_ = true;
}

void PeopleIndex::regroup() const {
  group_.resize(keys_.size());
  for (quint32 who = 0; who < group_.size(); ++who)
    group_[who] = who;
  joined_.clear();
  // Keys of joins that no record carries any more still hold others together.
  QHash<PersonKey, PersonKey> up;
  const auto top = [&](PersonKey key) {
    for (auto at = up.constFind(key); at != up.constEnd(); at = up.constFind(key))
      key = *at;
    return key;
  };
  for (const PersonJoin& join : joins_)
    if (const PersonKey a = top(join.a), b = top(join.b); !(a == b)) up.insert(a, b);
  QHash<PersonKey, std::vector<quint32>> members;
  QSet<PersonKey> told;
  for (const PersonJoin& join : joins_)
    for (const PersonKey& key : {join.a, join.b}) {
      if (told.contains(key)) continue;
      told.insert(key);
      if (const auto who = whos_.constFind(key); who != whos_.constEnd())
        members[top(key)].push_back(*who);
    }
  for (std::vector<quint32>& group : members) {
    const quint32 lowest = *std::ranges::min_element(group);
    for (const quint32 who : group)
      group_[who] = lowest;
    if (group.size() > 1) joined_.insert(lowest, std::move(group));
  }
  stale_ = false;
}

quint32 PeopleIndex::group_of(const PersonKey& key) const {
  if (stale_) regroup();
  const auto who = whos_.constFind(key);
  return who == whos_.constEnd() ? none : group_[*who];
}

quint32 PeopleIndex::group_of_place(quint32 place) const {
  if (stale_) regroup();
  return places_[place].who == none ? none : group_[places_[place].who];
}

Result<std::vector<PersonJoin>> read_joins(Database& db, const Keys& keys) {
  std::vector<PersonJoin> out;
  Statement s =
      db.prepare("SELECT id, sealed FROM person_join WHERE parted IS NULL ORDER BY joined");
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    const QByteArray id = s.blob(0);
    const auto plain = keys.open(Keys::Use::person, s.blob_view(1), id);
    if (!plain) continue;
    const auto a = PersonKey::from_bytes(plain->left(16));
    const auto b = PersonKey::from_bytes(plain->mid(16));
    const auto own = records::RecordId::from_bytes(id);
    if (a && b && own) out.push_back({*own, *a, *b});
  }
}

} // namespace fengqiao::store
