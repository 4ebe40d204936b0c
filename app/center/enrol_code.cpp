#include "core/wire/enrol_code.h"

#include "app/center/commands.h"
#include "app/console/terminal.h"
#include "core/center/devices.h"
#include "core/center/tls.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

// The fingerprint that the code has to carry: none where others vouch for the certificate.
Result<QByteArray> fingerprint(const console::Arguments& arguments) {
  QString file = arguments.value(u"tls-cert"_s);
  if (file.isEmpty()) {
    const auto beside = own_pair_beside(arguments.value(u"database"_s));
    if (!beside) return std::unexpected(beside.error());
    const auto pair = center::own_pair(*beside, QSysInfo::machineHostName());
    if (!pair) return std::unexpected(pair.error());
    file = pair->certificate;
  }
  const auto certificate = center::read_certificate(file);
  if (!certificate) return std::unexpected(certificate.error());
  return certificate->self_signed ? certificate->fingerprint : QByteArray();
}

Result<void> run(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto division = records::Division::parse(*text);
  if (!division) return std::unexpected(division.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto print = fingerprint(arguments);
  if (!print) return std::unexpected(print.error());
  const auto secret = center::issue_code(**ledger, *division, QDateTime::currentDateTimeUtc());
  if (!secret) return std::unexpected(secret.error());
  console::complain(
      QCoreApplication::translate("cli", "Enrolment code for %1, good once and for %2 hours:")
          .arg(division->code())
          .arg(center::code_hours));
  console::say(wire::to_text({*secret, *print}));
  return {};
}

} // namespace

console::Command enrol_code() {
  return {
      u"enrol-code"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "make a code with which a studio's computer enrols once"),
      {{u"division"_s, u"CODE"_s, QT_TRANSLATE_NOOP("cli", "the studio's division, twelve digits")},
       {u"tls-cert"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP("cli",
                          "the certificate that the center serves with, if one is named there")}},
      run};
}

} // namespace fengqiao::center_program
