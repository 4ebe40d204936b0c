// The official forms of domain 3 to 6, each filled from a record. Always Chinese.
#pragma once

#include "core/records/record.h"

#include <span>
#include <vector>

namespace fengqiao::documents {

enum class Form {
  // people's mediation, in the order of a file
  application,
  acceptance_register,
  rights_notice,
  investigation,    // one for each
  mediation_record, // one for each session
  agreement,
  oral_register,
  follow_up, // one for each
  confirmation_application,
  non_acceptance_notice,
  termination_notice,
  closing_report,
  // around a file
  file_notes,
  file_cover,
  file_contents,
  back_cover,
  enclosure, // keeps the place of a paper that is not made here
  // legal aid
  aid_application,
  aid_hardship,
  aid_commitment,
  aid_checklist,
  aid_transfer,
  // the others
  consultation,
  legal_opinion,
  legal_education,
  duty_log,
  referral
};

struct FormInfo {
  Form form;
  const char* key; // of the template and of --form
  const char* en;
  const char* zh;
  // The paper of a mediation's file that it stands for.
  std::optional<records::PaperKind> paper = {};
};

std::span<const FormInfo> all_forms();
const FormInfo& info(Form form);
QString form_title(Form form, records::Language language);
std::optional<Form> form_from_key(QStringView key);

// One paper of a record: a form and, where a record has several, which entry of its list (-1: a
// blank one).
struct Paper {
  Form form = Form::application;
  int entry = -1;
  bool operator==(const Paper&) const = default;
};

// The papers that make sense for the record as it stands, in the order of a file. Replaced entries
// have none.
std::vector<Paper> forms_for(const records::Record& record);

// True for notes, cover, contents and back cover: what only a whole file can fill.
bool is_about_file(Form form);

// True where a mediation's paper belongs in its file: what was made or must be there, no blank ones
// to be taken along.
bool belongs_in_file(const records::Record& record, const Paper& paper);

// "人民调解记录（2）" where the record has several, else the form's title.
QString paper_title(const records::Record& record, const Paper& paper, records::Language language);

// What the record does not say of itself.
struct PaperHead {
  QString studio;
  QString maker; // who is here
  QDate day;     // today
};

// A line of a file's contents 卷内目录.
struct ContentsLine {
  QString paper;
  int first = 0; // page numbers of the file
  int last = 0;
  QString remark;
  bool operator==(const ContentsLine&) const = default;
};

// What only a whole file knows.
struct FileParts {
  std::vector<ContentsLine> contents = {};
  int pages = 0;          // numbered ones
  QString enclosure = {}; // name of the paper whose place is kept
  int enclosure_page = 0; // of enclosure_pages
  int enclosure_pages = 0;
};

// The form as HTML in the subset of QTextDocument. Errors: invalid (the record is of another kind,
// or has no such entry), damaged (see fill.h).
Result<QString> fill_form(const records::Record& record, const Paper& paper, const PaperHead& head,
                          const FileParts& file = {});

} // namespace fengqiao::documents
