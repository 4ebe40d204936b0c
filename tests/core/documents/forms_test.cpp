#include "core/documents/form_pages.h"
#include "core/documents/form_text.h"
#include "tests/core/documents/form_samples.h"
#include "tests/core/documents/pdf_text.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::documents;
using namespace fengqiao::documents_test;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Record>& all_samples() {
  static const std::vector<Record> samples{samples::full_mediation(),
                                           samples::oral_mediation(),
                                           samples::failed_mediation(),
                                           samples::refused_mediation(),
                                           samples::full_aid(false),
                                           samples::full_aid(true),
                                           samples::full_record(Kind::consultation),
                                           samples::full_record(Kind::legal_education),
                                           samples::full_record(Kind::legal_opinion),
                                           samples::full_record(Kind::duty),
                                           samples::full_record(Kind::referral)};
  return samples;
}

FormPages pages_of(const Record& record, const Paper& paper) {
  const Paper one[] = {paper};
  auto pages = FormPages::of(record, one, samples::paper_head());
  INFO(info(paper.form).key << (pages ? std::string() : pages.error().text().toStdString()));
  REQUIRE(pages);
  return *std::move(pages);
}

// Calls visit(record, paper) for every form once, from the first sample that has it.
template <typename Visit>
void for_each_form(const Visit& visit) {
  for (const FormInfo& form : all_forms())
    for (const Record& record : all_samples()) {
      const auto papers = forms_for(record);
      const auto found = std::ranges::find(papers, form.form, &Paper::form);
      if (found == papers.end()) continue;
      visit(record, *found);
      break;
    }
}

QString write_pdf(const QTemporaryDir& dir, const Record& record, const Paper& paper) {
  const QString file = dir.filePath(QString::fromLatin1(info(paper.form).key) + u".pdf"_s);
  REQUIRE(pages_of(record, paper).write_pdf(file));
  return file;
}

const QStringList both_parties{u"张国强"_s,
                               u"441299196503120032"_s,
                               u"13800138000"_s,
                               u"肇庆市高要区禄步镇白土村第三经济合作社十二号"_s,
                               u"务农"_s,
                               u"汉族"_s,
                               u"56"_s,
                               u"肇庆市高要区白土兴旺农产品专业合作社"_s,
                               u"林小梅"_s,
                               u"0758-2831234"_s,
                               u"禄步镇白土村村口晒谷场旁"_s,
                               u"梁伟文"_s};
const QString number = u"〔2021〕白民调字第0012号"_s;
const QString facts = u"去年冬天被申请人把两家之间的排水沟改道"_s;
const QString terms_text = u"一、被申请人恢复原排水沟；"_s;
const QString figures = u"12,345.50"_s;
const QString capitals = u"壹万贰仟叁佰肆拾伍元伍角"_s;
const QString committee = u"禄步镇白土村人民调解委员会"_s;
const QString studio = u"禄步镇白土村公共法律服务工作室"_s;
const QStringList aid_person{
    u"黄秀英"_s, u"441299198802160041"_s, u"女"_s,   u"1988年2月16日"_s,
    u"制衣工"_s, u"13900139000"_s,        u"汉族"_s, u"肇庆市高要区禄步镇白土村八巷三号"_s};

