#include "claims/factuality_lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "claims/lexicon_toml.h"
#include "document/names.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 14> kKeys = {"words",       "over",      "affirmed", "negated",     "in_past",
                                                    "of_states",   "tense",     "deed",     "shared",      "presupposes",
                                                    "transparent", "backshift", "ahead",    "denied_tense"};

template <class Value, class Named>
std::optional<Value> named(const toml::table& table, std::string_view key, Named names, const std::string& path) {
  const auto* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  const auto text = node->value<std::string>();
  const auto value = text ? names(*text) : std::nullopt;
  if (!value) reject(at(path, *node), "no such value of " + std::string(key));
  return value;
}

// "certain", "not probable", "unknown".
std::optional<Commitment> commitment(const toml::table& group, std::string_view key, const std::string& path) {
  const auto* node = group.get(key);
  if (node == nullptr) return std::nullopt;
  const auto text = node->value<std::string>().value_or("");
  const bool negative = text.starts_with("not ");
  const auto certainty = certainty_named(std::string_view(text).substr(negative ? 4 : 0));
  if (!certainty) reject(at(path, *node), "'" + text + "' is no certainty");
  return Commitment{*certainty, negative};
}

Effect effect_from(const toml::table& group, const std::string& path) {
  Effect effect;
  effect.affirmed = commitment(group, "affirmed", path).value_or(Commitment{});
  effect.negated = commitment(group, "negated", path).value_or(Commitment{effect.affirmed.certainty, !effect.affirmed.negative});
  effect.in_past = commitment(group, "in_past", path);
  effect.of_states = commitment(group, "of_states", path);
  effect.tense = named<ClaimTense>(group, "tense", claim_tense_named, path);
  effect.denied_tense = named<ClaimTense>(group, "denied_tense", claim_tense_named, path);
  effect.presupposes = group["presupposes"].value_or(false);
  effect.shared = group["shared"].value_or(false);
  effect.transparent = group["transparent"].value_or(false);
  effect.deed = group["deed"].value_or(false);
  effect.backshift = group["backshift"].value_or(false);
  effect.ahead = group["ahead"].value_or(false);
  return effect;
}

void check_keys(const toml::table& group, const std::string& path) {
  for (const auto& [key, value] : group)
    if (std::find(kKeys.begin(), kKeys.end(), key.str()) == kKeys.end())
      reject(at(path, value), "unknown key '" + std::string(key.str()) + "'");
}

void add_effects(const toml::table& file, std::string_view key, WordMap<Effect>& out, const std::string& path) {
  const auto* groups = file[key].as_array();
  if (groups == nullptr) return;
  for (const auto& node : *groups) {
    const auto& group = *node.as_table();
    check_keys(group, path);
    const auto effect = effect_from(group, path);
    auto forms = group.contains("over") ? strings(group.get("over"), path) : std::vector<std::string>{""};
    for (const auto& word : strings(group.get("words"), path))
      for (const auto& form : forms)
        if (!out.emplace(form.empty() ? word : word + "+" + form, effect).second)
          reject(at(path, node), "'" + word + "' stands twice under " + std::string(key));
  }
}

}  // namespace

