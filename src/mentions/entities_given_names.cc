// Names whose family stands first and whose given name has two syllables over a hyphen: the engine's names end before the mark at times.
#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kLongestSyllable = 6;  // "cheong"

bool is_glued(const Linking& work, std::int32_t token) { return work.token(token - 1).span.end == work.token(token).span.begin; }

// "-bum" behind "Yoo Sang": one small syllable, as no "-led" or "-era" follows a family name and one more capital.
bool is_second_syllable(const Linking& work, std::int32_t dash, std::int32_t first) {
  if (!is_form(work, dash, first, "-") || !same_sentence(work, dash + 1, first) || !is_glued(work, dash) || !is_glued(work, dash + 1))
    return false;
  const auto syllable = form(work, dash + 1);
  return syllable.size() >= 2 && syllable.size() <= kLongestSyllable && is_ascii_small(syllable[0]) && !work.in(dash + 1, kByOthers);
}

}  // namespace

void complete_given_names(Linking& work) {
  for (auto& name : work.document.names) {
    const auto words = name.tokens;
    if (name.kind != NameKind::person || words.end - words.begin != 2) continue;
    if (!work.lexicon.in(work.form_hash(words.begin), kFamilyFirst) || !is_second_syllable(work, words.end, words.begin)) continue;
    name.tokens.end += 2;
    name.span = span_of(work.document, name.tokens);
  }
}

}  // namespace hearsay
