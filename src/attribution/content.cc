#include "attribution/content.h"

#include <algorithm>

#include "attribution/asked.h"
#include "attribution/placed.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kFarQuote = 25;  // tokens between a cue and the quote that it opens ("told reporters in Moscow on Monday: ...")

class Pieces {
 public:
  Pieces(const AttributionReading& reading, Finding& finding) : reading_(reading), finding_(finding) {
    if (finding.cue >= 0) own_quote_ = reading.quote_at[finding.cue];
  }

  void finish() {
    for (auto& piece : finding_.content) {
      if (piece.end - piece.begin > 1 && is_clock(reading_, piece.begin))
        piece.begin = std::min(piece.end - 1, behind_clock(reading_, piece.begin));
      piece = trimmed(reading_, piece);
      if (piece.begin > finding_.cue) piece = without_asking(reading_, without_title(piece));
    }
    clip_to_own_quote();
    std::erase_if(finding_.content, [&](TokenRange piece) { return piece.empty() || tells_asking(piece); });
    for (auto& piece : finding_.content) piece = stretched(piece);
    if (finding_.speech && own_quote_ < 0 && finding_.cue >= 0) add_quotes();
    join();
  }

 private:
  TokenRange tokens_of(std::int32_t quote) const { return tokens_in(reading_.document, reading_.document.quotes[quote].span); }
  bool meets_attribution(TokenRange piece) const {
    const auto meets = [&](TokenRange words) { return words.begin < piece.end && piece.begin < words.end; };
    return meets(finding_.cue_words) || (!finding_.speaker_words.empty() && meets(finding_.speaker_words));
  }

  // "[Asked whether he had lied], the treasurer shrugged": how he came to speak.
  bool tells_asking(TokenRange piece) const {
    return finding_.cue >= piece.end && piece.begin == reading_.sentence(finding_.cue).begin && reading_.quote_at[piece.begin] < 0 &&
           is_asked_first(reading_, piece.begin);
  }

  // What is said within a quotation ends with it at the latest.
  void clip_to_own_quote() {
    if (own_quote_ < 0) return;
    const auto& inside = reading_.document.quotes[own_quote_].inside;
    const auto words = tokens_in(reading_.document, inside);
    for (auto& piece : finding_.content) {
      piece = {std::max(piece.begin, words.begin), std::min(piece.end, words.end)};
      piece = trimmed(reading_, piece);
    }
  }

  TokenRange stretched(TokenRange piece) const {
    auto out = piece;
    const auto first = reading_.quote_at[piece.begin], last = reading_.quote_at[piece.end - 1];
    if (first >= 0 && first != own_quote_) out.begin = std::min(out.begin, tokens_of(first).begin);
    if (last >= 0 && last != own_quote_) out.end = std::max(out.end, tokens_of(last).end);
    return meets_attribution(out) ? piece : out;
  }

  bool begins_quote(std::int32_t token) const {
    const auto quote = reading_.quote_at[token];
    return quote >= 0 && reading_.token(token).span.begin <= reading_.document.quotes[quote].span.begin + 3 &&
           (token == 0 || reading_.quote_at[token - 1] != quote);
  }
  std::string_view form(std::int32_t token) const { return reading_.document.form_of(reading_.token(token)); }

  void add_quotes() {
    const auto words = region_of(reading_, finding_);
    add_quote_before(words.begin);
    add_quote_after(words.end);
    add_following();
  }

  void add_quote_before(std::int32_t begin) {
    auto at = begin - 1;
    while (at >= 0 && form(at) == ",") --at;
    if (at < 0 || reading_.quote_at[at] < 0) return;
    const auto& here = reading_.document.sentences[reading_.token(begin).sentence];
    const auto& there = reading_.document.sentences[reading_.token(at).sentence];
    const bool ended = reading_.token(begin).sentence != reading_.token(at).sentence && stops(reading_.quote_at[at]);
    if (here.paragraph == there.paragraph && !ended && !is_title(tokens_of(reading_.quote_at[at]))) add(tokens_of(reading_.quote_at[at]));
  }

  // "told Channel 9's [“The Hour”] that he had none": what it was told on is none of it.
  TokenRange without_title(TokenRange piece) const {
    if (piece.empty() || reading_.quote_at[piece.begin] < 0) return piece;
    const auto words = tokens_of(reading_.quote_at[piece.begin]);
    if (piece.begin > words.begin + 1) return piece;
    return words.end < piece.end && form(words.end) == "that" && is_title(words) ? TokenRange{words.end, piece.end} : piece;
  }

  // "On KRTV's “First Light,” Holt said", "in his memoir “The Long Road,” the senator wrote": capitals in marks behind a preposition, a
  // noun or an owner; American copy sets the comma within.
  bool is_title(TokenRange words) const {
    constexpr std::int32_t kLongest = 9;  // tokens, with marks and comma
    if (words.end - words.begin > kLongest || words.begin <= reading_.sentence(words.begin).begin) return false;
    const auto before = reading_.token(words.begin - 1).upos;
    if (before != Upos::adp && before != Upos::part && before != Upos::noun && before != Upos::propn) return false;
    std::int32_t capitals = 0;
    for (auto i = words.begin; i < words.end; ++i) {
      const auto upos = reading_.token(i).upos;
      const bool small = upos == Upos::adp || upos == Upos::det || upos == Upos::cconj || upos == Upos::part;
      if (is_capitalised(reading_, i)) ++capitals;
      else if (!is_punct(reading_, i) && !small && upos != Upos::num) return false;
    }
    return capitals > 0;
  }

