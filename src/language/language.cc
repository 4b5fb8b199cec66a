#include "language/language.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "document/syntax.h"
#include "hearsay/error.h"
#include "language/clauses.h"
#include "language/fast_parser.h"
#include "language/fast_tagger.h"
#include "language/headlines.h"
#include "language/impossible_trees.h"
#include "language/joined_verbs.h"
#include "language/lemmas.h"
#include "language/misplaced_subjects.h"
#include "language/names.h"
#include "language/net.h"
#include "language/split.h"

namespace hearsay {

// The weights of the fast engine.
struct FastModels {
  KnownWords known;
  FastTagger tagger;
  FastParser parser;
};

struct Language {
  explicit Language(const std::string& path) : pack(path) {}
  Pack pack;
  WordLexicon words;
  SplitModel split;
  LemmaModel lemmas;
  std::optional<NameWords> name_words;
  std::optional<NamePhrases> name_phrases;
  std::optional<Net> net;  // of these two the one that was asked for
  std::optional<FastModels> fast;
  std::optional<NameModel> names;  // where absent, no names are found
};

namespace {

// A section of weights in hashed rows, a power of two of them.
std::span<const std::int16_t> hashed_weights(const Pack& pack, std::string_view name) {
  const auto bytes = pack.section(name);
  const std::size_t rows = bytes.size() / sizeof(std::int16_t);
  if (rows == 0 || (rows & (rows - 1)) != 0)
    throw Error(ErrorCode::bad_format, fmt::format("{}: section '{}' is broken; install it again", pack.path(), name));
  return {reinterpret_cast<const std::int16_t*>(bytes.data()), rows};
}

// models/fr.hearsay, and fr-small.hearsay beside it, are of "fr".
std::string code_of(const std::string& model_path) {
  const auto name = std::filesystem::path(model_path).stem().string();
  return name.substr(0, name.find('-'));
}

void read_fast(Document& document, const FastModels& fast) {
  const FastWords words = read_fast_words(document, fast.known);
  tag_fast(document, fast.tagger, words);
  parse_fast(document, fast.parser, words);
}

}  // namespace

Engine engine_named(std::string_view name) {
  if (name == "accurate") return Engine::accurate;
  if (name == "fast") return Engine::fast;
  throw Error(ErrorCode::usage, fmt::format("there is no engine \"{}\"; there are: accurate, fast", name));
}

std::shared_ptr<const Language> load_language(const std::string& model_path, const Knowledge& knowledge, Engine engine) {
  auto out = std::make_shared<Language>(model_path);
  const auto folder = "languages/" + code_of(model_path) + "/";
  const auto optional = [&](const char* name) { return knowledge.has(folder + name) ? knowledge.file(folder + name) : std::string_view(); };
  out->words = read_word_lexicon(knowledge.file(folder + "words.tsv"));
  read_small_words(optional("small_words.tsv"), out->words);
  out->name_words.emplace(optional("name_words.tsv"));
  out->words.names = &*out->name_words;
  out->name_phrases.emplace(optional("name_phrases.tsv"));
  out->split.sentences.weights = hashed_weights(out->pack, "split/weights");
  if (out->pack.has("split/contractions")) out->split.contractions.weights = hashed_weights(out->pack, "split/contractions");
  out->lemmas = load_lemmas(out->pack);
  if (engine == Engine::fast) out->fast = {load_known_words(out->pack), load_fast_tagger(out->pack), load_fast_parser(out->pack)};
  else if (out->pack.has("net/table")) out->net = load_net(out->pack);
  if (out->pack.has("names/weights")) out->names = load_names(out->pack);
  if (out->names && out->net && out->net->names.size() != kNameTags)
    throw Error(ErrorCode::bad_format, fmt::format("{}: its names are not of its net; install it again", out->pack.path()));
  return out;
}

const std::string& fingerprint_of(const Language& language) { return language.pack.fingerprint(); }

void split(Document& document, const Language& language) { split_document(document, language.words, language.split); }

void parse(Document& document, const Language& language, std::vector<float>& name_scores) {
  if (language.fast) read_fast(document, *language.fast);
  else if (language.net) read_sentences(document, *language.net, *language.name_words, name_scores);
  find_lemmas(document, language.lemmas, language.words);
  mend_headlines(document, language.words);
  mend_impossible_trees(document, language.words);
  mend_misplaced_subjects(document, language.words);
  mend_clauses(document, language.words);
  mend_joined_verbs(document, language.words);
  index_children(document);
}

void parse(Document& document, const Language& language) {
  std::vector<float> name_scores;
  parse(document, language, name_scores);
  if (language.names) tag_names(document, *language.names, *language.name_words, *language.name_phrases, name_scores);
}

void find_names(Document& document, const Language& language) { settle_names(document, *language.name_words); }

}  // namespace hearsay
