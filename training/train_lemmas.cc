// train_lemmas LANGUAGE OUT TRAIN.conllu... -- DEV.conllu..., LANGUAGE a folder (data/languages/en): the edits that give lemmas (OUT/table,
// OUT/edits: sections "lemma/..."). Counts for each key which edit its words take; keeps a key only where a less particular one would say
// otherwise. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "hearsay/error.h"
#include "language/lemmas.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

struct Example {
  std::vector<std::uint64_t> keys;
  std::size_t of_endings = 0;  // the first key that looks at no more than the ending
  std::uint32_t edit = 0;
  bool regular = false;  // the edit leaves most of the word alone, so that other words of this ending may take it
  bool capital = false;  // a word other than a name whose lemma has a capital: "Russian"
  std::string form, lemma;
};

using Edits = std::map<std::string, std::uint32_t>;  // written edit -> index

std::string edit_of(const std::string& form, const std::string& lemma) {
  std::string best;
  std::size_t best_cost = 1000;
  for (const auto letter_case : {LemmaEdit::Case::lower, LemmaEdit::Case::keep}) {
    const std::string base = lemma_of({letter_case, 0, ""}, form);
    std::size_t same = 0;
    while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
    while (same > 0 && same < base.size() && (base[same] & 0xC0) == 0x80) --same;
    while (same > 0 && same < lemma.size() && (lemma[same] & 0xC0) == 0x80) --same;
    const std::size_t cost = base.size() - same + lemma.size() - same;
    if (cost < best_cost || (cost == best_cost && letter_case == LemmaEdit::Case::lower)) {
      best_cost = cost;
      best = fmt::format("{}{}\t{}", letter_case == LemmaEdit::Case::lower ? 'l' : 'k', base.size() - same, lemma.substr(same));
    }
  }
  return best;
}

// Names: the case stays where that costs nothing; other words are written small.
std::string edit_for(const TreeToken& token) {
  if (token.upos == Upos::propn && token.form == token.lemma) return "k0\t";
  return edit_of(token.form, token.lemma);
}

std::vector<Example> examples_of(const std::vector<TreeSentence>& sentences, const WordLexicon& lexicon, Edits& edits) {
  std::vector<Example> out;
  for (const auto& sentence : sentences) {
    Document document;
    for (const auto& from : sentence.tokens) {
      Token token;
      token.form = from.form;
      token.upos = from.upos;
      token.feats = features_of(from.feats);
      token.deprel = from.deprel;
      token.head = from.head;
      document.tokens.push_back(token);
    }
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const auto& token = sentence.tokens[i];
      if (token.lemma == "_" && token.form != "_") continue;  // the second half of a word written apart
      Example example;
      const auto query = lemma_query(document, document.tokens[i], i == 0, lexicon);
      lemma_keys(query, example.keys);
      example.of_endings = query.context != 0 ? 4 : 3;
      const auto edit = edit_for(token);
      const auto cut = static_cast<std::size_t>(std::stoul(edit.substr(1)));
      example.regular = token.form.back() != '.' && token.form.size() >= cut + 2 && edit.size() - edit.find('\t') <= 4;
      example.capital = token.upos != Upos::propn && std::any_of(token.lemma.begin(), token.lemma.end(), is_ascii_upper);
      example.edit = edits.emplace(edit, static_cast<std::uint32_t>(edits.size())).first->second;
      example.form = token.form;
      example.lemma = token.lemma;
      out.push_back(std::move(example));
    }
  }
  return out;
}

// Verbs of data/languages/<code>/irregular.tsv: what a form of theirs is where no treebank has it. They teach no endings.
std::vector<Example> irregular_verbs(const std::string& path, Edits& edits) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  std::vector<Example> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto columns = split_at(line, '\t');
    for (std::size_t c = 1; c < columns.size(); ++c)
      for (auto rest = columns[c]; !rest.empty();) {
        const std::string form(rest.substr(0, rest.find('|')));
        rest.remove_prefix(std::min(rest.size(), form.size() + 1));
        Example example;
        lemma_keys({form, Upos::verb, {}, false, 0}, example.keys);
        example.keys.erase(example.keys.begin(), example.keys.begin() + 2);  // form and tag alone
        example.of_endings = 1;
        example.edit = edits.emplace(edit_of(form, std::string(columns[0])), static_cast<std::uint32_t>(edits.size())).first->second;
        out.push_back(std::move(example));
      }
  }
  return out;
}

