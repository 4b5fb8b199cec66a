// Names of bodies that are phrases of common words: "Parents Against Phones", "Friends of the Tarn", "St Olave's".
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongest = 6;  // tokens of such a name

bool begins_sentence(const Linking& work, std::int32_t token) {
  return work.document.sentences[static_cast<std::size_t>(work.token(token).sentence)].tokens.begin == token;
}

// The words are one body's name, whatever layers have made of them; not where somebody known or titled stands at their head.
void name_body(Linking& work, TokenRange words) {
  const auto head = head_of(work.document, words);
  const auto index = head < 0 ? -1 : work.draft_of[static_cast<std::size_t>(head)];
  if (index < 0) {
    add_name(work, words, EntityKind::organisation);
    return;
  }
  Draft& draft = work.drafts[static_cast<std::size_t>(index)];
  if (!is_open(draft) || draft.tokens.begin < words.begin || draft.tokens.end > words.end) return;
  draft.tokens = words;
  draft.head = head;
  draft.kind = EntityKind::organisation;
  draft.short_of = nullptr;
  draft.gender = Gender::none;
  for (auto token = words.begin; token < words.end; ++token) work.draft_of[static_cast<std::size_t>(token)] = index;
}

// Where capitals end that begin at the token.
std::int32_t end_of_capitals(const Linking& work, std::int32_t begin, std::int32_t first) {
  auto end = begin;
  while (end < first + kLongest && same_sentence(work, end, first) && is_capitalised(work, end) && work.token(end).upos != Upos::punct)
    ++end;
  return end;
}

// Where "Parents Against Phones", "Mothers for Peace", "Friends of the Tarn" end that begin at the token; the token itself for no such
// name. A preposition in capitals proves it; a small one does where a capital amid its sentence does, or an article behind "Friends of".
std::int32_t end_of_campaign(const Linking& work, std::int32_t first) {
  const auto preposition = first + 1;
  if (!is_capitalised(work, first) || !same_sentence(work, preposition + 1, first)) return first;
  const auto word = form(work, preposition);
  if (word == "Against" || word == "For") {
    const auto end = end_of_capitals(work, preposition + 1, first);
    return end > preposition + 1 ? end : first;
  }
  if (!work.lexicon.tells(work.form_hash(first), kCampaignFirst)) return first;
  const bool friends = word == "of" && form(work, first) == "Friends";  // "Residents of the Park" live there
  const bool article = form(work, preposition + 1) == "the";
  if (!friends && ((word != "for" && word != "against") || begins_sentence(work, first))) return first;
  if (begins_sentence(work, first) && !article) return first;
  const auto name = preposition + 1 + (article ? 1 : 0);
  const auto end = end_of_capitals(work, name, first);
  if (end == name || work.lexicon.first_names.contains(work.form_hash(name))) return first;  // "Friends of Ada Holm"
  return end;
}

// "St Olave's said": a church, a school or a hospital, where nothing behind belongs to the saint.
std::int32_t end_of_saint(const Linking& work, std::int32_t first) {
  const auto word = form(work, first);
  const auto mark = first + 2, behind = first + 3;
  if ((word != "St" && word != "St.") || !same_sentence(work, mark, first) || !is_capitalised(work, first + 1)) return first;
  if (form(work, mark) != "'s" && form(work, mark) != "’s") return first;
  if (!same_sentence(work, behind, first)) return behind;
  const auto upos = work.token(behind).upos;
  return upos == Upos::verb || upos == Upos::aux || upos == Upos::punct ? behind : first;
}

}  // namespace

void draft_campaigns(Linking& work) {
  for (std::int32_t first = 0; first + 2 < work.size(); ++first) {
    auto end = end_of_campaign(work, first);
    if (end == first) end = end_of_saint(work, first);
    if (end == first) continue;
    name_body(work, {first, end});
    first = end - 1;
  }
}

}  // namespace hearsay
