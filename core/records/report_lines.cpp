#include "core/records/report_lines.h"

#include <QLocale>

#include <array>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

enum class Unit { count, hours, yuan, percent };

struct Item {
  ReportSection section;
  const char* key;
  const char* en;
  const char* zh;
  Unit unit;
  std::optional<double> (*get)(const Figures&); // nothing where the figure has no meaning
};

template <qint64 Figures::*Member>
std::optional<double> count(const Figures& f) {
  return static_cast<double>(f.*Member);
}

// Rounded as the report's JSON rounds them: minutes / 60 with one decimal.
template <qint64 Figures::*Member>
std::optional<double> hours(const Figures& f) {
  const qint64 tenths = (f.*Member * 10 + 30) / 60;
  return static_cast<double>(tenths) / 10.0;
}

template <qint64 Figures::*Member>
std::optional<double> yuan(const Figures& f) {
  return static_cast<double>(f.*Member) / 100.0;
}

std::optional<double> success_rate(const Figures& f) {
  const auto permille = f.success_permille();
  return permille ? std::optional(*permille / 10.0) : std::nullopt;
}

using enum ReportSection;
using F = Figures;

// The order of the official monthly report (domain 7).
constexpr Item items[] = {
    {total, "services_people", "Persons served in person", "现场服务人次", Unit::count,
     count<&F::services_people>},
    {total, "records", "Service records", "服务记录（件）", Unit::count, count<&F::records>},
    {total, "online_services", "Online services", "网络平台服务（件）", Unit::count,
     count<&F::online_services>},
    {total, "assigned_from_province", "Assigned by the province", "省平台交办（件）", Unit::count,
     count<&F::assigned_from_province>},
    {consultation, "consultations", "Consultations", "法律咨询（件）", Unit::count,
     count<&F::consultations>},
    {consultation, "consultation_people", "Persons advised", "法律咨询人次", Unit::count,
     count<&F::consultation_people>},
    {dispute, "disputes_received", "Disputes received", "受理纠纷（件）", Unit::count,
     count<&F::disputes_received>},
    {dispute, "disputes", "Mediated to an end", "调解结案（件）", Unit::count, count<&F::disputes>},
    {dispute, "settled", "Settled", "调解成功（件）", Unit::count, count<&F::settled>},
    {dispute, "success_rate_percent", "Success rate", "调解成功率", Unit::percent, success_rate},
    {dispute, "disputes_open", "Still open", "在办纠纷（件）", Unit::count,
     count<&F::disputes_open>},
    {dispute, "disputes_overdue", "Overdue", "超期未结（件）", Unit::count,
     count<&F::disputes_overdue>},
    {dispute, "dispute_people", "Persons involved", "涉及当事人（人）", Unit::count,
     count<&F::dispute_people>},
    {dispute, "agreement_yuan", "Amount agreed (yuan)", "协议涉及金额（元）", Unit::yuan,
     yuan<&F::agreement_cents>},
    {dispute, "agreements_oral", "Oral agreements", "口头协议（件）", Unit::count, count<&F::oral>},
    {dispute, "agreements_written", "Written agreements", "书面协议（件）", Unit::count,
     count<&F::written>},
    {dispute, "agreements_performed", "Agreements performed", "协议已履行（件）", Unit::count,
     count<&F::performed>},
    {dispute, "agreements_confirmed", "Confirmed by the court", "司法确认（件）", Unit::count,
     count<&F::confirmed>},
    {dispute, "escalations_prevented", "Escalations prevented", "防止矛盾激化（件）", Unit::count,
     count<&F::prevented>},
    {dispute, "warned_in_advance", "Warned in advance", "预警预防（件）", Unit::count,
     count<&F::warned>},
    {legal_aid, "legal_aid_applications", "Applications", "法律援助申请（件）", Unit::count,
     count<&F::aid_applications>},
    {legal_aid, "legal_aid_passed_on", "Passed on", "转交法律援助机构（件）", Unit::count,
     count<&F::aid_passed_on>},
    {legal_aid, "legal_aid_cases", "Granted", "予以援助（件）", Unit::count,
     count<&F::legal_aid_cases>},
    {legal_aid, "legal_aid_refused", "Refused", "不予援助（件）", Unit::count,
     count<&F::aid_refused>},
    {legal_aid, "legal_aid_recovered_yuan", "Recovered for recipients (yuan)",
     "挽回损失或取得利益（元）", Unit::yuan, yuan<&F::aid_recovered_cents>},
    {legal_aid, "legal_aid_commitments", "By commitment instead of certificate", "告知承诺（件）",
     Unit::count, count<&F::aid_commitments>},
    {adviser, "site_duty_hours", "Duty on site (hours)", "现场值班（小时）", Unit::hours,
     hours<&F::site_duty_minutes>},
    {adviser, "online_duty_hours", "Duty online (hours)", "线上值班（小时）", Unit::hours,
     hours<&F::online_duty_minutes>},
    {adviser, "lectures", "Lectures", "法治讲座（场）", Unit::count, count<&F::lectures>},
    {adviser, "opinions", "Legal opinions", "法律意见（件）", Unit::count, count<&F::opinions>},
    {adviser, "adviser_services", "Adviser's services", "村居法律顾问服务（件）", Unit::count,
     count<&F::adviser_services>},
    {education, "education_events", "Events", "法治宣传活动（场）", Unit::count,
     count<&F::education_events>},
    {education, "education_people", "Persons reached", "受众人数", Unit::count,
     count<&F::education_people>},
    {referral, "referrals", "Referrals", "转介（件）", Unit::count, count<&F::referrals>},
    {referral, "e_notary", "E-notary matters completed", "电子公证办结（件）", Unit::count,
     count<&F::e_notary>},
    {satisfaction, "satisfied", "Satisfied or fairly satisfied", "满意和基本满意", Unit::count,
     count<&F::satisfied>},
    {satisfaction, "dissatisfied", "Dissatisfied", "不满意", Unit::count, count<&F::dissatisfied>},
};

