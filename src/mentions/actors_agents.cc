// Reads languages/<code>/agents.toml: the common nouns that act, pronouns, titles, and word lists that decide what a name stands for.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <sstream>

#include "document/names.h"
#include "hearsay/error.h"
#include "mentions/actors.h"

namespace hearsay {
namespace {

struct NamedSet {
  std::string_view name;
  WordSet set;
};
constexpr std::array<NamedSet, 64> kSets = {{{"journey", kJourney},
                                             {"place_object", kPlaceObject},
                                             {"place_thing", kPlaceThing},
                                             {"place_preposition", kPlacePreposition},
                                             {"former", kFormer},
                                             {"impersonal", kImpersonal},
                                             {"speech", kSpeech},
                                             {"pair", kPairWord},
                                             {"deputy", kDeputy},
                                             {"place_predicate", kPredicatePlace},
                                             {"by_others", kByOthers},
                                             {"definite", kDefinite},
                                             {"indefinite", kIndefinite},
                                             {"outlet_last", kOutletLast},
                                             {"outlet_first", kOutletFirst},
                                             {"body_thing", kBodyThing},
                                             {"held_of_body", kHeldOfBody},
                                             {"text", kText},
                                             {"outlet_adjective", kOutletAdjective},
                                             {"relayed", kRelayed},
                                             {"maker", kMaker},
                                             {"meeting", kMeeting},
                                             {"state_thing", kStateThing},
                                             {"outlet_article", kOutletArticle},
                                             {"station", kStation},
                                             {"paper_first", kPaperFirst},
                                             {"outlet_part", kOutletPart},
                                             {"party_first", kPartyFirst},
                                             {"vessel", kVessel},
                                             {"ethnic", kEthnic},
                                             {"bound_to", kBoundTo},
                                             {"sent_to", kSentTo},
                                             {"away_preposition", kAwayPreposition},
                                             {"nameless", kNameless},
                                             {"any_body", kAnyBody},
                                             {"public_body", kPublicBody},
                                             {"relational", kRelational},
                                             {"other", kOther},
                                             {"asking", kAsking},
                                             {"two_together", kTwoTogether},
                                             {"answering", kAnswering},
                                             {"particle", kParticle},
                                             {"judging", kJudging},
                                             {"body_last", kBodyLast},
                                             {"meet", kMeet},
                                             {"meet_with", kMeetWith},
                                             {"family_first", kFamilyFirst},
                                             {"by_its_name", kByItsName},
                                             {"no_firm", kNoFirm},
                                             {"part_of_country", kPartOfCountry},
                                             {"leaning", kLeaning},
                                             {"leaning_end", kLeaningEnd},
                                             {"mass", kMass},
                                             {"attitude", kAttitude},
                                             {"thing_verb", kThingVerb},
                                             {"thing_tail", kThingTail},
                                             {"thing_object", kThingObject},
                                             {"thing_part", kThingPart},
                                             {"party_verb", kPartyVerb},
                                             {"party_object", kPartyObject},
                                             {"text_making", kTextMaking},
                                             {"no_thing", kNoThing},
                                             {"armed_body", kArmedBody},
                                             {"army_noun", kArmyNoun}}};

// Two lists with one bit would be one list.
constexpr bool are_apart() {
  std::uint64_t seen = 0;
  for (const auto& named : kSets) {
    if ((seen & named.set) != 0) return false;
    seen |= named.set;
  }
  return true;
}
static_assert(are_apart());

Gender gender_of(std::string_view letter) {
  return letter == "m" ? Gender::masc : letter == "f" ? Gender::fem : letter == "n" ? Gender::neut : Gender::none;
}

template <class Use>
void for_each_word(const toml::node* list, Use use) {
  const toml::array* array = list != nullptr ? list->as_array() : nullptr;
  if (array == nullptr) return;
  for (const auto& item : *array)
    if (const auto word = item.value<std::string_view>()) use(*word);
}

// "human rights group" as its lemmas stand: "human right group".
std::string without_plurals(std::string_view phrase) {
  std::string out;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool ends = i + 1 == phrase.size() || phrase[i + 1] == ' ';
    if (phrase[i] == 's' && ends && i > 2 && phrase[i - 1] != 's' && phrase[i - 1] != ' ' && phrase[i - 1] != '\'') continue;
    out += phrase[i];
  }
  return out;
}

void read_agents(const toml::table& root, const std::string& path, ActorLexicon& lexicon) {
  const toml::array* agents = root["agent"].as_array();
  if (agents == nullptr) return;
  for (const auto& node : *agents) {
    const toml::table& entry = *node.as_table();
    AgentClass agent;
    const auto kind = entity_kind_named(entry["kind"].value_or(std::string_view("person")));
    if (!kind) throw Error(ErrorCode::bad_value, fmt::format("{}: line {}: no kind of entity", path, node.source().begin.line));
    agent.kind = *kind;
    agent.sector = entry["sector"].value_or(std::string());
    agent.title = entry["title"].value_or(std::string());
    agent.gender = gender_of(entry["gender"].value_or(std::string_view()));
    agent.leader = entry["leader"].value_or(false);
    agent.pair = entry["pair"].value_or(false);
    if (const auto office = entry["office"].value<std::string>()) {
      const auto found = lexicon.office_named.find(*office);
      if (found == lexicon.office_named.end())
        throw Error(ErrorCode::bad_value,
                    fmt::format("{}: line {}: \"{}\" is no office of actors/offices.tsv", path, node.source().begin.line, *office));
      agent.office = found->second;
    }
    const auto index = static_cast<std::int32_t>(lexicon.agents.size());
    lexicon.agents.push_back(agent);
    for_each_word(entry.get("words"), [&](std::string_view word) {
      lexicon.agent_phrases.add(word, index);
      if (const auto lemmas = without_plurals(word); lemmas != word) lexicon.agent_phrases.add(lemmas, index);
      if (word.ends_with("man")) lexicon.agent_phrases.add(std::string(word.substr(0, word.size() - 3)) + "men", index);
    });
  }
}

// Every word of an office is an agent noun by itself.
void add_office_agents(ActorLexicon& lexicon) {
  for (const auto& [word, office] : lexicon.office_named) {
    AgentClass agent;
    agent.sector = lexicon.offices[static_cast<std::size_t>(office)].sector;
    agent.office = office;
    const auto index = static_cast<std::int32_t>(lexicon.agents.size());
    bool known = false;
    std::vector<Atom> atoms;
    append_atoms(word, 0, atoms);
    lexicon.agent_phrases.visit_at(atoms, 0, [&](std::size_t length, const auto&) { known = known || length == atoms.size(); });
    if (known) continue;
    lexicon.agents.push_back(agent);
    lexicon.agent_phrases.add(word, index);
  }
}

void read_pronouns(const toml::table& root, ActorLexicon& lexicon) {
  const toml::array* pronouns = root["pronoun"].as_array();
  if (pronouns == nullptr) return;
  for (const auto& node : *pronouns) {
    const toml::table& entry = *node.as_table();
    Pronoun pronoun;
    pronoun.number = entry["number"].value_or(std::string_view()) == "plural" ? Number::plur : Number::sing;
    pronoun.gender = gender_of(entry["gender"].value_or(std::string_view()));
    pronoun.possessive = entry["possessive"].value_or(false);
    pronoun.count = entry["count"].value_or(0);
    const auto order = entry["order"].value_or(std::string_view());
    pronoun.order = order == "first" ? PairOrder::first : order == "last" ? PairOrder::last : PairOrder::none;
    for_each_word(entry.get("words"), [&](std::string_view word) { lexicon.pronouns.emplace(folded_hash(word), pronoun); });
  }
}

void read_callings(const toml::table* table, const std::string& path, ActorLexicon& lexicon) {
  constexpr std::size_t kMost = 64;  // bits
  if (table == nullptr) return;
  if (table->size() > kMost) throw Error(ErrorCode::bad_value, fmt::format("{}: more than {} callings", path, kMost));
  std::uint64_t bit = 1;
  for (const auto& [name, words] : *table) {
    for_each_word(&words, [&](std::string_view word) { lexicon.callings[folded_hash(word)] |= bit; });
    bit <<= 1;
  }
}

struct NamedEvidence {
  std::string_view name;
  NameEvidence list;
};
constexpr std::array<NamedEvidence, 20> kEvidence = {{{"works_of_body", kWorksOfBody},
                                                      {"body_deed", kBodyDeed},
                                                      {"done_to_body", kDoneToBody},
                                                      {"partnership", kPartnership},
                                                      {"readers", kReaders},
                                                      {"firm_alone", kFirmAlone},
                                                      {"firm_to_others", kFirmToOthers},
                                                      {"inside", kInside},
                                                      {"power_of_state", kPowerOfState},
                                                      {"alike_in_past", kAlikeInPast},
                                                      {"bringing", kBringing},
                                                      {"found_at_body", kFoundAtBody},
                                                      {"business", kBusiness},
                                                      {"body_first", kBodyFirst},
                                                      {"standpoint", kStandpoint},
                                                      {"paper_verb", kPaperVerb},
                                                      {"no_medium", kNoMedium},
                                                      {"campaign_first", kCampaignFirst},
                                                      {"felt", kFelt},
                                                      {"turned_to", kTurnedTo}}};

void read_evidence(const toml::table& root, ActorLexicon& lexicon) {
  const auto table = root["name_evidence"];
  for (const auto& [name, list] : kEvidence)
    for_each_word(table[name].node(), [&, list = list](std::string_view word) { lexicon.evidence[folded_hash(word)] |= list; });
  for_each_word(table["outlet_endings"].node(), [&](std::string_view ending) { lexicon.outlet_endings.emplace_back(ending); });
  for_each_word(table["press_reviews"].node(), [&](std::string_view phrase) { lexicon.press_reviews.emplace_back(phrase); });
  for_each_word(table["body_endings"].node(), [&](std::string_view ending) { lexicon.body_endings.emplace_back(ending); });
}

void read_weights(const toml::table* table, const std::string& path, ReferenceWeights& out) {
  static const std::unordered_map<std::string_view, int ReferenceWeights::*> kNames = {{"sentence", &ReferenceWeights::sentence},
                                                                                       {"paragraph", &ReferenceWeights::paragraph},
                                                                                       {"subject", &ReferenceWeights::subject},
                                                                                       {"both_speak", &ReferenceWeights::both_speak},
                                                                                       {"last_speaker", &ReferenceWeights::last_speaker},
                                                                                       {"embedded", &ReferenceWeights::embedded},
                                                                                       {"own_content", &ReferenceWeights::own_content},
                                                                                       {"quoted", &ReferenceWeights::quoted},
                                                                                       {"gender", &ReferenceWeights::gender},
                                                                                       {"mentions", &ReferenceWeights::mentions},
                                                                                       {"least", &ReferenceWeights::least}};
  if (table == nullptr) return;
  for (const auto& [name, value] : *table) {
    const auto known = kNames.find(name.str());
    const auto weight = value.value<std::int64_t>();
    if (known == kNames.end() || !weight)
      throw Error(ErrorCode::bad_value, fmt::format("{}: line {}: no weight of a reference", path, value.source().begin.line));
    out.*known->second = static_cast<int>(*weight);
  }
}

}  // namespace

