#include "ui/models/due_list.h"

#include <algorithm>

namespace fengqiao::ui {

namespace {

using namespace std::chrono_literals;

constexpr int bodies_at_once = 150; // about 10 ms on an old computer

} // namespace

DueList::DueList(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&timer_, &QTimer::timeout, this, &DueList::next_portion);
}

void DueList::refresh() {
  next_portion();
}

void DueList::next_portion() {
  if (session_.is_exclusive()) return timer_.start(200ms); // another thread has the store
  const store::Store& store = session_.store();
  if (store.prepare_due(bodies_at_once) > 0) return timer_.start(0ms);
  timer_.stop();
  today_ = store.clock().today();
  all_ = store.due();
  ready_ = true;
  Q_EMIT changed();
}

DueList::Count DueList::count() const {
  const auto first_today = std::ranges::lower_bound(all_, today_, {}, &store::Due::on);
  const auto after_today = std::ranges::upper_bound(all_, today_, {}, &store::Due::on);
  return {static_cast<int>(first_today - all_.begin()),
          static_cast<int>(after_today - first_today)};
}

} // namespace fengqiao::ui
