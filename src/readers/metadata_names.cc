#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/lines.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::string_view kEdges = " \t\r\n,;:|-";  // of a name in a list
constexpr std::size_t kLongestPart = 400;            // bytes of a name with the words before it
constexpr std::size_t kLongestTitle = 2000;          // bytes of a headline with the outlet's name

bool starts_with_word(std::string_view folded, std::string_view word) {
  return folded.starts_with(word) && (folded.size() == word.size() || folded[word.size()] == ' ' || folded[word.size()] == ':');
}

// "By", as bylines of other languages begin too.
std::string_view without_by(std::string_view name) {
  constexpr std::array<std::string_view, 24> kBy = {
      "written by", "posted by", "reported by", "story by", "text by", "by",      "par",   "von",    "por",    "di",       "door", "автор",
      "от",         "af",        "av",          "oleh",     "author",  "authors", "autor", "auteur", "autore", "reporter", "text", "текст"};
  for (bool again = true; again;) {
    again = false;
    const std::string folded = fold_case(name);
    for (const std::string_view by : kBy) {
      if (!starts_with_word(folded, by) || folded.size() == by.size()) continue;
      name = trimmed(name.substr(by.size()), kEdges);
      again = true;
      break;
    }
  }
  return name;
}

bool is_role(std::string_view name) {
  const std::string folded = fold_case(name);
  constexpr std::array<std::string_view, 26> kRoles = {
      "writer",        "reporter",     "editor",      "correspondent",       "staff",    "columnist", "contributor",
      "journalist",    "bureau chief", "producer",    "photographer",        "critic",   "for the",   "special to",
      "redakteur",     "redacteur",    "journaliste", "periodista",          "redactor", "repórter",  "giornalista",
      "корреспондент", "analyst",      "fellow",      "opinion contributor", "guest"};
  return std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view role) { return folded.find(role) != std::string::npos; });
}

// Accounts of systems, not people.
bool is_nobody(std::string_view folded) {
  constexpr std::array<std::string_view, 13> kNobody = {"admin",   "administrator", "webmaster", "root",      "editor", "user", "guest",
                                                        "unknown", "author",        "null",      "undefined", "none",   "n/a"};
  return std::find(kNobody.begin(), kNobody.end(), folded) != kNobody.end();
}

bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 80 || name.find('@') != std::string_view::npos || name.find("://") != std::string_view::npos)
    return false;
  if (name.starts_with("www.") || std::count(name.begin(), name.end(), ' ') > 6) return false;
  if (std::any_of(name.begin(), name.end(), is_ascii_digit) && name.find(' ') == std::string_view::npos) return false;
  return !is_nobody(fold_case(name)) &&
         std::any_of(name.begin(), name.end(), [](char c) { return (c | 32) >= 'a' ? (c | 32) <= 'z' : (c & 0x80) != 0; });
}

// Places where a list of names is cut.
std::vector<std::string_view> parts_of(std::string_view text) {
  constexpr std::array<std::string_view, 13> kCuts = {",",     ";",    "|",   " and ", " And ", " AND ", " & ",
                                                      " und ", " et ", " y ", " e ",   " и ",   " / "};
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto cut = std::find_if(kCuts.begin(), kCuts.end(), [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
    if (cut == kCuts.end()) {
      ++at;
      continue;
    }
    out.push_back(trimmed(text.substr(begin, at - begin), kEdges));
    begin = at += cut->size();
  }
  out.push_back(trimmed(text.substr(begin), kEdges));
  return out;
}

}  // namespace

