#include "claims/event_lexicon.h"

#include <algorithm>
#include <array>
#include <set>

#include <toml++/toml.h>

#include "claims/claims.h"
#include "claims/event_tables.h"
#include "claims/factuality_lexicon.h"
#include "claims/frame_line.h"
#include "claims/lexicon_toml.h"
#include "document/names.h"
#include "hearsay/error.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 17> kTypes = {"AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
                                                     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "PROTEST",
                                                     "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT", "TRAVEL"};

}  // namespace

const std::array<std::string_view, 37> kContexts = {"military",
                                                    "intelligence",
                                                    "executive",
                                                    "legislative",
                                                    "election",
                                                    "political_institutions",
                                                    "pro-democracy",
                                                    "pro-autocracy",
                                                    "economic",
                                                    "legal",
                                                    "reparations",
                                                    "human_rights",
                                                    "rights_freedoms",
                                                    "repression",
                                                    "human_security",
                                                    "gender",
                                                    "lgbt",
                                                    "religion_ethnicity",
                                                    "inequality",
                                                    "diplomatic",
                                                    "territory",
                                                    "peacekeeping",
                                                    "health",
                                                    "asylum",
                                                    "migration",
                                                    "disasters",
                                                    "natural_resources",
                                                    "environment",
                                                    "technology",
                                                    "terrorism",
                                                    "cbrn",
                                                    "cyber",
                                                    "misinformation",
                                                    "crime",
                                                    "corruption",
                                                    "illegal_drugs",
                                                    "trafficking"};

namespace {

struct Loading {
  EventLexicon& lexicon;
  FrameWords words;
  std::string language;
  std::set<std::string> seen;  // "verb attack A . R" of every frame, to find duplicates
};

// A line without its heads: what two frames of one head must not share.
std::string shape_of(std::string_view line, FrameKind kind) {
  std::string shape(line);
  const bool subject = line.size() > 1 && line[0] >= 'A' && line[0] <= 'Z';  // "X:rain|snow threaten R"
  const auto begin = shape.find_first_of("abcdefghijklmnopqrstuvwxyz@", subject ? line.find(' ') : 0);
  if (kind != FrameKind::noun && begin != std::string::npos)
    shape.replace(begin, std::min(shape.find(' ', begin), shape.size()) - begin, ".");
  return std::to_string(static_cast<int>(kind)) + shape;
}

void add_frame(Loading& load, const Frame& model, FrameKind kind, std::string_view line, const Here& here) {
  std::vector<FrameLine> read;
  try {
    read = read_frame_line(line, kind, load.words);
  } catch (const Error& error) {
    reject(here, "'" + std::string(line) + "': " + error.what());
  }
  const auto shape = shape_of(line, kind);
  for (auto& [heads, frame] : read) {
    frame.type = model.type;
    frame.mode = model.mode;
    frame.cameo = model.cameo;
    frame.contexts = model.contexts;
    frame.excluded = model.excluded;
    if (frame.excluded) frame.weight += 1;  // of two that ask for the same, what it is not decides
    const auto index = static_cast<std::int32_t>(load.lexicon.frames.size());
    const auto particle = frame.slots.empty() || frame.slots.back().position != Position::particle ? "" : frame.slots.back().words.front();
    load.lexicon.frames.push_back(std::move(frame));
    for (const auto& head : heads) {
      if (!load.seen.insert(head + "_" + particle + shape).second)
        reject(here, "'" + std::string(line) + "': the frame of '" + head + "' stands twice");
      load.lexicon.by_head[head].push_back(index);
    }
  }
}

void add_lines(Loading& load, const Frame& model, const toml::node* node, FrameKind kind, const std::string& path) {
  if (node == nullptr) return;
  const auto* text = node->as_string();
  if (text == nullptr) reject(at(path, *node), "expected lines of frames");
  std::string_view rest = text->get();
  Here here = at(path, *node);
  for (++here.line; !rest.empty(); ++here.line) {  // the first line break after """ is not part of the text
    auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    line = line.substr(0, line.find('#'));
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) continue;
    add_frame(load, model, kind, line.substr(begin, line.find_last_not_of(' ') - begin + 1), here);
  }
}

void check_context(std::string_view context, const Here& here) {
  if (std::find(kContexts.begin(), kContexts.end(), context) == kContexts.end())
    reject(here, "'" + std::string(context) + "' is no context of PLOVER");
}

EventMode mode_of(const Loading& load, const toml::table& table, const std::string& path) {
  EventMode mode;
  mode.name = table["name"].value_or(std::string());
  mode.definition = table["definition"].value_or(std::string());
  mode.cameo = table["cameo"].value_or(std::string());
  mode.deeds = strings(table.get("deeds"), path);
  mode.words = strings(table.get(load.language), path);
  if (mode.name.empty() || mode.definition.empty()) reject(at(path, table), "a mode without name or definition");
  return mode;
}

void check_mode(const EventType& type, const std::string& mode, const Here& here) {
  const auto is_it = [&](const auto& one) { return one.name == mode; };
  if (!mode.empty() && std::none_of(type.modes.begin(), type.modes.end(), is_it)) reject(here, "'" + mode + "' is no mode of " + type.name);
}

