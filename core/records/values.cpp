#include "core/records/values.h"

#include <QRegularExpression>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

QString to_half_width(QStringView text) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
      out += QChar(u - 0xFEE0);
    else if (u == 0x3000 || u == 0x00A0)
      out += u' ';
    else
      out += c;
  }
  return out;
}

namespace {

QString without_spaces(QStringView text) {
  QString out = to_half_width(text);
  out.removeIf(
      [](QChar c) { return c.isSpace() || c.unicode() == 0x200B || c.unicode() == 0xFEFF; });
  return out;
}

bool all_digits(QStringView text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QChar IdNumber::check_character(QStringView seventeen_digits) {
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (int i = 0; i < 17; ++i)
    sum += weights[i] * seventeen_digits[i].digitValue();
  return QLatin1Char("10X98765432"[sum % 11]);
}

std::expected<IdNumber, IdNumber::Flaw> IdNumber::read(QStringView text) {
  const QString number = without_spaces(text).toUpper();
  if (number.size() != 18 && number.size() != 15) return std::unexpected(Flaw::length);
  const bool modern = number.size() == 18;
  const QStringView digits = QStringView(number).left(modern ? 17 : 15);
  if (!all_digits(digits) || (modern && !all_digits(number.last(1)) && number.back() != u'X'))
    return std::unexpected(Flaw::characters);
  const QString birth = modern ? number.mid(6, 8) : u"19"_s + number.mid(6, 6);
  const QDate born = QDate::fromString(birth, u"yyyyMMdd"_s);
  if (!born.isValid() || born.year() < 1850) return std::unexpected(Flaw::birth_date);
  if (modern && check_character(digits) != number.back()) return std::unexpected(Flaw::checksum);
  return IdNumber(number, born);
}

Result<IdNumber> IdNumber::parse(QStringView text) {
  auto number = read(text);
  if (number) return *std::move(number);
  switch (number.error()) {
  case Flaw::length:
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The ID number has %1 characters; it needs 18 (15 on old "
                                          "papers). Compare it with the card."),
                {QString::number(without_spaces(text).size())});
  case Flaw::characters:
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The ID number may hold digits only, and X at the end. "
                                          "Compare it with the card."));
  case Flaw::birth_date:
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The birth date in the ID number does not exist. "
                                          "Compare it with the card."));
  case Flaw::checksum:
    break;
  }
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "The last character of the ID number does not fit the "
                                        "others: a digit is wrong. Compare it with the card."));
}

Gender IdNumber::gender() const {
  const QChar digit = is_old_form() ? text_.back() : text_[16];
  return digit.digitValue() % 2 == 1 ? Gender::male : Gender::female;
}

QString IdNumber::masked() const {
  return mask_id(text_);
}

QString mask_id(QStringView text) {
  if (text.size() < 9) return QString(text.size(), u'*');
  return text.left(4).toString() + QString(text.size() - 8, u'*') + text.right(4).toString();
}

Result<Phone> Phone::parse(QStringView text) {
  static const QRegularExpression mobile(u"^1[3-9][0-9]{9}$"_s);
  // Area codes of three digits are 010 and 02x; all others have four.
  static const QRegularExpression landline(
      u"^\\(?(010|02[0-9]|0[3-9][0-9]{2})\\)?[-]?([2-9][0-9]{6,7})"
      u"(?:(?:-|转|ext\\.?)([0-9]{1,6}))?$"_s);
  static const QRegularExpression hotline(u"^(12348|95[0-9]{3}|400-?[0-9]{3}-?[0-9]{4})$"_s);
  QString number = without_spaces(text);
  if (number.startsWith(u"+86"_s)) number = number.mid(3);
  if (number.startsWith(u"0086"_s)) number = number.mid(4);
  if (number.startsWith(u'-')) number = number.mid(1);
  QString bare = number;
  bare.remove(u'-');
  if (mobile.match(bare).hasMatch()) return Phone(bare);
  if (const auto match = landline.match(number); match.hasMatch()) {
    const QString extension = match.captured(3);
    return Phone(match.captured(1) + u'-' + match.captured(2) +
                 (extension.isEmpty() ? QString() : u'-' + extension));
  }
  if (hotline.match(number).hasMatch()) return Phone(number);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core",
                                "This is no telephone number. A mobile number has 11 digits "
                                "(13800138000), a landline needs its area code "
                                "(0758-2831234)."));
}

