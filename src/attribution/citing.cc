#include "attribution/citing.h"

#include <algorithm>

#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kCitedDeepest = 2;         // "citing the site, which spoke to a commander"
constexpr std::int32_t kNearVerb = 9;    // tokens between a relative pronoun and its verb
constexpr std::int32_t kNearFrom = 6;    // tokens between a verb of hearing and "from"
constexpr std::int32_t kNearHeard = 10;  // tokens of who is heard

}  // namespace

bool is_citing(const AttributionReading& reading, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  return reading.token(verb).upos == Upos::verb && (lemma == "cite" || lemma == "quote");
}

bool quotes_as(const AttributionReading& reading, std::int32_t verb) {
  return reading.token(verb).upos == Upos::verb && reading.lexicon.quoting_as.contains(reading.lemma(verb));
}

std::int32_t referring_preposition(const AttributionReading& reading, std::int32_t verb) {
  const auto f = form(reading, verb);
  const auto next = verb + 1;
  if (next >= reading.sentence(verb).end) return -1;
  if (f == "referring" && form(reading, next) == "to") return next;
  if (f == "attributing")  // "attributing this to an airline source"
    for (auto i = next; i < std::min(next + 4, reading.sentence(verb).end); ++i)
      if (form(reading, i) == "to") return i;
  if ((f == "relying" || f == "drawing") && (form(reading, next) == "on" || form(reading, next) == "upon")) return next;
  return -1;
}

bool is_relative(const AttributionReading& reading, std::int32_t token) {
  const auto f = form(reading, token);
  return f == "which" || f == "who" || f == "whom";
}

std::int32_t noun_after(const AttributionReading& reading, std::int32_t word) {
  const auto end = reading.sentence(word).end;
  std::int32_t noun = -1;
  const bool marked = word + 2 < end && is_punct(reading, word + 1) && reading.quote_at[word + 1] >= 0;  // "to “diplomats”"
  for (auto i = word + (marked ? 2 : 1); i < end && i < word + kNearVerb; ++i) {
    const auto upos = reading.token(i).upos;
    const bool hyphen = form(reading, i) == "-" && noun < 0;  // "to well-informed sources"
    const bool mark =
        noun < 0 && i > word + 1 && is_punct(reading, i) && reading.quote_at[i] >= 0 && form(reading, i) != ",";  // "from a “friend”"
    if (hyphen || mark || (upos == Upos::verb && reading.token(i).deprel == Deprel::amod && reading.token(i).head > i)) continue;
    if (is_punct(reading, i) || upos == Upos::verb || upos == Upos::aux || upos == Upos::cconj) break;
    if (upos == Upos::adp) break;
    if (noun >= 0 && is_time(reading, i)) break;  // "heard from the minister yesterday"
    if (noun >= 0 && (upos == Upos::sconj || form(reading, i) == "that" || is_relative(reading, i))) break;
    if (is_nominal(reading, i) && upos != Upos::det) noun = i;
  }
  return noun;
}

namespace {

// "officials" + "close to the prime minister": an adjective that the tree has not put to its noun.
TokenRange with_what_they_know(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto end = reading.sentence(noun).end;
  if (words.end != noun + 1 || words.end >= end || reading.token(words.end).upos != Upos::adj ||
      !reading.lexicon.informed.contains(reading.lemma(words.end)))
    return words;
  while (words.end < end && !is_punct(reading, words.end) && reading.token(words.end).upos != Upos::verb &&
         reading.token(words.end).upos != Upos::aux)
    ++words.end;
  return words;
}

// "citing a nurse" + "at a local hospital", hung under the verb: up to the comma or the end of the sentence.
TokenRange with_where_they_are(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto end = reading.sentence(noun).end;
  if (words.end != noun + 1 || words.end >= end || reading.token(noun).upos != Upos::noun || reading.token(words.end).upos != Upos::adp)
    return words;
  const auto f = form(reading, words.end);
  const auto verb = reading.token(noun).head;
  const auto place = reading.token(words.end).head;
  if ((f != "at" && f != "in" && f != "from" && f != "of" && f != "with" && f != "for") || verb < 0 || place < words.end ||
      reading.token(place).head != verb || is_time(reading, place))
    return words;
  const auto reach = reading.reach[place].end;
  return reach >= end || is_punct(reading, reach) ? TokenRange{words.begin, reach} : words;
}

// "the station, [whose] reporter was tipped off by a guard": whose people have it from somebody.
bool is_of_staff(const AttributionReading& reading, std::int32_t whose) {
  if (form(reading, whose) != "whose" || whose + 1 >= reading.sentence(whose).end) return false;
  return reading.lexicon.staff.contains(reading.lemma(whose + 1));
}

}  // namespace

