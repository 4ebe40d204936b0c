// What the editors of all kinds share: form in columns of cards, findings and ways out beside the
// fields, undo over the whole form, drafts while writing, save. A kind's editor lays out its fields
// and nothing else.
#pragma once

#include "core/records/campaign.h"
#include "core/records/deadlines.h"
#include "core/records/platform.h"
#include "core/records/validate.h"
#include "ui/pages/editors/form_binder.h"
#include "ui/pages/editors/form_history.h"
#include "ui/pages/editors/form_layout.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <set>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace fengqiao::ui {

class AttachmentsCard;
class Banner;
class Card;
class Chip;
class PersonMark;

class RecordEditor : public Page {
  Q_OBJECT

 public:
  // A new record (revision 0; what is filled in counts as entered), a stored one, or a draft of
  // one.
  RecordEditor(const PageContext& context, const records::Record& record, const QString& name);
  ~RecordEditor() override;

  enum class Leave { keep_draft, discard, stay };
  // Who answers when a changed record is left. By default nobody is asked: the entries are kept as
  // a draft, and only where that fails the user has to say what is to become of them.
  void set_ask_leave(std::function<Leave()> ask) { ask_leave_ = std::move(ask); }

  // Who answers when a new record is left with photos that wait for its first save; true: leave
  // without them.
  void set_ask_without_files(std::function<bool(int)> ask) { ask_without_files_ = std::move(ask); }
  AttachmentsCard& attachments() { return *attachments_; }

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;
  bool take_files(const QStringList& files) override; // photos and scans
  QString drop_advice(const QStringList& files) const override;
  bool may_leave() override;
  void about_to_lock() override;

  records::Record current() const; // as the form stands
  bool is_changed() const;
  // Checks and saves; false if something has to be mended first (it is shown).
  bool save();
  const FormBinder& form() const { return *form_; }
  const FormHistory& history() const { return *history_; }
  void undo() { history_->undo(); }
  void redo() { history_->redo(); }
  // The focus goes to the next or the previous field with a finding, round the form.
  void go_to_finding(bool forward);

 protected:
  // What a record of the kind begins with; counts as loaded, not as entered.
  void preset(const std::function<void(records::Record&)>& fill);
  // To be called at the end of a kind's constructor, when its cards stand.
  void begin();
  // Makes the parts of the form that depend on lists in the record (parties, meetings).
  virtual void rebuild(const records::Record&) {}
  // A field was left or chosen; the record may be completed.
  virtual void complete(records::Record&, const QString&) {}

  // The last word before a save.
  virtual void before_save(records::Record&) const {}
  // It is in the store.
  virtual void after_save(const records::Record&) {}
  // A known person was taken over into the form.
  virtual void person_chosen(const QString&) {}

  FormBinder& binder() { return *form_; }
  const records::Record& shown_record() const { return record_; }
  const records::Record& stored_record() const { return stored_; } // a new one as it was given
  QDate today() const { return store().clock().today(); }
  // A card in the left or right column; `title` is marked with QT_TRANSLATE_NOOP("RecordEditor",
  // ...).
  enum class Column { left, right };
  Card* card(const char* title, Column column);
  void set_card_title(Card* card, const char* title);
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  // A button whose text is translated again with the rest.
  QPushButton* button(const char* text, const QString& icon_name = {});
  void name_button(QPushButton* which, const char* text);
  void forget_parts_in(const QWidget* part);
  // Fields side by side; each row fills the width.
  static void lay(QVBoxLayout* into, const FieldRows& rows);
  void service_card(Column column);
  // Name, numbers, address of a person; a valid ID number fills what follows from it.
  void person_fields(QVBoxLayout* into, const QString& path, Access<records::Person> at);
  // Those by which a person is known, not laid out yet; `into` gets the mark of who was chosen.
  struct PersonFields {
    FormField* name;
    FormField* phone;
    FormField* id;
    FormField* born;
    FormField* gender;
  };
  PersonFields known_person_fields(QVBoxLayout* into, const QString& path,
                                   Access<records::Person> at);
  // A person of the form for whom known ones are offered.
  struct Offered {
    QString path; // as store::people_in() names it
    Access<records::RecordId> identity;
    // Takes over what is known, where nothing is typed yet; `typed_in` is the field's key.
    std::function<void(records::Record&, const records::Person& known, const QString& typed_in)>
        fill;
    PersonMark* mark = nullptr;
    std::optional<records::Record> before = {}, after = {}; // the last choice
  };
  // Shows known persons below these fields, and who was chosen at the head of `into`.
  void offer_people(QVBoxLayout* into, Offered offered, const std::vector<FormField*>& fields);
  static void fill_person(records::Person& person, const records::Person& known,
                          const QString& typed_in);
  // Changes the record as it stands in the form and shows it again.
  void edit(const std::function<void(records::Record&)>& change);
  // Takes the state where it may follow; otherwise nothing.
  // Choosing again begins from `before`, where given: without the field that was just chosen.
  void move_to(records::Record& record, records::State state,
               const std::optional<records::Record>& before = {});

