#include "ui/pages/clash/clash_row.h"

#include "ui/models/text_difference.h"
#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QFrame>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Compared;
using records::Take;

namespace {

QString escaped(QStringView text) {
  return text.toString().toHtmlEscaped().replace(u'\n', u"<br>"_s).replace(u"  "_s, u" &nbsp;"_s);
}

} // namespace

QString differing_html(const QString& text, const QString& other) {
  if (text.trimmed().isEmpty())
    return u"<i style='color:%1'>%2</i>"_s.arg(
        colours().muted.name(), QCoreApplication::translate("ClashRow", "(empty)").toHtmlEscaped());
  const TonePair& tone = colours().warn;
  QString html;
  qsizetype done = 0;
  for (const Span& span : text_difference(text, other).ours) {
    html += escaped(QStringView(text).mid(done, span.from - done)) +
            u"<u style='background-color:%1; color:%2'>%3</u>"_s.arg(
                tone.back.name(), tone.text.name(),
                escaped(QStringView(text).mid(span.from, span.length)));
    done = span.from + span.length;
  }
  return html + escaped(QStringView(text).mid(done));
}

ClashRow::ClashRow(const Compared& row, QWidget* parent)
    : QWidget(parent), path_(row.path),
      label_(row.group.isEmpty() ? row.label : row.group + u" · "_s + row.label),
      group_(new QButtonGroup(this)), state_(new Chip) {
  setObjectName(u"clash_row_"_s + path_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, space::half, 0, space::half);
  column->setSpacing(space::half);
  auto* head = new QHBoxLayout;
  auto* label = new QLabel(label_);
  set_text(label, Text::strong);
  label->setWordWrap(true);
  head->addWidget(label, 1);
  head->addWidget(state_, 0, Qt::AlignTop);
  column->addLayout(head);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  sides_[0] = side(Take::ours, tr("This computer"), row.ours, row.theirs);
  sides_[1] = side(Take::theirs, tr("The center"), row.theirs, row.ours);
  for (QWidget* each : sides_)
    across->addWidget(each, 1);
  column->addLayout(across);
  if (row.can_join) column->addWidget(radio(Take::both, tr("Keep the entries of both"), {}));
  connect(group_, &QButtonGroup::idClicked, this,
          [this](int id) { Q_EMIT taken(static_cast<Take>(id)); });
  show_taken({});
}

QRadioButton* ClashRow::radio(Take take, const QString& words, const QString& aloud) {
  auto* made = new QRadioButton(words);
  static const QString names[] = {u"ours"_s, u"theirs"_s, u"both"_s};
  made->setObjectName(u"clash_%1_%2"_s.arg(names[static_cast<int>(take)], path_));
  made->setAccessibleName(u"%1: %2"_s.arg(label_, words));
  made->setAccessibleDescription(aloud);
  group_->addButton(made, static_cast<int>(take));
  return made;
}

QWidget* ClashRow::side(Take take, const QString& heading, const QString& text,
                        const QString& other) {
  auto* frame = new QFrame;
  frame->setProperty("choice", true);
  // Both sides are equally wide, whatever their texts.
  frame->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(space::one, space::half, space::one, space::one);
  column->setSpacing(space::half / 2);
  column->addWidget(radio(take, heading, text.isEmpty() ? tr("(empty)") : text));
  auto* words = new QLabel(differing_html(text, other));
  words->setTextFormat(Qt::RichText);
  words->setWordWrap(true);
  words->setContentsMargins(px(26), 0, 0, 0); // below the radio's words
  column->addWidget(words);
  column->addStretch();
  frame->installEventFilter(this); // a click anywhere on a side takes it
  frame->setCursor(Qt::PointingHandCursor);
  return frame;
}

bool ClashRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease &&
      static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
    auto* button = group_->button(watched == sides_[0] ? static_cast<int>(Take::ours)
                                                       : static_cast<int>(Take::theirs));
    button->setFocus(Qt::MouseFocusReason);
    button->click();
  }
  return QWidget::eventFilter(watched, event);
}

void ClashRow::show_taken(std::optional<Take> take) {
  group_->setExclusive(false); // else the last choice cannot be taken back
  for (QAbstractButton* each : group_->buttons())
    each->setChecked(take && group_->id(each) == static_cast<int>(*take));
  group_->setExclusive(true);
  const bool chosen[] = {take == Take::ours || take == Take::both,
                         take == Take::theirs || take == Take::both};
  for (size_t i = 0; i < 2; ++i)
    set_style_property(sides_[i], "chosen", chosen[i]);
  state_->set(take ? tr("Decided") : tr("To be decided"), take ? Tone::good : Tone::warn);
}

void ClashRow::take_focus() {
  auto* at = group_->checkedButton();
  (at ? at : group_->buttons().front())->setFocus(Qt::OtherFocusReason);
}

} // namespace fengqiao::ui
