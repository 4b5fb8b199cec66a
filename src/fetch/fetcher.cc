#include "fetch/fetcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>

#include "fetch/address.h"
#include "fetch/waits.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::int64_t kRobotsDay = 24 * 3600;  // seconds that a robots.txt holds (RFC 9309, 2.4)
constexpr std::int64_t kRobotsHour = 3600;      // and that one out of reach is left alone
constexpr std::int64_t kPatience = 10;  // seconds that a fetch waits for a host that asked for a pause; longer ones come back as "later"

double steady_seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
std::int64_t now_seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

bool is_redirect(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

}  // namespace

Fetcher::Fetcher(FetcherOptions options, FetcherMemory memory)
    : options_(std::move(options)), memory_(std::move(memory)), transfers_(options_.user_agent, options_.proxy, options_.connections) {}

void Fetcher::fetch(TransferRequest request, std::function<void(FetchResult&&)> done) {
  ++open_;
  Job job;
  job.request = std::move(request);
  job.done = std::move(done);
  waiting_.push_back(std::move(job));
}

void Fetcher::step(int milliseconds) {
  if (!paused_) {
    for (auto at = waiting_.begin(); at != waiting_.end();) {
      const auto next = std::next(at);
      advance(at);
      at = next;
    }
  }
  const double until = next_free() - steady_seconds();
  const int most = std::clamp(static_cast<int>(until * 1000) + 1, 0, milliseconds);
  transfers_.step(paused_ ? milliseconds : most);
}

// When the next waiting job's host is free; far away where none waits for the clock.
double Fetcher::next_free() const {
  double out = steady_seconds() + 3600;
  if (transfers_.full()) return out;
  for (const Job& job : waiting_) {
    const auto address = web_address(job.request.url);
    const auto host = address ? hosts_.find(address->host) : hosts_.end();
    if (host != hosts_.end() && !host->second.busy && !asking_.contains(address->origin())) {
      const auto pause = static_cast<double>(host->second.not_before - now_seconds());
      out = std::min(out, std::max(host->second.free_at, steady_seconds() + pause));
    }
  }
  return out;
}

const Fetcher::KnownRobots* Fetcher::known_robots(const std::string& origin) {
  auto at = robots_.find(origin);
  if (at == robots_.end() && memory_.robots) {
    if (auto file = memory_.robots(origin)) at = robots_.insert({origin, {Robots(file->text, options_.product), std::move(*file)}}).first;
  }
  if (at == robots_.end()) return nullptr;
  if (at->second.file.until <= now_seconds()) {
    robots_.erase(at);
    return nullptr;
  }
  return &at->second;
}

void Fetcher::answer(Job& job, FetchResult&& result) {
  result.url = job.request.url;
  if (job.moves_for_good) result.moved = job.moved;
  --open_;
  job.done(std::move(result));
}

void Fetcher::advance(std::list<Job>::iterator at) {
  const auto give_up = [&](Fetched what, std::string error, std::int64_t wait) {
    Job job = std::move(*at);
    waiting_.erase(at);
    if (!job.robots_of.empty()) {
      TransferResult none;
      none.error = std::move(error);
      robots_ended(std::move(job), std::move(none));
    } else {
      answer(job, {.what = what, .url = {}, .moved = {}, .error = std::move(error), .wait = wait, .transfer = {}});
    }
  };
  const auto address = web_address(at->request.url);
  if (!address) return give_up(Fetched::refused, "this is no http or https address", 0);
  Host& host = hosts_[address->host];
  if (const std::int64_t wait = host.not_before - now_seconds(); wait > kPatience)
    return give_up(Fetched::later, fmt::format("the host asked not to be asked for {} s more", wait), wait);
  const std::string origin = address->origin();
  if (at->robots_of.empty()) {
    if (asking_.contains(origin)) return;
    const KnownRobots* robots = known_robots(origin);
    if (robots == nullptr) {
      asking_[origin] = true;
      Job job;
      job.robots_of = origin;
      job.request = {.url = origin + "/robots.txt",
                     .etag = {},
                     .modified = {},
                     .validators_of = {},
                     .accept = "text/plain, */*;q=0.5",
                     .may_be_private = at->request.may_be_private,
                     .limits = at->request.limits};
      waiting_.push_back(std::move(job));
      return;
    }
    if (!robots->file.reachable) return give_up(Fetched::failed, "robots.txt cannot be read, so nothing may be fetched", 0);
    if (!robots->rules.allows(address->target)) return give_up(Fetched::refused, "robots.txt does not allow it", 0);
    host.delay = robots->rules.delay();
  }
  if (host.busy || transfers_.full() || steady_seconds() < host.free_at || host.not_before > now_seconds()) return;
  begin(at, address->host);
}