  // Above the foot, and in it before the buttons.
  void add_above_foot(QWidget* widget);
  void add_to_foot(QWidget* widget);
  // Gives up what the form holds: it goes on elsewhere, under the same id and with the same draft.
  records::Record hand_over();
  // A field that is left while somebody types tells what follows from it.
  void finish_typing();
  void leave(const std::function<void()>& then = {});
  void save_and_close(); // on to the next step of the record, if it has one
  void save_and_next();

 private:
  void build_head(QVBoxLayout* column);
  void build_sheet(QVBoxLayout* column);
  void build_foot(QVBoxLayout* column);
  void show_record();
  void show_head();
  void show_limit(std::vector<records::Deadline> limits);
  void fill_states();
  // Those that fit the record as it stands; the one that goes without saying is chosen.
  void offer_campaigns();
  void suggest_campaign();
  void put(const std::function<void(records::Record&)>& change);
  void on_changed(const QString& path);
  void on_field_left(const QString& path);
  void changed_somehow(); // checks and keeps a draft a little later
  FormState form_state() const;
  void show_state(const FormState& from, const FormState& to, const QString& path);
  void show_undo();
  void focus_on(const QString& path);
  void offer_ways(const std::vector<records::Finding>& findings);
  void offer_readings(FormField* field);
  void show_marks(const records::Record& now); // what an import doubted
  void show_finding_count();
  std::vector<FormField*> fields_with_findings() const;
  void take_particulars(records::Record& record, const QString& path);
  void add_groups(records::Record& record, const records::Person& person) const;
  void choose_person(const QString& path, const store::PersonKey& key, const QString& typed_in);
  void take_person_back(const QString& path);
  void show_people(const records::Record& now);
  void keep_who_they_are(records::Record& record) const;
  void hand_on_person(records::Record& next) const;
  bool check(); // brings the form up to date and shows the findings; false if one of them keeps the
                // record from being saved
  void take_draft();
  void offer_stored();
  void keep_draft();
  void drop_draft();
  void say_kept();
  void show_first_problem();
  void saved(const store::SaveResult& result, const records::Record& before);
  void link_back(const records::Record& saved_record);
  void save_failed(const Error& error);
  void leave_if_allowed();
  void save_and_stay();

  records::Record record_;   // with what the form does not show
  records::Record stored_;   // as the store has it; a new one as it was given
  records::Record baseline_; // as the form first showed it; differing from it is being changed
  records::Record before_state_, after_state_;
  records::State first_state_;
  bool given_changes_ = false; // came with entries: a draft, a next step
  QDateTime draft_from_;       // when the draft was kept that is shown instead of the stored record
  bool asked_to_save_ = false;
  bool draft_kept_ = false;
  bool done_ = false;
  std::function<Leave()> ask_leave_;
  std::function<bool(int)> ask_without_files_;
  std::vector<std::pair<QWidget*, const char*>> texts_; // cards and buttons with their source words
  struct Someone {
    QString path;
    Access<records::Person> at;
    QString last_id;
  };
  std::vector<Someone> people_;
  std::vector<Offered> offered_;
  FormBinder* form_;
  FormHistory* history_;
  std::set<QString> touched_; // fields that the user changed and has not left yet
  QTimer check_timer_, draft_timer_;
  QLabel* title_ = nullptr;
  QLabel* number_ = nullptr;
  Chip* state_chip_ = nullptr;
  Chip* limit_chip_ = nullptr;
  QToolButton* undo_ = nullptr;
  QToolButton* redo_ = nullptr;
  Banner* banner_ = nullptr;
  Banner* draft_banner_ = nullptr;
  Banner* clash_banner_ = nullptr;
  AttachmentsCard* attachments_ = nullptr;
  QScrollArea* scroll_ = nullptr;
  QBoxLayout* across_ = nullptr; // the columns, or one below the other
  QVBoxLayout* columns_[2] = {};
  FormField* state_field_ = nullptr;
  QComboBox* state_ = nullptr;
  QLabel* draft_note_ = nullptr;
  QPushButton* findings_ = nullptr; // how many there are, and the way to them
  QHBoxLayout* foot_ = nullptr;
  Chip* window_chip_ = nullptr;
  records::Roster roster_;
  std::vector<records::Campaign> campaigns_;
  bool campaign_said_ = false; // by somebody: nothing is chosen for them any more
};

// The editor of the record's kind.
Page* make_editor(const PageContext& context, const records::Record& record);

} // namespace fengqiao::ui
