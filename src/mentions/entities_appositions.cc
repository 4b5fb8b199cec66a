// Common nouns and names that stand for one: "the Kremlin spokesman, Dmitry Peskov", "Peskov is the Kremlin's spokesman".
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_nouns.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongTitle = 12;  // tokens of what stands between a noun and its comma: "spokesman for ports"

void join(Linking& work, std::int32_t nominal, std::int32_t name) {
  Draft& common = work.drafts[static_cast<std::size_t>(nominal)];
  Draft& proper = work.drafts[static_cast<std::size_t>(name)];
  if (proper.kind == EntityKind::organisation && work.in(common.head, kMaker)) common.kind = proper.kind;    // "its rival, Kestrin Foods,"
  if (proper.kind == EntityKind::outlet && form(work, common.head) == "partner") common.kind = proper.kind;  // "our partner, De Wachter,"
  const bool persons = common.kind == EntityKind::person && proper.kind == EntityKind::person;
  if (common.kind != proper.kind && !(proper.kind == EntityKind::other) &&
      !(common.kind != EntityKind::person && common.kind != EntityKind::group && proper.kind != EntityKind::person))
    return;
  if (common.number == Number::plur && persons) return;
  common.same_as = name;
  if (proper.kind == EntityKind::other) proper.kind = common.kind;
  if (persons && proper.role.empty()) {
    const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(common.agent)];
    std::int32_t begin = common.head;
    while (begin > common.tokens.begin && work.token(begin - 1).upos != Upos::det && work.token(begin - 1).upos != Upos::part &&
           body_at(work, begin - 1) < 0)
      --begin;
    proper.role = words_of(work, {begin, common.tokens.end});
    if (proper.office < 0) proper.office = agent.office;
    if (proper.agent < 0) proper.agent = common.agent;
    proper.former = proper.former || common.former;
    proper.deputy = proper.deputy || common.deputy;
  }
  if (proper.body < 0) proper.body = common.body;
  if (proper.gender == Gender::none) proper.gender = common.gender;
}

bool is_comma(const Linking& work, std::int32_t token) { return form(work, token) == ","; }

bool ends_apposition(const Linking& work, std::int32_t token, std::int32_t begin) {
  if (token >= work.size() || work.token(token).sentence != work.token(begin).sentence) return true;
  const auto form = work.document.form_of(work.token(token));
  return form == "," || form == "." || form == ";";
}

// The name behind a noun, whatever the tree says: "Its spokesman for ports, Till Uhde, cited", "lead author Dr Hana Okafor"; -1 for none.
std::int32_t name_after(const Linking& work, const Draft& common) {
  const auto begin = common.head;
  bool comma = false, preposition = false;
  for (auto i = begin + 1; i < work.size() && i - begin < kLongTitle && work.token(i).sentence == work.token(begin).sentence; ++i) {
    const std::int32_t index = work.draft_of[static_cast<std::size_t>(i)];
    const bool name = index >= 0 && work.drafts[static_cast<std::size_t>(index)].form == MentionForm::name &&
                      work.drafts[static_cast<std::size_t>(index)].kind == EntityKind::person;
    const bool directly = comma || i == begin + 1 || work.lexicon.titles.contains(work.lemma(i - 1));
    if (name && directly && preposition && !comma) return -1;  // "A spokesman for President George Bush"
    if (name && directly)
      return !comma || ends_apposition(work, work.drafts[static_cast<std::size_t>(index)].tokens.end, begin) ? index : -1;
    const bool article =
        comma && work.token(i).upos == Upos::det && i + 1 < work.size() && is_capitalised(work, i + 1);  // "the Rev Ann Pike"
    if (comma && !article && !work.lexicon.titles.contains(work.lemma(i))) return -1;
    const Upos upos = work.token(i).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj || upos == Upos::cconj || upos == Upos::pron) return -1;
    comma = comma || is_comma(work, i);
    preposition = preposition || work.token(i).upos == Upos::adp;
  }
  return -1;
}

