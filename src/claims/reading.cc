#include "claims/reading.h"

#include <algorithm>
#include <numeric>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

int depth_of(const Document& document, std::int32_t attribution) {
  int depth = 0;
  while (attribution >= 0 && depth < 64) {
    attribution = document.attributions[attribution].parent;
    ++depth;
  }
  return depth;
}

// The deeper of two attributions wins, of equals the one with the narrower content.
void mark_attributions(Reading& reading) {
  const auto& document = reading.document;
  std::vector<std::int32_t> order(document.attributions.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::pair<int, int>> key;
  for (const auto index : order) {
    int size = 0;
    for (const auto& range : document.attributions[index].content_tokens) size += range.end - range.begin;
    key.emplace_back(depth_of(document, index), -size);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key[a] < key[b]; });
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  for (const auto index : order) {
    const auto& attribution = document.attributions[index];
    for (const auto& range : attribution.content_tokens)
      for (auto i = std::max(0, range.begin); i < std::min(size, range.end); ++i) reading.attribution_at[i] = index;
    if (attribution.cue && attribution.cue->head >= 0 && attribution.cue->head < size) reading.cue_at[attribution.cue->head] = index;
    for (const auto& source : attribution.sources)
      if (source.head >= 0 && source.head < size) reading.source_at[source.head] = 1;
  }
}

// "The raid came at dawn", "there was shelling": the verb says of a deed no more than that it was done; of a visit or funding it says more.
std::int32_t verb_of_being(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  const auto verb = document.tokens[noun].head;
  if (base_of(document.tokens[noun].deprel) != Deprel::nsubj || verb < 0 || !is_verb(document, verb)) return -1;
  const auto& lemma = document.tokens[verb].lemma;
  if (document.tokens[noun].deprel == Deprel::nsubj_pass) return lemma == "report" ? verb : -1;  // "clashes were reported"
  if (lemma == "be") return child_with(document, verb, Deprel::expl) >= 0 ? verb : -1;
  const auto particle = [&](std::int32_t child) {  // "came up in the talks", whatever the tree makes of "up"
    return document.tokens[child].deprel == Deprel::compound_prt || (child == verb + 1 && document.tokens[child].upos == Upos::adp);
  };
  const auto children = children_of(document, verb);
  if (lemma != "come" || std::any_of(children.begin(), children.end(), particle)) return -1;
  for (const auto child : children) {  // "came to an end", "came from the air", "came under scrutiny"
    const auto before = base_of(document.tokens[child].deprel) == Deprel::obl ? preposition_of(document, child) : -1;
    if (before == verb + 1 &&
        (document.tokens[before].lemma == "under" || !lexicon.setting_prepositions.contains(document.tokens[before].lemma)))
      return -1;
  }
  return verb;
}

std::int32_t carrier_of(const Document& document, const EventLexicon& lexicon, std::int32_t noun, const EventType& type) {
  const auto light = light_verb_of(document, lexicon, noun);
  return light < 0 && lexicon.deeds.contains(type.name) ? verb_of_being(document, lexicon, noun) : light;
}

}  // namespace

Reading read_document(const Document& document, const EventLexicon& lexicon) {
  const auto size = document.tokens.size();
  Reading out{scene_of(document, lexicon), {}, {}, {}, {}, {}, {}, {}, {}};
  for (auto* column : {&out.attribution_at, &out.cue_at, &out.match_at, &out.carrier_of}) column->assign(size, -1);
  out.is_predicate.assign(size, 0);
  out.source_at.assign(size, 0);
  mark_attributions(out);
  for (std::size_t i = 0; i < size; ++i) {
    auto match = match_event(out, static_cast<std::int32_t>(i));
    if (match.frame < 0) continue;
    out.match_at[i] = static_cast<std::int32_t>(out.matches.size());
    if (lexicon.frames[match.frame].kind == FrameKind::noun)
      out.carrier_of[i] = carrier_of(document, lexicon, static_cast<std::int32_t>(i), lexicon.types[lexicon.frames[match.frame].type]);
    out.matches.push_back(std::move(match));
  }
  // A verb with an event of its own carries none.
  for (auto& carrier : out.carrier_of)
    if (carrier >= 0 && out.match(carrier) != nullptr) carrier = -1;
  return out;
}

}  // namespace hearsay
