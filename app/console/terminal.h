// What a command says: results on standard output, messages on standard error, both UTF-8.
#pragma once

#include "core/records/error.h"
#include "core/records/vocabulary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace fengqiao::console {

void say(const QString& line);
void say(const QJsonObject& document); // one JSON document
void say(const QJsonArray& document);
// Columns as wide as their widest cell, a Chinese character counting two.
void say_table(const std::vector<QStringList>& rows);
void complain(const QString& line);

// The language of the messages: that of the installed translator.
records::Language language();

// The first line of a file, "-" = standard input. Errors: not_found, invalid (empty).
Result<QString> first_line(const QString& file);
// Asks on the terminal without showing what is typed. Errors: invalid (there is no terminal).
Result<QString> ask_secretly(const QString& question);

} // namespace fengqiao::console
