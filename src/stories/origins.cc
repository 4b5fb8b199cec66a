#include "stories/origins.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/fold.h"
#include "base/sorted.h"
#include "document/names.h"
#include "stories/resting.h"
#include "stories/shingles.h"
#include "stories/speakers.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr double kCopy = 0.7;         // share of words in common, in order of three, from which a sentence is a copy
constexpr std::size_t kShortest = 8;  // words under which a sentence is too short to be called one
constexpr int kMostSteps = 1000;      // on the ways back from one claim: only rings of outlets have more, and those lead nowhere

// Hashes of each three neighbouring words, sorted, each once.
std::vector<std::uint64_t> threes_of(std::string_view text) {
  const auto words = text_words(text);
  if (words.size() < kShortest) return {};
  auto out = shingles_of(words, 3);
  sort_once(out);
  return out;
}

double alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared = std::count_if(a.begin(), a.end(), [&](auto x) { return std::binary_search(b.begin(), b.end(), x); });
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

// "Two US officials" and then "the officials", whose state is not repeated: the same words to the same medium, where one states no
// affiliation.
std::vector<Origin>::iterator same_words(std::vector<Origin>& origins, const Origin& origin, const WordList& cuts) {
  return std::find_if(origins.begin(), origins.end(), [&](const Origin& known) {
    return known.kind == origin.kind && outlet_key(known.through) == outlet_key(origin.through) &&
           head_noun(known.name, cuts) == head_noun(origin.name, cuts) && (known.affiliation.empty() || origin.affiliation.empty());
  });
}

// "The visit": a mention of what others tell, no telling of it.
bool is_bare_mention(const StoredClaim& claim) {
  const auto& cue = claim.claim.cue;
  if (cue && (cue->stance == Stance::confirms || cue->stance == Stance::denies)) return false;  // "confirmed the visit" answers
  const auto words = words_in(claim.text);
  return words.size() <= 2 && !words.empty() && words.back() == fold_case(claim.claim.predicate_lemma);
}

// Everything that find_origins() looks at while it goes through the claims.
struct Search {
  const std::vector<StoredClaim>& claims;
  const std::vector<std::size_t>& some;
  const Around& around;
  std::vector<Resting> resting;                               // of each of `some`, as the claim itself says
  std::vector<std::string> own_keys;                          // of each, what it has in its own voice
  std::vector<std::vector<std::uint64_t>> threes;             // of each, of its words
  std::map<std::string, std::vector<std::size_t>> published;  // by outlet: places in `some`
  std::map<std::string, std::size_t> sourced;                 // by document: the first claim that rests on somebody
  OriginsFound found = {};
  std::set<std::string> noted = {};
  std::vector<std::vector<std::string>> words = {};  // of each, sorted; empty until they are asked for
  int steps = 0;                                     // taken on the ways back from the claim that is looked at

  const StoredClaim& claim(std::size_t i) const { return claims[some[i]]; }
  std::string outlet(std::size_t i) const { return outlet_of(claim(i)); }
  const std::string& own_key(std::size_t i) const { return own_keys[i]; }
  void note(std::string text) {
    if (noted.insert(text).second) found.notes.push_back(std::move(text));
  }
};

bool is_outlet_key(const std::string& key) { return key.starts_with("outlet|"); }
bool denies(const StoredClaim& claim) { return claim.claim.polarity == Polarity::negative; }

const std::vector<std::string>& words_told(Search& search, std::size_t i) {
  auto& words = search.words[i];
  if (words.empty()) {
    words = words_in(search.claim(i).text);
    sort_once(words);
  }
  return words;
}

// What an outlet published of it, the sentence that is most like the one that cites it first; of equals the earlier one.
std::vector<std::size_t> likest_first(Search& search, std::size_t i, std::vector<std::size_t> some) {
  const auto& one = words_told(search, i);
  const auto shared = [&](std::size_t j) {
    const auto& other = words_told(search, j);
    const auto both =
        std::count_if(one.begin(), one.end(), [&](const auto& word) { return std::binary_search(other.begin(), other.end(), word); });
    return static_cast<double>(both) / static_cast<double>(std::max<std::size_t>(1, one.size() + other.size()));
  };
  std::map<std::size_t, double> like;
  for (const auto j : some) like[j] = shared(j);
  std::stable_sort(some.begin(), some.end(), [&](auto a, auto b) { return like[a] > like[b]; });
  return some;
}

