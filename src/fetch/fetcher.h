// Asking politely: one request at a time a host with a pause between, robots.txt first, few redirects, and a host that says "later" is left
// alone. On one thread, over Transfers.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>

#include "fetch/robots.h"
#include "fetch/transfers.h"

namespace hearsay {

// What is known of a host's robots.txt.
struct RobotsFile {
  std::string text;
  bool reachable = true;   // false: nothing may be fetched (RFC 9309, 2.3.1.4)
  std::int64_t until = 0;  // seconds since 1970 when it is asked for again: a day, or an hour where it was out of reach
};

// Where robots.txt files and pauses are kept over restarts; any of them may do nothing.
struct FetcherMemory {
  std::function<std::optional<RobotsFile>(const std::string& origin)> robots;
  std::function<void(const std::string& origin, const RobotsFile&)> keep_robots;
};

struct FetcherOptions {
  std::string product = "hearsay";  // token that robots.txt files name
  std::string user_agent = "hearsay";
  std::string proxy;
  unsigned connections = 8;  // at a time, each to another host
  double host_interval = 2;  // seconds from the end of a request to the next one of the same host; Crawl-delay may lengthen it
  int redirects = 5;
};

enum class Fetched : std::uint8_t {
  ok,            // `body` is there
  not_modified,  // 304
  later,         // the host asked for a pause that is not over: not even tried, or answered 429 or 503; see `wait`
  gone,          // 410
  failed,        // the server's fault, or the network's: may be well next time
  refused        // robots.txt, a redirect to where we do not go, a limit: asking again soon changes nothing
};

struct FetchResult {
  Fetched what = Fetched::failed;
  std::string url;        // that answered, after redirects
  std::string moved;      // where it has moved for good, else empty
  std::string error;      // one line, without the address; empty where all went well
  std::int64_t wait = 0;  // seconds that the server asks for; 0 where it does not
  TransferResult transfer;
};

class Fetcher {
 public:
  Fetcher(FetcherOptions options, FetcherMemory memory);

  // `request.may_be_private` is about the first address. A redirect may lead to a private network only from one. `done` is called from
  // step(), and may call fetch().
  void fetch(TransferRequest request, std::function<void(FetchResult&&)> done);
  // Begins what may begin, waits for the network or until the next may begin, up to `milliseconds`.
  void step(int milliseconds);
  // Begins nothing new from now on; what is on its way goes on.
  void pause(bool paused) { paused_ = paused; }
  bool transferring() const { return !transfers_.empty(); }
  std::size_t open() const { return open_; }  // fetches without an answer yet

 private:
  struct Job {
    TransferRequest request;
    std::function<void(FetchResult&&)> done;
    std::string robots_of;  // origin; not empty: the job is about that origin's robots.txt
    std::string moved;
    int hops = 0;
    bool moves_for_good = true;  // all redirects so far were
  };
  struct Host {
    bool busy = false;
    double free_at = 0;           // by a steady clock
    std::int64_t not_before = 0;  // seconds since 1970: Retry-After
    double delay = 0;             // Crawl-delay
  };
  struct KnownRobots {
    Robots rules;
    RobotsFile file;
  };

  void advance(std::list<Job>::iterator at);
  void begin(std::list<Job>::iterator at, const std::string& host);
  void ended(Job&& job, const std::string& host, TransferResult&& result);
  void robots_ended(Job&& job, TransferResult&& result);
  bool redirect(Job& job, TransferResult& result, std::string& why);
  void answer(Job& job, FetchResult&& result);
  const KnownRobots* known_robots(const std::string& origin);
  double next_free() const;

  FetcherOptions options_;
  FetcherMemory memory_;
  Transfers transfers_;
  std::list<Job> waiting_;
  std::map<std::string, Host> hosts_;
  std::map<std::string, KnownRobots> robots_;  // by origin
  std::map<std::string, bool> asking_;         // origins whose robots.txt is on its way
  std::size_t open_ = 0;
  bool paused_ = false;
};

}  // namespace hearsay
