#include "ui/pages/editors/consultation_form.h"

#include "core/records/course.h"
#include "core/records/day_defaults.h"
#include "ui/models/todays_consultations.h"
#include "ui/pages/phrases/phrase_dialog.h"
#include "ui/widgets/offer.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Phrase;
using records::Record;

namespace {

constexpr int most_offered = 30;

} // namespace

ConsultationForm::ConsultationForm(const PageContext& page_context, const Record& record,
                                   const QString& name)
    : RecordEditor(page_context, record, name) {
  // A draft, which has its id already, comes back as it was left.
  if (record.header.revision == 0 && record.header.id.is_null())
    preset([recorded = todays_consultations(store(), 2)](Record& fresh) {
      if (!recorded.empty()) fresh.header.handler.clear(); // the user's own name was put in
      records::take_day_defaults(fresh, recorded);
    });
  read_library();
}

void ConsultationForm::read_library() {
  auto phrases = store().phrases();
  if (!phrases) shell().say(phrases.error().text(), Tone::warn);
  library_ = store::PhraseSearch(phrases ? *std::move(phrases) : std::vector<Phrase>());
}

FormField* ConsultationForm::topic_field() {
  topic_ = new QLineEdit;
  topic_->setObjectName(u"topic"_s);
  topic_->addAction(icon(u"search"_s, colours().muted), QLineEdit::TrailingPosition);
  topic_field_ = new FormField(tr("Topic"), topic_);
  auto* offer = new Offer(this, topic_field_, u"topic_offer"_s, Offer::Enter::takes_first,
                          [this](const QString& typed) { return offered_phrases(typed); });
  offer->watch(topic_);
  connect(offer, &Offer::chosen, this, [this](int row) { take(row); });
  return topic_field_;
}

std::vector<QStringList> ConsultationForm::offered_phrases(const QString& typed) {
  offered_ = library_.find(typed, most_offered);
  std::vector<QStringList> rows;
  for (const size_t at : offered_) {
    const Phrase& phrase = library_.phrases()[at];
    rows.push_back({phrase.topic, phrase.laws.isEmpty() ? phrase.question : phrase.laws});
  }
  return rows;
}

void ConsultationForm::take(int row) {
  const Phrase phrase = library_.phrases()[offered_[static_cast<size_t>(row)]];
  topic_->setText(phrase.topic);
  topic_->setCursorPosition(0);
  edit([&](Record& record) { records::take_phrase(body(record), phrase, last_); });
  last_ = phrase;
  taken_ << phrase.topic;
  phrase_taken();
}

QPushButton* ConsultationForm::keep_phrase_button() {
  QPushButton* keep = button(QT_TRANSLATE_NOOP("RecordEditor", "Keep as phrase…"), u"plus"_s);
  keep->setObjectName(u"keep_phrase"_s);
  set_button(keep, Button::flat);
  connect(keep, &QPushButton::clicked, this, &ConsultationForm::keep_as_phrase);
  return keep;
}

void ConsultationForm::keep_as_phrase() {
  Record now = current();
  read_library(); // somebody may have changed it meanwhile
  std::vector<Phrase> all = library_.phrases();
  PhraseDialog dialog(tr("Keep as phrase"), all, records::phrase_of(body(now)), language(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  all.push_back(dialog.phrase());
  keep_library(all);
}

void ConsultationForm::keep_library(const std::vector<Phrase>& phrases) {
  if (const auto kept = store().set_phrases(phrases); !kept)
    return shell().say(kept.error().text(), Tone::bad);
  library_ = store::PhraseSearch(phrases);
  shell().say(tr("Kept in the library of phrases."), Tone::good);
}

// Most questions are answered on the spot: one that comes in with its answer is dealt with.
void ConsultationForm::before_save(Record& record) const {
  if (record.header.revision == 0 && record.header.state == records::State::open &&
      !body(record).answer.isEmpty())
    records::enter_state(record, records::State::closed, record.header.occurred_on);
}

// What is used often is offered first. That it could not be counted keeps nobody from working.
void ConsultationForm::after_save(const Record&) {
  if (taken_.isEmpty()) return;
  auto phrases = store().phrases();
  if (!phrases) return;
  for (Phrase& phrase : *phrases)
    if (taken_.contains(phrase.topic)) ++phrase.used;
  (void)store().set_phrases(*phrases);
}

void ConsultationForm::retranslate() {
  RecordEditor::retranslate();
  if (!topic_field_) return;
  topic_field_->set_label(tr("Topic"));
  topic_->setPlaceholderText(tr("Initials; ↓ all", "what may be typed as a topic"));
}

} // namespace fengqiao::ui
