// A language that nobody speaks: English with other vowels, a quarter longer, in quotes. What is
// cut with it has no room for a real language, and what still has plain vowels was never marked
// for translation.
#pragma once

#include <QTranslator>
#include <QWidget>

namespace fengqiao::tour {

// Keeps %1, %n, mnemonics, mark-up and file patterns as they are.
QString pseudo(const QString& text);

class PseudoTranslator : public QTranslator {
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* source, const char* disambiguation,
                    int n) const override;
  bool isEmpty() const override { return false; }
};

// Texts in plain letters that are neither data nor a word of the records' vocabulary.
QStringList unmarked_faults(const QWidget& window);

} // namespace fengqiao::tour
