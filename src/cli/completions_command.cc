// hearsay completions SHELL: scripts made from the tree of commands and options, so that they never fall behind it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/output.h"

namespace hearsay {
namespace {

// "-o" and "--output" of one option, then its text.
struct Flag {
  std::vector<std::string> names;
  std::string help;
  bool takes_value = false;
};

std::vector<Flag> flags_of(const CLI::App& app) {
  std::vector<Flag> out;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || option->nonpositional() == false) continue;
    Flag flag{{}, option->get_description(), option->get_items_expected_max() > 0 && option->get_type_size_max() > 0};
    for (const std::string& name : option->get_snames()) flag.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) flag.names.push_back("--" + name);
    out.push_back(std::move(flag));
  }
  return out;
}

std::vector<const CLI::App*> commands_of(const CLI::App& root) {
  return root.get_subcommands([](const CLI::App*) { return true; });
}

std::string bash_script(const CLI::App& root) {
  std::string names, cases;
  for (const CLI::App* command : commands_of(root)) {
    std::string flags;
    for (const Flag& flag : flags_of(*command)) {
      for (const std::string& name : flag.names) flags += " " + name;
    }
    names += " " + command->get_name();
    cases += fmt::format("    {}) words=\"{}\" ;;\n", command->get_name(), flags.substr(std::min<std::size_t>(1, flags.size())));
  }
  return fmt::format(R"(# bash completion of hearsay, written by `hearsay completions bash`
_hearsay() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} words="--help --version{}"
  case "${{COMP_WORDS[1]}}" in
{}  esac
  [ "$COMP_CWORD" = 1 ] && words="--help --version{}"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [ "$COMP_CWORD" -gt 1 ] && [[ $current != -* ]] && COMPREPLY+=($(compgen -f -- "$current"))
}}
complete -o filenames -F _hearsay hearsay
)",
                     names, cases, names);
}

// Single quotes as zsh and fish read them; brackets and colons mean something to zsh's _arguments.
std::string quoted(std::string_view text, bool zsh) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') out += zsh ? "'\\''" : "\\'";
    else if (zsh && (c == '[' || c == ']' || c == ':')) (out += '\\') += c;
    else out += c;
  }
  return out;
}

std::string zsh_script(const CLI::App& root) {
  std::string names, cases;
  for (const CLI::App* command : commands_of(root)) {
    names += fmt::format("    '{}:{}'\n", command->get_name(), quoted(command->get_description(), true));
    cases += fmt::format("    {})\n      _arguments \\\n", command->get_name());
    for (const Flag& flag : flags_of(*command)) {
      for (const std::string& name : flag.names) {
        cases += fmt::format("        '{}[{}]{}' \\\n", name, quoted(flag.help, true), flag.takes_value ? ":value:_files" : "");
      }
    }
    cases += "        '*:path:_files' ;;\n";
  }
  return fmt::format(R"(#compdef hearsay
# zsh completion of hearsay, written by `hearsay completions zsh`
_hearsay() {{
  local -a names
  names=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
}}
_hearsay "$@"
)",
                     names, cases);
}

std::string fish_script(const CLI::App& root) {
  std::string out = "# fish completion of hearsay, written by `hearsay completions fish`\n";
  for (const CLI::App* command : commands_of(root)) {
    const std::string name = command->get_name();
    out += fmt::format("complete -c hearsay -n __fish_use_subcommand -f -a {} -d '{}'\n", name, quoted(command->get_description(), false));
    for (const Flag& flag : flags_of(*command)) {
      out += fmt::format("complete -c hearsay -n '__fish_seen_subcommand_from {}'", name);
      for (const std::string& spelled : flag.names)
        out += spelled.starts_with("--") ? " -l " + spelled.substr(2) : " -s " + spelled.substr(1);
      out += fmt::format("{} -d '{}'\n", flag.takes_value ? " -r" : "", quoted(flag.help, false));
    }
  }
  return out;
}

}  // namespace

std::function<int()> set_up_completions(CLI::App& app) {
  const auto shell = std::make_shared<std::string>();
  app.add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  return [&app, shell] {
    const CLI::App& root = *app.get_parent();
    Output::print(*shell == "bash" ? bash_script(root) : *shell == "zsh" ? zsh_script(root) : fish_script(root));
    return static_cast<int>(kOk);
  };
}

}  // namespace hearsay
