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

Result<void> one(center::Ledger& ledger, const QString& text, const QByteArray& print) {
  const auto division = records::Division::parse(text);
  if (!division) return std::unexpected(division.error());
  const auto secret = center::issue_code(ledger, *division, QDateTime::currentDateTimeUtc());
  if (!secret) return std::unexpected(secret.error());
  console::complain(
      QCoreApplication::translate("cli", "Enrolment code for %1, good once and for %2 hours:")
          .arg(division->code())
          .arg(center::code_hours));
  console::say(wire::to_text({*secret, print}));
  return {};
}

struct Given {
  records::Platform platform;
  QString code;
};

// One code for each platform that has no computer in force; all or none.
Result<std::vector<Given>> give_all(center::Ledger& ledger, const QString& prefix,
                                    const QByteArray& print) {
  auto transaction = center::Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  const auto waiting = center::platforms_without_device(ledger, prefix);
  if (!waiting) return std::unexpected(waiting.error());
  std::vector<Given> out;
  for (const records::Platform& platform : *waiting) {
    const auto division = records::Division::parse(platform.division);
    if (!division) return std::unexpected(division.error());
    const auto secret = center::issue_code(ledger, *division, QDateTime::currentDateTimeUtc());
    if (!secret) return std::unexpected(secret.error());
    out.push_back({platform, wire::to_text({*secret, print})});
  }
  if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  return out;
}

Result<void> all_below(center::Ledger& ledger, const console::Arguments& arguments,
                       const QByteArray& print) {
  const auto prefix = records::parse_division_prefix(arguments.value(u"all-below"_s));
  if (!prefix) return std::unexpected(prefix.error());
  const auto given = give_all(ledger, *prefix, print);
  if (!given) return std::unexpected(given.error());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const Given& one : *given) {
    json.append(QJsonObject{{u"division"_s, one.platform.division},
                            {u"name"_s, one.platform.name},
                            {u"code"_s, one.code}});
    rows.push_back({one.platform.division, one.platform.name, one.code});
  }
  console::complain(QCoreApplication::translate("cli", "%1 codes, each good once and for %2 hours.")
                        .arg(rows.size())
                        .arg(center::code_hours));
  if (arguments.has(u"json"_s))
    console::say(json);
  else
    console::say_table(rows);
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const bool all = arguments.has(u"all-below"_s);
  const auto text = all ? Result<QString>() : arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  if (all && arguments.has(u"division"_s))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name --division or --all-below, not both."));
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto print = fingerprint(arguments);
  if (!print) return std::unexpected(print.error());
  return all ? all_below(**ledger, arguments, *print) : one(**ledger, *text, *print);
}

} // namespace

console::Command enrol_code() {
  return {
      u"enrol-code"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "make a code with which a studio's computer enrols once"),
      {{u"division"_s, u"CODE"_s, QT_TRANSLATE_NOOP("cli", "the studio's division, twelve digits")},
       {u"all-below"_s, u"CODE"_s,
        QT_TRANSLATE_NOOP("cli", "one code for each platform of the directory below this division "
                                 "that has no computer")},
       {u"tls-cert"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP("cli",
                          "the certificate that the center serves with, if one is named there")},
       console::json_option()},
      run};
}

} // namespace fengqiao::center_program
