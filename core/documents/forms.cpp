#include "core/documents/forms.h"

#include "core/documents/record_values.h"
#include "core/records/case_file.h"
#include "core/records/checklist.h"

#include <algorithm>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr FormInfo forms[] = {
    {Form::application, "application", "Application", "人民调解申请书", PaperKind::application},
    {Form::acceptance_register, "acceptance-register", "Acceptance register", "人民调解受理登记表",
     PaperKind::acceptance_register},
    {Form::rights_notice, "rights-notice", "Notice of rights and duties",
     "人民调解当事人权利义务告知书", PaperKind::rights_notice},
    {Form::investigation, "investigation", "Investigation record", "人民调解调查记录",
     PaperKind::investigation_record},
    {Form::mediation_record, "mediation-record", "Mediation record", "人民调解记录",
     PaperKind::mediation_record},
    {Form::agreement, "agreement", "Mediation agreement", "人民调解协议书", PaperKind::agreement},
    {Form::oral_register, "oral-register", "Register of an oral agreement",
     "人民调解口头协议登记表", PaperKind::oral_register},
    {Form::follow_up, "follow-up", "Follow-up record", "人民调解回访记录",
     PaperKind::follow_up_record},
    {Form::confirmation_application, "confirmation-application",
     "Application for judicial confirmation", "司法确认申请书", PaperKind::confirmation_papers},
    {Form::non_acceptance_notice, "non-acceptance-notice", "Notice of non-acceptance",
     "人民调解不予受理告知书", PaperKind::non_acceptance_notice},
    {Form::termination_notice, "termination-notice", "Notice of termination",
     "人民调解终止调解告知书", PaperKind::termination_notice},
    {Form::closing_report, "closing-report", "Closing report", "人民调解结案报告表",
     PaperKind::closing_report},
    {Form::file_notes, "file-notes", "Notes on the file", "卷宗情况说明", PaperKind::notes},
    {Form::file_cover, "file-cover", "File cover", "卷宗封面"},
    {Form::file_contents, "file-contents", "Contents of the file", "卷内目录"},
    {Form::back_cover, "back-cover", "Back cover", "封底", PaperKind::back_cover},
    {Form::enclosure, "enclosure", "Sheet for an enclosure", "附件粘贴页"},
    {Form::aid_application, "aid-application", "Application for legal aid", "法律援助申请表"},
    {Form::aid_hardship, "aid-hardship", "Statement of economic hardship", "经济困难状况说明表"},
    {Form::aid_commitment, "aid-commitment", "Commitment instead of certificate",
     "经济困难告知承诺书"},
    {Form::aid_checklist, "aid-checklist", "List of papers", "法律援助申请材料清单"},
    {Form::aid_transfer, "aid-transfer", "Transfer slip", "法律援助申请转交单"},
    {Form::consultation, "consultation", "Consultation register", "法律咨询登记表"},
    {Form::legal_opinion, "legal-opinion", "Legal opinion", "法律意见书"},
    {Form::legal_education, "legal-education", "Register of legal education", "法治宣传活动登记表"},
    {Form::duty_log, "duty-log", "Duty log", "村（社区）法律顾问工作日志"},
    {Form::referral, "referral", "Referral slip", "公共法律服务转介单"}};

template <typename T>
void add_each(std::vector<Paper>& out, Form form, const std::vector<T>& entries,
              bool blank_if_none) {
  const size_t before = out.size();
  for (size_t i = 0; i < entries.size(); ++i)
    if (entries[i].corrected.isEmpty()) out.push_back({form, static_cast<int>(i)});
  if (out.size() == before && blank_if_none) out.push_back({form, -1});
}

std::vector<Paper> of_mediation(const State state, const Mediation& m) {
  std::vector<Paper> out;
  const bool refused = state == State::not_accepted;
  const bool agreed = m.outcome == Outcome::agreed;
  const bool runs = !refused && !m.outcome;
  const bool oral = m.agreement_form == AgreementForm::oral;
  if (m.source == CaseSource::application ||
      std::ranges::find(m.papers, PaperKind::application, &FilePaper::kind) != m.papers.end())
    out.push_back({Form::application});
  if (!refused) {
    out.push_back({Form::acceptance_register});
    out.push_back({Form::rights_notice});
  }
  // Blank ones are taken along to be written by hand.
  add_each(out, Form::investigation, m.investigations, runs);
  add_each(out, Form::mediation_record, m.sessions, runs || agreed || m.outcome == Outcome::failed);
  if ((runs || agreed) && !oral) out.push_back({Form::agreement});
  if ((runs || agreed) && oral) out.push_back({Form::oral_register});
  add_each(out, Form::follow_up, m.follow_ups, agreed);
  if (agreed) out.push_back({Form::confirmation_application});
  if (refused) out.push_back({Form::non_acceptance_notice});
  if (m.outcome && !agreed) out.push_back({Form::termination_notice});
  if (m.outcome) out.push_back({Form::closing_report});
  for (const Form form :
       {Form::file_notes, Form::file_cover, Form::file_contents, Form::back_cover})
    out.push_back({form});
  return out;
}

std::vector<Paper> of_aid(const LegalAid& aid) {
  return {{Form::aid_application},
          {aid.commitment ? Form::aid_commitment : Form::aid_hardship},
          {Form::aid_checklist},
          {Form::aid_transfer}};
}