// What of the record must stand on the paper.
QStringList values_of(Form form) {
  switch (form) {
  case Form::application:
    return both_parties + QStringList{facts, u"请求被申请人恢复排水沟原状"_s, u"2021年7月2日"_s};
  case Form::acceptance_register:
    return both_parties +
           QStringList{
               number,    facts,         u"■当事人申请"_s, u"禄步派出所"_s, u"2021年7月3日"_s,
               u"邻里"_s, u"疑难复杂"_s, u"何志明"_s};
  case Form::rights_notice:
    return {u"张国强"_s, u"何志明、陈秋月"_s, u"莫炳南"_s, committee, u"2021年7月3日"_s};
  case Form::investigation:
    return {u"2021年7月4日"_s, u"09:30"_s,      u"白土村委会调解室"_s, u"李卫东"_s,
            u"欧阳婉仪"_s,     u"雨水往张家"_s, u"排水沟确实改道"_s,   u"陈秋月"_s};
  case Form::mediation_record:
    return {number,      u"2021年7月6日"_s,       u"15:00"_s,       u"周炳坤"_s,
            u"何志明"_s, u"被申请人称费用过高"_s, u"约定再次调解"_s};
  case Form::agreement:
    return both_parties + QStringList{number,
                                      facts,
                                      terms_text,
                                      figures,
                                      capitals,
                                      u"银行转账"_s,
                                      u"白土村委会"_s,
                                      u"2021年9月30日"_s,
                                      u"贰仟叁佰肆拾伍元伍角"_s,
                                      u"10,000"_s,
                                      committee,
                                      u"2021年7月10日"_s};
  case Form::oral_register:
    return both_parties + QStringList{number,   facts,         terms_text,   figures,
                                      capitals, u"银行转账"_s, u"■已履行"_s, u"2021年7月10日"_s};
  case Form::follow_up:
    return {number,      u"张国强"_s, u"款项已付清"_s,   u"■基本满意"_s,
            u"□有■无"_s, u"谭志强"_s, u"2021年10月8日"_s};
  case Form::confirmation_application:
    return both_parties + QStringList{number,
                                      terms_text,
                                      figures,
                                      capitals,
                                      u"2021年7月11日"_s,
                                      u"肇庆市高要区人民法院"_s,
                                      u"2021年7月20日"_s};
  case Form::non_acceptance_notice:
    return {number, u"张国强"_s, u"该纠纷已由人民法院受理"_s, committee, u"2021年9月29日"_s};
  case Form::termination_notice:
    return {number,        u"张国强"_s,         u"■调解不成"_s,
            u"分歧过大"_s, u"禄步镇综治中心"_s, u"2021年7月12日"_s};
  case Form::closing_report:
    return {number,        u"张国强"_s,        u"0758-2831234"_s,  facts,       u"■调解成功"_s,
            figures,       capitals,           u"2021年9月29日"_s, u"已履行"_s, u"2021年9月28日"_s,
            u"确认有效"_s, u"2021年10月12日"_s};
  case Form::file_notes:
    return {number, u"涂改一处"_s, u"共有文书15页"_s, u"2021年10月12日"_s};
  case Form::file_cover:
    return {number,
            committee,
            u"张国强"_s,
            u"何志明、陈秋月"_s,
            u"自2021年7月3日至2021年9月29日"_s,
            u"谢文静"_s,
            u"长期"_s};
  case Form::file_contents:
    return {number, u"人民调解申请书"_s, u"当事人身份证明复印件"_s, u"4—5"_s, u"现场照片"_s};
  case Form::back_cover:
    return {number, committee, u"共15页"_s};
  case Form::enclosure:
    return {};
  case Form::aid_application:
    return aid_person + QStringList{u"■农民工"_s,  u"■妇女"_s,
                                    u"黄大伟"_s,   u"高要宏发制衣厂"_s,
                                    u"情况紧急"_s, u"拖欠工资五个月"_s,
                                    u"1,300.50"_s, u"壹仟叁佰元伍角"_s,
                                    u"1,575"_s,    u"■农民工请求劳动报酬或工伤赔偿"_s,
                                    studio};
  case Form::aid_hardship:
    return aid_person +
           QStringList{u"1,300.50"_s, u"壹仟叁佰元伍角"_s, u"1,575"_s, u"壹仟伍佰柒拾伍元整"_s};
  case Form::aid_commitment:
    return aid_person + QStringList{u"2021年版"_s, u"1,575"_s, u"壹仟伍佰柒拾伍元整"_s,
                                    u"2021年7月3日"_s, studio};
  case Form::aid_checklist:
    return {u"身份证复印件"_s, u"劳动合同"_s, u"尚缺材料：工资欠条"_s, u"2021年7月5日"_s,
            u"2021年7月6日"_s};
  case Form::aid_transfer:
    return {u"高要区法律援助处"_s, u"黄秀英"_s,   u"441299198802160041"_s, u"13900139000"_s,
            u"1,300.50"_s,         u"工资欠条"_s, u"2021年7月7日"_s};
  case Form::consultation:
    return {u"张国强"_s,     u"441299196503120032"_s, u"■来访"_s,      u"■老年人"_s,
            u"张小燕"_s,     u"土地山林"_s,           u"收回承包地"_s, u"可以先申请人民调解"_s,
            u"第二十七条"_s, u"■转人民调解"_s,        u"■满意"_s,      u"135分钟"_s,
            studio};
  case Form::legal_opinion:
    return {u"禄步镇白土村村民委员会"_s,
            u"鱼塘发包合同"_s,
            u"违约金条款过高"_s,
            u"第五百八十五条"_s,
            u"■采纳"_s,
            u"村委会已修改合同"_s,
            u"何志明"_s};
  case Form::legal_education:
    return {
        u"农村宅基地与相邻关系"_s, u"■讲座"_s, u"白土村文化室"_s, u"村民代表"_s, u"民法典进乡村"_s,
        u"民法典手册八十册"_s,     u"何志明"_s};
  case Form::duty_log:
    return {u"何志明"_s, u"09:00"_s,
            u"11:15"_s,  u"135分钟（2.25小时）"_s,
            u"■现场"_s,  u"审查鱼塘发包合同一份"_s};
  case Form::referral:
    return {u"肇庆市高要区公证处"_s, u"■公证"_s,        u"林小梅"_s,        u"13700137000"_s,
            u"继承权公证"_s,         u"户口簿"_s,       u"申请材料一套"_s,  u"■本人知悉并同意"_s,
            u"2021年7月8日"_s,       u"2021年7月9日"_s, u"2021年7月21日"_s, u"已出具公证书"_s};
  }
  return {};
}

} // namespace

