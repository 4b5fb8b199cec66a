#include "attribution/source_names.h"

#include <algorithm>

#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool has_complement_between(const AttributionReading& reading, std::int32_t noun, std::int32_t name) {
  for (auto i = noun + 1; i < name; ++i)
    if (reading.token(i).upos == Upos::adp) return true;
  return false;
}

bool is_set_off(const AttributionReading& reading, std::int32_t noun, std::int32_t name) {
  for (auto i = noun + 1; i < name; ++i)
    if (is_punct(reading, i)) return true;
  return false;
}

// "One of them, student Amy Greig,", "The chairman, retired judge Sigrid Moe,": what a person is, small, right before the name.
bool is_title_noun(const AttributionReading& reading, std::int32_t token, std::int32_t end) {
  constexpr std::int32_t kLongest = 3;  // tokens from the first of it to the name
  for (auto i = token; i < std::min(end - 1, token + kLongest); ++i) {
    const auto upos = reading.token(i).upos;
    if (is_capitalised(reading, i) || (upos != Upos::noun && upos != Upos::adj)) return false;
    const auto found = reading.lexicon.kinds.find(reading.lemma(i));
    const bool person =
        found != reading.lexicon.kinds.end() && (found->second == SourceKind::unnamed || found->second == SourceKind::office);
    if (person && reading.token(i + 1).upos == Upos::propn && is_capitalised(reading, i + 1)) return true;
  }
  return false;
}

// "the pension fund Rente Nord": whatever the name has been taken for.
bool ends_body_noun(const AttributionReading& reading, std::int32_t token) {
  const auto found = reading.lexicon.kinds.find(reading.lemma(token));
  return found != reading.lexicon.kinds.end() && found->second == SourceKind::organisation && !is_capitalised(reading, token);
}

// "One, the accountant Hazel Dunn,", "The vet, her sister Ada Holt,": the name beside a noun that stands in apposition itself; the mention,
// -1 for none.
std::int32_t name_of_description(const AttributionReading& reading, std::int32_t noun) {
  for (const auto child : children_of(reading.document, noun)) {
    if (child < noun || reading.token(child).deprel != Deprel::appos || reading.token(child).upos != Upos::noun) continue;
    const auto mention = child + 1 < reading.sentence(noun).end ? reading.mention_at[child + 1] : -1;
    if (mention >= 0 && reading.token(child + 1).head == child && is_named_person(reading.document, mention) &&
        reading.document.mentions[mention].tokens.begin == child + 1)
      return mention;
  }
  return -1;
}

bool is_body(EntityKind kind) { return kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::outlet; }

}  // namespace

std::int32_t name_beside(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  if (const auto described = name_of_description(reading, noun); described >= 0) return described;
  for (const auto child : children_of(reading.document, noun)) {
    if (!words.empty() && child >= words.end && form(reading, words.end) == ",") continue;  // not told here
    const auto relation = base_of(reading.token(child).deprel);
    if ((relation != Deprel::appos && relation != Deprel::flat) || reading.token(child).upos != Upos::propn) continue;
    // "A spokeswoman for the operator, Nordlinjen,": the operator's name
    if (reading.reach[child].end == child + 1 && has_complement_between(reading, noun, child)) continue;
    // "A spokesperson for former President George H.W. Bush": no comma sets the name off from what stands behind the preposition
    if (has_complement_between(reading, noun, child) && !is_set_off(reading, noun, child)) continue;
    const auto mention = reading.mention_at[child];
    if (mention < 0 || reading.document.mentions[mention].entity < 0) continue;
    if (reading.document.entities[reading.document.mentions[mention].entity].kind == EntityKind::person) return mention;
  }
  return -1;
}

// "[Secretary of State] Maria Lund, a Republican": at the beginning of a sentence, where a capital tells no title, the name must hang on
// it.
bool has_flat_name(const AttributionReading& reading, std::int32_t noun) {
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (child > noun && (relation == Deprel::appos || relation == Deprel::flat) && reading.token(child).upos == Upos::propn)
      return !is_set_off(reading, noun, child);
  }
  return false;
}

