// The manager: takes over a ledger, adds a user, looks after backup, directory and policy, and sets
// the screen up for other eyes while the program runs.
#include "tests/tour/days.h"
#include "tests/tour/stage.h"
#include "tests/tour/studio.h"

#include <QApplication>
#include <QFileDialog>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

void import_by_drop(Guide& guide) {
  guide.open_page(u"records"_s); // anywhere, not only on the page for it
  guide.must(guide.hands().drop(
                 {QStringLiteral(FENGQIAO_DEMO_LEDGERS "/consultation-ledger-2021-07.xlsx")}),
             u"drop a ledger on the window"_s);
  guide.wait(u"the preview is there"_s,
             [&] { return guide.hands().find(u"import_go"_s) != nullptr; });
  guide.click(u"import_go"_s);
  guide.wait(u"the ledger is in"_s, [&] { return guide.hands().find(u"import_go"_s) == nullptr; });
  guide.picture(u"manager-imported"_s);
}

void add_user(Guide& guide) {
  guide.open_page(u"settings"_s);
  guide.click(u"add_user"_s);
  if (!guide.wait_for_dialog(u"user_dialog"_s)) return;
  guide.write(u"user_name"_s, u"梁少芬"_s);
  guide.write(u"new_passphrase"_s, u"白土 调解 2026 春"_s);
  guide.write(u"new_passphrase_again"_s, u"白土 调解 2026 春"_s);
  guide.picture(u"manager-user"_s);
  guide.click(u"dialog_go"_s);
  guide.wait(u"the user is made"_s, [] { return !QApplication::activeModalWidget(); });
}

void back_up(Guide& guide) {
  const QString file = guide.plan().folder + u"/studio-backup.fengqiao"_s;
  QFile::remove(file);
  guide.click(u"backup_now"_s);
  if (!guide.wait(u"a file is asked for"_s, [] {
        return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr;
      }))
    return;
  guide.hands().press(QKeySequence::SelectAll);
  guide.hands().type(file);
  guide.hands().press(Qt::Key_Return);
  guide.wait(u"the backup is written"_s, [&] { return QFile::exists(file); });
  guide.picture(u"manager-backup"_s);
}

void look_at(Guide& guide, const QString& page) {
  guide.click(u"open_"_s + page);
  guide.wait(u"page "_s + page, [&] { return guide.hands().find(page + u"_back"_s) != nullptr; });
  guide.picture(u"manager-"_s + page);
  guide.click(page + u"_back"_s);
}

// No restart: the page stands again in the other look at once.
void choose_look(Guide& guide, const QString& combo, int item, const QString& picture) {
  guide.must(guide.hands().choose(combo, item), u"choose in "_s + combo);
  guide.wait_for_page(u"settings"_s);
  guide.wait(u"the settings stand again"_s, [&] { return guide.hands().find(combo) != nullptr; });
  if (!picture.isEmpty()) guide.picture(picture);
}

// There and back, also without a restart.
void other_language(Guide& guide) {
  const records::Language first = guide.language();
  const bool chinese = first == records::Language::chinese;
  guide.must(guide.hands().choose(u"language"_s, chinese ? 1 : 0), u"choose the language"_s);
  guide.speak(chinese ? records::Language::english : records::Language::chinese);
  guide.picture(u"manager-other-language"_s);
  guide.open_page(u"home"_s);
  guide.picture(u"manager-other-language-home"_s);
  guide.open_page(u"settings"_s);
  guide.must(guide.hands().choose(u"language"_s, chinese ? 0 : 1), u"choose it back"_s);
  guide.speak(first);
  guide.open_page(u"home"_s);
}

} // namespace

void manager_day(Guide& guide, KeyCounts&) {
  Studio studio(guide, Opened::demo);
  if (!studio.is_open()) return;
  import_by_drop(guide);
  add_user(guide);
  back_up(guide);
  look_at(guide, u"directory"_s);
  look_at(guide, u"policy"_s);
  choose_look(guide, u"look_scheme"_s, 2, u"manager-dark"_s);
  choose_look(guide, u"look_text"_s, 2, u"manager-very-large"_s);
  choose_look(guide, u"look_text"_s, 0, {});
  choose_look(guide, u"look_scheme"_s, 1, {});
  other_language(guide);
}

} // namespace fengqiao::tour
