// Names of bodies that no layer has seen, told by what stands around them: "Tram builder Ferrovana said".
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestNamed = 4;  // tokens of "Clean Rivers of Nordland"

// A capital that belongs to no name yet, or to one that nothing but its shape tells.
bool is_unsettled(const Linking& work, std::int32_t token) {
  if (!is_capitalised(work, token) || work.token(token).upos == Upos::punct || work.adjective_of[static_cast<std::size_t>(token)] >= 0)
    return false;
  const auto index = work.draft_of[static_cast<std::size_t>(token)];
  if (index < 0) return true;
  const Draft& draft = work.drafts[static_cast<std::size_t>(index)];
  return is_open(draft) && draft.short_of == nullptr;
}

// The one draft that covers a part of the range, or -1 for none or several.
std::int32_t only_draft_in(const Linking& work, TokenRange range) {
  std::int32_t out = -1;
  for (auto token = range.begin; token < range.end; ++token) {
    const auto index = work.draft_of[static_cast<std::size_t>(token)];
    if (index < 0 || index == out) continue;
    if (out >= 0) return -1;
    out = index;
  }
  return out;
}

// The same words elsewhere, where no layer has seen a name in them.
void draft_again(Linking& work, const std::vector<TokenRange>& names) {
  std::unordered_map<std::uint64_t, TokenRange> by_first;
  for (const auto name : names) by_first.emplace(work.form_hash(name.begin), name);
  for (std::int32_t begin = 0; begin < work.size() && !names.empty(); ++begin) {
    const auto found = by_first.find(work.form_hash(begin));
    if (found == by_first.end()) continue;
    const auto size = found->second.end - found->second.begin;
    bool same = begin + size <= work.size() && same_sentence(work, begin, begin + size - 1);
    for (std::int32_t i = 0; i < size && same; ++i)
      same = form(work, begin + i) == form(work, found->second.begin + i) && work.draft_of[static_cast<std::size_t>(begin + i)] < 0;
    if (same) add_name(work, {begin, begin + size}, EntityKind::organisation);
  }
}

// "The charity Open Hands", "Campaign group Clean Rivers": capitals behind a noun for a body are its name, whatever words they are and
// whichever of them a layer has seen.
void draft_told_bodies(Linking& work) {
  std::vector<TokenRange> told;
  for (std::int32_t begin = 1; begin + 1 < work.size(); ++begin) {
    const auto noun = begin - 1;
    if (!same_sentence(work, noun, begin) || work.token(noun).upos != Upos::noun || !ends_one_of(work, noun, EntityKind::organisation))
      continue;
    auto end = begin;
    while (end - begin < kLongestNamed && same_sentence(work, end, begin) && is_unsettled(work, end)) ++end;
    const bool capital_behind = same_sentence(work, end, begin) && is_capitalised(work, end);
    if (end - begin < 2 || capital_behind || begins_with_first_name(work, {begin, end})) continue;
    const auto index = only_draft_in(work, {begin, end});
    if (index < 0) {
      if (work.draft_of[static_cast<std::size_t>(begin)] < 0 && work.draft_of[static_cast<std::size_t>(end - 1)] < 0) {
        add_name(work, {begin, end}, EntityKind::organisation);
        told.push_back({begin, end});
      }
      continue;
    }
    Draft& draft = work.drafts[static_cast<std::size_t>(index)];
    if (draft.tokens.begin < begin || draft.tokens.end > end || draft.tokens == TokenRange{begin, end}) continue;
    draft.tokens = {begin, end};
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::organisation;
    draft.gender = Gender::none;
    for (auto token = begin; token < end; ++token) work.draft_of[static_cast<std::size_t>(token)] = index;
    told.push_back({begin, end});
  }
  draft_again(work, told);
}

