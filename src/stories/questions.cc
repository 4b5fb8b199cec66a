#include "stories/questions.h"

#include <algorithm>

#include "base/fold.h"
#include "document/codes.h"
#include "document/syntax.h"
#include "hearsay/error.h"
#include "stories/groups.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// Question words in the order in which they are looked for.
std::string asks_of(const std::vector<std::string>& words) {
  if (words.empty()) return "whether";
  const auto& first = words.front();
  if (first == "who" || first == "whom") return "who";
  if (first == "what" || first == "which") return "what";
  if (first == "when" || first == "where") return first;
  if (first == "how" && words.size() > 1 && (words[1] == "many" || words[1] == "much")) return "number";
  return "whether";
}

bool asks_for(const Participant& participant) {
  const auto words = words_in(name_of(participant));
  return !words.empty() && (words[0] == "who" || words[0] == "whom" || words[0] == "what" || words[0] == "which" || words[0] == "how");
}

// The participant of the claims that is named so most often, with a code: "Kim" is Kim Jong-un.
Participant known_as(const Participant& asked, const std::vector<StoredClaim>& claims) {
  // A country that a question does not tell is a guess from the other words of it.
  if (has_country(asked.code) && asked.country_from.empty()) return asked;
  const auto& name = name_of(asked);
  std::map<std::string, std::pair<int, Participant>> found;
  for (const auto& claim : claims)
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
      for (const auto& participant : *list)
        if (has_country(participant.code) && has_words(participant.name, name)) {
          auto& [count, known] = found[participant.name];
          if (count++ == 0) known = participant;
        }
  const auto most =
      std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
  return most == found.end() ? asked : most->second.second;
}

constexpr int kMostMean = 4;  // of five claims that name such a body

// "The army": whose army nearly all of the claims mean; else itself.
Participant body_meant(const Participant& asked, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  const auto told = words_in(asked.text);
  if (told.size() < 2 || !words.definite.contains(told.front()) || has_country(asked.code)) return asked;
  const auto noun = noun_of(asked, words);
  std::map<std::string, std::pair<int, Participant>> found;
  int all = 0;
  for (const auto& claim : claims)
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
      for (const auto& participant : *list)
        if (has_country(participant.code) && participant.code.size() > 4 && noun_of(participant, words) == noun) {
          auto& [count, known] = found[participant.code];
          if (count++ == 0) known = participant;
          ++all;
        }
  for (const auto& [code, known] : found)
    if (known.first * (kMostMean + 1) >= all * kMostMean) return known.second;
  return asked;
}

// The names of the claims' persons: what makes "Kim Jong-un" a person of his state and not the state.
std::vector<std::string> persons_of(const std::vector<StoredClaim>& claims) {
  std::set<std::string> names;
  for (const auto& claim : claims) names.insert(claim.persons.begin(), claim.persons.end());
  return {names.begin(), names.end()};
}

std::size_t parts_of(const Claim& claim) {
  const bool somebodys = !claim.actor.empty() || !claim.recipient.empty();  // "vote on a state of emergency": the vote is asked about
  return (claim.event ? 1U + somebodys : 0U) + std::min<std::size_t>(claim.actor.size(), 2) +
         std::min<std::size_t>(claim.recipient.size(), 2) + claim.places.size();
}

void add(Parties& parties, const std::vector<Participant>& list, Question& question, const std::vector<StoredClaim>& claims,
         std::vector<std::string>& persons, const Around& around, bool& asked_here) {
  std::vector<Participant> known;
  for (const auto& participant : list) {
    if (asks_for(participant)) {
      asked_here = true;
      continue;
    }
    known.push_back(is_common(participant, around.words) ? body_meant(participant, claims, around.words) : known_as(participant, claims));
    auto& last = known.back();
    const auto& name = name_of(last);
    if (std::find(question.shown.begin(), question.shown.end(), name) == question.shown.end()) question.shown.push_back(name);
    // In a question a person needs no post.
    if (std::find(persons.begin(), persons.end(), last.name) != persons.end() && last.role.empty()) last.role = "person";
  }
  // A body is no more its state than a person is: the FBI is not the White House. What a government does, its state does.
  std::vector<Participant> others;
  for (const auto& body : known) {
    const bool sector = body.code.size() > 4 && has_country(body.code) && !is_common(body, around.words) && !body.name.empty() &&
                        noun_of(body, around.words).empty();
    const bool person = std::find(persons.begin(), persons.end(), body.name) != persons.end();
    if (sector && !person && body.code.substr(4, 3) == "GOV") parties[party_of(body, around.words)].insert(fold_case(body.name));
    else if (sector && !person && fights_its_state(body.code)) parties[side_of(body.code)].insert(fold_case(body.name));
    else if (sector && !person) parties[fold_case(body.name)];
    else others.push_back(body);
  }
  add_parties(parties, others, persons, around.words);
}

