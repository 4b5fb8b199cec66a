// The features that names are told by, as names.h says.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/hash.h"
#include "document/forms.h"
#include "language/byte_shape.h"
#include "language/names.h"

namespace hearsay {
namespace {

// What a word form is by itself; computed once for each form of a document.
struct Form {
  std::uint64_t form = 0, lower = 0, shape = 0, short_shape = 0;
  std::array<std::uint64_t, 3> prefix{}, suffix{};
  std::uint16_t classes = 0;
  bool capital = false, all_capitals = false;
  std::uint32_t as_capital = 0, as_small = 0;  // how often the document has it so, not first in a sentence
};

Form read_form(std::string_view text, const NameWords& words) {
  Form out;
  std::string lower(text.substr(0, 40)), shape, short_shape;
  bool small = false;
  for (auto& c : lower) {
    shape += shape_of(c);
    if (short_shape.empty() || short_shape.back() != shape.back()) short_shape += shape.back();
    small |= shape.back() == 'x';
    c = ascii_lower(c);
  }
  out.form = hash64(text);
  out.lower = hash64(lower);
  out.shape = hash64(shape.substr(0, 6));
  out.short_shape = hash64(short_shape);
  for (std::size_t n = 0; n < 3; ++n) {
    out.prefix[n] = hash64(std::string_view(lower).substr(0, n + 2));
    out.suffix[n] = hash64(std::string_view(lower).substr(lower.size() - std::min(lower.size(), n + 2)));
  }
  out.classes = words.classes_of(text);
  out.capital = shape[0] == 'X';
  out.all_capitals = out.capital && !small && lower.size() > 1;
  return out;
}

// The forms of a document, and which one each token has; forms that differ only in case share their counts.
struct Forms {
  std::vector<Form> forms;
  std::vector<std::int32_t> of_token;
  const Form& operator[](std::int32_t token) const { return forms[of_token[static_cast<std::size_t>(token)]]; }
};

Forms read_forms(const Document& document, const NameWords& words) {
  Forms out;
  std::unordered_map<std::uint64_t, std::array<std::uint32_t, 2>> counts;
  auto numbered = number_forms(document);
  out.of_token = std::move(numbered.of_token);
  out.forms.reserve(numbered.forms.size());
  for (const auto form : numbered.forms) out.forms.push_back(read_form(form, words));
  for (const auto& sentence : document.sentences)
    for (auto t = sentence.tokens.begin + 1; t < sentence.tokens.end; ++t)
      if (!out[t].all_capitals) ++counts[out[t].lower][out[t].capital ? 0 : 1];
  for (auto& form : out.forms)
    if (const auto found = counts.find(form.lower); found != counts.end())
      form.as_capital = found->second[0], form.as_small = found->second[1];
  return out;
}

std::uint32_t mix(std::uint32_t slot, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
  std::uint64_t h = (a + slot) * 0x9E3779B97F4A7C15ULL;
  h ^= (b + 0x7F4A7C15U) * 0xC2B2AE3D27D4EB4FULL;
  h = (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9ULL;
  h ^= (c + slot) * 0x94D049BB133111EBULL;
  h = (h ^ (h >> 32)) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::uint32_t>(h >> 32);
}

// A sentence in which capitals tell nothing: nearly all its words have one, or none has.
std::uint32_t case_of(const Forms& forms, TokenRange tokens) {
  int words = 0, capitals = 0, all = 0;
  for (auto t = tokens.begin; t < tokens.end; ++t) {
    const auto first = forms[t].short_shape;
    static const std::uint64_t kSmall = hash64("x");
    words += forms[t].capital || first == kSmall;
    capitals += forms[t].capital;
    all += forms[t].all_capitals;
  }
  if (words > 2 && all * 10 > words * 6) return 1;
  if (words > 3 && capitals * 10 > words * 7) return 2;
  return capitals == 0 ? 3 : 0;
}

// What the list of phrases says of each token of a sentence: its phrase's classes, whether it has a capital, and the token's place in it.
// Phrases are looked for where a word has a capital or a figure, or nothing has; the longest from the left.
void mark_phrases(const Document& document, const Forms& forms, TokenRange tokens, bool capitals, const NamePhrases& phrases,
                  std::vector<std::uint32_t>& out) {
  out.assign(static_cast<std::size_t>(tokens.end - tokens.begin), 0);
  for (auto t = tokens.begin; t < tokens.end;) {
    NamePhrases::Key key;
    int longest = 0;
    std::uint32_t classes = 0;
    bool capital = false;
    for (int n = 0; n < kLongestNamePhrase && t + n < tokens.end; ++n) {
      const auto form = document.form_of(document.tokens[t + n]);
      if (n == 0 && capitals && !forms[t].capital && !is_ascii_digit(form[0]) && static_cast<unsigned char>(form[0]) < 0x80) break;
      const auto before = key.letters;
      key.add(form);
      if (key.letters == before) {
        if (n == 0) break;
        continue;
      }
      capital |= forms[t + n].capital;
      if (const auto found = phrases.classes_of(key))
        longest = n + 1, classes = static_cast<std::uint32_t>(found) << 4 | (capital ? 8U : 0U);
    }
    for (int n = 0; n < longest; ++n)
      out[static_cast<std::size_t>(t - tokens.begin + n)] = classes | (longest == 1 ? 4U : n == 0 ? 1U : n + 1 == longest ? 3U : 2U);
    t += std::max(longest, 1);
  }
}

}  // namespace

std::vector<std::uint32_t> name_features(const Document& document, const NameWords& words, const NamePhrases& phrases) {
  const Forms forms = read_forms(document, words);
  std::vector<std::uint32_t> marks;
  const Form none;
  std::vector<std::uint32_t> out(document.tokens.size() * kNameFeatures);
  for (const auto& sentence : document.sentences) {
    const auto letter_case = case_of(forms, sentence.tokens);
    mark_phrases(document, forms, sentence.tokens, letter_case != 3, phrases, marks);
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const auto form = [&](std::int32_t i) -> const Form& { return sentence.tokens.contains(i) ? forms[i] : none; };
      const auto phrase = [&](std::int32_t i) -> std::uint64_t {
        return sentence.tokens.contains(i) ? marks[static_cast<std::size_t>(i - sentence.tokens.begin)] : 0;
      };
      const auto tag = [&](std::int32_t i) -> std::uint64_t {
        return sentence.tokens.contains(i) ? static_cast<std::uint64_t>(document.tokens[i].upos) : 99;
      };
      const Form &w = form(t), &p = form(t - 1), &n = form(t + 1), &pp = form(t - 2), &nn = form(t + 2);
      const bool first = t == sentence.tokens.begin;
      const std::uint64_t seen = std::min(w.as_capital, 3U) * 4 + std::min(w.as_small, 3U);
      const std::uint64_t capital =
          static_cast<std::uint64_t>(w.capital) | static_cast<std::uint64_t>(first) << 1 | static_cast<std::uint64_t>(letter_case) << 2;
      std::uint32_t* to = &out[static_cast<std::size_t>(t) * kNameFeatures];
      std::uint32_t slot = 0;
      const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) { to[slot] = mix(slot, a, b, c), ++slot; };
      add(0);
      add(w.form);
      add(w.lower);
      add(p.lower);
      add(n.lower);
      add(pp.lower);
      add(nn.lower);
      add(p.lower, w.lower);
      add(w.lower, n.lower);
      add(p.lower, w.short_shape);
      add(n.lower, w.short_shape);
      for (int k = 0; k < 3; ++k) add(w.prefix[k]), add(w.suffix[k]);
      add(w.shape, capital);
      add(w.short_shape, capital, tag(t));
      add(p.short_shape, w.short_shape, n.short_shape);
      add(w.classes, capital);
      add(w.classes, w.short_shape, tag(t));
      add(p.classes, w.classes, w.capital);
      add(w.classes, n.classes, w.capital);
      add(p.classes, p.short_shape, w.short_shape);
      add(n.classes, n.short_shape, w.short_shape);
      add(tag(t), capital);
      add(tag(t - 1), tag(t), tag(t + 1));
      add(tag(t - 1), w.lower);
      add(tag(t + 1), w.lower);
      add(seen, capital, w.classes);
      add(seen, w.short_shape, tag(t));
      add(p.suffix[1], w.short_shape, w.classes);
      add(n.suffix[1], w.short_shape, w.classes);
      add(pp.lower, p.lower, w.short_shape);
      add(n.lower, nn.lower, w.short_shape);
      add(p.lower, w.classes, n.short_shape);
      add(n.lower, w.classes, p.short_shape);
      add(phrase(t), capital);
      add(phrase(t), tag(t), capital);
      add(phrase(t), w.lower);
      add(phrase(t), phrase(t - 1), phrase(t + 1));
      static_assert(kNameFeatures == 42);
    }
  }
  return out;
}

}  // namespace hearsay
