// Names of the enumerations of document.h, as records, files and messages write them ("nsubj:pass", "PROPN", "unnamed"), and of who is
// quoted or takes part.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay {

std::string_view name_of(Upos value);
std::string_view name_of(Deprel value);
std::string_view name_of(TimeType value);
std::string_view name_of(Bound value);
std::string_view name_of(EntityKind value);
std::string_view name_of(MentionForm value);
std::string_view name_of(SourceKind value);
std::string_view name_of(Stance value);
std::string_view name_of(Speech value);
std::string_view name_of(Certainty value);
std::string_view name_of(Polarity value);
std::string_view name_of(ClaimTense value);
std::string_view name_of(PlaceRole value);

// The name of one who is quoted or takes part, else the words.
inline const std::string& name_of(const Source& source) { return source.name.empty() ? source.text : source.name; }
inline const std::string& name_of(const Participant& participant) { return participant.name.empty() ? participant.text : participant.name; }

// The reverse; nullopt for a name that is none of the enumeration's.
std::optional<Upos> upos_named(std::string_view name);
// An unknown subtype falls back to its relation ("nsubj:xyz" is nsubj); an unknown relation is Deprel::dep.
Deprel deprel_named(std::string_view name);
std::optional<EntityKind> entity_kind_named(std::string_view name);
std::optional<SourceKind> source_kind_named(std::string_view name);
std::optional<Stance> stance_named(std::string_view name);
std::optional<Certainty> certainty_named(std::string_view name);
std::optional<Polarity> polarity_named(std::string_view name);
std::optional<ClaimTense> claim_tense_named(std::string_view name);
std::optional<TimeType> time_type_named(std::string_view name);
std::optional<Bound> bound_named(std::string_view name);
std::optional<Speech> speech_named(std::string_view name);
std::optional<PlaceRole> place_role_named(std::string_view name);

// The relation without its subtype: nsubj for nsubj:pass.
Deprel base_of(Deprel value);

// UD feature strings: "Number=Plur|Tense=Past". Features that Features has no field for are dropped; "_" is none.
Features features_of(std::string_view ud);
std::string ud_of(const Features& features);

}  // namespace hearsay
