#include "ui/network_watch.h"

#include <QNetworkInformation>

namespace fengqiao::ui {

namespace {

using sync::Known;

// Only "disconnected" is sure: a county's own network is reached without the internet.
Known reachable(QNetworkInformation::Reachability said) {
  switch (said) {
  case QNetworkInformation::Reachability::Disconnected:
    return Known::no;
  case QNetworkInformation::Reachability::Unknown:
    return Known::unknown;
  default:
    return Known::yes;
  }
}

class SystemNetwork : public NetworkWatch {
 public:
  SystemNetwork() {
    // One that tells both is better than one that tells of the connection alone.
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered))
      QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    information_ = QNetworkInformation::instance();
    if (!information_) return;
    connect(information_, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
    connect(information_, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::changed);
  }

  sync::Network now() const override {
    sync::Network network;
    if (!information_) return network;
    using Feature = QNetworkInformation::Feature;
    if (information_->supports(Feature::Reachability))
      network.reachable = reachable(information_->reachability());
    if (information_->supports(Feature::Metered))
      network.metered = information_->isMetered() ? Known::yes : Known::no;
    return network;
  }

 private:
  QNetworkInformation* information_ = nullptr; // the application's own
};

} // namespace

std::unique_ptr<NetworkWatch> NetworkWatch::of_this_computer() {
  return std::make_unique<SystemNetwork>();
}

} // namespace fengqiao::ui
