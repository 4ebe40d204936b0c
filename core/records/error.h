// Errors are values: a kind that code can act on, and a sentence that says what to do.
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace fengqiao {

// What went wrong, as far as code has to tell it apart.
enum class Fault {
  invalid,     // the input breaks a rule
  not_found,   // no such file, record, user
  denied,      // wrong passphrase, missing right, refused by the center's account check
  busy,        // someone else holds the store or the port
  damaged,     // stored data does not open, verify or parse
  storage,     // disk full, read-only, I/O
  conflict,    // somebody changed it meanwhile
  network,     // no connection, time-out, TLS
  unsupported, // newer format, unknown kind
  cancelled,   // the user stopped it
};

// A sentence in English with %1.. placeholders; translated when shown, so that switching the
// language changes messages that are already on the screen.
// `source` must be a literal marked with QT_TRANSLATE_NOOP("core", ...).
struct Message {
  const char* source = "";
  QStringList args;

  // The sentence in the language of the installed translator.
  QString text() const;
  bool operator==(const Message& other) const;
};

// An argument that is a word of the field, for Message::args: the sentence shows the one in its own
// language.
QString in_both(const QString& english, const QString& chinese);

struct Error {
  Fault fault = Fault::invalid;
  Message message;

  QString text() const { return message.text(); }
  bool operator==(const Error&) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Fault fault, const char* source, QStringList args = {}) {
  return std::unexpected(Error{fault, Message{source, std::move(args)}});
}

} // namespace fengqiao
