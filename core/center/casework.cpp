#include "core/center/casework.h"

#include "core/center/policy.h"
#include "core/center/secrets.h"
#include "core/center/stamp.h"
#include "core/center/stored.h"
#include "core/records/course.h"
#include "core/records/json.h"
#include "core/records/states.h"
#include "core/records/validate.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::Record;
using records::State;

namespace {

template <typename E>
Result<void> read_category(const QString& text, std::optional<E>& out) {
  out = records::from_key<E>(text.isEmpty() ? u"other"_s : text);
  if (out) return {};
  QStringList keys;
  for (const records::Term<E>& term : records::terms<E>())
    keys << QString::fromLatin1(term.key);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "\"%1\" is no category of this kind. Choose among %2."),
              {text.left(40), keys.join(u", "_s)});
}

Result<void> fill(records::Consultation& body, const Matter& matter) {
  body.anonymous = matter.person.isEmpty();
  body.person.name = matter.person;
  body.person.phone = records::Entered<records::Phone>(matter.phone);
  body.question = matter.subject;
  return read_category(matter.category, body.category);
}

Result<void> fill(records::Mediation& body, const Matter& matter) {
  if (matter.person.isEmpty() || matter.opponent.isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "A dispute has two sides: name the applicant and the "
                                          "other side."));
  body.source = records::CaseSource::other_transfer;
  body.parties.resize(2);
  body.parties[0].person.name = matter.person;
  body.parties[0].person.phone = records::Entered<records::Phone>(matter.phone);
  body.parties[1].side = records::Side::respondent;
  body.parties[1].person.name = matter.opponent;
  body.facts = matter.subject;
  return read_category(matter.category, body.type);
}

Result<void> fill(records::LegalAid& body, const Matter& matter) {
  body.applicant.name = matter.person;
  body.applicant.phone = records::Entered<records::Phone>(matter.phone);
  body.opponent = matter.opponent;
  body.facts = matter.subject;
  return read_category(matter.category, body.matter);
}

Result<void> fill(records::LegalEducation& body, const Matter& matter) {
  body.topic = matter.subject;
  return read_category(matter.category.isEmpty() ? records::key(records::EducationForm::lecture)
                                                 : matter.category,
                       body.form);
}

Result<void> fill(records::LegalOpinion& body, const Matter& matter) {
  body.asked_by = matter.person;
  body.subject = matter.subject;
  return read_category(matter.category.isEmpty() ? records::key(records::OpinionForm::opinion)
                                                 : matter.category,
                       body.form);
}

Result<void> fill(records::Duty&, const Matter&) {
  return fail(Fault::unsupported,
              QT_TRANSLATE_NOOP("core", "Hours of duty are the studio's own record and are not "
                                        "assigned."));
}

Result<void> fill(records::Referral& body, const Matter& matter) {
  body.person_name = matter.person;
  body.phone = records::Entered<records::Phone>(matter.phone);
  body.matter = matter.subject;
  return read_category(matter.category, body.target);
}

Result<void> check(const Record& record, QDate today) {
  for (const records::Finding& finding : records::validate(record, today))
    if (finding.severity == records::Severity::error)
      return fail(
          Fault::invalid, QT_TRANSLATE_NOOP("core", "%1: %2"),
          {in_both(records::field_label(record.kind(), finding.field, records::Language::english),
                   records::field_label(record.kind(), finding.field, records::Language::chinese)),
           finding.message.text()});
  return {};
}

// A studio that is nowhere would never fetch it, and nobody would miss it.
Result<void> check_studio(Ledger& ledger, const QString& division) {
  const auto found = ledger.rows(u"SELECT 1 FROM platform WHERE division = ? UNION ALL "
                                 "SELECT 1 FROM device WHERE division = ? AND revoked_at IS NULL"_s,
                                 {division, division});
  if (!found) return std::unexpected(found.error());
  if (found->empty())
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "There is no studio in %1: neither in the directory nor "
                                          "with a computer. Check the code."),
                {division});
  return {};
}

