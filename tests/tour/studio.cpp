#include "tests/tour/studio.h"

#include "tests/tour/stage.h"
#include "ui/demo.h"

#include <QCoreApplication>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

Studio::Studio(Guide& guide, Opened what) : guide_(guide) {
  on_screen([&] {
    session_ = std::make_unique<ui::Session>(folder_.filePath(u"store"_s));
    session_->set_language(guide.language());
    session_->set_appearance(guide.plan().appearance);
    if (guide.plan().pseudo) {
      pseudo_ = std::make_unique<PseudoTranslator>();
      QCoreApplication::installTranslator(pseudo_.get());
    }
    if (what != Opened::nothing) {
      auto store = ui::make_demo(session_->folder());
      if (!store) return;
      if (what == Opened::demo) session_->open(std::move(*store));
    }
    window_ = std::make_unique<ui::MainWindow>(*session_, ui::all_pages());
  });
  if (guide.must(is_open(), u"make the demonstration store"_s)) guide.enter(*window_);
}

Studio::~Studio() {
  guide_.leave();
  on_screen([&] {
    window_.reset();
    pseudo_.reset();
    session_.reset();
  });
}

} // namespace fengqiao::tour
