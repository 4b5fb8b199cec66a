#include "stories/speakers.h"

#include <algorithm>
#include <set>

#include "base/fold.h"
#include "stories/outlet_names.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// "The RSF": "rsf".
std::string bare(std::string_view text, const StoryWords* words = nullptr) {
  auto out = fold_case(text);
  for (bool more = true; more;) {
    const auto blank = out.find(' ');
    const auto first = out.substr(0, blank);
    more = blank != std::string::npos && (first == "the" || first == "both" || (words != nullptr && words->definite.contains(first)));
    if (more) out.erase(0, blank + 1);
  }
  return out;
}

template <typename Visit>
void each_name(const std::vector<StoredClaim>& claims, Visit visit) {
  for (const auto& claim : claims) {
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
      for (const auto& participant : *list) visit(participant.text, participant.name);
    for (const auto& source : claim.claim.sources) visit(source.text, source.name);
  }
}

// What stands in brackets behind a name whose initials it is.
std::string abbreviation_in(const std::string& text, const std::string& name) {
  const auto open = text.find('(');
  const auto close = open == std::string::npos ? open : text.find(')', open);
  if (close == std::string::npos) return {};
  auto inside = text.substr(open + 1, close - open - 1);
  return is_abbreviation(inside) && inside == initials_of(name) ? inside : std::string();
}

}  // namespace

std::map<std::string, std::string> short_forms_of(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::map<std::string, int>> told;
  each_name(claims, [&](const std::string& text, const std::string& name) {
    if (name.empty()) return;
    ++told[bare(text)][name];
    ++told[bare(name)][name];
    if (const auto abbreviation = abbreviation_in(text, name); !abbreviation.empty()) ++told[fold_case(abbreviation)][name];
  });
  std::map<std::string, std::string> out;
  for (const auto& [form, names] : told) out.emplace(form, most_told(names));
  return out;
}

void spell_out(std::vector<StoredClaim>& claims, const std::map<std::string, std::string>& full) {
  if (full.empty()) return;
  const auto spell = [&](auto& named) {
    if (const auto found = full.find(named.name); found != full.end()) named.name = found->second;
  };
  for (auto& claim : claims) {
    for (auto* list : {&claim.claim.actor, &claim.claim.recipient, &claim.claim.theme})
      for (auto& participant : *list) spell(participant);
    for (auto& source : claim.claim.sources) spell(source);
  }
}

void spell_out(std::vector<StoredClaim>& claims) {
  std::map<std::string, std::set<std::string>> told;
  each_name(claims, [&](const std::string& text, const std::string& name) {
    if (const auto abbreviation = abbreviation_in(text, name); !abbreviation.empty()) told[abbreviation].insert(name);
  });
  std::map<std::string, std::string> full;
  for (const auto& [abbreviation, names] : told)
    if (names.size() == 1) full.emplace(abbreviation, *names.begin());  // one that stands for two is left alone
  spell_out(claims, full);
}

std::vector<std::string> further_speakers(const Source& source, const Around& around) {
  std::vector<std::string> out;
  if (source.kind == SourceKind::unnamed || source.kind == SourceKind::public_ || source.text.find(" and ") == std::string::npos)
    return out;
  bool first = false;
  std::string_view rest = source.text;
  while (!rest.empty()) {
    const auto comma = rest.find(", "), word = rest.find(" and ");
    const auto end = std::min({comma, word, rest.size()});
    const auto part = bare(rest.substr(0, end), &around.words);
    rest.remove_prefix(std::min(rest.size(), end == word ? end + 5 : end == comma ? end + 2 : end));
    const auto known = around.short_forms.find(part);
    const auto& name = known == around.short_forms.end() ? std::string() : known->second;
    if (name.empty() || !around.names.contains(name)) return {};
    if (name == source.name) first = true;
    else out.push_back(name);
  }
  return first ? out : std::vector<std::string>();
}

}  // namespace hearsay
