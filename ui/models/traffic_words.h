// How the way to the center reads on a screen: the same words on its page, in the status bar and in
// the settings.
#pragma once

#include "ui/models/wording.h"
#include "ui/session.h"

namespace fengqiao::ui {

// A chip: "Exchanging", "Paused", "Needs you".
Word traffic_word(const PushState& state);
// One sentence: what is done now, or why it waits and until when.
QString traffic_sentence(const PushState& state, const QDateTime& now);
// The same in a few words, for the foot of the window.
QString traffic_short(const PushState& state, const QDateTime& now);
// Of the run that is under way: "1,240 of 4,000 records, 2.1 MB".
QString records_progress(const PushState& state);
// "3 of 12 photos and scans, 4.5 MB"; empty where there are none.
QString files_progress(const PushState& state);
// Whether the last try failed, so that its error is worth a line.
bool is_failing(const PushState& state);

} // namespace fengqiao::ui