// "the hospital's chief executive, Dr Rupa Sen", "the head of safety, Lotta Brandt,": a person's name right behind the noun or behind the
// comma that closes its phrase, at most a form of address between.
std::int32_t name_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto& document = reading.document;
  bool comma = false, directly = true;
  for (auto i = noun + 1; i < words.end; ++i) {
    const auto mention = reading.mention_at[i];
    if (directly && mention >= 0 && document.mentions[mention].tokens.begin <= i && document.mentions[mention].tokens.contains(i) &&
        is_named_person(document, mention)) {
      const auto end = document.mentions[mention].tokens.end;
      return end >= words.end || is_punct(reading, end) ? mention : -1;
    }
    const auto upos = reading.token(i).upos;
    const auto form = document.form_of(reading.token(i));
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::pron || upos == Upos::cconj || upos == Upos::sconj) return -1;
    if (form == ",") {
      if (comma) return -1;
      comma = directly = true;
      continue;
    }
    const bool of_title = !comma && is_capitalised(reading, noun) &&
                          (noun > reading.sentence(noun).begin || has_flat_name(reading, noun)) &&
                          (form == "of" || is_capitalised(reading, i));  // "Secretary of State Antony Blinken"
    const bool ven = upos == Upos::det && comma && i + 1 < words.end && reading.token(i + 1).upos == Upos::propn;  // "the Ven Sarah Moult"
    const bool address = upos == Upos::propn || form == "." || of_title || ven || (comma && is_title_noun(reading, i, words.end));
    directly = directly && address;
    if (comma && !address) return -1;
  }
  return -1;
}

bool is_named_person(const Document& document, std::int32_t mention) {
  if (mention < 0) return false;
  const auto& found = document.mentions[mention];
  return found.form == MentionForm::name && found.entity >= 0 && document.entities[found.entity].kind == EntityKind::person;
}

bool has_name(const Document& document, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::int32_t mention) { return document.mentions[mention].form == MentionForm::name; });
}

std::int32_t body_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto& document = reading.document;
  const auto comma = noun + 1;
  if (comma >= reading.sentence(noun).end || document.form_of(reading.token(comma)) != ",") return -1;
  for (auto i = comma + 1; i < std::min(comma + 5, reading.sentence(noun).end); ++i) {
    const auto mention = reading.mention_at[i];
    const bool named = mention >= 0 && document.mentions[mention].form == MentionForm::name && document.mentions[mention].entity >= 0;
    if (named && (is_body(document.entities[document.mentions[mention].entity].kind) || ends_body_noun(reading, i - 1))) {
      auto end = document.mentions[mention].tokens.end;
      while (end < reading.sentence(noun).end && reading.token(end).upos == Upos::propn && reading.mention_at[end] < 0)
        ++end;                                                                      // "Minera Alto" + "Sur"
      const bool outside = words.end <= comma && end < reading.sentence(noun).end;  // "Citing the coast guard, the broadcaster RTN said"
      return outside ? (is_punct(reading, end) ? mention : -1) : end >= words.end || is_punct(reading, end) ? mention : -1;
    }
    const auto upos = reading.token(i).upos;  // "the port's owner, the shipping line Nereus,"
    if (upos != Upos::propn && upos != Upos::det && upos != Upos::noun && upos != Upos::adj && !ends_body_noun(reading, i)) return -1;
  }
  return -1;
}

namespace {

// Whether the preposition tells whose it is: "a memo by the owners", "a spokesman for the Front"; not where and when, "a survey from 2011",
// "an article in the Herald".
bool leads_owner(const AttributionReading& reading, std::int32_t preposition, const Entity& entity) {
  if (preposition + 1 >= reading.sentence(preposition).end || is_ascii_digit(form(reading, preposition + 1).front())) return false;
  const auto& word = reading.lemma(preposition);
  if (entity.kind == EntityKind::product || entity.kind == EntityKind::outlet) return word == "by" || word == "from" || word == "of";
  return word != "with";  // "an official with knowledge of the plan" is an official: what he knows does not tell who he is
}

}  // namespace

