// The people behind the records: who is offered while a name is typed, all that one person came
// for, and who was said to be the same.
//
// Nobody is made one with somebody else because names or numbers are equal; that only makes a
// likely duplicate. Two places in records are the same person where they carry the same key:
// because the user picked a known person in an editor, or because two keys were joined here.
#pragma once

#include "core/records/record.h"

#include <vector>

namespace fengqiao::store {

class Catalogue;
class PeopleIndex;
struct Session;
struct Viewer;

// The person's `identity` in the record, else one that follows from the record's id and the name
// (so that it is the same in every copy of the record): a name that is written anew makes a person
// of its own, parties that change places do not.
using PersonKey = records::RecordId;

enum class PersonRole { consulted, applicant, respondent, aid_applicant, referred };

// One person in one record.
struct PlacedPerson {
  QString path; // "body.parties[1].person"; "body" for a referral
  PersonRole role = PersonRole::consulted;
  records::Person person;
  PersonKey key;
};

// Everybody whom the record names as a party. Needs the record's id.
std::vector<PlacedPerson> people_in(const records::Record& record);

// What a list says of a person. Particulars are the newest that are filled.
struct KnownPerson {
  PersonKey key;
  QString name;
  QString id_number; // as written, valid or not
  QString phone;
  QDate birth_date; // own or from the ID number
  int records = 0;  // that the user may see, as everything here
  records::RecordId last;
  records::Kind last_kind = records::Kind::consultation;
  QDate last_on;
};

// One record of a person's.
struct Appearance {
  records::RecordId record;
  PersonRole role = PersonRole::consulted;
  PersonKey key;
  QDate on;
};

struct PersonPage {
  KnownPerson known;
  records::Person newest;   // each particular as it was last filled
  QStringList other_names;  // written in other records, newest first
  QStringList other_phones; // the same
  QStringList other_addresses;
  std::vector<records::Group> groups;  // by particulars today, and said in a record of this person
                                       // alone
  std::vector<Appearance> appearances; // newest first
  std::vector<KnownPerson> joined;     // each by itself; empty where nothing was joined
};

enum class Likeness { id_number, name_and_phone, name_and_birth_date };

struct LikelyDuplicate {
  KnownPerson person;
  Likeness why = Likeness::id_number;
};

// A handle on an open store, to be asked and let go: it must not outlive the store. Deleted records
// count for nobody, and confidential ones of others are neither offered, counted nor told.
class People {
 public:
  People(Session& session, Catalogue& catalogue, const Viewer& viewer);

  // Whom `typed` may mean: a part of a name, of its pinyin or initials, of an ID number or a phone;
  // the one who came last first. Nothing for less than one Han character, two letters or three
  // digits. Who is in the record `except` alone is left out.
  std::vector<KnownPerson> offered(const QString& typed, int limit,
                                   const records::RecordId& except = {}) const;
  // Everybody, or those whom `text` may mean; the one who came last first.
  std::vector<PersonKey> find(const QString& text) const;
  // Without what the record `except` says.
  std::optional<KnownPerson> known(const PersonKey& key,
                                   const records::RecordId& except = {}) const;
  // Errors: not_found (no record of the person's is to be seen).
  Result<PersonPage> page(const PersonKey& key) const;
  // At most twenty. Who has another valid ID number is no duplicate.
  std::vector<LikelyDuplicate> likely_duplicates(const PersonKey& key) const;

  // From now on one person, with a line in the audit trail; no record is changed. Nothing to do
  // where they are one already. Errors: not_found, storage.
  Result<void> join(const PersonKey& a, const PersonKey& b);
  // Takes `leaving` out again of what it was joined with; all others stay one with `staying`.
  // Errors: invalid (they were never joined: a record says who it is), storage.
  Result<void> part(const PersonKey& staying, const PersonKey& leaving);

 private:
  // A group of joined persons and where it was last seen.
  struct Ranked {
    quint32 group = 0;
    std::pair<qint32, quint32> newest; // day, record
    quint32 place = 0;
  };
  const PeopleIndex& index() const;
  void take_newer(Ranked& ranked, quint32 place, quint32 left_out) const;
  bool sees(quint32 place) const;
  std::optional<KnownPerson> told(const std::vector<quint32>& places) const;
  std::vector<quint32> seen_of(const PersonKey& key) const;
  void take_particulars(const std::vector<quint32>& places, PersonPage& page) const;

  Session& session_;
  Catalogue& catalogue_;
  qint64 user_;
  bool manager_;
};

} // namespace fengqiao::store