// "Leader of the Opposition Ann Kerr": the name that the post leads with capitals behind "of" (entities_titles.cc); -1 for none.
std::int32_t name_behind_of(const Linking& work, const Draft& common) {
  constexpr std::int32_t kFarthest = 7;  // tokens of "of the Opposition"
  const auto of = common.head + 1;
  if (!is_form(work, of, common.head, "of") || !is_capitalised(work, common.head)) return -1;
  const auto common_word = ascii_lowered(form(work, common.head));
  for (auto i = of + 1; i < of + kFarthest && same_sentence(work, i, of); ++i) {
    const auto index = work.draft_of[static_cast<std::size_t>(i)];
    const Draft* found = index < 0 ? nullptr : &work.drafts[static_cast<std::size_t>(index)];
    if (found != nullptr && found->form == MentionForm::name)
      return i > of + 1 && found->tokens.begin == i && found->kind == EntityKind::person && found->role.starts_with(common_word) ? index
                                                                                                                                 : -1;
    const Upos upos = work.token(i).upos;
    if (!is_capitalised(work, i) && upos != Upos::det && upos != Upos::cconj) return -1;
  }
  return -1;
}

// The comma does not divide a list: "the mayor, police chief Joe Hall, and the priest".
bool closes_apposition(const Linking& work, std::int32_t token, std::int32_t begin) {
  if (!ends_apposition(work, token, begin)) return false;
  if (!same_sentence(work, token + 1, begin) || !is_comma(work, token)) return true;
  const Upos next = work.token(token + 1).upos;
  return next == Upos::verb || next == Upos::aux || next == Upos::adv || next == Upos::adp || next == Upos::pron || next == Upos::sconj;
}

// "The mediator, retired judge Bryn Keele,", "the mayor, the Green politician Eva Sturm,": the name that a noun of its own introduces; -1
// for none.
std::int32_t name_introduced(const Linking& work, const Draft& common) {
  constexpr std::int32_t kWords = 9;  // of the second description
  auto comma = common.head + 1;
  for (; same_sentence(work, comma, common.head) && comma - common.head < kLongTitle && !is_comma(work, comma); ++comma)
    if (const Upos upos = work.token(comma).upos; upos == Upos::verb || upos == Upos::aux || upos == Upos::cconj || upos == Upos::pron)
      return -1;
  if (!same_sentence(work, comma, common.head) || !is_comma(work, comma)) return -1;
  for (auto i = comma + 1; i < comma + kWords && same_sentence(work, i, comma); ++i) {
    const std::int32_t index = work.draft_of[static_cast<std::size_t>(i)];
    const Draft* name = index < 0 ? nullptr : &work.drafts[static_cast<std::size_t>(index)];
    if (name != nullptr && name->form == MentionForm::name && name->kind == EntityKind::person)
      return i > comma + 1 && !name->role.empty() && closes_apposition(work, name->tokens.end, comma) ? index : -1;
    const Upos upos = work.token(i).upos;
    const bool hyphen = form(work, i) == "-";
    const bool kin = i == comma + 1 && work.token(i).deprel == Deprel::nmod_poss;  // "The vet, her sister Ada Holt,"
    if (!hyphen && !kin && upos != Upos::det && upos != Upos::adj && upos != Upos::noun && upos != Upos::propn && upos != Upos::num)
      return -1;
  }
  return -1;
}

// "a cleric named Sheikh Omar Tal", "The pilot, named by relatives as Tomas Kale,": the name that a participle tells; -1 for none.
std::int32_t name_told(const Linking& work, const Draft& common) {
  constexpr std::int32_t kTellers = 5;  // tokens of "by relatives"
  auto at = common.head + 1;
  if (same_sentence(work, at, common.head) && is_comma(work, at)) ++at;
  if (!same_sentence(work, at, common.head)) return -1;
  const auto verb = form(work, at);
  if (verb != "named" && verb != "called" && verb != "identified") return -1;
  ++at;
  if (same_sentence(work, at, common.head) && form(work, at) == "by")
    for (const auto limit = at + kTellers; at < limit && same_sentence(work, at, common.head) && form(work, at) != "as";) ++at;
  if (same_sentence(work, at, common.head) && form(work, at) == "as") ++at;
  while (same_sentence(work, at, common.head) && work.draft_of[static_cast<std::size_t>(at)] < 0 &&
         work.lexicon.titles.contains(work.lemma(at)))
    ++at;
  if (!same_sentence(work, at, common.head)) return -1;
  const std::int32_t index = work.draft_of[static_cast<std::size_t>(at)];
  if (index < 0) return -1;
  const Draft& name = work.drafts[static_cast<std::size_t>(index)];
  return name.form == MentionForm::name && name.actor < 0 && (name.kind == EntityKind::person || name.kind == EntityKind::other) ? index
                                                                                                                                 : -1;
}