std::string told_in_full(const AttributionReading& reading, const Entity& entity) {
  constexpr std::int32_t kLongest = 8;  // tokens behind the noun
  const auto& document = reading.document;
  for (const auto index : entity.mentions) {
    const auto& mention = document.mentions[index];
    if (mention.form != MentionForm::nominal) continue;
    auto begin = mention.tokens.begin, end = mention.tokens.end;
    while (begin < mention.head && reading.token(begin).upos == Upos::det) ++begin;
    auto limit = reading.reach[mention.head].end;
    if (limit < reading.sentence(mention.head).end && names_told_person(reading, mention.head, limit)) limit = reading.reach[limit].end;
    limit = std::min(limit, end + kLongest);
    // "people familiar with the talks" are nothing else
    const bool people = reading.lemma(mention.head) == "people" || reading.lemma(mention.head) == "person" ||
                        (end + 1 < reading.sentence(mention.head).end && reading.lemma(end) == "close" &&
                         form(reading, end + 1) == "to");  // "officials close to the prime minister"
    if (const auto known = people && end == mention.head + 1 ? end_of_known(reading, end) : end; known > end)
      return std::string(document.text_of(span_of(document, {begin, known})));
    const bool led = end < limit && reading.token(end).upos == Upos::adp && mention.head == end - 1 && leads_owner(reading, end, entity);
    for (; led && end < limit; ++end) {
      const auto upos = reading.token(end).upos;
      const bool noun = upos == Upos::verb && reading.token(end - 1).upos == Upos::det;  // "of one of the accused"
      if (is_punct(reading, end) || (upos == Upos::verb && !noun) || upos == Upos::aux || upos == Upos::sconj ||
          reading.lemma(end) == "who" || reading.lemma(end) == "that" || reading.lemma(end) == "which")
        break;
      const bool of_part = form(reading, end) == "of" && reading.lexicon.partitives.contains(reading.lemma(end - 1));
      if (end > mention.tokens.end && !of_part && (upos == Upos::adp || (upos == Upos::cconj && form(reading, end) != "&")))
        break;  // "Holt & Grange"
    }
    if (end <= mention.tokens.end + 1) return {};
    return std::string(document.text_of(span_of(document, {begin, end})));
  }
  return {};
}

std::int32_t name_closing(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto& document = reading.document;
  auto end = words.end;
  if (end > words.begin && document.form_of(reading.token(end - 1)) == ",") --end;
  if (end - 2 <= noun || reading.mention_at[end - 1] < 0) return -1;
  const auto mention = reading.mention_at[end - 1];
  const auto begin = document.mentions[mention].tokens.begin;
  const bool closed = end >= reading.sentence(noun).end || document.form_of(reading.token(end)) == ",";
  const bool set_off = begin > noun + 1 && document.form_of(reading.token(begin - 1)) == ",";
  return closed && set_off && document.mentions[mention].tokens.end == end && is_named_person(document, mention) ? mention : -1;
}

TokenRange unseen_name_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto& document = reading.document;
  auto begin = noun + 2;
  for (auto i = noun + 1; i < words.end - 2; ++i)  // "The alderwoman for transport, Els Vink,"
    if (document.form_of(reading.token(i)) == ",") {
      begin = i + 1;
      break;
    }
  if (begin >= words.end || document.form_of(reading.token(begin - 1)) != ",") return {};
  auto end = begin;
  for (; end < words.end && reading.token(end).upos == Upos::propn && reading.mention_at[end] < 0; ++end)
    if (!is_capitalised(reading, end)) return {};
  const bool closed = end >= words.end || document.form_of(reading.token(end)) == ",";
  return closed && (end - begin == 2 || end - begin == 3) ? TokenRange{begin, end} : TokenRange{};
}

}  // namespace hearsay
