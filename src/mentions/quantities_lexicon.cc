#include "mentions/quantities_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "hearsay/error.h"
#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

constexpr std::array<std::pair<std::string_view, QuantityFunction>, 13> kFunctions{{
    {"of", kQuantityOf},
    {"and", kQuantityAnd},
    {"or", kQuantityOr},
    {"to", kQuantityTo},
    {"in", kQuantityIn},
    {"worth", kQuantityWorth},
    {"between", kQuantityBetween},
    {"more", kQuantityMore},
    {"stop", kQuantityStop},
    {"out", kQuantityOut},
    {"per", kQuantityPer},
    {"person", kQuantityPerson},
    {"be", kQuantityBe},
}};
constexpr std::array<std::pair<std::string_view, Bound>, 3> kBounds{
    {{"at_least", Bound::at_least}, {"at_most", Bound::at_most}, {"about", Bound::about}}};

struct Loader {
  std::string path;
  LexiconFile file;
  QuantityLexicon& out;

  Loader(const Knowledge& knowledge, const std::string& file_path, QuantityLexicon& lexicon)
      : path(file_path), file(knowledge, file_path), out(lexicon) {}

  QuantityWord& word(std::string_view text) {
    const auto id = static_cast<std::size_t>(out.vocabulary.add(text));
    if (out.words.size() <= id) out.words.resize(id + 1);
    return out.words[id];
  }

  void mark(std::string_view table, QuantityFunction function) {
    for (const auto& text : file.list(table, "words")) word(text).is |= function;
  }

  void unit(std::string_view phrase, UnitMeaning meaning) {
    out.units.add(phrase, out.vocabulary);
    out.unit_meanings.push_back(std::move(meaning));
  }

  void units() {
    for (const auto& [code, names] : file.lists("units"))
      for (const auto& name : names) unit(name, {code, 1, false});
    for (const auto& [code, names] : file.lists("currencies"))
      for (const auto& name : names) unit(name, {code, 1, true});
    for (const auto& [name, code] : file.strings("cents")) unit(name, {code, 100, true});
    out.signs = file.strings("signs");
    std::ranges::stable_sort(out.signs, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [text, value] : file.numbers("suffixes")) word(text).suffix = value;
  }

  void bounds(std::string_view table, PhraseTable& phrases, std::vector<Bound>& meanings) {
    for (const auto& [name, list] : file.lists(table)) {
      const auto known = std::ranges::find(kBounds, std::string_view(name), [](const auto& entry) { return entry.first; });
      if (known == kBounds.end()) throw Error(ErrorCode::bad_value, fmt::format("{}: unknown bound '{}'", path, name));
      for (const auto& text : list) {
        phrases.add(text, out.vocabulary);
        meanings.push_back(known->second);
      }
    }
  }

  void functions() {
    for (const auto& [name, list] : file.lists("function")) {
      const auto known = std::ranges::find(kFunctions, std::string_view(name), [](const auto& entry) { return entry.first; });
      if (known == kFunctions.end()) throw Error(ErrorCode::bad_value, fmt::format("{}: unknown function '{}'", path, name));
      for (const auto& text : list) word(text).is |= known->second;
    }
    mark("not_after", kQuantityLabel);
    mark("not_before", kQuantityTime);
    mark("definite", kQuantityDefinite);
    mark("stand_alone", kQuantityAlone);
    for (auto& text : file.list("plurals", "words")) out.plurals.insert(std::move(text));
  }
};

}  // namespace

std::shared_ptr<const QuantityLexicon> load_quantity_lexicon(const Knowledge& knowledge, const std::string& language) {
  auto out = std::make_shared<QuantityLexicon>();
  out->numbers = load_number_words(knowledge, language, out->vocabulary);
  Loader loader(knowledge, "languages/" + language + "/quantities.toml", *out);
  loader.units();
  loader.bounds("bounds", out->bounds, out->bound_meanings);
  loader.bounds("bounds_after", out->bounds_after, out->bound_after_meanings);
  loader.functions();
  out->words.resize(static_cast<std::size_t>(out->vocabulary.size()));
  return out;
}

}  // namespace hearsay
