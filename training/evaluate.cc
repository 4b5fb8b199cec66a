// evaluate [--json] [--engine NAME] HOME LANGUAGE TREES.conllu...: what the engine reaches with gold words and sentences: UPOS, lemmas,
// UAS, LAS (relations without subtype, as CoNLL 2018 counts them), per cent of words. HOME holds hearsay.data and models/. One line a file,
// or JSON.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "language/language.h"
#include "program.h"
#include "treebank.h"

namespace hearsay {
namespace {

struct Counts {
  std::size_t words = 0, upos = 0, lemma = 0, uas = 0, las = 0;
};

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
    std::vector<std::string> forms;
    for (const auto& token : sentence.tokens) forms.push_back(token.form);
    append_sentence(document, forms);
    gold.push_back(std::move(sentence));
  }
  flush();
  return counts;
}

int run(Arguments arguments) {
  const bool json = !arguments.empty() && arguments[0] == "--json";
  if (json) arguments.erase(arguments.begin());
  auto engine = Engine::accurate;
  if (arguments.size() > 1 && arguments[0] == "--engine") {
    engine = engine_named(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() < 3) return usage("evaluate [--json] [--engine NAME] HOME LANGUAGE TREES.conllu...");
  const Knowledge knowledge(arguments[0] + "/hearsay.data");
  const auto language = load_language(arguments[0] + "/models/" + arguments[1] + ".hearsay", knowledge, engine);
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const auto c = evaluate(arguments[i], *language);
    fmt::print(fmt::runtime(json ? R"({{"file": "{}", "words": {}, "upos": {:.2f}, "lemma": {:.2f}, "uas": {:.2f}, "las": {:.2f}}})"
                                   "\n"
                                 : "{}: {} words, UPOS {:.2f}, lemma {:.2f}, UAS {:.2f}, LAS {:.2f}\n"),
               arguments[i], c.words, share(c.upos, c.words), share(c.lemma, c.words), share(c.uas, c.words), share(c.las, c.words));
  }
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("evaluate", argc, argv, hearsay::run); }
