#include "ui/pages/phrases/phrases_page.h"

#include "ui/pages/phrases/phrase_dialog.h"
#include "ui/widgets/card.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Phrase;

namespace {

constexpr int all = 10'000;
constexpr int search_width = 220;

QPushButton* named(QWidget* parent, const QString& name, Button role = Button::normal) {
  auto* made = new QPushButton(parent);
  made->setObjectName(name);
  set_button(made, role);
  return made;
}

} // namespace

PhrasesPage::PhrasesPage(const PageContext& page_context)
    : Page(page_context, u"phrases"_s), title_(new QLabel(this)), count_(new QLabel(this)),
      search_(new QLineEdit(this)), list_(new QListWidget(this)), topic_(new QLabel(this)),
      text_(new QTextBrowser(this)), back_(named(this, u"phrases_back"_s)),
      add_(named(this, u"phrases_add"_s, Button::primary)),
      change_(named(this, u"phrases_change"_s)), remove_(named(this, u"phrases_remove"_s)),
      restore_(named(this, u"phrases_restore"_s, Button::flat)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::two);
  column->addLayout(build_head());
  column->addLayout(build_body(), 1);
  connect(search_, &QLineEdit::textChanged, this, [this] { show_list(); });
  connect(list_, &QListWidget::currentRowChanged, this, &PhrasesPage::show_chosen);
  connect(list_, &QListWidget::itemDoubleClicked, this, &PhrasesPage::change_chosen);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
  connect(add_, &QPushButton::clicked, this, &PhrasesPage::add);
  connect(change_, &QPushButton::clicked, this, &PhrasesPage::change_chosen);
  connect(remove_, &QPushButton::clicked, this, &PhrasesPage::remove_chosen);
  connect(restore_, &QPushButton::clicked, this, &PhrasesPage::restore_starters);
  for (QWidget* each : {static_cast<QWidget*>(search_), static_cast<QWidget*>(list_)})
    each->installEventFilter(this);
  setFocusProxy(search_);
}

QLayout* PhrasesPage::build_head() {
  auto* head = new QHBoxLayout;
  head->setSpacing(space::one);
  set_text(title_, Text::title);
  set_text(count_, Text::muted);
  search_->setObjectName(u"phrases_search"_s);
  search_->setClearButtonEnabled(true);
  search_->setMaximumWidth(px(search_width));
  search_->addAction(icon(u"search"_s, colours().muted), QLineEdit::LeadingPosition);
  head->addWidget(back_);
  head->addWidget(title_);
  head->addWidget(count_);
  head->addStretch();
  head->addWidget(search_, 1);
  head->addWidget(add_);
  return head;
}

QLayout* PhrasesPage::build_body() {
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  auto* topics = new Card;
  list_->setObjectName(u"phrases_list"_s);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  topics->body()->addWidget(list_, 1);
  static_cast<QVBoxLayout*>(topics->layout())->setStretchFactor(topics->body(), 1);
  topics->body()->addWidget(restore_, 0, Qt::AlignLeft);
  auto* one = new Card;
  set_text(topic_, Text::heading);
  topic_->setWordWrap(true);
  text_->setObjectName(u"phrases_text"_s);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setOpenLinks(false);
  text_->setProperty("on_card", true);
  one->body()->addWidget(topic_);
  one->body()->addWidget(text_, 1);
  static_cast<QVBoxLayout*>(one->layout())->setStretchFactor(one->body(), 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(remove_);
  buttons->addWidget(change_);
  one->body()->addLayout(buttons);
  for (Card* each : {topics, one}) {
    each->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    across->addWidget(each, each == one ? 3 : 2);
  }
  return across;
}

QString PhrasesPage::title() const {
  return tr("Library of phrases");
}

void PhrasesPage::refresh() {
  auto phrases = store().phrases();
  if (!phrases) return shell().say(phrases.error().text(), Tone::bad);
  if (library_.phrases().empty() || *phrases != library_.phrases())
    library_ = store::PhraseSearch(*std::move(phrases));
  const auto at = chosen();
  show_list(at ? library_.phrases()[*at].topic : QString());
}

std::optional<size_t> PhrasesPage::chosen() const {
  const int row = list_->currentRow();
  if (row < 0 || row >= static_cast<int>(shown_.size())) return {};
  const size_t at = shown_[static_cast<size_t>(row)];
  return at < library_.phrases().size() ? std::optional(at) : std::nullopt;
}

void PhrasesPage::show_list(const QString& topic) {
  shown_ = library_.find(search_->text(), all);
  {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const size_t at : shown_) {
      auto* row = new QListWidgetItem(library_.phrases()[at].topic, list_);
      row->setSizeHint({0, px(size::control)});
      row->setToolTip(row->text());
    }
  }
  const auto at = std::ranges::find(
      shown_, topic, [this](size_t i) -> const QString& { return library_.phrases()[i].topic; });
  if (!shown_.empty())
    list_->setCurrentRow(at == shown_.end() ? 0 : static_cast<int>(at - shown_.begin()));
  count_->setText(tr("%n phrase(s)", nullptr, static_cast<int>(shown_.size())));
  show_chosen();
}

