#include "claims/claims.h"

namespace hearsay {

struct EventLexicon {};

std::shared_ptr<const EventLexicon> load_event_lexicon(const Knowledge&, const std::string&) { return std::make_shared<EventLexicon>(); }
void record_claims(Document&, const EventLexicon&) {}

}  // namespace hearsay
