#include "core/wire/enrol_code.h"
#include "tests/catch.h"

#include <QCryptographicHash>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

wire::EnrolCode sample() {
  const QByteArray print = QCryptographicHash::hash("certificate", QCryptographicHash::Sha256);
  return {wire::make_secret(print), print};
}

} // namespace

TEST_CASE("an enrolment code survives text, in whatever case and with look-alike letters") {
  const auto code = sample();
  const QString text = wire::to_text(code);
  CHECK(wire::parse_enrol_code(text).value() == code);
  CHECK(wire::parse_enrol_code(text.toLower()).value() == code);
  CHECK(wire::parse_enrol_code(QString(text).replace(u'0', u'o').replace(u'1', u'l')).value() ==
        code);
  CHECK(wire::parse_enrol_code(u"  "_s + QString(text).remove(u'-') + u"\n"_s).value() == code);
}

TEST_CASE("a code without a fingerprint is the secret alone") {
  const wire::EnrolCode code{sample().secret, {}};
  CHECK(wire::to_text(code) == code.secret);
  CHECK(wire::parse_enrol_code(code.secret).value() == code);
}

TEST_CASE("a secret has groups, and other random bytes give another secret") {
  const QString secret = wire::make_secret(QByteArray(8, '\x5a'));
  CHECK(secret.size() == 15);
  CHECK(secret[4] == u'-');
  CHECK(secret[9] == u'-');
  CHECK(secret != wire::make_secret(QByteArray(8, '\x5b')));
}

TEST_CASE("one wrong letter anywhere in an enrolment code is found") {
  const QString text = wire::to_text(sample());
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isLetterOrNumber()) continue;
    for (const char c : letters) {
      const QChar letter = QLatin1Char(c);
      if (text[i] == letter) continue;
      QString slip = text;
      slip[i] = letter;
      if (wire::parse_enrol_code(slip)) FAIL("not found at " << i);
    }
  }
}

TEST_CASE("two swapped neighbours in an enrolment code are found") {
  const QString text = wire::to_text(sample());
  for (qsizetype i = 0; i + 1 < text.size(); ++i) {
    QString slip = text;
    std::swap(slip[i], slip[i + 1]);
    if (QString(slip).remove(u'-') == QString(text).remove(u'-')) continue;
    if (wire::parse_enrol_code(slip)) FAIL("not found at " << i);
  }
}

TEST_CASE("what is no enrolment code is refused with a sentence that names the part") {
  for (const QString& text :
       {u""_s, u"K7QM"_s, u"中文"_s, u"K7QM-3TXP-9WHD-UUUU"_s, QString(9000, u'K')}) {
    const auto code = wire::parse_enrol_code(text);
    REQUIRE_FALSE(code);
    CHECK(code.error().fault == Fault::invalid);
    CHECK(code.error().text().contains(u"first part"_s));
  }
  const auto half = wire::parse_enrol_code(wire::to_text(sample()).chopped(1));
  REQUIRE_FALSE(half);
  CHECK(half.error().text().contains(u"second part"_s));
}