Kind kind_of(Form form) {
  switch (form) {
  case Form::aid_application:
  case Form::aid_hardship:
  case Form::aid_commitment:
  case Form::aid_checklist:
  case Form::aid_transfer:
    return Kind::legal_aid;
  case Form::consultation:
    return Kind::consultation;
  case Form::legal_opinion:
    return Kind::legal_opinion;
  case Form::legal_education:
    return Kind::legal_education;
  case Form::duty_log:
    return Kind::duty;
  case Form::referral:
    return Kind::referral;
  default:
    return Kind::mediation;
  }
}

// The entry of the paper under `entry`; nothing of it for a blank one.
template <typename T>
bool put_entry(Values& values, const std::vector<T>& entries, int index) {
  if (index < -1 || index >= static_cast<int>(entries.size())) return false;
  const T entry = index < 0 ? T() : entries[static_cast<size_t>(index)];
  if (!entry.corrected.isEmpty()) return false;
  values.set("entry", entry_values(entry));
  return true;
}

bool put_entry(Values& values, const Mediation& m, const Paper& paper) {
  switch (paper.form) {
  case Form::investigation:
    return put_entry(values, m.investigations, paper.entry);
  case Form::mediation_record:
    return put_entry(values, m.sessions, paper.entry);
  case Form::follow_up:
    return put_entry(values, m.follow_ups, paper.entry);
  default:
    return paper.entry == -1;
  }
}

void put_checklist(Values& values, const QString& text) {
  Values list(Values::type::list);
  int no = 0;
  QStringList missing;
  for (const CheckedPaper& paper : read_checklist(text)) {
    Values one;
    put_text(one, "no", QString::number(++no));
    put_text(one, "name", paper.name);
    one.set("there", Values(paper.there));
    if (!paper.there) missing << paper.name;
    list << one;
  }
  values.set("checklist", list);
  put_text(values, "missing_papers", missing.join(u'、'));
}

void put_file(Values& values, const FileParts& file) {
  Values list(Values::type::list);
  int no = 0;
  for (const ContentsLine& line : file.contents) {
    Values one;
    put_text(one, "no", QString::number(++no));
    put_text(one, "paper", line.paper);
    put_text(one, "pages",
             line.first == line.last ? QString::number(line.first)
                                     : u"%1—%2"_s.arg(line.first).arg(line.last));
    put_text(one, "remark", line.remark);
    list << one;
  }
  values.set("contents", list);
  put_text(values, "file_pages", file.pages > 0 ? QString::number(file.pages) : QString());
  put_text(values, "enclosure", file.enclosure);
  put_text(values, "enclosure_page", QString::number(file.enclosure_page));
  put_text(values, "enclosure_pages", QString::number(file.enclosure_pages));
}

} // namespace

std::span<const FormInfo> all_forms() {
  return forms;
}

const FormInfo& info(Form form) {
  return *std::ranges::find(forms, form, &FormInfo::form);
}

QString form_title(Form form, Language language) {
  return QString::fromUtf8(language == Language::chinese ? info(form).zh : info(form).en);
}

std::optional<Form> form_from_key(QStringView key) {
  for (const FormInfo& form : forms)
    if (key == QLatin1StringView(form.key)) return form.form;
  return std::nullopt;
}

std::vector<Paper> forms_for(const Record& record) {
  switch (record.kind()) {
  case Kind::mediation:
    return of_mediation(record.header.state, std::get<Mediation>(record.body));
  case Kind::legal_aid:
    return of_aid(std::get<LegalAid>(record.body));
  default:
    for (const FormInfo& form : forms)
      if (kind_of(form.form) == record.kind()) return {{form.form}};
    return {};
  }
}

bool is_about_file(Form form) {
  return form == Form::file_notes || form == Form::file_cover || form == Form::file_contents ||
         form == Form::back_cover;
}

bool belongs_in_file(const Record& record, const Paper& paper) {
  const auto kind = info(paper.form).paper;
  const auto* m = std::get_if<Mediation>(&record.body);
  if (!kind || !m) return false;
  const auto file = case_file(*m);
  const bool listed = std::ranges::find(file, *kind, &FileEntry::kind) != file.end();
  switch (paper.form) {
  case Form::investigation:
  case Form::mediation_record:
  case Form::follow_up:
    return paper.entry >= 0 || listed;
  case Form::agreement:
  case Form::oral_register:
  case Form::confirmation_application:
    return listed;
  default:
    return true;
  }
}

QString paper_title(const Record& record, const Paper& paper, Language language) {
  const QString title = form_title(paper.form, language);
  if (paper.entry < 0) return title;
  int count = 0, number = 0;
  for (const Paper& other : forms_for(record)) {
    if (other.form != paper.form) continue;
    ++count;
    if (other.entry == paper.entry) number = count;
  }
  if (count < 2) return title;
  return (language == Language::chinese ? u"%1（%2）"_s : u"%1 (%2)"_s).arg(title).arg(number);
}

Result<QString> fill_form(const Record& record, const Paper& paper, const PaperHead& head,
                          const FileParts& file) {
  if (kind_of(paper.form) != record.kind())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "A record of this kind has no such paper."));
  Values values = record_values(record, head);
  if (const auto* m = std::get_if<Mediation>(&record.body))
    if (!put_entry(values, *m, paper))
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "The record has no such entry to print."));
  if (const auto* aid = std::get_if<LegalAid>(&record.body)) put_checklist(values, aid->papers);
  if (const auto* r = std::get_if<Referral>(&record.body)) put_checklist(values, r->papers);
  put_file(values, file);
  put_text(values, "title", form_title(paper.form, Language::chinese));
  const auto html = form_template(QString::fromLatin1(info(paper.form).key));
  if (!html) return html;
  return fill(*html, values);
}

} // namespace fengqiao::documents
