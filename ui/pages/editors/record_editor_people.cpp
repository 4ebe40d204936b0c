// The persons in an editor: known ones are offered while typing, and who was chosen is shown. A
// person is only ever made one with another by the user's choice.
#include "core/records/describe.h"
#include "ui/models/person_words.h"
#include "ui/pages/editors/person_mark.h"
#include "ui/pages/editors/person_offer.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/people/person_page.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;
using store::PersonKey;

namespace {

constexpr int most_offered = 8;

const store::PlacedPerson* placed_at(const std::vector<store::PlacedPerson>& people,
                                     const QString& path) {
  const auto at = std::ranges::find(people, path, &store::PlacedPerson::path);
  return at == people.end() ? nullptr : &*at;
}

} // namespace

// What is typed already stays, but for the field in which the person was looked for.
void RecordEditor::fill_person(records::Person& person, const records::Person& known,
                               const QString& typed_in) {
  records::for_each_field<records::Person>([&](const auto& f) {
    const QString field = QString::fromLatin1(f.key);
    const bool wanted = records::is_empty(person.*f.member) || field == typed_in ||
                        field == u"name" || field == u"identity";
    if (wanted && !records::is_empty(known.*f.member)) person.*f.member = known.*f.member;
  });
}

void RecordEditor::offer_people(QVBoxLayout* into, Offered offered,
                                const std::vector<FormField*>& fields) {
  std::erase_if(offered_, [&](const Offered& other) { return other.path == offered.path; });
  offered.mark = new PersonMark;
  into->insertWidget(0, offered.mark);
  const QString path = offered.path;
  auto* offer = new PersonOffer(
      this, offered.mark,
      [this](const QString& typed) {
        return store().people().offered(typed, most_offered, record_.header.id);
      },
      [this](const store::KnownPerson& person) {
        return QStringList{u"%1   %2"_s.arg(person.name, person_line(person, today())),
                           records_line(person, language())};
      });
  for (FormField* field : fields)
    if (auto* line = qobject_cast<QLineEdit*>(field->editor())) offer->watch(line);
  connect(offer, &PersonOffer::chosen, this,
          [this, path](const store::KnownPerson& known, QLineEdit* line) {
            choose_person(path, known.key, line->objectName().section(u'.', -1));
          });
  connect(offered.mark, &PersonMark::taken_back, this, [this, path] { take_person_back(path); });
  connect(offered.mark, &PersonMark::page_wanted, this, [this, path] {
    const auto people = store::people_in(current());
    if (const auto* placed = placed_at(people, path))
      shell().open_over(new PersonPage(context(), placed->key));
  });
  offered_.push_back(std::move(offered));
}

void RecordEditor::choose_person(const QString& path, const PersonKey& key,
                                 const QString& typed_in) {
  const auto at = std::ranges::find(offered_, path, &Offered::path);
  const auto page = store().people().page(key);
  if (at == offered_.end() || !page) return;
  at->before = current();
  edit([&](Record& record) {
    at->fill(record, page->newest, typed_in);
    add_groups(record, page->newest);
  });
  at->after = current();
  for (Someone& someone : people_)
    if (someone.path == path) someone.last_id = someone.at(record_).id_number.text();
  check();
  person_chosen(path);
}

void RecordEditor::take_person_back(const QString& path) {
  const auto at = std::ranges::find(offered_, path, &Offered::path);
  if (at == offered_.end()) return;
  // Nothing was entered since: as it was before the choice.
  const bool untouched = at->after && *at->after == current();
  edit([&](Record& record) {
    if (untouched) record = *at->before;
    at->identity(record) = {};
  });
  check();
}

void RecordEditor::show_people(const Record& now) {
  const auto people = store::people_in(now);
  for (const Offered& offered : offered_) {
    const auto* placed = placed_at(people, offered.path);
    offered.mark->show_person(placed ? store().people().known(placed->key, now.header.id)
                                     : std::nullopt,
                              placed && !placed->person.identity.is_null());
  }
}

// A person that others are one with must stay the same when its name is mended: the key, which
// followed from the old name, is written down.
void RecordEditor::keep_who_they_are(Record& record) const {
  const auto before = store::people_in(stored_);
  const auto now = store::people_in(record);
  for (const Offered& offered : offered_) {
    const auto* old = placed_at(before, offered.path);
    const auto* mended = placed_at(now, offered.path);
    if (!old || !mended || old->key == mended->key || !old->person.identity.is_null() ||
        !mended->person.identity.is_null() || old->person.id_number.empty() ||
        !(old->person.id_number == mended->person.id_number))
      continue;
    if (store().people().known(old->key, record.header.id)) offered.identity(record) = old->key;
  }
}

void RecordEditor::add_groups(Record& record, const records::Person& person) const {
  for (const records::Group group :
       records::groups_by_particulars(person, record.header.occurred_on))
    if (std::ranges::find(record.header.groups, group) == record.header.groups.end())
      record.header.groups.push_back(group);
  std::ranges::sort(record.header.groups);
}

// Who comes for the next step is who came for the first.
void RecordEditor::hand_on_person(Record& next) const {
  const auto people = store::people_in(record_);
  if (people.empty()) return;
  const auto same = [&](const QString& name, records::RecordId& identity) {
    if (identity.is_null() && name == people.front().person.name) identity = people.front().key;
  };
  if (auto* m = std::get_if<records::Mediation>(&next.body); m && !m->parties.empty())
    same(m->parties.front().person.name, m->parties.front().person.identity);
  else if (auto* aid = std::get_if<records::LegalAid>(&next.body))
    same(aid->applicant.name, aid->applicant.identity);
  else if (auto* referral = std::get_if<records::Referral>(&next.body))
    same(referral->person_name, referral->identity);
}

} // namespace fengqiao::ui