// Who is named in the question and stands in no slot of the claim: before its verb one who does it, else one to whom it is done.
void add_named(const Document& document, const Mention& mention, const Claim& claim, Question& question,
               const std::vector<StoredClaim>& claims, const StoryWords& words) {
  if (mention.form != MentionForm::name || mention.entity < 0) return;
  const auto& entity = document.entities[static_cast<std::size_t>(mention.entity)];
  if (entity.kind == EntityKind::place || std::find(question.shown.begin(), question.shown.end(), entity.name) != question.shown.end())
    return;
  for (const auto* list : {&claim.actor, &claim.recipient, &claim.theme})
    for (const auto& participant : *list)
      if (!participant.span.empty() && participant.span.contains(mention.span)) return;
  Participant named;
  named.name = named.text = entity.name, named.code = entity.code, named.role = entity.role;
  named = known_as(named, claims);
  question.shown.push_back(named.name);
  auto& parties = question.equals || mention.span.begin < claim.predicate.begin ? question.actors : question.recipients;
  add_parties(parties, {named}, entity.kind == EntityKind::person ? std::vector<std::string>{named.name} : std::vector<std::string>{},
              words);
}

// Nouns of the question that are nobody, nowhere, no goods and no deed.
std::set<std::string> themes_of(const Document& document, const Question& question, const StoryWords& words) {
  std::set<std::string> out;
  for (std::size_t t = 0; t < document.tokens.size(); ++t) {
    const auto& token = document.tokens[t];
    if (token.upos != Upos::noun && token.upos != Upos::propn) continue;
    const auto noun = singular_of(fold_case(token.lemma), words);
    const auto party = kin_of(noun, words);
    if (noun.size() < 3 || noun == question.lemma || !goods_in(words, noun).empty()) continue;
    if (question.actors.contains(party) || question.recipients.contains(party)) continue;
    if (question.asks == "number" && t < 4) continue;  // "how many people"
    const auto parts = children_of(document, static_cast<std::int32_t>(t));
    if (std::any_of(parts.begin(), parts.end(), [&](auto part) {
          const auto& word = document.tokens[part];
          return word.deprel == Deprel::compound && !goods_in(words, fold_case(word.lemma)).empty();
        }))
      continue;  // "an arms deal" is about arms
    if (std::any_of(words.deeds.begin(), words.deeds.end(),
                    [&](const auto& deed) { return deed.second.contains(noun) || deed.second.contains(fold_case(token.lemma)); }))
      continue;
    const bool named = std::any_of(document.mentions.begin(), document.mentions.end(), [&](const Mention& m) {
      if (m.entity < 0 || !m.span.contains(token.span)) return false;
      const auto& name = document.entities[static_cast<std::size_t>(m.entity)].name;
      return std::any_of(question.shown.begin(), question.shown.end(),
                         [&](const auto& shown) { return shown == name || has_words(shown, name) || has_words(shown, noun); });
    });
    const bool elsewhere =
        std::any_of(document.places.begin(), document.places.end(), [&](const auto& p) { return p.span.contains(token.span); }) ||
        std::any_of(document.times.begin(), document.times.end(), [&](const auto& x) { return x.span.contains(token.span); });
    if (!named && !elsewhere) out.insert(noun);
  }
  return out;
}

// "How many people": the noun behind it, under its kind.
std::string counted_in(const std::vector<std::string>& told, const StoryWords& words) {
  return told.size() > 2 ? kin_of(singular_of(told[2], words), words) : std::string();
}

// Not those that a name holds: the "Rapid Support Forces" are no support.
std::set<std::string> goods_asked(const Document& document, const StoryWords& words) {
  auto text = document.text;
  for (const auto& mention : document.mentions)
    if (mention.form == MentionForm::name)
      for (auto i = mention.span.begin; i < mention.span.end; ++i) text[i] = ' ';
  return goods_in(words, text);
}

// A question in which the engine reads no claim ("Did they fire missiles?"): its verb alone.
Claim bare_claim(const Document& document) {
  Claim out;
  for (const auto& token : document.tokens)
    if (token.upos == Upos::verb && (out.predicate_lemma.empty() || token.deprel == Deprel::root)) {
      out.predicate_lemma = token.lemma, out.predicate = token.span;
      out.tense = fold_case(document.text).starts_with("will ") ? ClaimTense::future : ClaimTense::past;
    }
  return out;
}

}  // namespace

