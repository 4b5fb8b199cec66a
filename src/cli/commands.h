// The commands of the program. The table is in commands.cc: a new command is a file beside it, a line there, and a case in tests/cases.
#pragma once

#include <atomic>
#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace hearsay {

// What the program returns to the shell.
enum ExitCode : int {
  kOk = 0,
  kNothingFound = 1,   // it worked, and there was nothing
  kUsage = 2,          // arguments that cannot be
  kSomeFailed = 3,     // some records could not be read (the others were), or the run could not go on
  kInterrupted = 130,  // Ctrl-C; what was in flight is finished
};

struct Command {
  std::string_view name;
  std::string_view help;      // one line
  std::string_view examples;  // lines "hearsay NAME ...   what it does", shown by --help and in the man page
  // Adds options and arguments to `app`; what it returns runs the command after they are parsed, and gives the exit code.
  std::function<int()> (*set_up)(CLI::App& app);
};

std::span<const Command> commands();

// One file each.
std::function<int()> set_up_annotate(CLI::App& app);
std::function<int()> set_up_read(CLI::App& app);
std::function<int()> set_up_watch(CLI::App& app);
std::function<int()> set_up_claims(CLI::App& app);
std::function<int()> set_up_explain(CLI::App& app);
std::function<int()> set_up_sources(CLI::App& app);
std::function<int()> set_up_stories(CLI::App& app);
std::function<int()> set_up_copies(CLI::App& app);
std::function<int()> set_up_timeline(CLI::App& app);
std::function<int()> set_up_origins(CLI::App& app);
std::function<int()> set_up_happenings(CLI::App& app);
std::function<int()> set_up_changes(CLI::App& app);
std::function<int()> set_up_scenario(CLI::App& app);
std::function<int()> set_up_record(CLI::App& app);
std::function<int()> set_up_ask(CLI::App& app);
std::function<int()> set_up_report(CLI::App& app);
std::function<int()> set_up_export(CLI::App& app);
std::function<int()> set_up_places(CLI::App& app);
std::function<int()> set_up_completions(CLI::App& app);
std::function<int()> set_up_man(CLI::App& app);

// Set by Ctrl-C (the first; the second ends the program at once), but for a program that was started to ignore it.
const std::atomic<bool>& interrupted();
// Sets it, so that a reading that waits for a pipe ends.
void interrupt();
void watch_for_interrupt();
// Lets SIGTERM, with which services are stopped, count as Ctrl-C.
void watch_for_termination();

}  // namespace hearsay
