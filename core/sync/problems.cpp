#include "core/sync/problems.h"

#include <array>

namespace fengqiao::sync {

namespace {

struct Known {
  QLatin1StringView name;
  Fault fault;
  const char* source;
};

constexpr std::array<Known, 26> known{{
    {QLatin1StringView("unauthorized"), Fault::denied,
     QT_TRANSLATE_NOOP("core",
                       "The center does not know this computer. Ask the county center for a new "
                       "enrolment code and enrol again; the records stay here until then.")},
    {QLatin1StringView("device-revoked"), Fault::denied,
     QT_TRANSLATE_NOOP("core",
                       "The county center has shut out this computer. Ask there why; with a new "
                       "enrolment code it may send again. The records stay here.")},
    {QLatin1StringView("code-unknown"), Fault::denied,
     QT_TRANSLATE_NOOP("core",
                       "The center does not know this code, or it was used before. Ask the county "
                       "center for a new one.")},
    {QLatin1StringView("code-expired"), Fault::denied,
     QT_TRANSLATE_NOOP("core",
                       "The enrolment code has expired. Ask the county center for a new one.")},
    {QLatin1StringView("wrong-division"), Fault::denied,
     QT_TRANSLATE_NOOP("core",
                       "The enrolment code was made for another studio. Compare the studio's "
                       "division code with the county center.")},
    {QLatin1StringView("wrong-studio"), Fault::denied,
     QT_TRANSLATE_NOOP(
         "core", "The record belongs to another studio's division, so the center does not take "
                 "it. Correct its division code, or ask the county center.")},
    {QLatin1StringView("too-large"), Fault::unsupported,
     QT_TRANSLATE_NOOP("core",
                       "The record or its file is larger than the center takes. Shorten the "
                       "texts, or attach a smaller file.")},
    {QLatin1StringView("bad-json"), Fault::unsupported,
     QT_TRANSLATE_NOOP(
         "core", "The center does not understand what this program sends. Update the program; if "
                 "it is up to date, tell the county center.")},
    {QLatin1StringView("bad-record"), Fault::invalid,
     QT_TRANSLATE_NOOP(
         "core", "The center could not read this record. Open it, correct what is marked and save "
                 "it again; if nothing is marked, tell the county center.")},
    {QLatin1StringView("unknown-kind"), Fault::unsupported,
     QT_TRANSLATE_NOOP(
         "core", "The center is older than this program and does not know this kind of record. "
                 "Tell the county center.")},
    {QLatin1StringView("conflict"), Fault::conflict,
     QT_TRANSLATE_NOOP(
         "core", "The center holds a newer version of this record from another computer. Both are "
                 "kept; compare them and save the right one.")},
    {QLatin1StringView("not-found"), Fault::network,
     QT_TRANSLATE_NOOP(
         "core",
         "There is no Fengqiao center at this address. Compare it with the county center's.")},
    {QLatin1StringView("method"), Fault::network,
     QT_TRANSLATE_NOOP(
         "core",
         "There is no Fengqiao center at this address. Compare it with the county center's.")},
    {QLatin1StringView("busy"), Fault::busy,
     QT_TRANSLATE_NOOP("core", "The center is busy. Nothing is lost; try again in a few minutes.")},
    {QLatin1StringView("internal"), Fault::network,
     QT_TRANSLATE_NOOP(
         "core",
         "The center has a fault of its own. Nothing is lost; try again later, and tell the "
         "county center if it lasts.")},
    {QLatin1StringView("cursor-ahead"), Fault::conflict,
     QT_TRANSLATE_NOOP(
         "core", "The center was put back from an older backup. Nothing is lost here: the program "
                 "compares what both hold and goes on by itself.")},
    {QLatin1StringView("slow-down"), Fault::busy,
     QT_TRANSLATE_NOOP("core", "The center asks this computer to send less often. Nothing is lost; "
                               "it goes on by itself in a few minutes.")},
    {QLatin1StringView("bad-checksum"), Fault::network,
     QT_TRANSLATE_NOOP("core", "The file was damaged on its way and is sent again by itself. If "
                               "this goes on, have the network looked at.")},
    {QLatin1StringView("bad-type"), Fault::unsupported,
     QT_TRANSLATE_NOOP(
         "core", "The center takes photos (JPEG, PNG, WebP) and PDF files alone. Save the file as "
                 "one of these and attach it again.")},
    {QLatin1StringView("wrong-offset"), Fault::network,
     QT_TRANSLATE_NOOP("core", "The center has another part of this file than this computer knew. "
                               "It goes on by itself the next time.")},
    {QLatin1StringView("quota"), Fault::unsupported,
     QT_TRANSLATE_NOOP(
         "core", "The center has no more room for this studio's files; records go on. Ask the "
                 "county center for room, or remove files that are not needed.")},
    {QLatin1StringView("no-files"), Fault::unsupported,
     QT_TRANSLATE_NOOP("core", "This center takes no photos and scans. They stay here, and records "
                               "go on; ask the county center whether that changes.")},
    {QLatin1StringView("no-record"), Fault::conflict,
     QT_TRANSLATE_NOOP("core",
                       "The record of this file has not arrived at the center yet. The file "
                       "goes after it; if the record was refused, correct that first.")},
    {QLatin1StringView("gone"), Fault::not_found,
     QT_TRANSLATE_NOOP("core", "This file was removed on another computer of the studio. If it is "
                               "needed, attach it anew.")},
    {QLatin1StringView("bad-upload"), Fault::unsupported,
     QT_TRANSLATE_NOOP("core",
                       "The center does not understand how this program sends files. Update "
                       "the program; the file stays here until then.")},
    {QLatin1StringView("tus-version"), Fault::unsupported,
     QT_TRANSLATE_NOOP("core", "The center sends and takes files in another way than this program. "
                               "Update both; the file stays here until then.")},
}};

} // namespace

Error problem_error(const QString& name) {
  for (const Known& problem : known)
    if (name == problem.name) return {problem.fault, {problem.source, {}}};
  return {
      Fault::network,
      {QT_TRANSLATE_NOOP(
           "core", "The center refused the request (%1). Nothing is lost; tell the county center."),
       {name.left(60)}}};
}

} // namespace fengqiao::sync
