// The fast engine with weights drawn at random, so that its trees must be sound whatever it has learned.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <string>

#include "document/syntax.h"
#include "engine.h"
#include "hearsay/error.h"
#include "language/fast_parser.h"
#include "language/fast_tagger.h"
#include "support/temporary_folder.h"

namespace hearsay::testing {
namespace {

std::string random_rows(std::size_t rows, std::size_t stride, std::mt19937& random) {
  std::string out;
  for (std::size_t i = 0; i < rows * stride; ++i)
    out += static_cast<char>((i + 1) % stride == 0 ? random() % (kLargestShift + 1) : random() % 255 - 127);
  return out;
}

std::map<std::string, std::string> random_sections(unsigned seed) {
  std::mt19937 random(seed);
  return {{"fast/words", std::string(64, '\x55')},
          {"fast/tags", random_rows(1 << 10, 20, random)},
          {"fast/bundles", "NOUN\tNumber=Sing\nNOUN\tNumber=Plur\nVERB\tVerbForm=Inf\nVERB\tTense=Past|VerbForm=Fin\n"},
          {"fast/bundles.rows", random_rows(1 << 6, 32, random)},
          {"fast/transitions", random_rows(1 << 12, 4, random)},
          {"fast/relations", random_rows(1 << 8, 56, random)}};
}

struct Engine {
  explicit Engine(const std::string& path)
      : pack(path), known(load_known_words(pack)), tagger(load_fast_tagger(pack)), parser(load_fast_parser(pack)) {}
  Pack pack;
  KnownWords known;
  FastTagger tagger;
  FastParser parser;

  void read(Document& document) const {
    const auto words = read_fast_words(document, known);
    tag_fast(document, tagger, words);
    parse_fast(document, parser, words);
  }
};

class Fast : public ::testing::Test {
 protected:
  TemporaryFolder folder;
  std::string path(const std::map<std::string, std::string>& sections) const {
    const auto out = folder.file("model.hearsay");
    write_pack(out, sections);
    return out;
  }
};

Document document_of(const std::vector<std::vector<std::string>>& sentences) {
  Document document;
  for (const auto& sentence : sentences) {
    const auto begin = static_cast<std::int32_t>(document.tokens.size());
    for (const auto& form : sentence) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(document.text.size());
      document.text += form;
      token.span.end = static_cast<std::uint32_t>(document.text.size());
      token.sentence = static_cast<std::int32_t>(document.sentences.size());
      document.tokens.push_back(token);
    }
    document.sentences.push_back({{}, {begin, static_cast<std::int32_t>(document.tokens.size())}, 0});
  }
  return document;
}

std::vector<std::string> random_forms(std::size_t count, std::mt19937& random) {
  static const char* const kForms[] = {"the",      "Kim",  "said", ".",  ",",    "\"", "1,200", "Жук", "’s", "\xF0\x9F\x91\x8D",
                                       "\xFF\xFE", "U.S.", "-",    "of", "talks"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(random() % 4 == 0 ? std::string(1 + random() % 60, static_cast<char>(33 + random() % 90))
                                    : kForms[random() % std::size(kForms)]);
  return out;
}

void expect_trees(const Document& document) {
  for (const auto& sentence : document.sentences) {
    int roots = 0;
    std::vector<std::int32_t> seen(document.tokens.size(), -1);  // in the walk from which token
    std::vector<bool> safe(document.tokens.size());
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const auto& token = document.tokens[t];
      roots += token.head < 0;
      ASSERT_TRUE(token.head < 0 || sentence.tokens.contains(token.head));
      ASSERT_EQ(token.head < 0, token.deprel == Deprel::root);
      ASSERT_NE(token.deprel, Deprel::none);
      ASSERT_NE(token.upos, Upos::none);
      auto up = t;
      for (; up >= 0 && !safe[up]; up = document.tokens[up].head) {
        ASSERT_NE(seen[up], t) << "a cycle";
        seen[up] = t;
      }
      for (up = t; up >= 0 && !safe[up]; up = document.tokens[up].head) safe[up] = true;
    }
    ASSERT_EQ(roots, 1);
  }
}

TEST_F(Fast, AnyTokensGiveTreesWithOneRoot) {
  const Engine engine(path(random_sections(1)));
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    auto document = document_of({random_forms(1 + random() % 40, random), random_forms(1 + random() % 5, random)});
    engine.read(document);
    expect_trees(document);
    if (HasFatalFailure()) return;
  }
}

TEST_F(Fast, NothingAndOneWord) {
  const Engine engine(path(random_sections(3)));
  Document nothing;
  engine.read(nothing);
  EXPECT_TRUE(nothing.tokens.empty());
  auto one = document_of({{"Go"}});
  engine.read(one);
  EXPECT_EQ(one.tokens[0].head, -1);
  EXPECT_EQ(one.tokens[0].deprel, Deprel::root);
}

