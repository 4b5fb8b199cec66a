// Definite nouns for a person whom the document has named: "the plumber", "the former dinner lady" after "Shaz, 46, wants a divorce". They
// mean who was spoken of or spoke last, unless a phrase behind them tells whom they mean.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

// "The 52-year-old former judge": whoever was spoken of, told by age.
bool is_aged(const Linking& work, const Draft& draft) {
  if (form(work, draft.head) == "old") return true;
  for (auto i = draft.tokens.begin + 2; i < draft.head; ++i)
    if (form(work, i) == "old" && form(work, i - 2) == "year") return true;
  return false;
}

// "The teacher said she had not slept": the subject of what is said tells whether a man or a woman says it.
Gender gender_by_words(const Linking& work, const Draft& draft) {
  const auto verb = work.token(draft.head).head;
  const auto clause = verb < 0 ? -1 : child_with(work.document, verb, Deprel::ccomp);
  const auto subject = clause < 0 ? -1 : child_with(work.document, clause, Deprel::nsubj);
  if (subject < verb || work.token(subject).upos != Upos::pron) return Gender::none;
  const auto word = form(work, subject);
  return word == "she" ? Gender::fem : word == "he" ? Gender::masc : Gender::none;
}

// "The woman, who did not want to be named," after "A nurse": whoever was spoken of last.
bool is_man_or_woman(const Joining& joining, const Draft& draft) {
  const auto& lemma = joining.work.token(draft.head).lemma;
  return lemma == "woman" || lemma == "man";
}

// "The senator", "the lawmaker": of a parliament, by a noun for many.
bool is_member(const Joining& joining, const AgentClass& agent) {
  return agent.sector == "LEG" && (agent.office < 0 || !joining.work.lexicon.offices[static_cast<std::size_t>(agent.office)].unique);
}

// "The lawmaker", "the congresswoman" after "Rep. Ann Field": of a parliament, by a noun for many.
bool is_of_chamber(const Joining& joining, const Draft& draft, const Known& known) {
  const AgentClass& agent = class_of(joining, draft.agent);
  const Linking& work = joining.work;
  if (!is_member(joining, agent)) return false;
  if (known.named && known.actor < 0 && known.agent < 0 && known.office < 0)  // "Helen Reyl ... The senator"
    return speaks(work, draft.head) && !work.lexicon.parts.contains(work.lemma(draft.head));
  if (known.office >= 0 && work.lexicon.offices[static_cast<std::size_t>(known.office)].sector == "LEG")
    return work.token(draft.head).lemma.find("congress") == std::string::npos ||
           work.lexicon.offices[static_cast<std::size_t>(known.office)].name != "senator";
  if (known.actor >= 0) return work.actor(known.actor).code.find(".LEG") != std::string::npos;
  return known.agent >= 0 && class_of(joining, known.agent).sector == "LEG";
}

// "The officer" after "Superintendent Ruth Ogle": one noun for soldiers and the police.
bool is_officer_of(const Joining& joining, const Draft& draft, const AgentClass& known) {
  return joining.work.token(draft.head).lemma == "officer" && (known.sector == "COP" || known.sector == "MIL");
}

// "asked the witness why": whom one speaks to in court has been named as well.
bool is_asked(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  const Deprel relation = base_of(here.deprel);
  return here.head >= 0 && (relation == Deprel::obj || relation == Deprel::iobj) && work.in(here.head, kAsking);
}

// "Amos Birk is in Oslo again. The American envoy said": whom the sentence before is about, where it is the first to name anybody and
// nothing has told his post.
bool is_introduced_before(const Joining& joining, const Draft& draft, const Draft& candidate) {
  const Linking& work = joining.work;
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  if (!work.in(draft.head, kSentTo) || known.agent >= 0 || known.office >= 0 || candidate.form != MentionForm::name) return false;
  if (!is_subject(work.token(candidate.head).deprel) || work.token(draft.head).sentence - work.token(candidate.head).sentence != 1)
    return false;
  return std::none_of(joining.history.begin(), joining.history.end(), [&](std::int32_t at) {
    const Draft& other = joining.draft(at);
    return other.form == MentionForm::name && other.kind == EntityKind::person && other.entity != candidate.entity;
  });
}

