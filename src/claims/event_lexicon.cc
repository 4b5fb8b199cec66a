#include "claims/event_lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <toml++/toml.h>

#include "claims/claims.h"
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

const std::array<std::string_view, 37> kContexts = {
    "military",      "intelligence", "executive",    "legislative",     "election",       "political_institutions", "pro-democracy",
    "pro-autocracy", "economic",     "legal",        "reparations",     "human_rights",   "rights_freedoms",        "repression",
    "human_security", "gender",      "lgbt",         "religion_ethnicity", "inequality",  "diplomatic",             "territory",
    "peacekeeping",  "health",       "asylum",       "migration",       "disasters",      "natural_resources",      "environment",
    "technology",    "terrorism",    "cbrn",         "cyber",           "misinformation", "crime",                  "corruption",
    "illegal_drugs", "trafficking"};

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
  if (!mode.empty() && std::none_of(type.modes.begin(), type.modes.end(), is_it))
    reject(here, "'" + mode + "' is no mode of " + type.name);
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
  for (const auto& [name, set] : {std::pair("things", &load.lexicon.things), std::pair("sport", &load.lexicon.sport)})
    if (const auto* words = (*table)[name].as_table())
      for (auto& word : strings(words->get("words"), path)) set->insert(std::move(word));
  if (const auto* irregular = (*table)["irregular"].as_table())
    for (const auto& [verb, forms] : *irregular)
      for (auto& form : strings(&forms, path)) load.lexicon.verb_forms.emplace(std::move(form), std::string(verb.str()));
}

void load_contexts(Loading& load, const Knowledge& knowledge) {
  const std::string path = "events/contexts.toml";
  if (!knowledge.has(path)) return;
  const auto file = parse(knowledge, path);
  if (const auto* table = file[load.language].as_table())
    for (const auto& [name, words] : *table)
    {
      check_context(name.str(), at(path, words));
      for (const auto& word : strings(&words, path)) {
        load.lexicon.context_words[word].emplace_back(name.str());
        if (const auto mark = word.find('_'); mark != std::string::npos) load.lexicon.context_starts.insert(word.substr(0, mark));
      }
    }
}

// Lines "CAMEO code, tab, value".
void load_goldstein(EventLexicon& lexicon, const Knowledge& knowledge) {
  const std::string path = "events/goldstein.tsv";
  if (!knowledge.has(path)) return;
  std::string_view rest = knowledge.file(path);
  for (Here here{path, 1}; !rest.empty(); ++here.line) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    double value = 0;
    const auto* end = line.data() + line.size();
    const bool number = tab != std::string_view::npos && std::from_chars(line.data() + tab + 1, end, value).ptr == end;
    if (!number || value < -10 || value > 10) reject(here, "expected a CAMEO code, a tab and a value from -10 to 10");
    lexicon.goldstein[std::string(line.substr(0, tab))] = value;
  }
}

// Adjectives of nationality, from the table of states: columns code, name, names, adjectives, ...
void load_demonyms(EventLexicon& lexicon, const Knowledge& knowledge) {
  const std::string path = "actors/states.tsv";
  if (!knowledge.has(path)) return;
  const auto cut = [](std::string_view& rest, char at) {
    const auto part = rest.substr(0, rest.find(at));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
  };
  std::string_view rest = knowledge.file(path);
  while (!rest.empty()) {
    auto line = cut(rest, '\n');
    if (line.empty() || line.front() == '#') continue;
    const auto code = cut(line, '\t'), name = cut(line, '\t');
    cut(line, '\t');
    auto adjectives = cut(line, '\t');
    while (!adjectives.empty())
      if (const auto adjective = cut(adjectives, '|'); !adjective.empty())
        lexicon.demonyms.emplace(std::string(adjective), EventLexicon::State{std::string(code), std::string(name)});
  }
}

void load_country_codes(EventLexicon& lexicon, const Knowledge& knowledge) {
  const std::string path = "actors/country-codes.tsv";
  if (!knowledge.has(path)) return;
  std::string_view rest = knowledge.file(path);
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.size() == 6 && line[2] == '\t') lexicon.country_codes.emplace(std::string(line.substr(0, 2)), std::string(line.substr(3)));
  }
}

