#include "cli/app.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <sstream>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/tell.h"
#include "hearsay/error.h"
#include "hearsay/pipeline.h"

namespace hearsay {
namespace {

std::string version_text() {
  std::string text = fmt::format("hearsay {}\n", HEARSAY_VERSION);
  try {
    const Resources resources = load_resources({});
    text +=
        fmt::format("model {}\ndata {}", resources.model_version.empty() ? "none" : resources.model_version, resources.knowledge_version);
  } catch (const Error& error) {
    text += fmt::format("model and data: {}: {}", name_of(error.code), error.what());
  }
  return text;
}

void print_error(std::string_view code, std::string_view message) { tell("hearsay: {}: {}", code, message); }

std::string message_of(const CLI::ParseError& error, int argc, char** argv) {
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::RequiredError) || (argc > 1 && argv[1][0] == '-')) return error.what();
  std::string names;
  for (const Command& command : commands()) {
    if (argc > 1 && command.name == argv[1]) return error.what();  // something of the command's own is missing
    names += fmt::format("{}{}", names.empty() ? "" : ", ", command.name);
  }
  return fmt::format("{}; there are: {}", argc > 1 ? fmt::format("there is no command \"{}\"", argv[1]) : "a command is missing", names);
}

// What is opened next would get the number of a standard stream that is closed, and with it the words that are meant for that stream.
void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // so that using it still fails
}

int run_and_tell(const std::function<int()>& run) {
  try {
    return run();
  } catch (const Error& error) {
    print_error(name_of(error.code), error.what());
    if (error.code == ErrorCode::usage) return kUsage;
    return error.code == ErrorCode::interrupted ? kInterrupted : kSomeFailed;
  } catch (const std::exception& error) {
    print_error("internal", error.what());
    return kSomeFailed;
  }
}

}  // namespace

CommandLine::CommandLine() : app(std::make_unique<CLI::App>("hearsay: who says what happened, on whose word, how surely", "hearsay")) {
  app->require_subcommand(1);
  app->get_formatter()->label("SUBCOMMAND", "COMMAND");
  app->set_version_flag("--version", version_text, "Print the versions of program, model and data");
  for (const Command& command : commands()) {
    CLI::App* sub = app->add_subcommand(std::string(command.name), std::string(command.help));
    sub->group("Commands");
    sub->footer("Examples:\n" + std::string(command.examples));
    run.emplace(command.name, command.set_up(*sub));
  }
  app->footer(
      "`hearsay COMMAND --help` shows the options of a command, with examples.\n"
      "Exit codes: 0 ok, 1 nothing found, 2 usage, 3 some records failed, 130 interrupted.");
}

CommandLine::~CommandLine() = default;

int run_program(int argc, char** argv) {
  keep_standard_streams();
  std::signal(SIGPIPE, SIG_DFL);  // a reader that has enough ends us quietly, whatever the parent had set
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files (ulimit -f) is told like a full disk
  const CommandLine line;
  try {
    line.app->parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return run_and_tell([&] {
      std::ostringstream text;
      const int code = line.app->exit(asked, text);
      print(text.str());
      return code;
    });
  } catch (const CLI::ParseError& error) {
    print_error("usage", message_of(error, argc, argv));
    const auto asked = line.app->get_subcommands();
    tell("hearsay: `hearsay {}--help` shows what there is", asked.empty() ? "" : asked.front()->get_name() + " ");
    return kUsage;
  }
  return run_and_tell(line.run.at(line.app->get_subcommands().front()->get_name()));
}

}  // namespace hearsay
