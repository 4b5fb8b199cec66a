// Names of media and bodies that no layer has seen, told by their place: "told Silk Cut that", "Tram builder Ferrovana said".
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

bool is_capital(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return f.size() > 1 && ((f[0] >= 'A' && f[0] <= 'Z') || static_cast<unsigned char>(f[0]) == 0xC3);
}

// "told President": no medium; "told Business Hour" may be one.
bool ends_person_or_group(const Linking& work, std::int32_t token) {
  const auto index = work.agent_ending_at[static_cast<std::size_t>(token)];
  if (index < 0) return false;
  const auto kind = work.lexicon.agents[static_cast<std::size_t>(work.agents[static_cast<std::size_t>(index)].agent)].kind;
  const bool goes_on = same_sentence(work, token + 1, token) && is_capital(work, token + 1);
  return kind == EntityKind::person || kind == EntityKind::group || kind == EntityKind::government || !goes_on;
}

// "told the Sunday Flame": a day that begins the name of a paper.
bool is_weekday_title(const Linking& work, std::int32_t token) {
  return is_form(work, token - 1, token, "the") && same_sentence(work, token + 1, token) && is_capital(work, token + 1) &&
         work.token(token + 1).upos != Upos::num && work.lexicon.in(work.form_hash(token), kOutletFirst) && is_time(work, token);
}

}  // namespace

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
    Draft draft;
    draft.tokens = {begin, end};
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::outlet;
    add_draft(work, std::move(draft));
    begin = end;
  }
}

// "Tram builder Ferrovana said", "Therma said it": capitals that no layer has seen as a name, where all that is told of them is a body's.
void draft_bodies(Linking& work) {
  constexpr std::int32_t kLongest = 3;  // tokens of a name
  const auto is_free_capital = [&](std::int32_t token) {
    const auto f = form(work, token);
    return f.size() > 1 && f[0] >= 'A' && f[0] <= 'Z' && work.draft_of[static_cast<std::size_t>(token)] < 0 &&
           work.agent_ending_at[static_cast<std::size_t>(token)] < 0 && work.token(token).upos == Upos::propn &&
           !work.lexicon.first_names.contains(work.form_hash(token)) && !f.starts_with("Neighbo");
  };
  for (std::int32_t begin = 1; begin < work.size(); ++begin) {
    if (!is_free_capital(begin)) continue;
    auto end = begin + 1;
    while (end < begin + kLongest && same_sentence(work, end, begin) && is_free_capital(end)) ++end;
    if (same_sentence(work, end, begin) && work.draft_of[static_cast<std::size_t>(end)] >= 0) continue;
    Votes votes;
    vote(work, {begin, end}, votes);
    if (has_body_shape(work, {begin, end})) votes.body -= 2;  // "iPhone" is none: a trade or a pronoun must tell
    if (votes.body > votes.person || votes.state > votes.person) {
      Draft draft;
      draft.tokens = {begin, end};
      draft.head = head_of(work.document, draft.tokens);
      draft.kind = votes.state > votes.body ? EntityKind::government : EntityKind::organisation;
      add_draft(work, std::move(draft));
    }
    begin = end - 1;
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
    if (f.empty() || f[0] < 'A' || f[0] > 'Z' || !(free || (begin > 0 && is_part(begin)))) continue;
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
    Draft draft;
    draft.tokens = {begin, end};
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::outlet;
    add_draft(work, std::move(draft));
    begin = end - 1;
  }
}

}  // namespace hearsay