// Regular inflections: attack, attacks, attacked, attacking; blame, blaming; ban, banned; deny, denied.
std::vector<std::string> inflections(const std::string& verb) {
  constexpr std::string_view kVowels = "aeiou";
  const auto vowel = [&](std::size_t from_end) {
    return verb.size() >= from_end && kVowels.find(verb[verb.size() - from_end]) != std::string_view::npos;
  };
  const char last = verb.back();
  if (last == 'e') return {verb + "s", verb + "d", verb.substr(0, verb.size() - 1) + "ing"};
  if (last == 'y' && !vowel(2)) return {verb.substr(0, verb.size() - 1) + "ies", verb.substr(0, verb.size() - 1) + "ied", verb + "ing"};
  const bool hisses = last == 's' || last == 'x' || last == 'z' || verb.ends_with("ch") || verb.ends_with("sh");
  std::vector<std::string> out{verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing"};
  if (verb.size() >= 3 && !vowel(1) && vowel(2) && !vowel(3) && last != 'w' && last != 'x' && last != 'y')
    for (const auto* ending : {"ed", "ing"}) out.push_back(verb + last + ending);
  return out;
}

void add_verb_forms(EventLexicon& lexicon) {
  const auto add = [&](const std::string& verb) {
    if (verb.size() < 3) return;
    for (auto& form : inflections(verb)) lexicon.verb_forms.emplace(std::move(form), verb);
  };
  std::set<std::string> verbs;  // in order, so that of two verbs with one form the same is always taken
  for (const auto& [head, frames] : lexicon.by_head)
    if (std::any_of(frames.begin(), frames.end(), [&](auto index) { return lexicon.frames[index].kind == FrameKind::verb; }))
      verbs.insert(head);
  for (const auto& [word, effect] : lexicon.embedding) verbs.insert(word.substr(0, word.find('+')));
  for (const auto& verb : verbs) add(verb);
}

}  // namespace

std::optional<double> goldstein_of(const EventLexicon& lexicon, std::string_view cameo) {
  for (; cameo.size() >= 2; cameo.remove_suffix(1))
    if (const auto found = lexicon.goldstein.find(cameo); found != lexicon.goldstein.end()) return found->second;
  return std::nullopt;
}

std::string_view known_lemma(const EventLexicon& lexicon, const Document& document, std::int32_t index) {
  const auto& token = document.tokens[index];
  const std::string_view lemma = token.lemma;
  if (token.upos == Upos::propn) {  // a noun taken for a name at the beginning of a sentence: "Cooperation between X and Y"
    const bool first = token.sentence >= 0 && document.sentences[token.sentence].tokens.begin == index;
    if (!first || lemma.empty() || lemma.size() >= 32 || lemma[0] < 'A' || lemma[0] > 'Z') return lemma;
    char lower[32];
    std::copy(lemma.begin(), lemma.end(), lower);
    lower[0] = static_cast<char>(lower[0] + 32);
    const auto found = lexicon.by_head.find(std::string_view(lower, lemma.size()));
    return found == lexicon.by_head.end() ? lemma : std::string_view(found->first);
  }
  if (token.upos != Upos::verb || lexicon.by_head.contains(lemma) || lexicon.embedding.contains(lemma)) return lemma;
  const auto form = document.form_of(token);
  char lower[32];
  if (form.size() >= sizeof lower) return lemma;
  for (std::size_t i = 0; i < form.size(); ++i) lower[i] = form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] + 32) : form[i];
  const auto found = lexicon.verb_forms.find(std::string_view(lower, form.size()));
  return found == lexicon.verb_forms.end() ? lemma : std::string_view(found->second);
}

std::shared_ptr<const EventLexicon> load_event_lexicon(const Knowledge& knowledge, const std::string& language) {
  auto lexicon = std::make_shared<EventLexicon>();
  Loading load{*lexicon, {}, language, {}};
  load_words(load, knowledge);
  for (const auto& path : knowledge.files("events/"))
    if (path.ends_with(".toml"))
      if (const auto file = parse(knowledge, path); file.contains("type")) load_type(load, file, path);
  load_contexts(load, knowledge);
  load_goldstein(*lexicon, knowledge);
  load_factuality(*lexicon, knowledge, language);
  add_verb_forms(*lexicon);
  load_demonyms(*lexicon, knowledge);
  load_country_codes(*lexicon, knowledge);
  return lexicon;
}

}  // namespace hearsay
