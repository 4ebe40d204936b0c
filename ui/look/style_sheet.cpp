#include "ui/look/style_sheet.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <vector>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

// $names stand for colours, so that the sheet can be read as one.
const QString text_and_surfaces = uR"(
QMainWindow, QDialog, QMessageBox { background: $surface; }
QWidget[page="true"], QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: $surface; }
QScrollArea { border: none; }
QScrollArea[tab_stop="true"] { border: 2px solid transparent; }
QScrollArea[tab_stop="true"]:focus { border: 2px solid $accent; }
QScrollArea[on_card="true"], QScrollArea[on_card="true"] > QWidget > QWidget, QStackedWidget[on_card="true"] { background: $card; }
QFrame[card="true"] { background: $card; border: 1px solid $border; border-radius: 10px; }
QFrame[link="true"]:hover { border: 1px solid $accent; }
QFrame[link="true"]:focus { border: 2px solid $accent; }
QFrame[row_link="true"] { border: 1px solid transparent; border-radius: 8px; }
QFrame[row_link="true"]:hover { background: $surface; }
QFrame[row_link="true"]:focus { border: 2px solid $accent; }
QFrame[choice="true"] { background: $card; border: 1px solid $border; border-radius: 8px; padding: 1px; }
QFrame[choice="true"]:hover { border: 1px solid $border_strong; }
QFrame[choice="true"][chosen="true"] { background: $accent_soft; border: 2px solid $accent; padding: 0; }
QWidget[bar="top"] { background: $card; border-bottom: 1px solid $border; }
QWidget[bar="status"] { background: $card; border-top: 1px solid $border; }
QWidget[bar="status"] QLabel { color: $muted; font-size: 12px; }
QFrame[rule="true"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; color: $text; }
QLabel[text_role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[text_role="title"] { font-size: 18px; font-weight: 600; }
QLabel[text_role="figure"] { font-size: 30px; font-weight: 600; }
QLabel[text_role="muted"] { color: $muted; }
QLabel[text_role="small"] { color: $muted; font-size: 12px; }
QLabel[text_role="strong"] { font-weight: 600; }
QLabel[text_role="code"] { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 24px; font-weight: 600; }
QLabel[chip="true"] { border-radius: 9px; padding: 2px 9px; font-size: 12px; }
QLabel[key="true"] { background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 4px; padding: 2px 7px; font-size: 12px; }
QLabel[finding_line="true"] { color: $muted; font-size: 12px; }
QToolTip { background: $toast; color: $on_toast; border: none; padding: 4px 8px; }
QFrame[strength_step="true"] { border-radius: 3px; background: $border; }
QFrame[strength_step="true"][tone="bad"] { background: $bad_text; }
QFrame[strength_step="true"][tone="warn"] { background: $amber; }
QFrame[strength_step="true"][tone="good"] { background: $accent; }
QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
)"_s;

const QString tones = uR"(
QLabel[chip="true"][tone="$tone"], QFrame[banner="true"][tone="$tone"] { background: $back; color: $fore; }
QFrame[banner="true"][tone="$tone"] { border: none; border-radius: 8px; }
QFrame[banner="true"] QLabel[tone="$tone"], QLabel[finding_line="true"][tone="$tone"] { color: $fore; }
)"_s;

const QString rail = uR"(
QWidget[rail="true"] { background: $rail; }
QWidget[rail="true"] QLabel { color: $rail_muted; font-size: 12px; }
QWidget[rail="true"] QLabel[brand="true"] { color: $rail_text; font-size: 18px; font-weight: 600; }
QWidget[rail="true"] QLabel[step="now"] { color: $rail_text; font-size: 14px; font-weight: 600; }
QWidget[rail="true"] QLabel[step="done"] { color: $rail_text; font-size: 14px; }
QWidget[rail="true"] QLabel[step="ahead"] { color: $rail_muted; font-size: 14px; }
QWidget[rail="true"] QLabel[badge="true"] { background: $amber; color: $rail; border-radius: 9px; min-width: 18px; max-height: 18px;
  min-height: 18px; padding: 0 4px; font-size: 11px; font-weight: 600; }
QToolButton[rail_entry="true"] { background: transparent; color: $rail_text; border: none; border-left: 3px solid transparent;
  padding-left: 17px; text-align: left; font-size: 14px; min-height: 41px; max-height: 41px; }
QToolButton[rail_entry="true"]:hover { background: rgba(255,255,255,0.06); }
QToolButton[rail_entry="true"]:focus { border: 2px solid $rail_text; padding-left: 18px; min-height: 41px-4; max-height: 41px-4; }
QToolButton[rail_entry="true"][tight="true"] { min-height: 30px; max-height: 30px; }
QToolButton[rail_entry="true"][tight="true"]:focus { min-height: 30px-4; max-height: 30px-4; }
QToolButton[rail_entry="true"]:checked { background: $rail_active; border-left: 3px solid $amber; }
QToolButton[rail_entry="true"]:checked:focus { padding-left: 17px; }
)"_s;

