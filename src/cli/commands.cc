#include "cli/commands.h"

#include <csignal>

namespace hearsay {
namespace {

constexpr Command kCommands[] = {
    {"annotate", "Annotate reports: one JSON record a report, to standard output",
     "hearsay annotate article.txt --published 2023-09-11    one report\n"
     "hearsay annotate reports/ -o annotated.jsonl           a folder, all that is in it\n"
     "zcat feed.jsonl.gz | hearsay annotate --threads 2      a stream\n"
     "hearsay annotate old.txt --charset windows-1251        another charset",
     set_up_annotate},
    {"completions", "Print the completion script of a shell",
     "hearsay completions bash > ~/.local/share/bash-completion/completions/hearsay\n"
     "hearsay completions zsh > ~/.zfunc/_hearsay\n"
     "hearsay completions fish > ~/.config/fish/completions/hearsay.fish",
     set_up_completions},
    {"man", "Print the manual page", "hearsay man | man -l -    read it", set_up_man},
};

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

extern "C" void on_interrupt(int) { stop.store(true, std::memory_order_relaxed); }

}  // namespace

std::span<const Command> commands() { return kCommands; }

const std::atomic<bool>& interrupted() { return stop; }

void watch_for_interrupt() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second Ctrl-C has its usual effect
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace hearsay
