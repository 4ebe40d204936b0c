// Notices records that the town or a center assigned and that were not here before. What was looked
// at is kept for each user, by ids that name nobody.
#pragma once

#include "ui/session.h"

#include <QSet>
#include <QTimer>

namespace fengqiao::ui {

class Assignments : public QObject {
  Q_OBJECT

 public:
  // The session is open, and stays open as long as this lives.
  explicit Assignments(Session& session, QObject* parent = nullptr);

  // Looks for the first time. Where this user never looked, what is here is no news.
  void begin();
  // Open, assigned by somebody else, and not looked at yet; the newest first.
  const std::vector<records::RecordId>& news() const { return news_; }
  void looked(); // at all of them
  void looked_at(const records::RecordId& id);

 Q_SIGNALS:
  void changed();          // news()
  void arrived(int count); // so many that were not told of before

 private:
  void look();
  void next_portion();
  void told();
  bool is_own_entry(const records::RecordId& id) const;
  QString setting_name() const;
  void keep();

  Session& session_;
  QTimer timer_;
  std::vector<records::RecordId> open_; // still to be looked through
  std::vector<records::RecordId> assigned_;
  std::vector<records::RecordId> news_;
  QSet<records::RecordId> known_; // looked at, or never news
  QSet<records::RecordId> told_;
  bool first_ = false; // this user never looked
};

} // namespace fengqiao::ui
