#include "ui/translation.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Language;

namespace {

std::unique_ptr<QTranslator> install(const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder)) return nullptr;
  QCoreApplication::installTranslator(translator.get());
  return translator;
}

} // namespace

Translation::~Translation() = default;

void Translation::set(Language language) {
  init_translations();
  language_ = language;
  QLocale::setDefault(language == Language::chinese
                          ? QLocale(QLocale::Chinese, QLocale::China)
                          : QLocale(QLocale::English, QLocale::UnitedKingdom));
  ours_.reset(); // a translator takes itself out when it goes
  qt_.reset();
  if (language != Language::chinese) {
    ours_ = install(u"fengqiao_en"_s, u":/i18n"_s); // plural forms, where they were made
    return;
  }
  qt_ = install(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  if (!qt_) qt_ = install(u"qtbase_zh_CN"_s, u":/i18n"_s);
  ours_ = install(u"fengqiao_zh_CN"_s, u":/i18n"_s); // last: asked first
}

QString Translation::name(Language language) {
  return language == Language::chinese ? u"zh_CN"_s : u"en"_s;
}

std::optional<Language> Translation::from_name(const QString& name) {
  if (name.startsWith(u"zh"_s)) return Language::chinese;
  if (name.startsWith(u"en"_s)) return Language::english;
  return std::nullopt;
}

Language Translation::of_system() {
  return QLocale::system().language() == QLocale::Chinese ? Language::chinese : Language::english;
}

} // namespace fengqiao::ui
