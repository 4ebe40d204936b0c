#include "app/center/commands.h"
#include "app/center/writer.h"
#include "app/console/terminal.h"
#include "core/records/json.h"

#include <QFile>
#include <QJsonDocument>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

template <typename E>
Result<E> word(const console::Arguments& arguments, const QString& option) {
  const auto text = arguments.required(option);
  if (!text) return std::unexpected(text.error());
  if (const auto value = records::from_key<E>(*text)) return *value;
  QStringList keys;
  for (const records::Term<E>& term : records::terms<E>())
    keys << QString::fromLatin1(term.key);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "\"%1\" is not among the words of --%2: %3."),
              {text->left(40), option, keys.join(u", "_s)});
}

// As `fengqiao add` takes one; division and origin of the options go before the file's.
Result<records::Record> of_file(const QString& name) {
  QFile file;
  file.setFileName(name);
  const bool opened =
      name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!opened)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "%1 cannot be read."), {name});
  const auto json = QJsonDocument::fromJson(file.readAll());
  if (!json.isObject())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1 is no JSON object of a record."),
                {name});
  return records::from_json(json.object(), records::UnknownFields::refuse);
}

Result<records::Record> of_words(const console::Arguments& arguments, const QDate& today) {
  const auto kind = word<records::Kind>(arguments, u"kind"_s);
  if (!kind) return std::unexpected(kind.error());
  const auto on = arguments.day(u"on"_s);
  if (!on) return std::unexpected(on.error());
  center::Matter matter;
  matter.kind = *kind;
  matter.on = *on;
  matter.subject = arguments.value(u"subject"_s);
  matter.person = arguments.value(u"person"_s);
  matter.phone = arguments.value(u"phone"_s);
  matter.opponent = arguments.value(u"other-side"_s);
  matter.category = arguments.value(u"category"_s);
  matter.remarks = arguments.value(u"remarks"_s);
  return center::draft(matter, today);
}

Result<void> run(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto division = records::Division::parse(*text);
  if (!division) return std::unexpected(division.error());
  const auto origin = word<records::Origin>(arguments, u"origin"_s);
  if (!origin) return std::unexpected(origin.error());
  const center::Writer writer = writer_of(arguments);
  auto record = arguments.has(u"json-file"_s) ? of_file(arguments.value(u"json-file"_s))
                                              : of_words(arguments, writer.today);
  if (!record) return std::unexpected(record.error());
  record->header.division = division->code();
  record->header.origin = *origin;
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto assigned = center::assign(**ledger, *std::move(record), writer);
  if (!assigned) return std::unexpected(assigned.error());
  say_record(*assigned, arguments);
  return {};
}

} // namespace

console::Command assign() {
  return {
      u"assign"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "give a studio a matter; prints the id of its record"),
      {{u"division"_s, u"CODE"_s, QT_TRANSLATE_NOOP("cli", "the studio's division, twelve digits")},
       {u"origin"_s, u"WHO"_s,
        QT_TRANSLATE_NOOP("cli", "who assigns it: town, county, city, province or transferred")},
       {u"kind"_s, u"KIND"_s, QT_TRANSLATE_NOOP("cli", "consultation, mediation, legal-aid, ...")},
       {u"category"_s, u"KEY"_s, QT_TRANSLATE_NOOP("cli", "its category; else \"other\"")},
       {u"subject"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("cli", "what it is about")},
       {u"person"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "whom it concerns, or who applies")},
       {u"phone"_s, u"NUMBER"_s, QT_TRANSLATE_NOOP("cli", "the person's phone")},
       {u"other-side"_s, u"NAME"_s,
        QT_TRANSLATE_NOOP("cli", "the other side of a dispute or of legal aid")},
       {u"remarks"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("cli", "what the studio should know")},
       {u"on"_s, u"DATE"_s, QT_TRANSLATE_NOOP("cli", "the day on which it came in; else today")},
       {u"json-file"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP("cli", "the record as JSON instead of words, \"-\" = standard input")},
       by_option(),
       console::json_option()},
      run};
}

} // namespace fengqiao::center_program
