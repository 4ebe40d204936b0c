#include "ui/pages/phrases/phrase_dialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Phrase;

PhraseDialog::PhraseDialog(const QString& title, std::vector<Phrase> others, const Phrase& phrase,
                           records::Language language, QWidget* parent)
    : EntryDialog(title, u"phrase_dialog"_s, language, parent), others_(std::move(others)),
      phrase_(phrase), topic_(new QLineEdit(phrase.topic)),
      category_(new TermCombo<records::ConsultationCategory>(language, Empty::allowed)) {
  setMinimumWidth(px(560));
  topic_->setObjectName(u"phrase_topic"_s);
  category_->setObjectName(u"phrase_category"_s);
  category_->set_value(phrase.category);
  add(tr("Topic"), topic_)->set_required(true);
  add(tr("Category"), category_);
  question_ = area(tr("Question"), u"phrase_question"_s, phrase.question, 2);
  answer_ = area(tr("Answer"), u"phrase_answer"_s, phrase.answer, 5);
  laws_ = area(tr("Laws"), u"phrase_laws"_s, phrase.laws, 2);
  begin();
}

QPlainTextEdit* PhraseDialog::area(const QString& label, const QString& name, const QString& text,
                                   int lines) {
  auto* edit = new QPlainTextEdit(text);
  edit->setObjectName(name);
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 2 * space::one);
  add(label, edit);
  connect(edit, &QPlainTextEdit::textChanged, this, &PhraseDialog::check);
  return edit;
}

Phrase PhraseDialog::phrase() const {
  Phrase out = phrase_;
  out.topic = topic_->text().trimmed();
  out.category = category_->value();
  out.question = question_->toPlainText().trimmed();
  out.answer = answer_->toPlainText().trimmed();
  out.laws = laws_->toPlainText().trimmed();
  return out;
}

QString PhraseDialog::problem() const {
  const Phrase now = phrase();
  if (now.topic.isEmpty()) return tr("Name the topic, as you would look for it.");
  if (std::ranges::find(others_, now.topic, &Phrase::topic) != others_.end())
    return tr("There is a phrase of this topic already.");
  if (now.question.isEmpty() && now.answer.isEmpty()) return tr("Write a question or an answer.");
  return {};
}

QString PhraseDialog::doubt() const {
  return tr("Everybody in the studio reads the library: no names and no numbers of persons.");
}

} // namespace fengqiao::ui
