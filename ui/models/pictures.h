// Photos and scans before they are sealed, and as they are looked at. Pure but for read_file(); all
// of it is meant for another thread than the window's.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace fengqiao::ui {

// One file on its way into the store.
struct NewFile {
  QString name;
  QByteArray bytes;
  QByteArray thumbnail; // a small JPEG; empty where there is no picture to make one of
};

// What a file dialog offers, and what is taken when it is dropped: by the ending of its name. What
// it really is, read_file() looks at.
QStringList attachment_endings();
bool looks_like_attachment(const QString& file);

// Reads it whole, with its thumbnail. Errors: not_found, invalid (empty, too large, no type that is
// taken); each names the file.
Result<NewFile> read_file(const QString& file);
// A picture that never was a file (pasted), as PNG.
Result<NewFile> from_image(const QImage& image, const QString& name);

// Upright and no larger than `most`; null where the bytes are no picture that can be read. A broken
// or hostile picture costs a bounded amount of memory.
QImage picture_of(const QByteArray& bytes, QSize most);
QByteArray thumbnail_of(const QByteArray& bytes);

} // namespace fengqiao::ui