// From the least particular key to the most: kept where what is kept so far does not already say the same.
std::map<std::uint64_t, std::uint32_t> choose(const std::vector<Example>& examples) {
  std::map<std::uint64_t, std::map<std::uint32_t, int>> counts;
  std::map<std::uint64_t, std::vector<std::uint64_t>> back_off;  // key -> the less particular ones
  std::map<std::uint64_t, std::size_t> level;
  std::set<std::uint64_t> always;  // whatever the shape of the words seen, others may come: "Russian" first in a sentence
  for (const auto& example : examples)
    for (std::size_t k = 0; k < (example.regular ? example.keys.size() : example.of_endings); ++k) {
      ++counts[example.keys[k]][example.edit];
      level[example.keys[k]] = example.keys.size() - k;
      auto& rest = back_off[example.keys[k]];
      if (example.capital && (k + 1 == example.of_endings || k + 2 == example.of_endings)) always.insert(example.keys[k]);
      if (rest.empty()) rest.assign(example.keys.begin() + static_cast<std::ptrdiff_t>(k) + 1, example.keys.end());
    }
  std::vector<std::pair<std::size_t, std::uint64_t>> order;
  for (const auto& [key, l] : level) order.emplace_back(l, key);
  std::sort(order.begin(), order.end());
  std::map<std::uint64_t, std::uint32_t> kept;
  for (const auto& [l, key] : order) {
    const auto& edits = counts[key];
    const auto best = std::max_element(edits.begin(), edits.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
    const auto& rest = back_off[key];
    const auto known = std::find_if(rest.begin(), rest.end(), [&](auto other) { return kept.contains(other); });
    if (always.contains(key) || known == rest.end() || kept[*known] != best) kept[key] = best;
  }
  return kept;
}

std::vector<LemmaModel::Slot> table_of(const std::map<std::uint64_t, std::uint32_t>& kept) {
  std::size_t size = 1024;
  while (size < kept.size() * 3 / 2) size *= 2;
  std::vector<LemmaModel::Slot> slots(size);
  for (const auto& [key, edit] : kept) {
    std::size_t at = key & (size - 1);
    while (slots[at].edit != 0) at = (at + 1) & (size - 1);
    slots[at] = {static_cast<std::uint32_t>(key >> 32), edit + 1};
  }
  return slots;
}

std::vector<LemmaEdit> read_edits(const std::vector<std::string>& lines) {
  std::vector<LemmaEdit> out;
  for (const auto& line : lines) {
    const auto tab = line.find('\t');
    const auto letter_case = line[0] == 'l' ? LemmaEdit::Case::lower : LemmaEdit::Case::keep;
    out.push_back({letter_case, static_cast<std::uint32_t>(std::stoul(line.substr(1, tab - 1))), line.substr(tab + 1)});
  }
  return out;
}

int run(const Arguments& arguments) {
  const auto divider = divider_of(arguments);
  if (divider == arguments.end() || divider - arguments.begin() < 3)
    return usage("train_lemmas LANGUAGE OUT TRAIN.conllu... -- DEV.conllu...");
  const auto lexicon = read_lexicon(arguments[0]);
  Edits edits;
  std::vector<Example> examples;
  if (const auto path = arguments[0] + "/irregular.tsv"; std::filesystem::exists(path)) examples = irregular_verbs(path, edits);
  for (auto it = arguments.begin() + 2; it != divider; ++it) {
    auto more = examples_of(read_treebank(*it), lexicon, edits);
    examples.insert(examples.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  const auto slots = table_of(choose(examples));
  std::vector<std::string> lines(edits.size());
  for (const auto& [line, index] : edits) lines[index] = line;
  const LemmaModel model{slots, read_edits(lines)};
  for (auto it = divider + 1; it != arguments.end(); ++it) {
    std::size_t right = 0;
    Edits ignored;
    const auto held_out = examples_of(read_treebank(*it), lexicon, ignored);
    for (const auto& example : held_out) {
      const auto edit = find_edit(model, example.keys);
      right += (edit < 0 ? example.form : lemma_of(model.edits[edit], example.form)) == example.lemma;
    }
    fmt::print("{}: lemmas with gold tags {:.2f}\n", *it, share(right, held_out.size()));
  }
  std::string text;
  for (const auto& line : lines) text += line + '\n';
  write_file(arguments[1] + "/edits", text);
  write_numbers(arguments[1] + "/table", slots);  // last: training/train takes it as a sign that both are there
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_lemmas", argc, argv, hearsay::run); }
