// How far the words of a source reach where the tree cannot be trusted: what tells of it behind its name, all that stands between a
// quotation and the verb. Internal to attribution.
#pragma once

#include <algorithm>

#include "attribution/source_names.h"
#include "attribution/surface_relative.h"
#include "base/ascii.h"

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

  // "said one of them, Roderich Kranz", "said one, Professor Ada Lund": behind a person's name that ends the sentence or a comma closes; -1
  // for none.
  std::int32_t past_name(std::int32_t first) const {
    while (first + 1 < sentence_.end && token(first).upos == Upos::propn && is_capital(first) && reading_.mention_at[first] < 0) ++first;
    const auto mention = reading_.mention_at[first];
    if (mention < 0 || reading_.mention_at[finding_.speaker] == mention || token(finding_.speaker).upos == Upos::propn) return -1;
    const auto name = reading_.document.mentions[mention].tokens;
    const auto lemma = ascii_lowered(reading_.lemma(finding_.speaker));
    const bool of_many = lemma == "one" || lemma == "another";  // "said one of them, Maria": a first name will do
    if (name.begin != first || name.end - first < (of_many ? 1 : 2) || !is_named_person(reading_.document, mention)) return -1;
    auto end = name.end;  // "Ada Lund of the Vardal Institute"
    if (end + 1 < sentence_.end && (form(end) == "of" || form(end) == "from" || form(end) == "at"))
      while (end < sentence_.end && !is_comma(end) && !is_stop(end) && !is_finite_verb(end)) ++end;
    return end >= sentence_.end || is_comma(end) || is_stop(end) ? end : -1;
  }

  // "“...,” Sessler, R-Ala., top Republican on the panel, told": all that stands between a quotation and the verb.
  TokenRange back_to_quote() const {
    if (!finding_.speech || reading_.document.quotes.empty() || group_.begin < sentence_.begin + 3 || !is_tagged()) return {};
    const auto own = reading_.quote_at[verb_];
    auto begin = group_.begin;
    int commas = 0;
    while (begin > sentence_.begin && group_.begin - begin < kLongSubject && reading_.quote_at[begin - 1] == own) {
      const auto i = begin - 1;
      if ((is_finite_verb(i) && !is_attribute(i) && relative_before(i) < 0) || form(i) == ";" || form(i) == ":") return {};
      commas += form(i) == ",";
      --begin;
    }
    const bool open = form(group_.begin - 1) == "," && commas == 1;  // "Figo Chan, described as a friend"
    if (open || begin == group_.begin || begin < sentence_.begin + 3 || reading_.quote_at[begin - 1] == own) return {};
    const auto last = form(begin - 2);  // "“...,”": no words of theirs within a sentence
    const auto upos = token(begin).upos;
    const bool phrase = is_nominal(reading_, begin) || upos == Upos::det || upos == Upos::adj || is_attribute(begin);
    return phrase && (last == "," || last == "?" || last == "!") ? TokenRange{begin, group_.begin} : TokenRange{};
  }

  // "“...,” retired Lt. Gen. Horne": a participle between a quotation and a name, read as a verb.
  bool is_attribute(std::int32_t i) const {
    return token(i).upos == Upos::verb && form(i).ends_with("ed") && i > sentence_.begin && i + 1 < group_.begin && is_capital(i + 1) &&
           reading_.quote_at[i - 1] != reading_.quote_at[i];
  }

  // ... with more than a name, so that the tree cannot be trusted.
  bool find_long_source() {
    const auto whole = back_to_quote();
    const bool insertion = !whole.empty() && form(whole.end - 1) == ",";
    if (!insertion || !set_subject({is_attribute(whole.begin) ? whole.begin + 1 : whole.begin, whole.end})) return false;
    finding_.speaker_words = whole;
    for (auto i = finding_.speaker + 1; i + 2 < whole.end; ++i)  // "Sen. Rand Poll, R-Kentucky,": the state is no name of his
      if (is_comma(i) && form(i + 1).size() == 1 && form(i + 2) == "-") {
        finding_.speaker_words.end = i + 1;
        break;
      }
    return true;
  }
};

}  // namespace hearsay
