#include "claims/circumstances.h"

#include <algorithm>
#include <tuple>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/datelines.h"
#include "claims/effects.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

using Hanging = Circumstances::Hanging;
using List = std::vector<std::pair<std::int32_t, Hanging>>;

// "according to a diplomat": not the subject of a verb, which may be a party to what is told as well.
bool names_source(const Reading& reading, std::int32_t token) {
  return reading.source_at[token] && base_of(reading.document.tokens[token].deprel) == Deprel::obl;
}

// The nearest predicate above a word; -1 where there is none within reach, or it stands in the phrase of a source.
std::int32_t predicate_above(const Reading& reading, const std::vector<char>& is_predicate, std::int32_t token) {
  for (int depth = 0; token >= 0 && depth < 32; ++depth, token = reading.document.tokens[token].head) {
    if (is_predicate[token]) return token;
    if (names_source(reading, token)) return -1;
  }
  return -1;
}

template <class Items>
List hang(const Reading& reading, const std::vector<char>& is_predicate, const Items& items) {
  const auto& document = reading.document;
  List out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto range = items[i].tokens.empty() ? tokens_in(document, items[i].span) : items[i].tokens;
    const auto head = head_of(document, range);
    if (head < 0) continue;
    const auto start = is_predicate[head] ? head : document.tokens[head].head;
    if (const auto predicate = predicate_above(reading, is_predicate, start); predicate >= 0)
      out.push_back({predicate, {static_cast<std::int32_t>(i), head}});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return std::tie(a.first, a.second.index) < std::tie(b.first, b.second.index); });
  return out;
}

std::pair<List::const_iterator, List::const_iterator> on(const List& list, std::int32_t predicate) {
  const auto less = [](const auto& a, const auto& b) {
    if constexpr (std::is_integral_v<std::decay_t<decltype(a)>>) return a < b.first;
    else return a.first < b;
  };
  return {std::lower_bound(list.begin(), list.end(), predicate, less), std::upper_bound(list.begin(), list.end(), predicate, less)};
}

int distance(const Document& document, std::int32_t token, std::int32_t above) {
  int steps = 0;
  for (; token >= 0 && token != above && steps < 32; token = document.tokens[token].head) ++steps;
  return steps;
}

// "Condemned Friday's attack", "amended the 2008 law": the time places what the verb's object or adjunct names, not the verb's deed. The
// subject's ("Friday's attack killed nine") and that of what the deed is a part of ("wounded in Friday's attack") are its own.
bool belongs_to_noun(const Document& document, const EventLexicon& lexicon, std::int32_t time, std::int32_t predicate) {
  const Token& head = document.tokens[time];
  const bool describes =
      head.deprel == Deprel::nmod_poss || head.deprel == Deprel::compound || head.deprel == Deprel::amod || head.deprel == Deprel::nummod;
  const auto noun = head.head;
  if (!describes || noun < time || noun == predicate || time == predicate) return false;
  const auto relation = base_of(document.tokens[noun].deprel);
  if (relation == Deprel::obj || relation == Deprel::nmod) return true;
  if (relation != Deprel::obl) return false;
  const auto preposition = preposition_of(document, noun);
  return preposition >= 0 && !lexicon.sharing_prepositions.contains(document.tokens[preposition].lemma);
}

// "Closed for a month", "a pause of six weeks": how long something lasts is no time at which it happens; "within weeks" is.
bool is_length(const Document& document, const EventLexicon& lexicon, const Hanging& hanging) {
  const auto& time = document.times[hanging.index];
  if (time.type != TimeType::duration || !time.earliest.empty() || !time.latest.empty()) return false;
  const auto preposition = preposition_of(document, hanging.head);
  const bool open = time.value.find('X') != std::string::npos;
  return !open || preposition < 0 || !lexicon.dating_prepositions.contains(document.tokens[preposition].lemma);
}

std::int32_t own_time(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances, std::int32_t predicate) {
  std::int32_t best = -1;
  int best_distance = 1000;
  const auto [begin, end] = on(circumstances.times, predicate);
  for (auto i = begin; i != end; ++i) {
    if (belongs_to_noun(document, lexicon, i->second.head, predicate) || stands_in_dateline(document, i->second.head)) continue;
    if (is_length(document, lexicon, i->second)) continue;
    const int steps = distance(document, i->second.head, predicate) + (document.times[i->second.index].type == TimeType::duration ? 10 : 0);
    if (steps >= best_distance) continue;
    best_distance = steps;
    best = i->second.index;
  }
  return best;
}

