#include "core/documents/fill.h"

#include <QFile>
#include <QRegularExpression>

#include <set>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

// Characters of the text size that a cell of a form holds in one line.
constexpr int line_characters = 29;

std::string escape(const std::string& text) {
  const QString html = QString::fromStdString(text).toHtmlEscaped();
  return QString(html).replace(u'\n', u"<br/>"_s).toStdString();
}

int lines_of(const QString& html) {
  static const QRegularExpression tags(u"<[^>]*>"_s);
  int lines = 0;
  for (QString line : html.split(u"<br/>"_s))
    lines += 1 + static_cast<int>(line.remove(tags).trimmed().size()) / line_characters;
  return lines;
}

std::string with_room(const std::string& text, int wanted) {
  QString html = QString::fromStdString(text);
  // The wide space gives an empty line its height.
  for (int lines = lines_of(html); lines < wanted; ++lines)
    html += u"<br/>\u3000"_s;
  return html.toStdString();
}

std::string indented(const std::string& text) {
  QString html = u"\u3000\u3000"_s + QString::fromStdString(text);
  return html.replace(u"<br/>"_s, u"<br/>\u3000\u3000"_s).toStdString();
}

// Values by name, and the names that were asked for in vain: a misspelt one must not become an
// empty field of a signed paper.
class Context : public mustache::context<std::string> {
 public:
  Context(const Values& values, const Values& helpers) : mustache::context<std::string>(&helpers) {
    push(&values);
  }

  const Values* get(const std::string& name) const override {
    const Values* found = mustache::context<std::string>::get(name);
    if (!found) unknown_.insert(name);
    return found;
  }

  const Values* get_partial(const std::string& name) const override {
    const auto known = partials_.find(name);
    if (known != partials_.end()) return &known->second;
    const auto html = form_template(QString::fromStdString(name));
    if (!html) {
      unknown_.insert(name);
      return nullptr;
    }
    const std::string text = html->toStdString();
    return &partials_.emplace(name, Values(text)).first->second;
  }

  const std::set<std::string>& unknown() const { return unknown_; }

 private:
  mutable std::set<std::string> unknown_;
  mutable std::map<std::string, Values> partials_;
};

Values helpers() {
  Values out;
  for (int lines = 2; lines <= 32; ++lines) {
    out.set("room_" + std::to_string(lines),
            Values(mustache::lambda2([lines](const std::string& text, const auto& render) {
              return with_room(render(text, false), lines);
            })));
    out.set("text_" + std::to_string(lines),
            Values(mustache::lambda2([lines](const std::string& text, const auto& render) {
              return indented(with_room(render(text, false), lines));
            })));
  }
  return out;
}

std::unexpected<Error> not_usable(const QString& what) {
  return fail(Fault::damaged,
              QT_TRANSLATE_NOOP("core", "The form cannot be filled: %1. Please report this."),
              {what});
}

} // namespace

Result<QString> fill(const QString& html, const Values& values) {
  mustache::mustache form(html.toStdString());
  if (!form.is_valid()) return not_usable(QString::fromStdString(form.error_message()));
  form.set_custom_escape(escape);
  const Values with = helpers();
  Context context(values, with);
  const std::string filled = form.render(context);
  if (!context.unknown().empty())
    return not_usable(QString::fromStdString(*context.unknown().begin()));
  if (!form.is_valid()) return not_usable(QString::fromStdString(form.error_message()));
  return QString::fromStdString(filled);
}

Result<QString> form_template(const QString& name) {
  QFile file(u":/fengqiao/forms/"_s + name + u".html"_s);
  if (!file.open(QIODevice::ReadOnly)) return not_usable(name);
  return QString::fromUtf8(file.readAll());
}

} // namespace fengqiao::documents
