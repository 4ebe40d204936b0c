// What is due in the open store, opened in portions between the window's own work, so that it
// stays alive while thousands of bodies are opened.
#pragma once

#include "ui/session.h"

#include <QObject>
#include <QTimer>

namespace fengqiao::ui {

class DueList : public QObject {
  Q_OBJECT

 public:
  // The session is open, and stays open as long as this lives.
  explicit DueList(Session& session, QObject* parent = nullptr);

  struct Count {
    int overdue = 0;
    int today = 0;
    bool operator==(const Count&) const = default;
  };

  // Asks the store again; changed() follows, at once where few bodies are new.
  void refresh();
  bool is_ready() const { return ready_; } // once changed() was said for the first time
  const std::vector<store::Due>& all() const { return all_; }
  QDate today() const { return today_; } // the day of the list
  Count count() const;

 Q_SIGNALS:
  void changed();

 private:
  void next_portion();
  Session& session_;
  std::vector<store::Due> all_;
  QDate today_;
  bool ready_ = false;
  QTimer timer_;
};

} // namespace fengqiao::ui
