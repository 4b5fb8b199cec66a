// Names cut short, "Trusty" of "Jim Trusty" and "Rovers" of "Rivertown Rovers", where a layer has missed one; persons' last names where it
// has taken what stands behind for a part of them, and what they bar.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {

namespace {

// Words that names of the document may be cut short to, by the folded hash of their form.
struct ShortNames {
  std::unordered_map<std::uint64_t, EntityKind> surnames;  // last words of persons' names, and names of one word
  std::unordered_map<std::uint64_t, EntityKind> parts;     // "Runa" of "Runa Elvin", "Reform" of "Reform Party"
  std::unordered_set<std::uint64_t> firms;                 // "Halden" of "Halden Steel", "Orell" of "Maison Orell"
};

bool ends_in_body_word(const Linking& work, TokenRange name) {
  const auto* agent = class_of_word(work, name.end - 1);
  return agent != nullptr && agent->kind == EntityKind::organisation;
}

// "Pharos Life", "Maison Orell": a body of two words, of which the one that no other body has is enough.
bool is_firm_of_two_words(const Linking& work, const Draft& draft) {
  return is_open(draft) && draft.tokens.end - draft.tokens.begin == 2 && !ends_in_body_word(work, draft.tokens) &&
         !is_shared_word(work, draft.tokens.begin);
}

ShortNames short_names_of(const Linking& work) {
  ShortNames out;
  for (const Draft& draft : work.drafts) {
    if (draft.form != MentionForm::name) continue;
    const auto first = folded_hash(form(work, draft.tokens.begin)), last = folded_hash(form(work, draft.tokens.end - 1));
    const bool several = draft.tokens.end - draft.tokens.begin > 1, person = draft.kind == EntityKind::person;
    if ((person && several) || (is_open(draft) && !several)) out.surnames.emplace(last, draft.kind);
    if (!several) continue;
    if (person) out.parts.emplace(first, draft.kind);
    if (draft.kind != EntityKind::organisation) continue;
    const bool firm = ends_as_firm(work, draft.tokens), body = ends_in_body_word(work, draft.tokens);
    if (firm || is_firm_of_two_words(work, draft)) out.firms.insert(begins_as_body(work, draft.tokens) ? last : first);
    if (firm || body) out.parts.emplace(first, draft.kind);
    else if (draft.tokens.end - draft.tokens.begin == 2) out.parts.emplace(last, draft.kind);
  }
  return out;
}

// "Runa said" after "Runa Elvin", "Andes called" after "Andes Copper": a bare subject.
bool is_bare_subject(const Linking& work, std::int32_t token) {
  const auto& subject = work.token(token);
  const bool noun = subject.upos == Upos::noun || subject.upos == Upos::propn;
  if (!noun || base_of(subject.deprel) != Deprel::nsubj || subject.head <= token) return false;
  return children_of(work.document, token).empty();
}

// "Halden" beside "Halden Steel", where nobody bears that name.
void settle_short_firms(Linking& work, const ShortNames& names) {
  if (names.firms.empty()) return;
  const auto persons = surnames_in_full(work);
  for (Draft& draft : work.drafts) {
    if (!is_open(draft) || draft.tokens.end - draft.tokens.begin != 1) continue;
    const bool town = draft.kind == EntityKind::place && !is_bare_subject(work, draft.head);  // "in the Andes" beside "Andes Copper"
    if ((draft.kind != EntityKind::person && draft.kind != EntityKind::place) || town) continue;
    const auto word = folded_hash(form(work, draft.tokens.begin));
    if (names.firms.contains(word) && !persons.contains(word) && draft.gender == Gender::none) draft.kind = EntityKind::organisation;
  }
}

// The kind of what the word is short for, where it is: a surname anywhere, another part of a name as a bare subject.
std::optional<EntityKind> kind_of_short(const Linking& work, std::int32_t token, const ShortNames& names) {
  const auto word = folded_hash(form(work, token));
  if (const auto known = names.surnames.find(word); known != names.surnames.end()) return known->second;
  const auto known = names.parts.find(word);
  if (known == names.parts.end() || is_common(work, token) || !is_bare_subject(work, token)) return {};
  return known->second;
}

// "Ms. Tegan": the form of address tells the gender.
bool has_address(const Linking& work, const Draft& draft) {
  const auto before = draft.tokens.begin - 1;
  if (!same_sentence(work, before, draft.tokens.begin)) return false;
  const auto address = work.lexicon.titles.find(work.lemma(before));
  return address != work.lexicon.titles.end() && address->second != Gender::none;
}

}  // namespace

