// The program's words in other languages, carried inside the program under :/i18n. Needs QtCore
// only.
#pragma once

namespace fengqiao {

// Makes :/i18n readable; call it before a QTranslator loads from there. Again does nothing.
void init_translations();

} // namespace fengqiao
