#include "stories/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/ascii.h"
#include "base/fold.h"
#include "hearsay/error.h"
#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

// "put_off delayed": {"put off", "delayed"}.
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    if (c != ' ') word += c == '_' ? ' ' : c;
    else if (!word.empty()) out.push_back(std::move(word)), word.clear();
  }
  return out;
}

WordList set_of(std::string_view text) {
  const auto words = split(text);
  return {words.begin(), words.end()};
}

// Throws for a table that says too little of what another part of the file, or the program, goes by.
void check(const StoryWords& words, const std::string& path) {
  const auto fail = [&](const std::string& what) { throw Error(ErrorCode::bad_format, path + ": " + what); };
  for (const auto& [act, lemmas] : words.acts)
    if (lemmas.empty()) fail(fmt::format("\"{0}\" of [acts] names no verb; write at least one, as {0} = \"reopen\", or leave it out", act));
  if (!words.tolls.empty() && !words.casualties.contains("dead"))
    fail("\"tolls\" of [incidents] counts the dead, for whom [casualties] has no verbs; write some there, as dead = \"kill die\"");
  for (const auto& kind : words.of_tolls)
    if (!words.incidents.contains(kind))
      fail(fmt::format("\"of_tolls\" of [incidents] has \"{0}\", which is no kind there; write its nouns, as {0} = \"fighting clashes\"",
                       kind));
}

}  // namespace

StoryWords load_story_words(const Knowledge& knowledge, const std::string& language) {
  const std::string path = "languages/" + language + "/stories.toml";
  StoryWords out;
  if (!knowledge.has(path)) return out;
  const LexiconFile file(knowledge, path);
  const auto fill = [&](const char* section, std::initializer_list<std::pair<std::string_view, WordList*>> lists) {
    for (const auto& [key, value] : file.strings(section))
      for (const auto& [name, list] : lists)
        if (key == name) *list = set_of(value);
  };
  fill("parties", {{"together", &out.together},     {"vehicles", &out.vehicles}, {"carries", &out.carries},
                   {"minds", &out.minds},           {"journeys", &out.journeys}, {"mouthpieces", &out.mouthpieces},
                   {"speaks_for", &out.speaks_for}, {"leaves", &out.leaves},     {"arrives", &out.arrives},
                   {"unspecific", &out.unspecific}, {"cuts", &out.cuts},         {"definite", &out.definite},
                   {"possessive", &out.possessive}, {"mutual", &out.mutual},     {"prolongs", &out.prolongs},
                   {"servants", &out.servants},     {"grounds", &out.grounds},   {"idle", &out.idle},
                   {"particles", &out.particles},   {"light", &out.light},       {"occurs", &out.occurs},
                   {"within", &out.within},         {"calendar", &out.calendar}, {"answers", &out.answers},
                   {"answering", &out.answering}});
  fill("questions", {{"auxiliaries", &out.auxiliaries},
                     {"asking", &out.asking},
                     {"says", &out.says},
                     {"future", &out.future},
                     {"past", &out.past},
                     {"of_goods", &out.of_goods}});
  for (const auto& [key, value] : file.strings("changes")) {
    if (key == "moves") out.moves = set_of(value);
    if (key == "postponed") out.postponed = split(value);
    if (key == "cancelled") out.cancelled = split(value);
    if (key == "retraction") out.retraction = split(value);
    if (key == "grows") out.grows = set_of(value);
    if (key == "part_of") out.part_of = set_of(value);
  }
  for (const auto& [key, value] : file.strings("apart")) out.apart[key] = set_of(value);
  for (const auto& [key, value] : file.strings("acts")) out.acts[key] = set_of(value);
  for (const auto& [key, value] : file.strings("occasions"))
    for (auto& noun : split(value)) out.occasions.emplace(std::move(noun), key);
  for (const auto& [key, value] : file.strings("negated")) out.negated[key] = value;
  for (const auto& [key, value] : file.strings("kin"))
    for (auto& noun : split(value)) out.kin.emplace(std::move(noun), key);
  for (const auto& [key, value] : file.strings("incidents"))
    if (key == "wrecks") out.wrecks = set_of(value);
    else if (key == "tolls") out.tolls = set_of(value);
    else if (key == "of_tolls") out.of_tolls = set_of(value);
    else out.incidents[key] = set_of(value);
  for (const auto& [key, value] : file.strings("mishaps")) out.mishaps[key] = set_of(value);
  for (const auto& [key, value] : file.strings("casualties")) out.casualties[key] = set_of(value);
  for (const auto& [key, value] : file.strings("goods")) out.goods[key] = set_of(value);
  for (const auto& [key, value] : file.strings("under")) out.under[key] = value;
  for (const auto& [key, value] : file.strings("deeds")) out.deeds[key] = set_of(value);
  for (const auto& [key, value] : file.strings("implied")) out.implied[key] = value;
  for (const auto& [key, value] : file.strings("steps")) out.steps[key] = set_of(value);
  check(out, path);
  return out;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : fold_case(text) + ' ') {
    if (is_word_byte(c)) word += c;
    else if (!word.empty()) out.push_back(std::move(word)), word.clear();
  }
  return out;
}

std::string singular_of(std::string noun, const StoryWords& words) {
  if (words.kin.contains(noun) || noun.size() < 4 || !noun.ends_with('s') || noun.ends_with("ss")) return noun;
  noun.pop_back();
  return noun;
}

std::string kin_of(const std::string& noun, const StoryWords& words) {
  const auto kind = words.kin.find(noun);
  return kind == words.kin.end() ? noun : kind->second;
}

std::vector<const WordList*> lemmas_of(const StoryWords& words, const std::string& deed) {
  std::vector<const WordList*> out;
  if (const auto own = words.deeds.find(deed); own != words.deeds.end()) out.push_back(&own->second);
  const auto holds = words.implied.find(deed);
  if (holds == words.implied.end()) return out;
  if (const auto other = words.deeds.find(holds->second); other != words.deeds.end()) out.push_back(&other->second);
  return out;
}

bool names_any(std::string_view text, const WordList& list) {
  const auto told = words_in(text);
  return std::any_of(told.begin(), told.end(), [&](const auto& word) { return list.contains(word); });
}

std::set<std::string> goods_in(const StoryWords& words, std::string_view text) {
  std::set<std::string> out;
  for (const auto& word : words_in(text))
    for (const auto& [kind, forms] : words.goods)
      if (forms.contains(word)) out.insert(kind);
  return out;
}

bool is_a(const StoryWords& words, std::string kind, const std::string& wider) {
  // The table may hold a ring: no chain is longer than the table.
  for (std::size_t i = 0; i <= words.under.size(); ++i) {
    if (kind == wider) return true;
    const auto up = words.under.find(kind);
    if (up == words.under.end()) return false;
    kind = up->second;
  }
  return false;
}

}  // namespace hearsay
