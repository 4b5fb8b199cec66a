#include "cli/commands.h"

#include <csignal>

namespace hearsay {
namespace {

constexpr Command kCommands[] = {
    {"annotate", "Annotate reports: one JSON record a report, to standard output",
     "hearsay annotate article.txt --published 2023-09-11    one report\n"
     "hearsay annotate reports/ -o annotated.jsonl           a folder, all that is in it\n"
     "zcat feed.jsonl.gz | hearsay annotate --threads 2      a stream\n"
     "hearsay annotate archive/ --engine fast                half as fast again, less exact\n"
     "hearsay annotate old.txt --charset windows-1251        another charset",
     set_up_annotate},
    {"read", "Read reports into a ledger",
     "hearsay read reports/ --ledger story.db                  a folder; again later: only what is new or changed\n"
     "hearsay read '*.jsonl.gz' --ledger story.db --threads 2  compressed files by pattern",
     set_up_read},
    {"watch", "Watch feeds: ask politely, read what is new into a ledger",
     "hearsay watch feeds.opml --ledger story.db                   until Ctrl-C; goes on where it stood when started again\n"
     "hearsay watch feeds.opml --ledger story.db --once            one round, for cron\n"
     "hearsay watch https://news.example/rss --pages --interval 10min  with the pages that its items link to",
     set_up_watch},
    {"claims", "List claims, with the chain of sources of each",
     "hearsay claims -l story.db --actor PRK --event AID        what North Korea is said to give\n"
     "hearsay claims -l story.db --kind unnamed --tense future  what unnamed sources say lies ahead\n"
     "hearsay claims -l story.db --words 'arms deal' --format jsonl",
     set_up_claims},
    {"explain", "Show why a claim was read so: its words, its chain, and what decided each part",
     "hearsay explain 0e1d8ec26da9a1f5 -l story.db             a claim by its id, as 'hearsay claims --format csv' lists it\n"
     "hearsay explain 0e1d8ec26da9a1f5 -l story.db --format json",
     set_up_explain},
    {"sources", "List who is quoted, how often, named or not, by which outlets, through whom",
     "hearsay sources -l story.db --limit 20                   the most quoted\n"
     "hearsay sources -l story.db --kind unnamed --format csv  those without a name",
     set_up_sources},
    {"stories", "List stories: reports of one happening over days and weeks, with a name and a summary in the reports' own sentences",
     "hearsay stories -l story.db --limit 20                   the twenty told most\n"
     "hearsay stories -l story.db --story s0e1d8ec26da9        the reports of one\n"
     "hearsay stories -l story.db --participant PRK --format jsonl",
     set_up_stories},
    {"copies", "List reports that took over others' words: from whom, how much, what was added or cut",
     "hearsay copies -l story.db                               each copy with the report that it was taken from\n"
     "hearsay copies -l story.db --outlet 'Pacific Courier' --format csv",
     set_up_copies},
    {"timeline", "Line up what happened and what is expected, with variants",
     "hearsay timeline -l story.db --participant PRK           one party's events\n"
     "hearsay timeline 'Putin meets Kim' -l story.db           one story, by words of its name or by its id\n"
     "hearsay timeline -l story.db --since 2023-09-12 --limit 20",
     set_up_timeline},
    {"origins", "Show on whose word each event rests, each independent origin once, and why copies do not count",
     "hearsay origins -l story.db --event CONSULT              who says that they met\n"
     "hearsay origins -l story.db --words shells",
     set_up_origins},
    {"happenings", "One JSON record an event: claims, origins, interests, course of its state, what disagrees",
     "hearsay happenings -l story.db --event CONSULT           everything known of each\n"
     "hearsay happenings s0e1d8ec26da9 -l story.db             of one story, as 'hearsay stories' lists it\n"
     "hearsay happenings 'Putin Xi' -l story.db --weigh        of the reports about both, with how probable each variant is",
     set_up_happenings},
    {"changes", "List what is new since a day: happenings, states, origins, contradictions, updates, retractions",
     "hearsay changes -l story.db --since 2023-09-13           since that day's reports\n"
     "hearsay changes -l story.db --since 2023-09-13 --participant PRK",
     set_up_changes},
    {"scenario", "Put the open expectations in order: who, when at the earliest and latest, by what route, what is on the table",
     "hearsay scenario -l story.db 'Kim Putin' --as-of 2023-09-12", set_up_scenario},
    {"record", "Count for each outlet and source what of its first claims was later confirmed or contradicted by others",
     "hearsay record -l story.db --limit 20\n"
     "hearsay record -l story.db --grades grades.tsv            beside the grades that the desk has set",
     set_up_record},
    {"ask", "Answer a question from the ledger, with the evidence on both sides",
     "hearsay ask 'Will North Korea supply weapons to Russia?' -l story.db\n"
     "hearsay ask 'Where did Putin meet Kim?' -l story.db --as-of 2023-09-12\n"
     "hearsay ask 'Who says that North Korea has sent shells to Russia?' -l story.db",
     set_up_ask},
    {"report", "Write one HTML page: timeline, map, chains, claims in their sentences, disputes",
     "hearsay report -l story.db -o report.html --title 'Will they meet?'", set_up_report},
    {"export", "Write claims for other programs: JSON lines, CSV, GeoJSON, PLOVER, GDELT",
     "hearsay export -l story.db --format geojson -o map.geojson\n"
     "hearsay export -l story.db --format csv --since 2023-09-01\n"
     "hearsay export -l story.db --format gdelt --table mentions -o story.mentions.CSV",
     set_up_export},
    {"places", "Look places up in a text; add places of your own from a GeoNames dump",
     "hearsay places find 'Shells hit Belgorod'                which places, how surely, and what else they could be\n"
     "hearsay places import UA.zip --overlay mine              villages, rivers, facilities of one country\n"
     "hearsay annotate reports/ --overlay mine                 with it",
     set_up_places},
    {"completions", "Print the completion script of a shell",
     "hearsay completions bash > ~/.local/share/bash-completion/completions/hearsay\n"
     "hearsay completions zsh > ~/.zfunc/_hearsay\n"
     "hearsay completions fish > ~/.config/fish/completions/hearsay.fish",
     set_up_completions},
    {"man", "Print the manual page", "hearsay man | man -l -    read it", set_up_man},
};

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

extern "C" void on_interrupt(int) { interrupt(); }

// A signal that the parent has us ignore stays ignored: nohup, and shells without a terminal for what they start by `&`, mean it so.
void stop_at(int signal) {
  struct sigaction before {};
  if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second has its usual effect
  sigaction(signal, &action, nullptr);
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

const std::atomic<bool>& interrupted() { return stop; }

void interrupt() { stop.store(true, std::memory_order_relaxed); }

void watch_for_interrupt() { stop_at(SIGINT); }
void watch_for_termination() { stop_at(SIGTERM); }

}  // namespace hearsay
