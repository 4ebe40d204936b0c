#include "ui/pages/editors/person_offer.h"

#include "ui/look/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

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

PersonOffer::PersonOffer(QWidget* page, QObject* parent, Ask ask, Tell tell)
    : QObject(parent), page_(page), frame_(new QFrame(page)), list_(new QListWidget(frame_)),
      ask_(std::move(ask)), tell_(std::move(tell)) {
  frame_->setProperty("offer", true);
  frame_->setFocusPolicy(Qt::NoFocus);
  frame_->hide();
  auto* column = new QVBoxLayout(frame_);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(list_);
  list_->setObjectName(QStringLiteral("person_offer"));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setItemDelegate(new TwoLines(list_));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, &PersonOffer::offer);
  connect(list_, &QListWidget::clicked, this,
          [this](const QModelIndex& index) { choose(index.row()); });
}

PersonOffer::~PersonOffer() {
  delete frame_;
}

void PersonOffer::watch(QLineEdit* line) {
  line->installEventFilter(this);
  connect(line, &QLineEdit::textEdited, this, [this, line] {
    line_ = line;
    pause_.start(after_typing);
  });
}

bool PersonOffer::is_open() const {
  return frame_ && !frame_->isHidden();
}

void PersonOffer::offer() {
  if (!line_ || !frame_) return;
  offered_ = ask_(line_->text());
  list_->clear();
  for (const store::KnownPerson& person : offered_) {
    auto* row = new QListWidgetItem(list_);
    const QStringList lines = tell_(person);
    row->setData(Qt::UserRole, lines);
    row->setData(Qt::AccessibleTextRole, lines.join(QStringLiteral(", ")));
  }
  list_->setCurrentRow(-1);
  if (offered_.empty()) return close();
  place();
  frame_->show();
  frame_->raise();
}

void PersonOffer::place() {
  const int rows = std::min(static_cast<int>(offered_.size()), rows_shown);
  list_->setVerticalScrollBarPolicy(rows < list_->count() ? Qt::ScrollBarAsNeeded
                                                          : Qt::ScrollBarAlwaysOff);
  const QSize wanted(qMax(px(least_width), line_->width()), rows * list_->sizeHintForRow(0) + 2);
  const QPoint below = line_->mapTo(page_, QPoint(0, line_->height() + 2));
  const int above = below.y() - line_->height() - wanted.height() - 4;
  const bool fits = below.y() + wanted.height() <= page_->height() || above < 0;
  frame_->setGeometry(qMax(0, qMin(below.x(), page_->width() - wanted.width())),
                      fits ? below.y() : above, wanted.width(), wanted.height());
}

void PersonOffer::close() {
  pause_.stop();
  if (frame_) frame_->hide();
}

void PersonOffer::choose(int row) {
  if (row < 0 || row >= static_cast<int>(offered_.size()) || !line_) return;
  const store::KnownPerson person = offered_[static_cast<size_t>(row)];
  close();
  Q_EMIT chosen(person, line_);
}

bool PersonOffer::key_pressed(int key) {
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

bool PersonOffer::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) close();
  if (event->type() == QEvent::KeyPress && is_open() && watched == line_ &&
      key_pressed(static_cast<QKeyEvent*>(event)->key()))
    return true;
  // Escape must not reach a shortcut of the window while it closes the offer.
  if (event->type() == QEvent::ShortcutOverride && is_open() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

} // namespace fengqiao::ui
