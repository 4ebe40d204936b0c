// Internal to core/sync: what the center has against what is here, without sending either.
//
// Both sides add up (id, revision, digest) over ranges of ids. Ranges that differ are cut smaller,
// and only of the last, short ones the heads are asked. Four kinds of records come out of it:
// - alike: acknowledged;
// - the center has none, or an older version of ours (the store knows each that it ever held):
//   pending, and sent with the next push;
// - the center has one that is not here: fetched;
// - the center has a version that never stood here: whether ours is its ancestor (another computer
//   went on from it) or was lost there meanwhile, the center knows, because it notes every version
//   that arrived. So ours is offered to it: "already had" means that theirs came from ours and may
//   take its place; "conflict" means that both are kept, for somebody to decide.
//
// How far the changes are known is asked before, so that what is stored meanwhile comes with the
// next pull; and the page-by-page way through what is here already is saved.
#pragma once

#include "core/sync/intake.h"

namespace fengqiao::sync {

// Afterwards the store knows the center's present life and goes on from its end. A crash under way
// repeats it. Errors: those of the link and the store; busy where yet another life began meanwhile.
Result<PullReport> compare(Visit& visit);

// A range of ids as it stands here.
struct OwnRange {
  wire::IdRange ids;
  size_t begin = 0; // in the list of own heads
  size_t end = 0;
  size_t size() const { return end - begin; }
};

// Cuts a range where about as many own records stand in each piece, or, where there are few of
// them, evenly by the time in the ids. Nothing where it cannot be cut.
std::vector<OwnRange> cut(const OwnRange& range, const std::vector<wire::Head>& own, size_t pieces);

} // namespace fengqiao::sync
