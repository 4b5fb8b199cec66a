// Names of media that the lexicon does not know: behind a noun for one ("the podcast Big Ring"), in the place of one ("told Silk Cut
// that"), and by a mention elsewhere in the document.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestName = 5;  // tokens

bool goes_on(const Linking& work, std::int32_t token, std::int32_t begin) {
  if (!same_sentence(work, token, begin)) return false;
  const auto f = form(work, token);
  if (work.draft_of[static_cast<std::size_t>(token)] >= 0 || work.agent_ending_at[static_cast<std::size_t>(token)] >= 0) return false;
  if (f == "&") return same_sentence(work, token + 1, begin) && is_capitalised(work, token + 1);
  return is_capitalised(work, token) || work.token(token).upos == Upos::num;
}

// "the channel K-1": the number behind the hyphen is of the name.
std::int32_t with_number(const Linking& work, std::int32_t end) {
  const auto number = end + 1;
  if (!is_form(work, end, end - 1, "-") || !same_sentence(work, number, end) || work.token(number).upos != Upos::num) return end;
  const bool joined =
      work.token(end - 1).span.end == work.token(end).span.begin && work.token(end).span.end == work.token(number).span.begin;
  return joined && work.draft_of[static_cast<std::size_t>(number)] < 0 ? number + 1 : end;
}

// "the station Info" + "Matin": the names layer has seen the end only.
bool widen_to(Linking& work, std::int32_t begin, std::int32_t end) {
  if (!same_sentence(work, begin, end)) return false;
  const auto index = work.draft_of[static_cast<std::size_t>(end)];
  if (index < 0) return false;
  auto& draft = work.drafts[static_cast<std::size_t>(index)];
  if (!is_open(draft) || draft.tokens.begin != end || has_first_name(work, draft.tokens)) return false;
  for (auto t = begin; t < end; ++t) work.draft_of[static_cast<std::size_t>(t)] = index;
  draft.tokens.begin = begin;
  draft.kind = EntityKind::outlet;
  draft.short_of = nullptr;
  return true;
}

// "the site Majlis Today": the name of somebody known goes on, and is another's.
bool within_longer_name(const Linking& work, std::int32_t known, std::int32_t begin) {
  const Draft& draft = work.drafts[static_cast<std::size_t>(known)];
  return draft.form == MentionForm::name && draft.actor >= 0 && draft.tokens.end < work.size() && goes_on(work, draft.tokens.end, begin) &&
         is_capitalised(work, draft.tokens.end);
}

// "the tabloid Blix reported": a surname that somebody known has.
bool is_known_surname(const Linking& work, const Draft& draft) {
  const auto verb = draft.tokens.end;
  return draft.form == MentionForm::name && draft.actor >= 0 && work.actor(draft.actor).kind == EntityKind::person &&
         draft.tokens.end - draft.tokens.begin == 1 &&
         (is_form(work, verb, draft.tokens.begin, "reported") || is_form(work, verb, draft.tokens.begin, "reports"));
}

bool is_capital(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return f.size() > 1 && (is_ascii_upper(f[0]) || static_cast<unsigned char>(f[0]) == 0xC3);
}

// "told President": no medium; "told Business Hour" may be one.
bool ends_person_or_group(const Linking& work, std::int32_t token) {
  const auto* agent = class_ending_at(work, token);
  if (agent == nullptr) return false;
  const auto kind = agent->kind;
  const bool goes_on = same_sentence(work, token + 1, token) && is_capital(work, token + 1);
  return kind == EntityKind::person || kind == EntityKind::group || kind == EntityKind::government || !goes_on;
}

// "told the Sunday Flame": a day that begins the name of a paper.
bool is_weekday_title(const Linking& work, std::int32_t token) {
  return is_form(work, token - 1, token, "the") && same_sentence(work, token + 1, token) && is_capital(work, token + 1) &&
         work.token(token + 1).upos != Upos::num && work.lexicon.in(work.form_hash(token), kOutletFirst) && is_time(work, token);
}

}  // namespace

