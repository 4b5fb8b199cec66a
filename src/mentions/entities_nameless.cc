// Whose name is kept back: "an official who asked not to be named", "the mother of three, who did not want her name in the paper".
#include <algorithm>
#include <string_view>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

// "did not want her name used", "whose name RTV is withholding".
bool is_kept_name(const Linking& work, std::int32_t token, TokenRange words) {
  constexpr std::int32_t kNear = 6;  // tokens between the name and what is done with it
  const Token& here = work.token(token);
  if (here.upos != Upos::noun || here.lemma != "name" || token == words.begin || work.token(token - 1).upos != Upos::pron) return false;
  for (auto i = std::max(words.begin, token - kNear); i < std::min(words.end, token + kNear); ++i) {
    const auto& lemma = work.token(i).lemma;
    if (lemma == "withhold" || lemma == "not" || lemma == "n't" || lemma == "refuse" || lemma == "decline") return true;
  }
  return false;
}

}  // namespace

bool is_kept_nameless_in(const Linking& work, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i) {
    const std::string_view lemma = work.token(i).lemma;
    const bool verb = work.token(i).upos == Upos::verb && (lemma == "name" || lemma == "identify");
    if (verb || lemma == "anonymity" || lemma == "anonymous" || lemma == "anonymously" || is_kept_name(work, i, words)) return true;
  }
  return false;
}

bool is_kept_nameless(const Linking& work, const Draft& draft) {
  constexpr std::int32_t kPhrase = 200;  // tokens; what is longer is a text without full stops, and not read anew for each of its nouns
  const auto words = subtree_of(work.document, draft.head);
  const auto end = std::min(words.end, draft.tokens.end + kPhrase);
  return end > draft.tokens.end && is_kept_nameless_in(work, {draft.tokens.end, end});
}

}  // namespace hearsay