TEST_CASE("every form is on A4, holds each value of its record, and its text can be copied") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  for_each_form([&](const Record& record, const Paper& paper) {
    const QString file = write_pdf(dir, record, paper);
    const QString text = text_of(file, u"-nopgbrk"_s);
    INFO(info(paper.form).key);
    CHECK_FALSE(has_look_alikes(text));
    CHECK(run_tool(u"pdfinfo"_s, {file}).contains(u"(A4)"_s));
    // Copied by lines or by columns, whichever keeps the words of a cell together.
    const QString words = letters(text) + letters(text_of(file, u"-raw"_s));
    CHECK_FALSE(values_of(paper.form).isEmpty());
    for (const QString& value : values_of(paper.form)) {
      INFO(value.toStdString());
      CHECK(words.contains(value));
    }
  });
}

TEST_CASE("nothing on a form is cut: every word stands within the margins") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  const QRegularExpression box(
      u"xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\""_s);
  constexpr double point = 25.4 / 72, slack = 1;
  for_each_form([&](const Record& record, const Paper& paper) {
    const QString boxes =
        run_tool(u"pdftotext"_s, {u"-bbox"_s, write_pdf(dir, record, paper), u"-"_s});
    INFO(info(paper.form).key);
    int words = 0;
    for (auto it = box.globalMatch(boxes); it.hasNext(); ++words) {
      const auto match = it.next();
      CHECK(match.captured(1).toDouble() * point >= paper_left - slack);
      CHECK(match.captured(3).toDouble() * point <= paper_width - paper_right + slack);
      CHECK(match.captured(2).toDouble() * point >= paper_top - slack);
      CHECK(match.captured(4).toDouble() * point <= paper_height - 8);
    }
    CHECK(words > 10);
  });
}

TEST_CASE("a form of an empty record can be printed to be written on by hand") {
  for (const auto& kind : terms<Kind>()) {
    const Record record = empty_record(kind.value);
    for (const Paper& paper : forms_for(record)) {
      const auto html = fill_form(record, paper, {});
      INFO(info(paper.form).key << (html ? "" : html.error().text().toStdString()));
      REQUIRE(html);
      CHECK(html->size() > 100);
    }
  }
  const auto application = fill_form(empty_record(Kind::mediation), {Form::application}, {});
  REQUIRE(application);
  CHECK(application->contains(u"＿＿＿＿＿＿＿＿人民调解委员会"_s));
  CHECK(application->contains(u"年　　月　　日"_s));
}

TEST_CASE("entries that were replaced have no paper") {
  const Record record = samples::full_mediation(); // the first of its three sessions was replaced
  std::vector<int> sessions;
  for (const Paper& paper : forms_for(record))
    if (paper.form == Form::mediation_record) sessions.push_back(paper.entry);
  CHECK(sessions == std::vector<int>{1, 2});
  const auto refused = fill_form(record, {Form::mediation_record, 0}, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::invalid);
  CHECK(paper_title(record, {Form::mediation_record, 2}, Language::chinese) ==
        u"人民调解记录（2）");
  CHECK(paper_title(record, {Form::investigation, 0}, Language::chinese) == u"人民调解调查记录");
}

