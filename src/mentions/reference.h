// Whom a pronoun means, by weights that annotated reports have taught (models/en.reference.tsv, training/train_reference.cc): a log-linear
// choice among the mentions and things before it, and nothing (Denis and Baldridge 2008). Internal to mentions and its trainer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/features.h"
#include "mentions/coreference.h"

namespace hearsay {

// What a pronoun may mean.
struct Antecedent {
  std::int32_t token = -1;  // the head of its phrase
  std::int32_t draft = -1;  // the mention; -1 for a thing that is none yet
  bool several = false;     // with those who are joined to it: "Kim and Putin", "Kim met Putin"
  bool behind = false;      // told only behind the pronoun: "As he arrived, Putin said"
};

// By number and gender.
bool may_be(const Joining& joining, const Draft& pronoun, std::int32_t entity);

// Whether what the pronoun's subject says introduces him by name and noun: "The nephew, Erik Lund, has confessed, he claimed".
bool is_new_in_own_content(const Joining& joining, const Draft& pronoun, const Antecedent& one);
bool has_spoken_before(const Joining& joining, const Draft& pronoun, const Antecedent& one);

// "“The constable asked for a bribe,” she said": the entities that the quotation before the pronoun's verb tells of otherwise than by a
// pronoun, none of which says it.
std::vector<std::int32_t> told_of_in_own_quotation(const Joining& joining, const Draft& pronoun);

// "“He said he would have my ear,” the teacher recalled": the entity that is quoted, who would say "I"; -1 for none. It is found first
// where it stands behind.
std::int32_t speaker_of_quote(Joining& joining, const Draft& pronoun);
// "“They told us to wait,” he said": the body told of last, whoever its people were; -1 for none.
std::int32_t body_told_of(const Joining& joining, const Draft& pronoun, std::int32_t speaker);
// Where nobody has been told of whom it could mean, whoever is named behind it; -1 for none.
std::int32_t named_later(const Joining& joining, const Draft& pronoun);

// "A fox would not have lifted the latch, she reckons": the subject of what the pronoun says, which is another; -1 for none.
std::int32_t subject_of_own_content(const Linking& work, const Draft& pronoun);
// "Lund was ill, according to Strand. According to him": who spoke in the sentence before.
bool is_followed_up(const Linking& work, const Draft& pronoun, const Antecedent& one);

// "I rang the ministry. They told me to wait": the body that somebody has just turned to, which answers; -1 for none.
std::int32_t body_that_answers(const Joining& joining, const Draft& pronoun);

// "Isko's granddaughter drives a truck. Her mother, she says": whose the one is who is told of, and of no known gender.
bool is_owner_of_another(const Joining& joining, const Draft& pronoun, const Antecedent& one, const std::vector<Antecedent>& all);
// Within the entry of a live report in which the pronoun stands, if it stands in one.
bool is_of_own_entry(const Joining& joining, const Draft& pronoun, const Antecedent& one);
// "..., according to the palace. The prince was well, it said": of the sentence before.
bool has_just_spoken(const Joining& joining, const Draft& pronoun, const Antecedent& one);
// "Holt is more guarded: he told the paper".
bool is_subject_before_colon(const Joining& joining, const Draft& pronoun, const Antecedent& one);

// Those that number, gender and the clause leave, the nearest first; the one behind last.
std::vector<Antecedent> antecedents_of(Joining& joining, const Draft& pronoun);

// What the choice looks at. Sink is FeatureKeys or FeatureTexts.
template <class Sink>
void antecedent_features(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all, std::size_t which, Sink& out);
// The same for "none of them".
template <class Sink>
void no_antecedent_features(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all, Sink& out);

// Which of them is likeliest; their number for none.
std::size_t choose_antecedent(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all);

// What the rules make of a definite noun: an entity, and which of them says so; -1 for somebody new.
struct RuledNoun {
  std::int32_t entity = -1;
  std::string_view rule = "none";
};

// Whom a definite noun may mean: each entity once, by its last mention.
std::vector<Antecedent> antecedents_of_noun(const Joining& joining, const Draft& noun, const RuledNoun& ruled);

template <class Sink>
void noun_features(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, std::size_t which, const RuledNoun& ruled,
                   Sink& out);
template <class Sink>
void no_noun_features(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, const RuledNoun& ruled, Sink& out);

std::size_t choose_for_noun(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, const RuledNoun& ruled);

// For the trainer: what pronouns mean by a key, and what the choice looked at.
struct ReferenceStudy {
  struct Meant {
    std::vector<std::int32_t> tokens;  // words of what is meant; empty: nothing that the text tells
    bool several = false;
  };
  struct Choice {
    std::int32_t token = -1;  // the pronoun, or the noun
    bool pronoun = true;
    std::vector<std::vector<std::string>> features;  // of each that may be meant; the last: of none
    std::vector<bool> right;
    std::size_t chosen = 0;
  };
  std::unordered_map<std::int32_t, Meant> key;  // by the token of the pronoun or noun
  std::vector<Choice> choices;
};

// As link_entities; what the key tells is taken for right, so that later choices rest on it.
void study_references(Document& document, const ActorLexicon& lexicon, ReferenceStudy& study);

}  // namespace hearsay
