#include "ui/shell/help.h"

#include "ui/translation.h"

#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panel_width = 380;
constexpr int list_indent = 24;

// Markdown's own sizes are a screen's headline and too large for a narrow panel.
void set_sizes(QTextDocument& document) {
  document.setIndentWidth(px(list_indent));
  QTextCursor cursor(&document);
  cursor.beginEditBlock();
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    cursor.setPosition(block.position());
    QTextBlockFormat lines = block.blockFormat();
    lines.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    const int level = lines.headingLevel();
    lines.setTopMargin(level > 1 ? space::two : 0);
    lines.setBottomMargin(level > 0 ? space::half : space::one);
    cursor.setBlockFormat(lines);
    if (level == 0) continue;
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat text; // a new one: what Markdown says of the size would win over ours
    text.setProperty(QTextFormat::FontPixelSize, px(level == 1 ? size::title : size::heading));
    text.setFontWeight(QFont::DemiBold);
    text.setForeground(level == 1 ? colours().text : colours().accent);
    cursor.setCharFormat(text);
  }
  cursor.endEditBlock();
}

} // namespace

QString help_text(const QString& page, records::Language language) {
  QFile file(u":/fengqiao/help/%1.%2.md"_s.arg(page, Translation::name(language)));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpPanel::HelpPanel(QWidget* window)
    : QFrame(window), title_(new QLabel(this)), close_(new QToolButton(this)),
      text_(new QTextBrowser(this)), sheet_(new QPushButton(this)),
      introduction_(new QPushButton(this)), before_(window->window()->focusWidget()) {
  setObjectName(u"help_panel"_s);
  setProperty("offer", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::two, space::one, space::one, space::one);
  column->setSpacing(space::one);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(close_);
  column->addLayout(head);
  column->addWidget(text_, 1);
  auto* foot = new QHBoxLayout;
  for (QPushButton* button : {sheet_, introduction_}) {
    set_button(button, Button::flat);
    foot->addWidget(button);
  }
  foot->addStretch();
  column->addLayout(foot);
  set_text(title_, Text::muted);
  close_->setObjectName(u"help_close"_s);
  close_->setIcon(icon(u"close"_s, colours().muted));
  close_->setIconSize({px(16), px(16)});
  text_->setObjectName(u"help_text"_s);
  text_->setProperty("bare", true);
  text_->setOpenLinks(false);
  sheet_->setObjectName(u"help_sheet"_s);
  introduction_->setObjectName(u"help_introduction"_s);
  connect(close_, &QToolButton::clicked, this, &HelpPanel::dismiss);
  connect(sheet_, &QPushButton::clicked, this, &HelpPanel::sheet_wanted);
  connect(introduction_, &QPushButton::clicked, this, &HelpPanel::introduction_wanted);
  window->installEventFilter(this);
  place();
  show();
  raise();
  text_->setFocus(Qt::ShortcutFocusReason); // so that the arrows turn its leaves
}

HelpPanel::~HelpPanel() = default;

void HelpPanel::show_page(const QString& page, records::Language language,
                          const std::vector<Command>& commands, bool offers) {
  page_ = page;
  title_->setText(tr("Help"));
  setAccessibleName(tr("Help"));
  close_->setToolTip(tr("Close (Esc)"));
  close_->setAccessibleName(tr("Close the help"));
  text_->setAccessibleName(tr("Help for this page"));
  sheet_->setText(tr("All shortcuts"));
  introduction_->setText(tr("Introduction"));
  sheet_->setVisible(offers);
  introduction_->setVisible(offers);
  QString shown = help_text(page, language);
  if (shown.isEmpty()) shown = help_text(u"home"_s, language);
  QString keys;
  for (const Command& command : commands)
    keys +=
        command.keys.isEmpty()
            ? u"- %1\n"_s.arg(command.text)
            : u"- **%1** %2\n"_s.arg(command.keys.toString(QKeySequence::NativeText), command.text);
  if (!keys.isEmpty()) shown += u"\n## %1\n\n%2"_s.arg(tr("Commands of this page"), keys);
  text_->setMarkdown(shown);
  set_sizes(*text_->document());
}

QString HelpPanel::text() const {
  return text_->toPlainText();
}

void HelpPanel::dismiss() {
  const bool inside = isAncestorOf(window()->focusWidget());
  hide();
  if (inside && before_ && before_->isVisible()) before_->setFocus(Qt::OtherFocusReason);
  deleteLater();
}

void HelpPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return dismiss();
  QFrame::keyPressEvent(event);
}

bool HelpPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void HelpPanel::place() {
  const QWidget* window = parentWidget();
  const int wide = qMin(px(panel_width), window->width() / 2);
  setGeometry(window->width() - wide, 0, wide, window->height());
}

} // namespace fengqiao::ui
