// A choice from one of the closed lists, labelled in the language of the screen.
#pragma once

#include "core/records/vocabulary.h"

#include <QComboBox>

#include <optional>

namespace fengqiao::ui {

// `Empty::allowed` puts a first, empty line before the list: not chosen.
enum class Empty { allowed, forbidden };

template <typename E>
class TermCombo : public QComboBox {
 public:
  TermCombo(records::Language language, Empty empty, QWidget* parent = nullptr)
      : QComboBox(parent), empty_(empty) {
    fill(language);
    setMaxVisibleItems(20);
  }

  // Keeps what is chosen. `none` is what the empty line says ("all categories"); blank by default.
  void fill(records::Language language, const QString& none = {}) {
    const auto chosen = count() > 0 ? value() : std::optional<E>();
    const bool was_empty = count() > 0 && !chosen;
    const QSignalBlocker quiet(this);
    clear();
    if (empty_ == Empty::allowed) addItem(none, -1);
    for (const records::Term<E>& term : records::terms<E>())
      addItem(records::label(term.value, language), static_cast<int>(term.value));
    if (!was_empty) set_value(chosen);
  }

  std::optional<E> value() const {
    const int at = currentData().isValid() ? currentData().toInt() : -1;
    return at < 0 ? std::nullopt : std::optional(static_cast<E>(at));
  }
  void set_value(std::optional<E> value) {
    const int index = value ? findData(static_cast<int>(*value)) : 0;
    setCurrentIndex(index < 0 ? 0 : index);
  }

 private:
  Empty empty_;
};

} // namespace fengqiao::ui