// "Privatbank" + "Orell": the names layer has seen the end of it only.
void widen_to_first_words(Linking& work) {
  for (Draft& draft : work.drafts) {
    const auto first = draft.tokens.begin - 1;
    const TokenRange whole{first, draft.tokens.end};
    if (!is_open(draft) || !same_sentence(work, first, draft.tokens.begin) || !begins_as_body(work, whole)) continue;
    if (draft.kind == EntityKind::outlet || work.draft_of[static_cast<std::size_t>(first)] >= 0) continue;
    work.draft_of[static_cast<std::size_t>(first)] = work.draft_of[static_cast<std::size_t>(draft.tokens.begin)];
    draft.tokens = whole;
    draft.head = head_of(work.document, whole);
    draft.kind = EntityKind::organisation;
    draft.short_of = nullptr;
    draft.gender = Gender::none;
  }
}

// "Mandel" + "Toys": the names layer has seen the beginning of it only, and the last word of a firm's name stands behind.
void widen_to_last_words(Linking& work) {
  for (std::size_t index = 0; index < work.drafts.size(); ++index) {
    Draft& draft = work.drafts[index];
    const auto last = draft.tokens.end;
    const TokenRange whole{draft.tokens.begin, last + 1};
    if (!is_open(draft) || draft.kind == EntityKind::outlet || !same_sentence(work, last, draft.tokens.begin)) continue;
    const bool noun = work.token(last).upos == Upos::noun || work.token(last).upos == Upos::propn;
    if (!noun || !is_capitalised(work, last) || work.draft_of[static_cast<std::size_t>(last)] >= 0 || !ends_as_firm(work, whole)) continue;
    if (same_sentence(work, last + 1, last) && is_capitalised(work, last + 1)) continue;  // "Mandel Water Tower"
    work.draft_of[static_cast<std::size_t>(last)] = static_cast<std::int32_t>(index);
    draft.tokens = whole;
    draft.head = head_of(work.document, whole);
    draft.kind = EntityKind::organisation;
    draft.short_of = nullptr;
    draft.gender = Gender::none;
  }
}

// "reckons Shopwatch, a consultancy,": a capital within its sentence that was read as a common word, and the noun that describes it.
void draft_described(Linking& work) {
  for (std::int32_t token = 1; token + 1 < work.size(); ++token) {
    const auto at = static_cast<std::size_t>(token);
    const auto upos = work.token(token).upos;
    const bool word = upos == Upos::noun || upos == Upos::adj || upos == Upos::adv || upos == Upos::x;
    if (!word || !is_capitalised(work, token) || work.draft_of[at] >= 0 || work.agent_ending_at[at] >= 0) continue;
    const bool inside = same_sentence(work, token - 1, token) && work.token(token - 1).upos != Upos::punct;
    if (!inside || is_capitalised(work, token - 1)) continue;
    const TokenRange name{token, token + 1};
    if (is_described_as_medium(work, name)) add_name(work, name, EntityKind::outlet);
    else if (is_described_as_body_alone(work, name)) add_name(work, name, EntityKind::organisation);
  }
}

// "Local 412": a branch of a union, and no "Local 12-year-olds".
void draft_locals(Linking& work) {
  for (std::int32_t token = 0; token + 1 < work.size(); ++token) {
    if (form(work, token) != "Local" || work.draft_of[static_cast<std::size_t>(token)] >= 0) continue;
    const auto number = token + 1, behind = token + 2;
    if (!same_sentence(work, token, number) || work.token(number).upos != Upos::num || is_time(work, number)) continue;
    if (work.draft_of[static_cast<std::size_t>(number)] >= 0) continue;
    const auto upos = same_sentence(work, behind, token) ? work.token(behind).upos : Upos::punct;
    if (upos == Upos::noun || upos == Upos::adj || is_form(work, behind, token, "-")) continue;
    add_name(work, {token, behind}, EntityKind::organisation);
  }
}

// "TransferDesk", "SeaBridge": a shape that no other word has, and no first name as "LeBron".
bool is_shaped_alone(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return has_body_shape(work, {token, token + 1}) && !f.starts_with("Le") && !f.starts_with("La") && !f.starts_with("Fitz") &&
         !f.starts_with("Di") && !f.starts_with("Van");
}

