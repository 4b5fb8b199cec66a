// What sort of thing a name stands for that the lexicon does not know, by the words around it and by its shape: "the podcast Big Ring",
// "the Baltic Sentinel", "Security firm Palisade", "Vera Zinn, 66,". What is learnt at one mention holds for all of the document.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestName = 5;  // tokens

const AgentClass* class_before(const Linking& work, std::int32_t token) {
  const auto before = token - 1;
  if (!same_sentence(work, before, token)) return nullptr;
  const auto index = work.agent_ending_at[static_cast<std::size_t>(before)];
  if (index < 0 || work.token(before).feats.number == Number::plur) return nullptr;
  return &work.lexicon.agents[static_cast<std::size_t>(work.agents[static_cast<std::size_t>(index)].agent)];
}

// "Baltic Sentinel", "Radio Boulevard", "Wave FM".
bool has_outlet_shape(const Linking& work, TokenRange tokens) {
  if (tokens.end - tokens.begin < 2) return false;
  const auto last = form(work, tokens.end - 1), before = form(work, tokens.end - 2);
  if ((last == "agency" || last == "Agency") && (before == "news" || before == "News" || before == "press" || before == "Press"))
    return true;
  return work.lexicon.in(folded_hash(form(work, tokens.end - 1)), kOutletLast) ||
         work.lexicon.in(folded_hash(form(work, tokens.begin)), kOutletFirst);
}

// "Vera Zinn, 66,".
bool has_age(const Linking& work, TokenRange tokens) {
  const auto comma = tokens.end, age = comma + 1;
  if (!same_sentence(work, tokens.begin, age) || form(work, comma) != ",") return false;
  const auto digits = form(work, age);
  const bool number = digits.size() == 2 && digits[0] > '0' && digits[0] <= '9' && digits[1] >= '0' && digits[1] <= '9';
  if (!number || !same_sentence(work, age, age + 1)) return false;
  const auto next = form(work, age + 1);
  return next == "," || next == ".";
}

// "Pelagic's captains": a body has them, a person has not.
bool has_body_thing(const Linking& work, TokenRange tokens) {
  if (!same_sentence(work, tokens.begin, tokens.end + 1) || work.token(tokens.end).upos != Upos::part) return false;
  for (auto i = tokens.end + 1; i < tokens.end + 4 && same_sentence(work, tokens.begin, i); ++i)
    if (work.in(i, kBodyThing)) return true;
  return false;
}

// "the agency Orpress reports", "The agency, TNA, quoted".
bool is_agency_that_writes(const Linking& work, TokenRange tokens) {
  auto before = tokens.begin - 1;
  if (same_sentence(work, before - 1, tokens.begin) && form(work, before) == ",") --before;  // "The agency, TNA, quoted"
  if (!same_sentence(work, before, tokens.end) || form(work, before) != "agency") return false;
  const auto verb = form(work, tokens.end) == "," ? tokens.end + 1 : tokens.end;
  return same_sentence(work, verb, tokens.begin) && (is_reporting(form(work, verb)) || form(work, verb) == "cited");
}

// The token ends a noun for a medium, in the singular: "podcast", "news site", "the Gulf daily".
bool ends_outlet_noun(const Linking& work, std::int32_t token) {
  if (token < 0) return false;
  const auto index = work.agent_ending_at[static_cast<std::size_t>(token)];
  if (index < 0) return work.in(token, kOutletAdjective) && !is_capitalised(work, token) && work.token(token).upos == Upos::adj;
  const auto agent = work.agents[static_cast<std::size_t>(index)].agent;
  return work.lexicon.agents[static_cast<std::size_t>(agent)].kind == EntityKind::outlet && work.token(token).feats.number != Number::plur;
}

// The kind of the class that a word belongs to by itself: "ministry".
bool is_government_word(const Linking& work, std::int32_t token) {
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.form_hash(token)));
  return found != work.lexicon.agent_phrases.nodes.end() && !found->second.empty() &&
         work.lexicon.agents[static_cast<std::size_t>(found->second.front().value)].kind == EntityKind::government;
}

