// Keys of claims without an event type: deeds of StoryWords::acts, occasions, and any other verb that tells of a deed.
#include <algorithm>
#include <string_view>

#include "base/fold.h"
#include "document/names.h"
#include "stories/keys_parts.h"

namespace hearsay {
namespace {

constexpr std::string_view kOther = "OTHER|";

}  // namespace

std::string act_of(const StoredClaim& claim, const StoryWords& words) {
  if (claim.claim.event) return {};
  const auto& lemma = claim.claim.predicate_lemma;
  for (const auto& [act, verbs] : words.acts) {
    if (verbs.contains(lemma)) return act;
    const auto of_noun = verbs.lower_bound(lemma + ':');
    if (of_noun == verbs.end() || !of_noun->starts_with(lemma + ':')) continue;
    for (const auto& word : words_in(claim.text))
      if (verbs.contains(lemma + ':' + singular_of(word, words))) return act;
  }
  return {};
}

std::optional<Key> other_key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words) {
  const auto& lemma = claim.claim.predicate_lemma;
  // What somebody promises of himself is told by his promise.
  const bool promised = claim.claim.tense == ClaimTense::future && !claim.claim.sources.empty() && claim.claim.actor.size() == 1 &&
                        claim.claim.sources.back().name == claim.claim.actor.front().name;
  if (promised) return std::nullopt;
  auto key = start_key(claim, index, words);
  auto actors = meant(claim.claim.actor, claim, standins, words);
  const auto recipients = meant(claim.claim.recipient, claim, standins, words);
  if (const auto act = act_of(claim, words); !act.empty()) {
    key.event = std::string(kOther) + act;
    // "The recount began": the deed itself is nobody's part in it.
    const auto is_deed = [&](const Participant& p) {
      const auto noun = words.occasions.find(noun_of(p, words));
      return noun != words.occasions.end() && noun->second == act;
    };
    std::erase_if(actors, is_deed);
    key.act = true;
    add_parties(key.actors, actors, persons_among(actors, claim, standins), words);
    add_parties(key.recipients, recipients, persons_among(recipients, claim, standins), words);
    add_places(key, claim, words);
    place_in_time(key, claim);
    return key;
  }
  const bool takes_place = lemma == "take" && has_words(claim.text, "place");
  if (words.occurs.contains(lemma) || takes_place) {
    // What is put off and what takes place are one occasion, whoever put it off.
    key.event = std::string(kOther) + "occasion";
    if (!claim.claim.theme.empty() && !takes_place) actors = claim.claim.theme;
  } else {
    if (lemma.empty() || words.idle.contains(lemma)) return std::nullopt;
    key.event = std::string(kOther) + lemma;
    add_parties(key.recipients, recipients, persons_among(recipients, claim, standins), words);
    for (const auto& theme : claim.claim.theme) add_words(key.themes, name_of(theme));
  }
  key.common = all_common(actors, recipients, words);
  add_parties(key.actors, actors, persons_among(actors, claim, standins), words);
  if (key.actors.empty() && key.recipients.empty()) return std::nullopt;
  add_places(key, claim, words);
  place_in_time(key, claim);
  return key;
}

}  // namespace hearsay
