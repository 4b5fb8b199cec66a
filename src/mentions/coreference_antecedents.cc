// Who and what a pronoun may mean, before anything is weighed: mentions, nouns that are none yet, and the subject of the main clause
// behind.
#include <algorithm>
#include <iterator>
#include <utility>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

constexpr std::size_t kWindow = 50;          // mentions looked back at
constexpr std::int32_t kSentences = 4;       // sentences looked back at
constexpr std::int32_t kThingSentences = 3;  // the same for things that are no mentions
constexpr std::int32_t kThingTokens = 200;   // and tokens, so that a text without full stops is read in linear time
constexpr std::int32_t kClimb = 12;          // steps up the tree

bool is_person(const Draft& pronoun) { return pronoun.gender == Gender::masc || pronoun.gender == Gender::fem; }

}  // namespace

bool may_be(const Joining& joining, const Draft& pronoun, std::int32_t index) {
  const Known& known = joining.known[static_cast<std::size_t>(index)];
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(index)];
  const bool person = entity.kind == EntityKind::person;
  if (is_person(pronoun)) return person && known.number == Number::sing && (known.gender == Gender::none || known.gender == pronoun.gender);
  if (pronoun.number == Number::plur) return known.number == Number::plur || !person;
  if (person || !entity.members.empty()) return false;
  return known.number == Number::sing || (is_body(entity.kind) && known.actor >= 0);  // "the United Arab Emirates ... it"
}

