// What `assign` and `decide` share.
#pragma once

#include "app/console/arguments.h"
#include "core/center/casework.h"

namespace fengqiao::center_program {

// --by NAME: in whose name the center writes.
console::Option by_option();
center::Writer writer_of(const console::Arguments& arguments);

// The record's id, or with --json id, revision and state: nothing that names anybody.
void say_record(const records::Record& record, const console::Arguments& arguments);

} // namespace fengqiao::center_program
