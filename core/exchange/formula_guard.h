// Texts that a spreadsheet program would take for a formula, made harmless in CSV and brought back.
#pragma once

#include <QString>

namespace fengqiao::exchange {

// `text` with a leading apostrophe where it begins with = + - @ (also full-width, which Excel in
// East Asian locales evaluates), a tab or another control character. Apostrophes in front of such a
// character do not hide it, so that unguarded() always gives back what went in.
QString guarded(const QString& text);

// Takes the apostrophe of guarded() off; any other text stays.
QString unguarded(const QString& text);

} // namespace fengqiao::exchange