const Counts& categories(const Figures& f, Kind kind) {
  static const Counts none;
  const auto found = f.by_category.find(kind);
  return found == f.by_category.end() ? none : found->second;
}

template <Kind kind>
const Counts& by_category(const Figures& f) {
  return categories(f, kind);
}

// A term of a list by its index, as {wire key, label}.
using NameOf = std::pair<QString, QString> (*)(int index, Language language);

template <typename E>
std::pair<QString, QString> term_name(int index, Language language) {
  return {key(static_cast<E>(index)), label(static_cast<E>(index), language)};
}

template <typename E>
int term_count() {
  return static_cast<int>(terms<E>().size());
}

template <Kind kind>
std::pair<QString, QString> category_name(int index, Language language) {
  return {category_key(kind, index), category_label(kind, index, language)};
}

// A figure taken apart; stands at the end of its section. The label says by what, so that a line
// can be understood alone in a workbook or CSV.
struct Breakdown {
  ReportSection section;
  const char* key;
  const char* en;
  const char* zh;
  const Counts& (*get)(const Figures&);
  NameOf name;
  int (*terms)(); // how many the list has
};

constexpr Breakdown breakdowns[] = {
    {total, "by_channel", "Channel: %1", "按方式：%1",
     [](const F& f) -> const Counts& { return f.by_channel; }, term_name<Channel>,
     term_count<Channel>},
    {total, "by_group", "Group: %1", "按人员类别：%1",
     [](const F& f) -> const Counts& { return f.by_group; }, term_name<Group>, term_count<Group>},
    {consultation, "by_category.consultation", "Category: %1", "按类别：%1",
     by_category<Kind::consultation>, category_name<Kind::consultation>,
     [] { return category_count(Kind::consultation); }},
    {consultation, "consultation_by_channel", "Channel: %1", "按方式：%1",
     [](const F& f) -> const Counts& { return f.consultation_by_channel; }, term_name<Channel>,
     term_count<Channel>},
    {consultation, "consultation_by_group", "Group: %1", "按人员类别：%1",
     [](const F& f) -> const Counts& { return f.consultation_by_group; }, term_name<Group>,
     term_count<Group>},
    {dispute, "by_source", "Source: %1", "按来源：%1",
     [](const F& f) -> const Counts& { return f.by_source; }, term_name<CaseSource>,
     term_count<CaseSource>},
    {dispute, "by_committee", "Settled by: %1", "按调解组织：%1",
     [](const F& f) -> const Counts& { return f.by_committee; }, term_name<CommitteeKind>,
     term_count<CommitteeKind>},
    {dispute, "by_category.mediation", "Type: %1", "按类型：%1", by_category<Kind::mediation>,
     category_name<Kind::mediation>, [] { return category_count(Kind::mediation); }},
    {dispute, "by_difficulty", "Difficulty: %1", "按难易程度：%1",
     [](const F& f) -> const Counts& { return f.by_difficulty; }, term_name<Difficulty>,
     term_count<Difficulty>},
    {legal_aid, "by_category.legal-aid", "Matter: %1", "按事项：%1", by_category<Kind::legal_aid>,
     category_name<Kind::legal_aid>, [] { return category_count(Kind::legal_aid); }},
    {legal_aid, "legal_aid_by_group", "Group: %1", "按人员类别：%1",
     [](const F& f) -> const Counts& { return f.aid_by_group; }, term_name<Group>,
     term_count<Group>},
    {adviser, "by_category.legal-opinion", "Opinion: %1", "法律意见：%1",
     by_category<Kind::legal_opinion>, category_name<Kind::legal_opinion>,
     [] { return category_count(Kind::legal_opinion); }},
    {education, "by_category.legal-education", "Form: %1", "按形式：%1",
     by_category<Kind::legal_education>, category_name<Kind::legal_education>,
     [] { return category_count(Kind::legal_education); }},
    {referral, "by_category.referral", "Referred to: %1", "按去向：%1", by_category<Kind::referral>,
     category_name<Kind::referral>, [] { return category_count(Kind::referral); }},
};

