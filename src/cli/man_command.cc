// hearsay man: the manual page, made from the tree of commands and options.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/output.h"

namespace hearsay {
namespace {

// Text as roff takes it: backslashes and hyphens escaped, no line that looks like a request.
std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
    line_begins = c == '\n';
  }
  return out;
}

std::string option_entry(const CLI::Option& option) {
  const bool takes_value = option.get_items_expected_max() > 0 && option.get_type_size_max() > 0;
  std::string names = option.get_positional() ? option.get_name(true, false) : option.get_name(false, true);
  for (std::size_t at = names.find(','); at != std::string::npos; at = names.find(',', at + 2)) names.insert(at + 1, " ");
  std::string head = ".TP\n\\fB" + roff(names) + "\\fR";
  if (takes_value && !option.get_positional()) head += " \\fI" + roff(option.get_type_name()) + "\\fR";
  std::string text = option.get_description();
  if (!option.get_default_str().empty()) text += fmt::format(" (default {})", option.get_default_str());
  return head + "\n" + roff(text) + "\n";
}

std::string command_section(const CLI::App& app, const Command& command) {
  std::string out = fmt::format(".SS \"hearsay {}\"\n{}.\n", command.name, roff(command.help));
  for (const CLI::Option* option : app.get_options()) out += option_entry(*option);
  return out + ".PP\nExamples:\n.PP\n.nf\n" + roff(command.examples) + "\n.fi\n";
}

std::string manual(const CLI::App& root) {
  std::string out = fmt::format(".TH HEARSAY 1 \"\" \"hearsay {}\" \"User commands\"\n", HEARSAY_VERSION);
  out += ".SH NAME\nhearsay \\- who says what happened, on whose word, how surely\n";
  out += ".SH SYNOPSIS\n\\fBhearsay\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIPATH\\fR...]\n.SH COMMANDS\n";
  for (const Command& command : commands()) out += command_section(*root.get_subcommand(std::string(command.name)), command);
  out +=
      ".SH EXIT STATUS\n.TP\n0\nok\n.TP\n1\nnothing found\n.TP\n2\nusage: arguments that cannot be\n"
      ".TP\n3\nsome records could not be read (the others were), or the run could not go on\n.TP\n130\ninterrupted\n";
  out += ".SH ENVIRONMENT\n.TP\n\\fBHEARSAY_HOME\\fR\nfolder with hearsay.data and models/\n";
  return out;
}

}  // namespace

std::function<int()> set_up_man(CLI::App& app) {
  return [&app] {
    Output::print(manual(*app.get_parent()));
    return static_cast<int>(kOk);
  };
}

}  // namespace hearsay