// "Siri Dahle, the company's head of operations,": the name before the comma in front of a noun.
std::int32_t name_before(const Linking& work, const Draft& common) {
  const auto comma = common.tokens.begin - 1;
  if (comma < 1 || work.token(comma).sentence != work.token(common.head).sentence || !is_comma(work, comma)) return -1;
  const std::int32_t index = work.draft_of[static_cast<std::size_t>(comma - 1)];
  if (index < 0 || work.drafts[static_cast<std::size_t>(index)].form != MentionForm::name) return -1;
  if (work.drafts[static_cast<std::size_t>(index)].kind != EntityKind::person) return -1;
  auto end = common.head + 1;
  while (end - common.head < kLongTitle && !ends_apposition(work, end, common.head)) {
    const Upos upos = work.token(end).upos;
    const bool described = work.token(end).deprel == Deprel::amod;  // "of the failed bank"
    if ((upos == Upos::verb && !described) || upos == Upos::aux || upos == Upos::cconj) return -1;
    ++end;
  }
  return ends_apposition(work, end, common.head) ? index : -1;
}

// "to attend the forum, state television reported": a verb right behind the noun that does not hang under it has it as its subject.
bool has_verb_of_its_own(const Linking& work, std::int32_t name, std::int32_t noun) {
  if (noun < name || noun + 1 >= work.size()) return false;
  const Token& next = work.token(noun + 1);
  return next.upos == Upos::verb && next.head != noun && work.token(name).head != noun + 1 && next.feats.tense == Tense::past;
}

// "According to Mila Sartov, a doctor whom they consulted said": the comma closes the phrase, and the noun is the subject of what follows.
bool opens_clause(const Linking& work, std::int32_t name, std::int32_t noun) {
  if (has_verb_of_its_own(work, name, noun)) return true;
  const auto words = work.document.sentences[static_cast<std::size_t>(work.token(noun).sentence)].tokens;
  if (form(work, words.begin) != "According" || name > noun || name - words.begin > kLongTitle) return false;
  for (auto i = noun + 1; i < words.end; ++i) {
    if (is_comma(work, i)) return false;
    if (work.token(i).deprel == Deprel::root) return work.token(i).upos == Upos::verb;
  }
  return false;
}

// "told the magazine Kontext": a name that the tree takes for a part of the noun right before it.
bool names_body_before(const Linking& work, std::int32_t index) {
  const Draft& name = work.drafts[static_cast<std::size_t>(index)];
  const Token& token = work.token(name.head);
  if (name.form != MentionForm::name || name.kind == EntityKind::person || token.deprel != Deprel::flat || token.head < 0 ||
      token.head != name.tokens.begin - 1)
    return false;
  const auto other = work.draft_of[static_cast<std::size_t>(token.head)];
  if (other < 0 || work.drafts[static_cast<std::size_t>(other)].form != MentionForm::nominal) return false;
  const bool firm = name.kind == EntityKind::organisation && work.in(token.head, kMaker);  // "Tram builder Ferrolin"
  return firm || work.drafts[static_cast<std::size_t>(other)].kind == name.kind;
}

// "A spokesman for former president George Kemp": the name is that of the person told behind the preposition, whatever the tree says.
bool names_another(const Linking& work, std::int32_t name, std::int32_t noun) {
  const auto title = work.drafts[static_cast<std::size_t>(name)].tokens.begin - 1;
  if (work.drafts[static_cast<std::size_t>(name)].form != MentionForm::name || title <= noun + 1 ||
      !ends_one_of(work, title, EntityKind::person))
    return false;
  const auto words = work.agents[static_cast<std::size_t>(work.agent_ending_at[static_cast<std::size_t>(title)])].tokens;
  bool preposition = false;
  for (auto i = noun + 1; i < words.begin; ++i) {  // not within "Minister of Defense"
    if (work.token(i).upos == Upos::punct && form(work, i) != "-") return false;
    preposition = preposition || work.token(i).upos == Upos::adp;
  }
  return preposition;
}

// "the mediator, a cleric named Sheikh Omar Tal": two nouns for one person, of which the second has the name.
void join_through(Linking& work) {
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const Draft& second = work.drafts[i];
    const Token& token = work.token(second.head);
    if (second.form != MentionForm::nominal || second.same_as < 0 || token.deprel != Deprel::appos || token.head < 0) continue;
    const auto first = work.draft_of[static_cast<std::size_t>(token.head)];
    if (first < 0 || first == second.same_as) continue;
    const Draft& common = work.drafts[static_cast<std::size_t>(first)];
    if (common.form == MentionForm::nominal && common.agent >= 0 && common.same_as < 0 && common.kind == second.kind)
      join(work, first, second.same_as);
  }
}

