#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "document/names.h"
#include "document/syntax.h"
#include "engine.h"
#include "hearsay/error.h"

namespace hearsay::testing {
namespace {

bool is_boundary(const std::string& text, std::uint32_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
}

void expect_sound(const Document& document) {
  std::uint32_t at = 0;
  for (const auto& token : document.tokens) {
    ASSERT_LE(at, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, document.text.size());
    ASSERT_TRUE(is_boundary(document.text, token.span.begin) && is_boundary(document.text, token.span.end));
    ASSERT_FALSE(token.lemma.empty());
    ASSERT_NE(token.upos, Upos::none);
    at = token.span.end;
  }
  std::int32_t next = 0;
  for (const auto& sentence : document.sentences) {
    ASSERT_EQ(sentence.tokens.begin, next);
    ASSERT_LT(sentence.tokens.begin, sentence.tokens.end);
    next = sentence.tokens.end;
    int roots = 0;
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const auto& token = document.tokens[t];
      roots += token.head < 0;
      ASSERT_EQ(token.head < 0, token.deprel == Deprel::root);
      ASSERT_TRUE(token.head < 0 || sentence.tokens.contains(token.head));
      std::int32_t steps = 0, up = t;
      while (up >= 0 && steps <= sentence.tokens.end - sentence.tokens.begin) up = document.tokens[up].head, ++steps;
      ASSERT_LT(up, 0) << "a cycle";
    }
    ASSERT_EQ(roots, 1);
  }
  ASSERT_EQ(next, static_cast<std::int32_t>(document.tokens.size()));
  for (const auto& name : document.names) {
    ASSERT_FALSE(name.tokens.empty());
    ASSERT_EQ(name.span, span_of(document, name.tokens));
  }
  ASSERT_EQ(document.child_begin.size(), document.tokens.size() + 1);
}

// Random characters of many kinds, as valid UTF-8.
std::string random_text(unsigned seed) {
  static const std::vector<std::string> kPieces = {"a",
                                                   "B",
                                                   "the",
                                                   " ",
                                                   " ",
                                                   " ",
                                                   "\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   "\t",
                                                   ".",
                                                   ".",
                                                   ",",
                                                   "!",
                                                   "?",
                                                   "...",
                                                   "\"",
                                                   "'",
                                                   "’",
                                                   "“",
                                                   "”",
                                                   "-",
                                                   "--",
                                                   "—",
                                                   "(",
                                                   ")",
                                                   "[",
                                                   "]",
                                                   "$",
                                                   "%",
                                                   "#",
                                                   "@",
                                                   "/",
                                                   ":",
                                                   ";",
                                                   "&",
                                                   "*",
                                                   "_",
                                                   "=",
                                                   "<",
                                                   ">",
                                                   "1",
                                                   "23",
                                                   "4.5",
                                                   "é",
                                                   "ß",
                                                   "Ж",
                                                   "中",
                                                   "。",
                                                   "👍",
                                                   "\xE2\x80\x8D",
                                                   "\xEF\xB8\x8F",
                                                   "\xCC\x81",
                                                   "\xE2\x80\x8B",
                                                   "\x01",
                                                   "http://",
                                                   "www.",
                                                   "n't",
                                                   "'s",
                                                   "U.S.",
                                                   "Mr.",
                                                   "said",
                                                   "Moscow",
                                                   "\xC2\xA0",
                                                   "\xC2\xAD",
                                                   "\xE2\x80\xA8",
                                                   "\xF4\x8F\xBF\xBF"};
  std::mt19937 random(seed);
  std::string out;
  for (unsigned i = 0, n = random() % 200; i < n; ++i) out += kPieces[random() % kPieces.size()];
  return out;
}

TEST(Language, EveryTextGivesOrderedSpansAndTrees) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const auto text = random_text(seed);
    SCOPED_TRACE(text);
    expect_sound(read_text(text));
    if (HasFatalFailure()) return;
  }
}

TEST(Language, EveryVisibleCharacterIsInAWord) {
  for (unsigned seed = 1000; seed < 1100; ++seed) {
    const auto document = split_text(random_text(seed));
    std::vector<bool> covered(document.text.size());
    for (const auto& token : document.tokens)
      for (auto b = token.span.begin; b < token.span.end; ++b) covered[b] = true;
    for (std::size_t b = 0; b < document.text.size(); ++b) {
      const auto c = static_cast<unsigned char>(document.text[b]);
      EXPECT_TRUE(covered[b] || c <= ' ' || c >= 0x7F) << document.text << " at " << b;
    }
  }
}

TEST(Language, HostileTexts) {
  std::string words, commas, letters(100000, 'x'), quotes(20000, '"'), joined, dots(20000, '.'), phones, marks, clitics;
  for (int i = 0; i < 10000; ++i) words += "word ", commas += "a,", joined += "a-", phones += "1-", marks += "\xCC\x81", clitics += "a's";
  for (const auto& text : {words, commas, letters, quotes, joined, dots, phones, marks, clitics}) expect_sound(read_text(text));
}

