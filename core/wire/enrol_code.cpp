#include "core/wire/enrol_code.h"

#include "core/records/values.h"

#include <QList>

#include <optional>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

// Crockford's alphabet: no I, L, O, U, so that nothing is read for something else.
constexpr QLatin1StringView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int secret_letters = 12;      // 60 bits
constexpr int fingerprint_letters = 52; // 256 bits and 4 of padding
constexpr int fingerprint_bytes = 32;

using Letters = QList<int>; // 0..31 each

std::optional<int> value_of(QChar c) {
  c = c.toUpper();
  if (c == u'O') c = u'0';
  if (c == u'I' || c == u'L') c = u'1';
  const auto at = alphabet.indexOf(c);
  return at < 0 ? std::nullopt : std::optional<int>(static_cast<int>(at));
}

// Times x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1).
int times_x(int v) {
  v <<= 1;
  return (v & 32) != 0 ? v ^ 0b100101 : v;
}

// A code word is a polynomial that x divides out to zero. Every single wrong letter and every swap
// of neighbours is found, because the weights of the places (powers of x) differ.
int check_letter(const Letters& letters) {
  int sum = 0;
  for (const int letter : letters)
    sum = times_x(sum) ^ letter;
  return times_x(sum);
}

Letters letters_of(const QByteArray& bytes, int count) {
  Letters out;
  int bits = 0;
  quint32 rest = 0;
  for (const char byte : bytes) {
    rest = (rest << 8 | static_cast<quint8>(byte)) & 0xFFFFu;
    for (bits += 8; bits >= 5 && out.size() < count; bits -= 5)
      out << static_cast<int>(rest >> (bits - 5) & 31u);
  }
  if (out.size() < count) out << static_cast<int>(rest << (5 - bits) & 31u);
  return out;
}

QByteArray bytes_of(const Letters& letters) {
  QByteArray out;
  int bits = 0;
  quint32 rest = 0;
  for (const int letter : letters) {
    rest = (rest << 5 | static_cast<quint32>(letter)) & 0xFFFFu;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out.append(static_cast<char>(rest >> bits & 0xFFu));
  }
  return out;
}

QString with_check(const Letters& letters) {
  QString out;
  for (const int letter : letters)
    out += alphabet[letter];
  return out + alphabet[check_letter(letters)];
}

// "K7QM-3TXP-9WHDV": the last group carries the check letter.
QString grouped(const QString& thirteen) {
  return thirteen.left(4) + u'-' + thirteen.mid(4, 4) + u'-' + thirteen.mid(8);
}

// The letters without their check letter, nothing if one is missing, foreign or wrong.
std::optional<Letters> checked(QStringView part, int count) {
  Letters letters;
  for (const QChar c : part) {
    if (c == u'-' || c.isSpace()) continue;
    const auto value = value_of(c);
    if (!value || letters.size() > count) return std::nullopt;
    letters << *value;
  }
  if (letters.size() != count + 1) return std::nullopt;
  const int check = letters.takeLast();
  return check == check_letter(letters) ? std::optional(letters) : std::nullopt;
}

} // namespace

QString to_text(const EnrolCode& code) {
  if (code.fingerprint.isEmpty()) return code.secret;
  return code.secret + u'.' + with_check(letters_of(code.fingerprint, fingerprint_letters));
}

Result<EnrolCode> parse_enrol_code(QStringView text) {
  const QString plain = records::to_half_width(text).trimmed();
  const auto dot = plain.indexOf(u'.');
  const auto secret =
      checked(dot < 0 ? QStringView(plain) : QStringView(plain).left(dot), secret_letters);
  if (!secret)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "There is a slip in the first part of the enrolment code. "
                                  "Compare it with the center's letter by letter."));
  EnrolCode code{grouped(with_check(*secret)), {}};
  if (dot < 0) return code;
  const auto print = checked(QStringView(plain).mid(dot + 1), fingerprint_letters);
  if (print) code.fingerprint = bytes_of(*print);
  if (!print || code.fingerprint.size() != fingerprint_bytes)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "There is a slip in the second part of the enrolment code. "
                                  "Compare it with the center's letter by letter."));
  return code;
}

QString make_secret(const QByteArray& random) {
  return grouped(with_check(letters_of(random.left(8), secret_letters)));
}

} // namespace fengqiao::wire