Subject cited_phrase(const AttributionReading& reading, std::int32_t noun, std::int32_t verb) {
  auto words = phrase_of(reading, noun, verb);
  words.begin = std::max(words.begin, std::min(verb + 1, noun));
  for (auto i = noun + 1; i < words.end; ++i)
    if (form(reading, i) == "," && i + 1 < reading.sentence(noun).end &&
        (is_relative(reading, i + 1) || form(reading, i + 1) == "that" || is_of_staff(reading, i + 1) ||
         (i + 2 < words.end && is_relative(reading, i + 2))))
      words.end = i;
  if (verb >= 0 && form(reading, verb) == "from")  // "had heard from two of the crew that the alarm was off": the clause is what was heard
    for (auto i = words.end - 1; i > noun; --i)
      if (form(reading, i) == "that") words.end = i;
  // "citing “people in the room”": the marks are no words of who is cited
  if (const auto mark = reading.quote_at[words.end - 1]; mark >= 0 && words.end - 1 > noun && is_punct(reading, words.end - 1)) {
    const auto quote = tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(mark)].span);
    if (quote.end == words.end && quote.begin > verb && quote.begin <= noun)
      words = {std::max(words.begin, quote.begin + 1), words.end - 1};
  }
  words = with_what_they_know(reading, noun, words);
  words = with_where_they_are(reading, noun, words);
  if (words.end < reading.sentence(noun).end && reading.token(words.end - 1).upos == Upos::noun) {  // "the news site" + "Jisr"
    const auto mention = reading.mention_at[words.end];
    const auto& mentions = reading.document.mentions;
    if (mention >= 0 && mentions[mention].form == MentionForm::name && mentions[mention].tokens.begin == words.end)
      return {mentions[mention].head, {words.begin, mentions[mention].tokens.end}};
  }
  return {noun, words};
}

namespace {

// A noun that speaks by sources.toml, or a name.
bool may_be_cited(const AttributionReading& reading, std::int32_t noun) {
  if (noun < 0) return false;
  const auto mention = reading.mention_at[noun];
  return kind_by_noun(reading, noun) != nullptr || (mention >= 0 && reading.document.mentions[mention].form == MentionForm::name);
}

// "the firm, which learned from a neighbour [that the bird swears], would not say more": a clause with a content of its own.
bool is_told_that(const AttributionReading& reading, std::int32_t noun) {
  const auto end = noun < 0 ? -1 : reading.sentence(noun).end;
  auto next = noun + 1;
  while (next < end && is_punct(reading, next) && reading.quote_at[next] >= 0 && form(reading, next) != ",") ++next;  // “a friend” that
  return noun >= 0 && next < end && (form(reading, next) == "that" || form(reading, next) == "whether") &&
         has_finite_word(reading, {next + 1, end});
}

}  // namespace

// Also ", to which a medic had spoken", ", which had it from a supplier".
std::int32_t origin_of(const AttributionReading& reading, TokenRange words, bool heard) {
  const auto end = reading.sentence(words.begin).end;
  auto at = words.end;
  for (auto i = words.begin + 1; i < words.end; ++i)  // "a diplomat who had it from the delegation"
    if ((is_relative(reading, i) || is_of_staff(reading, i)) && at == words.end) at = i;
  if (at < end && form(reading, at) == ",") ++at;
  const bool to = at < end && form(reading, at) == "to";
  if (to) ++at;
  if (at >= end || (!is_relative(reading, at) && !is_of_staff(reading, at))) return -1;
  if (to) return heard ? -1 : noun_after(reading, at);
  for (auto i = at + 1; i < end && i < at + kNearVerb && form(reading, i) != ","; ++i) {
    if (is_citing(reading, i)) return noun_after(reading, i);
    const auto lemma = reading.lemma(i);
    if (lemma == "invoke" && !heard) return noun_after(reading, i);  // "the channel, which invoked a clerk"
    const bool speaks = (lemma == "speak" || lemma == "talk") && !is_of_staff(reading, at),
               holds = lemma == "have" && reading.token(i).upos != Upos::aux,  // not "who had come from Oslo"
        hears = holds || lemma == "hear" || lemma == "learn" || lemma == "get";
    const bool bases = lemma == "base" || lemma == "attribute" || lemma == "rely" || lemma == "draw" || lemma == "lean" || lemma == "refer";
    const bool tells = lemma == "tell" || lemma == "inform" || lemma == "brief" || lemma == "tip";
    const bool told = tells && is_passive(reading, i);  // "who had been told so by the crew"; not "who saw it told us by phone"
    const bool sees = lemma == "see" || lemma == "obtain" || lemma == "receive" || lemma == "review";  // "which has seen the contract"
    const bool reads = lemma == "see" || lemma == "review";                // "which saw an email from his adviser": the email
    for (auto j = i + 1; sees && !reads && j < std::min(end, i + 6); ++j)  // "which received the messages from a source": the source
      if (form(reading, j) == "from") return noun_after(reading, j);
    if (sees && !heard)
      if (const auto text = noun_after(reading, i); text >= 0 && is_text(reading, text)) return text;
    if ((!speaks || heard) && !hears && !bases && !told) continue;
    for (auto j = i + 1; j < end && j < i + 4; ++j) {
      const auto f = form(reading, j);
      if (bases && (f == "on" || f == "to") && !may_be_cited(reading, noun_after(reading, j))) continue;  // "who referred to a phone call"
      if ((speaks && (f == "to" || f == "with")) || (hears && f == "from") || (bases && (f == "on" || f == "to")) || (told && f == "by")) {
        const auto noun = noun_after(reading, j);
        return (hears || told) && is_told_that(reading, noun) ? -1 : noun;
      }
    }
  }
  return -1;
}

