// Leads that describe whom a later sentence names: "A prosecutor told the court ... Prosecutor Mira Stahl said", "A plumber who scooped £8m
// ... Gary Pask, 41,". The noun then stands for the name. So do possessed nouns that one
// with a name takes up: "his lawyer ... The lawyer, Ida Lund,".
#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLead = 3;          // sentences of a lead
constexpr std::int32_t kLeadWords = 1200;  // tokens of them: in a text without full stops not each noun is looked up among all names
constexpr std::int32_t kNameWithin = 8;    // sentences from a noun to the name that it stands for
constexpr std::int32_t kAgeWithin = 3;     // sentences from a lead to a name that only an age introduces

std::int32_t sentence_of(const Linking& work, const Draft& draft) { return work.token(draft.head).sentence; }

const AgentClass& class_of(const Linking& work, const Draft& draft) { return work.lexicon.agents[static_cast<std::size_t>(draft.agent)]; }

bool is_described(const Linking& work, const Draft& draft) {
  return draft.form == MentionForm::nominal && draft.kind == EntityKind::person && draft.number == Number::sing && draft.agent >= 0 &&
         draft.same_as < 0 && draft.owner < 0 && child_with(work.document, draft.head, Deprel::nmod_poss) < 0 &&
         work.agent_ending_at[static_cast<std::size_t>(draft.head)] >= 0;
}

bool is_named(const Draft& draft) { return draft.form == MentionForm::name && draft.kind == EntityKind::person && draft.same_as < 0; }

bool agree(const Draft& noun, const Draft& name) {
  const bool gender = noun.gender == Gender::none || name.gender == Gender::none || noun.gender == name.gender;
  const bool body = noun.body < 0 || name.body < 0 || noun.body == name.body;
  return gender && body && noun.former == name.former && noun.deputy == name.deputy;
}

// "Prosecutor Mira Stahl", "Gary Pask, a plumber,": the name is introduced by that noun.
bool has_role(const Linking& work, const Draft& noun, const Draft& name) {
  const auto& role = name.role;
  return !role.empty() && folded_hash(std::string_view(role).substr(role.rfind(' ') + 1)) == work.lemma(noun.head);
}

bool is_age(const Linking& work, std::int32_t token) {
  const auto age = form(work, token);
  return age.size() == 2 && age[0] > '0' && age[0] <= '9' && is_ascii_digit(age[1]);
}

// Behind the age of "Brenda Catchpole, 59, found", "Wes Tubb (39), a plumber"; -1 for none.
std::int32_t behind_age(const Linking& work, const Draft& name) {
  const auto mark = name.tokens.end;
  if (name.tokens.end - name.tokens.begin < 2 || !same_sentence(work, name.head, mark + 2) || !is_age(work, mark + 1)) return -1;
  if (form(work, mark) == ",") return mark + 2;
  return form(work, mark) == "(" && form(work, mark + 2) == ")" ? mark + 3 : -1;
}

// A name at the head of a sentence, with an age behind it and perhaps a trade before it: "Plumber Wes Tubb, 39, was riding".
bool is_introduced_by_age(const Linking& work, const Draft& name) {
  if (behind_age(work, name) < 0) return false;
  const Token& head = work.token(name.head);
  const bool titled = head.head >= 0 && head.head == name.tokens.begin - 1 && work.token(head.head).upos == Upos::noun;
  return base_of((titled ? work.token(head.head) : head).deprel) == Deprel::nsubj;
}

// "Erik Dunne (58), of Cloonagh,": as courts are told who stands before them.
bool is_introduced_by_address(const Linking& work, const Draft& name) {
  auto of = behind_age(work, name);
  if (of < 0) return false;
  if (is_form(work, of, name.head, ",")) ++of;
  return is_form(work, of, name.head, "of") && same_sentence(work, of + 1, name.head) && is_capitalised(work, of + 1);
}

// The name that one noun introduces in what follows; -1 where there is none, or more than one person has it.
std::int32_t name_of_role(const Linking& work, const Draft& noun) {
  std::int32_t found = -1;
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const Draft& name = work.drafts[i];
    if (!is_named(name) || !has_role(work, noun, name) || !agree(noun, name)) continue;
    const auto apart = sentence_of(work, name) - sentence_of(work, noun);
    if (apart < 0 || apart > kNameWithin || name.head < noun.head) return -1;
    if (found >= 0 && form(work, work.drafts[static_cast<std::size_t>(found)].tokens.end - 1) != form(work, name.tokens.end - 1)) return -1;
    if (found < 0) found = static_cast<std::int32_t>(i);
  }
  return found;
}

bool holds_post(const Linking& work, const Draft& noun) {
  const AgentClass& agent = class_of(work, noun);
  return agent.office >= 0 || agent.leader || agent.sector == "GOV" || agent.sector == "JUD" || agent.sector == "LEG" ||
         agent.sector == "MIL";
}

