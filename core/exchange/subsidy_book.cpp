#include "core/exchange/subsidy_book.h"

#include "core/exchange/xlsx_out.h"

#include <QJsonObject>

#include <set>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr Language zh = Language::chinese;

QString key_of(SubsidyRefusal refusal) {
  switch (refusal) {
  case SubsidyRefusal::not_settled:
    return u"not-settled"_s;
  case SubsidyRefusal::paper_missing:
    return u"paper-missing"_s;
  case SubsidyRefusal::no_session:
    return u"no-session"_s;
  case SubsidyRefusal::no_follow_up:
    return u"no-follow-up"_s;
  case SubsidyRefusal::paid_before:
    return u"paid-before"_s;
  case SubsidyRefusal::no_mediator:
    return u"no-mediator"_s;
  }
  return {};
}

QString name_of(const SubsidySheet& sheet) {
  return sheet.mediator.isEmpty() ? u"（未填调解员）"_s : sheet.mediator;
}

// A tab's name: at most 31 characters, without what a spreadsheet does not take, each only once.
QString tab_of(const SubsidySheet& sheet, std::set<QString>& taken) {
  QString plain = name_of(sheet);
  for (const QChar c : u"[]:*?/\\'"_s)
    plain.remove(c);
  plain = plain.simplified().left(26);
  QString name = plain;
  for (int i = 2; !taken.insert(name.toLower()).second; ++i)
    name = u"%1 %2"_s.arg(plain).arg(i);
  return name;
}

double yuan(Money money) {
  return static_cast<double>(money.cents()) / 100;
}

class SubsidyBook {
 public:
  SubsidyBook(XlsxOut& out, const Period& period, const ReportHead& head)
      : out_(out), period_(period), head_(head) {}

  void write_totals(std::span<const SubsidySheet> sheets) {
    begin(u"汇总"_s, {6, 20, 14, 14, 18}, u"人民调解以案定补汇总表（%1）"_s.arg(period_.text()));
    header({u"序号"_s, u"调解员"_s, u"调解成功件数"_s, u"计发件数"_s, u"补贴金额（元）"_s});
    int number = 0;
    Money total;
    for (const SubsidySheet& sheet : sheets) {
      out_.begin_row();
      out_.number(0, ++number, Look::integer);
      out_.text(1, name_of(sheet), Look::text);
      out_.number(2, static_cast<double>(sheet.cases.size()), Look::integer);
      out_.number(3, sheet.counted, Look::integer);
      out_.number(4, yuan(sheet.total), Look::money);
      total += sheet.total;
    }
    out_.begin_row();
    out_.text(1, u"合计"_s, Look::section);
    out_.number(4, yuan(total), Look::money);
    end();
  }

  void write_mediator(const SubsidySheet& sheet, const QString& tab) {
    begin(tab, {6, 24, 26, 10, 14, 14, 48},
          u"人民调解以案定补月报（%1）：%2"_s.arg(period_.text(), name_of(sheet)));
    header({u"序号"_s, u"案件编号"_s, u"当事人"_s, u"案件类别"_s, u"达成协议日期"_s,
            u"补贴金额（元）"_s, u"不计发原因"_s});
    int number = 0;
    for (const Subsidy& s : sheet.cases) {
      out_.begin_row();
      out_.number(0, ++number, Look::integer);
      out_.text(1, s.number, Look::text);
      out_.text(2, s.title, Look::text);
      out_.text(3, label(s.difficulty, zh), Look::text);
      out_.date(4, s.settled_on);
      out_.number(5, yuan(s.amount), Look::money);
      out_.text(6, refusal_text(s, zh), Look::long_text);
    }
    out_.begin_row();
    out_.text(1, u"合计"_s, Look::section);
    out_.number(5, yuan(sheet.total), Look::money);
    end();
  }

