#include "core/records/case_file.h"

#include <algorithm>
#include <set>

namespace fengqiao::records {

namespace {

const FilePaper* find(const Mediation& m, PaperKind kind) {
  const auto it = std::ranges::find(m.papers, kind, &FilePaper::kind);
  return it == m.papers.end() ? nullptr : &*it;
}

FilePaper& find_or_add(Mediation& m, PaperKind kind) {
  const auto it = std::ranges::find(m.papers, kind, &FilePaper::kind);
  if (it != m.papers.end()) return *it;
  m.papers.push_back({kind, {}, {}, 1, {}});
  return m.papers.back();
}

std::set<PaperKind> musts(const Mediation& m) {
  std::set<PaperKind> out{PaperKind::rights_notice, PaperKind::id_copies, PaperKind::back_cover};
  // Either paper begins a file; the register stands for an oral application.
  const bool application = find(m, PaperKind::application) != nullptr;
  const bool registered = find(m, PaperKind::acceptance_register) != nullptr;
  out.insert(application || (!registered && m.source == CaseSource::application)
                 ? PaperKind::application
                 : PaperKind::acceptance_register);
  if (any_counts(m.investigations)) out.insert(PaperKind::investigation_record);
  if (any_counts(m.sessions) || m.outcome == Outcome::agreed || m.outcome == Outcome::failed)
    out.insert(PaperKind::mediation_record);
  if (m.outcome == Outcome::agreed)
    out.insert(m.agreement_form == AgreementForm::oral ? PaperKind::oral_register
                                                       : PaperKind::agreement);
  if (any_counts(m.follow_ups)) out.insert(PaperKind::follow_up_record);
  if (m.confirmation) out.insert(PaperKind::confirmation_papers);
  if (m.outcome == Outcome::terminated) out.insert(PaperKind::termination_notice);
  return out;
}

PaperState state_of(const FilePaper* paper) {
  if (!paper) return PaperState::not_begun;
  return paper->signed_on.isValid() || !needs_signature(paper->kind) ? PaperState::complete
                                                                     : PaperState::made;
}

} // namespace

bool needs_signature(PaperKind kind) {
  switch (kind) {
  case PaperKind::application:
  case PaperKind::acceptance_register:
  case PaperKind::rights_notice:
  case PaperKind::power_of_attorney:
  case PaperKind::investigation_record:
  case PaperKind::mediation_record:
  case PaperKind::agreement:
  case PaperKind::oral_register:
  case PaperKind::follow_up_record:
    return true;
  default:
    return false;
  }
}

std::vector<FileEntry> case_file(const Mediation& m) {
  const auto must = musts(m);
  std::vector<FileEntry> out;
  for (const auto& t : terms<PaperKind>()) {
    const FilePaper* paper = find(m, t.value);
    const bool needed = must.contains(t.value);
    if (!paper && !needed) continue;
    FileEntry entry{t.value, needed, state_of(paper), {}, {}, 0};
    if (paper) {
      entry.on = paper->on;
      entry.signed_on = paper->signed_on;
      entry.pages = paper->pages;
    }
    out.push_back(entry);
  }
  return out;
}

std::vector<PaperKind> missing_papers(const Mediation& m) {
  std::vector<PaperKind> out;
  for (const FileEntry& entry : case_file(m))
    if (entry.must && entry.state != PaperState::complete) out.push_back(entry.kind);
  return out;
}

void paper_made(Mediation& m, PaperKind kind, QDate day, int pages) {
  FilePaper& paper = find_or_add(m, kind);
  paper.on = day;
  paper.pages = pages;
}

void paper_signed(Mediation& m, PaperKind kind, QDate day) {
  FilePaper& paper = find_or_add(m, kind);
  if (!paper.on.isValid()) paper.on = day;
  paper.signed_on = day;
}

} // namespace fengqiao::records