namespace {

// "Rwanda, which it accuses": the relative pronoun of the clause stands for the candidate, which is another argument of the verb.
bool stands_for(const Linking& work, std::int32_t verb, const Draft& candidate) {
  for (const std::int32_t child : children_of(work.document, verb)) {
    const Token& word = work.token(child);
    const Deprel relation = base_of(word.deprel);
    if (child > verb) break;
    if (word.upos != Upos::pron || (relation != Deprel::obj && relation != Deprel::nsubj && relation != Deprel::iobj)) continue;
    const bool relative = word.lemma == "which" || word.lemma == "whom" || word.lemma == "who";
    const std::int32_t end = child > 0 && form(work, child - 1) == "," ? child - 1 : child;
    if (relative && candidate.tokens.end == end) return true;
  }
  return false;
}

// "The driver of the train never saw a light, he told the inquiry": two subjects of the verb of saying, as the tree has it.
bool stands_before_inversion(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto behind = work.token(pronoun.head).head + 1;  // "Her mother, she says, picked apples": no inversion
  const bool acts = candidate.form == MentionForm::name || work.agent_ending_at[static_cast<std::size_t>(candidate.head)] >= 0;
  return acts && is_subject(work.token(pronoun.head).deprel) && is_subject(work.token(candidate.head).deprel) &&
         speaks(work, pronoun.head) && candidate.head < pronoun.head && form(work, pronoun.head - 1) == "," &&
         !(same_sentence(work, behind, pronoun.head) && form(work, behind) == ",");
}

// "The colonel, he said, had refused": who says so within the clause is another than its subject, where that is no pronoun.
// Nor does "its" of "The plot, its sources said, was led by a general" mean the plot.
bool is_told_within(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto speaker = pronoun.possessive ? work.token(pronoun.head).head : pronoun.head;
  if (speaker < pronoun.head) return false;
  const auto verb = work.token(speaker).head;
  const auto clause = work.token(candidate.head).head;
  return candidate.form != MentionForm::pronoun && candidate.head < pronoun.head && verb > speaker && clause > verb &&
         form(work, pronoun.head - 1) == "," && is_subject(work.token(speaker).deprel) && is_subject(work.token(candidate.head).deprel) &&
         speaks(work, speaker) && (work.token(verb).head == clause || work.token(clause).head == verb);
}

// "Asked by the coroner why he had waited": the question is about whom it is put to.
bool asks_about(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto verb = work.token(pronoun.head).head;
  auto asked = verb < 0 ? -1 : work.token(verb).head;
  if (asked == candidate.head && asked >= 0 && work.token(verb).deprel == Deprel::acl_relcl) asked = work.token(asked).head;  // hung there
  else if (verb < 0 || work.token(verb).deprel != Deprel::ccomp) return false;
  return asked >= 0 && work.in(asked, kAsking) && work.token(candidate.head).head == asked &&
         work.token(candidate.head).deprel == Deprel::obl_agent;
}

// "The vet, her sister Ada Holt,": the vet is not her own sister.
bool is_owned_apposition(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto noun = work.token(pronoun.head).head;
  return noun > pronoun.head && work.token(noun).deprel == Deprel::appos && work.token(noun).head == candidate.head &&
         work.agent_ending_at[static_cast<std::size_t>(noun)] >= 0;
}

// A pronoun that is no subject and no possessor is not the subject of its own clause.
bool is_barred(const Linking& work, const Draft& pronoun, const Draft& candidate, bool reflexive) {
  if (reflexive) return false;
  if (pronoun.possessive) {
    const bool source = candidate.kind != EntityKind::person && is_told_within(work, pronoun, candidate);  // "Kim, his son said, is ill"
    return source || is_owned_apposition(work, pronoun, candidate);
  }
  if (is_told_within(work, pronoun, candidate) || asks_about(work, pronoun, candidate) || acts_on_subject(work, pronoun, candidate))
    return true;
  const std::int32_t verb = work.token(pronoun.head).head;
  if (verb >= 0 && work.token(candidate.head).head == verb && !stands_before_inversion(work, pronoun, candidate))
    return true;  // two arguments of one verb
  if (verb >= 0 && stands_for(work, verb, candidate)) return true;
  if (is_subject(work.token(pronoun.head).deprel)) return false;
  const std::int32_t clause = clause_of(work, pronoun.head);
  return clause >= 0 && subject_of(work, clause) == candidate.head;
}

std::int32_t entity_at(const Joining& joining, std::int32_t token) {
  const auto draft = joining.work.draft_of[static_cast<std::size_t>(token)];
  return draft < 0 ? -1 : joining.draft(draft).entity;
}

// Whoever has another part in the clause: "Dahl told him" is not about Dahl, whatever he was called before; nor is "his lawyer, Ian Crewe"
// the lawyer's own.
std::vector<std::int32_t> others_in_clause(const Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  std::vector<std::int32_t> out;
  const auto add = [&](std::int32_t token) {
    if (const auto entity = token < 0 ? -1 : entity_at(joining, token); entity >= 0) out.push_back(entity);
  };
  const auto above = work.token(pronoun.head).head;
  if (above < 0) return out;
  add(subject_of_own_content(work, pronoun));
  if (pronoun.possessive) {
    add(above);
    for (const std::int32_t child : children_of(work.document, above)) {
      const Deprel relation = base_of(work.token(child).deprel);
      if (child > above && (relation == Deprel::appos || relation == Deprel::flat)) add(child);
    }
    return out;
  }
  for (const std::int32_t child : children_of(work.document, above)) {
    const Deprel relation = base_of(work.token(child).deprel);
    const bool argument = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj;
    const auto index = work.draft_of[static_cast<std::size_t>(child)];
    if (!argument || child == pronoun.head || index < 0 || joining.draft(index).possessive) continue;
    if (!stands_before_inversion(work, pronoun, joining.draft(index))) add(child);
  }
  return out;
}

// "Nordpol denied any delay. It has rejected": a name of one word that nothing tells to be a person's.
bool may_be_body(const Joining& joining, const Draft& pronoun, const Draft& candidate) {
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  const Linking& work = joining.work;
  return pronoun.gender == Gender::neut && (entity.kind == EntityKind::person || entity.kind == EntityKind::other) && known.actor < 0 &&
         known.agent < 0 && known.gender == Gender::none && known.named && entity.name.find(' ') == std::string::npos &&
         is_subject(work.token(candidate.head).deprel) && speaks(work, candidate.head) && speaks(work, pronoun.head) &&
         work.token(pronoun.head).sentence - work.token(candidate.head).sentence == 1;
}

// "As he arrived, Putin said": the mention that is the subject of the main clause that follows in the sentence; -1 for none.
std::int32_t cataphor(const Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  std::int32_t verb = clause_of(work, pronoun.head);
  for (std::int32_t step = 0; step < kClimb && verb >= 0 && work.token(verb).deprel != Deprel::advcl; ++step) verb = work.token(verb).head;
  if (verb < 0 || work.token(verb).head < 0) return -1;
  const std::int32_t subject = subject_of(work, work.token(verb).head);
  if (subject <= pronoun.head) return -1;
  const std::int32_t index = work.draft_of[static_cast<std::size_t>(subject)];
  return index >= 0 && joining.draft(index).entity >= 0 && may_be(joining, pronoun, joining.draft(index).entity) ? index : -1;
}

// "Orsk denies it. It said": a place speaks where it has spoken; "off Lomsund, it said" is no place's.
bool is_mute_place(const Joining& joining, const Draft& pronoun, const Draft& candidate) {
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  return pronoun.gender == Gender::neut && speaks(joining.work, pronoun.head) && entity.kind == EntityKind::place &&
         joining.known[static_cast<std::size_t>(candidate.entity)].actor < 0 && !speaks(joining.work, candidate.head);
}

// A noun that is no mention, nor a time, a number or a part of a name; nor "a third" of those who speak.
bool is_unread_noun(const Linking& work, std::int32_t token) {
  const Token& word = work.token(token);
  const Deprel relation = base_of(word.deprel);
  constexpr std::uint32_t kShortest = 3;                      // bytes: "C" of "a C-130" is no noun
  return is_noun(word) && form(work, token).back() != '.' &&  // "Mr. Kirby"
         word.span.end - word.span.begin >= kShortest && work.draft_of[static_cast<std::size_t>(token)] < 0 && !is_time(work, token) &&
         !(work.in(token, kNoThing) && speaks(work, token)) && relation != Deprel::compound && relation != Deprel::flat &&
         work.adjective_of[static_cast<std::size_t>(token)] < 0;
}

// "The figure came, in her telling, from a waiter": whose view it is is no figure.
bool is_told_from_standpoint(const Linking& work, const Draft& pronoun, std::int32_t noun) {
  const auto view = work.token(pronoun.head).head;
  return pronoun.possessive && view >= 0 && work.tells(view, kStandpoint) && child_with(work.document, view, Deprel::case_) >= 0 &&
         is_subject(work.token(noun).deprel) && work.token(noun).head == work.token(view).head;
}

// Two arguments of one verb are not the same; nor is "it" the data in "the data it generates".
bool is_barred_thing(const Linking& work, const Draft& pronoun, std::int32_t noun) {
  const auto verb = clause_of(work, pronoun.head);
  if (work.token(pronoun.head).head == noun || work.token(noun).head == pronoun.head) return true;  // "its crew"
  if (subject_of_own_content(work, pronoun) == noun || is_told_from_standpoint(work, pronoun, noun)) return true;
  if (verb < 0) return false;
  // "The canal, she said, would be built", "its sources said": who says so within the clause is another than its subject
  const bool tells = !pronoun.possessive || speaks(work, work.token(pronoun.head).head);
  if (tells && work.token(verb).deprel == Deprel::parataxis && work.token(noun).head == work.token(verb).head && noun < verb) return true;
  if (pronoun.possessive) return false;
  return work.token(verb).head == noun || verb == work.token(noun).head ||
         (!is_subject(work.token(pronoun.head).deprel) && subject_of(work, verb) == noun);
}

void add_things(const Joining& joining, const Draft& pronoun, std::vector<Antecedent>& out) {
  const Linking& work = joining.work;
  const auto here = work.token(pronoun.head).sentence;
  const auto first = std::max(work.document.sentences[static_cast<std::size_t>(std::max(0, here - kThingSentences))].tokens.begin,
                              pronoun.head - kThingTokens);
  const bool many = pronoun.number == Number::plur;
  const auto may_act = [&](std::int32_t noun) {  // "a llama breeder"
    const auto article = child_with(work.document, noun, Deprel::det);
    const bool told = work.quoted[static_cast<std::size_t>(noun)] && !work.quoted[static_cast<std::size_t>(pronoun.head)];
    return work.token(noun).upos == Upos::noun && is_subject(work.token(noun).deprel) && article >= 0 && !told &&
           work.token(article).lemma != "no";  // "“There was no bed,” he said"
  };
  for (auto noun = pronoun.head - 1; noun >= first; --noun)
    if (is_unread_noun(work, noun) && (work.token(noun).feats.number == Number::plur) == many && !is_barred_thing(work, pronoun, noun) &&
        (!is_person(pronoun) || may_act(noun)))
      out.push_back({noun, -1, false, false});
}

// Those of which it is so, unless it is so of none.
template <class Test>
void keep_where_any(std::vector<Antecedent>& all, Test test) {
  std::vector<Antecedent> kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), test);
  if (!kept.empty()) all = std::move(kept);
}

}  // namespace

