#include "ui/pages/records/view_menu.h"

#include "ui/pages/settings/entry_dialogs.h"

#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::View;

namespace {

class NameDialog : public EntryDialog {
 public:
  NameDialog(const QString& title, const QString& label, const QString& refusal, QStringList taken,
             const QString& name, records::Language language, QWidget* parent)
      : EntryDialog(title, u"view_dialog"_s, language, parent), taken_(std::move(taken)),
        refusal_(refusal), line_(new QLineEdit(name)) {
    line_->setObjectName(u"view_name"_s);
    line_->selectAll();
    add(label, line_);
    begin();
  }
  QString name() const { return line_->text().trimmed(); }

 protected:
  QString problem() const override {
    if (name().isEmpty()) return u" "_s; // the empty field says it
    return taken_.contains(name()) ? refusal_.arg(name()) : QString();
  }

 private:
  QStringList taken_;
  QString refusal_;
  QLineEdit* line_;
};

} // namespace

ViewMenu::ViewMenu(const PageContext& page_context, QWidget* parent)
    : QPushButton(parent), context_(page_context), menu_(new QMenu(this)) {
  setObjectName(u"record_views"_s);
  setMenu(menu_);
  own_ = context_.session.store().views().value_or(std::vector<View>());
  ask_name_ = [this](const QStringList& names, const QString& name) {
    NameDialog dialog(name.isEmpty() ? tr("Keep this list") : tr("Rename the list"),
                      tr("Name of the list"), tr("There is a list of the name \"%1\" already."),
                      names, name, context_.session.language(), window());
    return dialog.exec() == QDialog::Accepted ? dialog.name() : QString();
  };
  connect(menu_, &QMenu::aboutToShow, this, &ViewMenu::fill_menu);
}

std::vector<View> ViewMenu::built_in() const {
  const QDate today = context_.session.store().clock().today();
  const QDate first(today.year(), today.month(), 1);
  return {
      {tr("Open disputes"), {.kind = records::Kind::mediation, .open_only = true}, {}},
      {tr("To correct"), {.marked_only = true}, {}},
      {tr("Not yet at the center"), {.pending_only = true}, {}},
      {tr("This month's consultations"),
       {.kind = records::Kind::consultation, .from = first, .to = first.addMonths(1).addDays(-1)},
       {}}};
}

std::vector<View> ViewMenu::all() const {
  std::vector<View> views = built_in();
  views.insert(views.end(), own_.begin(), own_.end());
  return views;
}

const View* ViewMenu::own(const QString& name) const {
  const auto at = std::ranges::find(own_, name, &View::name);
  return at == own_.end() ? nullptr : &*at;
}

void ViewMenu::show_list(const store::Filter& filter, const QStringList& columns) {
  filter_ = filter;
  columns_ = columns;
  const auto views = all();
  const auto is_this = [&](const View& view) { return view.filter == filter; };
  const View* now = own(current_);
  // Of two that differ in their columns alone the one that was taken.
  if (const auto same = std::ranges::find_if(views, is_this); same == views.end()) {
    if (filter == store::Filter() || !now) current_.clear(); // the program's own do not change
  } else if (!now || !is_this(*now))
    current_ = same->name;
  show_name();
}

bool ViewMenu::is_changed() const {
  const View* view = own(current_);
  return view && (view->filter != filter_ || view->columns != columns_);
}

void ViewMenu::take(const View& view) {
  current_ = view.name;
  Q_EMIT taken(view);
}

void ViewMenu::show_name() {
  constexpr int longest = 16;
  if (current_.isEmpty()) return setText(tr("Lists") + u"  "_s);
  const QString name = current_.size() > longest ? current_.left(longest - 1) + u'…' : current_;
  setText((is_changed() ? tr("%1, changed").arg(name) : name) + u"  "_s);
}

void ViewMenu::retranslate() {
  setAccessibleName(tr("Kept lists"));
  setToolTip(tr("Lists that are kept under a name"));
  current_.clear();
  show_list(filter_, columns_);
}

void ViewMenu::fill_menu() {
  menu_->clear();
  const auto add = [this](const View& view) {
    QAction* action = menu_->addAction(QString(view.name).replace(u'&', u"&&"_s), this,
                                       [this, view] { take(view); });
    action->setCheckable(true);
    action->setChecked(view.name == current_);
  };
  std::ranges::for_each(built_in(), add);
  menu_->addSeparator();
  std::ranges::for_each(own_, add);
  if (!own_.empty()) menu_->addSeparator();
  menu_->addAction(tr("Keep this list as…"), this, &ViewMenu::keep)->setObjectName(u"view_keep"_s);
  if (!own(current_)) return;
  if (is_changed())
    menu_->addAction(tr("Keep the changes in \"%1\"").arg(current_), this, &ViewMenu::keep_changes)
        ->setObjectName(u"view_change"_s);
  menu_->addAction(tr("Rename \"%1\"…").arg(current_), this, &ViewMenu::rename)
      ->setObjectName(u"view_rename"_s);
  menu_->addAction(tr("Remove \"%1\"").arg(current_), this, &ViewMenu::remove)
      ->setObjectName(u"view_remove"_s);
}

// ---- the user's own

bool ViewMenu::write(const std::vector<View>& own) {
  if (const auto kept = context_.session.store().set_views(own); !kept) {
    context_.shell.say(kept.error().text(), Tone::bad);
    return false;
  }
  own_ = own;
  return true;
}

void ViewMenu::keep() {
  QStringList names;
  for (const View& view : all())
    names << view.name;
  const QString name = ask_name_(names, {});
  if (name.isEmpty()) return;
  auto views = own_;
  views.push_back({name, filter_, columns_});
  if (!write(views)) return;
  current_ = name;
  show_name();
  context_.shell.say(tr("Kept: %1").arg(name), Tone::good);
}

void ViewMenu::keep_changes() {
  auto views = own_;
  const auto at = std::ranges::find(views, current_, &View::name);
  if (at == views.end()) return;
  at->filter = filter_;
  at->columns = columns_;
  if (write(views)) show_name();
}

void ViewMenu::rename() {
  auto views = own_;
  const auto at = std::ranges::find(views, current_, &View::name);
  if (at == views.end()) return;
  QStringList names;
  for (const View& view : all())
    if (view.name != current_) names << view.name;
  const QString name = ask_name_(names, current_);
  if (name.isEmpty()) return;
  at->name = name;
  if (!write(views)) return;
  current_ = name;
  show_name();
}

void ViewMenu::remove() {
  const auto before = own_;
  const QString name = current_;
  auto views = own_;
  if (std::erase_if(views, [&](const View& view) { return view.name == name; }) == 0) return;
  if (!write(views)) return;
  current_.clear();
  show_list(filter_, columns_);
  context_.shell.say(tr("Removed: %1").arg(name), Tone::neutral, tr("Undo"),
                     [self = QPointer(this), before] {
                       if (self && self->write(before))
                         self->show_list(self->filter_, self->columns_);
                     });
}

} // namespace fengqiao::ui
