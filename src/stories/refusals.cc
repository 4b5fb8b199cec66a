#include "stories/refusals.h"

namespace hearsay {

void tell_refusals_as_denials(std::vector<StoredClaim>& claims, const StoryWords& words) {
  for (auto& stored : claims) {
    auto& claim = stored.claim;
    const auto deed = words.negated.find(claim.predicate_lemma);
    if (deed == words.negated.end() || !claim.event || claim.event->type != "REJECT" || claim.polarity == Polarity::negative) continue;
    claim.event = Event{deed->second, "", claim.event->contexts, ""};
    claim.polarity = Polarity::negative;
  }
}

}  // namespace hearsay