std::vector<Antecedent> antecedents_of(Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  const bool reflexive = work.document.form_of(work.token(pronoun.head)).find("sel") != std::string_view::npos;
  const auto others = reflexive ? std::vector<std::int32_t>{} : others_in_clause(joining, pronoun);
  std::vector<Antecedent> out;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const std::int32_t at = joining.history[joining.history.size() - 1 - back];
    const Draft& candidate = joining.draft(at);
    if (work.token(pronoun.head).sentence - work.token(candidate.head).sentence > kSentences) break;
    if (is_barred(work, pronoun, candidate, reflexive) || is_mute_place(joining, pronoun, candidate)) continue;
    if (std::find(others.begin(), others.end(), candidate.entity) != others.end()) continue;
    const bool several = pronoun.number == Number::plur && entities_together(joining, candidate).size() > 1;
    if (several) out.push_back({candidate.head, at, true, false});
    if (may_be(joining, pronoun, candidate.entity) || may_be_body(joining, pronoun, candidate))
      out.push_back({candidate.head, at, false, false});
  }
  if (const auto told = told_of_in_own_quotation(joining, pronoun); !told.empty())
    keep_where_any(
        out, [&](const Antecedent& one) { return std::find(told.begin(), told.end(), joining.draft(one.draft).entity) == told.end(); });
  add_things(joining, pronoun, out);
  if (const auto subject = cataphor(joining, pronoun); subject >= 0) out.push_back({joining.draft(subject).head, subject, false, true});
  const Suits suits = suits_of(work, pronoun);
  const auto is_thing = [&](const Antecedent& one) {
    return one.draft < 0 || joining.entity(joining.draft(one.draft).entity).kind == EntityKind::product;
  };
  if (suits == Suits::thing) keep_where_any(out, is_thing);
  if (suits == Suits::party && !is_person(pronoun))  // "the kennels said", which no list knows, is a party
    keep_where_any(out,
                   [&](const Antecedent& one) { return one.draft >= 0 || speaks(work, one.token) || speaks_otherwise(work, one.token); });
  if (suits != Suits::party)
    keep_where_any(out, [&](const Antecedent& one) { return is_thing(one) && may_be_told_text(work, pronoun, one.token); });
  if (is_person(pronoun))  // "the guard of the last coach": no coach
    keep_where_any(out, [&](const Antecedent& one) {
      const auto holder = work.token(one.token).head;
      return std::none_of(out.begin(), out.end(), [&](const Antecedent& other) {
        return other.token == holder && other.draft >= 0 && is_subject(work.token(holder).deprel) && one.draft >= 0 &&
               joining.draft(one.draft).form == MentionForm::nominal;
      });
    });
  keep_where_any(out, [&](const Antecedent& one) { return !is_owner_of_another(joining, pronoun, one, out); });
  const bool spoken = std::any_of(out.begin(), out.end(), [&](const Antecedent& one) { return has_spoken_before(joining, pronoun, one); });
  if (spoken) keep_where_any(out, [&](const Antecedent& one) { return !is_new_in_own_content(joining, pronoun, one); });
  keep_where_any(out, [&](const Antecedent& one) { return one.draft < 0 || !is_asker(joining, pronoun, joining.draft(one.draft)); });
  keep_where_any(out, [&](const Antecedent& one) { return has_just_spoken(joining, pronoun, one); });
  keep_where_any(out, [&](const Antecedent& one) { return is_followed_up(work, pronoun, one); });
  keep_where_any(out, [&](const Antecedent& one) { return is_of_own_entry(joining, pronoun, one); });
  keep_where_any(out, [&](const Antecedent& one) { return is_subject_before_colon(joining, pronoun, one); });
  return out;
}

}  // namespace hearsay
