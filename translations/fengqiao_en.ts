<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CaseCards</name>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message numerus="yes">
        <source>%1: %n day(s) over</source>
        <translation>
            <numerusform>%1: %n day over</numerusform>
            <numerusform>%1: %n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <translation>
            <numerusform>%1: %n day left</numerusform>
            <numerusform>%1: %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorDialogs</name>
    <message numerus="yes">
        <source>%n file(s) wait for the first save of this record. A draft cannot keep them.</source>
        <translation>
            <numerusform>%n file waits for the first save of this record. A draft cannot keep it.</numerusform>
            <numerusform>%n files wait for the first save of this record. A draft cannot keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n record(s), the last on %1: %2</source>
        <translation>
            <numerusform>%n record, the last on %1: %2</numerusform>
            <numerusform>%n records, the last on %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyValue</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message numerus="yes">
        <source>%n smaller one(s) left out.</source>
        <translation>
            <numerusform>%n smaller one left out.</numerusform>
            <numerusform>%n smaller ones left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::AttachmentsCard</name>
    <message numerus="yes">
        <source>%n file(s) added and sealed</source>
        <translation>
            <numerusform>%n file added and sealed</numerusform>
            <numerusform>%n files added and sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are kept with the record when it is saved.</source>
        <translation>
            <numerusform>%n file is kept with the record when it is saved.</numerusform>
            <numerusform>%n files are kept with the record when it is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CampaignsCard</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CareCard</name>
    <message numerus="yes">
        <source>%n damage(s) found. Take over the last backup, and keep this computer&apos;s folder as it is.</source>
        <translation>
            <numerusform>%n damage found. Take over the last backup, and keep this computer&apos;s folder as it is.</numerusform>
            <numerusform>%n damages found. Take over the last backup, and keep this computer&apos;s folder as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ClashPage</name>
    <message numerus="yes">
        <source>%n choice(s) must be made again.</source>
        <translation>
            <numerusform>%n choice must be made again.</numerusform>
            <numerusform>%n choices must be made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all: %n field(s) that are the same</source>
        <translation>
            <numerusform>Show all: %n field that is the same</numerusform>
            <numerusform>Show all: %n fields that are the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DeadlinesPage</name>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>%Ln deadline</numerusform>
            <numerusform>%Ln deadlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calendar written: %n deadline(s)</source>
        <translation>
            <numerusform>Calendar written: %n deadline</numerusform>
            <numerusform>Calendar written: %n deadlines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DirectoryPage</name>
    <message numerus="yes">
        <source>%n row(s) left out:</source>
        <translation>
            <numerusform>%n row left out:</numerusform>
            <numerusform>%n rows left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DropHint</name>
    <message numerus="yes">
        <source>Drop %n file(s) here</source>
        <translation>
            <numerusform>Drop %n file here</numerusform>
            <numerusform>Drop %n files here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::HomePage</name>
    <message numerus="yes">
        <source>%1 h to go, %n day(s) left</source>
        <translation>
            <numerusform>%1 h to go, %n day left</numerusform>
            <numerusform>%1 h to go, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to go on with</source>
        <translation>
            <numerusform>%n draft to go on with</numerusform>
            <numerusform>%n drafts to go on with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait here: this computer is not connected to a county center.</source>
        <translation>
            <numerusform>%n record waits here: this computer is not connected to a county center.</numerusform>
            <numerusform>%n records wait here: this computer is not connected to a county center.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait here. The last sending failed: %1</source>
        <translation>
            <numerusform>%n record waits here. The last sending failed: %1</numerusform>
            <numerusform>%n records wait here. The last sending failed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) the center did not take:</source>
        <translation>
            <numerusform>%n record that the center did not take:</numerusform>
            <numerusform>%n records that the center did not take:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n new assignment(s)</source>
        <translation>
            <numerusform>%n new assignment</numerusform>
            <numerusform>%n new assignments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonListModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonMark</name>
    <message numerus="yes">
        <source>Known as %1 (%n other record(s))</source>
        <translation>
            <numerusform>Known as %1 (%n other record)</numerusform>
            <numerusform>Known as %1 (%n other records)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined: one person with %n record(s).</source>
        <translation>
            <numerusform>Joined: one person with %n record.</numerusform>
            <numerusform>Joined: one person with %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PhrasesCard</name>
    <message numerus="yes">
        <source>%n phrase(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PhrasesPage</name>
    <message numerus="yes">
        <source>%n phrase(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PolicyPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::QuickConsultation</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordActions</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1: %n page</numerusform>
            <numerusform>%1: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordEditor</name>
    <message numerus="yes">
        <source>%n field(s) to mend</source>
        <translation>
            <numerusform>%n field to mend</numerusform>
            <numerusform>%n fields to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%n field to look at</numerusform>
            <numerusform>%n fields to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordsPage</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) closed</source>
        <translation>
            <numerusform>%n record closed</numerusform>
            <numerusform>%n records closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lie in the waste bin</source>
        <translation>
            <numerusform>%n record lies in the waste bin</numerusform>
            <numerusform>%n records lie in the waste bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stayed as they were</source>
        <translation>
            <numerusform>%n record stayed as it was</numerusform>
            <numerusform>%n records stayed as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ReportPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::SelectionDetail</name>
    <message numerus="yes">
        <source>%Ln record(s) chosen</source>
        <translation>
            <numerusform>%Ln record chosen</numerusform>
            <numerusform>%Ln records chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::StatusBar</name>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n record waiting to be sent</numerusform>
            <numerusform>%n records waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::SubsidyPage</name>
    <message numerus="yes">
        <source>%n case(s) count, %1 yuan</source>
        <translation>
            <numerusform>%n case counts, %1 yuan</numerusform>
            <numerusform>%n cases count, %1 yuan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Workbench</name>
    <message numerus="yes">
        <source>%n deadline(s) overdue</source>
        <translation>
            <numerusform>%n deadline overdue</numerusform>
            <numerusform>%n deadlines overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new assignment(s)</source>
        <translation>
            <numerusform>%n new assignment</numerusform>
            <numerusform>%n new assignments</numerusform>
        </translation>
    </message>
</context>
</TS>
