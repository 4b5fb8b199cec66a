#include "stories/origins.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.h"
#include "base/hash.h"
#include "document/names.h"

namespace hearsay {
namespace {

constexpr double kCopy = 0.7;         // share of words in common, in order of three, from which a sentence is a copy
constexpr std::size_t kShortest = 8;  // words under which a sentence is too short to be called one

std::string outlet_of(const StoredClaim& claim) { return claim.document->outlet.empty() ? claim.document->id : claim.document->outlet; }

// In whose voice the report speaks: an agency's report stays the agency's, whoever prints it.
std::string voice_of(const StoredClaim& claim) { return claim.document->origin.empty() ? outlet_of(claim) : claim.document->origin; }

// Names of one outlet with and without its article.
std::string outlet_key(std::string_view name) {
  auto key = fold_case(name);
  return key.starts_with("the ") ? key.substr(4) : key;
}

// Hashes of each three neighbouring words, digits and letters only.
std::set<std::uint64_t> shingles_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : fold_case(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool inside = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    if (inside) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  std::set<std::uint64_t> out;
  if (words.size() < kShortest) return out;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) out.insert(hash64(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]));
  return out;
}

double alike(const std::set<std::uint64_t>& a, const std::set<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared = std::count_if(a.begin(), a.end(), [&](auto x) { return b.contains(x); });
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

// The outlet that an unnamed source spoke to: the last outlet before it in the chain, else the publishing one.
std::string heard_by(const StoredClaim& claim) {
  const auto& chain = claim.claim.sources;
  for (std::size_t i = chain.size(); i-- > 1;)
    if (chain[i - 1].kind == SourceKind::outlet) return chain[i - 1].name;
  return voice_of(claim);
}

struct Resting {
  std::string key;
  Origin origin;
};

// A body that publishes reports of its own is an outlet, whatever the actor files know of it.
Resting rests_on(const StoredClaim& claim, const OutletNames& outlets) {
  if (claim.claim.sources.empty()) return {"outlet|" + outlet_key(voice_of(claim)), {.name = voice_of(claim), .kind = "outlet"}};
  const Source& last = claim.claim.sources.back();
  Origin origin{.name = last.name.empty() ? last.text : last.name,
                .kind = std::string(name_of(last.kind)),
                .anonymous = last.anonymous,
                .affiliation = last.affiliation};
  if (last.kind == SourceKind::outlet || outlets.contains(outlet_key(origin.name))) {
    origin.kind = name_of(SourceKind::outlet);
    return {"outlet|" + outlet_key(origin.name), origin};
  }
  if (last.kind == SourceKind::public_) return {"public", origin};
  if (last.kind == SourceKind::unnamed) {
    origin.through = heard_by(claim);
    // Without a name only the medium tells two sources apart; where neither states an affiliation the words do.
    return {"unnamed|" + outlet_key(origin.through) + "|" + fold_case(origin.affiliation.empty() ? origin.name : origin.affiliation),
            origin};
  }
  return {"named|" + fold_case(origin.name), origin};
}

// "Two US officials" and then "the officials", whose state is not repeated: the same words to the same medium, where one states no
// affiliation.
std::vector<Origin>::iterator same_words(std::vector<Origin>& origins, const Origin& origin) {
  return std::find_if(origins.begin(), origins.end(), [&](const Origin& known) {
    return known.kind == origin.kind && outlet_key(known.through) == outlet_key(origin.through) &&
           fold_case(known.name) == fold_case(origin.name) && (known.affiliation.empty() || origin.affiliation.empty());
  });
}

void add_once(std::vector<std::string>& list, const std::string& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

OutletNames outlets_of(const std::vector<StoredClaim>& claims) {
  OutletNames out;
  for (const auto& claim : claims) out.insert(outlet_key(claim.document->outlet));
  return out;
}

OutletNames outlets_of(const std::vector<StoredDocument>& documents) {
  OutletNames out;
  for (const auto& document : documents) out.insert(outlet_key(document.outlet));
  return out;
}

std::vector<Origin> find_origins(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some, const OutletNames& outlets,
                                 std::vector<std::string>& notes) {
  std::vector<Origin> origins;
  std::map<std::string, std::size_t> by_key;
  struct Sentence {
    std::set<std::uint64_t> shingles;
    std::string outlet;
    std::size_t origin;
  };
  std::vector<Sentence> sentences;
  for (const auto index : some) {
    const auto& claim = claims[index];
    auto [key, origin] = rests_on(claim, outlets);
    const auto outlet = outlet_of(claim);
    if (key == "public") {
      add_once(notes, fmt::format("{} names nobody in particular (\"{}\"): no origin", outlet,
                                  claim.cue_text.empty() ? origin.name : claim.cue_text));
      continue;
    }
    if (origin.kind == name_of(SourceKind::unnamed) && !by_key.contains(key))
      if (const auto known = same_words(origins, origin); known != origins.end()) {
        if (known->affiliation.empty()) known->affiliation = origin.affiliation;
        by_key.emplace(key, static_cast<std::size_t>(known - origins.begin()));
      }
    auto shingles = shingles_of(claim.text);
    const auto copied = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& earlier) {
      return earlier.outlet != outlet && alike(earlier.shingles, shingles) >= kCopy;
    });
    auto found = by_key.find(key);
    if (found == by_key.end() && copied != sentences.end() && claim.claim.sources.empty()) {
      add_once(notes, fmt::format("{} prints nearly the words of {}: a copy", outlet, copied->outlet));
      found = by_key.emplace(key, copied->origin).first;
    } else if (found == by_key.end()) {
      found = by_key.emplace(key, origins.size()).first;
      origins.push_back(std::move(origin));
    } else if (const auto& known = origins[found->second];
               std::find(known.outlets.begin(), known.outlets.end(), outlet) == known.outlets.end()) {
      const auto through = known.through.empty() ? std::string() : " (through " + known.through + ")";
      add_once(notes, fmt::format("{} rests on {}{} as {} does: one origin", outlet, known.name, through, known.outlets.front()));
    }
    auto& counted = origins[found->second];
    add_once(counted.outlets, outlet);
    counted.claims.push_back(index);
    if (claim.claim.certainty != Certainty::unknown) (claim.claim.polarity == Polarity::negative ? counted.denies : counted.states) = true;
    if (!shingles.empty()) sentences.push_back({std::move(shingles), outlet, found->second});
  }
  return origins;
}

}  // namespace hearsay