const AgentClass* class_of_word(const Linking& work, std::int32_t token) {
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.form_hash(token)));
  return found == work.lexicon.agent_phrases.nodes.end() || found->second.empty()
             ? nullptr
             : &work.lexicon.agents[static_cast<std::size_t>(found->second.front().value)];
}

// "Business daily Kapital": a small noun for a medium within the name.
bool holds_outlet_noun(const Linking& work, TokenRange tokens) {
  for (auto token = tokens.begin; token + 1 < tokens.end; ++token) {
    const auto* kind = class_of_word(work, token);
    if (!is_capitalised(work, token) && kind != nullptr && kind->kind == EntityKind::outlet) return true;
  }
  return false;
}

// The kind of body that a word within a name tells: "Royal College of Nursing", "Geological Survey", "Broadcaster NRT"; other for none.
EntityKind body_word(const Linking& work, TokenRange tokens) {
  if (const auto* first = class_of_word(work, tokens.begin); first != nullptr && first->kind == EntityKind::outlet) return first->kind;
  for (auto token = tokens.begin; token < tokens.end; ++token) {
    const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.form_hash(token)));
    if (found == work.lexicon.agent_phrases.nodes.end() || found->second.empty()) continue;
    const auto kind = work.lexicon.agents[static_cast<std::size_t>(found->second.front().value)].kind;
    if (kind == EntityKind::organisation || kind == EntityKind::government) return kind;
  }
  return EntityKind::other;
}

// "in an interview with Newsline America", "the agency Alborz".
bool follows_medium_word(const Linking& work, std::int32_t begin) {
  if (begin < 2 || !same_sentence(work, begin - 2, begin)) return false;
  const auto before = form(work, begin - 1);
  return before == "agency" || (before == "with" && form(work, begin - 2) == "interview");
}

// "Jisr's editor, Nadia Rahal,"
bool follows_person_noun(const Linking& work, std::int32_t begin) {
  if (begin < 2 || !same_sentence(work, begin - 2, begin) || form(work, begin - 1) != ",") return false;
  const auto index = work.agent_ending_at[static_cast<std::size_t>(begin - 2)];
  if (index < 0 || work.token(begin - 2).feats.number == Number::plur) return false;
  return work.lexicon.agents[static_cast<std::size_t>(work.agents[static_cast<std::size_t>(index)].agent)].kind == EntityKind::person;
}

