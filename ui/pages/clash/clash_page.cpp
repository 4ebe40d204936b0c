#include "ui/pages/clash/clash_page.h"

#include "ui/pages/clash/clash_row.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fold.h"

#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::RecordId;
using records::Take;

struct ClashPage::Loaded {
  records::Record ours;
  bool deleted = false;
  std::optional<store::Rival> rival;
};

namespace {

QPushButton* named(QWidget* parent, const QString& name, Button role = Button::normal) {
  auto* made = new QPushButton(parent);
  made->setObjectName(name);
  set_button(made, role);
  return made;
}

size_t index(Take side) {
  return side == Take::ours ? 0 : 1;
}

} // namespace

ClashPage::ClashPage(const PageContext& page_context, const RecordId& id)
    : Page(page_context, u"clash"_s), id_(id), back_(named(this, u"clash_back"_s, Button::flat)),
      title_(new QLabel(this)), kind_(new Chip), next_(named(this, u"clash_next"_s, Button::flat)),
      banner_(new Banner(this)), show_numbers_(named(this, u"clash_numbers"_s, Button::flat)),
      left_(named(this, u"clash_left"_s, Button::flat)), later_(named(this, u"clash_later"_s)),
      save_(named(this, u"clash_save"_s, Button::primary)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  build_head(column);
  build_sheet(column);
  build_foot(column);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
  connect(later_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
  connect(next_, &QPushButton::clicked, this, &ClashPage::open_next);
  connect(left_, &QPushButton::clicked, this, &ClashPage::go_to_next);
  connect(save_, &QPushButton::clicked, this, &ClashPage::save);
  connect(show_numbers_, &QPushButton::toggled, this, [this](bool on) {
    numbers_shown_ = on;
    show_all();
  });
}

void ClashPage::build_head(QVBoxLayout* column) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::three, space::two, space::three, space::one);
  head->setSpacing(space::one);
  back_->setIcon(icon(u"back"_s, colours().accent));
  set_text(title_, Text::title);
  title_->setWordWrap(true);
  head->addWidget(back_);
  head->addWidget(title_, 1);
  head->addWidget(kind_);
  head->addWidget(next_);
  column->addLayout(head);
  auto* margin = new QVBoxLayout;
  margin->setContentsMargins(space::three, 0, space::three, 0);
  banner_->setObjectName(u"clash_banner"_s);
  margin->addWidget(banner_);
  column->addLayout(margin);
}

QWidget* ClashPage::build_side(Take which) {
  Side& side = sides_[index(which)];
  side.card = new Card;
  side.card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  side.card->setObjectName(which == Take::ours ? u"clash_ours"_s : u"clash_theirs"_s);
  side.who = new QLabel;
  side.who->setWordWrap(true);
  set_text(side.who, Text::muted);
  side.what = new QLabel;
  side.what->setWordWrap(true);
  side.what->setProperty("finding_line", true);
  set_style_property(side.what, "tone", tone_name(Tone::bad));
  side.take = named(nullptr, which == Take::ours ? u"clash_take_ours"_s : u"clash_take_theirs"_s);
  side.card->body()->addWidget(side.who);
  side.card->body()->addWidget(side.what);
  side.card->body()->addStretch();
  side.card->body()->addWidget(side.take, 0, Qt::AlignLeft);
  connect(side.take, &QPushButton::clicked, this, [this, which] { choose_side(which); });
  return side.card;
}

void ClashPage::build_sheet(QVBoxLayout* column) {
  scroll_ = new QScrollArea(this);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* cards = new QVBoxLayout(sheet);
  cards->setContentsMargins(space::three, space::one, space::three, space::three);
  cards->setSpacing(space::two);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  across->addWidget(build_side(Take::ours), 1);
  across->addWidget(build_side(Take::theirs), 1);
  cards->addLayout(across);
  fields_ = new Card;
  show_numbers_->setCheckable(true);
  fields_->add_to_head(show_numbers_);
  cards->addWidget(fields_);
  same_card_ = new Card;
  same_ = new Fold;
  same_->head()->setObjectName(u"clash_same"_s);
  same_lines_ = new QLabel;
  same_lines_->setTextFormat(Qt::RichText);
  same_lines_->setWordWrap(true);
  same_lines_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  same_->body()->addWidget(same_lines_);
  same_card_->body()->addWidget(same_);
  cards->addWidget(same_card_);
  cards->addStretch();
  scroll_->setWidget(sheet);
  column->addWidget(scroll_, 1);
}

