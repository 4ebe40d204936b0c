#include "core/center/files.h"

#include "core/center/feed.h"
#include "core/center/growing_file.h"
#include "core/center/stamp.h"

#include <QFile>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::RecordId;

namespace {

constexpr qint64 telling_bytes = 16; // from which the type is known

std::unexpected<wire::Problem> refused(int status, const QString& name, const QString& detail) {
  return std::unexpected(wire::Problem{status, name, detail});
}

std::unexpected<wire::Problem> refused(const Error& error) {
  return std::unexpected(problem_of(error));
}

std::unexpected<wire::Problem> not_found() {
  return refused(404, u"not-found"_s, u"There is no such file."_s);
}

std::unexpected<wire::Problem> bad_type() {
  return refused(415, u"bad-type"_s,
                 u"Taken are JPEG, PNG, WebP and PDF, and the first bytes have to be of it."_s);
}

std::unexpected<wire::Problem> wrong_offset(qint64 here) {
  return refused(409, u"wrong-offset"_s, u"The file is at byte %1 here."_s.arg(here));
}

std::unexpected<wire::Problem> too_large() {
  return refused(413, u"too-large"_s,
                 u"A file has at most 20 MiB, and no more bytes than were said."_s);
}

} // namespace

struct Files::Row {
  QString id;
  QString division;
  wire::FileHead head;
  bool complete = false;
  bool deleted = false;
};

QString Files::path_of(const QString& id) const {
  return folder_ + u'/' + id.right(2) + u'/' + id; // the end of an id is random
}

Answer<std::optional<Files::Row>> Files::find(const RecordId& id) {
  const auto rows = ledger_.rows(u"SELECT division, record, name, media_type, size, sha256, "
                                 "complete, deleted FROM file WHERE id = ?"_s,
                                 {id.text()});
  if (!rows) return refused(rows.error());
  if (rows->empty()) return std::nullopt;
  const QVariantList& row = rows->front();
  return Row{id.text(),
             row[0].toString(),
             {id, RecordId::parse(row[1].toString()).value_or(RecordId()), row[2].toString(),
              row[3].toString(), row[4].toLongLong(),
              QByteArray::fromHex(row[5].toString().toLatin1())},
             row[6].toInt() != 0,
             row[7].toInt() != 0};
}

Answer<Files::Row> Files::find_own(const RecordId& id) {
  auto row = find(id);
  if (!row) return std::unexpected(row.error());
  if (!*row || (*row)->division != device_.division || (*row)->deleted) return not_found();
  return **std::move(row);
}

Answer<void> Files::check_record(const wire::FileHead& head) {
  const auto record =
      ledger_.rows(u"SELECT division FROM record WHERE id = ?"_s, {head.record.text()});
  if (!record) return refused(record.error());
  if (record->empty())
    return refused(409, u"no-record"_s, u"The file's record has not arrived yet."_s);
  if (record->front().front().toString() != device_.division)
    return refused(403, u"wrong-studio"_s, u"The file's record is of another studio."_s);
  return {};
}

Answer<void> Files::check_quota(qint64 more) {
  const auto used =
      ledger_.rows(u"SELECT COALESCE(SUM(size), 0) FROM file WHERE division = ? AND deleted = 0"_s,
                   {device_.division});
  if (!used) return refused(used.error());
  if (used->front().front().toLongLong() + more <= most_studio_bytes) return {};
  return refused(507, u"quota"_s, u"The files of the studio would be more than 2 GiB."_s);
}

// Inside the caller's transaction.
Answer<void> Files::admit(const wire::FileHead& head) {
  const auto known = find(head.id);
  if (!known) return std::unexpected(known.error());
  if (*known) {
    if ((*known)->division != device_.division)
      return refused(403, u"wrong-studio"_s, u"The file is of another studio."_s);
    if ((*known)->deleted) return refused(410, u"gone"_s, u"The file was removed."_s);
    if ((*known)->head != head)
      return refused(409, u"conflict"_s, u"Another file was sent under this id."_s);
    return {};
  }
  if (auto record = check_record(head); !record) return record;
  if (auto room = check_quota(head.size); !room) return room;
  const auto made = ledger_.rows(
      u"INSERT INTO file (id, record, division, device, name, media_type, size, sha256, "
      "received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
      {head.id.text(), head.record.text(), device_.division, device_.id,
       head.name.isNull() ? u""_s : head.name, head.media_type, head.size,
       QString::fromLatin1(head.sha256.toHex()), stamp(now_)});
  if (!made) return refused(made.error());
  return {};
}

Answer<Upload> Files::create(const wire::FileHead& head) {
  if (head.size > wire::most_file_size) return too_large();
  if (head.size <= 0 || !wire::is_file_type(head.media_type)) return bad_type();
  {
    auto transaction = Transaction::begin(ledger_);
    if (!transaction) return refused(transaction.error());
    // What a studio has is counted and added to by one at a time.
    if (auto turn = ledger_.take_turn(u"files "_s + device_.division); !turn)
      return refused(turn.error());
    if (auto admitted = admit(head); !admitted) return std::unexpected(admitted.error());
    if (auto kept = transaction->commit(); !kept) return refused(kept.error());
  }
  return stand(head.id);
}