// Whether two claims are of one matter: the same deed of the same actor, or nearly the same words.
bool same_matter(const Search& search, std::size_t i, std::size_t j) {
  const auto &a = search.claim(i).claim, &b = search.claim(j).claim;
  const auto first = [](const Claim& c) { return c.actor.empty() ? std::string() : c.actor.front().name; };
  const bool same_deed = a.predicate_lemma == b.predicate_lemma || (a.event && b.event && a.event->type == b.event->type);
  return (same_deed && first(a) == first(b)) || alike(search.threes[i], search.threes[j]) >= 0.3;
}

// The place in `some` of the claim that this one finally rests on, through outlets that it cites; nullopt for a ring of outlets.
// `passed`: outlets on the way to it; as they were, where none is found.
std::optional<std::size_t> root_of(Search& search, std::size_t i, std::set<std::string>& passed) {
  if (++search.steps > kMostSteps) return std::nullopt;
  const auto& key = search.resting[i].key;
  if (key == search.own_key(i)) {
    // In its own voice, after what the same report has from somebody: "the meeting lasted an hour".
    const auto other = search.sourced.find(search.claim(i).document->id);
    if (other == search.sourced.end() || other->second > i || denies(search.claim(other->second)) != denies(search.claim(i))) return i;
    search.note(fmt::format("{} says it in its own voice too, beside {}: no origin of its own", search.outlet(i),
                            search.resting[other->second].origin.name));
    return root_of(search, other->second, passed);
  }
  if (!is_outlet_key(key)) return i;
  const auto cited = search.published.find(key.substr(7));
  if (cited == search.published.end()) return i;
  if (!passed.insert(search.own_key(i)).second) return std::nullopt;
  // What the cited outlet has from others, in order of publication; else its own word.
  bool ring = false;
  std::optional<std::size_t> own;
  for (const auto j : likest_first(search, i, cited->second)) {
    const auto& theirs = search.resting[j].key;
    if (denies(search.claim(j)) != denies(search.claim(i)) || theirs == "public" || !same_matter(search, i, j)) continue;
    if (theirs == key) {
      if (!own) own = j;
    } else if (passed.contains(search.own_key(j))) {
      ring = true;
    } else if (const auto root = root_of(search, j, passed)) {
      search.note(fmt::format("{} cites {}, which has it from {}", search.outlet(i), search.resting[i].origin.name,
                              search.resting[*root].origin.name));
      return root;
    } else {
      ring = true;
    }
  }
  passed.erase(search.own_key(i));
  if (own) return own;
  if (ring) return std::nullopt;
  return i;
}

Search search_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some, const Around& around) {
  Search search{claims, some, around, {}, {}, {}, {}, {}};
  search.words.resize(some.size());
  for (std::size_t i = 0; i < some.size(); ++i) {
    search.resting.push_back(rests_on(claims[some[i]], around));
    search.own_keys.push_back("outlet|" + outlet_key(voice_of(claims[some[i]])));
    search.threes.push_back(threes_of(claims[some[i]].text));
    search.published[outlet_key(outlet_of(claims[some[i]]))].push_back(i);
    const auto& key = search.resting.back().key;
    if (key != "public" && key != search.own_key(i)) search.sourced.emplace(claims[some[i]].document->id, i);
  }
  return search;
}

// An earlier sentence of another outlet that this one nearly repeats.
struct EarlierWords {
  std::size_t place;  // in `some`
  std::string outlet;
  std::size_t origin;
};

void count(Origin& origin, const StoredClaim& claim, std::size_t index) {
  const auto outlet = outlet_of(claim);
  if (std::find(origin.outlets.begin(), origin.outlets.end(), outlet) == origin.outlets.end()) origin.outlets.push_back(outlet);
  origin.ahead = claim.claim.tense == ClaimTense::future && (origin.claims.empty() || origin.ahead);
  origin.claims.push_back(index);
  if (claim.claim.cue && claim.claim.cue->stance == Stance::declines) origin.declines = true;
  else if (claim.claim.certainty != Certainty::unknown) (denies(claim) ? origin.denies : origin.states) = true;
}

// "The United States and Saudi Arabia said": each of them says it.
void count_further(Search& search, std::map<std::string, std::size_t>& by_key, const StoredClaim& claim, std::size_t index) {
  if (claim.claim.sources.empty()) return;
  const auto& last = claim.claim.sources.back();
  for (const auto& name : further_speakers(last, search.around)) {
    Origin origin{.name = name, .kind = std::string(name_of(last.kind))};
    origin.interest = interest_of(origin, search.around);
    const auto [found, fresh] = by_key.emplace("named|" + fold_case(name), search.found.origins.size());
    if (fresh) search.found.origins.push_back(std::move(origin));
    count(search.found.origins[found->second], claim, index);
  }
}

}  // namespace