// "SeaBridge said", "according to TransferDesk": it speaks.
bool speaks(const Linking& work, std::int32_t token) {
  const auto& word = work.token(token);
  if (base_of(word.deprel) == Deprel::nsubj && word.head > token && work.in(word.head, kSpeech)) return true;
  return is_form(work, token - 1, token, "to") &&
         (is_form(work, token - 2, token, "according") || is_form(work, token - 2, token, "According"));
}

// "Tracklink has", "Midronel, which owns the network,": read as a common word at the head of a sentence, without an article, and ending as
// a firm's name or going on as a thing's.
bool is_firm_begun(const Linking& work, std::int32_t token) {
  const auto& noun = work.token(token);
  if (base_of(noun.deprel) != Deprel::nsubj || noun.feats.number == Number::plur || child_with(work.document, token, Deprel::det) >= 0)
    return false;
  const bool thing = noun.lemma == ascii_lowered(form(work, token)) && is_form(work, token + 1, token, ",") &&
                     is_form(work, token + 2, token, "which") && child_with(work.document, token, Deprel::amod) < 0;
  return ends_as_body(work, {token, token + 1}) || (thing && work.lexicon.in(work.lemma(noun.head < 0 ? token : noun.head), kSpeech));
}

// A capital that is in no name and no noun for actors, and may be one of a body's.
bool is_free_capital(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  const auto upos = work.token(token).upos;
  return f.size() > 1 && is_ascii_upper(f[0]) && work.draft_of[static_cast<std::size_t>(token)] < 0 &&
         work.agent_ending_at[static_cast<std::size_t>(token)] < 0 &&
         (upos == Upos::propn || (upos == Upos::noun && (is_shaped_alone(work, token) || is_firm_begun(work, token)))) &&
         !work.lexicon.first_names.contains(work.form_hash(token)) && !is_neighbouring(work, token) && !is_time(work, token);
}

// Runs of such capitals beside no other name.
std::vector<TokenRange> free_names(const Linking& work) {
  constexpr std::int32_t kLongest = 3;  // tokens of a name
  std::vector<TokenRange> out;
  for (std::int32_t begin = 0; begin < work.size(); ++begin) {
    if (!is_free_capital(work, begin)) continue;
    auto end = begin + 1;
    while (end < begin + kLongest && same_sentence(work, end, begin) && is_free_capital(work, end)) ++end;
    if (same_sentence(work, end, begin) && work.draft_of[static_cast<std::size_t>(end)] >= 0) continue;
    out.push_back({begin, end});
    begin = end - 1;
  }
  return out;
}

EntityKind kind_of_free(const Votes& votes) {
  if (votes.titled > 0 && votes.titled >= votes.body && votes.person == 0) return EntityKind::outlet;
  if (votes.state > votes.person) return votes.state > votes.body ? EntityKind::government : EntityKind::organisation;
  return votes.body > votes.person ? EntityKind::organisation : EntityKind::other;
}

}  // namespace

// "Tram builder Ferrovana said", "Therma said it": capitals that no layer has seen as a name, where all that is told of them is a body's.
void draft_bodies(Linking& work) {
  draft_campaigns(work);
  widen_to_first_words(work);
  widen_to_last_words(work);
  draft_told_bodies(work);
  draft_described(work);
  draft_locals(work);
  const auto names = free_names(work);
  std::unordered_map<std::uint64_t, Votes> told;  // of all mentions together
  for (const auto name : names) {
    Votes& votes = told[key_of(work, name)];
    vote(work, name, votes);
    if (!has_body_shape(work, name)) continue;
    votes.body -= 2;  // "iPhone" is none: a trade or a pronoun must tell, or that it speaks
    if (name.end - name.begin == 1 && is_shaped_alone(work, name.begin) && speaks(work, name.begin)) votes.body += 2;
  }
  for (const auto name : names)
    if (const auto kind = kind_of_free(told[key_of(work, name)]); kind != EntityKind::other) add_name(work, name, kind);
}

}  // namespace hearsay
