#include "language/fast_tagger.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/lines.h"
#include "document/names.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::uint64_t kOne = 0x9E3779B97F4A7C15ULL, kTwo = 0xC2B2AE3D27D4EB4FULL, kThree = 0x165667B19E3779F9ULL;

std::uint64_t key(Upos tag) { return mixed(static_cast<std::uint64_t>(tag)); }

using TagSums = FastRows<20>::Sums;

// What one form gives to the choice of its own tag and of its neighbours'.
struct FormSums {
  TagSums itself{}, before{}, after{}, two_before{}, two_after{};
};

TagSums sum_of(const FastTagger& model, const FastWord& word, Beside where) {
  FastFeatures features;
  add_tag_features(word, where, features);
  TagSums sums{};
  model.tags.add(features, sums);
  return sums;
}

FormSums sums_of(const FastTagger& model, const FastWord& word) {
  return {sum_of(model, word, Beside::itself), sum_of(model, word, Beside::before), sum_of(model, word, Beside::after),
          sum_of(model, word, Beside::two_before), sum_of(model, word, Beside::two_after)};
}

// The forms of a document with their sums; index -1 is the blank beyond the ends of a sentence.
struct Forms {
  const FastWords& words;
  std::vector<FormSums> sums;
  FastWord blank;
  FormSums blank_sums;

  Forms(const FastTagger& model, const FastWords& with) : words(with), blank_sums(sums_of(model, blank)) {
    sums.reserve(words.forms.size());
    for (const auto& form : words.forms) sums.push_back(sums_of(model, form));
  }
  std::int32_t at(TokenRange range, std::int32_t token) const { return range.contains(token) ? words.of_token[token] : -1; }
  const FastWord& word(std::int32_t form) const { return form < 0 ? blank : words.forms[form]; }
  const FormSums& of(std::int32_t form) const { return form < 0 ? blank_sums : sums[form]; }
};

template <std::size_t N>
void add_to(std::array<std::int32_t, N>& sums, const std::array<std::int32_t, N>& more) {
  for (std::size_t k = 0; k < N; ++k) sums[k] += more[k];
}

Upos tag_of(const FastTagger& model, const Forms& forms, const Document& document, TokenRange range, std::int32_t t) {
  const auto at = [&](std::int32_t i) { return forms.at(range, i); };
  const auto tag = [&](std::int32_t i) { return range.contains(i) ? document.tokens[i].upos : Upos::none; };
  TagSums sums = forms.of(at(t)).itself;
  add_to(sums, forms.of(at(t - 1)).before);
  add_to(sums, forms.of(at(t + 1)).after);
  add_to(sums, forms.of(at(t - 2)).two_before);
  add_to(sums, forms.of(at(t + 2)).two_after);
  FastFeatures features;
  add_tag_features({&forms.word(at(t - 1)), &forms.word(at(t)), &forms.word(at(t + 1)), tag(t - 1), tag(t - 2), t == range.begin},
                   features);
  model.tags.add(features, sums);
  return static_cast<Upos>(1 + (std::max_element(sums.begin(), sums.begin() + kUposCount) - sums.begin()));
}

std::size_t bundle_of(const FastTagger& model, const BundleContext& context) {
  const auto count = model.bundles[static_cast<std::size_t>(context.tag)].size();
  if (count < 2) return 0;
  FastFeatures features;
  add_bundle_features(context, features);
  FastRows<32>::Sums sums{};
  model.bundle_rows.add(features, sums);
  return static_cast<std::size_t>(std::max_element(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count)) - sums.begin());
}

void choose_bundles(Document& document, const FastTagger& model, const Forms& forms, TokenRange range) {
  const auto tag = [&](std::int32_t i) { return range.contains(i) ? document.tokens[i].upos : Upos::none; };
  const FastWord* nominal = &forms.blank;
  std::uint64_t nominal_bundle = 0;
  for (auto t = range.begin; t < range.end; ++t) {
    auto& token = document.tokens[t];
    const FastWord& word = forms.word(forms.at(range, t));
    const auto bundle = bundle_of(
        model, {&forms.word(forms.at(range, t - 1)), &word, token.upos, tag(t - 1), tag(t - 2), tag(t + 1), nominal, nominal_bundle});
    const auto& bundles = model.bundles[static_cast<std::size_t>(token.upos)];
    token.feats = bundles.empty() ? Features{} : bundles[bundle];
    if (is_nominal(token.upos)) nominal = &word, nominal_bundle = static_cast<std::uint64_t>(token.upos) << 8 | bundle;
  }
}

}  // namespace