void Fetcher::begin(std::list<Job>::iterator at, const std::string& host) {
  auto job = std::make_shared<Job>(std::move(*at));
  waiting_.erase(at);
  hosts_[host].busy = true;
  TransferRequest request = job->request;
  if (request.validators_of != request.url) request.etag.clear(), request.modified.clear();
  transfers_.start(std::move(request), [this, job, host](TransferResult&& result) { ended(std::move(*job), host, std::move(result)); });
}

// Turns the job to where the answer points. False, with the reason, where we do not go there.
bool Fetcher::redirect(Job& job, TransferResult& result, std::string& why) {
  const std::string next = resolved_url(result.location.substr(0, result.location.find('#')), job.request.url);
  const auto from = web_address(job.request.url), to = web_address(next);
  if (result.location.empty()) why = "a redirect to nowhere";
  else if (!to || to->has_user) why = "a redirect to what is no plain http or https address";
  else if (from->scheme == "https" && to->scheme == "http") why = fmt::format("a redirect from https to http ({})", next);
  else if (++job.hops > options_.redirects) why = fmt::format("more than {} redirects", options_.redirects);
  if (!why.empty()) return false;
  job.moves_for_good = job.moves_for_good && (result.status == 301 || result.status == 308);
  job.moved = next;
  job.request.url = next;
  job.request.may_be_private = result.was_private;
  return true;
}

void Fetcher::ended(Job&& job, const std::string& host_name, TransferResult&& result) {
  Host& host = hosts_[host_name];
  host.busy = false;
  host.free_at = steady_seconds() + std::max(options_.host_interval, host.delay);
  const bool says_later = result.status == 429 || result.status == 503;
  std::int64_t wait = 0;
  if (says_later) wait = retry_after(result.retry_after, now_seconds()).value_or(0);
  if (wait > 0) host.not_before = now_seconds() + wait;
  std::string why;
  if (is_redirect(result.status)) {
    if (redirect(job, result, why)) {
      waiting_.push_back(std::move(job));
      return;
    }
    result.refused = true;
  }
  if (!job.robots_of.empty()) return robots_ended(std::move(job), std::move(result));
  FetchResult out;
  out.wait = wait;
  const int status = result.status;
  if (status >= 200 && status < 300) out.what = Fetched::ok;
  else if (status == 304) out.what = Fetched::not_modified;
  else if (says_later && wait > 0) out.what = Fetched::later;
  else if (status == 410) out.what = Fetched::gone;
  else if (result.refused) out.what = Fetched::refused;
  out.error = !why.empty()                        ? why
              : status == 0                       ? result.error
              : out.what <= Fetched::not_modified ? ""
                                                  : fmt::format("the server answers {}", status);
  out.transfer = std::move(result);
  answer(job, std::move(out));
}

void Fetcher::robots_ended(Job&& job, TransferResult&& result) {
  RobotsFile file;
  const int status = result.status;
  if (status >= 200 && status < 300) file.text = result.body.substr(0, kRobotsBytes);
  // 4xx: there are no rules. 429 is no such answer, and a redirect too many counts as none (RFC 9309, 2.3.1.2 and 3).
  else file.reachable = (status >= 400 && status < 500 && status != 429) || (status >= 300 && status < 400);
  file.until = now_seconds() + (file.reachable ? kRobotsDay : kRobotsHour);
  asking_.erase(job.robots_of);
  if (memory_.keep_robots && status != 0) memory_.keep_robots(job.robots_of, file);
  Robots rules(file.text, options_.product);
  if (status == 0) file.until = now_seconds() + 60;  // the network's fault, likely: soon again
  robots_.insert_or_assign(job.robots_of, KnownRobots{std::move(rules), std::move(file)});
}

}  // namespace hearsay
