<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
    <name>fengqiao::ui::CenterCard</name>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n record waiting to be sent</numerusform>
            <numerusform>%n records waiting to be sent</numerusform>
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
</TS>