bool ends_outlet_noun(const Linking& work, std::int32_t token) {
  if (token < 0) return false;
  if (class_ending_at(work, token) == nullptr)
    return work.in(token, kOutletAdjective) && !is_capitalised(work, token) && work.token(token).upos == Upos::adj;
  return ends_one_of(work, token, EntityKind::outlet);
}

// "told the podcast Big Ring": a medium that no layer has seen as a name.
void draft_media(Linking& work) {
  for (std::int32_t begin = 1; begin < work.size(); ++begin) {
    if (!is_capitalised(work, begin) || !ends_outlet_noun(work, begin - 1) || !same_sentence(work, begin - 1, begin)) continue;
    const auto known = work.draft_of[static_cast<std::size_t>(begin)];
    auto end = known >= 0 ? work.drafts[static_cast<std::size_t>(known)].tokens.end : begin;
    if (known >= 0 && work.drafts[static_cast<std::size_t>(known)].tokens.begin == begin &&
        (within_longer_name(work, known, begin) || is_known_surname(work, work.drafts[static_cast<std::size_t>(known)]))) {
      work.drafts[static_cast<std::size_t>(known)].actor = -1;
      work.drafts[static_cast<std::size_t>(known)].short_of = nullptr;
    }
    if (known >= 0 && (work.drafts[static_cast<std::size_t>(known)].actor >= 0 || !is_open(work.drafts[static_cast<std::size_t>(known)]) ||
                       work.drafts[static_cast<std::size_t>(known)].tokens.begin != begin))
      continue;
    while (end - begin < kLongestName && goes_on(work, end, begin)) ++end;
    if (end == begin) continue;
    end = with_number(work, end);
    if (known < 0 && widen_to(work, begin, end)) continue;
    if (known >= 0) {
      auto& draft = work.drafts[static_cast<std::size_t>(known)];
      for (auto t = draft.tokens.end; t < end; ++t) work.draft_of[static_cast<std::size_t>(t)] = known;
      draft.tokens.end = end;
      draft.kind = EntityKind::outlet;
      continue;
    }
    add_name(work, {begin, end}, EntityKind::outlet);
  }
}

// "The Lens" after "the Arakan Lens".
void join_short_media(Linking& work) {
  std::unordered_map<std::uint64_t, std::int32_t> by_last;
  const auto count = static_cast<std::int32_t>(work.drafts.size());
  for (std::int32_t i = 0; i < count; ++i) {
    const auto& draft = work.drafts[static_cast<std::size_t>(i)];
    if (draft.form != MentionForm::name || draft.kind != EntityKind::outlet || draft.tokens.end - draft.tokens.begin < 2) continue;
    by_last.emplace(folded_hash(form(work, draft.tokens.end - 1)), i);
  }
  if (by_last.empty()) return;
  for (std::int32_t token = 1; token < work.size(); ++token) {
    if (!is_capitalised(work, token) || work.token(token - 1).upos != Upos::det || !same_sentence(work, token - 1, token)) continue;
    const auto found = by_last.find(folded_hash(form(work, token)));
    if (found == by_last.end() || (token + 1 < work.size() && is_capitalised(work, token + 1))) continue;
    auto index = work.draft_of[static_cast<std::size_t>(token)];
    if (index < 0) {
      Draft draft;
      draft.tokens = {token, token + 1};
      draft.head = token;
      index = add_draft(work, std::move(draft));
    }
    auto& draft = work.drafts[static_cast<std::size_t>(index)];
    if (draft.actor >= 0 || draft.tokens.end - draft.tokens.begin != 1 || index == found->second) continue;
    draft.kind = EntityKind::outlet;
    draft.short_of = nullptr;
    draft.same_as = found->second;
  }
}

