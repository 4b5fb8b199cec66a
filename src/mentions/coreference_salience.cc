#include "mentions/coreference_salience.h"

#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/reference_values.h"

namespace hearsay {
namespace {

constexpr std::int32_t kClimb = 12;       // steps up the tree
constexpr int kOtherParty = 30;           // as much as two sentences and a role
constexpr std::int32_t kMostCounted = 5;  // mentions of an entity

// "“Boats,” says the biologist": the subject behind its verb, read as an object.
bool speaks_behind(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  if (here.deprel != Deprel::obj || here.head < 1 || here.head > token || !same_sentence(work, here.head - 1, token)) return false;
  const auto before = work.document.form_of(work.token(here.head - 1));
  const bool quoted = work.quoted[static_cast<std::size_t>(here.head - 1)] && !work.quoted[static_cast<std::size_t>(here.head)];
  return (quoted || before == ",") && subtree_of(work.document, token).begin == here.head + 1;
}

// The token whose role a candidate plays: "defence lawyer Ian Crewe told the court", with the name in apposition to its title.
std::int32_t role_bearer(const Linking& work, const Draft& candidate) {
  const Token& token = work.token(candidate.head);
  const bool apposed =
      token.deprel == Deprel::appos && token.head >= 0 && token.head < candidate.head && candidate.form == MentionForm::name;
  return apposed && work.token(token.head).upos == Upos::noun ? token.head : candidate.head;
}

}  // namespace

bool is_embedded(const Linking& work, std::int32_t token) {
  bool said = false;  // a verb of saying above it
  for (std::int32_t step = 0; step < kClimb && token >= 0; ++step) {
    if (work.token(token).deprel == Deprel::ccomp) return true;
    said = said || work.in(token, kSpeech);
    if (!said)
      for (const std::int32_t child : children_of(work.document, token))  // "Stahl is guilty, the court said"
        if (child > token && work.token(child).deprel == Deprel::parataxis && work.in(child, kSpeech) && subject_of(work, child) > token)
          return true;
    token = work.token(token).head;
  }
  return false;
}

bool is_in_own_content(const Linking& work, const Draft& later, const Draft& candidate) {
  const auto before = later.tokens.begin - 1;
  if (work.token(candidate.head).deprel == Deprel::nmod_poss && candidate.form == MentionForm::name)
    return false;  // "McCarthy's office was shut, the congressman said"
  if (candidate.head > before || !same_sentence(work, before, candidate.head)) return false;
  const auto behind_quote = work.quoted[static_cast<std::size_t>(before)] && !work.quoted[static_cast<std::size_t>(later.head)];
  if (behind_quote) return work.quoted[static_cast<std::size_t>(candidate.head)];
  if (form(work, before) != ",") return false;
  const auto verb = work.token(later.head).head;
  if (verb < later.head || !is_subject(work.token(later.head).deprel)) return false;
  auto clause = work.token(verb).deprel == Deprel::parataxis ? work.token(verb).head : -1;
  if (clause < 0) clause = child_with(work.document, verb, Deprel::ccomp);
  if (clause < 0 || clause > later.head) return false;
  const auto words = subtree_of(work.document, clause);
  return candidate.head >= words.begin && candidate.head < std::min(words.end, before);
}

bool is_of_speaker(const Linking& work, const Draft& later, std::int32_t candidate) {
  const auto place = later.possessive ? work.token(later.head).head : later.head;  // "said its leaders would meet"
  if (place < 0 || !is_subject(work.token(place).deprel)) return false;
  const auto clause = clause_of(work, place);
  if (clause < 0 || work.token(clause).deprel != Deprel::ccomp) return false;
  const auto cue = work.token(clause).head;
  return cue >= 0 && subject_of(work, cue) == candidate;
}

bool tells_of(const Linking& work, std::int32_t speaker, std::int32_t token) {
  const Token& here = work.token(speaker);
  if (!is_subject(here.deprel) || here.head < 0 || !work.in(here.head, kSpeech) || !same_sentence(work, speaker, token)) return false;
  for (std::int32_t step = 0; step < kClimb && token >= 0; ++step, token = work.token(token).head)
    if (work.token(token).head == here.head) return base_of(work.token(token).deprel) == Deprel::ccomp;
  return false;
}

bool is_subject(Deprel relation) { return base_of(relation) == Deprel::nsubj; }

std::int32_t clause_of(const Linking& work, std::int32_t token) {
  for (std::int32_t step = 0; step < kClimb && token >= 0; ++step) {
    const Upos upos = work.token(token).upos;
    if (upos == Upos::verb || upos == Upos::aux) return token;
    token = work.token(token).head;
  }
  return -1;
}

namespace {

// "recalls Dahl asking her", "told the guard to open it": whom the verb above has for its object does it; -1 for none.
std::int32_t object_that_acts(const Linking& work, std::int32_t verb) {
  const Token& token = work.token(verb);
  if (token.deprel != Deprel::xcomp || token.head < 0 || token.head > verb || work.token(token.head).lemma == "promise") return -1;
  for (const auto relation : {Deprel::obj, Deprel::iobj})
    if (const auto object = child_with_base(work.document, token.head, relation); object > token.head && object < verb) return object;
  return -1;
}

}  // namespace

std::int32_t subject_of(const Linking& work, std::int32_t verb) {
  for (std::int32_t step = 0; step < kClimb && verb >= 0; ++step) {
    const std::int32_t subject = child_with_base(work.document, verb, Deprel::nsubj);
    if (subject >= 0) return subject;
    if (const auto object = object_that_acts(work, verb); object >= 0) return object;
    const Deprel relation = work.token(verb).deprel;
    if (relation != Deprel::xcomp && relation != Deprel::conj && relation != Deprel::advcl) return -1;
    verb = work.token(verb).head;
  }
  return -1;
}

bool speaks(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  if (here.head < 0 || !work.in(here.head, kSpeech) || here.deprel == Deprel::nsubj_pass) return false;  // "was told"
  return is_subject(here.deprel) || here.deprel == Deprel::expl || speaks_behind(work, token);
}

namespace {

// "[Asked by the judge] whether he understood, Collier nodded": of whom the main clause tells what another has said or done.
bool leads_to_subject(const Linking& work, std::int32_t participle, std::int32_t agent) {
  const Token& verb = work.token(participle);
  if (base_of(verb.deprel) != Deprel::advcl || verb.head < agent || participle > agent) return false;
  return child_with_base(work.document, participle, Deprel::nsubj) < 0 && child_with_base(work.document, verb.head, Deprel::nsubj) > agent;
}

}  // namespace

bool speaks_otherwise(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  if (here.head < 0) return false;
  if (speaks_behind(work, token) && work.in(here.head, kSpeech)) return true;
  if (here.deprel == Deprel::obl_agent) return work.in(here.head, kSpeech) && !leads_to_subject(work, here.head, token);
  const auto mark = child_with(work.document, token, Deprel::case_);
  return ascii_lowered(form(work, mark < 0 ? here.head : mark)) == "according";
}

int salience(const Joining& joining, const ReferenceWeights& weights, const Draft& later, const Draft& candidate) {
  const Linking& work = joining.work;
  const std::int32_t role = role_bearer(work, candidate);
  const Token &token = work.token(role), &there = work.token(later.head);
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const bool speaking = speaks(work, later.head), quoted = work.quoted[static_cast<std::size_t>(later.head)];
  int score = weights.sentence * (there.sentence - token.sentence);
  if (paragraph_of(work, later.head) == paragraph_of(work, candidate.head)) score += weights.paragraph;
  if (is_subject(token.deprel) || speaks_otherwise(work, role)) score += weights.subject;
  if (speaking && (speaks(work, role) || speaks_otherwise(work, role))) score += weights.both_speak;
  if (speaking && is_embedded(work, candidate.head)) score += weights.embedded;
  if (speaking && weights.own_content != 0 && is_in_own_content(work, later, candidate)) score += weights.own_content;
  if (speaking && !quoted && joining.speaker == candidate.entity) score += weights.last_speaker;
  if (work.quoted[static_cast<std::size_t>(candidate.head)] && !quoted) score += weights.quoted;
  if (is_asker(joining, later, candidate) || acts_on_subject(work, later, candidate)) score -= kOtherParty;
  if (later.gender != Gender::none && later.gender != Gender::neut && known.gender == later.gender) score += weights.gender;
  return score + weights.mentions * std::min(known.mentions, kMostCounted);
}

}  // namespace hearsay