Result<Money> Money::parse(QStringView text) {
  static const QRegularExpression form(u"^([+-]?)([0-9]+)(?:\\.([0-9]*))?(万)?元?整?$"_s);
  QString plain = without_spaces(text);
  plain.remove(u',').remove(u'，').remove(u'¥').remove(u'￥');
  if (plain.startsWith(u"人民币"_s)) plain = plain.mid(3);
  const auto match = form.match(plain);
  const auto bad = [] {
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This is no amount in yuan. Write it as 1234.50."));
  };
  if (!match.hasMatch()) return bad();
  const int places = match.captured(4).isEmpty() ? 2 : 6;
  QString fraction = match.captured(3);
  while (fraction.size() > places && fraction.endsWith(u'0'))
    fraction.chop(1);
  if (fraction.size() > places) return bad();
  bool ok = false;
  const qint64 cents =
      QString(match.captured(2) + fraction.leftJustified(places, u'0')).toLongLong(&ok);
  if (!ok || cents > 900'000'000'000'000'000) return bad();
  return Money(match.captured(1) == u"-" ? -cents : cents);
}

QString Money::yuan() const {
  const qint64 magnitude = cents_ < 0 ? -cents_ : cents_;
  QString out = QString::number(magnitude / 100);
  if (magnitude % 100 != 0)
    out += u"."_s + QString::number(magnitude % 100).rightJustified(2, u'0');
  return cents_ < 0 ? u'-' + out : out;
}

Result<Division> Division::parse(QStringView text) {
  const QString code = without_spaces(text);
  const auto bad = [&] {
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no division code. It has 12 digits: province, "
                                          "city, county (2 each), town, village (3 each), for "
                                          "example 441204103201."),
                {code.left(40)});
  };
  if (code.size() != 12 || !all_digits(code) || code.startsWith(u"00"_s)) return bad();
  constexpr int ends[] = {2, 4, 6, 9, 12};
  bool open = true; // once a part is zero, all after it must be
  for (int i = 1; i < 5; ++i) {
    const bool zero = QStringView(code).mid(ends[i - 1], ends[i] - ends[i - 1]).count(u'0') ==
                      ends[i] - ends[i - 1];
    if (!zero && !open) return bad();
    open = open && !zero;
  }
  return Division(code);
}

Level Division::level() const {
  if (!code_.endsWith(u"000"_s)) return Level::village;
  if (!code_.endsWith(u"000000"_s)) return Level::town;
  if (!code_.endsWith(u"00000000"_s)) return Level::county;
  if (!code_.endsWith(u"0000000000"_s)) return Level::city;
  return Level::province;
}

QString Division::prefix() const {
  constexpr int lengths[] = {2, 4, 6, 9, 12};
  return code_.left(lengths[static_cast<int>(level())]);
}

Result<QString> parse_division_prefix(QStringView text) {
  const QString prefix = without_spaces(text);
  const auto size = prefix.size();
  if (!all_digits(prefix) || (size != 2 && size != 4 && size != 6 && size != 9 && size != 12))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "\"%1\" is no division prefix. Give 2 (province), 4 (city), "
                                  "6 (county), 9 (town) or 12 digits (village)."),
                {prefix.left(40)});
  if (size == 12) {
    const auto division = Division::parse(prefix);
    if (!division) return std::unexpected(division.error());
    return division->prefix();
  }
  return prefix;
}

RecordId RecordId::make(qint64 unix_ms, const std::array<quint8, 10>& random) {
  QByteArray bytes(16, '\0');
  for (int i = 0; i < 6; ++i)
    bytes[i] = static_cast<char>(unix_ms >> (8 * (5 - i)));
  for (int i = 0; i < 10; ++i)
    bytes[6 + i] = static_cast<char>(random[static_cast<size_t>(i)]);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70); // version 7
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80); // variant of RFC 9562
  return RecordId(QUuid::fromRfc4122(bytes));
}

Result<RecordId> RecordId::parse(QStringView text) {
  const QUuid uuid = QUuid::fromString(text.trimmed());
  if (uuid.isNull())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no record id. Copy it from the list."),
                {text.left(60).toString()});
  return RecordId(uuid);
}

std::optional<RecordId> RecordId::from_bytes(const QByteArray& sixteen) {
  if (sixteen.size() != 16) return std::nullopt;
  return RecordId(QUuid::fromRfc4122(sixteen));
}

} // namespace fengqiao::records