TEST_CASE("which papers a mediation has follows from how it went") {
  const auto has = [](const Record& record, Form form) {
    const auto papers = forms_for(record);
    return std::ranges::find(papers, form, &Paper::form) != papers.end();
  };
  CHECK(has(samples::full_mediation(), Form::agreement));
  CHECK_FALSE(has(samples::full_mediation(), Form::oral_register));
  CHECK(has(samples::oral_mediation(), Form::oral_register));
  CHECK_FALSE(has(samples::oral_mediation(), Form::agreement));
  CHECK(has(samples::failed_mediation(), Form::termination_notice));
  CHECK_FALSE(has(samples::failed_mediation(), Form::confirmation_application));
  CHECK(has(samples::refused_mediation(), Form::non_acceptance_notice));
  CHECK_FALSE(has(samples::refused_mediation(), Form::rights_notice));
  CHECK(has(samples::full_aid(true), Form::aid_commitment));
  CHECK(has(samples::full_aid(false), Form::aid_hardship));
  Record initiative = samples::full_mediation();
  std::get<Mediation>(initiative.body).source = CaseSource::own_initiative;
  CHECK_FALSE(has(initiative, Form::application));
}

TEST_CASE("a paper of another kind of record is refused") {
  const auto html = fill_form(samples::full_aid(true), {Form::agreement}, {});
  REQUIRE_FALSE(html);
  CHECK(html.error().fault == Fault::invalid);
  const auto file = FormPages::case_file(samples::full_aid(true), {});
  REQUIRE_FALSE(file);
  CHECK(file.error().fault == Fault::invalid);
}

TEST_CASE("no line begins with what closes a phrase or ends with what opens one") {
  if (page_font().isEmpty()) return;
  const QString closing = u"。，、；：？！）》」』”〕"_s, opening = u"（《「『“〔"_s;
  // Every punctuation comes to stand at every place of a line.
  for (int shift = 0; shift < 40; ++shift) {
    QString words(shift, u'字');
    for (int i = 0; i < 60; ++i)
      words += u"调解员《人民调解法》、“双方”（当事人）。纠纷，事实；"_s.mid(i % 3);
    const auto text = form_text(u"<p>"_s + words + u"</p>"_s);
    text->setPageSize({600, 800});
    text->documentLayout()->documentSize();
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
      for (int n = 1; n < block.layout()->lineCount(); ++n) {
        const int at = block.layout()->lineAt(n).textStart();
        INFO(block.text().mid(at - 3, 6).toStdString());
        CHECK_FALSE(closing.contains(block.text().at(at)));
        CHECK_FALSE(opening.contains(block.text().at(at - 1)));
      }
  }
}

TEST_CASE("a long account goes on over pages, and the signatures stay with the last words") {
  if (!can_read_pages()) return;
  Record record = samples::full_mediation();
  auto& m = std::get<Mediation>(record.body);
  const QString sentence = u"双方就排水沟的走向和修墙费用各自陈述了意见并提交了照片。"_s;
  for (int length = 0; length < 40; length += 3) {
    m.sessions[1].notes = sentence.repeated(20 + length);
    const QTemporaryDir dir;
    const QString text = text_of(write_pdf(dir, record, {Form::mediation_record, 1}));
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    INFO(length);
    for (qsizetype i = 0; i < pages.size(); ++i)
      CHECK(letters(pages[i]).contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
    CHECK(letters(pages.last()).contains(u"以上记录经各方核对"_s));
    CHECK(letters(pages.last()).contains(u"记录人（签名）"_s));
    CHECK(letters(text).count(u"双方就排水沟的走向"_s) >= 20);
  }
}

TEST_CASE("the contents of a case file name the pages on which the papers stand") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  for (const Record& record : {samples::full_mediation(), samples::oral_mediation(),
                               samples::failed_mediation(), samples::refused_mediation()}) {
    const auto file = FormPages::case_file(record, samples::paper_head());
    REQUIRE(file);
    const QString name = dir.filePath(u"file.pdf"_s);
    REQUIRE(file->write_pdf(name));
    const QStringList pages = text_of(name).split(u'\f', Qt::SkipEmptyParts);
    CHECK(pages.size() == file->count());
    CHECK(letters(pages[0]).contains(u"人民调解卷宗"_s));
    CHECK(letters(pages[1]).contains(u"卷内目录"_s));
    CHECK(letters(pages.last()).contains(u"封底"_s));
    CHECK_FALSE(letters(pages[0]).contains(u"第1页"_s));
    const int numbered = static_cast<int>(pages.size()) - 3;
    int next = 1;
    for (const ContentsLine& line : file->contents()) {
      INFO(line.paper.toStdString());
      CHECK(line.first == next);
      next = line.last + 1;
      // A title that stands for several entries carries its number in the contents alone.
      const QString title = line.paper.split(u'（').front();
      CHECK(letters(pages[line.first + 1]).contains(title));
      for (int page = line.first; page <= line.last; ++page)
        CHECK(letters(pages[page + 1]).contains(u"第%1页共%2页"_s.arg(page).arg(numbered)));
      CHECK(letters(pages[1]).contains(line.paper));
    }
    CHECK(next == numbered + 1);
  }
}