TEST(Language, SameTextSameReading) {
  const std::string text = "North Korean leader Kim Jong-un left for Russia on Tuesday, state media said. He won't say why.";
  const auto a = read_text(text), b = read_text(text);
  ASSERT_EQ(a.tokens.size(), b.tokens.size());
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(a.tokens[i].head, b.tokens[i].head);
    EXPECT_EQ(a.tokens[i].lemma, b.tokens[i].lemma);
    EXPECT_EQ(a.tokens[i].upos, b.tokens[i].upos);
  }
}

TEST(Language, PlainSentences) {
  struct Expected {
    const char* text;
    const char* word;
    const char* lemma;
    Upos upos;
    Deprel deprel;
    const char* head;  // "" for the root
  };
  const Expected cases[] = {
      {"The minister resigned on Monday.", "minister", "minister", Upos::noun, Deprel::nsubj, "resigned"},
      {"The minister resigned on Monday.", "resigned", "resign", Upos::verb, Deprel::root, ""},
      {"The minister resigned on Monday.", "Monday", "Monday", Upos::propn, Deprel::obl, "resigned"},
      {"The soldiers were killed by rebels.", "soldiers", "soldier", Upos::noun, Deprel::nsubj_pass, "killed"},
      {"The soldiers were killed by rebels.", "were", "be", Upos::aux, Deprel::aux_pass, "killed"},
      {"The spokesman said the talks had failed.", "failed", "fail", Upos::verb, Deprel::ccomp, "said"},
      {"The spokesman said the talks had failed.", "talks", "talk", Upos::noun, Deprel::nsubj, "failed"},
      {"Officials did not confirm the report.", "not", "not", Upos::part, Deprel::advmod, "confirm"},
      {"Officials did not confirm the report.", "report", "report", Upos::noun, Deprel::obj, "confirm"},
      {"The two leaders met in Berlin and signed an agreement.", "signed", "sign", Upos::verb, Deprel::conj, "met"},
      {"The two leaders met in Berlin and signed an agreement.", "met", "meet", Upos::verb, Deprel::root, ""},
  };
  for (const auto& expected : cases) {
    const auto document = read_text(expected.text);
    const auto found =
        std::find_if(document.tokens.begin(), document.tokens.end(), [&](auto& t) { return document.form_of(t) == expected.word; });
    ASSERT_NE(found, document.tokens.end()) << expected.word;
    EXPECT_EQ(found->lemma, expected.lemma);
    EXPECT_EQ(found->upos, expected.upos) << expected.text << ": " << expected.word << " " << name_of(found->upos);
    EXPECT_EQ(found->deprel, expected.deprel) << expected.text << ": " << expected.word << " " << name_of(found->deprel);
    EXPECT_EQ(found->head < 0 ? "" : document.form_of(document.tokens[found->head]), expected.head)
        << expected.text << ": " << expected.word;
  }
}

TEST(Language, Lemmas) {
  struct Expected {
    const char* text;
    const char* word;
    const char* lemma;
  };
  const Expected cases[] = {{"She went home and saw the children.", "went", "go"},
                            {"She went home and saw the children.", "saw", "see"},
                            {"She went home and saw the children.", "children", "child"},
                            {"Troops fought and withdrew.", "withdrew", "withdraw"},
                            {"Troops fought and withdrew.", "fought", "fight"},
                            {"He has been told that it's over.", "been", "be"},
                            {"He has been told that it's over.", "'s", "be"},
                            {"He's gone to the cities.", "'s", "have"},
                            {"He's gone to the cities.", "cities", "city"},
                            {"The policies were worse than ours.", "policies", "policy"},
                            {"Russian and Chinese officials spoke.", "Russian", "Russian"},
                            {"They can't go.", "n't", "not"},
                            {"They can't go.", "ca", "can"},
                            {"Bigger cuts are coming.", "Bigger", "big"},
                            {"THE TALKS HAVE FAILED", "TALKS", "talk"}};
  for (const auto& expected : cases) {
    const auto document = read_text(expected.text);
    const auto found =
        std::find_if(document.tokens.begin(), document.tokens.end(), [&](auto& t) { return document.form_of(t) == expected.word; });
    ASSERT_NE(found, document.tokens.end()) << expected.word;
    EXPECT_EQ(found->lemma, expected.lemma) << expected.text;
  }
}

TEST(Language, AMissingModelIsToldByName) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  try {
    load_language("/nowhere/xx.hearsay", knowledge);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::not_found);
    EXPECT_NE(std::string(error.what()).find("xx.hearsay"), std::string::npos);
  }
}

}  // namespace
}  // namespace hearsay::testing
