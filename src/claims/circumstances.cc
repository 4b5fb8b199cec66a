#include "claims/circumstances.h"

#include <algorithm>
#include <tuple>

#include "claims/arguments.h"
#include "claims/datelines.h"
#include "claims/effects.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

using Hanging = Circumstances::Hanging;
using List = std::vector<std::pair<std::int32_t, Hanging>>;

// The nearest predicate above a word; -1 where there is none within reach.
std::int32_t predicate_above(const Document& document, const std::vector<char>& is_predicate, std::int32_t token) {
  for (int depth = 0; token >= 0 && depth < 32; ++depth, token = document.tokens[token].head)
    if (is_predicate[token]) return token;
  return -1;
}

template <class Items>
List hang(const Document& document, const std::vector<char>& is_predicate, const Items& items) {
  List out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto range = items[i].tokens.empty() ? tokens_in(document, items[i].span) : items[i].tokens;
    const auto head = head_of(document, range);
    if (head < 0) continue;
    const auto start = is_predicate[head] ? head : document.tokens[head].head;
    if (const auto predicate = predicate_above(document, is_predicate, start); predicate >= 0)
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

std::int32_t own_time(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances, std::int32_t predicate) {
  std::int32_t best = -1;
  int best_distance = 1000;
  const auto [begin, end] = on(circumstances.times, predicate);
  for (auto i = begin; i != end; ++i) {
    if (belongs_to_noun(document, lexicon, i->second.head, predicate) || stands_in_dateline(document, i->second.head)) continue;
    const int steps = distance(document, i->second.head, predicate) + (document.times[i->second.index].type == TimeType::duration ? 10 : 0);
    if (steps >= best_distance) continue;
    best_distance = steps;
    best = i->second.index;
  }
  return best;
}

}  // namespace

Circumstances circumstances_of(const Document& document, const std::vector<char>& is_predicate) {
  return {hang(document, is_predicate, document.times), hang(document, is_predicate, document.places),
          hang(document, is_predicate, document.quantities)};
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
