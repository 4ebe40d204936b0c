// The open time limits of every record that has one, as far as their bodies were opened. Names
// nobody but the handler.
#pragma once

#include "core/store/catalogue.h"

#include <QHash>

namespace fengqiao::store {

class DueBook {
 public:
  // Opens at most `most` bodies whose limits are not known in their present revision; how many are
  // left. One that does not open counts as known and has no limit.
  int learn(const Catalogue& catalogue, const RecordReader& reader, const records::Policy& policy,
            int most);
  std::vector<Due> list(const Catalogue& catalogue, const User& user, QDate until,
                        QDate today) const;
  void forget() { known_.clear(); } // the policy changed

 private:
  struct Known {
    qint64 changed = 0; // a version that was received may have the same revision
    QString handler;
    std::vector<records::Deadline> limits;
  };
  QHash<records::RecordId, Known> known_;
};

} // namespace fengqiao::store
