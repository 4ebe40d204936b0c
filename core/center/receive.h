// Takes a push of one device: all in one transaction, each record with its own verdict.
#pragma once

#include "core/center/devices.h"
#include "core/wire/studio_file.h"

#include <optional>

namespace fengqiao::center {

// What the center holds of a record.
struct Held {
  int revision = 0;
  int based_on = 0; // what its sender knew the center to have
  QString device;
};

enum class Ruling { store, repeated, clash };

// The rule (state, not operations): who knew what the center holds may replace it; everything else
// is kept beside it. `arrived` = this very revision and content was stored before, so an answer was
// lost. A device whose own answer was lost goes on from an older `based_on`; that is no clash, as
// long as it has not forgotten more than that (then it was put back from a backup). A device that
// knows more than the center holds is believed: the center was put back from a backup.
Ruling judge(const std::optional<Held>& held, int revision, int based_on, const QString& device,
             bool arrived);

struct Received {
  std::vector<wire::PushResult> results;    // one per item, same order
  std::optional<wire::RosterResult> roster; // where one was sent
};

// Of a roster the studio's platform is told to the directory (platforms.h). Errors: busy, storage;
// then nothing of the push is kept.
Result<Received> receive(Ledger& ledger, const Device& device, const wire::ReadPush& push,
                         const QDateTime& now);

// A studio's file as if it had been pushed, in the name of the device for files (devices.h), which
// is made in the same transaction. Errors also: denied (files of this studio are shut out).
Result<Received> receive_file(Ledger& ledger, const wire::ReadStudioFile& file,
                              const QDateTime& now);

} // namespace fengqiao::center
