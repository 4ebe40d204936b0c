#include "ui/first_run/studio_step.h"

#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Division;
using records::Level;

namespace {

void fill(QComboBox* combo, const std::vector<DivisionEntry>& entries) {
  const QSignalBlocker quiet(combo);
  combo->clear();
  combo->addItem(QString(), QString());
  for (const DivisionEntry& entry : entries)
    combo->addItem(entry.name, entry.code);
}

void choose(QComboBox* combo, const QString& code) {
  const QSignalBlocker quiet(combo);
  combo->setCurrentIndex(qMax(0, combo->findData(code)));
}

} // namespace

StudioStep::StudioStep(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), open_(new QPushButton(this)),
      open_note_(new QLabel(this)), places_(new QWidget(this)), county_(new QComboBox),
      town_(new QComboBox), village_(new QComboBox), code_(new QLineEdit), name_(new QLineEdit),
      word_(new QLineEdit), county_field_(new FormField({}, county_)),
      town_field_(new FormField({}, town_)), village_field_(new FormField({}, village_)),
      code_field_(new FormField({}, code_)), name_field_(new FormField({}, name_)),
      word_field_(new FormField({}, word_)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  auto* opening = new QHBoxLayout;
  opening->setSpacing(space::one);
  opening->addWidget(open_);
  opening->addWidget(open_note_, 1);
  set_text(open_note_, Text::small);
  open_note_->setWordWrap(true);
  column->addLayout(opening);
  auto* places = new QHBoxLayout(places_);
  places->setContentsMargins(0, 0, 0, 0);
  places->setSpacing(space::two);
  for (FormField* field : {county_field_, town_field_, village_field_})
    places->addWidget(field, 1);
  column->addWidget(places_);
  column->addWidget(code_field_);
  column->addWidget(name_field_);
  column->addWidget(word_field_);
  places_->hide();
  open_->setIcon(icon(u"import"_s, colours().muted));
  open_->setObjectName(u"open_divisions"_s);
  code_->setObjectName(u"division_code"_s);
  name_->setObjectName(u"studio_name"_s);
  word_->setObjectName(u"case_word"_s);
  code_->setMaxLength(20);
  word_->setMaxLength(6);
  for (FormField* field : {code_field_, name_field_})
    field->set_required(true);
  connect(open_, &QPushButton::clicked, this, &StudioStep::choose_file);
  connect(county_, &QComboBox::currentIndexChanged, this, &StudioStep::county_chosen);
  connect(town_, &QComboBox::currentIndexChanged, this, &StudioStep::town_chosen);
  connect(village_, &QComboBox::currentIndexChanged, this, &StudioStep::village_chosen);
  connect(code_, &QLineEdit::textEdited, this, &StudioStep::code_edited);
  connect(name_, &QLineEdit::textEdited, this,
          [this](const QString& text) { own_name_ = !text.isEmpty(); });
  connect(word_, &QLineEdit::textEdited, this,
          [this](const QString& text) { own_word_ = !text.isEmpty(); });
  for (QLineEdit* line : {code_, name_, word_})
    connect(line, &QLineEdit::textChanged, this, &StudioStep::changed);
  retranslate();
}

store::StudioInfo StudioStep::studio() const {
  store::StudioInfo info;
  if (const auto division = Division::parse(code_->text())) info.division = division->code();
  info.name = name_->text().trimmed();
  info.case_word = word_->text().trimmed();
  return info;
}

bool StudioStep::is_complete(bool say) {
  const auto division = Division::parse(code_->text());
  if (say && !division) code_field_->show_message(division.error().text(), Tone::bad);
  const bool named = !name_->text().trimmed().isEmpty();
  if (say && !named) name_field_->show_message(tr("Say what the studio is called."), Tone::bad);
  return division.has_value() && named;
}

void StudioStep::choose_file() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("List of divisions"), {}, tr("Tables (*.csv)"));
  if (file.isEmpty()) return;
  session_.run<DivisionList>(
      this, [file](JobControl&) { return DivisionList::read(file); },
      [this](Result<DivisionList> list) {
        if (list)
          take_divisions(std::move(*list));
        else
          open_note_->setText(list.error().text());
      });
}

void StudioStep::take_divisions(DivisionList list) {
  divisions_ = std::move(list);
  fill(county_, divisions_.counties());
  fill(town_, {});
  fill(village_, {});
  places_->show();
  show_code();
}

void StudioStep::county_chosen() {
  fill(town_, divisions_.below(county_->currentData().toString()));
  fill(village_, {});
}

void StudioStep::town_chosen() {
  fill(village_, divisions_.below(town_->currentData().toString()));
}

void StudioStep::village_chosen() {
  const QString code = village_->currentData().toString();
  if (code.isEmpty()) return;
  code_->setText(code);
  code_field_->clear_finding();
  suggest(town_->currentText(), village_->currentText());
}

void StudioStep::code_edited() {
  code_field_->clear_finding();
  show_code();
}

// Live: twelve digits are looked up, less is nothing to complain about yet.
void StudioStep::show_code() {
  const QString typed = records::to_half_width(code_->text()).remove(u' ');
  if (typed.size() < 12) return;
  const auto division = Division::parse(typed);
  if (!division) return code_field_->show_message(division.error().text(), Tone::bad);
  if (divisions_.empty()) return code_field_->show_message(tr("A valid code."), Tone::good);
  const DivisionEntry* entry = divisions_.find(division->code());
  if (!entry)
    return code_field_->show_message(tr("The code is not in the list of divisions."), Tone::warn);
  code_field_->show_message(entry->name, Tone::good);
  if (division->level() != Level::village) return;
  const QString town = divisions_.parent(entry->code);
  choose(county_, divisions_.parent(town));
  fill(town_, divisions_.below(county_->currentData().toString()));
  choose(town_, town);
  fill(village_, divisions_.below(town));
  choose(village_, entry->code);
  suggest(town_->currentText(), entry->name);
}

void StudioStep::suggest(const QString& town, const QString& village) {
  if (!own_name_) name_->setText(suggested_studio_name(town, village));
  if (!own_word_) word_->setText(suggested_case_word(town, village));
  name_field_->clear_finding();
}

void StudioStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void StudioStep::retranslate() {
  open_->setText(tr("Open a list of divisions…"));
  open_note_->setText(tr("A table (CSV) from the county center; or type the code below."));
  county_field_->set_label(tr("County"));
  town_field_->set_label(tr("Town"));
  village_field_->set_label(tr("Village"));
  code_field_->set_label(tr("Division code"));
  code_field_->set_hint(tr("Twelve digits: province, city, county, town, village."));
  name_field_->set_label(tr("Name of the studio"));
  word_field_->set_label(tr("Word in case numbers"));
  word_field_->set_hint(
      tr("Stands in the numbers of mediations, as 白 in 〔2021〕白民调字第0012号."));
}

} // namespace fengqiao::ui
