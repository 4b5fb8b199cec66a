#include "attribution/source_kinds.h"

#include <algorithm>

#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return out;
}

namespace {

// A paper is one that prints news unless the document speaks of one that was written: "a confidential paper", or of studies and journals.
bool is_written_paper(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lemma(noun) != "paper") return false;
  const auto& document = reading.document;
  for (const auto child : children_of(document, noun)) {  // "a confidential World Bank paper", "a paper of his", "a paper on trade"
    if (child < noun && reading.lexicon.written.contains(reading.lemma(child))) return true;
    const auto mark = child > noun && base_of(reading.token(child).deprel) == Deprel::nmod ? preposition_of(reading, child) : -1;
    if (mark >= 0 && (reading.lemma(mark) == "of" || reading.lemma(mark) == "on" || reading.lemma(mark) == "by")) return true;
  }
  for (std::int32_t i = 1; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    const auto lemma = reading.lemma(i);
    if (lemma == "study" || lemma == "journal" || lemma == "projection") return true;
    if (lemma == "paper" && reading.lexicon.written.contains(reading.lemma(i - 1))) return true;
    if (lemma == "paper" && i + 1 < static_cast<std::int32_t>(document.tokens.size()) && reading.lemma(i + 1) == "by") return true;
  }
  return false;
}

}  // namespace

// "The company's website said": a page of somebody who is no medium.
bool is_page_of_body(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  if (lemma != "website" && lemma != "site" && lemma != "webpage" && lemma != "portal") return false;
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner >= 0) return !is_outlet(reading, owner);
  const auto body = child_with(reading.document, noun, Deprel::compound);
  return body >= 0 && (reading.lemma(body) == "government" || reading.lemma(body) == "company");
}

// "Open Trials": capitals in a row are a name, whatever their last word means.
bool is_written_as_name(const AttributionReading& reading, std::int32_t noun) {
  return reading.token(noun).upos == Upos::noun && reading.token(noun).feats.number == Number::plur &&
         noun > reading.sentence(noun).begin + 1 && is_capitalised(reading, noun) && is_capitalised(reading, noun - 1) &&
         reading.token(noun - 1).upos != Upos::det;
}

namespace {

// "the mayor's office", "her office", "the statistics office": where somebody of the state works.
bool is_public_office(const AttributionReading& reading, std::int32_t noun) {
  if (lower(reading.lemma(noun)) != "office") return false;
  const auto begin = reading.reach[noun].begin;
  for (auto i = noun - 1; i >= begin; --i) {
    const auto word = lower(form(reading, i));
    if (reading.lexicon.public_words.contains(word) || reading.lexicon.public_words.contains(lower(reading.lemma(i)))) return true;
  }
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner < 0 || reading.mention_at[owner] < 0) return false;
  const auto entity = reading.document.mentions[reading.mention_at[owner]].entity;
  return entity >= 0 && reading.document.entities[entity].kind == EntityKind::person;
}

}  // namespace

const SourceKind* kind_by_noun(const AttributionReading& reading, std::int32_t noun) {
  static constexpr SourceKind kDocument = SourceKind::document, kGovernment = SourceKind::government;
  if (is_written_paper(reading, noun)) return &kDocument;
  if (noun > reading.sentence(noun).begin) {  // "press officer" is more than an officer
    const auto pair = reading.lexicon.kinds.find(lower(reading.lemma(noun - 1)) + "-" + lower(reading.lemma(noun)));
    if (pair != reading.lexicon.kinds.end()) return &pair->second;
    if (is_public_office(reading, noun)) return &kGovernment;
  }
  const auto lemma = lower(reading.lemma(noun));
  if (const auto plural = lower(form(reading, noun)); plural != lemma)  // "prosecutors" speak for the state as no prosecutor does
    if (const auto own = reading.lexicon.kinds.find(plural); own != reading.lexicon.kinds.end() && own->second == SourceKind::government)
      return &own->second;
  const auto found = reading.lexicon.kinds.find(lemma);
  static constexpr SourceKind kOrganisation = SourceKind::organisation;
  if (found != reading.lexicon.kinds.end() && found->second == SourceKind::document && is_written_as_name(reading, noun))
    return &kOrganisation;
  if (found != reading.lexicon.kinds.end()) {
    // "observers" are the world, "foreign observers" are people
    static constexpr SourceKind kUnnamed = SourceKind::unnamed;
    const bool told = found->second == SourceKind::public_ && lemma.starts_with("observer") && reading.reach[noun].begin < noun;
    return told ? &kUnnamed : &found->second;
  }
  // "letter-writer", "sub-committee", "shipbuilder": the last part of a compound tells
  if (const auto hyphen = lemma.rfind('-'); hyphen != std::string::npos && reading.token(noun).upos == Upos::noun) {
    const auto part = reading.lexicon.kinds.find(lemma.substr(hyphen + 1));
    if (part != reading.lexicon.kinds.end()) return &part->second;
  }
  return nullptr;
}

