// The two questions an editor may have to ask.
#pragma once

#include "ui/pages/editors/record_editor.h"

namespace fengqiao::ui {

RecordEditor::Leave ask_to_leave(QWidget* over);

// Whether a new record is left without the photos that wait for its first save.
bool ask_to_leave_files(QWidget* over, int files);

// Which of two versions of a record is to stand; shows side by side what differs.
enum class Version { stored, mine, undecided };
Version ask_which_version(QWidget* over, const records::Record& stored, const records::Record& mine,
                          records::Language language);

} // namespace fengqiao::ui
