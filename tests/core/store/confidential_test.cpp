#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;
using store::Role;

namespace {

const QString owner = u"李法"_s;
const QString other = u"陈调"_s;

Record confidential(const QString& name) {
  Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = QDate(2021, 7, 3);
  record.header.confidential = true;
  auto& c = std::get<records::Consultation>(record.body);
  c.person.name = name;
  c.category = records::ConsultationCategory::marriage_family;
  c.question = u"家庭暴力的保护令"_s;
  return record;
}

// A confidential record of `owner`; open for `other`, who is no manager.
struct Scene : Studio {
  Scene() {
    add_user(owner, Role::adviser);
    add_user(other, Role::mediator);
    open(owner);
    id = save(confidential(u"谢秀英"_s)).id;
    record = must((*this)->load(id));
    open(other);
  }
  records::RecordId id;
  Record record;
};

} // namespace

TEST_CASE("A confidential record is shown to others as a number without words") {
  Scene s;
  const auto entry = s->entry(s.id);
  REQUIRE(entry);
  CHECK(entry->number == u"咨 2021-0001");
  CHECK(entry->title.isEmpty());
  CHECK(entry->summary.isEmpty());
  CHECK(s->totals().records == 1);
}

TEST_CASE("A confidential record is not found by its words by others") {
  Scene s;
  for (const QString& words : {u"谢"_s, u"xxy"_s, u"保护令"_s})
    CHECK(s->find({.text = words}).empty());
}

TEST_CASE("A confidential record is not opened, changed or deleted by others") {
  Scene s;
  CHECK(refused(s->load(s.id), Fault::denied));
  CHECK(refused(s->remove(s.id), Fault::denied));
  Record changed = s.record;
  changed.header.confidential = false;
  CHECK(refused(s->save(changed), Fault::denied));
  CHECK(s->entry(s.id)->revision == 1);
}

TEST_CASE("Its handler and a manager open, find and change a confidential record") {
  Scene s;
  for (const QString& user : {owner, manager}) {
    s.open(user);
    CHECK(s->entry(s.id)->title == u"谢秀英");
    CHECK(s->find({.text = u"保护令"_s}).size() == 1);
    Record record = must(s->load(s.id));
    record.header.remarks = user;
    CHECK(s->save(record));
  }
  s.open(owner);
  CHECK(must(s->load(s.id)).header.remarks == manager);
}

TEST_CASE("The draft of a confidential record is kept from others") {
  Scene s;
  s.open(owner);
  Record fresh = confidential(u"邓小梅"_s);
  test::RandomRecords random(30);
  const auto fresh_id = random.id();
  must(s->keep_draft({s.id, s.record, *s.now}));
  must(s->keep_draft({fresh_id, fresh, *s.now}));
  CHECK(must(s->drafts()).size() == 2);
  s.open(other);
  CHECK(must(s->drafts()).empty());
  s.open(manager);
  CHECK(must(s->drafts()).size() == 2);
}
