#include "translations/translations.h"

#include <QtCore/qglobal.h>

// In a static library only a resource that is asked for by name is linked. The macro declares a
// function, so it may not stand inside a namespace.
static void init_resource() {
  Q_INIT_RESOURCE(translations);
}

void fengqiao::init_translations() {
  init_resource();
}
