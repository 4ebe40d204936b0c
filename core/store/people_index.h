// Internal: the persons of all records in memory, by place (one person in one record), and which
// keys were joined.
#pragma once

#include "core/store/keys.h"
#include "core/store/people.h"
#include "core/store/pinyin.h"
#include "core/store/search_text.h"

#include <QHash>

namespace fengqiao::store {

struct StoredRow;
class Database;

// What the index holds of a record's persons: sealed behind the search text, a '\0' before each, so
// that unlock opens one seal per record for both.
QByteArray make_people_text(const records::Record& record, Pinyin& pinyin);

// Names are compared without blanks, width and case.
QString plain_name(const QString& name);

struct PersonJoin {
  records::RecordId id;
  PersonKey a, b;
};

class PeopleIndex {
 public:
  static constexpr quint32 none = 0xFFFFFFFF;

  struct Place {
    quint32 slot = 0;    // of the record in the catalogue
    quint32 who = none;  // none = nobody stands here any more
    quint32 next = none; // place of the same person's
    qint32 born = 0;     // Julian day, 0 = not known
    qint32 occurred = 0;
    quint8 nth = 0; // in people_in()
    PersonRole role = PersonRole::consulted;
    bool deleted = false;
    bool confidential = false;
  };
  struct Words {
    QString name, id_number, phone;
  };

  void reserve(qsizetype records);
  // Takes the place of what the record's slot held. `text` as make_people_text() wrote it.
  void put(quint32 slot, const StoredRow& row, QByteArrayView text);
  void set_joins(std::vector<PersonJoin> joins);
  const std::vector<PersonJoin>& joins() const { return joins_; }

  const Place& place(quint32 at) const { return places_[at]; }
  Words words(quint32 place) const;
  const PersonKey& key_of(quint32 place) const { return keys_[places_[place].who]; }
  // Places whose text holds every word.
  std::vector<quint32> matching(const QString& text) const { return texts_.find(text); }
  quint32 size() const { return static_cast<quint32>(places_.size()); }

  // The number of the group of persons that were joined; none for a key that nobody has.
  quint32 group_of(const PersonKey& key) const;
  quint32 group_of_place(quint32 place) const;
  quint32 groups() const { return static_cast<quint32>(keys_.size()); } // all numbers are below
  template <typename Visit>                                             // visit(place)
  void each_place(quint32 group, Visit&& visit) const {
    if (stale_) regroup();
    const auto of = [&](quint32 who) {
      for (quint32 at = heads_[who]; at != none; at = places_[at].next)
        visit(at);
    };
    const auto many = joined_.constFind(group);
    if (many == joined_.constEnd()) return of(group);
    for (const quint32 who : *many)
      of(who);
  }

 private:
  struct Range {
    quint32 first = 0, count = 0;
  };
  quint32 who_has(const PersonKey& key);
  void vacate(quint32 place);
  void occupy(quint32 place, QByteArrayView text);
  void regroup() const;

  std::vector<Place> places_;
  SearchIndex texts_;           // by place
  std::vector<Range> ranges_;   // by slot; a record that grew leaves its old places empty
  std::vector<PersonKey> keys_; // by who
  std::vector<quint32> heads_;  // first place, by who
  QHash<PersonKey, quint32> whos_;
  std::vector<PersonJoin> joins_;
  mutable std::vector<quint32> group_;                  // by who: the lowest of its group
  mutable QHash<quint32, std::vector<quint32>> joined_; // groups of more than one
  mutable bool stale_ = true;
};

// The joins in force. A row that does not open is left out; verify names it.
Result<std::vector<PersonJoin>> read_joins(Database& db, const Keys& keys);

} // namespace fengqiao::store
