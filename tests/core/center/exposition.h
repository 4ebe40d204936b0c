// A reader of Prometheus' text format 0.0.4 that is stricter than the format: what it takes,
// promtool takes.
#pragma once

#include <QHash>
#include <QString>

namespace exposition {

using Samples = QHash<QString, double>; // by "name{labels}", as written

// Empty where all of it is as the format wants it, else what is wrong.
QString parse(const QByteArray& text, Samples& samples);

} // namespace exposition