void load_type(Loading& load, const toml::table& file, const std::string& path) {
  EventType type;
  type.name = file["type"].value_or(std::string());
  if (std::find(kTypes.begin(), kTypes.end(), type.name) == kTypes.end()) reject({path}, "'" + type.name + "' is no event type");
  if (path != "events/" + type.name + ".toml") reject({path}, "the file of " + type.name + " is events/" + type.name + ".toml");
  type.definition = file["definition"].value_or(std::string());
  type.cameo = file["cameo"].value_or(std::string());
  type.goldstein = file["goldstein"].value<double>();
  type.differs = file["not"].value_or(std::string());
  type.holds_deed = file["holds_deed"].value_or(false);
  type.among_parties = file["among_parties"].value_or(false);
  if (const auto* modes = file["mode"].as_array())
    for (const auto& node : *modes)
      if (const auto* table = node.as_table()) type.modes.push_back(mode_of(load, *table, path));
  const auto index = static_cast<std::int32_t>(load.lexicon.types.size());
  load.lexicon.types.push_back(type);
  const auto* groups = file[load.language].as_array();
  if (groups == nullptr) return;
  for (const auto& node : *groups) {
    const auto* group = node.as_table();
    if (group == nullptr) reject(at(path, node), "expected a table of frames");
    Frame model;
    model.type = index;
    model.mode = (*group)["mode"].value_or(std::string());
    model.cameo = (*group)["cameo"].value_or(type.cameo);
    model.contexts = strings(group->get("contexts"), path);
    model.excluded = (*group)["excluded"].value_or(false);
    check_mode(load.lexicon.types[index], model.mode, at(path, node));
    for (const auto& context : model.contexts) check_context(context, at(path, node));
    add_lines(load, model, group->get("verbs"), FrameKind::verb, path);
    add_lines(load, model, group->get("nouns"), FrameKind::noun, path);
    add_lines(load, model, group->get("adjectives"), FrameKind::adjective, path);
  }
}

void load_words(Loading& load, const Knowledge& knowledge) {
  const std::string path = "events/words.toml";
  const auto file = parse(knowledge, path);
  const auto* table = file[load.language].as_table();
  if (table == nullptr) reject({path}, "no words for '" + load.language + "'");
  for (auto& word : strings(table->get("prepositions"), path)) load.words.prepositions.insert(word);
  if (const auto* classes = (*table)["classes"].as_table())
    for (const auto& [name, words] : *classes) load.words.classes[std::string(name.str())] = strings(&words, path);
  const auto fill = [&](const char* section, const char* key, WordSet& set) {
    if (const auto* words = (*table)[section].as_table())
      for (auto& word : strings(words->get(key), path)) set.insert(std::move(word));
  };
  fill("things", "words", load.lexicon.things);
  fill("things", "bodies", load.lexicon.bodies);
  fill("suffered", "losses", load.lexicon.losses);
  fill("suffered", "words", load.lexicon.suffered);
  fill("suffered", "states", load.lexicon.suffered_states);
  fill("suffered", "lent", load.lexicon.lent);
  fill("suffered", "inquiries", load.lexicon.inquiries);
  fill("together", "words", load.lexicon.together);
  fill("settled", "phrases", load.lexicon.settled);
  fill("settled", "participles", load.lexicon.participles);
  fill("politics", "votes", load.lexicon.votes);
  fill("politics", "contests", load.lexicon.contests);
  fill("politics", "quarrels", load.lexicon.quarrels);
  fill("politics", "verbal", load.lexicon.verbal);
  fill("settled", "needing_sides", load.lexicon.needing_sides);
  fill("deed_agents", "words", load.lexicon.deed_agents);
  fill("deed_agents", "kinds", load.lexicon.deed_kinds);
  fill("counting", "words", load.lexicon.counting);
  fill("alarm", "words", load.lexicon.alarm);
  fill("sport", "words", load.lexicon.sport);
  fill("sport", "clubs", load.lexicon.clubs);
  if (const auto* things = (*table)["things"].as_table()) load.lexicon.thing_endings = strings(things->get("endings"), path);
  if (const auto* irregular = (*table)["irregular"].as_table())
    for (const auto& [verb, forms] : *irregular)
      for (auto& form : strings(&forms, path)) load.lexicon.verb_forms.emplace(std::move(form), std::string(verb.str()));
}

void load_contexts(Loading& load, const Knowledge& knowledge) {
  const std::string path = "events/contexts.toml";
  if (!knowledge.has(path)) return;
  const auto file = parse(knowledge, path);
  if (const auto* table = file[load.language].as_table())
    for (const auto& [name, words] : *table) {
      check_context(name.str(), at(path, words));
      for (const auto& word : strings(&words, path)) {
        load.lexicon.context_words[word].emplace_back(name.str());
        if (const auto mark = word.find('_'); mark != std::string::npos) load.lexicon.context_starts.insert(word.substr(0, mark));
      }
    }
}

}  // namespace

std::shared_ptr<const EventLexicon> load_event_lexicon(const Knowledge& knowledge, const std::string& language) {
  auto lexicon = std::make_shared<EventLexicon>();
  Loading load{*lexicon, {}, language, {}};
  load_words(load, knowledge);
  for (const auto& path : knowledge.files("events/"))
    if (path.ends_with(".toml"))
      if (const auto file = parse(knowledge, path); file.contains("type")) load_type(load, file, path);
  load_contexts(load, knowledge);
  load_factuality(*lexicon, knowledge, language);
  add_verb_forms(*lexicon);
  load_demonyms(*lexicon, knowledge);
  load_country_codes(*lexicon, knowledge);
  return lexicon;
}

}  // namespace hearsay
