#include "readers/language_id.h"

#include <cstdio>  // which the next needs

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <limits>

#include "base/ascii.h"

namespace hearsay {
namespace {

constexpr std::size_t kParagraph = 120;  // bytes below which a paragraph's language is not asked
constexpr std::size_t kMost = 1u << 30;
constexpr int kMostlyOne = 60;  // percent of the text

// The last label of the host: "de" of "https://x.example.de/a".
std::string top_domain(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::size_t dot = host.rfind('.');
  std::string out(dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1));
  return out.size() == 2 ? out : std::string();
}

// Codes that CLD2 has from before ISO 639 changed them.
std::string code_of(CLD2::Language language) {
  const std::string_view code = CLD2::LanguageCode(language);
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "un" || code == "xxx" || code == "tlh" || code.starts_with("zz") || code.starts_with("xx-")) return {};
  return std::string(code);
}

// Empty where CLD2 is not sure.
std::string detect(std::string_view text, std::string_view declared, std::string_view url) {
  const std::string hint(declared), domain = top_domain(url);
  const CLD2::CLDHints hints = {hint.empty() ? nullptr : hint.c_str(), domain.empty() ? nullptr : domain.c_str(), CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {};
  int percents[3] = {}, bytes = 0, valid = 0;
  double scores[3] = {};
  bool reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(std::min(text.size(), kMost)), true, &hints, 0, languages, percents,
                                          scores, nullptr, &bytes, &reliable, &valid);
  // Not what CLD2 returns: of a page in two languages it prefers the one that is not English.
  return reliable && percents[0] >= kMostlyOne ? code_of(languages[0]) : std::string();
}

// Each paragraph is asked by itself: CLD2's own ranges within a document smooth over those of a few hundred bytes.
void mark_other_paragraphs(Document& document) {
  const std::string_view text = document.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin >= kParagraph && end - begin < text.size()) {
      const std::string own = detect(text.substr(begin, end - begin), {}, {});
      if (!own.empty() && !same_word(primary_tag(own), primary_tag(document.language)))
        document.warnings.push_back({"other_language", {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
    begin = end + 1;
  }
}

}  // namespace

std::string_view primary_tag(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

std::string two_letter_code(std::string_view tag) {
  tag = primary_tag(tag);
  return tag.size() == 2 && std::all_of(tag.begin(), tag.end(), is_ascii_letter) ? ascii_lowered(tag) : std::string();
}

std::string language_of(std::string_view text, std::string_view declared, std::string_view url) { return detect(text, declared, url); }

void identify_language(Document& document) {
  const std::string found = detect(document.text, document.language, document.url);
  if (found.empty()) {
    if (document.language.empty()) document.language = kFallbackLanguage;
    return;
  }
  if (!same_word(primary_tag(found), primary_tag(document.language))) {
    if (!document.language.empty()) document.meta.push_back({"declared_language", document.language});
    document.language = found;
  }
  mark_other_paragraphs(document);
}

}  // namespace hearsay