void add_tag_features(const FastWord& word, Beside where, FastFeatures& out) {
  switch (where) {
    case Beside::itself:
      if (word.known) out.add(1, word.form), out.add(2, word.folded);
      for (std::size_t n = 0; n < word.suffix.size(); ++n) out.add(3 + n, word.suffix[n]);
      for (std::size_t n = 0; n < word.prefix.size(); ++n) out.add(8 + n, word.prefix[n]);
      out.add(11, word.shape);
      out.add(12, word.shape + word.suffix[2] * kOne);
      out.add(13, word.shape + word.suffix[1] * kOne);
      if (!word.known) out.add(14, word.shape), out.add(15, word.suffix[2]), out.add(16, word.suffix[1] + word.shape * kOne);
      return;
    case Beside::before: out.add(17, word.word()), out.add(18, word.suffix[2]), out.add(19, word.shape); return;
    case Beside::after: out.add(20, word.word()), out.add(21, word.suffix[2]), out.add(22, word.shape), out.add(23, word.suffix[1]); return;
    case Beside::two_before: out.add(24, word.word()); return;
    case Beside::two_after: out.add(25, word.word()), out.add(26, word.suffix[2]); return;
  }
}

void add_tag_features(const TagContext& context, FastFeatures& out) {
  const auto word = context.word->word(), before = context.before->word() * kOne, after = context.after->word() * kTwo;
  const auto one = key(context.tag_before) * kTwo, two = key(context.tag_two_before) * kThree;
  out.add(32, one);
  out.add(33, one + two);
  out.add(34, one + word);
  out.add(37, before + word);
  out.add(38, word + after);
  out.add(39, context.word->shape + (context.first ? kThree : 0));
  out.add(40, context.word->shape + context.after->shape * kTwo + context.before->shape * kOne);
  out.add(41, one + context.word->suffix[2]);
  out.add(42, one + context.word->shape + (context.first ? kThree : 0));
}

void add_bundle_features(const BundleContext& context, FastFeatures& out) {
  const auto tag = key(context.tag), before = key(context.tag_before) * kOne, after = key(context.tag_after) * kTwo;
  const auto two = key(context.tag_two_before) * kThree, word = context.word->word() + tag;
  const auto neighbour = context.before->word() * kOne;
  out.add(64, tag);
  out.add(65, word);
  for (std::size_t n = 0; n < 4; ++n) out.add(66 + n, context.word->suffix[n] + tag);
  out.add(70, tag + neighbour);
  out.add(71, word + neighbour);
  out.add(72, tag + before + two);
  out.add(73, word + before);
  out.add(74, word + after);
  out.add(75, tag + context.word->shape);
  out.add(76, tag + before + context.word->suffix[1] * kTwo);
  if (context.tag != Upos::verb && context.tag != Upos::aux && context.tag != Upos::pron) return;
  out.add(77, word + two);
  out.add(78, word + mixed(context.nominal_bundle) * kThree);
  out.add(79, tag + context.nominal->word() * kThree + context.word->suffix[1] * kTwo);
  out.add(80, tag + before + mixed(context.nominal_bundle) * kThree + context.word->suffix[1] * kTwo);
  out.add(81, tag + neighbour + context.word->suffix[1] * kTwo);
  out.add(82, tag + before + after + context.word->suffix[1] * kThree);
}

FastBundles read_fast_bundles(std::string_view text, const std::string& where) {
  FastBundles out;
  each_line(text, [&](std::string_view line, int) {
    const auto tab = line.find('\t');
    const auto tag = upos_named(line.substr(0, tab));
    if (tab == std::string_view::npos || !tag || *tag == Upos::none || out[static_cast<std::size_t>(*tag)].size() == kMostBundles)
      throw Error(ErrorCode::bad_format, fmt::format("{}: section 'fast/bundles' is broken; install it again", where));
    out[static_cast<std::size_t>(*tag)].push_back(features_of(line.substr(tab + 1)));
  });
  return out;
}

FastTagger load_fast_tagger(const Pack& pack) {
  return {load_fast_rows<20>(pack, "fast/tags"), load_fast_rows<32>(pack, "fast/bundles.rows"),
          read_fast_bundles(pack.section("fast/bundles"), pack.path())};
}

void tag_fast(Document& document, const FastTagger& model, const FastWords& words) {
  const Forms forms(model, words);
  for (const auto& sentence : document.sentences) {
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      document.tokens[t].upos = tag_of(model, forms, document, sentence.tokens, t);
    choose_bundles(document, model, forms, sentence.tokens);
  }
}

}  // namespace hearsay
