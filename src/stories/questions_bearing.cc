// Which claims bear on a question, and how closely.
#include <algorithm>

#include "base/ascii.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/groups.h"
#include "stories/questions.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr double kSame = 1, kWider = 0.5, kStep = 0.25;

// Who stands on one side of a claim.
struct Side {
  Parties parties;
  std::set<std::string> names;   // of all of them, folded
  std::set<std::string> states;  // told as such, or as their government
  std::set<std::string> acting;  // of which somebody acts for the state
};

void add_side(Side& all, const Side& side) {
  join(all.parties, side.parties);
  all.names.insert(side.names.begin(), side.names.end());
  all.states.insert(side.states.begin(), side.states.end());
  all.acting.insert(side.acting.begin(), side.acting.end());
}

Side side_told(const std::vector<Participant>& list, const StoredClaim& claim, const Standins& standins, const StoryWords& words) {
  static const std::set<std::string, std::less<>> of_state = {"", "GOV", "MIL", "LEG", "JUD", "SPY", "COP"};
  Side out;
  const auto some = meant(list, claim, standins, words);
  const auto persons = persons_among(some, claim, standins);
  add_parties(out.parties, some, persons, words);
  for (const auto& p : some) {
    out.names.insert(fold_case(name_of(p)));
    if (!has_country(p.code)) continue;
    const auto sector = p.code.size() > 4 ? p.code.substr(4, 3) : std::string();
    const bool person = std::find(persons.begin(), persons.end(), p.name) != persons.end();
    const bool anybody = fights_its_state(p.code) && is_common(p, words);
    if (!person && (sector.empty() || sector == "GOV" || anybody)) out.states.insert(side_of(p.code));
    if (of_state.contains(sector)) out.acting.insert(side_of(p.code));
  }
  return out;
}

struct Sides {
  Side actors, recipients, all;
};

Sides sides_of(const StoredClaim& claim, const Standins& standins, const StoryWords& words) {
  Sides out{side_told(claim.claim.actor, claim, standins, words), side_told(claim.claim.recipient, claim, standins, words), {}};
  add_side(out.all, out.actors);
  add_side(out.all, out.recipients);
  return out;
}

bool tells_place(const StoredClaim& claim, std::string_view name) {
  return std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& place) { return fold_case(place.place.name) == name; });
}

// "The ferry" is in a claim whose words name it, whatever part it has there.
bool names_noun(const StoredClaim& claim, const std::string& party, const StoryWords& words) {
  if (party.empty() || is_ascii_upper(party[0])) return false;
  const auto told = words_in(claim.text);
  return std::any_of(told.begin(), told.end(), [&](const auto& word) { return kin_of(singular_of(word, words), words) == party; });
}

// 1 where everyone of `asked` is there by name; 0.5 where only his state or its government is, and no other person of it; 0 where
// somebody is missing.
double parties_fit(const Side& side, const Parties& asked, const StoredClaim& claim, const std::map<std::string, std::string>& names,
                   const StoryWords& words) {
  double fit = kSame;
  const auto& told = side.parties;
  for (const auto& [party, persons] : asked) {
    const auto found = told.find(party);
    if (found == told.end() && side.names.contains(party)) continue;  // a body under its own name
    if (found == told.end() && names_noun(claim, party, words)) {
      fit = kWider;
      continue;
    }
    if (found == told.end()) {
      // A journey "to Russia" has a place, no recipient.
      const auto name = names.find(party);
      if (!tells_place(claim, party) && (name == names.end() || !tells_place(claim, name->second))) return 0;
      continue;
    }
    if (std::includes(side.names.begin(), side.names.end(), persons.begin(), persons.end())) {
      // "South Korea" is a company of it only by and by.
      if (persons.empty() && party.size() == 3 && !side.states.contains(party) && !side.acting.contains(party)) fit = kWider;
      continue;
    }
    if (!found->second.empty() || !side.states.contains(party)) return 0;  // another person or body of that state
    fit = kWider;
  }
  return fit;
}

std::set<std::string> goods_of(const StoredClaim& claim, const StoryWords& words) {
  std::string text = claim.text;
  for (const auto& theme : claim.claim.theme) text += ' ' + theme.name + ' ' + theme.text;
  return goods_in(words, text);
}

// 1: the goods asked for or a kind of them; 0.5: wider ones; 0: others, or none at all.
double goods_fit(const StoredClaim& claim, const Question& question, const StoryWords& words) {
  if (question.goods.empty()) return kSame;
  double fit = 0;
  for (const auto& told : goods_of(claim, words))
    for (const auto& asked : question.goods) {
      if (is_a(words, told, asked)) return kSame;
      if (is_a(words, asked, told)) fit = kWider;
    }
  return fit;
}