void PhrasesPage::show_chosen() {
  const auto at = chosen();
  for (QPushButton* each : {change_, remove_})
    each->setEnabled(at.has_value());
  if (!at) {
    topic_->setText(tr("Nothing found"));
    text_->setPlainText(tr("Try a part of the topic, its pinyin or initials, or add a phrase."));
    return;
  }
  const Phrase& phrase = library_.phrases()[*at];
  topic_->setText(phrase.topic);
  QStringList parts;
  const auto part = [&](const QString& name, const QString& text) {
    if (text.isEmpty()) return;
    parts << u"<p><span style=\"color:%1\">%2</span><br>%3</p>"_s.arg(
        colours().muted.name(), name.toHtmlEscaped(),
        text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
  };
  if (phrase.category) part(tr("Category"), records::label(*phrase.category, language()));
  part(tr("Question"), phrase.question);
  part(tr("Answer"), phrase.answer);
  part(tr("Laws"), phrase.laws);
  if (phrase.used > 0) part(tr("Times used"), QString::number(phrase.used));
  text_->setHtml(parts.join(QString()));
}

bool PhrasesPage::keep(const std::vector<Phrase>& phrases, const QString& chosen_topic) {
  if (const auto kept = store().set_phrases(phrases); !kept) {
    shell().say(kept.error().text(), Tone::bad);
    return false;
  }
  library_ = store::PhraseSearch(phrases);
  show_list(chosen_topic);
  return true;
}

void PhrasesPage::say_with_undo(const QString& what, const std::vector<Phrase>& before) {
  shell().say(what, Tone::neutral, tr("Undo"),
              [page = QPointer(this), &session = session(), before] {
                (void)session.store().set_phrases(before);
                if (page) page->refresh();
              });
}

void PhrasesPage::add() {
  std::vector<Phrase> phrases = library_.phrases();
  PhraseDialog dialog(tr("Add a phrase"), phrases, {}, language(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  phrases.push_back(dialog.phrase());
  search_->clear();
  keep(phrases, dialog.phrase().topic);
}

void PhrasesPage::change_chosen() {
  const auto at = chosen();
  if (!at) return;
  std::vector<Phrase> phrases = library_.phrases();
  std::vector<Phrase> others = phrases;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(*at));
  PhraseDialog dialog(tr("Change the phrase"), others, phrases[*at], language(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  phrases[*at] = dialog.phrase();
  keep(phrases, phrases[*at].topic);
}

void PhrasesPage::remove_chosen() {
  const auto at = chosen();
  if (!at) return;
  const std::vector<Phrase> before = library_.phrases();
  std::vector<Phrase> phrases = before;
  phrases.erase(phrases.begin() + static_cast<std::ptrdiff_t>(*at));
  const int row = list_->currentRow();
  if (!keep(phrases, {})) return;
  list_->setCurrentRow(std::min(row, list_->count() - 1));
  list_->setFocus();
  say_with_undo(tr("Taken out: %1").arg(before[*at].topic), before);
}

// Those that came with the program stand again as they came; the studio's own stay.
void PhrasesPage::restore_starters() {
  const auto starters = store::starter_phrases();
  if (!starters) return shell().say(starters.error().text(), Tone::bad);
  const std::vector<Phrase> before = library_.phrases();
  std::vector<Phrase> phrases = before;
  for (const Phrase& starter : *starters) {
    const auto at = std::ranges::find(phrases, starter.topic, &Phrase::topic);
    if (at == phrases.end()) {
      phrases.push_back(starter);
      continue;
    }
    const int used = at->used;
    *at = starter;
    at->used = used;
  }
  if (keep(phrases, {})) say_with_undo(tr("The starter set stands again; yours stayed."), before);
}

std::vector<Command> PhrasesPage::commands() const {
  auto* self = const_cast<PhrasesPage*>(this);
  return {{u"phrases_add"_s, tr("Add a phrase"), Qt::CTRL | Qt::Key_N, u"plus"_s,
           [self] { self->add(); }}};
}

bool PhrasesPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (watched == search_ && key == Qt::Key_Down && list_->count() > 0) {
    list_->setFocus();
    return true;
  }
  if (watched == list_ && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
    change_chosen();
    return true;
  }
  if (watched == list_ && key == Qt::Key_Delete) {
    remove_chosen();
    return true;
  }
  return Page::eventFilter(watched, event);
}

void PhrasesPage::retranslate() {
  title_->setText(title());
  back_->setText(tr("Back"));
  add_->setText(tr("Add…"));
  change_->setText(tr("Change…"));
  remove_->setText(tr("Take out"));
  restore_->setText(tr("Restore the starter set"));
  search_->setPlaceholderText(tr("Topic, pinyin, law…"));
  search_->setAccessibleName(tr("Search the phrases"));
  list_->setAccessibleName(tr("Topics"));
  text_->setAccessibleName(tr("The chosen phrase"));
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
