// What the center has for a studio, in an order that a cursor may follow.
//
// Every row that the feed gives carries (moment, place): the number of the transaction that wrote
// it, and its place in that transaction. With PostgreSQL the moment is the transaction's own number
// (xid8), and the feed ends before the oldest transaction that is still under way: one that began
// early and commits late is then read late, never skipped. In SQLite writing transactions come one
// after the other, and the moment is a counter.
//
// What is written again moves to the end: the feed tells how things stand, each once.
//
// Of policies the studio gets one: what was set for its division and the prefixes above it, a
// longer prefix over a shorter one key by key (policy.h). It moves to the end when any of them is
// set, and replaces whatever the center gave before.
#pragma once

#include "core/center/devices.h"
#include "core/wire/feed.h"

namespace fengqiao::center {

// Gives the rows of one transaction their places. To be made inside it.
class Moment {
 public:
  static Result<Moment> of(Ledger& ledger);
  qint64 number() const { return number_; }
  qint64 next_place() { return ++place_; }

 private:
  explicit Moment(qint64 number) : number_(number) {}
  qint64 number_;
  qint64 place_ = 0;
};

// The changes behind `cursor` (empty: from the beginning) for the device's studio, at most `limit`
// and about a megabyte. Problems: cursor-ahead (409: the cursor is of a later life of this data, or
// no cursor), busy, internal. Without records the last cursor is the end of all changes: for who
// compares the records by their digests.
Answer<wire::Changes> changes(Ledger& ledger, const Device& device, const QString& cursor,
                              int limit, bool with_records = true);

// Records of the device's studio alone; others are as if they were not there.
Answer<wire::FetchAnswer> fetch(Ledger& ledger, const Device& device,
                                const wire::FetchRequest& request);
Answer<wire::DigestAnswer> digests(Ledger& ledger, const Device& device,
                                   const wire::DigestRequest& request);
Answer<wire::HeadsAnswer> heads(Ledger& ledger, const Device& device,
                                const wire::HeadsRequest& request);

// After a backup was put back: a new epoch, and all that the feed gives begins at moment 0 again,
// because another server's transaction numbers mean nothing here. All in one transaction.
Result<void> begin_new_life(Ledger& ledger);

} // namespace fengqiao::center
