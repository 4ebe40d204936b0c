#include "ui/pages/papers/paper_list.h"

#include "ui/look/theme.h"
#include "ui/widgets/chip.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace fengqiao::ui {

using documents::Paper;
using records::PaperState;

namespace {

constexpr int chip_text = Qt::UserRole, chip_tone = Qt::UserRole + 1;

class PaperDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyleOptionViewItem own = option;
    const QString word = index.data(chip_text).toString();
    QFont small = option.font;
    small.setPixelSize(px(size::small));
    const int width = word.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(word) + 18;
    QStyledItemDelegate::paint(painter, own, index);
    QRect text = option.rect.adjusted(space::one, 0, -space::one - width, 0);
    painter->save();
    painter->setPen(colours().text);
    painter->setFont(option.font);
    painter->drawText(text.adjusted(0, 0, -space::half, 0), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                    text.width() - space::half));
    if (option.state & QStyle::State_HasFocus) { // the keyboard is here
      painter->setPen(colours().accent);
      painter->setRenderHint(QPainter::Antialiasing);
      constexpr int corner = 6;
      painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5), corner, corner);
    }
    painter->restore();
    if (width == 0) return;
    painter->save();
    painter->setFont(option.font);
    paint_chip(painter, QRect(text.right(), option.rect.top(), width, option.rect.height()), word,
               static_cast<Tone>(index.data(chip_tone).toInt()));
    painter->restore();
  }
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear(); // drawn above, beside the chip
    option->state &= ~QStyle::State_HasFocus;
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {0, px(size::row)};
  }
};

} // namespace

std::optional<PaperState> state_of_paper(const records::Record& record, const Paper& paper) {
  const auto kind = documents::info(paper.form).paper;
  const auto* m = std::get_if<records::Mediation>(&record.body);
  if (!kind || !m) return std::nullopt;
  for (const records::FileEntry& entry : records::case_file(*m))
    if (entry.kind == *kind) return entry.state;
  return PaperState::not_begun;
}

PaperList::PaperList(QWidget* parent) : QListWidget(parent) {
  setItemDelegate(new PaperDelegate(this));
  setUniformItemSizes(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setObjectName(QStringLiteral("paper_list"));
  connect(this, &QListWidget::currentRowChanged, this, &PaperList::paper_chosen);
}

const Paper* PaperList::chosen() const {
  const auto row = static_cast<size_t>(currentRow());
  return currentRow() >= 0 && row < papers_.size() ? &papers_[row] : nullptr;
}

void PaperList::choose(documents::Form form) {
  const auto at = std::ranges::find(papers_, form, &Paper::form);
  if (at != papers_.end()) setCurrentRow(static_cast<int>(at - papers_.begin()));
}

void PaperList::show_papers(const records::Record& record, records::Language language) {
  const bool had_one = chosen() != nullptr;
  const Paper before = had_one ? *chosen() : Paper{};
  const QSignalBlocker quiet(this);
  clear();
  papers_ = documents::forms_for(record);
  int row = 0;
  for (const Paper& paper : papers_) {
    auto* item = new QListWidgetItem(documents::paper_title(record, paper, language), this);
    item->setToolTip(item->text());
    if (const auto state = state_of_paper(record, paper)) {
      const bool needs = records::needs_signature(*documents::info(paper.form).paper);
      item->setData(chip_text, *state == PaperState::not_begun           ? tr("Not begun")
                               : *state == PaperState::complete && needs ? tr("Signed")
                                                                         : tr("Made"));
      item->setData(chip_tone, static_cast<int>(*state == PaperState::not_begun ? Tone::neutral
                                                : *state == PaperState::made    ? Tone::warn
                                                                                : Tone::good));
    }
    const QString word = item->data(chip_text).toString();
    item->setData(Qt::AccessibleTextRole,
                  word.isEmpty() ? item->text() : item->text() + QStringLiteral(", ") + word);
    if (had_one && before == paper) row = count() - 1;
  }
  setCurrentRow(row);
}

} // namespace fengqiao::ui
