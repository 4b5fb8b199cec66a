// HTTP transfers by libcurl, many at a time on one thread. No politeness here (fetcher.h), but every limit that keeps a bad server from
// hurting: time, bytes before and after decompression, headers, protocols, private networks. No cookies, no redirects, no credentials but
// those in the address that the user wrote.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>

namespace hearsay {

struct TransferLimits {
  double seconds = 30;                   // for the whole transfer; a third of it for connecting
  std::uint64_t body_bytes = 16u << 20;  // as sent, and again when decompressed
  std::uint64_t header_bytes = 64u << 10;
};

struct TransferRequest {
  std::string url;
  std::string etag, modified;   // of what one has; empty for none
  std::string validators_of;    // the address that they came from: no other one gets them
  std::string accept;           // the Accept header; empty: anything
  bool may_be_private = false;  // the address may lie in a private network
  TransferLimits limits;
};

struct TransferResult {
  int status = 0;              // 0 where there was no whole answer, and `error` says why
  std::string error;           // one line, without the address
  bool was_private = false;    // the server lies in a private network
  bool refused = false;        // `error` is our own limit or rule, not the server's fault: asking again soon changes nothing
  std::string body;            // decompressed; only of a 2xx answer
  std::string type, charset;   // of Content-Type
  std::string etag, modified;  // as sent
  std::string retry_after, location;
};

class Transfers {
 public:
  // `user_agent`: as sent. `proxy`: address, or empty for none; the environment's is not used.
  // `most`: transfers at a time. Throws not_found where libcurl is missing.
  Transfers(std::string user_agent, std::string proxy, unsigned most);
  ~Transfers();
  Transfers(const Transfers&) = delete;
  Transfers& operator=(const Transfers&) = delete;

  bool full() const;
  bool empty() const;
  // Begins one; `done` is called from step().
  void start(TransferRequest request, std::function<void(TransferResult&&)> done);
  // Moves all on, waiting for the network up to `milliseconds`, and calls `done` of those that ended.
  void step(int milliseconds);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay
