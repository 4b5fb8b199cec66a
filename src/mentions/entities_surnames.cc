// Persons' last names: where a layer has missed one, where it has taken what stands behind for a part of it, and what they bar.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {

namespace {

// "Runa said" after "Runa Elvin", "Andes called" after "Andes Copper": a bare subject.
bool is_bare_subject(const Linking& work, std::int32_t token) {
  const auto& subject = work.token(token);
  const bool noun = subject.upos == Upos::noun || subject.upos == Upos::propn;
  if (!noun || base_of(subject.deprel) != Deprel::nsubj || subject.head <= token) return false;
  return children_of(work.document, token).empty();
}

}  // namespace

// "Trusty said" after "Jim Trusty", "Lumen denies" beside other mentions of Lumen: names of one word that a layer has missed here.
void draft_surnames(Linking& work) {
  std::unordered_map<std::uint64_t, EntityKind> surnames, firsts;
  std::unordered_set<std::uint64_t> full_names;  // last words of persons' names
  for (const Draft& draft : work.drafts) {
    const bool several = draft.tokens.end - draft.tokens.begin > 1;
    const bool full = draft.kind == EntityKind::person && several, single = is_open(draft) && !several;
    if (draft.form != MentionForm::name) continue;
    if (full || single) surnames.emplace(folded_hash(form(work, draft.tokens.end - 1)), draft.kind);
    if (full) full_names.insert(folded_hash(form(work, draft.tokens.end - 1)));
    if (several && (draft.kind == EntityKind::person || (draft.kind == EntityKind::organisation && ends_as_firm(work, draft.tokens))))
      firsts.emplace(folded_hash(form(work, draft.tokens.begin)), draft.kind);
  }
  if (surnames.empty() && firsts.empty()) return;
  for (Draft& draft : work.drafts) {  // "Halden" beside "Halden Steel"
    if (!is_open(draft) || draft.kind != EntityKind::person || draft.tokens.end - draft.tokens.begin != 1) continue;
    const auto word = folded_hash(form(work, draft.tokens.begin));
    const auto first = firsts.find(word);
    if (first != firsts.end() && first->second == EntityKind::organisation && !full_names.contains(word) && draft.gender == Gender::none)
      draft.kind = EntityKind::organisation;
  }
  for (std::int32_t token = 0; token < work.size(); ++token) {
    if (work.draft_of[static_cast<std::size_t>(token)] >= 0 || !is_capitalised(work, token)) continue;
    auto known = surnames.find(folded_hash(form(work, token)));
    if (known == surnames.end()) {
      known = firsts.find(folded_hash(form(work, token)));
      if (known == firsts.end() || is_common(work, token) || !is_bare_subject(work, token)) continue;
    }
    if (work.agent_ending_at[static_cast<std::size_t>(token)] >= 0) continue;
    const bool beside =
        (same_sentence(work, token, token + 1) && is_capitalised(work, token + 1)) ||
        (same_sentence(work, token, token - 1) && is_capitalised(work, token - 1) && work.token(token - 1).upos == Upos::propn);
    const auto relation = base_of(work.token(token).deprel);
    const bool acts = work.token(token).upos == Upos::verb && relation != Deprel::nsubj;  // "Falk, for his part,"
    if (beside || relation == Deprel::compound || acts) continue;
    Draft draft;
    draft.tokens = {token, token + 1};
    draft.head = token;
    draft.kind = known->second;
    draft.sure = known->second != EntityKind::person;
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
  if (!open || draft.kind == EntityKind::outlet || !(titled || has_first_name(work, draft.tokens))) return;
  for (auto token = draft.tokens.begin + 2; token < draft.tokens.end; ++token) {
    if (form(work, token) != "of") continue;
    for (auto t = token; t < draft.tokens.end; ++t) work.draft_of[static_cast<std::size_t>(t)] = -1;
    draft.tokens.end = token;
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::person;
    return;
  }
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
