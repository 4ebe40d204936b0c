#include "core/exchange/csv_out.h"

#include "core/exchange/formula_guard.h"
#include "core/exchange/save.h"

namespace fengqiao::exchange {

Result<std::unique_ptr<CsvOut>> CsvOut::create(const QString& file) {
  std::unique_ptr<CsvOut> out(new CsvOut(file));
  if (!out->file_.open(QIODevice::WriteOnly)) return no_storage(out->file_);
  // It names people: for its owner alone until somebody passes it on.
  out->file_.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  out->buffer_ = "\xEF\xBB\xBF";
  return out;
}

void CsvOut::text(const QString& field) {
  plain(guarded(field));
}

void CsvOut::plain(const QString& field) {
  if (!first_in_row_) buffer_ += ',';
  first_in_row_ = false;
  QByteArray bytes = field.toUtf8();
  bytes.replace('\0', QByteArray("\xEF\xBF\xBD")); // a NUL makes a reader doubt that it is text
  const bool quote = bytes.startsWith(' ') || bytes.endsWith(' ') || bytes.contains('"') ||
                     bytes.contains(',') || bytes.contains(';') || bytes.contains('\t') ||
                     bytes.contains('\r') || bytes.contains('\n');
  if (!quote) {
    buffer_ += bytes;
    return;
  }
  bytes.replace("\"", "\"\"");
  buffer_ += '"' + bytes + '"';
}

void CsvOut::end_row() {
  buffer_ += "\r\n";
  first_in_row_ = true;
  constexpr qsizetype enough = 1 << 20;
  if (buffer_.size() >= enough) flush();
}

void CsvOut::flush() {
  if (!failed_ && file_.write(buffer_) != buffer_.size()) failed_ = true;
  buffer_.clear();
}

Result<void> CsvOut::finish() {
  flush();
  return save(file_, !failed_);
}

} // namespace fengqiao::exchange
