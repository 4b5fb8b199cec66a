#include "language/fast_parser.h"

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::uint64_t kEnd = 101, kNone = 102, kRoot = 103;
// One odd multiplier a role, so that the sum of two words' hashes tells which is which.
constexpr std::uint64_t kRole[] = {0x9E3779B97F4A7C15ULL, 0xC2B2AE3D27D4EB4FULL, 0x165667B19E3779F9ULL, 0x27D4EB2F165667C5ULL,
                                   0x85EBCA77C2B2AE63ULL, 0xFF51AFD7ED558CCDULL, 0xC4CEB9FE1A85EC53ULL, 0xD6E8FEB86659FD93ULL};

// A word in one role.
struct Role {
  std::uint64_t word, tag, both, fine;
};

Role as(const ParserWord& word, int role) {
  return {word.word * kRole[role], word.tag * kRole[role], word.both * kRole[role], word.fine * kRole[role]};
}

std::uint64_t distance(std::int32_t words) {
  const int bucket = words < 5 ? words : words < 7 ? 5 : words < 10 ? 6 : words < 16 ? 7 : 8;
  return mixed(static_cast<std::uint64_t>(bucket)) * kRole[6];
}

std::uint64_t count_of(const ArcHybrid::Node& node) {
  const auto left = static_cast<std::uint64_t>(std::min(node.left_count, 3)),
             right = static_cast<std::uint64_t>(std::min(node.right_count, 3));
  return mixed(left * 4 + right) * kRole[7];
}

}  // namespace

ParserWord parser_word(const FastWord& word, Upos tag, const Features& f) {
  ParserWord out;
  out.word = word.word();
  out.tag = mixed(static_cast<std::uint64_t>(tag));
  out.both = out.word + out.tag * kRole[4];
  out.fine = mixed(static_cast<std::uint64_t>(tag) | static_cast<std::uint64_t>(f.verb_form) << 8 |
                   static_cast<std::uint64_t>(f.tense) << 12 | static_cast<std::uint64_t>(f.grammatical_case) << 16 |
                   static_cast<std::uint64_t>(f.pron_type) << 20 | static_cast<std::uint64_t>(f.voice) << 24);
  out.suffix = word.suffix[2];
  return out;
}

void frame_parser_words(std::vector<ParserWord>& words) {
  const auto blank = [](std::uint64_t what) { return ParserWord{mixed(what), mixed(what), mixed(what), mixed(what), mixed(what)}; };
  words[0] = blank(kRoot);
  words.insert(words.end(), 3, blank(kEnd));
  words.push_back(blank(kNone));
}

void add_transition_features(const ArcHybrid& state, std::span<const ParserWord> words, FastFeatures& out) {
  const auto i0 = state.top(), i1 = state.top(1), i2 = state.top(2), j = state.next;
  const auto &n0 = state.nodes[i0], &n1 = state.nodes[i1], &nj = state.nodes[j];
  const Role s0 = as(words[i0], 0), s1 = as(words[i1], 1), s2 = as(words[i2], 2);
  const Role b0 = as(words[j], 3), b1 = as(words[j + 1], 4), b2 = as(words[j + 2], 5);
  const Role left0 = as(words[n0.left], 6), right0 = as(words[n0.right], 7), right1 = as(words[n1.right], 6), leftb = as(words[nj.left], 5);
  const auto near = distance(j - i0), far = distance(i0 - i1), count0 = count_of(n0), count1 = count_of(n1), countb = count_of(nj);
  const auto tags = s0.tag + b0.tag, below = s1.tag + s0.tag;
  std::uint64_t number = 128;
  const auto add = [&](std::uint64_t key) { out.add(number++, key); };
  add(s0.both), add(s0.word), add(b0.both), add(b0.word), add(b1.both), add(b2.both), add(s1.both), add(s1.word), add(s2.both);
  add(s0.both + b0.both), add(s0.both + b0.word), add(s0.word + b0.both), add(s0.both + b0.tag), add(s0.tag + b0.both);
  add(s0.word + b0.word), add(tags + near);
  add(s1.word + s0.word), add(s1.both + s0.tag), add(s1.tag + s0.both), add(below + far);
  add(s1.word + b0.word), add(s1.both + b0.tag), add(s1.tag + b0.both), add(s1.tag + b0.tag);
  add(b0.tag + b1.tag + b2.tag), add(tags + b1.tag), add(below + b0.tag), add(below + b0.tag + b1.tag), add(s2.tag + below + b0.tag);
  add(tags + leftb.tag), add(tags + left0.tag), add(tags + right0.tag), add(below + right0.tag), add(below + left0.tag);
  add(below + right1.tag + b0.tag);
  add(s0.both + left0.word), add(s0.both + right0.word), add(b0.both + leftb.word), add(s1.both + right1.word);
  add(tags + leftb.word), add(tags + left0.word + b1.tag), add(below + left0.word), add(s1.word + left0.word + s0.tag);
  add(s0.word + near), add(b0.word + near), add(s0.word + count0), add(s0.tag + count0 + b0.tag), add(b0.tag + countb + s0.tag);
  add(below + count1 + b0.tag), add(b0.word + countb);
  add(tags + words[i0 + 1].tag * kRole[6] + words[j - 1].tag * kRole[7]), add(below + words[i1 + 1].tag * kRole[6] + b0.tag);
  add(s0.word + b1.tag + b0.tag), add(s0.tag + b0.word + b1.word), add(below + b0.word), add(s1.word + s0.tag + b0.word);
  add(s0.word + b0.tag + s1.tag), add(below + b0.word + b1.tag), add(s0.fine + b0.fine + b1.tag), add(s1.fine + s0.fine + b0.fine);
  add(s1.fine + b0.fine + leftb.word), add(s0.fine + count0 + b0.fine), add(below + near + b0.tag);
}

