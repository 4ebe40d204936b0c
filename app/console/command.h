// A program as a list of commands, one file each; adding one is adding its file and one line.
#pragma once

#include "app/console/arguments.h"

#include <functional>

namespace fengqiao::console {

struct Command {
  QString name;
  QString words;         // what it takes besides options, for the help: "FILE..."
  const char* help = ""; // English, marked for the context "cli"
  std::vector<Option> options;
  std::function<Result<void>(const Arguments&)> run;
};

struct Program {
  QString name;
  std::vector<Option> options; // of every command; may stand before the command's name
  std::vector<Command> commands;
};

// Runs the command that the words name. 0 only on success, 1 where it failed, 2 where the words
// were wrong; what is wrong is said on standard error. Sets the messages' language: --language
// zh_CN|en, else the system's.
int run(const Program& program, const QStringList& words);

} // namespace fengqiao::console
