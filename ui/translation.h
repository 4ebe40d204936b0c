// The language of the screens: our translator, Qt's own, and the default locale, changed together.
#pragma once

#include "core/records/vocabulary.h"

#include <QTranslator>

#include <memory>

namespace fengqiao::ui {

class Translation {
 public:
  // English, whatever the computer's own language is.
  Translation() { set(records::Language::english); }
  ~Translation();
  Translation(const Translation&) = delete;
  Translation& operator=(const Translation&) = delete;

  records::Language language() const { return language_; }
  // Every widget gets QEvent::LanguageChange.
  void set(records::Language language);

  // "zh_CN" and "en", as the command line and the settings write it.
  static QString name(records::Language language);
  static std::optional<records::Language> from_name(const QString& name);
  // The computer's own.
  static records::Language of_system();

 private:
  records::Language language_ = records::Language::english;
  std::unique_ptr<QTranslator> ours_;
  std::unique_ptr<QTranslator> qt_;
};

} // namespace fengqiao::ui
