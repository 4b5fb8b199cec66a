#include "attribution/source_kinds.h"

#include <algorithm>

#include "attribution/noun_company.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "He", "my": a person; "they", "those", "we": whoever they are.
SourceKind kind_by_pronoun(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = ascii_lowered(reading.lemma(noun));
  if (lemma == "it" || lemma == "its") return SourceKind::organisation;
  return reading.lexicon.personal.contains(lemma) ? SourceKind::person : SourceKind::unnamed;
}

// A common noun that was tagged as a name.
bool is_small(const AttributionReading& reading, std::int32_t noun) {
  const auto form = reading.document.form_of(reading.token(noun));
  if (form.empty() || reading.token(noun).upos != Upos::propn || is_web_address(form)) return false;
  if (form[0] >= 'a' && form[0] <= 'z') return true;
  const bool alone = reading.reach[noun].end == noun + 1 || is_punct(reading, noun + 1);  // "Passengers, by contrast, told"
  return noun == reading.sentence(noun).begin && alone && form.ends_with('s') &&
         reading.lexicon.kinds.contains(ascii_lowered(form.substr(0, form.size() - (form.ends_with("sses") ? 2 : 1))));
}

// "Deans, a pundit," of Lou Deans is no plural, "de Marchi" and "Yoo Sang-bum" no small word.
bool is_last_name(const AttributionReading& reading, std::int32_t noun, const Entity& entity) {
  const auto mention = reading.mention_at[noun];
  if (mention < 0 || reading.document.mentions[mention].form != MentionForm::name) return false;
  const auto& name = reading.document.mentions[mention];
  if (noun > name.tokens.begin + 1 && form(reading, noun - 1) == "-") return true;
  const auto words = reading.document.text_of(name.span);
  return entity.name.size() > words.size() + 1 && entity.name.ends_with(words) && entity.name[entity.name.size() - words.size() - 1] == ' ';
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

// "a Western envoy", "every candidate": somebody of that post; a spokesman is the voice of his body though he has no name.
bool is_any(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  if (lemma.starts_with("spokes") || lemma == "representative") return false;
  for (const auto child : children_of(reading.document, noun))
    if (child < noun && reading.lexicon.of_any.contains(reading.lemma(child))) return true;
  return false;
}

// "Some Republicans", "a few Democrats": people of a party, not the party.
bool is_some_of_party(const AttributionReading& reading, std::int32_t noun, const Entity& party) {
  if (reading.token(noun).feats.number != Number::plur || party.name.find(form(reading, noun)) != std::string::npos) return false;
  for (const auto child : children_of(reading.document, noun)) {
    if (child > noun) break;
    const auto upos = reading.token(child).upos;
    if (upos == Upos::num || reading.lexicon.partitives.contains(reading.lemma(child)) || reading.lemma(child) == "other" ||
        reading.lemma(child) == "any" || reading.lemma(child) == "more")
      return true;
  }
  const auto above = reading.token(noun).head;  // "half of Democrats"
  return above >= 0 && above < noun && base_of(reading.token(noun).deprel) == Deprel::nmod &&
         reading.lexicon.partitives.contains(reading.lemma(above));
}

// "The Copper Kettle": a name of several capitals right behind an article, of whom nothing else is told.
bool is_whole_behind_article(const AttributionReading& reading, const Mention& name, const Entity& entity) {
  const auto [begin, end] = name.tokens;
  if (name.form != MentionForm::name || end - begin < 2 || !entity.role.empty() || begin <= reading.sentence(begin).begin) return false;
  if (entity.name != reading.document.text_of(name.span) || ascii_lowered(form(reading, begin - 1)) != "the") return false;
  for (auto token = begin; token < end; ++token)
    if (!is_capitalised(reading, token)) return false;
  return true;
}

// "the House", "The Lodge": one capital behind an article is no person.
bool is_behind_article(const AttributionReading& reading, std::int32_t noun, const Entity& entity) {
  if (const auto index = reading.mention_at[noun]; index >= 0 && is_whole_behind_article(reading, reading.document.mentions[index], entity))
    return true;
  if (entity.name != form(reading, noun)) return false;
  const auto mention = reading.mention_at[noun];
  return mention >= 0 && reading.document.mentions[mention].form == MentionForm::name && reading.token(noun).upos == Upos::propn &&
         noun > reading.sentence(noun).begin && ascii_lowered(form(reading, noun - 1)) == "the" && is_capitalised(reading, noun);
}

// "service Vidora": the entity's name begins right behind the noun.
bool is_behind_noun(const AttributionReading& reading, std::int32_t noun, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](std::int32_t index) {
    const auto& mention = reading.document.mentions[index];
    return mention.form == MentionForm::name && mention.tokens.begin == noun + 1;
  });
}

