// evaluate [--json] [--engine NAME] HOME LANGUAGE TREES.conllu...: what the engine reaches with gold words and sentences: UPOS, lemmas,
// UAS, LAS (relations without subtype, as CoNLL 2018 counts them), per cent of words. HOME holds hearsay.data and models/. One line a file,
// or JSON.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "language/language.h"
#include "treebank.h"

namespace hearsay {
namespace {

struct Counts {
  std::size_t words = 0, upos = 0, lemma = 0, uas = 0, las = 0;
};

void add_sentence(Document& document, const TreeSentence& sentence) {
  const auto begin = static_cast<std::int32_t>(document.tokens.size());
  for (const auto& gold : sentence.tokens) {
    Token token;
    token.span.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += gold.form;
    token.span.end = static_cast<std::uint32_t>(document.text.size());
    token.sentence = static_cast<std::int32_t>(document.sentences.size());
    document.text += ' ';
    document.tokens.push_back(token);
  }
  const auto end = static_cast<std::int32_t>(document.tokens.size());
  document.sentences.push_back({{document.tokens[begin].span.begin, document.tokens[end - 1].span.end}, {begin, end}, 0});
}

void count(const Document& document, const std::vector<TreeSentence>& gold, Counts& counts) {
  for (std::size_t s = 0; s < gold.size(); ++s) {
    const auto begin = document.sentences[s].tokens.begin;
    for (std::size_t i = 0; i < gold[s].tokens.size(); ++i) {
      const auto& right = gold[s].tokens[i];
      const auto& said = document.tokens[static_cast<std::size_t>(begin) + i];
      const bool head = (said.head < 0 ? -1 : said.head - begin) == right.head;
      ++counts.words;
      counts.upos += said.upos == right.upos;
      counts.lemma += right.lemma == "_" || said.lemma == right.lemma;
      counts.uas += head;
      counts.las += head && base_of(said.deprel) == base_of(right.deprel);
    }
  }
}

Counts evaluate(const std::string& path, const Language& language) {
  Counts counts;
  Document document;
  std::vector<TreeSentence> gold;
  const auto flush = [&] {
    if (gold.empty()) return;
    parse(document, language);
    count(document, gold, counts);
    document = {};
    gold.clear();
  };
  for (auto& sentence : read_treebank(path)) {
    if (sentence.begins_document) flush();
    add_sentence(document, sentence);
    gold.push_back(std::move(sentence));
  }
  flush();
  return counts;
}

int run(std::vector<std::string> arguments) {
  const bool json = !arguments.empty() && arguments[0] == "--json";
  if (json) arguments.erase(arguments.begin());
  auto engine = Engine::accurate;
  if (arguments.size() > 1 && arguments[0] == "--engine") {
    engine = engine_named(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() < 3) {
    fmt::print(stderr, "usage: evaluate [--json] [--engine NAME] HOME LANGUAGE TREES.conllu...\n");
    return 2;
  }
  const Knowledge knowledge(arguments[0] + "/hearsay.data");
  const auto language = load_language(arguments[0] + "/models/" + arguments[1] + ".hearsay", knowledge, engine);
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const auto c = evaluate(arguments[i], *language);
    const auto share = [&](std::size_t n) { return 100.0 * static_cast<double>(n) / static_cast<double>(c.words); };
    fmt::print(fmt::runtime(json ? R"({{"file": "{}", "words": {}, "upos": {:.2f}, "lemma": {:.2f}, "uas": {:.2f}, "las": {:.2f}}})"
                                   "\n"
                                 : "{}: {} words, UPOS {:.2f}, lemma {:.2f}, UAS {:.2f}, LAS {:.2f}\n"),
               arguments[i], c.words, share(c.upos), share(c.lemma), share(c.uas), share(c.las));
  }
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) try { return hearsay::run({argv + 1, argv + argc}); } catch (const std::exception& error) {
  fmt::print(stderr, "evaluate: {}\n", error.what());
  return 1;
}