std::string author_names(std::string_view text) {
  std::string plain = folded_blanks(text);
  std::string_view rest = trimmed(plain, kEdges);
  for (const std::string_view dash : {" \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " (", " in ", " for "}) {
    rest = rest.substr(0, rest.find(dash));
  }
  std::string out;
  std::unordered_set<std::string> seen;
  for (std::string_view part : parts_of(rest)) {
    if (part.size() > kLongestPart) continue;
    part = without_by(part);
    if (!is_name(part) || (is_role(part) && !out.empty())) continue;
    if (!seen.insert(bare_letters(part)).second) continue;
    out += (out.empty() ? "" : ", ") + std::string(part);
  }
  return out;
}

std::string title_without(std::string_view title, std::string_view outlet) {
  const std::string name = bare_letters(outlet);
  std::string_view out = trimmed(title);
  for (bool again = out.size() <= kLongestTitle; again && !name.empty();) {
    again = false;
    for (const std::string_view cut :
         {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " : ", ": ", "|"}) {
      if (const std::size_t at = out.rfind(cut); at != std::string_view::npos && at > 0) {
        const std::string last = bare_letters(out.substr(at + cut.size()));
        if (last == name ||
            (last.size() > 3 && (last == name + "com" || name == last + "com" || last == "the" + name || name == "the" + last))) {
          out = trimmed(out.substr(0, at)), again = true;
          break;
        }
      }
      if (const std::size_t at = out.find(cut); at != std::string_view::npos && bare_letters(out.substr(0, at)) == name) {
        out = trimmed(out.substr(at + cut.size())), again = true;
        break;
      }
    }
  }
  return std::string(out);
}

std::string plain_text(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return folded_blanks(text);
  // Twice at most: what was escaped for JSON or an attribute and again for the page.
  std::string out(text);
  for (int round = 0; round < 2 && out.find_first_of("<&") != std::string::npos; ++round) {
    const HtmlTree tree = parse_html("<div>" + out + "</div>");
    if (tree.nodes.empty()) return {};
    out = tree.inner_text(0);
  }
  return out;
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':', url.starts_with('[') ? url.find(']') : 0));
  const auto out = ascii_lowered(url);
  return out.starts_with("www.") ? out.substr(4) : out;
}

std::string resolved_url(std::string_view reference, std::string_view base) {
  reference = trimmed(reference);
  if (reference.find_first_of(" \t\r\n\"<>") != std::string_view::npos || reference.size() > 4000) return {};
  const auto is_web = [](std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); };
  const std::size_t mark = reference.find_first_of(":/?#");
  if (mark != std::string_view::npos && reference[mark] == ':') {
    const auto out = ascii_lowered(reference.substr(0, mark)) + std::string(reference.substr(mark));
    return is_web(out) && !host_of(out).empty() ? out : std::string();
  }
  if (!is_web(base) || reference.empty()) return {};
  const std::size_t scheme = base.find("://");
  const std::size_t path = std::min(base.find_first_of("/?#", scheme + 3), base.size());
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme + 1)) + std::string(reference);
  const std::string root(base.substr(0, path));
  if (reference.starts_with("/")) return root + std::string(reference);
  const std::string_view whole = base.substr(0, base.find_first_of("?#"));
  if (reference.starts_with("?")) return std::string(whole) + std::string(reference);
  if (reference.starts_with("#")) return std::string(base.substr(0, base.find('#'))) + std::string(reference);
  const std::size_t last = whole.rfind('/');
  std::string folder = last != std::string_view::npos && last >= path ? std::string(whole.substr(path, last + 1 - path)) : "/";
  while (reference.starts_with("./") || reference.starts_with("../")) {
    if (reference.starts_with("../") && folder.size() > 1) folder.resize(folder.rfind('/', folder.size() - 2) + 1);
    reference.remove_prefix(reference.find('/') + 1);
  }
  return root + folder + std::string(reference);
}

DayOrder day_order(std::string_view tag) {
  const std::string folded = fold_case(tag.substr(0, 5));
  if (folded == "en-us" || folded == "en_us" || folded == "en-ph") return DayOrder::month_first;
  if (folded.empty() || folded == "en") return DayOrder::unknown;
  return DayOrder::day_first;
}

}  // namespace hearsay