// "The Carter Center", "Lund University Hospital": a place by its name, which ends in a word for bodies; null for none.
const SourceKind* body_in_name(const AttributionReading& reading, std::int32_t noun) {
  const auto index = reading.mention_at[noun];
  if (index < 0 || reading.document.mentions[index].form != MentionForm::name) return nullptr;
  const auto name = reading.document.mentions[index].tokens;
  if (name.end - name.begin < 2) return nullptr;
  const auto found = reading.lexicon.kinds.find(ascii_lowered(form(reading, name.end - 1)));
  const bool body =
      found != reading.lexicon.kinds.end() && (found->second == SourceKind::organisation || found->second == SourceKind::outlet);
  return body ? &found->second : nullptr;
}

// "Both" of two unions, "they" of two persons: as the first of them.
SourceKind kind_of_members(const Document& document, const Entity& group) {
  switch (document.entities[group.members.front()].kind) {
    case EntityKind::person: return has_name(document, document.entities[group.members.front()]) ? SourceKind::person : SourceKind::unnamed;
    case EntityKind::government:
    case EntityKind::place: return SourceKind::government;
    case EntityKind::organisation: return SourceKind::organisation;
    case EntityKind::outlet: return SourceKind::outlet;
    default: return SourceKind::unnamed;
  }
}

// "Reports say", "unconfirmed media reports suggest": nobody's in particular.
bool is_nobodys(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lexicon.hearsay_nouns.contains(ascii_lowered(form(reading, noun)))) return false;
  for (const auto child : children_of(reading.document, noun)) {
    const auto& token = reading.token(child);
    const auto relation = base_of(token.deprel);
    if (relation == Deprel::det || relation == Deprel::nummod || relation == Deprel::nmod || relation == Deprel::acl) return false;
    if (relation == Deprel::compound && !reading.lexicon.hearsay_of.contains(reading.lemma(child))) return false;
  }
  return true;
}

// "A monitor with the league, who asked", "the operator who took the call": a body is no "who"; one of it is.
bool is_one_who(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).feats.number == Number::plur) return false;
  for (const auto clause : children_of(reading.document, noun)) {
    if (clause < noun || reading.token(clause).deprel != Deprel::acl_relcl) continue;
    const auto subject = child_with_base(reading.document, clause, Deprel::nsubj);
    if (subject > noun && subject < clause && form(reading, subject) == "who") return true;
  }
  return false;
}

// "A former manager said. The manager added": somebody of that post from the first on.
bool begins_as_any(const AttributionReading& reading, const Entity* entity) {
  if (entity == nullptr || entity->kind != EntityKind::person || entity->mentions.empty()) return false;
  const auto& first = reading.document.mentions[entity->mentions.front()];
  return first.form == MentionForm::nominal && is_any(reading, first.head);
}

// "International Testing Bureau", "World Fisheries Office": no government's.
bool is_of_many_states(const Entity& entity) {
  const std::string_view name = entity.name;
  return entity.id.empty() && (name.starts_with("International ") || name.starts_with("World ") || name.starts_with("Global ")) &&
         name.find("Court") == std::string_view::npos && name.find("Ministry") == std::string_view::npos &&
         name.find("Department") == std::string_view::npos;
}

// "Grey Ladder, the shipping line,": a name that was not seen as one, by what stands beside it; null for people and nothing.
const SourceKind* kind_by_apposition(const AttributionReading& reading, std::int32_t noun) {
  const auto beside = is_capitalised(reading, noun) ? child_with(reading.document, noun, Deprel::appos) : -1;
  if (beside < noun || reading.token(beside).upos != Upos::noun || child_with(reading.document, beside, Deprel::det) < 0) return nullptr;
  const auto* kind = kind_by_noun(reading, beside);
  const bool body =
      kind != nullptr && (*kind == SourceKind::organisation || *kind == SourceKind::government || *kind == SourceKind::outlet);
  return body ? kind : nullptr;
}

