// Values that are valid if they exist: parsed once at the edge, passed as types from there on.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QUuid>

#include <array>
#include <compare>
#include <optional>

namespace fengqiao::records {

enum class Gender { male, female };

// Full-width digits, letters and punctuation to ASCII; other characters stay.
QString to_half_width(QStringView text);

// Citizen identity number (GB 11643-1999): 18 characters with check character, or 15 digits of old
// papers. Full-width characters and spaces are accepted, a small x is written X.
class IdNumber {
 public:
  enum class Flaw { length, characters, birth_date, checksum };
  static std::expected<IdNumber, Flaw> read(QStringView text);
  // Like read(), with a sentence that says what to do (Fault::invalid).
  static Result<IdNumber> parse(QStringView text);
  // The check character for the first 17 digits (GB 11643, weights mod 11).
  static QChar check_character(QStringView seventeen_digits);

  const QString& text() const { return text_; }
  QDate birth_date() const { return birth_date_; }
  Gender gender() const;
  // True for the 15-digit form; it carries no check character, so it should be looked at.
  bool is_old_form() const { return text_.size() == 15; }
  // "4412**********1234": region and tail stay readable.
  QString masked() const;

  bool operator==(const IdNumber&) const = default;

 private:
  IdNumber(QString text, QDate birth) : text_(std::move(text)), birth_date_(birth) {}
  QString text_;
  QDate birth_date_;
};

// "4412**********1234" for any text of at least nine characters; shorter text is all stars.
QString mask_id(QStringView text);

// Mobile (1[3-9] and nine digits) or landline (area code 3-4 digits, 7-8 digits, optional
// extension). Accepts +86, spaces, hyphens, full-width; kept as 13800138000 or 0758-2831234.
class Phone {
 public:
  static Result<Phone> parse(QStringView text);
  const QString& text() const { return text_; }
  bool is_mobile() const { return !text_.contains(u'-'); }
  bool operator==(const Phone&) const = default;

 private:
  explicit Phone(QString text) : text_(std::move(text)) {}
  QString text_;
};

// An amount in cents (fen). Range: up to 9 quadrillion yuan either way; the rules decide what may
// be negative.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money from_cents(qint64 cents) { return Money(cents); }
  // "1,234.50", "¥1234.5", "1234元", "1.2万", full-width digits. More than two decimals is an
  // error.
  static Result<Money> parse(QStringView text);

  constexpr qint64 cents() const { return cents_; }
  // Yuan in plain notation, two decimals only where needed: "1234.5" -> "1234.50", "1000" ->
  // "1000".
  QString yuan() const;

  constexpr auto operator<=>(const Money&) const = default;
  constexpr Money operator+(Money other) const { return Money(cents_ + other.cents_); }
  constexpr Money& operator+=(Money other) { return cents_ += other.cents_, *this; }

 private:
  constexpr explicit Money(qint64 cents) : cents_(cents) {}
  qint64 cents_ = 0;
};

enum class Level { province, city, county, town, village };

// Administrative division (GB/T 2260 and GB/T 10114): 12 digits
// = province 2, city 2, county 2, town 3, village 3.
class Division {
 public:
  // Twelve digits, the province part not 00 and no gap (a village needs its town).
  static Result<Division> parse(QStringView text);

  const QString& code() const { return code_; }
  Level level() const;
  // The significant digits: 44 / 4412 / 441204 / 441204103 / 441204103201.
  QString prefix() const;
  bool contains(const Division& other) const { return other.code_.startsWith(prefix()); }
  bool operator==(const Division&) const = default;

 private:
  explicit Division(QString code) : code_(std::move(code)) {}
  QString code_;
};

// A prefix for sums by division: 2, 4, 6, 9 or 12 digits.
Result<QString> parse_division_prefix(QStringView text);

// UUIDv7 (RFC 9562): sortable by the time it was made. A default-made id is null: "none".
class RecordId {
 public:
  RecordId() = default;
  // `unix_ms` since 1970 UTC; `random` fills the rest.
  static RecordId make(qint64 unix_ms, const std::array<quint8, 10>& random);
  static Result<RecordId> parse(QStringView text);
  static std::optional<RecordId> from_bytes(const QByteArray& sixteen);

  bool is_null() const { return uuid_.isNull(); }
  QString text() const { return uuid_.toString(QUuid::WithoutBraces); }
  QByteArray bytes() const { return uuid_.toRfc4122(); }

  bool operator==(const RecordId&) const = default;
  bool operator<(const RecordId& other) const { return uuid_ < other.uuid_; }
  friend size_t qHash(const RecordId& id, size_t seed = 0) { return ::qHash(id.uuid_, seed); }

 private:
  explicit RecordId(const QUuid& uuid) : uuid_(uuid) {}
  QUuid uuid_;
};

// A value as somebody wrote it: valid or not, it is kept. An editor and the import hold these,
// because a doubtful number in an old ledger must be marked, never dropped.
template <typename T>
class Entered {
 public:
  Entered() = default;
  // Takes the text; a valid one is brought to its canonical form.
  explicit Entered(QStringView text) {
    const auto parsed = T::parse(text);
    text_ = parsed ? parsed->text() : text.trimmed().toString();
  }
  const QString& text() const { return text_; }
  bool empty() const { return text_.isEmpty(); }
  // The value, or why it is none. An empty text is no value and no error to ask for: check empty().
  Result<T> value() const { return T::parse(text_); }
  bool operator==(const Entered&) const = default;

 private:
  QString text_;
};

} // namespace fengqiao::records
