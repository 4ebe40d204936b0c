#include "ui/pages/people/join_dialog.h"

#include "core/records/describe.h"
#include "ui/models/person_words.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("JoinDialog", source);
}

struct Row {
  QString label;
  QString a, b;
  bool alike = false; // as written; a mask may hide what differs
};

// The particulars that at least one of them has, as they are written in full.
std::vector<Row> rows(const store::PersonPage& a, const store::PersonPage& b,
                      records::Language language) {
  std::vector<Row> out;
  records::for_each_field<records::Person>([&](const auto& f) {
    if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(a.newest.*f.member)>,
                                  records::RecordId>) {
      Row row{QString::fromUtf8(language == records::Language::chinese ? f.zh : f.en),
              records::shown(a.newest.*f.member, language),
              records::shown(b.newest.*f.member, language)};
      if (row.a.isEmpty() && row.b.isEmpty()) return;
      row.alike = row.a == row.b;
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(a.newest.*f.member)>,
                                   records::Entered<records::IdNumber>>) {
        row.a = records::mask_id(row.a);
        row.b = records::mask_id(row.b);
      }
      out.push_back(row);
    }
  });
  return out;
}

QLabel* cell(const QString& text, Text role = Text::body) {
  auto* label = new QLabel(text.isEmpty() ? QStringLiteral("—") : text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  set_text(label, role);
  return label;
}

QGridLayout* side_by_side(const store::PersonPage& a, const store::PersonPage& b,
                          records::Language language) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::two);
  grid->setVerticalSpacing(space::one);
  for (const int column : {1, 2})
    grid->setColumnStretch(column, 1);
  int at = 0;
  grid->addWidget(cell(words(QT_TRANSLATE_NOOP("JoinDialog", "This person")), Text::strong), at, 1);
  grid->addWidget(cell(words(QT_TRANSLATE_NOOP("JoinDialog", "The other")), Text::strong), at, 2);
  for (const Row& row : rows(a, b, language)) {
    ++at;
    grid->addWidget(cell(row.label, Text::muted), at, 0, Qt::AlignTop);
    grid->addWidget(cell(row.a), at, 1, Qt::AlignTop);
    grid->addWidget(cell(row.b), at, 2, Qt::AlignTop);
    if (row.a.isEmpty() || row.b.isEmpty()) continue;
    grid->addWidget(row.alike
                        ? new Chip(words(QT_TRANSLATE_NOOP("JoinDialog", "Same")), Tone::good)
                        : new Chip(words(QT_TRANSLATE_NOOP("JoinDialog", "Differs")), Tone::warn),
                    at, 3, Qt::AlignTop);
  }
  ++at;
  grid->addWidget(cell(words(QT_TRANSLATE_NOOP("JoinDialog", "Records")), Text::muted), at, 0,
                  Qt::AlignTop);
  grid->addWidget(cell(records_line(a.known, language)), at, 1, Qt::AlignTop);
  grid->addWidget(cell(records_line(b.known, language)), at, 2, Qt::AlignTop);
  return grid;
}

} // namespace

bool ask_to_join(QWidget* over, const store::PersonPage& a, const store::PersonPage& b,
                 records::Language language) {
  QDialog dialog(over);
  dialog.setObjectName(QStringLiteral("join_dialog"));
  dialog.setWindowTitle(words(QT_TRANSLATE_NOOP("JoinDialog", "The same person?")));
  dialog.setMinimumWidth(px(720));
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::two);
  column->addLayout(side_by_side(a, b, language));
  column->addWidget(
      cell(words(QT_TRANSLATE_NOOP("JoinDialog", "Joined, they are one in lists and on their page. "
                                                 "No record is changed, and they can be parted "
                                                 "again.")),
           Text::muted));
  column->addStretch();
  auto* foot = new QHBoxLayout;
  foot->addStretch();
  auto* no = new QPushButton(words(QT_TRANSLATE_NOOP("JoinDialog", "Cancel")));
  auto* yes = new QPushButton(words(QT_TRANSLATE_NOOP("JoinDialog", "Join: it is one person")));
  yes->setObjectName(QStringLiteral("join_yes"));
  set_button(yes, Button::primary);
  foot->addWidget(no);
  foot->addWidget(yes);
  column->addLayout(foot);
  QObject::connect(no, &QPushButton::clicked, &dialog, &QDialog::reject);
  QObject::connect(yes, &QPushButton::clicked, &dialog, &QDialog::accept);
  no->setDefault(true);
  return dialog.exec() == QDialog::Accepted;
}

} // namespace fengqiao::ui