// "The Dutch had agreed", "the Americans and the French": a state by its people, with nothing that tells some of them apart.
bool is_people_of_state(const AttributionReading& reading, std::int32_t noun, const Entity& entity) {
  const bool one_word = entity.name.find(' ') == std::string::npos && !is_abbreviation(reading, noun);
  if (entity.kind != EntityKind::group || !entity.id.empty() || entity.country.empty() ||  // the Houthis are a group of Yemen, not Yemen
      !one_word || !is_capitalised(reading, noun) || noun == reading.sentence(noun).begin)
    return false;
  if (ascii_lowered(form(reading, noun - 1)) != "the") return false;
  const auto children = children_of(reading.document, noun);
  return std::none_of(children.begin(), children.end(), [&](std::int32_t child) {
    const auto relation = base_of(reading.token(child).deprel);
    return relation == Deprel::nmod || relation == Deprel::amod || relation == Deprel::acl || relation == Deprel::nummod;
  });
}

// "The Secretariat of the League of Ports": a part of a body that is told within the name.
bool is_part_of_named_body(const AttributionReading& reading, std::int32_t noun) {
  return reading.lexicon.parts_of_bodies.contains(ascii_lowered(reading.lemma(noun))) && governed_by(reading, noun, "of") > noun;
}

// "The former wants more pay": the noun or name by which it was told; -1 where it is told by itself.
std::int32_t told_before_by_order(const AttributionReading& reading, std::int32_t noun, const Entity& entity) {
  const auto word = ascii_lowered(form(reading, noun));
  if (word != "former" && word != "latter") return -1;
  for (const auto index : entity.mentions)
    if (const auto& mention = reading.document.mentions[static_cast<std::size_t>(index)];
        mention.form != MentionForm::pronoun && mention.head < noun)
      return mention.head;
  return -1;
}

}  // namespace

