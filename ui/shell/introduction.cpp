#include "ui/shell/introduction.h"

#include "ui/widgets/card.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

#include <array>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int note_width = 380;
constexpr int gap = 14; // between the part and its note
constexpr int round = 8;

struct Step {
  const char* target; // objectName
  const char* heading;
  const char* text;
};

constexpr std::array<Step, Introduction::steps> all_steps{{
    {"rail", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Everything has its page"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "The workbench says what is to be done today. Below it are the records, the "
                       "people, the deadlines and the report. Ctrl+1, Ctrl+2 and so on go there "
                       "without the mouse.")},
    {"new_consultation", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Somebody comes in"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "F2 begins a consultation, F3 a dispute. Who was here before is offered "
                       "while you type the name or its pinyin initials.")},
    {"search", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Find it again"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "Names, pinyin initials, numbers, phones: Ctrl+F searches the records. "
                       "Ctrl+K finds everything, also what one can do.")},
    {"rail_deadlines", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "No limit is missed"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "Acceptance, mediation, follow-up, filing: the limits count by themselves. "
                       "The number here is what is overdue or due today.")},
    {"rail_import", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Bring your old ledgers"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "Drag an Excel or WPS ledger anywhere onto the window. You see what would "
                       "come in before anything is written.")},
    {"link_state", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Also without a network"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "Everything is kept on this computer, encrypted. What the county center "
                       "does not have yet is sent as soon as there is a network.")},
    {"help", QT_TRANSLATE_NOOP("fengqiao::ui::Introduction", "Help is one key away"),
     QT_TRANSLATE_NOOP("fengqiao::ui::Introduction",
                       "F1 explains the page you are on, Ctrl+/ shows all shortcuts. This "
                       "introduction can be repeated from there.")},
}};

} // namespace

Introduction::Introduction(QWidget* workbench)
    : QWidget(workbench), note_(new Card({}, this)), text_(new QLabel), count_(new QLabel),
      skip_(new QPushButton), back_(new QPushButton), next_(new QPushButton),
      before_(workbench->window()->focusWidget()) {
  setObjectName(u"introduction"_s);
  note_->setFixedWidth(px(note_width));
  text_->setWordWrap(true);
  set_text(count_, Text::muted);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::one);
  row->addWidget(count_);
  row->addStretch();
  for (QPushButton* button : {skip_, back_, next_}) {
    row->addWidget(button);
    button->installEventFilter(this);
  }
  note_->body()->addWidget(text_);
  note_->body()->addSpacing(space::one);
  note_->body()->addLayout(row);
  set_button(skip_, Button::flat);
  set_button(next_, Button::primary);
  skip_->setObjectName(u"introduction_skip"_s);
  back_->setObjectName(u"introduction_back"_s);
  next_->setObjectName(u"introduction_next"_s);
  connect(skip_, &QPushButton::clicked, this, &Introduction::finish);
  connect(back_, &QPushButton::clicked, this, [this] { go(step_ - 1); });
  connect(next_, &QPushButton::clicked, this, [this] { go(step_ + 1); });
  workbench->installEventFilter(this);
  setGeometry(workbench->rect());
  show();
  raise();
  show_step();
  next_->setFocus(Qt::OtherFocusReason);
}

QRect Introduction::note() const {
  return note_->geometry();
}

void Introduction::go(int step) {
  if (step >= steps) return finish();
  step_ = qMax(0, step);
  show_step();
  next_->setFocus(Qt::OtherFocusReason);
}

void Introduction::finish() {
  hide();
  if (before_ && before_->isVisible()) before_->setFocus(Qt::OtherFocusReason);
  Q_EMIT finished();
  deleteLater();
}

void Introduction::show_step() {
  const Step& now = all_steps[static_cast<size_t>(step_)];
  note_->set_title(tr(now.heading));
  text_->setText(tr(now.text));
  count_->setText(tr("Step %1 of %2").arg(step_ + 1).arg(steps));
  skip_->setText(tr("Skip"));
  back_->setText(tr("Previous"));
  back_->setEnabled(step_ > 0);
  next_->setText(step_ + 1 < steps ? tr("Next") : tr("Begin"));
  note_->setAccessibleName(tr(now.heading));
  note_->setAccessibleDescription(tr(now.text));
  place();
}