  // "“We have every sympathy.” Her son says": a quotation that its own stop ends is told on by what stands before it.
  bool stops(std::int32_t quote) const {
    const auto words = tokens_of(quote);
    const auto last = words.end - 1 > words.begin ? words.end - 2 : words.begin;
    return form(last) == "." || form(words.end - 1) == ".";
  }

  void add_quote_after(std::int32_t end) {
    const auto sentence = reading_.sentence(finding_.cue);
    const auto limit = std::min(static_cast<std::int32_t>(reading_.document.tokens.size()), end + kFarQuote);
    for (auto at = end; at < limit; ++at) {
      const bool next = at >= sentence.end;
      if (next && (at > sentence.end || form(at - 1) != ":")) return;
      if (!begins_quote(at)) continue;
      const auto before = at > 0 ? form(at - 1) : std::string_view();
      if (at == end || before == "," || before == ":" || before == "that") add(tokens_of(reading_.quote_at[at]));
      return;
    }
  }

  // "..., he said. "And then ..."": whole sentences in quotation marks after it are his too.
  void add_following() {
    bool quoted = false;
    for (const auto piece : finding_.content)
      quoted = quoted || reading_.quote_at[piece.begin] >= 0 || reading_.quote_at[piece.end - 1] >= 0;
    if (!quoted) return;
    const auto& document = reading_.document;
    const auto size = static_cast<std::int32_t>(document.tokens.size());
    auto at = reading_.sentence(finding_.cue).end;
    for (const auto piece : finding_.content)
      if (piece.end > at) at = piece.end;
    const auto paragraph = document.sentences[reading_.token(finding_.cue).sentence].paragraph;
    while (at < size && begins_quote(at) && document.sentences[reading_.token(at).sentence].paragraph == paragraph) {
      const auto words = tokens_of(reading_.quote_at[at]);
      if (words.empty() || (words.end < size && reading_.sentence(words.end).begin != words.end)) return;
      if (words.end - words.begin < 4) return;
      add(words);
      at = words.end;
    }
  }

  void add(TokenRange piece) {
    if (!piece.empty() && !meets_attribution(piece)) finding_.content.push_back(piece);
  }

  void join() {
    auto& content = finding_.content;
    std::sort(content.begin(), content.end(),
              [](TokenRange a, TokenRange b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<TokenRange> out;
    for (const auto piece : content) {
      if (!out.empty() && piece.begin <= out.back().end) out.back().end = std::max(out.back().end, piece.end);
      else out.push_back(piece);
    }
    content = std::move(out);
  }

  const AttributionReading& reading_;
  Finding& finding_;
  std::int32_t own_quote_ = -1;
};

// "UPDATE: Bridge to reopen, mayor says": the heading is nobody's word; where the tree has left only it, what it heads is told.
void leave_out_heading(const AttributionReading& reading, Finding& finding) {
  if (finding.content.empty()) return;
  auto& first = finding.content.front();
  if (finding.content.size() > 1 && first.end <= behind_clock(reading, first.begin) &&
      is_clock(reading, first.begin)) {  // "11:02 Firefighters say"
    finding.content.erase(finding.content.begin());
    return;
  }
  const auto colon = first.begin + 1;
  if (first.begin != reading.sentence(first.begin).begin || colon + 1 >= reading.sentence(first.begin).end) return;
  if (form(reading, colon) != ":" || !reading.lexicon.headings.contains(form(reading, first.begin))) return;
  const auto cue = region_of(reading, finding).begin;
  if (first.end == colon && cue > colon) first.end = cue;
  first = trimmed(reading, {colon + 1, std::max(colon + 1, first.end)});
  if (first.empty()) finding.content.erase(finding.content.begin());
}

// "begged her to come home – as police searched the park": what happens meanwhile is told by nobody.
void leave_out_meanwhile(const AttributionReading& reading, Finding& finding) {
  if (finding.content.empty()) return;
  auto& last = finding.content.back();
  for (auto i = last.begin + 1; i + 2 < last.end && last.begin > finding.cue; ++i) {
    if (!is_dash(form(reading, i)) || reading.quote_at[i] >= 0 || is_within_word(reading, i)) continue;
    if (form(reading, i + 1) != "as" && form(reading, i + 1) != "while") continue;
    if (has_finite_verb(reading, {i + 2, last.end})) last.end = i;
    return;
  }
}

}  // namespace

TokenRange region_of(const AttributionReading& reading, const Finding& finding) {
  auto out = finding.cue_words;
  const auto& speaker = finding.speaker_words;
  if (speaker.empty() || reading.token(speaker.begin).sentence != reading.token(finding.cue).sentence) return out;
  return {std::min(out.begin, speaker.begin), std::max(out.end, speaker.end)};
}

void finish_content(const AttributionReading& reading, Finding& finding) {
  leave_out_meanwhile(reading, finding);
  Pieces(reading, finding).finish();
  leave_out_heading(reading, finding);
}

Span span_of_piece(const AttributionReading& reading, TokenRange piece) { return span_of(reading.document, piece); }

Speech speech_of(const AttributionReading& reading, const std::vector<TokenRange>& content) {
  int quoted = 0, all = 0;
  for (const auto piece : content)
    for (auto i = piece.begin; i < piece.end; ++i) {
      if (is_punct(reading, i)) continue;
      ++all;
      quoted += reading.quote_at[i] >= 0;
    }
  if (quoted == 0) return Speech::indirect;
  return quoted == all ? Speech::direct : Speech::mixed;
}

}  // namespace hearsay
