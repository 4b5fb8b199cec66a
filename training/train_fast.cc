// train_fast OUT GOLD.conllu... [-- LABELLED.jsonl]: the sections "fast/..." of the fast engine, one file each under OUT.
// LABELLED: what label_text.py writes, sentences that the net's teachers read. Gold is gone through three times where labelled text is
// once. The parser learns from tags as the tagger gives them to text that it has not seen (two halves tag one another). Deterministic.
#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "fast_parsing.h"
#include "fast_tagging.h"
#include "program.h"

namespace hearsay {
namespace {

std::string bundle_lines(const FastCorpus& corpus) {
  std::string out;
  for (std::size_t tag = 1; tag <= kUposCount; ++tag)
    for (const auto& bundle : corpus.bundles[tag]) out += fmt::format("{}\t{}\n", name_of(static_cast<Upos>(tag)), ud_of(bundle));
  return out;
}

int run(const Arguments& arguments) {
  const auto divider = divider_of(arguments);
  if (divider - arguments.begin() < 2) return usage("train_fast OUT GOLD.conllu... [-- LABELLED.jsonl]");
  FastCorpus corpus;
  FastReader reader(corpus);
  for (auto it = arguments.begin() + 1; it != divider; ++it) read_gold(*it, reader);
  for (auto it = divider; it != arguments.end(); ++it)
    if (*it != "--") read_labelled(*it, reader);
  reader.finish();
  fmt::print("{} sentences, {} forms\n", corpus.sentences.size(), corpus.forms.size());
  const std::string out = arguments[0] + "/fast";
  std::filesystem::create_directories(out);
  write_file(out + "/words", reader.known_words());
  write_file(out + "/bundles", bundle_lines(corpus));
  {
    TaggerWeights tagger(16);
    train_tagger(corpus, tagger, 5, [](std::size_t) { return true; });
    write_file(out + "/tags", tagger.tags.rows());
    write_file(out + "/bundles.rows", tagger.bundles.rows());
  }
  tag_by_halves(corpus, 2);
  ParserWeights parser;
  train_parser(corpus, parser, 10, 4);
  write_file(out + "/transitions", parser.transitions.rows());
  write_file(out + "/relations", parser.relations.rows());
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_fast", argc, argv, hearsay::run); }
