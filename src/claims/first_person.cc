#include "claims/first_person.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "claims/home_state.h"
#include "document/codes.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 5> kOne = {"I", "me", "Me", "myself", "Myself"};
constexpr std::array<std::string_view, 6> kMany = {"We", "we", "us", "Us", "ourselves", "Ourselves"};

// Within quotation marks, or in a turn of a transcript, which is direct speech without any.
bool is_quoted(const Document& document, Span span) {
  const auto holds = [&](const Attribution& attribution) {
    return attribution.speech == Speech::direct &&
           std::any_of(attribution.content.begin(), attribution.content.end(), [&](Span piece) { return piece.contains(span); });
  };
  return std::any_of(document.quotes.begin(), document.quotes.end(), [&](const Quote& quote) { return quote.span.contains(span); }) ||
         std::any_of(document.attributions.begin(), document.attributions.end(), holds);
}

// Who holds office or serves speaks for his state, who leads a group for the group: the code of "we"; empty where the speaker only is one
// of many.
std::string_view code_spoken_for(std::string_view code) {
  const auto sectors = sectors_of_code(code);
  if (!has_country(code)) return {};
  const bool of_state = !is_body_code(code) && (sectors.empty() || sectors.starts_with(".GOV") || sectors.starts_with(".MIL"));
  return of_state ? code.substr(0, 3) : code;
}

struct Speaker {
  const Document& document;
  const EventLexicon& lexicon;
  const Source& source;
  std::string_view code;
};

void become_speaker(Participant& one, const Speaker& speaker) {
  one.entity = speaker.source.entity;
  one.name = speaker.source.name;
  one.code = speaker.code;
}

void become_side(Participant& one, const Speaker& speaker) {
  const auto code = code_spoken_for(speaker.code);
  const auto body = code.empty() ? -1 : body_with_code(speaker.document, code);
  const auto name = code.size() == 3 ? name_of_state(speaker.lexicon, code) : std::string_view();
  if (body < 0 && name.empty()) return become_speaker(one, speaker);
  one.entity = body;
  one.name = body >= 0 ? speaker.document.entities[body].name : std::string(name);
  one.code = code;
}

void resolve(std::vector<Participant>& parties, const Speaker& speaker) {
  for (auto& one : parties) {
    if (one.span.empty() || one.entity >= 0) continue;
    const std::string_view text = one.text;
    const bool ours = (text.starts_with("our ") || text.starts_with("Our ")) && !has_country(one.code);
    const bool home = is_our_home(speaker.lexicon, text) && has_country(speaker.code) && !is_body_code(speaker.code);
    const bool first = ours || home || is_one_of(kOne, text) || is_one_of(kMany, text);
    if (!first || !is_quoted(speaker.document, one.span)) continue;  // the quotes are looked at for the few alone
    if (home) become_state(speaker.document, speaker.lexicon, speaker.code.substr(0, 3), one);
    else if (is_one_of(kOne, text)) become_speaker(one, speaker);
    else if (is_one_of(kMany, text)) become_side(one, speaker);
    else if (ours && has_country(speaker.code) && !one.code.empty())
      one.code = std::string(head_of_code(speaker.code)) + std::string(sectors_of_code(one.code));
  }
}

}  // namespace

bool speaks_for_outlet(const Document& document, const Source& source) {
  const std::string_view text = source.text;
  return source.entity < 0 && !source.span.empty() && (is_one_of(kOne, text) || is_one_of(kMany, text)) &&
         !is_quoted(document, source.span);
}

void resolve_first_person(const Reading& reading, std::vector<Claim>& claims) {
  for (auto& claim : claims) {
    if (claim.sources.empty()) continue;
    const auto& source = claim.sources.back();
    if (source.kind == SourceKind::document || source.kind == SourceKind::public_ || source.name.empty()) continue;
    if (source.head >= 0 && source.entity < 0 && reading.document.tokens[source.head].upos == Upos::pron) continue;  // somebody unknown
    const std::string_view code = source.entity >= 0 ? std::string_view(reading.document.entities[source.entity].code) : std::string_view();
    const Speaker speaker{reading.document, reading.lexicon, source, code};
    resolve(claim.actor, speaker);
    resolve(claim.recipient, speaker);
  }
}

}  // namespace hearsay
