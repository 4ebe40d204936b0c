// What a device sees of the feed, page by page.
#pragma once

#include "core/center/feed.h"
#include "tests/core/center/desk.h"

namespace desk {

// "record ID REVISION", "roster", "file ID", "policy DIVISION", in the order of the feed.
QStringList names(const std::vector<wire::Change>& changes);

class Reader {
 public:
  Reader(center::Ledger& ledger, center::Device device)
      : ledger_(ledger), device_(std::move(device)) {}

  // One answer. The test ends where the center refuses.
  wire::Changes page(int limit = wire::most_changes);
  // All that is behind the cursor, in pages of this size. With PostgreSQL what was committed is
  // given once every transaction of the server that began earlier has ended: waits for that.
  std::vector<wire::Change> all(int limit = wire::most_changes);

  QString cursor;

 private:
  center::Ledger& ledger_;
  center::Device device_;
};

// Waits until the feed gives everything that was committed before.
void wait_until_settled(center::Ledger& ledger);

// A photo as the upload leaves it in the database, with the moment of the transaction that is open.
void add_file(center::Ledger& ledger, const center::Device& device, const records::RecordId& id,
              center::Moment& moment, bool complete = true);
// The same in a transaction of its own.
void add_file(center::Ledger& ledger, const center::Device& device, const records::RecordId& id,
              bool complete = true);

} // namespace desk