 private:
  void begin(const QString& tab, const std::vector<double>& widths, const QString& title) {
    SheetSetup setup;
    setup.name = tab;
    setup.widths = widths;
    setup.frozen_rows = 3;
    out_.begin_sheet(setup);
    out_.begin_row(30);
    out_.merged(0, static_cast<int>(widths.size()) - 1, title, Look::title);
    out_.begin_row();
    out_.text(0, u"填报单位：%1"_s.arg(head_.studio), Look::note);
  }
  void header(const QStringList& titles) {
    out_.begin_row(20);
    for (qsizetype i = 0; i < titles.size(); ++i)
      out_.text(static_cast<int>(i), titles[i], Look::header);
  }
  void end() {
    out_.begin_row(0, 1);
    out_.text(0,
              u"制表人：%1　　审核人：%2　　日期：%3"_s.arg(head_.maker, head_.checker,
                                                            head_.made_on.toString(Qt::ISODate)),
              Look::note);
    out_.end_sheet();
  }

  XlsxOut& out_;
  const Period& period_;
  const ReportHead& head_;
};

} // namespace

std::vector<RecordId> settled_cases(const store::Store& store, const Period& period) {
  std::vector<RecordId> out;
  store::Filter filter;
  filter.kind = Kind::mediation;
  filter.to = period.last;
  for (const RecordId& id : store.find(filter)) {
    const auto entry = store.entry(id);
    if (entry && entry->facts.has(fact::settled) && period.contains(entry->facts.ended))
      out.push_back(id);
  }
  return out;
}

Result<std::vector<Record>> with_earlier_cases(const store::Store& store,
                                               std::vector<Record> cases) {
  std::set<RecordId> known;
  for (const Record& record : cases)
    known.insert(record.header.id);
  for (size_t i = 0; i < cases.size(); ++i) { // grows while it is walked
    const auto* m = std::get_if<Mediation>(&cases[i].body);
    if (!m || m->same_dispute_as.is_null()) continue;
    const RecordId earlier = m->same_dispute_as;
    if (!known.insert(earlier).second) continue;
    auto record = store.load(earlier);
    if (record)
      cases.push_back(*std::move(record));
    else if (record.error().fault != Fault::denied && record.error().fault != Fault::not_found)
      return std::unexpected(record.error());
  }
  return cases;
}

Result<SubsidyResult> subsidy_of(const store::Store& store, const Period& period) {
  SubsidyResult out;
  std::vector<Record> cases;
  for (const RecordId& id : settled_cases(store, period)) {
    auto record = store.load(id);
    if (record)
      cases.push_back(*std::move(record));
    else if (record.error().fault == Fault::denied)
      ++out.left_out;
    else
      return std::unexpected(record.error());
  }
  const auto all = with_earlier_cases(store, std::move(cases));
  if (!all) return std::unexpected(all.error());
  out.sheets = subsidy_sheets(*all, period, store.policy());
  return out;
}

Result<void> write_subsidy_xlsx(const QString& file, std::span<const SubsidySheet> sheets,
                                const Period& period, const ReportHead& head) {
  auto out = XlsxOut::create(file);
  if (!out) return std::unexpected(out.error());
  SubsidyBook book(**out, period, head);
  book.write_totals(sheets);
  std::set<QString> taken{u"汇总"_s};
  for (const SubsidySheet& sheet : sheets)
    book.write_mediator(sheet, tab_of(sheet, taken));
  return (*out)->finish();
}

QJsonArray to_json(std::span<const SubsidySheet> sheets) {
  QJsonArray out;
  for (const SubsidySheet& sheet : sheets) {
    QJsonArray cases;
    for (const Subsidy& s : sheet.cases) {
      QJsonArray refusals, missing;
      for (const SubsidyRefusal refusal : s.refusals)
        refusals.append(key_of(refusal));
      for (const PaperKind kind : s.missing)
        missing.append(key(kind));
      cases.append(QJsonObject{{u"id"_s, s.id.text()},
                               {u"number"_s, s.number},
                               {u"title"_s, s.title},
                               {u"settled_on"_s, s.settled_on.toString(Qt::ISODate)},
                               {u"difficulty"_s, key(s.difficulty)},
                               {u"of_class_cents"_s, s.of_class.cents()},
                               {u"amount_cents"_s, s.amount.cents()},
                               {u"refusals"_s, refusals},
                               {u"missing"_s, missing}});
    }
    out.append(QJsonObject{{u"mediator"_s, sheet.mediator},
                           {u"counted"_s, sheet.counted},
                           {u"total_cents"_s, sheet.total.cents()},
                           {u"cases"_s, cases}});
  }
  return out;
}

} // namespace fengqiao::exchange