void read_agent_file(const Knowledge& knowledge, const std::string& language, ActorLexicon& lexicon) {
  const std::string path = fmt::format("languages/{}/agents.toml", language);
  if (!knowledge.has(path)) return;
  toml::table root;
  try {
    root = toml::parse(knowledge.file(path), path);
  } catch (const toml::parse_error& error) {
    throw Error(ErrorCode::bad_format, fmt::format("{}:{}: {}", path, error.source().begin.line, error.description()));
  }
  read_agents(root, path, lexicon);
  add_office_agents(lexicon);
  read_pronouns(root, lexicon);
  read_weights(root["reference"].as_table(), path, lexicon.noun_weights);
  read_callings(root["callings"].as_table(), path, lexicon);
  read_evidence(root, lexicon);
  for_each_word(root["parts"]["words"].node(), [&](std::string_view word) { lexicon.parts.insert(folded_hash(word)); });
  for (const auto& [name, set] : kSets)
    for_each_word(root["words"][name].node(), [&, set = set](std::string_view word) { lexicon.words[folded_hash(word)] |= set; });
  for_each_word(root["adjectives"]["endings"].node(), [&](std::string_view ending) { lexicon.adjective_endings.emplace_back(ending); });
  if (const auto* nicknames = root["nicknames"].as_table())
    for (const auto& [code, words] : *nicknames)
      if (const auto state = lexicon.states.find(std::string(code.str())); state != lexicon.states.end())
        for_each_word(&words, [&](std::string_view word) { lexicon.nicknames.emplace(folded_hash(word), state->second); });
  if (const auto* nouns = root["title_nouns"].as_table())
    for (const auto& [title, noun] : *nouns) lexicon.title_nouns.emplace(folded_hash(title.str()), noun.value_or(std::string()));
  for (const auto& [letter, gender] : {std::pair{"m", Gender::masc}, std::pair{"f", Gender::fem}, std::pair{"any", Gender::none}})
    for_each_word(root["titles"][letter].node(),
                  [&, gender = gender](std::string_view word) { lexicon.titles.emplace(folded_hash(word), gender); });
}

}  // namespace hearsay