// 1 where the claim names at least half of the nouns that the question names; 0.5 where it names nothing itself ("would pay for it"),
// which is a part only; else 0.
double themes_fit(const StoredClaim& claim, const Question& question, const StoryWords& words, const Incident* incident, bool& part) {
  if (question.themes.empty()) return kSame;
  std::set<std::string> told;
  for (const auto& word : words_in(claim.text)) told.insert(singular_of(word, words));
  const auto is_beside = [&](const std::string& noun) {
    if (incident == nullptr || incident->kind.empty()) return false;
    if (incident->names->contains(noun) || incident->peoples.contains(noun)) return true;
    for (const auto& kind : {incident->kind, std::string("accident")})
      if (const auto nouns = words.incidents.find(kind); nouns != words.incidents.end() && nouns->second.contains(noun)) return true;
    return false;
  };
  const auto shared = std::count_if(question.themes.begin(), question.themes.end(),
                                    [&](const auto& noun) { return told.contains(noun) || is_beside(noun); });
  if (static_cast<std::size_t>(shared) * 2 >= question.themes.size()) return kSame;
  const bool open = std::all_of(claim.claim.theme.begin(), claim.claim.theme.end(), [](const auto& p) { return p.text.size() < 5; });
  part = part || open;
  return open && claim.claim.recipient.empty() ? kWider : 0;
}

// 1 where a place asked for is told, 0.5 where none is told, 0 where others are.
double places_fit(const StoredClaim& claim, const Question& question) {
  if (question.places.empty()) return kSame;
  bool other = false;
  for (const auto& asked : question.places) {
    if (tells_place(claim, fold_case(asked)) || has_words(claim.text, asked)) return kSame;
    for (const auto& place : claim.places) other = other || !is_wide(place.place);
  }
  return other ? 0 : kWider;
}

bool tells_deed(const Question& question, const std::string& lemma, const StoryWords& words) {
  const auto lists = lemmas_of(words, question.deed);
  return std::any_of(lists.begin(), lists.end(), [&](const auto* list) { return list->contains(lemma); });
}

// "Give up" is no "give".
bool is_other_verb(const StoredClaim& claim, const Question& question, const StoryWords& words) {
  const auto& predicate = claim.claim.predicate;
  const auto begin = claim.claim.span.begin;
  if (predicate.empty() || predicate.begin < begin || predicate.end - begin >= claim.text.size()) return false;
  const auto next = words_in(std::string_view(claim.text).substr(predicate.end - begin, 12));
  if (next.empty() || !words.particles.contains(next.front())) return false;
  const auto both = claim.claim.predicate_lemma + ' ' + next.front();
  return !tells_deed(question, both, words);
}

// A truce of 72 hours is no truce of 24.
bool other_measure(const StoredClaim& claim, const Question& question, const StoryWords& words) {
  if (question.measures.empty()) return false;
  const auto told = measures_in(claim.text, words);
  return std::any_of(question.measures.begin(), question.measures.end(), [&](const auto& asked) {
    const auto found = told.find(asked.first);
    return found != told.end() && found->second != asked.second;
  });
}

bool same_deed(const StoredClaim& claim, const Question& question, const StoryWords& words) {
  const auto& lemma = claim.claim.predicate_lemma;
  if (is_other_verb(claim, question, words)) return false;
  if (words.arrives.contains(question.lemma) && words.leaves.contains(lemma)) return false;
  if (words.leaves.contains(question.lemma) && words.arrives.contains(lemma)) return false;
  if (lemma == question.lemma) return true;
  // "The death toll rose to 45" tells how many were killed.
  if (question.asks == "number" && !claim.claim.event)
    if (const auto victims = casualties_of(claim, words); !victims.empty())
      if (const auto verbs = words.casualties.find(victims); verbs->second.contains(question.lemma)) return true;
  // "Give" and "make" paraphrase nothing; "went on strike" does.
  const bool idle = words.idle.contains(lemma) && !words.light.contains(lemma);
  const bool type = claim.claim.event && claim.claim.event->type == question.event && !idle;
  if (question.deed.empty()) return type;
  return tells_deed(question, lemma, words) || (type && (!question.goods.empty() || question.equals));
}

bool is_step(const StoredClaim& claim, const Question& question, const StoryWords& words) {
  const auto steps = words.steps.find(question.deed);
  return steps != words.steps.end() && claim.claim.event && steps->second.contains(claim.claim.event->type);
}