// Speed is not asserted; but what grows with the square of the length would not come back within the test's time.
TEST_F(Fast, LongSentencesTakeLinearTime) {
  const Engine engine(path(random_sections(4)));
  std::mt19937 random(5);
  auto document = document_of({random_forms(10000, random), std::vector<std::string>(10000, "a"), random_forms(300000, random)});
  engine.read(document);
  expect_trees(document);
}

TEST_F(Fast, SameTokensSameTree) {
  const Engine engine(path(random_sections(6)));
  std::mt19937 random(7);
  auto a = document_of({random_forms(500, random)}), b = a;
  engine.read(a), engine.read(b);
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(a.tokens[i].head, b.tokens[i].head);
    EXPECT_EQ(a.tokens[i].upos, b.tokens[i].upos);
    EXPECT_EQ(a.tokens[i].feats, b.tokens[i].feats);
    EXPECT_EQ(a.tokens[i].deprel, b.tokens[i].deprel);
  }
}

// The vector instructions sum as the plain loop does.
template <int Stride>
void expect_plain_sums(std::mt19937& random) {
  const std::string bytes = random_rows(1 << 7, Stride, random);
  const FastRows<Stride> rows{{reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()}, 7};
  for (int size = 0; size < 40; ++size) {
    FastFeatures features;
    typename FastRows<Stride>::Sums sums{}, plain{};
    for (int f = 0; f < size; ++f) {
      features.add(static_cast<std::uint64_t>(f), random());
      const auto* row = rows.bytes.data() + static_cast<std::size_t>(features.at[f] >> 25) * Stride;
      for (int k = 0; k + 1 < Stride; ++k) plain[k] += row[k] * (1 << row[Stride - 1]);
    }
    rows.add(features, sums);
    for (int k = 0; k + 1 < Stride; ++k) ASSERT_EQ(sums[k], plain[k]) << Stride << " " << size << " " << k;
  }
}

TEST(FastRows, SumsAreTheSameOnEveryProcessor) {
  std::mt19937 random(8);
  expect_plain_sums<4>(random);
  expect_plain_sums<20>(random);
  expect_plain_sums<32>(random);
  expect_plain_sums<56>(random);
}

TEST_F(Fast, BrokenSectionsAreRefused) {
  const auto sound = random_sections(9);
  EXPECT_NO_THROW(Engine{path(sound)});
  for (const auto& [name, bytes] : sound) {
    auto broken = sound;
    for (const std::size_t size : {bytes.size() - 3, bytes.size() / 2 - 1, std::size_t{0}}) {
      if (name == "fast/bundles" && size == 0) continue;  // no features at all is a language's right
      broken[name] = bytes.substr(0, size);
      if (name == "fast/bundles") broken[name] = "NOUN without a tab";
      try {
        const Engine engine(path(broken));
        FAIL() << name << " of " << size << " bytes was taken";
      } catch (const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::bad_format) << name;
        EXPECT_NE(std::string(error.what()).find("fast/"), std::string::npos);
      }
    }
  }
  auto shifted = sound;
  shifted["fast/tags"][19] = kLargestShift + 1;
  EXPECT_THROW(Engine{path(shifted)}, Error);
  shifted.erase("fast/tags");
  EXPECT_THROW(Engine{path(shifted)}, Error);
}

// ---------------------------------------------------------------- the shipped weights

TEST(FastEngine, ReadsPlainSentences) {
  const std::string home = HEARSAY_BUILD_DIR "/share/hearsay";
  const Knowledge knowledge(home + "/hearsay.data");
  const auto language = load_language(home + "/models/en.hearsay", knowledge, hearsay::Engine::fast);
  Document document;
  document.text = "The president left for Russia on Tuesday. The soldiers were killed by rebels.";
  split(document, *language);
  parse(document, *language);
  find_names(document, *language);
  expect_trees(document);
  const auto find = [&](std::string_view form) {
    return *std::find_if(document.tokens.begin(), document.tokens.end(), [&](const Token& t) { return document.form_of(t) == form; });
  };
  EXPECT_EQ(find("left").deprel, Deprel::root);
  EXPECT_EQ(find("left").feats.tense, Tense::past);
  EXPECT_EQ(find("president").deprel, Deprel::nsubj);
  EXPECT_EQ(find("soldiers").deprel, Deprel::nsubj_pass);
  EXPECT_EQ(find("soldiers").lemma, "soldier");
  EXPECT_EQ(find("were").deprel, Deprel::aux_pass);
  const auto named = [&](std::string_view text) {
    return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return document.text_of(n.span) == text; });
  };
  EXPECT_TRUE(named("Russia"));
}

TEST(FastEngine, AnUnknownNameIsAnErrorOfUsage) {
  try {
    engine_named("quick");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::usage);
    EXPECT_NE(std::string(error.what()).find("accurate, fast"), std::string::npos);
  }
}

}  // namespace
}  // namespace hearsay::testing
