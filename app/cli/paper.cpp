#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/documents/form_pages.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;
using documents::Form;
using documents::Paper;

namespace {

Result<Form> form_of(const records::Record& record, const QString& word) {
  QStringList known;
  for (const Paper& paper : documents::forms_for(record)) {
    const QString key = QString::fromLatin1(documents::info(paper.form).key);
    if (word == key) return paper.form;
    if (!known.contains(key)) known << key;
  }
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "The record has no paper \"%1\" as it stands. Choose among %2."),
      {word, known.join(u", "_s)});
}

// The papers of the form: all entries, or the one that --entry names, counted from 1.
Result<std::vector<Paper>> papers_of(const records::Record& record, Form form,
                                     const console::Arguments& arguments) {
  std::vector<Paper> papers;
  for (const Paper& paper : documents::forms_for(record))
    if (paper.form == form) papers.push_back(paper);
  if (!arguments.has(u"entry"_s)) return papers;
  const int number = arguments.value(u"entry"_s).toInt();
  if (number >= 1 && number <= static_cast<int>(papers.size()))
    return std::vector{papers[static_cast<size_t>(number - 1)]};
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "The record has %1 such papers; --entry names one of them."),
      {QString::number(papers.size())});
}

Result<void> write_form(const records::Record& record, const documents::PaperHead& head,
                        const QString& out, const console::Arguments& arguments) {
  const auto form = form_of(record, arguments.value(u"form"_s));
  if (!form) return std::unexpected(form.error());
  const auto papers = papers_of(record, *form, arguments);
  if (!papers) return std::unexpected(papers.error());
  if (out.endsWith(u".odt"_s, Qt::CaseInsensitive)) {
    if (papers->size() == 1) return documents::write_odt(record, papers->front(), head, out);
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core",
                                  "The record has %1 such papers; an ODT holds one. Name it "
                                  "with --entry."),
                {QString::number(papers->size())});
  }
  const auto pages = documents::FormPages::of(record, *papers, head);
  if (!pages) return std::unexpected(pages.error());
  return pages->write_pdf(out);
}

Result<void> write_file(const records::Record& record, const documents::PaperHead& head,
                        const QString& out) {
  if (out.endsWith(u".odt"_s, Qt::CaseInsensitive))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "A whole case file is written as PDF only."));
  const auto pages = documents::FormPages::case_file(record, head);
  if (!pages) return std::unexpected(pages.error());
  return pages->write_pdf(out);
}

Result<void> run(const console::Arguments& arguments) {
  const auto word = arguments.required(u"record"_s);
  if (!word) return std::unexpected(word.error());
  const auto out = arguments.required(u"out"_s);
  if (!out) return std::unexpected(out.error());
  if (!out->endsWith(u".pdf"_s, Qt::CaseInsensitive) &&
      !out->endsWith(u".odt"_s, Qt::CaseInsensitive))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The name of the file must end in .pdf or .odt: %1"),
                {*out});
  if (arguments.has(u"form"_s) == arguments.has(u"case-file"_s))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name one paper with --form, or all with --case-file."));
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto id = find_record(*store, *word);
  if (!id) return std::unexpected(id.error());
  const auto record = store->load(*id);
  if (!record) return std::unexpected(record.error());
  const documents::PaperHead head{store->studio().name, store->user().name, store->clock().today()};
  const auto written = arguments.has(u"case-file"_s) ? write_file(*record, head, *out)
                                                     : write_form(*record, head, *out, arguments);
  if (written) console::complain(*out);
  return written;
}

} // namespace

console::Command paper() {
  return {u"paper"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "an official form of a record, or a whole case file"),
          {{u"record"_s, u"ID"_s, QT_TRANSLATE_NOOP("cli", "the record's id or number")},
           {u"form"_s, u"FORM"_s,
            QT_TRANSLATE_NOOP("cli", "agreement, mediation-record, ...; a wrong name lists them")},
           {u"entry"_s, u"N"_s,
            QT_TRANSLATE_NOOP("cli", "which of several, counted from 1; else all of them")},
           {u"case-file"_s,
            {},
            QT_TRANSLATE_NOOP("cli", "cover, contents with page numbers, all papers, back cover")},
           {u"out"_s, u"FILE"_s, QT_TRANSLATE_NOOP("cli", "the file to write: .pdf or .odt")}},
          run};
}

} // namespace fengqiao::cli
