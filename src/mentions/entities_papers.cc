// Names of media that their own words tell: "Channel 24", "the Evening Star", "the Bellmont Courier", "the Post", "the Ledger of Bern".
#include <algorithm>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestName = 5;  // tokens

bool is_number(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return f.size() < 5 && std::all_of(f.begin(), f.end(), is_ascii_digit);
}

// The words are one name of a medium, whatever layers have made of them; not where one of them is somebody known.
bool name_medium(Linking& work, TokenRange words) {
  std::int32_t index = -1;
  for (auto token = words.begin; token < words.end; ++token) {
    const auto found = work.draft_of[static_cast<std::size_t>(token)];
    if (found < 0 || found == index) continue;
    const Draft& draft = work.drafts[static_cast<std::size_t>(found)];
    if (index >= 0 || !is_open(draft) || draft.tokens.begin < words.begin || draft.tokens.end > words.end) return false;
    index = found;
  }
  if (index < 0) return add_name(work, words, EntityKind::outlet) >= 0;
  Draft& draft = work.drafts[static_cast<std::size_t>(index)];
  draft.tokens = words;
  draft.head = head_of(work.document, words);
  draft.kind = EntityKind::outlet;
  draft.short_of = nullptr;
  draft.gender = Gender::none;
  for (auto token = words.begin; token < words.end; ++token) work.draft_of[static_cast<std::size_t>(token)] = index;
  return true;
}

// "the Evening Star reported", "according to the Evening Star", "told the Evening Star".
bool is_voice(const Linking& work, TokenRange name) {
  const auto verb = name.end, to = name.begin - 2;
  if (same_sentence(work, verb, name.begin) && work.in(verb, kSpeech) && work.token(verb).upos == Upos::verb) return true;
  const bool according = is_form(work, to, name.begin, "to") && same_sentence(work, to - 1, to) && work.token(to - 1).lemma == "accord";
  return according || is_told(work, name) || passes_on(work, name);
}

// "our sister paper, the Sunday Planet"
bool stands_beside_paper(const Linking& work, std::int32_t article) {
  return same_sentence(work, article - 2, article) && form(work, article - 1) == "," && ends_outlet_noun(work, article - 2);
}

// "the Evening Committee", "the Daily Council": a body's name, and no paper's.
bool ends_in_other_body(const Linking& work, std::int32_t last) {
  const auto* agent = class_of_word(work, last);
  return agent != nullptr && agent->kind != EntityKind::person && agent->kind != EntityKind::outlet && agent->kind != EntityKind::product;
}

// "The Sun" before "Herald", "Liberation" before "Gazette".
bool is_other_paper(const Linking& work, const Draft& draft, std::int32_t last) {
  return draft.form == MentionForm::name && draft.actor >= 0 && draft.kind == EntityKind::outlet && draft.tokens.end == last &&
         !work.lexicon.in(work.form_hash(last), kOutletPart);
}

// "state-run", "semi-official", before a name.
bool is_leaning(const Linking& work, std::int32_t token) {
  if (work.lexicon.in(work.form_hash(token), kLeaning)) return true;
  return work.lexicon.in(work.form_hash(token), kLeaningEnd) && is_form(work, token - 1, token, "-");
}

bool reports(const Linking& work, TokenRange name) {
  return same_sentence(work, name.end, name.begin) && is_reporting(form(work, name.end));
}

// The draft of somebody known is a part of another's name.
void yield_to_longer(const Linking& work, Draft& draft) {
  draft.actor = -1;
  draft.short_of = nullptr;
  if (work.token(draft.tokens.begin).upos == Upos::det && draft.tokens.end - draft.tokens.begin > 1) ++draft.tokens.begin;
}

}  // namespace

bool is_outlet_of_place(const Linking& work, TokenRange name) {
  const auto rest = name.begin + 2;
  if (name.end <= rest || !work.lexicon.in(work.form_hash(name.begin), kOutletLast) || !is_form(work, name.begin + 1, name.begin, "of"))
    return false;
  for (auto token = rest; token < name.end; ++token)
    if (!is_capitalised(work, token)) return false;
  return name.end - rest < 3 && is_voice(work, name);  // no "Journal of Deep Sea Letters"
}

// "Channel 24", "Radio 5", "TV2": a word for media and its number.
void draft_stations(Linking& work) {
  for (std::int32_t begin = 0; begin < work.size(); ++begin) {
    if (!is_capitalised(work, begin)) continue;
    const bool apart =
        work.lexicon.in(work.form_hash(begin), kStation) && same_sentence(work, begin, begin + 1) && is_number(work, begin + 1);
    if (apart) name_medium(work, {begin, begin + 2});
    const auto f = form(work, begin);
    const auto number = f.find_first_of("0123456789");
    const bool joined = number != std::string_view::npos && std::all_of(f.begin() + number, f.end(), is_ascii_digit);
    if (joined && work.lexicon.in(folded_hash(f.substr(0, number)), kStation)) name_medium(work, {begin, begin + 1});
  }
}

// "the Evening Star", "the Sunday Planet": capitals behind a common word for papers, in the place of one who tells or is told.
void draft_papers(Linking& work) {
  for (std::int32_t begin = 1; begin + 1 < work.size(); ++begin) {
    const auto article = form(work, begin - 1);
    if (!is_capitalised(work, begin) || !work.lexicon.in(work.form_hash(begin), kPaperFirst) || (article != "the" && article != "The"))
      continue;
    auto end = begin + 1;
    while (end - begin < kLongestName && same_sentence(work, end, begin) && is_capitalised(work, end)) ++end;
    const TokenRange name{begin, end};
    if (end - begin < 2 || !same_sentence(work, begin - 1, begin) || ends_in_other_body(work, end - 1) ||
        !(is_voice(work, name) || stands_beside_paper(work, begin - 1)))
      continue;
    name_medium(work, name);
  }
}

