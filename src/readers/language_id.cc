#include "readers/language_id.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <limits>

#include "readers/header_lines.h"

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

struct Detected {
  std::string language;  // empty where not reliable
  CLD2::ResultChunkVector chunks;
};

Detected detect(std::string_view text, std::string_view declared, std::string_view url, bool with_chunks) {
  const std::string hint(declared), domain = top_domain(url);
  const CLD2::CLDHints hints = {hint.empty() ? nullptr : hint.c_str(), domain.empty() ? nullptr : domain.c_str(), CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {};
  int percents[3] = {}, bytes = 0, valid = 0;
  double scores[3] = {};
  bool reliable = false;
  Detected out;
  const auto best = CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(std::min(text.size(), kMost)), true, &hints, 0, languages, percents,
                                                            scores, with_chunks ? &out.chunks : nullptr, &bytes, &reliable, &valid);
  if (reliable && percents[0] >= kMostlyOne && best == languages[0]) out.language = code_of(best);
  return out;
}

// Bytes of [begin, end) in other languages than `main`, as the document's chunks have them.
std::size_t other_bytes(const CLD2::ResultChunkVector& chunks, std::size_t begin, std::size_t end, std::string_view main) {
  std::size_t out = 0;
  for (const auto& chunk : chunks) {
    const auto from = std::max<std::size_t>(begin, static_cast<std::size_t>(chunk.offset)), to = std::min<std::size_t>(end, static_cast<std::size_t>(chunk.offset + chunk.bytes));
    const auto language = static_cast<CLD2::Language>(chunk.lang1);
    if (from < to && language != CLD2::UNKNOWN_LANGUAGE && code_of(language) != main) out += to - from;
  }
  return out;
}

// A paragraph that the chunks give mostly to others is asked for by itself.
void mark_other_paragraphs(Document& document, const CLD2::ResultChunkVector& chunks, std::string_view main) {
  const std::string_view text = document.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin >= kParagraph && other_bytes(chunks, begin, end, main) * 2 > end - begin) {
      const std::string own = detect(text.substr(begin, end - begin), {}, {}, false).language;
      if (!own.empty() && primary_tag(own) != primary_tag(main))
        document.warnings.push_back({"other_language", {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
    begin = end + 1;
  }
}

}  // namespace

std::string_view primary_tag(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

std::string language_of(std::string_view text, std::string_view declared, std::string_view url) { return detect(text, declared, url, false).language; }

void identify_language(Document& document) {
  const Detected found = detect(document.text, document.language, document.url, true);
  if (found.language.empty()) {
    if (document.language.empty()) document.language = kFallbackLanguage;
    return;
  }
  if (!same_word(primary_tag(found.language), primary_tag(document.language))) {
    if (!document.language.empty()) document.meta.push_back({"declared_language", document.language});
    document.language = found.language;
  }
  if (found.chunks.size() > 1) mark_other_paragraphs(document, found.chunks, found.language);
}

}  // namespace hearsay