QString shown_value(std::optional<double> value, Unit unit) {
  static const QLocale numbers(QLocale::English, QLocale::UnitedStates);
  if (!value) return u"–"_s;
  switch (unit) {
  case Unit::count:
    return numbers.toString(static_cast<qint64>(*value));
  case Unit::hours:
    return numbers.toString(*value, 'f', 1);
  case Unit::yuan:
    return numbers.toString(*value, 'f', 2);
  case Unit::percent:
    return numbers.toString(*value, 'f', 1) + u" %"_s;
  }
  return {};
}

int decimals(Unit unit) {
  return unit == Unit::count ? 0 : unit == Unit::yuan ? 2 : 1;
}

QString in(Language language, const char* en, const char* zh) {
  return QString::fromUtf8(language == Language::chinese ? zh : en);
}

ReportLine make_line(ReportSection section, const QString& line_key, const QString& text, Unit unit,
                     const std::array<std::optional<double>, 3>& values) {
  return {section,
          line_key,
          text,
          shown_value(values[0], unit),
          shown_value(values[1], unit),
          shown_value(values[2], unit),
          values[0].value_or(0),
          values[1].value_or(0),
          values[2].value_or(0),
          decimals(unit)};
}

void add_breakdown(const Breakdown& b, const Report& report, Language language,
                   std::vector<ReportLine>& out) {
  std::map<int, std::array<std::optional<double>, 3>> rows; // in the order of the official list
  const Figures* const periods[] = {&report.now, &report.before, &report.year_ago};
  for (size_t i = 0; i < 3; ++i)
    for (const auto& [index, n] : b.get(*periods[i]))
      if (n != 0)
        rows.try_emplace(index, std::array<std::optional<double>, 3>{0, 0, 0}).first->second[i] = n;
  for (const auto& [index, values] : rows) {
    const auto [term_key, term_label] = b.name(index, language);
    out.push_back(make_line(b.section, QLatin1StringView(b.key) + u'.' + term_key,
                            in(language, b.en, b.zh).arg(term_label), Unit::count, values));
  }
}

void add_campaigns(const Report& report, Language language, std::vector<ReportLine>& out) {
  std::map<QString, std::array<std::optional<double>, 3>> rows;
  const Figures* const periods[] = {&report.now, &report.before, &report.year_ago};
  for (size_t i = 0; i < 3; ++i)
    for (const auto& [name, n] : periods[i]->by_campaign)
      rows.try_emplace(name, std::array<std::optional<double>, 3>{0, 0, 0}).first->second[i] = n;
  for (const auto& [name, values] : rows)
    out.push_back(make_line(total, u"by_campaign."_s + name,
                            in(language, "Campaign: %1", "专项活动：%1").arg(name), Unit::count,
                            values));
}

struct PlatformItem {
  const char* key;
  const char* en;
  const char* zh;
  qint64 (*get)(const PlatformCounts&);
};

