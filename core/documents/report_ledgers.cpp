#include "core/documents/report_ledgers.h"

#include "core/records/describe.h"

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr Language zh = Language::chinese;

struct Words {
  const char16_t* about; // whose or what record it is
  const char16_t* category;
  const char16_t* handler;
  const char16_t* result;
  const char16_t* amount; // last column; nullptr where the kind has none
};

Words words(Kind kind) {
  switch (kind) {
  case Kind::consultation:
    return {u"咨询人", u"咨询类别", u"接待人", u"后续处理", u"方式"};
  case Kind::mediation:
    return {u"当事人", u"纠纷类型", u"调解员", u"结果", u"协议金额（元）"};
  case Kind::legal_aid:
    return {u"申请人", u"申请事项", u"经办人", u"审查结果", u"挽回损失（元）"};
  case Kind::legal_education:
    return {u"主题", u"形式", u"主讲人", u"状态", u"人数"};
  case Kind::legal_opinion:
    return {u"事项", u"服务形式", u"经办人", u"状态", u"委托单位"};
  case Kind::duty:
    return {u"工作内容", u"值班方式", u"值班人员", u"状态", u"时长（分）"};
  case Kind::referral:
    return {u"当事人", u"转介去向", u"经办人", u"状态", u"事项"};
  }
  return {};
}

template <typename T>
QString term_text(const T& value) {
  return shown(value, zh);
}

QString amount(Money money) {
  static const QLocale numbers(QLocale::English, QLocale::UnitedStates);
  return money.cents() == 0 ? QString()
                            : numbers.toString(static_cast<double>(money.cents()) / 100, 'f', 2);
}

// What stands in the columns category, result and the last one.
struct Told {
  QString category;
  QString result;
  QString last;
};

Told told(const Header& h, const Consultation& c) {
  return {term_text(c.category), term_text(c.next_step), term_text(h.channel)};
}
Told told(const Header& h, const Mediation& m) {
  return {term_text(m.type), m.outcome ? term_text(m.outcome) : label(h.state, zh),
          amount(m.agreement_amount)};
}
Told told(const Header& h, const LegalAid& a) {
  return {term_text(a.matter), a.decision ? term_text(a.decision) : label(h.state, zh),
          amount(a.recovered)};
}
Told told(const Header& h, const LegalEducation& e) {
  return {term_text(e.form), label(h.state, zh), QString::number(h.people)};
}
Told told(const Header& h, const LegalOpinion& o) {
  return {term_text(o.form), label(h.state, zh), o.asked_by};
}
Told told(const Header& h, const Duty& d) {
  return {term_text(d.place), label(h.state, zh), QString::number(h.minutes)};
}
Told told(const Header& h, const Referral& r) {
  return {term_text(r.target), label(h.state, zh), r.matter};
}

// Who or what it is about: nobody's name where the record is confidential or the visitor had none.
QString about(const Record& record) {
  if (record.header.confidential) return u"（保密）"_s;
  const QString text = title(record);
  const auto* consultation = std::get_if<Consultation>(&record.body);
  return text.isEmpty() && consultation ? u"（匿名）"_s : text;
}

QStringList cells(const Record& record, int serial) {
  const Header& h = record.header;
  Told t = std::visit([&](const auto& body) { return told(h, body); }, record.body);
  const bool names_someone =
      record.kind() == Kind::referral || record.kind() == Kind::legal_opinion;
  if (h.confidential && names_someone) t.last.clear();
  return {QString::number(serial),
          h.number,
          h.occurred_on.toString(Qt::ISODate),
          about(record),
          t.category,
          h.handler,
          t.result,
          t.last};
}

bool is_number(Kind kind) {
  return kind == Kind::mediation || kind == Kind::legal_aid || kind == Kind::legal_education ||
         kind == Kind::duty;
}

std::vector<PageColumn> columns(Kind kind) {
  const Words w = words(kind);
  const auto text = [](const char16_t* word) { return QString::fromUtf16(word); };
  return {{u"序号"_s, 5.5, Qt::AlignHCenter},
          {u"编号"_s, 16},
          {u"日期"_s, 11.5, Qt::AlignHCenter},
          {text(w.about), 23},
          {text(w.category), 14},
          {text(w.handler), 9.5},
          {text(w.result), 9.5},
          {text(w.amount), 11, is_number(kind) ? Qt::AlignRight : Qt::AlignLeft}};
}

} // namespace

bool add_ledgers(PageFlow& flow, std::span<const Record> records,
                 const std::function<bool()>& step) {
  for (const auto& kind : terms<Kind>()) {
    int serial = 0;
    for (const Record& record : records) {
      if (record.kind() != kind.value) continue;
      if (serial == 0) {
        flow.heading(label(kind.value, zh) + u"台账"_s);
        flow.begin_table(columns(kind.value), 9);
      }
      flow.row(cells(record, ++serial));
      if (!step()) return false;
    }
    flow.end_table();
  }
  return true;
}

} // namespace fengqiao::documents
