// The names of the actor lexicon that stand in a document, and which of several actors of one name is meant. Internal to mentions.
#pragma once

#include <cstddef>
#include <vector>

#include "mentions/entities_draft.h"

namespace hearsay {

// Tokens that the lexicon knows, with all that they may name.
struct LexiconMatch {
  TokenRange tokens;
  std::size_t first_atom = 0, atoms = 0;
  const NameEntries* entries = nullptr;
};

// The longest matches, in order of text, none over another.
std::vector<LexiconMatch> matches_of(const Linking& work);

// Fills Linking::seen and Linking::certain: how often the document names each actor, where the name is no other's.
void count_actors(Linking& work, const std::vector<LexiconMatch>& matches);

// Of several candidates of one use, the one that the document speaks of most, then the one of whose state it does; the first on a draw;
// -1 for none.
std::int32_t most_seen(const Linking& work, const LexiconMatch& match, NameUse use);

// Whom a capital stands for: of several the one that the document speaks of most, on a draw the body and not the state ("Brussels"); -1
// where the name is no capital's.
std::int32_t seated(const Linking& work, const LexiconMatch& match);

// Whether it may be a name of that use.
bool has_use(const Linking& work, const LexiconMatch& match, NameUse use);

}  // namespace hearsay
