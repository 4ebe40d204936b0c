#include "core/records/time_line.h"

#include <algorithm>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

void add_steps(const Record& record, std::vector<Happening>& out) {
  const auto& kept = record.header.steps;
  const auto steps = kept.empty() ? course(record) : kept;
  for (const Step& step : steps) {
    Happening h{step.on, HappeningKind::step, step.number, step.state, step.note, step.by, {}};
    for (const Step& later : steps)
      if (later.corrects == step.number) h.corrected = later.note.isEmpty() ? u"–"_s : later.note;
    out.push_back(h);
  }
}

void add_sessions(const std::vector<Session>& sessions, HappeningKind kind,
                  std::vector<Happening>& out) {
  for (size_t i = 0; i < sessions.size(); ++i) {
    const Session& s = sessions[i];
    QStringList text;
    for (const QString& part : {s.place, s.notes, s.result})
      if (!part.trimmed().isEmpty()) text << part.trimmed();
    out.push_back({s.on, kind, static_cast<int>(i), State::open, text.join(u" · "_s), s.recorder,
                   s.corrected});
  }
}

void add_mediation(const Mediation& m, std::vector<Happening>& out) {
  add_sessions(m.investigations, HappeningKind::investigation, out);
  add_sessions(m.sessions, HappeningKind::session, out);
  for (size_t i = 0; i < m.instalments.size(); ++i)
    if (const Instalment& p = m.instalments[i]; p.paid_on.isValid())
      out.push_back({p.paid_on,
                     HappeningKind::instalment,
                     static_cast<int>(i),
                     State::open,
                     p.amount.yuan(),
                     {},
                     {}});
  for (size_t i = 0; i < m.follow_ups.size(); ++i) {
    const FollowUp& f = m.follow_ups[i];
    out.push_back({f.on, HappeningKind::follow_up, static_cast<int>(i), State::open, f.found,
                   f.visitor, f.corrected});
  }
  if (m.confirmation_applied_on.isValid())
    out.push_back({m.confirmation_applied_on,
                   HappeningKind::confirmation,
                   0,
                   State::open,
                   m.confirmation_court,
                   {},
                   {}});
  if (m.confirmation_decided_on.isValid())
    out.push_back({m.confirmation_decided_on,
                   HappeningKind::confirmation,
                   1,
                   State::open,
                   m.confirmation_court,
                   {},
                   {}});
}

} // namespace

std::vector<Happening> time_line(const Record& record) {
  std::vector<Happening> out;
  add_steps(record, out);
  if (const auto* m = std::get_if<Mediation>(&record.body)) add_mediation(*m, out);
  std::ranges::stable_sort(out, [](const Happening& a, const Happening& b) { return a.on < b.on; });
  return out;
}

} // namespace fengqiao::records