bool may_mean(const Joining& joining, const Draft& draft, const Draft& candidate) {
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const bool nameless = is_man_or_woman(joining, draft) || (is_aged(joining.work, draft) && candidate.indefinite);
  const auto kind_of = [&](std::int32_t entity) { return joining.work.document.entities[static_cast<std::size_t>(entity)].kind; };
  if (kind_of(candidate.entity) != EntityKind::person || !(known.named || nameless) || known.number != Number::sing) return false;
  if (has_another_calling(joining, draft, known) || owns_description(joining, draft, candidate)) return false;
  auto gender = draft.gender;
  if (const auto title = joining.work.lexicon.titles.find(joining.work.lemma(draft.head));
      gender == Gender::none && title != joining.work.lexicon.titles.end())
    gender = title->second;  // "the congressman"
  if (gender == Gender::none) gender = gender_by_words(joining.work, draft);
  if (gender != Gender::none && known.gender != Gender::none && gender != known.gender) return false;
  const bool same_home = known.body < 0 || draft.body < 0 || known.body == draft.body;
  if (draft.agent < 0) return same_home;  // "The Swede", "The Idaho Republican"
  if (draft.body >= 0 && is_post(class_of(joining, draft.agent)))
    return same_home && known.actor < 0 && known.named && is_introduced_before(joining, draft, candidate);
  if (draft.body >= 0) return same_home && known.actor < 0 && known.named;  // "The Finnish chef"
  const AgentClass& agent = class_of(joining, draft.agent);
  if (is_of_chamber(joining, draft, known)) return true;
  if (is_post(agent) && known.owner >= 0 && kind_of(known.owner) == EntityKind::person)
    return is_aged(joining.work, draft);  // "the prosecutor" is nobody's attorney
  const bool new_former = draft.former && known.named && !known.former;
  return !is_post(agent) || is_aged(joining.work, draft) || new_former ||  // "The former governor", "The ex-policeman"
         (known.agent >= 0 && class_of(joining, known.agent).sector == agent.sector && agent.office < 0) ||
         (known.agent >= 0 && is_officer_of(joining, draft, class_of(joining, known.agent)));
}

// "The mother of three, who did not want her name used,": whoever was told of last without a name.
bool may_mean_nameless(const Joining& joining, const Draft& draft, const Draft& candidate) {
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  return joining.work.document.entities[static_cast<std::size_t>(candidate.entity)].kind == EntityKind::person && !known.named &&
         known.number == Number::sing && candidate.form == MentionForm::nominal && candidate.indefinite &&
         (draft.gender == Gender::none || known.gender == Gender::none || draft.gender == known.gender);
}

// "his deputy", "the firm's lawyer": of somebody else.
bool is_owned(const Linking& work, const Draft& draft) {
  return draft.owner >= 0 || child_with(work.document, draft.head, Deprel::nmod_poss) >= 0;
}

// The noun of its class itself, not any noun that a verb of saying has made a person (entities_nominals.cc).
bool is_known_noun(const Linking& work, const Draft& draft) {
  return work.agent_ending_at[static_cast<std::size_t>(draft.head)] >= 0 || work.token(draft.head).upos == Upos::adj;  // "the 44-year-old"
}

// "The referee had told him": whoever was spoken of is "him", and the referee somebody else.
bool acts_on_pronoun(const Linking& work, const Draft& draft) {
  const auto verb = work.token(draft.head).head;
  if (verb < 0) return false;
  for (const std::int32_t child : children_of(work.document, verb)) {
    const Deprel relation = base_of(work.token(child).deprel);
    const auto& lemma = work.token(child).lemma;
    if ((relation == Deprel::obj || relation == Deprel::iobj) && work.token(child).upos == Upos::pron && (lemma == "he" || lemma == "she"))
      return true;
  }
  return false;
}

}  // namespace

bool has_another_calling(const Joining& joining, const Draft& draft, const Known& known) {
  const auto& callings = joining.work.lexicon.callings;
  const auto own = callings.find(joining.work.lemma(draft.head));
  if (own == callings.end() || known.former) return false;
  std::uint64_t told = 0;
  for (const std::uint64_t noun : known.nouns)
    if (const auto found = callings.find(noun); found != callings.end()) told |= found->second;
  return told != 0 && (told & own->second) == 0;
}

bool is_post(const AgentClass& agent) {
  return agent.office >= 0 || agent.leader || agent.sector == "GOV" || agent.sector == "JUD" || agent.sector == "LEG" ||
         agent.sector == "MIL" || agent.sector == "COP";
}

