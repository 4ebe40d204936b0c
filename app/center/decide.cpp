#include "app/center/commands.h"
#include "app/center/writer.h"
#include "app/console/terminal.h"

#include <algorithm>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

Result<center::AidRuling> aid_of(const console::Arguments& arguments) {
  const auto on = arguments.day(u"on"_s);
  if (!on) return std::unexpected(on.error());
  const auto assigned_on = arguments.day(u"assigned-on"_s);
  if (!assigned_on) return std::unexpected(assigned_on.error());
  center::AidRuling out{{},
                        arguments.value(u"refused"_s),
                        *on,
                        arguments.value(u"handed-to"_s),
                        arguments.value(u"lawyer"_s),
                        *assigned_on};
  if (arguments.has(u"granted"_s)) out.decision = records::AidDecision::granted;
  if (arguments.has(u"refused"_s)) out.decision = records::AidDecision::refused;
  return out;
}

Result<center::ReferralAnswer> referral_of(const console::Arguments& arguments) {
  const auto received = arguments.day(u"received"_s);
  if (!received) return std::unexpected(received.error());
  const auto completed = arguments.day(u"completed"_s);
  if (!completed) return std::unexpected(completed.error());
  return center::ReferralAnswer{arguments.value(u"receiver"_s), *received, *completed,
                                arguments.value(u"result"_s)};
}

bool has_any(const console::Arguments& arguments, const QStringList& options) {
  return std::ranges::any_of(options, [&](const QString& o) { return arguments.has(o); });
}

Result<records::Record> write(center::Ledger& ledger, const records::RecordId& id, bool referral,
                              const console::Arguments& arguments) {
  const center::Writer writer = writer_of(arguments);
  if (referral) {
    const auto answer = referral_of(arguments);
    if (!answer) return std::unexpected(answer.error());
    return center::decide(ledger, id, *answer, writer);
  }
  const auto ruling = aid_of(arguments);
  if (!ruling) return std::unexpected(ruling.error());
  return center::decide(ledger, id, *ruling, writer);
}

Result<void> run(const console::Arguments& arguments) {
  const auto words = arguments.exactly(1, u"RECORD"_s);
  if (!words) return std::unexpected(words.error());
  const auto id = records::RecordId::parse(words->front());
  if (!id) return std::unexpected(id.error());
  const bool aid = has_any(arguments, {u"granted"_s, u"refused"_s, u"lawyer"_s, u"handed-to"_s});
  const bool referral =
      has_any(arguments, {u"received"_s, u"completed"_s, u"result"_s, u"receiver"_s});
  if (aid == referral || (arguments.has(u"granted"_s) && arguments.has(u"refused"_s)))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name one decision: --granted, --refused REASON or "
                                          "--lawyer NAME of legal aid, --received, --completed or "
                                          "--result of a referral."));
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto decided = write(**ledger, *id, referral, arguments);
  if (!decided) return std::unexpected(decided.error());
  say_record(*decided, arguments);
  return {};
}

} // namespace

console::Command decide() {
  return {
      u"decide"_s,
      u"RECORD"_s,
      QT_TRANSLATE_NOOP("cli", "write a decision on legal aid or the answer to a referral"),
      {{u"granted"_s, {}, QT_TRANSLATE_NOOP("cli", "legal aid: it is granted")},
       {u"refused"_s, u"REASON"_s, QT_TRANSLATE_NOOP("cli", "legal aid: it is refused, and why")},
       {u"on"_s, u"DATE"_s, QT_TRANSLATE_NOOP("cli", "legal aid: day of the decision; else today")},
       {u"handed-to"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "legal aid: the agency in charge")},
       {u"lawyer"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "legal aid: the lawyer who was assigned")},
       {u"assigned-on"_s, u"DATE"_s,
        QT_TRANSLATE_NOOP("cli", "legal aid: since when; else the day of the decision")},
       {u"received"_s, u"DATE"_s, QT_TRANSLATE_NOOP("cli", "referral: day on which it arrived")},
       {u"completed"_s, u"DATE"_s, QT_TRANSLATE_NOOP("cli", "referral: day on which it ended")},
       {u"result"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("cli", "referral: what came of it")},
       {u"receiver"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "referral: who took it")},
       by_option(),
       console::json_option()},
      run};
}

} // namespace fengqiao::center_program
