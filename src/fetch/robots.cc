#include "fetch/robots.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "base/lines.h"

namespace hearsay {
namespace {

int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if ((c | 32) >= 'a' && (c | 32) <= 'f') return (c | 32) - 'a' + 10;
  return -1;
}

bool is_unreserved(char c) { return is_ascii_digit(c) || is_ascii_letter(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

// Paths and patterns in one spelling (RFC 9309, 2.2.2): escapes of unreserved characters undone, others in capitals, bytes beyond ASCII
// escaped.
std::string normalised(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  const auto escape = [&](unsigned char c) { out += {'%', kHex[c >> 4], kHex[c & 15]}; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      const auto byte = static_cast<unsigned char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      if (is_unreserved(byte)) out += static_cast<char>(byte);
      else escape(byte);
      i += 2;
    } else if (c >= 0x80 || c <= ' ') {
      escape(c);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

// "*" stands for anything, "$" at the end for the end. Goes back to the last star only, so that time is pattern times path.
bool fits(std::string_view pattern, std::string_view path) {
  const bool to_end = pattern.ends_with('$');
  if (to_end) pattern.remove_suffix(1);
  std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
  for (;;) {
    if (p == pattern.size() && (!to_end || t == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.size() && t < path.size() && pattern[p] == path[t]) {
      ++p, ++t;
    } else if (star != std::string_view::npos && mark < path.size()) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
}

// "hearsay/1.0 bot" to its token: letters, "-" and "_".
std::string_view token_of(std::string_view value) {
  std::size_t end = 0;
  while (end < value.size() && (is_ascii_letter(value[end]) || value[end] == '-' || value[end] == '_')) ++end;
  return value.substr(0, end);
}

}  // namespace

Robots::Robots(std::string_view text, std::string_view product) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = text.substr(0, kRobotsBytes);
  std::vector<Rule> own, others;
  double own_delay = 0, others_delay = 0;
  bool in_agents = false, is_own = false, is_others = false, has_own = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = trimmed(line.substr(0, line.find('#')));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view key = trimmed(line.substr(0, colon)), value = trimmed(line.substr(colon + 1));
    if (same_word(key, "user-agent")) {
      if (!in_agents) is_own = is_others = false;  // a new group
      in_agents = true;
      if (value == "*") is_others = true;
      else if (same_word(token_of(value), product)) is_own = has_own = true;
      continue;
    }
    const bool allow = same_word(key, "allow"), disallow = same_word(key, "disallow"), delay = same_word(key, "crawl-delay");
    if (!allow && !disallow && !delay) continue;  // sitemaps and others belong to no group and end none
    in_agents = false;
    if (delay) {
      const double seconds = std::clamp(std::strtod(std::string(value).c_str(), nullptr), 0.0, kLongestDelay);
      if (is_own) own_delay = seconds;
      if (is_others) others_delay = seconds;
    } else if (!value.empty()) {  // an empty one says nothing
      if (is_own) own.push_back({normalised(value), allow});
      if (is_others) others.push_back({normalised(value), allow});
    }
  }
  rules_ = has_own ? std::move(own) : std::move(others);
  delay_ = has_own ? own_delay : others_delay;
  // A NaN ("crawl-delay: nan") is none.
  if (!(delay_ > 0)) delay_ = 0;
}

bool Robots::allows(std::string_view target) const {
  if (target == "/robots.txt") return true;
  const std::string path = normalised(target);
  std::size_t longest = 0;
  bool allowed = true;
  for (const Rule& rule : rules_) {
    if (rule.pattern.size() < longest || !fits(rule.pattern, path)) continue;
    allowed = rule.pattern.size() == longest ? allowed || rule.allow : rule.allow;
    longest = rule.pattern.size();
  }
  return allowed;
}

}  // namespace hearsay