// The first name behind the noun without a title of its own, where an age introduces it and nothing tells another post: not "Prosecutor Ida
// Vos said that Raymond Tull, 58,".
std::int32_t name_of_age(const Linking& work, const Draft& noun) {
  if (holds_post(work, noun)) return -1;
  const AgentClass& agent = class_of(work, noun);
  std::int32_t first = -1;
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const Draft& name = work.drafts[i];
    if (!is_named(name)) continue;
    if (name.head < noun.head) return -1;
    if (!name.role.empty() && !is_introduced_by_age(work, name)) continue;
    if (first < 0 || name.head < work.drafts[static_cast<std::size_t>(first)].head) first = static_cast<std::int32_t>(i);
  }
  if (first < 0) return -1;
  const Draft& name = work.drafts[static_cast<std::size_t>(first)];
  const auto apart = sentence_of(work, name) - sentence_of(work, noun);
  const auto& other = name.agent < 0 ? agent.sector : class_of(work, name).sector;  // "A mother ... Nurse Dora Lind, 51,"
  const bool other_post = name.agent != noun.agent && !other.empty() && other != agent.sector;
  return apart > 0 && apart <= kAgeWithin && !other_post && agree(noun, name) && is_introduced_by_age(work, name) ? first : -1;
}

// The only name that an age and an address introduce; -1 for none or several.
std::int32_t name_of_address(const Linking& work, const Draft& noun) {
  std::int32_t found = -1;
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const Draft& name = work.drafts[i];
    if (!is_named(name) || !is_introduced_by_address(work, name)) continue;
    const auto apart = sentence_of(work, name) - sentence_of(work, noun);
    if (found >= 0 || apart < 0 || apart > kNameWithin || name.head < noun.head || !agree(noun, name)) return -1;
    found = static_cast<std::int32_t>(i);
  }
  return found;
}

// "LONDON, May 6 -": sentences without a verb before the lead.
bool is_in_lead(const Linking& work, const Draft& noun) {
  const auto begin = work.document.sentences[static_cast<std::size_t>(sentence_of(work, noun))].tokens.begin;
  for (std::int32_t i = 0; i < begin; ++i)
    if (work.token(i).upos == Upos::verb || work.token(i).upos == Upos::aux) return false;
  return true;
}

// The first noun for a person in the document: whom a lead is about.
bool is_first(const Linking& work, const Draft& noun) {
  if (!is_in_lead(work, noun) || base_of(work.token(noun.head).deprel) != Deprel::nsubj) return false;
  return std::none_of(work.drafts.begin(), work.drafts.end(), [&](const Draft& other) {
    return other.form != MentionForm::pronoun && other.kind == EntityKind::person && other.head < noun.head;
  });
}

std::int32_t possessor_of(const Linking& work, std::int32_t noun) { return child_with(work.document, noun, Deprel::nmod_poss); }

// "his attorney" may be "the attorney" and "his attorney" later, and is not "her attorney".
bool may_be_taken_up_by(const Linking& work, const Draft& noun, const Draft& later) {
  const auto own = possessor_of(work, noun.head), other = possessor_of(work, later.head);
  return other < 0 ? later.definite : ascii_lowered(form(work, own)) == ascii_lowered(form(work, other));
}

// Whom a possessed noun means, where the next noun of that word has a name beside it that is new: "His attorney denied it. The attorney,
// Marcus Hale, blamed a feud."; -1 for nobody.
std::int32_t name_of_possessed(const Linking& work, const Draft& noun) {
  const Draft* next = nullptr;
  for (const Draft& later : work.drafts) {
    if (later.form != MentionForm::nominal || later.head <= noun.head || work.lemma(later.head) != work.lemma(noun.head)) continue;
    if (next == nullptr || later.head < next->head) next = &later;
  }
  if (next == nullptr || next->same_as < 0 || next->number != Number::sing || !may_be_taken_up_by(work, noun, *next)) return -1;
  const Draft& name = work.drafts[static_cast<std::size_t>(next->same_as)];
  Draft meant = noun;  // "His former driver ... The driver, Bo Ek,"
  meant.former = name.former;
  if (!is_named(name) || !agree(meant, name) || sentence_of(work, name) - sentence_of(work, noun) > kNameWithin) return -1;
  const bool known = std::any_of(work.drafts.begin(), work.drafts.end(), [&](const Draft& other) {
    return other.form == MentionForm::name && other.head < noun.head &&
           form(work, other.tokens.end - 1) == form(work, name.tokens.end - 1) && other.kind == EntityKind::person;
  });
  return known && name.tokens.end - name.tokens.begin < 2 ? -1 : next->same_as;
}

bool is_possessed(const Linking& work, const Draft& draft) {
  return draft.form == MentionForm::nominal && draft.kind == EntityKind::person && draft.number == Number::sing && draft.agent >= 0 &&
         draft.same_as < 0 && possessor_of(work, draft.head) >= 0 && !is_kept_nameless(work, draft);
}

}  // namespace

void name_leads(Linking& work) {
  std::vector<bool> kept;  // of the sentences of the lead: somebody's name is kept back
  for (const auto& sentence : work.document.sentences) {
    if (kept.size() == static_cast<std::size_t>(kLead)) break;
    kept.push_back(is_kept_nameless_in(work, sentence.tokens));
  }
  for (Draft& noun : work.drafts) {
    if (noun.head < kLeadWords && is_possessed(work, noun)) noun.same_as = name_of_possessed(work, noun);
    if (noun.head >= kLeadWords || !is_described(work, noun) || sentence_of(work, noun) >= kLead ||
        kept[static_cast<std::size_t>(sentence_of(work, noun))])
      continue;
    auto name = name_of_role(work, noun);
    if (name < 0 && is_first(work, noun)) name = name_of_age(work, noun);
    if (name < 0 && is_first(work, noun) && !holds_post(work, noun)) name = name_of_address(work, noun);
    if (name >= 0) noun.same_as = name;
  }
}

}  // namespace hearsay