// "the state-run Volga State Agency reported", "the semi-official Parsa agency said", "the pro-government Sabah wrote".
void draft_leaning_media(Linking& work) {
  for (std::int32_t begin = 1; begin < work.size(); ++begin) {
    if (!is_capitalised(work, begin) || !same_sentence(work, begin - 1, begin) || !is_leaning(work, begin - 1)) continue;
    auto end = begin + 1;
    while (end - begin < kLongestName && same_sentence(work, end, begin) && is_capitalised(work, end)) ++end;
    const bool small = is_form(work, end, begin, "agency");
    const TokenRange name{begin, small ? end + 1 : end};
    const bool agency = small || form(work, end - 1) == "Agency";
    if (agency ? is_voice(work, name) : reports(work, name)) name_medium(work, name);
  }
}

// "the Bellmont Courier": capitals that end in a word for papers, where no layer has seen a name or only its beginning.
void draft_shapes(Linking& work) {
  for (std::int32_t last = 1; last < work.size(); ++last) {
    if (!is_capitalised(work, last) || !work.lexicon.in(work.form_hash(last), kOutletLast) || !is_capitalised(work, last - 1)) continue;
    if (!same_sentence(work, last - 1, last)) continue;
    if (const auto own = work.draft_of[static_cast<std::size_t>(last)]; own >= 0) {  // "Northern" + "Sentinel"
      auto& draft = work.drafts[static_cast<std::size_t>(own)];
      const bool free = work.draft_of[static_cast<std::size_t>(last - 1)] < 0 && work.token(last - 1).upos != Upos::det;
      if (!is_open(draft) || draft.tokens != TokenRange{last, last + 1} || !free) continue;
      draft.tokens.begin = last - 1;
      draft.kind = EntityKind::outlet;
      draft.short_of = nullptr;
      work.draft_of[static_cast<std::size_t>(last - 1)] = own;
      continue;
    }
    if (same_sentence(work, last, last + 1) && is_capitalised(work, last + 1)) continue;
    const auto known = work.draft_of[static_cast<std::size_t>(last - 1)];
    if (known >= 0) {
      auto& draft = work.drafts[static_cast<std::size_t>(known)];
      if (is_other_paper(work, draft, last)) yield_to_longer(work, draft);
      const auto mark = form(work, last);
      const bool sure = mark == "TV" || mark == "FM" || mark == "Television" || mark == "Radio";  // "Al-Sabah TV"
      if (!is_open(draft) || draft.tokens.end != last || (has_first_name(work, draft.tokens) && !sure)) continue;
      draft.tokens.end = last + 1;
      draft.kind = EntityKind::outlet;
      draft.short_of = nullptr;
      work.draft_of[static_cast<std::size_t>(last)] = known;
      continue;
    }
    auto begin = last;
    while (begin > 0 && last - begin < kLongestName && same_sentence(work, begin - 1, last) && is_capitalised(work, begin - 1) &&
           work.draft_of[static_cast<std::size_t>(begin - 1)] < 0 && work.token(begin - 1).upos != Upos::det)
      --begin;
    const bool article = begin > 0 && same_sentence(work, begin - 1, last) && work.token(begin - 1).upos == Upos::det;
    if (last - begin < 1 || (!article && work.token(last).upos != Upos::propn)) continue;
    add_name(work, {begin, last + 1}, EntityKind::outlet);
  }
}

// "The Herald reports", "told the Post", "Norland's Chronicle": one word for papers, in capitals behind an article or a genitive.
void draft_short_titles(Linking& work) {
  for (std::int32_t token = 1; token < work.size(); ++token) {
    if (!is_capitalised(work, token) || !work.lexicon.in(work.form_hash(token), kOutletLast) || !same_sentence(work, token - 1, token))
      continue;
    const auto article = form(work, token - 1);
    const bool owned = article == "'s" || article == "’s";  // "Norland's Chronicle", "Tuesday's Mirror"
    if ((article != "the" && article != "The" && !owned) || form(work, token).ends_with("s's")) continue;
    if (same_sentence(work, token, token + 1) && (is_capitalised(work, token + 1) || work.token(token + 1).upos == Upos::noun)) continue;
    const auto place =
        is_form(work, token + 1, token, "of") && token + 2 < work.size() ? work.draft_of[static_cast<std::size_t>(token + 2)] : -1;
    const TokenRange whole{token, place < 0 ? token + 1 : work.drafts[static_cast<std::size_t>(place)].tokens.end};
    const auto own = work.draft_of[static_cast<std::size_t>(token)];
    const bool of_place = is_outlet_of_place(work, whole);
    if (own >= 0) {
      auto& draft = work.drafts[static_cast<std::size_t>(own)];
      if (!is_open(draft) || draft.tokens != TokenRange{token, token + 1}) continue;
      draft.kind = EntityKind::outlet, draft.short_of = nullptr;
      if (of_place) draft.tokens = whole;
      continue;
    }
    add_name(work, of_place ? whole : TokenRange{token, token + 1}, EntityKind::outlet);
  }
}

}  // namespace hearsay
