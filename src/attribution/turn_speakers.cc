#include "attribution/turn_speakers.h"

#include <algorithm>
#include <string>

#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/fold.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::string_view kPress = "reporter";  // whoever asks at a press conference

std::string lowered(const AttributionReading& reading, std::int32_t token) { return fold_case(form(reading, token)); }

// The label without its article and the number that tells one nameless speaker from another: "SENIOR OFFICIAL [NUMBER TWO]".
TokenRange words_that_tell(const AttributionReading& reading, TokenRange label) {
  auto words = speaker_of_turn(reading, label);
  if (words.end - words.begin > 1 && form(reading, words.begin) == "THE") ++words.begin;
  auto end = words.end;
  while (end > words.begin + 1 && reading.lexicon.label_numbers.contains(form(reading, end - 1))) --end;
  return {words.begin, end};
}

// "official", "press-secretary": what kind the last words of the label stand for; null where they are no noun of sources.toml.
const SourceKind* kind_of_label(const AttributionReading& reading, TokenRange words) {
  const auto& kinds = reading.lexicon.kinds;
  if (reading.lexicon.honorifics.contains(form(reading, words.begin))) return nullptr;
  const auto last = lowered(reading, words.end - 1);
  if (words.end - words.begin > 1)
    if (const auto pair = kinds.find(lowered(reading, words.end - 2) + "-" + last); pair != kinds.end()) return &pair->second;
  const auto found = kinds.find(last);
  return found == kinds.end() ? nullptr : &found->second;
}

bool has_small_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_small); }

// How many of the label's last words end one of the names by which the document tells of a person: "VON DER LEYEN".
std::int32_t words_shared(const AttributionReading& reading, const Entity& person, TokenRange words) {
  std::int32_t most = 0;
  const auto try_name = [&](std::string_view name) {
    const auto folded = fold_case(name);
    auto begin = words.end;
    for (std::string tail; begin > words.begin; most = std::max(most, words.end - begin)) {
      tail = fold_case(reading.document.text_of(span_of(reading.document, {begin - 1, words.end})));
      if (!folded.ends_with(tail) || (folded.size() > tail.size() && folded[folded.size() - tail.size() - 1] != ' ')) return;
      --begin;
    }
  };
  try_name(person.name);
  for (const auto mention : person.mentions)
    if (const auto& found = reading.document.mentions[mention]; found.form == MentionForm::name && !words.contains(found.tokens.begin))
      try_name(reading.document.text_of(found.span));
  return most;
}

// The person (index in Document::entities) of whom the label is the surname: where several bear it the one whom the layers before have
// seen in it, else the one told of most. -1 for none.
std::int32_t person_named(const AttributionReading& reading, TokenRange words) {
  const auto& entities = reading.document.entities;
  const auto own = reading.entity(words.end - 1);
  const bool is_person = own >= 0 && entities[own].kind == EntityKind::person;
  if (is_person && has_small_letters(entities[own].name) && words_shared(reading, entities[own], words) > 0) return own;
  std::int32_t best = -1, most = 0;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (entities[i].kind != EntityKind::person || !has_name(reading.document, entities[i])) continue;
    const auto shared = words_shared(reading, entities[i], words);
    const bool told_more = best >= 0 && shared == most && entities[i].mentions.size() > entities[best].mentions.size();
    if (shared > most || (shared > 0 && told_more)) best = static_cast<std::int32_t>(i), most = shared;
  }
  if (best >= 0) return best;
  return is_person && !entities[own].id.empty() ? own : -1;  // "ZELENSKYY", whom the lexicon of actors spells otherwise
}

// "THE PRESIDENT" in "Remarks by President Moen at the Port of Narvik": the person (index in Document::entities) whose surname the title of
// the record has next behind the office; -1 for none.
std::int32_t person_in_title(const AttributionReading& reading, TokenRange words) {
  constexpr std::size_t kNear = 24;  // bytes: a first name, an initial
  const auto title = fold_case(reading.document.title);
  const auto office = fold_case(reading.document.text_of(span_of(reading.document, words))) + " ";
  const auto at = title.find(office);
  if (at == std::string::npos || std::string_view(title).substr(0, at).ends_with("vice ")) return -1;
  std::int32_t best = -1;
  auto nearest = at + office.size() + kNear;
  for (std::size_t i = 0; i < reading.document.entities.size(); ++i) {
    const auto& person = reading.document.entities[i];
    if (person.kind != EntityKind::person || !has_name(reading.document, person)) continue;
    const auto surname = fold_case(std::string_view(person.name).substr(person.name.rfind(' ') + 1));
    const auto found = has_folded_words(title, surname) ? title.find(surname, at + office.size()) : std::string::npos;
    if (found < nearest) best = static_cast<std::int32_t>(i), nearest = found;
  }
  return best;
}

