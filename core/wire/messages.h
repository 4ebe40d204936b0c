// What client and center say to each other: JSON over HTTPS, UTF-8, gzip. Paths begin with /v1.
//
//   POST /v1/enrol    EnrolRequest  -> EnrolAnswer      (no token; the one-time code is the secret)
//   GET  /v1/hello                  -> Hello            (bearer token)
//   POST /v1/records  PushRequest   -> PushAnswer       (bearer token; Content-Encoding: gzip)
//   pulling (feed.h), photos and scans (files.h)
// Everything that fails is a Problem (RFC 9457, application/problem+json).
#pragma once

#include "core/records/json.h"
#include "core/records/platform.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace fengqiao::wire {

// Bounds that both sides keep. A client sends less, a center refuses more (problem "too-large").
constexpr int most_items = 500;
constexpr qint64 most_body_bytes = 8LL << 20;      // as sent
constexpr qint64 most_unpacked_bytes = 32LL << 20; // after gzip

struct EnrolRequest {
  QString code;        // the one-time part of the enrolment code
  QString device_name; // for the center's list
  QString division;    // of the studio; must be the code's
  QString studio_name;
};

struct EnrolAnswer {
  QString device_id;
  QString token;     // bearer, 256 bits, base64url; the center keeps its hash only
  QString center_id; // identity: a client never pushes to another one by mistake
  QString epoch;     // changes when the center was restored from a backup
  // The computers of one studio number their records in blocks of their own, so that two that are
  // offline never give the same number: 0 for the first, and for one that takes a revoked one's
  // place.
  int number_block = 0;
};

struct Hello {
  QString center_id;
  QString epoch;
  QString division; // of the device's studio
  int version = 1;
};

struct PushItem {
  int based_on = 0; // the revision that the client knows the center to have, 0 = none
  bool deleted = false;
  records::Record record; // id and revision inside
};

struct PushRequest {
  std::vector<PushItem> items;                // may be none
  std::optional<records::Roster> roster = {}; // of the device's studio, where it has changed
};

enum class Verdict { stored, already_had, conflict, invalid };

struct PushResult {
  records::RecordId id;
  int revision = 0;
  Verdict verdict = Verdict::stored;
  QString problem; // name of a Problem, for conflict and invalid (on the wire its whole type)
  QString detail;  // names the field, never its value
};

struct RosterResult {
  bool stored = true;
  QString problem; // name of a Problem where it was refused
  QString detail;  // names the field, never its value
};

struct PushAnswer {
  QString center_id;
  QString epoch;
  std::vector<PushResult> results;         // one per item, same order
  std::optional<RosterResult> roster = {}; // nothing where none was sent, or an older center
};

// RFC 9457. `type` is "urn:fengqiao:problem:" + name; names: unauthorized, device-revoked,
// code-unknown, code-expired, wrong-division, wrong-studio, too-large, bad-json, bad-record,
// unknown-kind, conflict, not-found, method, busy, internal, cursor-ahead (the cursor is of a later
// life of the center's data), slow-down (too many requests; Retry-After says when), and those of
// files.h.
struct Problem {
  int status = 500;
  QString name;
  QString detail; // English, without personal text
};

QByteArray to_json(const EnrolRequest&);
QByteArray to_json(const EnrolAnswer&);
QByteArray to_json(const Hello&);
QByteArray to_json(const PushRequest&);
QByteArray to_json(const PushAnswer&);
QByteArray to_json(const Problem&);

Result<EnrolRequest> parse_enrol_request(const QByteArray& utf8);
Result<EnrolAnswer> parse_enrol_answer(const QByteArray& utf8);
Result<Hello> parse_hello(const QByteArray& utf8);
Result<PushAnswer> parse_push_answer(const QByteArray& utf8);
Result<Problem> parse_problem(const QByteArray& utf8);

// A push is read item by item: one that cannot be read gets its own verdict and never spoils the
// rest. An item without a readable id has a null id.
struct ReadItem {
  records::RecordId id;
  int revision = 0;
  QByteArray sent; // the record's JSON, compact, with fields that only a newer program knows
  Result<PushItem> item;
};
struct ReadPush {
  std::vector<ReadItem> items;
  std::optional<Result<records::Roster>> roster = {}; // its own verdict, as with an item
};
// Errors: invalid (no push in JSON), unsupported (more than most_items).
Result<ReadPush> parse_push_request(const QByteArray& utf8);

} // namespace fengqiao::wire