// What only a newer program knows of the record stays in it.
QJsonObject with_unknown_of(const QJsonObject& kept, const QJsonObject& known, QJsonObject now) {
  for (auto it = kept.begin(); it != kept.end(); ++it) {
    if (!known.contains(it.key()) && !now.contains(it.key())) now.insert(it.key(), it.value());
    if (it.key() == u"body")
      now[u"body"_s] =
          with_unknown_of(it->toObject(), known[u"body"_s].toObject(), now[u"body"_s].toObject());
  }
  return now;
}

Result<void> write(Ledger& ledger, const Record& record, const QJsonObject& json, int based_on,
                   const Writer& writer) {
  const auto device = center_device(ledger, writer.now);
  if (!device) return std::unexpected(device.error());
  auto moment = Moment::of(ledger);
  if (!moment) return std::unexpected(moment.error());
  const auto policy = policy_in_force(ledger, record.header.division);
  if (!policy) return std::unexpected(policy.error());
  const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
  const Revision revision{record, bytes, based_on, false, wire::content_digest(bytes, false)};
  const auto refused = store_revisions(ledger, {*moment, *policy, device->id, stamp(writer.now)},
                                       std::span(&revision, 1));
  if (!refused) return std::unexpected(refused.error());
  return {};
}

std::unexpected<Error> no_record(const records::RecordId& id) {
  return fail(Fault::not_found,
              QT_TRANSLATE_NOOP("core", "The center has no record %1, or its studio deleted it."),
              {id.text()});
}

struct Stored {
  QJsonObject json;
  Record record;
};

// With the studio's turn taken, so that no push of it comes between reading and writing.
Result<Stored> take_out(Ledger& ledger, const records::RecordId& id) {
  const auto where = ledger.rows(u"SELECT division FROM record WHERE id = ?"_s, {id.text()});
  if (!where) return std::unexpected(where.error());
  if (where->empty()) return no_record(id);
  if (auto turn = ledger.take_turn(where->front().front().toString()); !turn)
    return std::unexpected(turn.error());
  const auto found =
      ledger.rows(u"SELECT body FROM record WHERE id = ? AND deleted = 0"_s, {id.text()});
  if (!found) return std::unexpected(found.error());
  if (found->empty()) return no_record(id);
  Stored out;
  out.json = QJsonDocument::fromJson(found->front().front().toString().toUtf8()).object();
  auto record = records::from_json(out.json);
  if (!record) return std::unexpected(record.error());
  out.record = *std::move(record);
  return out;
}

using Change = std::function<Result<void>(Record&)>;

Result<Record> revise(Ledger& ledger, const records::RecordId& id, const Writer& writer,
                      const Change& change) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  const auto stored = take_out(ledger, id);
  if (!stored) return std::unexpected(stored.error());
  Record record = stored->record;
  if (auto changed = change(record); !changed) return std::unexpected(changed.error());
  if (record == stored->record)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "There is nothing to write: name what "
                                                          "was decided."));
  const int based_on = record.header.revision;
  record.header.revision = based_on + 1;
  record.header.updated_at = writer.now;
  record.header.updated_by = writer.name;
  if (auto sound = check(record, writer.today); !sound) return std::unexpected(sound.error());
  const QJsonObject json =
      with_unknown_of(stored->json, records::to_json(stored->record), records::to_json(record));
  if (auto done = write(ledger, record, json, based_on, writer); !done)
    return std::unexpected(done.error());
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return record;
}

QDate day_or(QDate day, QDate otherwise) {
  return day.isValid() ? day : otherwise;
}

void fill(QString& text, const QString& with) {
  if (!with.isEmpty()) text = with;
}

std::unexpected<Error> other_kind(const Record& record) {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core",
                                "This record is of another kind: %1. Decisions are on legal "
                                "aid and referrals."),
              {in_both(records::label(record.kind(), records::Language::english),
                       records::label(record.kind(), records::Language::chinese))});
}

Result<void> rule(Record& record, const AidRuling& ruling, const Writer& writer) {
  auto* aid = std::get_if<records::LegalAid>(&record.body);
  if (!aid) return other_kind(record);
  fill(aid->handed_to, ruling.handed_to);
  fill(aid->refusal_reason, ruling.refusal_reason);
  const auto step = [&](State to, QDate on) {
    return records::take_step(record, to, {on, writer.name, writer.now, {}});
  };
  if (ruling.decision) {
    const bool granted = *ruling.decision == records::AidDecision::granted;
    const QDate on = day_or(ruling.decided_on, writer.today);
    if (auto done = step(granted ? State::granted : State::refused, on); !done) return done;
    aid->decided_on = on;
  }
  if (ruling.lawyer.isEmpty()) return {};
  aid->lawyer = ruling.lawyer;
  const QDate on = day_or(ruling.assigned_on, day_or(ruling.decided_on, writer.today));
  if (record.header.state == State::assigned) { // another lawyer
    aid->assigned_on = on;
    return {};
  }
  return step(State::assigned, on);
}

Result<void> rule(Record& record, const ReferralAnswer& answer, const Writer& writer) {
  auto* referral = std::get_if<records::Referral>(&record.body);
  if (!referral) return other_kind(record);
  fill(referral->receiver, answer.receiver);
  const auto step = [&](State to, QDate on) {
    return records::take_step(record, to, {on, writer.name, writer.now, {}});
  };
  if (answer.received_on.isValid()) {
    if (auto done = step(State::received, answer.received_on); !done) return done;
    referral->received_on = answer.received_on;
  }
  fill(referral->result, answer.result);
  if (!answer.completed_on.isValid() && answer.result.isEmpty()) return {};
  const QDate on = day_or(answer.completed_on, writer.today);
  if (auto done = step(State::returned, on); !done) return done;
  referral->completed_on = on;
  return {};
}

} // namespace

Result<Record> draft(const Matter& matter, QDate today) {
  Record record = records::empty_record(matter.kind);
  record.header.division = matter.division;
  record.header.origin = matter.origin;
  record.header.occurred_on = day_or(matter.on, today);
  record.header.remarks = matter.remarks;
  const auto filled = std::visit([&](auto& body) { return fill(body, matter); }, record.body);
  if (!filled) return std::unexpected(filled.error());
  return record;
}

Result<Record> assign(Ledger& ledger, Record record, const Writer& writer) {
  records::Header& header = record.header;
  if (header.origin == records::Origin::own)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say who assigns it: town, county, city "
                                                          "or province."));
  const auto random = random_bytes(10);
  if (!random) return std::unexpected(random.error());
  std::array<quint8, 10> bytes;
  std::ranges::copy(*random, bytes.begin());
  header.id = records::RecordId::make(writer.now.toMSecsSinceEpoch(), bytes);
  header.number.clear(); // the studio numbers its records itself
  header.revision = 1;
  header.created_at = header.updated_at = writer.now;
  header.created_by = header.updated_by = writer.name;
  records::complete(record);
  if (auto sound = check(record, writer.today); !sound) return std::unexpected(sound.error());
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto known = check_studio(ledger, header.division); !known)
    return std::unexpected(known.error());
  if (auto turn = ledger.take_turn(header.division); !turn) return std::unexpected(turn.error());
  if (auto done = write(ledger, record, records::to_json(record), 0, writer); !done)
    return std::unexpected(done.error());
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return record;
}

Result<Record> decide(Ledger& ledger, const records::RecordId& id, const AidRuling& ruling,
                      const Writer& writer) {
  return revise(ledger, id, writer, [&](Record& record) { return rule(record, ruling, writer); });
}

Result<Record> decide(Ledger& ledger, const records::RecordId& id, const ReferralAnswer& answer,
                      const Writer& writer) {
  return revise(ledger, id, writer, [&](Record& record) { return rule(record, answer, writer); });
}

} // namespace fengqiao::center
