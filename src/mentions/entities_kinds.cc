// What sort of thing a name stands for that the lexicon does not know, by the words around it and by its shape: "the podcast Big Ring",
// "the Baltic Sentinel", "Security firm Palisade", "Vera Zinn, 66,". What is learnt at one mention holds for all of the document.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"
#include "mentions/name_kinds.h"

namespace hearsay {
namespace {

const AgentClass* class_before(const Linking& work, std::int32_t token) {
  const auto before = token - 1;
  if (!same_sentence(work, before, token)) return nullptr;
  return work.token(before).feats.number == Number::plur ? nullptr : class_ending_at(work, before);
}

// "Baltic Sentinel", "Radio Boulevard", "Wave FM".
bool has_outlet_shape(const Linking& work, TokenRange tokens) {
  if (tokens.end - tokens.begin < 2) return false;
  const auto last = form(work, tokens.end - 1), before = form(work, tokens.end - 2);
  if ((last == "agency" || last == "Agency") && (before == "news" || before == "News" || before == "press" || before == "Press"))
    return true;
  if (is_outlet_of_place(work, tokens)) return true;
  const auto* closing = class_of_word(work, tokens.end - 1);
  for (auto token = tokens.begin + 1; token + 1 < tokens.end && closing == nullptr; ++token)  // "the Tarn Evening Mail"
    if (work.lexicon.in(work.form_hash(token), kPaperFirst)) return true;
  return work.lexicon.in(folded_hash(form(work, tokens.end - 1)), kOutletLast) ||
         work.lexicon.in(folded_hash(form(work, tokens.begin)), kOutletFirst);
}

// "Vera Zinn, 66,".
bool has_age(const Linking& work, TokenRange tokens) {
  const auto comma = tokens.end, age = comma + 1;
  if (!same_sentence(work, tokens.begin, age) || form(work, comma) != ",") return false;
  const auto digits = form(work, age);
  const bool number = digits.size() == 2 && digits[0] > '0' && digits[0] <= '9' && is_ascii_digit(digits[1]);
  if (!number || !same_sentence(work, age, age + 1)) return false;
  const auto next = form(work, age + 1);
  return next == "," || next == ".";
}

// "S. Somanath", "V. K. Yadav": initials before a surname, where no word of a body follows.
bool begins_with_initial(const Linking& work, TokenRange tokens) {
  for (auto i = tokens.begin; i < tokens.end; ++i)
    if (!is_capitalised(work, i)) return false;  // "S. Fish and Wildlife Service"
  const auto first = form(work, tokens.begin), last = form(work, tokens.end - 1);
  return tokens.end - tokens.begin > 1 && first.size() == 2 && is_ascii_upper(first[0]) && first[1] == '.' && last.size() > 3 &&
         is_ascii_upper(last[0]) && !is_ascii_upper(last[1]) && class_of_word(work, tokens.end - 1) == nullptr;
}

// "Pelagic's captains": a body has them, a person has not.
bool has_body_thing(const Linking& work, TokenRange tokens) {
  if (!same_sentence(work, tokens.begin, tokens.end + 1) || work.token(tokens.end).upos != Upos::part) return false;
  for (auto i = tokens.end + 1; i < tokens.end + 4 && same_sentence(work, tokens.begin, i); ++i)
    if (work.in(i, kBodyThing)) return true;
  return false;
}

// "the agency", and no "ratings agency" or "space agency".
bool is_bare_agency(const Linking& work, std::int32_t token) {
  if (form(work, token) != "agency") return false;
  const auto index = work.agent_ending_at[static_cast<std::size_t>(token)];
  if (index < 0) return true;
  const auto words = work.agents[static_cast<std::size_t>(index)].tokens;
  return words.end - words.begin == 1 || class_ending_at(work, token)->kind == EntityKind::outlet;
}

// "the agency Orpress reports", "The agency, TNA, quoted".
bool is_agency_that_writes(const Linking& work, TokenRange tokens) {
  auto before = tokens.begin - 1;
  if (same_sentence(work, before - 1, tokens.begin) && form(work, before) == ",") --before;  // "The agency, TNA, quoted"
  if (!same_sentence(work, before, tokens.end) || !is_bare_agency(work, before)) return false;
  if (same_sentence(work, before - 2, before) && is_reporting(form(work, before - 2))) return true;  // "reports the agency Orpress"
  const auto verb = form(work, tokens.end) == "," ? tokens.end + 1 : tokens.end;
  return same_sentence(work, verb, tokens.begin) && (is_reporting(form(work, verb)) || form(work, verb) == "cited");
}

// "ministry"
bool is_government_word(const Linking& work, std::int32_t token) {
  const auto* agent = class_of_word(work, token);
  return agent != nullptr && agent->kind == EntityKind::government;
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
  const bool council = work.tells(tokens.end - 1, kNoMedium);  // "the Press Council"
  if (const auto* first = class_of_word(work, tokens.begin); first != nullptr && first->kind == EntityKind::outlet && !council)
    return first->kind;
  for (auto token = tokens.begin; token < tokens.end; ++token) {
    const auto* agent = class_of_word(work, token);
    if (agent != nullptr && (agent->kind == EntityKind::organisation || agent->kind == EntityKind::government)) return agent->kind;
  }
  return EntityKind::other;
}

// "in an interview with Newsline America", "the agency Alborz".
bool follows_medium_word(const Linking& work, std::int32_t begin) {
  if (begin < 2 || !same_sentence(work, begin - 2, begin)) return false;
  const auto before = form(work, begin - 1);
  return is_bare_agency(work, begin - 1) || (before == "with" && form(work, begin - 2) == "interview");
}

// "Jisr's editor, Nadia Rahal,"
bool follows_person_noun(const Linking& work, std::int32_t begin) {
  if (begin < 2 || !same_sentence(work, begin - 2, begin) || form(work, begin - 1) != ",") return false;
  return ends_one_of(work, begin - 2, EntityKind::person);
}

// "VILNIUS, July 12 -"
bool is_dateline(const Linking& work, TokenRange tokens) {
  const auto f = form(work, tokens.begin);
  if (tokens.end - tokens.begin != 1 || f.size() < 4 || work.token(tokens.begin).feats.abbreviation) return false;
  const auto sentence = work.document.sentences[static_cast<std::size_t>(work.token(tokens.begin).sentence)];
  if (sentence.tokens.begin != tokens.begin || !same_sentence(work, tokens.begin, tokens.end) || form(work, tokens.end) != ",")
    return false;
  return std::all_of(f.begin(), f.end(), is_ascii_upper);
}

// "The army's newspaper, Shield,": a name between commas behind a noun for a medium.
bool is_outlet_apposition(const Linking& work, TokenRange name) {
  const auto comma = name.begin - 1;
  return same_sentence(work, comma - 1, name.begin) && form(work, comma) == "," && ends_outlet_noun(work, comma - 1) &&
         work.token(comma - 1).upos == Upos::noun && same_sentence(work, name.end, name.begin) &&
         (form(work, name.end) == "," || form(work, name.end) == ":");
}

// "the border town of Zena".
bool follows_town_of(const Linking& work, std::int32_t begin) {
  return same_sentence(work, begin - 2, begin) && form(work, begin - 1) == "of" && work.token(begin - 2).upos == Upos::noun &&
         work.in(begin - 2, kPredicatePlace);
}

// "Antwerp-based Nereid said": firms are told so by where they are based; persons are with their trade, "Antwerp-based broker Ida Lund".
bool is_based_body(const Linking& work, TokenRange name) {
  const auto before = name.begin - 1;
  if (!same_sentence(work, before, name.begin) || begins_with_first_name(work, name)) return false;
  const auto word = form(work, before);
  return word.ends_with("-based") || (word == "based" && is_form(work, before - 1, name.begin, "-"));
}

// "joins hated rivals Northport": a town's name that is a club's.
bool is_club(const Linking& work, const Draft& draft) {
  const auto before = draft.tokens.begin - 1;
  return draft.kind == EntityKind::place && same_sentence(work, before, draft.tokens.begin) &&
         work.token(before).feats.number == Number::plur && !is_capitalised(work, before) && work.in(before, kMaker);
}

// "The head of the academy, S. Somavar,": initials before a surname, in apposition.
bool is_initialled(const Linking& work, const Draft& draft) {
  const auto [begin, end] = draft.tokens;
  const auto first = form(work, begin);
  return end - begin > 1 && end - begin < 5 && first.size() == 2 && first[1] == '.' && first[0] >= 'A' && first[0] <= 'Z' &&
         base_of(work.token(draft.head).deprel) == Deprel::appos;
}

EntityKind told_kind(const Linking& work, const Draft& draft) {
  if (follows_town_of(work, draft.tokens.begin)) return EntityKind::place;
  if (is_based_body(work, draft.tokens) || is_club(work, draft)) return EntityKind::organisation;
  if (follows_partnership(work, draft.tokens)) return EntityKind::organisation;
  const bool person = draft.kind == EntityKind::person && has_first_name(work, draft.tokens);
  const auto* before = class_before(work, draft.tokens.begin);
  if (is_outlet_apposition(work, draft.tokens) || is_partner_of_medium(work, draft.tokens)) return EntityKind::outlet;
  const auto before_marks = with_marks(work, draft.tokens).begin - 1;  // "the newspaper “Pravo”"
  if (ends_outlet_noun(work, before_marks) && same_sentence(work, before_marks, draft.tokens.begin)) return EntityKind::outlet;
  if (!person && has_outlet_shape(work, draft.tokens) && draft.short_of == nullptr) return EntityKind::outlet;
  if (person) return EntityKind::other;
  if (is_initialled(work, draft)) return EntityKind::person;
  const bool unlike_person = draft.kind == EntityKind::organisation || draft.kind == EntityKind::place;
  const bool described = unlike_person && has_first_name(work, draft.tokens) && is_described_as_person(work, draft.tokens);
  if (draft.short_of == nullptr && (described || is_beside_person(work, draft.tokens))) return EntityKind::person;
  if (is_described_as_medium(work, draft.tokens)) return EntityKind::outlet;
  const bool single = draft.tokens.end - draft.tokens.begin == 1;
  if (single && begins_with_first_name(work, draft.tokens) && is_described_as_body_alone(work, draft.tokens))
    return EntityKind::organisation;  // "Clara, a Berlin start-up,"
  if (draft.short_of == nullptr && (ends_as_firm(work, draft.tokens) || begins_as_body(work, draft.tokens)))
    return EntityKind::organisation;
  if (follows_medium_word(work, draft.tokens.begin) || holds_outlet_noun(work, draft.tokens)) return EntityKind::outlet;
  if (is_dateline(work, draft.tokens)) return EntityKind::place;
  const bool two_words = draft.kind == EntityKind::place && draft.short_of == nullptr && draft.tokens.end - draft.tokens.begin == 2;
  if ((has_first_name(work, draft.tokens) || two_words) && follows_person_noun(work, draft.tokens.begin)) return EntityKind::person;
  if (has_first_name(work, draft.tokens) && is_described_as_person(work, draft.tokens)) return EntityKind::person;
  if (draft.kind == EntityKind::organisation && draft.tokens.end - draft.tokens.begin > 1 && is_government_word(work, draft.tokens.begin))
    return EntityKind::government;
  if (is_agency_that_writes(work, draft.tokens)) return EntityKind::outlet;
  if (form(work, draft.tokens.end - 1) == "agency" && passes_on(work, draft.tokens)) return EntityKind::outlet;
  if (before != nullptr && before->kind == EntityKind::organisation) return EntityKind::organisation;
  if (draft.tokens.end - draft.tokens.begin > 1 && draft.short_of == nullptr)
    if (const auto kind = body_word(work, draft.tokens);
        kind != EntityKind::other && (draft.kind != EntityKind::organisation || kind == EntityKind::outlet))
      return kind;
  if (has_age(work, draft.tokens)) return EntityKind::person;
  const bool unsure = draft.kind == EntityKind::organisation || draft.kind == EntityKind::other;
  if (unsure && draft.short_of == nullptr && begins_with_initial(work, draft.tokens)) return EntityKind::person;
  if (single && draft.short_of == nullptr && has_body_thing(work, draft.tokens)) return EntityKind::organisation;
  return EntityKind::other;
}

}  // namespace

void settle_kinds(Linking& work) {
  for (Draft& draft : work.drafts) cut_origin(work, draft);
  draft_told_media(work);
  draft_media(work);
  draft_stations(work);
  draft_papers(work);
  draft_leaning_media(work);
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
  choose_kinds(work, told);
  draft_reviewed_media(work);
  draft_known_media(work);
  draft_surnames(work);
  forget_genders_of_surnames(work);
  join_short_media(work);
}

}  // namespace hearsay