// A denial that something will be in this place says nothing of whether it will be.
bool denies_a_part(const StoredClaim& claim, const Question& question) {
  if (claim.claim.polarity != Polarity::negative || claim.claim.tense != ClaimTense::future || !question.places.empty()) return false;
  return std::any_of(claim.places.begin(), claim.places.end(), [](const auto& place) { return !is_wide(place.place); });
}

double fit_of_parties(const StoredClaim& claim, const Question& question, const Standins& standins, const StoryWords& words,
                      bool either_way, bool& part) {
  const auto sides = sides_of(claim, standins, words);
  const auto& names = standins.state_names;
  Parties all = question.actors;
  join(all, question.recipients);
  if (either_way || question.equals) return parties_fit(sides.all, all, claim, names, words);
  const double actors = parties_fit(sides.actors, question.actors, claim, names, words);
  double recipients = parties_fit(sides.recipients, question.recipients, claim, names, words);
  // "The supply of shells to Moscow": by whom is not said again.
  if (actors == 0 && recipients > 0 && !question.goods.empty() && claim.claim.actor.empty()) {
    part = true;
    return std::min(kWider, recipients);
  }
  // "She was arrested": by whom is not told; that she was not denies it of everybody.
  if (actors == 0 && recipients > 0 && !question.actors.empty() && claim.claim.actor.empty() && question.goods.empty() &&
      claim.claim.predicate_lemma == question.lemma) {
    part = claim.claim.polarity == Polarity::positive && !is_moved(claim, words);
    return std::min(kWider, recipients);
  }
  // "It could deliver shells within weeks": to whom is not said again.
  const bool goes = question.lemma == "visit" || words.journeys.contains(question.lemma);
  part = recipients == 0 && actors > 0 && !goes && claim.claim.recipient.empty() && !claim.claim.actor.empty() && claim.places.empty();
  if (part) recipients = kWider;
  return std::min(actors, recipients);
}

}  // namespace

std::map<std::string, std::string> measures_in(const std::string& text, const StoryWords& words) {
  std::map<std::string, std::string> out;
  const auto folded = fold_case(text);
  for (auto at = folded.find_first_of("- "); at != std::string::npos; at = folded.find_first_of("- ", at + 1)) {
    auto begin = at, end = at + 1;
    while (begin > 0 && (is_ascii_letter(folded[begin - 1]) || is_ascii_digit(folded[begin - 1]))) --begin;
    while (end < folded.size() && is_ascii_letter(folded[end])) ++end;
    const auto count = folded.substr(begin, at - begin);
    const bool figure = !count.empty() && count.find_first_not_of("0123456789") == std::string::npos;
    const bool word = folded[at] == '-' && words.unspecific.contains(count);
    if ((figure || word) && end > at + 1) out.emplace(singular_of(folded.substr(at + 1, end - at - 1), words), count);
  }
  return out;
}

Bears bears_on(const StoredClaim& claim, const Question& question, const Standins& standins, const StoryWords& words,
               const Incident* incident) {
  Bears out;
  const bool deed = same_deed(claim, question, words), step = !deed && is_step(claim, question, words);
  if ((!deed && !step) || other_measure(claim, question, words)) return out;
  const double parties = fit_of_parties(claim, question, standins, words, step, out.part);
  // Another word of the same type of event is a paraphrase.
  const bool paraphrase = deed && question.deed.empty() && claim.claim.predicate_lemma != question.lemma;
  const double themes = themes_fit(claim, question, words, incident, out.part);
  const double kind = parties * themes * goods_fit(claim, question, words) * places_fit(claim, question) * (paraphrase ? kWider : kSame);
  if (kind == 0) return out;
  out.step = step;
  out.kind = step ? kStep : kind;
  const bool expectation = question.tense != ClaimTense::future && claim.claim.tense == ClaimTense::future;
  if (expectation) out.kind = std::min(out.kind, kStep);
  const bool declined = claim.claim.cue && claim.claim.cue->stance == Stance::declines;
  if (claim.claim.certainty == Certainty::unknown || declined || denies_a_part(claim, question)) out.bearing = Bearing::about;
  else if (is_moved(claim, words) && claim.claim.polarity == Polarity::positive)
    out.bearing = is_cancelled(claim, words) || question.dated ? Bearing::nay : Bearing::about;
  else out.bearing = claim.claim.polarity == Polarity::negative ? Bearing::nay : Bearing::aye;
  return out;
}

}  // namespace hearsay
