#include "stories/plain.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/refusals.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr std::int64_t kWeek = 7;

// ---- moves

// The noun for what is put off, before the words that say of what and between whom: "the announcement of the result".
const std::string* occasion_in(const std::string& text, const StoryWords& words) {
  for (const auto& word : words_in(text)) {
    if (words.cuts.contains(word)) return nullptr;
    const auto found = words.occasions.find(word);
    const auto one = found == words.occasions.end() ? words.occasions.find(singular_of(word, words)) : found;
    if (one != words.occasions.end()) return &one->second;
  }
  return nullptr;
}

// "Has been put off by a day, to Monday": the Monday to come, though what was done is past.
void look_ahead(StoredClaim& stored) {
  const auto day = parse_iso_date(stored.document->published.substr(0, 10));
  if (!stored.time || !day || words_in(stored.time->text).size() != 1) return;
  auto& time = stored.time->time;
  const auto from = parse_iso_date(time.earliest.substr(0, 10)), to = parse_iso_date(time.latest.substr(0, 10));
  if (!from || !to || *from != *to || *from >= *day || (*day - *from).count() >= kWeek) return;
  const auto folded = fold_case(stored.text), word = fold_case(stored.time->text);
  if (!has_words(folded, "to " + word) && !has_words(folded, "until " + word) && !has_words(folded, "till " + word)) return;
  time.earliest = time.latest = iso_date(*from + std::chrono::days(kWeek));
}

void tell_move(StoredClaim& stored, const StoryWords& words) {
  auto& claim = stored.claim;
  if (!words.moves.contains(claim.predicate_lemma) || !is_moved(stored, words)) return;
  look_ahead(stored);
  for (auto* list : {&claim.theme, &claim.recipient, &claim.actor})
    for (auto p = list->begin(); p != list->end(); ++p) {
      const auto* occasion = occasion_in(p->text, words);
      if (occasion == nullptr) continue;
      if (const auto act = words.acts.find(*occasion); act != words.acts.end()) {
        const auto verb =
            std::find_if(act->second.begin(), act->second.end(), [](const auto& v) { return v.find(':') == std::string::npos; });
        const auto& told = verb == act->second.end() ? *act->second.begin() : *verb;
        claim.event.reset(), claim.predicate_lemma = told.substr(0, told.find(':'));
      } else {
        claim.event = Event{*occasion, "", {}, ""};
      }
      if (list != &claim.theme) list->erase(p);
      return;
    }
}

// ---- names

// By last name, the one full name of a person that ends in it; empty where there are several.
std::map<std::string, std::string> full_names(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::string> out;
  for (const auto& claim : claims)
    for (const auto& name : claim.persons)
      if (const auto blank = name.rfind(' '); blank != std::string::npos) {
        auto [found, fresh] = out.emplace(name.substr(blank + 1), name);
        if (!fresh && found->second != name) found->second.clear();
      }
  return out;
}

void tell_full_names(std::vector<StoredClaim>& claims) {
  const auto full = full_names(claims);
  const auto named = [&](const std::string& name) -> const std::string* {
    const auto found = full.find(name);
    return found == full.end() || found->second.empty() ? nullptr : &found->second;
  };
  for (auto& stored : claims) {
    auto& claim = stored.claim;
    for (auto* list : {&claim.actor, &claim.recipient, &claim.theme})
      for (auto& participant : *list)
        if (const auto* name = named(participant.name); name != nullptr && !has_country(participant.code)) {
          participant.name = *name;
          if (std::find(stored.persons.begin(), stored.persons.end(), *name) == stored.persons.end()) stored.persons.push_back(*name);
        }
    for (auto& source : claim.sources)
      if (const auto* name = named(source.name); name != nullptr && source.kind == SourceKind::person) source.name = *name;
  }
}

// ---- answers

bool answers_to(const Claim& claim, const StoryWords& words) { return !claim.event && words.answering.contains(claim.predicate_lemma); }

// "Denied it", "confirmed this".
bool is_of_pronoun(const StoredClaim& stored, const StoryWords& words) {
  static const std::set<std::string, std::less<>> pronouns = {"it", "this", "that"};
  const auto& claim = stored.claim;
  return answers_to(claim, words) && claim.polarity == Polarity::positive && claim.actor.size() == 1 && claim.theme.size() == 1 &&
         pronouns.contains(fold_case(claim.theme.front().text));
}