// "told Silk Cut that", "told the Ledger", "the agency Merpress": a name in the place of a medium that no layer has seen as a name.
void draft_told_media(Linking& work) {
  constexpr std::int32_t kLongest = 4;  // tokens of a name
  for (std::int32_t begin = 2; begin < work.size(); ++begin) {
    if (!is_capital(work, begin) || work.token(begin).upos == Upos::pron || work.token(begin).upos == Upos::det) continue;
    auto end = begin;
    if (is_weekday_title(work, begin)) ++end;
    while (end < begin + kLongest && same_sentence(work, end, begin) && is_capital(work, end) &&
           work.draft_of[static_cast<std::size_t>(end)] < 0 && !ends_person_or_group(work, end) &&
           work.adjective_of[static_cast<std::size_t>(end)] < 0 && !work.lexicon.titles.contains(work.lemma(end)) && !is_time(work, end))
      ++end;
    if (end > begin && is_form(work, end, begin, "&") && same_sentence(work, end + 1, begin) && is_capital(work, end + 1)) end += 2;
    const bool goes_on = end < work.size() && same_sentence(work, end, begin) &&
                         (is_capital(work, end) || (work.token(end).upos == Upos::noun && work.token(end - 1).deprel == Deprel::compound));
    if (end == begin || goes_on || begins_with_first_name(work, {begin, end})) continue;
    const bool agency = is_form(work, begin - 1, begin, "agency");
    if (!agency && (!is_told(work, {begin, end}) || ends_in_body(work, {begin, end}))) continue;
    add_name(work, {begin, end}, EntityKind::outlet);
    begin = end;
  }
}

// "told Silk Cut" after "the legal blog Silk Cut": names of media where no layer has seen one.
void draft_known_media(Linking& work) {
  constexpr std::int32_t kLongest = 5;  // tokens of a name
  std::unordered_set<std::uint64_t> known;
  for (const Draft& draft : work.drafts)
    if (draft.form == MentionForm::name && draft.kind == EntityKind::outlet && draft.tokens.end - draft.tokens.begin <= kLongest &&
        (draft.tokens.end - draft.tokens.begin > 1 || draft.same_as < 0))
      known.insert(key_of(work, draft.tokens));
  if (known.empty()) return;
  const auto is_free = [&](std::int32_t token) { return work.draft_of[static_cast<std::size_t>(token)] < 0; };
  const auto is_part = [&](std::int32_t token) {  // the end of it, or the beginning, read as a name of its own
    const auto index = work.draft_of[static_cast<std::size_t>(token)];
    return index >= 0 && is_open(work.drafts[static_cast<std::size_t>(index)]) &&
           work.drafts[static_cast<std::size_t>(index)].tokens == TokenRange{token, token + 1} &&
           (is_free(token - 1) || (same_sentence(work, token + 1, token) && is_free(token + 1)));
  };
  for (std::int32_t begin = 0; begin < work.size(); ++begin) {
    const auto f = form(work, begin);
    const bool free = is_free(begin);
    if (f.empty() || !is_ascii_upper(f[0]) || !(free || (begin > 0 && is_part(begin)))) continue;
    std::int32_t end = 0;
    std::uint64_t key = 7;
    for (auto i = begin; i < begin + kLongest && same_sentence(work, i, begin) && (is_free(i) || is_part(i)); ++i) {
      key = extended(key, folded_hash(form(work, i)));
      if (known.contains(key)) end = i + 1;
    }
    if (end == 0 || (!free && (end == begin + 1 || !is_free(end - 1)))) continue;
    if (const auto part = work.draft_of[static_cast<std::size_t>(free ? end - 1 : begin)]; part >= 0) {  // "Info" + "Matin"
      Draft& draft = work.drafts[static_cast<std::size_t>(part)];
      draft.tokens = {begin, end};
      draft.head = head_of(work.document, draft.tokens);
      draft.kind = EntityKind::outlet;
      draft.short_of = nullptr;
      for (auto t = begin; t < end; ++t) work.draft_of[static_cast<std::size_t>(t)] = part;
      begin = end - 1;
      continue;
    }
    add_name(work, {begin, end}, EntityKind::outlet);
    begin = end - 1;
  }
}

}  // namespace hearsay
