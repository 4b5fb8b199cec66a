#include "language/sentences.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/one_of.h"

namespace hearsay {
namespace {

// A sign that may end a sentence: no comma, opening bracket, hyphen, currency or part of a word.
bool may_end(std::string_view form, const SplitWord& word) {
  if (word.abbreviation != AbbreviationKind::none) return true;
  const auto c = static_cast<unsigned char>(form[0]);
  if (c >= 0x80) return is_one_of({"…", "。", "！", "？", "؟", "।", "”", "»"}, form) || form.starts_with("…");
  if (is_word_byte(c)) return false;
  return !is_one_of({",", "(", "[", "{", "-", "/", "$", "%", "#", "&", "'", "\"", "``", "`", "@", "+", "<", "^"}, form) && c != '\'' &&
         c != '@';
}

bool is_stop(std::string_view form) {
  return form[0] == '.' || form[0] == '!' || form[0] == '?' || is_one_of({"…", "。", "！", "？", "؟", "।"}, form);
}

bool begins_small(std::string_view form) { return shape_of(form)[0] == 'x'; }

// Marks of scripts that write no blank after a sentence: they end nothing else.
bool is_ideographic_stop(std::string_view form) { return is_one_of({"。", "！", "？", "।", "؟"}, form); }

// The closing quotation marks and brackets that follow a stop belong to its sentence.
bool closes(std::string_view text, std::span<const SplitWord> words, std::size_t i) {
  const auto form = form_of(text, words[i]);
  if (!is_closing(form) || stands_apart(form, words[i])) return false;
  const bool straight = form == "\"" || form == "'";
  return !straight || i + 1 == words.size() || words[i + 1].space_before || !is_word_byte(form_of(text, words[i + 1])[0]);
}

// Whether the line break before words[i] is one of layout only, the line having begun at byte `line`: the next word would not have fitted.
bool wrapped(const ParagraphWords& paragraph, std::size_t i, std::uint32_t line) {
  const auto& words = paragraph.words;
  std::size_t end = i + 1;
  while (end < words.size() && !words[end].space_before) ++end;
  return paragraph.width > 0 && words[end - 1].span.end - words[i].span.begin + 1 + words[i - 1].span.end - line > paragraph.width;
}

// "Thanks, Anna Please call": where the next word looks like a beginning, or this one like the end of a line that was lost.
bool may_end_without_sign(std::span<const ClassedWord> classes, std::size_t at) {
  using enum WordClass;
  const auto now = classes[at].kind, next = classes[at + 1].kind;
  const bool line = now == address || now == closing || now == symbol || now == clock || now == date;
  switch (next) {
    case begun:
    case letter:
    case capital:
    case capitals:
    case address:
    case date: return now != opening && now != dash && now != quote;
    case opening:
    case quote:
    case symbol:
    case dash:
    case number: return now != small && now != opening && now != dash;
    case small: return line;
    default: return false;
  }
}

}  // namespace

void find_boundaries(const ParagraphWords& paragraph, std::vector<Boundary>& decided) {
  const auto& [text, words, classes, width] = paragraph;
  decided.assign(words.size(), Boundary::none);
  if (words.empty()) return;
  std::uint32_t line = words[0].span.begin;
  bool pending = false, stopped = false, always = false;  // after a sign that may end a sentence, and its closing marks
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto form = form_of(text, words[i]);
    const bool closing = pending && closes(text, words, i);
    if (!closing) {
      // Neither a dash nor a quotation that its verb of saying goes on with ends a sentence.
      const bool after_comma = i > 0 && !words[i].space_before && form_of(text, words[i - 1]) == ",";
      pending = may_end(form, words[i]) && form != "--" && !(after_comma && is_closing(form));
      stopped = is_stop(form);
      always = is_ideographic_stop(form);
    }
    if (i + 1 == words.size()) break;
    const auto& next = words[i + 1];
    // "Who goes?" he asked.
    const bool goes_on = closing && form != ")" && begins_small(form_of(text, next));
    if (pending && !goes_on && !closes(text, words, i + 1))
      decided[i] = always || classes[i].behind_clock == BehindClock::sentence ? Boundary::end : Boundary::ask;
    if (classes[i].behind_clock == BehindClock::more) decided[i] = Boundary::none;
    if (!pending && next.space_before && may_end_without_sign(classes, i)) decided[i] = Boundary::ask;
    if (!next.line_before) continue;
    const bool layout = wrapped(paragraph, i + 1, line);
    line = next.span.begin;
    if (layout) continue;
    if (stopped || !begins_small(form_of(text, next))) decided[i] = Boundary::end;
  }
  decided.back() = Boundary::end;
}

void find_sentence_ends(const ParagraphWords& paragraph, const SentenceModel& model, std::vector<std::size_t>& ends) {
  ends.clear();
  std::vector<Boundary> decided;
  find_boundaries(paragraph, decided);
  std::vector<std::uint32_t> features;
  std::size_t begin = 0;
  const std::size_t mask = model.weights.size() - 1;
  for (std::size_t i = 0; i < decided.size(); ++i) {
    if (decided[i] == Boundary::none) continue;
    if (decided[i] == Boundary::ask) {
      boundary_features(paragraph, begin, i, features);
      std::int32_t score = 0;
      for (const auto feature : features) score += model.weights[feature & mask];
      if (score <= 0) continue;
    }
    ends.push_back(i + 1);
    begin = i + 1;
  }
}

}  // namespace hearsay