void load_factuality(EventLexicon& lexicon, const Knowledge& knowledge, const std::string& language) {
  const std::string path = "languages/" + language + "/factuality.toml";
  const auto file = parse(knowledge, path);
  add_effects(file, "modal", lexicon.modals, path);
  add_effects(file, "adverb", lexicon.adverbs, path);
  add_effects(file, "modifier", lexicon.modifiers, path);
  add_effects(file, "adjective", lexicon.adjectives, path);
  add_effects(file, "noun", lexicon.nouns, path);
  add_effects(file, "embedding", lexicon.embedding, path);
  add_effects(file, "occurrence", lexicon.occurrence, path);
  add_effects(file, "construction", lexicon.constructions, path);
  for (auto& [name, effect] : lexicon.constructions) effect.construction = name;
  const std::pair<const char*, WordSet*> sets[] = {{"negators", &lexicon.negators},
                                                   {"negative_determiners", &lexicon.negative_determiners},
                                                   {"negative_markers", &lexicon.negative_markers},
                                                   {"negative_phrases", &lexicon.negative_phrases},
                                                   {"nobodies", &lexicon.nobodies},
                                                   {"single", &lexicon.single},
                                                   {"focus", &lexicon.focus},
                                                   {"hindsight", &lexicon.hindsight},
                                                   {"open_focus", &lexicon.open_focus},
                                                   {"condition_markers", &lexicon.condition_markers},
                                                   {"condition_auxiliaries", &lexicon.condition_auxiliaries},
                                                   {"open_markers", &lexicon.open_markers},
                                                   {"awaiting_markers", &lexicon.awaiting_markers},
                                                   {"open_prepositions", &lexicon.open_prepositions},
                                                   {"adjunct_prepositions", &lexicon.adjunct_prepositions},
                                                   {"senses", &lexicon.senses},
                                                   {"sense_modals", &lexicon.sense_modals},
                                                   {"granting_markers", &lexicon.granting_markers},
                                                   {"opposing_prepositions", &lexicon.opposing_prepositions},
                                                   {"replacing_markers", &lexicon.replacing_markers},
                                                   {"ordinals", &lexicon.ordinals},
                                                   {"granting_questions", &lexicon.granting_questions},
                                                   {"open_heads", &lexicon.open_heads},
                                                   {"excess", &lexicon.excess},
                                                   {"sufficiency", &lexicon.sufficiency},
                                                   {"result_markers", &lexicon.result_markers},
                                                   {"not_yet", &lexicon.not_yet},
                                                   {"purpose_markers", &lexicon.purpose_markers},
                                                   {"contrast", &lexicon.contrast},
                                                   {"granted_prepositions", &lexicon.granted_prepositions},
                                                   {"polite_verbs", &lexicon.polite_verbs},
                                                   {"mitigated_verbs", &lexicon.mitigated_verbs},
                                                   {"advice_modals", &lexicon.advice_modals},
                                                   {"advised", &lexicon.advised},
                                                   {"performed_verbs", &lexicon.performed_verbs},
                                                   {"state_verbs", &lexicon.state_verbs},
                                                   {"delaying_markers", &lexicon.delaying_markers},
                                                   {"conditional_adverbs", &lexicon.conditional_adverbs},
                                                   {"as_if", &lexicon.as_if},
                                                   {"following_markers", &lexicon.following_markers},
                                                   {"unchanging_verbs", &lexicon.unchanging_verbs},
                                                   {"hedged_adverbs", &lexicon.hedged_adverbs},
                                                   {"fronted_prepositions", &lexicon.fronted_prepositions},
                                                   {"dating_prepositions", &lexicon.dating_prepositions},
                                                   {"standing_verbs", &lexicon.standing_verbs},
                                                   {"bygone_adverbs", &lexicon.bygone_adverbs},
                                                   {"voiced_purposes", &lexicon.voiced_purposes},
                                                   {"gathering_verbs", &lexicon.gathering_verbs},
                                                   {"unplanned", &lexicon.unplanned},
                                                   {"joint_markers", &lexicon.joint_markers},
                                                   {"participle_aside", &lexicon.participle_aside},
                                                   {"light_verbs", &lexicon.light_verbs},
                                                   {"suffering_verbs", &lexicon.suffering_verbs},
                                                   {"occur_verbs", &lexicon.occur_verbs},
                                                   {"subject_control", &lexicon.subject_control},
                                                   {"asked_through", &lexicon.asked_through},
                                                   {"giving_leave", &lexicon.giving_leave},
                                                   {"undoing", &lexicon.undoing},
                                                   {"nearness", &lexicon.nearness},
                                                   {"naming_verbs", &lexicon.naming_verbs},
                                                   {"owned_up", &lexicon.owned_up},
                                                   {"owning_verbs", &lexicon.owning_verbs},
                                                   {"harming", &lexicon.harming},
                                                   {"belonging", &lexicon.belonging},
                                                   {"motion_to", &lexicon.motion_to},
                                                   {"motion_from", &lexicon.motion_from},
                                                   {"handing_over", &lexicon.handing_over},
                                                   {"exchange_nouns", &lexicon.exchange_nouns},
                                                   {"obligations", &lexicon.obligations},
                                                   {"statements", &lexicon.statements},
                                                   {"sponsors", &lexicon.sponsors},
                                                   {"setting_prepositions", &lexicon.setting_prepositions},
                                                   {"sharing_prepositions", &lexicon.sharing_prepositions},
                                                   {"inner_prepositions", &lexicon.inner_prepositions},
                                                   {"topic_prepositions", &lexicon.topic_prepositions},
                                                   {"saying", &lexicon.saying},
                                                   {"handing_on", &lexicon.handing_on},
                                                   {"texts", &lexicon.texts},
                                                   {"publishing", &lexicon.publishing},
                                                   {"citing", &lexicon.citing},
                                                   {"naming_sources", &lexicon.naming_sources},
                                                   {"describing", &lexicon.describing},
                                                   {"fillers", &lexicon.fillers},
                                                   {"courtesies", &lexicon.courtesies},
                                                   {"greetings", &lexicon.greetings},
                                                   {"vehicles", &lexicon.vehicles},
                                                   {"pair_persons", &lexicon.pair_persons},
                                                   {"pair_states", &lexicon.pair_states},
                                                   {"peers", &lexicon.peers},
                                                   {"relations", &lexicon.relations},
                                                   {"helping_participles", &lexicon.helping_participles},
                                                   {"origin_verbs", &lexicon.origin_verbs},
                                                   {"strangers", &lexicon.strangers},
                                                   {"rebels", &lexicon.rebels},
                                                   {"envoys", &lexicon.envoys},
                                                   {"actor_nouns", &lexicon.actor_nouns},
                                                   {"place_nouns", &lexicon.place_nouns},
                                                   {"containers", &lexicon.containers},
                                                   {"bands", &lexicon.bands},
                                                   {"homelands", &lexicon.homelands},
                                                   {"state_bodies", &lexicon.state_bodies},
                                                   {"abstract_nouns", &lexicon.abstract_nouns},
                                                   {"lasting_verbs", &lexicon.lasting_verbs},
                                                   {"implying_prepositions", &lexicon.implying_prepositions},
                                                   {"where_prepositions", &lexicon.where_prepositions}};
  for (const auto& [name, set] : sets)
    for (auto& word : strings(file["words"][name].node(), path)) set->insert(std::move(word));
  lexicon.personal_endings = strings(file["words"]["personal_endings"].node(), path);
  const std::pair<const char*, WordSet*> of_places[] = {{"journeys", &lexicon.journeys},   {"sending", &lexicon.sending},
                                                        {"movers", &lexicon.movers},       {"deeds", &lexicon.deeds},
                                                        {"crossings", &lexicon.crossings}, {"halts", &lexicon.halts}};
  for (const auto& [name, set] : of_places)
    for (auto& word : strings(file["place"][name].node(), path)) set->insert(std::move(word));
  const std::pair<const char*, PlaceRole> roles[] = {
      {"at", PlaceRole::at}, {"from", PlaceRole::from}, {"to", PlaceRole::to}, {"via", PlaceRole::via}};
  for (const auto& [name, role] : roles)
    for (auto& word : strings(file["place"][name].node(), path)) lexicon.place_prepositions.emplace(std::move(word), role);
}

}  // namespace hearsay
