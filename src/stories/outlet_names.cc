#include "stories/outlet_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/fold.h"

namespace hearsay {
namespace {

constexpr std::size_t kHead = 120;  // bytes in which a dateline's bracket stands

// Where a name stands as whole words, npos where nowhere.
std::size_t find_name(std::string_view text, std::string_view name, std::size_t from = 0) {
  if (name.empty()) return std::string_view::npos;
  for (auto at = text.find(name, from); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at == 0 || !is_word_byte(text[at - 1])) && (end == text.size() || !is_word_byte(text[end]))) return at;
  }
  return std::string_view::npos;
}

bool in_brackets(std::string_view head, std::string_view name) {
  const auto at = find_name(head, name);
  return at != std::string_view::npos && at > 0 && head[at - 1] == '(' && at + name.size() < head.size() && head[at + name.size()] == ')';
}

// Whether a line has no other ASCII letters than the name: a dash before it is none.
bool is_alone(std::string_view line, std::string_view name) {
  const auto at = find_name(line, name);
  if (at == std::string_view::npos) return false;
  const auto others = [](std::string_view part) {
    return std::any_of(part.begin(), part.end(), [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
  };
  return !others(line.substr(0, at)) && !others(line.substr(at + name.size()));
}

// The first line, and the last two, that are not blank.
bool any_outer_line(std::string_view text, std::string_view name) {
  if (is_alone(text.substr(0, text.find('\n')), name)) return true;
  for (int lines = 0; lines < 2 && !text.empty();) {
    const auto begin = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
    const auto line = text.substr(begin);
    if (is_alone(line, name)) return true;
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ++lines;
    text = text.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return false;
}

}  // namespace

bool same_outlet(const std::string& a, const std::string& b) { return has_words(a, b) || has_words(b, a); }

std::string initials_of(std::string_view outlet) {
  std::string out;
  for (std::size_t i = 0; i < outlet.size(); ++i)
    if (is_ascii_upper(outlet[i]) && (i == 0 || !is_word_byte(outlet[i - 1]))) out += outlet[i];
  return out.size() >= 3 ? out : std::string();
}

bool is_abbreviation(std::string_view name) {
  return name.size() >= 2 && name.size() <= 8 && std::all_of(name.begin(), name.end(), is_ascii_upper);
}

bool may_mean(const std::string& name, const std::string& outlet) {
  return same_outlet(name, outlet) || (!name.empty() && name == initials_of(outlet));
}

bool mentions_outlet(std::string_view text, std::string_view outlet) {
  return find_name(text, outlet) != std::string_view::npos || find_name(text, initials_of(outlet)) != std::string_view::npos;
}

bool signed_by_outlet(std::string_view text, std::string_view outlet) {
  for (const auto& name : {std::string(outlet), initials_of(outlet)})
    if (!name.empty() && (in_brackets(text.substr(0, kHead), name) || any_outer_line(text, name))) return true;
  return false;
}

}  // namespace hearsay