std::size_t parts_read(const Document& document, const StoryWords& words) {
  std::size_t most = 0;
  for (const auto& claim : document.claims) {
    const auto& predicate = claim.predicate;
    if (words.auxiliaries.contains(fold_case(document.text.substr(predicate.begin, predicate.end - predicate.begin)))) continue;
    const auto before = words_in(document.text.substr(0, claim.predicate.begin));
    const bool verb = !claim.predicate.empty() && !before.empty() && words.auxiliaries.contains(before.back());
    const bool actor = !claim.actor.empty() || !claim.theme.empty();
    most = std::max(most, 2 * parts_of(claim) + (verb && actor ? 3 : 0));
  }
  return most;
}

void ask_as(Question& question, const std::string& original, const StoryWords& words) {
  question.text = original;
  const auto told = words_in(original);
  question.asks = asks_of(told);
  // "Who did police arrest?" asks whom; "who has met Putin?" who.
  if (question.asks == "who" && told.size() > 1 && words.auxiliaries.contains(told[1])) {
    const auto verbs = question.text.find(question.lemma);
    question.who_does =
        !question.passive && told.size() > 2 && verbs != std::string::npos && told[2].starts_with(question.lemma.substr(0, 3));
  }
}

Question read_question(const Document& document, const std::vector<StoredClaim>& claims, const Around& around) {
  const auto most = std::max_element(document.claims.begin(), document.claims.end(),
                                     [](const Claim& a, const Claim& b) { return parts_of(a) < parts_of(b); });
  const Claim claim = most == document.claims.end() ? bare_claim(document) : *most;
  if (claim.predicate_lemma.empty())
    throw Error(ErrorCode::bad_value,
                "no deed can be read in the question \"" + document.text + "\"; ask who does what: \"Will A meet B?\"");
  Question out;
  out.text = document.text;
  out.asks = asks_of(words_in(document.text));
  out.event = claim.event ? claim.event->type : "";
  out.lemma = claim.predicate_lemma;
  // "Will the miners strike?"
  if (out.event.empty() && claim.recipient.empty())
    if (const auto occasion = around.words.occasions.find(out.lemma);
        occasion != around.words.occasions.end() && !around.words.acts.contains(occasion->second))
      out.event = occasion->second;
  for (const auto& [deed, lemmas] : around.words.deeds)
    if (lemmas.contains(out.lemma) && out.deed.empty()) out.deed = deed;
  // "Visited", unlike "met", says who went to whom.
  out.equals = between_equals(out.event) && out.lemma != "visit" && !around.words.journeys.contains(out.lemma);
  out.tense = claim.tense, out.dated = !document.times.empty();
  out.goods = goods_asked(document, around.words);
  auto persons = persons_of(claims);
  bool other = false;
  add(out.actors, claim.actor, out, claims, persons, around, out.who_does);
  add(out.equals ? out.actors : out.recipients, claim.recipient, out, claims, persons, around, other);
  for (const auto& place : claim.places) {
    const auto& name = document.places[static_cast<std::size_t>(place.place)].name;
    out.places.push_back(name);
    const auto& span = document.places[static_cast<std::size_t>(place.place)].span;
    // "West Darfur", which the gazetteer calls Western Darfur.
    if (const auto text = document.text.substr(span.begin, span.end - span.begin); text != name) out.places.push_back(text);
    if (std::find(out.shown.begin(), out.shown.end(), name) == out.shown.end()) out.shown.push_back(name);
  }
  for (const auto& mention : document.mentions) add_named(document, mention, claim, out, claims, around.words);
  if (around.words.of_goods.contains(out.deed) && out.goods.empty()) out.deed.clear();
  const auto words = words_in(document.text);
  if (!words.empty() && around.words.future.contains(words.front())) out.tense = ClaimTense::future;
  if (!words.empty() && around.words.past.contains(words.front())) out.tense = ClaimTense::past;
  out.themes = themes_of(document, out, around.words);
  if (out.asks == "whether") out.measures = measures_in(document.text, around.words);
  if (out.asks == "number") out.counted = counted_in(words_in(document.text), around.words);
  // "How many officers were arrested?" asks of nobody else.
  if (out.asks == "number" && out.actors.empty() && out.recipients.empty() && out.themes.empty() && words.size() > 2)
    out.themes.insert(singular_of(words[2], around.words));
  // What is asked for is no party: "drones" of "gave Kim drones".
  if (out.asks == "what" && other) out.who_does = false;
  out.passive = out.asks == "who" && other && !out.who_does;
  const bool of_place = !out.places.empty() && out.asks != "whether";  // "Who was killed in Darfur?"
  if (out.actors.empty() && out.recipients.empty() && out.themes.empty() && !of_place)
    throw Error(ErrorCode::bad_value, "nobody can be read in the question \"" + document.text + "\"");
  return out;
}

}  // namespace hearsay
