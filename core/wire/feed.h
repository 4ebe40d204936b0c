// What the center has for a studio: new revisions of its records (of its other devices, and of the
// center: assignments, decisions), its roster and files, the policy. The client's side of pulling.
//
//   GET  /v1/changes?after=CURSOR&limit=N   -> Changes        all paths with a bearer token
//        &records=no: policy, roster and files alone; the last cursor is the end of all changes
//   POST /v1/fetch    FetchRequest          -> FetchAnswer
//   POST /v1/digests  DigestRequest         -> DigestAnswer
//   POST /v1/heads    HeadsRequest          -> HeadsAnswer
//
// A change says how something stands now, not what happened to it: a record that was stored three
// times since the cursor comes once. So a client may take any of them twice.
#pragma once

#include "core/records/json.h"
#include "core/records/platform.h"
#include "core/records/policy.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <variant>
#include <vector>

namespace fengqiao::wire {

constexpr int most_changes = 200; // in one answer, whatever `limit` says
constexpr int most_ids = 500;     // in one FetchRequest
constexpr int most_ranges = 256;  // in one DigestRequest

// A record as the center holds it. Where the asking device itself sent this revision, the record
// is left out of Changes (own, no record): it is there already, or can be fetched.
struct RecordChange {
  records::RecordId id;
  int revision = 0;
  bool deleted = false;
  bool own = false;
  QString device; // the name of the computer that saved it, or the center's
  QString digest; // content_digest()
  std::optional<Result<records::Record>> record = {}; // one that cannot be read says so itself
  // For the center's side: the JSON as it keeps it, which goes out in the place of `record`, so
  // that fields that only newer programs know pass through an older center.
  QJsonObject kept = {};
};

struct PolicyChange {
  records::Policy policy;
  QString division; // prefix for which it was set
  QDateTime set_at; // UTC
};

struct RosterChange {
  bool own = false;
  records::Roster roster;
};

// An attachment that the center holds whole, or (deleted) no more; core/wire/files.h.
struct FileChange {
  records::RecordId id;
  records::RecordId record;
  bool own = false;
  bool deleted = false;
  QString name;
  QString media_type;
  qint64 size = 0;
  QByteArray sha256; // 32 bytes
};

// A kind of change that only a newer center knows is skipped by the reader.
using Change = std::variant<RecordChange, PolicyChange, RosterChange, FileChange>;

struct Changes {
  QString center_id;
  QString epoch;
  QString cursor; // opaque; to be sent with the next question
  bool more = false;
  std::vector<Change> changes;
};

struct FetchRequest {
  std::vector<records::RecordId> ids;
};
struct FetchAnswer {
  QString center_id;
  QString epoch;
  std::vector<RecordChange> records; // with their record; an id that is not there is left out
};

// Ids from `from` to before `before`, in the order of their text; a null `before` has no end.
struct IdRange {
  records::RecordId from;
  records::RecordId before;
  bool operator==(const IdRange&) const = default;
};
struct RangeDigest {
  qint64 count = 0;
  QString digest; // range_digest()
  bool operator==(const RangeDigest&) const = default;
};
struct DigestRequest {
  std::vector<IdRange> ranges;
};
struct DigestAnswer {
  QString center_id;
  QString epoch;
  std::vector<RangeDigest> ranges; // one per range asked, same order
};

struct Head {
  records::RecordId id;
  int revision = 0;
  QString digest; // content_digest()
  bool operator==(const Head&) const = default;
};
struct HeadsRequest {
  IdRange range;
};
struct HeadsAnswer {
  QString center_id;
  QString epoch;
  std::vector<Head> heads; // by id
};

// SHA-256 in hexadecimal of a record's JSON as it goes over the wire and of whether it is deleted:
// what the center keeps beside the record as it came.
QString content_digest(const QByteArray& sent_json, bool deleted);
// SHA-256 in hexadecimal over the heads of a range, which must be in the order of their ids.
QString range_digest(const std::vector<Head>& heads);

QByteArray to_json(const Changes&);
QByteArray to_json(const FetchRequest&);
QByteArray to_json(const FetchAnswer&);
QByteArray to_json(const DigestRequest&);
QByteArray to_json(const DigestAnswer&);
QByteArray to_json(const HeadsRequest&);
QByteArray to_json(const HeadsAnswer&);

Result<Changes> parse_changes(const QByteArray& utf8);
Result<FetchRequest> parse_fetch_request(const QByteArray& utf8);
Result<FetchAnswer> parse_fetch_answer(const QByteArray& utf8);
Result<DigestRequest> parse_digest_request(const QByteArray& utf8);
Result<DigestAnswer> parse_digest_answer(const QByteArray& utf8);
Result<HeadsRequest> parse_heads_request(const QByteArray& utf8);
Result<HeadsAnswer> parse_heads_answer(const QByteArray& utf8);

} // namespace fengqiao::wire