SourceKind kind_of(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  const auto& document = reading.document;
  if (const auto told = entity == nullptr ? -1 : told_before_by_order(reading, noun, *entity); told >= 0) noun = told;
  const bool named = entity != nullptr && has_name(document, *entity);
  const auto* by_noun = kind_by_noun(reading, noun);
  if (is_nobodys(reading, noun)) return SourceKind::public_;
  if (entity != nullptr && by_noun == nullptr && is_people_of_state(reading, noun, *entity)) return SourceKind::government;
  if (entity != nullptr && entity->kind == EntityKind::group && !entity->members.empty() && entity->id.empty())
    return kind_of_members(document, *entity);
  const bool body = entity != nullptr && (entity->kind == EntityKind::organisation || entity->kind == EntityKind::government);
  if (named && body && entity->id.empty() && is_council_of_members(reading, entity->name)) return SourceKind::organisation;
  if (named && body && entity->id.empty() && by_noun != nullptr && is_part_of_named_body(reading, noun)) return *by_noun;
  if (!named && (by_noun == nullptr || is_human(*by_noun) || body))
    if (const auto* told = kind_by_examples(reading, noun)) return *told;
  if (named && entity->kind == EntityKind::person && is_last_name(reading, noun, *entity)) return SourceKind::person;
  const bool meant = named && reading.mention_at[noun] >= 0 && !is_by_name(reading, noun);  // "the canon" of Canon Ned Furey
  if (by_noun == nullptr && is_small(reading, noun) && !meant) return SourceKind::unnamed;
  if (named && entity->kind == EntityKind::person && entity->id.empty() && is_behind_article(reading, noun, *entity))
    return by_noun != nullptr ? *by_noun : SourceKind::organisation;
  const bool common = reading.token(noun).upos == Upos::noun || is_small(reading, noun);
  if (entity != nullptr && !named && common && entity->kind == EntityKind::organisation && is_one_who(reading, noun))
    return SourceKind::unnamed;
  if (entity != nullptr) switch (entity->kind) {
      case EntityKind::person:
        if (named && entity->id.empty() && is_abbreviation(reading, noun) && reading.mention_at[noun] >= 0 &&
            reading.document.mentions[reading.mention_at[noun]].tokens == TokenRange{noun, noun + 1} && entity->name == form(reading, noun))
          return SourceKind::organisation;
        if (named && !entity->id.empty()) return SourceKind::person;  // "al-Zawahiri"
        if (named && (!is_small(reading, noun) || (reading.mention_at[noun] >= 0 && !is_by_name(reading, noun)))) return SourceKind::person;
        break;
      case EntityKind::place:
        if (const auto* body = body_in_name(reading, noun)) return *body;
        if (const auto* told = kind_by_apposition(reading, noun); told != nullptr && entity->id.empty())
          return *told;  // "UNISAF, the union,"
        [[fallthrough]];
      case EntityKind::government: return common && by_noun != nullptr ? *by_noun : SourceKind::government;
      case EntityKind::outlet:
        if (!named && is_page_of_body(reading, noun)) return SourceKind::document;
        if (!named && by_noun != nullptr && *by_noun == SourceKind::document) return *by_noun;
        return SourceKind::outlet;
      case EntityKind::organisation:
        if (entity->id.empty() && by_noun != nullptr && *by_noun == SourceKind::office && entity->name.starts_with(form(reading, noun)) &&
            noun > reading.sentence(noun).begin && ascii_lowered(form(reading, noun - 1)) == "the")
          return *by_noun;  // "the Head of State"
        if (named && entity->id.empty() && !is_capitalised(reading, noun) && by_noun != nullptr && *by_noun == SourceKind::government &&
            is_behind_noun(reading, noun, *entity))
          return SourceKind::organisation;  // "Streaming service Vidora", not the secret one
        if (by_noun != nullptr && *by_noun == SourceKind::government && entity->id.empty() && !is_of_many_states(*entity))
          return *by_noun;  // "the Ministry of Industry"
        if (!entity->id.empty() && is_some_of_party(reading, noun, *entity)) return SourceKind::unnamed;
        if (!entity->id.empty() && is_by_name(reading, noun)) return SourceKind::organisation;   // "Doctors Without Borders"
        if (named && by_noun != nullptr && is_human(*by_noun)) return SourceKind::organisation;  // "Tram builder Ferrolin"
        if (is_of_many_states(*entity)) return SourceKind::organisation;
        return common && by_noun != nullptr ? *by_noun : SourceKind::organisation;
      default: break;
    }
  const bool bodiless = by_noun == nullptr || is_human(*by_noun);  // "Grey Anchor", no anchorman
  if (const auto* told = kind_by_apposition(reading, noun); told != nullptr && bodiless && !named) return *told;
  if (by_noun != nullptr && (common || entity == nullptr || entity->kind == EntityKind::other || entity->kind == EntityKind::product)) {
    if (*by_noun == SourceKind::office &&
        ((reading.token(noun).feats.number == Number::plur && !reading.lexicon.plural_offices.contains(reading.lemma(noun))) ||
         is_any(reading, noun) || (!named && begins_as_any(reading, entity))))
      return SourceKind::unnamed;
    return *by_noun;
  }
  const auto upos = reading.token(noun).upos;
  if (upos == Upos::pron || upos == Upos::det || upos == Upos::num) {
    if (entity != nullptr && entity->kind == EntityKind::group && !entity->members.empty()) return kind_of_members(document, *entity);
    if (entity != nullptr && entity->kind == EntityKind::group && named && !entity->id.empty()) return SourceKind::organisation;
    if (upos != Upos::num) return kind_by_pronoun(reading, noun);
  }
  if (entity != nullptr && entity->kind == EntityKind::group && entity->id.empty() && by_noun != nullptr && *by_noun != SourceKind::office)
    return *by_noun;  // "the Pacific Fleet"
  if (entity != nullptr && entity->kind == EntityKind::group)
    return named && !entity->id.empty() ? SourceKind::organisation : SourceKind::unnamed;  // Hamas
  const auto name =
      std::partition_point(document.names.begin(), document.names.end(), [&](const Name& it) { return it.tokens.end <= noun; });
  // "the Head of State"
  const bool post =
      entity != nullptr && entity->kind == EntityKind::person && !named && by_noun != nullptr && *by_noun == SourceKind::office;
  if (!post && name != document.names.end() && name->tokens.contains(noun)) {
    if (name->kind == NameKind::place) return SourceKind::government;
    return name->kind == NameKind::organisation ? SourceKind::organisation : SourceKind::person;
  }
  if (is_abbreviation(reading, noun)) return SourceKind::organisation;
  if (entity != nullptr && entity->kind == EntityKind::person && !named)  // "most Danes", "the Prime Minister"
    return by_noun == nullptr || is_any(reading, noun) || (*by_noun == SourceKind::office && begins_as_any(reading, entity))
               ? SourceKind::unnamed
               : *by_noun;
  if (reading.token(noun).upos != Upos::propn) return SourceKind::unnamed;
  if (is_web_address(form(reading, noun))) return SourceKind::outlet;
  const bool article = noun > reading.sentence(noun).begin && ascii_lowered(form(reading, noun - 1)) == "the";  // "the Intercept"
  return article ? SourceKind::organisation : SourceKind::person;
}

}  // namespace hearsay