// "JEAN-PIERRE" -> "Jean-Pierre".
std::string with_one_capital(std::string_view word) {
  std::string out;
  for (std::size_t begin = 0; begin < word.size();) {
    const auto end = std::min(word.find('-', begin), word.size());
    auto first = begin + 1;
    while (first < end && (static_cast<unsigned char>(word[first]) & 0xC0) == 0x80) ++first;  // the rest of a letter beyond ASCII
    out += word.substr(begin, first - begin);
    out += fold_case(word.substr(first, end - first));
    if (end < word.size()) out += '-';
    begin = end + 1;
  }
  return out;
}

// "FOREIGN MINISTER DE LA CRUZ" -> "de la Cruz".
std::string surname_of_label(const AttributionReading& reading, TokenRange words) {
  auto out = with_one_capital(form(reading, words.end - 1));
  for (auto i = words.end - 2; i > words.begin && reading.lexicon.name_particles.contains(lowered(reading, i)); --i)
    out = lowered(reading, i) + " " + out;
  return out;
}

}  // namespace

bool is_in_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (is_ascii_small(c)) return false;
    letters += is_ascii_upper(c);
  }
  return letters >= 2;
}

TokenRange speaker_of_turn(const AttributionReading& reading, TokenRange label) {
  auto end = label.begin;
  while (end < label.end && form(reading, end) != "(" && form(reading, end) != ",") ++end;
  return {label.begin, std::max(end, label.begin + 1)};
}

bool names_somebody(const AttributionReading& reading, TokenRange label) {
  const auto words = words_that_tell(reading, label);
  if (const auto mention = reading.mention_at[words.end - 1]; mention >= 0 && is_named_person(reading.document, mention)) return true;
  const auto first = form(reading, words.begin);
  if (reading.lexicon.honorifics.contains(first) || reading.lexicon.interviewers.contains(first)) return true;
  return is_post_or_person(kind_of_label(reading, words));
}

Source source_of_turn(const AttributionReading& reading, TokenRange label) {
  const auto speaker = speaker_of_turn(reading, label);
  const auto words = words_that_tell(reading, label);
  const auto head = head_of(reading.document, speaker) < 0 ? speaker.end - 1 : head_of(reading.document, speaker);
  Source source;
  source.head = head;
  source.span = span_of(reading.document, speaker);
  source.text = reading.document.text_of(source.span);
  if (reading.lexicon.press_labels.contains(form(reading, words.begin))) {
    source.name = kPress;
    return source;
  }
  const auto* kind = kind_of_label(reading, words);
  if (const auto person = kind == nullptr               ? person_named(reading, words)
                          : *kind == SourceKind::office ? person_in_title(reading, words)
                                                        : -1;
      person >= 0) {
    source.kind = SourceKind::person;
    source.entity = person;
    source.name = reading.document.entities[person].name;
    if (!has_small_letters(source.name)) source.name = surname_of_label(reading, words);
  } else if (kind != nullptr || words.begin > speaker.begin) {  // "THE FIRST LADY" is an office, whatever its noun is
    source.kind = kind != nullptr ? *kind : SourceKind::office;
    source.anonymous = source.kind == SourceKind::unnamed && reading.lexicon.anonymous.contains(lowered(reading, words.end - 1));
    source.name = fold_case(reading.document.text_of(span_of(reading.document, {words.begin, speaker.end})));
  } else if (words.end - words.begin > 1) {
    source.kind = SourceKind::person;
    source.name = surname_of_label(reading, words);
  } else {
    return source_of(reading, {head, speaker});
  }
  return source;
}

}  // namespace hearsay