// "Tegan" beside "Huw Tegan": what the word tells as a first name is not told of him.
void forget_genders_of_surnames(Linking& work) {
  const auto persons = surnames_in_full(work);
  for (Draft& draft : work.drafts)
    if (draft.form == MentionForm::name && draft.actor < 0 && draft.tokens.end - draft.tokens.begin == 1 && draft.agent < 0 &&
        persons.contains(work.form_hash(draft.tokens.begin)) && !has_address(work, draft))
      draft.gender = Gender::none;
}

// "Trusty said" after "Jim Trusty", "Lumen denies" beside other mentions of Lumen: names of one word that a layer has missed here.
void draft_surnames(Linking& work) {
  const auto names = short_names_of(work);
  settle_short_firms(work, names);
  for (std::int32_t token = 0; token < work.size(); ++token) {
    if (work.draft_of[static_cast<std::size_t>(token)] >= 0 || !is_capitalised(work, token)) continue;
    if (work.agent_ending_at[static_cast<std::size_t>(token)] >= 0) continue;
    const auto kind = kind_of_short(work, token, names);
    if (!kind) continue;
    const bool beside =
        (same_sentence(work, token, token + 1) && is_capitalised(work, token + 1)) ||
        (same_sentence(work, token, token - 1) && is_capitalised(work, token - 1) && work.token(token - 1).upos == Upos::propn);
    const auto relation = base_of(work.token(token).deprel);
    const bool acts = work.token(token).upos == Upos::verb && relation != Deprel::nsubj;  // "Falk, for his part,"
    if (beside || relation == Deprel::compound || acts) continue;
    Draft draft;
    draft.tokens = {token, token + 1};
    draft.head = token;
    draft.kind = *kind;
    draft.sure = *kind != EntityKind::person;
    add_draft(work, std::move(draft));
  }
}

// "Bea Ruiz of Liberty TV", one name by the names layer: the person ends before the "of".
void cut_origin(Linking& work, Draft& draft) {
  const auto before = draft.tokens.begin - 1;
  const bool titled =
      same_sentence(work, before, draft.tokens.begin) && work.lexicon.titles.contains(work.lemma(before));  // "Sen. Saxby Cole of Georgia"
  const bool told = titled || !draft.role.empty();  // "analyst Petra Lang of Grainline"
  const bool open = told ? draft.form == MentionForm::name && draft.actor < 0 : is_open(draft);
  const bool two_words = draft.kind == EntityKind::person && draft.tokens.end - draft.tokens.begin > 3 &&
                         is_form(work, draft.tokens.begin + 2, draft.tokens.begin, "of");  // "Aric Dorel of Openwatch"
  if (!open || draft.kind == EntityKind::outlet || !(titled || two_words || has_first_name(work, draft.tokens))) return;
  for (auto token = draft.tokens.begin + 2; token < draft.tokens.end; ++token) {
    if (form(work, token) != "of") continue;
    for (auto t = token; t < draft.tokens.end; ++t) work.draft_of[static_cast<std::size_t>(t)] = -1;
    draft.tokens.end = token;
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::person;
    return;
  }
}

// Last names of the persons that the document names in full.
std::unordered_set<std::uint64_t> surnames_in_full(const Linking& work) {
  std::unordered_set<std::uint64_t> out;
  for (const Draft& draft : work.drafts)
    if (draft.form == MentionForm::name && draft.kind == EntityKind::person && draft.tokens.end - draft.tokens.begin > 1)
      out.insert(work.form_hash(draft.tokens.end - 1));
  return out;
}

// "Orlec's coach" after "Danil Orlec": a person's last name is no body, whatever it has.
std::unordered_set<std::uint64_t> surnames_of_persons(const Linking& work) {
  std::unordered_set<std::uint64_t> out;
  for (const Draft& draft : work.drafts)
    if (draft.form == MentionForm::name && draft.kind == EntityKind::person && draft.tokens.end - draft.tokens.begin == 2)
      out.insert(work.form_hash(draft.tokens.end - 1));
  return out;
}

}  // namespace hearsay
