// What sort of thing a name stands for that no dictionary knows, by weights that labelled names have taught (models/en.kinds.tsv,
// training/train_kinds.cc): a log-linear choice for all mentions of a name in a document together, over its words, what stands around
// them, and what the rules made of it. Internal to mentions and its trainer.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "mentions/entities_draft.h"

namespace hearsay {

// What a name may be found to stand for; `other` for things, events and what is no actor.
inline constexpr std::array kNameKinds = {EntityKind::person, EntityKind::organisation, EntityKind::government,
                                          EntityKind::outlet, EntityKind::place,        EntityKind::other};

constexpr bool is_name_kind(EntityKind kind) {
  return kind != EntityKind::group && kind != EntityKind::product && kind != EntityKind::event;
}

// What a kind and a feature are called together: "outlet last=herald".
std::string name_kind_feature(EntityKind kind, const std::string& feature);

// By how much another kind is to be likelier than the rules': the more where a word beside the name or in it has told that, and where the
// name would become a place, as many a thing in letters and reviews does by what little stands around it.
constexpr double margin_of(double margin, bool told, EntityKind kind) {
  return (told ? 2 : 1) * (kind == EntityKind::place ? 2 : 1) * margin;
}

// For the trainer: each open name of a document, with what the choice looks at.
struct NameKindStudy {
  struct Name {
    std::string words;  // of its first mention
    std::vector<std::string> features;
    EntityKind ruled = EntityKind::other;
    bool told = false;
  };
  std::vector<Name> names;
};

// The features of a name, each once; `mentions` are indices of its drafts, `told` what a word beside or in it has told, or other.
std::vector<std::string> name_kind_features(const Linking& work, const std::vector<std::int32_t>& mentions, EntityKind told);

// Gives open names the likeliest kind, where there are weights and it is likelier than the rules' by the margin. Of surnames
// of persons that the document has in full nothing is asked.
void choose_kinds(Linking& work, const std::unordered_map<std::uint64_t, EntityKind>& told);

// As link_entities, on a document that has been annotated.
void study_name_kinds(Document& document, const ActorLexicon& lexicon, NameKindStudy& study);

}  // namespace hearsay