namespace {

SourceKind kind_by_pronoun(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = lower(reading.lemma(noun));
  if (lemma == "it" || lemma == "its") return SourceKind::organisation;
  if (lemma == "they" || lemma == "their" || lemma == "those" || lemma == "some" || lemma == "many" || lemma == "others" ||
      lemma == "another" || lemma == "one" || lemma == "nobody" || lemma == "both" || lemma == "neither" || lemma == "each" ||
      lemma == "all" || lemma == "who" || lemma == "somebody" || lemma == "someone")
    return SourceKind::unnamed;
  return SourceKind::person;
}

// A common noun that was tagged as a name.
bool is_small(const AttributionReading& reading, std::int32_t noun) {
  const auto form = reading.document.form_of(reading.token(noun));
  if (form.empty() || reading.token(noun).upos != Upos::propn) return false;
  if (form[0] >= 'a' && form[0] <= 'z') return true;
  const bool alone = reading.reach[noun].end == noun + 1 || is_punct(reading, noun + 1);  // "Passengers, by contrast, told"
  return noun == reading.sentence(noun).begin && alone && form.ends_with('s') &&
         reading.lexicon.kinds.contains(lower(form.substr(0, form.size() - (form.ends_with("sses") ? 2 : 1))));
}

bool is_by_name(const AttributionReading& reading, std::int32_t noun) {
  const auto mention = reading.mention_at[noun];
  return mention >= 0 && reading.document.mentions[mention].form == MentionForm::name;
}

// "CBX reported": capitals alone are a body's.
bool is_abbreviation(const AttributionReading& reading, std::int32_t noun) {
  const auto f = form(reading, noun);
  return f.size() > 2 && f.size() < 7 && reading.token(noun).upos == Upos::propn &&
         std::all_of(f.begin(), f.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "a Western envoy", "one minister": somebody of that post; a spokesman is the voice of his body though he has no name.
bool is_any(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  if (lemma.starts_with("spokes") || lemma == "representative") return false;
  for (const auto child : children_of(reading.document, noun)) {
    const auto word = reading.lemma(child);
    if (child < noun && (word == "a" || word == "an" || word == "another")) return true;
  }
  return false;
}

}  // namespace

namespace {

// "Both" of two unions, "they" of two persons: as the first of them.
SourceKind kind_of_members(const Document& document, const Entity& group) {
  switch (document.entities[group.members.front()].kind) {
    case EntityKind::person: return SourceKind::person;
    case EntityKind::government:
    case EntityKind::place: return SourceKind::government;
    case EntityKind::organisation: return SourceKind::organisation;
    case EntityKind::outlet: return SourceKind::outlet;
    default: return SourceKind::unnamed;
  }
}

}  // namespace

SourceKind kind_of(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  const auto& document = reading.document;
  const bool named = entity != nullptr && has_name(document, *entity);
  const auto* by_noun = kind_by_noun(reading, noun);
  if (by_noun == nullptr && is_small(reading, noun)) return SourceKind::unnamed;
  const bool common = reading.token(noun).upos == Upos::noun || is_small(reading, noun);
  if (entity != nullptr) switch (entity->kind) {
      case EntityKind::person:
        if (named && entity->id.empty() && is_abbreviation(reading, noun) && reading.mention_at[noun] >= 0 &&
            reading.document.mentions[reading.mention_at[noun]].tokens == TokenRange{noun, noun + 1} && entity->name == form(reading, noun))
          return SourceKind::organisation;
        if (named && (!is_small(reading, noun) || (reading.mention_at[noun] >= 0 && !is_by_name(reading, noun)))) return SourceKind::person;
        break;
      case EntityKind::government:
      case EntityKind::place: return common && by_noun != nullptr ? *by_noun : SourceKind::government;
      case EntityKind::outlet:
        if (!named && is_page_of_body(reading, noun)) return SourceKind::document;
        if (!named && by_noun != nullptr && *by_noun == SourceKind::document) return *by_noun;
        return SourceKind::outlet;
      case EntityKind::organisation:
        if (by_noun != nullptr && *by_noun == SourceKind::government && entity->id.empty()) return *by_noun;  // "the Ministry of Industry"
        if (!entity->id.empty() && is_by_name(reading, noun)) return SourceKind::organisation;                // "Doctors Without Borders"
        return common && by_noun != nullptr ? *by_noun : SourceKind::organisation;
      default: break;
    }
  if (by_noun != nullptr && (common || entity == nullptr || entity->kind == EntityKind::other)) {
    if (*by_noun == SourceKind::office && (reading.token(noun).feats.number == Number::plur || is_any(reading, noun)))
      return SourceKind::unnamed;
    return *by_noun;
  }
  const auto upos = reading.token(noun).upos;
  if (upos == Upos::pron || upos == Upos::det || upos == Upos::num) {
    if (entity != nullptr && entity->kind == EntityKind::group && !entity->members.empty()) return kind_of_members(document, *entity);
    if (upos != Upos::num) return kind_by_pronoun(reading, noun);
  }
  if (entity != nullptr && entity->kind == EntityKind::group)
    return named && !entity->id.empty() ? SourceKind::organisation : SourceKind::unnamed;  // Hamas
  const auto name =
      std::partition_point(document.names.begin(), document.names.end(), [&](const Name& it) { return it.tokens.end <= noun; });
  if (name != document.names.end() && name->tokens.contains(noun)) {
    if (name->kind == NameKind::place) return SourceKind::government;
    return name->kind == NameKind::organisation ? SourceKind::organisation : SourceKind::person;
  }
  if (is_abbreviation(reading, noun)) return SourceKind::organisation;
  if (entity != nullptr && entity->kind == EntityKind::person && !named)  // "most Danes", "the Prime Minister"
    return by_noun == nullptr || is_any(reading, noun) ? SourceKind::unnamed : *by_noun;
  if (reading.token(noun).upos == Upos::propn) return SourceKind::person;
  return SourceKind::unnamed;
}

}  // namespace hearsay
