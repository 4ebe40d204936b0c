#include "ui/roles.h"

#include <QCoreApplication>

namespace fengqiao::ui {

QString role_name(store::Role role) {
  switch (role) {
  case store::Role::adviser:
    return QCoreApplication::translate("Role", "Legal adviser");
  case store::Role::mediator:
    return QCoreApplication::translate("Role", "Mediator");
  case store::Role::manager:
    break;
  }
  return QCoreApplication::translate("Role", "Manager");
}

} // namespace fengqiao::ui