TEST_CASE("the papers of a case file come in the order in which counties check it") {
  const auto file = FormPages::case_file(samples::full_mediation(), samples::paper_head());
  if (!file) return; // no font
  QStringList papers;
  for (const ContentsLine& line : file->contents())
    papers << line.paper;
  CHECK(papers == QStringList{u"人民调解申请书"_s, u"人民调解受理登记表"_s,
                              u"人民调解当事人权利义务告知书"_s, u"当事人身份证明复印件"_s,
                              u"人民调解调查记录"_s, u"证据材料"_s, u"人民调解记录（1）"_s,
                              u"人民调解记录（2）"_s, u"人民调解协议书"_s, u"人民调解回访记录"_s,
                              u"司法确认申请书"_s, u"人民调解结案报告表"_s, u"卷宗情况说明"_s});
  CHECK(file->contents()[3].last - file->contents()[3].first == 1); // two copies of ID
  CHECK(file->contents()[3].remark == u"复印件");
}

TEST_CASE("the pages of one kind are counted over all its entries") {
  if (page_font().isEmpty()) return;
  const Record record = samples::full_mediation();
  CHECK(pages_of(record, PaperKind::mediation_record, samples::paper_head()) == 2);
  CHECK(pages_of(record, PaperKind::id_copies, samples::paper_head()) == 0);
}

TEST_CASE("a page is drawn for the screen as wide as asked for, black on white") {
  if (page_font().isEmpty()) return;
  const FormPages pages = pages_of(samples::full_mediation(), {Form::agreement});
  const QImage image = pages.image(0, 600);
  CHECK(image.width() == 600);
  CHECK(image.height() == 849);
  CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
  int dark = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      dark += qGray(image.pixel(x, y)) < 128;
  CHECK(dark > 2000);
}

TEST_CASE("a paper that cannot be written is an error that says so") {
  if (page_font().isEmpty()) return;
  const QTemporaryDir dir;
  const QString nowhere = dir.filePath(u"no/such/paper"_s);
  const auto pdf =
      pages_of(samples::full_mediation(), {Form::agreement}).write_pdf(nowhere + u".pdf"_s);
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().fault == Fault::storage);
  const auto odt = write_odt(samples::full_mediation(), {Form::agreement}, samples::paper_head(),
                             nowhere + u".odt"_s);
  REQUIRE_FALSE(odt);
  CHECK(odt.error().fault == Fault::storage);
}

TEST_CASE("an office program opens every ODT, with its tables, values and page numbers") {
  if (!can_read_pages()) return;
  const QString office = QStandardPaths::findExecutable(u"soffice"_s);
  if (office.isEmpty()) {
    WARN("skipped: LibreOffice is not installed (libreoffice-writer-nogui)");
    return;
  }
  const QTemporaryDir dir;
  QStringList files;
  std::vector<Form> forms;
  for_each_form([&](const Record& record, const Paper& paper) {
    const QString file = dir.filePath(QString::fromLatin1(info(paper.form).key) + u".odt"_s);
    REQUIRE(write_odt(record, paper, samples::paper_head(), file));
    files << file;
    forms.push_back(paper.form);
  });
  run_tool(office,
           QStringList{u"-env:UserInstallation=file://"_s + dir.filePath(u"profile"_s),
                       u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, dir.path()} +
               files);
  for (size_t i = 0; i < forms.size(); ++i) {
    const QString pdf = dir.filePath(QString::fromLatin1(info(forms[i]).key) + u".pdf"_s);
    INFO(info(forms[i]).key);
    REQUIRE(QFile::exists(pdf));
    const QString text = letters(text_of(pdf, u"-nopgbrk"_s)) + letters(text_of(pdf, u"-raw"_s));
    CHECK(text.contains(u"第1页共"_s));
    for (const QString& value : values_of(forms[i])) {
      INFO(value.toStdString());
      CHECK(text.contains(value));
    }
  }
}
