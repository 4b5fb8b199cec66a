// The whole command line as one tree, from which help, completions and the manual page derive.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace hearsay {

struct CommandLine {
  std::unique_ptr<CLI::App> app;
  std::map<std::string, std::function<int()>> run;  // by name of command
  CommandLine();
  ~CommandLine();
};

// Parses and runs; the exit code.
int run_program(int argc, char** argv);

}  // namespace hearsay
