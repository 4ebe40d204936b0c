// The Chinese words are complete, and say what the English ones do.
#include "tests/catch.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Phrase {
  QString translation;
  bool unfinished = false;
};

const QString root = QStringLiteral(FENGQIAO_ROOT);
const QString chinese_ts = root + u"/translations/fengqiao_zh_CN.ts"_s;

// By "context|source".
std::map<QString, Phrase> phrases(const QString& file) {
  QFile in(file);
  REQUIRE(in.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&in);
  std::map<QString, Phrase> out;
  QString context, source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"name") context = xml.readElementText();
    if (xml.name() == u"source") source = xml.readElementText();
    if (xml.name() != u"translation") continue;
    const bool unfinished = xml.attributes().value(u"type"_s) == u"unfinished";
    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    out[context + u'|' + source] = {text, unfinished};
  }
  REQUIRE_FALSE(xml.hasError());
  return out;
}

std::multiset<QString> places(const QString& text) {
  static const QRegularExpression place(u"%[0-9nL]+"_s);
  std::multiset<QString> out;
  for (auto found = place.globalMatch(text); found.hasNext();)
    out.insert(found.next().captured());
  return out;
}

} // namespace

TEST_CASE("every phrase has a finished Chinese translation") {
  for (const auto& [source, phrase] : phrases(chinese_ts)) {
    INFO(source.toStdString());
    CHECK_FALSE(phrase.unfinished);
    CHECK_FALSE(phrase.translation.isEmpty());
  }
}

TEST_CASE("a translation keeps every place that is filled in") {
  for (const auto& [source, phrase] : phrases(chinese_ts)) {
    INFO(source.toStdString() << " -> " << phrase.translation.toStdString());
    CHECK(places(source.section(u'|', 1)) == places(phrase.translation));
  }
}

TEST_CASE("no phrase of the sources is missing in the Chinese file") {
  const QTemporaryDir folder;
  const QString fresh = folder.filePath(u"fresh.ts"_s);
  QProcess lupdate;
  lupdate.setWorkingDirectory(root);
  lupdate.start(QStringLiteral(FENGQIAO_LUPDATE),
                {u"core"_s, u"ui"_s, u"app"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s,
                 u"-source-language"_s, u"en"_s, u"-target-language"_s, u"zh_CN"_s, u"-ts"_s,
                 fresh});
  REQUIRE(lupdate.waitForFinished(120'000));
  REQUIRE(lupdate.exitCode() == 0);
  const auto known = phrases(chinese_ts);
  const auto wanted = phrases(fresh);
  CHECK(wanted.size() > 500);
  for (const auto& [source, phrase] : wanted) {
    INFO(source.toStdString() << " -- build the target update_translations, then translate it");
    CHECK(known.contains(source));
  }
}

TEST_CASE("the program carries its Chinese words") {
  fengqiao::init_translations();
  QTranslator translator;
  REQUIRE(translator.load(u":/i18n/fengqiao_zh_CN.qm"_s));
  CHECK(translator.translate("Rail", "Records") == u"服务记录");
}
