// When this computer turns to its center by itself, what it sends then, and why it waits. Pure: the
// caller brings the time and the random number, and asks again whenever something has changed.
#pragma once

#include "core/records/error.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace fengqiao::sync {

struct SyncOptions;

enum class Known { unknown, no, yes };

// What the computer says of its network. Nothing known changes nothing: it is tried.
struct Network {
  Known reachable = Known::unknown; // "no" only where there is no network at all
  Known metered = Known::unknown;
  bool operator==(const Network&) const = default;
};

// Times of the local day. `to` before `from` goes over midnight; equal ones are the whole day.
struct Window {
  QTime from;
  QTime to; // not included
  bool operator==(const Window&) const = default;
};

enum class OnMetered { records, everything, nothing };

// What the user has set. Kept as one setting of the store.
struct PlanSettings {
  bool paused = false;
  QDateTime paused_until;      // UTC; invalid = until somebody resumes
  std::vector<Window> windows; // empty = always
  OnMetered on_metered = OnMetered::records;
  bool low_band = false;              // small pieces, and the following limit
  qint64 most_file_bytes = 2'000'000; // in low-band mode; -1 = any
  bool operator==(const PlanSettings&) const = default;

  bool is_paused(const QDateTime& now) const;
};

inline constexpr QStringView plan_setting = u"center_plan"; // its name in the store
QString to_setting(const PlanSettings& settings);
// What cannot be read, or makes no sense, is as if it had never been set; the rest holds.
PlanSettings parse_plan_settings(const QString& setting);

// The last try, where it failed.
struct LastFailure {
  Fault fault = Fault::network;
  QDateTime at;
  int in_a_row = 1;
  std::chrono::seconds retry_after{0}; // what the center asked for, 0 = nothing
  double random = 0;                   // drawn once for each failure, in [0, 1)
};

struct Situation {
  bool enrolled = false;
  Network network;
  PlanSettings settings;
  qint64 records = 0; // pending
  qint64 files = 0;   // pending, both ways
  std::optional<LastFailure> failure;
  QDateTime changed_at; // of the first change that no run has met yet; invalid = none
  QDateTime last_run;   // that came to its end; invalid = none since the program was opened
  QDateTime stopped_at; // the user stopped a run, and nothing was saved since; invalid = not
  bool asked = false;   // somebody pressed "send now": overrules all but the center
  QDateTime now;
};

enum class Step {
  go,
  wait,   // until `until`, or until the situation is another
  blocked // until somebody does something
};

enum class Why {
  nothing_to_do, // up to date; `until` is the next look at the center
  rest_waits,    // what can go has gone; the rest needs somebody, or another line
  ready,         // goes now
  gathering,     // saved just now: goes together with what follows
  paused,
  outside_schedule,
  no_network,
  metered,     // nothing goes over a metered line
  no_answer,   // the network or the center failed; tried again
  center_busy, // asks for patience
  failed,      // something else; tried again
  stopped,     // by the user
  not_enrolled,
  shut_out,      // the device was revoked: to be enrolled again
  another_center // at the same address
};

struct Plan {
  Step step = Step::wait;
  Why why = Why::nothing_to_do;
  QDateTime until;         // UTC; waiting ends, or going has to stop; invalid = nobody knows
  bool files = false;      // photos and scans go as well
  bool files_wait = false; // some are pending, and the metered line holds them up
  bool low_band = false;
  qint64 most_file_bytes = -1;
  bool operator==(const Plan&) const = default;
};

// How long changes are gathered before they go, and how often the center is looked at where nothing
// is pending: assignments and decisions come in by that.
constexpr std::chrono::seconds gather_time{20};
constexpr std::chrono::minutes look_every{15};
constexpr std::chrono::hours most_retry_after{24}; // whatever the center asks for

Plan plan(const Situation& situation);

// How a run under this plan is to be carried out.
SyncOptions options_of(const Plan& plan);

// One sentence for the user: what holds, and until when. `now` says whether a time is of today.
Message sentence(const Plan& plan, const QDateTime& now);
// That photos wait, where they do; its source is empty otherwise.
Message files_sentence(const Plan& plan);

} // namespace fengqiao::sync