void add_relation_features(const ArcHybrid& tree, std::span<const ParserWord> words, std::int32_t dependent, FastFeatures& out) {
  const auto head = tree.nodes[dependent].head, grand = head > 0 ? tree.nodes[head].head : tree.none();
  const auto &node = tree.nodes[dependent], &upper = tree.nodes[head];
  const Role d = as(words[dependent], 0), h = as(words[head], 1), g = as(words[grand], 2);
  const Role left = as(words[node.left], 3), right = as(words[node.right], 4);
  const bool is_left = dependent < head;
  const auto side = mixed(is_left) * kRole[7];
  const auto far = side + distance(std::abs(dependent - head));
  const bool outermost = dependent == (is_left ? upper.left : upper.right);
  const auto both = d.tag + h.tag + side, fine = d.fine + h.fine + side;
  const auto before = words[dependent > 1 ? dependent - 1 : tree.none()].tag * kRole[5], after = words[dependent + 1].tag * kRole[6];
  std::uint64_t number = 256;
  const auto add = [&](std::uint64_t key) { out.add(number++, key); };
  add(both), add(fine), add(both + far), add(fine + left.fine), add(fine + left.word), add(both + right.tag), add(both + right.word);
  add(d.both + side), add(h.both + side), add(d.word + h.word + side), add(d.both + h.tag + side), add(d.tag + h.both + side);
  add(d.word + h.fine + side), add(d.fine + h.word + side), add(both + before + after), add(fine + outermost * kRole[2]);
  add(fine + count_of(node)), add(both + count_of(upper)), add(h.fine + g.tag + d.fine + side), add(h.word + left.word + d.tag + side);
  add(left.word + d.both), add(both + words[dependent].suffix * kRole[5]), add(h.tag + side + words[dependent].suffix * kRole[5]);
  add(d.tag + side + words[head].suffix * kRole[6] + left.tag), add(fine + words[upper.left].tag * kRole[5]);
  add(fine + words[upper.right].tag * kRole[5]), add(both + words[upper.left].word * kRole[5]), add(d.word + left.tag + right.tag);
  add(h.word + far + d.tag), add(d.both + outermost * kRole[2] + g.tag), add(d.tag + h.word + after), add(d.word + before + h.tag);
}

Transition best_transition(const ArcHybrid& state, const TransitionRows::Sums& sums) {
  auto best = Transition::shift;
  std::int32_t score = INT32_MIN;
  for (const auto t : {Transition::shift, Transition::left, Transition::right})
    if (const auto own = sums[static_cast<std::size_t>(t)]; state.allows(t) && own > score) best = t, score = own;
  return best;
}

namespace {

Transition choose(const ArcHybrid& state, const TransitionRows& rows, std::span<const ParserWord> words) {
  if (state.depth() == 1) return Transition::shift;
  if (state.next > state.size) return Transition::right;
  FastFeatures features;
  add_transition_features(state, words, features);
  TransitionRows::Sums sums{};
  rows.add(features, sums);
  return best_transition(state, sums);
}

Deprel relation_of(const ArcHybrid& tree, const RelationRows& rows, std::span<const ParserWord> words, std::int32_t dependent) {
  if (tree.nodes[dependent].head == 0) return Deprel::root;
  FastFeatures features;
  add_relation_features(tree, words, dependent, features);
  RelationRows::Sums sums{};
  rows.add(features, sums);
  constexpr auto kFirst = static_cast<std::ptrdiff_t>(Deprel::root) + 1, kLast = static_cast<std::ptrdiff_t>(Deprel::xcomp);
  return static_cast<Deprel>(std::max_element(sums.begin() + kFirst, sums.begin() + kLast + 1) - sums.begin());
}

}  // namespace

FastParser load_fast_parser(const Pack& pack) {
  return {load_fast_rows<TransitionRows::kStride>(pack, "fast/transitions"), load_fast_rows<RelationRows::kStride>(pack, "fast/relations")};
}

void parse_fast(Document& document, const FastParser& model, const FastWords& forms) {
  ArcHybrid state;
  std::vector<ParserWord> words;
  for (const auto& sentence : document.sentences) {
    words.resize(1);
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      words.push_back(parser_word(forms.forms[forms.of_token[t]], document.tokens[t].upos, document.tokens[t].feats));
    frame_parser_words(words);
    start(state, sentence.tokens.end - sentence.tokens.begin);
    while (!state.done()) apply(state, choose(state, model.transitions, words));
    for (std::int32_t d = 1; d <= state.size; ++d) {
      auto& token = document.tokens[sentence.tokens.begin + d - 1];
      const auto head = state.nodes[d].head;
      token.head = head == 0 ? -1 : sentence.tokens.begin + head - 1;
      token.deprel = relation_of(state, model.relations, words, d);
    }
  }
}

}  // namespace hearsay
