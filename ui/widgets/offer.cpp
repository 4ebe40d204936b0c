#include "ui/widgets/offer.h"

#include "ui/look/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace fengqiao::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto after_typing = 200ms;
constexpr int row_height = 46;
constexpr int least_width = 430;
constexpr int rows_shown = 5;

// The name strong, the second line muted.
class TwoLines : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear();
    option->state &= ~QStyle::State_HasFocus;
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const QStringList lines = index.data(Qt::UserRole).toStringList();
    painter->save();
    QRect at = option.rect.adjusted(space::one + space::half, 5, -space::one, 0);
    QFont font = option.font;
    for (int i = 0; i < lines.size(); ++i) {
      font.setPixelSize(i == 0 ? px(size::text) : px(size::small));
      painter->setFont(font);
      painter->setPen(i == 0 ? colours().text : colours().muted);
      const QFontMetrics metrics(font);
      at.setHeight(metrics.height());
      painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                        metrics.elidedText(lines[i], Qt::ElideRight, at.width()));
      at.translate(0, metrics.height() + 1);
    }
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {px(least_width), px(row_height)};
  }
};

} // namespace

Offer::Offer(QWidget* page, QObject* parent, const QString& name, Enter enter, Ask ask)
    : QObject(parent), page_(page), frame_(new QFrame(page)), list_(new QListWidget(frame_)),
      enter_(enter), ask_(std::move(ask)) {
  frame_->setProperty("offer", true);
  frame_->setFocusPolicy(Qt::NoFocus);
  frame_->hide();
  auto* column = new QVBoxLayout(frame_);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(list_);
  list_->setObjectName(name);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setItemDelegate(new TwoLines(list_));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, &Offer::offer);
  connect(list_, &QListWidget::clicked, this,
          [this](const QModelIndex& index) { choose(index.row()); });
}

Offer::~Offer() {
  delete frame_;
}

void Offer::watch(QLineEdit* line) {
  line->installEventFilter(this);
  connect(line, &QLineEdit::textEdited, this, [this, line] {
    line_ = line;
    pause_.start(after_typing);
  });
}

bool Offer::is_open() const {
  return frame_ && !frame_->isHidden();
}

void Offer::offer() {
  if (!line_ || !frame_) return;
  const auto rows = ask_(line_->text());
  list_->clear();
  for (const QStringList& lines : rows) {
    auto* row = new QListWidgetItem(list_);
    row->setData(Qt::UserRole, lines);
    row->setData(Qt::AccessibleTextRole, lines.join(QStringLiteral(", ")));
  }
  if (rows.empty()) return close();
  list_->setCurrentRow(enter_ == Enter::takes_first ? 0 : -1);
  place();
  frame_->show();
  frame_->raise();
}

void Offer::place() {
  const int rows = std::min(list_->count(), rows_shown);
  list_->setVerticalScrollBarPolicy(rows < list_->count() ? Qt::ScrollBarAsNeeded
                                                          : Qt::ScrollBarAlwaysOff);
  const int wide = qMin(qMax(px(least_width), line_->width()), page_->width());
  const QSize wanted(wide, rows * list_->sizeHintForRow(0) + 2);
  const QPoint below = line_->mapTo(page_, QPoint(0, line_->height() + 2));
  const int above = below.y() - line_->height() - wanted.height() - 4;
  const bool fits = below.y() + wanted.height() <= page_->height() || above < 0;
  frame_->setGeometry(qMax(0, qMin(below.x(), page_->width() - wanted.width())),
                      fits ? below.y() : above, wanted.width(), wanted.height());
}

void Offer::close() {
  pause_.stop();
  if (frame_) frame_->hide();
}

void Offer::choose(int row) {
  if (row < 0 || row >= list_->count() || !line_) return;
  close();
  Q_EMIT chosen(row, line_);
}

void Offer::catch_up() {
  if (!pause_.isActive()) return;
  pause_.stop();
  offer();
}

bool Offer::key_pressed(int key) {
  const int rows = list_->count();
  switch (key) {
  case Qt::Key_Down:
    list_->setCurrentRow((list_->currentRow() + 1) % rows);
    return true;
  case Qt::Key_Up:
    list_->setCurrentRow(list_->currentRow() <= 0 ? rows - 1 : list_->currentRow() - 1);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (list_->currentRow() < 0) return false;
    choose(list_->currentRow());
    return true;
  case Qt::Key_Escape:
    close();
    return true;
  default:
    return false;
  }
}

bool Offer::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) close();
  if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit*>(watched)) {
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    const bool acts = !(pressed->modifiers() & ~Qt::KeypadModifier) &&
                      (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter);
    if (acts && watched == line_) catch_up();
    // Nothing need be typed to look at what there is.
    if (acts && key == Qt::Key_Down && !is_open()) {
      line_ = static_cast<QLineEdit*>(watched);
      offer();
      return is_open();
    }
    if (is_open() && watched == line_ && (acts || key == Qt::Key_Up || key == Qt::Key_Escape) &&
        key_pressed(key))
      return true;
  }
  // Escape must not reach a shortcut of the window while it closes the offer.
  if (event->type() == QEvent::ShortcutOverride && is_open() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

} // namespace fengqiao::ui