// "VILNIUS, July 12 -"
bool is_dateline(const Linking& work, TokenRange tokens) {
  const auto f = form(work, tokens.begin);
  if (tokens.end - tokens.begin != 1 || f.size() < 4 || work.token(tokens.begin).feats.abbreviation) return false;
  const auto sentence = work.document.sentences[static_cast<std::size_t>(work.token(tokens.begin).sentence)];
  if (sentence.tokens.begin != tokens.begin || !same_sentence(work, tokens.begin, tokens.end) || form(work, tokens.end) != ",")
    return false;
  return std::all_of(f.begin(), f.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "The army's newspaper, Shield,": a name between commas behind a noun for a medium.
bool is_outlet_apposition(const Linking& work, TokenRange name) {
  const auto comma = name.begin - 1;
  return same_sentence(work, comma - 1, name.begin) && form(work, comma) == "," && ends_outlet_noun(work, comma - 1) &&
         work.token(comma - 1).upos == Upos::noun && same_sentence(work, name.end, name.begin) && form(work, name.end) == ",";
}

// "the border town of Zena".
bool follows_town_of(const Linking& work, std::int32_t begin) {
  return same_sentence(work, begin - 2, begin) && form(work, begin - 1) == "of" && work.token(begin - 2).upos == Upos::noun &&
         work.in(begin - 2, kPredicatePlace);
}

EntityKind told_kind(const Linking& work, const Draft& draft) {
  if (follows_town_of(work, draft.tokens.begin)) return EntityKind::place;
  const bool person = draft.kind == EntityKind::person && has_first_name(work, draft.tokens);
  const auto* before = class_before(work, draft.tokens.begin);
  if (is_outlet_apposition(work, draft.tokens)) return EntityKind::outlet;
  if (ends_outlet_noun(work, draft.tokens.begin - 1) && same_sentence(work, draft.tokens.begin - 1, draft.tokens.begin))
    return EntityKind::outlet;
  if (!person && has_outlet_shape(work, draft.tokens) && draft.short_of == nullptr) return EntityKind::outlet;
  if (person) return EntityKind::other;
  if (follows_medium_word(work, draft.tokens.begin) || holds_outlet_noun(work, draft.tokens)) return EntityKind::outlet;
  if (is_dateline(work, draft.tokens)) return EntityKind::place;
  const bool two_words = draft.kind == EntityKind::place && draft.short_of == nullptr && draft.tokens.end - draft.tokens.begin == 2;
  if ((has_first_name(work, draft.tokens) || two_words) && follows_person_noun(work, draft.tokens.begin)) return EntityKind::person;
  if (draft.kind == EntityKind::organisation && draft.tokens.end - draft.tokens.begin > 1 && is_government_word(work, draft.tokens.begin))
    return EntityKind::government;
  if (is_agency_that_writes(work, draft.tokens)) return EntityKind::outlet;
  if (before != nullptr && before->kind == EntityKind::organisation) return EntityKind::organisation;
  if (draft.tokens.end - draft.tokens.begin > 1 && draft.short_of == nullptr)
    if (const auto kind = body_word(work, draft.tokens);
        kind != EntityKind::other && (draft.kind != EntityKind::organisation || kind == EntityKind::outlet))
      return kind;
  if (has_age(work, draft.tokens)) return EntityKind::person;
  const bool single = draft.tokens.end - draft.tokens.begin == 1;
  if (single && draft.short_of == nullptr && has_body_thing(work, draft.tokens)) return EntityKind::organisation;
  return EntityKind::other;
}

bool goes_on(const Linking& work, std::int32_t token, std::int32_t begin) {
  if (!same_sentence(work, token, begin)) return false;
  const auto f = form(work, token);
  if (work.draft_of[static_cast<std::size_t>(token)] >= 0 || work.agent_ending_at[static_cast<std::size_t>(token)] >= 0) return false;
  if (f == "&") return same_sentence(work, token + 1, begin) && is_capitalised(work, token + 1);
  return is_capitalised(work, token) || work.token(token).upos == Upos::num;
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

// "told the podcast Big Ring": a medium that no layer has seen as a name.
void draft_media(Linking& work) {
  for (std::int32_t begin = 1; begin < work.size(); ++begin) {
    if (!is_capitalised(work, begin) || !ends_outlet_noun(work, begin - 1) || !same_sentence(work, begin - 1, begin)) continue;
    const auto known = work.draft_of[static_cast<std::size_t>(begin)];
    auto end = known >= 0 ? work.drafts[static_cast<std::size_t>(known)].tokens.end : begin;
    if (known >= 0 && work.drafts[static_cast<std::size_t>(known)].tokens.begin == begin && within_longer_name(work, known, begin)) {
      work.drafts[static_cast<std::size_t>(known)].actor = -1;
      work.drafts[static_cast<std::size_t>(known)].short_of = nullptr;
    }
    if (known >= 0 && (work.drafts[static_cast<std::size_t>(known)].actor >= 0 || !is_open(work.drafts[static_cast<std::size_t>(known)]) ||
                       work.drafts[static_cast<std::size_t>(known)].tokens.begin != begin))
      continue;
    while (end - begin < kLongestName && goes_on(work, end, begin)) ++end;
    if (end == begin) continue;
    if (known < 0 && widen_to(work, begin, end)) continue;
    if (known >= 0) {
      auto& draft = work.drafts[static_cast<std::size_t>(known)];
      for (auto t = draft.tokens.end; t < end; ++t) work.draft_of[static_cast<std::size_t>(t)] = known;
      draft.tokens.end = end;
      draft.kind = EntityKind::outlet;
      continue;
    }
    Draft draft;
    draft.tokens = {begin, end};
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::outlet;
    add_draft(work, std::move(draft));
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
    Draft draft;
    draft.tokens = {begin, last + 1};
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::outlet;
    add_draft(work, std::move(draft));
  }
}

// "The Herald reports", "told the Post": one word for papers, in capitals behind an article.
void draft_short_titles(Linking& work) {
  for (std::int32_t token = 1; token < work.size(); ++token) {
    if (!is_capitalised(work, token) || !work.lexicon.in(work.form_hash(token), kOutletLast) || !same_sentence(work, token - 1, token))
      continue;
    const auto article = form(work, token - 1);
    if ((article != "the" && article != "The") || form(work, token).ends_with("s's")) continue;
    if (same_sentence(work, token, token + 1) && (is_capitalised(work, token + 1) || work.token(token + 1).upos == Upos::noun)) continue;
    const auto own = work.draft_of[static_cast<std::size_t>(token)];
    if (own >= 0) {
      auto& draft = work.drafts[static_cast<std::size_t>(own)];
      if (is_open(draft) && draft.tokens == TokenRange{token, token + 1}) draft.kind = EntityKind::outlet, draft.short_of = nullptr;
      continue;
    }
    Draft draft;
    draft.tokens = {token, token + 1};
    draft.head = token;
    draft.kind = EntityKind::outlet;
    add_draft(work, std::move(draft));
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

}  // namespace

void settle_kinds(Linking& work) {
  for (Draft& draft : work.drafts) cut_origin(work, draft);
  draft_told_media(work);
  draft_media(work);
  draft_shapes(work);
  draft_short_titles(work);
  std::unordered_map<std::uint64_t, EntityKind> told;
  const auto surnames = surnames_of_persons(work);
  for (Draft& draft : work.drafts) {
    if (!is_open(draft)) continue;
    if (draft.tokens.end - draft.tokens.begin == 1 && surnames.contains(work.form_hash(draft.tokens.begin))) continue;
    auto kind = draft.kind == EntityKind::outlet ? draft.kind : told_kind(work, draft);
    const bool two = draft.tokens.end - draft.tokens.begin == 2;
    if (kind == EntityKind::other && draft.kind == EntityKind::organisation && two &&
        surnames.contains(work.form_hash(draft.tokens.end - 1))) {
      draft.kind = EntityKind::person;  // "Janneke Aalders" beside "Piet Aalders"
      continue;
    }
    if (kind == EntityKind::other && draft.kind == EntityKind::organisation && draft.tokens.end - draft.tokens.begin == 2)
      kind = draft.kind;
    if (kind == EntityKind::other) continue;
    const auto [found, fresh] = told.try_emplace(key_of(work, draft.tokens), kind);
    if (!fresh && kind == EntityKind::outlet) found->second = kind;
    // "Operator Nordpol" tells what "Nordpol" is
    if (draft.tokens.end - draft.tokens.begin == 2 && body_word(work, {draft.tokens.begin, draft.tokens.begin + 1}) == kind)
      told.try_emplace(key_of(work, {draft.tokens.begin + 1, draft.tokens.end}), kind);
  }
  for (Draft& draft : work.drafts) {
    if (!is_open(draft)) continue;
    const auto found = told.find(key_of(work, draft.tokens));
    if (found != told.end()) draft.kind = found->second;
    else if (draft.kind == EntityKind::place && draft.tokens.end - draft.tokens.begin == 2 && has_first_name(work, draft.tokens) &&
             !work.in(draft.tokens.end - 1, kPlaceThing))
      draft.kind = EntityKind::person;
    if (draft.kind != EntityKind::person && found != told.end()) draft.short_of = nullptr;
  }
  draft_bodies(work);
  settle_by_votes(work, told);
  draft_known_media(work);
  draft_surnames(work);
  join_short_media(work);
}

}  // namespace hearsay
