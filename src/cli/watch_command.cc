// hearsay watch: feeds into a ledger, politely, once or for good. The only command that uses a network (docs/watch.md).
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "base/counted.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run_report.h"
#include "fetch/feed_list.h"
#include "readers/readers.h"
#include "watch.h"
#include "writers/terminal.h"

namespace hearsay {
namespace {

struct WatchArguments {
  std::vector<std::string> feeds;
  std::string ledger = "hearsay.db", contact;
  ResourceOptions resources;
  WatchOptions watch;
};

// Two watches of one ledger would ask everything twice. The lock is a file of its own: SQLite's locks must not be touched.
class OnlyWatch {
 public:
  explicit OnlyWatch(const std::string& ledger) {
    const std::string path = ledger + "-watch";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file_ < 0) throw Error(ErrorCode::io, fmt::format("{}: cannot be made; is the folder there, and may it be written to?", path));
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw Error(ErrorCode::busy, fmt::format("{}: another 'hearsay watch' is at work on this ledger", ledger));
  }
  ~OnlyWatch() { ::close(file_); }
  OnlyWatch(const OnlyWatch&) = delete;
  OnlyWatch& operator=(const OnlyWatch&) = delete;

 private:
  int file_ = -1;
};

void log_line(std::string_view line) {
  const std::time_t now = std::time(nullptr);
  fmt::print(stderr, "{:%Y-%m-%dT%H:%M:%SZ} {}\n", fmt::gmtime(now), for_terminal(line));
}

std::string user_agent(const std::string& contact) {
  if (contact.find_first_of("\r\n") != std::string::npos) throw Error(ErrorCode::usage, "--contact is one line");
  return fmt::format("hearsay/{} (news feed reader{}{})", HEARSAY_VERSION, contact.empty() ? "" : "; +", contact);
}

// "15min" to "900". Throws CLI11's error where it is no time from `least` seconds to a week.
std::string in_seconds(const std::string& text, double least) {
  char* end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  const std::string unit(end);
  if (unit == "min" || unit == "m") value *= 60;
  else if (unit == "h") value *= 3600;
  else if (!unit.empty() && unit != "s") value = -1;
  if (end == text.c_str() || !(value >= least && value <= 7 * 86400.0))
    throw CLI::ValidationError(fmt::format("{} is no time from {} seconds to a week; write 90, 15min or 2h", text, least));
  return fmt::format("{}", value);
}

void tell_totals(const std::string& ledger, const WatchTotals& totals) {
  fmt::print(stderr, "hearsay: {}: feeds: {} asked, {} unchanged, {} failed, {} held back; reports: {} new, {} changed, {} there already",
             ledger, totals.asked, totals.unchanged, totals.failed, totals.held_back, totals.added, totals.superseded,
             totals.there_already);
  if (totals.pages + totals.pages_failed > 0) fmt::print(stderr, "; pages: {} read, {} not", totals.pages, totals.pages_failed);
  fmt::print(stderr, "\n");
}

// For good: another program that writes to the ledger for long is waited for.
void watch_on(const std::vector<std::string>& feeds, const WatchArguments& given, const Resources& resources, Ledger& ledger,
              WatchTotals& totals) {
  const WatchReport report{.line = log_line, .record_failed = [](const Record& record) { log_line(describe(record)); }};
  for (;;) {
    try {
      return watch_feeds(feeds, given.watch, resources, ledger, report, totals);
    } catch (const Error& error) {
      if (error.code != ErrorCode::busy || given.watch.once || interrupted().load()) throw;
      log_line(fmt::format("waiting: {}", error.what()));
    }
  }
}

int run_watch(WatchArguments& given) {
  watch_for_interrupt();
  watch_for_termination();
  const FeedList feeds = feeds_named(given.feeds);
  for (const Error& problem : feeds.problems) fmt::print(stderr, "hearsay: {}: {}\n", name_of(problem.code), for_terminal(problem.what()));
  if (feeds.urls.empty()) throw Error(ErrorCode::usage, "no feed is named; name an address, OPML, or a file with one address a line");
  given.watch.fetch.user_agent = user_agent(given.contact);
  given.watch.read.language = given.resources.language;
  given.watch.stop = &interrupted();
  const OnlyWatch lock(given.ledger);
  const Resources resources = load_resources(given.resources);
  tell_problems(resources.problems);
  Ledger ledger(given.ledger, Access::write);
  ledger.read_with({HEARSAY_VERSION, resources.model_version, resources.knowledge_version});
  if (!given.watch.once) log_line("watching " + counted(feeds.urls.size(), "feed"));
  WatchTotals totals;
  watch_on(feeds.urls, given, resources, ledger, totals);
  tell_totals(given.ledger, totals);
  // A watch for good has no other end than a signal.
  if (interrupted().load()) return given.watch.once ? kInterrupted : kOk;
  return totals.failed + totals.bad_items + totals.pages_failed + feeds.problems.size() > 0 ? kSomeFailed : kOk;
}

}  // namespace

std::function<int()> set_up_watch(CLI::App& app) {
  const auto given = std::make_shared<WatchArguments>();
  WatchOptions& watch = given->watch;
  const auto seconds = [&](const char* name, double& field, const char* help, double least) {
    app.add_option(name, field, help)
        ->capture_default_str()
        ->transform([least](const std::string& text) { return in_seconds(text, least); })
        ->type_name("SECONDS");
  };
  app.add_option("FEED", given->feeds, "Feeds: addresses, OPML files, files with one address a line")->required();
  app.add_option("-l,--ledger", given->ledger, "Ledger to write to; made where there is none")->type_name("FILE")->capture_default_str();
  app.add_flag("--once", watch.once, "Ask each feed once and end, as cron wants it; feeds in a pause are left alone");
  app.add_flag("--pages", watch.pages, "Fetch the pages that items link to, and read them in the items' place");
  seconds("--interval", watch.interval, "Between two requests for one feed (s, min and h are understood)", 1);
  seconds("--host-interval", watch.fetch.host_interval, "From a request to the next one of the same host", 0);
  seconds("--timeout", watch.limits.seconds, "For one request as a whole; a third of it for connecting", 0.1);
  app.add_option("--max-download", watch.limits.body_bytes,
                 "Longest answer, as sent and decompressed, in bytes (k, m and g are understood)")
      ->capture_default_str()
      ->transform(CLI::AsNumberWithUnit(std::map<std::string, std::uint64_t>{{"k", 1u << 10}, {"m", 1u << 20}, {"g", 1u << 30}},
                                        CLI::AsNumberWithUnit::CASE_INSENSITIVE))
      ->type_name("BYTES");
  app.add_option("--connections", watch.fetch.connections, "Hosts asked at a time; one connection each")
      ->capture_default_str()
      ->check(CLI::Range(1, 64))
      ->type_name("N");
  app.add_option("--contact", given->contact,
                 "Address of a page or mailbox that the User-Agent header names, for those who run the servers")
      ->type_name("TEXT");
  app.add_option("--proxy", watch.fetch.proxy, "Proxy to ask through; the environment's is not used")->type_name("URL");
  app.add_option("--threads", watch.threads, "How many annotate; 0: one a core")->type_name("N")->capture_default_str();
  add_options(app, given->resources);
  return [given] { return run_watch(*given); };
}

}  // namespace hearsay