// "the head of the union", "the man who shot him": told by what stands behind it.
bool is_told_behind(const Linking& work, const Draft& draft) {
  for (const std::int32_t child : children_of(work.document, draft.head)) {
    if (child <= draft.head || work.token(child).upos == Upos::num) continue;  // "the mother of three", "The pensioner, 71,"
    const Deprel relation = work.token(child).deprel;
    const auto mark = child_with(work.document, child, Deprel::case_);
    const bool origin = mark >= 0 && work.document.form_of(work.token(mark)) == "from";  // "the engineer from Durban"
    const auto article = child_with(work.document, child, Deprel::det);
    const bool another = base_of(relation) == Deprel::appos && article >= 0 && work.token(article).lemma == "a";  // "The man, a baker,"
    if (another) continue;
    if ((base_of(relation) == Deprel::nmod && !origin) || base_of(relation) == Deprel::appos) return true;
    const auto begin = subtree_of(work.document, child).begin;
    const bool comma =
        work.document.form_of(work.token(begin)) == "," || (begin > 0 && work.document.form_of(work.token(begin - 1)) == ",");
    if (base_of(relation) == Deprel::acl && !comma) return true;
  }
  return false;
}

bool owns_description(const Joining& joining, const Draft& noun, const Draft& candidate) {
  const Token& token = joining.work.token(noun.head);
  const auto index = token.deprel == Deprel::nmod_poss ? joining.work.draft_of[static_cast<std::size_t>(token.head)] : -1;
  const auto name = index < 0 ? -1 : joining.draft(index).same_as;
  return name >= 0 && joining.draft(name).entity == candidate.entity;
}

namespace {

// Whether the noun may go back to a person at all.
bool may_go_back(const Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  const bool people = draft.agent < 0;
  if ((people && draft.body < 0) || draft.kind != EntityKind::person || draft.number != Number::sing || !draft.definite ||
      draft.same_as >= 0 || (!people && draft.body >= 0 && is_post(class_of(joining, draft.agent)) && !work.in(draft.head, kSentTo)) ||
      is_owned(work, draft) || (!people && !is_known_noun(work, draft)) ||
      !(is_subject(work.token(draft.head).deprel) || speaks(work, draft.head) || speaks_otherwise(work, draft.head) ||
        is_asked(work, draft.head) || work.token(draft.head).upos == Upos::adj) ||
      is_told_behind(work, draft))
    return false;
  return !acts_on_pronoun(work, draft) && !work.in(draft.head, kNameless);
}

}  // namespace

bool may_mean_person(const Joining& joining, const Draft& draft, const Draft& candidate) {
  if (!may_go_back(joining, draft)) return false;
  return is_kept_nameless(joining.work, draft) ? may_mean_nameless(joining, draft, candidate) : may_mean(joining, draft, candidate);
}

namespace {

// Nobody has been called so before.
bool is_new_noun(const Joining& joining, const Draft& draft) {
  const auto noun = called(joining.work, draft.head);
  return std::none_of(joining.known.begin(), joining.known.end(),
                      [&](const Known& known) { return std::find(known.nouns.begin(), known.nouns.end(), noun) != known.nouns.end(); });
}

// "The first cellist": another than who was told of.
bool is_one_of_several(const Linking& work, const Draft& draft) {
  for (auto i = draft.tokens.begin; i < draft.head; ++i)
    if (work.in(i, kOther) || work.token(i).feats.num_type == NumType::ord) return true;
  return false;
}

bool may_be_described(const Joining& joining, const Draft& draft, const Draft& candidate) {
  if (is_in_own_content(joining.work, draft, candidate)) return false;  // "Merkel has failed, the economist said"
  return joining.known[static_cast<std::size_t>(candidate.entity)].named && may_mean(joining, draft, candidate);
}

}  // namespace

std::int32_t resolve_description(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  if (draft.agent < 0 || !may_go_back(joining, draft) || is_kept_nameless(work, draft)) return -1;
  const bool speaking = speaks(work, draft.head) || speaks_otherwise(work, draft.head);
  if (!speaking || is_one_of_several(work, draft) || !is_new_noun(joining, draft)) return -1;
  const AgentClass& agent = class_of(joining, draft.agent);
  const bool post = is_post(agent) && !is_member(joining, agent);
  if (!draft.former && (post || work.lexicon.parts.contains(work.lemma(draft.head)))) return -1;
  constexpr int kFar = -60;  // far below what another noun needs
  return most_salient_elsewhere(joining, draft, may_be_described, kFar);
}

std::int32_t resolve_definite_person(Joining& joining, const Draft& draft) {
  if (!may_go_back(joining, draft)) return -1;
  if (is_kept_nameless(joining.work, draft)) return most_salient_elsewhere(joining, draft, may_mean_nameless);
  return most_salient_elsewhere(joining, draft, may_mean);
}

}  // namespace hearsay
