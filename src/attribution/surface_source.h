// How far the words of a source reach where the tree cannot be trusted: what tells of it behind its name, all that stands between a
// quotation and the verb. Internal to attribution.
#pragma once

#include <algorithm>

#include "attribution/source_names.h"
#include "attribution/surface_relative.h"

namespace hearsay {

class SurfaceSource : public SurfaceRelative {
 protected:
  using SurfaceRelative::SurfaceRelative;

  // "Alan Baker, a longtime adviser to the family that owns it": what tells of the source to the end of the sentence is part of it.
  std::int32_t with_description(std::int32_t end) const {
    auto first = end;
    if (first < sentence_.end && is_comma(first)) ++first;
    if (first >= sentence_.end || is_stop(first)) return end;
    const auto lemma = reading_.lemma(first);
    const bool relative = lemma == "who" || lemma == "whose" || lemma == "which" || opens_relative(first);
    const auto upos = token(first).upos;
    if (const auto named = past_name(first); named >= 0 && first > end) return named;
    if (!relative &&
        (first == end || (upos != Upos::det && upos != Upos::num && upos != Upos::noun && upos != Upos::adj && form(first) != "of")))
      return end;
    bool in_relative = relative;
    auto last = first;
    for (; last < sentence_.end && !is_stop(last); ++last) {
      const auto word = reading_.lemma(last);
      in_relative = in_relative || word == "who" || word == "which" || form(last) == "that" || word == "whose";
      if (is_finite_verb(last) && !in_relative) return end;
      if (reading_.quote_at[last] != reading_.quote_at[verb_]) break;
    }
    return trimmed(reading_, {group_.end, last}).end;
  }

  // "said one of them, Roderich Kranz": behind a person's name that ends the sentence or a comma closes; -1 for none.
  std::int32_t past_name(std::int32_t first) const {
    const auto mention = reading_.mention_at[first];
    if (mention < 0 || reading_.mention_at[finding_.speaker] == mention || token(finding_.speaker).upos == Upos::propn) return -1;
    const auto name = reading_.document.mentions[mention].tokens;
    if (name.begin != first || name.end - first < 2 || !is_named_person(reading_.document, mention)) return -1;
    return name.end >= sentence_.end || is_comma(name.end) || is_stop(name.end) ? name.end : -1;
  }

  // "“...,” Sessler, R-Ala., top Republican on the panel, told": all that stands between a quotation and the verb.
  TokenRange back_to_quote() const {
    if (!finding_.speech || reading_.document.quotes.empty() || group_.begin < sentence_.begin + 3 || !is_tagged()) return {};
    const auto own = reading_.quote_at[verb_];
    auto begin = group_.begin;
    while (begin > sentence_.begin && group_.begin - begin < kLongSubject && reading_.quote_at[begin - 1] == own) {
      const auto i = begin - 1;
      const bool retired = is_capital(begin) && i > sentence_.begin && form(i).ends_with("ed") && reading_.quote_at[i - 1] != own;  // "retired Lt. Gen. Horne"
      if (retired) break;
      if ((is_finite_verb(i) && relative_before(i) < 0) || form(i) == ";" || form(i) == ":") return {};
      --begin;
    }
    const bool open = form(group_.begin - 1) == "," && std::count_if(reading_.document.tokens.begin() + begin,
                                                                      reading_.document.tokens.begin() + group_.begin, [&](const Token& word) {
                                                                        return reading_.document.form_of(word) == ",";
                                                                      }) == 1;  // "Figo Chan, described as a friend"
    const auto mark = begin > sentence_.begin && form(begin - 1).ends_with("ed") ? begin - 2 : begin - 1;
    if (open || begin == group_.begin || mark < sentence_.begin + 2 || reading_.quote_at[mark] == own) return {};
    const auto last = form(mark - 1);  // "“...,”": no words of theirs within a sentence
    const auto upos = token(begin).upos;
    const bool phrase = is_nominal(reading_, begin) || upos == Upos::det || upos == Upos::adj;
    return phrase && (last == "," || last == "?" || last == "!") ? TokenRange{begin, group_.begin} : TokenRange{};
  }

  // ... with more than a name, so that the tree cannot be trusted.
  bool find_long_source() {
    const auto whole = back_to_quote();
    const bool insertion = !whole.empty() && form(whole.end - 1) == ",";
    return insertion && set_subject(whole);
  }
};

}  // namespace hearsay
