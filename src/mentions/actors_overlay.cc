// A user's dictionaries laid over the actor lexicon: their codes and names win over ours, everything else of an actor stays.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "base/mapped_file.h"
#include "document/codes.h"
#include "hearsay/error.h"
#include "mentions/actors.h"
#include "mentions/actors_dictionary.h"

namespace hearsay {
namespace {

constexpr std::size_t kShort = 3;  // letters of a word in capitals that is taken for an abbreviation

// Whether the lexicon knows the word as an abbreviation: "UN", "NATO".
bool is_abbreviation(const ActorLexicon& lexicon, std::string_view word) {
  const auto* entries = lexicon.names.entries_of(word);
  return entries != nullptr && std::any_of(entries->begin(), entries->end(), [](const auto& entry) { return entry.pattern.exact; });
}

// Names in capitals as texts write them: "BANK OF ENGLAND" -> "Bank of England". A single word of up to three letters stays ("FBI").
std::string as_written(const ActorLexicon& lexicon, const std::string& name) {
  static const std::set<std::string, std::less<>> small = {"OF", "THE", "AND", "FOR", "IN",  "ON", "DE",
                                                           "LA", "DEL", "VON", "VAN", "BIN", "DA", "DOS"};
  if (std::any_of(name.begin(), name.end(), is_ascii_small)) return name;
  std::string out;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto end = std::min(name.find(' ', begin), name.size());
    std::string word = name.substr(begin, end - begin);
    const bool whole = begin == 0 && end == name.size();
    if (!(whole && word.size() <= kShort) && !is_abbreviation(lexicon, word) && word.find('.') == std::string::npos) {
      const bool lowered = begin > 0 && small.contains(word);
      for (std::size_t i = lowered ? 0 : 1; i < word.size(); ++i)  // letters after a hyphen or an apostrophe stay large: "Al-Hakim"
        if (is_ascii_upper(word[i]) && (lowered || (word[i - 1] != '-' && word[i - 1] != '\''))) word[i] = ascii_lower(word[i]);
    }
    out += (out.empty() ? "" : " ") + word;
    begin = end + 1;
  }
  return out;
}

// The actor that a name identifies alone; -1 for none.
std::int32_t actor_named(const ActorLexicon& lexicon, const std::string& name) {
  const auto* entries = lexicon.names.entries_of(name);
  if (entries == nullptr) return -1;
  for (const auto& entry : *entries)
    if (entry.value.use == NameUse::name) return entry.value.actor;
  return -1;
}

EntityKind kind_of(const ActorLexicon& lexicon, const DictionaryActor& record, const std::string& code) {
  const bool dated = std::any_of(record.codes.begin(), record.codes.end(), [](const DatedCode& c) { return c.from || c.to; });
  const std::string& name = record.names.front();
  const auto blank = name.find(' ');
  if (blank != std::string::npos && (dated || lexicon.first_names.contains(folded_hash(std::string_view(name).substr(0, blank)))))
    return EntityKind::person;
  const auto has = [&](std::string_view part) { return code.find(part) != std::string::npos; };
  if (lexicon.states.contains(code) || has(".GOV") || has(".JUD") || has(".LEG") || has(".SPY") || has(".COP"))
    return EntityKind::government;
  if (has(".MED") || has(".JRN")) return EntityKind::outlet;
  return has("REB") || has(".MIL") || has("IMG") || has(".CRM") || has("UAF") || has("PRM") ? EntityKind::group : EntityKind::organisation;
}

std::int32_t new_actor(ActorLexicon& lexicon, const DictionaryActor& record) {
  Actor actor;
  actor.name = as_written(lexicon, record.names.front());
  actor.code = record.codes.back().code;
  actor.kind = kind_of(lexicon, record, actor.code);
  if (actor.kind == EntityKind::person)
    if (const auto found = lexicon.first_names.find(folded_hash(actor.name.substr(0, actor.name.find(' '))));
        found != lexicon.first_names.end())
      actor.gender = found->second;
  for (const auto& code : record.codes)
    if (const std::string head(head_of_code(code.code)); actor.country.empty() && lexicon.states.contains(head)) actor.country = head;
  const auto index = static_cast<std::int32_t>(lexicon.actors.size());
  actor.id = actor_id(actor.name);
  lexicon.by_name.emplace(actor.name, index);
  lexicon.actors.push_back(std::move(actor));
  return index;
}

// A name of the user's means this actor and no other; where ours has it for the same actor in any use (an adjective, a capital), it stays.
void add_name(ActorLexicon& lexicon, std::int32_t actor, const std::string& name) {
  if (auto* entries = lexicon.names.entries_of(name)) {
    if (std::any_of(entries->begin(), entries->end(), [&](const auto& entry) { return entry.value.actor == actor; })) return;
    std::erase_if(*entries, [](const auto& entry) { return entry.value.use != NameUse::short_name; });
  }
  lexicon.names.add(as_written(lexicon, name), {actor, NameUse::name});
}

void lay_over(ActorLexicon& lexicon, const DictionaryActor& record) {
  std::int32_t actor = -1;
  for (const auto& name : record.names)
    if (actor < 0) actor = actor_named(lexicon, name);
  if (actor < 0) actor = new_actor(lexicon, record);
  Actor& who = lexicon.actors[static_cast<std::size_t>(actor)];
  who.dated = record.codes;
  const auto rest = std::find_if(record.codes.begin(), record.codes.end(), [](const DatedCode& code) { return !code.from && !code.to; });
  if (rest != record.codes.end()) who.code = rest->code;
  for (const auto& name : record.names) add_name(lexicon, actor, name);
}

// The class that a phrase has with us, else that of its last word, else a person's.
AgentClass class_like(const ActorLexicon& lexicon, std::string_view phrase) {
  for (const auto words : {phrase, phrase.substr(phrase.rfind(' ') + 1)})
    if (const auto* entries = lexicon.agent_phrases.entries_of(words); entries != nullptr && !entries->empty())
      return lexicon.agents[static_cast<std::size_t>(entries->front().value)];
  return {};
}

void lay_over(ActorLexicon& lexicon, const DictionaryAgent& record) {
  AgentClass agent = class_like(lexicon, record.words.front());
  agent.sector = record.code;
  agent.before = record.before;
  const auto index = static_cast<std::int32_t>(lexicon.agents.size());
  lexicon.agents.push_back(agent);
  for (const auto& words : record.words) {
    if (auto* entries = lexicon.agent_phrases.entries_of(words)) entries->clear();
    lexicon.agent_phrases.add(words, index);
  }
}

}  // namespace

void lay_dictionary_over(ActorLexicon& lexicon, std::string_view text, std::string_view file) {
  auto read = parse_dictionary(text, file);
  if (read.actors.empty() && read.agents.empty()) {
    const std::string first = read.problems.empty() ? std::string() : fmt::format("; its first problem: {}", read.problems.front().what());
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: holds no actors; expected a dictionary of TABARI or PETRARCH, as \"NAME_ [CODE]\"{}", file, first));
  }
  for (const auto& actor : read.actors) lay_over(lexicon, actor);
  for (const auto& agent : read.agents) lay_over(lexicon, agent);
  lexicon.problems.insert(lexicon.problems.end(), read.problems.begin(), read.problems.end());
}

void lay_dictionary_over(ActorLexicon& lexicon, const std::string& path) {
  const MappedFile file(path);
  lay_dictionary_over(lexicon, file.bytes(), path);
}

std::string Actor::code_on(std::optional<Day> day) const {
  if (dated.empty() || !day) return code;
  for (const auto& entry : dated)
    if ((entry.from || entry.to) && entry.covers(*day)) return entry.code;
  for (const auto& entry : dated)
    if (!entry.from && !entry.to) return entry.code;
  return {};
}

}  // namespace hearsay
