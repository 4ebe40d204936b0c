#include "core/store/views.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <set>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

// In the order of SortBy.
constexpr const char* sort_keys[] = {"date",     "number", "kind",    "state",  "title",
                                     "category", "limit",  "arrival", "changed"};

template <typename E>
void put_term(QJsonObject& json, QLatin1StringView name, const std::optional<E>& value) {
  if (value) json.insert(name, records::key(*value));
}

QJsonObject filter_to_json(const Filter& f) {
  QJsonObject json;
  put_term(json, "kind"_L1, f.kind);
  put_term(json, "state"_L1, f.state);
  put_term(json, "group"_L1, f.group);
  put_term(json, "channel"_L1, f.channel);
  if (f.category) json.insert("category"_L1, *f.category);
  if (!f.campaign.isEmpty()) json.insert("campaign"_L1, f.campaign);
  if (f.behind)
    json.insert("behind"_L1, QJsonObject{{"figure"_L1, f.behind->key},
                                         {"first"_L1, f.behind->period.first.toString(Qt::ISODate)},
                                         {"last"_L1, f.behind->period.last.toString(Qt::ISODate)}});
  if (f.from.isValid()) json.insert("from"_L1, f.from.toString(Qt::ISODate));
  if (f.to.isValid()) json.insert("to"_L1, f.to.toString(Qt::ISODate));
  for (const auto& [name, set] :
       {std::pair("open"_L1, f.open_only), std::pair("marked"_L1, f.marked_only),
        std::pair("pending"_L1, f.pending_only), std::pair("deleted"_L1, f.deleted)})
    if (set) json.insert(name, true);
  if (!f.text.isEmpty()) json.insert("text"_L1, f.text);
  json.insert("sort"_L1, QLatin1StringView(sort_keys[static_cast<size_t>(f.order.by)]));
  json.insert("descending"_L1, f.order.descending);
  return json;
}

std::unexpected<Error> not_known(const QString& word) {
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "A kept list says \"%1\", which this program does not know."),
      {word});
}

template <typename E>
Result<void> take_term(const QJsonObject& json, QLatin1StringView name, std::optional<E>& value) {
  const QString word = json.value(name).toString();
  if (word.isEmpty()) return {};
  value = records::from_key<E>(word);
  if (!value) return not_known(word);
  return {};
}

QDate day(const QJsonObject& json, QLatin1StringView name) {
  return QDate::fromString(json.value(name).toString(), Qt::ISODate);
}

Result<Filter> filter_from_json(const QJsonObject& json) {
  Filter f;
  for (const auto& taken :
       {take_term(json, "kind"_L1, f.kind), take_term(json, "state"_L1, f.state),
        take_term(json, "group"_L1, f.group), take_term(json, "channel"_L1, f.channel)})
    if (!taken) return std::unexpected(taken.error());
  if (const QJsonValue category = json.value("category"_L1); category.isDouble())
    f.category = category.toInt();
  f.campaign = json.value("campaign"_L1).toString();
  if (const QJsonObject behind = json.value("behind"_L1).toObject(); !behind.isEmpty())
    f.behind = Behind{behind.value("figure"_L1).toString(),
                      {day(behind, "first"_L1), day(behind, "last"_L1)}};
  f.from = day(json, "from"_L1);
  f.to = day(json, "to"_L1);
  f.open_only = json.value("open"_L1).toBool();
  f.marked_only = json.value("marked"_L1).toBool();
  f.pending_only = json.value("pending"_L1).toBool();
  f.deleted = json.value("deleted"_L1).toBool();
  f.text = json.value("text"_L1).toString();
  const QString sort = json.value("sort"_L1).toString();
  const auto at = std::ranges::find_if(
      sort_keys, [&](const char* key) { return sort == QLatin1StringView(key); });
  if (at == std::end(sort_keys)) return not_known(sort);
  f.order = {static_cast<SortBy>(at - sort_keys), json.value("descending"_L1).toBool()};
  return f;
}

QString place(const Session& session) {
  return u"views.%1"_s.arg(session.user.id);
}

Result<void> check(const std::vector<View>& views) {
  std::set<QString> names;
  for (const View& view : views) {
    if (view.name.trimmed().isEmpty())
      return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "A kept list needs a name."));
    if (!names.insert(view.name).second)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "There are two kept lists of the name \"%1\"."),
                  {view.name});
  }
  return {};
}

} // namespace

QJsonArray to_json(const std::vector<View>& views) {
  QJsonArray list;
  for (const View& view : views)
    list.append(QJsonObject{{"name"_L1, view.name},
                            {"filter"_L1, filter_to_json(view.filter)},
                            {"columns"_L1, QJsonArray::fromStringList(view.columns)}});
  return list;
}

Result<std::vector<View>> views_from_json(const QJsonArray& json) {
  std::vector<View> views;
  for (const QJsonValue& value : json) {
    const QJsonObject object = value.toObject();
    auto filter = filter_from_json(object.value("filter"_L1).toObject());
    if (!filter) return std::unexpected(filter.error());
    View view{object.value("name"_L1).toString(), *std::move(filter), {}};
    for (const QJsonValue& column : object.value("columns"_L1).toArray())
      view.columns << column.toString();
    views.push_back(std::move(view));
  }
  if (auto sound = check(views); !sound) return std::unexpected(sound.error());
  return views;
}

Result<std::vector<View>> read_views(const Session& session) {
  const auto kept = session::secret(*session.db, session.keys, place(session));
  if (!kept) return std::unexpected(kept.error());
  return views_from_json(QJsonDocument::fromJson(kept->toUtf8()).array());
}

Result<void> write_views(const Session& session, const std::vector<View>& views) {
  if (auto sound = check(views); !sound) return sound;
  const QByteArray json = QJsonDocument(to_json(views)).toJson(QJsonDocument::Compact);
  return session::set_secret(*session.db, session.keys, place(session), QString::fromUtf8(json));
}

} // namespace fengqiao::store