// "The speaker is Ada Holt, 81.": the noun that the name is the predicate of; -1 for none.
std::int32_t noun_told_by(const Linking& work, const Draft& name) {
  const auto copula = child_with(work.document, name.head, Deprel::cop);
  const auto subject = copula < 0 ? -1 : child_with(work.document, name.head, Deprel::nsubj);
  if (name.form != MentionForm::name || name.kind != EntityKind::person || subject < 0 || subject > copula || name.head < copula) return -1;
  for (auto i = subject + 1; i < name.tokens.begin; ++i)  // "The suspect is not Ada Holt", "is the son of"
    if (i != copula) return -1;
  const auto index = work.draft_of[static_cast<std::size_t>(subject)];
  if (index < 0) return -1;
  const Draft& noun = work.drafts[static_cast<std::size_t>(index)];
  return noun.form == MentionForm::nominal && noun.definite && noun.number != Number::plur && noun.agent >= 0 ? index : -1;
}

// "the extradition to France of Viktor Holm, the founder,": the name before the comma, where the tree hangs a noun for a person on a place.
std::int32_t nearer_name(const Linking& work, const Draft& common, std::int32_t far) {
  if (far < 0 || common.form != MentionForm::nominal || common.kind != EntityKind::person || common.agent < 0) return far;
  const Draft& other = work.drafts[static_cast<std::size_t>(far)];
  if (other.form != MentionForm::name || other.kind == EntityKind::person || other.head > common.head) return far;
  const auto near = name_before(work, common);
  return near < 0 ? far : near;
}

}  // namespace

// "the Kremlin spokesman, Dmitry Peskov", "Dmitry Peskov, the Kremlin spokesman", "Peskov is the Kremlin's spokesman".
void join_appositions(Linking& work) {
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const std::int32_t head = work.drafts[i].head;
    const Token& token = work.token(head);
    const auto index = static_cast<std::int32_t>(i);
    std::int32_t other = -1;
    if (names_body_before(work, index) || (token.deprel == Deprel::appos && token.head >= 0 && !opens_clause(work, token.head, head) &&
                                           !names_another(work, index, token.head)))
      other = work.draft_of[static_cast<std::size_t>(token.head)];
    else if (work.drafts[i].form == MentionForm::nominal && child_with(work.document, head, Deprel::cop) >= 0 && !work.drafts[i].former) {
      const std::int32_t subject = child_with(work.document, head, Deprel::nsubj);
      if (subject >= 0) other = work.draft_of[static_cast<std::size_t>(subject)];
    } else if (const auto told = noun_told_by(work, work.drafts[i]); told >= 0) other = told;
    const Draft& draft = work.drafts[i];
    const bool one = draft.form == MentionForm::nominal && draft.agent >= 0 && draft.kind == EntityKind::person &&
                     draft.number != Number::plur && token.deprel != Deprel::nmod_poss;  // "Lev Orde, [the president]'s press secretary,"
    if (const auto behind = one ? name_behind_of(work, draft) : -1; behind >= 0) other = behind;
    if (other < 0 && one) other = name_after(work, draft);
    if (other < 0 && one) other = name_introduced(work, draft);
    other = nearer_name(work, draft, other);
    const bool two_nouns =
        other >= 0 && draft.form == MentionForm::nominal && work.drafts[static_cast<std::size_t>(other)].form == MentionForm::nominal;
    if (one && (other < 0 || two_nouns))
      if (const auto told = name_told(work, draft); told >= 0) other = told;
    if (other < 0 && one) other = name_before(work, draft);
    if (other < 0 || other == index) continue;
    const bool this_common = work.drafts[i].form == MentionForm::nominal,
               that_common = work.drafts[static_cast<std::size_t>(other)].form == MentionForm::nominal;
    const bool that_name = work.drafts[static_cast<std::size_t>(other)].form == MentionForm::name;
    if (this_common && that_name && work.drafts[i].agent >= 0) join(work, index, other);
    else if (work.drafts[i].form == MentionForm::name && that_common && work.drafts[static_cast<std::size_t>(other)].agent >= 0)
      join(work, other, index);
  }
  join_through(work);
}

}  // namespace hearsay
