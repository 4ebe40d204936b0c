// A studio with its window, made and ended in the window's thread.
#pragma once

#include "tests/tour/guide.h"
#include "tests/tour/pseudo.h"

#include <QTemporaryDir>

#include <memory>

namespace fengqiao::tour {

enum class Opened { nothing, demo, locked_demo };

class Studio {
 public:
  Studio(Guide& guide, Opened what);
  ~Studio();

  ui::Session& session() { return *session_; }
  ui::MainWindow& window() { return *window_; }
  bool is_open() const { return window_ != nullptr; }

 private:
  Guide& guide_;
  QTemporaryDir folder_;
  std::unique_ptr<ui::Session> session_;
  std::unique_ptr<PseudoTranslator> pseudo_;
  std::unique_ptr<ui::MainWindow> window_;
};

} // namespace fengqiao::tour