void append_cited(const AttributionReading& reading, std::int32_t noun, std::int32_t verb, std::vector<Source>& out) {
  for (int depth = 0; depth <= kCitedDeepest && noun >= 0; ++depth) {
    const auto cited = cited_phrase(reading, noun, verb);
    auto source = source_of(reading, cited);
    if (source.kind == SourceKind::public_) return;
    source.link = LinkRule::cited;
    source.by = depth == 0 ? verb : -1;
    out.push_back(std::move(source));
    verb = noun;
    noun = origin_of(reading, cited.words);
  }
}

namespace {

// "From a cook who has left she learned that": the preposition at the head of the sentence, before who has heard it.
std::int32_t from_in_front(const AttributionReading& reading, const Finding& saying) {
  const auto first = reading.sentence(saying.cue).begin;
  const bool joins = reading.token(first).upos == Upos::cconj && first + 1 < saying.cue;  // "But from a cook she learned"
  const auto from = joins ? first + 1 : first;
  if (ascii_lowered(form(reading, from)) != "from" || saying.speaker <= from || saying.speaker > saying.cue) return -1;
  const auto noun = reading.token(from).head;
  const bool governs = noun > from && noun < saying.speaker && reading.token(noun).head == saying.cue && !is_time(reading, noun);
  if (!governs) return -1;
  const auto entity = reading.entity(noun);
  const bool person = entity >= 0 && reading.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::person;
  const bool some = reading.lexicon.partitives.contains(reading.lemma(noun)) && governed_by(reading, noun, "of") >= 0;
  return person || some || kind_by_noun(reading, noun) != nullptr || is_outlet(reading, noun) ? from : -1;
}

}  // namespace

std::int32_t hearing_from(const AttributionReading& reading, const Finding& saying) {
  const auto lemma = reading.lemma(saying.cue);
  if (reading.token(saying.cue).upos != Upos::verb ||
      (lemma != "hear" && lemma != "learn" && lemma != "gather" && lemma != "understand" && lemma != "have" && lemma != "know"))
    return -1;
  if (const auto from = from_in_front(reading, saying); from >= 0) return from;
  const auto end = std::min(reading.sentence(saying.cue).end, saying.cue_words.end + kNearFrom);
  for (auto i = saying.cue_words.end; i + 1 < end && reading.token(i).upos != Upos::verb && reading.token(i).upos != Upos::sconj; ++i)
    if (form(reading, i) == "from") return i;
  return -1;
}

namespace {

// "A recording shows [the minister] asking": a text lets one hear him.
bool shows(const AttributionReading& reading, std::int32_t verb, std::int32_t spoken) {
  if (!reading.lexicon.showing.contains(reading.lemma(verb)) || !is_present_participle(reading, spoken) || is_passive(reading, verb))
    return false;
  const auto subject = child_with(reading.document, verb, Deprel::nsubj);
  return subject >= 0 && subject < verb && (is_text(reading, subject) || is_relative(reading, subject));
}

}  // namespace

std::int32_t heard_by(const AttributionReading& reading, std::int32_t verb) {
  const bool bare = form(reading, verb) == reading.lemma(verb);
  if (!bare && !is_present_participle(reading, verb)) return -1;
  const auto first = std::max(reading.sentence(verb).begin, verb - kNearHeard);
  bool apart = false;  // "show the chairman, Nils Holt, warning"
  for (auto i = verb - 1; i >= first; --i) {
    const auto upos = reading.token(i).upos;
    if (upos == Upos::verb) {
      const bool heard = (!apart && reading.lexicon.hearing.contains(reading.lemma(i))) || shows(reading, i, verb);
      return i < verb - 1 && heard ? i : -1;
    }
    apart = apart || form(reading, i) == ",";
    const bool phrase = is_nominal(reading, i) || form(reading, i) == "," || upos == Upos::det || upos == Upos::adj ||
                        form(reading, i) == "of" || is_genitive_mark(form(reading, i));
    if (!phrase || reading.token(i).feats.grammatical_case == Case::nom) return -1;  // "We hear they say": a clause
  }
  return -1;
}

std::int32_t shown_by(const AttributionReading& reading, std::int32_t verb) {
  const auto showing = heard_by(reading, verb);
  if (showing < 0 || !shows(reading, showing, verb)) return -1;
  const auto text = child_with(reading.document, showing, Deprel::nsubj);
  return is_relative(reading, text) ? reading.token(showing).head : text;
}

Subject heard_speaker(const AttributionReading& reading, std::int32_t verb) {
  const auto hearing = heard_by(reading, verb);
  if (hearing < 0) return {};
  TokenRange words{hearing + 1, verb};
  while (words.end - 1 > words.begin && form(reading, words.end - 1) == ",") --words.end;
  const auto head = head_of(reading.document, words);
  return words.contains(head) ? Subject{head, words} : Subject{};
}

}  // namespace hearsay
