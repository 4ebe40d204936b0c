// Internal to core/wire: the items of a push, which a studio file holds as well.
#pragma once

#include "core/wire/messages.h"

#include <QJsonArray>

namespace fengqiao::wire {

QJsonArray items_json(const std::vector<PushItem>& items);

// Never fails as a whole: an item that cannot be read says so itself.
std::vector<ReadItem> read_items(const QJsonArray& items);

} // namespace fengqiao::wire
