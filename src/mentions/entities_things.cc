// Names that are read by what stands beside them: "the North" for North Korea, "the frigate Marshal Shaposhnikov" for a ship.
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

bool follows_the(const Linking& work, std::int32_t token) {
  return token > 0 && work.token(token - 1).sentence == work.token(token).sentence &&
         work.document.form_of(work.token(token - 1)).size() == 3 && work.lemma(token - 1) == folded_hash("the");
}

// Alone in its phrase: not "the North Sea", "the North of England".
bool stands_alone(const Linking& work, std::int32_t token) {
  const std::int32_t next = token + 1;
  if (next < work.size() && work.token(next).sentence == work.token(token).sentence &&
      (work.token(next).upos == Upos::propn || work.token(next).upos == Upos::noun || work.token(next).upos == Upos::adj))
    return false;
  for (const std::int32_t child : children_of(work.document, token))
    if (child > token && base_of(work.token(child).deprel) == Deprel::nmod) return false;
  return true;
}

}  // namespace

void draft_nicknames(Linking& work) {
  if (work.lexicon.nicknames.empty()) return;
  for (std::int32_t i = 0; i < work.size(); ++i) {
    if (work.draft_of[static_cast<std::size_t>(i)] >= 0 || work.document.form_of(work.token(i)).empty()) continue;
    const char first = work.document.form_of(work.token(i)).front();
    if (first < 'A' || first > 'Z') continue;
    const auto found = work.lexicon.nicknames.find(folded_hash(work.document.form_of(work.token(i))));
    if (found == work.lexicon.nicknames.end() || work.seen[static_cast<std::size_t>(found->second)] == 0) continue;
    if (!follows_the(work, i) || !stands_alone(work, i)) continue;
    Draft draft;
    draft.tokens = {i, i + 1};
    draft.head = i;
    draft.actor = found->second;
    draft.kind = work.actor(found->second).kind;
    add_draft(work, draft);
  }
}

bool names_vessel(const Linking& work, TokenRange name) {
  const std::int32_t before = name.begin - 1;
  return before >= 0 && work.token(before).sentence == work.token(name.begin).sentence && work.token(before).upos == Upos::noun &&
         work.in(before, kVessel);
}

}  // namespace hearsay
