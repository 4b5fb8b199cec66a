#include "claims/event_tables.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "claims/lexicon_toml.h"
#include "document/names.h"

namespace hearsay {

namespace {

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

}  // namespace

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
    if (const auto adjective = adjectives.substr(0, adjectives.find('|')); !adjective.empty())
      lexicon.nationality.emplace(std::string(code), std::string(adjective));
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

namespace {

// "test-fired", "a sit-in", "a walk-out", cut into three tokens: the word that the lexicon has with its hyphen, or in one; empty where it
// has none.
std::string_view hyphened(const EventLexicon& lexicon, const Document& document, std::int32_t word) {
  const auto& tokens = document.tokens;
  if (word < 2 || (tokens[word].upos != Upos::verb && tokens[word].upos != Upos::noun) || document.form_of(tokens[word - 1]) != "-")
    return {};
  const bool joined = tokens[word - 2].span.end == tokens[word - 1].span.begin && tokens[word - 1].span.end == tokens[word].span.begin;
  const auto before = ascii_lowered(document.form_of(tokens[word - 2]));
  if (!joined || before.size() + tokens[word].lemma.size() > 32) return {};
  for (const auto* between : {"-", ""})
    if (const auto found = lexicon.by_head.find(before + between + tokens[word].lemma); found != lexicon.by_head.end()) return found->first;
  return {};
}

}  // namespace

std::string_view known_lemma(const EventLexicon& lexicon, const Document& document, std::int32_t index) {
  const auto& token = document.tokens[index];
  if (const auto whole = hyphened(lexicon, document, index); !whole.empty()) return whole;
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

}  // namespace hearsay