// "Denied the arrest", "confirmed the report": a definite noun and nothing else is what is denied; which, with "the" left out.
std::optional<std::string> noun_answered(const StoredClaim& stored, const StoryWords& words) {
  const auto& claim = stored.claim;
  if (!claim.cue || (claim.cue->stance != Stance::denies && claim.cue->stance != Stance::confirms)) return std::nullopt;
  if (!claim.actor.empty() || !claim.recipient.empty()) return std::nullopt;
  const auto told = words_in(stored.text);
  if (told.size() != 2 || !words.definite.contains(told.front())) return std::nullopt;
  return told.back();
}

bool tells_something(const Claim& claim, const StoryWords& words) {
  const bool who = !claim.actor.empty() || !claim.recipient.empty() || !claim.theme.empty();
  return who && claim.certainty != Certainty::unknown && (claim.event || !words.idle.contains(claim.predicate_lemma));
}

// Takes over what was told; who says it, its words and its place in the report stay its own.
void answer_with(StoredClaim& answer, const StoredClaim& told, const StoryWords& words) {
  auto& claim = answer.claim;
  const bool by_verb = answers_to(claim, words);
  const auto stance = by_verb ? (claim.predicate_lemma == "confirm" ? Stance::confirms : Stance::denies) : claim.cue->stance;
  if (by_verb) {
    Source source;
    const auto& who = claim.actor.front();
    source.name = who.name, source.text = who.text;
    const bool person = std::find(answer.persons.begin(), answer.persons.end(), who.name) != answer.persons.end();
    source.kind = person                                                  ? SourceKind::person
                  : who.code.size() > 4 && who.code.substr(4, 3) == "GOV" ? SourceKind::government
                                                                          : SourceKind::organisation;
    claim.sources.push_back(source);
    claim.cue = Cue{};
    claim.cue->stance = stance;
  }
  const bool was_no = told.claim.polarity == Polarity::negative && (!told.claim.cue || told.claim.cue->stance != Stance::denies);
  claim.polarity = (stance == Stance::denies) != was_no ? Polarity::negative : Polarity::positive;
  claim.event = told.claim.event, claim.predicate_lemma = told.claim.predicate_lemma, claim.tense = told.claim.tense;
  claim.actor = told.claim.actor, claim.recipient = told.claim.recipient, claim.theme = told.claim.theme;
  claim.certainty = Certainty::certain;
  answer.places = told.places, answer.time = told.time, answer.persons = told.persons;
}

void tell_answers(std::vector<StoredClaim>& claims, const StoryWords& words) {
  const auto is_answer = [&](const StoredClaim& c) { return is_of_pronoun(c, words) || noun_answered(c, words); };
  std::map<std::string_view, std::vector<std::size_t>> reports;  // those with an answer
  for (const auto& claim : claims)
    if (is_answer(claim)) reports[claim.document->id];
  for (std::size_t i = 0; i < claims.size() && !reports.empty(); ++i)
    if (const auto found = reports.find(claims[i].document->id); found != reports.end()) found->second.push_back(i);
  for (auto& [report, some] : reports) {
    std::sort(some.begin(), some.end(), [&](auto a, auto b) {
      const auto rank = [&](auto i) {
        return std::tuple(claims[i].claim.span.begin, claims[i].claim.span.end, std::string_view(claims[i].claim.id));
      };
      return rank(a) < rank(b);
    });
    for (std::size_t at = 0; at < some.size(); ++at) {
      auto& answer = claims[some[at]];
      if (!is_answer(answer)) continue;
      const auto noun = noun_answered(answer, words);
      const bool any = !noun || words.answers.contains(*noun);
      for (auto before = at; before-- > 0;) {
        const auto& told = claims[some[before]];
        if (!tells_something(told.claim, words) || told.claim.span.end > answer.claim.span.begin) continue;
        if (!any && told.claim.predicate_lemma != *noun) continue;
        if (any && told.claim.sources.empty() && told.sentence.begin == answer.sentence.begin) continue;
        answer_with(answer, told, words);
        break;
      }
    }
  }
}

}  // namespace

void tell_plainly(std::vector<StoredClaim>& claims, const StoryWords& words) {
  tell_full_names(claims);
  tell_refusals_as_denials(claims, words);
  for (auto& claim : claims) tell_move(claim, words);
  tell_answers(claims, words);
}

}  // namespace hearsay
