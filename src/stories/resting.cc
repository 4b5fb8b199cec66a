#include "stories/resting.h"

#include <algorithm>

#include "base/fold.h"
#include "document/names.h"
#include "stories/origins.h"
#include "stories/parties.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// The outlet that an unnamed source spoke to: the last outlet before it in the chain, else the publishing one.
std::string heard_by(const StoredClaim& claim) {
  const auto& chain = claim.claim.sources;
  for (std::size_t i = chain.size(); i-- > 1;)
    if (chain[i - 1].kind == SourceKind::outlet) return chain[i - 1].name;
  return voice_of(claim);
}

// "Germany; German Foreign Ministry": the narrower.
std::string last_of(const std::string& affiliation) {
  const auto at = affiliation.rfind("; ");
  return at == std::string::npos ? affiliation : affiliation.substr(at + 2);
}

// "Kremlin press service" is the Kremlin; a spokesman whose affiliation is a body speaks for it.
std::string body_of(const Source& source, const std::string& name, const Around& around) {
  const auto folded = fold_case(name);
  for (const auto& words : around.words.mouthpieces)
    if (name.size() > words.size() + 1 && folded.ends_with(" " + words)) return name.substr(0, name.size() - words.size() - 1);
  if (source.kind != SourceKind::person && source.kind != SourceKind::office) return {};
  if (const auto found = around.speaking.find(name); found != around.speaking.end()) return found->second;
  // "A spokesman for the Red Crescent", without a name.
  if (around.words.speaks_for.contains(folded)) return last_of(source.affiliation);
  const auto known = around.names.find(name);
  const bool speaks = known != around.names.end() && around.words.speaks_for.contains(known->second.role);
  return speaks ? source.affiliation : std::string();
}

// "Norway has not paid, its foreign ministry said": Norway's. "Apple closed the works, the company said": Apple.
void name_by_actor(Origin& origin, const Source& source, const StoredClaim& claim, const Around& around) {
  if (claim.claim.actor.size() != 1 || source.kind == SourceKind::person || source.kind == SourceKind::unnamed) return;
  const auto words = words_in(source.text);
  if (words.size() < 2 || !around.words.unspecific.contains(words.front())) return;
  const auto& actor = claim.claim.actor.front();
  if (is_common(actor, around.words) || actor.name.empty()) return;
  const bool state = actor.code.size() == 3;
  if (words.front() == "its" && state && origin.affiliation.empty()) origin.affiliation = actor.name;
  if (words.front() == "the" && words.size() == 2 && source.kind == SourceKind::organisation && !is_written_large(origin.name))
    origin.name = actor.name;
}

}  // namespace

std::string voice_of(const StoredClaim& claim) { return claim.document->origin.empty() ? outlet_of(claim) : claim.document->origin; }

std::string head_noun(const std::string& name, const WordList& cuts) {
  const auto words = words_in(name);
  if (words.empty()) return {};
  const auto cut = std::find_if(words.begin() + 1, words.end(), [&](const auto& word) { return cuts.contains(word); });
  auto head = *(cut - 1);
  if (head.size() > 3 && head.ends_with("s") && !head.ends_with("ss")) head.pop_back();
  return head;
}

std::string interest_of(const Origin& origin, const Around& around) {
  for (const auto& name : {origin.name, origin.affiliation.substr(0, origin.affiliation.find(';'))})
    if (const auto known = around.names.find(name); known != around.names.end())
      return fights_its_state(known->second.code) ? side_of(known->second.code) : known->second.country;
  return origin.affiliation.substr(0, origin.affiliation.find(';'));
}

Resting rests_on(const StoredClaim& claim, const Around& around) {
  if (claim.claim.sources.empty()) return {"outlet|" + outlet_key(voice_of(claim)), {.name = voice_of(claim), .kind = "outlet"}};
  const auto& chain = claim.claim.sources;
  // "An official said that Seoul believes": the official's word.
  const bool in_mind = chain.size() > 1 && claim.claim.cue && around.words.minds.contains(claim.claim.cue->lemma) &&
                       chain[chain.size() - 2].kind != SourceKind::outlet && chain[chain.size() - 2].kind != SourceKind::public_;
  const Source& last = in_mind ? chain[chain.size() - 2] : chain.back();
  Origin origin{.name = last.name.empty() ? last.text : last.name,
                .kind = std::string(name_of(last.kind)),
                .anonymous = last.anonymous,
                .affiliation = last.affiliation};
  if (last.kind == SourceKind::outlet || around.outlets.contains(outlet_key(origin.name))) {
    origin.kind = name_of(SourceKind::outlet);
    // "The newspaper said": the one that the report names elsewhere.
    if (const auto cited = around.cited.find(claim.document->id); !is_written_large(origin.name) && cited != around.cited.end())
      origin.name = cited->second;
    return {"outlet|" + outlet_key(origin.name), origin};
  }
  name_by_actor(origin, last, claim, around);
  if (last.kind == SourceKind::public_) return {"public", origin};
  if (last.kind == SourceKind::unnamed) {
    origin.through = heard_by(claim);
    // Without a name only the medium tells two sources apart; where neither states an affiliation the words do.
    return {"unnamed|" + outlet_key(origin.through) + "|" +
                fold_case(origin.affiliation.empty() ? head_noun(origin.name, around.words.cuts) : origin.affiliation),
            origin};
  }
  if (auto body = body_of(last, origin.name, around); !body.empty()) return {"named|" + fold_case(body), origin, body};
  return {"named|" + fold_case(origin.name), origin};
}

}  // namespace hearsay
