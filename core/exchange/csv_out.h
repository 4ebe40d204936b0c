// A CSV file while it is written: UTF-8 with BOM and CRLF, fields quoted by RFC 4180.
#pragma once

#include "core/records/error.h"

#include <QSaveFile>

#include <memory>

namespace fengqiao::exchange {

class CsvOut {
 public:
  // Begins a file that takes the place of `file` only when finish() succeeds.
  static Result<std::unique_ptr<CsvOut>> create(const QString& file);

  // A text that somebody typed: no program takes it for a formula.
  void text(const QString& field);
  // A number or date that the program made: "-12.00" stays a number.
  void plain(const QString& field);
  void end_row();
  // Errors: storage.
  Result<void> finish();

 private:
  explicit CsvOut(const QString& file) : file_(file) {}
  void flush();

  QSaveFile file_;
  QByteArray buffer_;
  bool first_in_row_ = true;
  bool failed_ = false;
};

} // namespace fengqiao::exchange
