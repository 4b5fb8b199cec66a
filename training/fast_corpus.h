// The sentences that the fast engine is trained on, their words and the bundles of features as the engine numbers them; for train_fast.cc.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/names.h"
#include "hearsay/error.h"
#include "language/fast_parser.h"
#include "language/fast_tagger.h"
#include "treebank.h"

namespace hearsay {

using Random = std::mt19937;

struct FastSentence {
  std::vector<std::int32_t> form;
  std::vector<Upos> upos, said_upos;              // gold; what the tagger says
  std::vector<std::int32_t> bundle, said_bundle;  // index in the bundles of the UPOS; -1 for one that is too rare
  std::vector<std::int32_t> heads;                // as DynamicOracle wants them
  std::vector<Deprel> relations;
  bool gold = false;
  std::size_t size() const { return form.size(); }
};

struct FastCorpus {
  std::vector<FastSentence> sentences;
  std::vector<FastWord> forms;
  std::vector<std::uint32_t> counts;  // of the folded form
  std::array<std::vector<Features>, kUposCount + 1> bundles;
  std::vector<std::size_t> order;  // of an epoch: gold three times
};

struct RawToken {
  std::string form;
  Upos upos;
  Features feats;
  std::int32_t head;  // 1-based, 0 for the root
  Deprel relation;
};

class FastReader {
 public:
  explicit FastReader(FastCorpus& corpus) : corpus_(corpus) {}

  void add(const std::vector<RawToken>& tokens, bool gold) {
    FastSentence out;
    out.gold = gold;
    out.heads.push_back(-1);
    for (const auto& token : tokens) {
      const auto [entry, fresh] = forms_.emplace(token.form, static_cast<std::int32_t>(corpus_.forms.size()));
      if (fresh) corpus_.forms.push_back(read_fast_word(token.form));
      ++folded_[corpus_.forms[entry->second].folded];
      out.form.push_back(entry->second);
      out.upos.push_back(token.upos == Upos::none ? Upos::x : token.upos);
      out.bundle.push_back(number_of(out.upos.back(), token.feats));
      out.heads.push_back(token.head);
      out.relations.push_back(token.relation);
    }
    make_projective(out.heads);
    corpus_.sentences.push_back(std::move(out));
  }

  // When all is read: counts, the commonest bundles of each UPOS, known words.
  void finish() {
    for (const auto& form : corpus_.forms) corpus_.counts.push_back(folded_[form.folded]);
    std::array<std::vector<std::int32_t>, kUposCount + 1> rank;
    for (std::size_t tag = 1; tag <= kUposCount; ++tag) {
      std::vector<std::int32_t> order(bundles_[tag].size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
      std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return bundles_[tag][a].second > bundles_[tag][b].second; });
      rank[tag].assign(order.size(), -1);
      for (std::size_t i = 0; i < order.size() && i < kMostBundles && bundles_[tag][order[i]].second >= 3; ++i) {
        rank[tag][order[i]] = static_cast<std::int32_t>(i);
        corpus_.bundles[tag].push_back(bundles_[tag][order[i]].first);
      }
    }
    for (auto& sentence : corpus_.sentences)
      for (std::size_t i = 0; i < sentence.size(); ++i)
        sentence.bundle[i] = rank[static_cast<std::size_t>(sentence.upos[i])][sentence.bundle[i]];
    for (std::size_t i = 0; i < corpus_.sentences.size(); ++i)
      for (int time = corpus_.sentences[i].gold ? 0 : 2; time < 3; ++time) corpus_.order.push_back(i);
  }

  std::string known_words() const {
    constexpr std::size_t kBytes = 1 << 18;
    std::string out(kBytes, '\0');
    for (const auto& [hash, count] : folded_)
      if (count > 1) out[(hash & (kBytes * 8 - 1)) >> 3] |= static_cast<char>(1 << (hash & 7));
    return out;
  }

 private:
  std::int32_t number_of(Upos tag, const Features& feats) {
    auto& all = bundles_[static_cast<std::size_t>(tag)];
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].first == feats) return ++all[i].second, static_cast<std::int32_t>(i);
    all.emplace_back(feats, 1);
    return static_cast<std::int32_t>(all.size() - 1);
  }

  FastCorpus& corpus_;
  std::unordered_map<std::string, std::int32_t> forms_;
  std::unordered_map<std::uint64_t, std::uint32_t> folded_;
  std::array<std::vector<std::pair<Features, std::uint32_t>>, kUposCount + 1> bundles_;
};

inline void read_gold(const std::string& path, FastReader& reader) {
  std::vector<RawToken> tokens;
  for (const auto& sentence : read_treebank(path)) {
    tokens.clear();
    for (const auto& t : sentence.tokens) tokens.push_back({t.form, t.upos, features_of(t.feats), t.head + 1, t.deprel});
    reader.add(tokens, true);
  }
}

inline void read_labelled(const std::string& path, FastReader& reader) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  std::unordered_map<std::string, Features> feats;
  std::vector<RawToken> tokens;
  for (std::string line; std::getline(in, line);) {
    const auto s = nlohmann::json::parse(line);
    tokens.clear();
    for (std::size_t i = 0; i < s["forms"].size(); ++i) {
      const auto& ud = s["feats"][i].get_ref<const std::string&>();
      const auto found = feats.try_emplace(ud, feats.contains(ud) ? Features{} : features_of(ud)).first->second;
      tokens.push_back({s["forms"][i], upos_named(s["upos"][i].get_ref<const std::string&>()).value_or(Upos::x), found,
                        s["heads"][i].get<std::int32_t>(), deprel_named(s["rels"][i].get_ref<const std::string&>())});
    }
    if (!tokens.empty()) reader.add(tokens, false);
  }
}

// A word seen c times is read as a stranger with probability 0.5 / (0.5 + c): so that strangers are known (Kiperwasser and Goldberg 2016).
inline void read_words(const FastCorpus& corpus, const FastSentence& sentence, Random* dropping, std::vector<FastWord>& out) {
  out.clear();
  for (const auto form : sentence.form) {
    out.push_back(corpus.forms[form]);
    const auto count = corpus.counts[form];
    const auto drawn = dropping != nullptr ? std::uniform_real_distribution<float>(0, 1)(*dropping) : 1.0F;
    out.back().known = count > 1 && drawn >= 0.5F / (0.5F + static_cast<float>(count));
  }
}

}  // namespace hearsay
