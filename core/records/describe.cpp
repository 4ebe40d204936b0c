#include "core/records/describe.h"

#include "core/records/validate.h"

#include <QRegularExpression>

#include <set>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

template <typename F>
QString field_text(const F& f, Language language) {
  return QString::fromUtf8(language == Language::chinese ? f.zh : f.en);
}

bool is_bookkeeping(QStringView path) {
  static const std::set<QString> names{
      u"id"_s,         u"division"_s,   u"links"_s,      u"marks"_s,      u"revision"_s,
      u"created_at"_s, u"created_by"_s, u"updated_at"_s, u"updated_by"_s, u"steps"_s};
  return names.contains(path.toString());
}

class LineWriter {
 public:
  LineWriter(Language language, std::vector<Line>& out) : language_(language), out_(out) {}

  template <Described T>
  void walk(const T& value, const QString& path, const QString& section) {
    for_each_field<T>([&](const auto& f) {
      const QString here =
          path.isEmpty() ? QString::fromLatin1(f.key) : path + u'.' + QLatin1StringView(f.key);
      const auto& member = value.*f.member;
      constexpr bool is_id = std::is_same_v<std::remove_cvref_t<decltype(member)>, RecordId>;
      if (!is_id && !is_bookkeeping(here) && !is_empty(member))
        put(member, here, section, field_text(f, language_));
    });
  }

 private:
  template <typename T>
  void put(const T& value, const QString& path, const QString& section, const QString& label) {
    if constexpr (Described<T>)
      walk(value, path, section.isEmpty() ? label : section);
    else if constexpr (is_vector<T>::value) {
      if constexpr (Described<typename T::value_type>)
        put_list(value, path, label);
      else
        out_.push_back({path, section, label, shown(value, language_)});
    } else
      out_.push_back(
          {path, section, label, shown(value, language_), std::is_same_v<T, Entered<IdNumber>>});
  }
  void put_list(const std::vector<Party>& parties, const QString& path, const QString&) {
    for (size_t i = 0; i < parties.size(); ++i) {
      const QString here = path + u'[' + QString::number(i) + u']';
      const QString side = fengqiao::records::label(parties[i].side, language_);
      walk(parties[i].person, here + u".person"_s, side);
      if (!parties[i].agent.isEmpty())
        put(parties[i].agent, here + u".agent"_s, side,
            language_ == Language::chinese ? u"委托代理人"_s : u"Agent"_s);
    }
  }
  template <typename T>
  void put_list(const std::vector<T>& list, const QString& path, const QString& label) {
    for (size_t i = 0; i < list.size(); ++i)
      walk(list[i], path + u'[' + QString::number(i) + u']', label + u' ' + QString::number(i + 1));
  }

  Language language_;
  std::vector<Line>& out_;
};

template <Described T>
QString label_in(QStringView path, Language language) {
  const qsizetype dot = path.indexOf(u'.');
  QStringView head = dot < 0 ? path : path.left(dot);
  if (const qsizetype bracket = head.indexOf(u'['); bracket >= 0) head = head.left(bracket);
  const QStringView rest = dot < 0 ? QStringView() : path.mid(dot + 1);
  QString found;
  for_each_field<T>([&]<typename F>(const F& f) {
    if (head != QLatin1StringView(f.key)) return;
    using Value = std::remove_cvref_t<decltype(std::declval<T>().*f.member)>;
    found = field_text(f, language);
    if (rest.isEmpty()) return;
    QString inner;
    if constexpr (Described<Value>)
      inner = label_in<Value>(rest, language);
    else if constexpr (is_vector<Value>::value)
      if constexpr (Described<typename Value::value_type>)
        inner = label_in<typename Value::value_type>(rest, language);
    if (!inner.isEmpty()) found = found.isEmpty() ? inner : found + u" · "_s + inner;
  });
  return found;
}

} // namespace

std::vector<Line> lines(const Record& record, Language language) {
  std::vector<Line> out;
  LineWriter writer(language, out);
  writer.walk(record.header, {}, {});
  std::visit([&](const auto& body) { writer.walk(body, u"body"_s, {}); }, record.body);
  return out;
}

QString field_label(Kind kind, QStringView path, Language language) {
  if (!path.startsWith(u"body.")) return label_in<Header>(path, language);
  const Body body = empty_body(kind);
  return std::visit([&]<typename B>(const B&) { return label_in<B>(path.mid(5), language); }, body);
}

} // namespace fengqiao::records