void ClashPage::build_foot(QVBoxLayout* column) {
  auto* foot = new QWidget(this);
  foot->setProperty("bar", u"status"_s);
  foot->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(space::three, space::one, space::three, space::one);
  row->setSpacing(space::one);
  row->addWidget(left_);
  row->addStretch();
  row->addWidget(later_);
  row->addWidget(save_);
  column->addWidget(foot);
}

QString ClashPage::title() const {
  return tr("Two versions");
}

Result<ClashPage::Loaded> ClashPage::load() const {
  auto ours = store().load(id_);
  if (!ours) return std::unexpected(ours.error());
  auto rival = store().rival(id_);
  if (!rival) return std::unexpected(rival.error());
  const auto entry = store().entry(id_);
  return Loaded{*std::move(ours), entry && entry->deleted, *std::move(rival)};
}

void ClashPage::refresh() {
  auto now = load();
  if (!now) return banner_->show_message(now.error().text(), Tone::bad);
  take_in(*std::move(now));
  show_waiting();
}

void ClashPage::take_in(Loaded now) {
  if (!now.rival) {
    if (!clash_) return shell().close_editor(this);
    // Decided somewhere else: what is shown here stays to be read.
    banner_->show_message(tr("These two versions have been decided on already."), Tone::info);
    save_->setEnabled(false);
    return;
  }
  if (!clash_) {
    clash_.emplace(std::move(now.ours), now.deleted, *std::move(now.rival));
    return show_all();
  }
  if (clash_->ours() == now.ours && clash_->ours_deleted() == now.deleted &&
      clash_->rival().revision == now.rival->revision)
    return;
  const int fell = clash_->renew(std::move(now.ours), now.deleted, *std::move(now.rival));
  show_all();
  const QString what = tr("Another version came meanwhile and is shown now.");
  banner_->show_message(fell == 0
                            ? what + u' ' + tr("Your choices still stand.")
                            : what + u' ' + tr("%n choice(s) must be made again.", nullptr, fell),
                        Tone::warn);
}

void ClashPage::choose(const QString& path, Take take) {
  clash_->take(path, take);
  show_choices();
}

void ClashPage::choose_side(Take side) {
  if (!clash_) return;
  clash_->take_all(side);
  show_choices();
  if (save_->isEnabled()) save_->setFocus(Qt::OtherFocusReason);
}

void ClashPage::go_to_next() {
  const auto open =
      std::ranges::find_if(rows_, [this](ClashRow* row) { return !clash_->taken(row->path()); });
  if (open == rows_.end()) return;
  scroll_->ensureWidgetVisible(*open, 0, space::three);
  (*open)->take_focus();
}

bool ClashPage::save() {
  const auto decision = clash_ ? clash_->decision() : std::nullopt;
  if (!decision) return false;
  const auto saved = store().decide(decision->record, decision->seen, decision->deleted);
  if (!saved) {
    if (saved.error().fault == Fault::conflict) refresh(); // shows what came meanwhile
    const QString why = tr("Not saved: %1 Both versions are still here, and so are your choices.")
                            .arg(saved.error().text());
    banner_->show_message(why, Tone::bad);
    return false;
  }
  const PageContext around = context();
  const bool more = !waiting_.empty();
  const QString text = decision->deleted ? tr("Decided: %1 stays deleted.").arg(saved->number)
                                         : tr("Decided and saved: %1").arg(saved->number);
  shell().close_editor(this); // before it is told that nothing clashes any more
  around.session.records_were_changed();
  around.shell.say(text, Tone::good, more ? tr("The next one") : QString(),
                   more ? std::function<void()>([around] { open_clash(around); }) : nullptr);
  return true;
}

void ClashPage::open_next() {
  if (waiting_.empty()) return;
  const PageContext around = context();
  const RecordId next = waiting_.front();
  shell().close_editor(this);
  open_clash(around, next);
}

std::vector<Command> ClashPage::commands() const {
  auto* self = const_cast<ClashPage*>(this);
  return {{u"clash_save"_s, tr("Save the decision"), Qt::CTRL | Qt::Key_S, u"save"_s,
           [self] { self->save(); }},
          {u"clash_to_next"_s, tr("To what is not decided yet"), Qt::Key_F8, u"check"_s,
           [self] { self->go_to_next(); }},
          {u"clash_take_ours"_s,
           tr("Take everything of this computer"),
           {},
           u"desk"_s,
           [self] { self->choose_side(Take::ours); }},
          {u"clash_take_theirs"_s,
           tr("Take everything of the center"),
           {},
           u"center"_s,
           [self] { self->choose_side(Take::theirs); }},
          {u"leave"_s, tr("Decide later"), Qt::Key_Escape, u"back"_s,
           [self] { self->shell().close_editor(self); }}};
}

} // namespace fengqiao::ui