const QString buttons = uR"(
QPushButton { background: $card; color: $text; border: 1px solid $border_strong; border-radius: 8px; padding: 0 14px;
  min-height: 32px; }
QPushButton:hover { background: $surface; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 0 14px-1; min-height: 32px-2; }
QPushButton:disabled { color: $disabled; background: $surface; border-color: $border; }
QPushButton::menu-indicator { image: url(:/fengqiao/icons/chevron-down-muted.svg); width: 12px; right: 8px; subcontrol-position: right center; subcontrol-origin: padding; }
QPushButton[button_role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[button_role="primary"]:hover { background: $accent_hover; }
QPushButton[button_role="primary"]:pressed { background: $accent_pressed; }
QPushButton[button_role="primary"]:focus { border: 2px solid $focus_on_accent; }
QPushButton[button_role="primary"]:disabled { background: $accent_disabled; border-color: $accent_disabled; color: $on_accent; }
QPushButton[button_role="flat"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 0 8px; min-height: 28px; }
QPushButton[button_role="flat"]:hover { background: $accent_soft; }
QPushButton[button_role="flat"]:focus { border: 2px solid $accent; padding: 0 8px-1; min-height: 28px-2; }
QPushButton[button_role="flat"]:disabled { color: $disabled; }
QPushButton[large="true"] { min-height: 50px; border-radius: 10px; font-size: 15px; font-weight: 600; border-color: $border; }
QPushButton[large="true"]:hover, QPushButton[large="true"]:focus { border-color: $accent; }
QToolButton[no_arrow="true"]::menu-indicator { image: none; }
QPushButton[button_role="danger"] { color: $bad_text; }
QPushButton[button_role="danger"]:hover { background: $bad_back; }
QPushButton[pick="true"] { border-radius: 13px; min-height: 26px; padding: 0 12px; color: $muted; font-size: 13px; }
QPushButton[pick="true"]:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton[pick="true"]:focus { border: 2px solid $accent; padding: 0 12px-1; min-height: 26px-2; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QWidget[bar="status"] QPushButton { font-size: 12px; min-height: 20px; padding: 0 6px; border-radius: 6px; }
QWidget[bar="status"] QPushButton:focus { min-height: 20px-2; padding: 0 6px-1; }
QFrame[offer="true"] QListView { border: none; }
QFrame[offer="true"] { background: $card; border: 1px solid $border_strong; border-radius: 6px; }
QFrame[toast="true"] { background: $toast; border-radius: 8px; }
QFrame[toast="true"] QLabel { color: $on_toast; }
QFrame[toast="true"] QPushButton { color: $toast_action; font-weight: 600; }
QFrame[toast="true"] QPushButton:focus { border-color: $toast_action; }
QFrame[toast="true"] QPushButton:hover { background: rgba(255,255,255,0.12); }
)"_s;

const QString fields = uR"(
QLineEdit, QComboBox, QSpinBox, QTimeEdit, QPlainTextEdit, QTextEdit { background: $field; border: 1px solid $field_border;
  border-radius: 6px; padding: 0 10px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QTimeEdit { min-height: 32px; max-height: 32px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QTimeEdit:focus { border: 2px solid $accent; padding: 0 10px-1; min-height: 32px-2; max-height: 32px-2; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px 6px-1; }
QLineEdit[find_line="true"], QLineEdit[find_line="true"]:focus { border: none; border-bottom: 1px solid $border; border-radius: 0; font-size: 16px; min-height: 40px; max-height: 40px; }
QTextEdit[bare="true"], QTextEdit[bare="true"]:focus { border: none; background: $card; padding: 0; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: $surface; }
*[finding="bad"] QLineEdit, QLineEdit[finding="bad"], QComboBox[finding="bad"], QSpinBox[finding="bad"], QPlainTextEdit[finding="bad"] { border: 1px solid $bad_text; }
*[finding="warn"] QLineEdit, QLineEdit[finding="warn"], QComboBox[finding="warn"], QSpinBox[finding="warn"], QPlainTextEdit[finding="warn"] { border: 1px solid $amber; }
*[finding] QLineEdit:focus, QLineEdit[finding]:focus, QComboBox[finding]:focus, QSpinBox[finding]:focus, QPlainTextEdit[finding]:focus { border-width: 2px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/fengqiao/icons/chevron-down-muted.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $border_strong; outline: none; padding: 4px; selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { border: none; background: transparent; width: 20px; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(:/fengqiao/icons/chevron-up-muted.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url(:/fengqiao/icons/chevron-down-muted.svg); width: 10px; height: 10px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; min-height: 24px; border: 1px solid transparent; border-radius: 4px; padding: 0 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QTableView::indicator { width: 16px; height: 16px; border: 1px solid $field_border; border-radius: 4px; background: $field; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: $accent; border-color: $accent; image: url(:/fengqiao/icons/check-$ink.svg); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $field_border; border-radius: 9px; background: $field; }
QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked { background: $accent; border: 1px solid $accent; image: url(:/fengqiao/icons/dot-$ink.svg); }
)"_s;

const QString lists = uR"(
QTableView, QListView, QTreeView { background: $card; border: 1px solid transparent; border-radius: 6px; outline: none; gridline-color: transparent;
  selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $card; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item, QListView::item { border-bottom: 1px solid $rule; padding: 0 8px; }
QTableView::item:selected, QListView::item:selected { background: $accent_soft; color: $text; }
QListView::item:hover { background: $surface; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; border-bottom: 1px solid $border; padding: 6px 8px; font-size: 12px; }
QTableCornerButton::section { background: $card; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $handle_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $card; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
QCalendarWidget QToolButton { color: $text; padding: 4px 8px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(:/fengqiao/icons/chevron-left-muted.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(:/fengqiao/icons/chevron-right-muted.svg); }
QCalendarWidget QSpinBox { min-width: 72px; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QSplitter::handle { background: $border; }
)"_s;

QString with_colours(QString sheet, const Colours& c) {
  std::vector<std::pair<QString, QString>> names{{u"$ink"_s, c.dark ? u"dark"_s : u"white"_s}};
  const std::pair<const char*, QColor> colours[] = {{"$rail_active", c.rail_active},
                                                    {"$rail_muted", c.rail_muted},
                                                    {"$rail_text", c.rail_text},
                                                    {"$rail", c.rail},
                                                    {"$accent_pressed", c.accent_pressed},
                                                    {"$accent_hover", c.accent_hover},
                                                    {"$accent_soft", c.accent_soft},
                                                    {"$accent_disabled", c.accent_disabled},
                                                    {"$accent", c.accent},
                                                    {"$on_accent", c.on_accent},
                                                    {"$amber", c.amber},
                                                    {"$focus_on_accent", c.focus_on_accent},
                                                    {"$surface", c.surface},
                                                    {"$card", c.card},
                                                    {"$field_border", c.field_border},
                                                    {"$field", c.field},
                                                    {"$border_strong", c.border_strong},
                                                    {"$border", c.border},
                                                    {"$rule", c.rule},
                                                    {"$handle_hover", c.handle_hover},
                                                    {"$handle", c.handle},
                                                    {"$bad_text", c.bad.text},
                                                    {"$bad_back", c.bad.back},
                                                    {"$text", c.text},
                                                    {"$muted", c.muted},
                                                    {"$disabled", c.disabled},
                                                    {"$toast_action", toast_action(c)},
                                                    {"$toast", c.toast},
                                                    {"$on_toast", c.on_toast}};
  for (const auto& [name, colour] : colours)
    names.emplace_back(QString::fromLatin1(name), colour.name());
  // Longer names first: $accent is the beginning of $accent_soft.
  std::ranges::sort(names, std::ranges::greater(), [](const auto& n) { return n.first.size(); });
  for (const auto& [name, value] : names)
    sheet.replace(name, value);
  return sheet;
}

// Lines and roundings stay; what holds text grows with it. "32px-2" is two pixels less than what
// 32 pixels become: where a thicker line takes their place.
QString grown(const QString& sheet, double factor) {
  static const QRegularExpression length(u"(\\d+)px(-\\d)?"_s);
  constexpr int line = 4;
  QString out;
  qsizetype done = 0;
  for (auto found = length.globalMatch(sheet); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    const int pixels = match.captured(1).toInt();
    out += QStringView(sheet).mid(done, match.capturedStart() - done);
    const int less = match.captured(2).toInt(); // negative
    out += QString::number((pixels > line ? qRound(pixels * factor) : pixels) + less) + u"px"_s;
    done = match.capturedEnd();
  }
  return out += QStringView(sheet).mid(done);
}

QString tone_rules(const Colours& c) {
  const std::pair<QString, Tone> all[] = {{u"neutral"_s, Tone::neutral},
                                          {u"good"_s, Tone::good},
                                          {u"warn"_s, Tone::warn},
                                          {u"bad"_s, Tone::bad},
                                          {u"info"_s, Tone::info}};
  QString rules;
  for (const auto& [name, tone] : all) {
    QString rule = tones;
    rules += rule.replace(u"$tone"_s, name)
                 .replace(u"$back"_s, c.tone(tone).back.name())
                 .replace(u"$fore"_s, c.tone(tone).text.name());
  }
  return rules;
}

} // namespace

QColor toast_action(const Colours& c) {
  return c.dark ? c.accent_pressed.darker(220) : c.amber; // on a light toast amber cannot be read
}

QString style_sheet(const Colours& c, double text_factor) {
  return grown(with_colours(text_and_surfaces + rail + buttons + fields + lists, c) + tone_rules(c),
               text_factor);
}

} // namespace fengqiao::ui