OriginsFound find_origins(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some, const Around& around) {
  auto search = search_of(claims, some, around);
  auto& origins = search.found.origins;
  std::map<std::string, std::size_t> by_key;
  std::vector<EarlierWords> sentences;
  for (std::size_t i = 0; i < some.size(); ++i) {
    const auto& claim = claims[some[i]];
    const auto outlet = outlet_of(claim);
    if (is_retraction(claim, around.words) || (some.size() > 1 && is_bare_mention(claim))) continue;
    std::set<std::string> passed;
    search.steps = 0;
    const auto root = root_of(search, i, passed);
    if (!root) {
      search.found.circular = true;
      search.note(fmt::format("circular: {} cites {}, and what {} cites leads back to itself: no origin", outlet,
                              search.resting[i].origin.name, search.resting[i].origin.name));
      continue;
    }
    auto [key, origin, body] = search.resting[*root];
    if (key == "public") {
      search.note(
          fmt::format("{} names nobody in particular (\"{}\"): no origin", outlet, claim.cue_text.empty() ? origin.name : claim.cue_text));
      continue;
    }
    if (origin.kind == name_of(SourceKind::unnamed) && !by_key.contains(key))
      if (const auto known = same_words(origins, origin, around.words.cuts); known != origins.end()) {
        // Whose side they are on may be told only here.
        if (known->affiliation.empty()) known->affiliation = origin.affiliation, known->interest = interest_of(*known, around);
        by_key.emplace(key, static_cast<std::size_t>(known - origins.begin()));
      }
    const auto& threes = search.threes[i];
    auto found = by_key.find(key);
    // Only who would be an origin of his own, and gives no name, is compared with those before.
    const bool may_copy = found == by_key.end() && (claim.claim.sources.empty() || origin.kind == name_of(SourceKind::unnamed));
    const auto copied = !may_copy ? sentences.end() : std::find_if(sentences.begin(), sentences.end(), [&](const EarlierWords& earlier) {
      return earlier.outlet != outlet && alike(search.threes[earlier.place], threes) >= kCopy;
    });
    const auto& cuts = around.words.cuts;
    if (copied != sentences.end() &&
        (claim.claim.sources.empty() || head_noun(origins[copied->origin].name, cuts) == head_noun(origin.name, cuts))) {
      search.note(fmt::format("{} prints nearly the words of {}: a copy", outlet, copied->outlet));
      found = by_key.emplace(key, copied->origin).first;
    } else if (found == by_key.end()) {
      origin.interest = interest_of(origin, around);
      found = by_key.emplace(key, origins.size()).first;
      origins.push_back(std::move(origin));
    } else {
      auto& known = origins[found->second];
      if (!body.empty() && fold_case(known.name) != fold_case(origin.name)) {
        search.note(fmt::format("{} and {} are one word: one origin", known.name == body ? body : known.name, origin.name));
        known.name = body, known.kind = name_of(SourceKind::government);
      } else if (std::find(known.outlets.begin(), known.outlets.end(), outlet) == known.outlets.end() && outlet != known.name)
        search.note(fmt::format("{} rests on {}{} as {} does: one origin", outlet, known.name,
                                known.through.empty() ? std::string() : " (through " + known.through + ")", known.outlets.front()));
    }
    count(origins[found->second], claim, some[i]);
    if (*root == i) count_further(search, by_key, claim, some[i]);
    if (!threes.empty()) sentences.push_back({i, outlet, found->second});
  }
  std::map<std::string, std::vector<std::string>> by_interest;
  for (const auto& origin : origins)
    if (!origin.interest.empty()) by_interest[origin.interest].push_back(origin.name);
  for (const auto& [interest, names] : by_interest)
    if (names.size() > 1) {
      std::string list;
      for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
      search.note(fmt::format("{} are of one side ({}): one interest", list, interest));
    }
  return std::move(search.found);
}

std::size_t count_interests(const std::vector<Origin>& origins) {
  std::set<std::string> interests;
  std::size_t alone = 0;
  for (const auto& origin : origins)
    if (origin.interest.empty()) ++alone;
    else interests.insert(origin.interest);
  return alone + interests.size();
}

}  // namespace hearsay
