#include "core/store/pinyin.h"

#include <QHash>
#include <QStringList>

#include <unicode/translit.h>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

bool is_han(QChar c) {
  return c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
}

// Readings as surname that differ from the common one.
QString surname_reading(QChar c) {
  static const QHash<QChar, QString> readings{
      {u'区', u"ou"_s},   {u'单', u"shan"_s}, {u'仇', u"qiu"_s},  {u'解', u"xie"_s},
      {u'查', u"zha"_s},  {u'任', u"ren"_s},  {u'曾', u"zeng"_s}, {u'朴', u"piao"_s},
      {u'盖', u"ge"_s},   {u'覃', u"qin"_s},  {u'冼', u"xian"_s}, {u'缪', u"miao"_s},
      {u'繁', u"po"_s},   {u'华', u"hua"_s},  {u'尉', u"yu"_s},   {u'召', u"shao"_s},
      {u'翟', u"zhai"_s}, {u'晟', u"cheng"_s}};
  return readings.value(c);
}

} // namespace

struct Pinyin::Impl {
  std::unique_ptr<icu::Transliterator> latin;
  QHash<QChar, QString> known; // a name has few different characters; each is asked once

  QString syllable(QChar c) {
    auto found = known.constFind(c);
    if (found != known.constEnd()) return *found;
    QString out;
    if (latin) {
      icu::UnicodeString text(static_cast<char16_t>(c.unicode()));
      latin->transliterate(text);
      for (int32_t i = 0; i < text.length(); ++i)
        if (const QChar letter(text.charAt(i)); letter.isLetter()) out += letter.toLower();
    }
    known.insert(c, out);
    return out;
  }
};

Pinyin::Pinyin() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->latin.reset(
      icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) impl_->latin.reset();
}

Pinyin::~Pinyin() = default;

QString Pinyin::of_name(const QString& name) {
  QString full, initials, surname;
  bool any = false;
  for (const QChar c : name) {
    if (!is_han(c)) {
      if (c.isLetterOrNumber()) full += c.toLower();
      continue;
    }
    const QString syllable = impl_->syllable(c);
    if (!any) surname = surname_reading(c);
    if (!any && surname == syllable) surname.clear();
    any = true;
    full += syllable;
    initials += syllable.left(1);
  }
  if (!any) return {};
  QStringList words{full, initials};
  if (!surname.isEmpty()) {
    const qsizetype common =
        impl_->syllable(*std::find_if(name.begin(), name.end(), is_han)).size();
    words << surname + full.mid(common) << surname.left(1) + initials.mid(1);
  }
  return words.join(u' ');
}

} // namespace fengqiao::store
