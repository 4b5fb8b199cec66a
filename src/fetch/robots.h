// robots.txt as RFC 9309 reads it: which paths of a host a crawler may ask for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

inline constexpr std::size_t kRobotsBytes =
    512'000;  // that are read of a robots.txt (RFC 9309, 2.5: at least 500 KiB); the rest is passed over

class Robots {
 public:
  Robots() = default;  // everything is allowed
  // The rules for a product token ("hearsay"): those of all its groups together, else those of "*". Never throws: lines that are none are
  // passed over.
  Robots(std::string_view text, std::string_view product);

  // `target`: path with query, as in a request. The longest rule that fits decides, "allow" where two are as long.
  bool allows(std::string_view target) const;
  // Crawl-delay, seconds; 0 where there is none. Not of the RFC, but asked for by many; at most kLongestDelay.
  double delay() const { return delay_; }

  static constexpr double kLongestDelay = 60;

 private:
  struct Rule {
    std::string pattern;  // normalised
    bool allow = false;
  };
  std::vector<Rule> rules_;
  double delay_ = 0;
};

}  // namespace hearsay