Answer<Upload> Files::stand(const RecordId& id) {
  const auto row = find_own(id);
  if (!row) return std::unexpected(row.error());
  return stand_of(*row);
}

Answer<Upload> Files::stand_of(const Row& row) {
  auto file = GrowingFile::open(path_of(row.id));
  if (!file) return refused(file.error());
  const qint64 here = file->size();
  // The last answer failed between the last byte and its row.
  if (here >= row.head.size && !row.complete)
    if (auto done = finish(row, *file); !done) return std::unexpected(done.error());
  return Upload{here, row.head.size};
}

Answer<Upload> Files::append(const RecordId& id, qint64 offset, const QByteArray& bytes) {
  const auto row = find_own(id);
  if (!row) return std::unexpected(row.error());
  auto file = GrowingFile::open(path_of(row->id));
  if (!file) return refused(file.error());
  if (const auto still = find_own(id); !still) { // removed while this request waited for the file
    QFile::remove(path_of(row->id));
    return std::unexpected(still.error());
  }
  const qint64 here = file->size();
  if (offset != here) return wrong_offset(here);
  const qint64 end = here + bytes.size();
  if (end > row->head.size) return too_large();
  const bool tells_type = here == 0 && end >= std::min(telling_bytes, row->head.size);
  if (tells_type &&
      wire::file_type_of(bytes.first(std::min(telling_bytes, end))) != row->head.media_type) {
    if (auto gone = forget(*row); !gone) return std::unexpected(gone.error());
    return bad_type();
  }
  if (auto kept = file->append(bytes); !kept) return refused(kept.error());
  if (end == row->head.size && !bytes.isEmpty())
    if (auto done = finish(*row, *file); !done) return std::unexpected(done.error());
  return Upload{end, row->head.size};
}

Answer<void> Files::finish(const Row& row, GrowingFile& file) {
  const auto beginning = file.read(0, std::min(telling_bytes, row.head.size));
  const auto sum = file.sha256();
  if (!beginning || !sum) return refused(sum ? beginning.error() : sum.error());
  if (*sum != row.head.sha256) {
    if (auto empty = file.truncate(0); !empty) return refused(empty.error());
    return refused(460, u"bad-checksum"_s, u"The file is not the one that was announced."_s);
  }
  if (wire::file_type_of(*beginning) != row.head.media_type) {
    if (auto gone = forget(row); !gone) return gone;
    return bad_type();
  }
  auto transaction = Transaction::begin(ledger_);
  if (!transaction) return refused(transaction.error());
  auto moment = Moment::of(ledger_);
  if (!moment) return refused(moment.error());
  const auto marked = ledger_.rows(
      u"UPDATE file SET complete = 1, received_at = ?, moment = ?, place = ? WHERE id = ? AND "
      "deleted = 0 RETURNING id"_s,
      {stamp(now_), moment->number(), moment->next_place(), row.id});
  if (!marked) return refused(marked.error());
  if (marked->empty()) return not_found(); // removed meanwhile
  if (auto kept = transaction->commit(); !kept) return refused(kept.error());
  return {};
}

// What was never whole, and cannot be.
Answer<void> Files::forget(const Row& row) {
  const auto done = ledger_.rows(u"DELETE FROM file WHERE id = ? AND complete = 0"_s, {row.id});
  if (!done) return refused(done.error());
  QFile::remove(path_of(row.id));
  return {};
}

Answer<void> Files::remove(const RecordId& id) {
  auto transaction = Transaction::begin(ledger_);
  if (!transaction) return refused(transaction.error());
  const auto row = find(id);
  if (!row) return std::unexpected(row.error());
  if (!*row || (*row)->division != device_.division) return not_found();
  if (!(*row)->deleted) {
    auto moment = Moment::of(ledger_);
    if (!moment) return refused(moment.error());
    // In the name of who removed it: it is news to the one who sent it.
    const auto marked = ledger_.rows(
        u"UPDATE file SET deleted = 1, device = ?, received_at = ?, moment = ?, place = ? "
        "WHERE id = ?"_s,
        {device_.id, stamp(now_), moment->number(), moment->next_place(), id.text()});
    if (!marked) return refused(marked.error());
  }
  if (auto kept = transaction->commit(); !kept) return refused(kept.error());
  QFile::remove(path_of(id.text()));
  return {};
}

Answer<FilePart> Files::read(const RecordId& id, qint64 from, qint64 length) {
  const auto row = find_own(id);
  if (!row) return std::unexpected(row.error());
  const qint64 size = row->head.size;
  if (!row->complete || !QFile::exists(path_of(row->id))) return not_found();
  if (from < 0 || from >= size)
    return refused(416, u"wrong-offset"_s, u"The file has %1 bytes."_s.arg(size));
  const auto file = GrowingFile::open(path_of(row->id));
  if (!file) return refused(file.error());
  auto bytes = file->read(from, length < 0 ? size - from : std::min(length, size - from));
  if (!bytes) return refused(bytes.error());
  if (bytes->isEmpty()) return not_found();
  return FilePart{*std::move(bytes), row->head.media_type, size};
}

} // namespace fengqiao::center
