// The commands of fengqiao; each stands in a file of its own.
#pragma once

#include "app/console/command.h"

namespace fengqiao::cli {

console::Command init();
console::Command import();
console::Command add();
console::Command list();
console::Command search();
console::Command show();
console::Command remove();
console::Command attach();
console::Command files();
console::Command paper();
console::Command deadlines();
console::Command calendar();
console::Command report();
console::Command subsidy();
console::Command enrol();
console::Command push();
console::Command synchronize(); // sync
console::Command conflicts();
console::Command status();
console::Command verify();
console::Command backup();
console::Command restore();
console::Command schema();
console::Command demo();
console::Command sample();

} // namespace fengqiao::cli
