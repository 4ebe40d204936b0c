// Internal to core/store: what stands behind a Store.
#pragma once

#include "core/store/catalogue.h"
#include "core/store/due_book.h"
#include "core/store/session.h"

#include <QLockFile>

namespace fengqiao::store {

struct Store::Impl : Session {
  std::unique_ptr<QLockFile> lock;
  Catalogue catalogue;
  DueBook due_book;

  Impl(Session session, std::unique_ptr<QLockFile> held)
      : Session(std::move(session)), lock(std::move(held)) {}

  // Kept from save to save: its pinyin table is dear to make.
  RecordWriter& writer() {
    if (!writer_) writer_ = std::make_unique<RecordWriter>(*db, keys, policy, studio);
    return *writer_;
  }
  bool manager() const { return user.role == Role::manager; }
  Viewer viewer() const { return {user.id, manager()}; }

 private:
  std::unique_ptr<RecordWriter> writer_;
};

std::unexpected<Error> managers_only();

// Completes the record as an editor hands it over. Errors: invalid, with the first finding.
Result<void> make_sound(records::Record& record, QDate today);

} // namespace fengqiao::store
