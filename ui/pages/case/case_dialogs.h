// The dialogs of a case page, one for each kind of entry. Each asks only for what its entry needs
// and is open when the call returns.
#pragma once

#include "core/records/time_line.h"
#include "ui/pages/case/case_dialog.h"

namespace fengqiao::ui {

// The next step of the record.
CaseDialog* step_dialog(const PageContext& context, const records::Record& record,
                        records::State to, QWidget* parent);
// An investigation or a mediation session (HappeningKind::investigation, ::session).
CaseDialog* meeting_dialog(const PageContext& context, const records::Record& record,
                           records::HappeningKind kind, QWidget* parent);
CaseDialog* follow_up_dialog(const PageContext& context, const records::Record& record,
                             QWidget* parent);
// The next unpaid instalment was paid; others may be chosen.
CaseDialog* instalment_dialog(const PageContext& context, const records::Record& record,
                              QWidget* parent);
// Applied for, or decided.
CaseDialog* confirmation_dialog(const PageContext& context, const records::Record& record,
                                QWidget* parent);
// A paper of the file was signed, or put in where it needs no signature.
CaseDialog* paper_dialog(const PageContext& context, const records::Record& record,
                         records::PaperKind kind, QWidget* parent);
// Which earlier case was about the same dispute: the two are paid once.
CaseDialog* same_dispute_dialog(const PageContext& context, const records::Record& record,
                                QWidget* parent);
// A new entry in the place of a mistaken one, which stays readable.
CaseDialog* correct_dialog(const PageContext& context, const records::Record& record,
                           const records::Happening& wrong, QWidget* parent);

} // namespace fengqiao::ui