// A directory has no past: the same number stands in all three columns.
void add_platforms(const PlatformCounts& counts, Language language, std::vector<ReportLine>& out) {
  using P = PlatformCounts;
  static constexpr PlatformItem list[] = {
      {"platforms", "Platforms", "公共法律服务平台（个）", [](const P& p) { return p.all(); }},
      {"platform_centers", "Centers", "公共法律服务中心（个）",
       [](const P& p) { return p.centers; }},
      {"platform_stations", "Stations", "公共法律服务站（个）",
       [](const P& p) { return p.stations; }},
      {"platform_studios", "Studios", "公共法律服务工作室（个）",
       [](const P& p) { return p.studios; }},
      {"demonstration_stations", "Demonstration stations", "示范站（个）",
       [](const P& p) { return p.demonstration_stations; }},
      {"demonstration_studios", "Demonstration studios", "示范工作室（个）",
       [](const P& p) { return p.demonstration_studios; }},
      {"veterans_windows", "Veterans' windows", "退役军人服务窗口（个）",
       [](const P& p) { return p.veterans_windows; }}};
  for (const PlatformItem& item : list) {
    const double n = static_cast<double>(item.get(counts));
    out.push_back(make_line(platform, QString::fromLatin1(item.key), in(language, item.en, item.zh),
                            Unit::count, {n, n, n}));
  }
}

} // namespace

std::vector<ReportLine> report_lines(const Report& report, Language language) {
  std::vector<ReportLine> out;
  if (report.platforms) add_platforms(*report.platforms, language, out);
  for (const ReportSection section :
       {total, consultation, dispute, legal_aid, adviser, education, referral, satisfaction}) {
    for (const Item& item : items)
      if (item.section == section)
        out.push_back(make_line(
            section, QString::fromLatin1(item.key), in(language, item.en, item.zh), item.unit,
            {item.get(report.now), item.get(report.before), item.get(report.year_ago)}));
    for (const Breakdown& b : breakdowns)
      if (b.section == section) add_breakdown(b, report, language, out);
    if (section == total) add_campaigns(report, language, out);
  }
  return out;
}

QString figure_label(QStringView key, Language language) {
  for (const Item& item : items)
    if (key == QLatin1StringView(item.key)) return in(language, item.en, item.zh);
  constexpr QStringView campaign = u"by_campaign.";
  if (key.startsWith(campaign) && key.size() > campaign.size())
    return in(language, "Campaign: %1", "专项活动：%1").arg(key.mid(campaign.size()));
  for (const Breakdown& b : breakdowns) {
    const QString before = QLatin1StringView(b.key) + u'.';
    if (!key.startsWith(before)) continue;
    for (int index = 0; index < b.terms(); ++index)
      if (const auto [term_key, term_label] = b.name(index, language);
          key.mid(before.size()) == term_key)
        return in(language, b.en, b.zh).arg(term_label);
  }
  return {};
}

QString section_label(ReportSection section, Language language) {
  switch (section) {
  case platform:
    return in(language, "Platforms", "服务平台");
  case total:
    return in(language, "All services", "服务总量");
  case consultation:
    return in(language, "Consultation", "法律咨询");
  case dispute:
    return in(language, "People's mediation", "人民调解");
  case legal_aid:
    return in(language, "Legal aid", "法律援助");
  case adviser:
    return in(language, "Village legal adviser", "村（社区）法律顾问");
  case education:
    return in(language, "Legal education", "法治宣传");
  case referral:
    return in(language, "Referral", "转介服务");
  case satisfaction:
    return in(language, "Satisfaction", "群众满意度");
  }
  return {};
}

QString report_title(const Period& period, Language language) {
  const bool zh = language == Language::chinese;
  const QString year = QString::number(period.first.year());
  const int month = period.first.month();
  const QString text = period.text();
  if (text == year) return zh ? year + u"年度 年报表"_s : u"Annual report, "_s + year;
  if (text.contains(u'H'))
    return zh ? year + (month == 1 ? u"年上半年 半年报表"_s : u"年下半年 半年报表"_s)
              : (month == 1 ? u"Half-year report, first half of "_s
                            : u"Half-year report, second half of "_s) +
                    year;
  if (text.contains(u'Q')) {
    const int quarter = (month + 2) / 3;
    return zh ? u"%1年第%2季度 季报表"_s.arg(year, QString(QStringView(u"一二三四")[quarter - 1]))
              : u"Quarterly report, Q%1 %2"_s.arg(quarter).arg(year);
  }
  if (text.contains(u".."_s)) {
    const QString first = period.first.toString(Qt::ISODate);
    const QString last = period.last.toString(Qt::ISODate);
    return zh ? u"%1至%2 报表"_s.arg(first, last) : u"Report, %1 to %2"_s.arg(first, last);
  }
  return zh ? u"%1年%2月 月报表"_s.arg(year).arg(month)
            : u"Monthly report, %1 %2"_s.arg(QLocale(QLocale::English).monthName(month), year);
}

} // namespace fengqiao::records