// The time expression that a token stands in; -1 for none.
std::int32_t time_at(const Document& document, std::int32_t token) {
  const auto span = document.tokens[token].span;
  const auto time =
      std::partition_point(document.times.begin(), document.times.end(), [&](const Time& there) { return there.span.end <= span.begin; });
  if (time == document.times.end() || !time->span.overlaps(span)) return -1;
  return static_cast<std::int32_t>(time - document.times.begin());
}

// What a clause takes from the one around it: "on December 1, when each accused the other", "said so on Tuesday as they blocked a road",
// "on Sunday police raided a house and soldiers closed the road". Both lie in the past, so that it is one occasion.
std::int32_t time_of_around(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances,
                            std::int32_t clause) {
  const auto& word = document.tokens[clause];
  const auto above = word.head;
  if (above < 0 || !is_finite_clause(document, clause) || is_perfect(document, clause)) return -1;
  if (tense_of_clause(document, lexicon, clause) != ClaimTense::past) return -1;
  if (base_of(word.deprel) == Deprel::acl && child_with_lemma(document, clause, "when") >= 0) return time_at(document, above);
  if (tense_of_clause(document, lexicon, above) != ClaimTense::past || is_perfect(document, above)) return -1;
  const auto time = own_time(document, lexicon, circumstances, above);
  if (time < 0) return -1;
  if (word.deprel == Deprel::advcl) return has_mark(document, clause, lexicon.joint_markers) ? time : -1;
  const auto subject = child_with_base(document, above, Deprel::nsubj);
  const bool fronted = subject >= 0 && document.times[time].span.end <= document.tokens[subject].span.begin;
  return word.deprel == Deprel::conj && fronted ? time : -1;
}

}  // namespace

Circumstances circumstances_of(const Reading& reading, const std::vector<char>& is_predicate) {
  const auto& document = reading.document;
  return {hang(reading, is_predicate, document.times), hang(reading, is_predicate, document.places),
          hang(reading, is_predicate, document.quantities)};
}

std::int32_t time_of(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances, std::int32_t predicate,
                     std::int32_t carrier) {
  if (const auto time = own_time(document, lexicon, circumstances, predicate); time >= 0) return time;
  if (carrier >= 0)
    if (const auto time = own_time(document, lexicon, circumstances, carrier); time >= 0) return time;
  auto at = carrier >= 0 ? carrier : predicate;
  for (int depth = 0; depth < 4; ++depth) {
    const auto& token = document.tokens[at];
    if (token.deprel != Deprel::xcomp || token.head < 0) break;
    if (!is_transparent(lexicon, document, token.head, at)) break;
    at = token.head;
    if (const auto time = own_time(document, lexicon, circumstances, at); time >= 0) return time;
  }
  if (const auto time = time_of_around(document, lexicon, circumstances, at); time >= 0) return time;
  // "met for talks on Monday": an event that another is for, or happens at, is of the same time.
  const auto phrase = carrier < 0 && document.tokens[predicate].deprel == Deprel::conj ? document.tokens[predicate].head : predicate;
  if (carrier >= 0 || phrase < 0 || base_of(document.tokens[phrase].deprel) != Deprel::obl) return -1;
  const auto preposition = preposition_of(document, phrase);
  if (preposition < 0 || !lexicon.sharing_prepositions.contains(document.tokens[preposition].lemma)) return -1;
  return own_time(document, lexicon, circumstances, document.tokens[phrase].head);
}

std::vector<std::int32_t> quantities_of(const Circumstances& circumstances, std::int32_t predicate, std::int32_t carrier) {
  std::vector<std::int32_t> out;
  for (const auto at : {predicate, carrier}) {
    if (at < 0) continue;
    const auto [begin, end] = on(circumstances.quantities, at);
    for (auto i = begin; i != end; ++i) out.push_back(i->second.index);
  }
  return out;
}

}  // namespace hearsay
