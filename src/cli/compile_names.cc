// The names of places as English news spells them.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "cli/compile_steps.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

std::string plain_of(const Compiling& work, std::string_view name) {
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  work.plain->transliterate(text);
  std::string out;
  return text.toUTF8String(out);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
  return text;
}

// "NYC", "L.A.": capitals and stops, which the text must have too.
bool is_abbreviation(std::string_view name) {
  return name.size() <= 6 && std::all_of(name.begin(), name.end(), [](char c) { return c == '.' || is_ascii_upper(c); });
}

}  // namespace

std::unique_ptr<icu::Transliterator> plain_letters() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> out(
      icu::Transliterator::createInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; NFC", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw Error(ErrorCode::io, fmt::format("no transliterator: {}", u_errorName(status)));
  return out;
}

void add_spellings(Compiling& work, std::uint32_t index, std::string_view name, NameOf use) {
  const auto plain = plain_of(work, name);
  const auto bare = replaced(replaced(plain, "'", ""), "`", "");
  std::vector<std::string> all{plain, bare};
  const auto country = std::string(work.entry(index).country_code());
  for (const auto* article : {"Al ", "An ", "Ar ", "As ", "Ash ", "At ", "Ad ", "Az ", "El "})
    if (bare.starts_with(article) &&
        std::string_view("SY IQ YE SA EG LY SD JO LB PS KW BH QA AE OM TN DZ MA").find(country) != std::string_view::npos)
      all.push_back(bare.substr(std::string_view(article).size()));
  if (country == "RU" || country == "UA" || country == "BY" || country == "KZ" || country == "KG")
    all.push_back(replaced(replaced(replaced(bare, "iy", "y"), "yy", "y"), "yye", "ye"));
  if (const auto comma = name.find(','); comma != std::string_view::npos) all.emplace_back(name.substr(0, comma));
  for (const auto& spelling : all)
    if (spelling != name && !spelling.empty()) work.draft.add_name(index, spelling, use == NameOf::main ? NameOf::other : use);
}

void add_names(Compiling& work, std::uint32_t index, std::string_view field, NameOf use) {
  for (auto& name : split_names(field)) {
    NameOf how = use;
    if (name.front() == '=') {
      name.erase(0, 1);
      how = NameOf::main;
      work.entry(index).name = work.draft.string(name);
    }
    const bool abbreviation = is_abbreviation(name);
    work.draft.add_name(index, name, abbreviation ? NameOf::abbreviation : how);
    if (!abbreviation) add_spellings(work, index, name, how);
  }
}

}  // namespace hearsay
