// The pass over the document after its names were found sentence by sentence.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ascii.h"
#include "document/syntax.h"
#include "language/names.h"

namespace hearsay {
namespace {

constexpr int kKinds = 4;
using Votes = std::array<int, kKinds>;

bool has_capital(std::string_view form) { return !form.empty() && is_ascii_upper(form[0]); }

// Where a name that was found must end: after a firm's legal form ("Halvorsen, Inc. of Bergen").
std::int32_t true_end(const Document& document, TokenRange tokens) {
  static constexpr std::array<std::string_view, 10> kLegalForms{"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp.", "plc", "PLC", "GmbH", "LLP"};
  for (auto t = tokens.begin + 1; t + 1 < tokens.end; ++t) {
    const auto form = document.form_of(document.tokens[t]);
    if (std::find(kLegalForms.begin(), kLegalForms.end(), form) == kLegalForms.end()) continue;
    return document.form_of(document.tokens[t + 1]) == "." ? t + 2 : t + 1;
  }
  return tokens.end;
}

// "minutes.pdf" is nobody.
bool is_file_name(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kEndings{"pdf", "doc", "docx", "xls",  "xlsx", "ppt", "pptx", "txt",
                                                             "csv", "zip", "jpg",  "jpeg", "png",  "gif", "htm",  "html"};
  const auto point = text.rfind('.');
  return point != std::string_view::npos && point > 0 &&
         std::find(kEndings.begin(), kEndings.end(), ascii_lowered(text.substr(point + 1))) != kEndings.end();
}

void cut_what_is_no_name(Document& document) {
  std::erase_if(document.names, [&](const Name& name) { return is_file_name(document.text_of(name.span)); });
  for (auto& name : document.names) {
    const auto end = true_end(document, name.tokens);
    if (end == name.tokens.end) continue;
    name.tokens.end = end;
    name.span = span_of(document, name.tokens);
  }
}

// "Jong-un", "Baden-Württemberg": EWT cuts hyphens, a name goes on over them where the part after them is no ordinary word.
void extend_over_hyphens(Document& document) {
  const auto glued = [&](std::int32_t t) {
    return t + 1 < static_cast<std::int32_t>(document.tokens.size()) && document.tokens[t].span.end == document.tokens[t + 1].span.begin;
  };
  for (std::size_t i = 0; i < document.names.size(); ++i) {
    auto& name = document.names[i];
    const auto last = name.tokens.end - 1;
    if (!glued(last) || document.text_of(document.tokens[last + 1].span) != "-" || !glued(last + 1)) continue;
    const auto& part = document.tokens[last + 2];
    if (part.upos != Upos::propn || part.sentence != document.tokens[last].sentence) continue;
    const bool next_name = i + 1 < document.names.size() && document.names[i + 1].tokens.begin <= last + 2;
    if (next_name) continue;  // "Moscow-Pyongyang": two names
    name.tokens.end = last + 3;
    name.span = span_of(document, name.tokens);
  }
}

// How often each name (in small letters) was taken for each kind; and the last words of full names of persons.
struct Known {
  std::unordered_map<std::string, Votes> kinds;
  std::unordered_map<std::string, int> surnames;
};

Known gather(const Document& document) {
  Known out;
  for (const auto& name : document.names) {
    ++out.kinds[ascii_lowered(document.text_of(name.span))][static_cast<std::size_t>(name.kind)];
    const bool full = name.kind == NameKind::person && name.tokens.end - name.tokens.begin > 1;
    if (full) ++out.surnames[ascii_lowered(document.form_of(document.tokens[name.tokens.end - 1]))];
  }
  return out;
}

// "Sunday Adeyemi was elected": a word that may be a first name, at the beginning of a sentence right before a last name that is nobody
// else's. A day would have its comma or its "on".
void take_first_names(Document& document, const NameWords& words) {
  constexpr std::uint16_t kGiven = 1 << 0 | 1 << 8;
  std::optional<Known> known;  // such names are few
  std::int32_t taken = 0;      // behind the last word of the name before
  for (auto& name : document.names) {
    const auto first = name.tokens.begin - 1;
    const bool free = first >= taken;
    taken = name.tokens.end;
    if (name.kind != NameKind::person || name.tokens.end - name.tokens.begin != 1 || !free) continue;
    const auto& word = document.tokens[first];
    const bool opens = document.sentences[static_cast<std::size_t>(word.sentence)].tokens.begin == first;
    if (!opens || word.sentence != document.tokens[name.tokens.begin].sentence || word.upos != Upos::propn) continue;
    if ((words.classes_of(document.form_of(word)) & kGiven) == 0) continue;
    if (!known) known = gather(document);
    if (known->surnames.contains(ascii_lowered(document.text_of(name.span)))) continue;
    name.tokens.begin = first;
    name.span = span_of(document, name.tokens);
  }
}

// One kind for one name: the one most often given, a person's where it is the surname of a full name.
void agree(Document& document, const Known& known, const NameWords& words) {
  constexpr std::uint8_t kPlace = 1 << 2 | 1 << 5 | 1 << 6;  // a country, a large city
  for (auto& name : document.names) {
    const auto text = document.text_of(name.span);
    const auto key = ascii_lowered(text);
    const auto& votes = known.kinds.at(key);
    const auto best = std::max_element(votes.begin(), votes.end()) - votes.begin();
    if (votes[best] >= 2 * votes[static_cast<std::size_t>(name.kind)]) name.kind = static_cast<NameKind>(best);
    if (known.surnames.contains(key) && (words.classes_of(text) & kPlace) == 0) name.kind = NameKind::person;
  }
}

// A surname, or a word that is a name elsewhere in the document, is one where it was passed over.
void add_missed(Document& document, const Known& known) {
  std::vector<bool> taken(document.tokens.size());
  for (const auto& name : document.names) std::fill(taken.begin() + name.tokens.begin, taken.begin() + name.tokens.end, true);
  const auto before = document.names.size();
  for (std::int32_t t = 0; t < static_cast<std::int32_t>(document.tokens.size()); ++t) {
    const auto& token = document.tokens[t];
    const auto form = document.form_of(token);
    if (taken[t] || token.upos != Upos::propn || !has_capital(form) || form.size() < 3) continue;
    const bool beside_name = (t > 0 && taken[t - 1]) || (t + 1 < static_cast<std::int32_t>(taken.size()) && taken[t + 1]);
    const auto key = ascii_lowered(form);
    const auto found = known.kinds.find(key);
    NameKind kind = NameKind::person;
    if (!known.surnames.contains(key)) {
      if (found == known.kinds.end() || beside_name) continue;
      const auto& votes = found->second;
      const auto best = std::max_element(votes.begin(), votes.end()) - votes.begin();
      if (votes[best] < 2) continue;
      kind = static_cast<NameKind>(best);
    }
    document.names.push_back({token.span, {t, t + 1}, kind});
  }
  if (document.names.size() == before) return;
  std::sort(document.names.begin(), document.names.end(), [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

void settle_names(Document& document, const NameWords& words) {
  cut_what_is_no_name(document);
  extend_over_hyphens(document);
  take_first_names(document, words);
  const Known known = gather(document);
  agree(document, known, words);
  add_missed(document, known);
}

}  // namespace hearsay
