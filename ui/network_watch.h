// What the computer says of its network: whether there is one, and whether it is paid by volume.
// Behind an interface, so that a test says it itself.
#pragma once

#include "core/sync/plan.h"

#include <QObject>

#include <memory>

namespace fengqiao::ui {

class NetworkWatch : public QObject {
  Q_OBJECT

 public:
  virtual sync::Network now() const = 0;

  // Of this computer. Where its system tells nothing, all stays unknown. To be called in the
  // window's thread.
  static std::unique_ptr<NetworkWatch> of_this_computer();

 Q_SIGNALS:
  void changed();
};

} // namespace fengqiao::ui