// Beside the part, where there is room for the note: right, below, above, left; else in the middle.
void Introduction::place() {
  const auto* part = parentWidget()->findChild<QWidget*>(
      QString::fromLatin1(all_steps[static_cast<size_t>(step_)].target));
  hole_ = part && part->isVisible()
              ? QRect(part->mapTo(parentWidget(), QPoint()), part->size()).adjusted(-4, -4, 4, 4) &
                    rect()
              : QRect();
  note_->layout()->activate();
  const QSize size(note_->width(), note_->heightForWidth(note_->width()) > 0
                                       ? note_->heightForWidth(note_->width())
                                       : note_->sizeHint().height());
  const QRect room = rect().adjusted(space::one, space::one, -space::one, -space::one);
  const int x = qBound(room.left(), hole_.center().x() - size.width() / 2,
                       qMax(room.left(), room.right() - size.width()));
  const int y = qBound(room.top(), hole_.top(), qMax(room.top(), room.bottom() - size.height()));
  const QPoint places[] = {{hole_.right() + gap, y},
                           {x, hole_.bottom() + gap},
                           {x, hole_.top() - gap - size.height()},
                           {hole_.left() - gap - size.width(), y}};
  QRect at(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
  if (!hole_.isEmpty())
    for (const QPoint& place : places)
      if (room.contains(QRect(place, size))) {
        at.moveTopLeft(place);
        break;
      }
  note_->setGeometry(at);
  update();
}

void Introduction::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath dimmed;
  dimmed.addRect(rect());
  if (!hole_.isEmpty()) {
    QPainterPath hole;
    hole.addRoundedRect(hole_, round, round);
    dimmed -= hole;
  }
  painter.fillPath(dimmed, QColor(0, 0, 0, 140));
  if (hole_.isEmpty()) return;
  painter.setPen(QPen(colours().amber, 2));
  painter.drawRoundedRect(hole_, round, round);
}

bool Introduction::take_key(int key) {
  switch (key) {
  case Qt::Key_Escape:
    finish();
    return true;
  case Qt::Key_Right:
    go(step_ + 1);
    return true;
  case Qt::Key_Left:
    go(step_ - 1);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    (skip_->hasFocus() ? skip_ : back_->hasFocus() ? back_ : next_)->click();
    return true;
  default:
    return false;
  }
}

void Introduction::keyPressEvent(QKeyEvent* event) {
  if (!take_key(event->key())) QWidget::keyPressEvent(event);
}

void Introduction::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) show_step();
  QWidget::changeEvent(event);
}

bool Introduction::eventFilter(QObject* watched, QEvent* event) {
  // A button would take the arrows for its own.
  if (watched != parent() && event->type() == QEvent::KeyPress &&
      take_key(static_cast<QKeyEvent*>(event)->key()))
    return true;
  if (watched == parent() && event->type() == QEvent::Resize) {
    setGeometry(parentWidget()->rect());
    // The parts move after their window.
    QMetaObject::invokeMethod(this, &Introduction::place, Qt::QueuedConnection);
  }
  return QWidget::eventFilter(watched, event);
}

// Tab stays in the note.
bool Introduction::focusNextPrevChild(bool next) {
  const QPushButton* buttons[] = {skip_, back_, next_};
  int at = 0;
  for (int i = 0; i < 3; ++i)
    if (buttons[i]->hasFocus()) at = i;
  for (int i = 0; i < 3; ++i) {
    at = (at + (next ? 1 : 2)) % 3;
    if (buttons[at]->isEnabled()) break;
  }
  (at == 0 ? skip_ : at == 1 ? back_ : next_)->setFocus(Qt::TabFocusReason);
  return true;
}

} // namespace fengqiao::ui
